"""Whether anything stands at a place, so that nothing is said to be missing there."""

from __future__ import annotations

from collections.abc import Callable

from planlint.model.case import Case
from planlint.model.route import Route

Stands = Callable[[Route], bool]


def standing(case: Case) -> Stands:
    """Whether something stands at a route of this case."""
    return lambda route: something_stands(case, route)


def something_stands(case: Case, route: Route) -> bool:
    """Whether more than an empty list stands at a route: a value, a wrong one, a misspelt key."""
    span = case.document.values.get(route)
    if span is None:
        return route in case.misspelt
    may_be_empty = case.document.source.text.startswith("[", span.start)
    return not may_be_empty or _value_at(case, route) != []


def _value_at(case: Case, route: Route) -> object:
    value: object = case.document.data
    for step in route:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
