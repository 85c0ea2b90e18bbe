"""Which browser the tests use: the one that is named, one on the machine, else playwright's own.

ARGUMENTS are those that it is started with.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")


def browser() -> str | None:
    """The path of a browser, or None where there is none."""
    named = os.environ.get("PLANLINT_BROWSER")
    if named:
        return shutil.which(named)
    on_machine = next((path for path in map(shutil.which, NAMES) if path), None)
    return on_machine or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


if __name__ == "__main__":
    sys.exit(0 if browser() else 1)
