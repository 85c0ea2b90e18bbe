"""Counts in words, and the summary of a check."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.finding import SEVERITIES, Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.showing.screen import Screen, filled, json_of, safe, words_of

MOST_LAPSED = 5
SET_IN = "  "

_PLURALS = {"error": "errors", "warning": "warnings", "info": "pieces of advice"}
_ONE = {"info": "piece of advice"}
_FIELDS = {
    "strategic-lead": "a strategic lead",
    "operational-lead": "an operational lead",
    "lead-organisation": "a lead organisation",
    "forum": "a forum",
    "output": "outputs",
    "outcome": "outcomes",
    "indicator": "an indicator",
    "funding": "funding",
    "progress": "progress",
    "rag": "a colour",
}


def count_of(number: int, thing: str, things: str = "") -> str:
    """`1 plan`, `2 plans`, `1,200 plans`."""
    if thing in {"more", "known", "suppressed"}:
        return f"{number:,} {thing}"
    return f"{number:,} {thing if number == 1 else things or f'{thing}s'}"


def severities_in_words(report: Report) -> str:
    """`2 errors, 1 warning`, or nothing where nothing was found."""
    counted = ((report.count(severity), severity) for severity in SEVERITIES)
    return ", ".join(count_in_words(number, severity) for number, severity in counted if number)


def count_in_words(number: int, what: str) -> str:
    """How many findings there are of a severity or in a state: `1 error`, `2 known`."""
    return count_of(number, _ONE.get(what, what), _PLURALS.get(what, ""))


def summary_of(report: Report, screen: Screen) -> Iterator[str]:
    """What was expected of the plans and why, what is no longer there, and last what was found."""
    before = [*_expected_of(report, screen), *_lapsed_of(report, screen), *_hint(report, screen)]
    yield from [*before, ""] if before else []
    yield from _found(report, screen)


def _hint(report: Report, screen: Screen) -> Iterator[str]:
    """How to read more about what is listed."""
    if report.shown:
        found = report.diagnostics or report.shown
        gravest = min(found, key=lambda each: SEVERITIES.index(each.severity))
        for line in _hanging(f"More about a rule: planlint explain {gravest.rule}", screen):
            yield screen.styled(line, "quiet")


def _found(report: Report, screen: Screen) -> Iterator[str]:
    if not report.plans:
        yield "No plan was checked."
        return
    found = severities_in_words(report)
    plans = count_of(len(report.plans), "plan")
    what = f"Found {found}" if found else "Nothing found"
    first, *more = _hanging(f"{what} in {plans}{aside_of(report)}.", screen)
    if found:
        worst = next(each for each in SEVERITIES if report.count(each))
        first = first.replace(found, screen.styled(found, worst), 1)
    yield from (first, *more)


def aside_of(report: Report) -> str:
    """What stands beside what is new, in brackets: what is known, suppressed, or has a fix."""
    counted = [
        f"{report.count(state):,} {state}"
        for state in ("known", "suppressed")
        if report.count(state)
    ]
    counted += _fixable(report)
    return f" ({', '.join(counted)})" if counted else ""


def _fixable(report: Report) -> Iterator[str]:
    fixable = sum(1 for each in report.diagnostics if each.finding.fix)
    if fixable:
        yield f"{fixable:,} {'has' if fixable == 1 else 'have'} a fix"


def _expected_of(report: Report, screen: Screen) -> Iterator[str]:
    """What every action is expected to have: of each plan of which something is listed, or the only one.

    Plans that expect the same for the same reasons are named together.
    """
    alike: dict[str, list[str]] = {}
    for plan in report.plans:
        if plan.actions and (plan.shown or len(report.plans) == 1):
            alike.setdefault(_expected(plan), []).append(plan.plan)
    for expected, plans in alike.items():
        for line in _hanging(f"{_listed(plans)}: {expected}", screen):
            yield screen.styled(line, "quiet")


def _lapsed_of(report: Report, screen: Screen) -> Iterator[str]:
    for plan in report.plans:
        if plan.lapsed:
            gone = "; ".join(plan.lapsed[:MOST_LAPSED])
            more = "; …" if len(plan.lapsed) > MOST_LAPSED else ""
            entries = "it" if len(plan.lapsed) == 1 else "them"
            text = (
                f"{plan.plan}: {count_of(len(plan.lapsed), 'known finding')} no longer there: "
                f"{gone}{more}. `planlint check --prune-known` takes {entries} off the list."
            )
            yield from _hanging(text, screen)


def _hanging(text: str, screen: Screen) -> Iterator[str]:
    """A paragraph whose lines after the first are set in."""
    width = screen.width - len(SET_IN)
    first, *more = filled(words_of(safe(text), width), width)
    yield first
    yield from (f"{SET_IN}{line}" for line in more)


def _expected(plan: PlanReport) -> str:
    """What every action of a plan is expected to have, and why."""
    reasons: dict[str, list[str]] = {}
    for each in plan.expectations:
        reasons.setdefault(each.reason, []).append(_FIELDS.get(each.field, each.field))
    groups = ["a lead and an end (always)"]
    groups += [f"{_listed(words)} ({reason})" for reason, words in reasons.items()]
    return f"every action is expected to have {'; '.join(groups)}."


def _listed(words: list[str]) -> str:
    """`a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _by_rule(report: Report) -> list[list[Diagnostic]]:
    """What is listed, rule by rule and level by level, the most frequent first."""
    alike: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in report.shown:
        alike.setdefault((each.rule, each.severity), []).append(each)
    return [alike[key] for key in sorted(alike, key=lambda key: (-len(alike[key]), key))]


def _statistics(report: Report, screen: Screen) -> str:
    """How often each rule spoke, the most frequent first."""
    counted = [(f"{len(alike):,}", alike[0]) for alike in _by_rule(report)]
    width = max((len(number) for number, _ in counted), default=1)
    lines = [
        f"{number:>{width}}  {screen.styled(each.severity.ljust(len('warning')), each.severity)}"
        f"  {each.rule}"
        for number, each in counted
    ]
    return "".join(f"{line}\n" for line in [*lines, *_found(report, screen)])


def _statistics_in_json(report: Report, screen: Screen) -> str:
    """The same as a list for programs."""
    records = [
        {
            "rule": alike[0].rule,
            "family": alike[0].family,
            "severity": alike[0].severity,
            "count": len(alike),
            "fixable": sum(1 for each in alike if each.finding.fix),
        }
        for alike in _by_rule(report)
    ]
    return json_of(records, screen) + "\n"


STATISTICS = {"full": _statistics, "json": _statistics_in_json}
