"""Suppressions: what a comment covers, for how long, and what may be done with one that is idle."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import Checker, check
from planlint.checking.known import KnownFinding, known_finding
from planlint.editing.edits import apply_edits
from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport
from planlint.reading.document import read_document
from planlint.rules.catalogue import FAMILIES, Rule, load_rules
from tests.rules.fragments import AS_OF, checker, plan_of

UNUSED = "unused-suppression"
NO_END = '- ref: "1.4"\n  title: Visit victims\n  lead: {operational: jo-bell}\n'
SOON = f"{NO_END}  end: soon\n"


def report_of(text: str | bytes, with_: Checker | None = None, day: date = AS_OF) -> PlanReport:
    data = text if isinstance(text, bytes) else text.encode()
    return check("plan.yaml", "plan", data, with_ or checker(day))


def states(text: str | bytes, *rules: str, with_: Checker | None = None) -> list[tuple[str, str]]:
    """Rule and state of every finding of these rules, and of those about suppressions."""
    found = report_of(text, with_).diagnostics
    return [(each.rule, each.state) for each in found if each.rule in {*rules, UNUSED}]


def fragment(text: str) -> str:
    return plan_of(text).text


# What a comment covers.


def lines_of(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def above(text: str, line: str, comment: str) -> str:
    """The text with a comment in a line of its own above the line that contains some words."""
    found = [each for each in lines_of(text) if line in each]
    assert len(found) == 1, line
    indent = found[0][: len(found[0]) - len(found[0].lstrip())]
    return text.replace(found[0], f"{indent}{comment}\n{found[0]}")


TWO = fragment(
    '- ref: "1.4"\n  title: Visit victims\n  lead: {operational: jo-bell}\n  end: soon\n'
    '- ref: "1.5"\n  title: Mark bicycles\n  lead: {operational: jo-bell}\n  end: spring\n'
)
SUPPRESSED, NEW = ("vague-date", "suppressed"), ("vague-date", "new")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("end: soon", [SUPPRESSED, NEW]),
        ("end: spring", [NEW, SUPPRESSED]),
        ('- ref: "1.4"', [SUPPRESSED, NEW]),
        ("actions:", [SUPPRESSED, SUPPRESSED]),
        ("- id: burglary", [SUPPRESSED, SUPPRESSED]),
        ("priorities:", [SUPPRESSED, SUPPRESSED]),
        ("title: Visit", [NEW, NEW, (UNUSED, "new")]),
        ("leadership:", [NEW, NEW, (UNUSED, "new")]),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_comment_covers_what_begins_on_its_line_or_the_line_below(
    line: str, expected: list[tuple[str, str]], ends: str, mark: str
) -> None:
    comment = "# planlint: ignore[vague-date]"
    alone = above(TWO, line, comment)
    beside = "".join(
        f"{each.rstrip()}  {comment}\n" if line in each else each for each in lines_of(TWO)
    )
    with_tabs = beside.replace(f"  {comment}", f"\t{comment}\t").replace("ignore[", "ignore\t[\t")
    for text in (alone, beside, with_tabs):
        found = states(f"{mark}{text}".replace("\n", ends), "vague-date")
        assert sorted(found) == sorted(expected), text


def test_of_two_keys_on_one_line_both_are_covered() -> None:
    text = (
        '- ref: "1.4"\n  title: Visit victims\n'
        "  lead: {strategic: Sam Reed,\n"
        "    # planlint: ignore[undefined-lead]\n"
        "    operational: Jo Smith, organisation: [police,\n"
        "      nowhere]}\n  end: 2014-03-31\n"
    )
    found = states(fragment(text), "undefined-lead")
    assert found == [("undefined-lead", "new")] + [("undefined-lead", "suppressed")] * 2


def test_an_item_within_brackets() -> None:
    text = f"{NO_END}  end: 2014-03-31\n  overseen_by: [\n    none-such,\n    # planlint: ignore[undefined-forum]\n    lost-group, gone-group,\n    no-group]\n"
    assert [state for _, state in states(fragment(text), "undefined-forum")] == [
        "new",
        "suppressed",
        "suppressed",
        "new",
    ]


def test_what_is_found_deep_in_a_text_is_covered_from_its_first_line() -> None:
    for head in ("description: |", "description: >-", "description: |+2"):
        text = (
            f"{SOON}  {head}  # planlint: ignore[placeholder-text]\n    First.\n\n    Venue TBC\n"
        )
        assert states(fragment(text), "placeholder-text") == [("placeholder-text", "suppressed")]


def test_words_of_a_text_are_no_comment() -> None:
    for value in (
        '"soon # planlint: ignore[vague-date]"',
        "'soon\n    # planlint: ignore[vague-date]'",
        "|\n    # planlint: ignore[vague-date]\n    soon",
    ):
        found = states(fragment(f"{NO_END}  end: {value}\n"), "vague-date")
        assert (UNUSED, "new") not in found


def test_a_missing_value_is_covered_where_it_is_shown() -> None:
    text = '- title: Visit victims\n  ref: "1.4"  # planlint: ignore[missing-end]\n  lead: {operational: jo-bell}\n'
    assert states(fragment(text), "missing-end") == [("missing-end", "suppressed")]
    plan = above(fragment(SOON), "title: Safer", "# planlint: ignore[missing-contact]").replace(
        "contact:", "x-contact:"
    )
    assert states(plan, "missing-contact") == [("missing-contact", "suppressed")]


def test_what_only_the_reader_knows_the_place_of() -> None:
    hidden = fragment(f"{SOON}  description: |\n    One\n    tw\u200fo\u202e three\n")
    comment = "# planlint: ignore[encoding]"
    assert states(hidden, "encoding") == [("encoding", "new")]
    assert states(above(hidden, "description: |", comment), "encoding") == [
        ("encoding", "suppressed")
    ]
    in_comment = above(fragment(SOON), "end: soon", "# a \u202e comment")
    assert states(above(in_comment, "a \u202e comment", comment), "encoding") == [
        ("encoding", "suppressed")
    ]
    marked = f"\ufeff# A plan\n{comment}\n{fragment(SOON)}"
    assert states(marked, "encoding") == [("encoding", "suppressed")]


def test_of_a_key_that_stands_twice() -> None:
    text = f"{SOON}  # planlint: ignore[duplicate-key]\n  end: 2014-03-31\n"
    assert states(fragment(text), "duplicate-key") == [("duplicate-key", "suppressed")]


@pytest.mark.parametrize(
    "top",
    [
        "{comment}\n",
        "\ufeff{comment}\n",
        "# A plan\n\n  \n  # of ours\n{comment}\n",
        "{comment}\r\n---\r\n",
        "---\n{comment}\n",
        "--- {comment}\n",
        "%YAML 1.2\n{comment}\n---\n",
        "# planlint: ignore-file[missing-lead]\n{comment}\n",
    ],
)
def test_a_whole_file_at_its_top(top: str) -> None:
    comment = "# planlint: ignore-file[vague-date] an old plan"
    text = top.format(comment=comment) + TWO
    assert states(text, "vague-date")[-2:] == [SUPPRESSED, SUPPRESSED]
    assert [each for each in states(text) if "missing-lead" not in top] == []


@pytest.mark.parametrize("line", ["title: Safer", "priorities:", "end: spring"])
def test_a_whole_file_further_down_is_a_finding(line: str) -> None:
    text = above(TWO, line, "# planlint: ignore-file[vague-date]")
    assert Counter(states(text, "vague-date")) == {NEW: 2, (UNUSED, "new"): 1}


# How long, and which.


@pytest.mark.parametrize(
    ("until", "quiet"),
    [
        ("", True),
        ("until 2013-07-01", True),
        ("until 2013-07-01, as Ann said", True),
        ("until 2013-06-30", False),
        ("until 2013-07", True),
        ("until 2013", True),
        ("until 2013/14 Q2", True),
        ("until 2013/14 Q1", False),
        ("until 9999-12-31", True),
        ("until", False),
        ("until  ", False),
        ("until further notice", False),
        ("until 01/07/2014", False),
        ("until 2013-02-30", False),
        ("until 2013-07-01th", False),
        ("untiled roof", True),
        ("awaiting the board until 2013-01-01", True),
    ],
)
def test_until_is_inclusive_and_a_day(until: str, quiet: bool) -> None:
    found = states(fragment(f"# planlint: ignore[missing-end] {until}\n{NO_END}"), "missing-end")
    state = ("missing-end", "suppressed" if quiet else "new")
    assert found == ([state] if quiet else [(UNUSED, "new"), state])


def test_a_family_and_several_names() -> None:
    both = f"# planlint: ignore[money, dates,leads]\n{NO_END.replace('jo-bell', 'TBC')}"
    assert states(fragment(both), "missing-end", "placeholder-lead") == [
        (UNUSED, "new"),
        ("missing-end", "suppressed"),
        ("placeholder-lead", "suppressed"),
    ]
    twice = f"# planlint: ignore[missing-end, missing-end, dates]\n{NO_END}"
    assert states(fragment(twice), "missing-end") == [("missing-end", "suppressed")]


@pytest.mark.parametrize("name", ["internal-error", "file"])
def test_that_a_rule_failed_is_never_quieted_and_nothing_is_called_idle(name: str) -> None:
    def fails(case: object) -> None:
        raise ZeroDivisionError("by nought")

    rules = tuple(
        Rule(*rule[:-1], fails) if rule.name == "vague-date" else rule  # type: ignore[arg-type]
        for rule in load_rules()
    )
    broken = checker(AS_OF)._replace(rules=rules)
    top = f"# planlint: ignore-file[{name}, dates, missing-lead]\n"
    found = states(top + TWO, "internal-error", with_=broken)
    assert found[-1] == ("internal-error", "new")
    assert found[:-1] == ([(UNUSED, "new")] if name == "internal-error" else [])


def test_what_is_said_of_suppressions_is_never_quieted() -> None:
    top = "# planlint: ignore-file[file, shape, unused-suppression]\n"
    found = [each for each in report_of(top + TWO).diagnostics if each.rule == UNUSED]
    assert [each.state for each in found] == ["new", "new"]
    assert "cannot be ignored" in found[0].message


# What is not known to be idle.


def test_a_rule_that_is_off_is_not_called_idle() -> None:
    text = f"# planlint: ignore-file[overspent-fund, money]\n{TWO}"
    usual = checker(AS_OF)
    (found,) = [each for each in report_of(text).diagnostics if each.rule == UNUSED]
    assert found.message == (
        'This comment ignores "overspent-fund" and "money", but there is nothing to ignore'
    )
    off = usual._replace(
        chooses=lambda path, rule: rule.name != "overspent-fund", off=frozenset({"overspent-fund"})
    )
    assert states(text, with_=off) == []
    another = usual._replace(
        chooses=lambda path, rule: rule.name != "overdue", off=frozenset({"overdue"})
    )
    assert states(text, with_=another) == [(UNUSED, "new")]


def test_nor_is_a_preview_that_is_off() -> None:
    """Whose rules the check leaves out whole, so that its family has been asked all the same."""
    usual = checker(AS_OF)
    without = usual._replace(
        rules=tuple(rule for rule in usual.rules if rule.name != "overspent-fund"),
        off=frozenset({"overspent-fund"}),
        names=tuple(rule.name for rule in usual.rules),
    )
    assert states(f"# planlint: ignore-file[overspent-fund]\n{TWO}", with_=without) == []
    assert states(f"# planlint: ignore-file[money]\n{TWO}", with_=without) == [(UNUSED, "new")]


@pytest.mark.parametrize("broken", ["priorities: [\n", 'title: "\n', "a: 1\n- b\n", "a: }\n"])
def test_nor_is_anything_where_the_plan_cannot_be_read(broken: str) -> None:
    top = "# planlint: ignore-file[overdue, money]\n"
    assert states(top + broken) == []
    assert states(f"{top}- a list\n") == []
    lapsed = "# planlint: ignore-file[overdue] until 2013-06-30\n"
    assert states(lapsed + broken) == [(UNUSED, "new")]


def test_nothing_is_said_where_the_rule_itself_is_off() -> None:
    silent = checker(AS_OF)._replace(chooses=lambda path, rule: rule.name != UNUSED)
    assert states(f"# planlint: ignore[vague-date\n{TWO}", with_=silent) == []


# Known findings.


def known_of(text: str, *rules: str) -> Counter[KnownFinding]:
    return Counter(
        known_finding(each) for each in report_of(text).diagnostics if each.rule in rules
    )


def test_what_is_suppressed_is_not_known_as_well_and_not_gone() -> None:
    known = known_of(TWO, "vague-date")
    with_ = checker(AS_OF)._replace(known=known)
    text = above(TWO, "end: soon", "# planlint: ignore[vague-date]")
    report = report_of(text, with_)
    assert [each.state for each in report.diagnostics if each.rule == "vague-date"] == [
        "suppressed",
        "known",
    ]
    assert report.lapsed == ()
    lapsed = report_of(above(TWO, "end: soon", "# planlint: ignore[vague-date] until 2013"), with_)
    assert lapsed.lapsed == ()
    assert report_of(TWO.replace("end: soon", "end: 2014-03-31"), with_).lapsed != ()


def test_an_entry_is_used_for_what_is_not_suppressed_first() -> None:
    text = fragment(f"{NO_END}  tags: [a]\n  overseen_by: [lost-group]\n")
    (entry,) = known_of(text, "undefined-forum")
    same = text.replace("[lost-group]", "[lost-group,\n          lost-group]")
    quiet = same.replace("[lost-group,", "[\n lost-group,  # planlint: ignore[undefined-forum]")
    found = states(quiet, "undefined-forum", with_=checker(AS_OF)._replace(known=Counter([entry])))
    assert found == [("undefined-forum", "suppressed"), ("undefined-forum", "known")]


# Fixes.


def fixes_of(text: str) -> list[Diagnostic]:
    found = report_of(text).diagnostics
    return [each for each in found if each.rule == UNUSED and each.finding.fix]


def fixed(text: str, each: Diagnostic) -> str:
    assert each.finding.fix
    assert each.finding.fix.safe
    return apply_edits(text, each.finding.fix.edits)


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("ignore[overdue]", None),
        ("ignore[overdue] until 2013-12-31 because # it ]", None),
        ("ignore[overdue, vague-date]", "ignore[vague-date]"),
        ("ignore[vague-date, overdue] why", "ignore[vague-date] why"),
        ("ignore[ overdue , vague-date ]", "ignore[ vague-date ]"),
        ("ignore[overdue,money,vague-date,text]", "ignore[vague-date]"),
        ("ignore[ vague-date ,overdue,  missing-end]", "ignore[ vague-date ]"),
        ("ignore[vague-date, overdue ,missing-end,dates]", "ignore[vague-date,dates]"),
        ("ignore[overdue, vague-date, overdue, dates]", "ignore[vague-date, dates]"),
        ("ignore[, overdue,, vague-date,]", "ignore[, vague-date,]"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_fix_takes_out_the_name_or_the_comment_and_nothing_else(
    comment: str, left: str | None, ends: str, mark: str
) -> None:
    for alone in (False, True):
        text = above(TWO, "end: soon", "@@") if alone else TWO.replace("soon", "soon \t @@")
        text = (mark + text).replace("\n", ends)
        bare = (mark + TWO).replace("\n", ends)
        written = text.replace("@@", f"# planlint: {comment}")
        wanted = text.replace("@@", f"# planlint: {left}") if left else bare
        (each,) = fixes_of(written)
        assert fixed(written, each) == wanted
        assert read_document("p", wanted.encode()).data == read_document("p", bare.encode()).data


@pytest.mark.parametrize(
    "text",
    [
        "# planlint: ignore[overdue]\n{plan}",
        "\ufeff# planlint: ignore[overdue]\r\n{plan}",
        "{plan}# planlint: ignore[overdue]",
        "{plan}x-a: 1  # planlint: ignore[overdue]",
        "{plan}\t# planlint: ignore[overdue]\n",
        "--- # planlint: ignore-file[overdue]\n{plan}",
    ],
)
def test_at_the_ends_of_a_file(text: str) -> None:
    text = text.replace("{plan}", TWO)
    for each in fixes_of(text):
        after = fixed(text, each)
        assert "planlint:" not in after
        assert read_document("p", after.encode()).data == read_document("p", text.encode()).data


def test_blank_lines_that_would_join_a_text_are_left_to_the_person() -> None:
    text = f"{TWO}x-note: |+\n  Kept\n# planlint: ignore[overdue]\n\nx-more: 1\n"
    assert fixes_of(text) == []
    assert len(fixes_of(text.replace("|+", "|-"))) == 1
    assert len(fixes_of(text.replace("]\n\n", "]\n"))) == 1


NAMES = st.sampled_from(
    [
        *(rule.name for rule in load_rules()[:40:3]),
        *FAMILIES,
        "vague-date",
        "none-such",
        "",
        " ",
        "é",
    ]
)
COMMENTS = st.builds(
    lambda what, names, until, reason: f"# planlint: {what}[{','.join(names)}]{until}{reason}",
    st.sampled_from(["ignore", "ignore-file", "Ignore ", "ignor"]),
    st.lists(
        st.builds("{}{}{}".format, st.sampled_from(["", " "]), NAMES, st.just("")), max_size=5
    ),
    st.sampled_from(["", " until 2013-06-30", " until 2014-01-01", " until then"]),
    st.sampled_from(["", " a reason", " # [more], of it", "\t"]),
)
RICH = TWO + (
    "sections:\n- id: a\n  text: |+\n    Long\n\n    text # no comment\n\n\n"
    "- id: b\n  text: >-\n\n   folded\n\n- {id: c,\n  text: 'quoted\n\n  # no comment\n  '}\n"
    "-\n  id: d\n  text: plain\n    over lines\nx-last: {a: [1,\n\n  2], b: 3}\n"
)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, RICH.count("\n")), st.booleans(), COMMENTS), max_size=5),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_law_a_fix_takes_its_finding_away_and_changes_no_data(
    comments: list[tuple[int, bool, str]], ends: str
) -> None:
    lines = RICH.split("\n")
    for place, alone, comment in comments:
        lines[place] = f"{comment}\n{lines[place]}" if alone else f"{lines[place]} {comment}"
    text = "\n".join(lines).replace("\n", ends)
    before = read_document("p", text.encode())
    for each in fixes_of(text):
        after = fixed(text, each)
        document = read_document("p", after.encode())
        assert (document.whole, document.data) == (before.whole, before.data)
        assert len(document.faults) == len(before.faults)
        span = each.place.span
        gone = [edit.span for edit in each.finding.fix.edits] if each.finding.fix else []
        for start, end in gone:
            assert text[min(start, span.start) : span.start].strip(" \t") == ""
            assert text[span.end : end] in {"", ends}
        left = Counter(
            other.message for other in report_of(after).diagnostics if other.rule == UNUSED
        )
        was = Counter(
            other.message for other in report_of(text).diagnostics if other.rule == UNUSED
        )
        assert left[each.message] < was[each.message]


# However much there is of it.


def test_files_that_are_full_of_suppressions_take_no_time() -> None:
    many = "# planlint: ignore[vague-date, none-such]\n"
    flow = ", ".join(f"k{number}: 1" for number in range(20_000))
    for text in (
        TWO.replace("        end: soon", f"{many * 5_000}        end: soon"),
        f"# planlint: ignore[{','.join('abc' for _ in range(50_000))}, {'x,' * 50_000}]\n{TWO}",
        f"{many * 2_000}x-flow: {{{flow}}}\n",
        f"{TWO}x-list:\n" + "  -  # planlint: ignore[dates]\n    a\n" * 2_000,
        f"{TWO}x-text: |+\n  a\n" + f"{many}\n" * 2_000,
    ):
        begin = time.process_time()
        report_of(text)
        assert time.process_time() - begin < 5
