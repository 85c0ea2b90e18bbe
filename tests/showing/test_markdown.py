"""Markdown of plans: no raw HTML, no pictures, no link that could run something, headings in order."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from planlint.showing.markdown import block, line, plain, with_codes, words

TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "code", "pre", "blockquote", "hr", "br"}
TAGS |= {f"h{level}" for level in range(2, 7)}
PIECES = st.sampled_from(
    [
        *(
            "<script>",
            "</p>",
            "<img src=x onerror=alert(1)>",
            "<!--",
            "&lt;",
            "<",
            ">",
            '"',
            "'",
            "&",
        ),
        *("[a](javascript:alert(1))", "[x](<javascript:1>)", "[d](data:text/html,x)", "![x](y)"),
        *("[b]: data:x", "<https://x.example>", "<javascript:1>", '[q](https://x.example "t\'>")'),
        *("[a](#1.4)", "](", "&#x202e;", "\u202e", "\\", "\x00", "\t", "    "),
        *("**", "_", "`", "\n\n", "\n", "# ", "### ", "- ", "1. ", "> ", "---\n"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=20).map("".join)


def nowhere(name: str) -> str:
    return ""


def to_actions(name: str) -> str:
    return f"actions/{name}.html" if name == "1.4" else ""


def shown(text: str, below: int = 1) -> str:
    return str(block(text, to_actions, below=below))


@settings(max_examples=300)
@given(st.text(st.one_of(st.sampled_from("ab1.)-+*#=_ \t'\"&<"), st.characters()), max_size=12))
def test_a_paragraph_without_marks_is_what_the_reader_makes_of_it(text: str) -> None:
    reader = MarkdownIt("commonmark", {"html": False}).disable(
        ["image", "html_block", "html_inline"]
    )
    if "](" not in text and "#" not in text and "<" not in text:
        assert str(block(text, nowhere, below=5)) == plain(reader.render(plain(text)))


class Tags(HTMLParser):
    """The tags and addresses of a text, and whether each is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name == "href"]
        self.attributes |= {name for name, _ in attrs}
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"br", "hr"}
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def tags_of(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(1, 4))
def test_nothing_but_the_tags_of_prose_comes_out(text: str, below: int) -> None:
    for html in (shown(text, below), str(line(text, to_actions))):
        tags = tags_of(html)
        assert set(tags.tags) <= TAGS
        assert tags.attributes <= {"href", "title", "class", "start"}
        assert not tags.open
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
        for address in tags.addresses:
            assert re.match(r"https?://|mailto:|tel:|actions/1\.4\.html\Z", address, re.IGNORECASE)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.integers(1, 4))
def test_headings_go_down_one_by_one(text: str, below: int) -> None:
    last = below
    for tag in tags_of(shown(text, below)).tags:
        if re.fullmatch(r"h\d", tag):
            assert below < int(tag[1]) <= last + 1
            last = int(tag[1])


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=60)))
def test_a_line_without_marks_is_the_same_without_the_parser(text: str) -> None:
    folded = plain(" ".join(text.split()))
    if re.search(r'[\\`*_\[\]<>&"\x00]', folded):
        return
    reader = MarkdownIt("commonmark", {"html": False})
    assert reader.renderInline(folded) == str(line(text, nowhere)) == words(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A **bold** _claim_", "<p>A <strong>bold</strong> <em>claim</em></p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>\n"),
        ("![map](https://x.example/y.png)", '<p>!<a href="https://x.example/y.png">map</a></p>\n'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](JaVaScript:1)", "<p>[x](JaVaScript:1)</p>\n"),
        ("[x](data:text/html,1)", "<p>[x](data:text/html,1)</p>\n"),
        ("[x](//x.example)", "<p>[x](//x.example)</p>\n"),
        ("[x](../secret.html)", "<p>[x](../secret.html)</p>\n"),
        ("[x](&#106;avascript:1)", "<p>[x](javascript:1)</p>\n"),
        ("[see](#1.4)", '<p><a href="actions/1.4.html">see</a></p>\n'),
        ("[see *it*](#9.9)", "<p>see <em>it</em></p>\n"),
        ("[a](#9) [b](#1.4)", '<p>a <a href="actions/1.4.html">b</a></p>\n'),
        ("[x](tel:101)", '<p><a href="tel:101">x</a></p>\n'),
        ("A\u202eB\u2066C", "<p>ABC</p>\n"),
        ("A&#x202e;B", "<p>AB</p>\n"),
        ("", ""),
    ],
)
def test_block(text: str, html: str) -> None:
    assert shown(text) == html


def test_headings_are_lowered_in_order() -> None:
    html = shown("### A\n\n# B\n\n###### C\n\n### D", below=2)
    assert re.findall(r"<(h\d)>", html) == ["h3", "h3", "h4", "h4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A **bold** claim", "A bold claim"),
        ("1. Visit homes", "1. Visit homes"),
        ("# Heading", "# Heading"),
        ("see [the plan](#1.4) & `code`", "see the plan & code"),
        ("a\n  b", "a b"),
        ("x &lt; y", "x < y"),
        ("<b>x</b>", "<b>x</b>"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected


def test_codes_of_messages() -> None:
    text = "under `lead: <i>`, *not* \u202e[here](#1.4), a ` alone"
    shown_ = "under <code>lead: &lt;i&gt;</code>, *not* [here](#1.4), a ` alone"
    assert with_codes(text) == shown_
