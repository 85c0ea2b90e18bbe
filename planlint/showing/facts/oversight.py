"""Which forum oversees which actions, with the different names of one forum put together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.actions import Action
from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.values import Reference
from planlint.rules.forum_names import ForumName, Forums, forums_of

Key = str | tuple[str, ...]


class NamedForum(NamedTuple):
    """A forum that the plan names and does not describe, with the other ways of writing its name."""

    name: str
    others: tuple[str, ...]
    actions: tuple[Action, ...]


class Oversight(NamedTuple):
    """What each forum oversees.

    `described` has the actions of the forums that the plan describes, by their ids; `written` how
    else these are written where they are named; `none` the actions that no forum oversees.
    """

    described: dict[str, tuple[Action, ...]]
    written: dict[str, tuple[str, ...]]
    named: tuple[NamedForum, ...]
    none: tuple[Action, ...]


def oversight_of(plan: Plan) -> Oversight:
    """Who oversees what. An action is overseen by its own forums and by those of its parts.

    Actions that will not be done are left out.
    """
    forums = forums_of(plan, ())
    keys = dict(_keys(forums))
    overseen: dict[Key, list[Action]] = {}
    none = []
    for action in plan.actions:
        if action.withdrawn:
            continue
        found = {key: None for each in _forums(action) if (key := _key(each, keys))}
        for key in found:
            overseen.setdefault(key, []).append(action)
        if not found and "forum" not in action.not_needed:
            none.append(action)
    return Oversight(
        described={id_: tuple(overseen.get(id_, ())) for id_ in plan.forums},
        written={
            each.main.id: tuple(other.text for other in each.others if not other.id)
            for each in forums.each
            if each.main.id
        },
        named=tuple(
            NamedForum(
                each.main.text,
                tuple(other.text for other in each.others),
                tuple(overseen.get(_name(each.main), ())),
            )
            for each in forums.each
            if not each.main.id
        ),
        none=tuple(none),
    )


def _forums(action: Action) -> Iterator[Reference]:
    yield from action.forums
    for item in action.items:
        yield from item.overseen_by


def _key(reference: Reference, keys: dict[Route, Key]) -> Key | None:
    """The id of the forum that is meant, or the name of one that is not described."""
    target = reference.target
    if target:
        return target.id if target.register == "forums" else None
    return keys.get(reference.route)


def _keys(forums: Forums) -> Iterator[tuple[Route, Key]]:
    """Which forum is meant by each text that stands in a forum's place, by its route."""
    known: dict[ForumName, Key] = {}
    for one in forums.each:
        for name in (one.main, *one.others):
            known[name] = _name(one.main)
            yield from ((route, known[name]) for route in name.routes)
    for several in forums.joined:
        if several.known in known:
            yield from ((route, known[several.known]) for route in several.name.routes)


def _name(main: ForumName) -> Key:
    return main.id or (main.text,)
