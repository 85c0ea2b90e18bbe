"""The configuration file: found from the working directory upwards, read, and held to its schema."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planlint.model.configuration import Configuration, SiteConfiguration
from planlint.model.document import Document, Refusal
from planlint.model.source import Source
from planlint.reading.shape import refusals_of
from planlint.reading.validator import make_validator
from planlint.world.disk import read_bytes, reason, shown
from planlint.world.problems import Problem
from planlint.world.shipped import shipped

OWN = "planlint.toml"
SHARED = "pyproject.toml"
MOST_BYTES = 1_000_000
SCHEMA = "schema/config.schema.json"


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
        raise Problem(f'{shown(path)}: "tool.planlint" must be a table.')
    return table


def _toml(path: Path, data: bytes) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        raise Problem(f"{shown(path)}: it is too large for a configuration file.")
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Problem(f"{shown(path)}: this is not TOML: it is not saved as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Problem(f"{shown(path)}: this is not TOML: {error}.") from error


def _read(path: Path, table: dict[str, Any]) -> Configuration:
    _hold(path, table)
    folder = path.parent
    site = table.get("site", {})
    default = SiteConfiguration()
    colours = site.get("colours", {})
    return Configuration(
        file=shown(path),
        plans=_from(folder, table.get("plans", "plans")),
        exclude=tuple(table.get("exclude", ())),
        known=_from(folder, table["known"]) if table.get("known") else "",
        select=tuple(table.get("select", ())),
        extend_select=tuple(table.get("extend-select", ())),
        ignore=tuple(table.get("ignore", ())),
        per_file_ignores=tuple(
            (pattern, tuple(names)) for pattern, names in table.get("per-file-ignores", {}).items()
        ),
        phrases=tuple(table.get("phrases", ())),
        severity=tuple(table.get("severity", {}).items()),
        site=SiteConfiguration(
            title=site.get("title", default.title),
            address=_with_slash(site.get("address", "")),
            repository=_with_slash(site.get("repository", "")),
            logo=_from(folder, site["logo"]) if site.get("logo") else "",
            accent=colours.get("accent", ""),
            link=colours.get("link", ""),
            link_dark=colours.get("link-dark", ""),
            footer=site.get("footer", ""),
            audience=site.get("audience", default.audience),
            findings=site.get("findings", default.findings),
        ),
    )


def _with_slash(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"


def _from(folder: Path, path: str) -> str:
    """A path of the configuration, seen from the working directory."""
    try:
        return os.path.relpath(folder / path) if not os.path.isabs(path) else path
    except ValueError:
        return os.path.abspath(folder / path)


def _hold(path: Path, table: dict[str, Any]) -> None:
    """Problem where the table is not as `schema/config.schema.json` has it: a line for each fault."""
    schema = json.loads(shipped(SCHEMA).read_bytes())
    document = Document(Source(shown(path), ""), True, _plain(table), {}, {}, (), ())
    refusals = refusals_of(document, schema, make_validator(schema))
    if refusals:
        lines = dict.fromkeys(f"{shown(path)}: {_sentence(each, table)}" for each in refusals)
        raise Problem("\n".join(lines))


def _plain(value: Any) -> Any:
    """A value of TOML as the schema knows values; of dates and times, which it has not, nothing."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | float | bool) else None


def _sentence(refusal: Refusal, table: dict[str, Any]) -> str:
    """What is wrong with a setting, with its name and the nearest that there is."""
    *above, last = (step for step in refusal.route if isinstance(step, str))
    before = "".join(f"{step}." for step in above)
    name = f"{before}{last}"
    if refusal.rule == "unknown-key":
        known = ", ".join(f"{before}{each}" for each in refusal.allowed)
        near = f"{before}{refusal.nearest}"
        meant = f'Did you mean "{near}"?' if refusal.nearest else f"It may be {known}."
        return f'there is no setting "{name}". {meant}'
    if refusal.rule == "wrong-type":
        return f'"{name}" must be {refusal.expected}.'
    value: Any = table
    for step in refusal.route:
        value = value[step]
    meant = f' Did you mean "{refusal.nearest}"?' if refusal.nearest else ""
    return f'"{name}" cannot be "{value}"; it must be {refusal.expected}.{meant}'
