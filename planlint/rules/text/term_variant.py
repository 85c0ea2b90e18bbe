"""One term written in two ways: "flytipping" and "fly tipping", "hot-spot" and "hotspot".

Each is reported once, where the rarer way is first used.

## Why it matters

A search for one finds half of it, and counts of a term do not add up.

## How to put it right

Choose one spelling, and use it throughout.

## Reported

```yaml
- ref: "1.4"
  title: Clear flytipping from the canal
  activities:
    - Report fly tipping to the council
    - Photograph fly tipping
  lead: {operational: jo-bell}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Clear fly-tipping from the canal
  activities:
    - Report fly-tipping to the council
  lead: {operational: jo-bell}
  end: 2014-03-31
```
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from planlint.model.case import Case
from planlint.model.expression import expression
from planlint.model.finding import Finding, Related, Severity
from planlint.rules.prose import Prose, prose_of
from planlint.rules.words.compounds import NOT_ONE_TERM, PREFIXES
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "info"

SHORTEST = 7
SHORTEST_PART = 3  # of two words: "in to" is not "into"
SHORTEST_HYPHENED = 2  # "re-assured" is "reassured"
MOST_SOUGHT = 100

_WORD = expression(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_WORD_OR_STOP = expression(r"[a-z]+(?:-[a-z]+)?|[^a-z\s-]")
_ADDRESS = expression(r"(?<!\S)\S*(?:@|://|www\.)\S*")


class _Written(NamedTuple):
    """A way to write a term, and where it stands first."""

    prose: Prose
    words: str


def find(case: Case) -> Iterator[Finding]:
    """Terms that are written in more than one way."""
    texts = [_without_addresses(prose.text) for prose in prose_of(case)]
    wanted = _keys_of_several(texts)
    ways: dict[str, Counter[str]] = {}
    first: dict[str, _Written] = {}
    for prose, text in zip(prose_of(case), texts, strict=True) if wanted else ():
        together = "".join(text.lower().replace("-", " ").split())
        if len(wanted) <= MOST_SOUGHT and not any(key in together for key in wanted):
            continue
        for key, way, words in _terms(text):
            if key in wanted:
                ways.setdefault(key, Counter())[way] += 1
                first.setdefault(way, _Written(prose, words))
    for key, counted in ways.items():
        joined = [way for way in counted if " " not in way]
        if len(counted) < 2 or not joined or key in NOT_ONE_TERM:
            continue
        (usual, _), *rarer = counted.most_common()
        for way, _ in rarer:
            if _is_grammar(way, usual) or _is_handle(first[way].words, first[usual].words):
                continue
            place = first[way]
            yield Finding(
                place.prose.route,
                f"{quoted(place.words)} is written this way here, but "
                f"{quoted(first[usual].words)} elsewhere",
                "Choose one spelling, and use it throughout.",
                words=place.words,
                related=(
                    Related(
                        "here it is written so", first[usual].prose.route, words=first[usual].words
                    ),
                ),
            )


def _without_addresses(text: str) -> str:
    if "@" in text or "://" in text or "www." in text:
        return _ADDRESS.sub(" . ", text)
    return text


def _keys_of_several(texts: list[str]) -> set[str]:
    """Terms, without gaps and hyphens, that may be written in several ways: found in one quick pass."""
    everything = "\n.\n".join(texts).lower()
    words = _WORD_OR_STOP.findall(everything)
    distinct = set(words)
    single = {word for word in distinct if len(word) >= SHORTEST and "-" not in word}
    hyphened = {word.replace("-", "") for word in distinct if "-" in word}
    joined = single | hyphened
    return (single & hyphened) | joined.intersection(map("".join, pairwise(words)))


def _is_grammar(one: str, other: str) -> bool:
    """Whether two ways differ by a hyphen alone, which a word before a noun may have."""
    apart = {one.replace("-", " "), other.replace("-", " ")}
    return len(apart) == 1 and next(iter(apart)).split()[0] not in PREFIXES


def _is_handle(one: str, other: str) -> bool:
    """Whether one is a name of two words and the other that name run together, as in an address."""
    name, handle = (one, other) if " " in one else (other, one)
    return name.istitle() and handle.islower() and "-" not in handle


def _terms(text: str) -> Iterator[tuple[str, str, str]]:
    """Single words, hyphenated words and pairs of words: key without gaps, the way, and as written."""
    before: re.Match[str] | None = None
    for match in _WORD.finditer(text):
        word = match.group()
        parts = word.lower().split("-")
        if len(parts) == 1 and len(word) >= SHORTEST:
            yield word.lower(), word.lower(), word
        elif len(parts) == 2 and _counts(parts, SHORTEST_HYPHENED):
            yield "".join(parts), word.lower(), word
        if before and len(parts) == 1 and "-" not in before.group():
            pair = [before.group().lower(), word.lower()]
            between = text[before.end() : match.start()]
            if between.isspace() and _counts(pair, SHORTEST_PART):
                yield "".join(pair), " ".join(pair), text[before.start() : match.end()]
        before = match


def _counts(parts: list[str], shortest: int) -> bool:
    return min(map(len, parts)) >= shortest and sum(map(len, parts)) >= SHORTEST
