"""Options of the test run."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="write what is found into the case files and golden files; review what changes",
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if os.environ.get("PLANLINT_NO_BROWSER"):
        terminalreporter.write_line(
            "PLANLINT_NO_BROWSER is set: the tests of the pages in a browser were left out.",
            yellow=True,
        )
