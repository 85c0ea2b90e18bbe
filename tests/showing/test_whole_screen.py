"""The whole screen of `full`, held to golden files: 80 and 120 columns, colours, ASCII.

`pytest --update` writes them anew; look at them, as a whole and line by line, before they are kept.
"""

from __future__ import annotations

import pytest

from planlint.showing.screen import Screen
from tests.showing.screens import GOLDEN, report, screen_of

SCREENS = {
    "80": Screen(80),
    "120": Screen(120),
    "80-colour": Screen(80, colour=True, links=True),
    "120-colour": Screen(120, colour=True, links=True),
    "80-ascii": Screen(80, ascii=True),
    "120-ascii": Screen(120, ascii=True),
}


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("folds", [True, False], ids=["folded", "unfolded"])
def test_the_screen_is_as_it_was_judged_good(name: str, folds: bool, update: bool) -> None:
    path = GOLDEN / f"full-{name}{'' if folds else '-unfolded'}.txt"
    text = screen_of(report()._replace(folds=folds), SCREENS[name])
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    assert path.exists(), "there is no golden file yet: pytest --update writes it"
    assert text.encode() == path.read_bytes()
