"""What was reached of the targets of an indicator, and on which side of them that is.

A target is judged by the reading of its period; where either has none, by the newest. A change is
compared as a change, on the baseline, else on the newest reading's `previous`. Which side is wrong
is said by `better`, by the title ("Reduction in …"), or by the target itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.registers import Indicator, IndicatorTarget, Reading
from planlint.model.values import Number
from planlint.rules.figures import (
    base_of_targets,
    better_of,
    change,
    direction_of_target,
    newest_reading,
    rounded,
)
from planlint.rules.standing import Stands
from planlint.rules.words.directions import Direction, direction_of
from planlint.rules.words.quotes import quoted

_Days = tuple[date | None, date | None]


class Attained(NamedTuple):
    """A target beside the reading that it is judged by.

    `figure` is what was to be reached, a value or a change, and `reached` what was; both are None
    where they cannot be compared. `base` is what changes are reckoned from. `better` is None where
    nothing says which way is better, or where the target runs against it.
    """

    target: IndicatorTarget
    reading: Reading
    base: Number | None
    figure: Number | None
    reached: Decimal | None
    better: Direction | None

    @property
    def is_missed(self) -> bool | None:
        """Whether the reading is on the wrong side; None where nobody can say."""
        wanted = self.figure.value if self.figure else None
        if wanted is None or self.reached is None or self.better is None:
            return None
        return self.reached > wanted if self.better == "lower" else self.reached < wanted


def attained(plan: Plan, indicator: Indicator, stands: Stands) -> Iterator[Attained]:
    """What was reached of each target that there is a reading for."""
    base = base_of_targets(stands, indicator)
    for target, reading in _pairs(indicator):
        figure, reached = _compared(target, reading, base)
        better = better_for(plan, indicator, target, base)
        yield Attained(target, reading, base, figure, reached, better)


def better_for(
    plan: Plan, indicator: Indicator, target: IndicatorTarget, base: Number | None
) -> Direction | None:
    """Which way is better: by `better`, the title, or the target; nothing where the target runs against it."""
    goes = direction_of_target(target, base)
    better = better_of(plan, indicator) or direction_of(indicator.title) or goes
    return better if goes in {None, better} else None


def against(plan: Plan, indicator: Indicator, goes: Direction) -> str:
    """What says that another way than this is better, or nothing."""
    better = better_of(plan, indicator)
    if better and better != goes:
        return f"{better} is better"
    titled = direction_of(indicator.title)
    return f"the title is {quoted(indicator.title)}" if titled and titled != goes else ""


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


def _compared(
    target: IndicatorTarget, reading: Reading, base: Number | None
) -> tuple[Number | None, Decimal | None]:
    """Values are compared as values; a change as it is stated, to one digit after the point at least."""
    if reading.value is None or reading.value.value is None:
        return None, None
    if target.value and target.value.value is not None:
        return target.value, reading.value.value
    reached = change(base, reading.value)
    if base is None or reached is None or target.change is None or target.change.value is None:
        return None, None
    exponent = target.change.value.as_tuple().exponent
    digits = max(1, -exponent if isinstance(exponent, int) else 1)
    return target.change, rounded(reached, digits)
