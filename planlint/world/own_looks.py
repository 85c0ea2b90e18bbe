"""What a repository has of its own for the site: `templates/` and `site/` beside its configuration, a logo.

In the checkout of planlint itself these folders are the shipped ones, and nothing is its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from planlint.model.configuration import Configuration
from planlint.showing.colours import stylesheet_of, unreadable
from planlint.showing.logo import MOST_BYTES as MOST_BYTES_OF_LOGO
from planlint.showing.logo import BadLogo, address_of_logo
from planlint.world.disk import problem_of, read_bytes, shown
from planlint.world.folders import MANIFEST
from planlint.world.problems import Problem
from planlint.world.shipped import shipped

TEMPLATES = "templates"
FILES = "site"
COLOURS = "colours.css"
MADE_BY_TEMPLATES = ("plans/", "rules/")

MOST_BYTES_OF_TEMPLATE = 200_000
MOST_BYTES_OF_FILE = 10_000_000
MOST_FILES = 1_000


class OwnTemplate(NamedTuple):
    """A template of a repository's own: its name among templates, its file, its text."""

    name: str
    path: str
    text: str


class OwnLooks(NamedTuple):
    """A repository's own templates, its own files with their addresses, and that of its logo."""

    templates: tuple[OwnTemplate, ...] = ()
    reports: tuple[OwnTemplate, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    logo: str = ""


def own_folder(name: str, configuration: Configuration) -> Path | None:
    """The folder of a name beside the configuration file, unless it is the shipped one, or a built site."""
    if not configuration.file:
        return None
    folder = Path(configuration.file).parent / name
    try:
        if not folder.is_dir() or folder.samefile(shipped(name)):
            return None
        if (folder / MANIFEST).is_file():
            return None
    except OSError as error:
        raise problem_of(folder, error) from error
    return folder


def own_looks(configuration: Configuration) -> OwnLooks:
    """What a repository has of its own for the site. Problem where something of it cannot be used."""
    site = configuration.site
    refused = unreadable(site)
    if refused:
        raise Problem("\n".join(f"{configuration.file}: {each}" for each in refused))
    folder = own_folder(FILES, configuration)
    found = _files_below(folder, MOST_BYTES_OF_FILE) if folder else {}
    for name, path in ((name, path) for name, (path, _) in found.items()):
        if name.startswith(MADE_BY_TEMPLATES):
            raise Problem(
                f"{shown(path)}: pages below {name.partition('/')[0]}/ are made by templates; "
                "a file cannot take their place."
            )
    files = {name: data for name, (_, data) in found.items()}
    colours = stylesheet_of(site)
    if colours:
        files[COLOURS] = colours.encode()
    logo = ""
    if site.logo:
        logo, data = _logo(Path(site.logo))
        files[logo] = data
    return OwnLooks(
        own_templates("site", configuration),
        own_templates("reports", configuration),
        tuple(files.items()),
        logo,
    )


def own_templates(kind: str, configuration: Configuration) -> tuple[OwnTemplate, ...]:
    """A repository's own templates of a kind: those of the site or of reports."""
    above = own_folder(TEMPLATES, configuration)
    folder = above / kind if above else None
    if folder is None or not folder.is_dir():
        return ()
    return tuple(
        OwnTemplate(name, shown(path), _text(path, data))
        for name, (path, data) in _files_below(folder, MOST_BYTES_OF_TEMPLATE).items()
    )


def _files_below(folder: Path, most: int) -> dict[str, tuple[Path, bytes]]:
    """The files below a folder by name, hidden ones and links that lead out of it left out."""
    root = os.path.realpath(folder)
    found: dict[str, tuple[Path, bytes]] = {}
    for path in sorted(visible_files(folder)):
        if not Path(os.path.realpath(path)).is_relative_to(root):
            continue
        data = read_bytes(path, most)
        if len(data) > most:
            raise Problem(f"{shown(path)}: it has more than {most // 1000:,} KB.")
        found[path.relative_to(folder).as_posix()] = path, data
        if len(found) > MOST_FILES:
            raise Problem(f"{shown(folder)}: there are more than {MOST_FILES:,} files in it.")
    return found


def visible_files(folder: Path) -> Iterator[Path]:
    """The files below a folder, hidden files and folders left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name) for name in names if not name.startswith("."))


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Problem(f"{shown(path)}: this template is not saved as UTF-8.") from error


def _logo(path: Path) -> tuple[str, bytes]:
    data = read_bytes(path, MOST_BYTES_OF_LOGO)
    try:
        return address_of_logo(data), data
    except BadLogo as error:
        raise Problem(f"{shown(path)}: {error}") from error
