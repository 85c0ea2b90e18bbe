"""What a report can be about: the priorities, forums and leads of a plan, by what they are called there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from planlint.reading.nearest import nearest
from planlint.reading.references import folded


class Choice(NamedTuple):
    """Something that can be chosen by its id, or by a name that no other has."""

    id: str
    names: tuple[str, ...]
    thing: Any


class NotChosen(ValueError):
    """Nothing was chosen, or what there is not; the message says what there is."""


def chosen(noun: str, wanted: str, choices: Sequence[Choice]) -> Any:
    """The thing that an id or a name means. NotChosen where it means none, or several."""
    if not choices:
        raise NotChosen(f"this plan has no {noun} that a report could be about.")
    if not wanted:
        raise NotChosen(f"which {noun}? Name one with --id. {_listed(choices)}")
    exact = [each for each in choices if each.id == wanted]
    key = folded(wanted)
    alike = exact or [each for each in choices if key in map(folded, (each.id, *each.names))]
    if len(alike) == 1:
        return alike[0].thing
    if alike:
        raise NotChosen(f'"{wanted}" is the name of several. {_listed(alike)}')
    near = _nearest(wanted, choices)
    meant = f'Did you mean "{near}"?' if near else _listed(choices)
    raise NotChosen(f'there is no {noun} "{wanted}" in this plan. {meant}')


def _nearest(wanted: str, choices: Sequence[Choice]) -> str | None:
    """The id of what is most like it, in its id or its name."""
    by_name = {name: each.id for each in reversed(choices) for name in (*each.names, each.id)}
    near = nearest(wanted, list(by_name))
    return by_name[near] if near else None


def _listed(choices: Sequence[Choice]) -> str:
    """`There are: board (Safer Hartley Board), asb-group (Anti-Social Behaviour Action Group).`"""
    said = [
        f"{each.id} ({each.names[0]})"
        if each.names and folded(each.names[0]) != folded(each.id)
        else each.id
        for each in choices
    ]
    return f"There {'is' if len(said) == 1 else 'are'}: {'; '.join(said)}."
