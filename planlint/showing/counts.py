"""Counts in words, and the summary of a check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planlint.model.finding import SEVERITIES
from planlint.model.report import PlanReport, Report
from planlint.showing.screen import Screen, safe, wrapped

MOST_LAPSED = 5

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
    return ", ".join(
        count_of(number, _ONE.get(severity, severity), _PLURALS[severity])
        for number, severity in counted
        if number
    )


def summary_of(report: Report, screen: Screen) -> Iterator[str]:
    """What was found, what was expected of each plan and why, what is known."""
    for plan in report.plans:
        yield from _of_plan(plan, screen)
    found = severities_in_words(report)
    plans = count_of(len(report.plans), "plan")
    aside = _aside(report)
    if found:
        worst = next(each for each in SEVERITIES if report.count(each))
        yield f"Found {screen.styled(found, worst)} in {plans}{aside}."
    else:
        yield f"Nothing found in {plans}{aside}."


def _aside(report: Report) -> str:
    counted = [
        f"{report.count(state):,} {state}"
        for state in ("known", "suppressed")
        if report.count(state)
    ]
    fixable = sum(1 for each in report.diagnostics if each.finding.fix)
    counted += [f"{fixable:,} can be fixed"] if fixable else []
    return f" ({', '.join(counted)})" if counted else ""


def _of_plan(plan: PlanReport, screen: Screen) -> Iterator[str]:
    if plan.diagnostics and plan.actions:
        for line in wrapped(safe(_expected(plan)), screen.width):
            yield screen.styled(line, "quiet")
    if plan.lapsed:
        gone = "; ".join(plan.lapsed[:MOST_LAPSED])
        more = "; …" if len(plan.lapsed) > MOST_LAPSED else ""
        text = (
            f"{plan.plan}: {count_of(len(plan.lapsed), 'known finding')} no longer there: "
            f"{gone}{more}. `planlint check --prune-known` takes them off the list."
        )
        yield from wrapped(safe(text), screen.width)


def _expected(plan: PlanReport) -> str:
    """What every action of a plan is expected to have, and why."""
    reasons: dict[str, list[str]] = {}
    for each in plan.expectations:
        reasons.setdefault(each.reason, []).append(_FIELDS.get(each.field, each.field))
    groups = ["a lead and an end (always)"]
    groups += [f"{', '.join(words)} ({reason})" for reason, words in reasons.items()]
    return f"{plan.plan}: every action is expected to have {'; '.join(groups)}."


def statistics(report: Report, screen: Screen) -> str:
    """How often each rule spoke, the most frequent first."""
    counted = Counter((each.rule, each.severity) for each in report.shown)
    width = max((len(f"{number:,}") for number in counted.values()), default=1)
    lines = [
        f"{number:>{width},}  {screen.styled(severity.ljust(len('warning')), severity)}  {rule}"
        for (rule, severity), number in sorted(
            counted.items(), key=lambda each: (-each[1], each[0])
        )
    ]
    return "".join(f"{line}\n" for line in [*lines, *list(summary_of(report, screen))[-1:]])
