"""The notes of a new plan: what to do next, and what else there could be in each place.

A note that shows a part of a plan becomes that part when "# " is taken from its lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from textwrap import wrap

from planlint.reading.calendar import financial_year, iso_of, last_of_month
from planlint.reading.date_forms import MONTHS
from planlint.reading.expectations import FIELDS
from planlint.showing.calendar_words import day_in_words

MOST_LETTERS = 90
DAYS_FROM_AGREEMENT = 14

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
_STATUS = """\
status: draft  # draft, agreed or closed
# agreed: {agreed}
# reporting: quarterly  # monthly, quarterly, six-monthly or annual
"""
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
#     baseline: {{period: {before}, value: 420}}
#     targets:
#       - {{period: {during}, value: 399}}
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
_PROGRESS = {"rag": "rag: green", "progress": "text: Begun in {month}."}


def next_note(last_day: date) -> str:
    """What to do next, as the first thing that is read."""
    after = last_day + timedelta(days=1) if last_day < date.max else last_day
    days = {"last": day_in_words(last_day), "after": day_in_words(after)}
    return "".join(_prose(each.format(**days)) for each in _NEXT)


def _prose(text: str, indent: str = "") -> str:
    """A paragraph as comment lines; one with a number is set in, its further lines below its text."""
    numbered = text[:1].isdigit()
    lines = wrap(
        text,
        MOST_LETTERS - len(indent),
        initial_indent="#   " if numbered else "# ",
        subsequent_indent="#      " if numbered else "# ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "".join(f"{indent}{line}\n" for line in lines)


def with_notes(head: str, begin: date) -> str:
    """The head of the plan with notes below the status and above what is expected."""
    status = _STATUS.format(agreed=_days_before(begin, DAYS_FROM_AGREEMENT))
    expects = _prose(_EXPECTS.format(fields=", ".join(FIELDS)))
    return head.replace("\nstatus: draft\n", f"\n{status}").replace(
        "\nexpects:", f"\n{expects}expects:"
    )


def _days_before(day: date, days: int) -> date:
    return day - timedelta(days=days) if day.toordinal() > days else day


def register_notes(expects: tuple[str, ...], begin: date) -> str:
    """The notes between head and priorities, in the order of the format."""
    return "\n".join(("", *map(_note, _registers(expects, begin)), ""))


def _registers(expects: tuple[str, ...], begin: date) -> Iterator[str]:
    yield from (_CONTACT, _ORGANISATIONS, _PEOPLE, _FORUMS)
    if "indicator" in expects:
        before, during = (iso_of(*financial_year(year)) for year in _years_around(begin))
        yield _INDICATORS.format(before=before, during=during)
    if "rag" in expects:
        yield _COLOURS


def _years_around(day: date) -> tuple[int, int]:
    """The years in which the financial year before a day and that of the day begin."""
    year = day.year - (day.month < 4)
    year = min(max(year, date.min.year + 1), date.max.year - 1)
    return year - 1, year


def _quarter(day: date) -> str:
    first = (day.month - 1) // 3 * 3 + 1
    return iso_of(date(day.year, first, 1), last_of_month(day.year, first + 2))


def _note(text: str) -> str:
    said, _, example = text.partition("\n")
    return _prose(said) + example


def action_note(expects: tuple[str, ...], begin: date, end: date) -> str:
    """What an action goes on with: a lead, an end, and what the plan expects of every action."""
    indent = " " * 8
    lines = [
        f"{indent}# {line}\n"
        for part in _parts_of_action(expects, begin, end)
        for line in part.split("\n")
    ]
    return _prose(_ACTION, indent) + "".join(lines)


def _parts_of_action(expects: tuple[str, ...], begin: date, end: date) -> Iterator[str]:
    leads = [part for field, part in _LEADS.items() if field in expects]
    if not {"strategic-lead", "operational-lead"} & {*expects}:
        leads.append(_LEADS["operational-lead"])
    for field, part in _PARTS_OF_ACTIONS:
        if not field or field in expects:
            yield part.format(end=end, leads=", ".join(leads))
    news = [part for field, part in _PROGRESS.items() if field in expects]
    if news:
        said = ", ".join(news).format(month=MONTHS[begin.month - 1])
        yield f"progress:\n  - {{period: {_quarter(begin)}, {said}}}"
