"""`full`: the whole screen, line by line."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from planlint.model.finding import Diagnostic
from planlint.model.report import PlanReport, Report
from planlint.model.source import Lines, Span
from planlint.showing.frames import frame
from planlint.showing.screen import Screen, width_of
from tests.showing.formats.golden import hold
from tests.showing.formats.reports import known_of, report_of, report_with, shown

FOLDER = Path(__file__).parents[1] / "golden"
PLAN = (Path(__file__).parent / "plan.yaml").read_text(encoding="utf-8")
WIDE = Screen(width=120)
SITE = "https://plans.hartley.example/"


# The whole screen.


def test_full(update: bool) -> None:
    hold("full.txt", shown("full", report_of(PLAN)), update=update)


def test_full_not_folded(update: bool) -> None:
    hold("full-not-folded.txt", shown("full", report_of(PLAN, folds=False)), update=update)


def test_full_wide(update: bool) -> None:
    hold("full-wide.txt", shown("full", report_of(PLAN), WIDE), update=update)


def test_full_in_ascii(update: bool) -> None:
    text = shown("full", report_of(PLAN, folds=False), Screen(ascii=True))
    hold("full-ascii.txt", text, update=update)
    assert not set("│…") & set(text)


def test_full_in_colour(update: bool) -> None:
    report = report_of(PLAN, severity={"unknown-key": "warning", "missing-lead": "info"}, site=SITE)
    hold("full-colour.txt", shown("full", report, Screen(colour=True, links=True)), update=update)


def test_full_with_what_is_known(update: bool) -> None:
    first = report_of(PLAN)
    again = report_of(PLAN, known=known_of(first, "placeholder-lead", "duplicate-ref"))
    hold("full-known.txt", shown("full", again), update=update)


def test_full_of_what_is_not_yaml(update: bool) -> None:
    broken = PLAN.replace('"1.2"', '"1.2')
    hold("full-not-yaml.txt", shown("full", report_of(broken)), update=update)


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing() -> None:
    expected = shown("full", report_of(PLAN, folds=False))
    assert shown("full", report_of(PLAN.replace("\n", "\r\n"), folds=False)) == expected
    assert shown("full", report_of(f"\ufeff{PLAN}", folds=False)) == expected


def test_colours_are_all_that_colours_add() -> None:
    report = report_of(PLAN)
    coloured = shown("full", report, Screen(colour=True))
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown("full", report)


def test_nothing_found() -> None:
    report = report_of(PLAN, rules=["yaml-syntax"])
    assert shown("full", report).endswith("\n\nNothing found in 1 plan.\n")
    assert shown("full", Report(report.as_of, ())) == "No plan was checked.\n"


def test_a_fix_that_wants_a_look_is_only_a_possible_one() -> None:
    report = report_with("lead: Jo Bell", fix="Jo Ball")
    assert "\n  fix: Jo Ball\n 1 │ - lead: Jo Bell\n" in shown("full", report)
    plan = report.plans[0]
    each = plan.diagnostics[0]
    assert each.finding.fix
    unsafe = each._replace(finding=each.finding._replace(fix=each.finding.fix._replace(safe=False)))
    text = shown("full", report._replace(plans=(plan._replace(shown=(unsafe,)),)))
    assert "\n  possible fix: Jo Ball\n" in text


def test_nobody_is_told_of_an_option_that_is_not_there() -> None:
    from planlint.commands.check import command

    options = {name for each in command.params for name in each.opts}
    told = shown("full", report_with("a", fix="b")) + (FOLDER / "full-80.txt").read_text("utf-8")
    assert set(re.findall("--[a-z][a-z-]*", told)) <= options


# Folding.


def test_findings_fold_from_the_fourth_of_a_rule() -> None:
    action = '      - {{ref: "1.{}", title: Mark, end: 2014-03-31}}\n'
    head = PLAN.partition("    actions:\n")[0] + "    actions:\n"
    for count, blocks in ((3, 3), (4, 1), (9, 1)):
        report = report_of(head + "".join(map(action.format, range(count))), rules=["missing-lead"])
        assert shown("full", report).count("error[missing-lead]") == blocks
        assert shown("full", report._replace(folds=False)).count("error[missing-lead]") == count


def test_new_findings_never_fold_into_known_ones() -> None:
    first = report_of(PLAN, rules=["missing-lead"])
    known = known_of(first, "missing-lead")
    assert known.total() >= 5
    newest = next(iter(known))
    del known[newest]
    text = shown("full", report_of(PLAN, rules=["missing-lead"], known=known))
    assert text.count("error[missing-lead] (known)\n") == 1
    assert text.count("error[missing-lead]\n") == 1


def test_places_of_folded_findings_are_named_kind_by_kind() -> None:
    def told(*subjects: str) -> str:
        report = report_with("a: 1\nb: 2\n", span=Span(5, 6))
        plan = report.plans[0]
        first = plan.diagnostics[0]
        all_ = (first, *(first._replace(subject=each) for each in subjects))
        plan = plan._replace(diagnostics=all_, shown=all_)
        text = shown("full", report._replace(plans=(plan,)), Screen(width=120))
        return next(line for line in text.splitlines() if " more: " in line).partition(": ")[2]

    assert told("action 1", "action 2", "action 2") == "actions 1, 2 (2 times)"
    assert told("action 1", "action 1", "action 1") == "action 1 (3 times)"
    assert told("the plan", "the plan", "forum A b") == "the plan, line 2 (2 times); forum A b"
    assert told("person Jo", "person Al", "priority x") == "people Jo, Al; priority x"
    assert told("priority 1", "priority 2", 'message "a b"') == 'priorities 1, 2; message "a b"'


# Frames: the span that is underlined is the span that is meant.


def underlined(text: str, span: Span, screen: Screen | None = None) -> list[tuple[str, str]]:
    """What stands above each underline of a frame, and the underline."""
    each: Diagnostic = report_with(text, span=span).plans[0].diagnostics[0]._replace(owner=None)
    rows = frame(each, Lines(text), screen or Screen())
    pairs = []
    for above, row in itertools.pairwise(rows):
        if "^" in row and "^" not in above:
            pairs.append((columns(above, row), row))
    return pairs


def columns(above: str, row: str) -> str:
    """The characters of one row that stand over the signs of the next, counted in columns."""
    begin = width_of(row[: row.index("^")])
    end = begin + row.count("^")
    found, at = "", 0
    for character in above:
        if begin <= at < end or (found and at == end and not width_of(character)):
            found += character
        at += width_of(character)
    return found


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("lead: ", "Jo Bell", " # note"),
        ("", "lead", ": x"),
        ("title: 犯罪予防 ", "ＡＳＢ", " 会議"),
        ("title: Cafe\u0301 ", "re\u0301sume\u0301", " x"),
        ("title: \t\ta\t", "b\tc", "\td"),
        ("title: 👮 ", "🚲🚲", " 🚲"),
        ("a: ", '"\u05e9\u05dc\u05d5\u05dd"', " b"),
        ("a: \u202e", "b", "\u202c c"),
        ("a: \x9b", "b", " c"),
        ("a: " + "x" * 60, "Jo Bell", ""),
        ("a: " + "x " * 200, "Jo Bell", " y" * 200),
        ("a: " + "犯" * 100, "予防", "罪" * 100),
        ("a: " + "\t" * 50, "Jo Bell", "\t" * 50),
    ],
)
def test_the_value_is_what_is_underlined(before: str, value: str, after: str) -> None:
    text = f"# first\n{before}{value}{after}\n# last\n"
    start = len("# first\n") + len(before)
    found = underlined(text, Span(start, start + len(value)))
    assert [above.replace("    ", "\t") for above, _ in found] == [value]
    assert all(width_of(row) <= 80 for _, row in found)
    assert all(width_of(line) <= 80 for line in shown("full", report_with(text)).splitlines())


def test_a_value_at_the_end_of_a_line_or_file() -> None:
    for text, span in (
        ("a: b", Span(3, 4)),
        ("a: b\n", Span(3, 4)),
        ("a: b\r\nc: d", Span(3, 4)),
        ("a: b\rc: d", Span(3, 4)),
    ):
        assert [above for above, _ in underlined(text, span)] == ["b"]
    assert [row for _, row in underlined("a:\n", Span(2, 3))] == ["   │   ^"]
    assert underlined("", Span(0, 0)) == [("", "   │ ^")]


def test_a_value_of_many_lines_is_shown_by_its_first_three() -> None:
    text = "a: |\n  one\n  two\n  three\n  four\nb: c\n"
    found = underlined(text, Span(3, text.index("\nb:")))
    assert [above for above, _ in found] == ["|", "one", "two"]


def test_an_empty_line_within_a_value_has_nothing_to_underline() -> None:
    text = "a: |\n  one\n\n  two\n"
    each = report_with(text, span=Span(3, len(text) - 1)).plans[0].diagnostics[0]
    assert frame(each._replace(owner=None), Lines(text), Screen()) == [
        " 1 │ a: |",
        "   │    ^",
        " 2 │   one",
        "   │   ^^^",
        " 3 │",
        " …",
    ]


def test_the_action_of_a_finding_is_shown_with_it() -> None:
    text = '- ref: "1"\n  title: a\n  x: 1\n  lead: nobody\n'
    report = report_with(text, span=Span(text.index("nobody"), len(text) - 1))
    plan: PlanReport = report.plans[0]
    lines = Lines(text)
    owner = report_with(text, span=Span(7, 10)).plans[0].diagnostics[0].place
    each = plan.diagnostics[0]._replace(owner=owner)
    assert frame(each, lines, Screen()) == [
        ' 1 │ - ref: "1"',
        "   │        --- in action 1.4",
        " …",
        " 4 │   lead: nobody",
        "   │         ^^^^^^",
    ]
    nearer = each._replace(owner=each.place)
    assert frame(nearer, lines, Screen()) == [" 4 │   lead: nobody", "   │         ^^^^^^"]
