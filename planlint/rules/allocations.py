"""The lines of funding of a plan: those of actions, and of parts that have their own."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planlint.model.plan import Action, Amount, Funding, Plan
from planlint.rules.places import items_of


def funding_of(action: Action) -> Iterator[Funding]:
    """All funding of an action, that of its parts too."""
    yield from action.funding
    for item in items_of(action):
        yield from item.funding


def allocations(plan: Plan) -> Iterator[Funding]:
    """All funding of a plan but that of withdrawn actions."""
    return (line for action in plan.actions if not action.withdrawn for line in funding_of(action))


def amounts_of(plan: Plan) -> Iterator[Amount]:
    """All amounts of a plan: what its funds hold, then what its actions are given."""
    yield from (fund.amount for fund in plan.funds.values() if fund.amount)
    yield from (line.amount for line in allocations(plan) if line.amount)


def plain(pounds: Decimal) -> str:
    """Pounds as the format wants them: `40000`, or `40000.50` with pence."""
    return f"{pounds:.0f}" if pounds == pounds.to_integral_value() else f"{pounds:.2f}"


def in_words(pounds: Decimal) -> str:
    """Pounds as people read them: £40,000 or £40,000.50."""
    return f"£{pounds:,.0f}" if pounds == pounds.to_integral_value() else f"£{pounds:,.2f}"
