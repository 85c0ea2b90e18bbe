"""Plans in which every field holds one sign or phrase again and again.

An expression that goes back and forth in such a text would never end. At full size there is a plan
for the example of every phrase that the rules look for as well.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from planlint.reading import date_forms
from planlint.rules import words
from tests.reading.large import is_full_size, some

MOST_BYTES = 18_000  # of a text: there are about a hundred in a plan

SIGNS = (
    *(" ", "a", "A", "1", "é", ".", ",", ";", ":", "!", "?", "'", '"', "’", "“", "-", "–", "_"),
    *("(", ")", "[", "]", "{", "<", ">", "/", "\\", "#", "*", "+", "=", "%", "£", "&", "@", "`"),
    *("\n", "\t", "\x85", "\u2003", "😀", "a ", "A ", "1 ", "? ", "- ", "– ", "\n ", "\n\n", "a\n"),
    *("a.", "a@", "a/", "A&", "AB/", "AB, ", "AB & ", "x ", "1.", "1,", "1 of ", "0 ", "(AB) "),
    *("![", "](", "[a](", "[a](b ", "[a](b '", "[a](b) ", "<a", "<a ", "<!--", "http://", "www."),
    *("\n- ", "\n1. ", "and ", "of ", "or ", "Ann ", "Ann or ", "Ann-", "Group ", "Group & "),
    *("March ", "31.3.", "Q1 ", "end of ", "'x' ", "number of ", "increase ", "from 1 to "),
    *(
        "Alpha Bravo (AB) ",
        "AB - Alpha ",
        "AB (",
        "e.g. ",
        "+44 ",
        "01 ",
        "£1,",
        "Mr ",
        "planlint:",
    ),
)


def _examples() -> Iterator[str]:
    """The examples of all phrases that the rules and the calendar know."""
    modules = [
        import_module(f"{words.__name__}.{name}")
        for _, name, _ in pkgutil.iter_modules(words.__path__)
    ]
    for module in (*modules, date_forms):
        for value in vars(module).values():
            for each in value if isinstance(value, tuple) else ():
                example = getattr(each, "example", "")
                if isinstance(example, str) and example:
                    yield f"{example} "


def _pumped(sign: str) -> bytes:
    """A plan in which all texts are of one sign."""
    size = len(json.dumps(sign, ensure_ascii=False).encode()) - len('""')
    text = sign * (some(MOST_BYTES) // size) + "!"
    lead = {"strategic": text, "operational": text, "organisation": text}
    number = {"period": text, "value": text, "change": text, "note": text}
    part = {"text": text, "target": text, "due": text, "lead": lead}
    progress = {"period": text, "rag": text, "text": text, "by": text}
    action = {
        **dict.fromkeys(
            ("ref", "title", "description", "start", "end", "note", "conditional"), text
        ),
        **{key: [text, part] for key in ("activities", "outputs", "outcomes")},
        **{
            key: [text]
            for key in ("indicators", "overseen_by", "depends_on", "contributes_to", "tags")
        },
        "lead": lead,
        "funding": [{"amount": text, "fund": text, "for": text}],
        "progress": [progress],
    }
    plan = {
        "format": "planlint/1",
        **dict.fromkeys(("title", "summary", "partnership", "period", "status", "agreed"), text),
        "area": {"name": text},
        "contact": {"name": text, "email": text, "phone": text},
        "sections": [{"id": "a", "title": text, "text": text}],
        "organisations": {"a": {"name": text, "short": text, "kind": text, "aliases": [text]}},
        "people": {"a": {"name": text, "role": text, "organisation": text, "aliases": [text]}},
        "forums": {"a": {"name": text, "short": text, "chair": text, "membership": text}},
        "indicators": {"a": {"title": text, "unit": text, "baseline": number, "targets": [number]}},
        "funds": {"a": {"name": text, "amount": text}},
        "documents": {"a": {"title": text, "url": text, "date": text}},
        "glossary": {"AB": text, text: "a"},
        "priorities": [{"id": "a", "title": text, "actions": [action]}],
    }
    line = " ".join(text.split())
    comment = f"# planlint: ignore[{line}] until {line}\n"
    return (comment + json.dumps(plan, ensure_ascii=False)).encode()


PUMPED: dict[str, Callable[[], bytes]] = {
    f"{sign!r} everywhere": partial(_pumped, sign)
    for sign in dict.fromkeys((*SIGNS, *(_examples() if is_full_size() else ())))
}
