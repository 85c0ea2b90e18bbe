"""`planlint schema`: the schemas that are shipped, to the byte."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from planlint.commands.schema import NAMES
from planlint.world.shipped import shipped
from tests.commands.conftest import Run
from tests.commands.plans import NO_LEAD, write


def test_every_schema_that_is_shipped_can_be_printed(run: Run) -> None:
    files = {path.name.partition(".")[0] for path in shipped("schema").glob("*.schema.json")}
    assert set(NAMES) == files
    for name in NAMES:
        ran = run("schema", name)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out.encode() == shipped(f"schema/{name}.schema.json").read_bytes()
    assert run("schema") == run("schema", "plan")


def test_another_name_is_told_the_nearest(run: Run) -> None:
    ran = run("schema", "finding")
    assert (ran.status, ran.out) == (2, "")
    assert 'Did you mean "findings"?' in ran.err


def test_the_schema_of_findings_is_that_of_what_check_prints(run: Run, place: Path) -> None:
    write(place / "plans/a.yaml", NO_LEAD)
    schema = json.loads(run("schema", "findings").out)
    found = json.loads(run("check", "--format", "json").out)
    jsonschema.Draft202012Validator(schema).validate(found)
