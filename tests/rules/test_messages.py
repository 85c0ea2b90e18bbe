"""The list of all messages has every rule in it."""

from __future__ import annotations

import subprocess
import sys

from planlint.rules.catalogue import load_rules
from tests.rules.messages import as_text, told, worded

SILENT = {"internal-error"}


def test_every_rule_is_in_the_list() -> None:
    assert {each.rule for each in told()} == {rule.name for rule in load_rules()} - SILENT


def test_each_wording_is_in_it_once() -> None:
    assert {each.rule for each in worded()} == {each.rule for each in told()}
    assert set(worded()) <= set(told())
    assert 300 < len(worded()) < len(told())
    assert all(each.message and each.help for each in worded())
    of_dates = [each.message for each in worded() if each.rule == "ongoing-without-review"]
    assert of_dates == [
        "Action 1.4: this action is ongoing and has no review date",
        'Message "Lock your doors": this message is ongoing and has no review date',
    ]


def test_a_rule_is_followed_by_what_it_says() -> None:
    text = as_text(told())
    assert "\n\nmissing-lead\n\n  Action 1.4: nobody leads this action.\n    Name " in text
    assert "\n    there: " in text
    assert "\n    fix (safe): " in text


def test_it_runs_by_itself() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.rules.messages"], capture_output=True, check=True
    )
    assert ran.stdout.decode("utf-8") == as_text(worded())
