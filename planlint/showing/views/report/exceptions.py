"""What is off course in a plan, each with who answers and which forum oversees it."""

from __future__ import annotations

from typing import Any

from planlint.showing.facts.plans import PlanFacts
from planlint.showing.views import view_of


def view(plan: PlanFacts) -> Any:
    """What the page about it shows."""
    return view_of(plan, "plan", "exceptions").value
