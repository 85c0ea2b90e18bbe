"""Names as canaries: no file that the public is given has one, once the encoding of its kind is undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.showing.downloads import downloads_of
from tests.showing.decoding import said_in
from tests.showing.every_report import reports_of
from tests.showing.making import pages_of, read, site_of, whole_plan
from tests.showing.redaction.test_redaction import (
    CANARY,
    PEOPLE,
    WAYS,
    WORDS_OF_THEIR_OWN,
    leaks,
    named,
    secrets_in,
    with_people,
)
from tests.sites import EXAMPLE, PLANS, Audience

# Surnames in the five plans that the templates of the pages have as words.
WORDS_OF_THE_PAGES = {"field"}
# What is the same whatever the plans say: in it stand made-up names like those of persons.
WITHOUT_PLANS = ("rules/", "script.js", "style.css", "icon.svg", "export.schema.json")


def plan_in(path: Path) -> Plan:
    return read_plan(read_document(path.name, path.read_bytes()), path.stem)


def test_it_undoes_what_each_kind_of_file_does_to_a_text() -> None:
    texts = {
        "a.html": "<p>Genevra <b>Quill</b>feather</p>",
        "b.html": '<a href="x/genevra%20quillfeather.html">x</a>',
        "c.html": '<svg aria-label="Genevra &#81;uillfeather"></svg>',
        "d.json": r'{"a": ["Genevra \u0051uillfeather"]}',
        "e.ics": "SUMMARY:Genevra Quill\r\n feather\r\n",
        "f.ics": "SUMMARY:Quillfeather\\, Genevra\r\n",
        "g.csv": '\ufeff"Genevra\nQuillfeather"\r\n',
        "search.js": r'planlintFinds("p",[["\u0051uillfeather"]]);' + "\n",
        "genevra%20quillfeather.md": "",
    }
    missed = [
        name
        for name, text in texts.items()
        if not leaks(said_in(name, text), ["Genevra Quillfeather"], set())
    ]
    assert missed == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_file_of_a_real_plan_has_a_name(path: Path, sites: dict[Audience, Path]) -> None:
    names = list(named(plan_in(path)))
    words = WORDS_OF_THEIR_OWN[path.stem] | WORDS_OF_THE_PAGES
    found = {
        str(file): left
        for file in files_in(sites["public"] / "plans" / path.stem)
        if (left := leaks(said_in(file.name, file.read_bytes().decode()), names, words))
    }
    assert found == {}


def test_no_file_about_all_plans_has_a_name(sites: dict[Audience, Path]) -> None:
    site = sites["public"]
    names = [name for path in PLANS for name in named(plan_in(path))]
    found: dict[str, list[str]] = {}
    for file in files_in(site):
        address = file.relative_to(site).as_posix()
        if not address.startswith(("plans/", *WITHOUT_PLANS)):
            left = leaks(said_in(address, file.read_bytes().decode()), names, WORDS_OF_THE_PAGES)
            found |= {address: left} if left else {}
    assert found == {}


def files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


# A name in every field of the schema.


def files_for_the_public(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every file that the public is given of a plan, by its address."""
    document, plan = read(data)
    site = site_of((document, plan), audience="public")
    yield from pages_of(site).items()
    for facts in site.plans:
        yield from downloads_of(facts)
        for made in reports_of(facts):
            yield f"reports/{made.kind}.{made.form}", made.text


def leaking(data: dict[str, Any]) -> dict[str, list[str]]:
    found = {
        address: secrets_in(said_in(address, text)) + secrets_in(text)
        for address, text in files_for_the_public(data)
    }
    return {address: left for address, left in found.items() if left}


def test_every_kind_of_file_is_looked_at() -> None:
    document = EXAMPLE.read_text(encoding="utf-8")
    site = site_of(read(document), audience="public")
    kinds = {address.rpartition(".")[2] for address, _ in downloads_of(site.plans[0])}
    assert kinds == {"js", "json", "csv", "ics"}


def test_no_field_of_the_schema_leaks() -> None:
    assert leaking(with_people(whole_plan(lambda route, kind: CANARY), PEOPLE)) == {}


# Surnames and contacts: a plan that writes a first name in lower case keeps that where it stands alone.
SURNAMES = re.compile(
    r"quillfeather|hanlon|kjærg|kjaerg|smythe|@police|900123|900999", re.IGNORECASE
)


@settings(max_examples=4, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.integers(0, 1_000_000), st.sampled_from(["{}", "Met {} about it.", "{}\n\n- {}"]))
def test_no_way_to_write_a_name_in_any_field_leaks(seed: int, sentence: str) -> None:
    fields = iter(range(seed, seed + 1_000_000))

    def canary(route: Route, kind: str) -> str:
        way = WAYS[next(fields) % len(WAYS)]
        return sentence.replace("{}", way) if kind in {"line", "text"} else way

    data = with_people(whole_plan(canary), PEOPLE)
    left = {
        address: found
        for address, text in files_for_the_public(data)
        if (found := SURNAMES.findall(said_in(address, text)))
    }
    assert left == {}


def test_the_same_names_are_in_every_kind_of_file_for_internal_use() -> None:
    site = site_of(read(EXAMPLE.read_text(encoding="utf-8")))
    files = [*pages_of(site).items(), *downloads_of(site.plans[0])]
    kinds = {
        address.rpartition(".")[2]
        for address, text in files
        if "Raj Mistry" in said_in(address, text)
    }
    assert kinds == {"html", "js", "json", "csv", "ics"}
