"""Dates as people write them: the forms one by one, and what holds of every day and every text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planlint.reading.calendar import (
    Days,
    days_of,
    iso_of,
    last_of_month,
    numbers_in,
    other_meaning,
    read_date,
    read_period,
)
from planlint.reading.date_forms import OTHER_FORMS, Form

YEARS = some.integers(1, 9998)

# What is written, and how the format writes it.
ISO = ["2014-03-30", "2014-03", "2014", "2013/14", "2013/14 Q1", "2013/14 Q4", "1999/00", "0001"]
OTHER = {
    # of the five plans
    "30.3.2014": "2014-03-30",
    "19.7.2013": "2013-07-19",
    "31/07/2013": "2013-07-31",
    "Feb-14": "2014-02",
    "Sep-13": "2013-09",
    "Apr-21": "2021-04",
    "4th June 2017": "2017-06-04",
    "July 2020": "2020-07",
    "April 2013": "2013-04",
    "8th July 2020": "2020-07-08",
    "11th September 2017": "2017-09-11",
    # a day in numbers
    "31-07-2013": "2013-07-31",
    "31/7/13": "2013-07-31",
    "31 . 7 . 13": "2013-07-31",
    "31 07 2013": "2013-07-31",
    "7.7.2013": "2013-07-07",
    "31/12/99": "1999-12-31",
    "31/12/69": "2069-12-31",
    "2013/07/31": "2013-07-31",
    "2013.7.5": "2013-07-05",
    "2013-7-5": "2013-07-05",
    "2013–07–31": "2013-07-31",
    "20130731": "2013-07-31",
    # a month in words
    "4 June 2017": "2017-06-04",
    "04Jun2017": "2017-06-04",
    "4-Jun-17": "2017-06-04",
    "4 June, 2017": "2017-06-04",
    "1st of June 2017": "2017-06-01",
    "2nd june 2017": "2017-06-02",
    "Sunday 4 June 2017": "2017-06-04",
    "Sun, 4th June 2017.": "2017-06-04",
    "June 4th, 2017": "2017-06-04",
    "June 4 2017": "2017-06-04",
    "2017 June 4": "2017-06-04",
    "2017-Jun": "2017-06",
    "June 2017": "2017-06",
    "JUNE 2017": "2017-06",
    "June, 2017": "2017-06",
    "Sept. 2013": "2013-09",
    "Sept ’13": "2013-09",
    "29 Feb 2012": "2012-02-29",
    # a month or year in numbers
    "03/2014": "2014-03",
    "3.2014": "2014-03",
    "2014/3": "2014-03",
    "2013/07": "2013-07",
    # financial years and quarters
    "Q1 2013/14": "2013/14 Q1",
    "Q4, 2013-14": "2013/14 Q4",
    "Qtr 2 2013/14": "2013/14 Q2",
    "Quarter 3 of 2013/14": "2013/14 Q3",
    "1st quarter 2013/14": "2013/14 Q1",
    "2013/14 Qtr 1": "2013/14 Q1",
    "2013/14 q1": "2013/14 Q1",
    "2013/14Q1": "2013/14 Q1",
    "2013/14 - Quarter 2": "2013/14 Q2",
    "2013/14, 3rd quarter": "2013/14 Q3",
    "2013/2014": "2013/14",
    "2013-2014": "2013/14",
    "2013-14": "2013/14",
    "2012-13": "2012/13",
    "FY 2013/14": "2013/14",
    "Financial year 13/14": "2013/14",
    "13/14": "2013/14",
    "Q1 09/10": "2009/10 Q1",
    "09/10 Q1": "2009/10 Q1",
    # with words around it, or a time
    "by 31 March 2014": "2014-03-31",
    "By the 31st March 2014": "2014-03-31",
    "until 2014": "2014",
    "end of March 2014": "2014-03-31",
    "By the end of Q2 2013/14": "2013-09-30",
    "End 2014": "2014-12-31",
    "2014-03-30T10:00:00Z": "2014-03-30",
    "30/03/2014 00:00": "2014-03-30",
    "30 March 2014, 2:30 pm": "2014-03-30",
}
# What is written, how it is read, and what else it could mean, as far as it says.
SWAPPABLE = {
    "1.7.2013": ("2013-07-01", "2013-01-07"),
    "03/04/2013": ("2013-04-03", "2013-03-04"),
    "5-6-13": ("2013-06-05", "2013-05-06"),
    "2011–12": ("2011/12", "2011-12"),
    "Feb 14": ("2014-02", None),
    "March 31": ("2031-03", None),
}
IMPOSSIBLE = [
    "2013-02-30",
    "2026-13-40",
    "2013-00-10",
    "2013-04-00",
    "2013-13",
    "0000",
    "0000-01-01",
    "0000/01 Q4",
    "2013/15",
    "2013/14 Q5",
    "2013/14 Q0",
    "9999/00",
    "31 June 2013",
    "29.2.2013",
    "30th February 2012",
    "07/31/2013",
    "2013-31-07",
    "Q5 2013/14",
    "2013/2016",
]
WORDS = [
    "",
    "TBC",
    "N/A",
    "Immediate & ongoing",
    "Immediate and ongoing",
    "As and when",
    "Ongoing",
    "end",
    "end of",
    "by",
    "Spring 2014",
    "Summer term 2021",
    "31st March",
    "March",
    "Q1",
    "Q1 2013",
    "09/10",
    "4/6",
    "April 2013 to March 2014",
    "April-June 2013",
    "2008-2011-2014",
    "date TBC March 2014",
    "Month 6 2013",
    "1 Mai 2013",
    "٢٠١٤-٠٣",
    "20134",
    "41729",
    "2014-03-30-",
    "July 2013 " * 10,
]


def written(days: Days) -> str:
    return iso_of(days.begin, days.end) if days.begin and days.end else ""


@pytest.mark.parametrize("text", ISO)
def test_the_forms_of_the_format(text: str) -> None:
    days = read_date(text)
    assert (written(days), days.form) == (text, "iso")


@pytest.mark.parametrize(("text", "iso"), OTHER.items())
def test_other_plain_forms(text: str, iso: str) -> None:
    days = read_date(text)
    assert (written(days), days.form) == (iso, "other")


@pytest.mark.parametrize(("text", "meanings"), SWAPPABLE.items())
def test_day_before_month_where_both_are_possible(
    text: str, meanings: tuple[str, str | None]
) -> None:
    days = read_date(text)
    other = other_meaning(text)
    assert (written(days), days.form) == (meanings[0], "swappable")
    assert (written(other) if other else None) == meanings[1]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_days_that_no_calendar_has(text: str) -> None:
    assert read_date(text) == Days(None, None, "impossible")
    numbers = numbers_in(text)
    assert numbers
    assert days_of(numbers) is None


@pytest.mark.parametrize("text", WORDS)
def test_words(text: str) -> None:
    assert read_date(text) == Days(None, None, "words")


@pytest.mark.parametrize("form", OTHER_FORMS, ids=lambda form: form.example)
def test_example_of_a_form_is_read_by_it(form: Form) -> None:
    assert re.fullmatch(form.pattern, form.example.lower().removeprefix("by "))
    assert read_date(form.example).form in {"other", "swappable"}


@given(some.data(), some.sampled_from([form for form in OTHER_FORMS if form.worded]))
def test_no_text_without_a_letter_has_a_worded_form(data: some.DataObject, form: Form) -> None:
    text = data.draw(some.from_regex(form.pattern, fullmatch=True))
    assert any(map(str.isalpha, text))


def test_month_first_is_offered_for_what_is_impossible_day_first() -> None:
    other = other_meaning("07/31/2013")
    assert other
    assert written(other) == "2013-07-31"


def test_periods_are_read_only_in_the_form_of_the_format() -> None:
    assert read_period("2013/14 Q1") == (date(2013, 4, 1), date(2013, 6, 30))
    assert read_period(" 2013/14  Q1 ") == (date(2013, 4, 1), date(2013, 6, 30))
    assert read_period("Q1 2013/14") == (None, None)
    assert read_period("2013/15") == (None, None)


@pytest.mark.parametrize(
    ("begin", "end", "text"),
    [
        (date(2013, 4, 1), date(2013, 9, 30), "2013-04 to 2013-09"),
        (date(2013, 5, 1), date(2013, 7, 31), "2013-05 to 2013-07"),
        (date(2013, 5, 2), date(2013, 7, 31), "2013-05-02 to 2013-07-31"),
        (date(2013, 7, 1), date(2014, 6, 30), "2013-07 to 2014-06"),
        (date(2008, 1, 1), date(2011, 12, 31), "2008-01 to 2011-12"),
    ],
)
def test_longer_times_are_written_by_their_ends(begin: date, end: date, text: str) -> None:
    assert iso_of(begin, end) == text


@given(some.dates())
def test_every_day_comes_back(day: date) -> None:
    assert read_date(day.isoformat()) == Days(day, day, "iso")
    assert iso_of(day, day) == day.isoformat()


@given(YEARS, some.integers(1, 12))
def test_every_month_comes_back(year: int, month: int) -> None:
    text = f"{year:04}-{month:02}"
    days = read_date(text)
    assert days == Days(date(year, month, 1), last_of_month(year, month), "iso")
    assert written(days) == text


@given(YEARS)
def test_every_year_comes_back(year: int) -> None:
    for text in (f"{year:04}", f"{year:04}/{(year + 1) % 100:02}"):
        days = read_date(text)
        assert (written(days), days.form) == (text, "iso")


@given(YEARS, some.integers(1, 4))
def test_every_quarter_comes_back(year: int, quarter: int) -> None:
    text = f"{year:04}/{(year + 1) % 100:02} Q{quarter}"
    days = read_date(text)
    assert (written(days), days.form) == (text, "iso")
    assert days.begin
    assert days.begin.month == (4, 7, 10, 1)[quarter - 1]


@given(
    some.dates(date(1970, 1, 1), date(2069, 12, 31)),
    some.sampled_from(
        [
            "{0.day}.{0.month}.{0.year}",
            "{0:%d/%m/%Y}",
            "{0:%d/%m/%y}",
            "{0.day} {0:%B} {0.year}",
            "{0:%d-%b-%y}",
            "{0:%A %d %b %Y}",
            "{0:%B %d, %Y}",
            "{0:%Y/%m/%d}",
            "{0:%Y%m%d}",
        ]
    ),
)
def test_every_day_is_read_day_before_month(day: date, form: str) -> None:
    days = read_date(form.format(day))
    assert (days.begin, days.end) == (day, day)
    assert days.form in {"other", "swappable"}


@given(some.text(max_size=80) | some.text("0123456789-/. Qqtrfymarchjuneend'", max_size=30))
def test_no_text_raises(text: str) -> None:
    days = read_date(text)
    assert (days.begin is None) == (days.end is None) == (days.form in {"impossible", "words"})
    if days.begin and days.end:
        assert days.begin <= days.end
        again = read_date(iso_of(days.begin, days.end))
        assert again == Days(days.begin, days.end, "iso")
    other_meaning(text)
    if days.form == "impossible":
        assert numbers_in(text)
