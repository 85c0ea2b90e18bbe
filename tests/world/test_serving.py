"""The server of `planlint serve` over real HTTP: what it gives, and to whom it gives nothing."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from planlint.world.news import Board
from planlint.world.problems import Problem
from planlint.world.serving import Server

PAGE = (
    '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'self'; script-src 'self'\"></head><body>Hartley é"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "plans/a b").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "plans/a b/index.html").write_text(PAGE, encoding="utf-8")
    (folder / "script.js").write_text("1", encoding="utf-8")
    (folder / ".planlint-site.json").write_text("{}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[Server]:
    board = Board()
    board.built()
    made = Server(site, 0, board)
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    board.close()
    made.shutdown()
    made.server_close()
    thread.join()


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer, text


def test_a_page_is_given_with_the_script_that_shows_it_anew(server: Server) -> None:
    answer, text = ask(server, "/")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "Hartley é" in text
    build = server.board.news.build
    assert f'<script defer src="/.planlint/reload.js" data-built="{build}"></script>' in text
    assert "default-src 'none'; connect-src 'self'; style-src 'self'; script-src 'self'" in text
    assert "unsafe" not in text
    assert ask(server, "/.planlint/reload.js")[0].headers["Content-Type"].startswith("text/java")
    assert ask(server, "/.planlint/reload.css")[0].status == 200


def test_names_with_blanks_and_folders_are_found(server: Server) -> None:
    assert ask(server, "/plans/a%20b/index.html")[0].status == 200
    assert ask(server, "/plans/a%20b/?plan=x")[0].status == 200
    answer, _ = ask(server, "/plans/a%20b")
    assert (answer.status, answer.headers["Location"]) == (301, "/plans/a%20b/")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/plans/",
        "/script.js/",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%5csecret.txt",
        "/plans/../../secret.txt",
        "/.planlint-site.json",
        "/.planlint/other.js",
        "/c:/secret.txt",
        "/%00",
        "/a%0d%0aX:%20y",
        "/%ff%fe",
        "/" + "a" * 5000,
        "/%25%32%65%25%32%65/secret.txt",
    ],
    ids=lambda each: each[:30],
)
def test_there_is_nothing_else(server: Server, path: str) -> None:
    answer, text = ask(server, path)
    assert answer.status == 404
    assert "There is no page here" in text
    assert "secret" not in text
    assert "X" not in answer.headers


def test_an_address_of_two_slashes_leads_to_no_other_host(server: Server) -> None:
    answer, _ = ask(server, "//plans/a%20b")
    assert answer.headers.get("Location", "/x")[:2] != "//"


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_that_leads_out_is_not_followed(server: Server, site: Path) -> None:
    (site / "out.txt").symlink_to(site.parent / "secret.txt")
    assert ask(server, "/out.txt")[0].status == 404


def test_the_page_for_what_is_missing_leads_back_to_this_site(server: Server, site: Path) -> None:
    (site / "404.html").write_text("<head></head>https://plans.hartley.example/", encoding="utf-8")
    answer, text = ask(server, "/a/nothing.html")
    assert answer.status == 404
    assert '<a href="/index.html">' in text
    assert ask(server, "/404.html")[0].status == 200


def test_before_the_first_build_the_browser_waits(site: Path, server: Server) -> None:
    server.board = Board()
    (site / "index.html").unlink()
    answer, text = ask(server, "/")
    assert answer.status == 503
    assert "Not built yet" in text
    assert "/.planlint/reload.js" in text


def test_head_and_other_methods(server: Server) -> None:
    answer, text = ask(server, "/script.js", "HEAD")
    assert (answer.status, answer.headers["Content-Length"], text) == (200, "1", "")
    assert ask(server, "/", "POST")[0].status == 501
    assert ask(server, "/.planlint/events", "HEAD")[0].status == 200


def test_what_the_browser_has_is_not_sent_again(server: Server, site: Path) -> None:
    answer, _ = ask(server, "/script.js")
    tag, changed = answer.headers["ETag"], answer.headers["Last-Modified"]
    assert ask(server, "/script.js", If_None_Match=tag)[0].status == 304
    assert ask(server, "/script.js", If_None_Match=f'"x", W/{tag}')[0].status == 304
    assert ask(server, "/script.js", If_Modified_Since=changed)[0].status == 304
    assert ask(server, "/script.js", If_Modified_Since="yesterday")[0].status == 200
    (site / "script.js").write_text("2 now", encoding="utf-8")
    both = {"If_None_Match": tag, "If_Modified_Since": changed}
    assert ask(server, "/script.js", **both)[1] == "2 now"


def test_a_page_is_sent_again_after_a_build(server: Server) -> None:
    tag = ask(server, "/")[0].headers["ETag"]
    assert ask(server, "/", If_None_Match=tag)[0].status == 304
    server.board.built()
    assert ask(server, "/", If_None_Match=tag)[0].status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:{port}", "127.0.0.1", "", "localhost:1", "[::1]:{port}"])  # fmt: skip
def test_another_name_of_the_host_is_refused(server: Server, host: str) -> None:
    answer, text = ask(server, "/", Host=host.format(port=server.server_port))
    assert answer.status == 421
    assert "Hartley" not in text


def test_localhost_is_this_host(server: Server) -> None:
    assert ask(server, "/", Host=f"LocalHost:{server.server_port}")[0].status == 200


def test_pages_of_other_addresses_get_nothing(server: Server) -> None:
    for site in ("cross-site", "same-site"):
        answer, _ = ask(server, "/script.js", Sec_Fetch_Site=site, Sec_Fetch_Dest="script")
        assert answer.status == 403
    framed = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}
    assert ask(server, "/", **framed, Sec_Fetch_Dest="iframe")[0].status == 403
    answer, _ = ask(server, "/", **framed, Sec_Fetch_Dest="document")
    assert answer.status == 200
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_news_are_told_as_they_come(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", "/.planlint/events")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream; charset=utf-8"

    def told() -> str:
        line = answer.readline()
        while not line.startswith(b"data: "):
            line = answer.readline()
        return line.decode()

    first = server.board.news.build
    assert told() == f'data: {{"built": "{first}", "fault": ""}}\n'
    server.board.failed("a\nb")
    assert told() == f'data: {{"built": "{first}", "fault": "a\\nb"}}\n'
    server.board.built()
    assert told() == f'data: {{"built": "{server.board.news.build}", "fault": ""}}\n'
    server.board.close()
    assert answer.read() == b"\n"


def test_a_port_in_use_is_a_problem(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Problem, match=f"the port {port} is in use. Choose another with --port"):
            Server(site, port, Board())


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
