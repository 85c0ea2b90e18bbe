"""What the actions of a plan are filtered by: a filter a field that the plan has, each with its choices.

A choice is called in addresses what its entry is: `actions.html?forum=asbag` shows the actions
that the forum of this slug oversees.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.rules.catalogue import FAMILIES
from planlint.rules.words.placeholders import is_placeholder_forum
from planlint.showing.addresses import slug_of, slugs_of
from planlint.showing.facts.actions import ActionFacts, shortened
from planlint.showing.facts.findings import FAMILY_WORDS
from planlint.showing.facts.parts import served
from planlint.showing.facts.people import names_somebody
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.quarters import quarter_of
from planlint.showing.facts.state import has_no_end, has_no_lead
from planlint.showing.facts.tags import TAGS, WEIGHTS

LETTERS_OF_A_CHOICE = 60
NOBODY, NOTHING = "none", "none"

_ANYWHERE = ""
_OWN_PRIORITIES = "Priorities of this plan"
_NOT_DEFINED = "Others"


class Value(NamedTuple):
    """What an action is found under: the name in addresses, the words, the heading above it.

    `order` is its place among the others.
    """

    slug: str
    words: str
    order: tuple[int | str, ...]
    heading: str = _ANYWHERE


class Choice(NamedTuple):
    """A choice of a filter."""

    slug: str
    words: str


class Choices(NamedTuple):
    """The choices below one heading."""

    heading: str
    choices: tuple[Choice, ...]


class Filter(NamedTuple):
    """A filter: what it is called in addresses, and in words, what there is to choose.

    `found` has the choices that each action is found under, by its route.
    """

    name: str
    words: str
    groups: tuple[Choices, ...]
    found: dict[Route, tuple[str, ...]]


Values = Iterable[Value]
ValuesOf = Callable[[PlanFacts, Action, ActionFacts], Values]


def filters_of(plan: PlanFacts) -> tuple[Filter, ...]:
    """The filters of a plan: those with a choice that not all of its actions are found under."""
    made = (_filter(plan, name, words, values) for name, words, values in _kinds(plan))
    return tuple(each for each in made if _tells_apart(each))


def slug_in_filters(plan: PlanFacts, reference: Reference) -> str:
    """What an organisation or a forum is called in the addresses of filters."""
    if reference.target is None:
        return slug_of(" ".join(reference.text.split()))
    return plan.directory.slug(*reference.target) or slug_of(reference.target.id)


def _kinds(plan: PlanFacts) -> tuple[tuple[str, str, ValuesOf], ...]:
    return (
        ("priority", plan.labels["priority"], _priority),
        ("lead", "Lead", _leads),
        ("organisation", "Organisation", _organisations),
        ("forum", plan.labels["forum"], _forums),
        ("colour", "Colour", _colour),
        ("due", "Due", _due),
        ("place", "Place", _places),
        ("tag", "Tag", _tags),
        ("serves", "Contributes to", _served),
        ("finding", "Finding", _findings),
    )


def _filter(plan: PlanFacts, name: str, words: str, values_of: ValuesOf) -> Filter:
    values = {
        action.route: tuple(dict.fromkeys(values_of(plan, action, shown)))
        for action, shown in plan.pairs
    }
    there = sorted(
        {each for found in values.values() for each in found}, key=lambda each: each.order
    )
    slugs = dict(zip(there, slugs_of(each.slug for each in there), strict=True))
    groups: dict[str, list[Choice]] = {}
    for each in there:
        choice = Choice(slugs[each], shortened(each.words, LETTERS_OF_A_CHOICE))
        groups.setdefault(each.heading, []).append(choice)
    return Filter(
        name,
        words,
        tuple(Choices(heading, tuple(choices)) for heading, choices in groups.items()),
        {route: tuple(slugs[each] for each in found) for route, found in values.items()},
    )


def _tells_apart(filter_: Filter) -> bool:
    counted = Counter(slug for found in filter_.found.values() for slug in found)
    return any(number < len(filter_.found) for number in counted.values())


def _alphabetical(slug: str, words: str) -> Value:
    return Value(slug, words, (1, words.casefold(), words))


def _last(words: str) -> Value:
    return Value(NOTHING, words, (2,))


def _priority(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    name = shown.priority
    number = f"{action.priority} " if action.priority.isdecimal() else ""
    yield Value(name.slug, f"{number}{name.title}", (action.route[1],))


def _leads(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    if has_no_lead(action):
        yield _last("No lead named yet")
    for reference in action.all_strategic + action.all_operational:
        if names_somebody(reference):
            who = plan.directory.who(reference)
            own = plan.directory.slug(*reference.target) if reference.target else ""
            yield _alphabetical(own or slug_of(who.name), who.name)


def _organisations(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    for reference in action.organisation + action.partners:
        name = plan.directory.who(reference).name
        yield _alphabetical(slug_in_filters(plan, reference), name)


def _forums(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    named = [
        each for each in action.all_forums if each.target or not is_placeholder_forum(each.text, ())
    ]
    for reference in named:
        name = plan.directory.who(reference).name
        yield _alphabetical(slug_in_filters(plan, reference), name)
    excused = action.withdrawn or "forum" in action.not_needed
    if "forum" in plan.expected and not named and not excused:
        yield _last("No forum named yet")


def _colour(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    yield Value(shown.status, shown.tag.word, (list(TAGS).index(shown.status),))


def _due(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    if shown.overdue:
        yield Value("overdue", "Overdue", (0,))
    if action.end and action.end.end:
        quarter = quarter_of(action.end.end)
        words = f"{quarter.words} ({quarter.financial})"
        yield Value(slug_of(quarter.financial), words, (1, quarter.number))
    elif has_no_end(action):
        yield Value(NOTHING, "No end date yet", (4,))
    elif action.ongoing:
        yield Value("ongoing", "Ongoing", (2,))
    elif action.conditional:
        yield Value("conditional", "Conditional", (3,))


def _places(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    return (_alphabetical(slug_of(text), text) for text in map(_folded, shown.places))


def _tags(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    return (_alphabetical(slug_of(text), text) for text in map(_folded, shown.tags))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _served(plan: PlanFacts, action: Action, shown: ActionFacts) -> Values:
    """The outside priorities in the order of the plan, then its own, then what is not defined."""
    place = {
        item.id: (place, number)
        for place, framework in enumerate(plan.model.frameworks.values())
        for number, item in enumerate(framework.items)
    }
    for reference in action.contributes_to:
        framework, title = served(reference, plan.model)
        order: tuple[int | str, ...]
        if reference.id in place:
            order, heading = (0, *place[reference.id]), framework
        elif reference.target:
            order, heading = (1, reference.id), _OWN_PRIORITIES
        else:
            order, heading = (2, reference.text), _NOT_DEFINED
        yield Value(slug_of(reference.id), title, order, heading)


def _findings(plan: PlanFacts, action: Action, shown: ActionFacts) -> Iterator[Value]:
    if plan.site.findings == "none":
        return
    for each in shown.found.counts:
        family = plan.site.rules[each.rule].family
        order = (1, FAMILIES.index(family), each.rule)
        yield Value(each.rule, each.summary.rstrip("."), order, FAMILY_WORDS[family])
    if any(each.tag == WEIGHTS["error"] for each in shown.found.counts):
        yield Value("must", WEIGHTS["error"].word, (0, 0))
    if not shown.found.number:
        yield Value(NOTHING, "Nothing found", (0, 1))
