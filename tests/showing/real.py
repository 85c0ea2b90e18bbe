"""The five real plans and the example, as their pages show them."""

from __future__ import annotations

from datetime import date
from functools import cache

from planlint.model.configuration import Audience
from planlint.showing.facts.plans import PlanFacts
from tests.showing.making import facts_of
from tests.sites import EXAMPLE, PLANS

FILES = {path.stem: path for path in (*PLANS, EXAMPLE)}


@cache
def real(plan: str, as_of: date, audience: Audience = "internal") -> PlanFacts:
    """The facts of a real plan, or of the example, on a day."""
    return facts_of(FILES[plan].read_text(encoding="utf-8"), as_of=as_of, audience=audience)
