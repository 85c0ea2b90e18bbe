"""Plans, facts and pages for tests, made of texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from planlint.model.configuration import Audience
from planlint.model.document import Document
from planlint.model.finding import Diagnostic, Finding, Place, Severity
from planlint.model.plan import Plan
from planlint.model.report import PlanReport
from planlint.model.route import Route, pointer
from planlint.model.source import Position, Span
from planlint.reading.document import read_document
from planlint.reading.expectations import expectations_of
from planlint.reading.plan import read_plan
from planlint.rules.catalogue import Rule, load_rules
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.site import PlanInput, SiteFacts, site_facts
from planlint.showing.pages import make_pages
from planlint.world.folders import read_tree
from planlint.world.shipped import shipped

AS_OF = date(2013, 7, 1)
SCHEMA = json.loads(shipped("schema/plan.schema.json").read_bytes())


@cache
def rules() -> dict[str, Rule]:
    return {rule.name: rule for rule in load_rules()}


def read(data: str | dict[str, Any], plan: str = "plan") -> tuple[Document, Plan]:
    """The document and the typed plan of a text, or of data."""
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    document = read_document(f"{plan}.yaml", text.encode())
    assert document.whole, document.faults
    return document, read_plan(document, plan)


def found(
    rule: str, route: Route, severity: Severity = "error", message: str = "something"
) -> Diagnostic:
    """What a rule has to say at a route."""
    place = Place(Span(0, 1), Position(1, 1), Position(1, 2))
    return Diagnostic(
        finding=Finding(route, message, "Put it right."),
        rule=rule,
        family=rules()[rule].family,
        severity=severity,
        path="plan.yaml",
        plan="plan",
        pointer=pointer(route),
        subject="the plan",
        action=None,
        message=message,
        place=place,
        related=(),
        owner=None,
        value="",
        key="",
    )


def site_of(
    *plans: tuple[Document, Plan],
    audience: Audience = "internal",
    as_of: date = AS_OF,
    diagnostics: Iterable[Diagnostic] = (),
) -> SiteFacts:
    """The facts of a site of plans, in each of which the same was found."""
    given = tuple(diagnostics)
    inputs = [
        PlanInput(document, plan, report_of(document, plan, given)) for document, plan in plans
    ]
    return site_facts(
        inputs, tuple(rules().values()), title="Plans", audience=audience, as_of=as_of
    )


def report_of(document: Document, plan: Plan, diagnostics: tuple[Diagnostic, ...]) -> PlanReport:
    return PlanReport(
        plan=plan.id,
        source=document.source,
        title=plan.title,
        actions=len(plan.actions),
        expectations=expectations_of(plan),
        diagnostics=diagnostics,
    )


def facts_of(
    data: str | dict[str, Any],
    *,
    audience: Audience = "internal",
    as_of: date = AS_OF,
    diagnostics: Iterable[Diagnostic] = (),
) -> PlanFacts:
    """The facts of one plan."""
    site = site_of(read(data), audience=audience, as_of=as_of, diagnostics=diagnostics)
    return site.plans[0]


@cache
def templates() -> dict[str, str]:
    return {name: data.decode() for name, data in read_tree(shipped("templates/site")).items()}


def pages_of(site: SiteFacts) -> dict[str, str]:
    """The pages of a site by address, those about rules left out."""
    wanted = {name: text for name, text in templates().items() if not name.startswith("rules/")}
    return {page.address: page.text for page in make_pages(wanted, site)}


# A plan with every field of the schema.

_REFERENCES = {
    "person-id": "hidden",
    "organisation-id": "police",
    "forum-id": "board",
    "member-id": "police",
    "payer-id": "safety",
    "indicator-id": "calls",
    "document-id": "strategy",
    "goal-id": "pcc.asb",
}
_KEYS = {
    "organisations": "police",
    "people": "hidden",
    "forums": "board",
    "frameworks": "pcc",
    "items": "asb",
    "indicators": "calls",
    "funds": "safety",
    "documents": "strategy",
    "glossary": "ASB",
}
_SAMPLES: dict[str, object] = {
    "date": "2013-07-01",
    "period": "2013/14",
    "amount": 5000,
    "number": 40,
    "id": "one",
    "ref": "1.1",
}

TextFor = Callable[[Route, str], str]


def whole_plan(text_for: TextFor) -> dict[str, Any]:
    """A plan that has every field; `text_for` makes the free texts from their routes and kinds.

    Of dates, periods, amounts and numbers it is asked too; where it has nothing to say they are
    good ones.
    """
    plan: dict[str, Any] = _instance(SCHEMA, (), text_for, "")
    plan["period"] = "2013/14"
    return plan


def _instance(schema: dict[str, Any], route: Route, text_for: TextFor, name: str) -> Any:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _instance(SCHEMA["$defs"][name], route, text_for, name)
    if "const" in schema or "enum" in schema:
        return schema.get("const") or schema["enum"][0]
    types = schema.get("type", "object")
    if "object" in types:
        return _mapping(schema, route, text_for)
    kind = schema.get("x-kind", "")
    if kind == "reference":
        return _REFERENCES[name.removesuffix("s")]
    if "array" in types and kind not in {"line", "text"}:
        return [_instance(schema["items"], (*route, 0), text_for, name)]
    if kind in _SAMPLES:
        return _SAMPLES[kind] if kind in {"id", "ref"} else text_for(route, kind) or _SAMPLES[kind]
    return False if "boolean" in types else text_for(route, kind)


def _mapping(schema: dict[str, Any], route: Route, text_for: TextFor) -> dict[str, Any]:
    made = {
        key: _instance(value, (*route, key), text_for, "")
        for key, value in schema.get("properties", {}).items()
    }
    if isinstance(schema.get("additionalProperties"), dict):
        key = _KEYS[str(route[-1])]
        made[key] = _instance(schema["additionalProperties"], (*route, key), text_for, "")
    return made
