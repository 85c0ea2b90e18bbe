"""The money of a plan: where it comes from, where it goes, and how much of it is certain."""

from __future__ import annotations

from typing import Any

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.views import view_of


def view(plan: PlanFacts) -> Any:
    """What the page about it shows; nothing where the plan says nothing of money."""
    return view_of(plan, "plan", "money").value
