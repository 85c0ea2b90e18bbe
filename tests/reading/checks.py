"""Runs `planlint check` on bad files, each in a process of its own with limits on time and memory.

It is run as a program: names of files go in, a line each, and what became of them comes out as
JSON. What all need is loaded once, and every check is a fork of that.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.reading.bad_input import BAD_INPUT

MOST_SECONDS = 20
MOST_BYTES = 2**30


def main() -> None:
    _load_everything()
    for line in sys.stdin:
        name = line.rstrip("\n")
        print(json.dumps(_check(name)), flush=True)


def _load_everything() -> None:
    """Check a plan once, so that the forks need not load anything."""
    from planlint.commands import main as planlint

    with tempfile.TemporaryDirectory() as folder, suppress(SystemExit):
        plan = Path(folder, "plan.yaml")
        plan.write_bytes(BAD_INPUT["a byte-order mark and a plan"]())
        planlint([*_arguments(str(plan), folder), "--output", f"{folder}/full"])
    gc.freeze()


def _arguments(plan: str, folder: str) -> list[str]:
    written = ["--format", "json", "--output", f"{folder}/json", "--format", "full"]
    return ["check", plan, "--no-cache", "--as-of", "2013-07-01", *written]


def _check(name: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder, "plan.yaml")
        plan.write_bytes(BAD_INPUT[name]())
        child = os.fork()
        if not child:
            _be_checked(Path(folder))
        _, ended, used = os.wait4(child, 0)
        return {
            "status": os.waitstatus_to_exitcode(ended),
            "seconds": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10),
            "said": _text(Path(folder, "said")),
            "complained": _text(Path(folder, "complained")),
            "findings": _text(Path(folder, "json")),
        }


def _be_checked(folder: Path) -> None:
    from planlint.commands import main as planlint

    os.chdir(folder)
    for number, name in ((1, "said"), (2, "complained")):
        os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), number)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "darwin":
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    try:
        planlint(_arguments("plan.yaml", "."))
    except SystemExit as done:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(done.code if isinstance(done.code, int) else 3)
    finally:
        os._exit(4)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


if __name__ == "__main__":
    main()
