"""A second build equals a clean one byte for byte, whatever was edited in between."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from planlint.commands import main
from planlint.world.folders import MANIFEST, Staging
from planlint.world.kept import FOLDER

NAMES = ("Jo Bell", "Ann Lowe", "Raj Mistry", "Sam Close")
AS_OF = "2013-07-01"


def plan(title: str, people: list[str], forums: list[str], actions: list[str]) -> str:
    """A plan with these people, forums and actions; each action names the first person in its text."""
    person = people[0] if people else "nobody"
    lines = [
        *("format: planlint/1", f"title: {title}", "area: {name: Hartley}", "period: 2013/14"),
        *("status: agreed", "people:"),
        *(f"  p{number}: {{name: {name}, role: Officer}}" for number, name in enumerate(people)),
        "forums:",
        *(f"  f{number}: {{name: {name}}}" for number, name in enumerate(forums)),
        *("priorities:", "  - id: one", "    title: One", "    actions:"),
    ]
    for ref in actions:
        lines += [
            f'      - ref: "{ref}"',
            f"        title: Meet {person} about {ref}",
            "        end: 2013-06-01",
        ]
        lines += ["        lead: {operational: p0}"] if people else []
        lines += ["        overseen_by: [f0]"] if forums else []
    return "\n".join(lines) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "planlint.toml").write_text('plans = "plans"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*options: str) -> tuple[int, str]:
    """The status and the output of `planlint build`."""
    with CliRunner().isolation() as streams, pytest.raises(SystemExit) as end:
        main(["build", "--as-of", AS_OF, *options])
    code = end.value.code
    said = b"".join(stream.getvalue() for stream in streams[:2])
    return (code if isinstance(code, int) else 0), said.decode()


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site, the manifest too."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def edits() -> st.SearchStrategy[dict[str, str | None]]:
    """What becomes of some of three plans: a new text, or nothing where the plan is taken away."""
    texts = st.builds(
        plan,
        st.sampled_from(["A", "B"]),
        st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
        st.lists(st.sampled_from(["Board", "Group"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["1.1", "1.2", "1.3"]), min_size=1, max_size=3, unique=True),
    )
    return st.dictionaries(
        st.sampled_from(["a", "b", "c"]), st.one_of(texts, st.none()), min_size=1, max_size=3
    )


@given(steps=st.lists(edits(), min_size=2, max_size=3))
@settings(max_examples=8, deadline=None)
def test_a_build_after_any_edits_equals_a_clean_one(
    steps: list[dict[str, str | None]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("edited")
    (root / "plans").mkdir()
    config = root / "planlint.toml"
    config.write_text('plans = "plans"\n', encoding="utf-8")
    first: dict[str, str | None] = {"z": plan("Z", [NAMES[0]], [], ["1.1"])}
    for number, step in enumerate([first, *steps]):
        for name, text in step.items():
            path = root / "plans" / f"{name}.yaml"
            path.unlink(missing_ok=True) if text is None else path.write_text(
                text, encoding="utf-8"
            )
        out, clean = root / "site", root / f"clean-{number}"
        given_paths = [str(root / "plans"), "--config", str(config)]
        assert build(*given_paths, "--cache", "--out", str(out))[0] == 0
        assert build(*given_paths, "--no-cache", "--out", str(clean))[0] == 0
        assert files(out) == files(clean)


def test_what_is_unchanged_is_not_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "ab":
        (folder / f"plans/{name}.yaml").write_text(
            plan(name, ["Jo Bell"], [], ["1.1"]), encoding="utf-8"
        )
    assert build("--cache")[0] == 0
    made = list(_spied(monkeypatch))
    (folder / "plans/b.yaml").write_text(plan("new", ["Jo Bell"], [], ["1.1"]), encoding="utf-8")
    assert build("--cache")[0] == 0
    assert made[0] == ["plans/b.yaml"]


def _spied(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the plans whose pages are made from now on."""
    import planlint.commands._building as building

    names: list[str] = []
    real = building.make_plan

    def spy(file: Any, *rest: Any) -> Any:
        names.append(file.name)
        return real(file, *rest)

    monkeypatch.setattr(building, "make_plan", spy)
    yield names


def test_a_page_that_somebody_changed_is_made_again(folder: Path) -> None:
    for name in "ab":
        (folder / f"plans/{name}.yaml").write_text(plan(name, [], [], ["1.1"]), encoding="utf-8")
    assert build("--cache")[0] == 0
    before = files(folder / "_site")
    page = folder / "_site/plans/a/index.html"
    page.write_text("<p>mine", encoding="utf-8")
    assert build("--cache")[0] == 0
    assert files(folder / "_site") == before


def test_a_page_that_somebody_changed_by_a_letter_is_made_again(folder: Path) -> None:
    for name in "ab":
        (folder / f"plans/{name}.yaml").write_text(plan(name, [], [], ["1.1"]), encoding="utf-8")
    for _ in range(2):
        assert build("--cache")[0] == 0
    page = folder / "_site/plans/a/index.html"
    before, found = page.read_bytes(), page.stat()
    time.sleep(0.02)
    page.write_bytes(before.replace(b"plan", b"plot", 1))
    os.utime(page, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert build("--cache")[0] == 0
    assert page.read_bytes() == before


def test_what_nobody_touched_is_not_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "ab":
        (folder / f"plans/{name}.yaml").write_text(plan(name, [], [], ["1.1"]), encoding="utf-8")
    assert build("--cache")[0] == 0

    def read(*_: Any) -> bool:
        raise AssertionError("files of the site were read")

    monkeypatch.setattr(Staging, "is_in_place", read)
    status, said = build("--cache")
    assert (status, "(0 written, 0 removed)" in said) == (0, True)
    (folder / "_site/plans/b/index.html").touch()
    assert build("--cache")[0] == 2


def test_what_was_kept_may_be_spoiled(folder: Path) -> None:
    for name in "ab":
        (folder / f"plans/{name}.yaml").write_text(plan(name, [], [], ["1.1"]), encoding="utf-8")
    assert build("--cache")[0] == 0
    before = files(folder / "_site")
    for path in (folder / FOLDER).rglob("*"):
        if path.is_file():
            path.write_bytes(b"[1, 2]\n{}")
    assert build("--cache")[0] == 0
    assert files(folder / "_site") == before


def test_strict_leaves_the_old_site(folder: Path) -> None:
    (folder / "plans/a.yaml").write_text(plan("a", [], [], ["1.1"]), encoding="utf-8")
    status, said = build("--strict")
    assert status == 1
    assert "nothing is built" in said
    assert not (folder / "_site" / MANIFEST).exists()
