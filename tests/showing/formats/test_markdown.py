"""`markdown`: what a reader of Markdown sees is what was said, and it fits into a comment."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from planlint.model.finding import Diagnostic
from planlint.model.report import Report
from planlint.model.source import Span
from planlint.showing.folded_places import folded
from planlint.showing.formats.markdown import MOST_LETTERS, MOST_ROWS, show
from planlint.showing.screen import Screen, safe
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import RULES, report_of, report_with
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"<br>", "<!-- -->"}
BLOCK = re.compile(r"<details>\n<summary>[0-9,]+ [a-z ]+</summary>\n|</details>\n")
SIGNS = {"✖", "▲", "●"}
KINDS = ("error", "warning", "info", "known", "suppressed")


def tokens(text: str) -> list[Token]:
    return READER.parse(text)


def words_of(inline: Token) -> str:
    """What a reader sees of a line; our own HTML is a line end or nothing."""
    return "".join(
        "\n" if each.content == "<br>" else "" if each.type == "html_inline" else each.content
        for each in inline.children or []
    )


def items(text: str) -> list[str]:
    """The words of the items of all lists."""
    found, depth = [], 0
    for each in tokens(text):
        depth += each.nesting if "list_item" in each.type else 0
        if depth and each.type == "inline" and words_of(each)[:1] in SIGNS:
            found.append(words_of(each))
    return found


def is_new(each: Diagnostic) -> bool:
    return each.state == "new"


@given(report=REPORTS)
@few
def test_any_words_are_seen_as_they_are(report: Report) -> None:
    text = show(report, Screen())
    found = tokens(text)
    assert not any(each.type in {"code_block", "hr"} for each in found)
    assert all(BLOCK.fullmatch(each.content) for each in found if each.type == "html_block")
    inline = [child for each in found for child in each.children or []]
    assert {each.content for each in inline if each.type == "html_inline"} <= OURS
    assert {each.type for each in inline} <= {
        "text", "text_special", "html_inline", "code_inline", "strong_open", "strong_close",
        "link_open", "link_close",
    }  # fmt: skip
    links = {str(each.attrs["href"]) for each in inline if each.type == "link_open"}
    assert all(link.startswith(f"{report.site_address}rules/") for link in links)
    listed = [
        (each, others)
        for plan in report.plans
        for kind in KINDS
        for each, others in folded(
            (each for each in plan.shown if kind in {each.state, each.severity * is_new(each)}),
            folds=report.folds,
        )
    ]
    told = items(text)
    assert len(told) == len(listed)
    for (each, others), words in zip(listed, told, strict=True):
        said = seen(f"{each.message} (line {each.place.start.line}, {each.rule})")
        assert seen(words)[2:].startswith(said)
        assert seen(each.finding.help) in seen(words)
        assert (f"And {len(others)} more: " in words) == bool(others)


@given(report=REPORTS)
@few
def test_a_fix_is_a_diff_of_lines_whatever_they_are(report: Report) -> None:
    diffs = [each for each in tokens(show(report, Screen())) if each.type == "fence"]
    assert all(each.info == "diff" for each in diffs)
    assert all(line[:1] in {"-", "+"} for each in diffs for line in each.content.splitlines())


def test_a_fix_is_shown_as_a_diff() -> None:
    report = report_with("a: b `````\nc: d\n", fix="x: `y", span=Span(0, 6))
    text = show(report, Screen())
    assert text.endswith(
        "<br>Put it right.\n\n"
        "  Fix: x: \\`y\n\n"
        "  ``````diff\n"
        "  - a: b `````\n"
        "  + x: `y````\n"
        "  ``````\n\n"
    )


def seen(text: str) -> str:
    """Words without the marks that set off words of the format."""
    return safe(" ".join(text.replace("`", " ").split()))


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("@brent and #12", r"@<!-- -->brent and #<!-- -->12"),
        ("a*b*_c_", r"a\*b\*\_c\_"),
        ("<img src=x>", r"\<img src=x\>"),
        ("&lt;", r"\&lt;"),
        ("[a](https://x.example/)", r"\[a\]\(https://x.example/\)"),
        ("$5 and $6", r"\$5 and \$6"),
        ("not in `forums`", "not in `forums`"),
        ("`<b>` but <b>", r"`<b>` but \<b\>"),
        ("one ` only", r"one \` only"),
        ("two\n\n# lines", "two # lines"),
    ],
)
def test_what_means_something_in_markdown_is_escaped(said: str, written: str) -> None:
    assert f"**{written}**" in show(report_with("a: b\n", message=said), Screen())


def test_the_table_counts_what_there_is_plan_by_plan() -> None:
    rows = [line for line in show(report_of_screens(), Screen()).splitlines() if line[:1] == "|"]
    assert rows == [
        "| Plan | Errors | Warnings | Advice | Known | Suppressed |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| empty | 1 | 0 | 0 | 0 | 0 |",
        f"| hartley | {' | '.join(map(str, counts()))} |",
    ]


def test_columns_of_which_nothing_is_counted_are_left_out_and_so_is_a_table_of_one_plan() -> None:
    report = report_of(PLAN)
    assert "|" not in show(report, Screen())
    other = report.plans[0]._replace(plan="other", diagnostics=(), shown=())
    rows = show(report._replace(plans=(*report.plans, other)), Screen()).splitlines()[4:7]
    assert rows == [
        "| Plan | Errors | Warnings | Advice |",
        "| --- | ---: | ---: | ---: |",
        f"| hartley | {report.count('error')} | 0 | 0 |",
    ]


def counts() -> list[int]:
    of_hartley = report_of_screens()._replace(plans=report_of_screens().plans[1:])
    return [of_hartley.count(each) for each in KINDS]


def test_the_gravest_is_open_and_the_rest_is_folded_away() -> None:
    text = show(report_of_screens(), Screen()).partition("### hartley")[2]
    open_, *folded_away = text.split("<summary>")
    assert {each[0] for each in items(open_)} == {"✖"}
    assert [each.partition("<")[0] for each in folded_away] == [
        "2 warnings",
        "2 pieces of advice",
        "4 known",
        "1 suppressed",
    ]
    assert text.count("<details>") == text.count("</details>") == 4
    warning = show(report_of(PLAN, severity=dict.fromkeys(RULES, "warning")), Screen())
    assert {each[0] for each in items(warning)} == {"▲"}
    assert "<details>" not in warning


def test_many_findings_of_a_rule_fold_unless_that_is_not_wanted() -> None:
    report = report_with("a: b\n", subject="action 1.4", times=5)
    assert "<br>And 4 more: action 1.4 \\(4 times\\)\n" in show(report, Screen())
    assert len(items(show(report._replace(folds=False), Screen()))) == 5


def test_a_comment_is_never_too_long_and_says_what_it_leaves_out() -> None:
    report = report_with("a: b\n", message="word " * 100, help_="do " * 100, times=2_000)._replace(
        folds=False
    )
    text = show(report, Screen())
    assert 50_000 < len(text) < MOST_LETTERS + 100
    left = re.search(r"And ([0-9,]+) more; the log", text)
    assert left
    assert int(left[1].replace(",", "")) + len(items(text)) == 2_000
    assert text.count("<details>") == text.count("</details>")
    many = report._replace(
        plans=tuple(
            report.plans[0]._replace(plan=f"plan-{number}", shown=())
            for number in range(MOST_ROWS + 3)
        )
    )
    assert "And 3 more plans." in show(many, Screen())


def test_nothing_found() -> None:
    assert show(report_of(PLAN, rules=["yaml-syntax"]), Screen()) == (
        "## planlint: nothing found\n\n1 plan, as of 1 July 2013.\n"
    )
    nothing = report_of(PLAN)._replace(plans=())
    assert show(nothing, Screen()) == "## planlint: no plan was checked\n"
