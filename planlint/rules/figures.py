"""The figures of indicators: what a change is reckoned from, and which way is better.

A reading's change is per cent on its `previous`, else on the baseline; a target's on the
baseline, else on the newest reading's `previous`. Where something stands that is no number, not
even a value of the right kind, nothing else takes its place: so these functions ask what stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.registers import Indicator, IndicatorTarget, Reading
from planlint.model.values import Number
from planlint.rules.standing import Stands
from planlint.rules.words.directions import Direction

_DEEPEST = 20
_ANY_LENGTH = Context(prec=200)
_BETTER: dict[str, Direction] = {"lower": "lower", "higher": "higher"}


class StatedChange(NamedTuple):
    """A change as a plan states it, with the value that it leads to and what it is reckoned from."""

    base: Number | None
    value: Number | None
    stated: Number | None


def base_of_reading(stands: Stands, indicator: Indicator, reading: Reading) -> Number | None:
    """What the change of a reading is reckoned from, be it a number or words."""
    if stands((*reading.route, "previous")):
        return reading.previous
    return _baseline_value(indicator)


def base_of_targets(stands: Stands, indicator: Indicator) -> Number | None:
    """What the change of a target is reckoned from, be it a number or words."""
    if has_baseline(stands, indicator):
        return _baseline_value(indicator)
    newest = newest_reading(indicator)
    return newest.previous if newest else None


def has_baseline(stands: Stands, indicator: Indicator) -> bool:
    """Whether something stands as the value of the baseline, or as a baseline that is none."""
    route = (*indicator.route, "baseline")
    return stands((*route, "value") if indicator.baseline else route)


def stated_changes(stands: Stands, indicator: Indicator) -> Iterator[StatedChange]:
    """The changes of an indicator's targets and readings, in this order."""
    base = base_of_targets(stands, indicator)
    for target in indicator.targets:
        yield StatedChange(base, target.value, target.change)
    for reading in indicator.readings:
        yield StatedChange(
            base_of_reading(stands, indicator, reading), reading.value, reading.change
        )


def contradiction(change_stated: StatedChange) -> Decimal | None:
    """The change that the figures give, where at the digits stated it is another than the stated one."""
    base, value, stated = change_stated
    given = change(base, value)
    if stated is None or stated.value is None or given is None:
        return None
    return given if abs(given - stated.value) * 2 > unit(places(stated.value)) else None


def newest_reading(indicator: Indicator) -> Reading | None:
    """The reading of the latest period; where one has no period, the last of the list."""
    readings = indicator.readings
    ends = [reading.period.end for reading in readings if reading.period and reading.period.end]
    if not readings or len(ends) < len(readings):
        return readings[-1] if readings else None
    latest = max(ends)
    return next(reading for reading, end in zip(readings, ends, strict=True) if end == latest)


def change(base: Number | None, value: Number | None) -> Decimal | None:
    """The change in per cent from one number to another, where there is one."""
    if base is None or value is None or base.value is None or value.value is None:
        return None
    return (value.value - base.value) * 100 / base.value if base.value > 0 else None


def places(number: Decimal) -> int:
    """The digits after the point that a number has, trailing noughts not counted."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def unit(digits: int) -> Decimal:
    """The last of so many digits after the point: 0.1 for one."""
    return Decimal(1).scaleb(-digits)


def rounded(number: Decimal, digits: int) -> Decimal:
    """A number with so many digits after the point, halves away from nought."""
    return number.quantize(unit(digits), ROUND_HALF_UP, _ANY_LENGTH)


def ancestry(plan: Plan, indicator: Indicator) -> Iterator[Indicator]:
    """An indicator and those that it is part of, each once, as far up as anyone means."""
    seen: set[str] = set()
    current: Indicator | None = indicator
    while current is not None and current.id not in seen and len(seen) < _DEEPEST:
        seen.add(current.id)
        yield current
        target = current.part_of.target if current.part_of else None
        current = plan.indicators.get(target.id) if target else None


def better_of(plan: Plan, indicator: Indicator) -> Direction | None:
    """Which way is better by `better`, the indicator's own or that of what it is part of."""
    found = (_BETTER.get(each.better) for each in ancestry(plan, indicator))
    return next((direction for direction in found if direction), None)


def direction_of_target(target: IndicatorTarget, base: Number | None) -> Direction | None:
    """The way that a target goes: by the sign of its change, else from what it is reckoned from."""
    if target.change and target.change.value is not None:
        return _direction(target.change.value)
    if target.value is None or target.value.value is None or base is None or base.value is None:
        return None
    return _direction(target.value.value - base.value)


def _baseline_value(indicator: Indicator) -> Number | None:
    return indicator.baseline.value if indicator.baseline else None


def _direction(difference: Decimal) -> Direction | None:
    if difference == 0:
        return None
    return "lower" if difference < 0 else "higher"
