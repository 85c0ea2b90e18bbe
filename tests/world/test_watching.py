"""What is seen of files: that they came, changed and went."""

from __future__ import annotations

from pathlib import Path

from planlint.world.watching import seen


def names(found: dict[str, tuple[int, int]], below: Path) -> set[str]:
    return {Path(path).relative_to(below).as_posix() for path in found}


def test_files_and_folders_are_seen_hidden_ones_and_the_site_are_not(tmp_path: Path) -> None:
    for name in ("plans/a.yaml", "plans/x/b.yaml", "plans/.git/c", "plans/.d.swp", "_site/e", "f"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = seen([tmp_path / "plans", tmp_path / "f", tmp_path / "nowhere"], tmp_path / "_site")
    assert names(found, tmp_path) == {"plans/a.yaml", "plans/x/b.yaml", "f"}
    assert names(seen([tmp_path], tmp_path / "_site"), tmp_path) == names(found, tmp_path)


def test_what_changes_is_told_from_what_was(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("one", encoding="utf-8")
    first = seen([tmp_path], tmp_path / "_site")
    assert seen([tmp_path], tmp_path / "_site") == first
    path.write_text("three", encoding="utf-8")
    second = seen([tmp_path], tmp_path / "_site")
    assert second != first
    path.rename(tmp_path / "b.yaml")
    assert seen([tmp_path], tmp_path / "_site") not in (first, second)
