"""A new plan from a few answers, commented, in the order of the format, written with ruamel.yaml."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from planlint.reading.expectations import FIELDS
from planlint.showing.addresses import slugs_of

WIDTH = 100
EXAMPLE = "Overwrite this example with what will be done about {priority}"
SCHEMA_LINE = "# yaml-language-server: $schema={schema}\n"


class Answers(NamedTuple):
    """What is asked for a new plan. `period` is a financial year or another period of the format."""

    title: str
    area: str
    partnership: str
    period: str
    expects: tuple[str, ...]
    priorities: tuple[str, ...]


def write_new_plan(answers: Answers, *, schema: str = "") -> str:
    """The text of a new plan. `schema` is where an editor finds the JSON Schema, if anywhere."""
    plan = CommentedMap()
    plan["format"] = "planlint/1"
    plan["title"] = answers.title
    plan["area"] = _flow({"name": answers.area})
    plan["partnership"] = answers.partnership
    plan["period"] = answers.period
    plan["status"] = "draft"
    plan["expects"] = _flow_list(answers.expects)
    plan["organisations"] = CommentedMap()
    plan["people"] = CommentedMap()
    plan["forums"] = CommentedMap()
    ids = _ids(answers.priorities)
    plan["priorities"] = CommentedSeq(
        _priority(number, id_, title)
        for number, (id_, title) in enumerate(zip(ids, answers.priorities, strict=True), 1)
    )
    _explain(plan)
    return (SCHEMA_LINE.format(schema=schema) if schema else "") + _dumped(plan)


def _ids(titles: Iterable[str]) -> list[str]:
    """An id for each priority, of the letters of its title."""
    given = list(titles)
    plain = ["".join(c if c.isascii() and c.isalnum() else "-" for c in title) for title in given]
    named = ["-".join(part for part in each.lower().split("-") if part)[:40] for each in plain]
    return [
        slug.replace(".", "-")
        for slug in slugs_of(
            name.strip("-") or f"priority-{number}" for number, name in enumerate(named, 1)
        )
    ]


def _priority(number: int, id_: str, title: str) -> CommentedMap:
    priority = CommentedMap()
    priority["id"] = DoubleQuotedScalarString(id_) if id_.isdigit() else id_
    priority["title"] = title
    action = CommentedMap()
    action["ref"] = DoubleQuotedScalarString(f"{number}.1")
    action["title"] = EXAMPLE.format(priority=title)
    priority["actions"] = CommentedSeq([action])
    return priority


def _explain(plan: CommentedMap) -> None:
    """The comments above the keys, which say what belongs there."""
    comments = {
        "period": "A financial year; or {start: 2027-01-01, end: 2028-12-31}",
        "status": "draft, agreed or closed",
        "expects": f"What every action must have, besides a lead and an end, of: {', '.join(FIELDS)}",
        "organisations": "Who takes part, each under a short id:\n"
        "  council: {name: Hartley Borough Council, short: HBC, kind: statutory}",
        "people": "Who leads, each under a short id; a name is public only where that is said:\n"
        "  ann-lowe: {name: Ann Lowe, role: Head of Community Safety, organisation: council}",
        "forums": "What oversees:\n"
        "  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe, members: [council]}",
        "priorities": "Each priority with its actions. An action goes on with its outcomes, outputs,\n"
        "  lead: {strategic: ann-lowe, operational: jo-bell}\n"
        "  overseen_by: [board]\n"
        "  end: 2027-03-31",
    }
    for key, comment in comments.items():
        plan.yaml_set_comment_before_after_key(key, before=comment)


def _flow(entries: dict[str, str]) -> CommentedMap:
    made = CommentedMap(entries)
    made.fa.set_flow_style()
    return made


def _flow_list(items: Iterable[str]) -> CommentedSeq:
    made = CommentedSeq(items)
    made.fa.set_flow_style()
    return made


def _dumped(plan: CommentedMap) -> str:
    yaml: Any = YAML()
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(plan, stream)
    return stream.getvalue()


def last_day_of_drafting(day: date) -> date:
    """Until when the gaps of a new plan may stay open: the end of the third month from now."""
    from planlint.reading.calendar import last_of_month

    month = day.month + 3
    return last_of_month(day.year + (month - 1) // 12, (month - 1) % 12 + 1)
