"""The configuration of a repository of plans, and its defaults."""

from __future__ import annotations

from typing import Literal, NamedTuple

from planlint.model.finding import Severity

Audience = Literal["public", "internal"]


class SiteConfiguration(NamedTuple):
    """What the site is told. `address` is where it is published, and ends with a slash."""

    title: str = "Community safety plans"
    address: str = ""
    audience: Audience = "public"


class Configuration(NamedTuple):
    """What the configuration file says. Paths are absolute, or relative to the working directory.

    The patterns of `exclude` are relative to the folder of the file.
    """

    file: str = ""
    plans: str = "plans"
    exclude: tuple[str, ...] = ()
    known: str = ""
    phrases: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    site: SiteConfiguration = SiteConfiguration()
