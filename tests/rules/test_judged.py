"""The table of what is found on the five plans adds up."""

from __future__ import annotations

from datetime import date

from planlint.rules.catalogue import load_rules
from tests.rules.judged import NAMES, found_on, table

DAY = date(2026, 11, 21)


def test_every_finding_is_in_the_table() -> None:
    head, *rows, last = [line.split() for line in table(DAY)]
    assert head == ["rule", *NAMES, "all", "wrong"]
    rules = [row[0] for row in rows]
    assert rules == [rule.name for rule in load_rules() if rule.name in rules]
    found = found_on(DAY)
    assert {name for name, _ in found} == set(rules)
    numbers = [[0 if cell == "·" else int(cell) for cell in row[1:]] for row in (*rows, last)]
    assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]
    assert all(sum(row[:-2]) == row[-2] >= row[-1] for row in numbers)
    assert numbers[-1][-2] == found.total()
