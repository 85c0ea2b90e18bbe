"""A fix as a small diff: what is taken out and put in, line by line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.editing.edits import OverlapError, apply_edits
from planlint.model.finding import Edit, Fix
from planlint.model.source import Lines, Span
from planlint.showing.changed_lines import MOST_CHANGES, MOST_LINES, changed_lines
from planlint.showing.screen import Screen, width_of

TEXT = "one\ntwo: a\nthree\nfour\nfive: b"


def diff(text: str, *edits: tuple[int, int, str], screen: Screen | None = None) -> list[str]:
    fix = Fix("Mend", tuple(Edit(Span(begin, end), new) for begin, end, new in edits), safe=True)
    return changed_lines(fix, text, Lines(text), screen or Screen())


def at(words: str, new: str, text: str = TEXT) -> tuple[int, int, str]:
    begin = text.index(words)
    return begin, begin + len(words), new


def test_a_line_that_changes() -> None:
    assert diff(TEXT, at("a", '"A"')) == [" 2 │ - two: a", '   │ + two: "A"']


def test_a_line_that_goes_and_one_that_comes() -> None:
    assert diff(TEXT, at("three\n", "")) == [" 3 │ - three"]
    assert diff(TEXT, (4, 4, "new\n")) == ["   │ + new"]
    assert diff("\n\nthree", (0, 1, "")) == [" 2 │ -"]


def test_a_text_whose_last_line_has_no_end() -> None:
    assert diff(TEXT, at("b", "c")) == [" 5 │ - five: b", "   │ + five: c"]
    assert diff(TEXT, (len(TEXT), len(TEXT), "\nsix")) == ["   │ + six"]
    assert diff("", (0, 0, "a")) == [" 1 │ -", "   │ + a"]


def test_lines_that_are_far_from_each_other() -> None:
    assert diff(TEXT, at("one", "1"), at("b", "B")) == [
        " 1 │ - one", "   │ + 1", " …", " 5 │ - five: b", "   │ + five: B",
    ]  # fmt: skip
    assert diff(TEXT, at("one", "1"), at("two", "2")) == [
        " 1 │ - one", " 2 │ - two: a", "   │ + 1", "   │ + 2: a",
    ]  # fmt: skip


def test_line_ends_of_windows_and_a_byte_order_mark() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert diff(text, at("a", "A", text)) == [" 2 │ - two: a", "   │ + two: A"]
    assert diff(text, at("three\r\n", "", text)) == [" 3 │ - three"]
    assert diff(text, (0, 1, "")) == []


def test_no_more_than_a_few_lines() -> None:
    many = "".join(f"{number}\n" for number in range(40))
    assert len(diff(many, (0, len(many), "none"))) == MOST_LINES + 2
    far = [
        (many.index(f"\n{number}\n") + 1, many.index(f"\n{number}\n") + 3, "x")
        for number in (10, 15, 20, 25)
    ]
    shown = diff(many, *far)
    assert shown.count("  …") == MOST_CHANGES
    assert len(shown) == 3 * MOST_CHANGES


def test_a_long_line_is_cut_to_where_it_changes() -> None:
    text = f"{'a' * 200}, value, {'b' * 200}\n"
    old, new = diff(text, at("value", "other", text), screen=Screen(60))
    assert width_of(old) <= 60
    assert (old.index("value"), old[:9]) == (new.index("other"), " 1 │ - …a")


def test_in_colour() -> None:
    old, new = diff(TEXT, at("a", "A"), screen=Screen(colour=True))
    assert "\x1b[31m- two: a\x1b[0m" in old
    assert "\x1b[32m+ two: A\x1b[0m" in new


def test_edits_that_contradict_each_other_are_not_shown() -> None:
    assert diff(TEXT, (0, 3, "1"), (2, 5, "2")) == []


@given(
    text=st.text("ab\n", max_size=12),
    edits=st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 3), st.text("xy\n", max_size=3)), max_size=2
    ),
)
@settings(max_examples=100, deadline=None)
def test_the_diff_made_by_hand_is_the_fix(text: str, edits: list[tuple[int, int, str]]) -> None:
    """Where all is shown: the lines that it takes out and puts in make of the text what the fix makes."""
    spans = [
        (min(begin, len(text)), min(begin + length, len(text)), new) for begin, length, new in edits
    ]
    rows = diff(text, *spans)
    try:
        mended = apply_edits(text, [Edit(Span(begin, end), new) for begin, end, new in spans])
    except OverlapError:
        assert rows == []
        return
    if any(row.endswith("…") for row in rows):
        return
    before, after = text.split("\n"), mended.split("\n")
    for row in rows:
        label, _, line = row.partition("│")
        if label.strip():
            assert before[int(label) - 1] == line[3:]
    taken = [row.partition("│ -")[2][1:] for row in rows if "│ -" in row]
    put = [row.partition("│ +")[2][1:] for row in rows if "│ +" in row]
    assert sorted([*before, *put]) == sorted([*after, *taken])
