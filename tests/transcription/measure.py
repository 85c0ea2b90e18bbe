"""How much of a source stands in its transcription, and how much of the transcription in its source.

A word is a run of letters, or a number; case, white space, punctuation and markup do not count, nor do
dates, pound signs and the commas of thousands. Sources and plans are cut into words alike, and compared
by runs of three words. `python -m tests.transcription.measure [PLAN…]` prints the figures and what is missed.
"""

import html
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice
from pathlib import Path
from typing import NamedTuple, TypeAlias, Union

import yaml

Data: TypeAlias = Union[str, list["Data"], dict[str, "Data"]]  # noqa: UP007 (a forward name has no `|`)
Route: TypeAlias = tuple[str | int, ...]
Words: TypeAlias = tuple[str, ...]
Held: TypeAlias = tuple[bool, ...]  # for each word, whether it stands

RUN = 3  # words in a run
LONGEST_CELL = 30  # words of a cell that may stand as a whole
LONGEST_NAME = 8  # words of a value that such a cell may be made of
WHOLE = 0.85  # share of a cell's words from which on the whole cell stands

ROOT = Path(__file__).parents[2]


# --- What is known of each source -----------------------------------------------------------------------


class Facts(NamedTuple):
    """What only a reader of the source can know. Lines and cells are compared by their words."""

    refs: str  # the refs of its actions, "FC1-6" for FC1 to FC6
    begin: str  # the first line of the action tables begins so
    end: str  # the first line after them; "" if they reach to the end
    furniture: tuple[str, ...] = ()  # lines and cells that belong to the page or the form
    headers: tuple[str, ...] = ()  # cells of header rows, each of which the source has several times
    contents: tuple[str, str] = ("", "")  # first and last line of the table of contents
    split: tuple[str, ...] = ()  # words that a narrow column split, as the source has them


FACTS = {
    "brent-2009": Facts(
        refs="1.1-17 2.1 2.1 2.3-4 2.6-14 3.1-4 4.1-12 5.1-14 6.1-5",
        begin="Objective 1:",
        end="",
        furniture=("Item", "Cont'd"),
        headers=(
            "Outcomes & linked performance measures linked.",
            "Outcomes & linked performance measures.",
            "Outcomes and linked Performance Measures",
            "Outputs/Targets",
            "Outputs and Targets",
            "Strategic Lead",
            "Police Strategic Lead",
            "Operational Lead/Project Officer",
            "Forum Overseeing Delivery",
            "Perform Overseeing Delivery",
            "Resources",
        ),
        split=("Communit y", "submitte d"),
    ),
    "harrow-2008": Facts(
        refs="FC1-6 AS1-6 DA1-7 HC1-9 DV1-8 YP1-4 SA1-8",
        begin="Work Stream",
        end="Glossary",
    ),
    "barnet-2013": Facts(
        refs="P1-7 A1-15 V1-16",
        begin="## PROPERTY CRIME",
        end="",
        furniture=("ACTION PLANNING 2013/14: SAFER COMMUNITIES STRATEGY",),
        headers=(
            "Strategy objectives",
            "SECTION 1: ROLES AND RESPONSIBILITIES",
            "A) Lead agency",
            "B) Strategic lead (owner)",
            "C) Operational leads",
            "SECTION 2: GOVERNANCE",
            "Name of group/board",
            "Frequency",
            "Membership",
            "Purpose/ Objectives",
            "SECTION 2: TARGET OUTCOMES",
            "Outcome description",
            "Notes",
            "MOPAC Target (%)",
            "Current rolling 12 months",
            "Previous rolling 12 months",
            "Percentage change versus previous 12 months",
            "SECTION 4: ACTION PLAN (to achieve above outcomes)",
            "Action",
            "Lead officer",
            "Date",
            "Qtr 1",
            "Qtr 2",
            "Qtr 3",
            "Qtr 4",
            "SECTION 5: COMMUNICATIONS PLAN (to contribute to Preventing Crime and the Fear of Crime)",
            "Message",
            "Channel (s)",
        ),
    ),
    "brentwood-2017": Facts(
        refs="CE1-6 AS1-5 PH1-9 BU1-3",
        begin="Priority: Community Engagement",
        end="",
        headers=(
            "Strategic Objective",
            "Action",
            "Lead Officer",
            "Budget Allocation",
            "Police & Crime Plan Priority",
            "Timescale",
        ),
        contents=("CONTENTS", "Action Plans"),
    ),
    "brent-2020": Facts(
        refs="GOV1-4 AE1-10 WPN1-4 SYP1-16 COM1-9 SV1-6 DIV1-7",
        begin="Theme\tAction No",
        end="**Rag Rating definition**",
        headers=(
            "Ref",
            "All",
            "Risk",
            "Theme",
            "Action No",
            "Actions",
            "Outcomes",
            "Named CSP Lead",
            "Lead organisation",
            "Start date",
            "End date",
            "Supporting organisation(s)",
            "Progress",
            "Comment",
            "Document Reference(s)",
            "RAG status",
        ),
    ),
}

# --- What is known of the plan format -------------------------------------------------------------------

# Where the text of action tables counts: the priorities and the registers.
TABLE_HOMES = {
    "priorities", "organisations", "people", "forums", "frameworks", "indicators", "funds", "documents",
    "leadership", "labels",
}  # fmt: skip
# What is no text, and counts in neither direction.
NO_TEXT = {"format", "code", "id", "expects", "kind", "better", "replaces", "public", "key", "ongoing"}
# What else the transcriber supplies.
SUPPLIED = {"ref", "period", "status", "reporting", "depends_on"}
# Where a text that is the id of an entry refers to it.
REFERENCES = {
    "lead", "strategic", "operational", "organisation", "partners", "overseen_by", "fund", "indicators",
    "contributes_to", "documents", "chair", "members", "reports_to", "leadership", "by", "part_of",
}  # fmt: skip
# Where the narrative of actions stands: no place for names, organisations, documents and amounts.
NARRATIVE = {"description", "activities", "outputs", "outcomes", "text", "parts", "objectives", "focus", "why", "risks"}
REGISTERS = ("organisations", "people", "forums", "frameworks", "indicators", "funds", "documents")
NAMES = ("name", "title", "role", "short")  # what an entry goes by

# --- Words ----------------------------------------------------------------------------------------------

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)"
LONG_MONTH = rf"(?:{MONTH}|January|February|March|April|June|July|August|September|October|November|December)"
DATE = re.compile(
    rf"(?<!\d)(?:\d{{4}}-(?:0[1-9]|1[0-2])(?:-\d\d)?|\d{{1,2}}([./])\d{{1,2}}\1(?:\d{{4}}|\d\d))(?!\d)"
    rf"|\b{MONTH}-\d\d\b"
    rf"|\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{LONG_MONTH}\s+20\d\d\b",
    re.IGNORECASE,
)
ONGOING = re.compile(r"\s*on\s?-?going\s*", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
LINK_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")
WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+")


def words_of(text: str) -> Words:
    """The words of a text without dates: letters in lower case, numbers without needless zeros."""
    text = unicodedata.normalize("NFKC", text)
    text = DATE.sub(" | ", LINK_TARGET.sub(" ", text))
    text = re.sub(r"(?<=\w)['’](?=\w)|[\u00ad\u200b]", "", text)
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"(?<=\d)k\b", "000", text)
    return tuple(
        re.sub(r"\.?0+$", "", word) if "." in word else word for word in WORD.findall(text.casefold())
    )


def runs_of(words: Sequence[str]) -> Counter[Words]:
    """How often each run stands in the words."""
    return Counter(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def held_by_runs(words: Words, times: Mapping[Words, int], begins: Iterable[int] | None = None) -> Held:
    """For each word, whether a run holds it: the first so many of each run as `times` says.

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


# --- The source -----------------------------------------------------------------------------------------


class Cell(NamedTuple):
    """A cell of a table, or a line of prose."""

    line: int
    column: int
    words: Words
    in_table: bool  # whether it is text of an action table


def cells_of(text: str, facts: Facts) -> tuple[Cell, ...]:
    """The cells of a source that a plan must have: no furniture, contents, repeated headers or dates."""
    for split in facts.split:
        text = text.replace(split, split.replace(" ", ""))
    dropped = {words_of(html.unescape(cell)) for cell in facts.furniture + facts.headers} | {()}
    return tuple(cell for cell in _all_cells(text.splitlines(), facts) if cell.words not in dropped)


def _all_cells(lines: Sequence[str], facts: Facts) -> Iterator[Cell]:
    first, last = facts.contents
    in_contents = in_table = False
    for number, line in enumerate(lines, start=1):
        in_contents = in_contents or bool(first and line.startswith(first))
        in_table = (in_table or line.startswith(facts.begin)) and not (
            facts.end and line.startswith(facts.end)
        )
        plain = html.unescape(TAG.sub(" ", line))
        for column, cell in enumerate(plain.split("\t")):
            if not in_contents and not ONGOING.fullmatch(cell):
                yield Cell(number, column, words_of(cell), in_table)
        in_contents = in_contents and not line.startswith(last)


# --- The plan -------------------------------------------------------------------------------------------


class Value(NamedTuple):
    """A text of the plan; `refers` if it is a name of the entry whose id stands there."""

    route: Route
    words: Words
    refers: bool = False


def values_of(plan: Data) -> tuple[Value, ...]:
    """The texts of a plan in their order, `x-` keys and what is no text aside."""
    entries = _entries(plan)

    def walk(data: Data, route: Route) -> Iterator[Value]:
        key = _key(route)
        if isinstance(data, dict):
            for name, item in data.items():
                if route == ("glossary",):  # what is explained is a key
                    yield Value((*route, name), words_of(name))
                if not name.startswith("x-"):
                    yield from walk(item, (*route, name))
        elif isinstance(data, list):
            for at, item in enumerate(data):
                yield from walk(item, (*route, at))
        elif key in REFERENCES and data in entries:
            for name in entries[data]:
                yield Value(route, words_of(name), refers=True)
        elif key not in NO_TEXT:
            yield Value(route, words_of(data))

    return tuple(value for value in walk(plan, ()) if value.words)


def _key(route: Route) -> str:
    """The last key of a route that is not a place in a list."""
    return next((part for part in reversed(route) if isinstance(part, str)), "")


def _entries(plan: Data) -> dict[str, tuple[str, ...]]:
    """What the entries of the registers and the priorities go by, by their ids."""
    data = _mapping(plan)
    entries = {
        identifier: entry
        for register in REGISTERS
        for identifier, entry in _mapping(data.get(register)).items()
    }
    items = {
        f"{framework}.{identifier}": item
        for framework, entry in _mapping(data.get("frameworks")).items()
        for identifier, item in _mapping(_mapping(entry).get("items")).items()
    }
    priorities = {
        identifier: priority
        for priority in _list(data.get("priorities"))
        if isinstance(identifier := _mapping(priority).get("id"), str)
    }
    names = {identifier: _names(entry) for identifier, entry in (priorities | items | entries).items()}
    return {
        identifier: own
        + tuple(
            name
            for at in _list(_mapping(entries.get(identifier)).get("organisation"))
            if isinstance(at, str)
            for name in names.get(at, ())
        )
        for identifier, own in names.items()
    }


def _names(entry: Data) -> tuple[str, ...]:
    if isinstance(entry, str):
        return (entry,)
    found = (name for key in NAMES for name in _list(_mapping(entry).get(key)))
    return tuple(name for name in found if isinstance(name, str))


def _mapping(data: Data | None) -> Mapping[str, Data]:
    return data if isinstance(data, dict) else {}


def _list(data: Data | None) -> list[Data]:
    """A list, or the one thing that stands for a list of one."""
    return data if isinstance(data, list) else [] if data is None else [data]


def _runs_of_values(values: Sequence[Value]) -> Counter[Words]:
    """The runs of the values one after the other, and of each title followed by whatever it heads."""
    flow = runs_of([word for value in values for word in value.words])
    firsts: dict[Route, dict[str | int, Words]] = {}
    for value in values:
        for at in range(len(value.route)):
            firsts.setdefault(value.route[:at], {}).setdefault(value.route[at], value.words)
    for first in firsts.values():
        title = first.get("title") or first.get("text") or ()
        for words in first.values():
            for run in runs_of(title[-RUN + 1 :] + words[: RUN - 1]):
                flow.setdefault(run, 1)
    return flow


# --- The measure ----------------------------------------------------------------------------------------


class Missed(NamedTuple):
    """A cell or value with words that do not stand; these are in brackets in its text."""

    place: str
    text: str


class Share(NamedTuple):
    """How many of how many words stand."""

    standing: int
    total: int
    missed: tuple[Missed, ...]

    @property
    def percent(self) -> float:
        return 100 * self.standing / self.total if self.total else 0.0


def forwards(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """How much of the source stands in the plan: by runs of words, and whole cells of names."""
    homes = {False: values, True: _homes_of_tables(values)}
    held = {at: _held(cells, home, counted=False) for at, home in homes.items()}
    return _share_of_cells(cells, [held[cell.in_table][at] for at, cell in enumerate(cells)])


def forwards_of_tables(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """The same of the action tables, where a text stands as often as the plan has it or refers to it.

    Leads and other words that come again and again would hide the loss of an action otherwise.
    """
    tables = [cell for cell in cells if cell.in_table]
    return _share_of_cells(tables, _held(tables, _homes_of_tables(values), counted=True))


def _homes_of_tables(values: Sequence[Value]) -> list[Value]:
    return [value for value in values if value.route[0] in TABLE_HOMES]


def _held(cells: Sequence[Cell], values: Sequence[Value], *, counted: bool) -> list[Held]:
    runs = _runs_of_values(values)
    if not counted:
        runs = Counter(dict.fromkeys(runs, sys.maxsize))
    held = _held_in_flow(cells, runs)
    words = Counter(word for value in values for word in value.words)
    short = Counter(
        word
        for value in values
        if len(value.words) <= LONGEST_NAME and not NARRATIVE & set(value.route)
        for word in value.words
    )
    if counted:  # what a run has used up is not there a second time
        words -= Counter(word for cell, flags in zip(cells, held, strict=True) for word in compress(cell.words, flags))
        return _with_whole_cells(cells, held, short & words)
    return _with_whole_cells(cells, held, Counter(dict.fromkeys(short, sys.maxsize)))


def _held_in_flow(cells: Sequence[Cell], times: Mapping[Words, int]) -> list[Held]:
    """For each cell, which of its words a run holds; a run may go on in the next cell, or the one below."""
    across, down = _orders(cells)
    held = _split(cells, across, held_by_runs(_flow(cells, across), times))
    owners = [at for at in down for _ in cells[at].words]
    between = [at for at in range(len(owners) - RUN + 1) if owners[at] != owners[at + RUN - 1]]
    below = _split(cells, down, held_by_runs(_flow(cells, down), times, between))
    return [
        tuple(one or other for one, other in zip(held[at], below[at], strict=True)) for at in sorted(across)
    ]


def _orders(cells: Sequence[Cell]) -> tuple[list[int], list[int]]:
    """The places of the cells as a source is read: line by line, and down each column."""
    places = range(len(cells))
    return list(places), sorted(places, key=lambda at: (cells[at].column, cells[at].line))


def _flow(cells: Sequence[Cell], order: Sequence[int]) -> Words:
    return tuple(word for at in order for word in cells[at].words)


def _split(cells: Sequence[Cell], order: Sequence[int], held: Held) -> dict[int, Held]:
    """What is known of a flow, by the places of its cells."""
    flags = iter(held)
    return {at: tuple(islice(flags, len(cells[at].words))) for at in order}


def _with_whole_cells(cells: Sequence[Cell], held: Sequence[Held], short: Counter[str]) -> list[Held]:
    """All words of a short cell stand if nearly all do in runs or in short values."""
    left = Counter(short)
    result = []
    for cell, flags in zip(cells, held, strict=True):
        lacking = Counter(word for word, stands in zip(cell.words, flags, strict=True) if not stands)
        found = lacking & left
        whole = sum(flags) + found.total() >= WHOLE * len(flags) and len(flags) <= LONGEST_CELL
        if whole:
            left -= found
        result.append((True,) * len(flags) if whole else flags)
    return result


def backwards(cells: Sequence[Cell], values: Sequence[Value]) -> Share:
    """How much of the plan stands in the source: by runs of words, and short values within one cell."""
    across, down = _orders(cells)
    runs = runs_of(_flow(cells, across)) | runs_of(_flow(cells, down))
    bags = {frozenset(cell.words) for cell in cells}

    def holds(words: Words) -> Held:
        held = held_by_runs(words, runs)
        if len(words) <= LONGEST_NAME and any(
            sum(word in bag for word in words) >= WHOLE * len(words) for bag in bags
        ):
            return (True,) * len(words)
        return held

    own = (value for value in values if not value.refers and not SUPPLIED & {_key(value.route)})
    return _share((_shown(value.route), value.words, holds(value.words)) for value in own)


def _shown(route: Route) -> str:
    return ".".join(str(part) for part in route)


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
        missed=tuple(Missed(place, _marked(words, held)) for place, words, held in rows if not all(held)),
    )


def _marked(words: Words, held: Held) -> str:
    """The words, those that do not stand in brackets, those that do shortened to the nearest two."""
    near = [not all(held[max(0, at - 2) : at + 3]) for at in range(len(words))]
    shown = [
        (word if stands else f"[{word}]") if close else "…"
        for word, stands, close in zip(words, held, near, strict=True)
    ]
    text = " ".join(word for at, word in enumerate(shown) if word != "…" or shown[at - 1 : at] != ["…"])
    return text.replace("] [", " ")


class Measure(NamedTuple):
    forwards: Share
    tables: Share  # forwards of the action tables, each text as often as it comes
    backwards: Share


def measure(source: str, facts: Facts, plan: Data) -> Measure:
    """The measure of a plan, read as plain texts, against its source."""
    cells, values = cells_of(source, facts), values_of(plan)
    everything = _all_cells(source.splitlines(), facts._replace(contents=("", "")))
    return Measure(
        forwards=forwards(cells, values),
        tables=forwards_of_tables(cells, values),
        backwards=backwards((*cells, *everything), values),
    )


def refs_of(plan: Data) -> tuple[str, ...]:
    """The refs of the actions of a plan, in their order."""
    priorities = _mapping(plan).get("priorities")
    return tuple(
        str(_mapping(action).get("ref"))
        for priority in (priorities if isinstance(priorities, list) else ())
        for action in (_mapping(priority).get("actions") or ())
    )


def expected_refs(facts: Facts) -> tuple[str, ...]:
    """The refs that the facts name: `FC1-3` is FC1, FC2, FC3."""
    return tuple(ref for short in facts.refs.split() for ref in _spread(short))


def _spread(short: str) -> Iterator[str]:
    first, _, last = short.partition("-")
    stem, number = re.fullmatch(r"(.*?)(\d+)", first).groups()  # type: ignore[union-attr]
    for at in range(int(number), int(last or number) + 1):
        yield f"{stem}{at}"


# --- Files ----------------------------------------------------------------------------------------------


def source_text(name: str) -> str:
    return (ROOT / "tests" / "sources" / f"{name}.txt").read_text(encoding="utf-8")


def plan_path(name: str) -> Path:
    return ROOT / "plans" / f"{name}.yaml"


def read_plan(name: str) -> Data:
    """The plan as mappings, lists and texts; no number, date or truth value is made of a text."""
    data: Data = yaml.load(plan_path(name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def listed(share: Share, but: Share | None = None) -> str:
    """What is missed, a line each; but not what another share misses as well."""
    known = but.missed if but else ()
    return "\n".join(f"    {missed.place}: {missed.text}" for missed in share.missed if missed not in known)


def report(name: str) -> str:
    """The figures of one plan, and what is missed."""
    if not plan_path(name).exists():
        return f"{name}: there is no {plan_path(name).relative_to(ROOT)}"
    plan = read_plan(name)
    found = measure(source_text(name), FACTS[name], plan)
    refs = "as they should be" if refs_of(plan) == expected_refs(FACTS[name]) else "NOT as they should be"
    return (
        f"{name}: forwards {found.forwards.percent:.2f} % of {found.forwards.total} words"
        f" (action tables {found.tables.percent:.2f} % of {found.tables.total}),"
        f" backwards {found.backwards.percent:.2f} % of {found.backwards.total};"
        f" {len(refs_of(plan))} actions, refs {refs}\n"
        f"  in the source, not in the plan:\n{listed(found.forwards)}\n"
        f"  in the action tables, not so often in the plan:\n{listed(found.tables, but=found.forwards)}\n"
        f"  in the plan, not in the source:\n{listed(found.backwards)}"
    )


if __name__ == "__main__":
    print("\n".join(report(name) for name in sys.argv[1:] or FACTS))
