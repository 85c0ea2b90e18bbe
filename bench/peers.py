"""`make peers`: planlint beside tools of other fields, on the same items in each tool's own form.

They want Node, much disk and a virtual environment of their own: all of that is below
`bench/.peers/`. What is not there or cannot be installed is said in the table.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.corpus import AS_OF, make_corpus
from bench.forms import Files, doorstop_files, needs_files, spectral_ruleset, strictdoc_files
from bench.measure import Column, Contender, Result, compare, table, taken_away
from bench.promises import (
    BUILD,
    BUILD_CHANGED,
    CHECK,
    DOORSTOP,
    LARGEST,
    NEEDS,
    NEEDS_CHANGED,
    STRICTDOC,
    promises_table,
)
from bench.run import CORPORA, ROOT, machine, made_corpus, tool

HOME = Path(__file__).parent / ".peers"
VENV = HOME / "venv"
NODE = HOME / "node"
REQUIREMENTS = Path(__file__).with_name("peers.txt")
SPECTRAL = "@stoplight/spectral-cli@^6"
TIMEOUT = 600
RUNS = 3


class Peer(NamedTuple):
    """A tool: its program, what is installed for it, and its rows in the table."""

    program: Path
    install: Callable[[], None]
    rows: tuple[str, ...]


class CannotInstall(Exception):
    """Why a tool cannot be had."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.peers", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=(1, 10), metavar="N")
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    os.chdir(ROOT)
    missing = dict(_missing())
    print(f"{machine()}\n")
    columns, sizes, by_size = [], [], {}
    for size in options.sizes:
        print(f"measuring: N = {size}", file=sys.stderr)
        work = _write_forms(size)
        taking_part = [each for each in contenders(work, size) if each.name not in missing]
        runs = 1 if size >= LARGEST else options.runs
        results = compare(taking_part, runs, TIMEOUT)
        heading = f"N = {size}{', one run' if runs == 1 else ''}"
        columns.append(Column(heading, results | missing))
        by_size[f"N = {size}"] = results
        sizes.append(_sizes(work, size))
    print(f"{table(columns, CHECK)}\n")
    print(f"{promises_table(by_size)}\n")
    print("\n".join(["What they write:", "", *sizes]))


def peers() -> Iterator[Peer]:
    """The tools."""
    yield Peer(NODE / "node_modules/.bin/spectral", _install_spectral, ("Spectral (schema only)",))
    for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        name = line.partition(">")[0]
        if name in _PROGRAMS:
            program, rows = _PROGRAMS[name]
            yield Peer(VENV / "bin" / program, _installer(line), rows)


_PROGRAMS = {
    "doorstop": ("doorstop", ("Doorstop, check", DOORSTOP)),
    "sphinx-needs": ("sphinx-build", (NEEDS, NEEDS_CHANGED)),
    "strictdoc": ("strictdoc", (STRICTDOC, "StrictDoc, one document edited")),
}


def _missing() -> Iterator[tuple[str, Result]]:
    """The rows of tools that are not there and cannot be installed, with the reason."""
    for peer in peers():
        if peer.program.exists():
            continue
        try:
            print(f"installing: {peer.program.name}", file=sys.stderr)
            peer.install()
        except CannotInstall as error:
            yield from ((row, Result(0, 0, 0, f"not there: {error}")) for row in peer.rows)


def _install_spectral() -> None:
    if not shutil.which("npm"):
        raise CannotInstall("npm is not installed")
    _run("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(NODE), SPECTRAL)


def _installer(requirement: str) -> Callable[[], None]:
    def install() -> None:
        if not VENV.exists():
            _run(sys.executable, "-m", "venv", str(VENV))
        _run(str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet", requirement)

    return install


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        raise CannotInstall(lines[-1][:80])


def _write_forms(size: int) -> Path:
    """The items of so many plans in every tool's form, below one folder."""
    work = HOME / "work" / str(size)
    shutil.rmtree(work, ignore_errors=True)
    plans = list(make_corpus(size, faults=True))
    schema = json.loads((ROOT / "schema/plan.schema.json").read_bytes())
    _write(work / "spectral", spectral_ruleset(schema))
    _write(work / "doorstop", doorstop_files(plans))
    _write(work / "needs", needs_files(plans))
    _write(work / "strictdoc", strictdoc_files(plans))
    # Doorstop and StrictDoc look for the root of a repository above their files.
    for name in ("doorstop", "strictdoc"):
        subprocess.run(("git", "init", "--quiet", str(work / name)), check=False)
    return work


def _write(folder: Path, files: Files) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def contenders(work: Path, size: int) -> Iterator[Contender]:
    """All commands on one corpus, planlint's first."""
    corpus = made_corpus(size)
    folder, site = str(corpus.folder), str(corpus.site)
    build = (tool("planlint"), "build", folder, "--out", site, "--as-of", AS_OF)
    check = (tool("planlint"), "check", folder, "--as-of", AS_OF, "--no-cache")
    yield Contender(CHECK, check)
    yield Contender(BUILD, build, _away(corpus.site))
    yield Contender(BUILD_CHANGED, build, _editor(corpus.files[0], "# edited"))
    spectral = NODE / "node_modules/.bin/spectral"
    ruleset = str(work / "spectral/ruleset.json")
    files = tuple(map(str, corpus.files))
    yield Contender("Spectral (schema only)", (str(spectral), "lint", "--ruleset", ruleset, *files))
    doorstop, items = str(VENV / "bin/doorstop"), work / "doorstop"
    yield Contender("Doorstop, check", (doorstop, "-j", str(items)), folder=items)
    published = str(items / "out")
    yield Contender(
        DOORSTOP,
        (doorstop, "publish", "-j", str(items), "all", published),
        _away(items / "out"),
        folder=items,
    )
    needs = work / "needs"
    sphinx = (str(VENV / "bin/sphinx-build"), "-q", "-b", "html", str(needs), str(needs / "_out"))
    yield Contender(NEEDS, sphinx, _away(needs / "_out"))
    yield Contender(NEEDS_CHANGED, sphinx, _editor(_first(needs, "*-2013.rst"), "Edited."))
    documents = work / "strictdoc"
    strictdoc = (str(VENV / "bin/strictdoc"), "export", "--output-dir", str(documents / "out"), ".")
    yield Contender(STRICTDOC, strictdoc, _away(documents / "out"), folder=documents)
    edited = _editor(_first(documents, "*.sdoc"), "\n[TEXT]\nSTATEMENT: Edited.")
    yield Contender("StrictDoc, one document edited", strictdoc, edited, folder=documents)


def _first(folder: Path, pattern: str) -> Path:
    return min(folder.glob(pattern))


def _away(folder: Path) -> Callable[[], None]:
    return taken_away(folder, HOME / "aside")


def _editor(file: Path, text: str) -> Callable[[], None]:
    def edit() -> None:
        with file.open("a", encoding="utf-8") as opened:
            opened.write(f"{text}\n")

    return edit


def _sizes(work: Path, size: int) -> str:
    """What each program has written, in megabytes."""
    written = {
        "planlint": CORPORA / f"site-{size}",
        "Doorstop": work / "doorstop/out",
        "sphinx-needs": work / "needs/_out",
        "StrictDoc": work / "strictdoc/out",
    }
    said = (f"{name} {_megabytes(folder):,.0f} MB" for name, folder in written.items())
    return f"- N = {size}: {', '.join(said)}"


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    main()
