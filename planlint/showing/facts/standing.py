"""Whether something stands at a place of an indicator, be it nothing that could be read.

The rules ask the file; pages have the plan and what was found in it, and come to the same answer:
what is of the wrong kind, or under a misspelt key, was found and is among that.
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.finding import Diagnostic
from planlint.model.registers import Baseline, Indicator, Reading
from planlint.model.route import Route
from planlint.reading.nearest import nearest
from planlint.rules.standing import Stands
from planlint.showing.facts.plans import PlanFacts

_OF_THE_WRONG_KIND = "wrong-type"
_MISSPELT = "unknown-key"
_STEPS_TO_A_READING = 4
_KEYS = {
    2: tuple(set(Indicator._fields) - {"route", "id"}),
    3: tuple(set(Baseline._fields) - {"route"}),
    _STEPS_TO_A_READING: tuple(set(Reading._fields) - {"route"}),
}


def standing_in(plan: PlanFacts) -> Stands:
    """Whether something stands at a route of this plan's indicators."""
    found = [each for each in plan.report.diagnostics if each.finding.route[:1] == ("indicators",)]
    odd = [each for each in found if each.rule == _OF_THE_WRONG_KIND]
    written = {*_read(plan), *(each.finding.route for each in odd)}
    meant = {route for each in found if each.rule == _MISSPELT for route in _meant(each, written)}
    empty = {each.finding.route for each in odd if _is_empty_list(each, plan)}
    return ((written - empty) | meant).__contains__


def _read(plan: PlanFacts) -> Iterator[Route]:
    for indicator in plan.model.indicators.values():
        baseline = indicator.baseline
        if baseline:
            yield baseline.route
        numbers = [baseline.value if baseline else None]
        numbers += [reading.previous for reading in indicator.readings]
        yield from (number.route for number in numbers if number)


def _is_empty_list(found: Diagnostic, plan: PlanFacts) -> bool:
    """Whether an empty list stands there: of which the rules say that nothing does."""
    span = found.place.span
    written = plan.report.source.text[span.start : span.end]
    return "".join(written.split()) == "[]"


def _meant(misspelt: Diagnostic, written: set[Route]) -> Iterator[Route]:
    """The route of the key that a misspelt one was meant to be."""
    *above, key = misspelt.finding.route
    keys = _KEYS.get(len(above), ())
    near = nearest(str(key), sorted(name for name in keys if (*above, name) not in written))
    if near:
        yield (*above, near)
