"""A site's own colours: whether they can be read where they stand, and the stylesheet that has them.

The ratios are those of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planlint.model.configuration import SiteConfiguration

LEAST_RATIO = 4.5
WHITE = "#ffffff"
LETTERS_ON_ACCENT = WHITE
# As in site/style.css: --paper and --wash, in light and in dark.
LIGHT = (WHITE, "#f3f4f6")
DARK = ("#14181d", "#1f252c")


class Use(NamedTuple):
    """A colour of the configuration with what it stands on, or what stands on it."""

    key: str
    colour: str
    other: str
    words: str


def uses_of(site: SiteConfiguration) -> tuple[Use, ...]:
    """Every pair of colours that letters and what is behind them would have."""
    return (
        *_each("accent", site.accent, (LETTERS_ON_ACCENT,), "under the white letters of the band"),
        *_each("link", site.link, LIGHT, "as letters on the light paper"),
        *_each("link-dark", site.link_dark, DARK, "as letters on the dark paper"),
    )


def unreadable(site: SiteConfiguration) -> tuple[str, ...]:
    """What is wrong with the colours that cannot be read well enough: a sentence for each."""
    worst: dict[str, tuple[float, Use]] = {}
    for use in uses_of(site):
        found = contrast(use.colour, use.other), use
        worst[use.key] = min(worst.get(use.key, found), found)
    return tuple(_sentence(ratio, use) for ratio, use in worst.values() if ratio < LEAST_RATIO)


def contrast(one: str, other: str) -> float:
    """How many times lighter the lighter of two colours is, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def stylesheet_of(site: SiteConfiguration) -> str:
    """The variables of `site/style.css` that the configuration sets anew; print keeps its own."""
    accent = f"  :root {{ --accent: {site.accent}; }}\n" if site.accent else ""
    parts = [f"@media screen {{\n{accent}}}\n"] if accent else []
    for scheme, link in (("light", site.link), ("dark", site.link_dark)):
        if link:
            parts.append(
                f"@media screen and (prefers-color-scheme: {scheme}) {{\n"
                f"  :root {{ --link: {link}; }}\n}}\n"
            )
    return "".join(parts)


def _each(key: str, colour: str, others: tuple[str, ...], words: str) -> Iterator[Use]:
    if colour:
        yield from (Use(key, colour, other, words) for other in others)


def _sentence(ratio: float, use: Use) -> str:
    # Rounded down, so that what is too little never looks like enough.
    return (
        f'"site.colours.{use.key}" cannot be "{use.colour}": its contrast {use.words} is '
        f"{int(ratio * 10) / 10} to 1, and it must be at least {LEAST_RATIO} to 1. "
        f"Choose a {'lighter' if _luminance(use.other) < 0.2 else 'darker'} one."
    )


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
