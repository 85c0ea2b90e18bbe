"""Why a text is not YAML: the parser's complaint turned into the likely cause, where it begins."""

from __future__ import annotations

import yaml

from planlint.model.document import Fault
from planlint.model.source import Span

SYNTAX = "yaml-syntax"
MOST_SHOWN = 200


def fault_of(error: yaml.YAMLError, text: str) -> Fault:
    """The fault that a parser's error speaks of."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault(SYNTAX, "unreadable", Span(0, 0))
    problem = error.problem or ""
    at = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else at
    context = error.context or ""
    what, start = _cause(problem, context, at, opened, text)
    return Fault(SYNTAX, what, _span(start, text), detail=_line(start, text))


def _cause(problem: str, context: str, at: int, opened: int, text: str) -> tuple[str, int]:
    """The cause and the offset at which it begins."""
    if "quoted scalar" in context:
        return ("unclosed-quote", opened) if "end of stream" in problem else ("escape", at)
    if "cannot start any token" in problem:
        return ("tab", at) if text[at : at + 1] == "\t" else ("reserved-character", at)
    if "mapping values are not allowed" in problem:
        return _colon(at, text)
    if "expected ',' or" in problem:
        return ("unclosed-bracket", opened)
    if "alias" in context or "anchor" in context:
        return ("reserved-character", opened)
    if "could not find expected ':'" in problem:
        return ("no-colon", opened)
    if "did not find expected" in problem or "block sequence entries are not allowed" in problem:
        return _after_value(at, text)
    return ("unreadable", at)


def _colon(at: int, text: str) -> tuple[str, int]:
    """A second colon on one line, or a deeper line under a key that already has a value."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    key = line.lstrip(" -")
    return ("colon", at) if ": " in key or line.lstrip().startswith("- ") else ("indentation", at)


def _after_value(at: int, text: str) -> tuple[str, int]:
    """Text behind a closing quote or bracket, else a line that is set in wrongly."""
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    if before.endswith(('"', "'")):
        return ("after-quote", at)
    if before.endswith(("]", "}")):
        return ("after-bracket", at)
    return ("indentation", at)


def _span(start: int, text: str) -> Span:
    start = min(start, len(text))
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    shown = text[start:end].rstrip()
    return Span(start, start + max(len(shown), 1 if start < len(text) else 0))


def _line(start: int, text: str) -> str:
    end = text.find("\n", start)
    line = text[text.rfind("\n", 0, start) + 1 : len(text) if end < 0 else end]
    return line[:MOST_SHOWN].strip()
