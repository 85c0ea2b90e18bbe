"""Writing a site: whole or not at all, only what differs, and never a byte outside its folder."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.commands import main
from planlint.showing.pages import PageMaker
from planlint.world.folders import MANIFEST, Staging, Written, hold_folder
from planlint.world.problems import Problem

FILES = {"index.html": b"<p>1", "plans/a/index.html": b"<p>a", "style.css": b"p {}"}
PLAN = """
format: planlint/1
title: {title}
area: {{name: Hartley}}
period: 2013/14
status: agreed
priorities:
  - id: one
    title: One
    actions:
{actions}
"""
HOSTILE = [
    "../../x",
    "..",
    "con",
    "NUL.txt",
    "/etc/x",
    "a" * 400,
    "🚓",
    "C:\\x",
    "a\\..\\b",
    ".git",
    "",
]


def write_tree(folder: Path, files: dict[str, bytes]) -> Written:
    """Write a whole site at once."""
    with Staging(folder) as staging:
        return staging.commit(staging.stage(files))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too, without the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*")}


def names(folder: Path, *listed: str) -> None:
    """Write a manifest that lists these names."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"version": 1, "files": dict.fromkeys(listed, "")})
    (folder / MANIFEST).write_text(text, encoding="utf-8")


# The tree.


def test_all_is_written_and_listed(tmp_path: Path) -> None:
    assert write_tree(tmp_path / "site", FILES) == Written(3, 3, 0)
    assert tree(tmp_path / "site") == FILES
    assert set(json.loads((tmp_path / "site" / MANIFEST).read_bytes())["files"]) == set(FILES)


def test_a_second_time_nothing_is_written(tmp_path: Path) -> None:
    write_tree(tmp_path, FILES)
    before = times(tmp_path)
    assert write_tree(tmp_path, FILES) == Written(3, 0, 0)
    assert times(tmp_path) == before


def test_only_what_differs_is_written_and_what_is_stale_goes(tmp_path: Path) -> None:
    write_tree(tmp_path, FILES)
    before = times(tmp_path)
    files = {"index.html": b"<p>2", "style.css": b"p {}", "new/x.html": b"x"}
    assert write_tree(tmp_path, files) == Written(3, 2, 1)
    assert tree(tmp_path) == files
    assert not (tmp_path / "plans").exists()
    assert times(tmp_path)[str(tmp_path / "style.css")] == before[str(tmp_path / "style.css")]


def test_a_file_that_somebody_changed_or_removed_is_put_back(tmp_path: Path) -> None:
    write_tree(tmp_path, FILES)
    (tmp_path / "index.html").write_bytes(b"<p>x")
    (tmp_path / "style.css").unlink()
    assert write_tree(tmp_path, FILES) == Written(3, 2, 0)
    assert tree(tmp_path) == FILES


def test_what_somebody_put_beside_the_site_stays(tmp_path: Path) -> None:
    write_tree(tmp_path, FILES)
    (tmp_path / "plans/a/mine.txt").write_bytes(b"mine")
    assert write_tree(tmp_path, {"index.html": b"<p>1"}).removed == 2
    assert tree(tmp_path) == {"index.html": b"<p>1", "plans/a/mine.txt": b"mine"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    hold_folder(tmp_path)
    assert write_tree(tmp_path, FILES).written == 3


def test_a_folder_that_is_somebody_else_s_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"Dear")
    with pytest.raises(Problem, match="did not put there"):
        write_tree(tmp_path, FILES)
    assert tree(tmp_path) == {"letter.txt": b"Dear"}


def test_a_file_in_the_folder_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"x")
    with pytest.raises(Problem, match="this is a file"):
        write_tree(tmp_path / "site", FILES)
    with pytest.raises(Problem, match="part of the path is a file"):
        write_tree(tmp_path / "site" / "below", FILES)
    assert (tmp_path / "site").read_bytes() == b"x"


def test_a_folder_in_a_file_s_place_is_a_problem(tmp_path: Path) -> None:
    write_tree(tmp_path, {"style.css": b""})
    (tmp_path / "index.html").mkdir()
    with pytest.raises(Problem, match=r"index\.html"):
        write_tree(tmp_path, FILES)


def test_a_folder_that_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Problem, match="you may not read or write it"):
        write_tree(tmp_path / "site", FILES)
    assert tree(tmp_path) == {}


def test_a_build_that_is_broken_off_leaves_nothing_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, FILES)
    replace: Callable[..., None] = os.replace
    count = iter(range(100))

    def break_off(source: object, target: object) -> None:
        if next(count) == 2:
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", break_off)
    with pytest.raises(Problem, match="no space left"):
        write_tree(tmp_path, {f"{n}.html": b"x" for n in range(5)})
    monkeypatch.undo()
    write_tree(tmp_path, {"index.html": b"<p>1"})
    assert tree(tmp_path) == {"index.html": b"<p>1"}


# Manifests that lie.


@pytest.mark.parametrize(
    "name", ["../victim.txt", "a/../../victim.txt", "{outside}/victim.txt", "..\\victim.txt", "."]
)
def test_a_manifest_with_a_way_out_deletes_nothing_outside(tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"keep")
    names(tmp_path / "site", name.format(outside=tmp_path), "old.html")
    (tmp_path / "site" / "old.html").write_bytes(b"old")
    assert write_tree(tmp_path / "site", FILES).removed == 1
    assert victim.read_bytes() == b"keep"


def test_links_lead_nothing_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "victim.html").write_bytes(b"keep")
    site = tmp_path / "site"
    names(site, "linked/victim.html", "file.html", "linked")
    (site / "linked").symlink_to(outside)
    (site / "file.html").symlink_to(outside / "victim.html")
    write_tree(site, FILES)
    assert tree(outside) == {"victim.html": b"keep"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    names(tmp_path / "site")
    (tmp_path / "site" / "plans").symlink_to(outside)
    with pytest.raises(Problem, match="would be written outside"):
        write_tree(tmp_path / "site", FILES)
    assert tree(outside) == {}
    (tmp_path / "site" / "plans").unlink()
    (outside / "index.html").write_bytes(b"keep")
    (tmp_path / "site" / "index.html").symlink_to(outside / "index.html")
    write_tree(tmp_path / "site", FILES)
    assert tree(outside) == {"index.html": b"keep"}


@pytest.mark.parametrize("name", ["../x", "/x", "a/../x", "", "a//b", "C:x", "a\\b", MANIFEST])
def test_a_name_that_leads_out_is_refused_before_anything_is_written(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(Problem, match="would be written outside"):
        write_tree(tmp_path / "site", {"index.html": b"x", name: b"x"})
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "null", '{"files": 1}', '{"files": {"x": null}}', "[" * 100_000, "\xff"]
)
def test_a_broken_manifest_lists_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="latin-1")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_tree(tmp_path, FILES)
    assert tree(tmp_path) == {**FILES, "mine.txt": b"mine"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), unique=True), st.data())
def test_any_two_builds_end_like_one(
    tmp_path_factory: pytest.TempPathFactory, first: list[str], data: st.DataObject
) -> None:
    second = data.draw(st.lists(st.sampled_from(["a", "b/c", "b/d", "e/f/g"]), unique=True))
    one, other = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("other")
    write_tree(one, dict.fromkeys(first, b"1"))
    write_tree(one, dict.fromkeys(second, b"2"))
    write_tree(other, dict.fromkeys(second, b"2"))
    assert tree(one) == tree(other)
    assert (one / MANIFEST).read_bytes() == (other / MANIFEST).read_bytes()
    shutil.rmtree(one)
    shutil.rmtree(other)


# The command.


def plan(title: str, *refs: str) -> str:
    actions = "".join(
        f"      - {{ref: {json.dumps(ref, ensure_ascii=False)}, title: Visit homes {number}}}\n"
        for number, ref in enumerate(refs)
    )
    return PLAN.format(title=title, actions=actions)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "planlint.toml").write_text("", encoding="utf-8")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/a.yaml").write_text(plan("A", "1", "2"), encoding="utf-8")
    (tmp_path / "plans/b.yaml").write_text(plan("B", "1"), encoding="utf-8")
    return tmp_path


def run(*options: str) -> tuple[int, str]:
    """The status and the output of `planlint build`."""
    with CliRunner().isolation() as streams, pytest.raises(SystemExit) as end:
        main(["build", "--as-of", "2013-07-01", *options])
    code = end.value.code
    said = b"".join(stream.getvalue() for stream in streams[:2])
    return (code if isinstance(code, int) else 0), said.decode()


def test_a_fault_while_rendering_leaves_the_old_site(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run()[0] == 0
    before, stamps = tree(repository / "_site"), times(repository / "_site")
    (repository / "plans/c.yaml").write_text(plan("C", "1"), encoding="utf-8")

    def pages(*_: object) -> object:
        yield from ()
        raise RuntimeError("a template is broken")

    monkeypatch.setattr(PageMaker, "pages_of_collection", pages)
    assert run()[0] == 2
    assert tree(repository / "_site") == before
    assert times(repository / "_site") == stamps


def test_a_second_build_writes_nothing(repository: Path) -> None:
    run()
    before = times(repository / "_site")
    status, said = run()
    assert status == 0
    assert "(0 written, 0 removed)" in said
    assert times(repository / "_site") == before


def test_a_plan_that_is_removed_takes_its_pages_along(repository: Path) -> None:
    run()
    (repository / "plans/b.yaml").unlink()
    (repository / "plans/a.yaml").write_text(plan("A", "2"), encoding="utf-8")
    status, _ = run()
    assert status == 0
    assert not (repository / "_site/plans/b").exists()
    run("--out", "clean")
    assert tree(repository / "_site") == tree(repository / "clean")
    assert (repository / "_site" / MANIFEST).read_bytes() == (
        repository / "clean" / MANIFEST
    ).read_bytes()


def test_a_folder_without_manifest_is_refused_with_2(repository: Path) -> None:
    (repository / "_site").mkdir()
    (repository / "_site/letter.txt").write_bytes(b"Dear")
    status, said = run()
    assert status == 2
    assert "did not put there" in said
    assert tree(repository / "_site") == {"letter.txt": b"Dear"}


def test_a_file_in_the_site_s_place_is_refused_with_2(repository: Path) -> None:
    (repository / "_site").write_bytes(b"x")
    assert run()[0] == 2
    assert (repository / "_site").read_bytes() == b"x"


def test_ids_that_differ_only_in_case_are_an_error(repository: Path) -> None:
    (repository / "plans/A.yaml").write_text(plan("A", "1"), encoding="utf-8")
    status, said = run()
    assert status == 2
    assert 'have the same id, "' in said
    assert not (repository / "_site").exists()


def test_a_plan_that_is_the_folder_of_another_is_an_error(repository: Path) -> None:
    (repository / "plans/a").mkdir()
    (repository / "plans/a/x.yaml").write_text(plan("X", "1"), encoding="utf-8")
    status, said = run()
    assert status == 2
    assert "has the id of the folder" in said


def test_hostile_refs_and_names_write_only_inside_the_folder(repository: Path) -> None:
    (repository / "plans/a.yaml").write_text(plan("A", *HOSTILE), encoding="utf-8")
    (repository / "plans/con.yaml").write_text(plan("C", "1"), encoding="utf-8")
    (repository / "...yaml").write_text(plan("D", "1"), encoding="utf-8")
    before = set(repository.rglob("*"))
    assert run("plans", "...yaml", "--no-cache")[0] == 0
    new = set(repository.rglob("*")) - before
    assert all(path.is_relative_to(repository / "_site") for path in new)
    assert len(list((repository / "_site/plans/a/actions").iterdir())) == len(HOSTILE)
    assert {path.name for path in (repository / "_site/plans").iterdir()} == {
        "a",
        "b",
        "x-con",
        "--",
    }
    for path in (repository / "_site").rglob("*.html"):
        assert len(path.name) <= 66


def test_a_plan_that_cannot_be_read_has_its_line_and_the_rest_is_written(repository: Path) -> None:
    (repository / "plans/bad.yaml").write_bytes(b"\xff\xfe\x00Jo Bell")
    status, said = run()
    assert status == 1
    assert "bad cannot be read" in said
    index = (repository / "_site/index.html").read_text(encoding="utf-8")
    assert "This plan cannot be read." in index
    assert (repository / "_site/plans/a/index.html").is_file()
