"""Why a text is not YAML: the parser's complaint turned into the likely cause, where it begins.

The parser says where it gave up, which is often far below what is wrong; so the lines around are
looked at again, as a person would.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from planlint.model.document import SYNTAX, TOO_DEEP, Fault
from planlint.model.expression import expression
from planlint.model.source import Span
from planlint.reading import misread_lines as lines

_CONFLICT = expression(r"(?:\A|[\r\n])(<{7}(?: [^\r\n]*)?)(?=[\r\n]|\Z)")
_QUOTE = expression(r"""(?:(?<=[\s\[{,(])|\A)["']""")
_CLOSES = {
    '"': expression(r'[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL),
    "'": expression(r"[^']*+(?:''[^']*+)*+'"),
}
_ALIAS = expression(r"(?:^|[\s\[{,])([*&][^\s,\[\]{}]*)$")
_IN_BRACKETS = expression(r"[^,\[\]{}\r\n]*")
_LONGEST_KEY = 1_000


class Complaint(NamedTuple):
    """What the parser says: `at` is where it gave up, `opened` where what it was reading began.

    `quoted` is the last text in quotation marks before `at`, if any.
    """

    text: str
    problem: str
    context: str
    at: int
    opened: int
    quoted: Span | None


class Cause(NamedTuple):
    """The likely cause, by the name that the rule has for it, and what is to be marked."""

    what: str
    span: Span


def fault_of(error: yaml.YAMLError, text: str, scalars: list[Span]) -> Fault:
    """The fault that a parser's error speaks of. `scalars` are those that were read before it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Fault(SYNTAX, "unreadable", Span(0, min(1, len(text))))
    at = error.problem_mark.index if error.problem_mark else 0
    if "nesting depth" in (
        error.problem or ""
    ):  # libyaml 0.2.6 looks ahead, and has a limit of its own
        return Fault(*TOO_DEEP, Span(at, min(at + 1, len(text))))
    opened = error.context_mark.index if error.context_mark else at
    complaint = Complaint(
        text, error.problem or "", error.context or "", at, opened, _quoted(text, scalars, at)
    )
    judged = (judge(complaint) for judge in _JUDGES)
    what, span = next(cause for cause in judged if cause)
    if span.start >= min(span.end, len(text)):
        span = lines.content_of(text, len(text))
    return Fault(SYNTAX, what, span, detail=text[span.start : span.start + 1])


def _quoted(text: str, scalars: list[Span], at: int) -> Span | None:
    """The last text in quotation marks that ends before an offset, also if it was not read yet."""
    last = scalars[-1] if scalars else Span(0, 0)
    if text[last.start : last.start + 1] in {'"', "'"} and last.end <= at:
        begins: Span | None = last
    else:
        begins = None
    opening = _QUOTE.search(text, last.end, at)
    if opening:
        closing = _CLOSES[opening.group()].match(text, opening.end(), at)
        return Span(opening.start(), closing.end()) if closing else begins
    return begins


def _conflict(said: Complaint) -> Cause | None:
    """Both sides of a git conflict."""
    match = _CONFLICT.search(said.text, 0, lines.end_of(said.text, said.at))
    return Cause("conflict", Span(*match.span(1))) if match else None


def _unclosed_quote(said: Complaint) -> Cause | None:
    """A quotation mark that is never closed; or that a later one closes, lines below."""
    text = said.text
    if "quoted scalar" in said.context and "unexpected" in said.problem:
        return _unclosed(text, said.opened)
    quoted = said.quoted
    if (
        quoted
        and not text[quoted.end : said.at].strip(" \t")
        and lines.has_key_inside(text, quoted)
    ):
        return _unclosed(text, quoted.start)
    return None


def _unclosed(text: str, start: int) -> Cause:
    span = lines.rest_of(text, start)
    curly = text[span.start : span.end].endswith(("”", "’", "“", "‘"))
    return Cause("curly-quote" if curly else "unclosed-quote", span)


def _escape(said: Complaint) -> Cause | None:
    if "quoted scalar" not in said.context:
        return None
    start = said.text.rfind("\\", said.opened, said.at + 1)
    return Cause("escape", Span(max(start, said.opened), max(start, said.opened) + 2))


def _sign(said: Complaint) -> Cause | None:
    """A character that means something to YAML where a text begins."""
    if "tab character" in said.problem or said.text[said.at : said.at + 1] == "\t":
        return Cause("tab", Span(said.at, said.at + 1))
    if "flow node" in said.context:
        return _nothing_in_brackets(said)
    if "%YAML" in said.problem or "YAML document" in said.problem:
        return Cause("directive", lines.content_of(said.text, said.at))
    if "block scalar" in said.context:
        return Cause("block-sign", Span(said.opened, said.opened + 1))
    begins = {"an alias", "an anchor", "a tag", "a directive", "a %TAG directive"}
    if "undefined tag" in said.problem or any(each in said.context for each in begins):
        return Cause("reserved-character", Span(said.opened, said.opened + 1))
    refused = ("cannot start any token", "mapping keys are not allowed", "expected node content")
    if any(each in said.problem for each in refused):
        return Cause("reserved-character", _character(said.text, said.at))
    return None


def _nothing_in_brackets(said: Complaint) -> Cause:
    signs = {",": "two-commas", "-": "dash-in-brackets", "]": "wrong-bracket", "}": "wrong-bracket"}
    what = signs.get(said.text[said.at : said.at + 1])
    if what:
        return Cause(what, _character(said.text, said.at))
    return Cause("unclosed-bracket", _character(said.text, lines.open_bracket(said.text, said.at)))


def _in_brackets(said: Complaint) -> Cause | None:
    """A bracket that is never closed, or what breaks off the text between two brackets."""
    if "expected ',' or" not in said.problem:
        return None
    text, at = said.text, said.at
    if at >= len(text) or not lines.closes(text, said.opened):
        return Cause("unclosed-bracket", Span(said.opened, said.opened + 1))
    if text[at] in "]}":
        return Cause("wrong-bracket", _character(text, at))
    if text[at] in "[{":
        return Cause("bracket-in-text", _character(text, at))
    stop = _IN_BRACKETS.match(text, at)
    end = stop.end() if stop else at + 1
    if text[at] != ":":
        return Cause("no-comma", lines.trimmed(text, at, end))
    begin = max(text.rfind(sign, said.opened, at) for sign in (",", "{", "[", ": "))
    line = lines.content_of(text, at).start
    if line > begin:
        return Cause("no-comma", lines.trimmed(text, line, end))
    return Cause("colon-in-brackets", lines.trimmed(text, begin + 1, end))


def _long_key(said: Complaint) -> Cause | None:
    """A key of more letters than a parser takes."""
    if "mapping values are not allowed" in said.problem:
        line = lines.content_of(said.text, said.at)
        end = said.at
    elif "could not find expected ':'" in said.problem:
        line = lines.content_of(said.text, said.opened)
        end = said.text.find(": ", line.start, line.end)
    else:
        return None
    return Cause("long-key", line) if end - line.start > _LONGEST_KEY else None


def _behind(said: Complaint) -> Cause | None:
    """Something behind a closing quotation mark or bracket, or behind an alias."""
    text, at = said.text, said.at
    if text[at : at + 1] in {"]", "}"}:
        return Cause("extra-bracket", _character(text, at))
    before = text[lines.start_of(text, at) : at].rstrip(" \t")
    if not before.strip(" \t-"):
        return None
    alias = _ALIAS.search(before)
    if alias:
        start = lines.start_of(text, at) + alias.start(1)
        return Cause("reserved-character", Span(start, start + 1))
    rest = lines.rest_of(text, at)
    if text[rest.start : rest.end] == ",":
        return Cause("comma", rest)
    if before[-1] in "\"'" and said.quoted:
        return Cause("after-quote", rest)
    return Cause("after-bracket", rest) if before[-1] in "]}" else None


def _colon(said: Complaint) -> Cause | None:
    """A second colon on one line; or a line that looks like a key and cannot be one."""
    if "mapping values are not allowed" not in said.problem:
        return None
    text, at = said.text, said.at
    start = lines.value_in(text, lines.content_of(text, at), at)
    if start is not None:
        if text[start] in "&!*":
            return Cause("reserved-character", Span(start, start + 1))
        return Cause("colon", lines.rest_of(text, start))
    return Cause(*lines.judge_text_before(text, at))


def _missing_colon(said: Complaint) -> Cause | None:
    """A line among keys or items that is neither."""
    if "could not find expected ':'" not in said.problem:
        return None
    return Cause(*lines.judge_line(said.text, lines.content_of(said.text, said.opened)))


def _column(said: Complaint) -> Cause | None:
    """A line that begins in a column where it cannot."""
    text, at = said.text, min(said.at, len(said.text))
    line = lines.content_of(text, at)
    dash = text[line.start : line.start + 2]
    under = said.opened - lines.start_of(text, said.opened)
    at_side = line.start - lines.start_of(text, at) == under and said.context
    if "sequence entries are not allowed" in said.problem and line.start < at:
        return Cause("dash-on-line", lines.rest_of(text, at))
    if "document start" in said.problem and (ended := lines.document_end_above(text, at)):
        return Cause("document-end", ended)
    if lines.odd_space(text, line):
        return Cause("odd-space", lines.odd_space(text, line) or line)
    if "'-' indicator" in said.problem and at_side:
        return Cause("dash-space" if dash[:1] == "-" else "no-dash", line)
    if "expected key" in said.problem and at_side and dash == "- ":
        return Cause("item-among-keys", line)
    if "did not find expected" in said.problem or "not allowed" in said.problem:
        too_far = lines.is_below_a_value(text, line)
        return Cause("too-far" if too_far else "indentation", line)
    return None


def _unreadable(said: Complaint) -> Cause:
    return Cause("unreadable", lines.content_of(said.text, min(said.at, len(said.text))))


def _character(text: str, at: int) -> Span:
    return Span(at, min(at + 1, len(text)))


_JUDGES = (
    _conflict,
    _unclosed_quote,
    _escape,
    _sign,
    _in_brackets,
    _long_key,
    _behind,
    _colon,
    _missing_colon,
    _column,
    _unreadable,
)
