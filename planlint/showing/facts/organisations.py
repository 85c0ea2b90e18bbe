"""The organisations of a plan: what each leads, helps with, pays for and sits on."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.registers import Fund, Organisation
from planlint.model.values import Reference, Target
from planlint.showing import markdown
from planlint.showing.facts.actions import ActionFacts
from planlint.showing.facts.involvement import LEADING, PARTNER, all_of, staff_of, together
from planlint.showing.facts.money import Line, lines_of
from planlint.showing.facts.parts import pounds_in_words
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.serving import PriorityLink, priority_links
from planlint.showing.facts.state import State, state_of

_KINDS = {
    "statutory": "Statutory partner",
    "community": "Community partner",
    "business": "Business partner",
    "other": "Other partner",
}


class HeldFund(NamedTuple):
    """A fund that an organisation holds: its name, and what it holds, in words."""

    name: str
    holds: str


class OrganisationFacts(NamedTuple):
    """An organisation that the plan lists.

    `leads` and `helps` are actions; of those it leads `itself` are the ones that name it, the
    others are led by its people. `pays` are the lines of funding that come from it.
    """

    slug: str
    name: str
    short: str
    also: tuple[str, ...]
    kind: str
    state: State | None
    leads: tuple[ActionFacts, ...]
    itself: frozenset[str]
    helps: tuple[ActionFacts, ...]
    priorities: tuple[PriorityLink, ...]
    people: tuple[Who, ...]
    chairs: tuple[Who, ...]
    sits: tuple[Who, ...]
    funds: tuple[HeldFund, ...]
    pays: tuple[Line, ...]

    @property
    def title(self) -> str:
        """Its name, with the short one."""
        return f"{self.name} ({self.short})" if self.short else self.name

    @property
    def own(self) -> tuple[ActionFacts, ...]:
        """The actions that name it as their lead."""
        return tuple(each for each in self.leads if each.slug in self.itself)

    @property
    def through(self) -> tuple[ActionFacts, ...]:
        """The actions that its people lead."""
        return tuple(each for each in self.leads if each.slug not in self.itself)

    @property
    def overdue(self) -> int:
        """How many of the actions that it leads are overdue."""
        return sum(each.overdue for each in self.leads)

    @property
    def idle(self) -> bool:
        """Whether the plan names it and gives it nothing to do."""
        return not (self.leads or self.helps or self.chairs or self.sits or self.pays or self.funds)


def organisations_of(plan: PlanFacts) -> tuple[OrganisationFacts, ...]:
    """Every organisation that a plan lists, by name."""
    listed = (_organisation(each, plan) for each in plan.model.organisations.values())
    return tuple(sorted(listed, key=lambda each: (each.name.casefold(), each.slug)))


def _organisation(entry: Organisation, plan: PlanFacts) -> OrganisationFacts:
    own = Target("organisations", entry.id)
    people = staff_of(plan.model, entry.id)
    itself, everybody = together(plan, (own,)), together(plan, (own, *people))
    leads = everybody.of(LEADING, plan)
    chairs, sits = _forums(plan, {own, *people})
    funds = [each for each in plan.model.funds.values() if _is(each.organisation, own)]
    sources = {own, *(Target("funds", each.id) for each in funds)}
    return OrganisationFacts(
        slug=plan.directory.slug(*own),
        name=markdown.words(entry.name) or entry.id,
        short=markdown.words(entry.short) if entry.short != entry.name else "",
        also=tuple(markdown.words(each.text) for each in entry.aliases),
        kind=_KINDS.get(entry.kind, ""),
        state=_state(leads, plan),
        leads=leads,
        itself=frozenset(each.slug for each in itself.of(LEADING, plan)),
        helps=tuple(each for each in everybody.of({PARTNER}, plan) if each not in leads),
        priorities=_priorities(plan, {own, *people}),
        people=tuple(map(plan.directory.entry, people)),
        chairs=chairs,
        sits=sits,
        funds=tuple(map(_fund, funds)),
        pays=tuple(each for each in plan.once(lines_of) if each.key in sources),
    )


def _state(leads: tuple[ActionFacts, ...], plan: PlanFacts) -> State | None:
    led = [action for action, shown in plan.pairs if shown in leads]
    return state_of(plan.on, led) if led else None


def _is(reference: Reference | None, target: Target) -> bool:
    return reference is not None and reference.target == target


def _forums(plan: PlanFacts, whose: set[Target]) -> tuple[tuple[Who, ...], tuple[Who, ...]]:
    """The forums that somebody chairs, and the others that they sit on."""

    def of(references: tuple[Reference, ...]) -> bool:
        return any(each.target in whose for each in references)

    forums = plan.model.forums.values()
    chairs = [each.id for each in forums if of(each.chair)]
    sits = [each.id for each in forums if of(each.members) and each.id not in chairs]
    return tuple(map(plan.directory.forum, chairs)), tuple(map(plan.directory.forum, sits))


def _priorities(plan: PlanFacts, whose: set[Target]) -> tuple[PriorityLink, ...]:
    """The priorities that somebody leads as a whole."""
    links = plan.once(priority_links)
    return tuple(
        links[each.route]
        for each in plan.model.priorities
        if any(reference.target in whose for reference in all_of(each.lead))
    )


def _fund(fund: Fund) -> HeldFund:
    amount = fund.amount
    holds = ""
    if amount:
        holds = pounds_in_words(amount.pounds) if amount.pounds is not None else amount.text
    return HeldFund(markdown.words(fund.name) or fund.id, holds)
