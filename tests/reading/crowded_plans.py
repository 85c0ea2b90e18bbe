"""Plans of which a rule would never see the end if it compared everything with everything.

All of them are YAML, and nearly all are as the format wants them; there is only far too much of
one thing. They are told apart by the family of rules that has most to do with them.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.reading.large import NEARLY_ALL, actions, every, many, plan, register, some, text

WORDS = ("burglary", "robbery", "victims", "visits", "officers", "patrols", "letters", "shops")


def _word(number: int, letters: int = 8) -> str:
    """A made-up word for a number: other numbers have other words, many of them alike."""
    found = ""
    for _ in range(letters):
        number, place = divmod(number, 20)
        found += "bcdfghjklmnpqrstvwxz"[place] if len(found) % 2 else "aeiouaeiouaeiouaeiou"[place]
    return found


def _name(number: int) -> str:
    return _word(number * 7 + 1).capitalize()


def _one_action(body: str) -> bytes:
    return plan(actions=f'      - ref: "1"\n        title: Visit the shops\n{body}')


def _two_actions(one: str, other: str) -> bytes:
    return plan(
        actions=f'      - ref: "1"\n        title: {one}\n      - ref: "2"\n        title: {other}\n'
    )


LEADS: dict[str, Callable[[], bytes]] = {
    "people with one name and one reference": lambda: register(
        "people", 50_000, "{name: A, organisation: A}"
    ),
    "people with one name and many references": lambda: plan(
        "people:\n" + many(38_000, lambda n: f"  e{n}: {{name: Ann Lowe, organisation: o{n}}}\n")
    ),
    "people with surnames alike": lambda: plan(
        "people:\n" + many(45_000, lambda n: f"  e{n}: {{name: Ann Low{_word(n, 4)}}}\n")
    ),
    "people with first names alike": lambda: plan(
        "people:\n" + many(45_000, lambda n: f"  e{n}: {{name: Ann{_word(n, 4)} Lowe}}\n")
    ),
    "people with one surname": lambda: plan(
        "people:\n" + many(45_000, lambda n: f"  e{n}: {{name: {_name(n)} Lowe}}\n")
    ),
    "people with mere initials": lambda: plan(
        "people:\n" + many(45_000, lambda n: f"  e{n}: {{name: {'ABCDEFGHIJ'[n % 10]} Lowe}}\n")
    ),
    "people with long names": lambda: plan(
        "people:\n" + many(20_000, lambda n: f"  e{n}: {{name: Ann {_name(n) * 8}}}\n")
    ),
    "a name of two megabytes": lambda: plan(
        f"people:\n  a: {{name: Ann {'x' * some(NEARLY_ALL)}}}\n"
    ),
    "a name of half a million words": lambda: plan(
        f"people:\n  a: {{name: Ann {'Lo ' * some(NEARLY_ALL // 3)}}}\n  b: {{name: Lo Ann}}\n"
    ),
    "a name of titles": lambda: plan(f"people:\n  a: {{name: {'Mr ' * some(NEARLY_ALL // 3)}}}\n"),
    "a person of many names": lambda: plan(
        "people:\n  a:\n    name: A\n    aliases:\n" + many(150_000, lambda n: "      - B\n")
    ),
    "a person of many full names": lambda: plan(
        "people:\n  a:\n    name: Ann Lowe\n    aliases:\n"
        + many(80_000, lambda n: f"      - {_name(n)} Bell\n")
    ),
    "a person of many roles": lambda: plan(
        "people:\n  a:\n    name: Ann Lowe\n    role:\n" + many(150_000, lambda n: "      - DCI\n")
    ),
    "people who are posts": lambda: register("people", 40_000, "{name: Head of Community Safety}"),
    "people and leads that are not among them": lambda: plan(
        "people:\n" + many(22_000, lambda n: f"  e{_word(n)}: {{name: {_name(n)} Bell}}\n"),
        many(22_000, lambda n: f'      - {{ref: "{n}", lead: {{operational: x{_word(n * 3)}}}}}\n'),
    ),
    "people and names that are not among them": lambda: plan(
        "people:\n" + every(999, lambda n: f"  e{n}: {{name: {_name(n)} {_name(n * 3) * 60}}}\n"),
        many(1_500, lambda n: f"      - lead: {{operational: {_name(n)} {_name(n * 5) * 60}}}\n"),
    ),
    "leads that are names": lambda: actions(
        25_000, lambda n: f'      - {{ref: "{n}", lead: {{operational: {_name(n)} Bell}}}}\n'
    ),
    "leads of one action": lambda: _one_action(
        "        lead:\n          strategic:\n"
        + many(40_000, lambda n: "            - Ann Lowe\n")
        + "          operational:\n"
        + many(40_000, lambda n: f"            - B {n}\n")
    ),
    "leads divided by strokes": lambda: _one_action(
        f"        lead: {{operational: {'AB/x/' * some(NEARLY_ALL // 5)}}}\n"
    ),
    "leads divided by commas": lambda: _one_action(
        f"        lead: {{operational: '{'AB, ' * some(NEARLY_ALL // 4)}'}}\n"
    ),
    "a choice of leads": lambda: _one_action(
        f"        lead: {{operational: {'Ann or ' * some(NEARLY_ALL // 7)}}}\n"
    ),
    "a lead of question marks": lambda: _one_action(
        f'        lead: {{operational: "{"? " * some(NEARLY_ALL // 2)}"}}\n'
    ),
}

FORUMS: dict[str, Callable[[], bytes]] = {
    "forums in a chain": lambda: plan(
        "forums:\n" + many(30_000, lambda n: f"  f{n}: {{name: F{n}, reports_to: f{n + 1}}}\n")
    ),
    "forums that all report to one another": lambda: plan(
        "forums:\n"
        + every(
            400,
            lambda n: f"  f{n}: {{reports_to: [{', '.join(f'f{each}' for each in range(400))}]}}\n",
        )
    ),
    "forums with names alike": lambda: plan(
        "forums:\n" + many(35_000, lambda n: f"  f{n}: {{name: Safer {_word(n)} Group}}\n")
    ),
    "forums with long names": lambda: plan(
        "forums:\n" + many(16_000, lambda n: f"  f{n}: {{name: {(_word(n) + ' ') * 10}}}\n")
    ),
    "forums with one acronym": lambda: register("forums", 35_000, "{name: Safer Area, short: SAG}"),
    "forums with one acronym and other names": lambda: plan(
        "forums:\n" + many(30_000, lambda n: f"  f{n}: {{name: Safer A{_word(n)} G, short: SAG}}\n")
    ),
    "a forum and a glossary": lambda: plan(
        f"glossary: {{AB: {'a b ' * some(250_000)}}}\n"
        f"forums:\n  a: {{name: {'AB ' * some(250_000)}}}\n"
    ),
    "forums with these initials": lambda: plan(
        "forums:\n  a: {name: SAG}\n"
        + many(30_000, lambda n: f"  f{n}: {{name: Safer A{_word(n)} Group}}\n")
    ),
    "a forum of many names": lambda: plan(
        "forums:\n  a:\n    name: Board\n    aliases:\n"
        + many(75_000, lambda n: f"      - {_name(n)} Board\n")
    ),
    "a forum of two megabytes": lambda: plan(
        f"forums:\n  a: {{name: {'group ' * some(NEARLY_ALL // 6)}}}\n  b: {{name: {'g ' * some(40_000)}}}\n"
    ),
    "a forum of brackets": lambda: plan(f"forums:\n  a: {{name: '{'(' * some(NEARLY_ALL)}'}}\n"),
    "forums in one place": lambda: _one_action(
        f"        overseen_by: {'A Group & ' * some(NEARLY_ALL // 10)}B Group\n"
    ),
    "forums of one action": lambda: _one_action(
        "        overseen_by:\n" + many(70_000, lambda n: f"          - {_name(n)} Group\n")
    ),
    "forums and actions that name others": lambda: plan(
        "forums:\n" + many(22_000, lambda n: f"  e{_word(n)}: {{name: {_name(n)} Group}}\n"),
        many(25_000, lambda n: f'      - {{ref: "{n}", overseen_by: x{_word(n * 3)}}}\n'),
    ),
    "meetings": lambda: plan(
        "forums:\n  a:\n    name: A\n    meetings:\n"
        + many(100_000, lambda n: "      - 2014-03-31\n")
    ),
}

DATES: dict[str, Callable[[], bytes]] = {
    "one end": lambda: actions(35_000, lambda n: f'      - {{ref: "{n}", end: 2013-07-19}}\n'),
    "dates in words": lambda: actions(
        35_000, lambda n: f'      - {{ref: "{n}", end: 3{n % 3}.{n % 13}.2013}}\n'
    ),
    "a date of two megabytes": lambda: _one_action(
        f"        end: {'March ' * some(NEARLY_ALL // 6)}\n"
    ),
    "a date of ends": lambda: _one_action(
        f"        end: {'end of ' * some(NEARLY_ALL // 7)}2014\n"
    ),
    "outputs that are due before their action": lambda: _one_action(
        "        start: 2013-09-01\n        outputs:\n"
        + many(60_000, lambda n: "          - {due: 2013-08-01}\n")
    ),
    "outputs that are due": lambda: _one_action(
        "        start: 2013-04-01\n        outputs:\n"
        + many(60_000, lambda n: "          - {due: 2013-06-01}\n")
    ),
    "versions": lambda: plan("versions:\n" + many(90_000, lambda n: "  - {date: May 2013}\n")),
}

MEASURES: dict[str, Callable[[], bytes]] = {
    "targets and readings": lambda: plan(
        "indicators:\n  a:\n    title: Burglary\n    unit: calls\n    better: lower\n    targets:\n"
        + many(25_000, lambda n: "      - {period: 2013, change: -2}\n")
        + "    readings:\n"
        + many(25_000, lambda n: "      - {period: 2013, value: 4}\n")
    ),
    "targets and readings of other years": lambda: plan(
        "indicators:\n  a:\n    title: Burglary\n    unit: calls\n    better: lower\n    targets:\n"
        + many(25_000, lambda n: f"      - {{period: {2000 + n % 9}, value: {n}}}\n")
        + "    readings:\n"
        + many(25_000, lambda n: f"      - {{period: {2020 + n % 9}, value: {n}}}\n")
    ),
    "readings that changed": lambda: plan(
        "indicators:\n  a:\n    title: Burglary\n    unit: calls\n    readings:\n"
        + many(30_000, lambda n: f"      - {{value: {n}, previous: {n + 1}, change: -{n}.12}}\n")
    ),
    "indicators and actions that name others": lambda: plan(
        "indicators:\n" + many(22_000, lambda n: f"  e{_word(n)}: {{title: {_name(n)} calls}}\n"),
        many(20_000, lambda n: f'      - {{ref: "{n}", indicators: [x{_word(n * 3)}]}}\n'),
    ),
    "indicators that look like one another": lambda: plan(
        "indicators:\n"
        + many(
            30_000,
            lambda n: f"  N{''.join('Il1'[n // 3**p % 3] for p in range(10))}: {{title: A}}\n",
        ),
        many(
            30_000,
            lambda n: (
                f"      - indicators: [N{''.join('Il1'[n // 3**p % 3] for p in range(11))}]\n"
            ),
        ),
    ),
    "great numbers": lambda: plan(
        "indicators:\n  a:\n    title: A\n    baseline: {value: 1e-999999}\n    targets:\n"
        "      - {value: 1e999999, change: -1e999999}\n      - {value: 1e300, change: 5.123456789}\n"
        "    readings:\n      - {value: 1e999999, previous: 1e-999999, change: 1e308}\n"
        f"      - {{value: {'9' * 299}, previous: 3, change: {'9' * 200}.{'9' * 90}}}\n"
        "      - {value: 1e308, previous: 1e-308, change: 0.1}\n"
    ),
    "outputs without a figure": lambda: _one_action(
        "        outputs:\n" + many(50_000, lambda n: "          - Number of visits to shops\n")
    ),
    "an output of numbers": lambda: _one_action(
        f"        outputs:\n          - {'number of % of ' * some(NEARLY_ALL // 15)}\n"
    ),
}

MONEY: dict[str, Callable[[], bytes]] = {
    "funding of one action": lambda: _one_action(
        "        funding:\n" + many(50_000, lambda n: "          - {amount: £5k, fund: x}\n")
    ),
    "funds and actions that name others": lambda: plan(
        "funds:\n" + many(22_000, lambda n: f"  e{_word(n)}: {{name: {_name(n)} fund}}\n"),
        many(22_000, lambda n: f'      - {{ref: "{n}", funding: [{{fund: x{_word(n * 3)}}}]}}\n'),
    ),
    "an amount of two megabytes": lambda: _one_action(
        f"        funding:\n          - amount: £{'9,' * some(NEARLY_ALL // 2)}\n"
    ),
    "an amount of blanks": lambda: _one_action(
        f"        funding:\n          - amount: '£{' ' * some(NEARLY_ALL)}5k'\n"
    ),
    "one fund": lambda: plan(
        "funds:\n  a: {name: A, amount: 1}\n",
        many(30_000, lambda n: f'      - {{ref: "{n}", funding: [{{amount: 1e299, fund: a}}]}}\n'),
    ),
}

PROGRESS: dict[str, Callable[[], bytes]] = {
    "progress in the wrong order": lambda: _one_action(
        "        start: 2013-04-01\n        end: 2014-01-01\n        progress:\n"
        + many(40_000, lambda n: f"          - {{period: 2013-{12 - n % 12:02}, rag: red}}\n")
    ),
    "progress and outputs": lambda: _one_action(
        "        start: 2013-04-01\n        end: 2014-01-01\n        progress:\n"
        + many(20_000, lambda n: "          - {period: 2012, rag: green, text: Done}\n")
        + "        outputs:\n"
        + many(30_000, lambda n: "          - {due: 2013-06-01}\n")
    ),
    "progress of nobody": lambda: _one_action(
        "        progress:\n" + many(50_000, lambda n: f"          - {{by: p{n}, text: Done}}\n")
    ),
    "colours that are not defined": lambda: plan(
        "rag:\n" + many(30_000, lambda n: f"  c{n}: In progress\n"),
        many(25_000, lambda n: f'      - {{ref: "{n}", progress: [{{rag: c{n}x}}]}}\n'),
    ),
}

STRUCTURE: dict[str, Callable[[], bytes]] = {
    "titles alike": lambda: actions(
        20_000,
        lambda n: (
            f'      - {{ref: "{n}", title: Visit the {_word(n)} victims of {WORDS[n % 8]} soon}}\n'
        ),
    ),
    "titles of the same words": lambda: actions(
        20_000,
        lambda n: (
            f'      - {{ref: "{n}", title: Visit {" ".join(WORDS[n // 8**p % 8] for p in range(6))}}}\n'
        ),
    ),
    "one title": lambda: actions(
        30_000, lambda n: f'      - {{ref: "{n}", title: Visit the victims of burglary}}\n'
    ),
    "two titles of a megabyte": lambda: _two_actions(
        many(90_000, lambda n: f"{_word(n)} "), many(90_000, lambda n: f"{_word(n + n // 9)} ")
    ),
    "two titles of a megabyte in one word": lambda: _two_actions(
        f"visit the old {'ab' * some(450_000)} now", f"visit the old {'ab' * some(449_000)} now"
    ),
    "long titles alike": lambda: actions(
        80,
        lambda n: (
            f'      - ref: "{n}"\n        title: {every(2_000, lambda m: f"{_word(m)} ")} {n}\n'
        ),
    ),
    "activities alike": lambda: _one_action(
        "        activities:\n"
        + many(30_000, lambda n: f"          - Visit the {_word(n)} victims of burglary at home\n")
    ),
    "activities": lambda: _one_action(
        "        activities:\n" + many(120_000, lambda n: "          - a\n")
    ),
    "activities with parts": lambda: _one_action(
        "        activities:\n          - text: Visit\n            parts:\n"
        + many(90_000, lambda n: "              - a b\n")
    ),
    "actions in a circle": lambda: actions(
        15_000, lambda n: f'      - {{ref: "{n}", end: 2014, depends_on: ["{n + 1}", "0"]}}\n'
    ),
    "an action that depends on all": lambda: _one_action(
        "        depends_on: [" + many(150_000, lambda n: f'"{n}", ') + "]\n"
    ),
    "actions that all depend on one another": lambda: plan(
        actions=every(
            300,
            lambda n: (
                f'      - {{ref: "{n}", end: 2013, depends_on: ['
                + ", ".join(f"'{each}'" for each in range(300))
                + "]}\n"
            ),
        )
    ),
    "actions and references that lead nowhere": lambda: actions(
        25_000, lambda n: f'      - {{ref: "{_word(n)}", depends_on: ["x{_word(n * 3)}"]}}\n'
    ),
    "numbers that are skipped": lambda: actions(
        60_000, lambda n: f'      - {{ref: "1.{n * 5}"}}\n'
    ),
    "deep refs": lambda: actions(20_000, lambda n: f'      - {{ref: "{n}{".1" * 25}"}}\n'),
    "great refs": lambda: actions(30_000, lambda n: f'      - {{ref: "1.{n * 99_999_999}"}}\n'),
    "frameworks and links": lambda: plan(
        "frameworks:\n"
        + many(12_000, lambda n: f"  f{n}: {{title: F, items: {{a: A, b: B, c: C, d: D}}}}\n"),
        many(
            15_000,
            lambda n: f"      - contributes_to: [f{n}.a, f{n}.b, f{n}.c, f{n}.d, f{n + 1}.a]\n",
        ),
    ),
    "items and links to none": lambda: plan(
        "frameworks:\n  a:\n    title: A\n    items:\n"
        + many(40_000, lambda n: f"      i{n}: I\n"),
        many(25_000, lambda n: f"      - contributes_to: [x{n}]\n"),
    ),
    "priorities": lambda: plan(many(40_000, lambda n: f"  - {{id: p{n}, title: P{n}}}\n")),
    "entries that nothing uses": lambda: plan(
        "documents:\n" + many(40_000, lambda n: f"  d{n}: {{title: Document {n}}}\n")
    ),
    "references by name": lambda: plan(
        "organisations:\n" + many(25_000, lambda n: f"  o{n}: {{name: Hartley {_name(n)}}}\n"),
        many(20_000, lambda n: f'      - {{ref: "{n}", partners: [Hartley {_name(n)}]}}\n'),
    ),
    "sections": lambda: plan(
        "sections:\n" + many(40_000, lambda n: f"  - {{id: s{n}, title: S, text: T}}\n")
    ),
    "communications": lambda: plan(
        "    communications:\n" + many(60_000, lambda n: "      - {message: Lock up}\n")
    ),
}

TEXT: dict[str, Callable[[], bytes]] = {
    "acronyms that nobody explains": lambda: text(
        many(120_000, lambda n: f"The {_word(n, 6).upper()} met. ")
    ),
    "acronyms by the line": lambda: plan(
        "sections:\n  - id: a\n    text: |\n"
        + many(80_000, lambda n: f"      The {_word(n, 6).upper()} met.\n")
    ),
    "acronyms in brackets": lambda: text(
        many(40_000, lambda n: f"{_name(n)} {_name(n * 3)} ({_name(n)[0]}{_name(n * 3)[0]}) ")
    ),
    "one acronym of many meanings": lambda: text(
        many(40_000, lambda n: f"x {_word(n).replace('a', 'o')} b{_word(n * 3)} (AB) ").replace(
            "x ", "x a"
        )
    ),
    "meanings behind acronyms": lambda: text(
        many(40_000, lambda n: f"AB - A{_word(n)} B{_word(n * 3)}. ")
    ),
    "an acronym without end": lambda: text("A&" * some(NEARLY_ALL // 2)),
    "slashes": lambda: text("/" * some(900_000)),
    "a link without end": lambda: text("[a](" + " " * some(NEARLY_ALL)),
    "pictures without end": lambda: text("![" * some(900_000) + "]("),
    "titles of links without end": lambda: text("[a](b '" * some(250_000)),
    "addresses that are not safe, without end": lambda: text("](" + " " * some(NEARLY_ALL)),
    "capitals": lambda: text("ABC" * some(NEARLY_ALL // 3)),
    "terms in two ways": lambda: plan(
        "sections:\n"
        + many(
            22_000,
            lambda n: (
                f"  - {{id: s{n}, text: {_word(n)} {_word(n * 3)}}}\n"
                f"  - {{id: t{n}, text: {_word(n)}{_word(n * 3)}}}\n"
            ),
        )
    ),
    "one term in two ways": lambda: text("flytipping fly tipping fly-tipping " * some(50_000)),
    "placeholders over lines": lambda: plan(
        "sections:\n  - id: a\n    text: |\n"
        + many(
            30_000, lambda n: f"      Ask {_word(n)}\n      for £xxx (link\n      to be added)\n"
        )
    ),
    "questions": lambda: _one_action(
        f"        outputs:\n          - {many(90_000, lambda n: f'is {_word(n)} there? ')}\n"
    ),
    "half a sentence": lambda: _one_action(
        "        outputs:\n" + many(45_000, lambda n: "          - A visit to the shops and the\n")
    ),
    "links to pages": lambda: text("[a](#b) " * some(200_000)),
    "addresses": lambda: text("https://a.b/" * some(150_000)),
    "links within links": lambda: text("[a](" * some(450_000)),
    "links that begin": lambda: text("](" * some(900_000)),
    "comments of HTML": lambda: text("<!--" * some(450_000)),
    "tags of HTML": lambda: text("<a " * some(600_000)),
    "pictures": lambda: text("![a](b) " * some(200_000)),
    "backquotes": lambda: text("`a``" * some(450_000)),
    "list marks": lambda: text("- " * some(900_000)),
    "quotation marks": lambda: text("“" * some(600_000)),
    "dashes": lambda: text("– - — " * some(190_000)),
    "lines of blanks": lambda: plan(
        "sections:\n  - id: a\n    text: |\n      a\n"
        + (" " * 900 + "\n") * some(2_000)
        + "      b\n"
    ),
    "blanks before each line": lambda: plan(
        "sections:\n  - id: a\n    text: |\n      a\n" + (" " * 900 + "b\n") * 2_000
    ),
    "instructions": lambda: text("Include actions to support repeat victims. " * some(40_000)),
    "words in one line": lambda: text(many(200_000, lambda n: f"{_word(n)} ")),
}

PUBLICATION: dict[str, Callable[[], bytes]] = {
    "e-mail addresses": lambda: text(many(60_000, lambda n: f"ann.{_word(n)}@hartley.example ")),
    "telephone numbers": lambda: text(many(80_000, lambda n: f"01632 {n + 100_000}, ")),
    "a telephone number without end": lambda: text("01632 960001" + "( ) -" * some(350_000)),
    "a plus sign and noughts": lambda: text("+44" + " (0)" * some(450_000)),
    "names without end, and an at sign": lambda: text("a." * some(900_000) + " @"),
    "a name without end before an at sign": lambda: text("a." * some(900_000) + "@b.example"),
}

COMMENTS: dict[str, Callable[[], bytes]] = {
    "a comment of two megabytes": lambda: b"# " + b"a" * some(NEARLY_ALL) + b"\n" + plan(),
    "a suppression of two megabytes": lambda: (
        b"# planlint: ignore[missing-end] " + b"why " * some(NEARLY_ALL // 4) + b"\n" + plan()
    ),
    "suppressions with blank lines below": lambda: (
        many(45_000, lambda n: "# planlint: ignore[missing-end] why\n\n").encode() + plan()
    ),
    "suppressions on list items": lambda: _one_action(
        "        activities:\n"
        + many(35_000, lambda n: "          - a  # planlint: ignore[broken-link]\n")
    ),
    "suppressions of many rules": lambda: actions(
        12_000,
        lambda n: (
            f'      - ref: "{n}"  # planlint: ignore[missing-end, overdue, dates, missing-lead, leads, vague-date] why\n'
        ),
    ),
    "suppressions at lone dashes": lambda: actions(
        30_000, lambda n: f'      -  # planlint: ignore[missing-lead]\n        ref: "{n}"\n'
    ),
    "comments that nearly suppress": lambda: b"# planlint" * some(190_000) + b"\n" + plan(),
    "blanks before a suppression": lambda: plan(
        "x-me: a" + " " * some(NEARLY_ALL) + "# planlint: ignore[dates]\n"
    ),
    "spaces between the rules of a suppression": lambda: (
        b"# planlint: ignore[dates," + b" " * some(NEARLY_ALL) + b", leads, no]\n" + plan()
    ),
    "spaces in a suppression": lambda: (
        b"# planlint: ignore[" + b" " * some(NEARLY_ALL) + b"dates]\n" + plan()
    ),
    "a suppression until words": lambda: (
        b"# planlint: ignore[dates] until " + b"the board meets " * some(110_000) + b"\n" + plan()
    ),
}

SHAPES: dict[str, Callable[[], bytes]] = {
    "keys that are numbers": lambda: plan(
        "organisations:\n" + many(90_000, lambda n: f'  "{n}": {{x: 1}}\n')
    ),
    "keys that are nearly numbers": lambda: plan(
        "organisations:\n" + many(1_500, lambda n: f'  "{"0" * n}7": 5\n')
    ),
    "empty keys": lambda: plan(
        'organisations:\n  "": {name: A}\n' + many(90_000, lambda n: f"  o{n}: {{x: 1}}\n")
    ),
    "wrong words": lambda: register("organisations", 50_000, "{name: A, kind: statutary}"),
    "labels of our own": lambda: plan("labels:\n" + many(80_000, lambda n: f"  l{n}: Label\n")),
    "tags": lambda: _one_action("        tags:\n" + many(90_000, lambda n: f"          - t{n}\n")),
    "expected": lambda: plan().replace(
        b"expects: []", ("expects: [" + many(150_000, lambda n: "forum, ") + "]").encode()
    ),
}

CROWDED = {
    **LEADS,
    **FORUMS,
    **DATES,
    **MEASURES,
    **MONEY,
    **PROGRESS,
    **STRUCTURE,
    **TEXT,
    **PUBLICATION,
    **COMMENTS,
    **SHAPES,
}
