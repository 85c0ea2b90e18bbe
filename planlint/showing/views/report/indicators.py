"""The indicators of a plan: how each moved, and the side of its target that it is on."""

from __future__ import annotations

from typing import Any

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.views import view_of


def view(plan: PlanFacts) -> Any:
    """What the page about them shows; nothing where the plan has none."""
    return view_of(plan, "plan", "indicators").value
