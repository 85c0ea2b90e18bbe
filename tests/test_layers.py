"""Each layer imports only those above it; what is above `world` is pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import planlint

ROOT = Path(planlint.__file__).parent
LAYERS = (
    "model",
    "reading",
    "rules",
    "checking",
    "editing",
    "comparing",
    "showing",
    "importing",
    "world",
    "commands",
)
PURE = LAYERS[: LAYERS.index("world")]
IMPURE_MODULES = {
    "os",
    "sys",
    "pathlib",
    "subprocess",
    "tempfile",
    "shutil",
    "time",
    "random",
    "socket",
    "click",
    "logging",
}
APART = {
    "planlint.showing.formats": "format",
    "planlint.importing": "importer",
    "planlint.commands": "command",
}
FILES = sorted(ROOT.rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "planlint" and parts[1] in LAYERS else None


def test_every_folder_is_a_layer() -> None:
    folders = {
        path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists()
    }
    assert folders <= set(LAYERS)


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_imports_only_layers_above(path: Path) -> None:
    own = layer_of(module_of(path))
    if own is None:
        return
    allowed = set(LAYERS[: LAYERS.index(own) + 1])
    below = {name for name in imports_of(path) if (layer_of(name) or own) not in allowed}
    assert not below


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_pure_layers_do_nothing_outside(path: Path) -> None:
    if layer_of(module_of(path)) not in PURE:
        return
    used = {name.partition(".")[0] for name in imports_of(path)}
    assert not used & IMPURE_MODULES
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & {"open", "print", "input"}
    assert "today" not in {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_units_of_extension_stand_apart(path: Path) -> None:
    module = module_of(path)
    package, _, name = module.rpartition(".")
    if name.startswith("_"):
        return
    for name in imports_of(path):
        other = name
        if package in APART:
            siblings = {module_of(each) for each in path.parent.glob("[!_]*.py")} - {module}
            assert other not in siblings, f"a {APART[package]} imports a {APART[package]}"
        if module.startswith("planlint.rules.") and module.count(".") == 3:
            family = module.split(".")[2]
            if (path.parent / "__init__.py").exists() and family != "words":
                parts = other.split(".")
                is_rule = (
                    len(parts) >= 4
                    and parts[:2] == ["planlint", "rules"]
                    and parts[2] != "words"
                    and (ROOT / "rules" / parts[2] / f"{parts[3]}.py").exists()
                )
                assert not is_rule, "a rule imports a rule"


def test_one_door_each() -> None:
    doors = {
        "yaml": {"planlint.reading.events", "planlint.reading.parser", "planlint.reading.syntax"},
        "jsonschema": {"planlint.reading.validator"},
        "jsonschema_rs": {"planlint.reading.validator"},
    }
    for path in FILES:
        for name in {each.partition(".")[0] for each in imports_of(path)} & set(doors):
            assert module_of(path) in doors[name]
