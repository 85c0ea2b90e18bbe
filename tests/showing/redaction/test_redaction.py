"""What the public is shown: no name of a person who is not public, nowhere, however it is written."""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from planlint.rules.names import read_name
from planlint.showing.downloads import downloads_of
from planlint.showing.redaction.elsewhere import Elsewhere
from planlint.showing.redaction.finding import NO_CONTACT, NOBODY, HiddenNames, Person
from planlint.showing.redaction.people import public_id
from planlint.showing.redaction.redacted import NOT_NAMED, Redaction, public_document, public_plan
from planlint.showing.redaction.words import is_of_bodies
from tests.showing.every_report import report, reports_of
from tests.showing.making import AS_OF, facts_of, pages_of, read, site_of, whole_plan
from tests.showing.real import real as facts_of_real
from tests.sites import PLANS, Audience

# Surnames that their plan has as words too: alone they stay, with a first name or rank they do not.
WORDS_OF_THEIR_OWN = {
    "barnet-2013": set(),
    "brent-2009": {"school"},
    "brent-2020": {"close"},
    "brentwood-2017": set(),
    "harrow-2008": set(),
}
RANK = (
    r"(?:mr|mrs|ms|miss|dr|cllr|councillor|pc|dc|ps|sgt|sergeant|ds|insp|inspector|di|ci|dci|supt"
    r"|superintendent|commander|officer)\.?"
)


def named(plan: Plan) -> Iterator[str]:
    """The names and aliases of a plan that the public is not shown."""
    for person in plan.people.values():
        if not person.public and person.name:
            yield from (person.name, *(alias.text for alias in person.aliases))


def leaks(text: str, names: list[str], words: set[str]) -> list[str]:
    """What is left of names in a text: in full, with rank or initial, or the bare surname."""
    text = spaced(html.unescape(text))
    found = []
    for name in names:
        read_ = read_name(name)
        first, surname = re.escape(spaced(read_.first)), re.escape(spaced(read_.surname))
        if spaced(read_.surname) not in text:
            continue
        ways = [rf"{RANK} (?:\w )?{surname}", rf"{surname} {first}" if first else surname]
        ways += [rf"{first} (?:\w+ )?{surname}"] if first else []
        ways += [surname] if read_.surname not in words else []
        found += [
            match.group()
            for way in ways
            for match in re.finditer(rf"(?<![^\W_]){way}(?![^\W_])", text)
        ]
    return found


def spaced(text: str) -> str:
    return re.sub(r"[\s_.,*’'-]+", " ", text).casefold()


# The five real plans.


@pytest.fixture(scope="module", params=PLANS, ids=lambda path: path.stem)
def real(request: pytest.FixtureRequest) -> tuple[str, Plan, Redaction]:
    path: Path = request.param
    document = read_document(path.name, path.read_bytes())
    plan = read_plan(document, path.stem)
    return path.stem, plan, Redaction(document, plan)


def test_words_of_their_own(real: tuple[str, Plan, Redaction]) -> None:
    name, _, redaction = real
    assert redaction.words_of_their_own == WORDS_OF_THEIR_OWN[name]


def test_no_name_in_the_data(real: tuple[str, Plan, Redaction]) -> None:
    name, plan, redaction = real
    text = json.dumps(redaction.document.data, ensure_ascii=False)
    assert leaks(text, list(named(plan)), WORDS_OF_THEIR_OWN[name]) == []
    assert "@" not in text


def test_no_full_name_anywhere(
    real: tuple[str, Plan, Redaction], sites: dict[Audience, Path]
) -> None:
    _, plan, _ = real
    full = {read_name(each) for each in named(plan)}
    pattern = re.compile(
        "|".join(rf"\b{each.first}\W+(?:\w+\W+)?{each.surname}\b" for each in full if each.full)
        or r"\Z(?!\Z)"
    )
    for path in sites["public"].rglob("*"):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        text = f"{path.relative_to(sites['public'])}\n{html.unescape(text)}".casefold()
        assert not pattern.search(text), path


def test_no_name_in_any_report(real: tuple[str, Plan, Redaction]) -> None:
    name, plan, _ = real
    facts = facts_of_real(name, AS_OF, "public")
    for made in reports_of(facts):
        assert leaks(made.text, list(named(plan)), WORDS_OF_THEIR_OWN[name]) == [], made[:3]


def test_inside_all_names_are_shown(
    real: tuple[str, Plan, Redaction], sites: dict[Audience, Path]
) -> None:
    name, plan, _ = real
    shown = "".join(
        html.unescape(path.read_text(encoding="utf-8"))
        for path in (sites["internal"] / "plans" / name).rglob("*.html")
    )
    leading = {
        reference.target.id
        for action in plan.actions
        for reference in (*action.all_strategic, *action.all_operational)
        if reference.target and reference.target.register == "people"
    }
    missing = {plan.people[id_].name for id_ in leading if plan.people[id_].name not in shown}
    assert not missing


FINDINGS = "findings-by-action.html"


def test_public_findings_are_counts_without_quotes(sites: dict[Audience, Path]) -> None:
    inside, outside = (
        html.unescape((sites[audience] / f"plans/brent-2009/{FINDINGS}").read_text("utf-8"))
        for audience in ("internal", "public")
    )
    assert "Name of officer Brent Police?" in inside
    assert "Name of officer" not in re.sub(r"<a [^>]*rules/[^>]*>[^<]*</a>", "", outside)


# A name in every field.

PEOPLE = {
    "g-quillfeather": {
        "name": "DCI Genevra Mary Quillfeather",
        "aliases": ["Jenny Quillfeather", "Vee Quillfeather-Smythe"],
        "role": ["Deputy of Genevra Quillfeather", "Head of Safety"],
        "organisation": "police",
    },
    "patsy": {"name": "Patrick O'Hanlon", "organisation": "police"},
    "nobody": {"name": "Søren Kjærgård", "x-telephone": "07700 900999"},
}
CANARY = (
    "Genevra Quillfeather, Quillfeather, DCI Quillfeather and G. Quillfeather; "
    "Quillfeather-Smythe; O'Hanlon, Patrick; P O’Hanlon; Søren Kjærgård; "
    "genevra.quillfeather@police.example, 07700 900123"
)
SECRET = re.compile(
    r"quillfeather|genevra|hanlon|kjærg|s(?:ø|o)ren|smythe|@police|900123|900999", re.IGNORECASE
)


def with_people(plan: dict[str, Any], people: dict[str, Any]) -> dict[str, Any]:
    people = {**people, "hidden": {"name": "Quentin Abernethy", "role": "Clerk to G Quillfeather"}}
    return {**plan, "people": people}


def secrets_in(text: str) -> list[str]:
    return SECRET.findall(html.unescape(text))


def everywhere(data: dict[str, Any]) -> Iterator[str]:
    """Everything that the public is given of a plan: addresses, pages, downloads, reports, the data."""
    document, plan = read(data)
    site = site_of((document, plan), audience="public")
    for address, text in pages_of(site).items():
        yield address
        yield text
    for facts in site.plans:
        for address, text in downloads_of(facts):
            yield address
            yield text
        yield from (made.text for made in reports_of(facts))
    yield json.dumps(public_document(document, plan).data, ensure_ascii=False)


def test_inside_every_field_is_as_it_was_written() -> None:
    def canary(route: Route, kind: str) -> str:
        return f"{kind} of Genevra Quillfeather" if kind in {"line", "text"} else ""

    data = with_people(whole_plan(canary), PEOPLE)
    text = report(facts_of(data))
    assert text.count("of Genevra Quillfeather") > 60


WAYS = [
    "Genevra Quillfeather",
    "genevra quillfeather",
    "GENEVRA QUILLFEATHER",
    "Genevra  \n Quillfeather",
    "Genevra\u00a0Quillfeather",
    "Genevra&nbsp;Quillfeather",
    "Genevra &#81;uillfeather",
    "Quill\u00adfeather",
    "Quill\u200bfeather",
    "Genevra_Quillfeather_2013.pdf",
    "genevra-quillfeather",
    "GenevraQuillfeather.docx",
    "gquillfeather",
    "https://police.example/genevra%20quillfeather.pdf",
    "**Genevra** Quillfeather",
    "_Genevra_ `Quillfeather`",
    "Genevra M. Quillfeather",
    "Genevra Mary Quillfeather",
    "Genevra Anne Quillfeather",
    "Jennie Quillfeather",
    "Quillfeather's",
    "the Quillfeather’s team",
    "DCI Quillfeather",
    "dci. quillfeather",
    "A/DCI Quillfeather",
    "Detective Chief Inspector Quillfeather",
    "Ms Quillfeather",
    "Mrs. G. Quillfeather",
    "G Quillfeather",
    "GM Quillfeather",
    "G.M.Quillfeather",
    "Quillfeather, Genevra",
    "Quillfeather Genevra",
    "QUILLFEATHER, G.",
    "Vee Quillfeather Smythe",
    "Quillfeather-Smythe",
    "Ask Genevra to come",
    "the board (Genevra, police)",
    "Patrick O'Hanlon",
    "Patrick O’Hanlon",
    "Pat O'Hanlon",
    "Mr O'Hanlon's",
    "Søren Kjærgård",
    "Soren Kjærgård",
    "Sø\u0301ren Kjæ\u0301rgård".replace("\u0301", ""),
    "Kjærga\u030ard",
    "S&oslash;ren Kj&aelig;rg&aring;rd",
    "[Genevra](mailto:genevra.quillfeather@police.example)",
    "<genevra.quillfeather@police.example>",
    "+44 7700 900123",
    "07700900123",
]


@pytest.fixture(scope="module")
def hidden() -> HiddenNames:
    return HiddenNames(
        [
            Person(("DCI Genevra Mary Quillfeather", "Vee Quillfeather-Smythe"), "Head of Safety"),
            Person(("Patrick O'Hanlon",), "Hartley Police"),
            Person(("Søren Kjærgård",), NOBODY),
        ],
        frozenset(),
    )


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_write_a_name_is_hidden(hidden: HiddenNames, way: str) -> None:
    assert secrets_in(hidden.replaced(f"Met {way} about patrols.")) == []
    assert secrets_in(hidden.replaced(way)) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Genevra Quillfeather will report.", "Head of Safety will report."),
        ("Reported by DCI Quillfeather's team", "Reported by Head of Safety's team"),
        ("Quillfeather, Genevra: patrols", "Head of Safety: patrols"),
        ("Ask Søren Kjærgård.", "Ask an officer."),
        ("Søren Kjærgård asks.", "An officer asks."),
        ("Genevra Quillfeather, Head of Safety, asks.", "Head of Safety, asks."),
        ("Jane Quillfeather asks.", "Jane Head of Safety asks."),
        ("Sarah Quillfeather asks.", "An officer asks."),
        ("Cllr Unheardof asks.", "An officer asks."),
        ("Ring 020 7946 0123.", "Ring 020 7946 0123."),
        ("Ring G Quillfeather on 020 7946 0123.", f"Ring Head of Safety on {NO_CONTACT}."),
        ("Ring 101 or 0800 555 111.", "Ring 101 or 0800 555 111."),
        ("St Patrick's Day", "St Patrick's Day"),
        ("Patrick Street and Genevra House", "Patrick Street and Genevra House"),
        ("PC World, DI in CID, Insp and above", "PC World, DI in CID, Insp and above"),
        ("A feather and a quill", "A feather and a quill"),
    ],
)
def test_what_stands_in_the_place(text: str, shown: str) -> None:
    hidden = HiddenNames(
        [
            Person(("DCI Genevra Mary Quillfeather",), "Head of Safety"),
            Person(("Patrick O'Hanlon",), "Hartley Police"),
            Person(("Søren Kjærgård",), NOBODY),
        ],
        frozenset({"world"}),
    )
    assert hidden.replaced(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Residents close the gate.", "Residents close the gate."),
        ("A close friend, I close", "A close friend, I close"),
        ("Close the gate.", "Close the gate."),
        ("Gill Close will chair.", "The chair will chair."),
        ("Ms Close and G. Close", "The chair and the chair"),
        ("Will Field brings crops; will field calls", "An officer brings crops; will field calls"),
        ("in May 2013, by Mr May", "in May 2013, by an officer"),
        ("theresa may asks, gill close asks", "An officer asks, the chair asks"),
    ],
)
def test_a_surname_that_is_a_word(text: str, shown: str) -> None:
    hidden = HiddenNames(
        [
            Person(("Gill Close",), "the chair"),
            Person(("Will Field",), NOBODY),
            Person(("Theresa May",), NOBODY),
        ],
        frozenset({"close", "field"}),
    )
    assert hidden.replaced(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Roy Smith and Melanie Smith", "Roy Smith and Director"),
        ("Smith said", "An officer said"),
        ("Cllr R Smith said", "Cllr R Smith said"),
        ("Ask M Smith", "Ask Director"),
        ("Ask Roy", "Ask Roy"),
        ("Ask Melanie", "Ask Director"),
        ("Ann Hill or Ann Dale", "Manager or analyst"),
        ("Ask Ann", "Ask an officer"),
    ],
)
def test_who_is_meant(text: str, shown: str) -> None:
    hidden = HiddenNames(
        [
            Person(("Roy Smith",), None),
            Person(("Melanie Smith",), "Director"),
            Person(("Ann Hill",), "manager"),
            Person(("Ann Dale",), "analyst"),
        ],
        frozenset(),
    )
    assert hidden.replaced(text) == shown


def test_a_post_before_a_surname_is_a_title() -> None:
    hidden = HiddenNames([Person(("Chair Quillfeather",), "the officer")], frozenset())
    text = "Chair Quillfeather; to QUILLFEATHER: the chair said. The Chair. Chair"
    assert hidden.replaced(text) == "The officer; to the officer: the chair said. The Chair. Chair"


LETTERS = st.text("abcdefghijklmnopqrstuvwxyzéøß", min_size=4, max_size=12)
BETWEEN = st.sampled_from([" ", "  ", "\n", "_", "-", ".", ". ", "\u00a0", "* ", "%20", "&nbsp;"])


@settings(max_examples=200, deadline=None)
@given(
    LETTERS,
    LETTERS,
    BETWEEN,
    st.sampled_from([str, str.upper, str.title]),
    st.text(max_size=20),
    st.text(max_size=20),
)
def test_no_text_around_a_name_saves_it(
    first: str, surname: str, between: str, written: Any, before: str, after: str
) -> None:
    assume(not is_of_bodies(surname))  # what is entered as a body is looked for as a whole
    hidden = HiddenNames([Person((f"{first} {surname}".title(),), "the 1")], frozenset())
    name = f"{written(first)}{between}{written(surname)}"
    shown = hidden.replaced(f"{before} {name} {after}").casefold()
    assert not re.search(rf"(?<!\w){re.escape(surname.casefold())}(?!\w)", shown)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_texts_without_names_stay(text: str) -> None:
    hidden = HiddenNames([Person(("Genevra Quillfeather",), "Head of Safety")], frozenset())
    if not SECRET.search(text) and text.isascii() and not re.search(r"[@&]|\d{5}|\]\(", text):
        assert hidden.replaced(text) == text


# Leads, contacts, ids.

PLAN: dict[str, Any] = {
    "format": "planlint/1",
    "title": "A plan",
    "area": {"name": "Hartley"},
    "period": "2013/14",
    "status": "agreed",
    "organisations": {"police": {"name": "Hartley Police", "short": "HP"}},
    "people": {
        "ann-lowe": {"name": "Ann Lowe", "role": "Head of Safety", "public": True},
        "jo-bell": {"name": "Jo Bell", "organisation": "police"},
        "post": {"role": "Crime Analyst", "organisation": "police"},
    },
    "forums": {"board": {"name": "Safer Hartley Board"}},
}


def plan_with(action: dict[str, Any], **keys: Any) -> dict[str, Any]:
    priority = {"id": "one", "title": "One", "actions": [{"ref": "1", "title": "Act", **action}]}
    return {**PLAN, "priorities": [priority], **keys}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("jo-bell", "HP"),
        ("Jo Bell", "HP"),
        ("ann-lowe", "Ann Lowe"),
        ("post", "Crime Analyst"),
        ("police", "Hartley Police"),
        ("HP / Safer Hartley Board", "HP / Safer Hartley Board"),
        ("Community Safety Team", "Community Safety Team"),
        ("Head of Community Safety", "Head of Community Safety"),
        ("Council/MPS/Trading Standards", "Council/MPS/Trading Standards"),
        ("Fiona Unknown", "Not yet named"),
        ("Fiona Unknown, Head of Safety", "Not yet named"),
        ("Head of Safety (Fiona Unknown)", "Not yet named"),
        ("Community Safety, Fiona Unknown", "Not yet named"),
        ("Fiona Unknown Community Safety Team", "Not yet named"),
        ("UNKNOWN", "Not yet named"),
        ("FIONA UNKNOWN", "Not yet named"),
        ("Mark Safety", "Not yet named"),
        ("Name of officer", "Not yet named"),
        ("?", "Not yet named"),
    ],
)
def test_texts_in_a_lead_s_place(text: str, shown: str) -> None:
    facts = facts_of(plan_with({"lead": {"operational": text}}), audience="public")
    assert [who.name for who in facts.actions[0].operational] == [shown]


def test_a_name_in_a_lead_s_place_is_hidden_in_prose_too() -> None:
    data = plan_with(
        {
            "lead": {"operational": "Fiona Wexcombe"},
            "progress": [{"period": "2013/14 Q1", "text": "Fiona Wexcombe began."}],
            "overseen_by": ["Tom Harbottle", "Victim Support"],
            "note": "Victim Support and T Harbottle met. They support every victim.",
        }
    )
    text = "".join(pages_of(site_of(read(data), audience="public")).values())
    assert not re.search("wexcombe|harbottle", text, re.IGNORECASE)
    assert "Victim Support" in text


@pytest.mark.parametrize("written", ["dci. bell", "pc bell", "jo bell", "jo_bell"])
def test_a_name_in_lower_case_makes_no_word_of_a_surname(written: str) -> None:
    facts = facts_of(plan_with({"note": f"Ask {written}. Bell knows."}), audience="public")
    assert "bell" not in facts.actions[0].note.lower()


def test_withheld_kinds_of_lead_do_not_break_the_plan() -> None:
    data = plan_with({"lead": "Fiona Unknown", "not_needed": {"lead": "Led by the mayor"}})
    shown: Any = public_document(*read(data)).data
    assert shown["priorities"][0]["actions"][0]["lead"] == NOT_NAMED
    assert facts_of(data, audience="public").actions[0].not_needed == (
        ("Lead", "Led by the mayor"),
    )


def test_the_plan_s_own_words_for_leads_stay() -> None:
    labels = {"strategic": "Named CSP lead", "forum": "Group"}
    facts = facts_of(plan_with({}, labels=labels), audience="public")
    assert facts.labels["strategic"] == "Named CSP lead"


def test_public_people_are_shown_whole() -> None:
    facts = facts_of(
        plan_with({"lead": {"strategic": "ann-lowe"}, "note": "Ann Lowe asked, and Lowe knew."}),
        audience="public",
    )
    assert facts.actions[0].strategic[0].name == "Ann Lowe"
    assert facts.actions[0].note == "<p>Ann Lowe asked, and Lowe knew.</p>\n"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        (
            {"name": "Community Safety Team", "email": "safety@x.example", "phone": "07700 900001"},
            {"name": "Community Safety Team", "email": "safety@x.example", "phone": "07700 900001"},
        ),
        (
            {"name": "Jo Bell", "email": "team@x.example", "phone": "01632 960001"},
            {"name": "HP"},
        ),
        ({"name": "Sarah Stranger", "email": "team@x.example"}, {"name": "an officer"}),
        (
            {"name": "Community Safety Team", "email": "jo.bell@x.example"},
            {"name": "Community Safety Team"},
        ),
    ],
)
def test_contacts(contact: dict[str, str], shown: dict[str, str]) -> None:
    assert facts_of(plan_with({}, contact=contact), audience="public").contact == shown


def test_ids_made_of_names_are_not_shown_and_still_lead_to_their_entries() -> None:
    data = plan_with(
        {
            "ref": "bell-1",
            "overseen_by": ["jo-bell-group"],
            "indicators": ["bell_calls"],
            "contributes_to": ["bell-plan.jo_bell"],
            "depends_on": ["bell-2"],
            "funding": [{"amount": 10, "fund": "jo-bell-fund"}],
        },
        forums={"jo-bell-group": {"name": "Jo Bell Group", "chair": "jo-bell"}},
        indicators={
            "bell_calls": {
                "title": "Calls",
                "baseline": {"value": 420},
                "targets": [{"value": 9.50}],
            }
        },
        frameworks={"bell-plan": {"title": "Plan", "items": {"jo_bell": "Visible"}}},
        funds={"jo-bell-fund": {"name": "Fund", "organisation": "jo-bell", "amount": 12000}},
        glossary={"JB": "Jo Bell", "Bell": "our inspector"},
    )
    data["priorities"][0]["actions"].append({"ref": "bell-2", "title": "Then"})
    data["priorities"][0]["id"] = "bell"
    left = [re.findall("(?i)(?<!la)bell", text) for text in everywhere(data)]
    assert not any(left), left
    plan = public_plan(*read(data))
    action = plan.actions[0]
    assert action.overseen_by[0].target
    assert action.indicators[0].target
    assert action.contributes_to[0].target
    assert action.depends_on[0].target
    assert action.funding[0].fund
    assert action.funding[0].fund.target
    (indicator,) = plan.indicators.values()
    assert indicator.baseline
    assert indicator.baseline.value
    assert indicator.baseline.value.text == "420"
    assert indicator.targets[0].value
    assert indicator.targets[0].value.text == "9.5"


def test_a_name_that_another_plan_hides_is_hidden_in_full_only() -> None:
    note = "Jo Bell, PC Bell and J. Bell met Ann Lowe. Jo rang the Bell; Bell Street."
    other = {key: value for key, value in plan_with({"note": note}).items() if key != "people"}
    other["people"] = {"x": {"name": "Ann Lowe", "public": True}}
    first = plan_with({})
    first["people"] = {**first["people"], "ann-lowe": {"name": "Ann Lowe", "role": "Head"}}
    site = site_of(read(first, "first"), read(other, "other"), audience="public")
    assert site.plans[1].actions[0].note == (
        "<p>An officer, an officer and an officer met Ann Lowe. Jo rang the Bell; Bell Street.</p>\n"
    )


def test_two_ids_that_become_one_are_kept_apart() -> None:
    data = plan_with({}, forums={"jo-bell-a": {"name": "A"}, "j-bell-a": {"name": "B"}})
    assert [each.name for each in public_plan(*read(data)).forums.values()] == ["A", "B"]


def test_the_id_of_a_plan() -> None:
    document, plan = read(plan_with({}), "london/jo-bell-plan")
    site = site_of((document, plan), audience="public")
    assert site.plans[0].address == "plans/london/An-officer-plan/index.html"
    assert site_of((document, plan)).plans[0].address == "plans/london/jo-bell-plan/index.html"


def test_addresses_of_documents_with_names_are_left_out() -> None:
    documents = {
        "a": {"title": "Minutes", "url": "https://x.example/jo-bell.pdf"},
        "b": {"title": "Strategy", "url": "https://x.example/strategy.pdf"},
    }
    facts = facts_of(plan_with({"documents": ["a", "b"]}, documents=documents), audience="public")
    assert facts.actions[0].documents == (
        ("Minutes", ""),
        ("Strategy", "https://x.example/strategy.pdf"),
    )


def test_words_of_the_format_stay() -> None:
    people = {"a": {"name": "Andy Green"}, "b": {"name": "Sue Draft"}, "c": {"name": "Al Monthly"}}
    data = plan_with(
        {"progress": [{"rag": "green", "text": "Begun by Green."}]},
        people=people,
        status="draft",
        reporting="monthly",
    )
    plan = public_plan(*read(data))
    assert (plan.status, plan.reporting) == ("draft", "monthly")
    assert plan.actions[0].rag == "green"
    assert plan.actions[0].progress[0].text == "Begun by an officer."


def test_users_own_keys_are_left_out() -> None:
    data = plan_with({"x-notes": "Jo Bell", "lead": {"x-b": "Jo"}}, **{"x-top": "Jo Bell"})
    assert "x-" not in json.dumps(public_document(*read(data)).data)


def test_a_plan_without_people_and_one_that_is_no_mapping() -> None:
    data = {key: value for key, value in plan_with({}).items() if key != "people"}
    assert facts_of(data, audience="public").title == "A plan"
    document = read_document("plan.yaml", b"- one\n")
    assert public_document(document, read_plan(document, "plan")).data == ["one"]


def test_time_grows_with_the_plan_and_not_faster() -> None:
    small, large = (spent(number) for number in (250, 1000))
    assert large < 8 * small, f"{small:.2f} s for 250 actions, {large:.2f} s for 1000"


def spent(number: int) -> float:
    """The seconds that a plan of so many actions takes, with a person for every third."""
    people = {
        f"p{each}": {"name": f"Ann{chr(97 + each % 26)} Sur{word(each)}", "role": f"Post {each}"}
        for each in range(number // 3)
    }
    actions = [
        {
            "ref": str(each),
            "title": f"Visit the homes of street {each}",
            "lead": {"operational": f"p{each % len(people)}", "strategic": f"Sur{word(each)}"},
            "note": f"Sur{word(each)} and Anna Sur{word(each + 1)} met the residents. " * 8,
        }
        for each in range(number)
    ]
    data = {**PLAN, "people": people, "priorities": [{"id": "a", "title": "A", "actions": actions}]}
    document, plan = read(data)
    times = []
    for _ in range(2):
        begun = time.process_time()
        public_document(document, plan)
        times.append(time.process_time() - begun)
    return min(times)


def word(number: int) -> str:
    """A word for a number."""
    return "".join(chr(97 + int(digit)) for digit in f"{number:04}")


def test_an_id_shows_no_name_that_another_plan_hides() -> None:
    elsewhere = Elsewhere(["Jo Bell", "Ann Dale"])
    assert public_id("jo-bell/2013", (), elsewhere) == "An-officer/2013"
    assert public_id("hartley/2013", ("Jo Bell",), elsewhere) == "hartley/2013"
    assert public_id("bell", (), elsewhere) == "bell"
    assert public_id("bell", ("Jo Bell",), elsewhere) == "An-officer"
