"""`planlint new`: a new plan by questions, or by options where there is nobody to ask."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from planlint.checking.check import check as check_plan
from planlint.checking.selection import Selection
from planlint.commands._options import as_of_option, config_option, names_of, read_day
from planlint.commands._running import load_checker
from planlint.editing.ignores import add_ignores
from planlint.importing.new_plan import Answers, last_day_of_drafting, one_line, write_new_plan
from planlint.reading.calendar import read_period
from planlint.reading.document import read_document
from planlint.reading.expectations import FIELDS
from planlint.reading.nearest import nearest
from planlint.showing.screen import safe_line
from planlint.world.configuration import load_configuration
from planlint.world.disk import SUFFIXES, shown, write_new_file
from planlint.world.problems import Problem
from planlint.world.terminal import say

REASON = "while this plan is written"
USUAL_EXPECTATIONS = "operational-lead,forum,output,outcome,progress,rag"
QUESTIONS = {
    "title": "What is the plan called?",
    "area": "Which area is it for?",
    "partnership": "Which partnership is it for?",
    "period": "Which period does it cover? (such as 2027/28)",
    "expects": f"What must every action have? (any of {', '.join(FIELDS)})",
}
SCHEMAS = ("plan.schema.json", "schema/plan.schema.json")


@click.command(epilog="Example: planlint new plans/hartley-2027.yaml")
@click.argument("file", metavar="FILE")
@click.option("--title", help="What the plan is called.")
@click.option("--area", help="The area that the plan is for.")
@click.option("--partnership", help="The partnership that the plan is for.")
@click.option("--period", help="The period that the plan covers, such as 2027/28.")
@click.option(
    "--expects",
    multiple=True,
    metavar="FIELDS",
    help="What every action must have, such as output,outcome.",
)
@click.option(
    "--priority",
    "priorities",
    multiple=True,
    metavar="TITLE",
    help="The title of a priority; may be given several times.",
)
@as_of_option
@config_option
def command(file: str, **options: Any) -> int:
    """Write a new plan, with an example action for each priority.

    FILE must not be there yet. What is not given as an option is asked for. Comments in the plan
    let its gaps pass for a while, so it can be committed while it is being written.
    """
    path = Path(file)
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    _hold_path(path)
    answers = _answers(options)
    last_day = last_day_of_drafting(day)
    text = write_new_plan(answers, last_day=last_day, schema=_schema_seen_from(path))
    checker = load_checker(
        configuration, selection=Selection(), severity={}, known=Counter(), day=day
    )
    report = check_plan(shown(path), path.stem, text.encode(), checker)
    document = read_document(shown(path), text.encode())
    ignored = add_ignores(document, report.diagnostics, last_day, REASON)
    write_new_file(path, ignored.text.encode())
    name = safe_line(shown(path))
    say(f"Wrote {name}. The next steps are at its top.\n")
    say(f"When something is filled in, run: planlint check {name}\n")
    return 0


def _hold_path(path: Path) -> None:
    """Problem where a plan cannot be written to a path; better said before anything is asked."""
    if path.suffix not in SUFFIXES:
        raise Problem(f"{shown(path)}: the name of a plan ends with .yaml.")
    if os.path.lexists(path):
        raise Problem(f"{shown(path)}: it is there already, and is not overwritten.")
    above = next(each for each in Path(os.path.abspath(path)).parents if os.path.lexists(each))
    if not above.is_dir():
        raise Problem(f"{shown(path)}: part of the path is a file, not a folder.")
    if not os.access(above, os.W_OK | os.X_OK):
        raise Problem(f"{shown(path)}: you may not read or write it.")


def _schema_seen_from(path: Path) -> str:
    """Where an editor finds the schema that `planlint schema` prints, if the repository has it."""
    folder = Path(os.path.abspath(path)).parent
    for above in (folder, *folder.parents):
        for name in SCHEMAS:
            if (above / name).is_file():
                return Path(os.path.relpath(above / name, folder)).as_posix()
        if os.path.lexists(above / ".git"):
            break
    return ""


def _answers(options: dict[str, Any]) -> Answers:
    """What was given, and what is asked for where it was not. Problem where nobody can be asked."""
    given = options | {"expects": ",".join(options["expects"]) if options["expects"] else None}
    held = {name: _hold(name, given[name]) for name in QUESTIONS if given[name] is not None}
    priorities = tuple(_hold("priority", title) for title in options["priorities"])
    if not sys.stdin.isatty():
        held = {"expects": USUAL_EXPECTATIONS} | held
        left = [name for name in QUESTIONS if name not in held]
        left += [] if priorities else ["priority"]
        if left:
            raise Problem(f"there is nobody to ask: give {' and '.join(f'--{n}' for n in left)}.")
    asked = {name: held.get(name) or _ask(name, QUESTIONS[name]) for name in QUESTIONS}
    return Answers(
        title=asked["title"],
        area=asked["area"],
        partnership=asked["partnership"],
        period=asked["period"],
        expects=tuple(dict.fromkeys(names_of((asked["expects"],)))),
        priorities=priorities or tuple(_ask_for_priorities()),
    )


def _ask(name: str, question: str) -> str:
    """An answer that can stand in a plan; until there is one it is asked for again."""
    default = USUAL_EXPECTATIONS if name == "expects" else None
    return str(click.prompt(question, default=default, value_proc=_taken_for(name)))


def _ask_for_priorities() -> Iterator[str]:
    """The titles of the priorities, one by one until there are no more."""
    yield _ask("priority", "What is the first priority?")
    another = "And the next? (press Enter when there are no more)"
    while title := one_line(click.prompt(another, default="", show_default=False)):
        yield title


def _taken_for(name: str) -> Callable[[str], str]:
    """How a question takes its answer: of what cannot stand is said why, and click asks again."""

    def take(answer: str) -> str:
        try:
            return _hold(name, answer)
        except Problem as problem:
            raise click.UsageError(str(problem)) from problem

    return take


def _hold(name: str, answer: str) -> str:
    """The answer on one line. Problem where it cannot stand in a plan."""
    answer = one_line(answer)
    if not answer.strip(", "):
        raise Problem(f"--{name} needs an answer.")
    if name == "period" and read_period(answer)[0] is None:
        raise Problem(f'--period must be a period, such as 2027/28, not "{answer}".')
    for field in names_of((answer,)) if name == "expects" else ():
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            meant = f' Did you mean "{near}"?' if near else ""
            raise Problem(f'--expects cannot be "{field}"; it may be {", ".join(FIELDS)}.{meant}')
    return answer
