"""Targets of indicators beside what was reached: which reading counts, and on which side it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planlint.model.case import OnDay
from planlint.model.plan import Indicator, IndicatorTarget, Number, Plan, Reading
from planlint.rules.figures import (
    base_of_targets,
    better_of,
    change,
    direction_of_target,
    newest_reading,
    rounded,
)
from planlint.rules.words.directions import Direction, direction_of

_Days = tuple[date | None, date | None]


class Comparison(NamedTuple):
    """A target beside the reading that counts for it.

    `wanted` is the figure that was to be reached, `reached` what it is compared with: a value, or
    a change in per cent from `base`, which is None where values are compared.
    """

    indicator: Indicator
    target: IndicatorTarget
    reading: Reading
    wanted: Number
    reached: Decimal
    base: Number | None
    better: Direction

    @property
    def is_missed(self) -> bool:
        """Whether what was reached is on the wrong side of what was wanted."""
        if self.wanted.value is None:
            return False
        if self.better == "lower":
            return self.reached > self.wanted.value
        return self.reached < self.wanted.value


def comparisons(case: OnDay, indicator: Indicator) -> Iterator[Comparison]:
    """The targets of an indicator that can be compared with a reading, each beside it."""
    base = base_of_targets(case, indicator)
    for target, reading in _pairs(indicator):
        better = _better(case.plan, indicator, target, base)
        if better is None or reading.value is None or reading.value.value is None:
            continue
        if target.value and target.value.value is not None:
            reached = reading.value.value
            yield Comparison(indicator, target, reading, target.value, reached, None, better)
        elif target.change and target.change.value is not None:
            by = _change_reached(base, reading.value, target.change.value)
            if by is not None:
                yield Comparison(indicator, target, reading, target.change, by, base, better)


def _pairs(indicator: Indicator) -> Iterator[tuple[IndicatorTarget, Reading]]:
    """Each target with the reading of its period; where either has none, with the newest."""
    newest = newest_reading(indicator)
    by_period: dict[_Days, Reading] = {
        (reading.period.begin, reading.period.end): reading
        for reading in indicator.readings
        if reading.period and reading.period.begin
    }
    for target in indicator.targets:
        period = target.period
        reading = by_period.get((period.begin, period.end)) if period else newest
        if reading is None and newest and newest.period is None:
            reading = newest
        if reading:
            yield target, reading


def _change_reached(base: Number | None, value: Number, wanted: Decimal) -> Decimal | None:
    """The change from a base to a value, as the wanted one is stated, to one digit after the point at least."""
    reached = change(base, value)
    if reached is None:
        return None
    exponent = wanted.as_tuple().exponent
    return rounded(reached, max(1, -exponent if isinstance(exponent, int) else 1))


def _better(
    plan: Plan, indicator: Indicator, target: IndicatorTarget, base: Number | None
) -> Direction | None:
    """Which way is better: by `better`, the title, or the target; nothing where the target runs against it."""
    goes = direction_of_target(target, base)
    better = better_of(plan, indicator) or direction_of(indicator.title) or goes
    return better if goes in {None, better} else None
