"""Files that could crash, hang or exhaust a reader, each made when it is asked for."""

from __future__ import annotations

import gzip
import random
import struct
import zlib
from collections.abc import Callable

from tests.reading.crowded_plans import CROWDED
from tests.reading.large import (
    ACTION,
    NEARLY_ALL,
    PLAN,
    actions,
    every,
    many,
    plan,
    register,
    some,
    text,
    under,
)
from tests.reading.pumped_plans import PUMPED


def _noise(seed: int, size: int) -> bytes:
    return random.Random(seed).randbytes(size)


def _png() -> bytes:
    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    checked = b"IHDR" + head
    chunk = struct.pack(">I", len(head)) + checked + struct.pack(">I", zlib.crc32(checked))
    return b"\x89PNG\r\n\x1a\n" + chunk + _noise(1, 500)


def _bomb(levels: int, width: int) -> str:
    lines = ["x-0: &a0 lol"]
    lines += [
        f"x-{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]"
        for level in range(1, levels + 1)
    ]
    return "\n".join(lines) + "\n"


BAD_INPUT: dict[str, Callable[[], bytes]] = (
    {
        # nesting
        "deep brackets": lambda: b"[" * 100_000,
        "deep braces": lambda: b"{" * 100_000,
        "deep braces with keys": lambda: b"{a: " * 100_000,
        "deep brackets that close": lambda: b"[" * 100_000 + b"]" * 100_000,
        "deep dashes": lambda: b"- " * 100_000,
        "deep question marks": lambda: b"? " * 100_000,
        "deep dashes and question marks": lambda: b"- ? " * 100_000,
        "deep lines": lambda: every(1_900, lambda n: f"{' ' * n}a:\n").encode(),
        "deep brackets in a plan": lambda: under("x-deep", "[" * 100_000),
        "closing brackets": lambda: b"]" * 100_000,
        "closing braces in a plan": lambda: under("x-deep", "}" * 100_000),
        "colons": lambda: b": " * 100_000,
        "keys on one line": lambda: b"a: " * 100_000,
        # aliases and tags
        "alias bomb": lambda: plan(_bomb(9, 10)),
        "wide alias bomb": lambda: plan(_bomb(3, 10_000)),
        "recursive anchor": lambda: b"&a [*a]\n",
        "recursive anchor in a plan": lambda: under("x-me", "&a {a: *a, b: [*a, *a]}"),
        "recursive merge": lambda: under("x-me", "&a\n  <<: *a\n  b: 1"),
        "many aliases": lambda: under("x-me", f"[&a b, {'*a, ' * some(200_000)}]"),
        "many anchors": lambda: plan("x-me:\n" + many(100_000, lambda n: f"- &a{n} b\n")),
        "many tags": lambda: plan("x-me:\n" + many(150_000, lambda n: "- !a b\n")),
        "aliases as keys": lambda: plan("x-me:\n" + many(100_000, lambda n: f"  *a{n} : 1\n")),
        "python tags": lambda: under("x-me", '!!python/object/apply:os.system ["echo pwned"]'),
        "python name": lambda: under("x-me", "!!python/name:os.system"),
        "tag of an int": lambda: under("x-me", "!!int twelve"),
        "tag of binary": lambda: under("x-me", "!!binary not=base64=="),
        "tag of a timestamp": lambda: under("x-me", "!!timestamp 2013-02-30"),
        "long tag": lambda: under("x-me", f"!{'a' * NEARLY_ALL} b"),
        "long anchor": lambda: under("x-me", f"&{'a' * NEARLY_ALL} b"),
        "undefined alias": lambda: under("x-me", "*nobody"),
        # size
        "ten megabytes": lambda: under("x-me", "a" * 10_000_000),
        "two megabytes in one word": lambda: plan(f"summary: {'a' * NEARLY_ALL}\n"),
        "two megabytes where a colour belongs": lambda: plan(f"status: {'a' * NEARLY_ALL}\n"),
        "two megabytes in a title": lambda: actions(
            1, lambda n: f"      - ref: 1\n        title: {'a b ' * some(NEARLY_ALL)}\n"
        ),
        "two megabytes in a block": lambda: plan(
            "sections:\n  - id: a\n    text: |\n" + "      one line\n" * some(120_000)
        ),
        "two megabytes of blank lines in a block": lambda: plan(
            "summary: |\n  a\n" + "\n" * some(NEARLY_ALL)
        ),
        "blank lines": lambda: b"\n" * some(NEARLY_ALL),
        "a million digits": lambda: plan(f"x-me: {'9' * 1_000_000}\n"),
        "a million digits as a date": lambda: actions(
            1, lambda n: f'      - ref: "1"\n        title: A\n        end: {"9" * 1_000_000}\n'
        ),
        "a million digits as an amount": lambda: plan(
            f"funds:\n  a: {{name: A, amount: {'9' * 1_000_000}}}\n"
        ),
        "four hundred digits": lambda: plan(
            f"funds:\n  a: {{name: A, amount: {'9' * 400}}}\n  b: {{name: B, amount: {'9' * 299}}}\n"
        ),
        "a great exponent": lambda: plan("funds:\n  a: {name: A, amount: 1e999999999}\n"),
        "a small exponent": lambda: plan("funds:\n  a: {name: A, amount: 1e-999999999}\n"),
        "infinite": lambda: plan(
            "funds:\n  a: {name: A, amount: .inf}\n  b: {name: B, amount: -.INF}\n"
        ),
        "not a number": lambda: plan("funds:\n  a: {name: A, amount: .nan}\n"),
        "hexadecimal": lambda: plan(f"funds:\n  a: {{name: A, amount: 0x{'f' * 280}}}\n"),
        "sexagesimal": lambda: plan(
            actions="      - ref: 1:30\n        title: A\n        end: 12:30:45\n"
            "        lead: {operational: 59:59}\n",
        ).replace(b"period: 2013/14", b"period: 190:20:30"),
        "yaml 1.1 words": lambda: plan("summary: no\npartnership: on\n"),
        "a year beyond the calendar": lambda: actions(
            4,
            lambda n: (
                f'      - ref: "{n}"\n        title: A\n        end: {("0000-01-01", "9999-12-31", "9999/00", "0000/01")[n]}\n'
            ),
        ),
        "200,000 keys": lambda: plan(every(200_000, lambda n: f"{n}: 1\n")),
        "200,000 keys of our own": lambda: plan(
            "x-me:\n" + many(170_000, lambda n: f"  k{n}: 1\n")
        ),
        "200,000 keys in braces": lambda: under(
            "x-me", f"{{{many(150_000, lambda n: f'k{n}: 1, ')}}}"
        ),
        "200,000 duplicate keys": lambda: plan("title: a\n" * 200_000),
        "duplicate keys of mappings": lambda: plan("people: {a: {b: c}}\n" * some(90_000)),
        "keys without a value": lambda: plan(many(200_000, lambda n: f"k{n}:\n")),
        "400,000 commas": lambda: under("x-me", f"[{'a,' * some(400_000)}]"),
        "a million commas": lambda: under("x-me", f"[{'a,' * 900_000}]"),
        "a long key": lambda: plan(f"? {'k' * 100_000}\n: 1\n"),
        "a long id": lambda: plan(
            f"people:\n  ? {'k' * 100_000}\n  : {{name: A, rolle: B, c: D}}\n"
        ),
        "a long id with many faults": lambda: plan(
            f"people:\n  ? {'k' * 1_000_000}\n  : {{{many(50_000, lambda n: f'k{n}: 1, ')}}}\n"
        ),
        "a long quoted key": lambda: plan(f'"{"k" * 100_000}": 1\n'),
        "long keys": lambda: plan(many(1_800, lambda n: f"{n}{'k' * 1_000}: 1\n")),
        # many findings
        "empty actions": lambda: actions(120_000, lambda n: "      - {}\n"),
        "actions that are nothing": lambda: actions(200_000, lambda n: "      -\n"),
        "actions that are texts": lambda: actions(150_000, lambda n: "      - a\n"),
        "actions with one ref": lambda: actions(80_000, lambda n: '      - {ref: "1", title: A}\n'),
        "actions with numbers for refs": lambda: actions(
            80_000, lambda n: f"      - {{ref: {n}.10}}\n"
        ),
        "actions with misspelt keys": lambda: actions(
            25_000, lambda n: f'      - {{ref: "{n}", tilte: A, ends: 2014-01-31, leed: a}}\n'
        ),
        "actions with undefined leads": lambda: actions(
            20_000,
            lambda n: f'      - {{ref: "{n}", title: A {n}, lead: {{operational: person-{n}}}}}\n',
        ),
        "actions on one line": lambda: (
            PLAN.rstrip() + " [" + many(40_000, lambda n: f'{{ref: "{n}", title: é}}, ') + "]\n"
        ).encode(),
        "a priority without an id": lambda: (
            PLAN.replace("id: asb\n    ", "").encode()
            + many(20_000, lambda n: f'      - {{ref: "{n}", title: A, end: 2014}}\n').encode()
        ),
        "outputs": lambda: plan(
            actions='      - ref: "1"\n        title: A\n        outputs:\n'
            + many(100_000, lambda n: f"        - o {n}\n")
        ),
        "people": lambda: register("people", 40_000, "{name: Ann Lowe, role: Officer}"),
        "people without a name": lambda: register("people", 120_000, "{}"),
        "people with bad ids": lambda: plan(
            "people:\n" + many(60_000, lambda n: f"  a b {n}: {{name: A}}\n")
        ),
        "forums in a circle": lambda: plan(
            "forums:\n"
            + many(
                20_000,
                lambda n: f"  f{n}: {{name: F{n}, reports_to: f{(n + 1) % some(20_000)}}}\n",
            )
        ),
        "actions in a chain": lambda: actions(
            15_000,
            lambda n: f'      - {{ref: "{n}", title: A, end: 2014, depends_on: ["{n + 1}"]}}\n',
        ),
        "indicators in a chain": lambda: plan(
            "indicators:\n" + many(20_000, lambda n: f"  i{n}: {{title: I, part_of: i{n + 1}}}\n")
        ),
        "colours": lambda: actions(
            1,
            lambda n: (
                '      - ref: "1"\n        title: A\n        progress:\n'
                + many(40_000, lambda n: "        - {period: 2013, rag: greem}\n")
            ),
        ),
        "frameworks": lambda: plan(
            "frameworks:\n  a:\n    title: A\n    items:\n"
            + many(90_000, lambda n: f"      i{n}: I\n")
        ),
        "glossary": lambda: plan("glossary:\n" + many(90_000, lambda n: f"  A{n}: I\n")),
        "acronyms": lambda: text(many(200_000, lambda n: f"ABC{n % 977} ")),
        "placeholders": lambda: text("TBC xxx (link) £xxx ? " * some(80_000)),
        "brackets of links": lambda: text("[" * 900_000),
        "links": lambda: text("[a](javascript:b) " * some(80_000)),
        "angles": lambda: text("<" * 900_000),
        "stars": lambda: text("*a **b " * some(200_000)),
        "dates": lambda: text("1" * 900_000),
        "spaces": lambda: text("a" + " " * 1_800_000 + "b"),
        "at signs": lambda: text("a@" * 900_000),
        "dots": lambda: text("a.b@" + "a." * 900_000),
        "many suppressions": lambda: (
            many(40_000, lambda n: "# planlint: ignore[missing-end] why\n").encode() + plan()
        ),
        "suppressions of unknown rules": lambda: (
            many(20_000, lambda n: f"# planlint: ignore[missing-{n}] why\n").encode() + plan()
        ),
        "suppressions for the file": lambda: (
            many(20_000, lambda n: f"# planlint: ignore-file[missing-end] {n}\n").encode() + plan()
        ),
        "suppressions on actions": lambda: actions(
            20_000,
            lambda n: (
                f'      - ref: "{n}"  # planlint: ignore[missing-end] why\n        title: A\n'
            ),
        ),
        "a suppression of many rules": lambda: (
            b"# planlint: ignore[" + b"a," * 100_000 + b"]\n" + plan()
        ),
        "an open suppression": lambda: b"# planlint: ignore[" + b"a" * 900_000 + b"\n" + plan(),
        "a suppression until never": lambda: (
            b"# planlint: ignore[missing-end] until " + b"9" * 900_000 + b"\n" + plan()
        ),
        # characters
        "empty": lambda: b"",
        "a space": lambda: b" ",
        "only a comment": lambda: b"# nothing\n",
        "only comments": lambda: b"# nothing\n" * some(150_000),
        "600,000 comments": lambda: b"#\n" * 600_000 + plan(),
        "comments behind values": lambda: plan("x-me:\n" + "- a # b\n" * some(150_000)),
        "only a byte-order mark": lambda: b"\xef\xbb\xbf",
        "a byte-order mark and a plan": lambda: b"\xef\xbb\xbf" + plan(),
        "many byte-order marks": lambda: b"\xef\xbb\xbf" * 300_000,
        "a directive": lambda: b"%YAML 1.2\n---\n" + plan(),
        "a directive of another version": lambda: b"%YAML 3.0\n---\n" + plan(),
        "two directives": lambda: b"%YAML 1.2\n%YAML 1.2\n---\n" + plan(),
        "a bad directive": lambda: b"%\n---\n" + plan(),
        "tag directives": lambda: (
            many(50_000, lambda n: f"%TAG !a{n}! tag:a,2013:\n").encode() + b"---\n" + plan()
        ),
        "only dashes": lambda: b"---\n",
        "several documents": lambda: plan() + b"---\n" + plan() + b"...\n---\na: [\n",
        "many documents": lambda: b"---\na\n" * some(200_000),
        "many document ends": lambda: plan() + b"...\n" * some(300_000),
        "NUL": lambda: b"\0" * NEARLY_ALL,
        "NUL in a plan": lambda: plan("summary: a\0b\n"),
        "controls": lambda: plan(f"summary: {chr(7) * 1_000_000}\n"),
        "every control": lambda: b"".join(bytes((n,)) for n in range(32)) + plan(),
        "latin-1": lambda: plan().replace(b"A plan", b"A caf\xe9 plan"),
        "bytes beyond ASCII": lambda: b"\xff\xe9" * 900_000,
        "truncated UTF-8": lambda: plan() + b"summary: \xe2\x82",
        "overlong UTF-8": lambda: b"title: \xc0\xaf\xe0\x80\xaf\n",
        "surrogates in UTF-8": lambda: b"title: \xed\xa0\x80\xed\xb0\x80\n",
        "UTF-16 with a mark": lambda: plan().decode().encode("utf-16"),
        "UTF-16 big-endian with a mark": lambda: b"\xfe\xff" + plan().decode().encode("utf-16-be"),
        "UTF-16": lambda: plan().decode().encode("utf-16-le"),
        "UTF-16 big-endian": lambda: plan().decode().encode("utf-16-be"),
        "UTF-16 cut in two": lambda: plan().decode().encode("utf-16")[:-1],
        "UTF-32 with a mark": lambda: plan().decode().encode("utf-32"),
        "UTF-32": lambda: plan().decode().encode("utf-32-le"),
        "UTF-7": lambda: b"title: +AGEAYg-\n",
        "EBCDIC": lambda: plan().decode().encode("cp500"),
        "private characters": lambda: (
            "title: \x85" + "".join(map(chr, range(0xE000, 0xF900))) + "\n"
        ).encode(),
        "all private characters": lambda: (
            "title: \x85\u2028\u2029"
            + "".join(
                map(
                    chr,
                    (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE), *range(0x100000, 0x10FFFE)),
                )
            )
            + "\n"
        ).encode(),
        "noncharacters": lambda: "title: a\ufffe\uffff\U0001fffe\U0010ffff\n".encode(),
        "line separators": lambda: plan("summary: a" + "\x85\u2028\u2029" * some(200_000) + "b\n"),
        "bidirectional controls": lambda: plan("summary: a" + "\u202e" * 300_000 + "b\n"),
        "combining marks": lambda: plan("status: a" + "\u0301" * 900_000 + "\n"),
        "wide characters": lambda: plan("status: " + "\u4e00" * 600_000 + "\n"),
        "lone returns": lambda: b"\r" * 300_000 + plan(),
        "lone returns for line ends": lambda: plan("x-me:\n" + "- a\n" * some(300_000)).replace(
            b"\n", b"\r"
        ),
        "mixed line ends": lambda: b"a: 1\r\nb: 2\rc: 3\n\r\n\r\r\nd: 4",
        "a million tabs": lambda: b"\t" * 1_000_000,
        "a million tabs in a plan": lambda: plan("summary: a" + "\t" * 1_000_000 + "b\n"),
        "a million tabs before a value": lambda: plan("summary:" + "\t" * 1_000_000 + "b\n"),
        "a million tabs in quotation marks": lambda: text("\t" * 1_000_000),
        "lone surrogates in escapes": lambda: plan('summary: "a\\ud800b"\n'),
        "a pair of surrogates in escapes": lambda: plan('summary: "a\\ud83d\\ude00b"\n'),
        "an escape beyond Unicode": lambda: plan('summary: "a\\U00110000b"\n'),
        "NUL in escapes": lambda: plan('summary: "a\\0b\\x00c"\nstatus: "\\0"\n'),
        "NUL in a key": lambda: plan('"a\\0b": 1\npeople: {"\\0": {name: "\\0"}}\n'),
        "ESC in escapes": lambda: plan('status: "\\e[31mred\\x1b]8;;a\\x07"\n"\\e[2J": 1\n'),
        "many escapes": lambda: text("\\x41" * some(400_000)),
        "folded lines in escapes": lambda: text("\\\n" * 600_000),
        # what is not YAML
        "unclosed quote at the top": lambda: (
            plan().replace(b"A plan", b'"A plan') + ACTION.encode() * some(5_000)
        ),
        "unclosed single quote at the top": lambda: (
            plan().replace(b"A plan", b"'A plan") + ACTION.encode() * some(10_000)
        ),
        "unclosed quotes": lambda: b'a: "\n' * some(200_000),
        "quotes": lambda: b'"' * NEARLY_ALL,
        "single quotes": lambda: b"'" * NEARLY_ALL,
        "a plan on one line": lambda: plan().replace(b"\n", b" ") * some(5_000),
        "dashes": lambda: b"-" * NEARLY_ALL,
        "bars": lambda: b"|" * NEARLY_ALL,
        "hashes": lambda: b"#" * NEARLY_ALL,
        "hashes in a scalar": lambda: b"a: b" + b"#" * 1_000_000 + b"\nc: " + b"a#" * 400_000,
        "spaced hashes": lambda: b"a: b" + b" #" * NEARLY_ALL + b"\n",
        "ampersands": lambda: b"&" * NEARLY_ALL,
        "stars and spaces": lambda: b"* " * 900_000,
        "exclamation marks": lambda: b"! " * 900_000,
        "no colon": lambda: b"a\n" * some(900_000),
        "no colon after a key": lambda: b"a: b\n" + b"c\n" * some(900_000),
        "no colon, set in": lambda: b"a:\n" + b"  c\n" * some(450_000) + b"d\n",
        "a word": lambda: b"a" * NEARLY_ALL,
        "percent signs": lambda: b"%" * NEARLY_ALL,
        "backslashes": lambda: b'"' + b"\\" * NEARLY_ALL,
        "commas": lambda: b"," * NEARLY_ALL,
        "a PNG": _png,
        "a gzip": lambda: gzip.compress(plan() * 20, mtime=0),
        "a zip": lambda: b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + _noise(2, 5_000),
        "a PDF": lambda: (
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n" + _noise(3, 2_000)
        ),
        "noise": lambda: _noise(4, 1_000_000),
        "little noise": lambda: _noise(5, 300),
        "HTML": lambda: (
            b"<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not here</body></html>\n"
        ),
        "JSON": lambda: b'{"format": "planlint/1",\n\t"title": "A",\n\t"priorities": []\n}\n',
        "CSV": lambda: b'ref,title,end\n1.1,"Move on, please",2014\n' * 1_000,
        "a git conflict": lambda: (
            plan() + b"<<<<<<< HEAD\nsummary: a\n=======\nsummary: b\n>>>>>>> theirs\n"
        ),
        # other shapes
        "a text": lambda: b"Safer Hartley action plan\n",
        "a number": lambda: b"42\n",
        "nothing": lambda: b"~\n",
        "a list": lambda: b"- a\n- b\n",
        "null keys": lambda: b"~: 1\nnull: 2\ntrue: 3\n1: 4\n1.0: 5\n: 6\n",
        "wrong kinds everywhere": lambda: "".join(
            f"{key}: [[{{a: [1, null, true]}}]]\n"
            for key in [
                "format",
                "title",
                "summary",
                "area",
                "partnership",
                "period",
                "status",
                "agreed",
                "reporting",
                "replaces",
                "copied_from",
                "expects",
                "labels",
                "contact",
                "versions",
                "sections",
                "achievements",
                "organisations",
                "people",
                "leadership",
                "forums",
                "frameworks",
                "indicators",
                "funds",
                "documents",
                "glossary",
                "rag",
                "priorities",
            ]
        ).encode(),
        "merge keys": lambda: b"x-a: &a {b: 1}\nx-c:\n  <<: *a\n  <<: [*a, *a]\n",
    }
    | CROWDED
    | PUMPED
)
