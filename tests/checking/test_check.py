"""The check of one plan: its steps together, and what happens when a rule fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from planlint.checking.check import Checker, check
from planlint.checking.known import known_finding
from planlint.model.case import Case
from planlint.model.finding import Diagnostic, Finding
from planlint.model.report import PlanReport
from planlint.reading.limits import MAX_FINDINGS
from planlint.rules.catalogue import Rule, load_rules
from tests.rules.fragments import AS_OF, checker, plan_of

FRAGMENT = """\
- ref: "1"
  titel: Mark bicycles
  title: Mark bicycles
  title: Mark scooters
  lead: {operational: nobody-known}
  end: 2014-03-31
- ref: "2"
  title: Talk to shops
  end: 2014-03-31
"""
TEXT = plan_of(FRAGMENT).text
ALL = checker(AS_OF)


def checked(text: str = TEXT, by: Checker = ALL) -> PlanReport:
    return check("plans/plan.yaml", "plan", text.encode(), by)


def of(report: PlanReport, rule: str) -> Diagnostic:
    found = [each for each in report.diagnostics if each.rule == rule]
    assert len(found) == 1, [each.message for each in report.diagnostics]
    return found[0]


def marked(each: Diagnostic, text: str = TEXT) -> str:
    return text[each.place.span.start : each.place.span.end]


def without(name: str, by: Checker = ALL) -> Checker:
    """The checker with a rule that raises in the place of one."""

    def fails(case: Case) -> Iterator[Finding]:
        yield Finding((), "said before it failed", "x")
        raise ValueError("\x1b[31mwhat it said")

    rules = tuple(Rule(*rule[:-1], find=fails) if rule.name == name else rule for rule in by.rules)
    return by._replace(rules=rules)


# What the contract says of single findings.


def test_of_a_missing_value_the_pointer_is_its_mapping_and_the_span_what_that_is_known_by() -> None:
    each = of(checked(), "missing-lead")
    assert (each.pointer, marked(each)) == ("/priorities/0/actions/1", '"2"')
    assert (each.subject, each.action) == ("action 2", "2")
    assert each.message == "Action 2: nobody leads this action"


def test_of_an_unknown_key_the_pointer_goes_through_it_and_the_span_is_the_key() -> None:
    each = of(checked(), "unknown-key")
    assert (each.pointer, marked(each)) == ("/priorities/0/actions/0/titel", "titel")


def test_of_a_duplicate_key_the_first_place_is_related() -> None:
    each = of(checked(), "duplicate-key")
    assert (each.pointer, marked(each)) == ("/priorities/0/actions/0/title", "title")
    assert [TEXT[other.place.span.start : other.place.span.end] for other in each.related] == [
        "title"
    ]
    assert each.related[0].place.start.line == each.place.start.line - 1


def test_of_a_wrong_value_pointer_and_span_are_the_value() -> None:
    each = of(checked(), "undefined-lead")
    assert (each.pointer, marked(each)) == (
        "/priorities/0/actions/0/lead/operational",
        "nobody-known",
    )


def test_a_finding_of_the_plan_begins_with_a_capital_letter() -> None:
    report = checked(TEXT.replace("contact:", "x-contact:"))
    of_plan = [each for each in report.diagnostics if each.subject == "the plan"]
    assert all(each.message[0].isupper() and each.action is None for each in of_plan)


def test_what_is_told_is_in_the_order_of_line_column_and_rule() -> None:
    report = checked()
    order = [(each.place.start, each.rule) for each in report.diagnostics]
    assert order == sorted(order)
    assert len(order) >= 4
    backwards = ALL._replace(rules=tuple(reversed(ALL.rules)))
    assert checked(by=backwards).diagnostics == report.diagnostics


def test_severity_is_stamped_on_and_changes_nothing_else() -> None:
    gentle = checked(by=ALL._replace(severity={"missing-lead": "info"}))
    assert of(gentle, "missing-lead") == of(checked(), "missing-lead")._replace(severity="info")
    assert of(gentle, "unknown-key").severity == "error"


def test_what_is_not_chosen_is_left_out_but_still_drops_its_echoes() -> None:
    only = ALL._replace(chooses=lambda path, rule: rule.name == "undefined-lead")
    text = plan_of('- ref: "1"\n  title: Mark\n  lead: {operational: TBC}\n').text
    assert [each.rule for each in checked(text, only).diagnostics] == []
    assert "placeholder-lead" in [each.rule for each in checked(text).diagnostics]


# A rule that fails.


def test_a_rule_that_fails_becomes_one_finding_and_the_others_go_on() -> None:
    report = checked(by=without("missing-lead"))
    failed = of(report, "internal-error")
    assert failed.message == (
        'The rule "missing-lead" could not be applied (ValueError: \x1b[31mwhat it said)'
    )
    assert (failed.severity, failed.pointer, failed.family) == ("error", "", "file")
    others = {each.rule for each in checked().diagnostics} - {"missing-lead"}
    assert others <= {each.rule for each in report.diagnostics}
    assert not report.judged


@pytest.mark.parametrize("name", [rule.name for rule in load_rules()])
def test_any_rule_may_fail(name: str) -> None:
    report = checked(by=without(name))
    assert [each for each in report.diagnostics if each.rule == "internal-error"]


def test_a_rule_that_fails_on_a_file_that_cannot_be_read() -> None:
    report = checked('a: "b\n', by=without("yaml-syntax"))
    assert "internal-error" in [each.rule for each in report.diagnostics]


def test_that_a_rule_failed_can_never_be_known() -> None:
    broken = without("missing-lead")
    failed = of(checked(by=broken), "internal-error")
    report = checked(by=broken._replace(known=Counter([known_finding(failed)])))
    assert of(report, "internal-error").state == "new"


# What is known.


def test_what_is_known_is_set_aside_as_often_as_it_is_counted() -> None:
    entry = known_finding(of(checked(), "missing-lead"))
    known = checked(by=ALL._replace(known=Counter({entry: 1})))
    assert of(known, "missing-lead").state == "known"
    assert of(known, "unknown-key").state == "new"
    assert known.lapsed == ()
    twice = checked(by=ALL._replace(known=Counter({entry: 2})))
    assert twice.lapsed == ("missing-lead at priorities/burglary/actions/2/lead",)


def test_what_is_known_of_another_plan_is_of_no_concern() -> None:
    entry = known_finding(of(checked(), "missing-lead"))._replace(plan="other")
    report = checked(by=ALL._replace(known=Counter({entry: 1})))
    assert of(report, "missing-lead").state == "new"
    assert report.lapsed == ()


def test_nothing_lapses_in_what_could_not_be_judged() -> None:
    entry = known_finding(of(checked(), "missing-lead"))._replace(place="gone")
    by = ALL._replace(known=Counter({entry: 1}))
    assert checked(by=by).lapsed == ("missing-lead at gone",)
    assert checked(by=by._replace(off=frozenset({"missing-lead"}))).lapsed == ()
    assert checked('a: "b\n', by=by).lapsed == ()
    assert checked("- a\n", by=by).lapsed == ()
    assert checked(by=without("undefined-lead", by)).lapsed == ()


# Any bytes are checked.


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"# only a comment",
        b"- a",
        b"a",
        b"{}",
        b"[]",
        b"\x00",
        b"\xff\xfe",
        b"---\n---\n",
    ],
)
def test_whatever_the_bytes_something_is_said_and_nothing_is_raised(data: bytes) -> None:
    report = check("a.yaml", "a", data, ALL)
    assert report.diagnostics
    assert "internal-error" not in [each.rule for each in report.diagnostics]
    assert report.actions == 0


def test_there_is_a_limit_to_what_is_found() -> None:
    def many(case: Case) -> Iterator[Finding]:
        yield from (Finding(("title",), f"{number}", "x") for number in range(MAX_FINDINGS * 2))

    endless = Rule("endless", "text", "error", False, "", many)
    report = checked(
        by=ALL._replace(rules=(*(r for r in ALL.rules if r.family == "file"), endless))
    )
    assert len(report.diagnostics) == MAX_FINDINGS + 1
    assert of(report, "oversized").message.startswith(
        f"There are more than {MAX_FINDINGS:,} findings"
    )
