"""How much of a source stands in its transcription, and how much of the transcription in its source.

Both are cut into words alike: a word is a run of letters, or a number. Case, white space,
punctuation and markup do not count, nor do dates, pound signs and the commas of thousands. A word
stands where a run of three words that holds it does; short cells and short values also as a whole.

`python -m tests.transcription.measure [PLAN…]` prints the figures and what is missed, in brackets.
"""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice
from pathlib import Path
from typing import NamedTuple, TypeAlias

import yaml

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Route: TypeAlias = tuple[str | int, ...]
Words: TypeAlias = tuple[str, ...]
Held: TypeAlias = tuple[bool, ...]  # for each word, whether it stands

RUN = 3  # words in a run
LONGEST_CELL = 30  # words of a cell that may stand as a whole
LONGEST_NAME = 8  # words of a value that such a cell may be made of, or that stands in such a cell
WHOLE = 0.85  # the share of its words that makes a cell or a value stand as a whole

ROOT = Path(__file__).parents[2]


# --- What is known of each source ---------------------------------------------------------------


class Stretch(NamedTuple):
    """Lines from one that begins with one of some texts to the next one that ends them."""

    begins: tuple[str, ...]
    ends: tuple[str, ...] = ()


class Facts(NamedTuple):
    """What only a reader of the source can know. Cells are written with bars between them."""

    refs: str  # of its actions, in their order: "FC1-3" is FC1, FC2, FC3
    tables: Stretch  # the action tables, with the roles, boards and targets between them
    rows: Stretch  # the rows of actions alone
    furniture: str = ""  # cells and lines that belong to the page
    headers: str = ""  # cells of header rows, which the source repeats
    split: tuple[str, ...] = ()  # words that a narrow column split, as the source has them


FACTS = {
    "brent-2009": Facts(
        refs="1.1-17 2.1 2.1 2.3-4 2.6-14 3.1-4 4.1-12 5.1-14 6.1-5",
        tables=Stretch(("Objective 1:",)),
        rows=Stretch(("Objective 1:",)),
        furniture="Item | Cont'd",
        headers="Outcomes & linked performance measures linked. | Outcomes & linked performance "
        "measures. | Outcomes and linked Performance Measures | Outputs/Targets | Outputs and "
        "Targets | Strategic Lead | Police Strategic Lead | Operational Lead/Project Officer | "
        "Forum Overseeing Delivery | Perform Overseeing Delivery | Resources",
        split=("Communit y", "submitte d"),
    ),
    "harrow-2008": Facts(
        refs="FC1-6 AS1-6 DA1-7 HC1-9 DV1-8 YP1-4 SA1-8",
        tables=Stretch(("Work Stream\t",), ("Glossary\t",)),
        rows=Stretch(("Actions\t",), ("Accountability / Lead\t",)),
    ),
    "barnet-2013": Facts(
        refs="P1-7 A1-15 V1-16",
        tables=Stretch(("## PROPERTY CRIME",)),
        rows=Stretch(("Action\t",), ("**SECTION 5", "<b>SECTION 5", "<b>Qtr 4</b>\t")),
        furniture="ACTION PLANNING 2013/14: SAFER COMMUNITIES STRATEGY",
        headers="Strategy objectives | SECTION 1: ROLES AND RESPONSIBILITIES | A) Lead agency | "
        "B) Strategic lead (owner) | C) Operational leads | SECTION 2: GOVERNANCE | Name of "
        "group/board | Frequency | Membership | Purpose/ Objectives | SECTION 2: TARGET OUTCOMES | "
        "Outcome description | Notes | MOPAC Target (%) | Current rolling 12 months | Previous "
        "rolling 12 months | Percentage change versus previous 12 months | SECTION 4: ACTION PLAN "
        "(to achieve above outcomes) | Action | Lead officer | Date | Qtr 1 | Qtr 2 | Qtr 3 | "
        "Qtr 4 | SECTION 5: COMMUNICATIONS PLAN (to contribute to Preventing Crime and the Fear "
        "of Crime) | Message | Channel (s)",
    ),
    "brentwood-2017": Facts(
        refs="CE1-6 AS1-5 PH1-9 BU1-3",
        tables=Stretch(("Priority: ",)),
        rows=Stretch(("Priority: ",)),
        furniture="CONTENTS | Partnership Focus 17/18:",
        headers="Strategic Objective | Action | Lead Officer | Budget Allocation | Police & Crime "
        "Plan Priority | Timescale",
    ),
    "brent-2020": Facts(
        refs="GOV1-4 AE1-10 WPN1-4 SYP1-16 COM1-9 SV1-6 DIV1-7",
        tables=Stretch(("Theme\t",), ("**Rag Rating definition**",)),
        rows=Stretch(("Theme\t",), ("**Rag Rating definition**",)),
        headers="Ref | All | Risk | Theme | Action No | Actions | Outcomes | Named CSP Lead | Lead "
        "organisation | Start date | End date | Supporting organisation(s) | Progress | Comment | "
        "Document Reference(s) | RAG status",
    ),
}

# --- What is known of the plan format -----------------------------------------------------------

REGISTERS = (
    *("organisations", "people", "forums", "frameworks"),
    *("indicators", "funds", "documents"),
)
# Where the text of action tables counts.
TABLE_HOMES = {"priorities", *REGISTERS, "leadership", "labels"}
# Where a text that is the id of an entry refers to it; and what an entry goes by.
REFERENCES = {
    *("lead", "strategic", "operational", "organisation", "partners", "overseen_by", "leadership"),
    *("fund", "indicators", "contributes_to", "documents", "chair", "members", "reports_to"),
    *("by", "part_of"),
}
NAMES = ("name", "title", "role", "short", "aliases")
# What is told about actions at length: no place for names, organisations, documents and amounts.
NARRATIVE = {
    *("description", "activities", "outputs", "outcomes", "text", "parts"),
    *("objectives", "focus", "why", "risks"),
}
# What is no text, and counts in neither direction; and what else the transcriber supplies.
NO_TEXT = {
    *("format", "code", "id", "expects", "kind", "better", "replaces", "public", "key", "ongoing"),
}
SUPPLIED = {"id", "ref", "period", "status", "reporting", "depends_on"}


# --- Words --------------------------------------------------------------------------------------

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
IN_FULL = r"(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?"
DATE = re.compile(
    rf"(?<!\d)\d{{4}}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?!\d)"
    rf"|(?<!\d)\d{{1,2}}([./])\d{{1,2}}\1(?:\d{{4}}|\d\d)(?!\d)"
    rf"|\b{MONTH}-\d\d\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}{IN_FULL}\s+20\d\d\b",
    re.IGNORECASE,
)
ONGOING = re.compile(r"\s*on[\s-]?going\s*", re.IGNORECASE)  # the date of what has no end
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
LINK_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")
INSIDE_WORDS = re.compile(r"(?<=\w)['’](?=\w)|[\u00ad\u200b]")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")
LAST_ZEROS = re.compile(r"(?<=\.\d)0+$|\.0+$")


def words_of(text: str) -> Words:
    """The words of a text: letters in lower case, numbers without needless zeros, £5k as 5000."""
    plain = DATE.sub(" | ", LINK_TARGET.sub(" ", unicodedata.normalize("NFKC", text)))
    plain = THOUSANDS.sub("", INSIDE_WORDS.sub("", plain)).casefold()
    plain = re.sub(r"(?<=\d)k\b", "000", plain)
    return tuple(LAST_ZEROS.sub("", word) for word in WORD.findall(plain))


def runs_of(words: Sequence[str]) -> Counter[Words]:
    """How often each run stands in the words."""
    return Counter(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def held_by_runs(
    words: Words, times: Mapping[Words, int], begins: Iterable[int] | None = None
) -> Held:
    """For each word, whether a run holds it: of each run the first so many as `times` says.

    With `begins`, only the runs that begin there are looked at.
    """
    seen: Counter[Words] = Counter()
    held = [False] * len(words)
    for at in range(len(words) - RUN + 1) if begins is None else begins:
        run = words[at : at + RUN]
        seen[run] += 1
        if seen[run] <= times.get(run, 0):
            held[at : at + RUN] = [True] * RUN
    return tuple(held)


# --- The source ---------------------------------------------------------------------------------


class Cell(NamedTuple):
    """A cell of a table, or a line of prose."""

    line: int
    column: int
    words: Words
    in_table: bool  # whether it is text of the action tables
    in_row: bool  # and of a row of actions


CONTENTS = re.compile(r".*\.{5}\t[\d-]+\s*")  # a line of a table of contents


def cells_of(text: str, facts: Facts) -> tuple[Cell, ...]:
    """The cells that a plan must have: no furniture, contents, repeated headers or dates."""
    for split in facts.split:
        text = text.replace(split, split.replace(" ", ""))
    cells = f"{facts.furniture} | {facts.headers}".split(" | ")
    dropped = {words_of(cell) for cell in cells} | {()}
    return tuple(cell for cell in every_cell_of(text, facts) if cell.words not in dropped)


def every_cell_of(text: str, facts: Facts) -> Iterator[Cell]:
    """The cells as they stand, dates and contents aside."""
    lines = text.splitlines()
    places = zip(lines, _inside(lines, facts.tables), _inside(lines, facts.rows), strict=True)
    for number, (line, in_table, in_row) in enumerate(places, start=1):
        if CONTENTS.fullmatch(line):
            continue
        for column, cell in enumerate(html.unescape(TAG.sub(" ", line)).split("\t")):
            if not ONGOING.fullmatch(cell):
                yield Cell(number, column, words_of(cell), in_table, in_row)


def _inside(lines: Iterable[str], stretch: Stretch) -> Iterator[bool]:
    inside = False
    for line in lines:
        inside = line.startswith(stretch.begins) or (inside and not line.startswith(stretch.ends))
        yield inside


# --- The plan -----------------------------------------------------------------------------------


class Value(NamedTuple):
    """A text of the plan; or, for the id of an entry that stands there, one of its names."""

    route: Route
    words: Words
    refers_to: str = ""


def values_of(plan: Data) -> tuple[Value, ...]:
    """The texts of a plan in their order, `x-` keys and what is no text aside."""
    names = _names_by_id(plan)

    def walk(data: Data, route: Route) -> Iterator[Value]:
        if isinstance(data, dict):
            for key, item in data.items():
                if route == ("glossary",):  # what is explained is a key
                    yield Value((*route, key), words_of(key))
                if not key.startswith("x-"):
                    yield from walk(item, (*route, key))
        elif isinstance(data, list):
            for at, item in enumerate(data):
                yield from walk(item, (*route, at))
        elif _key(route) in REFERENCES and data in names:
            for name in names[data]:
                yield Value(route, words_of(name), refers_to=data)
        elif _key(route) not in NO_TEXT or data.isdigit():  # an id in figures is the source's
            yield Value(route, words_of(data))

    return tuple(value for value in walk(plan, ()) if value.words)


def _key(route: Route) -> str:
    """The last key of a route that is not a place in a list."""
    return next((part for part in reversed(route) if isinstance(part, str)), "")


def _names_by_id(plan: Data) -> dict[str, tuple[str, ...]]:
    """What entries and priorities go by; people also by what their organisations go by."""
    data = _mapping(plan)
    entries = {id_: entry for at in REGISTERS for id_, entry in _mapping(data.get(at)).items()}
    items = {
        f"{framework}.{id_}": item
        for framework, entry in _mapping(data.get("frameworks")).items()
        for id_, item in _mapping(_mapping(entry).get("items")).items()
    }
    priorities = {
        str(_mapping(priority).get("id")): priority for priority in _list(data.get("priorities"))
    }
    own = {id_: _names(entry) for id_, entry in (priorities | items | entries).items()}
    return {
        id_: names + tuple(name for at in _employers(entries.get(id_)) for name in own.get(at, ()))
        for id_, names in own.items()
    }


def _names(entry: Data) -> tuple[str, ...]:
    if isinstance(entry, str):
        return (entry,)
    found = (name for key in NAMES for name in _list(_mapping(entry).get(key)))
    return tuple(name for name in found if isinstance(name, str))


def _employers(entry: Data | None) -> Iterator[str]:
    return (at for at in _list(_mapping(entry).get("organisation")) if isinstance(at, str))


def _mapping(data: Data | None) -> Mapping[str, Data]:
    return data if isinstance(data, dict) else {}


def _list(data: Data | None) -> list[Data]:
    """A list, or the one thing that stands for a list of one."""
    return data if isinstance(data, list) else [] if data is None else [data]


def refs_of(plan: Data) -> tuple[str, ...]:
    """The refs of the actions of a plan, in their order."""
    return tuple(
        str(_mapping(action).get("ref"))
        for priority in _list(_mapping(plan).get("priorities"))
        for action in _list(_mapping(priority).get("actions"))
    )


def expected_refs(facts: Facts) -> tuple[str, ...]:
    """The refs that the facts tell of, one by one."""
    return tuple(ref for span in facts.refs.split() for ref in _spread(span))


def _spread(span: str) -> Iterator[str]:
    first, _, last = span.partition("-")
    stem = first.rstrip("0123456789")
    number = int(first.removeprefix(stem))
    return (f"{stem}{at}" for at in range(number, int(last or number) + 1))


# --- The measure --------------------------------------------------------------------------------


class Missed(NamedTuple):
    """A cell or a value that does not stand whole; the words that do not are in brackets."""

    place: str
    text: str


class Share(NamedTuple):
    """How many of how many words stand."""

    standing: int
    total: int
    missed: tuple[Missed, ...]

    @property
    def percent(self) -> float:
        """Of an empty text nothing stands."""
        return 100 * self.standing / self.total if self.total else 0.0


class Measure(NamedTuple):
    """The three figures of a plan."""

    forwards: Share  # of the source's words, those in the plan
    actions: Share  # the same of the rows of actions, each text as often as it comes
    backwards: Share  # of the plan's words, those in the source


def measure(source: str, facts: Facts, plan: Data) -> Measure:
    """The measure of a plan, read as plain texts, against its source."""
    cells, values = cells_of(source, facts), values_of(plan)
    return Measure(
        forwards=forwards(cells, values),
        actions=forwards_of_actions(cells, values),
        backwards=backwards((*cells, *every_cell_of(source, facts)), values),
    )


def forwards(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """How much of the source stands in the plan."""
    homes = {False: values, True: _homes_of_tables(values)}
    held = {in_table: _held(cells, home, counted=False) for in_table, home in homes.items()}
    return _share_of_cells(cells, [held[cell.in_table][at] for at, cell in enumerate(cells)])


def forwards_of_actions(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """How much of the rows of actions stands, as often as the plan has it or refers to it.

    Leads, forums and priorities that come again and again would else hide that an action is lost.
    """
    rows = [cell for cell in cells if cell.in_row]
    referred = {value.refers_to for value in values if value.route[0] == "priorities"}
    homes = [
        value
        for value in _homes_of_tables(values)
        if not (value.route[0] in REGISTERS and value.route[1] in referred and _is_name(value))
    ]
    return _share_of_cells(rows, _held(rows, homes, counted=True))


def backwards(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """How much of the plan's own words stands in the source: in runs, or as a value in one cell."""
    across, down = _orders(cells)
    runs = runs_of(_flow(cells, across)) | runs_of(_flow(cells, down))
    every = {frozenset(cell.words) for cell in cells}
    short = {frozenset(cell.words) for cell in cells if len(cell.words) <= LONGEST_CELL}

    def holds(words: Words) -> Held:
        held = held_by_runs(words, runs)
        if all(held) or len(words) > LONGEST_NAME:
            return held
        bags = every if len(words) < RUN else short
        whole = any(sum(word in bag for word in words) >= WHOLE * len(words) for bag in bags)
        return (True,) * len(words) if whole else held

    own = (value for value in values if not value.refers_to and _key(value.route) not in SUPPLIED)
    return _share((".".join(map(str, at)), words, holds(words)) for at, words, _ in own)


def _homes_of_tables(values: Sequence[Value]) -> list[Value]:
    return [value for value in values if value.route[0] in TABLE_HOMES]


def _held(cells: Sequence[Cell], values: Sequence[Value], *, counted: bool) -> list[Held]:
    """For each cell, which of its words stand; `counted`, a text stands once for each value."""
    runs = _runs_of_values(values)
    short = Counter(word for value in values if _may_be_name(value) for word in value.words)
    if not counted:
        held = _held_in_flow(cells, dict.fromkeys(runs, sys.maxsize))
        return _with_whole_cells(cells, held, Counter(dict.fromkeys(short, sys.maxsize)))
    held = _held_in_flow(cells, runs)
    left = Counter(word for value in values for word in value.words)
    for cell, flags in zip(cells, held, strict=True):
        left.subtract(compress(cell.words, flags))
    return _with_whole_cells(cells, held, short & left)


def _is_name(value: Value) -> bool:
    """Whether a value of a register is had wherever its entry is referred to."""
    return _key(value.route) in {*NAMES, "organisation"}


def _may_be_name(value: Value) -> bool:
    key = _key(value.route)
    narrative = key in NARRATIVE or (key == "title" and "actions" in value.route)
    return len(value.words) <= LONGEST_NAME and not narrative


def _runs_of_values(values: Sequence[Value]) -> Counter[Words]:
    """The runs of the values one after the other, and of each title with whatever it heads."""
    runs = runs_of([word for value in values for word in value.words])
    firsts: dict[Route, dict[str | int, Words]] = {}
    for value in values:
        for at, part in enumerate(value.route):
            firsts.setdefault(value.route[:at], {}).setdefault(part, value.words)
    for first in firsts.values():
        title = first.get("title") or first.get("text") or ()
        for words in first.values():
            for run in runs_of(title[-RUN + 1 :] + words[: RUN - 1]):
                runs.setdefault(run, 1)
    return runs


def _held_in_flow(cells: Sequence[Cell], times: Mapping[Words, int]) -> list[Held]:
    """Which words a run holds; a run may go on in the next cell, or in the one below."""
    across, down = _orders(cells)
    beside = _by_cell(cells, across, held_by_runs(_flow(cells, across), times))
    owners = [at for at in down for _ in cells[at].words]
    crossing = [
        at
        for at, (one, last) in enumerate(zip(owners, owners[RUN - 1 :], strict=False))
        if one != last
    ]
    below = _by_cell(cells, down, held_by_runs(_flow(cells, down), times, crossing))
    pairs = (zip(beside[at], below[at], strict=True) for at in across)
    return [tuple(one or other for one, other in pair) for pair in pairs]


def _orders(cells: Sequence[Cell]) -> tuple[list[int], list[int]]:
    """The places of the cells as a source is read: line by line, and down each column."""
    places = range(len(cells))
    return list(places), sorted(places, key=lambda at: (cells[at].column, cells[at].line))


def _flow(cells: Sequence[Cell], order: Iterable[int]) -> Words:
    return tuple(word for at in order for word in cells[at].words)


def _by_cell(cells: Sequence[Cell], order: Iterable[int], held: Held) -> dict[int, Held]:
    """What is known of the words of a flow, by the places of their cells."""
    flags = iter(held)
    return {at: tuple(islice(flags, len(cells[at].words))) for at in order}


def _with_whole_cells(
    cells: Sequence[Cell], held: Sequence[Held], short: Counter[str]
) -> list[Held]:
    """All words of a short cell stand if nearly all do in runs or as words of short values."""
    left = Counter(short)
    result = []
    for cell, flags in zip(cells, held, strict=True):
        lacking = Counter(compress(cell.words, [not flag for flag in flags]))
        found = lacking & left
        whole = sum(flags) + found.total() >= WHOLE * len(flags) and len(flags) <= LONGEST_CELL
        if whole:
            left -= found
        result.append((True,) * len(flags) if whole else flags)
    return result


def _share_of_cells(cells: Sequence[Cell], held: Sequence[Held]) -> Share:
    return _share(
        (f"line {cell.line}, cell {cell.column + 1}", cell.words, flags)
        for cell, flags in zip(cells, held, strict=True)
    )


def _share(judged: Iterable[tuple[str, Words, Held]]) -> Share:
    rows = tuple(judged)
    return Share(
        standing=sum(sum(held) for _, _, held in rows),
        total=sum(len(words) for _, words, _ in rows),
        missed=tuple(
            Missed(place, _marked(words, held)) for place, words, held in rows if not all(held)
        ),
    )


def _marked(words: Words, held: Held) -> str:
    """The words that do not stand, in brackets, and the two on either side."""
    shown: list[str] = []
    for at, (word, stands) in enumerate(zip(words, held, strict=True)):
        if not stands:
            shown.append(f"[{word}]")
        elif not all(held[max(0, at - 2) : at + 3]):
            shown.append(word)
        elif shown[-1:] != ["…"]:
            shown.append("…")
    return " ".join(shown).replace("] [", " ")


# --- Files --------------------------------------------------------------------------------------


def source_text(name: str) -> str:
    return (ROOT / "tests" / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def plan_path(name: str) -> Path:
    return ROOT / "plans" / f"{name}.yaml"


def read_plan(name: str) -> Data:
    return plan_of(plan_path(name).read_text(encoding="utf-8"))


def plan_of(text: str) -> Data:
    """Mappings, lists and texts: nothing is made of numbers, dates and truth values."""
    plan: Data = yaml.load(text, Loader=yaml.BaseLoader)
    return plan


def listed(share: Share, but: Share | None = None) -> str:
    """What is missed, a line each; not what another share misses as well."""
    known = but.missed if but else ()
    return "".join(
        f"    {place}: {text}\n" for place, text in share.missed if (place, text) not in known
    )


def report(name: str) -> str:
    """The figures of one plan, and what is missed."""
    if not plan_path(name).exists():
        return f"{name}: there is no {plan_path(name).relative_to(ROOT)}\n"
    plan = read_plan(name)
    found = measure(source_text(name), FACTS[name], plan)
    refs = "as expected" if refs_of(plan) == expected_refs(FACTS[name]) else "NOT AS EXPECTED"
    figures = ", ".join(
        f"{title} {share.percent:.2f} % of {share.total} words"
        for title, share in zip(found._fields, found, strict=True)
    )
    return (
        f"{name}: {figures}; {len(refs_of(plan))} actions, their refs {refs}\n"
        f"  in the source, not in the plan:\n{listed(found.forwards)}"
        f"  in the rows of actions, not so often in the plan:\n"
        f"{listed(found.actions, but=found.forwards)}"
        f"  in the plan, not in the source:\n{listed(found.backwards)}"
    )


if __name__ == "__main__":
    sys.stdout.write("".join(report(name) for name in sys.argv[1:] or FACTS))
