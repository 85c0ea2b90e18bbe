"""Files that could crash, hang or exhaust a reader, each made when it is asked for.

Where a file has many entries it has one in forty of them, unless PLANLINT_FULL_SIZE is set: all of
them at full size take four minutes.
"""

from __future__ import annotations

import gzip
import os
import random
import struct
import zlib
from collections.abc import Callable

PLAN = (
    "format: planlint/1\ntitle: A plan\narea: {name: Hartley}\nperiod: 2013/14\nstatus: agreed\n"
    "expects: []\npriorities:\n  - id: asb\n    title: Anti-social behaviour\n    actions:\n"
)
ACTION = '      - ref: "1.1"\n        title: Move street drinkers on to treatment\n        end: 2014-01-31\n'
NEARLY_ALL = 1_900_000
DIVIDED_BY = 1 if os.environ.get("PLANLINT_FULL_SIZE") else 40


def _plan(tail: str = "", actions: str = ACTION) -> bytes:
    return (PLAN + actions + tail).encode()


def _under(key: str, body: str) -> bytes:
    """A plan in which a key of its own holds a body."""
    return f"{PLAN}{ACTION}{key}: {body}\n".encode()


def _many(count: int, line: Callable[[int], str]) -> str:
    return _all(max(count // DIVIDED_BY, min(count, 100)), line)


def _all(count: int, line: Callable[[int], str]) -> str:
    return "".join(line(number) for number in range(count))


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


def _register(name: str, count: int, entry: str) -> bytes:
    return _plan(f"{name}:\n" + _many(count, lambda number: f"  e{number}: {entry}\n"))


def _actions(count: int, line: Callable[[int], str]) -> bytes:
    return _plan(actions=_many(count, line))


def _text(text: str) -> bytes:
    """A plan whose one section holds a text of a single line, in quotation marks."""
    return _plan(f'sections:\n  - id: a\n    text: "{text}"\n')


BAD_INPUT: dict[str, Callable[[], bytes]] = {
    # nesting
    "deep brackets": lambda: b"[" * 100_000,
    "deep braces": lambda: b"{" * 100_000,
    "deep braces with keys": lambda: b"{a: " * 100_000,
    "deep brackets that close": lambda: b"[" * 100_000 + b"]" * 100_000,
    "deep dashes": lambda: b"- " * 100_000,
    "deep question marks": lambda: b"? " * 100_000,
    "deep dashes and question marks": lambda: b"- ? " * 100_000,
    "deep lines": lambda: _all(1_900, lambda n: f"{' ' * n}a:\n").encode(),
    "deep brackets in a plan": lambda: _under("x-deep", "[" * 100_000),
    "closing brackets": lambda: b"]" * 100_000,
    "closing braces in a plan": lambda: _under("x-deep", "}" * 100_000),
    "colons": lambda: b": " * 100_000,
    "keys on one line": lambda: b"a: " * 100_000,
    # aliases and tags
    "alias bomb": lambda: _plan(_bomb(9, 10)),
    "wide alias bomb": lambda: _plan(_bomb(3, 10_000)),
    "recursive anchor": lambda: b"&a [*a]\n",
    "recursive anchor in a plan": lambda: _under("x-me", "&a {a: *a, b: [*a, *a]}"),
    "recursive merge": lambda: _under("x-me", "&a\n  <<: *a\n  b: 1"),
    "many aliases": lambda: _under("x-me", f"[&a b, {'*a, ' * (200_000 // DIVIDED_BY)}]"),
    "many anchors": lambda: _plan("x-me:\n" + _many(100_000, lambda n: f"- &a{n} b\n")),
    "many tags": lambda: _plan("x-me:\n" + _many(150_000, lambda n: "- !a b\n")),
    "aliases as keys": lambda: _plan("x-me:\n" + _many(100_000, lambda n: f"  *a{n} : 1\n")),
    "python tags": lambda: _under("x-me", '!!python/object/apply:os.system ["echo pwned"]'),
    "python name": lambda: _under("x-me", "!!python/name:os.system"),
    "tag of an int": lambda: _under("x-me", "!!int twelve"),
    "tag of binary": lambda: _under("x-me", "!!binary not=base64=="),
    "tag of a timestamp": lambda: _under("x-me", "!!timestamp 2013-02-30"),
    "long tag": lambda: _under("x-me", f"!{'a' * NEARLY_ALL} b"),
    "long anchor": lambda: _under("x-me", f"&{'a' * NEARLY_ALL} b"),
    "undefined alias": lambda: _under("x-me", "*nobody"),
    # size
    "ten megabytes": lambda: _under("x-me", "a" * 10_000_000),
    "two megabytes in one word": lambda: _plan(f"summary: {'a' * NEARLY_ALL}\n"),
    "two megabytes where a colour belongs": lambda: _plan(f"status: {'a' * NEARLY_ALL}\n"),
    "two megabytes in a title": lambda: _actions(
        1, lambda n: f"      - ref: 1\n        title: {'a b ' * (NEARLY_ALL // DIVIDED_BY)}\n"
    ),
    "two megabytes in a block": lambda: _plan(
        "sections:\n  - id: a\n    text: |\n" + "      one line\n" * (120_000 // DIVIDED_BY)
    ),
    "two megabytes of blank lines in a block": lambda: _plan(
        "summary: |\n  a\n" + "\n" * (NEARLY_ALL // DIVIDED_BY)
    ),
    "blank lines": lambda: b"\n" * (NEARLY_ALL // DIVIDED_BY),
    "a million digits": lambda: _plan(f"x-me: {'9' * 1_000_000}\n"),
    "a million digits as a date": lambda: _actions(
        1, lambda n: f'      - ref: "1"\n        title: A\n        end: {"9" * 1_000_000}\n'
    ),
    "a million digits as an amount": lambda: _plan(
        f"funds:\n  a: {{name: A, amount: {'9' * 1_000_000}}}\n"
    ),
    "four hundred digits": lambda: _plan(
        f"funds:\n  a: {{name: A, amount: {'9' * 400}}}\n  b: {{name: B, amount: {'9' * 299}}}\n"
    ),
    "a great exponent": lambda: _plan("funds:\n  a: {name: A, amount: 1e999999999}\n"),
    "a small exponent": lambda: _plan("funds:\n  a: {name: A, amount: 1e-999999999}\n"),
    "infinite": lambda: _plan(
        "funds:\n  a: {name: A, amount: .inf}\n  b: {name: B, amount: -.INF}\n"
    ),
    "not a number": lambda: _plan("funds:\n  a: {name: A, amount: .nan}\n"),
    "hexadecimal": lambda: _plan(f"funds:\n  a: {{name: A, amount: 0x{'f' * 280}}}\n"),
    "sexagesimal": lambda: _plan(
        "period: 190:20:30\n",
        "      - ref: 1:30\n        title: A\n        end: 12:30:45\n        lead: {operational: 59:59}\n",
    ),
    "yaml 1.1 words": lambda: _plan("summary: no\npartnership: on\n"),
    "a year beyond the calendar": lambda: _actions(
        4,
        lambda n: (
            f'      - ref: "{n}"\n        title: A\n        end: {("0000-01-01", "9999-12-31", "9999/00", "0000/01")[n]}\n'
        ),
    ),
    "200,000 keys": lambda: _plan(_all(200_000, lambda n: f"{n}: 1\n")),
    "200,000 keys of our own": lambda: _plan("x-me:\n" + _many(170_000, lambda n: f"  k{n}: 1\n")),
    "200,000 keys in braces": lambda: _under(
        "x-me", f"{{{_many(150_000, lambda n: f'k{n}: 1, ')}}}"
    ),
    "200,000 duplicate keys": lambda: _plan("title: a\n" * 200_000),
    "duplicate keys of mappings": lambda: _plan("people: {a: {b: c}}\n" * (90_000 // DIVIDED_BY)),
    "keys without a value": lambda: _plan(_many(200_000, lambda n: f"k{n}:\n")),
    "400,000 commas": lambda: _under("x-me", f"[{'a,' * (400_000 // DIVIDED_BY)}]"),
    "a million commas": lambda: _under("x-me", f"[{'a,' * 900_000}]"),
    "a long key": lambda: _plan(f"? {'k' * 100_000}\n: 1\n"),
    "a long id": lambda: _plan(f"people:\n  ? {'k' * 100_000}\n  : {{name: A, rolle: B, c: D}}\n"),
    "a long id with many faults": lambda: _plan(
        f"people:\n  ? {'k' * 1_000_000}\n  : {{{_many(50_000, lambda n: f'k{n}: 1, ')}}}\n"
    ),
    "a long quoted key": lambda: _plan(f'"{"k" * 100_000}": 1\n'),
    "long keys": lambda: _plan(_many(1_800, lambda n: f"{n}{'k' * 1_000}: 1\n")),
    # many findings
    "empty actions": lambda: _actions(120_000, lambda n: "      - {}\n"),
    "actions that are nothing": lambda: _actions(200_000, lambda n: "      -\n"),
    "actions that are texts": lambda: _actions(150_000, lambda n: "      - a\n"),
    "actions with one ref": lambda: _actions(80_000, lambda n: '      - {ref: "1", title: A}\n'),
    "actions with numbers for refs": lambda: _actions(
        80_000, lambda n: f"      - {{ref: {n}.10}}\n"
    ),
    "actions with misspelt keys": lambda: _actions(
        25_000, lambda n: f'      - {{ref: "{n}", tilte: A, ends: 2014-01-31, leed: a}}\n'
    ),
    "actions with undefined leads": lambda: _actions(
        20_000,
        lambda n: f'      - {{ref: "{n}", title: A {n}, lead: {{operational: person-{n}}}}}\n',
    ),
    "actions on one line": lambda: (
        PLAN.rstrip() + " [" + _many(40_000, lambda n: f'{{ref: "{n}", title: é}}, ') + "]\n"
    ).encode(),
    "a priority without an id": lambda: (
        PLAN.replace("id: asb\n    ", "").encode()
        + _many(20_000, lambda n: f'      - {{ref: "{n}", title: A, end: 2014}}\n').encode()
    ),
    "outputs": lambda: _plan(
        actions='      - ref: "1"\n        title: A\n        outputs:\n'
        + _many(100_000, lambda n: f"        - o {n}\n")
    ),
    "people": lambda: _register("people", 40_000, "{name: Ann Lowe, role: Officer}"),
    "people with one name and one reference": lambda: _register(
        "people", 50_000, "{name: A, organisation: A}"
    ),
    "people without a name": lambda: _register("people", 120_000, "{}"),
    "people with bad ids": lambda: _plan(
        "people:\n" + _many(60_000, lambda n: f"  a b {n}: {{name: A}}\n")
    ),
    "forums in a circle": lambda: _plan(
        "forums:\n"
        + _many(
            20_000,
            lambda n: f"  f{n}: {{name: F{n}, reports_to: f{(n + 1) % (20_000 // DIVIDED_BY)}}}\n",
        )
    ),
    "actions in a chain": lambda: _actions(
        15_000, lambda n: f'      - {{ref: "{n}", title: A, end: 2014, depends_on: ["{n + 1}"]}}\n'
    ),
    "indicators in a chain": lambda: _plan(
        "indicators:\n" + _many(20_000, lambda n: f"  i{n}: {{title: I, part_of: i{n + 1}}}\n")
    ),
    "colours": lambda: _actions(
        1,
        lambda n: (
            '      - ref: "1"\n        title: A\n        progress:\n'
            + _many(40_000, lambda n: "        - {period: 2013, rag: greem}\n")
        ),
    ),
    "frameworks": lambda: _plan(
        "frameworks:\n  a:\n    title: A\n    items:\n"
        + _many(90_000, lambda n: f"      i{n}: I\n")
    ),
    "glossary": lambda: _plan("glossary:\n" + _many(90_000, lambda n: f"  A{n}: I\n")),
    "acronyms": lambda: _text(_many(200_000, lambda n: f"ABC{n % 977} ")),
    "placeholders": lambda: _text("TBC xxx (link) £xxx ? " * (80_000 // DIVIDED_BY)),
    "brackets of links": lambda: _text("[" * 900_000),
    "links": lambda: _text("[a](javascript:b) " * (80_000 // DIVIDED_BY)),
    "angles": lambda: _text("<" * 900_000),
    "stars": lambda: _text("*a **b " * (200_000 // DIVIDED_BY)),
    "dates": lambda: _text("1" * 900_000),
    "spaces": lambda: _text("a" + " " * 1_800_000 + "b"),
    "at signs": lambda: _text("a@" * 900_000),
    "dots": lambda: _text("a.b@" + "a." * 900_000),
    "many suppressions": lambda: (
        _many(40_000, lambda n: "# planlint: ignore[missing-end] why\n").encode() + _plan()
    ),
    "suppressions of unknown rules": lambda: (
        _many(20_000, lambda n: f"# planlint: ignore[missing-{n}] why\n").encode() + _plan()
    ),
    "suppressions for the file": lambda: (
        _many(20_000, lambda n: f"# planlint: ignore-file[missing-end] {n}\n").encode() + _plan()
    ),
    "suppressions on actions": lambda: _actions(
        20_000,
        lambda n: f'      - ref: "{n}"  # planlint: ignore[missing-end] why\n        title: A\n',
    ),
    "a suppression of many rules": lambda: (
        b"# planlint: ignore[" + b"a," * 100_000 + b"]\n" + _plan()
    ),
    "an open suppression": lambda: b"# planlint: ignore[" + b"a" * 900_000 + b"\n" + _plan(),
    "a suppression until never": lambda: (
        b"# planlint: ignore[missing-end] until " + b"9" * 900_000 + b"\n" + _plan()
    ),
    # characters
    "empty": lambda: b"",
    "a space": lambda: b" ",
    "only a comment": lambda: b"# nothing\n",
    "only comments": lambda: b"# nothing\n" * (150_000 // DIVIDED_BY),
    "600,000 comments": lambda: b"#\n" * 600_000 + _plan(),
    "comments behind values": lambda: _plan("x-me:\n" + "- a # b\n" * (150_000 // DIVIDED_BY)),
    "only a byte-order mark": lambda: b"\xef\xbb\xbf",
    "a byte-order mark and a plan": lambda: b"\xef\xbb\xbf" + _plan(),
    "many byte-order marks": lambda: b"\xef\xbb\xbf" * 300_000,
    "a directive": lambda: b"%YAML 1.2\n---\n" + _plan(),
    "a directive of another version": lambda: b"%YAML 3.0\n---\n" + _plan(),
    "two directives": lambda: b"%YAML 1.2\n%YAML 1.2\n---\n" + _plan(),
    "a bad directive": lambda: b"%\n---\n" + _plan(),
    "tag directives": lambda: (
        _many(50_000, lambda n: f"%TAG !a{n}! tag:a,2013:\n").encode() + b"---\n" + _plan()
    ),
    "only dashes": lambda: b"---\n",
    "several documents": lambda: _plan() + b"---\n" + _plan() + b"...\n---\na: [\n",
    "many documents": lambda: b"---\na\n" * (200_000 // DIVIDED_BY),
    "many document ends": lambda: _plan() + b"...\n" * (300_000 // DIVIDED_BY),
    "NUL": lambda: b"\0" * NEARLY_ALL,
    "NUL in a plan": lambda: _plan("summary: a\0b\n"),
    "controls": lambda: _plan(f"summary: {chr(7) * 1_000_000}\n"),
    "every control": lambda: b"".join(bytes((n,)) for n in range(32)) + _plan(),
    "latin-1": lambda: _plan().replace(b"A plan", b"A caf\xe9 plan"),
    "bytes beyond ASCII": lambda: b"\xff\xe9" * 900_000,
    "truncated UTF-8": lambda: _plan() + b"summary: \xe2\x82",
    "overlong UTF-8": lambda: b"title: \xc0\xaf\xe0\x80\xaf\n",
    "surrogates in UTF-8": lambda: b"title: \xed\xa0\x80\xed\xb0\x80\n",
    "UTF-16 with a mark": lambda: _plan().decode().encode("utf-16"),
    "UTF-16 big-endian with a mark": lambda: b"\xfe\xff" + _plan().decode().encode("utf-16-be"),
    "UTF-16": lambda: _plan().decode().encode("utf-16-le"),
    "UTF-16 big-endian": lambda: _plan().decode().encode("utf-16-be"),
    "UTF-16 cut in two": lambda: _plan().decode().encode("utf-16")[:-1],
    "UTF-32 with a mark": lambda: _plan().decode().encode("utf-32"),
    "UTF-32": lambda: _plan().decode().encode("utf-32-le"),
    "UTF-7": lambda: b"title: +AGEAYg-\n",
    "EBCDIC": lambda: _plan().decode().encode("cp500"),
    "private characters": lambda: (
        "title: \x85" + "".join(map(chr, range(0xE000, 0xF900))) + "\n"
    ).encode(),
    "all private characters": lambda: (
        "title: \x85\u2028\u2029"
        + "".join(
            map(chr, (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE), *range(0x100000, 0x10FFFE)))
        )
        + "\n"
    ).encode(),
    "noncharacters": lambda: "title: a\ufffe\uffff\U0001fffe\U0010ffff\n".encode(),
    "line separators": lambda: _plan(
        "summary: a" + "\x85\u2028\u2029" * (200_000 // DIVIDED_BY) + "b\n"
    ),
    "bidirectional controls": lambda: _plan("summary: a" + "\u202e" * 300_000 + "b\n"),
    "combining marks": lambda: _plan("status: a" + "\u0301" * 900_000 + "\n"),
    "wide characters": lambda: _plan("status: " + "\u4e00" * 600_000 + "\n"),
    "lone returns": lambda: b"\r" * 300_000 + _plan(),
    "lone returns for line ends": lambda: _plan(
        "x-me:\n" + "- a\n" * (300_000 // DIVIDED_BY)
    ).replace(b"\n", b"\r"),
    "mixed line ends": lambda: b"a: 1\r\nb: 2\rc: 3\n\r\n\r\r\nd: 4",
    "a million tabs": lambda: b"\t" * 1_000_000,
    "a million tabs in a plan": lambda: _plan("summary: a" + "\t" * 1_000_000 + "b\n"),
    "a million tabs before a value": lambda: _plan("summary:" + "\t" * 1_000_000 + "b\n"),
    "a million tabs in quotation marks": lambda: _text("\t" * 1_000_000),
    "lone surrogates in escapes": lambda: _plan('summary: "a\\ud800b"\n'),
    "a pair of surrogates in escapes": lambda: _plan('summary: "a\\ud83d\\ude00b"\n'),
    "an escape beyond Unicode": lambda: _plan('summary: "a\\U00110000b"\n'),
    "NUL in escapes": lambda: _plan('summary: "a\\0b\\x00c"\nstatus: "\\0"\n'),
    "NUL in a key": lambda: _plan('"a\\0b": 1\npeople: {"\\0": {name: "\\0"}}\n'),
    "ESC in escapes": lambda: _plan('status: "\\e[31mred\\x1b]8;;a\\x07"\n"\\e[2J": 1\n'),
    "many escapes": lambda: _text("\\x41" * (400_000 // DIVIDED_BY)),
    "folded lines in escapes": lambda: _text("\\\n" * 600_000),
    # what is not YAML
    "unclosed quote at the top": lambda: (
        _plan().replace(b"A plan", b'"A plan') + ACTION.encode() * (5_000 // DIVIDED_BY)
    ),
    "unclosed single quote at the top": lambda: (
        _plan().replace(b"A plan", b"'A plan") + ACTION.encode() * (10_000 // DIVIDED_BY)
    ),
    "unclosed quotes": lambda: b'a: "\n' * (200_000 // DIVIDED_BY),
    "quotes": lambda: b'"' * NEARLY_ALL,
    "single quotes": lambda: b"'" * NEARLY_ALL,
    "a plan on one line": lambda: _plan().replace(b"\n", b" ") * (5_000 // DIVIDED_BY),
    "dashes": lambda: b"-" * NEARLY_ALL,
    "bars": lambda: b"|" * NEARLY_ALL,
    "hashes": lambda: b"#" * NEARLY_ALL,
    "hashes in a scalar": lambda: b"a: b" + b"#" * 1_000_000 + b"\nc: " + b"a#" * 400_000,
    "spaced hashes": lambda: b"a: b" + b" #" * NEARLY_ALL + b"\n",
    "ampersands": lambda: b"&" * NEARLY_ALL,
    "stars and spaces": lambda: b"* " * 900_000,
    "exclamation marks": lambda: b"! " * 900_000,
    "no colon": lambda: b"a\n" * (900_000 // DIVIDED_BY),
    "no colon after a key": lambda: b"a: b\n" + b"c\n" * (900_000 // DIVIDED_BY),
    "no colon, set in": lambda: b"a:\n" + b"  c\n" * (450_000 // DIVIDED_BY) + b"d\n",
    "a word": lambda: b"a" * NEARLY_ALL,
    "percent signs": lambda: b"%" * NEARLY_ALL,
    "backslashes": lambda: b'"' + b"\\" * NEARLY_ALL,
    "commas": lambda: b"," * NEARLY_ALL,
    "a PNG": _png,
    "a gzip": lambda: gzip.compress(_plan() * 20, mtime=0),
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
        _plan() + b"<<<<<<< HEAD\nsummary: a\n=======\nsummary: b\n>>>>>>> theirs\n"
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
