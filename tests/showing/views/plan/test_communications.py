"""The communications calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

from planlint.showing.views.plan.communications import Calendar, view
from planlint.world.shipped import shipped
from tests.showing.making import facts_of
from tests.showing.redaction.test_redaction import PLAN

AS_OF = date(2013, 8, 15)
LED = {"lead": {"operational": "jo-bell"}, "channels": ["Website"]}


def of(path: str) -> Calendar:
    shown = view(facts_of(shipped(path).read_text(encoding="utf-8"), as_of=AS_OF))
    assert shown
    return shown


def shown(*messages: dict[str, Any], **keys: Any) -> Calendar:
    given = [{"message": f"News {place}", **LED, **each} for place, each in enumerate(messages, 1)]
    priorities = [{"id": "one", "title": "One", "communications": given}]
    made = view(facts_of({**PLAN, "priorities": priorities, **keys}, as_of=AS_OF))
    assert made
    return made


def outline(calendar: Calendar) -> list[tuple[str, bool, list[str]]]:
    return [
        (each.name, each.now, [str(message.text) for message in each.messages])
        for each in calendar.quarters
    ]


def test_barnet_has_no_dates() -> None:
    barnet = of("plans/barnet-2013.yaml")
    assert barnet.sentence == "2 messages: none has a date, none has a channel."
    assert barnet.quarters == ()
    assert [
        (str(each.text), each.leads[0].name, each.end.words, each.priority.title)
        for each in barnet.undated
    ] == [
        ("Use of social media", "Andy Mariner", "Ongoing", "Anti Social Behaviour"),
        (
            "Use of Social media",
            "DCI Helen Williams",
            "Ongoing",
            "Violent crime, with a specific focus on domestic violence",
        ),
    ]


def test_example() -> None:
    example = of("tests/example.yaml")
    assert example.sentence == "2 messages: 1 has no date."
    assert outline(example) == [
        ("April to June 2013", False, []),
        ("July to September 2013", True, []),
        ("October to December 2013", False, ["Where to report a problem"]),
        ("January to March 2014", False, []),
    ]
    message = example.quarters[2].messages[0]
    assert (message.channels, message.end.words) == ("Leaflet, Website", "31 October 2013")


def test_messages_stand_in_the_quarter_that_they_end_in_by_day() -> None:
    calendar = shown(
        {"end": "2013-12-24"}, {"start": "2013-06-01", "end": "2013-10"}, {"end": "2013-05"}
    )
    assert [messages for _, _, messages in outline(calendar)] == [
        ["News 3"],
        [],
        ["News 2", "News 1"],
        [],
    ]
    assert calendar.quarters[2].messages[0].start == "1 June 2013"
    assert calendar.sentence == "3 messages."


def test_a_message_outside_the_period_of_the_plan_has_its_quarter() -> None:
    calendar = shown({"end": "2014-05-01"})
    assert [name for name, _, _ in outline(calendar)][-1] == "April to June 2014"


def test_empty_quarters_of_a_long_plan_are_left_out() -> None:
    calendar = shown(
        {"end": "2013-05-01"}, {"end": "2020-01-01"}, period={"start": 2013, "end": 2020}
    )
    assert [name for name, _, _ in outline(calendar)] == [
        "April to June 2013",
        "January to March 2020",
    ]


def test_words_for_a_date_and_who_says_it() -> None:
    calendar = shown(
        {"end": "as and when"}, {"lead": {}}, {"conditional": "should a review be ordered"}
    )
    assert [each.end.words for each in calendar.undated] == [
        "as and when",
        "",
        "Conditional: should a review be ordered",
    ]
    assert calendar.sentence == "3 messages: none has a date, 1 has no lead."


def test_how_it_is_going() -> None:
    progress = [
        {"period": "2013/14 Q1", "rag": "green", "text": "Begun."},
        {"period": "2013-08-01", "text": "Printed."},
    ]
    (message,) = shown({"end": "2013-12-24", "progress": progress}).quarters[2].messages
    assert message.tag
    assert message.tag.word == "Green"
    assert [each.period for each in message.progress] == [
        "1 August 2013",
        "2013/14 Q1 (April to June 2013)",
    ]


def test_no_messages_no_page() -> None:
    assert view(facts_of(PLAN)) is None
