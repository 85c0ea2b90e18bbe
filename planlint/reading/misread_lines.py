"""Lines of a text that is not YAML, looked at as a person would: what they seem to be meant as."""

from __future__ import annotations

from planlint.model.expression import expression
from planlint.model.source import Span

_BREAK = expression(r"[\r\n]")
_REST = expression(r"[^\r\n]*")
_COMMENT = expression(r"(?:^|(?<=[ \t\r\n]))#")
_BLANK = expression(r"[ \t\ufeff]*")
_LEAD = expression(r"[ \t\ufeff]*(?:[-?][ \t]+)*")
_KEY_LINE = expression(r"[\r\n][ \t]*(?:- +)*(?:[\w-]+:(?=\s)|- )")
_KEY = expression(r"""["']?[\w-]+["']?[ \t]*\Z""")
_KEY_AND_VALUE = expression(r"""["']?[\w-]+["']?:(?=[^\s:/])""")
_SPACE = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]"
_ODD_SPACE = expression(rf"[ \t]*(?:(?:- +)*[\w-]+:)?(?P<space>{_SPACE}+)")
_DIVIDER = expression(r"([^\w\s])\1{2,}\Z")
_BULLET = expression(r"[•·●▪◦*–—](?=\s)")
_BRACKET = expression(
    r"""[\[\]{}]|[\r\n]+[ \t]*|(?<=[\s\[{,])(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')"""
)
_DOCUMENT_END = expression(r"\.{3}[ \t]*\Z")
MOST_LINES = 200


def start_of(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def end_of(text: str, at: int) -> int:
    """Where the line of an offset ends."""
    match = _BREAK.search(text, at)
    return match.start() if match else len(text)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without blanks at its ends."""
    part = text[start:end]
    begin = start + len(part) - len(part.lstrip(" \t"))
    return Span(begin, max(begin, start + len(part.rstrip())))


def rest_of(text: str, start: int) -> Span:
    """From an offset to the last character of its line that is not blank, without a comment."""
    end = end_of(text, start)
    comment = _COMMENT.search(text, start, end)
    return trimmed(text, start, comment.start() if comment else end)


def content_of(text: str, at: int) -> Span:
    """The line of an offset without what is blank around it; of a blank line, the one above."""
    start = start_of(text, at)
    span = rest_of(text, start)
    while span.start == span.end and start > 0:
        start = start_of(text, start - 1)
        span = rest_of(text, start)
    return span


def has_key_inside(text: str, span: Span) -> bool:
    """Whether one of the lines after the first of a span looks like a key or an item."""
    return bool(_KEY_LINE.search(text, span.start, span.end))


def value_in(text: str, line: Span, before: int) -> int | None:
    """Where the value of a line's key begins, if there is a key before an offset."""
    body = _body(text, line)
    colon = text.find(": ", body, before)
    if colon < 0:
        return None
    match = _BLANK.match(text, colon + 1)
    return match.end() if match else colon + 2


def closes(text: str, opened: int) -> bool:
    """Whether a bracket is closed before the text goes on in the column of its line, or left of that."""
    column = _indentation(text, opened)
    first = not text[:opened].strip()
    depth = 0
    for match in _BRACKET.finditer(text, opened):
        sign = match.group()
        if sign[0] in "\r\n":
            outside = len(sign.lstrip("\r\n")) <= column and text[match.end() : match.end() + 1]
            if outside and outside not in "]}" and not first:
                return False
        elif sign[0] in "[{":
            depth += 1
        elif sign[0] in "]}":
            depth -= 1
            if depth == 0:
                return True
    return False


def open_bracket(text: str, at: int) -> int:
    """The last bracket before an offset that is not closed before it."""
    depth = 0
    for index in range(at - 1, -1, -1):
        if text[index] in "]}":
            depth += 1
        elif text[index] in "[{":
            depth -= 1
            if depth < 0:
                return index
    return at


def odd_space(text: str, line: Span) -> Span | None:
    """A space in the margin or behind a key that looks like one and is another character."""
    start = start_of(text, line.start)
    match = _ODD_SPACE.match(text, start, line.end)
    return Span(*match.span("space")) if match else None


def is_below_a_value(text: str, line: Span) -> bool:
    """Whether a line is set in further than the key above it, which has a value on its line."""
    start = start_of(text, line.start)
    if start == 0:
        return False
    above = content_of(text, start - 1)
    column = _body(text, above) - start_of(text, above.start)
    return line.start - start > column and value_in(text, above, above.end) is not None


def document_end_above(text: str, at: int) -> Span | None:
    """The line of three dots that ends the document, where that is the line above."""
    start = start_of(text, at)
    if start == 0:
        return None
    above = content_of(text, start - 1)
    return above if _DOCUMENT_END.match(text[above.start : above.end]) else None


def judge_line(text: str, line: Span) -> tuple[str, Span]:
    """What is wrong with a line that should be a key with its value, or an item."""
    odd = odd_space(text, line)
    if odd:
        return "odd-space", odd
    written = text[line.start : line.end]
    if _DIVIDER.match(written):
        return "divider", line
    if _BULLET.match(written):
        return "bullet", Span(line.start, line.start + 1)
    if written.startswith("-") and not written.startswith("- "):
        return "dash-space", line
    body = Span(_body(text, line), line.end)
    if _KEY_AND_VALUE.match(text, body.start, body.end):
        return "no-space", body
    return "no-dash" if _is_among_items(text, line) else "no-colon", body


def judge_text_before(text: str, colon: int) -> tuple[str, Span]:
    """What is wrong where a line with a colon goes on with the text of the lines above."""
    line = content_of(text, colon)
    looks_like_key = bool(_KEY.match(text[_body(text, line) : colon]))
    above = _beginning(text, line)
    odd = odd_space(text, line) or (above and odd_space(text, above))
    if odd:
        return "odd-space", odd
    if above is None:
        return "colon", line
    if value_in(text, above, above.end) is not None:
        return ("too-far" if looks_like_key else "colon"), line
    what, span = judge_line(text, above)
    if what == "no-colon" and not looks_like_key:
        return "colon", line
    return what, span


def _beginning(text: str, line: Span) -> Span | None:
    """The line above in which the text begins that a line goes on."""
    found = None
    start = start_of(text, line.start)
    for _ in range(MOST_LINES):
        if start == 0:
            break
        start = start_of(text, start - 1)
        above = rest_of(text, start)
        written = text[above.start : above.end]
        if not written or written.startswith("#"):
            continue
        if written.endswith(":"):
            break
        found = above
        if value_in(text, above, above.end) is not None or written.startswith("- "):
            break
    return found


def _is_among_items(text: str, line: Span) -> bool:
    """Whether a line begins in the column of the dashes of the items above it."""
    column = line.start - start_of(text, line.start)
    start = line.start - column
    for _ in range(MOST_LINES):
        if start == 0:
            break
        start = start_of(text, start - 1)
        above = rest_of(text, start)
        if above.start < above.end and above.start - start <= column:
            return above.start - start == column and text.startswith("- ", above.start)
    return False


def _body(text: str, line: Span) -> int:
    """Where a line begins behind its dashes."""
    match = _LEAD.match(text, line.start, line.end)
    return match.end() if match else line.start


def _indentation(text: str, at: int) -> int:
    start = start_of(text, at)
    match = _BLANK.match(text, start)
    return match.end() - start if match else 0
