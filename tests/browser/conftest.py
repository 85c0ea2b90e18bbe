"""A browser and the built sites for the tests of the pages.

PLANLINT_NO_BROWSER=1 leaves these tests out, and the run says so at its end. Where there is no
browser and nobody asked to do without, they fail with what `have_browser.sh` says.
"""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright

from tests.browser.find import ARGUMENTS
from tests.browser.find import browser as find_browser
from tests.sites import PREFIX, Audience

BROKEN_OFF = "net::ERR_ABORTED"  # by going on to the next page
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    left_out = pytest.mark.skip(reason="PLANLINT_NO_BROWSER is set")
    for item in items:
        if item.get_closest_marker("browser") and os.environ.get("PLANLINT_NO_BROWSER"):
            item.add_marker(left_out)


def what_to_do() -> str:
    """The sentence of `have_browser.sh` for where there is no browser."""
    script = (HERE / "have_browser.sh").read_text(encoding="utf-8")
    return script.partition("<<'SAY'\n")[2].partition("\nSAY\n")[0]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail(what_to_do(), pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(sites: dict[Audience, Path]) -> Iterator[str]:
    """The address below which the sites are served, with a prefix of two folders."""
    root = sites["public"].parents[len(Path(PREFIX).parts)]
    handler = functools.partial(QuietHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{PREFIX}"
        server.shutdown()
        thread.join()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Watch:
    """What a page asked for and said: nothing may leave the machine, nothing may be said."""

    def __init__(self) -> None:
        self.requests: list[str] = []
        self.failed: list[str] = []
        self.said: list[str] = []

    def forget(self) -> None:
        for each in (self.requests, self.failed, self.said):
            each.clear()

    def on(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("requestfailed", self._failed)
        context.on("console", lambda message: self.said.append(message.text))
        context.on("weberror", lambda error: self.said.append(str(error.error)))
        context.on(
            "response",
            lambda response: self.failed.append(response.url) if response.status >= 400 else None,
        )

    def hold(self) -> None:
        """Nothing went wrong, and nothing went elsewhere."""
        assert not self.left
        assert not self.failed
        assert not self.said

    def _failed(self, request: Request) -> None:
        if request.failure != BROKEN_OFF:
            self.failed.append(request.url)

    @property
    def left(self) -> list[str]:
        """The requests that left the machine."""
        allowed = ("file://", "http://127.0.0.1:", "data:")
        return [url for url in self.requests if not url.startswith(allowed)]


@pytest.fixture(scope="session")
def lender(chromium: Browser) -> Iterator[NewPage]:
    lender = NewPage(chromium)
    yield lender
    lender.close()


@pytest.fixture
def new_page(lender: NewPage) -> Iterator[NewPage]:
    """Pages for one test, in which nothing may be said or fail, and which may ask nobody."""
    yield lender
    try:
        lender.watch.hold()
    finally:
        lender.take_back()


@pytest.fixture
def watch(lender: NewPage) -> Watch:
    return lender.watch


class NewPage:
    """Gives pages of a width and scheme, those of tests before again: a new one takes longer than a test."""

    def __init__(self, chromium: Browser) -> None:
        self.watch = Watch()
        self._chromium = chromium
        self._contexts: list[BrowserContext] = []
        self._free: dict[bool, list[Page]] = {True: [], False: []}
        self._lent: list[tuple[bool, Page]] = []

    def __call__(self, width: int = 1280, *, dark: bool = False, script: bool = True) -> Page:
        free = self._free[script]
        page = free.pop() if free else self._made(script)
        page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
        page.emulate_media(media="screen", color_scheme="dark" if dark else "light")
        self._lent.append((script, page))
        return page

    def _made(self, script: bool) -> Page:
        context = self._chromium.new_context(java_script_enabled=script)
        self.watch.on(context)
        self._contexts.append(context)
        return context.new_page()

    def take_back(self) -> None:
        for script, page in self._lent:
            try:
                page.goto("about:blank")
            except Error:  # it was still on its way to another page
                self._contexts.remove(page.context)
                page.context.close()
            else:
                self._free[script].append(page)
        self._lent.clear()
        self.watch.forget()

    def close(self) -> None:
        for context in self._contexts:
            context.close()
