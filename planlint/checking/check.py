"""The check of one plan, written out as the steps that it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from planlint.checking.echoes import Said, without_echoes
from planlint.checking.known import KnownFinding, place_key, set_aside, value_key
from planlint.checking.places import existing, place_of, placed, related_place, span_of
from planlint.checking.subjects import action_of, subject_of
from planlint.checking.suppressions import UNUSED, suppress, suppressions_of
from planlint.checking.unused import unused
from planlint.model.case import Case
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Finding, Place, Severity
from planlint.model.report import PlanReport
from planlint.model.route import Route, pointer
from planlint.model.source import Lines, Position
from planlint.reading.case import read_case
from planlint.reading.document import read_document
from planlint.reading.limits import MAX_FINDINGS
from planlint.reading.schema_words import Schema
from planlint.reading.validator import Validator
from planlint.rules.catalogue import OF_THE_FILE, Rule
from planlint.rules.course import is_closed

FAILED = "internal-error"
TOO_LARGE = "oversized"
STEPS_TO_A_SUBJECT = 4
MOST_LETTERS_OF_AN_ERROR = 300


class Checker(NamedTuple):
    """What plans are checked with. `chooses` says which rules' findings are kept.

    `off` names the rules that are off, of which what is known is not taken for gone;
    `names` are those of all rules, the previews too.
    """

    schema: Schema
    validate: Validator
    rules: tuple[Rule, ...]
    chooses: Callable[[str, Rule], bool]
    severity: dict[str, Severity]
    phrases: tuple[str, ...]
    known: Counter[KnownFinding]
    day: date
    off: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()


class Whose(NamedTuple):
    """Whose finding it is: what the first steps of its route say of it."""

    subject: str
    action: str | None
    owner: Place | None
    key: str


def check(path: str, plan: str, data: bytes, checker: Checker) -> PlanReport:
    """Check the bytes of one plan."""
    return check_case(case_of(path, plan, data, checker), checker)


def case_of(path: str, plan: str, data: bytes, checker: Checker) -> Case:
    """What the rules judge by, from the bytes of one plan."""
    return read_case(
        read_document(path, data),
        plan,
        schema=checker.schema,
        validate=checker.validate,
        phrases=checker.phrases,
        day=checker.day,
    )


def check_case(case: Case, checker: Checker) -> PlanReport:
    """Check one plan that was read."""
    document, plan = case.document, case.plan.id
    said = ask(case, checker.rules)
    said = without_echoes(said)
    said = [each for each in said if checker.chooses(document.source.path, each.rule)]
    diagnostics = place(said, case, checker.severity)
    diagnostics = quiet(diagnostics, case, checker)
    mine = Counter({entry: count for entry, count in checker.known.items() if entry.plan == plan})
    diagnostics, left = set_aside(diagnostics, mine)
    judged = _is_judged(document, diagnostics)
    unasked = checker.off.union(
        rule.name for rule in checker.rules if not checker.chooses(document.source.path, rule)
    )
    gone = [entry for entry in left.elements() if judged and entry.rule not in unasked]
    return PlanReport(
        plan=plan,
        source=document.source,
        title=case.plan.title,
        actions=len(case.plan.actions),
        expectations=case.expectations if document.whole else (),
        diagnostics=tuple(diagnostics),
        lapsed=tuple(f"{entry.rule} at {entry.place or 'the plan'}" for entry in gone),
        judged=judged,
        unasked=tuple(sorted(unasked)),
    )


def _is_judged(document: Document, diagnostics: list[Diagnostic]) -> bool:
    """Whether every rule was applied to the whole of a plan."""
    readable = document.whole and isinstance(document.data, dict)
    return readable and all(each.rule not in {FAILED, TOO_LARGE} for each in diagnostics)


def quiet(diagnostics: list[Diagnostic], case: Case, checker: Checker) -> list[Diagnostic]:
    """Mark what the plan's own comments suppress, and add what is to be said of the comments.

    In a closed plan they do not lapse: nothing is asked of it that depends on the day.
    """
    document = case.document
    day = date.min if is_closed(case.plan) else checker.day
    suppressions = suppressions_of(document, case.once(_lines))
    if not suppressions.each:
        return diagnostics
    marked, used = suppress(diagnostics, suppressions, document, day)
    on = [rule for rule in checker.rules if checker.chooses(document.source.path, rule)]
    names = checker.names or tuple(rule.name for rule in checker.rules)
    asked = _asked(on, checker.rules) if _is_judged(document, diagnostics) else set()
    findings = unused(document, suppressions, used, names, asked, day)
    said = [
        Said(rule, finding)
        for rule in on
        if rule.name == UNUSED
        for finding in islice(findings, MAX_FINDINGS)
    ]
    return sorted(marked + place(said, case, checker.severity), key=_order)


def _asked(on: list[Rule], rules: tuple[Rule, ...]) -> set[str]:
    """The rules that were asked, and the families of which every rule was."""
    off = {rule.family for rule in rules if rule not in on}
    return {rule.name for rule in on} | {rule.family for rule in on} - off


def ask(case: Case, rules: tuple[Rule, ...]) -> list[Said]:
    """Ask every rule. Of a file that cannot be read, only the rules of files and shapes are asked.

    Where more is found than anyone could read, the rest is not asked for, and that is said.
    """
    readable = isinstance(case.document.data, dict)
    failures: list[Said] = []
    answers = (
        each
        for rule in rules
        if readable or rule.family in OF_THE_FILE
        for each in _answers(rule, case, failures, rules)
    )
    said = list(islice(answers, MAX_FINDINGS))
    if next(answers, None):
        said += [Said(rule, _too_many()) for rule in rules if rule.name == TOO_LARGE]
    return said + failures


def _too_many() -> Finding:
    return Finding(
        (),
        f"there are more than {MAX_FINDINGS:,} findings; planlint did not look for the rest",
        "Put these right first, or look for something that was pasted in by accident.",
    )


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
    said = " ".join(str(error).split())[:MOST_LETTERS_OF_AN_ERROR]
    return Finding(
        (),
        f'the rule "{rule.name}" could not be applied ({type(error).__name__}: {said})',
        "This is a fault in planlint, not in the plan. Please report it, with the text of the "
        "plan if you may share it.",
    )


def place(said: list[Said], case: Case, severity: dict[str, Severity]) -> list[Diagnostic]:
    """Stamp, place and sort: what is said becomes what the user is told."""
    lines = case.once(_lines)
    whose = cache(lambda route: _whose(route, case.document, lines))
    told = [_diagnostic(each, case, lines, severity, whose) for each in said]
    return sorted(told, key=_order)


def _lines(case: Case) -> Lines:
    return Lines(case.document.source.text)


def _whose(route: Route, document: Document, lines: Lines) -> Whose:
    action = action_of(document, route)
    return Whose(
        subject_of(document, route),
        action,
        placed(span_of(route, document), lines) if action else None,
        place_key(document, route),
    )


def _order(each: Diagnostic) -> tuple[Position, str, Position, str]:
    return (each.place.start, each.rule, each.place.end, each.message)


def _diagnostic(
    said: Said,
    case: Case,
    lines: Lines,
    severity: dict[str, Severity],
    whose: Callable[[Route], Whose],
) -> Diagnostic:
    rule, finding = said
    document = case.document
    route = finding.route
    subject, action, owner, key = whose(route[:STEPS_TO_A_SUBJECT])
    if len(route) > STEPS_TO_A_SUBJECT:
        key = f"{key}/{place_key(document, route, begin=STEPS_TO_A_SUBJECT)}"
    return Diagnostic(
        finding=finding,
        rule=rule.name,
        family=rule.family,
        severity=severity.get(rule.name, rule.severity),
        path=document.source.path,
        plan=case.plan.id,
        pointer=pointer(existing(route, document)),
        subject=subject,
        action=action,
        message=_sentence(subject, finding.message),
        place=place_of(finding, document, lines),
        related=tuple(related_place(each, document, lines) for each in finding.related),
        owner=owner,
        value=value_key(document, finding),
        key=key,
    )


def _sentence(subject: str, message: str) -> str:
    if subject == "the plan":
        return message[:1].upper() + message[1:]
    return f"{subject[:1].upper()}{subject[1:]}: {message}"
