"""The items of made-up plans in the forms of other tools: files by their paths.

An item is an action. What a tool has a place for goes there; the rest is its text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from bench.corpus import MadePlan

Files = dict[str, str]

# What becomes a field of an item, as far as the tool has fields.
FIELDS = (
    "strategic",
    "operational",
    "organisation",
    "overseen_by",
    "indicators",
    "partners",
    "start",
    "end",
    "contributes_to",
    "places",
    "tags",
    "documents",
    "rag",
)
_LISTS = {
    "activities": "Activities",
    "outputs": "Outputs",
    "outcomes": "Outcomes",
    "risks": "Risks",
    "funding": "Funding",
    "progress": "Progress",
}


class Item(NamedTuple):
    """An action as an item: its number in its plan, its paragraphs, its fields."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    fields: dict[str, str]


def items_of(plan: dict[str, Any]) -> list[Item]:
    """The actions of a plan as items."""
    actions = [action for priority in plan["priorities"] for action in priority["actions"]]
    return [_item(number, action) for number, action in enumerate(actions, start=1)]


def _item(number: int, action: dict[str, Any]) -> Item:
    fields = {**action, **action.get("lead", {}), "rag": _colour(action)}
    return Item(
        number,
        str(action["title"]),
        tuple(str(action[key]) for key in ("description", "note") if key in action),
        tuple(
            (title, tuple(map(_line, _listed(action[key]))))
            for key, title in _LISTS.items()
            if key in action
        ),
        {key: ", ".join(map(str, _listed(fields[key]))) for key in FIELDS if fields.get(key)},
    )


def _colour(action: dict[str, Any]) -> str:
    return str(action["progress"][-1]["rag"]) if "progress" in action else ""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _line(value: object) -> str:
    """A list item on one line: a text, or its parts with their names."""
    if not isinstance(value, dict):
        return str(value)
    return "; ".join(f"{key} {_line_of(each)}" for key, each in value.items())


def _line_of(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(map(str, value.values()))
    return ", ".join(map(_line, _listed(value)))


def spectral_ruleset(schema: dict[str, Any]) -> Files:
    """A ruleset that holds a plan to our schema, as Spectral wants it."""
    then = {"function": "schema", "functionOptions": {"schema": schema, "allErrors": True}}
    rule = {"message": "{{error}}", "severity": "error", "given": "$", "then": then}
    return {"ruleset.json": json.dumps({"rules": {"plan": rule}})}


def doorstop_files(plans: Sequence[MadePlan]) -> Files:
    """A document for each plan, the first the parent of all others; a file for each item."""
    files: Files = {}
    for number, plan in enumerate(plans):
        prefix = f"P{number:04}"
        parent = "" if number == 0 else "  parent: P0000\n"
        settings = f"settings:\n  digits: 3\n{parent}  prefix: {prefix}\n  sep: '-'\n"
        files[f"{plan.id}/.doorstop.yml"] = settings
        for item in items_of(plan.data):
            files[f"{plan.id}/{prefix}-{item.number:03}.yml"] = _doorstop_item(item)
    return files


def _doorstop_item(item: Item) -> str:
    own = "".join(f"{key}: {json.dumps(text)}\n" for key, text in item.fields.items())
    text = "".join(f"  {line}".rstrip() + "\n" for line in _markdown(item))
    return (
        f"active: true\nderived: false\nheader: |\n  {item.title}\nlevel: {_level(item.number)}\n"
        f"links: []\nnormative: true\n{own}ref: ''\nreviewed: null\ntext: |\n{text}"
    )


def _level(number: int) -> str:
    """A level of three numbers; one that ends in nought would be a heading."""
    section, place = divmod(number - 1, 9)
    return f"1.{section + 1}.{place + 1}"


def _markdown(item: Item) -> Iterator[str]:
    for paragraph in item.paragraphs:
        yield from (paragraph, "")
    for title, lines in item.lists:
        yield from (f"{title}:", "", *(f"- {line}" for line in lines), "")


def strictdoc_files(plans: Sequence[MadePlan]) -> Files:
    """A document for each plan, with a grammar of its fields."""
    return {f"{plan.id}.sdoc": "\n".join(_strictdoc_document(plan)) + "\n" for plan in plans}


def _strictdoc_document(plan: MadePlan) -> Iterator[str]:
    yield from ("[DOCUMENT]", f"TITLE: {plan.data['title']}", "", "[GRAMMAR]", "ELEMENTS:")
    yield from ("- TAG: TEXT", "  FIELDS:")
    yield from _strictdoc_field("STATEMENT")
    yield from ("- TAG: REQUIREMENT", "  FIELDS:")
    for name in ("UID", *(each.upper() for each in FIELDS), "TITLE", "STATEMENT"):
        yield from _strictdoc_field(name)
    for item in items_of(plan.data):
        yield from ("", "[REQUIREMENT]", f"UID: {plan.id}-{item.number:03}")
        yield from (f"{key.upper()}: {text}" for key, text in item.fields.items())
        yield f"TITLE: {item.title}"
        yield from ("STATEMENT: >>>", *list(_markdown(item))[:-1], "<<<")


def _strictdoc_field(name: str) -> Iterator[str]:
    yield from (f"  - TITLE: {name}", "    TYPE: String", "    REQUIRED: False")


def needs_files(plans: Sequence[MadePlan]) -> Files:
    """A page for each plan, an index, and the settings of Sphinx."""
    pages = {f"{plan.id}.rst": "\n".join(_needs_page(plan)) + "\n" for plan in plans}
    names = "\n".join(f"   {plan.id}" for plan in plans)
    action = {
        "directive": "action",
        "title": "Action",
        "prefix": "A_",
        "color": "#fff",
        "style": "",
    }
    fields = {key: {"nullable": True} for key in FIELDS if key != "tags"}
    settings = (
        f"project = 'Plans'\nextensions = ['sphinx_needs']\nneeds_types = [{action!r}]\n"
        f"needs_fields = {fields!r}\nneeds_id_regex = '^[A-Z0-9_]{{3,}}'\n"
    )
    index = f"Plans\n=====\n\n.. toctree::\n\n{names}\n"
    return {**pages, "conf.py": settings, "index.rst": index}


def _needs_page(plan: MadePlan) -> Iterator[str]:
    title = str(plan.data["title"])
    yield from (title, "=" * len(title), "")
    for item in items_of(plan.data):
        yield f".. action:: {item.title}"
        yield f"   :id: A_{plan.id.upper().replace('-', '_')}_{item.number:03}"
        yield from (f"   :{key}: {text}" for key, text in item.fields.items())
        yield ""
        yield from (f"   {line}".rstrip() for line in _markdown(item))
