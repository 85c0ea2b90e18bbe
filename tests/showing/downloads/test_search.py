"""The index of a plan: everything that can be looked for, and addresses that exist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from planlint.model.configuration import Audience
from planlint.showing.downloads.search import FUNCTION, files_of
from tests.showing.making import facts_of, site_of
from tests.showing.test_facts import plan_of
from tests.showing.test_links import file_and_anchor, page
from tests.sites import EXAMPLE

MOST_BYTES_AN_ACTION = 1_400


def read_index(text: str) -> tuple[str, dict[str, list[list[str]]]]:
    """The plan and its things by kind, of an index as it stands in its file."""
    assert text.startswith(f"{FUNCTION}(")
    assert text.endswith(");\n")
    plan, kinds, lines = json.loads(f"[{text[len(FUNCTION) + 1 : -3]}]")
    return plan, {kind: [whole(thing, lines) for thing in things] for kind, things in kinds}


def whole(thing: list[Any], lines: list[str]) -> list[str]:
    """A thing with its text in one piece, the lines that it shares with others included."""
    texts = (lines[text] if isinstance(text, int) else text for text in thing[3:])
    return [*thing[:3], "\n".join(texts)]


def index_of(
    data: str | dict[str, Any], audience: Audience = "internal"
) -> dict[str, list[list[str]]]:
    ((name, text),) = files_of(facts_of(data, audience=audience))
    assert name == "search.js"
    return read_index(text)[1]


def test_everything_of_the_example_can_be_found() -> None:
    index = index_of(EXAMPLE.read_text(encoding="utf-8"))
    named = {kind: [(ref, title) for ref, title, *_ in things] for kind, things in index.items()}
    assert named == {
        "Action": [
            ("1.1", "Move street drinkers on to treatment"),
            ("1.2", "Write to every shop that sells strong beer"),
        ],
        "Objective": [("", "Anti-social behaviour")],
        "Forum": [("", "Safer Hartley Board"), ("ASBAG", "Anti-Social Behaviour Action Group")],
        "Organisation": [("HBC", "Hartley Borough Council"), ("", "Hartley Police")],
        "Person": [("", "Ann Lowe"), ("", "Raj Mistry")],
        "Indicator": [
            ("asb-calls", "Calls about anti-social behaviour"),
            ("all-calls", "All calls for service"),
        ],
        "Section": [("", "Introduction"), ("", "Achievements")],
    }


def test_the_text_of_an_action_is_all_that_its_page_says() -> None:
    text = index_of(EXAMPLE.read_text(encoding="utf-8"))["Action"][0][3].split("\n")
    for said in (
        "Outreach, then enforcement.",
        "Weekly outreach in the town centre",
        "by custody nurses",
        "Raj Mistry",
        "Hartley Borough Council",
        "Anti-Social Behaviour Action Group",
        "Hartley Square",
        "prevention",
        "Outreach workers",
        "The clinic has no room before June",
        "Outreach began in April.",
        "Linked to the licensing review.",
    ):
        assert said in text


def test_the_public_finds_no_people() -> None:
    index = index_of(EXAMPLE.read_text(encoding="utf-8"), "public")
    assert "Person" not in index
    assert "Raj Mistry" not in json.dumps(index)
    assert "Chief Inspector" in index["Action"][0][3]


def test_texts_are_without_the_marks_of_markdown() -> None:
    note = "# Why\n\nIt is **so**\nand [so](#1.2):\n\n- one\n- two\n\n1. three\n> four"
    text = index_of(plan_of({"note": note, "title": "*Act* on `it`"}))["Action"][0]
    assert text[1] == "Act on it"
    assert text[3].split("\n") == ["Why", "It is so and so:", "one", "two", "three", "four"]


def test_a_text_that_repeats_stands_once() -> None:
    text = index_of(plan_of({"activities": ["Meet", "Meet"], "outcomes": ["Act 1", "Peace"]}))
    assert text["Action"][0][3] == "Peace\nMeet"


def test_a_line_of_several_texts_is_handed_over_once() -> None:
    ((_, text),) = files_of(
        facts_of(plan_of({"places": ["Mill Road"], "note": "Here"}, {"places": ["Mill Road"]}))
    )
    assert text.count("Mill Road") == 1
    first, second, *_ = read_index(text)[1]["Action"]
    assert "Mill Road\nHere" in first[3]
    assert "Mill Road" in second[3]


def test_kinds_of_one_label_are_kept_apart() -> None:
    ((_, text),) = files_of(facts_of(plan_of({}, labels={"action": "Forum"})))
    kinds = json.loads(f"[{text[len(FUNCTION) + 1 : -3]}]")[1]
    assert [kind for kind, _ in kinds] == ["Forum", "Priority", "Forum", "Organisation", "Person"]


def test_a_section_without_a_title_is_called_by_its_first_words() -> None:
    sections = [{"id": "a", "text": "Hartley is a safe place to live, and it shall stay so."}]
    (found,) = index_of(plan_of({}, sections=sections))["Section"]
    assert found[1] == "Hartley is a safe place to live, and it…"
    assert found[2] == "text.html#section-a"


def test_achievements_are_found_below_the_heading_that_is_kept_for_them() -> None:
    said = {"achievements": ["Sixty events"]}
    (alone,) = index_of(plan_of({}, **said))["Section"]
    assert alone == ["", "Achievements", "text.html#achievements", "Sixty events"]
    kept = [{"id": "achievements", "title": "What we did", "text": "This year:"}]
    (together,) = index_of(plan_of({}, sections=kept, **said))["Section"]
    assert together[1:] == [
        "What we did",
        "text.html#section-achievements",
        "This year:\nSixty events",
    ]


def test_what_has_no_page_leads_to_its_actions() -> None:
    index = index_of(plan_of({"overseen_by": ["board"]}, {"partners": ["police"]}))
    assert index["Forum"][0][2] in {"actions.html?forum=board", "forums/board.html"}
    assert index["Organisation"][0][2] in {
        "actions.html?organisation=police",
        "organisations/police.html",
    }


def test_an_empty_plan_has_what_there_is() -> None:
    assert index_of(plan_of(organisations={}, people={}, forums={}, priorities=[])) == {}


HOSTILE = "</script><script>alert(1)</script><!-- \u2028\u2029 \u202e \\ \" ' ${x} `y`"


def test_hostile_texts_stay_in_their_strings() -> None:
    ((_, text),) = files_of(facts_of(plan_of({"title": HOSTILE, "note": HOSTILE})))
    assert "<" not in text
    assert not {"\u2028", "\u2029", "\u202e"} & set(text)
    assert read_index(text)[1]["Action"][0][1].startswith("</script><script>alert(1)</script><!--")


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_every_address_exists(sites: dict[Audience, Path], audience: Audience) -> None:
    site = sites[audience]
    found = sorted((site / "plans").rglob("search.js"))
    assert len(found) == 6
    for path in found:
        plan, kinds = read_index(path.read_text(encoding="utf-8"))
        assert path.parent == site / "plans" / plan
        for _, title, address, _ in (thing for things in kinds.values() for thing in things):
            file, anchor = file_and_anchor(address)
            assert (path.parent / file).is_file(), f"{plan}: {title}: {address}"
            assert not anchor or anchor in page(path.parent / file).ids, f"{plan}: {address}"


def test_indexes_are_small(sites: dict[Audience, Path]) -> None:
    for path in sorted((sites["public"] / "plans").rglob("search.js")):
        actions, *_ = read_index(path.read_text(encoding="utf-8"))[1].values()
        assert path.stat().st_size < MOST_BYTES_AN_ACTION * len(actions), path


def test_the_same_plan_gives_the_same_bytes() -> None:
    data = plan_of({"tags": ["b", "a"], "places": ["c"]}, {"partners": ["police"]})
    first, second = (tuple(files_of(facts_of(data))) for _ in range(2))
    assert first == second


def test_the_folder_of_a_plan_is_what_its_index_says() -> None:
    from tests.showing.making import read

    facts = site_of(read(plan_of({}), "london/brent")).plans[0]
    ((_, text),) = files_of(facts)
    assert read_index(text)[0] == "london/brent"
