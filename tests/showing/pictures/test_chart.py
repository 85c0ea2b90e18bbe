"""The chart of an indicator: figures in, places out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.showing.pictures import WIDTH
from planlint.showing.pictures.chart import HEIGHT_OF_CHART, Chart, Kind, Point, chart_of, compact
from planlint.showing.pictures.words import box_of

BASELINE = Point("baseline", 420, "420", "2012/13 Q1", date(2012, 6, 30))
READING = Point("reading", 410, "410", "2013/14 Q1", date(2013, 6, 30))
TARGET = Point("target", 399, "399", "2013/14 Q4", date(2014, 3, 31))


def chart(*points: Point) -> Chart:
    made = chart_of(points)
    assert made
    return made


def test_a_chart_in_time() -> None:
    made = chart(BASELINE, READING, TARGET)
    left, middle, right = (mark.x for mark in made.marks)
    days = [BASELINE.day, READING.day, TARGET.day]
    assert days[0]
    assert days[1]
    assert days[2]
    part = (days[1] - days[0]) / (days[2] - days[0])
    assert middle == pytest.approx(left + (right - left) * part, abs=0.1)
    assert [words.text for words in made.scale] == ["390", "400", "410", "420", "430"]
    assert [words.text for words in made.below] == ["2012/13 Q1", "2013/14 Q4", "2013/14 Q1"]
    assert {words.text for words in made.labels} == {"410", "Target 399", "Baseline 420"}


def test_what_is_lower_lies_lower() -> None:
    baseline, reading, target = chart(BASELINE, READING, TARGET).marks
    assert baseline.y < reading.y < target.y


def test_the_line_goes_through_the_readings_and_not_the_target() -> None:
    made = chart(BASELINE, READING, TARGET)
    assert len(made.line.split()) == 2


def test_one_target_is_a_line_across_and_several_are_steps() -> None:
    one = [level for level in chart(BASELINE, READING, TARGET).levels if level.kind == "target"]
    assert [(level.left, level.right) for level in one] == [
        (chart(BASELINE, READING, TARGET).left, 346.0)
    ]
    later = Point("target", 380, "380", "2014/15 Q4", date(2015, 3, 31))
    made = chart(BASELINE, READING, TARGET, later)
    first, second = (level for level in made.levels if level.kind == "target")
    assert first.right == second.left == made.marks[2].x
    assert second.right == made.marks[3].x


def test_without_dates_one_stands_beside_the_other() -> None:
    before = Point("before", 4760, "4,760", "Before")
    newest = Point("reading", 4670, "4,670", "Newest")
    made = chart(before, newest, Point("target", 4474, "4,474"))
    assert [mark.kind for mark in made.marks] == ["before", "reading"]
    assert [words.text for words in made.below] == ["Before", "Newest"]
    assert made.begins == "4,400"
    assert made.words == "Before: 4,760, Before. Reading: 4,670, Newest. Target: 4,474."


def test_a_scale_from_nought_says_nothing_of_where_it_begins() -> None:
    low = Point("reading", 2, "2%", "Apr 2013")
    assert chart(Point("baseline", 9, "9%", "Baseline"), low).begins == ""


def test_nothing_to_see() -> None:
    assert chart_of([]) is None
    assert chart_of([READING]) is None
    assert chart_of([BASELINE, TARGET]) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [(4400, "4,400"), (0.25, "0.25"), (1_200_000, "1.2m"), (-5, "−5"), (3e9, "3bn"), (0, "0")],
)
def test_compact(value: float, words: str) -> None:
    assert compact(value) == words


KINDS: tuple[Kind, ...] = ("baseline", "before", "reading", "target")


@st.composite
def points(draw: st.DrawFn) -> list[Point]:
    made = []
    for number in range(draw(st.integers(1, 30))):
        kind: Kind = draw(st.sampled_from(KINDS))
        value = draw(st.floats(-1e12, 1e12).map(lambda figure: round(figure, 2)))
        day = draw(st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1)))
        when = draw(st.sampled_from(["", f"No {number}", "a" * 200]))
        made.append(Point(kind, value, f"{value:,}", when, day))
    return made


@given(points())
def test_everything_lies_in_the_picture_and_no_words_over_others(given_points: list[Point]) -> None:
    made = chart_of(given_points)
    if made is None:
        return
    for mark in made.marks:
        assert made.left <= mark.x <= made.right
        assert 0 <= mark.y <= made.bottom
    for level in made.levels:
        assert made.left <= level.left <= level.right <= WIDTH
    words = [*made.labels, *made.below]
    for each in words:
        box = box_of(each)
        assert box.left >= -0.1
        assert box.right <= WIDTH + 0.1
        assert box.bottom <= HEIGHT_OF_CHART + 0.1
    assert not any(box_of(one).meets(box_of(other)) for one, other in combinations(words, 2))


def test_a_long_series_is_drawn_whole_and_named_where_there_is_room() -> None:
    start = date(2010, 1, 31)
    series = [
        Point(
            "reading", 100 + number % 7, str(number), f"M{number}", start + timedelta(30 * number)
        )
        for number in range(120)
    ]
    made = chart(*series)
    assert len(made.marks) == 120
    assert made.below[0].text == "M0"
    assert made.below[1].text == "M119"
    assert len(made.below) < 20
