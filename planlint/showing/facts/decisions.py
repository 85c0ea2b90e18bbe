"""What a board has to decide about a plan, in words that it can say yes or no to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.rules.course import first_day, is_closed, is_over, last_day
from planlint.rules.forum_names import is_proposed
from planlint.rules.reporting import dated_progress
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words, distance_in_words
from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts, is_open
from planlint.showing.facts.course import Deadline, overdue
from planlint.showing.facts.indicators import IndicatorFacts
from planlint.showing.facts.matters import line_of
from planlint.showing.facts.money import ASKED, Line, funds_of, lines_of, sums_of
from planlint.showing.facts.oversight import oversight_of
from planlint.showing.facts.parts import pounds_in_words
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.state import has_no_end, has_no_lead


class About(NamedTuple):
    """One thing that a decision is about: an action, or a name; with what is to be known of it."""

    name: str
    detail: str = ""
    action: ActionFacts | None = None


class Decision(NamedTuple):
    """What is asked, why, and what it is about.

    `about` is told one by one; `actions` are only named.
    """

    ask: str
    why: str = ""
    about: tuple[About, ...] = ()
    actions: tuple[ActionFacts, ...] = ()


def decisions_of(plan: PlanFacts, missed: Iterable[IndicatorFacts]) -> tuple[Decision, ...]:
    """What needs a decision of the board, the plan as a whole first; nothing of a plan that is closed."""
    if is_closed(plan.model):
        return ()
    if is_over(plan.model, plan.on.day):
        return tuple(_closing(plan))
    return (
        *_agreeing(plan),
        *_late(plan),
        *_reviews(plan),
        *_red(plan),
        *_targets(tuple(missed)),
        *_gap(plan, has_no_lead, "Name a lead for {}.", "has a lead named"),
        *_gap(
            plan,
            has_no_end,
            "Set an end date for {}, or a day on which to review {them}.",
            "has an end date",
        ),
        *_unseen(plan),
        *_bids(plan),
        *_overspent(plan),
        *_proposed(plan),
    )


def _closing(plan: PlanFacts) -> Iterator[Decision]:
    last = last_day(plan.model)
    left = sum(map(is_open, plan.model.actions))
    if last is None:
        return
    what = f", and say of {_the(left)} not completed whether it goes into the next plan"
    yield Decision(
        f"Close the plan{what if left else ''}.",
        f"It ended on {day_in_words(last)}, {distance_in_words(last, plan.on.day)}.",
    )


def _agreeing(plan: PlanFacts) -> Iterator[Decision]:
    first = first_day(plan.model)
    if plan.model.status == "draft" and first and first <= plan.on.day:
        why = f"It is still a draft, and its period began on {day_in_words(first)}."
        yield Decision("Agree the plan, or say what must change first.", why)


def _late(plan: PlanFacts) -> Iterator[Decision]:
    late = [each for each in overdue(plan.on) if each.kind == "end"]
    if late:
        one = len(late) == 1
        yield Decision(
            f"Give {count_of(len(late), 'overdue action')} a new end date, accept "
            f"{'it' if one else 'them'} as complete, or withdraw {'it' if one else 'them'}.",
            about=tuple(_about(each, plan, _heard(each)) for each in late),
        )


def _heard(deadline: Deadline) -> str:
    """Whether anything was said since the end passed."""
    days = [each.day for each in dated_progress(deadline.action)]
    if not deadline.action.progress:
        return "no update yet"
    return "" if days and max(days) >= deadline.day else "no update since"


def _about(deadline: Deadline, plan: PlanFacts, more: str = "") -> About:
    shown = plan.shown[deadline.action.route]
    line = line_of(deadline, plan.on.day)
    said = f"{line.words} ({line.distance})"
    return About(shown.title_words, f"{said}; {more}" if more else said, shown)


def _reviews(plan: PlanFacts) -> Iterator[Decision]:
    due = [each for each in overdue(plan.on) if each.kind == "review"]
    if due:
        yield Decision(
            f"Review {count_of(len(due), 'ongoing action')} and set the day of the next review.",
            about=tuple(_about(each, plan) for each in due),
        )


def _red(plan: PlanFacts) -> Iterator[Decision]:
    red = plan.matters.red
    if red:
        yield Decision(
            f"Say what will bring {count_of(len(red), 'red action')} back on course, or accept "
            f"that {'it' if len(red) == 1 else 'they'} will not be done as planned.",
            about=tuple(
                About(
                    each.action.title_words,
                    ". ".join(filter(None, (each.lines[0].words, each.lines[0].text))),
                    each.action,
                )
                for each in red
            ),
        )


def _targets(missed: tuple[IndicatorFacts, ...]) -> Iterator[Decision]:
    if missed:
        reach = "reaches its target" if len(missed) == 1 else "reach their targets"
        yield Decision(
            f"Say what will change so that {count_of(len(missed), 'indicator')} {reach}, or set "
            "another target.",
            about=tuple(About(each.title_words, each.sentence) for each in missed),
        )


def _gap(
    plan: PlanFacts, is_it: Callable[[Action], bool], ask: str, all_have: str
) -> Iterator[Decision]:
    meant = [action for action in plan.model.actions if is_it(action) and is_open(action)]
    number = len(meant)
    if number == len(plan.model.actions) > 1:
        yield Decision(
            ask.format("every action", them="it"), f"None of the {number} actions {all_have}."
        )
    elif meant:
        words = ask.format(count_of(number, "action"), them="it" if number == 1 else "them")
        yield Decision(words, actions=tuple(plan.shown[action.route] for action in meant))


def _unseen(plan: PlanFacts) -> Iterator[Decision]:
    if "forum" not in plan.expected:
        return
    none = {action.route for action in oversight_of(plan.model).none}
    yield from _gap(
        plan,
        lambda action: action.route in none,
        "Say which forum oversees {}.",
        "is overseen by a forum",
    )


def _bids(plan: PlanFacts) -> Iterator[Decision]:
    asked = [line for line in plan.once(lines_of) if line.status == ASKED]
    if not asked:
        return
    actions = tuple(dict.fromkeys(line.action for line in asked))
    total = sums_of(asked).total
    money = f"the {pounds_in_words(total)}" if total else "the money"
    yield Decision(
        f"Say what happens to {count_of(len(actions), 'action')} if {money} that has been bid for "
        "is not granted.",
        about=tuple(About(line.action.title_words, _bid(line), line.action) for line in asked),
    )


def _bid(line: Line) -> str:
    amount = line.amount or "an amount not stated"
    return f"{amount}, {line.source}{f', for {line.purpose}' if line.purpose else ''}"


def _overspent(plan: PlanFacts) -> Iterator[Decision]:
    for fund in funds_of(plan):
        if fund.overspent:
            yield Decision(
                f"Find {fund.overspent} for {fund.name}, or take as much off the actions that it "
                "pays for.",
                f"It holds {fund.holds}, and {fund.allocated} of it is allocated.",
            )


def _proposed(plan: PlanFacts) -> Iterator[Decision]:
    overseen = oversight_of(plan.model).described
    proposed = [forum for forum in plan.model.forums.values() if is_proposed(forum)]
    if proposed:
        one = len(proposed) == 1
        yield Decision(
            f"Set up {count_of(len(proposed), 'proposed forum')}, or say who does "
            f"{'its' if one else 'their'} work.",
            about=tuple(
                About(
                    markdown.words(forum.name) or forum.id,
                    f"oversees {count_of(len(overseen[forum.id]), 'action')}"
                    if overseen[forum.id]
                    else "oversees no action yet",
                )
                for forum in proposed
            ),
        )


def _the(number: int) -> str:
    return "the one action" if number == 1 else f"each of the {number} actions"
