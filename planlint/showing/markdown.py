"""Markdown of plans to HTML: CommonMark without raw HTML and images, links only where they are safe.

https://github.com/executablebooks/markdown-it-py
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

LOWEST_HEADING = 6

_SAFE_LINK = re.compile(r"(?:https?://[^\s]|mailto:[^\s@]+@|tel:[+0-9]|#.)", re.IGNORECASE)
# What no line without it can have a mark of Markdown, an entity or HTML in.
_MARKS = re.compile(r'[\\`*_\[\]<>&"\x00]')
_CODE = re.compile(r"`([^`\n]+)`")
_BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")

Resolve = Callable[[str], str]


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).disable(
        ["image", "html_block", "html_inline"]
    )
    reader.validateLink = _is_safe  # type: ignore[method-assign,assignment]
    return reader


def _is_safe(address: str) -> bool:
    return bool(_SAFE_LINK.match(address))


def block(text: str, resolve: Resolve, *, below: int) -> Markup:
    """Markdown with blocks. Its headings come below a heading of the level given.

    `resolve` turns a ref or id behind `#` into an address, or into nothing where it leads nowhere.
    """
    text = plain(text)
    if text[:1].isalpha() and text.isprintable() and not _MARKS.search(text):
        return Markup(f"<p>{text.rstrip()}</p>\n")  # noqa: S704 (one paragraph without a mark)
    tokens = _reader().parse(text)
    _lower_headings(tokens, below)
    _resolve_links(tokens, resolve)
    return _rendered(tokens)


def line(text: str, resolve: Resolve) -> Markup:
    """Markdown on one line."""
    text = plain(" ".join(text.split()))
    if not _MARKS.search(text):
        return Markup(text)  # noqa: S704 (nothing in it could be a mark of Markdown or HTML)
    tokens = _reader().parseInline(text)
    _resolve_links(tokens, resolve)
    return _rendered(tokens)


def with_codes(text: str) -> Markup:
    """A message as it is, save that what stands between backticks is code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(plain(text)))))  # noqa: S704 (escaped)


def plain(text: str) -> str:
    """A text without the hidden characters that turn its direction."""
    return text if text.isascii() else _BIDIRECTIONAL.sub("", text)


def words(text: str) -> str:
    """The text of a line of Markdown without its marks."""
    text = plain(" ".join(text.split()))
    if not _MARKS.search(text):
        return text
    (inline,) = _reader().parseInline(text)
    found = "".join(child.content for child in inline.children or ())
    return " ".join(plain(found).split())


def _rendered(tokens: Sequence[Token]) -> Markup:
    options: Any = _reader().options
    html = _reader().renderer.render(tokens, options, {})
    return Markup(plain(html))  # noqa: S704 (escaped by the renderer)


def _lower_headings(tokens: list[Token], below: int) -> None:
    """Headings keep their order and begin one level below; none is left out on the way down."""
    written = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    level = {old: min(below + 1 + index, LOWEST_HEADING) for index, old in enumerate(written)}
    last = below
    for token in tokens:
        if token.type == "heading_open":
            last = min(level[int(token.tag[1])], last + 1)
            token.tag = f"h{last}"
        elif token.type == "heading_close":
            token.tag = f"h{last}"


def _resolve_links(tokens: Sequence[Token], resolve: Resolve) -> None:
    for token in tokens:
        children = token.children or []
        dropped = 0
        for child in children:
            if child.type == "link_open":
                address = str(child.attrs.get("href", ""))
                target = resolve(address[1:]) if address.startswith("#") else address
                if target:
                    child.attrs["href"] = target
                else:
                    child.hidden, child.type, child.tag = True, "text", ""
                    dropped += 1
            elif child.type == "link_close" and dropped:
                child.hidden, child.type, child.tag = True, "text", ""
                dropped -= 1
