"""Colours of progress: which one an action has now, and where it stands."""

from __future__ import annotations

from planlint.model.actions import Action, Progress

COLOURS = ("red", "amber", "green", "blue")


def coloured_entry(action: Action) -> Progress | None:
    """The progress entry that gives an action its colour now: the last one that has one."""
    return next((entry for entry in reversed(action.progress) if entry.rag), None)


def is_green(action: Action) -> bool:
    """Whether an action's colour now is green."""
    return action.rag == "green"
