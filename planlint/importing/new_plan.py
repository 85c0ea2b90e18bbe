"""A new plan from a few answers, in the order of the format, with notes on what to do next.

The data is written with ruamel.yaml; the notes are comments that are put between its lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from planlint.importing._new_plan_notes import (
    action_note,
    next_note,
    register_notes,
    with_notes,
)
from planlint.reading.calendar import last_of_month, read_period
from planlint.showing.addresses import slugs_of

ONE_LINE = 1_000_000
MOST_LETTERS_OF_IDS = 40
MONTHS_OF_DRAFTING = 3
EXAMPLE = "Overwrite this example with what will be done about “{priority}”"
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"

_YES_AND_NO = {"yes", "no", "on", "off", "y", "n"}


class Answers(NamedTuple):
    """What is asked for a new plan. `period` is what `read_plan_period` reads."""

    title: str
    area: str
    partnership: str
    period: str
    expects: tuple[str, ...]
    priorities: tuple[str, ...]


class PlanPeriod(NamedTuple):
    """The days of a plan, and how the format writes them: as one period, or as a start and an end."""

    begin: date
    end: date
    written: tuple[str, ...]


def read_plan_period(text: str) -> PlanPeriod | None:
    """A period of the format, such as `2027/28`, or one `to` another, such as `2027 to 2030`."""
    parts = tuple(part.strip() for part in text.split(" to "))
    if len(parts) > 2:
        return None
    begin, end = read_period(parts[0])[0], read_period(parts[-1])[1]
    if begin is None or end is None or begin > end:
        return None
    if len(parts) == 2 and any("/" in part for part in parts):
        parts = (begin.isoformat(), end.isoformat())  # a financial year is neither start nor end
    return PlanPeriod(begin, end, parts)


def write_new_plan(answers: Answers, *, last_day: date, schema: str = "") -> str:
    """The text of a new plan, whose gaps are set aside until a day.

    `schema` is where an editor finds the JSON Schema, seen from the plan, if anywhere.
    """
    period = read_plan_period(answers.period)
    if period is None:
        raise ValueError(f"no period of a plan: {answers.period}")
    before = SCHEMA_LINE.format(schema=schema) if schema else ""
    head = with_notes(_dumped(_head(answers, period)), period.begin)
    notes = register_notes(answers.expects, period.begin)
    return before + next_note(last_day) + head + notes + _priorities(answers, period)


def last_day_of_drafting(day: date) -> date:
    """Until when the gaps of a new plan may stay open: the end of the third month from now."""
    month = day.month + MONTHS_OF_DRAFTING
    year = day.year + (month - 1) // 12
    return last_of_month(min(year, date.max.year), (month - 1) % 12 + 1)


def one_line(text: str) -> str:
    """An answer as it can stand in a plan: on one line, without what cannot be seen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _head(answers: Answers, period: PlanPeriod) -> CommentedMap:
    plan = CommentedMap()
    plan["format"] = "planlint/1"
    plan["title"] = _text(answers.title)
    plan["area"] = CommentedMap(name=_text(answers.area))
    plan["partnership"] = _text(answers.partnership)
    plan["period"] = _period(period)
    plan["status"] = "draft"
    plan["expects"] = CommentedSeq(answers.expects)
    plan["expects"].fa.set_flow_style()
    return plan


def _period(period: PlanPeriod) -> object:
    if len(period.written) == 1:
        return _text(period.written[0])
    start, end = map(_date, period.written)
    days = CommentedMap(start=start, end=end)
    days.fa.set_flow_style()
    return days


def _date(written: str) -> object:
    """A date as a value that is written without quotes."""
    if written.isdecimal():
        return int(written)
    return written if len(written) == len("2027-04") else date.fromisoformat(written)


def _text(text: str) -> str:
    """A text; where it wants quotes, or other programs take it for true or false, in double ones."""
    text = one_line(text)
    wants_quotes = text.lower() in _YES_AND_NO or _dumped(CommentedMap(a=text)).startswith("a: '")
    reads_well = not {'"', "\\"} & {*text} and all(each <= "\uffff" for each in text)
    return DoubleQuotedScalarString(text) if wants_quotes and reads_well else text


def _priorities(answers: Answers, period: PlanPeriod) -> str:
    """The priorities, with a note on what else an action has below the first."""
    ids = _ids(answers.priorities)
    listed = CommentedSeq(
        _priority(number, id_, title)
        for number, (id_, title) in enumerate(zip(ids, answers.priorities, strict=True), 1)
    )
    text = _dumped(CommentedMap(priorities=listed))
    second = text.find("\n  - id:", text.index("\n  - id:") + 1) + 1
    at = second or len(text)
    return text[:at] + action_note(answers.expects, period.begin, period.end) + text[at:]


def _priority(number: int, id_: str, title: str) -> CommentedMap:
    action = CommentedMap()
    action["ref"] = DoubleQuotedScalarString(f"{number}.1")
    action["title"] = EXAMPLE.format(priority=one_line(title))
    priority = CommentedMap()
    numeric = id_.isdigit() or id_ in _YES_AND_NO
    priority["id"] = DoubleQuotedScalarString(id_) if numeric else id_
    priority["title"] = _text(title)
    priority["actions"] = CommentedSeq([action])
    return priority


def _ids(titles: Iterable[str]) -> list[str]:
    """An id for each priority, of whole words of its title."""
    named = []
    for number, title in enumerate(titles, 1):
        plain = "".join(each if each.isascii() and each.isalnum() else " " for each in title)
        words = plain.lower().split()
        while len("-".join(words)) > MOST_LETTERS_OF_IDS and len(words) > 1:
            words.pop()
        named.append("-".join(words)[:MOST_LETTERS_OF_IDS] or f"priority-{number}")
    return slugs_of(named)


def _dumped(plan: CommentedMap) -> str:
    yaml: Any = YAML()
    yaml.width = ONE_LINE
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(plan, stream)
    return stream.getvalue()
