"""The register of a plan's actions: all of them, with what they can be filtered and sorted by."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.filters import Filter, filters_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import TAGS

Rank = tuple[int | str, ...]


class Order(NamedTuple):
    """A way to sort; from last to first where its name begins with a hyphen."""

    name: str
    words: str


class Row(NamedTuple):
    """An action with what is said of it for the script, by the names of filters and orders.

    `found` has the choices that it is found under, `places` its place in each order; what has none,
    "", comes last.
    """

    action: ActionFacts
    found: tuple[tuple[str, str], ...]
    places: tuple[int | str, ...]


class Register(NamedTuple):
    """All actions of a plan in its order. `has_forums`: whether any says what oversees it.

    `ranked` names the orders in which each row has a place.
    """

    actions: tuple[ActionFacts, ...]
    number: str
    rows: tuple[Row, ...]
    filters: tuple[Filter, ...]
    orders: tuple[Order, ...]
    ranked: tuple[str, ...]
    has_forums: bool


def view(plan: PlanFacts) -> Register | None:
    """The register of a plan; none where it has no actions."""
    if not plan.actions:
        return None
    filters = plan.once(filters_of)
    ranks = {name: _ranks(plan.actions, rank) for name, rank in _RANKS.items()}
    rows = tuple(
        Row(
            shown,
            tuple(
                (each.name, " ".join(each.found[action.route]))
                for each in filters
                if each.found[action.route]
            ),
            tuple(given.get(place, "") for given in ranks.values()),
        )
        for place, (action, shown) in enumerate(plan.pairs)
    )
    return Register(
        plan.actions,
        count_of(len(rows), "action"),
        rows,
        filters,
        tuple(each for each in _ORDERS if len(set(ranks[each.name.lstrip("-")].values())) > 1),
        tuple(ranks),
        any(action.forums for action in plan.actions),
    )


def _ranks(
    actions: tuple[ActionFacts, ...], rank: Callable[[ActionFacts], Rank | None]
) -> dict[int, int]:
    """The place of each action in an order, by its place in the plan; equals share one."""
    ranked = {place: rank(action) for place, action in enumerate(actions)}
    given = {place: each for place, each in ranked.items() if each is not None}
    places = {each: place for place, each in enumerate(sorted(set(given.values())))}
    return {place: places[each] for place, each in given.items()}


def _by_end(action: ActionFacts) -> Rank | None:
    return (action.end_day.isoformat(),) if action.end_day else None


def _by_lead(action: ActionFacts) -> Rank | None:
    names = [each.name.casefold() for each in action.leads if not each.missing]
    return tuple(names) or None


def _by_colour(action: ActionFacts) -> Rank | None:
    return (list(TAGS).index(action.status),)


def _by_title(action: ActionFacts) -> Rank | None:
    return (action.title_words.casefold(),)


_RANKS = {"end": _by_end, "lead": _by_lead, "colour": _by_colour, "title": _by_title}
_ORDERS = (
    Order("end", "Earliest end"),
    Order("-end", "Latest end"),
    Order("lead", "Lead, A to Z"),
    Order("colour", "Red first"),
    Order("title", "Title, A to Z"),
)
