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
from planlint.commands._options import as_of_option, config_option, names_of, offer_files, read_day
from planlint.commands._running import load_checker
from planlint.editing.ignores import add_ignores
from planlint.importing.new_plan import (
    Answers,
    last_day_of_drafting,
    one_line,
    read_plan_period,
    write_new_plan,
)
from planlint.reading.document import read_document
from planlint.reading.expectations import FIELDS
from planlint.reading.nearest import nearest
from planlint.showing.screen import safe_line
from planlint.world.configuration import load_configuration
from planlint.world.disk import SUFFIXES, shown, write_new_file
from planlint.world.problems import Problem
from planlint.world.terminal import say

REASON = "while this plan is written"
USUAL_EXPECTATIONS = ("operational-lead", "forum", "output", "outcome", "progress", "rag")
QUESTIONS = {
    "title": "What is the plan called?",
    "area": "Which area is it for?",
    "partnership": "Which partnership is it for?",
    "period": "Which period does it cover? (such as 2027/28, or 2027 to 2030)",
    "expects": "Some of these, with commas, or Enter for the usual:",
}
BEFORE_THEM = "Press Ctrl-C to stop; nothing is written before the last answer.\n"
WANTED = """
What must every action have, besides a lead and an end?
{fields}
The usual are {usual}.
"""
MEANINGS = {
    "strategic-lead": "who answers for it",
    "operational-lead": "who delivers it",
    "lead-organisation": "the organisation that leads",
    "forum": "the board or group that oversees it",
    "output": "what it will produce",
    "outcome": "what will be different for people",
    "indicator": "what shows whether it works",
    "funding": "what it costs, and who pays",
    "progress": "how it is going, period by period",
    "rag": "its colour now: red, amber or green",
}
SCHEMAS = ("plan.schema.json", "schema/plan.schema.json")


def offer_fields(_context: click.Context, _option: click.Parameter, begun: str) -> list[str]:
    """What a shell offers where fields are named, the last behind a comma."""
    before, comma, last = begun.rpartition(",")
    return [f"{before}{comma}{field}" for field in FIELDS if field.startswith(last)]


@click.command(epilog="Example: planlint new plans/hartley-2027.yaml")
@click.argument("file", metavar="FILE", shell_complete=offer_files)
@click.option("--title", help="What the plan is called.")
@click.option("--area", help="The area that the plan is for.")
@click.option("--partnership", help="The partnership that the plan is for.")
@click.option("--period", help="The period that the plan covers, such as 2027/28, or 2027 to 2030.")
@click.option(
    "--expects",
    multiple=True,
    metavar="FIELDS",
    shell_complete=offer_fields,
    help=f"What every action must have: {', '.join(FIELDS)}.",
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
    held = {
        name: _hold(name, given[name], f"--{name}") for name in QUESTIONS if given[name] is not None
    }
    priorities = tuple(_hold("priority", title, "--priority") for title in options["priorities"])
    if not sys.stdin.isatty():
        held = {"expects": ",".join(USUAL_EXPECTATIONS)} | held
    left = [name for name in QUESTIONS if name not in held]
    left += [] if priorities else ["priority"]
    if left and not sys.stdin.isatty():
        *first, last = (f"--{name}" for name in left)
        missing = f"{', '.join(first)} and {last}" if first else last
        raise Problem(f"there is nobody to ask: give {missing}.")
    if left:
        click.echo(BEFORE_THEM)
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
    default = None
    if name == "expects":
        fields = "\n".join(f"  {field:<17}  {MEANINGS[field]}" for field in FIELDS)
        click.echo(WANTED.format(fields=fields, usual=", ".join(USUAL_EXPECTATIONS)))
        default = ",".join(USUAL_EXPECTATIONS)
    answer = click.prompt(
        question,
        default=default,
        show_default=False,
        prompt_suffix=" ",
        value_proc=_taken_for(name),
    )
    return str(answer)


def _ask_for_priorities() -> Iterator[str]:
    """The titles of the priorities, one by one until there are no more."""
    yield _ask("priority", "What is the first priority?")
    another = "And the next? (Enter where there are no more)"
    while title := one_line(
        click.prompt(another, default="", show_default=False, prompt_suffix=" ")
    ):
        yield title


def _taken_for(name: str) -> Callable[[str], str]:
    """How a question takes its answer: of what cannot stand is said why, and click asks again."""

    def take(answer: str) -> str:
        try:
            return _hold(name, answer, "this")
        except Problem as problem:
            raise click.UsageError(str(problem)) from problem

    return take


def _hold(name: str, answer: str, asker: str) -> str:
    """The answer on one line. Problem, in the name of what asked for it, where it cannot stand."""
    answer = one_line(answer)
    if not answer.strip(", "):
        raise Problem(f"{asker} needs an answer.")
    if name == "period" and read_plan_period(answer) is None:
        raise Problem(f'{asker} must be a period, such as 2027/28 or 2027 to 2030, not "{answer}".')
    for field in names_of((answer,)) if name == "expects" else ():
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            meant = f'Did you mean "{near}"?' if near else f"It may be {', '.join(FIELDS)}."
            raise Problem(f'{asker} cannot be "{field}". {meant}')
    return answer
