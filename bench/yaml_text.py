"""A plan as data to YAML as a person would write it: comments, block lists, short rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

COMMENT = "#"
WIDTH = 90

_PLAIN = re.compile(r"[A-Za-z£][^:#]*\Z|\d{4}[-/][-\d/ Q]+\Z|\d{1,2}[.]\d{1,2}[.]\d{4}\Z")
_WORDS_OF_YAML = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


class Quoted(str):
    """A text that always stands in quotation marks, such as a ref."""


class Bare(str):
    """A text that stands as it is, whatever YAML makes of it."""


class Short(list[Any]):
    """A list in brackets on one line."""


class Row(dict[str, Any]):
    """A mapping in braces on one line."""


def yaml_text(plan: dict[str, Any]) -> str:
    """The text of a plan. A key that begins with # is a comment, and stands above what follows."""
    return "".join(f"{line}\n" for line in _mapping(plan, 0))


def _mapping(mapping: dict[str, Any], indent: int) -> Iterator[str]:
    before = " " * indent
    for key, value in mapping.items():
        if key.startswith(COMMENT):
            yield from (f"{before}# {line}".rstrip() for line in value.splitlines())
        elif isinstance(value, list | dict) and not isinstance(value, Short | Row):
            yield f"{before}{key}:"
            yield from _block(value, indent + 2)
        elif isinstance(value, str) and "\n" in value:
            yield f"{before}{key}: |"
            yield from (f"{before}  {line}".rstrip() for line in value.splitlines())
        else:
            yield from _line(f"{before}{key}: ", value, indent + 2)


def _line(before: str, value: object, indent: int) -> Iterator[str]:
    """A value on the line of its key or dash; a text that is too long for it, folded below."""
    line = before + _inline(value)
    if len(line) <= WIDTH or not isinstance(value, str):
        yield line
        return
    yield f"{before}>-"
    yield from wrap(value, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * indent)


def _block(value: list[Any] | dict[str, Any], indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value, indent)
        return
    for item in value:
        if isinstance(item, dict) and not isinstance(item, Row):
            yield from _item(item, indent)
        else:
            yield from _line(f"{' ' * indent}- ", item, indent + 2)


def _item(item: dict[str, Any], indent: int) -> Iterator[str]:
    """A mapping in a list: its first comment above the dash."""
    comments = {key: text for key, text in item.items() if key == COMMENT}
    rest = {key: value for key, value in item.items() if key != COMMENT}
    yield from _mapping(comments, indent)
    first, *others = _mapping(rest, indent + 2)
    yield f"{' ' * indent}- {first.lstrip()}"
    yield from others


def _inline(value: object, *, within: bool = False) -> str:
    if isinstance(value, dict):
        inside = (f"{key}: {_inline(each, within=True)}" for key, each in value.items())
        return f"{{{', '.join(inside)}}}"
    if isinstance(value, list):
        return f"[{', '.join(_inline(each, within=True) for each in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Bare) or not isinstance(value, str):
        return str(value)
    return value if _is_plain(value, within=within) else f'"{value}"'


def _is_plain(text: str, *, within: bool) -> bool:
    if isinstance(text, Quoted) or text.lower() in _WORDS_OF_YAML:
        return False
    return bool(_PLAIN.match(text)) and not (within and re.search(r"[,\[\]{}]", text))
