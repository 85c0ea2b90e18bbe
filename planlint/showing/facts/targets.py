"""The targets of an indicator in words: what is to be reached, what was, and the side that this is on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.plan import Plan
from planlint.model.registers import Indicator, IndicatorTarget
from planlint.model.values import Number, Period
from planlint.rules.attainment import Attained, against, attained, better_for
from planlint.rules.figures import (
    StatedChange,
    base_of_targets,
    contradiction,
    direction_of_target,
    places,
    rounded,
)
from planlint.rules.standing import Stands
from planlint.rules.words.directions import Direction
from planlint.showing import markdown
from planlint.showing.calendar_words import period_in_brief, period_in_words, span_in_words
from planlint.showing.facts.tags import Tag
from planlint.showing.number_words import fall_or_rise, signed_per_cent, value_in_words

MET = Tag("Met", "tick", "green")
MISSED = Tag("Missed", "cross", "red")
WAITING = Tag("Not yet known", "ring", "grey")
UNCLEAR = Tag("Cannot be judged", "ring", "grey")
WITHOUT = Tag("No target", "ring", "grey")

_IS = {"lower": "a fall", "higher": "a rise"}
_BOUND = {"lower": "at most ", "higher": "at least "}


class TargetFacts(NamedTuple):
    """A target: what is to be reached, and by the reading that it is judged by what was.

    `short` is its period in a sentence, `brief` where there is little room, as `sign` is what is to be reached; `why` says what keeps it from being judged; `remark` that
    the change it states is not what its figures give. `level` is the value that it stands for, and
    `end` its last day, where there are such.
    """

    period: str
    short: str
    brief: str
    wanted: str
    sign: str
    reached: str
    tag: Tag
    why: str
    remark: str
    note: Markup
    level: Decimal | None
    end: date | None
    attained: Attained | None

    @property
    def is_judged(self) -> bool:
        """Whether anybody can say that it is met or missed."""
        return self.tag in {MET, MISSED}


def targets_of(
    plan: Plan, indicator: Indicator, unit: str, stands: Stands, resolve: markdown.Resolve
) -> list[TargetFacts]:
    """All targets of an indicator, in the order of the file."""
    by_route = {each.target.route: each for each in attained(plan, indicator, stands)}
    base = base_of_targets(stands, indicator)
    return [
        _target(each, by_route.get(each.route), plan, indicator, base, unit, resolve)
        for each in indicator.targets
    ]


def foremost(targets: Sequence[TargetFacts], as_of: date) -> TargetFacts | None:
    """The target to speak of first: the latest that is judged, else the one that is due next."""
    judged = [each for each in targets if each.is_judged]
    if judged:
        return max(reversed(judged), key=lambda each: each.end or date.max)
    ahead = [each for each in targets if each.end and each.end >= as_of]
    if ahead:
        return min(ahead, key=lambda each: each.end or date.max)
    return targets[-1] if targets else None


def short_period(period: Period | None) -> str:
    """A period inside a sentence: its months or days."""
    if period is None or not (period.begin and period.end):
        return period_in_words(period)
    return span_in_words(period.begin, period.end)


def _target(
    target: IndicatorTarget,
    judged: Attained | None,
    plan: Plan,
    indicator: Indicator,
    base: Number | None,
    unit: str,
    resolve: markdown.Resolve,
) -> TargetFacts:
    missed = judged.is_missed if judged else None
    better = better_for(plan, indicator, target, base)
    wanted = _wanted(target, better, unit, brief=False)
    why = "" if missed is not None else _why(target, judged, plan, indicator, base)
    waits = not why and judged is None
    return TargetFacts(
        period_in_words(target.period),
        short_period(target.period),
        period_in_brief(target.period),
        wanted or "not stated",
        _wanted(target, better, unit, brief=True) or "not stated",
        _reached(judged, unit),
        MISSED if missed else MET if missed is not None else WAITING if waits else UNCLEAR,
        why,
        _remark(StatedChange(base, target.value, target.change)),
        markdown.line(target.note, resolve),
        _level(target, base),
        target.period.end if target.period else None,
        judged,
    )


def _wanted(target: IndicatorTarget, better: Direction | None, unit: str, *, brief: bool) -> str:
    """What is to be reached: `at most 399 calls`, `a fall of 6 per cent` (in brief `−6%`), or both."""
    value = value_in_words(target.value, unit)
    if target.value and target.value.value is not None and better:
        value = f"{_BOUND[better]}{value}"
    change = value_in_words(target.change, "")
    if target.change and target.change.value is not None:
        given = target.change.value
        change = signed_per_cent(given) if brief else fall_or_rise(given)
    return f"{value} ({change})" if value and change else value or change


def _reached(judged: Attained | None, unit: str) -> str:
    if judged is None:
        return ""
    if judged.figure is not None and judged.figure is judged.target.change:
        return signed_per_cent(judged.reached) if judged.reached is not None else ""
    return value_in_words(judged.reading.value, unit)


def _why(
    target: IndicatorTarget,
    judged: Attained | None,
    plan: Plan,
    indicator: Indicator,
    base: Number | None,
) -> str:
    """What keeps a target from being judged, besides that there is no reading for it yet."""
    figures = [each for each in (target.value, target.change) if each]
    if not any(each.value is not None for each in figures):
        return "the target is no figure" if figures else "the target has no figure"
    if judged is None:
        return ""
    reading = judged.reading.value
    if reading is None or reading.value is None:
        return f"the reading is {value_in_words(reading, '')}" if reading else "it has no value"
    if judged.figure is None:
        if base is not None and base.value is None:
            return f"what it is reckoned from is {value_in_words(base, '')}"
        return "there is nothing to reckon the change from"
    goes = direction_of_target(target, base)
    if goes and against(plan, indicator, goes):
        return f"the target is {_IS[goes]}, and the other way is better"
    return "nothing says which way is better"


def _remark(change: StatedChange) -> str:
    given = contradiction(change)
    if given is None or change.stated is None or change.stated.value is None:
        return ""
    return f"The figures give {signed_per_cent(given, places(change.stated.value) + 1)}."


def _level(target: IndicatorTarget, base: Number | None) -> Decimal | None:
    """The value that a target stands for; of a change, reckoned from where it starts."""
    if target.value and target.value.value is not None:
        return target.value.value
    if target.change is None or target.change.value is None or base is None or base.value is None:
        return None
    if base.value <= 0:
        return None
    return rounded(base.value * (100 + target.change.value) / 100, places(base.value))
