"""`sarif`: the schema of SARIF 2.1.0, and what its prose asks beyond the schema."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given

from planlint.model.finding import Edit, Fix
from planlint.model.report import Report
from planlint.model.source import Lines, Span
from planlint.showing.formats.sarif import show
from planlint.showing.screen import Screen
from tests.rules.fragments import plan_of
from tests.showing.formats.any_report import REPORTS, few
from tests.showing.formats.reports import known_of, report_of, report_with
from tests.showing.formats.sarif_schema import validator
from tests.showing.formats.test_full import PLAN
from tests.showing.screens import report as report_of_screens

SITE = "https://plans.hartley.example/"
REF = plan_of('- title: "שלום 犯罪 👮"\n  ref: 1.4\n  end: 2014-03-31\n').text.replace("\n", "\r\n")


def read(report: Report) -> dict[str, Any]:
    """The run that is shown of a report, held to the schema."""
    log: dict[str, Any] = json.loads(show(report, Screen()))
    validator().validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


def results(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(report)["results"]
    return found


def test_a_plan_with_everything_keeps_to_the_schema() -> None:
    run = read(report_of_screens())
    assert len(run["results"]) == len(report_of_screens().shown)
    kinds = {key for result in run["results"] for key in result}
    assert kinds >= {"fixes", "relatedLocations", "partialFingerprints", "suppressions"}


@given(report=REPORTS)
@few
def test_any_report_keeps_to_the_schema(report: Report) -> None:
    run = read(report)
    for each, result in zip(report.shown, run["results"], strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == each.rule
        numbers = [other["id"] for other in result.get("relatedLocations", [])]
        assert numbers == list(range(1, len(each.related) + 1))
        assert shown_in_a_viewer(result)[: len(each.message)] == each.message or (
            "](" in each.message
        )
    marks = [result["partialFingerprints"]["planlint/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)
    assert len({"suppressions" in result for result in run["results"]}) <= 1


@pytest.mark.parametrize(
    "change",
    [
        lambda run: run.update(columnKind="letters"),
        lambda run: run["results"][0].update(level="grave"),
        lambda run: run["results"][0].pop("message"),
        lambda run: run["results"][0]["locations"][0].update(place=1),
        lambda run: run["results"][0]["fixes"][0].pop("artifactChanges"),
        lambda run: run["results"][0].update(suppressions=[{"kind": "known"}]),
        lambda run: run["tool"]["driver"]["rules"][0].pop("id"),
        lambda run: run["tool"]["driver"].update(semanticVersion=1),
    ],
)
def test_the_schema_refuses_what_is_not_so(change: Any) -> None:
    log = json.loads(show(report_with("a: b\n", related="the other", fix="c"), Screen()))
    change(log["runs"][0])
    assert not validator().is_valid(log)


# Places: columns in code points, lines by the ends that planlint knows.


def region_text(region: dict[str, int], text: str) -> str:
    """What a region covers, read by the words of SARIF."""
    lines = Lines(text)
    begin = lines.start(region["startLine"]) + region["startColumn"] - 1
    end = lines.start(region["endLine"]) + region["endColumn"] - 1
    return text[begin:end]


def test_a_region_covers_what_the_finding_marks() -> None:
    text = "# 犯\r# \u2028 is no line end\r\ntitle: 犯罪👮 e\u0301 b\n"
    for marked in ("犯罪", "👮", "e\u0301", "b", "👮 e\u0301 b\n", ""):
        at = text.index(marked, text.index("title"))
        (result,) = results(report_with(text, span=Span(at, at + len(marked))))
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region_text(region, text) == marked
    run = read(report_with(text))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]


def test_a_fix_made_by_its_regions_is_the_fix() -> None:
    report = report_of(REF, rules=["unquoted-ref"])
    (each,) = report.shown
    assert each.finding.fix
    (result,) = results(report)
    ((change,),) = (fix["artifactChanges"] for fix in result["fixes"])
    (replacement,) = change["replacements"]
    assert region_text(replacement["deletedRegion"], REF) == "1.4"
    assert replacement["insertedContent"] == {"text": '"1.4"'}
    assert change["artifactLocation"]["uri"] == "plans/hartley.yaml"


def test_a_fix_that_inserts_has_an_empty_region() -> None:
    report = report_with("a: b\n", fix="x")
    plan = report.plans[0]
    each = plan.shown[0]
    fix = Fix("Insert", (Edit(Span(3, 3), "new "), Edit(Span(5, 5), "c: d\n")), safe=False)
    each = each._replace(finding=each.finding._replace(fix=fix))
    (result,) = results(report._replace(plans=(plan._replace(shown=(each,)),)))
    first, second = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert first["deletedRegion"]["startColumn"] == first["deletedRegion"]["endColumn"] == 4
    assert (second["deletedRegion"]["startLine"], second["insertedContent"]["text"]) == (
        2,
        "c: d\n",
    )


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        ("plans/hartley.yaml", "plans/hartley.yaml", "%SRCROOT%"),
        (
            "plans/Brent: a % of #1?.yaml",
            "plans/Brent%3A%20a%20%25%20of%20%231%3F.yaml",
            "%SRCROOT%",
        ),
        ("שלום.yaml", "%D7%A9%D7%9C%D7%95%D7%9D.yaml", "%SRCROOT%"),
        ("../plan.yaml", "../plan.yaml", "%SRCROOT%"),
        ("/srv/plans/a b.yaml", "file:///srv/plans/a%20b.yaml", None),
        ("C:/plans/a.yaml", "file:///C:/plans/a.yaml", None),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str, base: str | None) -> None:
    (result,) = results(report_with("a: b\n", path=path, related="the other"))
    for place in (result["locations"][0], result["relatedLocations"][0]):
        artifact = place["physicalLocation"]["artifactLocation"]
        assert (artifact["uri"], artifact.get("uriBaseId")) == (uri, base)
        assert PurePosixPath(unquote(urlsplit(uri).path).lstrip("/")) == PurePosixPath(
            path.lstrip("/")
        )


# Messages.


def shown_in_a_viewer(result: dict[str, Any]) -> str:
    """The message as a viewer shows it: links by their words, doubled braces once (3.11.5, 3.11.6)."""
    text = re.sub(r"\[((?:[^\\\[\]]|\\.)*)\]\((\d+)\)", r"\1", result["message"]["text"])
    assert not re.search(r"(?<!\{)(?:\{\{)*\{[0-9]+\}", text)
    return text.replace("{{", "{").replace("}}", "}")


def test_what_means_something_in_messages_is_escaped() -> None:
    said = 'the forum "{0} [a](1) [b](https://x.example/) [c](d) [e] {x}" is not there'
    (result,) = results(report_with("a: b\n", message=said, help_="Write {lead: …}."))
    text = result["message"]["text"]
    assert text == (
        'the forum "{{0}} [a] (1) [b] (https://x.example/) [c](d) [e] {{x}}" is not there\n'
        "Write {{lead: …}}."
    )


def test_a_message_links_to_its_related_places() -> None:
    (result,) = results(report_with("a: b\n", related="the [first] of {two}\\"))
    assert result["message"]["text"].splitlines()[-1] == "[the \\[first\\] of {{two}}\\\\](1)"
    (other,) = result["relatedLocations"]
    assert (other["id"], other["message"]["text"]) == (1, "the [first] of {{two}}\\")


def test_whose_finding_it_is_is_a_logical_location() -> None:
    report = report_with("a: b\n", message="x")
    (result,) = results(report)
    assert result["locations"][0]["logicalLocations"] == [
        {"name": "action 1.4", "fullyQualifiedName": "/priorities/0/x"}
    ]
    plan = report.plans[0]
    whole = plan._replace(shown=(plan.shown[0]._replace(pointer="", subject="the plan"),))
    (result,) = results(report._replace(plans=(whole,)))
    assert result["locations"][0]["logicalLocations"] == [{"name": "the plan"}]


# Rules, and what is known.


def test_rules_that_spoke_are_described_with_what_github_asks_for() -> None:
    rules = read(report_of(PLAN, site=SITE))["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == {each.rule for each in report_of(PLAN).shown}
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
        assert "How to put it right" in rule["help"]["text"]
        assert rule["helpUri"] == f"{SITE}rules/{rule['id']}.html"
        assert "<" not in re.sub(r"(`+).*?\1", "", rule["help"]["markdown"], flags=re.DOTALL)
    assert all("helpUri" not in rule for rule in read(report_of(PLAN))["tool"]["driver"]["rules"])


def test_suppressions_are_told_of_all_results_or_of_none() -> None:
    first = report_of(PLAN)
    assert all("suppressions" not in result for result in results(first))
    again = results(report_of(PLAN, known=known_of(first, "unknown-key")))
    told = {result["ruleId"]: result["suppressions"] for result in again}
    assert told["unknown-key"] == [{"kind": "external"}]
    assert told["undefined-forum"] == []
    suppressed = [each for each in results(report_of_screens()) if each["suppressions"]]
    assert {"kind": "inSource"} in [each["suppressions"][0] for each in suppressed]


def test_severities_are_levels() -> None:
    for severity, level in (("error", "error"), ("warning", "warning"), ("info", "note")):
        (result,) = results(report_with("a: b\n", severity=severity))  # type: ignore[arg-type]
        assert result["level"] == level
