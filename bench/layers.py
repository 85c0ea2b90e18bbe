"""Where the time of a check goes, step by step and rule by rule: `python -m bench.layers --plans N`.

All is measured in one process, after one plan to warm up; the start of the program is not in it.
What several rules share is counted with the first that asks for it.
"""

from __future__ import annotations

import argparse
import gc
import resource
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from time import process_time
from typing import Any

from bench.corpus import AS_OF, make_corpus
from bench.yaml_text import yaml_text
from planlint.checking import check as checking
from planlint.checking.selection import Selection
from planlint.commands._running import load_checker
from planlint.model.finding import Finding
from planlint.model.report import Report
from planlint.rules.catalogue import Rule
from planlint.showing.screen import Screen
from planlint.world.configuration import load_configuration

STEPS = (
    ("bytes to text", "planlint.reading.document", "decode"),
    ("events to data and spans", "planlint.reading.document", "read_events"),
    ("comments", "planlint.reading.document", "comments_of"),
    ("schema", "planlint.reading.case", "refusals_of"),
    ("typed plan", "planlint.reading.case", "read_plan"),
    ("expectations", "planlint.reading.case", "expectations_of"),
    ("rules, together", "planlint.checking.check", "ask"),
    ("echoes", "planlint.checking.check", "without_echoes"),
    ("placing", "planlint.checking.check", "place"),
)
WHOLE = "the whole check"
FORMATS = ("full", "concise", "json")
PLAIN = Screen(width=80, colour=False, links=False, ascii=False)

spent: Counter[str] = Counter()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.layers", description=__doc__)
    parser.add_argument("--plans", type=int, default=100, metavar="N")
    parser.add_argument("--rules", type=int, default=20, metavar="N", help="how many to list")
    options = parser.parse_args()
    texts = {
        made.id: yaml_text(made.data).encode() for made in make_corpus(options.plans, faults=True)
    }
    for step, module, name in STEPS:
        _time(step, import_module(module), name)
    checker = _checker()
    gc.disable()
    _time(WHOLE, checking, "check")
    check_all(dict(list(texts.items())[:1]), checker)
    spent.clear()
    before = _peak()
    report = check_all(texts, checker)
    _print(options.plans, options.rules)
    print(f"\nPeak memory: {before:.0f} MB after one plan, {_peak():.0f} MB after all of them.\n")
    for name in FORMATS:
        begin = process_time()
        import_module(f"planlint.showing.formats.{name}").show(report, PLAIN)
        seconds = process_time() - begin
        print(f"- format {name}: {seconds * 1000 / options.plans:.2f} ms a plan")


def check_all(texts: dict[str, bytes], checker: checking.Checker) -> Report:
    """Check plans by their ids."""
    plans = [checking.check(f"{id_}.yaml", id_, text, checker) for id_, text in texts.items()]
    return Report(
        checker.day, tuple(plan._replace(shown=plan.diagnostics) for plan in plans), "", True
    )


def _checker() -> checking.Checker:
    checker = load_checker(
        load_configuration(None),
        selection=Selection(),
        severity={},
        known=Counter(),
        day=date.fromisoformat(AS_OF),
    )
    return checker._replace(rules=tuple(map(_timed_rule, checker.rules)))


def _timed_rule(rule: Rule) -> Rule:
    def find(case: Any) -> Iterator[Finding]:
        begin = process_time()
        found = list(rule.find(case))
        spent[f"rule {rule.name}"] += process_time() - begin  # type: ignore[assignment]
        return iter(found)

    return rule._replace(find=find)


def _time(step: str, module: Any, name: str) -> None:
    """Have a function of a module say how long it takes."""
    function: Callable[..., Any] = getattr(module, name)

    def timed(*arguments: Any, **options: Any) -> Any:
        begin = process_time()
        made = function(*arguments, **options)
        made = iter(list(made)) if isinstance(made, Iterator) else made
        spent[step] += process_time() - begin  # type: ignore[assignment]
        return made

    setattr(module, name, timed)


def _print(plans: int, most: int) -> None:
    rules = Counter({step: taken for step, taken in spent.items() if step.startswith("rule ")})
    print("| step | ms a plan | share |\n| --- | ---: | ---: |")
    for step in (
        WHOLE,
        *(step for step, _, _ in STEPS),
        *(name for name, _ in rules.most_common(most)),
    ):
        print(f"| {step} | {spent[step] * 1000 / plans:.2f} | {spent[step] / spent[WHOLE]:.1%} |")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
