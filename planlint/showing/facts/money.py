"""The money of a plan: where it comes from and goes, and how much of it is certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from planlint.model.actions import Action, Funding
from planlint.model.values import Amount, Reference
from planlint.reading.references import folded
from planlint.rules.allocations import BID, funding_of, spent
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts, PriorityName, shortened
from planlint.showing.facts.parts import pounds_in_words, source_of
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.number_words import LETTERS_AS_WRITTEN
from planlint.showing.pictures.bars import Part, bar_of

SECURED, ASKED, UNSTATED = "secured", "bid", "unstated"
STATUSES = {SECURED: "Secured", ASKED: "Bid for", UNSTATED: "Not stated"}
NO_SOURCE = "No source named"

_STATUS_OF = {"secured": SECURED, BID: ASKED}


class Line(NamedTuple):
    """A line of funding of an action that will be done.

    `pounds` is None where there is no amount that can be read; `amount` is then as it was written.
    """

    action: ActionFacts
    pounds: Decimal | None
    amount: str
    status: str
    key: object
    source: str
    purpose: str
    in_kind: str

    @property
    def status_words(self) -> str:
        """Whether it is certain, in words."""
        return STATUSES[self.status]


class Sums(NamedTuple):
    """Amounts by how certain they are, in pounds."""

    by_status: dict[str, Decimal]

    @property
    def total(self) -> Decimal:
        """All of them together."""
        return sum(self.by_status.values(), Decimal(0))

    def words(self, status: str) -> str:
        """The sum of a status in words; nothing where there is none."""
        return pounds_in_words(self.by_status[status]) if self.by_status[status] else ""


class Row(NamedTuple):
    """The money of one source or priority, and its bar beside those of the others.

    `with_money`, `in_kind` and `without` count the actions of a priority.
    """

    name: str
    address: str
    sums: Sums
    total: str
    bar: tuple[Part, ...]
    with_money: int = 0
    in_kind: int = 0
    without: int = 0


class FundRow(NamedTuple):
    """A fund: who has it, what it holds, what is allocated and bid for from it, and what is left."""

    name: str
    organisation: str
    holds: str
    allocated: str
    asked: str
    left: str
    overspent: str


class Grouped(NamedTuple):
    """Actions that have one thing in common, by what it is called."""

    name: str
    actions: tuple[ActionFacts, ...]


def lines_of(plan: PlanFacts) -> tuple[Line, ...]:
    """Every line of funding of the actions that will be done, parts of actions included."""
    return tuple(
        _line(funding, shown, plan)
        for action, shown in plan.pairs
        if not action.withdrawn
        for funding in funding_of(action)
    )


def sums_of(lines: Iterable[Line]) -> Sums:
    """The readable amounts of some lines, by how certain they are."""
    found = dict.fromkeys(STATUSES, Decimal(0))
    for line in lines:
        found[line.status] += line.pounds or Decimal(0)
    return Sums(found)


def by_source(lines: Iterable[Line]) -> tuple[Row, ...]:
    """What comes from each source, the largest first; what has no source last."""
    groups: dict[object, list[Line]] = {}
    for line in lines:
        if line.pounds is not None:
            groups.setdefault(line.key, []).append(line)
    rows = [(group[0].source, "", sums_of(group)) for group in groups.values()]
    rows.sort(key=lambda row: (row[0] == NO_SOURCE, -row[2].total))
    longest = max((sums.total for _, _, sums in rows), default=Decimal(0))
    return tuple(_row(name, address, sums, longest) for name, address, sums in rows)


def by_priority(plan: PlanFacts, lines: Iterable[Line]) -> tuple[Row, ...]:
    """What goes to each priority that has actions, in the order of the plan."""
    groups: dict[PriorityName, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.action.priority, []).append(line)
    names = dict.fromkeys(shown.priority for action, shown in plan.pairs if not action.withdrawn)
    silent = Counter(each.priority for each in without(plan))
    sums = {name: sums_of(groups.get(name, ())) for name in names}
    longest = max((each.total for each in sums.values()), default=Decimal(0))
    return tuple(
        _row(name.title, name.address, sums[name], longest)._replace(
            with_money=_actions(each for each in groups.get(name, ()) if each.pounds is not None),
            in_kind=_actions(each for each in groups.get(name, ()) if each.in_kind),
            without=silent[name],
        )
        for name in names
    )


def without(plan: PlanFacts) -> tuple[ActionFacts, ...]:
    """The actions that will be done and say nothing of money, nor that they need none."""
    odd = {
        each.finding.route
        for each in plan.report.diagnostics
        if each.rule == "wrong-type" and each.finding.route[-1:] == ("funding",)
    }
    return tuple(
        shown
        for action, shown in plan.pairs
        if not (action.withdrawn or "funding" in action.not_needed)
        and not any(funding_of(action))
        and not any((*route, "funding") in odd for route in _routes(action))
    )


def excused(plan: PlanFacts) -> tuple[tuple[ActionFacts, str], ...]:
    """The actions that say that they need no money, and why."""
    return tuple(
        (shown, " ".join(action.not_needed["funding"].split()))
        for action, shown in plan.pairs
        if "funding" in action.not_needed and not action.withdrawn
    )


def in_kind(lines: Iterable[Line]) -> tuple[Grouped, ...]:
    """What is given without cash, each once, with the actions that it is given to."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        if line.in_kind:
            groups.setdefault(folded(line.in_kind), []).append(line)
    return tuple(
        Grouped(group[0].in_kind, tuple(dict.fromkeys(line.action for line in group)))
        for group in groups.values()
    )


def funds_of(plan: PlanFacts) -> tuple[FundRow, ...]:
    """The funds of a plan, where at least one says what it holds."""
    funds = plan.model.funds.values()
    if not any(fund.amount for fund in funds):
        return ()
    allocated = spent(plan.model)
    asked: dict[object, Decimal] = {}
    for line in plan.once(lines_of):
        if line.status == ASKED and line.pounds:
            asked[line.key] = asked.get(line.key, Decimal(0)) + line.pounds
    rows = []
    for fund in funds:
        total = sum((each.pounds for each in allocated.get(fund.id, ())), Decimal(0))
        holds = fund.amount.pounds if fund.amount else None
        left = None if holds is None else holds - total
        rows.append(
            FundRow(
                markdown.plain(fund.name or fund.id),
                plan.directory.who(fund.organisation).name if fund.organisation else "",
                pounds_in_words(holds) if holds is not None else _written(fund.amount),
                pounds_in_words(total),
                pounds_in_words(asked.get(("funds", fund.id), Decimal(0))),
                pounds_in_words(left) if left is not None and left >= 0 else "",
                pounds_in_words(-left) if left is not None and left < 0 else "",
            )
        )
    return tuple(rows)


def _line(funding: Funding, shown: ActionFacts, plan: PlanFacts) -> Line:
    amount = funding.amount
    pounds = amount.pounds if amount else None
    return Line(
        shown,
        pounds,
        pounds_in_words(pounds) if pounds is not None else _written(amount),
        _STATUS_OF.get(funding.status, UNSTATED),
        _key(funding.fund),
        source_of(funding.fund, plan.model, plan.directory) if funding.fund else NO_SOURCE,
        " ".join(funding.purpose.split()),
        " ".join(funding.in_kind.split()),
    )


def _key(reference: Reference | None) -> object:
    """What tells sources apart: the entry that is meant, else the words."""
    if reference is None:
        return None
    target = reference.target
    return (target.register, target.id) if target else folded(reference.text)


def _row(name: str, address: str, sums: Sums, longest: Decimal) -> Row:
    return Row(name, address, sums, pounds_in_words(sums.total), bar_of(sums.by_status, longest))


def _actions(lines: Iterable[Line]) -> int:
    return len({line.action.slug for line in lines})


def _routes(action: Action) -> Iterator[tuple[str | int, ...]]:
    yield action.route
    yield from (item.route for item in action.items)


def _written(amount: Amount | None) -> str:
    """An amount as it was written, or its beginning."""
    return shortened(" ".join(amount.text.split()), LETTERS_AS_WRITTEN) if amount else ""
