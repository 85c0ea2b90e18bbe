"""All that the rules say in their cases, as a list to be read aloud: `make messages`.

What sounds stiff, wrong, unkind or unclear when it is read to a colleague is to be put better.
What differs only in names and figures stands there once; `python -m tests.rules.messages --all`
has it all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from planlint.checking.check import check
from planlint.model.case import Case
from planlint.model.finding import Finding
from planlint.rules.catalogue import load_rules
from tests.rules.fragments import AS_OF, ONE_ACTION, checker, plan_of

FOLDER = Path(__file__).parent

_BLOCK = re.compile(r"^```findings\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FINDING = re.compile(r"^(?=\S)", re.MULTILINE)
_SUBJECT = re.compile(
    r"(?:Action|Priority|Message|Forum|Person|Organisation|Indicator|Fund|Document|Framework"
    r"|Section|Version)(?: \"[^\"]*\"| [^:\"]*)?: "
)

_NAMES = re.compile(r'"[^"]*"|`[^`]*`|[0-9][0-9./-]*')
_VALUES = re.compile(r'"[^"]*"|[0-9][0-9./-]*')


class Told(NamedTuple):
    """What a rule says: the message, what to do, and the words at other places and of the fix."""

    rule: str
    message: str
    help: str
    more: tuple[str, ...]


def told() -> list[Told]:
    """What each rule says in its cases, in their order; and what is said of one that fails."""
    return [
        _of_a_failure(),
        *(
            each
            for path in sorted(FOLDER.glob("*/*.md"))
            for each in _in_cases(path.stem, path.read_text(encoding="utf-8"))
        ),
    ]


def worded() -> list[Told]:
    """The same, each wording once."""
    first: dict[tuple[str, ...], Told] = {}
    for each in told():
        first.setdefault(_wording(each), each)
    return list(first.values())


def _wording(each: Told) -> tuple[str, ...]:
    """What is said without whose finding it is, and without names and figures."""
    message = _NAMES.sub("…", _SUBJECT.sub("", each.message, count=1))
    return (each.rule, message, *(_VALUES.sub("…", text) for text in (each.help, *each.more)))


def _of_a_failure() -> Told:
    """No case can make a rule fail, so one is made that does."""
    on = [rule for rule in load_rules() if rule.name == "internal-error"]
    failing = on[0]._replace(name="some-rule", find=_fail)
    data = plan_of(ONE_ACTION).data
    [found] = check(
        "plan.yaml", "plan", data, checker(AS_OF)._replace(rules=(*on, failing))
    ).diagnostics
    return Told(found.rule, found.message, found.finding.help, ())


def _fail(case: Case) -> Iterator[Finding]:
    raise ValueError("for example")


def _in_cases(rule: str, text: str) -> Iterator[Told]:
    for block in _BLOCK.findall(text):
        for finding in filter(None, _FINDING.split(block)):
            _, message, *more = (line.strip() for line in finding.rstrip("\n").split("\n"))
            help_ = next(line for line in more if line.startswith("help: "))
            rest = tuple(
                re.sub(r"^line -?\d+: ", "there: ", line) for line in more if line != help_
            )
            yield Told(rule, message, help_.removeprefix("help: "), rest)


def as_text(listed: list[Told]) -> str:
    """The list, rule by rule."""
    lines: list[str] = []
    rule = ""
    for each in listed:
        if each.rule != rule:
            rule = each.rule
            lines += ["", rule]
        lines += ["", f"  {each.message}.", f"    {each.help}", *(f"    {m}" for m in each.more)]
    return "\n".join(lines[1:]) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.write(as_text(told() if "--all" in sys.argv else worded()))
