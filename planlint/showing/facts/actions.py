"""What an action's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.actions import Action, Item
from planlint.model.route import Route
from planlint.showing import markdown
from planlint.showing.calendar_words import date_in_words
from planlint.showing.facts.course import (
    PlanOnDay,
    course_of,
    deadlines_of,
    is_followed,
    is_overdue,
)
from planlint.showing.facts.edit_links import Original
from planlint.showing.facts.findings import FIELD_WORDS, FindingFacts, RuleCount
from planlint.showing.facts.parts import (
    FundingFacts,
    ItemFacts,
    ProgressFacts,
    When,
    document_of,
    end_of,
    funding_facts,
    indicator_link,
    item_facts,
    progress_facts,
    served_together,
)
from planlint.showing.facts.people import Directory, Who
from planlint.showing.facts.tags import COURSES, TAGS, Tag

COLOURS = frozenset({"red", "amber", "green", "blue"})
LETTERS_OF_A_LONG_TITLE = 90
LETTERS_OF_A_CRUMB = 40


class Near(NamedTuple):
    """An action that another page leads to."""

    ref: str
    title: str
    slug: str


class OfAction(NamedTuple):
    """What an action's facts are made with: its plan and file, and how refs become addresses.

    `near` has every action of the plan by ref, of two with one ref the first; `expected` are the
    fields that the plan expects of each.
    """

    on: PlanOnDay
    original: Original
    directory: Directory
    resolve: markdown.Resolve
    near: dict[str, Near]
    expected: frozenset[str]


class Found(NamedTuple):
    """What was found about an action; `findings` is empty where they may only be counted."""

    findings: tuple[FindingFacts, ...] = ()
    counts: tuple[RuleCount, ...] = ()
    number: int = 0


class PriorityName(NamedTuple):
    """A priority as other pages name it; `address` is where it is shown, below the plan's folder."""

    title: str
    numbered: str
    slug: str
    address: str

    @property
    def crumb(self) -> str:
        """What it is called where there is little room."""
        if len(self.title) > LETTERS_OF_A_CRUMB and self.numbered[-1:].isdecimal():
            return self.numbered
        return shortened(self.title, LETTERS_OF_A_CRUMB)


@dataclass(frozen=True, slots=True, eq=False)
class ActionFacts:
    """An action as its page and the lists of actions show it."""

    ref: str
    slug: str
    address: str
    title: Markup
    title_words: str
    stands_in: str
    priority: PriorityName
    description: Markup
    status: str
    tag: Tag
    course: Tag
    start: str
    end: When
    end_day: date | None
    completed: str
    overdue: bool
    strategic: tuple[Who, ...]
    operational: tuple[Who, ...]
    organisation: tuple[Who, ...]
    forums: tuple[Who, ...]
    partners: tuple[Who, ...]
    outcomes: tuple[ItemFacts, ...]
    activities: tuple[ItemFacts, ...]
    outputs: tuple[ItemFacts, ...]
    indicators: tuple[Markup, ...]
    funding: tuple[FundingFacts, ...]
    contributes_to: tuple[tuple[str, tuple[str, ...]], ...]
    depends_on: tuple[tuple[str, Near | None], ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    risks: tuple[Markup, ...]
    progress: tuple[ProgressFacts, ...]
    documents: tuple[tuple[str, str], ...]
    not_needed: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    note: Markup
    edit: str
    withdrawn: Markup
    into: Near | None
    found: Found
    before: Near | None
    after: Near | None

    @property
    def leads(self) -> tuple[Who, ...]:
        """Who delivers it; where nobody is said to, who answers for it."""
        named = tuple(each for each in self.operational if not each.missing)
        return named or self.strategic or self.operational

    @property
    def answers(self) -> tuple[Who, ...]:
        """Who answers for it; where nobody known is said to, who delivers it."""
        for leads in (self.strategic, self.operational):
            known = tuple(each for each in leads if each.known)
            if known:
                return known
        return tuple(each for each in self.strategic if not each.missing) or self.leads

    @property
    def has_colour(self) -> bool:
        """Whether it is red, amber, green or blue now."""
        return self.status in COLOURS

    @property
    def is_long(self) -> bool:
        """Whether the title is too long for large letters."""
        return len(self.title_words) > LETTERS_OF_A_LONG_TITLE


def shortened(text: str, most: int) -> str:
    """A text cut at the end of a word, so that it has at most so many letters."""
    if len(text) <= most:
        return text
    cut = text[:most]
    words = cut[: cut.rfind(" ")] if " " in cut else cut[:-1]
    return f"{words.rstrip(' ,;:')}…"


def status_of(action: Action) -> str:
    """The one word that an action's status is."""
    if action.withdrawn:
        return "withdrawn"
    if action.completed:
        return "complete"
    return action.rag if action.rag in TAGS else "none"


def is_open(action: Action) -> bool:
    """Whether there is still something to do."""
    return not (action.completed or action.withdrawn)


def action_facts(
    action: Action,
    setting: OfAction,
    *,
    slug: str,
    address: str,
    priority: PriorityName,
    found: Found,
    before: Near | None,
    after: Near | None,
) -> ActionFacts:
    """What is shown of one action."""
    on, directory, resolve = setting.on, setting.directory, setting.resolve
    plan = on.plan
    whom = directory.each_once
    status = status_of(action)
    end = end_of(action, on)
    late = late_parts(on, action)

    def items(given: tuple[Item, ...]) -> tuple[ItemFacts, ...]:
        return tuple(
            item_facts(each, on, directory, resolve, late=each.route in late) for each in given
        )

    withdrawn = action.withdrawn
    return ActionFacts(
        ref=" ".join(action.ref.split()),
        slug=slug,
        address=address,
        title=markdown.line(action.name, resolve),
        title_words=markdown.words(action.name),
        stands_in=_stands_in(action),
        priority=priority,
        description=markdown.block(action.description, resolve, below=1),
        status=status,
        tag=TAGS[status],
        course=_course(on, action, end),
        start=date_in_words(action.start),
        end=end,
        end_day=action.end.end if action.end else None,
        completed=date_in_words(action.completed),
        overdue=is_overdue(on, action),
        strategic=whom(action.all_strategic),
        operational=whom(action.all_operational),
        organisation=whom(action.organisation),
        forums=whom(action.all_forums),
        partners=whom(action.partners),
        outcomes=items(action.outcomes),
        activities=items(action.activities),
        outputs=items(action.outputs),
        indicators=tuple(
            indicator_link(each, plan, directory, "../") for each in action.indicators
        ),
        funding=tuple(funding_facts(each, plan, directory) for each in action.funding),
        contributes_to=served_together(action.contributes_to, plan),
        depends_on=tuple((each.text, setting.near.get(each.id)) for each in action.depends_on),
        places=tuple(each.text for each in action.places),
        tags=tuple(each.text for each in action.tags),
        risks=tuple(markdown.line(each.text, resolve) for each in action.risks),
        progress=tuple(
            progress_facts(each, directory, resolve) for each in reversed(action.progress)
        ),
        documents=tuple(document_of(each, plan) for each in action.documents),
        not_needed=tuple(
            (FIELD_WORDS.get(field, field.capitalize()), " ".join(why.split()))
            for field, why in action.not_needed.items()
        ),
        missing=_missing(action, setting.expected),
        note=markdown.block(action.note, resolve, below=2),
        edit=setting.original.link(action.route),
        withdrawn=_withdrawn(action, resolve),
        into=setting.near.get(withdrawn.into.id) if withdrawn and withdrawn.into else None,
        found=found,
        before=before,
        after=after,
    )


def late_parts(on: PlanOnDay, action: Action) -> frozenset[Route]:
    """The outputs and activities of an action that are overdue, by their routes."""
    if not is_followed(on):
        return frozenset()
    return frozenset(
        each.item.route for each in deadlines_of(on, action) if each.item and each.day < on.day
    )


def _course(on: PlanOnDay, action: Action, end: When) -> Tag:
    """Where an action is in its course, in words: `Overdue, 6 weeks late`."""
    name = course_of(on, action)
    completed = date_in_words(action.completed)
    when = {
        "overdue": f", {end.distance}",
        "due": f": {end.distance}" if end.distance else "",
        "ongoing": f", review {end.distance}" if end.distance else "",
        "complete": f": {completed}" if completed else "",
    }
    tag = COURSES[name]
    return tag._replace(word=f"{tag.word}{when.get(name, '')}")


def _stands_in(action: Action) -> str:
    """Which of its parts an action without a title is called by, where that is the only one of them."""
    if action.title:
        return ""
    parts = {"outcome": action.outcomes, "activity": action.activities, "output": action.outputs}
    for kind, items in parts.items():
        if items:
            alone = len(items) == 1 and items[0] == Item(items[0].route, items[0].text)
            return kind if alone else ""
    return ""


def _missing(action: Action, expected: frozenset[str]) -> tuple[str, ...]:
    """What the plan expects and the action does not have, where nothing else on the page says so."""
    parts = action.items
    has: dict[str, object] = {
        "lead-organisation": action.organisation,
        "output": action.outputs,
        "outcome": action.outcomes,
        "indicator": action.indicators,
        "funding": action.funding or any(item.funding for item in parts),
    }
    return tuple(
        FIELD_WORDS[field].lower()
        for field, value in has.items()
        if field in expected and not value and field not in action.not_needed
    )


def _withdrawn(action: Action, resolve: markdown.Resolve) -> Markup:
    if action.withdrawn is None:
        return Markup()
    when = date_in_words(action.withdrawn.date)
    return Markup("Withdrawn{}{}").format(
        f" on {when}" if when else "",
        Markup(": {}").format(markdown.line(action.withdrawn.reason, resolve))
        if action.withdrawn.reason
        else ".",
    )
