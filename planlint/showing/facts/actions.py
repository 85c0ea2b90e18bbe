"""What an action's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.plan import Action, Funding, Item, Plan, Progress, Reference
from planlint.showing import markdown
from planlint.showing.calendar_words import (
    date_in_words,
    distance_in_words,
    lateness_in_words,
    period_in_words,
)
from planlint.showing.facts.findings import FindingFacts
from planlint.showing.facts.people import Who, who
from planlint.showing.facts.tags import TAGS, Tag

_FUNDING_STATUS = {"secured": "secured", "bid": "bid for", "": ""}


class When(NamedTuple):
    """A date in words, how far off it is on the page's day, and whether it is past due."""

    words: str
    distance: str
    late: bool


class FundingFacts(NamedTuple):
    """A line of funding."""

    amount: str
    source: str
    purpose: str
    status: str
    in_kind: str


class ItemFacts(NamedTuple):
    """An outcome, activity or output."""

    text: Markup
    parts: tuple[Markup, ...]
    target: str
    due: When | None
    completed: str
    leads: tuple[Who, ...]
    forums: tuple[Who, ...]
    funding: tuple[FundingFacts, ...]


class ProgressFacts(NamedTuple):
    """An entry of progress."""

    period: str
    tag: Tag | None
    text: Markup
    by: str


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """An action as its page and the lists of actions show it."""

    ref: str
    slug: str
    address: str
    title: Markup
    title_words: str
    priority_title: str
    description: Markup
    status: str
    tag: Tag
    start: str
    end: When
    overdue: bool
    strategic: tuple[Who, ...]
    operational: tuple[Who, ...]
    organisation: tuple[Who, ...]
    forums: tuple[Who, ...]
    partners: tuple[Who, ...]
    outcomes: tuple[ItemFacts, ...]
    activities: tuple[ItemFacts, ...]
    outputs: tuple[ItemFacts, ...]
    indicators: tuple[str, ...]
    funding: tuple[FundingFacts, ...]
    contributes_to: tuple[str, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    risks: tuple[Markup, ...]
    progress: tuple[ProgressFacts, ...]
    documents: tuple[tuple[str, str], ...]
    note: Markup
    withdrawn: Markup
    findings: tuple[FindingFacts, ...]
    count: int

    @property
    def leads(self) -> tuple[Who, ...]:
        """Who delivers it; where nobody is said to, who answers for it."""
        return self.operational or self.strategic


def status_of(action: Action) -> str:
    """The one word that an action's status is."""
    if action.withdrawn:
        return "withdrawn"
    if action.completed:
        return "complete"
    return action.rag if action.rag in TAGS else "none"


def is_overdue(action: Action, plan: Plan, as_of: date) -> bool:
    """Whether its end has passed and it is not done, in a plan that is not closed."""
    open_ = plan.status != "closed" and not (action.completed or action.withdrawn)
    return bool(open_ and action.end and action.end.end and action.end.end < as_of)


def action_facts(
    action: Action,
    plan: Plan,
    as_of: date,
    *,
    slug: str,
    address: str,
    priority_title: str,
    resolve: markdown.Resolve,
    findings: tuple[FindingFacts, ...],
    count: int,
) -> ActionFacts:
    """What is shown of one action."""
    status = status_of(action)
    overdue = is_overdue(action, plan, as_of)

    def whom(references: tuple[Reference, ...]) -> tuple[Who, ...]:
        return tuple(who(reference, plan) for reference in references)

    def items(given: tuple[Item, ...]) -> tuple[ItemFacts, ...]:
        return tuple(_item(each, plan, as_of, resolve) for each in given)

    return ActionFacts(
        ref=" ".join(action.ref.split()),
        slug=slug,
        address=address,
        title=markdown.line(action.name, resolve),
        title_words=markdown.words(action.name),
        priority_title=priority_title,
        description=markdown.block(action.description, resolve, below=2),
        status=status,
        tag=TAGS[status],
        start=date_in_words(action.start),
        end=_end(action, as_of, overdue),
        overdue=overdue,
        strategic=whom(action.all_strategic),
        operational=whom(action.all_operational),
        organisation=whom(action.organisation),
        forums=whom(action.all_forums),
        partners=whom(action.partners),
        outcomes=items(action.outcomes),
        activities=items(action.activities),
        outputs=items(action.outputs),
        indicators=tuple(_indicator(each, plan) for each in action.indicators),
        funding=tuple(_funding(each, plan) for each in action.funding),
        contributes_to=tuple(_served(each, plan) for each in action.contributes_to),
        places=tuple(each.text for each in action.places),
        tags=tuple(each.text for each in action.tags),
        risks=tuple(markdown.line(each.text, resolve) for each in action.risks),
        progress=tuple(_progress(each, plan, resolve) for each in reversed(action.progress)),
        documents=tuple(_document(each, plan) for each in action.documents),
        note=markdown.block(action.note, resolve, below=2),
        withdrawn=_withdrawn(action, resolve),
        findings=findings,
        count=count,
    )


def _end(action: Action, as_of: date, overdue: bool) -> When:
    if action.end and action.end.end:
        day = action.end.end
        distance = lateness_in_words(day, as_of) if overdue else distance_in_words(day, as_of)
        return When(date_in_words(action.end), "" if action.completed else distance, overdue)
    if action.end:
        return When(" ".join(action.end.text.split()), "", False)
    if action.ongoing:
        review = f"ongoing, reviewed {date_in_words(action.review)}" if action.review else "ongoing"
        return When(review, "", False)
    return When(f"only {action.conditional}" if action.conditional else "", "", False)


def _item(item: Item, plan: Plan, as_of: date, resolve: markdown.Resolve) -> ItemFacts:
    due = None
    if item.due:
        day = item.due.end
        late = bool(day and day < as_of and not item.completed and plan.status != "closed")
        distance = ""
        if day and not item.completed:
            distance = lateness_in_words(day, as_of) if late else distance_in_words(day, as_of)
        due = When(date_in_words(item.due), distance, late)
    lead = item.lead
    return ItemFacts(
        markdown.line(item.text, resolve),
        tuple(markdown.line(part.text, resolve) for part in item.parts),
        item.target.text if item.target else "",
        due,
        date_in_words(item.completed),
        tuple(who(each, plan) for each in (*lead.strategic, *lead.operational)) if lead else (),
        tuple(who(each, plan) for each in item.overseen_by),
        tuple(_funding(each, plan) for each in item.funding),
    )


def _indicator(reference: Reference, plan: Plan) -> str:
    entry = plan.indicators.get(reference.id)
    return f"{reference.id}: {entry.title}" if entry else reference.text


def _funding(funding: Funding, plan: Plan) -> FundingFacts:
    amount = funding.amount
    words = ""
    if amount:
        words = pounds_in_words(amount.pounds) if amount.pounds is not None else amount.text
    source = ""
    if funding.fund:
        fund = plan.funds.get(funding.fund.id)
        source = fund.name if fund else who(funding.fund, plan).name
    status = _FUNDING_STATUS.get(funding.status, "")
    return FundingFacts(words, source, funding.purpose, status, funding.in_kind)


def pounds_in_words(pounds: object) -> str:
    """`£40,000`, or `£40,000.50` where there are pence."""
    written = f"{pounds:,.2f}"
    return f"£{written.removesuffix('.00')}"


def _served(reference: Reference, plan: Plan) -> str:
    target = reference.target
    if target is None:
        return reference.text
    if target.register == "priorities":
        return next((each.title for each in plan.priorities if each.id == target.id), target.id)
    framework, _, _ = target.id.partition(".")
    items = plan.frameworks[framework].items if framework in plan.frameworks else ()
    return next((item.title for item in items if item.id == target.id), target.id)


def _progress(entry: Progress, plan: Plan, resolve: markdown.Resolve) -> ProgressFacts:
    return ProgressFacts(
        period_in_words(entry.period),
        TAGS.get(entry.rag),
        markdown.block(entry.text, resolve, below=3),
        who(entry.by, plan).name if entry.by else "",
    )


def _document(reference: Reference, plan: Plan) -> tuple[str, str]:
    entry = plan.documents.get(reference.id)
    if entry is None:
        return reference.text, ""
    safe = entry.url if entry.url.startswith(("https://", "http://")) else ""
    return markdown.words(entry.title) or entry.id, safe


def _withdrawn(action: Action, resolve: markdown.Resolve) -> Markup:
    if action.withdrawn is None:
        return Markup()
    when = date_in_words(action.withdrawn.date)
    return Markup("Withdrawn{}{}").format(
        f" on {when}" if when else "",
        Markup(": {}").format(markdown.line(action.withdrawn.reason, resolve))
        if action.withdrawn.reason
        else ".",
    )
