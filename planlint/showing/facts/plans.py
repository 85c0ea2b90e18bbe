"""What a plan's pages show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar, cast

from markupsafe import Markup

from planlint.model.actions import Action
from planlint.model.document import Document
from planlint.model.finding import Diagnostic
from planlint.model.plan import Plan
from planlint.model.report import PlanReport
from planlint.model.route import Route
from planlint.showing import markdown
from planlint.showing.addresses import slugs_of
from planlint.showing.calendar_words import date_in_words, period_in_words
from planlint.showing.facts.actions import (
    LETTERS_OF_A_CRUMB,
    ActionFacts,
    Found,
    Near,
    OfAction,
    action_facts,
    shortened,
    status_of,
)
from planlint.showing.facts.completeness import Completeness, completeness_of
from planlint.showing.facts.course import PlanOnDay, course_of
from planlint.showing.facts.edit_links import Original, original_of
from planlint.showing.facts.findings import finding_facts, rule_counts
from planlint.showing.facts.links_within import Resolver, anchors_of, resolver_of
from planlint.showing.facts.matters import Matter, Matters, due_before, matters_of
from planlint.showing.facts.people import Directory, Who
from planlint.showing.facts.priorities import (
    PriorityFacts,
    labels_of,
    lines_of,
    priority_facts,
    priority_names,
)
from planlint.showing.facts.setting import Setting
from planlint.showing.facts.state import Attention, State, attention_of, longest_overdue, state_of
from planlint.showing.facts.tags import COURSES, TAGS, Strip, Tag, strip_of
from planlint.showing.views import views_for

FOR_INTERNAL_USE = frozenset({"people"})

Result = TypeVar("Result")

_STATUS_WORDS = {"draft": "Draft", "agreed": "Agreed", "closed": "Closed"}
_ACTION_STEPS = 4


class SectionFacts(NamedTuple):
    """A section of prose; `anchor` is its place on the page of the plan's words."""

    id: str
    anchor: str
    title: Markup
    text: Markup

    @property
    def is_of_achievements(self) -> bool:
        """Whether its heading is the one that is kept for the plan's achievements."""
        return self.id == "achievements"


@dataclass(frozen=True, slots=True, eq=False)
class PlanFacts:
    """A plan as its pages show it. `slug` is its folder below that of the plans.

    `model` is the plan as the audience may see it, `on` the same on the site's day, `report` what
    was found in it, `original` its file, `directory` who is who, `shown` the actions by their
    routes; views of single pages are made from these. `strip` has the colours of its actions,
    `courses` how they stand by their dates.
    """

    id: str
    slug: str
    address: str
    title: str
    short: str
    summary: Markup
    area: str
    partnership: str
    period: str
    status: str
    labels: dict[str, str]
    expected: frozenset[str]
    leadership: tuple[Who, ...]
    contact: dict[str, str]
    agreed: str
    colours: tuple[tuple[Tag | None, str], ...]
    state: State
    strip: Strip
    courses: Strip
    attention: tuple[Attention, ...]
    matters: Matters
    overdue: tuple[ActionFacts, ...]
    due: tuple[Matter, ...]
    priorities: tuple[PriorityFacts, ...]
    actions: tuple[ActionFacts, ...]
    sections: tuple[SectionFacts, ...]
    achievements: tuple[Markup, ...]
    completeness: tuple[Completeness, ...]
    count: int
    model: Plan
    on: PlanOnDay
    original: Original
    report: PlanReport
    site: Setting
    directory: Directory
    shown: dict[Route, ActionFacts]
    resolver: Resolver
    worked_out: dict[object, Any]

    @property
    def pairs(self) -> Iterator[tuple[Action, ActionFacts]]:
        """Every action as the plan has it and as it is shown."""
        return ((action, self.shown[action.route]) for action in self.model.actions)

    def once(self, work: Callable[[PlanFacts], Result]) -> Result:
        """What a function makes of this plan, worked out at its first call and shared from then on."""
        if work not in self.worked_out:
            self.worked_out[work] = work(self)
        return cast("Result", self.worked_out[work])

    def row(self, action: ActionFacts, up: str, draw: Callable[..., Markup]) -> Markup:
        """The row of an action in tables, drawn once for all pages with one way `up` to the plan's folder."""
        key = ("row", action.slug, up)
        if key not in self.worked_out:
            self.worked_out[key] = draw(action, self, up)
        return cast("Markup", self.worked_out[key])

    def resolve(self, folder: str) -> markdown.Resolve:
        """How a ref or id behind `#` becomes an address; `folder` is the way to where actions' pages are."""
        return self.resolver(folder)

    @property
    def percent(self) -> int:
        """How complete the plan is: the fields that are as expected, in whole per cent."""
        total = sum(field.total for field in self.completeness)
        return 100 * sum(field.complete for field in self.completeness) // total if total else 100


def plan_facts(
    plan: Plan, document: Document, report: PlanReport, site: Setting, *, slug: str
) -> PlanFacts:
    """What is shown of one plan; `plan` is what the audience may see of it, `document` its file."""
    on = PlanOnDay(plan, site.day, document.values)
    original = original_of(plan, document, report, site)
    actions = plan.actions
    expected = frozenset(each.field for each in report.expectations)
    directory = Directory(plan, _paged(site))
    near = _near(actions)
    names = priority_names(plan)
    resolve = resolver_of(plan, directory, near, names)
    by_action = _by_action(report.diagnostics)
    setting = OfAction(on, original, directory, resolve(""), _first_of_each(near), expected)
    found = {action.route: _found(by_action.get(action.route, ()), site) for action in actions}
    shown = {
        action.route: action_facts(
            action,
            setting,
            slug=near[place].slug,
            address=f"plans/{slug}/actions/{near[place].slug}.html",
            priority=names[action.route[:2]],
            found=found[action.route],
            before=near[place - 1] if place else None,
            after=near[place + 1] if place + 1 < len(near) else None,
        )
        for place, action in enumerate(actions)
    }
    here = resolve("actions/")
    facts = tuple(shown.values())
    matters = matters_of(on, shown, expects_progress="progress" in expected)
    title = markdown.words(plan.title) or plan.id
    return PlanFacts(
        id=plan.id,
        slug=slug,
        address=f"plans/{slug}/index.html",
        title=title,
        short=_short(plan, title),
        summary=markdown.line(plan.summary, here),
        area=plan.area,
        partnership=plan.partnership,
        period=period_in_words(plan.period),
        status=_STATUS_WORDS.get(plan.status, ""),
        labels=labels_of(plan),
        expected=expected,
        leadership=directory.each_once(plan.leadership),
        contact=_contact(plan),
        agreed=date_in_words(plan.agreed),
        colours=_colours(plan),
        state=state_of(on),
        strip=strip_of(map(status_of, actions)),
        courses=strip_of((course_of(on, action) for action in actions), COURSES),
        attention=attention_of(on, matters, shown),
        matters=matters,
        overdue=longest_overdue(facts),
        due=due_before(on, None, shown),
        priorities=tuple(
            priority_facts(each, on, names[each.route], shown, resolve("../actions/"), directory)
            for each in plan.priorities
        ),
        actions=facts,
        sections=_sections(plan, here),
        achievements=lines_of(plan.achievements, here),
        completeness=completeness_of(actions, report.expectations, report.diagnostics),
        count=len(report.diagnostics),
        model=plan,
        on=on,
        original=original,
        report=report,
        site=site,
        directory=directory,
        shown=shown,
        resolver=resolve,
        worked_out={},
    )


def _paged(site: Setting) -> frozenset[str]:
    """The registers whose entries have pages of their own."""
    return views_for("plan") - (frozenset() if site.internal else FOR_INTERNAL_USE)


def _near(actions: list[Action]) -> list[Near]:
    """Every action as other pages lead to it, with its slug."""
    slugs = slugs_of(action.ref for action in actions)
    return [
        Near(" ".join(action.ref.split()), markdown.words(action.name), slug)
        for action, slug in zip(actions, slugs, strict=True)
    ]


def _first_of_each(near: Sequence[Near]) -> dict[str, Near]:
    return {each.ref: each for each in reversed(near)}


def _by_action(diagnostics: Iterable[Diagnostic]) -> dict[Route, list[Diagnostic]]:
    found: dict[Route, list[Diagnostic]] = {}
    for each in diagnostics:
        found.setdefault(each.finding.route[:_ACTION_STEPS], []).append(each)
    return found


def _found(diagnostics: Iterable[Diagnostic], site: Setting) -> Found:
    given = tuple(diagnostics)
    if not given or not site.shows_findings:
        return Found()
    return Found(
        tuple(map(finding_facts, given)) if site.quotes else (),
        rule_counts(given, site.summaries),
        len(given),
    )


def _short(plan: Plan, title: str) -> str:
    """What a plan is called where there is little room: its area and period, else its title."""
    period = plan.period.text if plan.period else ""
    named = f"{plan.area} {period}".strip() if plan.area and period else title
    return shortened(" ".join(named.split()), LETTERS_OF_A_CRUMB)


def _sections(plan: Plan, resolve: markdown.Resolve) -> tuple[SectionFacts, ...]:
    return tuple(
        SectionFacts(
            each.id,
            anchor,
            markdown.line(each.title, resolve),
            markdown.block(each.text, resolve, below=2 if each.title else 1),
        )
        for each, anchor in zip(plan.sections, anchors_of(plan.sections), strict=True)
    )


def _colours(plan: Plan) -> tuple[tuple[Tag | None, str], ...]:
    """What the colours mean in this plan; without a colour where it only lists sentences."""
    defined = ((TAGS.get(colour), words) for colour, words in plan.rag.items())
    return (*defined, *((None, each.text) for each in plan.rag_sentences))


def _contact(plan: Plan) -> dict[str, str]:
    contact = plan.contact
    if contact is None:
        return {}
    given = {"name": contact.name, "email": contact.email, "phone": contact.phone}
    return {key: value for key, value in given.items() if value}
