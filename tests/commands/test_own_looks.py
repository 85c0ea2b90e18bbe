"""A site with one's own title, logo, colours, footer, templates and files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from planlint.world.shipped import shipped
from tests.commands.conftest import Run
from tests.commands.plans import GOOD, write

PNG = b"\x89PNG\r\n\x1a\n...."
CONFIGURATION = """\
[site]
title = "Hartley <& friends>"
logo = "pictures/crest.png"
footer = "Safer *Hartley*, [complaints](https://hartley.example/c) <script>x</script> [x](javascript:x)"
[site.colours]
accent = "#5b1a6e"
"""


@pytest.fixture(autouse=True)
def repository(place: Path) -> Path:
    write(place / "plans/a.yaml", GOOD)
    write(place / "planlint.toml", "")
    return place


def test_title_logo_colours_and_footer(repository: Path, run: Run) -> None:
    write(repository / "planlint.toml", CONFIGURATION)
    (repository / "pictures").mkdir()
    (repository / "pictures/crest.png").write_bytes(PNG)
    assert run("build").status == 0
    site = repository / "_site"
    assert (site / "logo.png").read_bytes() == PNG
    assert "--accent: #5b1a6e" in (site / "colours.css").read_text(encoding="utf-8")
    page = (site / "plans/a/actions/1.html").read_text(encoding="utf-8")
    assert (
        '<img class="logo" src="../../../logo.png" alt="">Hartley &lt;&amp; friends&gt;</a>' in page
    )
    assert '<link rel="stylesheet" href="../../../colours.css">' in page
    assert (
        '<p class="own">Safer <em>Hartley</em>, '
        '<a href="https://hartley.example/c">complaints</a> '
        "&lt;script&gt;x&lt;/script&gt; [x](javascript:x)</p>" in page
    )


def test_without_them_there_is_nothing_of_them(repository: Path, run: Run) -> None:
    assert run("build").status == 0
    page = (repository / "_site/index.html").read_text(encoding="utf-8")
    assert not any(word in page for word in ('class="logo"', "colours.css", 'class="own"'))
    assert not (repository / "_site/colours.css").exists()


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        (
            '[site.colours]\naccent = "#ffcc00"',
            'planlint.toml: "site.colours.accent" cannot be "#ffcc00": its contrast under the '
            "white letters of the band is 1.5 to 1",
        ),
        ('[site]\nlogo = "no.png"', "no.png: there is no such file or folder."),
        ('[site]\nlogo = "plans/a.yaml"', "plans/a.yaml: this is no picture of PNG"),
        ('[site]\nlogo = "plans"', "plans: this is not a file that can be read."),
    ],
)
def test_what_cannot_be_used_is_said_and_the_old_site_stays(
    repository: Path, run: Run, setting: str, said: str
) -> None:
    assert run("build").status == 0
    before = (repository / "_site/index.html").read_bytes()
    write(repository / "planlint.toml", setting)
    ran = run("build")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"planlint: {said}")
    assert (repository / "_site/index.html").read_bytes() == before


def test_templates_and_files_stand_in_the_place_of_ours(repository: Path, run: Run) -> None:
    write(repository / "templates/site/_menu.html.j2", "<nav>mine</nav>")
    write(
        repository / "templates/site/contact.html.j2",
        '{% extends "_page.html.j2" %}{% block title %}Contact{% endblock %}'
        "{% block main %}<h1>Contact</h1>{% endblock %}",
    )
    write(repository / "templates/site/plans/{plan}/hello.html.j2", "{{ plan.title }} {{ view }}")
    write(repository / "site/style.css", "/* mine */")
    write(repository / "site/fonts/one.txt", "a font")
    write(repository / "site/.secret", "no")
    write(repository / "site/.git/config", "no")
    assert run("build").status == 0
    site = repository / "_site"
    assert (site / "style.css").read_text(encoding="utf-8") == "/* mine */"
    assert (site / "script.js").read_bytes() == (shipped("site") / "script.js").read_bytes()
    assert (site / "fonts/one.txt").exists()
    assert not (site / ".secret").exists()
    assert not (site / ".git").exists()
    assert "<nav>mine</nav>" in (site / "plans/a/index.html").read_text(encoding="utf-8")
    assert "<h1>Contact</h1>" in (site / "contact.html").read_text(encoding="utf-8")
    assert (site / "plans/a/hello.html").read_text(encoding="utf-8").endswith(" None")


def test_a_template_that_changes_is_seen_where_results_are_kept(repository: Path, run: Run) -> None:
    page = repository / "_site/plans/a/index.html"
    for words in ("one", "two"):
        write(repository / "templates/site/_menu.html.j2", words)
        assert run("build", "--cache").status == 0
        assert words in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("template", "text", "said"),
    [
        ("index.html.j2", "\n{{ nothing }}", "line 2: 'nothing' is undefined."),
        ("index.html.j2", "{% if %}", "line 1: Expected an expression"),
        ("plans/{plan}/index.html.j2", "{{ 'a' * 10**9 }}", "line 1: this text has more than"),
        ("_menu.html.j2", "{% include '../../../planlint.toml' %}", "line 1: there is no template"),
    ],
)
def test_a_broken_template_is_told_by_file_and_line(
    repository: Path, run: Run, template: str, text: str, said: str
) -> None:
    assert run("build").status == 0
    before = (repository / "_site/plans/a/index.html").read_bytes()
    write(repository / "templates/site" / template, text)
    ran = run("build")
    assert ran.status == 2
    assert ran.err.startswith(f"planlint: templates/site/{template}, {said}")
    assert (repository / "_site/plans/a/index.html").read_bytes() == before


def test_a_file_cannot_stand_where_a_template_makes_a_page(repository: Path, run: Run) -> None:
    write(repository / "site/index.html", "mine")
    assert run("build").err.startswith("planlint: site/index.html: this page is made by a template")
    (repository / "site/index.html").unlink()
    write(repository / "site/plans/a/index.html", "mine")
    assert "site/plans/a/index.html: pages below plans/ are made by templates" in run("build").err


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_that_lead_out_are_left_out(repository: Path, run: Run) -> None:
    write(repository / "secret.txt", "secret")
    write(repository / "site/a.txt", "a")
    (repository / "site/b.txt").symlink_to(repository / "secret.txt")
    assert run("build").status == 0
    assert (repository / "_site/a.txt").exists()
    assert not (repository / "_site/b.txt").exists()


def test_what_is_no_template_or_too_large(repository: Path, run: Run) -> None:
    (repository / "templates/site").mkdir(parents=True)
    path = repository / "templates/site/a.html.j2"
    path.write_bytes(b"\xff")
    assert run("build").err == (
        "planlint: templates/site/a.html.j2: this template is not saved as UTF-8.\n"
    )
    path.write_bytes(b"a" * 300_000)
    assert run("build").err == "planlint: templates/site/a.html.j2: it has more than 200 KB.\n"


def test_a_site_that_was_built_into_site_is_not_ones_own(repository: Path, run: Run) -> None:
    for _ in range(2):
        assert run("build", "--out", "site").status == 0
    write(repository / "plans/a.yaml", GOOD.replace("title: ", "title: New ", 1))
    assert run("build", "--out", "site").status == 0


def test_without_a_configuration_file_nothing_is_ones_own(repository: Path, run: Run) -> None:
    (repository / "planlint.toml").unlink()
    write(repository / "templates/site/index.html.j2", "mine")
    write(repository / "site/other.txt", "another tool's")
    assert run("build").status == 0
    assert (repository / "_site/index.html").read_text(encoding="utf-8") != "mine"
    assert not (repository / "_site/other.txt").exists()


def test_the_shipped_folders_are_not_ones_own(repository: Path) -> None:
    from planlint.world.configuration import load_configuration
    from planlint.world.own_looks import own_looks

    if os.name == "nt":
        pytest.skip("links need a right there")
    for name in ("templates", "site"):
        (repository / name).symlink_to(shipped(name))
    looks = own_looks(load_configuration(None))
    assert (looks.templates, looks.files) == ((), ())
    (repository / "site").unlink()
    shutil.copytree(shipped("site"), repository / "site")
    assert set(dict(own_looks(load_configuration(None)).files)) >= {"style.css", "script.js"}


def test_reports_have_templates_of_ones_own_too(repository: Path, run: Run) -> None:
    write(repository / "templates/reports/full.md.j2", "{{ plan.title }}, all of it")
    write(repository / "templates/reports/short.md.j2", "{{ nothing }}")
    assert run("report", "plans/a.yaml", "--as-of", "2013-07-01").out.endswith(", all of it\n")
    assert run("report", "plans/a.yaml", "--kind", "short").err == (
        "planlint: templates/reports/short.md.j2, line 1: 'nothing' is undefined.\n"
    )
    assert run("build").status == 0
    made = (repository / "_site/plans/a/plan.md").read_text(encoding="utf-8")
    assert made.endswith(", all of it\n")
