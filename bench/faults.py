"""Faults that are planted in made-up plans, each named after the rule that must find it.

A tenth of a plan's actions have one fault each: one plain action in every priority. The kinds take
turns from plan to plan.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from bench.actions import PLAIN
from bench.dice import Dice
from bench.yaml_text import Bare, Quoted, Short

Data = dict[str, Any]


class Planted(NamedTuple):
    """A fault as it was planted: the rule that must find it, and the action that it is in."""

    rule: str
    ref: str
    pointer: str


def plant_faults(plan: Data, number: int) -> tuple[Planted, ...]:
    """Plant the faults of a plan's number, and say where they are."""
    dice = Dice(f"faults {number}")
    priorities = plan["priorities"]
    kinds = list(FAULTS)
    planted = []
    for count, priority in enumerate(priorities):
        rule = kinds[(number * len(priorities) + count) % len(kinds)]
        place = dice.pick(PLAIN)
        action = priority["actions"][place]
        FAULTS[rule](action, dice)
        planted.append(Planted(rule, str(action["ref"]), f"/priorities/{count}/actions/{place}"))
    return tuple(planted)


def _drop_lead(action: Data, dice: Dice) -> None:
    action["lead"] = {"organisation": action["lead"]["organisation"]}


def _hold_the_place_of_a_lead(action: Data, dice: Dice) -> None:
    held = ("Name of officer", "TBC", "Lead officer", "Not sure", "????")
    action["lead"]["strategic"] = dice.pick(held)


def _misspell_lead(action: Data, dice: Dice) -> None:
    action["lead"]["operational"] = _misspelt(action["lead"]["operational"])


def _drop_end(action: Data, dice: Dice) -> None:
    del action["end"]


def _make_end_vague(action: Data, dice: Dice) -> None:
    action["end"] = dice.pick(("Immediate and ongoing", "As and when required", "TBC", "ASAP"))


def _write_end_with_dots(action: Data, dice: Dice) -> None:
    action["end"] = f"{date.fromisoformat(action['end']):%d.%m.%Y}"


def _make_end_impossible(action: Data, dice: Dice) -> None:
    action["end"] = dice.pick(("2014-02-30", "2013-11-31", "2013-13-01"))


def _repeat_ref(action: Data, dice: Dice) -> None:
    priority, _, number = action["ref"].partition(".")
    action["ref"] = Quoted(f"{priority}.{int(number) - 1}")


def _unquote_ref(action: Data, dice: Dice) -> None:
    action["ref"] = Bare(action["ref"])


def _misspell_forum(action: Data, dice: Dice) -> None:
    action["overseen_by"] = Short(map(_misspelt, action["overseen_by"]))


def _ask_for_forum(action: Data, dice: Dice) -> None:
    asked = ("Is there a steering group?", "Name of group", "TBC", "Which board is it?")
    action["overseen_by"] = [dice.pick(asked)]


def _misspell_indicator(action: Data, dice: Dice) -> None:
    action["indicators"] = Short(map(_misspelt, action["indicators"]))


def _hold_the_place_of_a_target(action: Data, dice: Dice) -> None:
    action["outputs"][0]["target"] = dice.pick(("x%", "TBC", "To be agreed"))


def _hold_the_place_of_an_amount(action: Data, dice: Dice) -> None:
    action["funding"][0]["amount"] = dice.pick(("£xxx", "£ x", "£"))


def _misspell_key(action: Data, dice: Dice) -> None:
    key, wrong = dice.pick((("activities", "activites"), ("places", "plases"), ("note", "notes")))
    action[wrong] = action.pop(key, None) or "Hartley Mews"


def _write_text_for_list(action: Data, dice: Dice) -> None:
    action[dice.pick(("places", "tags", "risks"))] = "Seen on the High Street alone"


def _write_word_that_is_none(action: Data, dice: Dice) -> None:
    action["progress"][0]["rag"] = dice.pick(("yellow", "gren", "grey"))


def _drop_outcomes(action: Data, dice: Dice) -> None:
    del action["outcomes"]


def _end_before_start(action: Data, dice: Dice) -> None:
    start = date.fromisoformat(action["start"])
    action["end"] = (start - timedelta(days=dice.between(2, 40))).isoformat()


def _refer_to_nothing(action: Data, dice: Dice) -> None:
    key, nothing = dice.pick((("partners", "harbour-board"), ("documents", "tide-tables")))
    action[key] = Short([nothing])


def _misspelt(id_: str) -> str:
    """An id without its third letter from the end."""
    return f"{id_[:-3]}{id_[-2:]}"


FAULTS: dict[str, Callable[[Data, Dice], None]] = {
    "missing-lead": _drop_lead,
    "placeholder-lead": _hold_the_place_of_a_lead,
    "undefined-lead": _misspell_lead,
    "missing-end": _drop_end,
    "vague-date": _make_end_vague,
    "date-format": _write_end_with_dots,
    "impossible-date": _make_end_impossible,
    "duplicate-ref": _repeat_ref,
    "unquoted-ref": _unquote_ref,
    "undefined-forum": _misspell_forum,
    "placeholder-forum": _ask_for_forum,
    "undefined-indicator": _misspell_indicator,
    "placeholder-target": _hold_the_place_of_a_target,
    "placeholder-amount": _hold_the_place_of_an_amount,
    "unknown-key": _misspell_key,
    "wrong-type": _write_text_for_list,
    "bad-value": _write_word_that_is_none,
    "missing-outcome": _drop_outcomes,
    "end-before-start": _end_before_start,
    "undefined-reference": _refer_to_nothing,
}
