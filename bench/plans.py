"""Made-up plans as data: complete, each unlike all others, without finding on the corpus' day.

What stands in a plan is decided by its number alone. This module has what a plan has besides its
priorities.
"""

from __future__ import annotations

from typing import Any

from bench import words
from bench.actions import make_priority
from bench.writer import ORGANISATIONS, STRATEGIC_LEADS, Writer, area_name
from bench.yaml_text import COMMENT, Row, Short

Data = dict[str, Any]

_LEAST_LEFT_IN_A_FUND = 5_000


def plan_id(number: int) -> str:
    """The name of a plan's file, without its suffix."""
    return f"{area_name(number).lower().replace(' ', '-')}-2013"


def make_plan(number: int) -> Data:
    """The plan of a number, without a fault."""
    writer = Writer(number)
    plan: Data = {
        COMMENT: "yaml-language-server: $schema=plan.schema.json",
        "#made": f"Made up for measurements, number {number}; no place or person in it exists.",
        **_heading(writer),
        "#prose": "The prose of the plan",
        "sections": [_section(writer, *each) for each in words.SECTIONS],
        "achievements": [writer.say(words.ACHIEVEMENTS) for _ in range(3)],
        "#who": "Who takes part",
        "organisations": _organisations(writer),
        "people": _people(writer),
        "leadership": Short(writer.leads[:4]),
        "#where": "Where it is overseen",
        "forums": _forums(writer),
        "#why": "What it answers to",
        "frameworks": _frameworks(writer),
        "#how": "How it is measured; the readings are those of the quarter to June",
        "indicators": _indicators(writer),
        "#what": "What it costs and where it is written",
        "funds": {},
        "documents": _documents(writer),
        "glossary": words.GLOSSARY,
        "rag": words.RAG,
        "#actions": "The actions, theme by theme",
        "priorities": [make_priority(writer, place) for place in range(len(words.THEMES))],
        "x-made-by": "bench.corpus",
    }
    plan["funds"] = {
        id_: Row(
            name=name,
            organisation="council",
            amount=writer.spent.get(id_, 0) + _LEAST_LEFT_IN_A_FUND,
        )
        for id_, name in words.FUNDS
    }
    plan["funds"]["grant"]["aliases"] = Short(["Safer streets grant"])
    return plan


def _heading(writer: Writer) -> Data:
    area = writer.area
    return {
        "format": "planlint/1",
        "title": f"Safer {area} action plan 2013/14",
        "summary": f"What the partners of {area} will do this year, by whom and by when.",
        "area": Row(name=area, code=f"E0700{writer.number % 10_000:04}"),
        "partnership": f"Safer {area} Partnership",
        "period": Row(start="2013-04-01", end="2014-03-31") if writer.number % 2 else "2013/14",
        "status": "agreed",
        "agreed": "2013-03-18",
        "reporting": "quarterly",
        "replaces": plan_id(writer.number).replace("2013", "2012"),
        "copied_from": {"title": f"Safer {area} workbook", "date": "2013-03"},
        "expects": list(words.EXPECTED),
        "labels": words.LABELS,
        "contact": {
            "name": "Community Safety Team",
            "email": f"community.safety@{writer.host}.example",
            "phone": f"01632 96{writer.number % 10_000:04}",
        },
        "versions": [
            Row(label="First draft", date="2013-01-14"),
            Row(label="Draft for the public", date="2013-02-11"),
            Row(label="Agreed", date="2013-03-18"),
        ],
    }


def _section(writer: Writer, id_: str, title: str) -> Data:
    paragraphs = [writer.say(words.SENTENCES) for _ in range(2)]
    return {"id": id_, "title": title, "text": "\n\n".join(paragraphs) + "\n"}


def _organisations(writer: Writer) -> Data:
    made: Data = {
        id_: Row(name=name.format(area=writer.area, place=writer.place().split()[0]), kind=kind)
        for id_, name, kind in words.KINDS_OF_ORGANISATIONS
    }
    made["council"]["short"] = "The council"
    made["police"]["aliases"] = Short([f"{writer.area} Constabulary"])
    return made


def _people(writer: Writer) -> Data:
    made: Data = {
        id_: Row(name=name, role=role, organisation=writer.deck.draw(ORGANISATIONS))
        for (id_, name), role in zip(writer.people.items(), words.ROLES, strict=True)
    }
    first = next(iter(made))
    made[first] = {
        "name": made[first]["name"],
        "aliases": Short([f"{made[first]['name']} MBE"]),
        "role": [made[first]["role"], "Chair of the board"],
        "organisation": Short(["council", "police"]),
        "public": True,
    }
    return made


def _forums(writer: Writer) -> Data:
    deck = writer.deck
    chairs = [*writer.leads, *writer.deliverers]
    board = {
        "name": f"Safer {writer.area} Board",
        "short": "The board",
        "meets": "quarterly",
        "meetings": Short(["2013-07-18", "2013-10-17", "2014-01-16"]),
        "chair": chairs[0],
        "members": Short(ORGANISATIONS[:6]),
        "purpose": "Answers for the whole plan and settles what is in dispute.",
        "status": "active",
    }
    groups: Data = {
        f"{theme.id}-group": {
            "name": theme.group,
            "meets": deck.pick(("fortnightly", "monthly", "bi-monthly")),
            "chair": chairs[place + 1],
            "members": Short(["council", "police", chairs[STRATEGIC_LEADS + place]]),
            "purpose": f"Looks after {theme.title.lower()} from week to week.",
            "reports_to": "board",
        }
        for place, theme in enumerate(words.THEMES)
    }
    first = groups[f"{words.THEMES[0].id}-group"]
    first["aliases"] = Short([f"{words.THEMES[0].short} evening"])
    first["membership"] = f"Those who deliver it, and two {deck.draw(words.GROUPS_OF_PEOPLE)}"
    return {"board": board, **groups}


def _frameworks(writer: Writer) -> Data:
    made: Data = {}
    for id_, title, ((first, first_title), *others) in words.FRAMEWORKS:
        item = Row(title=first_title, aliases=Short([f"More {first_title.lower()}"]))
        made[id_] = {
            "title": title,
            "note": writer.say(words.NOTES),
            "items": {first: item, **dict(others)},
        }
    return made


def _indicators(writer: Writer) -> Data:
    made: Data = {
        id_: _indicator(writer, title, unit, better)
        for theme in words.THEMES
        for id_, title, unit, better in theme.indicators
    }
    for id_ in ("burglaries", "vehicle-crime", "assaults"):
        made[id_]["part_of"] = "offences"
    made["burglaries"]["note"] = "Homes alone, not sheds."
    made["offences"] = {
        "title": "All offences",
        "unit": "offences",
        "better": "lower",
        "every": "annual",
        "window": "twelve months",
        "baseline": {
            "period": "2012/13",
            "value": 8_400 + writer.deck.between(0, 900),
            "note": writer.say(words.NOTES),
        },
        "targets": [Row(period="2013/14", change=-3)],
    }
    return made


def _indicator(writer: Writer, title: str, unit: str, better: str) -> Data:
    deck = writer.deck
    before = deck.between(120, 960)
    sign = -1 if better == "lower" else 1
    now = before + sign * deck.between(2, before // 12)
    reading = Row(period="2013/14 Q1", value=now, previous=before, change=_per_cent(before, now))
    return {
        "title": title,
        "unit": unit,
        "better": better,
        "baseline": Row(period="2012/13 Q1", value=before),
        "targets": [Row(period="2013/14 Q4", value=before + sign * (before // 10))],
        "readings": [reading],
    }


def _per_cent(before: int, now: int) -> float:
    """The change to one digit; half a digit counts as a whole one."""
    tenths, rest = divmod(abs(now - before) * 1000, before)
    tenths += rest * 2 >= before
    return (tenths if now > before else -tenths) / 10


def _documents(writer: Writer) -> Data:
    return {
        id_: {
            "title": title,
            "url": f"https://{writer.host}.example/{id_}",
            **({"date": "2012-06", "key": True} if id_ == "strategy" else {}),
        }
        for id_, title in words.DOCUMENTS
    }
