"""What a plan expects of every action: what it says, or what at least a quarter of its actions have."""

from __future__ import annotations

from planlint.model.case import Expectation
from planlint.model.plan import Action, Plan

FIELDS = (
    "strategic-lead",
    "operational-lead",
    "lead-organisation",
    "forum",
    "output",
    "outcome",
    "indicator",
    "funding",
    "progress",
    "rag",
)


def expectations_of(plan: Plan) -> tuple[Expectation, ...]:
    """The fields that are expected, in the order of the format, each with the reason."""
    if plan.expects is not None:
        return tuple(Expectation(field, "the plan says so") for field in plan.expects)
    actions = plan.actions
    counted = {field: sum(_has(action, field) for action in actions) for field in FIELDS}
    return tuple(
        Expectation(field, f"{count} of {len(actions)} actions have it")
        for field, count in counted.items()
        if count and count * 4 >= len(actions)
    )


def _has(action: Action, field: str) -> bool:
    found: dict[str, object] = {
        "strategic-lead": action.strategic,
        "operational-lead": action.operational,
        "lead-organisation": action.organisation,
        "forum": action.forums,
        "output": action.outputs,
        "outcome": action.outcomes,
        "indicator": action.indicators,
        "funding": action.funding,
        "progress": action.progress,
        "rag": action.rag,
    }
    return bool(found[field])
