"""What the rules find on the five plans, and how much of it was judged wrong: `make judged`.

The words rules judge are in `tests/judgements.tsv`, row by row. What other rules find was read as
well; a finding of theirs that is judged wrong is a fault to mend, and so has no row there.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from planlint.checking.check import check
from planlint.rules.catalogue import load_rules
from planlint.world.clock import today
from tests.rules.fragments import checker
from tests.rules.test_judgements import judgements

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
NAMES = [path.stem for path in PLANS]


def found_on(day: date) -> Counter[tuple[str, str]]:
    """How many findings each rule has on each plan."""
    return Counter(
        (each.rule, path.stem)
        for path in PLANS
        for each in check(path.name, path.stem, path.read_bytes(), checker(day)).diagnostics
    )


def table(day: date) -> Iterator[str]:
    """The lines of the table: of each rule that speaks its findings plan by plan, all, and wrong."""
    found = found_on(day)
    wrong = Counter(row.rule for row in judgements() if row.verdict == "wrong")
    rules = [rule.name for rule in load_rules() if any(found[rule.name, name] for name in NAMES)]
    width = max(map(len, rules))
    yield _row("rule", [*NAMES, "all", "wrong"], width)
    for rule in rules:
        each = [found[rule, name] for name in NAMES]
        yield _row(rule, [*each, sum(each), wrong[rule]], width)
    totals = [sum(found[rule, name] for rule in rules) for name in NAMES]
    yield _row("all", [*totals, sum(totals), wrong.total()], width)


def _row(name: str, values: list[str] | list[int], width: int) -> str:
    heads = [*NAMES, "all", "wrong"]
    cells = (f"{value or '·':>{len(head)}}" for value, head in zip(values, heads, strict=True))
    return f"{name:<{width}}  {'  '.join(cells)}"


if __name__ == "__main__":
    day = date.fromisoformat(sys.argv[1]) if len(sys.argv) > 1 else today()
    sys.stdout.write("".join(f"{line}\n" for line in table(day)))
