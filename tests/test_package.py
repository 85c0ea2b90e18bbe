"""The package: whichever way it is installed, it finds what it ships, and starts with little."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.commands.plans import GOOD, NO_LEAD_NO_FORUM, write
from tests.once import made_once

ROOT = Path(__file__).parents[1]
SHIPPED = ("schema", "templates", "site")
DAY = ("--as-of", "2013-07-01")


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env=kept | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def shipped_files() -> set[str]:
    """Every file that is shipped, by its path in the repository."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in SHIPPED
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


@pytest.fixture(scope="module")
def packages(shared: Path) -> Path:
    """A folder with the source package, and the wheel that is built from it."""
    return made_once(shared / "packages", build)


def build(folder: Path) -> None:
    made = run(
        sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder
    )
    assert made.returncode == 0, made.stdout + made.stderr


@pytest.fixture(scope="module")
def wheel(packages: Path) -> Path:
    (wheel,) = packages.glob("*.whl")
    return wheel


def new_environment(folder: Path) -> Path:
    """A fresh environment with what planlint depends on, and no planlint; its Python."""
    made = run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    assert made.returncode == 0, made.stderr
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder
    ).stdout.strip()
    write(Path(site) / "dependencies.pth", f"{sysconfig.get_path('purelib')}\n")
    assert run(python, "-c", "import planlint.commands", cwd=folder).returncode
    return python


def install(python: Path, *what: str | Path) -> None:
    options = ("install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation")
    done = run(sys.executable, "-m", "pip", "--python", python, *options, *what, cwd=python.parent)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module", params=["wheel", "editable", "checkout"])
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, str], Path]:
    """A Python that has planlint one way or another, its variables, and where its planlint is."""
    python = new_environment(tmp_path_factory.mktemp(request.param) / "venv")
    if request.param == "wheel":
        install(python, request.getfixturevalue("wheel"))
        return python, {}, python.parents[1]
    if request.param == "editable":
        install(python, "--editable", ROOT)
        return python, {}, ROOT
    return python, {"PYTHONPATH": str(ROOT)}, ROOT


Installed = tuple[Path, dict[str, str], Path]


def shipped_in(root: Path, name: str) -> list[Path]:
    """The shipped file of an installation, in the wheel's own folder or in the checkout."""
    return [root / name] if root == ROOT else list(root.rglob(f"planlint/shipped/{name}"))


def test_it_is_the_planlint_that_is_meant(installed: Installed, tmp_path: Path) -> None:
    python, variables, root = installed
    told = run(python, "-c", "import planlint; print(planlint.__file__)", cwd=tmp_path, **variables)
    assert Path(told.stdout.strip()).resolve().is_relative_to(root.resolve())
    if root != ROOT:
        assert not Path(told.stdout.strip()).resolve().is_relative_to(ROOT)


def test_it_finds_its_schema(installed: Installed, tmp_path: Path) -> None:
    python, variables, root = installed
    told = run(python, "-m", "planlint", "schema", cwd=tmp_path, **variables)
    assert (told.returncode, told.stderr) == (0, "")
    (schema,) = shipped_in(root, "schema/plan.schema.json")
    assert told.stdout == schema.read_text(encoding="utf-8")


def test_it_finds_its_templates_and_builds_a_plan(installed: Installed, tmp_path: Path) -> None:
    python, variables, root = installed
    write(tmp_path / "plans/hartley.yaml", GOOD)
    built = run(python, "-m", "planlint", "build", *DAY, cwd=tmp_path, **variables)
    assert (built.returncode, built.stderr) == (0, "")
    assert "Safer Hartley" in (tmp_path / "_site/index.html").read_text(encoding="utf-8")
    assert (tmp_path / "_site/plans/hartley/index.html").is_file()
    (styles,) = shipped_in(root, "site/style.css")
    assert (tmp_path / "_site/style.css").read_bytes() == styles.read_bytes()
    told = run(python, "-m", "planlint", "report", "plans/hartley.yaml", cwd=tmp_path, **variables)
    assert told.returncode == 0
    assert "Safer Hartley" in told.stdout


def test_the_command_is_installed_with_the_package(installed: Installed, tmp_path: Path) -> None:
    python, variables, _ = installed
    command = python.with_name(python.name.replace("python", "planlint"))
    if variables:
        assert not command.exists()
        return
    write(tmp_path / "plans/hartley.yaml", NO_LEAD_NO_FORUM)
    told = run(command, "check", *DAY, "--format", "concise", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (1, "")
    assert "[missing-lead]" in told.stdout


def test_the_wheel_ships_what_it_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert shipped_files() == {
        name.removeprefix("planlint/shipped/")
        for name in names
        if name.startswith("planlint/shipped/")
    }
    modules = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "planlint").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in names if not name.startswith("planlint/shipped/")} - modules == {
        name for name in names if ".dist-info/" in name
    }
    assert modules <= set(names)


def test_the_source_package_has_all_that_the_wheel_is_built_from(packages: Path) -> None:
    (path,) = packages.glob("*.tar.gz")
    with tarfile.open(path) as package:
        names = {name.partition("/")[2] for name in package.getnames()}
    assert shipped_files() <= names
    assert {"pyproject.toml", "LICENSE", "README.md"} <= names
    assert not [name for name in names if name.startswith(("tests/", "bench/", "plans/", ".ci"))]


# What a check loads: start-up is most of the time that it takes.


NEVER = (
    "jinja2",
    "markdown_it",
    "markupsafe",
    "ruamel",
    "docx",
    "docxtpl",
    "openpyxl",
    "lxml",
    "dataclasses",
    "difflib",
    "http",
    "xml",
    "html",
    "csv",
    "subprocess",
    "asyncio",
    "concurrent",
    "multiprocessing",
    "ssl",
    "sqlite3",
    "tempfile",
    "shutil",
    "hashlib",
    "logging",
    "importlib.metadata",
    "importlib.resources",
)
LOADED = """
import sys
from planlint.commands import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(" ".join(sorted(sys.modules)))
"""


def loaded_by(*arguments: str, cwd: Path) -> set[str]:
    """The modules that a run of the program has loaded, with the packages that they are in."""
    told = run(sys.executable, "-c", LOADED, *arguments, cwd=cwd)
    assert told.returncode == 0, told.stderr
    return set(told.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("name", ["full", "concise", "json", "github"])
def test_a_check_of_a_plan_loads_nothing_that_it_has_no_use_for(tmp_path: Path, name: str) -> None:
    write(tmp_path / "plans/good.yaml", GOOD)
    write(tmp_path / "planlint.toml", 'plans = "plans"\n')
    loaded = loaded_by("check", *DAY, "--format", name, cwd=tmp_path)
    never = {*NEVER, *(["jsonschema"] if find_spec("jsonschema_rs") else [])}
    assert "planlint.checking.check" in loaded
    assert loaded & never == set()
    others = {each for each in loaded if each.startswith("planlint.commands.")}
    assert {each for each in others if not each.rpartition(".")[2].startswith("_")} == {
        "planlint.commands.check"
    }
    assert not [
        each for each in loaded if each.startswith(("planlint.showing.facts", "planlint.importing"))
    ]
    if name != "json":
        assert "planlint.showing.formats.json" not in loaded


def test_names_are_compared_only_where_one_is_wrong(tmp_path: Path) -> None:
    write(tmp_path / "plans/good.yaml", GOOD)
    assert "rapidfuzz" not in loaded_by("check", *DAY, cwd=tmp_path)
    write(tmp_path / "plans/good.yaml", NO_LEAD_NO_FORUM)
    assert "rapidfuzz" in loaded_by("check", *DAY, cwd=tmp_path)


def test_the_version_needs_neither_rules_nor_parsers(tmp_path: Path) -> None:
    loaded = loaded_by("--version", cwd=tmp_path)
    assert (
        loaded & {*NEVER, "yaml", "jsonschema_rs", "json", "planlint.rules", "planlint.model"}
        == set()
    )
