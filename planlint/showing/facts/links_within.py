"""Links within a plan: how a ref or an id behind `#` becomes the address of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from planlint.model.plan import Plan
from planlint.model.registers import Section
from planlint.model.route import Route
from planlint.showing import markdown
from planlint.showing.addresses import slugs_of
from planlint.showing.facts.actions import Near, PriorityName
from planlint.showing.facts.people import Directory

ACTIONS = "actions/"

Resolver = Callable[[str], markdown.Resolve]


def resolver_of(
    plan: Plan, directory: Directory, near: Sequence[Near], names: dict[Route, PriorityName]
) -> Resolver:
    """How links of a plan are resolved, from a folder that actions' pages are seen from."""
    slugs = {each.ref: each.slug for each in reversed(near)}
    places = dict(_places(plan, directory, names))

    def to(folder: str) -> markdown.Resolve:
        up = folder.removesuffix(ACTIONS) if folder else "../"

        def resolve(name: str) -> str:
            if name in slugs:
                return f"{folder}{slugs[name]}.html"
            return f"{up}{places[name]}" if name in places else ""

        return resolve

    return to


def anchors_of(sections: Iterable[Section]) -> list[str]:
    """The places of sections on the page of the plan's words."""
    return [f"section-{slug}" for slug in slugs_of(each.id for each in sections)]


def _places(
    plan: Plan, directory: Directory, names: dict[Route, PriorityName]
) -> Iterator[tuple[str, str]]:
    """The ids of a plan that have a page, or a place on one, with its address below the plan's folder."""
    for section, anchor in zip(plan.sections, anchors_of(plan.sections), strict=True):
        yield section.id, f"text.html#{anchor}"
    yield from ((each.id, names[each.route].address) for each in plan.priorities)
    yield from ((id_, "documents.html") for id_ in plan.documents)
    yield from ((id_, "frameworks.html") for id_ in plan.frameworks)
    registers: dict[str, Iterable[str]] = {
        "indicators": plan.indicators,
        "people": plan.people,
        "organisations": plan.organisations,
        "forums": plan.forums,
    }
    for register, entries in registers.items():
        for id_ in entries:
            address = directory.address(register, id_)
            if address:
                yield id_, address
