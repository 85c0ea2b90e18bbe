"""Where a plan can be edited."""

from __future__ import annotations

from datetime import date

import pytest

from planlint.model.configuration import Audience, SiteConfiguration
from planlint.showing.facts.edit_links import folder_of
from planlint.showing.facts.plans import PlanFacts, plan_facts
from planlint.showing.facts.setting import setting_of
from planlint.showing.redaction.redacted import public_plan
from tests.showing.making import read, report_of, rules

TEXT = """\
format: planlint/1
title: A plan
area: {name: Hartley}
period: 2013/14
status: agreed
priorities:
  - id: one
    title: One
    actions:
      - ref: "1"
        title: Act
"""
REPOSITORY = "https://git.hartley.example/plans/files/"


def facts(
    text: str = TEXT,
    name: str = "plan",
    repository: str = REPOSITORY,
    audience: Audience = "internal",
) -> PlanFacts:
    document, plan = read(text, name)
    site = SiteConfiguration("Plans", repository=repository)
    setting = setting_of(site, tuple(rules().values()), audience, date(2013, 7, 1))
    shown = plan if audience == "internal" else public_plan(document, plan)
    return plan_facts(shown, document, report_of(document, plan, ()), setting, slug=name)


def test_an_action_leads_to_its_line() -> None:
    assert facts().actions[0].edit == f"{REPOSITORY}plan.yaml#L10"


def test_what_is_missing_leads_to_what_it_should_be_in() -> None:
    plan = facts()
    action = plan.model.actions[0].route
    assert plan.original.line((*action, "title")) == 11
    assert plan.original.line((*action, "lead", "strategic")) == 10
    assert plan.original.line(("people", "ann-lowe")) == 1


def test_without_a_repository_there_is_no_link() -> None:
    plan = facts(repository="")
    assert plan.actions[0].edit == plan.original.link_to(3) == ""


@pytest.mark.parametrize("name", ["../elsewhere/plan", "/tmp/plan"])
def test_a_file_outside_the_repository_has_no_link(name: str) -> None:
    assert facts(name=name).original.address == ""


def test_an_address_is_quoted() -> None:
    assert facts(name="our plans/plan #1").original.address == (
        f"{REPOSITORY}our%20plans/plan%20%231.yaml"
    )


def test_a_file_name_with_a_hidden_name_is_not_shown_to_the_public() -> None:
    named = TEXT + "people:\n  jo-bell: {name: Jo Bell, role: Analyst}\n"
    assert facts(named, "jo-bell").original.address
    assert facts(named, "jo-bell", audience="public").original.address == ""
    assert facts(named, "plan", audience="public").original.address


@pytest.mark.parametrize(
    ("repository", "folder"),
    [
        ("https://github.com/hartley/plans", "https://github.com/hartley/plans/blob/HEAD/"),
        ("https://gitlab.com/hartley/plans/", "https://gitlab.com/hartley/plans/-/blob/HEAD/"),
        (
            "https://github.com/hartley/plans/blob/main/",
            "https://github.com/hartley/plans/blob/main/",
        ),
        ("https://git.hartley.example/plans", "https://git.hartley.example/plans/"),
    ],
)
def test_the_page_of_a_repository_on_a_known_host_will_do(repository: str, folder: str) -> None:
    assert folder_of(repository) == folder
