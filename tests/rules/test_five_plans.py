"""The five real plans: each rule speaks where it was seen to be needed, and marks what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from planlint.checking.check import check
from planlint.checking.places import existing, value_at
from planlint.model.finding import Diagnostic, Finding
from planlint.model.report import PlanReport
from planlint.reading.document import read_document
from planlint.reading.plan import read_plan
from tests.rules.fragments import checker

PLANS = Path(__file__).parents[2] / "plans"
NAMES = sorted(path.stem for path in PLANS.glob("*.yaml"))
LONG_AFTER = date(2026, 11, 21)
DAYS = [date(2009, 10, 1), date(2013, 7, 20), date(2013, 10, 15), date(2017, 12, 1)]
DAYS += [date(2021, 1, 15), LONG_AFTER]


@cache
def report(name: str, day: date) -> PlanReport:
    path = PLANS / f"{name}.yaml"
    return check(path.name, name, path.read_bytes(), checker(day))


def marked(name: str, each: Diagnostic, day: date = LONG_AFTER) -> str:
    span = each.place.span
    return report(name, day).source.text[span.start : span.end]


# Where each rule was seen to be needed when the documents were first read: plan, subject, words.

SEEN = [
    ("missing-lead", "brentwood-2017", "action PH6", '"PH6"'),
    ("placeholder-lead", "brent-2009", "action 1.4", "Name of officer"),
    ("placeholder-lead", "brent-2009", "action 4.5", '"????"'),
    ("placeholder-lead", "brent-2009", "action 3.1", "Not sure"),
    ("placeholder-lead", "brent-2009", "action 5.1", "Variable"),
    ("placeholder-lead", "brent-2009", "action 1.15", "Officer-is it Anita Dickinson"),
    (
        "alternative-lead",
        "brent-2009",
        "action 2.10",
        "Mark Toland Borough Commander or Supt Corkill Brent Police",
    ),
    ("department-as-lead", "brent-2020", "action AE3", "MPS"),
    ("unnamed-lead", "brent-2009", "action 5.3", "head-of-community-safety"),
    ("partial-name", "brent-2009", "person CI Smith", "CI Smith"),
    ("self-oversight", "brent-2009", "action 6.2", "genny-renard"),
    ("lead-overload", "brent-2009", "person Genny Renard", "genny-renard"),
    ("name-variant", "brent-2009", "person Sara Acton", "Sara Acton"),
    ("missing-forum", "brent-2009", "action 4.1", '"4.1"'),
    ("undefined-forum", "brent-2009", "action 1.5", "Mediation Steering Group"),
    ("placeholder-forum", "brent-2009", "action 1.4", "Is there a Violence steering group?"),
    ("proposed-forum", "brent-2009", "action 1.14", "offender-strategic-group"),
    ("forum-alias", "brent-2009", "action 4.9", "Domestic Violence Operational Group"),
    (
        "empty-forum",
        "barnet-2013",
        "forum Domesitc Violence Strategy",
        "domestic-violence-strategy",
    ),
    ("vague-membership", "barnet-2013", "forum MARAC", "all partners"),
    ("missing-end", "brent-2009", "action 6.5", '"6.5"'),
    ("vague-date", "brentwood-2017", "action CE1", "Immediate & ongoing"),
    ("vague-date", "brentwood-2017", "action AS1", "TBC"),
    ("vague-date", "brentwood-2017", "action PH3", "N/A"),
    ("date-format", "barnet-2013", "action P5", "30.3.2014"),
    ("date-format", "barnet-2013", "action V7", "Feb-14"),
    ("date-format", "barnet-2013", "action V2", "31/07/2013"),
    ("outside-period", "brent-2020", "action GOV4", "2021-09"),
    ("ongoing-without-review", "barnet-2013", "action P1", '"P1"'),
    ("ongoing-with-end", "brent-2020", "action SYP1", "This action will always be ongoing."),
    ("late-agreement", "brentwood-2017", "the plan", "2017-09-11"),
    ("shared-deadline", "barnet-2013", "action A1", "19.7.2013"),
    ("missing-outcome", "brent-2009", "action 1.15", '"1.15"'),
    ("missing-output", "brent-2009", "action 6.1", '"6.1"'),
    ("undefined-indicator", "brent-2009", "action 4.12", "N115"),
    ("placeholder-target", "brent-2009", "action 1.4", "'x' %"),
    (
        "unquantified-output",
        "brent-2009",
        "action 1.9",
        ">- Enforcement operations at identified hotspots specifically in and around transport "
        "hubs: Number of enforcement activities delivered and where.",
    ),
    ("missing-target", "barnet-2013", "indicator total-crime", "total-crime"),
    ("wrong-change", "brent-2009", "indicator NI16", "-2.2"),
    ("unsupported-change", "barnet-2013", "indicator marac-repeat-victimisation", "8.00"),
    ("target-missed", "barnet-2013", "indicator burglary", "4670"),
    ("missing-funding", "brent-2009", "action 1.1", '"1.1"'),
    ("placeholder-amount", "brent-2009", "action 1.13", "£xxx"),
    ("placeholder-amount", "brent-2009", "action 1.10", "£ x"),
    ("placeholder-amount", "brent-2009", "action 1.14", "£"),
    ("unreadable-amount", "brent-2009", "action 1.10", "£3 5k"),
    ("amount-format", "brent-2009", "action 1.6", "£40k"),
    ("amount-format", "brent-2009", "action 1.16", "£1,221,207"),
    ("missing-rag", "brent-2020", "action GOV1", "text"),
    ("undated-progress", "brent-2020", "action GOV1", "text"),
    ("early-progress", "brent-2020", "action WPN3", "2020-08"),
    ("undefined-rag", "brent-2020", "the plan", ""),
    ("missing-title", "brent-2009", "action 1.1", '"1.1"'),
    ("duplicate-ref", "brent-2009", "action 2.1", '"2.1"'),
    ("ref-gap", "brent-2009", "action 2.6", '"2.6"'),
    ("empty-priority", "barnet-2013", "priority 4", "Improving integrated offender management"),
    ("empty-priority", "barnet-2013", "priority 8", "Building Reassurance and Confidence"),
    (
        "near-duplicate",
        "barnet-2013",
        "action V1",
        "Increase in referrals to Troubled Families for early intervention for young offenders "
        "for all serious crime types.",
    ),
    ("vague-action", "brent-2020", "action COM4", "Consider"),
    ("bundled-action", "brentwood-2017", "action AS3", "activities"),
    ("undiscriminating-link", "brentwood-2017", "action CE3", ""),
    ("template-text", "barnet-2013", "priority 1", "Include actions to support repeat victims"),
    ("placeholder-text", "brent-2009", "action 1.10", "(link)"),
    ("placeholder-text", "brent-2009", "action 4.2", "(any others Nick)"),
    ("broken-sentence", "barnet-2013", "action A13", "code to identify hotspots and"),
    ("term-variant", "brentwood-2017", "priority asb", "flytipping"),
    ("personal-contact", "barnet-2013", "section instructions", "steve.murrant@barnet.gov.uk"),
]
SEEN_WHILE_IT_RAN = [
    ("stale-reading", "barnet-2013", date(2013, 10, 15), "indicator gangs", "2013-04"),
    ("missing-progress", "barnet-2013", date(2013, 7, 20), "action A2", '"A2"'),
    ("stale-progress", "barnet-2013", date(2013, 10, 15), "action P7", "2013/14 Q1"),
    ("stale-progress", "brent-2020", date(2021, 1, 15), "action AE7", "2020-04"),
    ("overdue", "barnet-2013", date(2013, 7, 20), "action A1", "19.7.2013"),
]


@pytest.mark.parametrize(("rule", "name", "subject", "words"), SEEN)
def test_a_rule_speaks_where_it_was_seen(rule: str, name: str, subject: str, words: str) -> None:
    assert (subject, words) in set(_said(rule, name, LONG_AFTER, whole=bool(words)))


@pytest.mark.parametrize(("rule", "name", "day", "subject", "words"), SEEN_WHILE_IT_RAN)
def test_a_rule_of_the_day_speaks_while_the_plan_runs(
    rule: str, name: str, day: date, subject: str, words: str
) -> None:
    assert (subject, words) in set(_said(rule, name, day, whole=True))


def _said(rule: str, name: str, day: date, *, whole: bool) -> Iterator[tuple[str, str]]:
    for each in report(name, day).diagnostics:
        if each.rule == rule:
            yield each.subject, folded(marked(name, each, day)) if whole else ""


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("rule", "name", "count"),
    [
        ("missing-end", "brent-2009", 65),
        ("missing-end", "harrow-2008", 48),
        ("department-as-lead", "brent-2020", 56),
        ("missing-rag", "brent-2020", 56),
        ("empty-priority", "barnet-2013", 5),
    ],
)
def test_a_rule_speaks_of_every_action_or_priority(rule: str, name: str, count: int) -> None:
    assert len({each.pointer for each in report(name, LONG_AFTER).diagnostics if each.rule == rule}) == count  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_what_has_the_wrong_shape_is_what_the_source_has_in_a_number_s_place(name: str) -> None:
    shapes = [
        marked(name, each)
        for each in report(name, LONG_AFTER).diagnostics
        if each.family in {"file", "shape"}
    ]
    assert shapes == (['"72 repeat cases"', '"Not available"'] if name == "barnet-2013" else [])


# Every span covers what its message names.

# Where the first value in quotation marks is another than the one at fault: which it is.
NAMED_SECOND = {"ref-gap", "unclosed-plan"}
# These name another entry in quotation marks; the one at fault is the subject.
NAMED_AS_SUBJECT = {"name-variant", "forum-alias"}
# The reading is a number in the sentence; in quotation marks is the target.
NAMED_AS_NUMBER = {"target-missed"}
QUOTED = re.compile(r'"((?:[^"]|"(?=[^\s.,:;]))*?)"(?=[\s.,:;]|$)')
KNOWN_BY = ("ref", "title", "name", "message", "label", "text")


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_every_span_covers_what_its_message_names(name: str, day: date) -> None:
    shown = Shown(name)
    for each in report(name, day).diagnostics:
        text = marked(name, each, day)
        assert text, each.message
        assert text == text.strip(), each.message
        assert shown.covers(each, text), (each.message, text)


@pytest.mark.parametrize("name", NAMES)
def test_the_law_of_spans_sees_what_is_marked_wrongly(name: str) -> None:
    shown = Shown(name)
    for each in report(name, LONG_AFTER).diagnostics:
        assert not shown.covers(each, "some other words")


class Shown:
    """What a marked text says to a reader: its words, and whom or what its ids stand for."""

    def __init__(self, name: str) -> None:
        self.document = read_document("plan.yaml", (PLANS / f"{name}.yaml").read_bytes())
        plan = read_plan(self.document, name)
        self.called = {
            **{id_: person.name or person.roles[0].text for id_, person in plan.people.items()},
            **{id_: each.name for id_, each in plan.organisations.items()},
            **{id_: each.short or each.name for id_, each in plan.forums.items()},
        }
        for framework in plan.frameworks.values():
            self.called |= dict.fromkeys((item.id for item in framework.items), framework.title)

    def covers(self, each: Diagnostic, text: str) -> bool:
        """Whether a marked text shows what the message of a finding names."""
        words = folded(each.finding.words)
        if words and folded(text) != words:
            return False
        body = each.message.removeprefix(f"{each.subject[:1].upper()}{each.subject[1:]}: ")
        named = QUOTED.findall(body)
        if each.rule in NAMED_AS_NUMBER:
            return text in body.split()
        if named and each.rule in NAMED_AS_SUBJECT and not body.startswith('"'):
            return self.called.get(text, text) in each.subject
        if named:
            return self._shows(text, named[each.rule in NAMED_SECOND], words)
        return self._is_the_place(each.finding, text)

    def _shows(self, text: str, quoted: str, words: str) -> bool:
        """Whether a value in quotation marks, which may be cut, is marked, or what an id is called."""
        value = quoted.strip("… ")
        called = [self.called[id_] for id_ in re.findall(r"[\w.-]+", text) if id_ in self.called]
        return bool(words and words in value) or any(
            value in folded(each) for each in (text, *called)
        )

    def _is_the_place(self, finding: Finding, text: str) -> bool:
        """Whether the whole value at the route is marked, or its key, or what its mapping goes by."""
        values, keys = self.document.values, self.document.keys
        route = existing(finding.route, self.document)
        whole = [values[route]] if route in values else []
        whole += [keys[route]] if route in keys else []
        mapping = value_at(route, self.document)
        if isinstance(mapping, dict):
            whole = [keys[route]] if route in keys else []
            whole += [values[(*route, key)] for key in KNOWN_BY if key in mapping]
            whole += [keys[(*route, key)] for key in list(mapping)[:1]]
        return text in {self.document.source.text[span.start : span.end] for span in whole}
