"""A rule's page in the terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
import re

import pytest

from planlint.rules.catalogue import Rule, load_rules
from planlint.rules.pages import page_of
from planlint.showing.rule_page import FORMS, as_json, as_markdown, as_text
from planlint.showing.screen import Screen, width_of

RULES = {rule.name: rule for rule in load_rules()}
COLOURS = re.compile("\x1b\\[[0-9;]*m")
WIDE = Screen(200)


def made_up(page: str) -> Rule:
    return RULES["missing-lead"]._replace(page=page)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_page_in_the_terminal(rule: Rule) -> None:
    text = as_text(rule, Screen(80))
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert "```" not in text
    assert "](" not in re.sub("`[^`]*`", "", text)
    assert all(width_of(line) <= 80 or line.startswith("    ") for line in text.splitlines())
    coloured = as_text(rule, Screen(80, colour=True))
    assert "`" not in re.sub(r"(?m)^    .*$", "", coloured).replace("@ ` %", "")
    words = COLOURS.sub("", coloured).replace("`", "").split()
    assert words == text.replace("`", "").split()
    assert as_text(rule, Screen(80, ascii=True)).replace("£", "").isascii() or not text.isascii()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_page_as_markdown_and_json(rule: Rule) -> None:
    assert as_markdown(rule, WIDE) == f"# {rule.name}\n\n{page_of(rule).text}\n"
    found = json.loads(as_json(rule, WIDE))
    assert found["rule"] == rule.name
    assert found["page"] == page_of(rule).text
    for kind in ("reported", "silent"):
        for example in found[kind]:
            assert example["text"] in f"{found['page']}\n"
            assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", example["as_of"])
    assert json.loads(as_json(rule, Screen(ascii=True))) == found


def test_the_forms_that_the_command_offers() -> None:
    assert set(FORMS) == {"text", "md", "json"}


def test_the_day_of_an_example_is_told_for_two_that_look_alike() -> None:
    text = as_text(RULES["overdue"], WIDE)
    assert "Reported\n\n  As of 1 July 2013:\n\n    - ref:" in text
    assert "Not reported\n\n  As of 30 June 2013:\n\n    - ref:" in text


PAGE = """\
A summary with `words of the format` in it.

A paragraph with [words](that-lead.md) elsewhere and `[words](that-do-not)`, ``a ` in code`` and
one *asterisk.

- an item that
  goes on
- another `lead: operational:`

## Reported

```yaml
- ref: "1"

  note: `kept`
```
"""


def test_what_is_in_a_page() -> None:
    assert (
        as_text(made_up(PAGE), Screen(40))
        == """\
missing-lead (leads, error)

A summary with `words of the format` in
it.

A paragraph with words elsewhere and
`[words](that-do-not)`, ``a ` in code``
and one *asterisk.

  - an item that goes on
  - another `lead: operational:`

Reported

    - ref: "1"

      note: `kept`
"""
    )


def test_in_colour_code_and_headings_are_set_off() -> None:
    text = as_text(made_up(PAGE), Screen(40, colour=True))
    assert "\x1b[1mmissing-lead\x1b[0m (leads, \x1b[1;31merror\x1b[0m)" in text
    assert "\x1b[1mwords of the format\x1b[0m in\nit." in text
    assert "\x1b[1ma ` in code\x1b[0m\nand" in text
    assert "\x1b[1mReported\x1b[0m" in text
    assert "note: `kept`" in text


def test_a_preview_says_so() -> None:
    rule = RULES["missing-lead"]._replace(preview=True)
    assert as_text(rule, WIDE).startswith(
        "missing-lead (leads, error, a preview: off unless it is selected)\n"
    )
