"""What a file of a site says, with the encoding of its kind undone."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

TAG = re.compile(r"<[^>]*>")
ATTRIBUTE = re.compile(r"""=\s*"([^"]*)\"""")


def said_in(name: str, text: str) -> str:
    """All texts of a file, one a line; its name is the first."""
    return "\n".join((unquote(name), *_texts(name.rpartition(".")[2], text)))


def _texts(kind: str, text: str) -> Iterator[str]:
    if kind in {"html", "svg"}:
        yield from map(html.unescape, ATTRIBUTE.findall(text))
        yield from (unquote(html.unescape(each)) for each in ATTRIBUTE.findall(text) if "%" in each)
        yield html.unescape(TAG.sub(" ", text))
        yield html.unescape(TAG.sub("", text))
    elif kind == "json":
        yield from _in_data(json.loads(text))
    elif kind == "js" and text.startswith("planlintFinds("):
        yield from _in_data(json.loads(f"[{text.strip()[len('planlintFinds(') : -2]}]"))
    elif kind == "csv":
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
            yield from row
    elif kind == "ics":
        unfolded = text.replace("\r\n ", "").replace("\\n", "\n")
        yield re.sub(r"\\([\\;,])", r"\1", unfolded)
    else:
        yield html.unescape(text)
        yield unquote(text)


def _in_data(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from _in_data(each)
    elif isinstance(value, list):
        for each in value:
            yield from _in_data(each)
    else:
        yield str(value)
