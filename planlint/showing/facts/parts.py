"""The parts of actions that pages show: dates, items, money, progress."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from markupsafe import Markup, escape

from planlint.model.actions import Action, Communication, Funding, Item, Progress
from planlint.model.plan import Plan
from planlint.model.registers import PlanDocument
from planlint.model.values import Amount, Date, Reference
from planlint.rules import course
from planlint.showing import markdown
from planlint.showing.calendar_words import (
    date_in_words,
    distance_in_words,
    lateness_in_words,
    period_in_words,
)
from planlint.showing.facts.course import PlanOnDay, is_followed, is_overdue
from planlint.showing.facts.people import Directory, Who
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


def when(written: Date | None, as_of: date, *, asked: bool) -> When:
    """A date; late where it has passed and what was to be done by then is still asked for."""
    day = written.end if written else None
    if written is None or day is None:
        return When(" ".join(written.text.split()) if written else "", "", False)
    late = asked and day < as_of
    distance = lateness_in_words(day, as_of) if late else distance_in_words(day, as_of)
    return When(date_in_words(written), distance, late)


def end_of(dated: Action | Communication, on: PlanOnDay) -> When:
    """When an action or message ends, or what it says in place of an end."""
    done = isinstance(dated, Action) and bool(dated.withdrawn or course.is_completed(on, dated))
    if dated.end:
        late = isinstance(dated, Action) and is_overdue(on, dated)
        end = when(dated.end, on.day, asked=late)
        return end._replace(distance="") if done else end
    if dated.ongoing:
        review = when(dated.review, on.day, asked=is_followed(on) and not done)
        words = f"Ongoing, review due {review.words}" if review.words else "Ongoing"
        return review._replace(words=words)
    return When(f"Conditional: {dated.conditional}" if dated.conditional else "", "", False)


def item_facts(
    item: Item,
    on: PlanOnDay,
    directory: Directory,
    resolve: markdown.Resolve,
    *,
    late: bool,
) -> ItemFacts:
    """An outcome, activity or output with what belongs to it; `late` says that it is overdue."""
    due = when(item.due, on.day, asked=late) if item.due else None
    if due and item.completed:
        due = due._replace(distance="")
    lead = item.lead
    return ItemFacts(
        markdown.line(item.text, resolve),
        tuple(markdown.line(part.text, resolve) for part in item.parts),
        item.target.text if item.target else "",
        due,
        date_in_words(item.completed),
        directory.each_once((*lead.strategic, *lead.operational)) if lead else (),
        directory.each_once(item.overseen_by),
        tuple(funding_facts(each, on.plan, directory) for each in item.funding),
    )


def funding_facts(funding: Funding, plan: Plan, directory: Directory) -> FundingFacts:
    """A line of funding."""
    words = amount_in_words(funding.amount)
    source = source_of(funding.fund, plan, directory) if funding.fund else ""
    status = _FUNDING_STATUS.get(funding.status, "")
    return FundingFacts(words, source, funding.purpose, status, funding.in_kind)


def amount_in_words(amount: Amount | None) -> str:
    """An amount in pounds; what is none as it was written."""
    if amount is None:
        return ""
    return pounds_in_words(amount.pounds) if amount.pounds is not None else amount.text


def source_of(reference: Reference, plan: Plan, directory: Directory) -> str:
    """A fund, or the organisation that pays, by name."""
    target = reference.target
    if target and target.register == "funds":
        return plan.funds[target.id].name or target.id
    return directory.who(reference).name


def pounds_in_words(pounds: object) -> str:
    """`£40,000`, or `£40,000.50` where there are pence."""
    written = f"{pounds:,.2f}"
    return f"£{written.removesuffix('.00')}"


def progress_facts(
    entry: Progress, directory: Directory, resolve: markdown.Resolve
) -> ProgressFacts:
    """An entry of progress."""
    return ProgressFacts(
        period_in_words(entry.period),
        TAGS.get(entry.rag),
        markdown.block(entry.text, resolve, below=3),
        directory.who(entry.by).name if entry.by else "",
    )


def indicator_in_words(reference: Reference, plan: Plan) -> str:
    """An indicator by its id and title; what is no entry as it is written."""
    entry = plan.indicators.get(reference.id)
    return f"{reference.id}: {entry.title}" if entry and entry.title else reference.text


def indicator_link(reference: Reference, plan: Plan, directory: Directory, up: str) -> Markup:
    """An indicator with a link to its page where it has one; `up` is the way to the plan's folder."""
    target = reference.target
    address = directory.address("indicators", target.id) if target else ""
    words = markdown.plain(indicator_in_words(reference, plan))
    return Markup('<a href="{}{}">{}</a>').format(up, address, words) if address else escape(words)


def served(reference: Reference, plan: Plan) -> tuple[str, str]:
    """What an action contributes to: a framework and an item of it; else a priority of the plan."""
    target = reference.target
    if target is None:
        return "", reference.text
    if target.register == "priorities":
        priority = next((each for each in plan.priorities if each.id == target.id), None)
        return "", (priority.title if priority else "") or target.id
    framework = plan.frameworks.get(target.id.partition(".")[0])
    items = framework.items if framework else ()
    title = next((item.title for item in items if item.id == target.id), "") or target.id
    return (framework.title if framework else ""), title


def served_together(
    references: Iterable[Reference], plan: Plan
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What an action contributes to, framework by framework."""
    together: dict[str, list[str]] = {}
    for reference in references:
        framework, title = served(reference, plan)
        together.setdefault(framework, []).append(title)
    return tuple((framework, tuple(titles)) for framework, titles in together.items())


def served_in_words(reference: Reference, plan: Plan) -> str:
    """What an action contributes to, on one line."""
    return ": ".join(filter(None, served(reference, plan)))


def document_of(reference: Reference, plan: Plan) -> tuple[str, str]:
    """A document's title, and its address where that is safe."""
    entry = plan.documents.get(reference.id)
    return title_and_address(entry) if entry else (reference.text, "")


def title_and_address(document: PlanDocument) -> tuple[str, str]:
    """The title of a document that the plan lists, and its address where that is safe."""
    safe = document.url.lower().startswith(("https://", "http://"))
    return markdown.words(document.title) or document.id, document.url if safe else ""
