"""A logo is known by its content, and can do nothing but be looked at."""

from __future__ import annotations

import pytest

from planlint.showing.logo import MOST_BYTES, BadLogo, address_of_logo

NONE = "this is no picture of PNG, JPEG, GIF, WebP or SVG."
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (b"\x89PNG\r\n\x1a\n....", "logo.png"),
        (b"\xff\xd8\xff\xe0....", "logo.jpg"),
        (b"GIF89a....", "logo.gif"),
        (b"RIFF\x00\x01\x02\nWEBPVP8 ", "logo.webp"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', "logo.svg"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>', "logo.svg"),
        (SVG.format('<use xlink:href="#a"/><path fill="url(#b)" id="a"/><style>a{fill:url(#b)}</style>').encode(), "logo.svg"),
        (SVG.format('<image href="data:image/png;base64,AAAA"/>').encode(), "logo.svg"),
    ],
)  # fmt: skip
def test_pictures_are_known_by_their_content(data: bytes, address: str) -> None:
    assert address_of_logo(data) == address


@pytest.mark.parametrize(
    "data",
    [b"", b"logo", b"<html><script>alert(1)</script></html>", b"<svg>", b"\x00\x00\x01\x00", b"%PDF-1.7", b"BM....", b"<svg><a></svg>"],
)  # fmt: skip
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(BadLogo) as raised:
        address_of_logo(data)
    assert str(raised.value) == NONE


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', "<script>"),
        ("<foreignObject/>", "<foreignobject>"),
        ('<g onload="alert(1)"/>', "onload"),
        ('<a xlink:href="javascript:alert(1)"><text>x</text></a>', "from elsewhere"),
        ('<a href="https://x.example/"/>', "from elsewhere"),
        ('<image href="data:image/svg+xml,x"/>', "from elsewhere"),
        ('<g fill="url(https://x.example/a.svg#b)"/>', "from elsewhere"),
        ("<style>@import 'x'</style>", "from elsewhere"),
        ("<style>a{background:url( 'https://x.example')}</style>", "from elsewhere"),
        ("<?xml-stylesheet href='x'?>", "processing instruction"),
    ],
)
def test_what_runs_or_fetches_something_is_refused(inside: str, why: str) -> None:
    with pytest.raises(BadLogo, match=why):
        address_of_logo(SVG.format(inside).encode())


def test_entities_and_size_are_refused() -> None:
    with pytest.raises(BadLogo, match="entities"):
        address_of_logo(b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>')
    with pytest.raises(BadLogo, match="at most 200 KB"):
        address_of_logo(b"\x89PNG\r\n\x1a\n" + bytes(MOST_BYTES))
