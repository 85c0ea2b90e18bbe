"""A site's own colours: what can be read, and the stylesheet that is made of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.configuration import SiteConfiguration
from planlint.showing.colours import DARK, LIGHT, contrast, stylesheet_of, unreadable
from planlint.world.shipped import shipped

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that passes on white
        ("#777777", "#ffffff", 4.48),
        ("#FF0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio
    assert contrast(one, other) == contrast(other, one)


def test_what_can_be_read_is_taken() -> None:
    assert unreadable(SiteConfiguration()) == ()
    assert (
        unreadable(SiteConfiguration(accent="#1d3f72", link="#1d4f91", link_dark="#9cc7ff")) == ()
    )


def test_what_cannot_be_read_is_said_with_its_ratio() -> None:
    assert unreadable(SiteConfiguration(accent="#ffcc00", link="#777777", link_dark="#1d4f91")) == (
        '"site.colours.accent" cannot be "#ffcc00": its contrast under the white letters of the '
        "band is 1.5 to 1, and it must be at least 4.5 to 1. Choose a darker one.",
        '"site.colours.link" cannot be "#777777": its contrast as letters on the light paper is '
        "4.0 to 1, and it must be at least 4.5 to 1. Choose a darker one.",
        '"site.colours.link-dark" cannot be "#1d4f91": its contrast as letters on the dark paper '
        "is 1.8 to 1, and it must be at least 4.5 to 1. Choose a lighter one.",
    )


@given(COLOURS)
def test_a_refused_colour_is_never_said_to_be_enough(colour: str) -> None:
    for said in unreadable(SiteConfiguration(accent=colour, link=colour, link_dark=colour)):
        found = re.search(r"is ([\d.]+) to 1", said)
        assert found
        assert 1 <= float(found[1]) < 4.5


def test_the_papers_are_those_of_the_stylesheet() -> None:
    text = (shipped("site") / "style.css").read_text(encoding="utf-8")
    for number, name in enumerate(("paper", "wash")):
        found = re.findall(rf"^ +--{name}: (#\w+);", text, re.MULTILINE)
        assert found[:2] == [LIGHT[number], DARK[number]]


def test_the_stylesheet_sets_what_is_given_on_screens_alone() -> None:
    assert stylesheet_of(SiteConfiguration()) == ""
    assert stylesheet_of(SiteConfiguration(accent="#123456")) == (
        "@media screen {\n  :root { --accent: #123456; }\n}\n"
    )
    assert stylesheet_of(SiteConfiguration(link="#111111", link_dark="#eeeeee")) == (
        "@media screen and (prefers-color-scheme: light) {\n  :root { --link: #111111; }\n}\n"
        "@media screen and (prefers-color-scheme: dark) {\n  :root { --link: #eeeeee; }\n}\n"
    )
