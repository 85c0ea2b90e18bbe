"""The names that plans hide from their audience, read from all of them before one is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from typing import TypeVar

from planlint.commands._checking import program
from planlint.model.configuration import Audience
from planlint.reading.document import read_document
from planlint.showing.redaction.people import hidden_names
from planlint.world.kept import KeptResults, fingerprint
from planlint.world.plans import PlanFile
from planlint.world.problems import Problem, fault_in_words
from planlint.world.processes import shared_out

Names = tuple[str, ...]
Outcome = TypeVar("Outcome")


def names_hidden_in(
    plans: Sequence[PlanFile], audience: Audience, kept: KeptResults | None
) -> list[Names]:
    """The names that each plan hides from the audience. Problem where one cannot be read."""
    if audience == "internal":
        return [()] * len(plans)

    def outcome(plan: PlanFile) -> Names | str:
        try:
            return _names_in(plan.read(), kept)
        except Problem as problem:
            return str(problem)
        except Exception as error:  # noqa: BLE001 (told as one sentence, from whatever process)
            return f"{plan.name}: {fault_in_words(error)}"

    with closing(shared_out(outcome, plans, lost)) as outcomes:
        return [held(each) for each in outcomes]


def held(outcome: Outcome | str) -> Outcome:
    """What became of a plan. Problem where nothing did."""
    if isinstance(outcome, str):
        raise Problem(outcome)
    return outcome


def lost(plan: PlanFile) -> str:
    """What is said of a plan whose process was ended."""
    return f"{plan.name}: nothing was made of it, since the process for it was ended."


def _names_in(data: bytes, kept: KeptResults | None) -> Names:
    if kept is None:
        return hidden_names(read_document("", data).data)
    key = fingerprint("names", program(), data)
    found = _texts(kept.find(key))
    if found is None:
        found = hidden_names(read_document("", data).data)
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        kept.keep(key, text.encode("utf-8", "surrogatepass"))
    return found


def _texts(kept: bytes | None) -> Names | None:
    """Kept texts; nothing where something else was kept."""
    try:
        found = json.loads(kept or b"")
    except ValueError:
        return None
    are_texts = isinstance(found, list) and all(isinstance(each, str) for each in found)
    return tuple(found) if are_texts else None
