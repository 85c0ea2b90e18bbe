"""A rule whose file cannot be loaded is named in a finding, and everything else goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planlint.commands._building import builder
from planlint.rules import leads
from planlint.rules.catalogue import load_rules
from tests.commands.conftest import Run
from tests.commands.plans import NO_LEAD_NO_FORUM, write

BROKEN = {
    "not Python": ("def find(case:\n", "SyntaxError: '(' was never closed"),
    "imports what is not there": (
        "import no_such_module\n",
        "ModuleNotFoundError: No module named 'no_such_module'",
    ),
    "fails as it is loaded": ('raise ValueError("\\x1b[31mwhat\\nit said")\n', "ValueError: "),
    "has no function": ('SEVERITY = "error"\n', "AttributeError: "),
    "has no severity": ("def find(case):\n    return iter(())\n", "AttributeError: "),
    "has another severity": (
        'SEVERITY = "grave"\ndef find(case):\n    return iter(())\n',
        'ValueError: SEVERITY is "grave"',
    ),
}


@pytest.fixture(params=BROKEN)
def said(
    request: pytest.FixtureRequest, place: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A rule of the family of leads that cannot be loaded; what is said of it."""
    text, said = BROKEN[request.param]
    folder = place / "rules"
    write(folder / f"broken_{request.param.replace(' ', '_').lower()}.py", text)
    monkeypatch.setattr(leads, "__path__", [*leads.__path__, str(folder)])
    builder.cache_clear()
    yield said
    builder.cache_clear()


def test_the_other_rules_speak(run: Run, place: Path, said: str) -> None:
    write(place / "plans/one.yaml", NO_LEAD_NO_FORUM)
    write(place / "plans/two.yaml", NO_LEAD_NO_FORUM)
    ran = run("check", "--format", "concise")
    assert (ran.status, ran.err) == (1, "")
    for plan in ("one", "two"):
        found = [line for line in ran.lines if line.startswith(f"plans/{plan}.yaml:")]
        failed = [line for line in found if "[internal-error]" in line]
        assert len(failed) == 1
        assert ' error The rule "broken-' in failed[0]
        assert f"could not be applied ({said}" in failed[0]
        assert {"[missing-lead]", "[undefined-forum]"} <= {line.split()[-1] for line in found}
    assert "\x1b" not in ran.out


def test_it_can_be_neither_ignored_nor_known(run: Run, place: Path, said: str) -> None:
    write(
        place / "plans/one.yaml",
        "# planlint: ignore-file[internal-error, leads]\n" + NO_LEAD_NO_FORUM,
    )
    assert run("check", "--write-known", "--known", "known.json").status == 1
    again = run("check", "--known", "known.json", "--ignore", "leads", "--format", "concise")
    assert again.status == 1
    assert [line for line in again.lines if line.endswith("[internal-error]")]


def test_every_other_command_goes_on(run: Run, place: Path, said: str) -> None:
    name = next(rule.name for rule in load_rules() if rule.name.startswith("broken-"))
    listed = run("rules")
    assert (listed.status, listed.err) == (0, "")
    assert f"  {name} " in listed.out
    explained = run("explain", name)
    assert (explained.status, explained.err) == (0, "")
    assert "This rule cannot be loaded: " in explained.out
    write(place / "plans/one.yaml", NO_LEAD_NO_FORUM)
    assert run("build").status == 0
    assert (place / f"_site/rules/{name}.html").is_file()
