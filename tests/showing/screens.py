"""The made-up plans of the golden screens, checked, and what a terminal is sent made visible."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

from planlint.checking.check import check
from planlint.checking.known import KnownFinding, known_finding
from planlint.checking.selection import Selection
from planlint.commands._running import load_checker
from planlint.model.configuration import Configuration
from planlint.model.report import PlanReport, Report
from planlint.showing.formats import full
from planlint.showing.screen import Screen

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "golden"
DAY = date(2013, 7, 1)
SITE = "https://plans.hartley.example/"
RULES = (
    "duplicate-ref",
    "encoding",
    "missing-lead",
    "placeholder-lead",
    "self-oversight",
    "undefined-forum",
    "unknown-key",
    "unquoted-ref",
    "unused-suppression",
    "wrong-change",
    "wrong-type",
)
KNOWN = ("placeholder-lead",)

# The plan as it came from Windows; its last line, which has a finding, has no end.
HARTLEY = (FOLDER / "screen/hartley.yaml").read_text(encoding="utf-8")
HARTLEY = HARTLEY.rstrip("\n").replace("\n", "\r\n")


@cache
def report() -> Report:
    """Two plans, one of them empty; what is known and what is suppressed is listed."""
    known = Counter(
        {known_finding(each): 1 for each in _plan(Counter()).diagnostics if each.rule in KNOWN}
    )
    gone = KnownFinding("hartley", "missing-lead", "priorities/burglary/actions/9.9", "missing")
    plans = (_plan(Counter(), "empty", ""), _plan(known + Counter([gone])))
    return Report(DAY, plans, SITE)


def _plan(known: Counter[KnownFinding], name: str = "hartley", text: str = HARTLEY) -> PlanReport:
    checker = load_checker(
        Configuration(),
        selection=Selection(select=RULES),
        severity={"self-oversight": "warning", "unknown-key": "info"},
        known=known,
        day=DAY,
    )
    plan = check(f"plans/{name}.yaml", name, text.encode(), checker)
    return plan._replace(shown=plan.diagnostics)


def screen_of(shown: Report, screen: Screen) -> str:
    """The whole screen, what steers the terminal made visible."""
    return re.sub("\x1b", "‹esc›", full.show(shown, screen))
