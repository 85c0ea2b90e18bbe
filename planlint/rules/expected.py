"""Fields that a plan expects of every action, and that some actions do not have."""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.rules.standing import something_stands


def actions_without(case: Case, field: str, key: str) -> Iterator[Action]:
    """The actions that are expected to have a field, do not say that they need none, and have nothing there."""
    if not case.expects(field):
        return
    for action in case.plan.actions:
        excused = action.withdrawn or field in action.not_needed
        has_it = getattr(action, key) or something_stands(case, (*action.route, key))
        if not excused and not has_it:
            yield action
