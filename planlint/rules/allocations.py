"""The lines of funding of a plan: those of actions, and of parts that have their own."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from planlint.model.actions import Action, Funding
from planlint.model.plan import Plan
from planlint.model.values import Amount
from planlint.rules.places import items_of

BID = "bid"


class Spent(NamedTuple):
    """What one line of funding takes from a fund."""

    pounds: Decimal
    amount: Amount


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


def spent(plan: Plan) -> dict[str, list[Spent]]:
    """What is allocated from each fund, in the order of the plan; bids are no allocations."""
    found: dict[str, list[Spent]] = {}
    for line in allocations(plan):
        target = line.fund.target if line.fund else None
        amount = line.amount if line.status != BID else None
        if target and target.register == "funds" and amount and amount.pounds:
            found.setdefault(target.id, []).append(Spent(amount.pounds, amount))
    return found


def plain(pounds: Decimal) -> str:
    """Pounds as the format wants them: `40000`, or `40000.50` with pence."""
    return f"{pounds:.0f}" if pounds == pounds.to_integral_value() else f"{pounds:.2f}"


def in_words(pounds: Decimal) -> str:
    """Pounds as people read them: £40,000 or £40,000.50."""
    return f"£{pounds:,.0f}" if pounds == pounds.to_integral_value() else f"£{pounds:,.2f}"
