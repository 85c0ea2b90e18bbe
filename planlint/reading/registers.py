"""The registers of a plan, typed: what is written once and referred to by its id."""

from __future__ import annotations

from planlint.model.registers import (
    Baseline,
    Forum,
    Framework,
    FrameworkItem,
    Fund,
    Indicator,
    IndicatorTarget,
    Organisation,
    Person,
    PlanDocument,
    Reading,
)
from planlint.model.values import Text
from planlint.reading.fields import Fields
from planlint.reading.references import FORUMS, INDICATORS, ORGANISATIONS, PEOPLE


def organisation(fields: Fields, id_: str) -> Organisation:
    """An organisation."""
    return Organisation(
        fields.route,
        id_,
        fields.text("name"),
        fields.text("short"),
        fields.lines("aliases"),
        fields.text("kind"),
    )


def person(fields: Fields, id_: str) -> Person:
    """A person or post."""
    return Person(
        fields.route,
        id_,
        fields.text("name"),
        fields.lines("aliases"),
        fields.one_or_more("role"),
        fields.references("organisation", ORGANISATIONS),
        fields.flag("public"),
    )


def forum(fields: Fields, id_: str) -> Forum:
    """A board or group."""
    return Forum(
        fields.route,
        id_,
        fields.text("name"),
        fields.text("short"),
        fields.lines("aliases"),
        fields.text("meets"),
        fields.dates("meetings"),
        fields.references("chair", PEOPLE),
        fields.references("members", ORGANISATIONS),
        fields.text("membership"),
        fields.text("purpose"),
        fields.references("reports_to", FORUMS),
        fields.text("status"),
    )


def framework(fields: Fields, id_: str) -> Framework:
    """Outside priorities."""
    return Framework(
        fields.route, id_, fields.text("title"), fields.text("note"), _framework_items(fields, id_)
    )


def _framework_items(fields: Fields, id_: str) -> tuple[FrameworkItem, ...]:
    items = fields.data.get("items")
    if not isinstance(items, dict):
        return ()
    below = fields.below("items")
    made = []
    for key, value in items.items():
        route = (*below.route, key)
        item = below.below(key)
        title = value if isinstance(value, str) else item.text("title")
        aliases: tuple[Text, ...] = item.lines("aliases")
        made.append(FrameworkItem(route, f"{id_}.{key}", title, aliases))
    return tuple(made)


def indicator(fields: Fields, id_: str) -> Indicator:
    """An indicator with its baseline, targets and readings."""
    return Indicator(
        fields.route,
        id_,
        fields.text("title"),
        fields.text("unit"),
        fields.text("better"),
        fields.text("every"),
        fields.text("window"),
        fields.reference("part_of", INDICATORS),
        _baseline(fields.below("baseline")) if fields.has_mapping("baseline") else None,
        tuple(_target(each) for each in fields.mappings("targets")),
        tuple(_reading(each) for each in fields.mappings("readings")),
        fields.text("note"),
    )


def _baseline(fields: Fields) -> Baseline:
    return Baseline(
        fields.route, fields.period("period"), fields.number("value"), fields.text("note")
    )


def _target(fields: Fields) -> IndicatorTarget:
    return IndicatorTarget(
        fields.route,
        fields.period("period"),
        fields.number("value"),
        fields.number("change"),
        fields.text("note"),
    )


def _reading(fields: Fields) -> Reading:
    return Reading(
        fields.route,
        fields.period("period"),
        fields.number("value"),
        fields.number("previous"),
        fields.number("change"),
        fields.text("note"),
    )


def fund(fields: Fields, id_: str) -> Fund:
    """A fund."""
    return Fund(
        fields.route,
        id_,
        fields.text("name"),
        fields.lines("aliases"),
        fields.reference("organisation", ORGANISATIONS),
        fields.amount("amount"),
    )


def document(fields: Fields, id_: str) -> PlanDocument:
    """A document that the plan refers to."""
    return PlanDocument(
        fields.route,
        id_,
        fields.text("title"),
        fields.text("url"),
        fields.date("date"),
        fields.flag("key"),
    )
