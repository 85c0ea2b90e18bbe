"""What the search finds of a plan: a script that hands it over, so that it is read from a disk too.

Things come kind by kind, each with a name, its address below the plan's folder, and the text that
is looked through besides the name. A line that several texts have is handed over once, and stands
in them as its number. What the public is not shown is in no text.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from planlint.model.actions import Action, Item
from planlint.model.values import Reference, Target
from planlint.showing import markdown
from planlint.showing.facts.actions import LETTERS_OF_A_CRUMB, ActionFacts, shortened
from planlint.showing.facts.filters import filters_of, slug_in_filters
from planlint.showing.facts.people import Who
from planlint.showing.facts.plans import PlanFacts

NAME = "search.js"
FUNCTION = "planlintFinds"
FIRST_PAGE = "index.html"
PROSE = "text.html"

_OF_A_BLOCK = re.compile(r"^[ \t]*(?:[-*+>]|#{1,6}|\d{1,9}[.)])[ \t]+", re.MULTILINE)
_BREAK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+>]|#{1,6}|\d{1,9}[.)])[ \t])")

Thing = tuple[str, str, str, str]


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The index of a plan."""
    kinds = (
        (plan.labels["action"], _actions(plan)),
        (plan.labels["priority"], _priorities(plan)),
        ("Forum", _forums(plan)),
        ("Organisation", _organisations(plan)),
        ("Person", _people(plan)),
        ("Indicator", _indicators(plan)),
        ("Section", _sections(plan)),
    )
    found = [(kind, things) for kind, each in kinds if (things := list(each))]
    counted = Counter(
        line for _, things in found for *_, text in things for line in text.split("\n")
    )
    lines = [line for line, number in counted.items() if number > 1 and line]
    numbers = {line: number for number, line in enumerate(lines)}
    told = [(kind, [_told(thing, numbers) for thing in things]) for kind, things in found]
    yield NAME, f"{FUNCTION}({_script(plan.slug)},{_script(told)},{_script(lines)});\n"


def _told(thing: Thing, numbers: Mapping[str, int]) -> list[str | int]:
    """A thing as it is handed over: name and address, and its text in pieces or numbers of lines."""
    *name, text = thing
    told: list[str | int] = [*name]
    for is_shared, together in groupby(text.split("\n"), numbers.__contains__):
        lines = list(together)
        told += [numbers[line] for line in lines] if is_shared else ["\n".join(lines)]
    return told if text else told[:-1]


def _script(value: object) -> str:
    """A value as a script may have it, wherever that stands."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return markdown.plain(written)


def _actions(plan: PlanFacts) -> Iterator[Thing]:
    for action, shown in plan.pairs:
        address = f"actions/{shown.slug}.html"
        yield shown.ref, shown.title_words, address, _text(_of_action(action, shown))


def _of_action(action: Action, shown: ActionFacts) -> Iterator[str]:
    yield action.description
    for item in action.items:
        if item.text != action.name:
            yield item.text
        yield from _parts(item)
    yield from shown.places
    yield from shown.tags
    yield from (each.text for each in action.risks)
    for line in (*action.funding, *(line for item in action.items for line in item.funding)):
        yield from (line.purpose, line.in_kind)
    yield from (each.text for each in action.progress)
    yield action.note
    yield from _names(shown.strategic, shown.operational, shown.organisation)
    yield from _names(shown.forums, shown.partners)


def _parts(item: Item) -> Iterator[str]:
    return (part.text for part in item.parts)


def _names(*groups: tuple[Who, ...]) -> Iterator[str]:
    return (each.name for group in groups for each in group if not each.missing)


def _forums(plan: PlanFacts) -> Iterator[Thing]:
    for id_, forum in plan.model.forums.items():
        others = (alias.text for alias in forum.aliases)
        who = plan.directory.each_once(forum.chair + forum.members)
        text = _text((*others, forum.purpose, forum.membership, *_names(who)))
        yield forum.short, forum.name or id_, _listed(plan, "forums", id_, "forum"), text


def _organisations(plan: PlanFacts) -> Iterator[Thing]:
    for id_, each in plan.model.organisations.items():
        others = _text(alias.text for alias in each.aliases)
        address = _listed(plan, "organisations", id_, "organisation")
        yield each.short, each.name or id_, address, others


def _people(plan: PlanFacts) -> Iterator[Thing]:
    if not plan.site.internal:
        return
    for id_, person in plan.model.people.items():
        who = plan.directory.person(person)
        others = _text((who.detail, *(alias.text for alias in person.aliases)))
        yield "", who.name, _listed(plan, "people", id_, "lead"), others


def _indicators(plan: PlanFacts) -> Iterator[Thing]:
    for id_, each in plan.model.indicators.items():
        address = plan.directory.address("indicators", id_) or FIRST_PAGE
        yield id_, markdown.words(each.title) or id_, address, _text((each.unit, each.note))


def _priorities(plan: PlanFacts) -> Iterator[Thing]:
    for priority, shown in zip(plan.model.priorities, plan.priorities, strict=True):
        lines = (each.text for each in priority.objectives + priority.focus + priority.why)
        text = _text((priority.description, *lines, priority.note))
        number = priority.id if priority.id.isdecimal() else ""
        title = markdown.words(priority.title) or priority.id
        yield number, title, shown.address, text


def _sections(plan: PlanFacts) -> Iterator[Thing]:
    achievements = [each.text for each in plan.model.achievements]
    for section, shown in zip(plan.model.sections, plan.sections, strict=True):
        title = markdown.words(section.title)
        text = _text((section.text, *(achievements if shown.is_of_achievements else ())))
        address = f"{PROSE}#{shown.anchor}"
        yield "", title or shortened(text, LETTERS_OF_A_CRUMB), address, text
    if achievements and not any(each.is_of_achievements for each in plan.sections):
        yield "", "Achievements", f"{PROSE}#achievements", _text(achievements)


def _listed(plan: PlanFacts, register: str, id_: str, filter_: str) -> str:
    """The page of an entry; where it has none the actions that it has to do with, if it has."""
    page = plan.directory.address(register, id_)
    if page:
        return page
    target = Target(register, id_)
    slug = slug_in_filters(plan, Reference((), id_, target))
    offered = {
        choice.slug
        for each in plan.once(filters_of)
        if each.name == filter_
        for group in each.groups
        for choice in group.choices
    }
    return f"actions.html?{filter_}={slug}" if slug in offered else FIRST_PAGE


def _text(texts: Iterable[str]) -> str:
    """Texts without the marks of Markdown, a line each paragraph and each item of a list."""
    lines = (line for text in texts for line in (_BREAK.split(text) if "\n" in text else (text,)))
    said = (markdown.words(_OF_A_BLOCK.sub("", line)) for line in lines)
    return "\n".join(dict.fromkeys(filter(None, said)))
