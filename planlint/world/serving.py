"""A built site on the loopback address: its files, and news of builds for the pages that show them.

Pages are served as they are built, with a script and a stylesheet put into each. Nobody but pages of
this address gets anything: names of other hosts are refused, and so is what pages of other
addresses ask for.
"""

from __future__ import annotations

import json
import mimetypes
import os
import re
import socket
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from planlint.world.disk import reason
from planlint.world.news import Board, News
from planlint.world.problems import Problem
from planlint.world.shipped import shipped

LOOPBACK = "127.0.0.1"
NEWS = "/.planlint/events"
EXTRAS = {"/.planlint/reload.js": "reload.js", "/.planlint/reload.css": "reload.css"}
SECONDS_FOR_A_REQUEST = 30.0

# What systems know of these suffixes differs, and some of it is wrong.
_KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".webp": "image/webp",
}
_WITH_LETTERS = re.compile(r"text/|application/json|image/svg")
_MISSING = shipped("templates/serve/missing.html")
_WAITING = shipped("templates/serve/waiting.html")
_HEAD = re.compile(rb"</head>", re.IGNORECASE)
_DEFAULT_SOURCE = b"default-src 'none';"


class Server(ThreadingHTTPServer):
    """A site's folder on the loopback address."""

    daemon_threads = True
    block_on_close = False
    # On Windows it would let a second program take a port that is in use.
    allow_reuse_address = os.name != "nt"

    def __init__(self, folder: Path, port: int, board: Board) -> None:
        self.root = os.path.realpath(folder)
        self.board = board
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except (OSError, OverflowError) as error:
            raise Problem(_why_not(port, error)) from error
        own = f":{self.server_port}"
        self.hosts = {f"{LOOPBACK}{own}", f"localhost{own}"}
        if self.server_port == 80:
            self.hosts |= {LOOPBACK, "localhost"}

    @property
    def address(self) -> str:
        """Where the site can be seen."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that went away."""


def _why_not(port: int, error: OSError | OverflowError) -> str:
    if isinstance(error, OSError):
        if error.errno in {socket.errno.EADDRINUSE, 10048}:  # type: ignore[attr-defined]
            return (
                f"the port {port} is in use. Choose another with --port, or 0 for any that is free."
            )
        if isinstance(error, PermissionError):
            return f"the port {port} may not be used. Choose one from 1024 to 65535 with --port."
        return f"the port {port} cannot be used: {reason(error)}."
    return f"there is no port {port}. Choose one from 1024 to 65535 with --port."


class _Handler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    server: Server
    protocol_version = "HTTP/1.1"
    timeout = SECONDS_FOR_A_REQUEST

    def do_GET(self) -> None:
        """A page, a file or the news."""
        self._answer()

    def do_HEAD(self) -> None:
        """What `GET` would say, without the content."""
        self._answer()

    def version_string(self) -> str:
        """What this calls itself: no versions of anything."""
        return "planlint"

    def log_message(self, *_: object) -> None:
        """Requests are not listed."""

    def _answer(self) -> None:
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST, f"This is {self.server.address}.\n")
            return
        asked_by = self.headers.get("Sec-Fetch-Site", "none")
        if asked_by not in {"none", "same-origin"} and not self._is_visit():
            self._refuse(HTTPStatus.FORBIDDEN, "Only pages of this site may ask for this.\n")
            return
        path = urlsplit(self.path).path
        if path == NEWS:
            self._tell_news()
        elif path in EXTRAS:
            self._send_file(shipped("templates/serve") / EXTRAS[path])
        else:
            self._send_page(path)

    def _is_visit(self) -> bool:
        """Whether somebody followed a link to here, and no page of another site looks into it."""
        return (
            self.headers.get("Sec-Fetch-Mode") == "navigate"
            and self.headers.get("Sec-Fetch-Dest") == "document"
        )

    def _send_page(self, asked: str) -> None:
        path = _path_of(asked, self.server.root)
        if path is not None and path.is_dir():
            if asked.endswith("/"):
                path /= "index.html"
            else:
                self._move_to(f"{asked}/")
                return
        if path is not None and path.is_file():
            self._send_file(path)
            return
        if self.server.board.news.built:
            # The site's own 404.html leads to where the site is published.
            shown, status = _MISSING, HTTPStatus.NOT_FOUND
        else:
            shown, status = _WAITING, HTTPStatus.SERVICE_UNAVAILABLE
        self._send(self._with_news(shown.read_bytes()), "text/html", status)

    def _move_to(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        # Two slashes at the beginning would lead to another host.
        self.send_header("Location", f"/{address.lstrip('/')}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send_file(self, path: Path) -> None:
        try:
            data, found = path.read_bytes(), path.stat()
        except OSError:  # it was taken away by a build a moment ago
            self._refuse(HTTPStatus.NOT_FOUND, "There is no such file.\n")
            return
        suffix = path.suffix.lower()
        kind = (
            _KINDS.get(suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        )
        built = ""
        if kind == "text/html":
            data = self._with_news(data)
            built = f"-{self.server.board.news.build}"
        tag = f'"{found.st_mtime_ns:x}-{found.st_size:x}{built}"'
        if self._has(tag, int(found.st_mtime), with_news=bool(built)):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.send_header("ETag", tag)
            self.end_headers()
            return
        self._send(data, kind, tag=tag, changed=found.st_mtime)

    def _has(self, tag: str, changed: int, *, with_news: bool) -> bool:
        """Whether the browser has the file already, by its tag, else by its time."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return tag in (each.strip().removeprefix("W/") for each in tags.split(","))
        since = self.headers.get("If-Modified-Since")
        if since is None or with_news:
            return False
        try:
            return changed <= parsedate_to_datetime(since).timestamp()
        except (TypeError, ValueError, OverflowError):
            return False

    def _with_news(self, page: bytes) -> bytes:
        """A page that is shown anew when it was built anew; its own policy lets it ask this address."""
        built = self.server.board.news.build
        added = (
            '<link rel="stylesheet" href="/.planlint/reload.css">\n'
            f'<script defer src="/.planlint/reload.js" data-built="{built}"></script>\n</head>'
        )
        page = page.replace(_DEFAULT_SOURCE, _DEFAULT_SOURCE + b" connect-src 'self';", 1)
        return _HEAD.sub(lambda _: added.encode(), page, count=1)

    def _tell_news(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self._send_guards()
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        known: News | None = None
        while self.command == "GET":
            news = self.server.board.after(known)
            if news is None:
                return
            state = json.dumps({"built": news.build, "fault": news.fault})
            said = f"data: {state}\n\n" if news != known else ": still here\n\n"
            try:
                self.wfile.write(said.encode())
                self.wfile.flush()
            except OSError:
                return
            known = news

    def _refuse(self, status: HTTPStatus, text: str) -> None:
        self._send(text.encode(), "text/plain", status)

    def _send(
        self,
        data: bytes,
        kind: str,
        status: HTTPStatus = HTTPStatus.OK,
        *,
        tag: str = "",
        changed: float | None = None,
    ) -> None:
        self.send_response(status)
        letters = "; charset=utf-8" if _WITH_LETTERS.match(kind) else ""
        self.send_header("Content-Type", f"{kind}{letters}")
        self.send_header("Content-Length", str(len(data)))
        if tag:
            self.send_header("ETag", tag)
        if changed is not None:
            self.send_header("Last-Modified", formatdate(changed, usegmt=True))
        self._send_guards()
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_guards(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Frame-Options", "DENY")


def _path_of(asked: str, root: str) -> Path | None:
    """The file or folder that an address means, nothing where it would lie outside or be hidden."""
    try:
        name = unquote(asked, errors="strict")
    except UnicodeDecodeError:
        return None
    parts = [part for part in name.split("/") if part]
    if any(part.startswith(".") or re.search(r"[\\:\x00-\x1f]", part) for part in parts):
        return None
    try:
        path = Path(os.path.realpath(os.path.join(root, *parts)))
        inside = path.is_relative_to(root)
        # A name with an end slash is a folder's.
        return path if inside and (path.is_dir() or not name.endswith("/")) else None
    except (OSError, ValueError):
        return None
