"""The cases of every rule: what must be reported, word for word, and what must be silent.

A case file is Markdown. Each case is a heading, a fragment of a plan in a block of `yaml` (or of
`yaml of a whole file`), and, if something is to be reported, a block of `findings`.
`pytest --update` writes those blocks anew.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from planlint.rules.catalogue import load_rules
from tests.rules.fragments import AS_OF, findings_of, told

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*/*.md"))
CASE = re.compile(
    r"^## (?P<title>.+)\n\n"
    r"(?:(?!```|## ).*\n)*?"
    r"```yaml(?P<whole> of a whole file)?(?: as of (?P<day>\S+))?\n(?P<fragment>(?:(?!```).*\n)*)```\n"
    r"(?:\n```findings\n(?P<findings>(?:(?!```).*\n)*)```\n)?",
    re.MULTILINE,
)


class Case(NamedTuple):
    rule: str
    title: str
    fragment: str
    whole: bool
    day: date
    findings: str


def cases_of(path: Path) -> list[Case]:
    rule = path.stem
    return [
        Case(
            rule,
            match["title"],
            match["fragment"],
            bool(match["whole"]),
            date.fromisoformat(match["day"]) if match["day"] else AS_OF,
            match["findings"] or "",
        )
        for match in CASE.finditer(path.read_text(encoding="utf-8"))
    ]


ALL = [case for path in FILES for case in cases_of(path)]


def found_in(case: Case) -> str:
    plan, found = findings_of(case.fragment, case.day, whole=case.whole)
    return "".join(f"{told(each, plan)}\n" for each in found if each.rule == case.rule)


def test_every_rule_has_cases() -> None:
    rules = {f"{rule.family}/{rule.name}" for rule in load_rules()}
    files = {f"{path.parent.name}/{path.stem}" for path in FILES}
    assert files == rules


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_case_file_is_read_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(cases_of(path)) == len(re.findall(r"^## ", text, re.MULTILINE)) > 0
    assert text.startswith(f"# {path.stem}\n")
    reported = [case for case in cases_of(path) if case.findings]
    for case in cases_of(path):
        assert bool(case.findings) != case.title.startswith("Silent: "), case.title
    if path.stem != "internal-error":
        assert reported, "no case that is reported"
        assert len(reported) < len(cases_of(path)), "no case that is silent"


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.title}")
def test_case(case: Case, update: bool) -> None:
    found = found_in(case)
    if update:
        write(case, found)
    else:
        assert found == case.findings


def write(case: Case, found: str) -> None:
    path = next(path for path in FILES if path.stem == case.rule)
    text = path.read_text(encoding="utf-8")
    for match in CASE.finditer(text):
        if match["title"] == case.title:
            block = match.group()
            bare = block.partition("\n```findings\n")[0] if match["findings"] is not None else block
            new = f"{bare}\n```findings\n{found}```\n" if found else bare
            path.write_text(text.replace(block, new, 1), encoding="utf-8")
            return
