"""Writes a corpus of made-up plans into a folder: `python -m bench.corpus FOLDER --plans N`.

The same number of plans is always the same bytes. As of 2013-07-01 nothing is to be found in them
but the faults that were planted, which `planted.tsv` beside the plans lists.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.faults import Planted, plant_faults
from bench.plans import make_plan, plan_id
from bench.writer import DAY
from bench.yaml_text import yaml_text

AS_OF = DAY.isoformat()
LIST_OF_FAULTS = "planted.tsv"


class MadePlan(NamedTuple):
    """A made-up plan: what it is called, its data, and the faults that were planted in it."""

    id: str
    data: dict[str, Any]
    planted: tuple[Planted, ...]


def make_corpus(count: int, *, faults: bool) -> Iterator[MadePlan]:
    """So many plans."""
    for number in range(count):
        plan = make_plan(number)
        planted = plant_faults(plan, number) if faults else ()
        yield MadePlan(plan_id(number), plan, planted)


def write_corpus(folder: Path, count: int, *, faults: bool) -> list[Path]:
    """Write the plans and the list of their faults; the files of plans, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    listed, files = ["plan\trule\taction\tpointer"], []
    for made in make_corpus(count, faults=faults):
        files.append(folder / f"{made.id}.yaml")
        files[-1].write_text(yaml_text(made.data), encoding="utf-8", newline="\n")
        listed += ["\t".join((made.id, *planted)) for planted in made.planted]
    (folder / LIST_OF_FAULTS).write_text("\n".join(listed) + "\n", encoding="utf-8", newline="\n")
    return sorted(files)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.corpus", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write the plans")
    parser.add_argument("--plans", type=int, default=1, metavar="N", help="how many")
    parser.add_argument(
        "--faults",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="plant a fault in a tenth of the actions",
    )
    options = parser.parse_args()
    files = write_corpus(options.folder, options.plans, faults=options.faults)
    size = sum(file.stat().st_size for file in files)
    print(f"Wrote {len(files):,} plans, {size / 1000:,.0f} KB, into {options.folder}.")


if __name__ == "__main__":
    main()
