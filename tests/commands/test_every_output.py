"""All outputs of one run: each is written, and each keeps to its own definition."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.commands.conftest import Run
from tests.commands.plans import NO_LEAD_NO_FORUM, write
from tests.showing.formats.any_report import FORMATS
from tests.showing.formats.sarif_schema import validator
from tests.showing.formats.test_junit import schema


def test_all_formats_in_one_run(run: Run, place: Path) -> None:
    write(place / "plans/hartley.yaml", NO_LEAD_NO_FORUM)
    pairs = [part for name in FORMATS for part in ("--format", name, "--output", f"out/{name}")]
    ran = run("check", "--select", "missing-lead,undefined-forum", *pairs)
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    texts = {name: (place / "out" / name).read_bytes().decode() for name in FORMATS}
    rules = {"missing-lead", "undefined-forum"}
    assert all(rule in text for text in texts.values() for rule in rules)
    assert {each["rule"] for each in json.loads(texts["json"])["findings"]} == rules
    assert [json.loads(line)["rule"] for line in texts["jsonl"].splitlines()] == sorted(rules)
    assert {each["check_name"] for each in json.loads(texts["gitlab"])} == rules
    validator().validate(json.loads(texts["sarif"]))
    schema().validate(texts["junit"])
    assert len(ElementTree.fromstring(texts["junit"]).findall(".//failure")) == len(rules)
    assert "\x1b" not in "".join(texts.values())
