"""Findings that are folded into one, and their places in words: `actions 1.2 to 1.5, 2.1 (2 times)`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from planlint.model.expression import expression
from planlint.model.finding import Diagnostic

FOLDS_FROM = 4
FEWEST_IN_A_RANGE = 3

_ONE = {"the": "the plan, line"}
_PLURALS = {"the": "the plan, lines", "person": "people", "priority": "priorities"}
_NUMBERED = expression(r"(.*?)(0|[1-9][0-9]{0,8})")


def folded(
    found: Iterable[Diagnostic], *, folds: bool
) -> Iterator[tuple[Diagnostic, list[Diagnostic]]]:
    """The findings of a plan in their order; of many of one rule the first, with the others."""
    found = tuple(found)
    together: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in found:
        together.setdefault((each.rule, each.state), []).append(each)
    for each in found:
        alike = together[each.rule, each.state]
        if not folds or len(alike) < FOLDS_FROM:
            yield each, []
        elif each is alike[0]:
            yield each, alike[1:]


def places_in_words(found: Iterable[Diagnostic]) -> list[str]:
    """The places, kind by kind, in their order; refs that follow each other as a range.

    They come in pieces, between which a line may be broken.
    """
    groups = groupby(found, key=lambda each: each.subject.partition(" ")[0])
    kinds = [list(_of_kind(kind, list(group))) for kind, group in groups]
    ends = [";"] * (len(kinds) - 1) + [""]
    return [
        piece
        for pieces, end in zip(kinds, ends, strict=True)
        for piece in (*pieces[:-1], pieces[-1] + end)
    ]


def _of_kind(kind: str, found: list[Diagnostic]) -> Iterator[str]:
    named = Counter(_name(each) for each in found)
    first, *others = _ranges(named)
    label = _PLURALS.get(kind, f"{kind}s") if len(named) > 1 else _ONE.get(kind, kind)
    yield f"{label} {first}{',' if others else ''}"
    yield from (f"{each}," for each in others[:-1])
    yield from others[-1:]


def _name(each: Diagnostic) -> str:
    """What a place is listed by: a name, or of what the plan itself is told the line."""
    if each.subject == "the plan":
        return str(each.place.start.line)
    return each.subject.partition(" ")[2]


def _ranges(named: Counter[str]) -> Iterator[str]:
    """Names, and in place of three and more that are counted up, each found as often, a range."""
    run: list[str] = []
    for name in named:
        if run and not _follows(name, run[-1], named):
            yield from _run(run, named[run[-1]])
            run = []
        run.append(name)
    if run:
        yield from _run(run, named[run[-1]])


def _run(run: list[str], count: int) -> list[str]:
    names = run if len(run) < FEWEST_IN_A_RANGE else [f"{run[0]} to {run[-1]}"]
    times = f"{count} times" if len(names) == len(run) else f"{count} times each"
    return [f"{name} ({times})" if count > 1 else name for name in names]


def _follows(name: str, before: str, named: Counter[str]) -> bool:
    """Whether a name is the one before counted up by one: 1.10 follows 1.9, but not 1.9a or 2.1."""
    this, last = _NUMBERED.fullmatch(name), _NUMBERED.fullmatch(before)
    if not (this and last) or named[name] != named[before]:
        return False
    return this[1] == last[1] and int(this[2]) == int(last[2]) + 1
