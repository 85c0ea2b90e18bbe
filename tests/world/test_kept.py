"""The folder of kept results: it may be deleted, corrupted and shared at any time."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planlint.world import kept
from planlint.world.kept import KeptResults, fingerprint, is_ci, program_fingerprint

KEY = fingerprint("a plan", b"its bytes")
DATA = "what was found: é 犯罪\n".encode() * 20
posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".planlint_cache"


def filled(folder: Path) -> Path:
    """A folder in which something is kept; the file that it is kept in."""
    KeptResults(folder).keep(KEY, DATA)
    return folder / KEY[:2] / KEY[2:]


def test_what_is_kept_is_found_until_it_is_deleted(folder: Path) -> None:
    results = KeptResults(folder)
    assert results.find(KEY) is None
    path = filled(folder)
    assert results.find(KEY) == DATA
    assert results.find(fingerprint("another")) is None
    path.unlink()
    assert results.find(KEY) is None
    path.parent.rmdir()
    results.keep(KEY, DATA)
    assert results.find(KEY) == DATA


def test_nothing_but_hashes_stands_in_the_names_and_git_leaves_it_alone(folder: Path) -> None:
    filled(folder)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*")} - {".gitignore"}
    assert all(re.fullmatch("[0-9a-f]{2}(/[0-9a-f]{30,})?", name) for name in names)
    assert "*" in (folder / ".gitignore").read_text().splitlines()


CORRUPTIONS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "truncated": lambda data: data[: len(data) // 2],
    "one byte short": lambda data: data[:-1],
    "one byte more": lambda data: data + b"x",
    "another word": lambda data: data.replace(b"found", b"bound"),
    "garbage": lambda data: bytes(range(256)) * 9,
    "no first line": lambda data: data.partition(b"\n")[2],
    "two results": lambda data: data + data,
}


@pytest.mark.parametrize("corrupted", CORRUPTIONS.values(), ids=CORRUPTIONS)
def test_what_is_corrupted_is_not_found_and_kept_anew(
    folder: Path, corrupted: Callable[[bytes], bytes]
) -> None:
    path = filled(folder)
    path.write_bytes(corrupted(path.read_bytes()))
    assert KeptResults(folder).find(KEY) is None
    assert filled(folder) == path
    assert KeptResults(folder).find(KEY) == DATA


@given(st.binary(max_size=200), st.integers(0, 200))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_bytes_that_were_written_over_are_taken_for_a_result(
    folder: Path, data: bytes, at: int
) -> None:
    path = filled(folder)
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + data + whole[at + len(data) :])
    assert KeptResults(folder).find(KEY) in {None, DATA}


def test_a_result_that_was_moved_to_another_key_is_not_found(folder: Path) -> None:
    path = filled(folder)
    other = fingerprint("another plan")
    (folder / other[:2]).mkdir(exist_ok=True)
    path.replace(folder / other[:2] / other[2:])
    assert KeptResults(folder).find(other) is None


@posix
def test_what_is_no_file_does_no_harm(folder: Path) -> None:
    path = filled(folder)
    path.unlink()
    os.mkfifo(path)  # who reads it waits for ever
    results = KeptResults(folder)
    assert results.find(KEY) is None
    path.unlink()
    path.mkdir()
    assert results.find(KEY) is None
    results.keep(KEY, DATA)
    results.tidy()
    assert path.is_dir()


@pytest.mark.parametrize("where", ["", KEY[:2]])
def test_a_file_in_the_place_of_a_folder_does_no_harm(folder: Path, where: str) -> None:
    (folder / where).parent.mkdir(parents=True, exist_ok=True)
    (folder / where).write_text("mine")
    results = KeptResults(folder)
    results.keep(KEY, DATA)
    assert results.find(KEY) is None
    results.tidy()
    assert (folder / where).read_text() == "mine"


def test_a_folder_that_cannot_be_written_does_no_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = filled(folder)
    monkeypatch.setattr(os, "replace", refuse)
    KeptResults(folder).keep(KEY, b"newer")
    assert KeptResults(folder).find(KEY) == DATA
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    monkeypatch.setattr(Path, "mkdir", refuse)
    KeptResults(folder).keep(KEY, b"newer")
    assert KeptResults(folder).find(KEY) == DATA


def test_many_may_keep_and_find_the_same_at_once(folder: Path) -> None:
    def work(number: int) -> bool:
        results = KeptResults(folder)
        for _ in range(20):
            results.keep(KEY, DATA)
            results.keep(fingerprint(str(number)), DATA)
            if results.find(KEY) not in {None, DATA}:
                return False
        results.tidy()
        return results.find(KEY) == DATA

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(8)))


def test_the_oldest_are_dropped_where_there_are_too_many(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST_RESULTS", 10)
    results = KeptResults(folder)
    keys = [fingerprint(str(number)) for number in range(11)]
    for number, key in enumerate(keys):
        results.keep(key, DATA)
        os.utime(folder / key[:2] / key[2:], (number, number))
        if number == 9:
            results.tidy()
            assert all(map(results.find, keys[:10]))
    results.tidy()
    assert [results.find(key) is not None for key in keys] == [False] * 6 + [True] * 5


def test_a_fingerprint_tells_parts_from_each_other() -> None:
    parts = [("a", "b"), ("ab",), ("", "ab"), ("b", "a"), ("a", "b", ""), (b"a", "b"), ()]
    found = [fingerprint(*each) for each in parts]
    assert found[0] == found[5]
    assert len(set(found)) == len(found) - 1
    assert fingerprint("\udcff")  # as file names have it that are not in UTF-8


def test_the_fingerprint_of_the_program_is_another_once_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner/a.py").write_text("1")
    (tmp_path / "notes.txt").write_text("1")
    before = program_fingerprint(tmp_path)
    assert before == program_fingerprint(tmp_path)
    (tmp_path / "notes.txt").write_text("22")
    assert before == program_fingerprint(tmp_path)
    (tmp_path / "inner/a.py").write_text("22")
    assert before != program_fingerprint(tmp_path)
    assert program_fingerprint(tmp_path / "gone")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("true", True), ("1", True), ("", False), ("0", False), ("False", False), ("no", False)],
)
def test_continuous_integration_says_so(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: bool
) -> None:
    monkeypatch.setenv("CI", value)
    assert is_ci() == expected
    monkeypatch.delenv("CI")
    assert not is_ci()
