"""A document to a typed plan. Nothing is raised: what cannot be taken is absent."""

from __future__ import annotations

from planlint.model.actions import (
    Action,
    Communication,
    Funding,
    Item,
    Lead,
    Priority,
    Progress,
    Withdrawn,
)
from planlint.model.document import Document
from planlint.model.plan import Plan
from planlint.model.registers import Contact, Section, Version
from planlint.model.route import Route
from planlint.model.values import Date, Period, Reference
from planlint.reading import registers
from planlint.reading.fields import Fields
from planlint.reading.references import (
    ACTIONS,
    DOCUMENTS,
    FORUMS,
    FUNDS,
    INDICATORS,
    ORGANISATIONS,
    PEOPLE,
    SERVED,
    Registers,
)


def read_plan(document: Document, id_: str) -> Plan:
    """The typed plan of a document; an empty one where the document is no mapping."""
    data = document.data if isinstance(document.data, dict) else {}
    fields = Fields(document, Registers(data), (), data)
    area = fields.below("area")
    return Plan(
        id=id_,
        title=fields.text("title"),
        summary=fields.text("summary"),
        area=area.text("name"),
        area_code=area.text("code"),
        partnership=fields.text("partnership"),
        period=_plan_period(fields),
        period_dates=_period_dates(fields),
        status=fields.text("status"),
        agreed=fields.date("agreed"),
        reporting=fields.text("reporting"),
        replaces=fields.text("replaces"),
        copied_from=_copied_from(fields),
        expects=_expects(fields),
        labels=fields.words("labels"),
        contact=_contact(fields),
        versions=tuple(
            Version(each.route, each.text("label"), each.date("date"))
            for each in fields.mappings("versions")
        ),
        sections=tuple(
            Section(each.route, each.written("id"), each.text("title"), each.text("text"))
            for each in fields.mappings("sections")
        ),
        achievements=fields.lines("achievements"),
        organisations=fields.register("organisations", registers.organisation),
        people=fields.register("people", registers.person),
        leadership=fields.references("leadership", PEOPLE),
        forums=fields.register("forums", registers.forum),
        frameworks=fields.register("frameworks", registers.framework),
        indicators=fields.register("indicators", registers.indicator),
        funds=fields.register("funds", registers.fund),
        documents=fields.register("documents", registers.document),
        glossary=fields.words("glossary"),
        rag=fields.words("rag"),
        rag_sentences=fields.lines("rag"),
        priorities=tuple(_priority(each) for each in fields.mappings("priorities")),
    )


def _plan_period(fields: Fields) -> Period | None:
    if not fields.has_mapping("period"):
        return fields.period("period")
    below = fields.below("period")
    first, last = below.date("start"), below.date("end")
    text = " to ".join(each.text for each in (first, last) if each)
    return Period(below.route, text, first.begin if first else None, last.end if last else None)


def _period_dates(fields: Fields) -> tuple[Date, ...]:
    below = fields.below("period")
    return tuple(date for date in (below.date("start"), below.date("end")) if date)


def _copied_from(fields: Fields) -> tuple[str, Date | None] | None:
    if not fields.has_mapping("copied_from"):
        return None
    below = fields.below("copied_from")
    return below.text("title"), below.date("date")


def _expects(fields: Fields) -> tuple[str, ...] | None:
    if not isinstance(fields.data.get("expects"), list):
        return None
    return tuple(each.text for each in fields.lines("expects"))


def _contact(fields: Fields) -> Contact | None:
    if not fields.has_mapping("contact"):
        return None
    below = fields.below("contact")
    return Contact(below.route, below.text("name"), below.text("email"), below.text("phone"))


def _priority(fields: Fields) -> Priority:
    lead = _lead(fields)
    overseen_by = fields.references("overseen_by", FORUMS)
    id_ = fields.written("id")
    return Priority(
        route=fields.route,
        id=id_,
        title=fields.text("title"),
        aliases=fields.lines("aliases"),
        description=fields.text("description"),
        kind=fields.text("kind"),
        lead=lead,
        overseen_by=overseen_by,
        objectives=fields.lines("objectives"),
        focus=fields.lines("focus"),
        why=fields.lines("why"),
        indicators=fields.references("indicators", INDICATORS),
        contributes_to=fields.references("contributes_to", SERVED),
        note=fields.text("note"),
        actions=tuple(_action(each, id_, lead, overseen_by) for each in fields.mappings("actions")),
        communications=tuple(_communication(each) for each in fields.mappings("communications")),
    )


def _action(
    fields: Fields, priority: str, priority_lead: Lead, priority_overseen_by: tuple[Reference, ...]
) -> Action:
    return Action(
        route=fields.route,
        priority=priority,
        ref=fields.written("ref"),
        title=fields.text("title"),
        description=fields.text("description"),
        activities=_items(fields, "activities"),
        outputs=_items(fields, "outputs"),
        outcomes=_items(fields, "outcomes"),
        indicators=fields.references("indicators", INDICATORS),
        lead=_lead(fields),
        priority_lead=priority_lead,
        partners=fields.references("partners", ORGANISATIONS),
        overseen_by=fields.references("overseen_by", FORUMS),
        priority_overseen_by=priority_overseen_by,
        start=fields.date("start"),
        end=fields.date("end"),
        ongoing=fields.flag("ongoing"),
        review=fields.date("review"),
        conditional=fields.text("conditional"),
        completed=fields.date("completed"),
        funding=_funding(fields),
        contributes_to=fields.references("contributes_to", SERVED),
        places=fields.lines("places"),
        tags=fields.lines("tags"),
        risks=fields.lines("risks"),
        progress=_progress(fields),
        documents=fields.references("documents", DOCUMENTS),
        depends_on=fields.references("depends_on", ACTIONS),
        not_needed=fields.words("not_needed"),
        withdrawn=_withdrawn(fields),
        note=fields.text("note"),
    )


def _lead(fields: Fields) -> Lead:
    below = fields.below("lead")
    return Lead(
        below.route,
        below.references("strategic", PEOPLE),
        below.references("operational", PEOPLE),
        below.references("organisation", ORGANISATIONS),
    )


def _items(fields: Fields, key: str) -> tuple[Item, ...]:
    items = [
        Item(route, value) if isinstance(value, str) else _item(fields, route, value)
        for route, value in fields.entries(key)
        if isinstance(value, (str, dict))
    ]
    return tuple(items)


def _item(outer: Fields, route: Route, value: dict[str, object]) -> Item:
    fields = Fields(outer.document, outer.registers, route, value)
    return Item(
        route,
        fields.text("text"),
        fields.number("target"),
        fields.date("due"),
        fields.date("completed"),
        _lead(fields) if fields.has_mapping("lead") else None,
        fields.references("overseen_by", FORUMS),
        _funding(fields),
        fields.lines("parts"),
    )


def _funding(fields: Fields) -> tuple[Funding, ...]:
    return tuple(
        Funding(
            each.route,
            each.amount("amount"),
            each.reference("fund", FUNDS),
            each.text("for"),
            each.text("status"),
            each.text("in_kind"),
        )
        for each in fields.mappings("funding")
    )


def _progress(fields: Fields) -> tuple[Progress, ...]:
    return tuple(
        Progress(
            each.route,
            each.period("period"),
            each.text("rag"),
            each.text("text"),
            each.reference("by", PEOPLE),
        )
        for each in fields.mappings("progress")
    )


def _withdrawn(fields: Fields) -> Withdrawn | None:
    if not fields.has_mapping("withdrawn"):
        return None
    below = fields.below("withdrawn")
    return Withdrawn(
        below.route, below.date("date"), below.text("reason"), below.reference("into", ACTIONS)
    )


def _communication(fields: Fields) -> Communication:
    return Communication(
        route=fields.route,
        message=fields.text("message"),
        channels=fields.lines("channels"),
        lead=_lead(fields),
        start=fields.date("start"),
        end=fields.date("end"),
        ongoing=fields.flag("ongoing"),
        review=fields.date("review"),
        conditional=fields.text("conditional"),
        progress=_progress(fields),
        note=fields.text("note"),
    )
