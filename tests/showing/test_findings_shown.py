"""How much a site shows of findings is held in every file: all, counts without quotes, or nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from planlint.commands import cli
from planlint.model.configuration import Audience, Shown
from tests.showing.decoding import said_in
from tests.showing.redaction.test_canaries import WITHOUT_PLANS
from tests.sites import AS_OF, PLANS

PLAN = next(path for path in PLANS if path.stem == "brentwood-2017")
MANIFEST = ".planlint-site.json"
QUOTED = re.compile(r"“[^”]{4,}”|\"[^\"]{4,}\"")


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    out = tmp_path_factory.mktemp("findings") / "found.json"
    configuration = out.with_name("planlint.toml")
    configuration.touch()
    options = ["--as-of", AS_OF, "--format", "json", "--output", str(out), "--no-cache"]
    options += ["--config", str(configuration)]
    cli.main(["check", str(PLAN), *options], standalone_mode=False)
    found: list[dict[str, Any]] = json.loads(out.read_text(encoding="utf-8"))["findings"]
    assert found
    return found


def texts_of(folder: Path, audience: Audience, shown: Shown) -> Iterator[tuple[str, str]]:
    """What every file says of a site whose configuration shows so much."""
    configuration = folder / "planlint.toml"
    configuration.write_text(f'[site]\nfindings = "{shown}"\n', encoding="utf-8")
    site = folder / "site"
    given = ["--audience", audience, "--as-of", AS_OF, "--out", str(site), "--no-cache"]
    assert not cli.main(
        ["build", str(PLAN), *given, "--config", str(configuration)], standalone_mode=False
    )
    for path in site.rglob("*"):
        address = path.relative_to(site).as_posix()
        if path.is_file() and not address.startswith((*WITHOUT_PLANS, MANIFEST)):
            yield address, said_in(address, path.read_bytes().decode())


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_none(tmp_path: Path, audience: Audience, findings: list[dict[str, Any]]) -> None:
    rules = {each["rule"] for each in findings}
    spoken = re.compile("|".join(rf"rules/{re.escape(rule)}\.html" for rule in rules))
    for address, text in texts_of(tmp_path, audience, "none"):
        assert not spoken.search(text), address
        assert not messages_in(text, findings), address
        assert not address.endswith(("findings.html", "findings-by-action.html")), address
        if address.endswith((".json", ".csv")):
            assert "findings" not in text.casefold(), address


@pytest.mark.parametrize(
    ("audience", "shown"), [("public", "counts"), ("public", "all"), ("internal", "counts")]
)
def test_counts(
    tmp_path: Path, audience: Audience, shown: Shown, findings: list[dict[str, Any]]
) -> None:
    texts = dict(texts_of(tmp_path, audience, shown))
    assert {
        address: found for address, text in texts.items() if (found := messages_in(text, findings))
    } == {}
    assert str(len(findings)) in texts[f"plans/{PLAN.stem}/findings.html"]
    assert f"total\n{len(findings)}" in texts[f"plans/{PLAN.stem}/plan.json"]


def test_all(tmp_path: Path, findings: list[dict[str, Any]]) -> None:
    texts = dict(texts_of(tmp_path, "internal", "all"))
    pages = " ".join(text for address, text in texts.items() if "findings" in address)
    assert len(messages_in(pages, findings)) > 10


def messages_in(text: str, findings: list[dict[str, Any]]) -> list[str]:
    """The messages that a text has, without what stands before their colon."""
    folded = " ".join(text.split()).casefold()
    said = {each["message"].partition(": ")[2] or each["message"] for each in findings}
    return [
        each for each in said if QUOTED.search(each) and each.replace("`", "").casefold() in folded
    ]
