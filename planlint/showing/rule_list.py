"""The catalogue of rules as a list: for a terminal, as Markdown, and as records for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from planlint.rules.catalogue import Rule
from planlint.rules.pages import page_of
from planlint.showing.rule_page import record_of
from planlint.showing.screen import Screen, json_of, wrapped

LEAST_WIDTH_OF_SUMMARIES = 30


def _as_text(rules: tuple[Rule, ...], screen: Screen) -> str:
    """Family by family, a row a rule, its summary wrapped beside it."""
    longest = max((len(rule.name) for rule in rules), default=0)
    indent = longest + len("warning") + 6
    width = max(screen.width - indent, LEAST_WIDTH_OF_SUMMARIES)
    lines: list[str] = []
    for family, members in _by_family(rules):
        lines += ["", screen.styled(family, "strong")]
        for rule in members:
            first, *more = wrapped(_summary(rule).replace("`", ""), width)
            severity = screen.styled(rule.severity.ljust(len("warning")), rule.severity)
            lines.append(f"  {rule.name.ljust(longest)}  {severity}  {first}")
            lines += [" " * indent + line for line in more]
    return screen.plain("\n".join(lines[1:]) + "\n")


def _as_markdown(rules: tuple[Rule, ...], screen: Screen) -> str:
    """A heading a family, with a table."""
    lines: list[str] = []
    for family, members in _by_family(rules):
        lines += ["", f"## {family}", "", "| Rule | Severity | Finds |", "| --- | --- | --- |"]
        lines += [
            f"| `{rule.name}` | {rule.severity} | {_summary(rule).replace('|', '&#124;')} |"
            for rule in members
        ]
    return screen.plain("\n".join(lines[1:]) + "\n")


def _as_json(rules: tuple[Rule, ...], screen: Screen) -> str:
    """A list of the records of their pages."""
    return json_of([record_of(rule) for rule in rules], screen) + "\n"


def _by_family(rules: Iterable[Rule]) -> Iterator[tuple[str, Iterator[Rule]]]:
    return groupby(rules, key=lambda rule: rule.family)


def _summary(rule: Rule) -> str:
    return page_of(rule).summary + (" (preview)" if rule.preview else "")


LISTS: dict[str, Callable[[tuple[Rule, ...], Screen], str]] = {
    "text": _as_text,
    "md": _as_markdown,
    "json": _as_json,
}
