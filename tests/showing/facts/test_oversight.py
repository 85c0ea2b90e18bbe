"""Which forum oversees which actions, whatever it is called there."""

from __future__ import annotations

from datetime import date

from planlint.showing.facts.oversight import Oversight, oversight_of
from tests.showing.making import read
from tests.showing.real import real
from tests.showing.test_facts import plan_of

DAY = date(2013, 8, 15)


def described(found: Oversight) -> dict[str, list[str]]:
    return {
        id_: [action.ref for action in given] for id_, given in found.described.items() if given
    }


def named(found: Oversight) -> dict[str, list[str]]:
    return {each.name: [action.ref for action in each.actions] for each in found.named}


def test_own_inherited_and_of_a_part() -> None:
    data = plan_of(
        {"overseen_by": ["board", "Burglary Panel"]},
        {},
        {"outputs": [{"text": "Map", "overseen_by": ["Safer Hartley Board"]}]},
        {"overseen_by": ["???"]},
        {"not_needed": {"forum": "None"}},
        {"overseen_by": ["board"], "withdrawn": {"reason": "Merged"}},
    )
    _, plan = read(data)
    found = oversight_of(plan)
    assert described(found) == {"board": ["1", "3"]}
    assert named(found) == {"Burglary Panel": ["1"]}
    assert [action.ref for action in found.none] == ["2", "4"]
    data["priorities"][0]["overseen_by"] = ["board"]
    _, plan = read(data)
    assert described(oversight_of(plan)) == {"board": ["1", "2", "3", "5"]}


def test_names_of_one_forum_are_put_together() -> None:
    found = oversight_of(real("brent-2009", DAY).model)
    assert described(found)["jag"] == ["2.8", "3.1", "3.3"]
    assert found.written["jag"] == ("Feed into JAG group",)
    group = next(each for each in found.named if each.name == "Performance Delivery Group (PDG)")
    assert group.others == ("(PDG)", "Performance Delivery Group", "PDG")
    assert [action.ref for action in group.actions] == ["1.14", "2.6", "2.11", "4.10"]


def test_a_question_is_no_forum() -> None:
    found = oversight_of(real("brent-2009", DAY).model)
    assert "1.4" in [action.ref for action in found.none]
    assert not any("?" in each.name for each in found.named)


def test_a_plan_that_oversees_by_priorities() -> None:
    found = oversight_of(real("barnet-2013", DAY).model)
    assert not found.named
    assert not found.none
    assert len(found.described["grip-meeting"]) == 15
    assert found.described["safer-communities-partnership-board"] == ()
