"""The check of one plan, written out as the steps that it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from planlint.checking.echoes import Said, without_echoes
from planlint.checking.known import KnownFinding, place_key, set_aside
from planlint.checking.places import existing, place_of, placed, related_place, span_of
from planlint.checking.subjects import action_of, subject_of
from planlint.model.case import Case
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Finding, Severity
from planlint.model.report import PlanReport
from planlint.model.route import Route, pointer
from planlint.model.source import Lines
from planlint.reading.case import read_case
from planlint.reading.document import read_document
from planlint.reading.schema_words import Schema
from planlint.reading.validator import Validator
from planlint.rules.catalogue import OF_THE_FILE, Rule

FAILED = "internal-error"
MOST_OF_A_VALUE = 300


class Checker(NamedTuple):
    """What plans are checked with. `chooses` says which rules' findings are kept."""

    schema: Schema
    validate: Validator
    rules: tuple[Rule, ...]
    chooses: Callable[[str, Rule], bool]
    severity: dict[str, Severity]
    phrases: tuple[str, ...]
    known: Counter[KnownFinding]
    day: date


def check(path: str, plan: str, data: bytes, checker: Checker) -> PlanReport:
    """Check the bytes of one plan."""
    document = read_document(path, data)
    case = read_case(
        document,
        plan,
        schema=checker.schema,
        validate=checker.validate,
        phrases=checker.phrases,
        day=checker.day,
    )
    said = ask(case, checker.rules)
    said = without_echoes(said)
    said = [each for each in said if checker.chooses(path, each.rule)]
    diagnostics = place(said, case, checker.severity)
    mine = Counter({entry: count for entry, count in checker.known.items() if entry.plan == plan})
    diagnostics, left = set_aside(diagnostics, mine)
    return PlanReport(
        plan=plan,
        source=document.source,
        title=case.plan.title,
        actions=len(case.plan.actions),
        expectations=case.expectations if document.whole else (),
        diagnostics=tuple(diagnostics),
        lapsed=tuple(f"{entry.rule} at {entry.place or 'the plan'}" for entry in left.elements()),
    )


def ask(case: Case, rules: tuple[Rule, ...]) -> list[Said]:
    """Ask every rule. Of a file that cannot be read, only the rules of files and shapes are asked."""
    readable = isinstance(case.document.data, dict)
    failures: list[Said] = []
    said = [
        each
        for rule in rules
        if readable or rule.family in OF_THE_FILE
        for each in _answers(rule, case, failures, rules)
    ]
    return said + failures


def _answers(
    rule: Rule, case: Case, failures: list[Said], rules: tuple[Rule, ...]
) -> Iterator[Said]:
    """What one rule says; where it fails, that becomes a finding, and the others go on."""
    try:
        for finding in rule.find(case):
            yield Said(rule, finding)
    except Exception as error:  # noqa: BLE001 (whatever it is, the other rules go on)
        failed = next((each for each in rules if each.name == FAILED), rule)
        failures.append(Said(failed, _failure(rule, error)))


def _failure(rule: Rule, error: Exception) -> Finding:
    return Finding(
        (),
        f"the rule {rule.name} could not be applied ({type(error).__name__}: {error})",
        "This is a fault in planlint, not in the plan. Please report it with the plan's text.",
    )


def place(said: list[Said], case: Case, severity: dict[str, Severity]) -> list[Diagnostic]:
    """Stamp, place and sort: what is said becomes what the user is told."""
    lines = Lines(case.document.source.text)
    told = [_diagnostic(each, case, lines, severity) for each in said]
    return sorted(
        told, key=lambda each: (each.place.start, each.rule, each.place.end, each.message)
    )


def _diagnostic(said: Said, case: Case, lines: Lines, severity: dict[str, Severity]) -> Diagnostic:
    rule, finding = said
    document = case.document
    subject = subject_of(document, finding.route)
    action = action_of(document, finding.route)
    return Diagnostic(
        finding=finding,
        rule=rule.name,
        family=rule.family,
        severity=severity.get(rule.name, rule.severity),
        path=document.source.path,
        plan=case.plan.id,
        pointer=pointer(existing(finding.route, document)),
        subject=subject,
        action=action,
        message=_sentence(subject, finding.message),
        place=place_of(finding, document, lines),
        related=tuple(related_place(each, document, lines) for each in finding.related),
        owner=placed(span_of(finding.route[:4], document), lines) if action else None,
        value=_value(document, finding),
        key=place_key(document, finding.route),
    )


def _sentence(subject: str, message: str) -> str:
    if subject == "the plan":
        return message[:1].upper() + message[1:]
    return f"{subject[:1].upper()}{subject[1:]}: {message}"


def _value(document: Document, finding: Finding) -> str:
    """The value that a known finding is matched by, white space folded; `missing` where it misses."""
    route: Route = finding.route
    if finding.part == "key" or (finding.span and route not in document.values):
        return "present"
    if route not in document.values:
        return "missing"
    if route == () or _is_collection(document, route):
        return "present"
    written = document.written(route)
    if written[:1] in {"|", ">"}:
        written = written.partition("\n")[2]
    return " ".join(written.split())[:MOST_OF_A_VALUE]


def _is_collection(document: Document, route: Route) -> bool:
    value: object = document.data
    for step in route:
        value = value[step] if isinstance(value, dict | list) else None  # type: ignore[index]
    return isinstance(value, dict | list)
