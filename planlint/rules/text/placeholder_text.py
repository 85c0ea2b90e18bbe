"""Prose that is not finished: "TBC", "xxx", "(link)", a question to a colleague.

It is looked for in titles, list items, texts, descriptions and notes. Whatever the repository lists
under `phrases` in its configuration counts as well, where it is the whole of a text.

## Why it matters

Such marks are meant for the next meeting and reach the public. They tell a reader that the plan
was agreed without being read.

## How to put it right

Fill in what is missing, or answer the question, and remove the mark. What is knowingly open belongs
in a comment, which is not published.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  activities:
    - Agree who visits (check with Jo)
    - Write to every victim (link to protocol)
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  activities:
    - Agree with Jo who visits
    - Write to every victim, as the protocol says
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.rules.prose import Prose, pieces_of
from planlint.rules.searching import texts_of
from planlint.rules.words.inside import found_in
from planlint.rules.words.phrases import is_one_of, matches_own
from planlint.rules.words.quotes import quoted
from planlint.rules.words.unfinished import (
    AWAITED,
    BLANKS,
    QUESTIONS,
    QUOTED_QUESTIONS,
    REMARKS,
    WHOLE,
)

SEVERITY: Severity = "warning"

_ASKING = {"output", "outcome", "activity", "objective", "note"}
_ANYTHING = BLANKS + REMARKS + AWAITED + QUESTIONS
_FILL_IN = "Fill it in, or remove it."
_SETTLE = "Settle it, and remove the remark."
_ANSWER = "Answer it, and write the answer instead."


def find(case: Case) -> Iterator[Finding]:
    """Prose that somebody meant to come back to."""
    texts = texts_of(case)
    placeholders = texts.being(WHOLE) | _own(texts.prose, case.phrases)
    marked = texts.having(passage.sign for passage in _ANYTHING)
    for place in sorted(placeholders | marked):
        prose = texts.prose[place]
        if _explains_a_mark(prose):
            continue
        if place in placeholders:
            yield Finding(
                prose.route,
                f"the {prose.field}, {quoted(prose.text)}, is only a placeholder",
                _FILL_IN,
            )
        else:
            yield from _inside(prose)


def _own(texts: tuple[Prose, ...], phrases: tuple[str, ...]) -> set[int]:
    """The places of the texts that the repository lists as placeholders."""
    if not phrases:
        return set()
    return {place for place, prose in enumerate(texts) if matches_own(prose.text, phrases)}


def _explains_a_mark(prose: Prose) -> bool:
    """Whether a glossary says here what "TBC" stands for."""
    return prose.route[0] == "glossary" and is_one_of(str(prose.route[-1]), WHOLE)


def _inside(prose: Prose) -> Iterator[Finding]:
    """Marks within a text, the same words once."""
    pieces = list(pieces_of(prose.text)) if prose.kind == "block" else [prose.text]
    blanks = BLANKS if prose.field == "progress" else BLANKS + AWAITED
    has_placeholder = f"the {prose.field} has a placeholder in it"
    has_remark = f"a remark to a colleague was left in the {prose.field}"
    said: dict[str, tuple[str, str]] = {}
    for piece in pieces:
        said |= dict.fromkeys(found_in(piece, blanks), (has_placeholder, _FILL_IN))
        said |= dict.fromkeys(found_in(piece, REMARKS), (has_remark, _SETTLE))
        said |= dict.fromkeys(
            _questions(prose, piece), (f"the {prose.field} asks a question", _ANSWER)
        )
    for words, (message, advice) in said.items():
        yield Finding(prose.route, f"{message}: {quoted(words)}", advice, words=words)


def _questions(prose: Prose, piece: str) -> Iterator[str]:
    """Questions where an answer belongs; one that is quoted, or put to the public, is none."""
    in_action = prose.route[:1] == ("priorities",) and "actions" in prose.route
    if not (prose.field in _ASKING or (prose.field == "title" and in_action)):
        return
    for words in found_in(piece, QUESTIONS):
        if not is_one_of(words, QUOTED_QUESTIONS) and "??" not in words:
            yield words
