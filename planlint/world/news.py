"""News of builds, for the pages in a browser that wait for them."""

from __future__ import annotations

import threading
import time
from typing import NamedTuple

SECONDS_BETWEEN_SIGNS = 10.0


class News(NamedTuple):
    """How the site stands: which build of which run it is, and what kept a later one from it, if anything."""

    run: int
    built: int
    fault: str

    @property
    def build(self) -> str:
        """What a page of this build knows it by."""
        return f"{self.run:x}-{self.built}"


class Board:
    """Where the news of builds is put up for all who wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._news = News(time.time_ns(), 0, "")
        self._closed = False

    @property
    def news(self) -> News:
        """The news as they stand."""
        return self._news

    def built(self) -> None:
        """The site was built: pages are shown anew."""
        self._put(self._news._replace(built=self._news.built + 1, fault=""))

    def failed(self, fault: str) -> None:
        """The site could not be built; the last one stays, with this above it."""
        self._put(self._news._replace(fault=fault))

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def after(self, known: News | None) -> News | None:
        """The news once they differ from what is known, or after a while; None when there will be none."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or self._news != known, SECONDS_BETWEEN_SIGNS
            )
            return None if self._closed else self._news

    def _put(self, news: News) -> None:
        with self._changed:
            self._news = news
            self._changed.notify_all()
