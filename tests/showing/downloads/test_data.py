"""A plan as data: valid by its schema, and with everything that the plan says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.model.route import Route
from planlint.showing.downloads.data import NAME, files_of
from planlint.showing.facts.plans import PlanFacts
from planlint.world.shipped import shipped
from tests.showing.making import facts_of, found, whole_plan
from tests.showing.test_facts import plan_of
from tests.sites import EXAMPLE, PLANS

SCHEMA: dict[str, Any] = json.loads(shipped("schema/export.schema.json").read_bytes())
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def data_of(facts: PlanFacts) -> dict[str, Any]:
    ((name, text),) = files_of(facts)
    assert name == NAME
    read: dict[str, Any] = json.loads(text)
    VALIDATOR.validate(read)
    return read


def test_the_schema_is_one_and_describes_every_field() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    bare = [
        name
        for record in (SCHEMA, *SCHEMA["$defs"].values())
        for name, field in record["properties"].items()
        if "description" not in field and name not in {"first", "last", "value", "pounds"}
    ]
    assert bare == []


@pytest.mark.parametrize("path", [*PLANS, EXAMPLE], ids=lambda path: path.stem)
@pytest.mark.parametrize("audience", ["public", "internal"])
def test_real_plans_are_valid(path: Path, audience: Any) -> None:
    facts = facts_of(path.read_text(encoding="utf-8"), audience=audience)
    read = data_of(facts)
    assert sum(len(each["actions"]) for each in read["priorities"]) == len(facts.actions)


def test_an_action_of_the_example() -> None:
    read = data_of(facts_of(EXAMPLE.read_text(encoding="utf-8")))
    first, second = read["priorities"][0]["actions"]
    assert first["page"] == "plans/plan/actions/1.1.html"
    assert (first["colour"], first["status"], first["overdue"]) == ("green", "green", False)
    assert first["end"] == {"written": "2014-01-31", "first": "2014-01-31", "last": "2014-01-31"}
    assert first["lead"]["strategic"] == [
        {"written": "ann-lowe", "in": "people", "id": "ann-lowe", "name": "Ann Lowe"}
    ]
    assert first["funding"][0]["amount"] == {"written": "5000", "pounds": 5000}
    assert second["not_needed"] == {"funding": "Letters go out with the licences."}
    assert "colour" not in second
    assert (read["version"], read["as_of"], read["audience"]) == (1, "2013-07-01", "internal")


def test_every_text_of_the_plan_is_in_it() -> None:
    """A word for every field of the schema: what is no text of the plan's contents is named here."""
    words: dict[str, Route] = {}

    def word(route: Route, kind: str) -> str:
        if kind in {"line", "text"}:
            words[f"word{len(words):03}"] = route
            return f"word{len(words) - 1:03}"
        return ""

    text = json.dumps(data_of(facts_of(whole_plan(word))))
    assert {route for each, route in words.items() if each not in text} == set()


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_valid(text: str) -> None:
    data_of(
        facts_of(plan_of({"title": text, "end": text, "lead": {"strategic": text}, "note": text}))
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "x"])
def test_addresses_that_could_run_are_left_out(url: str) -> None:
    documents = {"a": {"title": "Minutes", "url": url}}
    assert data_of(facts_of(plan_of({}, documents=documents)))["documents"]["a"] == {
        "id": "a",
        "title": "Minutes",
        "key": False,
    }


def test_findings_are_numbers() -> None:
    given_ = [found("missing-end", ("priorities", 0, "actions", 0))]
    read = data_of(facts_of(plan_of({}), diagnostics=given_))
    assert read["findings"] == {"total": 1, "rules": {"missing-end": 1}}
    assert read["priorities"][0]["actions"][0]["findings"] == 1
    assert date.fromisoformat(read["as_of"])
