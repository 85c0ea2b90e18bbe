"""Source frames: whatever a line holds, the underline stands under what it marks."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.model.finding import Diagnostic, RelatedPlace
from planlint.model.source import Lines, Span
from planlint.showing.frames import MOST_RELATED, frame
from planlint.showing.screen import Screen, width_of
from planlint.showing.source_lines import part_of
from tests.showing.formats.any_report import WORDS
from tests.showing.formats.reports import report_with

LRM = "\N{LEFT-TO-RIGHT MARK}"
MARK = "\N{REPLACEMENT CHARACTER}"


def finding(text: str, span: Span, *related: tuple[Span, str]) -> Diagnostic:
    """A finding at a span of a text, and other places with what is said there."""
    each = report_with(text, span=span).plans[0].diagnostics[0]._replace(owner=None)
    others = (
        RelatedPlace(words, report_with(text, span=other).plans[0].diagnostics[0].place)
        for other, words in related
    )
    return each._replace(related=tuple(others))


def rows(text: str, marked: str, *related: tuple[str, str], width: int = 80) -> list[str]:
    """The frame of a text with a part of it marked, and others related."""
    spans = [(_span(text, other), words) for other, words in related]
    return frame(finding(text, _span(text, marked), *spans), Lines(text), Screen(width))


def _span(text: str, marked: str) -> Span:
    return Span(text.index(marked), text.index(marked) + len(marked))


# What takes one column on this terminal and two on that.


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("👩\u200d👩\u200d👧", "👩👩👧"),
        ("👍🏽", "👍"),
        ("❤\ufe0f", "❤"),
        ("1\ufe0f\u20e3", "1\u20e3"),
        ("🇬🇧", "🇬🇧"),
        ("\u1112\u1161\u11ab", "\u1112\u1161\u11ab"),
        ("e\u0301", "e\u0301"),
        ("ＡＳＢ", "ＡＳＢ"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),
        ("co\u00adop\u200berate", f"co{MARK}op{MARK}erate"),
        ("\t", "    "),
        ("\x1b[31m\x9b\x00", f"{MARK}[31m{MARK}{MARK}"),
        ("\u202eabc\u202c", f"{MARK}abc{MARK}"),
        ("\u2028", MARK),
    ],
)
def test_what_stands_before_a_mark_does_not_shift_it(before: str, shown: str) -> None:
    line, underline = rows(f"a: {before} value # after\n", "value")
    assert line == f" 1 │ a: {shown} value # after"
    assert width_of(line[: line.index("value")]) == width_of(underline[: underline.index("^")])
    assert underline.endswith(" ^^^^^")


def test_what_is_written_from_right_to_left_is_kept_apart_at_the_marks() -> None:
    forums = "forums: [שלום, مرحبا, 12]\n"
    assert rows(forums, "שלום")[0] == f" 1 │ forums: [{LRM}שלום{LRM}, مرحبا, 12]"
    assert rows(forums, "مرحبا")[0] == f" 1 │ forums: [שלום, {LRM}مرحبا{LRM}, 12]"
    assert rows(forums, "12")[0] == f" 1 │ forums: [שלום, مرحبا, {LRM}12{LRM}]"
    assert rows(forums, "forums")[0] == " 1 │ forums: [שלום, مرحبا, 12]"
    assert rows("lead: שלום # c\n", "שלום")[0] == " 1 │ lead: שלום # c"


def test_a_line_that_begins_from_the_right_does_not_turn_the_frame_round() -> None:
    assert rows("a: |\n  שלום lead\n", "lead") == [f" 2 │ {LRM}  שלום lead", "   │        ^^^^"]


def test_what_a_console_without_unicode_shows_takes_the_same_columns() -> None:
    text = "a: 犯罪 e\u0301 👍🏽 – שלום “x” value\n"
    each = finding(text, _span(text, "value"))
    line, underline = (Screen(ascii=True).plain(row) for row in frame(each, Lines(text), Screen()))
    as_the_stream = line.encode("ascii", "replace").decode()
    assert as_the_stream == ' 1 | a: ???? e ?? - ???? "x" value'
    assert as_the_stream.index("value") == underline.index("^")


# Long lines, far marks, many words.


def test_marks_far_apart_on_a_line_have_each_a_row_of_their_own() -> None:
    text = f"[first, {'x, ' * 60}second]\n"
    assert rows(text, "second", ("first", "the one"), width=60) == [
        f" 1 │ [first, {'x, ' * 15}x…",
        "   │  ----- the one",
        " 1 │ …x, x, x, x, second]",
        "   │              ^^^^^^",
    ]


def test_what_is_cut_before_begins_with_a_word_where_there_is_one() -> None:
    text = f"{'Robbery victims ' * 9}in hot spot areas.\n"
    assert rows(text, "hot spot", width=60)[0] == " 1 │ …victims in hot spot areas."
    text = f"{'Robberyvictims' * 9}hot spot areas.\n"
    assert rows(text, "hot spot", width=60)[0] == " 1 │ …obberyvictimshot spot areas."


def test_of_many_related_places_a_few_are_shown_and_the_lines_of_the_others_named() -> None:
    text = "a: now\n" + "".join(f"b{number}: now\n" for number in range(9))
    related = [(f"b{number}: now", "the same") for number in range(9)]
    shown = rows(text, "a: now", *related)
    assert sum("the same" in row for row in shown) == MOST_RELATED
    assert shown[-1] == "   │ and 5 more: lines 6, 7, 8, 9, 10"
    assert rows(text, "a: now", *related[: MOST_RELATED + 1])[-1] == "   │ and 1 more: line 6"
    assert "more" not in "".join(rows(text, "a: now", *related[:MOST_RELATED]))


def test_marks_near_each_other_share_a_row() -> None:
    assert rows("lead: {strategic: jo, operational: sam}\n", "sam", ("jo", "here")) == [
        " 1 │ lead: {strategic: jo, operational: sam}",
        "   │                                    ^^^",
        "   │                   -- here",
    ]


def test_what_is_said_of_a_mark_stands_below_where_there_is_no_room_beside_it() -> None:
    text = f"{'x' * 50}: other\nb: c\n"
    assert rows(text, "c", ("other", "the other place of it"), width=62) == [
        f" 1 │ {'x' * 50}: other",
        f"   │ {' ' * 52}-----",
        f"   │ {' ' * 36}the other place of it",
        " 2 │ b: c",
        "   │    ^",
    ]
    long = " ".join(["word"] * 20)
    narrow = rows(text, "c", ("other", long), width=62)
    assert " ".join(row[6:].strip() for row in narrow[2:4]) == long


def test_a_mark_that_goes_on_beyond_the_screen_is_underlined_as_far_as_it_is_shown() -> None:
    line, underline = rows(f"a: {'b' * 100}\n", "b" * 100, width=40)
    assert (line, underline) == (f" 1 │ a: {'b' * 31}…", f"   │    {'^' * 32}")


def test_a_value_that_goes_on_below_says_so() -> None:
    text = "a:\n  - one\n    two\n    three\n    four\nb: c\n"
    marked = text[text.index("one") : text.index("\nb:")]
    assert rows(text, marked)[-1] == " …"
    assert rows(text, marked.rpartition("\n")[0])[-1] == "   │     ^^^^^"


# Any text, any span, any width.


@given(text=WORDS, data=st.data(), width=st.integers(30, 100))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_mark_is_underlined_within_the_screen(
    text: str, data: st.DataObject, width: int
) -> None:
    begin = data.draw(st.integers(0, len(text)))
    span = Span(begin, data.draw(st.integers(begin, len(text))))
    shown = frame(finding(text, span, (span, "said")), Lines(text), Screen(width))
    assert sum("^" in row.partition("│")[2] for row in shown) >= 1
    assert all(width_of(row) <= width for row in shown)
    assert all("\n" not in row and "\r" not in row for row in shown)


@given(text=WORDS, data=st.data(), room=st.integers(20, 60))
@settings(max_examples=60, deadline=None)
def test_a_part_of_a_line_fits_and_has_its_columns(
    text: str, data: st.DataObject, room: int
) -> None:
    line = data.draw(st.sampled_from([text, text * 9, text * 60])).replace("\n", " ")
    begin = data.draw(st.integers(0, len(line)))
    part = part_of(line, begin, room)
    assert width_of(part.text()) <= room
    assert part.start <= begin <= part.end + (begin == len(line))
    for place in range(part.start, part.end + 1):
        cells = "".join(part.cells[: place - part.start])
        assert part.column(place) == width_of(cells) + part.cut_before
    assert (part.cut_before, part.cut_after) == (part.start > 0, part.end < len(line))


def test_of_a_line_without_end_only_as_much_is_looked_at_as_is_shown() -> None:
    line = "e\u0301" * 1_000_000
    part = part_of(line, 1_500_000, 60)
    assert len(part.cells) < 500
    assert width_of(part.text()) <= 60
