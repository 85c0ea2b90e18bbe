"""The summary of a check: what was expected and why, what is known, suppressed and fixable."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planlint.model.case import Expectation
from planlint.model.report import PlanReport, Report
from planlint.showing.counts import summary_of
from planlint.showing.screen import Screen
from tests.showing.formats.reports import report_with

DAY = date(2013, 7, 1)
ALWAYS = "every action is expected to have a lead and an end (always)"


def plan_with(name: str, *expectations: tuple[str, str], listed: bool = True) -> PlanReport:
    plan = report_with("a: b").plans[0]
    shown = plan.diagnostics if listed else ()
    return plan._replace(
        plan=name, expectations=tuple(Expectation(*each) for each in expectations), shown=shown
    )


def told(plans: Iterable[PlanReport], width: int = 200) -> list[str]:
    return list(summary_of(Report(DAY, tuple(plans)), Screen(width)))


def test_what_was_expected_and_why() -> None:
    says_so = "the plan says so"
    plan = plan_with("a", ("forum", says_so), ("rag", says_so), ("funding", "3 of 12 have it"))
    assert told([plan])[0] == f"a: {ALWAYS}; a forum and a colour (the plan says so); funding (3 of 12 have it)."  # fmt: skip


def test_plans_of_which_the_same_is_expected_are_named_together() -> None:
    forum = ("forum", "the plan says so")
    plans = [plan_with("a", forum), plan_with("b"), plan_with("c", forum), plan_with("d", forum)]
    assert told(plans)[:2] == [
        f"a, c and d: {ALWAYS}; a forum (the plan says so).",
        f"b: {ALWAYS}.",
    ]


def test_of_a_plan_of_which_nothing_is_listed_it_is_not_said_unless_it_is_the_only_one() -> None:
    quiet = plan_with("quiet", listed=False)
    assert told([quiet])[0] == f"quiet: {ALWAYS}."
    assert told([quiet, plan_with("a")])[0] == f"a: {ALWAYS}."
    assert told([quiet, quiet]) == ["Found 2 errors in 2 plans."]
    empty = quiet._replace(actions=0, diagnostics=())
    assert told([empty]) == ["Nothing found in 1 plan."]


def test_what_is_known_suppressed_and_has_a_fix_is_counted_beside_what_is_new() -> None:
    plan = report_with("a: b", fix="c", times=4).plans[0]
    first, second, *others = plan.diagnostics
    states = (first._replace(state="known"), second._replace(state="suppressed"), *others)
    last = told([plan._replace(actions=0, diagnostics=states, shown=())])[-1]
    assert last == "Found 2 errors in 1 plan (1 known, 1 suppressed, 2 have a fix)."
    last = told([plan._replace(actions=0, diagnostics=states[:3], shown=())])[-1]
    assert last == "Found 1 error in 1 plan (1 known, 1 suppressed, 1 has a fix)."


def test_where_more_is_said_of_a_rule() -> None:
    plan = report_with("a: b", rule="missing-end", times=2).plans[0]
    known = plan.diagnostics[0]._replace(state="known", rule="missing-lead")
    both = (known, plan.diagnostics[1])
    hint = "More about a rule: planlint explain "
    advice = plan.diagnostics[0]._replace(severity="info", rule="missing-title")
    graver = (advice, plan.diagnostics[1])
    assert told([plan._replace(diagnostics=graver, shown=graver)])[-3] == f"{hint}missing-end"
    assert told([plan._replace(diagnostics=both, shown=both)])[-3] == f"{hint}missing-end"
    assert told([plan._replace(diagnostics=both[:1], shown=both[:1])])[-3] == f"{hint}missing-lead"


def test_what_is_no_longer_there_is_named_a_few_at_most() -> None:
    plan = plan_with("a", listed=False)._replace(actions=0)
    gone = plan._replace(lapsed=("missing-end at x",))
    command = "`planlint check --prune-known`"
    assert told([gone])[0] == (
        f"a: 1 known finding no longer there: missing-end at x. {command} takes it off the list."
    )
    many = plan._replace(lapsed=tuple(f"overdue at {number}" for number in range(9)))
    assert told([many])[0] == (
        "a: 9 known findings no longer there: overdue at 0; overdue at 1; overdue at 2; "
        f"overdue at 3; overdue at 4; …. {command} takes them off the list."
    )


def test_a_command_is_not_broken_where_lines_are() -> None:
    plan = plan_with("a", listed=False)._replace(actions=0, lapsed=("missing-end at x",))
    for width in range(40, 140):
        lines = told([plan], width)
        assert any("`planlint check --prune-known`" in line for line in lines), width
        assert all(len(line) <= width for line in lines)
