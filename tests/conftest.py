"""Options of the test run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.sites import Audience

# The same examples in every run: what fails here fails for everybody.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="write what is found into the case files and golden files; review what changes",
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run that all its processes share, for `tests.once`."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@pytest.fixture(scope="session")
def sites(shared: Path) -> dict[Audience, Path]:
    """The folders of the public and the internal site of the real plans, built once for a run."""
    from tests.sites import built_once

    return built_once(shared / "sites")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if os.environ.get("PLANLINT_NO_BROWSER"):
        terminalreporter.write_line(
            "PLANLINT_NO_BROWSER is set: the tests of the pages in a browser were left out.",
            yellow=True,
        )
