"""A sentence that stops in the middle.

It ends with a word that needs another ("and", "the", "of"), with a comma or a dash, or with a lone
letter; or it begins in the middle of another one.

## Why it matters

Half a sentence is what is left when a cell was cut or a table copied row by row. What was agreed
was in the other half.

## How to put it right

Find the rest of the sentence in the document that it came from, and add it.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary and
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary and look in
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Severity
from planlint.rules.prose import Prose, pieces_of, prose_of
from planlint.rules.words.joining import ENDS_OPEN, STARTS_OPEN
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "warning"

_FIRST_WORD = expression(r"[a-z]+\s+[a-z]")
_OPEN_ENDS = (",", "-", "–", "—")
_LONE_LETTERS = frozenset("bcdefghjklmnopqrstuvwxyz/&")
_ENOUGH_WORDS = 4
_LAST_WORDS = 5
_KINDS = {"line", "title", "block"}
_OF_AN_ACTION = {"title", "activity", "output", "outcome"}
_ADVICE = "Find the rest of the sentence, and add it."


def find(case: Case) -> Iterator[Finding]:
    """Texts that stop, or begin, in the middle of a sentence."""
    for prose in prose_of(case):
        if prose.kind not in _KINDS or prose.field in {"label", "condition", "meaning"}:
            continue
        if prose.kind == "block":
            broken = [each for piece in pieces_of(prose.text) for each in _broken(prose, piece)]
        else:
            broken = _broken(prose, prose.text)
        if broken and not case.present((*prose.route[:-1], "parts")):
            yield from broken


def _broken(prose: Prose, piece: str) -> list[Finding]:
    words = piece.split()
    found: list[Finding] = []
    if len(words) < _ENOUGH_WORDS:
        return found
    if _stops(words[-1]):
        end = " ".join(words[-_LAST_WORDS:])
        found.append(
            Finding(
                prose.route,
                f"the {prose.field} stops in the middle of a sentence: {quoted(f'… {end}')}",
                _ADVICE,
                words=end,
            )
        )
    begins = words[0] in STARTS_OPEN and prose.field in _OF_AN_ACTION
    if begins and _FIRST_WORD.match(piece):
        beginning = " ".join(words[:_LAST_WORDS])
        found.append(
            Finding(
                prose.route,
                f"the {prose.field} begins in the middle of a sentence: {quoted(f'{beginning} …')}",
                "Find the beginning of the sentence, and add it.",
                words=beginning,
            )
        )
    return found


def _stops(last: str) -> bool:
    """Whether nothing can end with this word."""
    return last.endswith(_OPEN_ENDS) or last in _LONE_LETTERS or last.strip("'’") in ENDS_OPEN
