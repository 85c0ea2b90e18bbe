"""What a plan expects of every action: what it says, or what at least a quarter of its actions have."""

from __future__ import annotations

from planlint.model.actions import Action
from planlint.model.case import Expectation
from planlint.model.plan import Plan

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
    """Whether an action has a field, be it its priority's or that of one of its parts."""
    parts = action.outcomes + action.activities + action.outputs
    leads = [part.lead for part in parts if part.lead]
    found: dict[str, object] = {
        "strategic-lead": action.strategic or any(lead.strategic for lead in leads),
        "operational-lead": action.operational or any(lead.operational for lead in leads),
        "lead-organisation": action.organisation or any(lead.organisation for lead in leads),
        "forum": action.forums or any(part.overseen_by for part in parts),
        "output": action.outputs,
        "outcome": action.outcomes,
        "indicator": action.indicators,
        "funding": action.funding or any(part.funding for part in parts),
        "progress": action.progress,
        "rag": action.rag,
    }
    return bool(found[field])
