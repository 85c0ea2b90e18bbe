"""Priorities of made-up plans, and their actions: ten each, most of them plain, some special."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from bench import words
from bench.words import Theme
from bench.writer import GOALS, ORGANISATIONS, Writer
from bench.yaml_text import COMMENT, Quoted, Row, Short

Data = dict[str, Any]

BEGIN = date(2013, 4, 1)
BEGUN_BY = date(2013, 6, 7)

# What is special about an action, by its place in its priority; the others are plain.
FIRST_DONE, ONGOING, CONDITIONAL, FOLLOWER, WITHDRAWN, FREE = 0, 2, 5, 7, 8, 9
PLAIN = (1, 3, 4, 6)

# How often an action has what many do without.
OFTEN = {
    COMMENT: (True, False),
    "comment on outputs": (True, False, False, False, False),
    "description": (True, False, False, False, False),
    "more to do": (True, True, True, False),
    "second outcome": (True, False, False, False, False),
    "second output": (True, False),
    "partners": (True, False),
    "in kind": (True, False, False),
    "purpose": (True, False),
    "contributes_to": (True, False, False),
    "places": (True, False, False),
    "tags": (True, False, False),
    "risks": (True, False, False, False),
    "documents": (True, False, False, False),
    "note": (True, False, False, False, False),
}


# What an action may be excused from, and the key that it then does without.
_FIELDS = {
    "lead": "lead",
    "forum": "overseen_by",
    "end": "end",
    "output": "outputs",
    "outcome": "outcomes",
    "indicator": "indicators",
    "funding": "funding",
    "progress": "progress",
}
_EXCUSED = (("forum",), ("end",), ("output",), ("outcome",), ("indicator",), ("progress", "lead"))
_CERTAINTY = ("secured", "secured", "bid")
_COLOURS = ("green", "green", "amber", "red")


def make_priority(writer: Writer, place: int) -> Data:
    """The priority at a place of the plan; the last one is cross-cutting, and has leads of its own."""
    theme, deck = words.THEMES[place], writer.deck
    problems = deck.shuffled(theme.problems)
    last = place == len(words.THEMES) - 1
    priority: Data = {
        COMMENT: f"{theme.title}: from the workshop of {deck.draw(words.MONTHS)}",
        "id": theme.id,
        "title": theme.title,
        "aliases": Short([theme.short]),
        "description": writer.say(words.SENTENCES),
        "kind": "cross-cutting" if last else "priority",
        "overseen_by": Short(["board"]),
        "objectives": [writer.say(words.OBJECTIVES, problem) for problem in problems[:2]],
        "focus": [writer.say(words.FOCUS)],
        "why": list(theme.why),
        "indicators": Short([theme.indicators[0][0]]),
        "contributes_to": Short([GOALS[place]]),
        "note": writer.say(words.NOTES),
        "actions": [
            _action(writer, theme, number, problem)
            for number, problem in enumerate(problems[: len(problems) - 1])
        ],
    }
    if place % 2 == 0:
        priority["communications"] = [_message(writer, problems[-1], place)]
    if last:
        leads = {"strategic": writer.leads[0], "operational": writer.deliverers[0]}
        priority = _put(priority, "overseen_by", {"lead": leads, "overseen_by": Short(["board"])})
    return priority


def _action(writer: Writer, theme: Theme, place: int, problem: str) -> Data:
    deck = writer.deck
    has = {field: deck.draw(times, field) for field, times in OFTEN.items()}
    deliverer = deck.draw(writer.deliverers)
    fields: dict[str, Callable[[], object]] = {
        COMMENT: lambda: writer.say(words.COMMENTS),
        "ref": lambda: Quoted(f"{words.THEMES.index(theme) + 1}.{place + 1}"),
        "title": lambda: writer.say(words.TITLES, problem),
        "description": lambda: writer.say(words.DESCRIPTIONS),
        "activities": lambda: [writer.say(words.ACTIVITIES) for _ in range(1 + has["more to do"])],
        "comment on outputs": lambda: deck.draw(words.COMMENTS_ON_OUTPUTS),
        "outputs": lambda: _outputs(writer, second=has["second output"]),
        "outcomes": lambda: [writer.say(words.OUTCOMES) for _ in range(1 + has["second outcome"])],
        "indicators": lambda: Short([deck.draw(theme.indicators)[0]]),
        "lead": lambda: {
            "strategic": deck.draw(writer.leads),
            "operational": deliverer,
            "organisation": deck.draw(ORGANISATIONS),
        },
        "partners": lambda: deck.some(ORGANISATIONS, 2),
        "overseen_by": lambda: Short([f"{theme.id}-group"]),
        "start": lambda: writer.day(BEGIN, BEGUN_BY),
        "end": writer.end,
        "funding": lambda: _funding(writer, purpose=has["purpose"], in_kind=has["in kind"]),
        "contributes_to": lambda: [deck.draw(GOALS)],
        "places": lambda: [writer.place()],
        "tags": lambda: deck.some(words.TAGS, 2),
        "risks": lambda: [writer.say(words.RISKS)],
        "progress": lambda: [_entry(writer, deliverer)],
        "documents": lambda: Short([deck.draw(words.DOCUMENTS)[0]]),
        "note": lambda: writer.say(words.NOTES),
    }
    action = {field: write() for field, write in fields.items() if has.get(field, True)}
    special = _SPECIAL.get(place)
    action = special(action, writer, theme) if special else action
    return {_key(field): value for field, value in action.items()}


def _entry(writer: Writer, deliverer: str) -> Data:
    return {
        "period": "2013/14 Q1",
        "rag": writer.deck.draw(_COLOURS),
        "text": writer.say(words.PROGRESS),
        "by": deliverer,
    }


def _key(field: str) -> str:
    return f"{COMMENT}outputs" if field == "comment on outputs" else field


def _outputs(writer: Writer, *, second: bool) -> list[Any]:
    target = {
        "text": writer.say(words.OUTPUTS),
        "target": writer.deck.between(4, 90),
        "due": writer.end(),
    }
    return [target, writer.say(words.OUTPUTS)] if second else [target]


def _funding(writer: Writer, *, purpose: bool, in_kind: bool) -> list[Any]:
    deck = writer.deck
    fund = deck.draw(words.FUNDS)[0]
    line = {"amount": writer.spend(fund), "fund": fund}
    if purpose:
        line |= {"for": deck.draw(words.PURPOSES), "status": deck.draw(_CERTAINTY)}
    return [line, Row(in_kind=deck.draw(words.IN_KIND))] if in_kind else [line]


def _message(writer: Writer, problem: str, place: int) -> Data:
    deck = writer.deck
    lasting = (
        {"end": writer.end(), "note": writer.say(words.NOTES)},
        {"ongoing": True, "review": writer.end()},
        {"conditional": _condition(writer)},
    )
    return {
        "message": writer.say(words.MESSAGES, problem),
        "channels": Short(deck.some(words.CHANNELS, 2)),
        "lead": {"operational": deck.draw(writer.deliverers)},
        "start": writer.day(BEGIN, BEGUN_BY),
        **lasting[place % len(lasting)],
        "progress": [Row(period="2013/14 Q1", rag="green", text=writer.say(words.PROGRESS))],
    }


def _condition(writer: Writer) -> str:
    condition = writer.say(words.CONDITIONS)
    return condition[0].lower() + condition[1:]


def _be_done(action: Data, writer: Writer, theme: Theme) -> Data:
    """The first action is complete, and its output has all that one may have."""
    number = words.THEMES.index(theme)
    output = {
        "text": writer.say(words.OUTPUTS),
        "target": 12,
        "due": "2013-06-14",
        "completed": "2013-06-12",
        "lead": {"operational": writer.deck.draw(writer.deliverers)},
        "overseen_by": Short(["board"]),
        "funding": [Row(in_kind=writer.deck.draw(words.IN_KIND))],
        "parts": [writer.say(words.FOCUS) for _ in range(2)],
    }
    progress = [{**action["progress"][0], "rag": "blue"}]
    dates = {"end": f"2013-06-2{number}", "completed": f"2013-06-1{number + 3}"}
    return _put(action, "end", dates) | {"outputs": [output], "progress": progress}


def _go_on(action: Data, writer: Writer, theme: Theme) -> Data:
    """An action without an end; its first activity and outcome have all that they may have."""
    activity = {
        "text": action["activities"][0],
        "due": writer.end(),
        "lead": {"operational": writer.deck.draw(writer.deliverers)},
        "overseen_by": Short([f"{theme.id}-group"]),
        "funding": [Row(in_kind=writer.deck.draw(words.IN_KIND))],
        "parts": [writer.say(words.FOCUS)],
    }
    outcome = {"text": action["outcomes"][0], "parts": [writer.say(words.FOCUS)]}
    return _put(action, "end", {"ongoing": True, "review": action["end"]}) | {
        "activities": [activity, *action["activities"][1:]],
        "outcomes": [outcome, *action["outcomes"][1:]],
    }


def _wait(action: Data, writer: Writer, theme: Theme) -> Data:
    """An action that is done only if something happens; what leads up to it is done."""
    activity = {"text": action["activities"][0], "completed": "2013-06-10"}
    return _put(action, "end", {"conditional": _condition(writer)}) | {
        "activities": [activity, *action["activities"][1:]]
    }


def _follow(action: Data, writer: Writer, theme: Theme) -> Data:
    """An action that begins after the first is done; there is no progress yet."""
    number = words.THEMES.index(theme)
    dates = {
        "start": (date(2013, 7, 8) + timedelta(days=number)).isoformat(),
        "end": action["end"],
        "depends_on": Short([Quoted(f"{number + 1}.{FIRST_DONE + 1}")]),
    }
    del action["end"], action["progress"]
    return _put(action, "start", dates)


def _withdraw(action: Data, writer: Writer, theme: Theme) -> Data:
    into = Quoted(f"{words.THEMES.index(theme) + 1}.{ONGOING + 1}")
    withdrawn = {"date": "2013-05-20", "reason": "Merged after the first meeting", "into": into}
    kept = (COMMENT, "ref", "title", "activities", "outcomes", "lead", "start", "end", "note")
    return {key: action[key] for key in kept if key in action} | {"withdrawn": withdrawn}


def _be_free(action: Data, writer: Writer, theme: Theme) -> Data:
    """An action that needs no money and some other thing not either, and says so."""
    excused = ("funding", *_EXCUSED[words.THEMES.index(theme)])
    excuses = {field: writer.deck.draw(words.EXCUSES[field]) for field in excused}
    kept = {key: value for key, value in action.items() if key not in map(_FIELDS.get, excused)}
    return kept | {"not_needed": excuses}


def _put(action: Data, key: str, instead: Data) -> Data:
    """The action with other fields in the place of one."""
    made: Data = {}
    for each, value in action.items():
        made |= instead if each == key else {each: value}
    return made


_SPECIAL: dict[int, Callable[[Data, Writer, Theme], Data]] = {
    FIRST_DONE: _be_done,
    ONGOING: _go_on,
    CONDITIONAL: _wait,
    FOLLOWER: _follow,
    WITHDRAWN: _withdraw,
    FREE: _be_free,
}
