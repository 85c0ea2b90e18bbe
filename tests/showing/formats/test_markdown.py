"""`markdown`: what a reader of Markdown sees is what was said, and it fits into a comment."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from planlint.model.report import Report
from planlint.showing.formats.markdown import MOST_LETTERS, MOST_ROWS, show
from planlint.showing.screen import Screen, safe
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import report_of, report_with
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"<br>", "<!-- -->"}


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
        if depth and each.type == "inline":
            found.append(words_of(each))
    return found


@given(report=REPORTS)
@few
def test_any_words_are_seen_as_they_are(report: Report) -> None:
    text = show(report, Screen())
    found = tokens(text)
    assert not any(each.type in {"html_block", "fence", "code_block", "hr"} for each in found)
    inline = [child for each in found for child in each.children or []]
    assert {each.content for each in inline if each.type == "html_inline"} <= OURS
    assert {each.type for each in inline} <= {
        "text", "text_special", "html_inline", "code_inline", "strong_open", "strong_close",
        "link_open", "link_close",
    }  # fmt: skip
    links = {str(each.attrs["href"]) for each in inline if each.type == "link_open"}
    assert all(link.startswith(f"{report.site_address}rules/") for link in links)
    shown = [
        each
        for plan in report.plans
        for severity in ("error", "warning", "info")
        for each in plan.shown
        if each.severity == severity
    ]
    told = items(text)
    assert len(told) == len(shown)
    for each, words in zip(shown, told, strict=True):
        said = seen(f"{each.message} (line {each.place.start.line}, {each.rule})")
        assert seen(words)[2:].startswith(said)
        assert seen(words).endswith(seen(each.finding.help))


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
    assert "|" not in show(report_of(PLAN, rules=["yaml-syntax"]), Screen())


def counts() -> list[int]:
    of_hartley = report_of_screens()._replace(plans=report_of_screens().plans[1:])
    return [of_hartley.count(each) for each in ("error", "warning", "info", "known", "suppressed")]


def test_errors_come_first_in_each_plan() -> None:
    signs = [item[0] for item in items(show(report_of_screens(), Screen()))[1:]]
    assert signs == sorted(signs, key="✖▲●".index)


def test_a_comment_is_never_too_long_and_says_what_it_leaves_out() -> None:
    report = report_with("a: b\n", message="word " * 100, help_="do " * 100, times=2_000)
    text = show(report, Screen())
    assert 50_000 < len(text) < MOST_LETTERS + 100
    left = re.search(r"And ([0-9,]+) more; the log", text)
    assert left
    assert int(left[1].replace(",", "")) + len(items(text)) == 2_000
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
