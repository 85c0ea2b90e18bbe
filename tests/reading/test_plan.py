"""The typed plan: nothing is raised, wrong kinds are absent, wrong forms stay as they are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planlint.model.plan import Plan
from planlint.model.route import Route
from planlint.model.source import Span
from planlint.model.values import Reference, Target
from planlint.reading.document import read_document
from planlint.reading.expectations import expectations_of
from planlint.reading.plan import read_plan
from tests.reading.test_validator import mutated

EXAMPLE = Path(__file__).parents[1].joinpath("example.yaml").read_bytes()
NAMES = (
    "people:\n  ann-lowe: {name: Ann Lowe, aliases: [Mrs Lowe]}\n  raj: {name: Raj Mistry}\n"
    "organisations:\n  hbc: {name: Hartley Borough Council, short: HBC}\n"
    "forums:\n  board: {name: Safer Hartley Board, short: SHB}\n"
    "indicators:\n  NI16: {title: Serious crime}\n"
    "funds:\n  safety: {name: Safety fund}\n"
    "frameworks:\n  pcc: {title: Plan, items: {asb: Less disorder, visible: {title: Patrols}}}\n"
)


KEYS = [
    "title",
    "area",
    "period",
    "priorities",
    "actions",
    "ref",
    "id",
    "lead",
    "strategic",
    "overseen_by",
    "outputs",
    "text",
    "target",
    "due",
    "end",
    "people",
    "name",
    "organisations",
    "forums",
    "indicators",
    "readings",
    "value",
    "frameworks",
    "items",
    "progress",
    "rag",
    "funding",
    "amount",
    "fund",
    "withdrawn",
    "into",
    "contributes_to",
    "communications",
    "expects",
]


def plan_of(text: str) -> Plan:
    document = read_document("plan.yaml", text.encode())
    assert document.whole, document.faults
    return read_plan(document, "plan")


def action_of(lines: str, *, before: str = "", priority: str = "") -> Any:
    """The one action of a plan, made of its lines."""
    inside = "".join(f"        {line}\n" for line in lines.splitlines())
    text = f"{before}priorities:\n  - id: asb\n{priority}    actions:\n      - ref: '1'\n{inside}"
    [action] = plan_of(text).actions
    return action


class TestNothingIsRaised:
    @given(mutated())
    def test_on_the_mutated_example(self, data: object) -> None:
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)
        document = read_document("plan.yaml", text.encode())
        plan = read_plan(document, "plan")
        expectations_of(plan)
        hold_together(plan, document.values)

    @given(
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
            lambda inside: st.one_of(
                st.lists(inside, max_size=3),
                st.dictionaries(st.sampled_from(KEYS), inside, max_size=4),
            ),
            max_leaves=15,
        )
    )
    def test_on_any_data(self, data: object) -> None:
        text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)
        expectations_of(read_plan(read_document("plan.yaml", text.encode()), "plan"))

    @pytest.mark.parametrize("text", ["", "[]", "a", "~", "1", "[", "\t"])
    def test_on_what_is_no_plan(self, text: str) -> None:
        plan = read_plan(read_document("plan.yaml", text.encode()), "plan")
        assert plan.id == "plan"
        assert plan.title == ""
        assert plan.actions == []


def hold_together(part: object, values: dict[Route, Span]) -> None:
    """Every part has the route of something that stands in the document, or misses in what does."""
    route = getattr(part, "route", ())
    assert route == () or route[:-1] in values
    if isinstance(part, tuple | list):
        for each in part:
            hold_together(each, values)


class TestWrongKinds:
    @pytest.mark.parametrize(
        ("line", "field", "absent"),
        [
            ("title: [a]", "title", ""),
            ("title: {a: b}", "title", ""),
            ("title: 12", "title", ""),
            ("title: true", "title", ""),
            ("title:", "title", ""),
            ("description: [a]", "description", ""),
            ("outputs: a", "outputs", ()),
            ("outputs: {text: a}", "outputs", ()),
            ("outputs: [1, true, ~, [a]]", "outputs", ()),
            ("outcomes: 3", "outcomes", ()),
            ("start: [2014]", "start", None),
            ("end: {year: 2014}", "end", None),
            ("end: true", "end", None),
            ("end:", "end", None),
            ("ongoing: 'true'", "ongoing", False),
            ("ongoing: 1", "ongoing", False),
            ("funding: 5000", "funding", ()),
            ("funding: [5000]", "funding", ()),
            ("overseen_by: {a: b}", "overseen_by", ()),
            ("overseen_by: [[a]]", "overseen_by", ()),
            ("progress: {rag: green}", "progress", ()),
            ("withdrawn: yesterday", "withdrawn", None),
            ("not_needed: [funding]", "not_needed", {}),
            ("tags: a", "tags", ()),
        ],
    )
    def test_is_absent(self, line: str, field: str, absent: object) -> None:
        assert getattr(action_of(line), field) == absent

    def test_entries_of_the_wrong_kind_are_absent(self) -> None:
        plan = plan_of("people: {a: [b], c: {name: D}, e: f}\nforums: [g]\npriorities: {h: i}\n")
        assert list(plan.people) == ["c"]
        assert plan.forums == {}
        assert plan.priorities == ()

    def test_a_lead_that_is_a_text_is_absent(self) -> None:
        lead = action_of("lead: Ann Lowe").lead
        assert lead.strategic == lead.operational == lead.organisation == ()

    def test_an_item_without_a_text_stays(self) -> None:
        [item] = action_of("outputs: [{target: 4}]").outputs
        assert item.text == ""
        assert item.target.value == 4


class TestWrongForms:
    @pytest.mark.parametrize(
        ("written", "begin", "end", "form"),
        [
            ("2014-03-30", date(2014, 3, 30), date(2014, 3, 30), "iso"),
            ("2014-03", date(2014, 3, 1), date(2014, 3, 31), "iso"),
            ("2014", date(2014, 1, 1), date(2014, 12, 31), "iso"),
            ("30.3.2014", date(2014, 3, 30), date(2014, 3, 30), "other"),
            ("Feb-14", date(2014, 2, 1), date(2014, 2, 28), "other"),
            ("2013-02-30", None, None, "impossible"),
            ("TBC", None, None, "words"),
            ("''", None, None, "words"),
        ],
    )
    def test_date(self, written: str, begin: date | None, end: date | None, form: str) -> None:
        found = action_of(f"end: {written}").end
        assert found.text == written.strip("'")
        assert (found.begin, found.end, found.form) == (begin, end, form)

    @pytest.mark.parametrize(
        ("written", "pounds", "plain"),
        [
            ("5000", Decimal(5000), True),
            ("40000.50", Decimal("40000.50"), True),
            ("£40k", Decimal(40_000), False),
            ("'5000'", Decimal(5000), False),
            ("£3 5k", None, False),
            ("£xxx", None, False),
        ],
    )
    def test_amount(self, written: str, pounds: Decimal | None, plain: bool) -> None:
        [funding] = action_of(f"funding:\n  - amount: {written}").funding
        assert funding.amount.text == written.strip("'")
        assert (funding.amount.pounds, funding.amount.plain) == (pounds, plain)

    @pytest.mark.parametrize(
        ("written", "value"),
        [("40", 40), ("1,200", 1200), ("95%", 95), ("-2.50", "-2.50"), ("many", None)],
    )
    def test_number(self, written: str, value: object) -> None:
        [item] = action_of(f"outputs:\n  - {{text: a, target: '{written}'}}").outputs
        assert item.target.text == written
        assert item.target.value == (None if value is None else Decimal(str(value)))

    @pytest.mark.parametrize("written", ["1.10", "1.0", "007", "0x1F", "1e3", "12_0"])
    def test_a_ref_that_is_a_number_stays_as_it_is_written(self, written: str) -> None:
        plan = plan_of(f"priorities:\n  - id: {written}\n    actions:\n      - ref: {written}\n")
        [action] = plan.actions
        assert action.ref == written
        assert plan.priorities[0].id == written
        assert action.priority == written

    def test_a_reference_that_is_a_number_stays_as_it_is_written(self) -> None:
        action = action_of("indicators: [16, 1.10]\ndepends_on: [1.10]")
        assert [each.text for each in action.indicators] == ["16", "1.10"]
        assert [each.text for each in action.depends_on] == ["1.10"]


class TestReferences:
    @pytest.mark.parametrize(
        ("line", "field", "target", "exact"),
        [
            ("overseen_by: board", "overseen_by", Target("forums", "board"), True),
            ("overseen_by: SHB", "overseen_by", Target("forums", "board"), False),
            ("overseen_by: safer  hartley board", "overseen_by", Target("forums", "board"), False),
            ("overseen_by: Board", "overseen_by", Target("forums", "board"), False),
            ("overseen_by: the board", "overseen_by", None, True),
            ("indicators: ['NI: 16']", "indicators", Target("indicators", "NI16"), True),
            ("indicators: [ni16]", "indicators", Target("indicators", "NI16"), True),
            ("indicators: [Serious crime]", "indicators", Target("indicators", "NI16"), False),
            ("indicators: [NI17]", "indicators", None, True),
            ("contributes_to: [pcc.asb]", "contributes_to", Target("items", "pcc.asb"), True),
            ("contributes_to: [Patrols]", "contributes_to", Target("items", "pcc.visible"), False),
            ("contributes_to: [asb]", "contributes_to", Target("priorities", "asb"), True),
            ("contributes_to: [pcc]", "contributes_to", None, True),
            ("depends_on: ['1']", "depends_on", Target("actions", "1"), True),
            ("depends_on: ['2']", "depends_on", None, True),
            ("partners: [HBC]", "partners", Target("organisations", "hbc"), False),
        ],
    )
    def test_by_id_and_by_name(
        self, line: str, field: str, target: Target | None, exact: bool
    ) -> None:
        [reference] = getattr(action_of(line, before=NAMES), field)
        assert reference.target == target
        assert reference.exact is exact or target is None

    @pytest.mark.parametrize(
        ("written", "target"),
        [
            ("ann-lowe", Target("people", "ann-lowe")),
            ("Ann Lowe", Target("people", "ann-lowe")),
            ("Mrs Lowe", Target("people", "ann-lowe")),
            ("HBC", Target("organisations", "hbc")),
            ("SHB", Target("forums", "board")),
            ("Ann", None),
        ],
    )
    def test_leads(self, written: str, target: Target | None) -> None:
        [reference] = action_of(f"lead: {{operational: {written}}}", before=NAMES).lead.operational
        assert reference.text == written
        assert reference.target == target

    def test_a_name_that_two_have_is_nobody(self) -> None:
        before = "people:\n  a: {name: Ann Lowe}\n  b: {name: ann lowe}\n"
        [reference] = action_of("lead: {operational: Ann Lowe}", before=before).lead.operational
        assert reference.target is None

    def test_the_route_leads_to_where_it_stands(self) -> None:
        one = action_of("lead: {strategic: raj}", before=NAMES).lead.strategic
        two = action_of("lead: {strategic: [raj, ann-lowe]}", before=NAMES).lead.strategic
        at = ("priorities", 0, "actions", 0, "lead", "strategic")
        assert [each.route for each in one] == [at]
        assert [each.route for each in two] == [(*at, 0), (*at, 1)]

    def test_odd_registers_and_names(self) -> None:
        before = "people:\n  a: [b]\n  c: {name: 12, aliases: [3, {}, d]}\nfunds: a\n"
        lead = action_of("lead: {operational: [a, c, d, '12']}", before=before).lead
        assert [each.target and each.target.id for each in lead.operational] == [
            "a",
            "c",
            "c",
            None,
        ]


class TestInheritance:
    PRIORITY = "    lead: {strategic: ann-lowe, organisation: hbc}\n    overseen_by: board\n"

    def texts(self, references: tuple[Reference, ...]) -> list[str]:
        return [each.text for each in references]

    def test_what_an_action_has_not_is_its_priority_s(self) -> None:
        action = action_of("lead: {operational: raj}", before=NAMES, priority=self.PRIORITY)
        assert self.texts(action.strategic) == ["ann-lowe"]
        assert self.texts(action.operational) == ["raj"]
        assert self.texts(action.organisation) == ["hbc"]
        assert self.texts(action.forums) == ["board"]

    def test_what_an_action_has_is_its_own(self) -> None:
        lines = "lead: {strategic: raj}\noverseen_by: [other]"
        action = action_of(lines, before=NAMES, priority=self.PRIORITY)
        assert self.texts(action.strategic) == ["raj"]
        assert self.texts(action.operational) == []
        assert self.texts(action.organisation) == ["hbc"]
        assert self.texts(action.forums) == ["other"]

    def test_nothing_else_is_inherited(self) -> None:
        priority = "    indicators: [NI16]\n    contributes_to: [pcc.asb]\n    note: a\n"
        action = action_of("title: b", before=NAMES, priority=priority)
        assert (action.indicators, action.contributes_to, action.note) == ((), (), "")


class TestExpectations:
    def expected(self, text: str) -> dict[str, str]:
        return {each.field: each.reason for each in expectations_of(plan_of(text))}

    def actions(self, *lines: str) -> str:
        return "priorities:\n  - id: a\n    actions:\n" + "".join(
            f"      - {{{line}}}\n" for line in lines
        )

    def test_what_the_plan_says(self) -> None:
        text = "expects: [forum, output]\n" + self.actions("title: a")
        assert self.expected(text) == {"forum": "the plan says so", "output": "the plan says so"}

    def test_nothing_where_the_plan_says_nothing(self) -> None:
        assert self.expected("expects: []\n" + self.actions("outputs: [b]")) == {}

    @pytest.mark.parametrize("expects", ["expects: forum\n", "expects: {a: b}\n", "expects:\n", ""])
    def test_a_quarter_of_the_actions(self, expects: str) -> None:
        have = "title: a, outputs: [b]"
        three, four = ["title: a"] * 3, ["title: a"] * 4
        assert self.expected(expects + self.actions(have, *three)) == {
            "output": "1 of 4 actions have it"
        }
        assert self.expected(expects + self.actions(have, *four)) == {}

    def test_what_is_inherited_and_placeholders_are_counted(self) -> None:
        text = "priorities:\n  - overseen_by: TBC\n    actions:\n      - {title: a}\n      - {title: b}\n"
        assert self.expected(text) == {"forum": "2 of 2 actions have it"}

    def test_what_parts_have_is_counted(self) -> None:
        part = "{text: b, lead: {strategic: TBC}, overseen_by: [TBC], funding: [{in_kind: Time}]}"
        fields = ["strategic-lead", "forum", "output", "funding"]
        assert self.expected(self.actions(f"outputs: [{part}]")) == dict.fromkeys(
            fields, "1 of 1 actions have it"
        )

    def test_a_plan_without_actions(self) -> None:
        assert self.expected("title: a\n") == {}


class TestExample:
    """The example of the format, field by field where it is read."""

    PLAN = read_plan(read_document("example.yaml", EXAMPLE), "example")

    def test_plan(self) -> None:
        plan = self.PLAN
        assert plan.title == "Safer Hartley action plan 2013/14"
        assert (plan.area, plan.area_code) == ("Hartley", "E07000999")
        assert plan.period
        assert (plan.period.begin, plan.period.end) == (date(2013, 4, 1), date(2014, 3, 31))
        assert [action.ref for action in plan.actions] == ["1.1", "1.2"]

    def test_every_reference_is_an_id(self) -> None:
        found = list(references(self.PLAN))
        assert len(found) > 20
        assert all(each.target and each.exact for each in found)


def references(part: object) -> Any:
    if isinstance(part, Reference):
        yield part
    elif isinstance(part, tuple | list):
        for each in part:
            yield from references(each)
    elif isinstance(part, dict):
        for each in part.values():
            yield from references(each)
