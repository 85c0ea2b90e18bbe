"""How a plan stands: in a sentence, and what of it needs attention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from planlint.model.plan import Action, Plan
from planlint.rules.course import is_closed, is_over, last_day
from planlint.showing.calendar_words import day_in_words, distance_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts, is_open, is_overdue, status_of
from planlint.showing.facts.people import names_somebody

MOST_NAMED = 12


class Attention(NamedTuple):
    """Something that needs attention: what, and the actions it is about; `more` are not named."""

    words: str
    actions: tuple[ActionFacts, ...] = ()
    more: int = 0


class State(NamedTuple):
    """How a plan stands, in a sentence of three parts; the middle one says how many are overdue."""

    before: str
    overdue: str
    after: str

    def __str__(self) -> str:
        return "".join(self)


def state_of(plan: Plan, as_of: date) -> State:
    """The plan's state in a sentence: `56 actions: 9 overdue, none has a colour, 2 have no end date`."""
    actions = plan.actions
    number = len(actions)
    if not number:
        return State("No actions yet.", "", "")
    statuses = Counter(map(status_of, actions))
    overdue = sum(is_overdue(action, plan, as_of) for action in actions)
    done = [
        f"{statuses[status]} {status}" for status in ("complete", "withdrawn") if statuses[status]
    ]
    late = [f"{overdue} overdue"] if overdue else []
    missing = [
        words
        for words in (
            _have(statuses["none"], number, "a colour"),
            _have(sum(map(has_no_end, actions)), number, "an end date"),
            _have(sum(map(has_no_lead, actions)), number, "a lead"),
        )
        if words
    ]
    before = f"{count_of(number, 'action')}{': ' if done or late or missing else ''}"
    before += ", ".join(done) + (", " if done and late else "")
    gap = ", " if missing and (done or late) else ""
    return State(before, "".join(late), f"{gap}{', '.join(missing)}.")


def attention_of(
    plan: Plan,
    shown: dict[tuple[str | int, ...], ActionFacts],
    as_of: date,
    expected: frozenset[str],
) -> tuple[Attention, ...]:
    """What needs attention, the gravest first; what is overdue is shown apart. Nothing of a closed plan."""
    if is_closed(plan):
        return ()
    actions = plan.actions

    def about(is_it: Callable[[Action], bool], one: str, many: str, all_: str) -> list[Attention]:
        meant = [action for action in actions if is_it(action)]
        if not meant:
            return []
        if len(meant) == len(actions) > 1:
            return [Attention(all_)]
        words = f"{len(meant)} {one if len(meant) == 1 else many}"
        named = tuple(shown[action.route] for action in meant[:MOST_NAMED])
        return [Attention(words, named, len(meant) - len(named))]

    number = f"{len(actions)} actions"
    return (
        *_over(plan, as_of),
        *about(_is_red, "action is red", "actions are red", f"All {number} are red"),
        *about(
            has_no_lead,
            "action has no lead named",
            "actions have no lead named",
            f"None of the {number} has a lead named",
        ),
        *about(
            has_no_end,
            "action has no end date",
            "actions have no end date",
            f"None of the {number} has an end date",
        ),
        *(
            about(
                _has_no_progress,
                "action has no progress reported",
                "actions have no progress reported",
                f"None of the {number} has progress reported",
            )
            if "progress" in expected
            else ()
        ),
    )


def has_no_end(action: Action) -> bool:
    """Whether nothing says when an action that is open ends."""
    dated = bool(action.end and action.end.end)
    excused = action.ongoing or action.conditional or "end" in action.not_needed
    return is_open(action) and not dated and not excused


def has_no_lead(action: Action) -> bool:
    """Whether an action that is not withdrawn names nobody as its lead."""
    if action.withdrawn or "lead" in action.not_needed:
        return False
    return not any(map(names_somebody, action.all_strategic + action.all_operational))


def longest_overdue(actions: Iterable[ActionFacts]) -> tuple[ActionFacts, ...]:
    """The actions that are overdue, the one that has been so for longest first."""
    overdue = [action for action in actions if action.overdue and action.end_day]
    return tuple(sorted(overdue, key=lambda action: action.end_day or date.max))


def _have(without: int, number: int, what: str) -> str:
    """`none has a colour`, `2 have no end date`; nothing where all have it."""
    if not without:
        return ""
    if without == number:
        return f"none has {what}" if number > 1 else f"it has no {what.partition(' ')[2]}"
    return f"{without} {'has' if without == 1 else 'have'} no {what.partition(' ')[2]}"


def _is_red(action: Action) -> bool:
    return status_of(action) == "red"


def _has_no_progress(action: Action) -> bool:
    return is_open(action) and not action.progress and "progress" not in action.not_needed


def _over(plan: Plan, as_of: date) -> list[Attention]:
    last = last_day(plan)
    if last is None or not is_over(plan, as_of):
        return []
    ago = distance_in_words(last, as_of)
    return [Attention(f"The plan ended on {day_in_words(last)}, {ago}, and is not closed")]
