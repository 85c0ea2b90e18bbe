"""What pages show of an indicator: where it started, its readings, its targets, what serves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from planlint.model.registers import Indicator, Reading
from planlint.model.values import Number, Period, Reference
from planlint.reading.references import folded_indicator
from planlint.rules.figures import (
    StatedChange,
    base_of_reading,
    better_of,
    change,
    contradiction,
    places,
)
from planlint.rules.standing import Stands
from planlint.showing import markdown
from planlint.showing.calendar_words import period_in_brief, period_in_words
from planlint.showing.facts.actions import LETTERS_OF_A_CRUMB, shortened
from planlint.showing.facts.findings import RuleCount, rule_counts
from planlint.showing.facts.measured import PER_CENT, Measured, measured, sentence_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import Servers, servers_by
from planlint.showing.facts.standing import standing_in
from planlint.showing.facts.tags import Tag
from planlint.showing.facts.targets import WITHOUT, TargetFacts, foremost, targets_of
from planlint.showing.number_words import (
    figure_in_words,
    signed_per_cent,
    signed_points,
    value_in_words,
    with_unit,
)
from planlint.showing.pictures.chart import Chart, Kind, Point, chart_of

_BETTER = {"lower": "Lower", "higher": "Higher"}
_EVERY = {
    "monthly": "Every month",
    "quarterly": "Every quarter",
    "six-monthly": "Every six months",
    "annual": "Every year",
}
NO_PERIOD = "No period given"


@dataclass(frozen=True, slots=True, eq=False)
class ReadingFacts:
    """A reading: its value, the one before, and the change from that; `remark` where the plan says another."""

    period: str
    value: str
    before: str
    change: str
    remark: str
    note: Markup


@dataclass(frozen=True, slots=True, eq=False)
class Related:
    """Another indicator, as the page of one leads to it."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorFacts:
    """An indicator as its page and the list of indicators show it.

    `start` is where it started, `newest` and `moved` the newest value and its change; `foremost` the target to speak of
    first, `tag` the side of this that it is on.
    """

    id: str
    slug: str
    address: str
    title: Markup
    title_words: str
    sentence: str
    tag: Tag
    unit: str
    better: str
    window: str
    every: str
    note: Markup
    baseline: str
    baseline_period: str
    baseline_note: Markup
    start: str
    newest: str
    moved: str
    foremost: TargetFacts | None
    targets: tuple[TargetFacts, ...]
    readings: tuple[ReadingFacts, ...]
    part_of: Related | None
    parts: tuple[Related, ...]
    servers: Servers
    found: tuple[RuleCount, ...]
    chart: Chart | None

    @property
    def crumb(self) -> str:
        """What it is called where there is little room."""
        return shortened(self.title_words, LETTERS_OF_A_CRUMB)

    @property
    def has_before(self) -> bool:
        """Whether a reading says what was before it."""
        return any(each.before for each in self.readings)

    @property
    def has_notes(self) -> bool:
        """Whether there is anything to say beside its figures."""
        noted = any(each.note or each.remark for each in self.readings)
        return noted or bool(self.baseline and self.baseline_note)


def indicators_of(plan: PlanFacts) -> tuple[IndicatorFacts, ...]:
    """Every indicator of a plan, in the order of the file."""
    stands = standing_in(plan)
    servers = named_indicators(plan)
    return tuple(
        _indicator(each, plan, stands, servers.get(folded_indicator(each.id), Servers()))
        for each in plan.model.indicators.values()
    )


def named_indicators(plan: PlanFacts) -> dict[str, Servers]:
    """What names each indicator, by its id without the differences that do not count."""

    def key(reference: Reference) -> str:
        return folded_indicator(reference.id)

    return servers_by(plan, lambda part: part.indicators, key)


def _indicator(
    indicator: Indicator, plan: PlanFacts, stands: Stands, servers: Servers
) -> IndicatorFacts:
    words = measured(plan.model, indicator, stands)
    resolve = plan.resolve("../actions/")
    targets = targets_of(plan.model, indicator, words.unit, stands, resolve)
    first = foremost(targets, plan.site.day)
    baseline = indicator.baseline
    newest = words.newest
    found = [
        each
        for each in plan.report.diagnostics
        if each.finding.route[:2] == indicator.route and plan.site.findings != "none"
    ]
    return IndicatorFacts(
        id=indicator.id,
        slug=plan.directory.slug("indicators", indicator.id),
        address=plan.directory.address("indicators", indicator.id),
        title=markdown.line(indicator.title or indicator.id, resolve),
        title_words=markdown.words(indicator.title) or indicator.id,
        sentence=sentence_of(words, first, plan.site.day),
        tag=first.tag if first else WITHOUT,
        unit=words.unit,
        better=_BETTER.get(better_of(plan.model, indicator) or "", ""),
        window=" ".join(indicator.window.split()),
        every=_EVERY.get(indicator.every or plan.model.reporting, ""),
        note=markdown.block(indicator.note, resolve, below=2),
        baseline=value_in_words(baseline.value, words.unit) if baseline else "",
        baseline_period=period_in_words(baseline.period) if baseline else "",
        baseline_note=markdown.block(baseline.note, resolve, below=2) if baseline else Markup(),
        start=_start(indicator, words),
        newest=value_in_words(newest.value, words.unit) if newest else "",
        moved=_moved(words.base, newest.value, words.unit) if newest else "",
        foremost=first,
        targets=tuple(targets),
        readings=tuple(_reading(each, words, stands, resolve) for each in indicator.readings),
        part_of=_whole(indicator, plan),
        parts=tuple(_related(each, plan) for each in _parts(indicator, plan)),
        servers=servers,
        found=rule_counts(found, plan.site.summaries),
        chart=chart_of(tuple(_points(indicator, words, targets))),
    )


def _reading(
    reading: Reading, words: Measured, stands: Stands, resolve: markdown.Resolve
) -> ReadingFacts:
    base = base_of_reading(stands, words.indicator, reading)
    return ReadingFacts(
        period_in_words(reading.period) or NO_PERIOD,
        value_in_words(reading.value, words.unit) or "No value",
        value_in_words(reading.previous, words.unit),
        _moved(base, reading.value, words.unit),
        _remark(StatedChange(base, reading.value, reading.change)),
        markdown.line(reading.note, resolve),
    )


def _start(indicator: Indicator, words: Measured) -> str:
    """The baseline; without one what the newest reading is compared with."""
    start = indicator.baseline.value if indicator.baseline else words.base
    return value_in_words(start, words.unit)


def _moved(base: Number | None, value: Number | None, unit: str) -> str:
    """The change from one figure to another: in points where they are per cents."""
    if base is None or value is None or base.value is None or value.value is None:
        return ""
    if unit == PER_CENT:
        return signed_points(value.value - base.value)
    moved = change(base, value)
    return signed_per_cent(moved) if moved is not None else ""


def _remark(change_stated: StatedChange) -> str:
    """What is to be said of a change as the plan states it, where the figures do not bear it out."""
    base, value, stated = change_stated
    if stated is None:
        return ""
    written = value_in_words(stated, "%")
    if change(base, value) is None or stated.value is None:
        return f"The plan says {written}, which cannot be worked out."
    given = contradiction(change_stated)
    if given is None:
        return ""
    digits = places(stated.value) + 1
    return f"The plan says {written}; its figures give {signed_per_cent(given, digits)}."


def _whole(indicator: Indicator, plan: PlanFacts) -> Related | None:
    """What an indicator is part of, as written where that is not described."""
    if indicator.part_of is None:
        return None
    whole = plan.model.indicators.get(indicator.part_of.id)
    return _related(whole, plan) if whole else Related(indicator.part_of.text, "")


def _parts(indicator: Indicator, plan: PlanFacts) -> list[Indicator]:
    return [
        each
        for each in plan.model.indicators.values()
        if each.part_of and each.part_of.target and each.part_of.target.id == indicator.id
    ]


def _related(indicator: Indicator, plan: PlanFacts) -> Related:
    return Related(
        markdown.words(indicator.title) or indicator.id,
        plan.directory.address("indicators", indicator.id),
    )


def _points(indicator: Indicator, words: Measured, targets: list[TargetFacts]) -> Iterator[Point]:
    """The figures of its chart: where it started, the readings in time, what is to be reached."""
    unit = PER_CENT if words.unit == PER_CENT else ""
    baseline = indicator.baseline
    readings = list(_in_time(indicator.readings))
    if baseline and baseline.value:
        yield from _point("baseline", baseline.value, baseline.period, "Baseline", unit)
    elif readings:
        yield from _point("before", readings[0].previous, None, "Before", unit)
    for reading in readings:
        name = "Newest" if reading is readings[-1] else ""
        yield from _point("reading", reading.value, reading.period, name, unit)
    for target in targets:
        if target.level is not None:
            figure = with_unit(figure_in_words(target.level), unit)
            yield Point("target", float(target.level), figure, target.brief, target.end)


def _point(
    kind: Kind, number: Number | None, period: Period | None, otherwise: str, unit: str
) -> Iterator[Point]:
    if number and number.value is not None:
        figure = with_unit(figure_in_words(number.value), unit)
        below = period_in_brief(period) or otherwise
        yield Point(kind, float(number.value), figure, below, period.end if period else None)


def _in_time(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Readings by the end of their periods, where all have one; else as they stand."""
    days = [reading.period.end for reading in readings if reading.period and reading.period.end]
    if len(days) < len(readings):
        return readings
    return [
        reading for _, reading in sorted(zip(days, readings, strict=True), key=lambda each: each[0])
    ]
