"""The indicators of a plan: all together, and each on a page of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.reading.references import folded_indicator
from planlint.showing.counts import count_of
from planlint.showing.facts.indicators import IndicatorFacts, indicators_of, named_indicators
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import Servers
from planlint.showing.facts.targets import MET, MISSED, UNCLEAR, WAITING, WITHOUT
from planlint.showing.pictures.gaps import Changed, Gap, gaps_of

_ORDER = (MISSED, MET, WAITING, UNCLEAR, WITHOUT)


class Row(NamedTuple):
    """An indicator in the list, with the picture of its change beside its target."""

    indicator: IndicatorFacts
    gap: Gap | None


class Named(NamedTuple):
    """An indicator that is named and not described, by the words that stand for it."""

    name: str
    servers: Servers


@dataclass(frozen=True, slots=True, eq=False)
class Indicators:
    """What the list shows; it goes through the indicators, each of which has a page."""

    indicators: tuple[IndicatorFacts, ...]
    sentence: str
    rows: tuple[Row, ...]
    named: tuple[Named, ...]

    def __iter__(self) -> Iterator[IndicatorFacts]:
        return iter(self.indicators)


def view(plan: PlanFacts) -> Indicators | None:
    """The indicators of a plan; none where it neither describes nor names one."""
    indicators = plan.once(indicators_of)
    named = _named(plan)
    if not indicators and not named:
        return None
    ordered = sorted(indicators, key=lambda each: _ORDER.index(each.tag))
    gaps = gaps_of([_changes(each) for each in ordered])
    rows = tuple(Row(each, gap) for each, gap in zip(ordered, gaps, strict=True))
    return Indicators(indicators, _sentence(indicators, len(named)), rows, named)


def _sentence(indicators: tuple[IndicatorFacts, ...], named: int) -> str:
    """`16 indicators: 2 targets are missed, 3 are met, 11 have no target.`"""
    if not indicators:
        return f"{count_of(named, 'indicator')} named, and none of them described."
    counted = Counter(each.tag for each in indicators)
    said = [
        f"{counted[tag]} {words}"
        for tag, words in (
            (MISSED, "missed its target" if counted[MISSED] == 1 else "missed their targets"),
            (MET, "met it" if counted[MISSED] and counted[MET] == 1 else "met theirs"),
            (WAITING, f"wait{'s' if counted[WAITING] == 1 else ''} for a reading"),
            (UNCLEAR, "cannot be judged"),
            (WITHOUT, f"{'has' if counted[WITHOUT] == 1 else 'have'} no target"),
        )
        if counted[tag]
    ]
    return f"{count_of(len(indicators), 'indicator')}: {', '.join(said)}."


def _changes(indicator: IndicatorFacts) -> Changed | None:
    """The change of an indicator and the one wanted of it, where its first target is judged."""
    first = indicator.foremost
    if first is None or not first.is_judged or first.attained is None:
        return None
    base = first.attained.base
    value = first.attained.reading.value
    if not base or not value or not base.value or not value.value or first.level is None:
        return None
    if base.value <= 0:
        return None
    return Changed(
        float((value.value - base.value) * 100 / base.value),
        float((first.level - base.value) * 100 / base.value),
    )


def _named(plan: PlanFacts) -> tuple[Named, ...]:
    """What actions and priorities name as indicators, and the plan does not describe."""
    texts: dict[str, Reference] = {}
    for reference in _references(plan.model):
        if reference.target is None and reference.text.strip():
            texts.setdefault(folded_indicator(reference.id), reference)
    servers = plan.once(named_indicators)
    return tuple(
        Named(" ".join(reference.text.split()), servers.get(key, Servers()))
        for key, reference in texts.items()
        if not servers.get(key, Servers()).none
    )


def _references(plan: Plan) -> Iterator[Reference]:
    for priority in plan.priorities:
        yield from priority.indicators
        for action in priority.actions:
            yield from action.indicators
