"""The configuration file: found from the working directory upwards, read, and held to its schema."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planlint.model.configuration import Configuration, SiteConfiguration
from planlint.reading.nearest import nearest
from planlint.world.disk import read_bytes, reason, shown
from planlint.world.problems import Problem

OWN = "planlint.toml"
SHARED = "pyproject.toml"
MOST_BYTES = 1_000_000

_KINDS: dict[str, Any] = {
    "plans": str,
    "exclude": list,
    "known": str,
    "phrases": list,
    "severity": dict,
    "site": dict,
}
_SITE_KINDS: dict[str, Any] = {"title": str, "address": str, "audience": str}
_AUDIENCES = ("public", "internal")
_SEVERITIES = ("error", "warning", "info")
_KIND_WORDS: dict[Any, str] = {
    str: "a text in quotation marks",
    list: "a list of texts",
    dict: "a table",
}


def load_configuration(given: str | None) -> Configuration:
    """The configuration of the working directory, or of the file given. Problem where it is broken."""
    if given is not None:
        path = Path(given)
        table = _table(path)
        if table is None:
            raise Problem(f"{shown(path)}: there is no table [tool.planlint] in it.")
        return _read(path, table)
    for folder in _upwards(_working_directory()):
        for path in (folder / OWN, folder / SHARED):
            table = _table(path) if os.path.isfile(path) else None
            if table is not None:
                return _read(path, table)
    return Configuration()


def _working_directory() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        raise Problem(f"the working directory: {reason(error)}.") from error


def _upwards(folder: Path) -> Iterator[Path]:
    """The folder and those above it, as far as the repository's root."""
    for each in (folder, *folder.parents):
        yield each
        if os.path.lexists(each / ".git"):
            return


def _table(path: Path) -> dict[str, Any] | None:
    """The settings of a file; nothing where it is a `pyproject.toml` without a table of them."""
    data = read_bytes(path, MOST_BYTES)
    if path.name == SHARED and b"planlint" not in data:
        return None
    content = _toml(path, data)
    if path.name != SHARED:
        return content
    tool = content.get("tool")
    table = tool.get("planlint") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise Problem(f'{shown(path)}: "tool.planlint" wants {_KIND_WORDS[dict]}.')
    return table


def _toml(path: Path, data: bytes) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        raise Problem(f"{shown(path)}: it is larger than a file of settings can be.")
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Problem(f"{shown(path)}: this is not TOML: it is not in UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Problem(f"{shown(path)}: this is not TOML: {error}.") from error


def _read(path: Path, table: dict[str, Any]) -> Configuration:
    _hold(path, table, _KINDS, "")
    site = table.get("site", {})
    _hold(path, site, _SITE_KINDS, "site.")
    audience = site.get("audience", "public")
    if audience not in _AUDIENCES:
        raise _bad(path, "site.audience", audience, _AUDIENCES)
    severity = table.get("severity", {})
    for rule, level in severity.items():
        if level not in _SEVERITIES:
            raise _bad(path, f"severity.{rule}", level, _SEVERITIES)
    folder = path.parent
    address = site.get("address", "")
    return Configuration(
        file=shown(path),
        plans=_from(folder, table.get("plans", "plans")),
        exclude=tuple(table.get("exclude", ())),
        known=_from(folder, table["known"]) if table.get("known") else "",
        phrases=tuple(table.get("phrases", ())),
        severity=tuple(severity.items()),
        site=SiteConfiguration(
            title=site.get("title", SiteConfiguration().title),
            address=address if not address or address.endswith("/") else f"{address}/",
            audience=audience,
        ),
    )


def _from(folder: Path, path: str) -> str:
    """A path of the configuration, seen from the working directory."""
    try:
        return os.path.relpath(folder / path) if not os.path.isabs(path) else path
    except ValueError:
        return os.path.abspath(folder / path)


def _hold(path: Path, table: dict[str, Any], kinds: dict[str, Any], before: str) -> None:
    for key, value in table.items():
        if key not in kinds:
            near = nearest(key, kinds)
            known = ", ".join(f"{before}{each}" for each in kinds)
            meant = f' Did you mean "{before}{near}"?' if near else f" It may be {known}."
            raise Problem(f'{shown(path)}: there is no setting "{before}{key}".{meant}')
        kind = kinds[key]
        texts = not isinstance(value, list) or all(isinstance(each, str) for each in value)
        if not isinstance(value, kind) or not texts:
            raise Problem(f'{shown(path)}: "{before}{key}" wants {_KIND_WORDS[kind]}.')


def _bad(path: Path, key: str, value: object, allowed: tuple[str, ...]) -> Problem:
    near = nearest(str(value), allowed)
    meant = f' Did you mean "{near}"?' if near else ""
    words = " or ".join(allowed)
    return Problem(f'{shown(path)}: "{key}" cannot be "{value}"; it may be {words}.{meant}')
