"""Plans made of the fragments that rule pages and case files show.

A fragment that begins with a dash, comments aside, is a list of actions; any other holds keys of the plan. What a
fragment leaves out is taken from a plan that has no finding of its own, save for what a comment
such as `# without contact` takes away. `{U+000B}` in a fragment
stands for that character, `{0x92}` for that byte, and `{1, x 300}` for three hundred times `1,`.
A fragment may also be a whole file.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from typing import NamedTuple

from planlint.checking.check import Checker, check
from planlint.model.finding import Diagnostic
from planlint.model.source import Lines
from planlint.reading.validator import make_validator
from planlint.rules.catalogue import load_rules
from planlint.world.shipped import shipped

AS_OF = date(2013, 7, 1)
MOST_SHOWN = 200

BASE = {
    "format": "format: planlint/1\n",
    "title": "title: Safer Hartley action plan 2013/14\n",
    "area": "area: {name: Hartley, code: E07000999}\n",
    "partnership": "partnership: Safer Hartley Partnership\n",
    "period": "period: 2013/14\n",
    "status": "status: agreed\n",
    "expects": "expects: []\n",
    "contact": "contact: {name: Community Safety Team, email: safety@hartley.example}\n",
    "organisations": (
        "organisations:\n"
        "  council: {name: Hartley Borough Council, short: HBC, kind: statutory}\n"
        "  police: {name: Hartley Police, kind: statutory}\n"
    ),
    "people": (
        "people:\n"
        "  ann-lowe: {name: Ann Lowe, role: Head of Community Safety, organisation: council}\n"
        "  jo-bell: {name: Jo Bell, role: Crime Prevention Officer, organisation: police}\n"
    ),
    "leadership": "leadership: [ann-lowe, jo-bell]\n",
    "forums": (
        "forums:\n"
        "  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe,"
        " members: [council, police]}\n"
        "  burglary-group: {name: Burglary Group, meets: monthly, chair: jo-bell,"
        " members: [council, police], reports_to: board}\n"
    ),
    "priorities": (
        "priorities:\n"
        "  - id: burglary\n"
        "    title: Burglary\n"
        "    overseen_by: [burglary-group]\n"
        "    actions:\n"
    ),
}
ONE_ACTION = (
    '- ref: "1"\n'
    "  title: Mark bicycles at the station\n"
    "  lead: {operational: jo-bell}\n"
    "  end: 2014-03-31\n"
)
_KEY = re.compile(r"^([A-Za-z_-]+):", re.MULTILINE)
_ACTIONS = re.compile(r"(?:#.*\n)*- ")
_WITHOUT = re.compile(r"^# without ([a-z]+)$", re.MULTILINE)
_CHARACTER = re.compile(r"\{U\+([0-9A-F]{4,6})\}")
_BYTE = re.compile(r"\{0x([89A-F][0-9A-F])\}")
_REPEATED = re.compile(r"\{(?P<text>[^{}\n]+) x (?P<times>[0-9]{2,})\}")


class Fragment(NamedTuple):
    """A whole plan with a fragment in it: its text and bytes, and where the fragment begins."""

    text: str
    data: bytes
    first_line: int
    indent: int


def plan_of(fragment: str, *, whole: bool = False) -> Fragment:
    """The plan that a fragment stands for; the fragment itself where that is a whole file."""
    fragment = _written_out(fragment)
    if whole:
        return _fragment("", fragment, 0)
    if _ACTIONS.match(fragment):
        before = "".join(BASE.values())
        actions = "".join(f"      {line}" if line.strip() else line for line in _lines(fragment))
        return _fragment(before, actions, 6)
    own = set(_KEY.findall(fragment)) | set(_WITHOUT.findall(fragment))
    before = "".join(text for key, text in BASE.items() if key not in own)
    if "priorities" not in own:
        before += "".join(f"      {line}" for line in _lines(ONE_ACTION) if line)
    return _fragment(before, fragment, 0)


def _fragment(before: str, fragment: str, indent: int) -> Fragment:
    data = (before + fragment).encode("utf-8", "surrogateescape")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    return Fragment(text, data, before.count("\n"), indent)


def _written_out(fragment: str) -> str:
    """A fragment with the characters that its signs stand for; a byte as a lone surrogate."""
    fragment = _REPEATED.sub(
        lambda match: _written_out(_braced(match["text"])) * int(match["times"]), fragment
    )
    fragment = _BYTE.sub(lambda match: chr(0xDC00 + int(match[1], 16)), fragment)
    return _CHARACTER.sub(lambda match: chr(int(match[1], 16)), fragment)


def _braced(text: str) -> str:
    return f"{{{text}}}" if text.startswith("U+") else text


def _lines(text: str) -> list[str]:
    return re.split(r"(?<=\n)", text)


@cache
def checker(day: date, phrases: tuple[str, ...] = ()) -> Checker:
    """A checker with every rule on, previews too."""
    schema = json.loads(shipped("schema/plan.schema.json").read_bytes())
    return Checker(
        schema,
        make_validator(schema),
        load_rules(),
        lambda path, rule: True,
        {},
        phrases,
        Counter(),
        day,
    )


def findings_of(
    fragment: str, day: date = AS_OF, *, whole: bool = False
) -> tuple[Fragment, list[Diagnostic]]:
    """The plan of a fragment, and everything that is found in it."""
    plan = plan_of(fragment, whole=whole)
    report = check("plan.yaml", "plan", plan.data, checker(day))
    return plan, list(report.diagnostics)


def told(each: Diagnostic, plan: Fragment) -> str:
    """A finding as case files show it: lines of the fragment, the marked text, message and help."""
    start, end = each.place.start, each.place.end
    span = each.place.span
    where = (
        f"{start.line - plan.first_line}:{start.column - plan.indent}"
        f"-{end.line - plan.first_line}:{end.column - plan.indent}"
    )
    marked = plan.text[span.start : span.end]
    if len(marked) > MOST_SHOWN:
        marked = f"{marked[:MOST_SHOWN]}…"
    lines = [f"{where} {json.dumps(marked, ensure_ascii=False)}", f"  {each.message}"]
    lines += [f"  help: {each.finding.help}"]
    for other in each.related:
        line = Lines(plan.text).position(other.place.span.start).line - plan.first_line
        lines.append(f"  line {line}: {other.message}")
    if each.finding.fix:
        fix = each.finding.fix
        lines.append(f"  fix ({'safe' if fix.safe else 'unsafe'}): {fix.title}")
    return "\n".join(lines)
