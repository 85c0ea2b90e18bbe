"""A new plan from a few answers, in the order of the format, with notes on what to do next.

The data is written with ruamel.yaml; the notes are comments that are put between its lines. A note
that shows a part of a plan becomes that part when "# " is taken from its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO
from textwrap import wrap
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from planlint.reading.calendar import last_of_month, read_period
from planlint.reading.expectations import FIELDS
from planlint.showing.addresses import slugs_of
from planlint.showing.calendar_words import day_in_words

ONE_LINE = 1_000_000
MOST_LETTERS_OF_NOTES = 90
MOST_LETTERS_OF_IDS = 40
MONTHS_OF_DRAFTING = 3
EXAMPLE = "Overwrite this example with what will be done about “{priority}”"
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"

_YES_AND_NO = {"yes", "no", "on", "off", "y", "n"}

_NEXT = (
    "This plan is a draft. Lines that begin with # are notes to its writer. Do this next:",
    "1. Say who takes part: remove the # from the examples of organisations, people and "
    "forums, and write your own in their place.",
    "2. Overwrite the example action of each priority, and add the others below it.",
    "3. Run planlint check, and put right what it finds.",
    "What is missing so far is ignored until {last}, because of the comments “planlint: "
    "ignore[…]”. Remove each one once nothing is missing below it. From {after}, the check "
    "fails where they are left.",
)
_STATUS = "draft, agreed or closed"
_EXPECTS = "What every action must have, besides a lead and an end. It may be any of: {fields}."
_CONTACT = """\
The team that people may write to:
# contact: {name: Community Safety Team, email: community.safety@hartley.example}
"""
_ORGANISATIONS = """\
Who takes part, each under a short id:
# organisations:
#   council: {name: Hartley Borough Council, short: HBC, kind: statutory}
#   police: {name: Hartley Police, kind: statutory}
"""
_PEOPLE = """\
Who leads. The public is shown a name only where “public: true” stands beside it:
# people:
#   ann-lowe: {name: Ann Lowe, role: Head of Community Safety, organisation: council}
#   raj-mistry: {name: Raj Mistry, role: Chief Inspector, organisation: police}
"""
_FORUMS = """\
The boards and groups that oversee it:
# forums:
#   board:
#     name: Safer Hartley Board
#     meets: quarterly
#     chair: ann-lowe
#     members: [council, police]
"""
_INDICATORS = """\
What shows whether it works:
# indicators:
#   asb-calls:
#     title: Calls about anti-social behaviour
#     unit: calls
#     better: lower
#     baseline: {period: 2026/27, value: 420}
#     targets:
#       - {period: 2027/28, value: 399}
"""
_COLOURS = """\
What the colours mean here:
# rag:
#   red: Not begun, or on course to miss its end date
#   amber: In progress, with a risk to its end date
#   green: In progress and on course, or complete
"""
_ACTION = "What else every action of this plan has:"
_PARTS_OF_ACTIONS = (
    ("output", "outputs:\n  - {{text: Shops visited, target: 25, due: {end}}}"),
    ("outcome", "outcomes:\n  - Residents feel at ease in the square"),
    ("indicator", "indicators: [asb-calls]"),
    ("", "lead: {{{leads}}}"),
    ("forum", "overseen_by: [board]"),
    ("", "end: {end}"),
    ("funding", "funding:\n  - {{amount: 5000, fund: council}}"),
)
_LEADS = {
    "strategic-lead": "strategic: ann-lowe",
    "operational-lead": "operational: raj-mistry",
    "lead-organisation": "organisation: council",
}
_PROGRESS = {"rag": "rag: green", "progress": "text: Begun in April."}


class Answers(NamedTuple):
    """What is asked for a new plan. `period` is a financial year or another period of the format."""

    title: str
    area: str
    partnership: str
    period: str
    expects: tuple[str, ...]
    priorities: tuple[str, ...]


def write_new_plan(answers: Answers, *, last_day: date, schema: str = "") -> str:
    """The text of a new plan, whose gaps are set aside until a day.

    `schema` is where an editor finds the JSON Schema, seen from the plan, if anywhere.
    """
    head = _head(answers)
    before = SCHEMA_LINE.format(schema=schema) if schema else ""
    notes = "\n".join(("", *map(_note, _registers(answers.expects)), ""))
    return before + _next(last_day) + _with_notes(_dumped(head)) + notes + _priorities(answers)


def last_day_of_drafting(day: date) -> date:
    """Until when the gaps of a new plan may stay open: the end of the third month from now."""
    month = day.month + MONTHS_OF_DRAFTING
    year = day.year + (month - 1) // 12
    return last_of_month(min(year, date.max.year), (month - 1) % 12 + 1)


def one_line(text: str) -> str:
    """An answer as it can stand in a plan: on one line, without what cannot be seen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _head(answers: Answers) -> CommentedMap:
    plan = CommentedMap()
    plan["format"] = "planlint/1"
    plan["title"] = _text(answers.title)
    plan["area"] = CommentedMap(name=_text(answers.area))
    plan["partnership"] = _text(answers.partnership)
    plan["period"] = _text(answers.period)
    plan["status"] = "draft"
    plan["expects"] = CommentedSeq(answers.expects)
    plan["expects"].fa.set_flow_style()
    return plan


def _text(text: str) -> str:
    """A text, in quotes where other programs take it for true or false."""
    text = one_line(text)
    return DoubleQuotedScalarString(text) if text.lower() in _YES_AND_NO else text


def _next(last_day: date) -> str:
    """What to do next, as the first thing that is read."""
    after = last_day + timedelta(days=1) if last_day < date.max else last_day
    days = {"last": day_in_words(last_day), "after": day_in_words(after)}
    return "".join(_prose(each.format(**days)) for each in _NEXT)


def _prose(text: str, indent: str = "") -> str:
    """A paragraph as comment lines; one with a number is set in, its further lines below its text."""
    numbered = text[:1].isdigit()
    lines = wrap(
        text,
        MOST_LETTERS_OF_NOTES - len(indent),
        initial_indent="#   " if numbered else "# ",
        subsequent_indent="#      " if numbered else "# ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "".join(f"{indent}{line}\n" for line in lines)


def _with_notes(head: str) -> str:
    """The head of the plan with a note at the status and one above what is expected."""
    expects = _prose(_EXPECTS.format(fields=", ".join(FIELDS)))
    return head.replace("\nstatus: draft\n", f"\nstatus: draft  # {_STATUS}\n").replace(
        "\nexpects:", f"\n{expects}expects:"
    )


def _registers(expects: tuple[str, ...]) -> Iterator[str]:
    """The notes between head and priorities, in the order of the format."""
    yield from (_CONTACT, _ORGANISATIONS, _PEOPLE, _FORUMS)
    if "indicator" in expects:
        yield _INDICATORS
    if "rag" in expects:
        yield _COLOURS


def _note(text: str) -> str:
    said, _, example = text.partition("\n")
    return _prose(said) + example


def _priorities(answers: Answers) -> str:
    """The priorities, with a note on what else an action has below the first."""
    ids = _ids(answers.priorities)
    listed = CommentedSeq(
        _priority(number, id_, title)
        for number, (id_, title) in enumerate(zip(ids, answers.priorities, strict=True), 1)
    )
    text = _dumped(CommentedMap(priorities=listed))
    second = text.find("\n  - id:", text.index("\n  - id:") + 1) + 1
    at = second or len(text)
    return text[:at] + _action_note(answers) + text[at:]


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


def _action_note(answers: Answers) -> str:
    """What an action goes on with: a lead, an end, and what the plan expects of every action."""
    indent = " " * 8
    lines = [
        f"{indent}# {line}\n" for part in _parts_of_action(answers) for line in part.split("\n")
    ]
    return _prose(_ACTION, indent) + "".join(lines)


def _parts_of_action(answers: Answers) -> Iterator[str]:
    expects = answers.expects
    begin, end = read_period(answers.period)
    leads = [part for field, part in _LEADS.items() if field in expects]
    if not {"strategic-lead", "operational-lead"} & {*expects}:
        leads.append(_LEADS["operational-lead"])
    for field, part in _PARTS_OF_ACTIONS:
        if not field or field in expects:
            yield part.format(end=end, leads=", ".join(leads))
    news = [part for field, part in _PROGRESS.items() if field in expects]
    if news:
        yield f"progress:\n  - {{period: {begin}, {', '.join(news)}}}"


def _dumped(plan: CommentedMap) -> str:
    yaml: Any = YAML()
    yaml.width = ONE_LINE
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(plan, stream)
    return stream.getvalue()
