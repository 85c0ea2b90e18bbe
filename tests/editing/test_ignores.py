"""Suppressions written into a plan: above each place, and nothing else is changed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.checking.check import check
from planlint.editing.ignores import Ignored, add_ignores
from planlint.model.finding import Diagnostic
from planlint.reading.document import read_document
from tests.rules.fragments import AS_OF, checker, plan_of

LAST = date(2013, 12, 31)
NEVER = {"unused-suppression", "internal-error", "yaml-syntax", "oversized"}


def found_in(text: str) -> list[Diagnostic]:
    report = check("plan.yaml", "plan", text.encode(), checker(AS_OF))
    return [each for each in report.diagnostics if each.state == "new"]


def ignored(text: str, *rules: str, until: date | None = None, reason: str = "") -> Ignored:
    wanted = [each for each in found_in(text) if not rules or each.rule in rules]
    return add_ignores(read_document("plan.yaml", text.encode()), wanted, until, reason)


def added(text: str, *rules: str, until: date | None = None, reason: str = "") -> list[str]:
    """The comments that were added, each with the beginning of the line that it stands above."""
    after = ignored(text, *rules, until=until, reason=reason).text.splitlines()
    return [
        f"{line.strip()} @ {after[number + 1].strip()[:20]}"
        for number, line in enumerate(after)
        if "# planlint:" in line
    ]


def fragment(text: str) -> str:
    return plan_of(text).text


NO_END = '- ref: "1.4"\n  title: Visit victims\n  lead: {operational: jo-bell}\n'
NO_ACTION = (
    'ref: "1.3"\n  title: Mark bicycles\n  lead: {operational: jo-bell}\n  end: 2014-03-31\n'
)


@pytest.mark.parametrize(
    ("text", "rule", "above"),
    [
        (f"{NO_END}  end: soon\n", "vague-date", "end: soon"),
        (NO_END, "missing-end", '- ref: "1.4"'),
        (f"# with a comment\n{NO_END}", "missing-end", '- ref: "1.4"'),
        (f"- {NO_ACTION}-\n  {NO_END[2:]}", "missing-end", 'ref: "1.4"'),
        (
            f"{NO_END}  end: 2014-03-31\n  description: |+\n    One\n\n    Venue TBC\n",
            "placeholder-text",
            "description: |+",
        ),
        (
            f"{NO_END}  end: 2014-03-31\n  description: One\n    venue TBC\n",
            "placeholder-text",
            "description: One",
        ),
        (
            f'{NO_END}  end: 2014-03-31\n  note: "one\n    {{U+202E}}two"\n',
            "encoding",
            'note: "one',
        ),
        (
            f"{NO_END}  end: 2014-03-31\n  overseen_by: [\n    lost-group]\n",
            "undefined-forum",
            "lost-group]",
        ),
        (
            f"{NO_END}  end: 2014-03-31\n  overseen_by: [burglary\n    group, lost\n    group]\n",
            "undefined-forum",
            "overseen_by: [burgla",
        ),
        (
            f"{NO_END}  end: 2014-03-31\n  # a {{U+202E}} comment\n",
            "encoding",
            "# a \u202e comment",
        ),
        (f"{NO_END}  end: 2014-03-31\n  end: 2014-03-30\n", "duplicate-key", "end: 2014-03-31"),
        ("# without contact\nsummary: A plan\n", "missing-contact", "title: Safer Hartley"),
    ],
)
def test_the_comment_stands_above_the_key_or_item(text: str, rule: str, above: str) -> None:
    plan = fragment(text)
    once = ignored(plan, rule)
    assert added(plan, rule)[0].partition(" @ ")[2] == above
    assert rule not in {each.rule for each in found_in(once.text)}
    assert once.findings > 0


def test_findings_of_one_line_share_a_comment() -> None:
    text = fragment('- ref: "1.4"\n  title: Visit victims\n- ref: "1.5"\n  title: Mark bicycles\n')
    assert added(text, "missing-end", "missing-lead", until=LAST, reason="the board") == [
        '# planlint: ignore[missing-end, missing-lead] until 2013-12-31 the board @ - ref: "1.4"',
        '# planlint: ignore[missing-end, missing-lead] until 2013-12-31 the board @ - ref: "1.5"',
    ]
    made = ignored(text, "missing-end", "missing-lead")
    assert (made.comments, made.findings) == (2, 4)


@pytest.mark.parametrize(
    ("reason", "until", "written"),
    [
        ("", None, ""),
        ("  ", None, ""),
        ("awaiting the board", None, " awaiting the board"),
        ("awaiting the board", LAST, " until 2013-12-31 awaiting the board"),
        ("two\nlines\r\n\tand tabs", LAST, " until 2013-12-31 two lines and tabs"),
        ("of ] and # and [x]", None, " of ] and # and [x]"),
        ("until the board meets", None, ": until the board meets"),
        ("Until then", None, ": Until then"),
        ("until then", LAST, " until 2013-12-31 until then"),
        ("Q1", LAST, " until 2013-12-31 Q1"),
        ("[not] a rule", None, " [not] a rule"),
        ("a\x00b\x1b[31mc\u2028d\u202ee\ufefff\x85g\ud800h", None, " a b [31mc d e f g h"),
        ("café 😀 犯罪", None, " café 😀 犯罪"),
        ("# planlint: ignore[dates]", None, " # planlint: ignore[dates]"),
    ],
)
def test_reasons(reason: str, until: date | None, written: str) -> None:
    text = fragment(NO_END)
    (comment,) = added(text, "missing-end", until=until, reason=reason)
    assert comment == f'# planlint: ignore[missing-end]{written} @ - ref: "1.4"'
    after = ignored(text, "missing-end", until=until, reason=reason).text
    assert found_in(after) == [each for each in found_in(after) if each.rule != "missing-end"]
    assert "unused-suppression" not in {each.rule for each in found_in(after)}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_marks_and_the_end_of_the_file_stay(ends: str, mark: str, last: bool) -> None:
    text = fragment(f"{NO_END}  end: soon\n")
    text = mark + (text if last else text.rstrip("\n")).replace("\n", ends)
    after = ignored(text, "vague-date", "encoding").text
    lines = [each for each in after.split(ends) if "# planlint:" not in each]
    assert ends.join(lines).removeprefix(mark) == text.removeprefix(mark)
    assert after.startswith(mark)
    assert {"vague-date", "encoding"}.isdisjoint(each.rule for each in found_in(after))


@pytest.mark.parametrize(
    "text", ["priorities: [\n", 'title: "open\n', "a: 1\n---\nb: 2\n" * 2, "[" * 100, ""]
)
def test_into_what_cannot_be_read_nothing_is_written(text: str) -> None:
    made = ignored(text)
    if not read_document("p", text.encode()).whole:
        assert made == Ignored(text)
    assert made.text.replace("# planlint", "") or not text


def test_some_rules_are_never_suppressed() -> None:
    text = fragment(f"# planlint: ignore[vague-date] until 2013-01-01\n{NO_END}")
    made = ignored(text, "unused-suppression")
    assert made == Ignored(text)


def test_values_that_are_equal_to_nothing() -> None:
    text = fragment(f"{NO_END}  x-a: .nan\n  x-b: 1.0\n  x-c: .inf\n")
    assert ignored(text, "missing-end").comments == 1


def test_a_plan_on_one_line() -> None:
    text = "{format: planlint/1, title: A plan, area: {name: X}, period: 2013/14, priorities: []}"
    after = ignored(text).text
    assert after.endswith(text)
    assert {each.rule for each in found_in(after)} <= NEVER


# Laws.

PIECES = st.sampled_from(
    [
        '  end: soon',
        '  end: TBC  # a comment',
        '  overseen_by: [lost-group,\n    no\n    group, {a: b}]',
        '  overseen_by:\n    - lost-group\n    -\n      gone-group',
        '  description: |+\n    Venue TBC\n\n    # no comment\n\n',
        '  description: >-\n    Venue\n\n    to be confirmed ????\n  # a comment',
        "  note: 'It''s\n\n    TBC: name of officer'",
        '  note: "\\\n    to be \\x41greed"',
        '  title: ""',
        '  title: Visit\n    and mark',
        '  funding:\n    - {amount: £xxx, fund: none,\n       for: "?"}\n    - amount: £40k',
        '  outputs: [{text: Many, due: 31/12/2013}, TBC]',
        '  lead: {operational: TBC, strategic: "Name?"}',
        '  lead:\n\n    operational: [jo-bell,\n\n     Sam Reed]',
        '  end: 2013-02-30\n  end: soon',
        '  tags: !odd [a, &b c]',
        '  ? [a, b]\n  : c',
        '  colour: red',
        '- title: Another',
        '- ref: 1.10',
        '-\n  ref: "2"',
        '# planlint: ignore[dates]',
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(PIECES, max_size=8),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from([None, LAST]),
)
def test_law_afterwards_nothing_is_found_and_only_comments_were_added(
    pieces: list[str], ends: str, last: bool, until: date | None
) -> None:
    text = fragment('- ref: "1.4"\n' + "".join(f"{each}\n" for each in pieces))
    text = (text if last else text.rstrip("\n")).replace("\n", ends)
    before = read_document("p", text.encode())
    made = ignored(text, until=until)
    document = read_document("p", made.text.encode())
    assert (document.whole, repr(document.data)) == (before.whole, repr(before.data))
    new = made.text.split(ends)
    old = [each for each in new if not each.strip().startswith("# planlint: ignore[")]
    was = [each for each in text.split(ends) if not each.strip().startswith("# planlint: ignore[")]
    assert old == was
    left = {each.rule for each in found_in(made.text)}
    if before.whole:
        assert left <= NEVER
        assert ignored(made.text) == Ignored(made.text)
    else:
        assert made == Ignored(text)
