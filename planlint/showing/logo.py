"""A logo: what kind of picture it is by its content, and whether it could do more than be looked at."""

from __future__ import annotations

import re
from xml.parsers import expat

MOST_BYTES = 200_000
NAME = "logo"

_SIGNATURES = (
    ("png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("jpg", re.compile(rb"\xff\xd8\xff")),
    ("gif", re.compile(rb"GIF8[79]a")),
    ("webp", re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
)
_NO_PICTURE = "this is no picture of PNG, JPEG, GIF, WebP or SVG."
_ACTIVE = frozenset({"script", "foreignobject", "iframe", "object", "embed", "handler"})
_OUTWARD = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import", re.IGNORECASE)
_INNER_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)


class BadLogo(Exception):
    """Why a file cannot be a logo, in a sentence without its name."""


def address_of_logo(data: bytes) -> str:
    """What the logo is called in the site, by its content. BadLogo where it cannot be one."""
    if len(data) > MOST_BYTES:
        raise BadLogo(f"a logo may have at most {MOST_BYTES // 1000} KB, and this has more.")
    for suffix, signature in _SIGNATURES:
        if signature.match(data):
            return f"{NAME}.{suffix}"
    _hold_svg(data)
    return f"{NAME}.svg"


def _hold_svg(data: bytes) -> None:
    """BadLogo where this is no SVG, or one that runs something or fetches something from elsewhere."""
    names: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if not names and _plain(name) != "svg":
            raise BadLogo(_NO_PICTURE)
        names.append(_plain(name))
        if names[-1] in _ACTIVE:
            raise BadLogo(f"this SVG has <{_plain(name)}> in it. Save it without scripts.")
        for key, value in attributes.items():
            _hold_attribute(_plain(key), value)

    def text(data: str) -> None:
        if "style" in names and _OUTWARD.search(data):
            raise BadLogo("this SVG fetches something from elsewhere. Save it with all it needs.")

    def entity(*_: object) -> None:
        raise BadLogo("this SVG defines entities. Save it as plain SVG.")

    def instruction(*_: object) -> None:
        raise BadLogo("this SVG has a processing instruction. Save it as plain SVG.")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = entity
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        raise BadLogo(_NO_PICTURE) from error


def _hold_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise BadLogo(f"this SVG runs something ({key}). Save it without scripts.")
    leads_out = key in {"href", "src"} and not (
        value.strip().startswith("#") or _INNER_PICTURE.match(value.strip())
    )
    if leads_out or _OUTWARD.search(value):
        raise BadLogo("this SVG fetches something from elsewhere. Save it with all it needs.")


def _plain(name: str) -> str:
    return name.rpartition(":")[2].lower()
