"""How a plan stands on a day: its state in a sentence, and what needs attention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.route import Route
from planlint.rules.course import is_closed, is_over, last_day
from planlint.showing.calendar_words import day_in_words, distance_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts, is_open, status_of
from planlint.showing.facts.course import PlanOnDay, course_of, missed
from planlint.showing.facts.matters import Matter, Matters
from planlint.showing.facts.people import names_somebody

EXCEPTIONS = "exceptions.html"
MOST_NAMED = 12


class Attention(NamedTuple):
    """Something that needs attention: what, where more is said of it, and the actions it is about.

    `more` of these are not named. It is `late` where something is overdue.
    """

    words: str
    address: str = ""
    actions: tuple[ActionFacts, ...] = ()
    more: int = 0
    late: bool = False


class State(NamedTuple):
    """How a plan stands, in a sentence of three parts; the middle one says what is not done in time."""

    before: str
    overdue: str
    after: str

    def __str__(self) -> str:
        return "".join(self)


def state_of(on: PlanOnDay, some: Sequence[Action] | None = None) -> State:
    """The state of a plan in a sentence: `56 actions: 9 overdue, none has a colour, 2 have no end date`.

    `some` are those of its actions that are spoken of, where not all are.
    """
    actions = on.plan.actions if some is None else some
    number = len(actions)
    if not number:
        return State("No actions yet.", "", "")
    courses: Counter[str] = Counter(course_of(on, action) for action in actions)
    done = [f"{courses[each]} {each}" for each in ("complete", "withdrawn") if courses[each]]
    late = _late(courses, number)
    missing = [
        words
        for words in (
            _have(sum(status_of(action) == "none" for action in actions), number, "a colour"),
            _have(sum(map(has_no_end, actions)), number, "an end date"),
            _have(sum(map(has_no_lead, actions)), number, "a lead"),
        )
        if words
    ]
    before = f"{count_of(number, 'action')}{': ' if done or late or missing else ''}"
    before += ", ".join(done) + (", " if done and late else "")
    gap = ", " if missing and (done or late) else ""
    return State(before, late, f"{gap}{', '.join(missing)}.")


def attention_of(
    on: PlanOnDay, matters: Matters, shown: Mapping[Route, ActionFacts]
) -> tuple[Attention, ...]:
    """What needs attention, the gravest first. Nothing of a closed plan."""
    if is_closed(on.plan):
        return ()
    actions = on.plan.actions

    def about(
        is_it: Callable[[Action], bool], one: str, many: str, none: str
    ) -> Iterator[Attention]:
        meant = [action for action in actions if is_it(action)]
        if len(meant) == len(actions) > 1:
            yield Attention(none.format(len(actions)))
        elif meant:
            words = f"{len(meant)} {one if len(meant) == 1 else many}"
            named = tuple(shown[action.route] for action in meant[:MOST_NAMED])
            yield Attention(words, actions=named, more=len(meant) - len(named))

    return (
        *_over(on),
        *_overdue(matters.overdue),
        *_counted(matters.red, "action is red", "actions are red", "red"),
        *_missed(len(missed(on))),
        *_unreported(matters),
        *about(
            has_no_lead,
            "action has no lead named",
            "actions have no lead named",
            "None of the {} actions has a lead named",
        ),
        *about(
            has_no_end,
            "action has no end date",
            "actions have no end date",
            "None of the {} actions has an end date",
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


def no_longer_followed(on: PlanOnDay) -> str:
    """Why lateness and reports are not asked after, in a sentence; nothing where they are."""
    last = last_day(on.plan)
    if is_closed(on.plan):
        return "This plan is closed, so nothing more is asked of its actions."
    if last is None or not is_over(on.plan, on.day):
        return ""
    return (
        f"This plan ended on {day_in_words(last)} and is not closed. What was not completed by then "
        "is not counted as overdue: it goes into the next plan, or is withdrawn."
    )


def longest_overdue(actions: Iterable[ActionFacts]) -> tuple[ActionFacts, ...]:
    """The actions that are overdue, the one that has been so for longest first."""
    overdue = [action for action in actions if action.overdue and action.end_day]
    return tuple(sorted(overdue, key=lambda action: action.end_day or date.max))


def _late(courses: Counter[str], number: int) -> str:
    """How many are overdue; of a plan that is over, how many were not completed."""
    if courses["overdue"]:
        return f"{courses['overdue']} overdue"
    left = courses["left"]
    if left == number:
        return "none completed" if number > 1 else "not completed"
    return f"{left} not completed" if left else ""


def _have(without: int, number: int, what: str) -> str:
    """`none has a colour`, `2 have no end date`; nothing where all have it."""
    if not without:
        return ""
    if without == number:
        return f"none has {what}" if number > 1 else f"it has no {what.partition(' ')[2]}"
    return f"{without} {'has' if without == 1 else 'have'} no {what.partition(' ')[2]}"


def _over(on: PlanOnDay) -> Iterator[Attention]:
    last = last_day(on.plan)
    if last is not None and is_over(on.plan, on.day):
        ago = distance_in_words(last, on.day)
        words = f"The plan ended on {day_in_words(last)}, {ago}, and is not closed"
        yield Attention(words, late=True)


def _overdue(overdue: tuple[Matter, ...]) -> Iterator[Attention]:
    """How many actions are overdue, and how many more have parts or a review that are."""
    whole = sum(matter.action.overdue for matter in overdue)
    parts = len(overdue) - whole
    address = f"{EXCEPTIONS}#overdue"
    if whole:
        words = f"{count_of(whole, 'action')} {'is' if whole == 1 else 'are'} overdue"
        yield Attention(words, address, late=True)
    if parts:
        more = "more action has" if parts == 1 else "more actions have"
        words = (
            f"{parts} {more if whole else more.removeprefix('more ')} overdue outputs or reviews"
        )
        yield Attention(words, address, late=True)


def _counted(matters: tuple[Matter, ...], one: str, many: str, anchor: str) -> Iterator[Attention]:
    if matters:
        words = f"{len(matters)} {one if len(matters) == 1 else many}"
        yield Attention(words, f"{EXCEPTIONS}#{anchor}")


def _missed(number: int) -> Iterator[Attention]:
    if number:
        words = f"{count_of(number, 'indicator')} missed {'its target' if number == 1 else 'their targets'}"
        yield Attention(words, f"{EXCEPTIONS}#targets")


def _unreported(matters: Matters) -> Iterator[Attention]:
    period = f"for {matters.period}" if matters.period else "for the last period"
    return _counted(
        matters.unreported,
        f"action has no update {period}",
        f"actions have no update {period}",
        "unreported",
    )
