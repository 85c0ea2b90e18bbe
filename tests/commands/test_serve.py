"""`planlint serve` as a process: it builds, serves, builds again, and ends without leaving anything."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Run, clean
from tests.commands.plans import GOOD, NOT_YAML, write

LONGEST = 60


class Served:
    """A running `planlint serve`."""

    def __init__(self, place: Path, *options: str) -> None:
        temporary = place / "temporary"
        temporary.mkdir()
        self.temporary = temporary
        self.process = subprocess.Popen(
            [sys.executable, "-m", "planlint", "serve", "--port", "0", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=place,
            env=clean(os.environ) | {"TMPDIR": str(temporary), "PYTHONUNBUFFERED": "1"},
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # whatever ours is
        )
        assert self.process.stdout
        self.first = self.process.stdout.readline()
        self.address = re.findall(r"http://[\d.:]+/", self.first)[0]

    def page(self, path: str = "") -> str:
        try:
            with urllib.request.urlopen(self.address + path, timeout=10) as answer:
                text: str = answer.read().decode()
        except urllib.error.HTTPError as error:
            text = error.read().decode()
        return text

    def fault(self) -> str:
        with urllib.request.urlopen(f"{self.address}.planlint/events", timeout=20) as answer:
            state = json.loads(answer.readline().removeprefix(b"data: "))
        fault: str = state["fault"]
        return fault

    def until(self, wanted: Callable[[], bool]) -> None:
        ends = time.monotonic() + LONGEST
        while not wanted():
            assert time.monotonic() < ends, "it did not come"
            assert self.process.poll() is None
            time.sleep(0.1)


@pytest.fixture
def served(place: Path) -> Iterator[Served]:
    write(place / "plans/a.yaml", GOOD)
    write(place / "planlint.toml", '[site]\ntitle = "One"\n')
    running = Served(place, "--as-of", "2013-07-01")
    yield running
    if running.process.poll() is None:
        running.process.terminate()
    running.process.communicate(timeout=LONGEST)


def test_it_builds_again_when_something_changes_and_keeps_the_last_good_site(
    served: Served, place: Path
) -> None:
    served.until(lambda: "<title>All plans – One</title>" in served.page())
    write(place / "planlint.toml", '[site]\ntitle = "Two"\n')
    served.until(lambda: "<title>All plans – Two</title>" in served.page())
    write(place / "templates/site/_menu.html.j2", "{{ nothing }}")
    served.until(lambda: "templates/site/_menu.html.j2, line 1: 'nothing'" in served.fault())
    assert "<title>All plans – Two</title>" in served.page()
    write(place / "templates/site/_menu.html.j2", "<nav>mine</nav>")
    served.until(lambda: "<nav>mine</nav>" in served.page("plans/a/index.html"))
    served.until(lambda: served.fault() == "")
    write(place / "plans/a.yaml", NOT_YAML)
    served.until(lambda: served.fault().startswith("planlint: the plan a cannot be read: "))
    assert "<nav>mine</nav>" in served.page("plans/a/index.html")
    write(place / "plans/a.yaml", GOOD)
    served.until(lambda: served.fault() == "")
    write(place / "plans/b.yaml", GOOD)
    served.until(lambda: "<nav>mine</nav>" in served.page("plans/b/index.html"))
    (place / "plans/b.yaml").unlink()
    served.until(lambda: "There is no page here" in served.page("plans/b/index.html"))
    assert not (place / "_site").exists()


def test_a_plan_that_could_never_be_read_does_not_keep_the_others_away(place: Path) -> None:
    write(place / "plans/a.yaml", GOOD)
    write(place / "plans/b.yaml", "[]")
    served = Served(place, "--as-of", "2013-07-01")
    try:
        served.until(lambda: "This plan cannot be read" in served.page())
        write(place / "plans/a.yaml", GOOD.replace("title: ", "title: New ", 1))
        served.until(lambda: ">New " in served.page("plans/a/index.html"))
        assert served.fault() == ""
    finally:
        served.process.terminate()
        served.process.communicate(timeout=LONGEST)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_with_0_and_leaves_nothing(served: Served, number: int) -> None:
    served.until(lambda: "<title>All plans – One</title>" in served.page())
    served.process.send_signal(number)
    said, _ = served.process.communicate(timeout=LONGEST)
    assert served.process.returncode == 0
    assert "Traceback" not in said
    assert not list(served.temporary.iterdir())


def test_what_it_cannot_do_is_said_in_a_sentence(place: Path, run: Run) -> None:
    write(place / "plans/a.yaml", GOOD)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = run("serve", "--port", str(port))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"planlint: the port {port} is in use. Choose another with --port, or 0 for any that is "
        "free.\n"
    )
    assert run("serve", "nowhere").err == "planlint: nowhere: there is no such file or folder.\n"
    assert run("serve", "-").status == 2
    assert run("serve", "--port", "99999").status == 2
    assert run("serve", "--as-of", "soon").status == 2
    write(place / "planlint.toml", "plan = 1")
    assert run("serve").err.startswith('planlint: planlint.toml: there is no setting "plan"')
