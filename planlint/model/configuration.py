"""The configuration of a repository of plans, and its defaults."""

from typing import Literal, NamedTuple

from planlint.model.finding import Severity

Audience = Literal["public", "internal"]
Shown = Literal["all", "counts", "none"]


class SiteConfiguration(NamedTuple):
    """What the site is told. Addresses end with a slash; colours are `#` and six digits."""

    title: str = "Community safety plans"
    address: str = ""
    repository: str = ""
    logo: str = ""
    accent: str = ""
    link: str = ""
    link_dark: str = ""
    footer: str = ""
    audience: Audience = "public"
    findings: Shown = "all"


class Configuration(NamedTuple):
    """What the configuration file says. Paths are absolute, or relative to the working directory.

    The patterns of `exclude` and `per_file_ignores` are relative to the folder of the file.
    """

    file: str = ""
    plans: str = "plans"
    exclude: tuple[str, ...] = ()
    known: str = ""
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    phrases: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    site: SiteConfiguration = SiteConfiguration()
