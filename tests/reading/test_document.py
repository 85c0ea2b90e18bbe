"""The document: places, duplicate keys, comments, line ends, and the parser that reads it."""

from __future__ import annotations

import subprocess
import sys

import pytest
import yaml

from planlint.model.document import Document, Fault
from planlint.model.source import Lines, Span
from planlint.reading import parser
from planlint.reading.document import read_document


def read(text: str) -> Document:
    return read_document("plan.yaml", text.encode())


def shown(document: Document, span: Span | None) -> str:
    assert span is not None
    return document.source.text[span.start : span.end]


def faults(document: Document) -> list[tuple[str, str, str]]:
    return [(each.rule, each.what, shown(document, each.span)) for each in document.faults]


class TestDuplicateKeys:
    def test_all_are_kept_and_the_first_counts(self) -> None:
        document = read("end: 1\ntitle: a\nend: 2\nend: 3\n")
        assert document.data == {"end": 1, "title": "a"}
        assert [each.span.start for each in document.faults] == [16, 23]
        assert {each.first for each in document.faults} == {Span(0, 3)}
        assert shown(document, document.values["end",]) == "1"

    def test_what_stands_under_the_second_is_left_out(self) -> None:
        document = read("a: {b: 1}\na:\n  b: 2\n  b: 3\n  c: [4]\n")
        assert document.data == {"a": {"b": 1}}
        assert set(document.values) == {(), ("a",), ("a", "b")}
        assert faults(document) == [("duplicate-key", "key", "a")]

    def test_in_braces_and_in_lists(self) -> None:
        document = read("- {a: 1, b: 2, a: 3}\n- a: 4\n  a: 5\n")
        assert document.data == [{"a": 1, "b": 2}, {"a": 4}]
        assert [each.route for each in document.faults] == [(0, "a"), (1, "a")]

    @pytest.mark.parametrize("text", ['1: a\n"1": b\n', "null: a\n~: b\nnull: c\n"])
    def test_keys_are_the_same_if_their_texts_are(self, text: str) -> None:
        document = read(text)
        assert {each.rule for each in document.faults} == {"duplicate-key"}


class TestFeatures:
    @pytest.mark.parametrize(
        ("text", "found", "data"),
        [
            ("a: &x 1\n", [("anchor", "&x")], {"a": 1}),
            ("a: &x\n  b: 1\n", [("anchor", "&x")], {"a": {"b": 1}}),
            ("a: *x\n", [("alias", "*x")], {"a": None}),
            ("<<: *x\n", [("merge", "*x")], {"<<": None}),
            ("a: !!str 1\n", [("tag", "!!str")], {"a": "1"}),
            ("a: &x !t 1\n", [("anchor", "&x"), ("tag", "!t")], {"a": "1"}),
            ("a: !t &x 1\n", [("tag", "!t"), ("anchor", "&x")], {"a": "1"}),
            ("a: !t # so\n  b\n", [("tag", "!t")], {"a": "b"}),
            ("a: !t [1]\n", [("tag", "!t")], {"a": [1]}),
            ("a: !t\nb: 1\n", [("tag", "!t")], {"a": "", "b": 1}),
            ("*x : 1\n", [("alias", "*x")], {}),
            ("&x a: 1\n", [("anchor", "&x")], {"a": 1}),
            ("? [a]\n: 1\nb: 2\n", [("complex-key", "[")], {"b": 2}),
            ("? {a: 1}\n: {c: 1}\nb: 2\n", [("complex-key", "{")], {"b": 2}),
            ("a: 1\n---\nb: 2\n", [("documents", "---")], {"a": 1}),
            ("---\na: 1\n...\n", [], {"a": 1}),
            (f"? {'k' * 1001}\n: {{b: 1, b: 2}}\nc: 1\n", [("long-key", "k" * 1001)], {"c": 1}),
        ],
    )
    def test_is_told_and_passed_over(
        self, text: str, found: list[tuple[str, str]], data: object
    ) -> None:
        document = read(text)
        assert [fault[1:] for fault in faults(document)] == found
        assert document.whole
        assert document.data == data

    def test_the_value_begins_behind_its_tag(self) -> None:
        document = read("a: !t &x  # so\n  'b c'\n")
        assert shown(document, document.values["a",]) == "'b c'"
        assert [each.text for each in document.comments] == ["# so"]

    def test_nothing_is_constructed(self) -> None:
        document = read("a: !!python/object/apply:os.system [exit 3]\n")
        assert document.data == {"a": ["exit 3"]}


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("a: b c # d\n", "b c"),
            ("a: b\n  c\n\n", "b\n  c"),
            ("a: 'b''c'\n", "'b''c'"),
            ('a: "b\\\n  c"\n', '"b\\\n  c"'),
            ("a: |\n  b\n\n# c\n", "|\n  b"),
            ("a: >-\n  b\n\n\n  c\n\nd: 1\n", ">-\n  b\n\n\n  c"),
            ("a: | # d\n  b\n", "| # d\n  b"),
            ("a:\n", ""),
            ("a: ''\n", "''"),
            ("a: [b, c] # d\n", "[b, c]"),
            ("a: {\n  b: c\n  }\n", "{\n  b: c\n  }"),
            ("a:\n  - b\n  - c # d\n\n# e\n", "- b\n  - c"),
            ("a:\n  b: c\n\n# d\n", "b: c"),
            ("a:\n  b:\n", "b:"),
            ("a:\n  - \n", "-"),
        ],
    )
    def test_span_of_a_value(self, text: str, written: str) -> None:
        document = read(text)
        assert shown(document, document.values["a",]) == written

    def test_keys(self) -> None:
        document = read("'a b': 1\n? c\n: 2\n\"d\\te\": 3\n4: 5\n")
        assert {route[0]: shown(document, span) for route, span in document.keys.items()} == {
            "a b": "'a b'",
            "c": "c",
            "d\te": '"d\\te"',
            "4": "4",
        }

    def test_a_text_that_breaks_off_has_no_data(self) -> None:
        document = read("a: 1\nb: [\n")
        assert not document.whole
        assert document.data is None
        assert not document.values


class TestComments:
    @pytest.mark.parametrize(
        ("text", "comments"),
        [
            ("# a\nb: c # d\n", ["# a", "# d"]),
            ("a: 'b # c' # d\n", ["# d"]),
            ("a: b#c\n", []),
            ("a: |  # b\n  # c\n# d\n", ["# b", "# d"]),
            ("a: >-\n  b # c\n\n  # d\n # e\n", ["# e"]),
            ("a: [b, # c\n  d] # e\n", ["# c", "# e"]),
            ("a: 'b'# c\n", ["# c"]),
            ("a: [b]# c\n", ["# c"]),
            ("a: # b\n  c\n", ["# b"]),
            ("- # a\n  b\n", ["# a"]),
            ("#\n##\n# # #\n", ["#", "##", "# # #"]),
            ("%YAML 1.2 # a\n---  # b\nc: d\n... # e\n", ["# a", "# b", "# e"]),
            ("a: 1 # b\n---\nc: '# d'\n", ["# b"]),
            ("a: b # c\rd: e # f\r\n# g", ["# c", "# f", "# g"]),
        ],
    )
    def test_comments(self, text: str, comments: list[str]) -> None:
        document = read(text)
        assert [each.text for each in document.comments] == comments
        assert [shown(document, each.span) for each in document.comments] == comments

    def test_what_stands_behind_a_fault_is_not_looked_at(self) -> None:
        document = read("# a\nb: c\nd: 'e # f\n")
        assert [each.text for each in document.comments] == ["# a"]


NOT_LINE_ENDS = ["\x85", "\u2028", "\u2029"]


class TestLineEnds:
    """YAML 1.2 has three line ends: LF, CRLF, CR. libyaml, after YAML 1.1, has three more."""

    @pytest.mark.parametrize("sign", NOT_LINE_ENDS)
    @pytest.mark.parametrize(
        "text",
        ["a{}b", "'a{}b'", '"a{}b"', "|-\n  a{}b", ">-\n  a{}b", "{}ab", "'ab{}'", "[a{}b]"],
    )
    def test_is_none(self, sign: str, text: str) -> None:
        written = text.format(sign)
        document = read(f"- {written}\n- end\n")
        value = "".join(each for each in written if each in "ab" or each == sign)
        assert document.data == [[value] if "[" in text else value, "end"]
        assert shown(document, document.values[1,]) == "end"
        assert shown(document, document.values[0,]) == written

    @pytest.mark.parametrize("sign", NOT_LINE_ENDS)
    def test_is_none_in_keys_and_comments(self, sign: str) -> None:
        document = read(f"a{sign}b: 1 # c{sign}d: 2\n")
        assert document.data == {f"a{sign}b": 1}
        assert [each.text for each in document.comments] == [f"# c{sign}d: 2"]
        assert len(Lines(document.source.text)) == 2

    def test_private_characters_stay(self) -> None:
        text = "\x85\u2028\u2029\U0010fffd\U0010fffc\uf8ff"
        assert read(f"a: 'b{text}'\n").data == {"a": f"b{text}"}


class TestParser:
    def test_is_the_one_of_libyaml(self) -> None:
        assert parser.CParser.__module__ == "yaml._yaml"
        assert yaml.__with_libyaml__

    def test_no_other_is_taken(self) -> None:
        without = (
            "import sys; sys.modules['yaml._yaml'] = None\n"
            "from planlint.commands import main\n"
            "main(['check', '-'])"
        )
        done = subprocess.run(
            [sys.executable, "-c", without],
            input="a: 1",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert done.stdout == ""
        assert done.stderr.startswith("planlint: PyYAML is installed here without libyaml")
        assert "Traceback" not in done.stderr


def test_nothing_is_raised_for_what_is_no_text() -> None:
    document = read_document("plan.yaml", bytes(range(256)) * 20)
    assert not document.whole
    assert document.faults == (Fault("encoding", "binary", Span(0, 0)),)
