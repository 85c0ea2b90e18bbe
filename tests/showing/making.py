"""Plans, facts and pages for tests, made of texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from planlint.model.configuration import Audience, SiteConfiguration
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
from planlint.showing.addresses import folders_of
from planlint.showing.facts.collection import Collection, collection_of, unreadable_of
from planlint.showing.facts.plans import PlanFacts, plan_facts
from planlint.showing.facts.setting import setting_of
from planlint.showing.facts.summary import summary_of
from planlint.showing.pages import PageMaker
from planlint.showing.redaction.elsewhere import Elsewhere
from planlint.showing.redaction.people import hidden_names, public_id
from planlint.showing.redaction.redacted import public_plan
from planlint.showing.views import shares_of
from planlint.world.folders import read_tree
from planlint.world.shipped import shipped

AS_OF = date(2013, 7, 1)
SITE = SiteConfiguration("Plans")


class Site(NamedTuple):
    """The facts of the plans of a site, and those of all of them together."""

    plans: tuple[PlanFacts, ...]
    collection: Collection


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
    configured: SiteConfiguration = SITE,
) -> Site:
    """A site of plans, in each of which the same was found."""
    given = tuple(diagnostics)
    setting = setting_of(configured, tuple(rules().values()), audience, as_of)
    hidden = Elsewhere(name for document, _ in plans for name in hidden_names(document.data))
    readable = [each for each in plans if isinstance(each[0].data, dict)]
    ids = [
        plan.id
        if audience == "internal"
        else public_id(plan.id, hidden_names(document.data), hidden)
        for document, plan in readable
    ]
    facts = tuple(
        plan_facts(
            plan if audience == "internal" else public_plan(document, plan, hidden),
            document,
            report_of(document, plan, given),
            setting,
            slug=slug,
        )
        for (document, plan), slug in zip(readable, folders_of(ids), strict=True)
    )
    summaries = tuple(summary_of(plan, shares_of(plan)) for plan in facts)
    unreadable = tuple(
        unreadable_of(report_of(document, plan, given))
        for document, plan in plans
        if (document, plan) not in readable
    )
    return Site(facts, collection_of(setting, summaries, unreadable))


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
    configured: SiteConfiguration = SITE,
) -> PlanFacts:
    """The facts of one plan."""
    site = site_of(
        read(data),
        audience=audience,
        as_of=as_of,
        diagnostics=diagnostics,
        configured=configured,
    )
    return site.plans[0]


@cache
def templates() -> dict[str, str]:
    return {name: data.decode() for name, data in read_tree(shipped("templates/site")).items()}


def pages_of(site: Site) -> dict[str, str]:
    """The pages of a site by address, those about rules left out."""
    wanted = {name: text for name, text in templates().items() if not name.startswith("rules/")}
    return made_by(wanted, site)


def made_by(files: dict[str, str], site: Site) -> dict[str, str]:
    """The pages that these templates make of a site, by address."""
    maker = PageMaker(files)
    of_plans = (page for plan in site.plans for page in maker.pages_of_plan(plan))
    return {
        page.address: page.text for page in (*of_plans, *maker.pages_of_collection(site.collection))
    }


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
