"""`planlint new`: a new plan by questions, or by options where there is nobody to ask."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from planlint.checking.check import check as check_plan
from planlint.checking.selection import Selection
from planlint.commands._options import as_of_option, config_option, names_of, read_day
from planlint.commands._running import load_checker
from planlint.editing.ignores import add_ignores
from planlint.importing.new_plan import Answers, last_day_of_drafting, write_new_plan
from planlint.reading.calendar import read_period
from planlint.reading.document import read_document
from planlint.reading.expectations import FIELDS
from planlint.reading.nearest import nearest
from planlint.world.configuration import load_configuration
from planlint.world.disk import shown, write_new_file
from planlint.world.problems import Problem

REASON = "while this plan is written"
USUAL_EXPECTATIONS = "operational-lead,forum,output,outcome,progress,rag"


@click.command(epilog="Example: planlint new plans/hartley-2027.yaml")
@click.argument("file", metavar="FILE")
@click.option("--title", help="What the plan is called.")
@click.option("--area", help="The area that it is for.")
@click.option("--partnership", help="Whose plan it is.")
@click.option("--period", help="Its period, such as 2027/28.")
@click.option("--expects", multiple=True, metavar="FIELDS", help="What every action must have.")
@click.option(
    "--priority", "priorities", multiple=True, metavar="TITLE", help="A priority; repeat."
)
@as_of_option
@config_option
def command(file: str, **options: Any) -> int:
    """Write a new plan to FILE, which must not be there yet, with an example action to each priority.

    What is not given is asked for. The gaps are marked by suppressions that lapse, so that the plan
    can be committed while it is written.
    """
    path = Path(file)
    if path.suffix not in {".yaml", ".yml"}:
        raise Problem(f"{shown(path)}: the name of a plan ends with .yaml.")
    if path.exists():
        raise Problem(f"{shown(path)}: it is there already, and is not overwritten.")
    configuration = load_configuration(options["config"])
    day = read_day(options["as_of"])
    text = write_new_plan(_answers(options))
    checker = load_checker(
        configuration, selection=Selection(), severity={}, known=Counter(), day=day
    )
    report = check_plan(shown(path), path.stem, text.encode(), checker)
    document = read_document(shown(path), text.encode())
    ignored = add_ignores(document, report.diagnostics, last_day_of_drafting(day), REASON)
    write_new_file(path, ignored.text.encode())
    click.echo(f"Wrote {shown(path)}. What is still to be filled in is marked in it.")
    click.echo(f"Next: fill it in, and run planlint check {shown(path)}")
    return 0


def _answers(options: dict[str, Any]) -> Answers:
    """What was given, and what is asked for where it was not. Problem where nobody can be asked."""
    expects = names_of(options["expects"]) or names_of(
        (_ask("expects", None, "What must every action have?", default=USUAL_EXPECTATIONS),)
    )
    answers = Answers(
        title=_ask("title", options["title"], "What is the plan called?"),
        area=_ask("area", options["area"], "Which area is it for?"),
        partnership=_ask("partnership", options["partnership"], "Whose plan is it?"),
        period=_ask("period", options["period"], "Which period? (such as 2027/28)"),
        expects=expects,
        priorities=options["priorities"]
        or tuple(_ask("priority", None, "Which priorities? (with semicolons)").split(";")),
    )
    _hold(answers)
    return answers._replace(
        priorities=tuple(title.strip() for title in answers.priorities if title.strip())
    )


def _ask(name: str, given: str | None, question: str, default: str | None = None) -> str:
    if given is not None:
        return given.strip()
    if not sys.stdin.isatty():
        if default is not None:
            return default
        raise Problem(f"there is nobody to ask: give --{name}.")
    return str(click.prompt(question, default=default)).strip()


def _hold(answers: Answers) -> None:
    """Problem where an answer cannot stand in a plan."""
    for name, value in answers._asdict().items():
        if not value or (isinstance(value, tuple) and not any(each.strip() for each in value)):
            raise Problem(f"--{name} wants an answer.")
    if read_period(answers.period)[0] is None:
        raise Problem(f'--period wants a period, such as 2027/28, not "{answers.period}".')
    for field in answers.expects:
        if field not in FIELDS:
            near = nearest(field, FIELDS)
            meant = f' Did you mean "{near}"?' if near else ""
            raise Problem(f'--expects knows no "{field}"; it may be {", ".join(FIELDS)}.{meant}')
