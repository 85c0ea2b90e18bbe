"""What a plan uses: the entries that its references lead to, and those that they were meant to."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from planlint.model.case import Case
from planlint.model.plan import Plan
from planlint.model.values import Target
from planlint.reading.nearest import LIKE_ENOUGH, MOST_NAMES, SHORTEST
from planlint.reading.references import folded
from planlint.rules.referring import Referring, references_of
from planlint.rules.words.lookalikes import with_digits

CLEARLY_NEARER = 6.0
_MARKS = str.maketrans("", "", " \t\n:-_")


class Leading(NamedTuple):
    """A reference and the entry that it leads to, or can only have been meant to lead to."""

    referring: Referring
    target: Target


def leading(references: Iterable[Referring], case: Case) -> Iterator[Leading]:
    """Those of some references that lead to an entry, or can only have been meant to."""
    for each in references:
        target = each.reference.target
        if target is None:
            target = case.once(_meant)[each.registers].get(each.reference.text)
        if target is not None:
            yield Leading(each, target)


def all_leading(case: Case) -> tuple[Leading, ...]:
    """All references that lead to an entry, or can only have been meant to."""
    return case.once(_all_leading)


def _all_leading(case: Case) -> tuple[Leading, ...]:
    return tuple(leading(references_of(case), case))


def ids_of(plan: Plan, register: str) -> list[str]:
    """The ids of a register that references lead to."""
    if register == "items":
        return [item.id for framework in plan.frameworks.values() for item in framework.items]
    if register == "priorities":
        return [priority.id for priority in plan.priorities]
    if register == "actions":
        return [action.ref for action in plan.actions]
    return list(getattr(plan, register))


def names_in(plan: Plan, register: str) -> dict[str, list[str]]:
    """The ids of a register by each of their names, without differences of case and white space."""
    if register == "actions":
        return {}
    entries: Iterable[Any] = (
        (item for framework in plan.frameworks.values() for item in framework.items)
        if register == "items"
        else plan.priorities
        if register == "priorities"
        else getattr(plan, register).values()
    )
    found: dict[str, list[str]] = {}
    for entry in entries:
        written = (getattr(entry, key, "") for key in ("name", "title", "short"))
        aliases = (alias.text for alias in getattr(entry, "aliases", ()))
        for name in {folded(each) for each in (*written, *aliases) if each.strip()}:
            found.setdefault(name, []).append(entry.id)
    return found


def has_same_number(text: str, id_: str) -> bool:
    """Another number is another thing, unless a letter was typed for the digit it looks like."""
    return _digits(text) == _digits(id_) or _seen(text) == _seen(id_)


def _meant(case: Case) -> dict[tuple[str, ...], dict[str, Target]]:
    """What the references that lead nowhere can only have meant, by the registers they may lead to."""
    lost: dict[tuple[str, ...], set[str]] = {}
    for each in references_of(case):
        if each.reference.target is None:
            lost.setdefault(each.registers, set()).add(each.reference.text)
    return {
        registers: _nearest_of(texts, registers, case.plan) for registers, texts in lost.items()
    }


def _nearest_of(texts: Iterable[str], registers: tuple[str, ...], plan: Plan) -> dict[str, Target]:
    """What misspelt ids can only have meant: the entry that is near, and clearly the nearest.

    Among more entries than a plan can have none is looked for.
    """
    from rapidfuzz import utils

    targets = [Target(register, id_) for register in registers for id_ in ids_of(plan, register)]
    if len(targets) > MOST_NAMES:
        return {}
    ids = [utils.default_process(target.id) for target in targets]
    found = {}
    for text in texts:
        place = _clearly_nearest(utils.default_process(text), ids)
        if place is not None and has_same_number(text, targets[place].id):
            found[text] = targets[place]
    return found


def _clearly_nearest(text: str, ids: list[str]) -> int | None:
    """Where the one id stands that a text is near to, or a slip away from."""
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    cutoff = LIKE_ENOUGH - CLEARLY_NEARER
    near = process.extract(text, ids, scorer=fuzz.ratio, score_cutoff=cutoff, limit=2)
    if near and near[0][1] >= LIKE_ENOUGH:
        alone = len(near) == 1 or near[0][1] - near[1][1] >= CLEARLY_NEARER
        return int(near[0][2]) if alone else None
    slips = process.extract(text, ids, scorer=OSA.distance, score_cutoff=1, limit=2)
    return int(slips[0][2]) if len(slips) == 1 and len(text) >= SHORTEST else None


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _seen(text: str) -> str:
    return with_digits(text).translate(_MARKS)
