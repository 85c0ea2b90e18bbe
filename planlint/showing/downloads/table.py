"""The actions of a plan as a table for spreadsheets: CSV, RFC 4180, with a mark that says UTF-8.

A cell that a spreadsheet would run, or turn into another number or a date, begins with an
apostrophe: `=1+1`, `1.10`, `01632960001`. https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from planlint.model.actions import Action, Funding
from planlint.model.values import Date
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.parts import indicator_in_words, served_in_words, source_of
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts

NAME = "actions.csv"
UTF_8 = "\ufeff"
KEPT_AS_TEXT = "'"

_RUN = re.compile(r"""[\s\ufeff\u200b-\u200f\u2060'"‘’“”]*[=+\-@＝＋－＠|%\t\r]""")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?%?\Z", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_TURNED = re.compile(r"\s*\d[\d.,:/-]*(?:[eE][+-]?\d+)?\s*\Z", re.ASCII)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Row = list[tuple[str, str]]


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The table of a plan, where it has an action."""
    rows = [_row(plan, action, shown) for action, shown in plan.pairs]
    if not rows:
        return
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([cell(name) for name, _ in rows[0]])
    writer.writerows([value for _, value in row] for row in rows)
    yield NAME, UTF_8 + written.getvalue()


def cell(text: str) -> str:
    """A text as a cell that a spreadsheet shows as it is written."""
    text = markdown.plain(text)
    if not text.isprintable():
        text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.strip()
    if _NUMBER.match(text) or _ISO_DAY.match(text):
        return text
    return KEPT_AS_TEXT + text if _RUN.match(text) or _TURNED.match(text) else text


def _row(plan: PlanFacts, action: Action, shown: ActionFacts) -> Row:
    """A row, each cell with the name of its column."""
    labels = plan.labels
    newest = action.progress[-1] if action.progress else None
    texts: list[tuple[str, str]] = [
        ("Ref", shown.ref),
        (labels["priority"], shown.priority.title),
        (labels["action"], shown.title_words),
        ("Description", _words(action.description)),
        ("Colour", shown.tag.word if shown.has_colour else ""),
        ("Status", shown.course.word),
        ("Start", _day(action.start, first=True)),
        ("End", "Ongoing" if action.ongoing and not action.end else _day(action.end)),
        ("Condition", _words(action.conditional)),
        ("Review", _day(action.review)),
        ("Completed", _day(action.completed)),
        (labels["strategic"], _names(shown.strategic)),
        (labels["operational"], _names(shown.operational)),
        ("Lead organisation", _names(shown.organisation)),
        ("Partners", _names(shown.partners)),
        (labels["forum"], _names(shown.forums)),
        ("Outcomes", _lines(each.text for each in action.outcomes)),
        ("Activities", _lines(each.text for each in action.activities)),
        ("Outputs", _lines(each.text for each in action.outputs)),
        ("Indicators", _lines(indicator_in_words(each, plan.model) for each in action.indicators)),
        ("Pounds", _pounds(_lines_of_funding(action))),
        ("Funding", _lines(_funding(plan, each) for each in _lines_of_funding(action))),
        (
            "Contributes to",
            _lines(served_in_words(each, plan.model) for each in action.contributes_to),
        ),
        ("Depends on", ", ".join(each.text for each in action.depends_on)),
        ("Places", _lines(shown.places)),
        ("Tags", _lines(shown.tags)),
        ("Risks", _lines(each.text for each in action.risks)),
        ("Newest progress", newest.period.text if newest and newest.period else ""),
        ("What it says", _words(newest.text) if newest else ""),
        ("Documents", _lines(title for title, _ in shown.documents)),
        ("Note", _words(action.note)),
    ]
    if plan.site.findings != "none":
        texts.append(("Findings", str(shown.found.number)))
    if plan.site.address:
        texts.append(("Page", plan.site.address + shown.address))
    return [(name, cell(text)) for name, text in texts]


def _day(written: Date | None, *, first: bool = False) -> str:
    """The day that counts; what is no date as it was written."""
    if written is None:
        return ""
    day = written.begin if first else written.end
    return day.isoformat() if day else written.text


def _names(whom: Iterable[Who]) -> str:
    return "; ".join(each.name for each in whom if not each.missing)


def _words(text: str) -> str:
    return "\n".join(filter(None, map(markdown.words, text.splitlines())))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, map(markdown.words, texts)))


def _lines_of_funding(action: Action) -> tuple[Funding, ...]:
    return (*action.funding, *(line for item in action.items for line in item.funding))


def _pounds(lines: Iterable[Funding]) -> str:
    """The sum of the amounts that could be read; nothing where there is none."""
    amounts = [
        each.amount.pounds for each in lines if each.amount and each.amount.pounds is not None
    ]
    return f"{sum(amounts, Decimal(0)):f}" if amounts else ""


def _funding(plan: PlanFacts, line: Funding) -> str:
    parts = (
        line.amount.text if line.amount else "",
        source_of(line.fund, plan.model, plan.directory) if line.fund else "",
        f"for {line.purpose}" if line.purpose else "",
        f"in kind: {line.in_kind}" if line.in_kind else "",
        f"({line.status})" if line.status else "",
    )
    return " ".join(filter(None, parts))
