"""An indicator in a sentence: how it moved, what was to be reached, and the side that it is on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.registers import Indicator, Reading
from planlint.model.values import Number
from planlint.rules.figures import ancestry, base_of_reading, newest_reading
from planlint.rules.standing import Stands
from planlint.rules.words.directions import measured_by
from planlint.showing import markdown
from planlint.showing.facts.targets import MET, MISSED, WAITING, TargetFacts, short_period
from planlint.showing.number_words import movement_in_words, value_in_words

PER_CENT = "%"
PRONOUN = "It"
LETTERS_OF_A_SUBJECT = 100


class Measured(NamedTuple):
    """An indicator with its unit, its newest reading and what the change of that is reckoned from.

    `subject` is what a sentence about it begins with; nothing where that would be too long.
    """

    indicator: Indicator
    subject: str
    unit: str
    newest: Reading | None
    base: Number | None


def measured(plan: Plan, indicator: Indicator, stands: Stands) -> Measured:
    """What words about an indicator are made of."""
    newest = newest_reading(indicator)
    units = (" ".join(each.unit.split()) for each in ancestry(plan, indicator))
    subject = measured_by(markdown.words(indicator.title) or indicator.id)
    return Measured(
        indicator,
        subject if len(subject) <= LETTERS_OF_A_SUBJECT else "",
        next(filter(None, units), ""),
        newest,
        base_of_reading(stands, indicator, newest) if newest else None,
    )


def sentence_of(given: Measured, first: TargetFacts | None, as_of: date) -> str:
    """`Burglary fell by 1.9 per cent, from 4,760 to 4,670; the target was a fall of 6 per cent: missed.`"""
    readable = bool(given.newest and given.newest.value and given.newest.value.value is not None)
    moved = f"{given.subject or PRONOUN}{_movement(given, first)}".removeprefix(f"{PRONOUN}: ")
    aim = _aim(first, as_of, readable=readable)
    return f"{moved[:1].upper()}{moved[1:]}; {aim}."


def _movement(given: Measured, first: TargetFacts | None) -> str:
    """How it moved by the reading that its target is judged by, else by the newest."""
    reading, base = given.newest, given.base
    by_change = False
    if first and first.is_judged and first.attained:
        judged = first.attained
        by_change = judged.figure is judged.target.change
        base = judged.base if by_change else base
        reading = judged.reading if by_change else reading
    if reading is None:
        return ": no reading yet"
    when = _when(reading)
    value = reading.value
    if value is None:
        return f": the newest reading{when} has no value"
    if value.value is None:
        return (
            f": the newest reading{when} is {value_in_words(value, '')}, which is no plain number"
        )
    if base is None or base.value is None:
        return f": {value_in_words(value, given.unit)}{when}"
    points = given.unit == PER_CENT and not by_change
    return f" {movement_in_words(base.value, value.value, given.unit, points=points)}{when}"


def _when(reading: Reading) -> str:
    period = short_period(reading.period)
    if " to " in period:
        return f" ({period})"
    return f" in {period}" if period else ""


def _aim(first: TargetFacts | None, as_of: date, *, readable: bool) -> str:
    """What was to be reached, and whether it was; why not, unless the reading has said so."""
    if first is None:
        return "it has no target"
    period = f" for {first.short}" if first.short else ""
    over = first.end is None or first.end < as_of
    wanted = first.wanted[:1].lower() + first.wanted[1:]
    if first.is_judged:
        said = f"the target{period} {'was' if over else 'is'} {wanted}"
        return f"{said}: {MISSED.word.lower() if first.tag == MISSED else MET.word.lower()}"
    said = f"the target{period} is {wanted}"
    if first.tag == WAITING:
        return f"{said}, and there is no reading for it yet" if readable else said
    return f"{said}, which cannot be judged{f': {first.why}' if readable else ''}"
