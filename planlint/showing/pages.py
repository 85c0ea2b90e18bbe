"""Templates and facts to pages: a template's place is its page's place.

A folder or file in braces is made once for each: `plans/{plan}/actions/{action}.html.j2` is a
page for every action of every plan. What a page shows besides the facts of its plan is made by
the module of its name in `views`; where that has nothing to show there is no page. Files that
begin with `_` are parts of others.

The first line of a template may say how other pages lead to its own:
`{# page: Timeline; menu 30; What falls when? #}`. Those with a number stand in the plan's menu in
the order of the numbers, the others on its page of further pages.

Of a plan, `beside` are the files beside its pages, by their addresses below its folder, and
`calendar` is the name of the one that is called like the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from planlint.showing.acronyms import Acronyms
from planlint.showing.addresses import root_from
from planlint.showing.downloads import texts_of
from planlint.showing.facts.collection import Collection
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.terms import terms_of
from planlint.showing.markdown import plain
from planlint.showing.own_templates import Own, sandbox_of, watched
from planlint.showing.views import view_of

SUFFIX = ".j2"
PLURALS = {"priority": "priorities", "person": "people"}
PLAN_FOLDER = "plans/{plan}/"
MENU = "_menu.html.j2"
GLOSSARY = "glossary"

_BRACES = re.compile(r"\{(\w+)\}")
_ANNOUNCED = re.compile(
    r"\s*\{#\s*page:\s*(?P<name>[^;#]+?)\s*;(?:\s*menu\s+(?P<order>\d+)\s*;)?\s*(?P<question>[^#]*?)\s*#\}"
)

Owner = PlanFacts | Collection


class Page(NamedTuple):
    """A page: its address below the site's folder, and its text."""

    address: str
    text: str


class Announced(NamedTuple):
    """How other pages lead to one: its name, its question, its address below its folder.

    `order` is where it stands in the menu, None where it does not.
    """

    name: str
    question: str
    address: str
    order: int | None


class _Kind(NamedTuple):
    """What pages are made of one template; `stem` is its place without braces and suffix.

    The template itself is read when its first page is made.
    """

    pattern: str
    stem: str
    announced: Announced | None


class PageMaker:
    """The templates of a site, made ready once."""

    def __init__(self, templates: Mapping[str, str], own: Own | None = None) -> None:
        """`own` stand in the places of the templates, and then all are run in the sandbox."""
        self._own = own
        self._environment = _environment(templates, own)
        if own:
            templates = {**templates, **own.texts}
        kinds = [
            self._kind(name, templates[name])
            for name in sorted(templates)
            if name.endswith(SUFFIX) and not name.rpartition("/")[2].startswith("_")
        ]
        self._of_plans = [kind for kind in kinds if kind.pattern.startswith(PLAN_FOLDER)]
        self._of_collection = [kind for kind in kinds if kind not in self._of_plans]
        self._menu = self._environment.get_template(MENU) if MENU in templates else None

    def pages_of_plan(self, plan: PlanFacts) -> Iterator[Page]:
        """Every page of one plan, template by template in the order of their names."""
        pages = self._announced(self._of_plans, plan, "plan")
        folder = f"plans/{plan.slug}/"
        menus: dict[tuple[str, str], Markup] = {}
        acronyms = plan.once(_acronyms)
        beside = plan.once(texts_of)
        for kind in self._of_plans:
            here = kind.stem.removeprefix(PLAN_FOLDER).partition("/")[0]
            for place, things in self._instances(kind, plan, "plan"):
                address = folder + place
                up = root_from(place)
                if (up, here) not in menus:
                    menus[up, here] = self._menu_of(pages, up, here, "This plan")
                values = {"plan": plan, "up": up, "pages": pages, "menu": menus[up, here]}
                values |= {"beside": beside, "calendar": _calendar(place, beside), **things}
                page = self._page(kind, address, values, plan.site)
                yield page if here == GLOSSARY else page._replace(text=acronyms.explain(page.text))

    def pages_of_collection(self, collection: Collection) -> Iterator[Page]:
        """Every page that speaks of all plans, and those of the rules."""
        pages = self._announced(self._of_collection, collection, "collection")
        for kind in self._of_collection:
            here = kind.stem.partition("/")[0]
            menu = self._menu_of(pages, root_from(kind.pattern), here, "All plans")
            for address, things in self._instances(kind, collection, "collection"):
                values = {"collection": collection, "pages": pages, "menu": menu, **things}
                yield self._page(kind, address, values, collection.site)

    def _kind(self, name: str, text: str) -> _Kind:
        pattern = name.removesuffix(SUFFIX)
        stem = pattern.partition(".")[0]
        match = _ANNOUNCED.match(text)
        announced = None
        if match:
            order = match["order"]
            announced = Announced(
                match["name"],
                match["question"],
                pattern.removeprefix(PLAN_FOLDER),
                int(order) if order else None,
            )
        if self._own:
            with self._watched(name):
                self._environment.get_template(name)
        return _Kind(pattern, stem, announced)

    def _watched(self, name: str) -> AbstractContextManager[None]:
        return watched(name, self._environment, self._own)

    def _instances(self, kind: _Kind, owner: Owner, sort: str) -> list[tuple[str, dict[str, Any]]]:
        with self._watched(f"{kind.pattern}{SUFFIX}"):
            return list(_instances(kind, owner, sort))

    def _announced(self, kinds: list[_Kind], owner: Owner, sort: str) -> tuple[Announced, ...]:
        """The pages of an owner that others lead to, the menu's first."""
        there = [kind.announced for kind in kinds if kind.announced and _is_made(kind, owner, sort)]
        last = max((each.order or 0 for each in there), default=0) + 1
        return tuple(
            sorted(there, key=lambda each: (last if each.order is None else each.order, each.name))
        )

    def _menu_of(self, pages: tuple[Announced, ...], up: str, here: str, name: str) -> Markup:
        """The menu as it stands on a page that belongs to one of the pages in it, or to none."""
        if self._menu is None:
            return Markup()
        own = (f"{here}.html", f"{here}/index.html")
        with self._watched(MENU):
            text = self._menu.render(pages=pages, up=up, here=own, name=name)
        return Markup(text)  # noqa: S704 (it was escaped where it was made)

    def _page(self, kind: _Kind, address: str, values: dict[str, Any], site: Any) -> Page:
        name = f"{kind.pattern}{SUFFIX}"
        with self._watched(name):
            text = self._environment.get_template(name).render(
                site=site, root=root_from(address), address=address, **values
            )
        return Page(address, plain(text))


def _acronyms(plan: PlanFacts) -> Acronyms:
    terms = plan.once(terms_of)
    return Acronyms((each.word, each.meaning) for each in terms if each.is_acronym)


def _calendar(place: str, beside: Mapping[str, str]) -> str:
    """The calendar that lies beside a page and has its name; nothing where there is none."""
    calendar = f"{place.removesuffix('.html')}.ics"
    return calendar.rpartition("/")[2] if calendar in beside else ""


def _environment(templates: Mapping[str, str], own: Own | None) -> Environment:
    if own:
        return sandbox_of(templates, own, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return Environment(
        loader=FunctionLoader(templates.get),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _name(kind: _Kind) -> str:
    """What a template's view is called: its place below the plan's folder, without braces."""
    return kind.stem.removeprefix(PLAN_FOLDER).replace("/", "_").replace("-", "_")


def _is_made(kind: _Kind, owner: Owner, sort: str) -> bool:
    if "{" in kind.stem.removeprefix(PLAN_FOLDER):
        return False
    view = view_of(owner, sort, _name(kind))
    return view.known is False or bool(view.value)


def _instances(kind: _Kind, owner: Owner, sort: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The addresses of a template's pages, each with the things that its braces stand for."""
    pattern = kind.pattern.removeprefix(PLAN_FOLDER)
    names = _BRACES.findall(pattern)
    if not names:
        view = view_of(owner, sort, _name(kind))
        if not view.known or view.value:
            yield pattern, {"view": view.value}
        return
    found: list[tuple[str, dict[str, Any], Any]] = [(pattern, {}, owner)]
    for name in names:
        found = [
            (address.replace(f"{{{name}}}", _part(thing), 1), {**things, name: thing}, thing)
            for address, things, of in found
            for thing in _things(of, sort, PLURALS.get(name, f"{name}s"))
        ]
    yield from ((address, things) for address, things, _ in found)


def _things(owner: Any, sort: str, name: str) -> Any:
    """What a name in braces stands for: what the view of that name has, else a field of its owner's facts.

    A view that has more than these has them in a field of that name.
    """
    view = view_of(owner, sort, name)
    if not view.known:
        if name.startswith("_"):
            raise LookupError(f"there is nothing called {name}")
        return getattr(owner, name)
    return getattr(view.value, name, view.value) or ()


def _part(thing: Any) -> str:
    """What a thing is called in an address: its slug where it has one, a plan's id, a rule's name."""
    for name in ("slug", "id", "name"):
        part = getattr(thing, name, "")
        if part:
            return str(part)
    raise LookupError(f"{type(thing).__name__} has no part of an address")
