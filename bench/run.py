"""`make bench`: planlint beside yamllint and check-jsonschema, on the same files.

Prints tables in Markdown. Only ratios between commands of one table mean much: they take turns, so
that all of them see the same weather.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.corpus import AS_OF, write_corpus
from bench.measure import Column, Contender, compare, table, taken_away
from bench.promises import (
    BUILD,
    BUILD_CHANGED,
    CHANGED,
    CHECK,
    KEPT,
    LARGEST,
    PASS,
    REAL,
    SCHEMA_ONLY,
    STYLE_ONLY,
    VERSION,
    promises_table,
)

ROOT = Path(__file__).parent.parent
CORPORA = Path(__file__).parent / ".corpus"
ASIDE = CORPORA / "aside"
BIN = Path(sys.executable).parent

SIZES = (1, 10, LARGEST)
RUNS, RUNS_OF_THE_LARGEST = 7, 3


class Corpus(NamedTuple):
    """Files that all commands are given."""

    name: str
    folder: Path
    files: tuple[Path, ...]
    made: bool = True

    @property
    def site(self) -> Path:
        """Where the site of these plans is built."""
        return CORPORA / f"site-{self.folder.name}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N")
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    os.chdir(ROOT)
    made = [made_corpus(size) for size in options.sizes]
    files = tuple(sorted(Path("plans").glob("*.yaml")))
    real = Corpus(REAL, Path("plans"), files, made=False)
    _warm(real)
    print(f"{machine()}\n")
    start = Column("start", compare(list(starts()), options.runs))
    print(f"{table([start], VERSION)}\n")
    columns = []
    for corpus in (*made, real):
        print(f"measuring: {corpus.name}", file=sys.stderr)
        is_large = len(corpus.files) >= LARGEST
        runs = min(options.runs, RUNS_OF_THE_LARGEST) if is_large else options.runs
        columns.append(Column(corpus.name, compare(list(contenders(corpus)), runs)))
    print(f"{table(columns, CHECK)}\n")
    by_heading = {column.heading: column.results for column in (start, *columns)}
    print(f"{promises_table(by_heading)}\n")
    print(f"{commands_list(made[0])}\n")
    print(sizes_list([*made, real]))


def made_corpus(size: int) -> Corpus:
    """A corpus of so many plans, written anew."""
    folder = CORPORA.relative_to(ROOT) / str(size)
    shutil.rmtree(folder, ignore_errors=True)
    files = write_corpus(folder, size, faults=True)
    return Corpus(f"N = {size}", folder, tuple(files))


def contenders(corpus: Corpus) -> Iterator[Contender]:
    """The commands, the reference first."""
    folder, site = str(corpus.folder), corpus.site
    check = (tool("planlint"), "check", folder, "--as-of", AS_OF)
    build = (tool("planlint"), "build", folder, "--out", str(site), "--as-of", AS_OF)
    schema = ("--schemafile", "schema/plan.schema.json")
    yield Contender(CHECK, (*check, "--no-cache"))
    yield Contender(PASS, (sys.executable, "-c", "pass"))
    keeping = (*check, "--cache")
    yield Contender(KEPT, keeping, _once(keeping))
    if corpus.made:
        yield Contender(CHANGED, keeping, lambda: _change(corpus.files[-1]))
    yield Contender(BUILD, build, taken_away(site, ASIDE))
    yield Contender("planlint build, again", build)
    if corpus.made:
        yield Contender(BUILD_CHANGED, build, lambda: _change(corpus.files[-1]))
    yield Contender(STYLE_ONLY, (tool("yamllint"), folder))
    yield Contender(
        SCHEMA_ONLY,
        (tool("check-jsonschema"), *schema, *map(str, corpus.files)),
    )


def _once(command: tuple[str, ...]) -> Callable[[], None]:
    """Something that runs a command the first time that it is asked to."""

    @cache
    def run() -> None:
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)

    return run


def _change(file: Path) -> None:
    """Change a plan, and nothing that is found in it: what is found at the end of a run stays there."""
    with file.open("a", encoding="utf-8") as plan:
        plan.write("# changed\n")


def tool(name: str) -> str:
    """A command of the virtual environment that this runs in, else of the path."""
    beside = BIN / name
    return str(beside) if beside.exists() else name


def _warm(corpus: Corpus) -> None:
    """Run everything once, so that compiled files are there and disks are warm."""
    compare(list(contenders(corpus)), 1)


def machine() -> str:
    """What the figures were measured on."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}; medians of runs that took turns."
    )


def starts() -> Iterator[Contender]:
    """What it takes to start each program."""
    yield Contender(VERSION, (tool("planlint"), "--version"))
    yield Contender(PASS, (sys.executable, "-c", "pass"))
    for name in ("yamllint", "check-jsonschema"):
        yield Contender(f"{name} --version", (tool(name), "--version"))


def commands_list(corpus: Corpus) -> str:
    """The command lines of one corpus, as a person would write them."""
    lines = [f"    {shown(each)}" for each in contenders(corpus)]
    return "\n".join(["The commands, from the repository's root:", "", *dict.fromkeys(lines)])


def shown(contender: Contender) -> str:
    """A command line with the programs and files named as a person would name them."""
    program, *rest = contender.command
    words = [Path(word).as_posix().removeprefix(f"{ROOT.as_posix()}/") for word in rest]
    return " ".join([Path(program).name, *words])


def sizes_list(corpora: list[Corpus]) -> str:
    """How large the plans are, and the sites that were built of them."""
    lines = []
    for corpus in corpora:
        text = sum(file.stat().st_size for file in corpus.files)
        built = [file for file in corpus.site.rglob("*") if file.is_file()]
        pages = [file.stat().st_size for file in built if file.parent.name == "actions"]
        if not pages:
            continue
        lines.append(
            f"- {corpus.name}: {text / 1e6:.2f} MB of plans make a site of {len(built):,} files, "
            f"{sum(file.stat().st_size for file in built) / 1e6:.1f} MB; the median page of an "
            f"action has {median(pages) / 1e3:.1f} KB"
        )
    return "\n".join(["Sizes:", "", *lines])


if __name__ == "__main__":
    main()
