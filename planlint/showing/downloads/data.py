"""A whole plan as JSON, as its audience may see it: `schema/export.schema.json` says what is in it.

Names are those of the plan's own file. Lists are always there; what else the plan does not say is
left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from planlint.model.actions import Action, Priority
from planlint.model.plan import Plan
from planlint.model.registers import PlanDocument
from planlint.model.values import Amount, Date, Number, Period, Reference, Text
from planlint.showing import markdown
from planlint.showing.addresses import root_from
from planlint.showing.facts.parts import title_and_address
from planlint.showing.facts.plans import PlanFacts

NAME = "plan.json"
SCHEMA = "export.schema.json"
VERSION = 1

_NAMED = ("people", "organisations", "forums")
_MOST_DIGITS = 15
# What the reader of plans keeps for itself, and what is written in another way below.
_LEFT_OUT = {"route", "priority_lead", "priority_overseen_by", "period_dates", "labels", "priority"}
_LEFT_OUT_WHERE_NOT_SAID: tuple[object, ...] = (None, "")

_AS_THEY_ARE = {str, bool, int, type(None)}

Mapped = dict[str, Any]


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The plan."""
    model = plan.model
    whole = {
        "$schema": f"{root_from(plan.address)}{SCHEMA}",
        "version": VERSION,
        "as_of": plan.site.day.isoformat(),
        "audience": plan.site.audience,
        "page": plan.address,
        "labels": plan.labels,
        **_Writer(plan).record(model),
    }
    if plan.site.findings != "none":
        counts = Counter(each.rule for each in plan.report.diagnostics)
        whole["findings"] = {"total": plan.count, "rules": counts}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    yield NAME, f"{markdown.plain(text)}\n"


class _Writer:
    """Turns the parts of one plan into what JSON has."""

    def __init__(self, plan: PlanFacts) -> None:
        self._plan = plan

    def value(self, thing: Any) -> Any:
        """Anything of a plan; None where nothing is said."""
        kind = type(thing)
        if kind in _AS_THEY_ARE:
            return thing
        if kind is Text:
            return thing.text
        if kind is tuple:
            return [self.value(each) for each in thing]
        if kind is Reference:
            return self._reference(thing)
        if kind is Date or kind is Period:
            return {"written": thing.text} | _said(
                {"first": _day(thing.begin), "last": _day(thing.end)}
            )
        if kind is Number:
            return {"written": thing.text} | _said({"value": _number(thing.value)})
        if kind is Amount:
            return {"written": thing.text} | _said({"pounds": _number(thing.pounds)})
        if isinstance(thing, Mapping):
            return {key: self.value(each) for key, each in thing.items()}
        if hasattr(thing, "_fields"):
            return self.record(thing)
        return [self.value(each) for each in thing]

    def record(self, thing: Any) -> Mapped:
        """A part of a plan with what is said in it."""
        fields = {name: self.value(getattr(thing, name)) for name in _written(thing._fields)}
        if isinstance(thing, Plan):
            copied = thing.copied_from
            fields["copied_from"] = copied and _said(
                {"title": copied[0], "date": self.value(copied[1])}
            )
        if isinstance(thing, Action):
            fields |= self._action(thing)
        if isinstance(thing, Priority):
            fields["page"] = self._page(thing)
        if isinstance(thing, PlanDocument):
            _, fields["url"] = title_and_address(thing)
        return _said(fields)

    def _action(self, action: Action) -> Mapped:
        """What is worked out of an action: with its priority's leads and forums where it has none."""
        plan = self._plan
        shown = plan.shown[action.route]
        worked_out = {
            "page": shown.address,
            "colour": action.rag,
            "status": shown.status,
            "overdue": shown.overdue,
            "lead": {
                "strategic": self.value(action.strategic),
                "operational": self.value(action.operational),
                "organisation": self.value(action.organisation),
            },
            "overseen_by": self.value(action.forums),
        }
        if plan.site.findings != "none":
            worked_out["findings"] = shown.found.number
        return worked_out

    def _page(self, priority: Priority) -> str:
        place = self._plan.model.priorities.index(priority)
        return f"plans/{self._plan.slug}/{self._plan.priorities[place].address}"

    def _reference(self, reference: Reference) -> Mapped:
        target = reference.target
        if target is None:
            return {"written": reference.text}
        known = {"written": reference.text, "in": target.register, "id": target.id}
        if target.register in _NAMED:
            known["name"] = self._plan.directory.who(reference).name
        return known


@cache
def _written(fields: tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a record that are written as they are."""
    return tuple(name for name in fields if name not in _LEFT_OUT)


def _said(fields: Mapped) -> Mapped:
    return {key: each for key, each in fields.items() if each not in _LEFT_OUT_WHERE_NOT_SAID}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: Decimal | None) -> int | float | None:
    """A number as programs read it; none where they would read another."""
    if value is None or not value.is_finite() or abs(value) >= 10**_MOST_DIGITS:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
