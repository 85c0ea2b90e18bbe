"""Templates of a repository's own beside ours: which stand in whose place, and what is said of their faults.

`{% extends "!index.html.j2" %}` begins with the template of ours that has the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from jinja2 import Environment, FunctionLoader, TemplateNotFound, TemplateSyntaxError

from planlint.showing.sandbox import Sandbox

OURS = "!"


class BadTemplate(Exception):
    """What is wrong with a template, with its file and line, in a sentence."""


class Own(NamedTuple):
    """A repository's own templates, each with its name, file and text; and a clock that only goes forward."""

    templates: tuple[tuple[str, str, str], ...]
    clock: Callable[[], float]

    @property
    def texts(self) -> dict[str, str]:
        """The texts by name."""
        return {name: text for name, _, text in self.templates}

    @property
    def files(self) -> dict[str, str]:
        """Where each is, by name."""
        return {name: file for name, file, _ in self.templates}


def sandbox_of(ours: Mapping[str, str], own: Own, **options: Any) -> Sandbox:
    """The environment in which our templates run with a repository's own in their places."""

    texts, files = own.texts, own.files

    def load(name: str) -> tuple[str, str, None] | None:
        text = ours.get(name.removeprefix(OURS))
        if not name.startswith(OURS) and name in texts:
            return texts[name], files[name], None
        return None if text is None else (text, f"templates/{name}", None)

    return Sandbox(own.clock, loader=FunctionLoader(load), **options)


def fault_of(error: Exception, name: str, own: Own) -> BadTemplate:
    """What is told of an error that was raised while a template was read or filled in."""
    files = own.files
    file, line = files.get(name, f"templates/{name}"), 0
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or files.get(error.name or name, file), error.lineno
    else:
        place = error.__traceback__
        templates = {*files.values()}
        while place is not None:
            found = place.tb_frame.f_code.co_filename
            if found in templates or found.endswith(".j2"):
                file, line = found, place.tb_lineno
            place = place.tb_next
    where = f"{file}, line {line}" if line else file
    return BadTemplate(f"{where}: {_why(error)}.")


def _why(error: Exception) -> str:
    match error:
        case TemplateSyntaxError():
            why = error.message or "this is not written as Jinja wants it"
        case TemplateNotFound():
            why = f'there is no template "{error.name}"'
        case RecursionError():
            why = "this goes into itself without end"
        case MemoryError():
            why = "this needs too much memory"
        case _:
            why = str(error) or type(error).__name__
    return " ".join(why.split()).rstrip(".")


@contextmanager
def watched(name: str, environment: Environment, own: Own | None) -> Iterator[None]:
    """BadTemplate where a template goes wrong; without any of a repository's own that is a fault of ours."""
    if own is None:
        yield
        return
    if isinstance(environment, Sandbox):
        environment.begin()
    try:
        yield
    except Exception as error:
        raise fault_of(error, name, own) from error
