"""What every page of a site is made with: its name, its audience, its day, its rules."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from planlint.model.configuration import Audience, Shown, SiteConfiguration
from planlint.rules.catalogue import Rule
from planlint.rules.pages import page_of
from planlint.showing import markdown
from planlint.showing.calendar_words import day_in_words
from planlint.showing.colours import stylesheet_of
from planlint.showing.own_templates import Own

NOTHING = Markup()


class Setting(NamedTuple):
    """The site as all its pages know it. Nothing here depends on any one plan.

    `findings` says how much is shown of findings: "all", "counts" or "none". `repository` is
    where the repository is kept, on a known host its page, elsewhere the address that a file's path
    is joined to; `summaries` have what each rule finds, in a sentence; `reports` are the templates
    of the reports beside the pages. `logo` is the address of the logo, `colours` whether there is a
    stylesheet of the site's own colours.
    """

    title: str
    audience: Audience
    day: date
    findings: Shown
    rules: dict[str, Rule]
    summaries: dict[str, str]
    address: str = ""
    repository: str = ""
    logo: str = ""
    footer: Markup = NOTHING
    colours: bool = False
    reports: tuple[tuple[str, str], ...] = ()
    own_reports: Own | None = None

    @property
    def as_of(self) -> str:
        """The day of the site in words."""
        return day_in_words(self.day)

    @property
    def internal(self) -> bool:
        """Whether names of persons are shown."""
        return self.audience == "internal"

    @property
    def shows_findings(self) -> bool:
        """Whether anything is shown of findings, and of how complete plans are."""
        return self.findings != "none"

    @property
    def quotes(self) -> bool:
        """Whether findings are shown in full, with what they quote of the plan."""
        return self.findings == "all"


def setting_of(
    configuration: SiteConfiguration,
    rules: tuple[Rule, ...],
    audience: Audience,
    day: date,
    *,
    reports: tuple[tuple[str, str], ...] = (),
    logo: str = "",
    own_reports: Own | None = None,
) -> Setting:
    """The setting of a site, with the templates of its reports.

    The public is never shown more of findings than counts.
    """
    findings = configuration.findings
    if audience == "public" and findings == "all":
        findings = "counts"
    return Setting(
        title=configuration.title,
        audience=audience,
        day=day,
        findings=findings,
        rules={rule.name: rule for rule in rules},
        summaries={rule.name: markdown.words(page_of(rule).summary) for rule in rules},
        address=configuration.address,
        repository=configuration.repository,
        logo=logo,
        own_reports=own_reports,
        footer=markdown.line(configuration.footer, lambda _: ""),
        colours=bool(stylesheet_of(configuration)),
        reports=reports,
    )
