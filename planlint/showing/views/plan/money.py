"""The money of a plan: where it comes from, where it goes, and how much of it is certain."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planlint.showing.counts import count_of
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.money import (
    ASKED,
    SECURED,
    STATUSES,
    UNSTATED,
    FundRow,
    Grouped,
    Line,
    Row,
    Sums,
    by_priority,
    by_source,
    excused,
    funds_of,
    in_kind,
    lines_of,
    sums_of,
    without,
)
from planlint.showing.facts.parts import pounds_in_words
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.pictures.bars import Part, bar_of

EXPECTED = "funding"


class Share(NamedTuple):
    """How much of the money is of one status: the amount, and its part of the whole in words."""

    kind: str
    name: str
    amount: str
    share: str


class Money(NamedTuple):
    """The page about money. `kinds` are the statuses that occur, with their names."""

    sentences: tuple[str, ...]
    total: str
    bar: tuple[Part, ...]
    bar_words: str
    shares: tuple[Share, ...]
    kinds: tuple[tuple[str, str], ...]
    sources: tuple[Row, ...]
    priorities: tuple[Row, ...]
    funds: tuple[FundRow, ...]
    lines: tuple[Line, ...]
    unread: tuple[Line, ...]
    in_kind: tuple[Grouped, ...]
    without: tuple[Grouped, ...]
    excused: tuple[tuple[ActionFacts, str], ...]


def view(plan: PlanFacts) -> Money | None:
    """The money of a plan; none where it says nothing of any, and does not expect that."""
    lines = plan.once(lines_of)
    if not (lines or plan.model.funds or (EXPECTED in plan.expected and plan.actions)):
        return None
    silent = plan.once(without)
    readable = tuple(line for line in lines if line.pounds is not None)
    unread = tuple(line for line in lines if line.pounds is None and not line.in_kind)
    sums = sums_of(readable)
    funds = funds_of(plan)
    shares = _shares(sums)
    total = pounds_in_words(sums.total)
    return Money(
        sentences=tuple(_sentences(plan, sums, readable, unread, silent, funds)),
        total=total,
        bar=bar_of(sums.by_status, sums.total),
        bar_words=", ".join(f"{each.amount} {each.name.lower()}" for each in shares),
        shares=shares,
        kinds=tuple((kind, name) for kind, name in STATUSES.items() if sums.by_status[kind]),
        sources=by_source(readable),
        priorities=by_priority(plan, lines),
        funds=funds,
        lines=readable,
        unread=unread,
        in_kind=in_kind(lines),
        without=_by_priority(silent),
        excused=excused(plan),
    )


def _shares(sums: Sums) -> tuple[Share, ...]:
    return tuple(
        Share(kind, name, sums.words(kind) or "£0", _part(sums.by_status[kind], sums.total))
        for kind, name in STATUSES.items()
    )


def _part(amount: Decimal, whole: Decimal) -> str:
    """A part of the whole in per cent: never nought of something, nor all where there is more."""
    share = 100 * amount / whole if whole else Decimal(0)
    if 0 < share < 1:
        return "less than 1%"
    if amount < whole and share > 99:
        return "more than 99%"
    return f"{share:.0f}%"


def _sentences(
    plan: PlanFacts,
    sums: Sums,
    readable: tuple[Line, ...],
    unread: tuple[Line, ...],
    silent: tuple[ActionFacts, ...],
    funds: tuple[FundRow, ...],
) -> list[str]:
    """What there is to say first: how much, how certain, what is missing."""
    actions = sum(not action.withdrawn for action in plan.model.actions)
    with_money = len({line.action.slug for line in readable})
    said = []
    if readable:
        said.append(
            f"{pounds_in_words(sums.total)} is named, in {with_money} of "
            f"{count_of(actions, 'action')}. {_certainty(sums)}"
        )
    else:
        said.append("No amount of money is named that can be read.")
    overspent = [fund for fund in funds if fund.overspent]
    if overspent:
        names = ", ".join(f"{fund.name} by {fund.overspent}" for fund in overspent)
        said.append(f"More is allocated than there is: {names}.")
    if unread:
        are = "is" if len(unread) == 1 else "are"
        said.append(f"{count_of(len(unread), 'line')} without a readable amount {are} not counted.")
    if silent:
        say = "says" if len(silent) == 1 else "say"
        said.append(f"{count_of(len(silent), 'action')} {say} nothing about money.")
    return said


def _certainty(sums: Sums) -> str:
    secured, asked, unstated = (sums.by_status[kind] for kind in (SECURED, ASKED, UNSTATED))
    if unstated == sums.total:
        return "Nothing says whether any of it is secured."
    if secured == sums.total:
        return "All of it is secured."
    said = [f"{pounds_in_words(secured) if secured else 'None of it'} is secured"]
    if asked:
        said.append(f"{pounds_in_words(asked)} has been asked for")
    if unstated:
        said.append(f"of {pounds_in_words(unstated)} nothing says either")
    return f"{'; '.join(said)}."


def _by_priority(actions: tuple[ActionFacts, ...]) -> tuple[Grouped, ...]:
    groups: dict[str, list[ActionFacts]] = {}
    for action in actions:
        groups.setdefault(action.priority.crumb, []).append(action)
    return tuple(Grouped(name, tuple(group)) for name, group in groups.items())
