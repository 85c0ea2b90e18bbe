"""How quickly the register and the search answer in a browser: `python -m bench.browser`.

Builds the site of a hundred made-up plans and opens it from the disk. A time runs from the key or
choice to the answer being laid out on the page. Needs what the tests of the pages need.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Page, sync_playwright

from bench.corpus import AS_OF
from bench.plans import make_plan
from bench.run import CORPORA, made_corpus, tool
from bench.yaml_text import yaml_text
from tests.browser.find import ARGUMENTS, browser

PLANS = 100
ACTIONS_OF_THE_REGISTER = 100
QUERIES = (
    "burglary",
    "burglery",
    "anti-social behaviour",
    "who leads on burglary in schools",
    "po",
    "neighbourhod wacth",
    "2.3",
    "xyzzy",
)
CHOICES = (("colour", "red"), ("lead", ""), ("due", ""), ("sort", "title"), ("words", "street"))

FIRSTS = (
    ("the first, with the reading of all plans", 0),
    ("the first, half a second after the field was gone to", 500),
)

TIMED_SEARCH = """async query => {
    const words = document.getElementById('search-words');
    const found = document.getElementById('found');
    const start = performance.now();
    words.value = query;
    words.dispatchEvent(new Event('input', {bubbles: true}));
    while (!found.textContent.endsWith('.')) await new Promise(done => setTimeout(done));
    document.body.getBoundingClientRect();
    return [performance.now() - start, found.textContent];
}"""
TIMED_FILTER = """([name, value]) => {
    const field = document.getElementById(`filter-${name}`);
    const start = performance.now();
    field.value = value || field.options[1].value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    document.body.getBoundingClientRect();
    const taken = performance.now() - start;
    const shown = document.getElementById('shown').innerText.split('\\n')[0];
    field.value = '';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    return [taken, shown];
}"""


class Line(NamedTuple):
    """What was asked, the milliseconds that the answers took, and what they said."""

    asked: str
    taken: list[float]
    said: str


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.browser", description=__doc__)
    parser.add_argument("--plans", type=int, default=PLANS, metavar="N", help="how many")
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    path = browser()
    if path is None:
        sys.exit("There is no browser here; PLANLINT_BROWSER names one.")
    site = built_site(options.plans)
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS)).new_page()
        print(table("register", filter_lines(page, site, options.runs)))
        print(table("search", search_lines(page, site, options.runs)))
    print(sizes(site))


def built_site(plans: int) -> Path:
    """The site of the corpus and of one plan more, with as many actions as the register is tried on."""
    corpus = made_corpus(plans)
    register = corpus.folder / "register.yaml"
    register.write_text(yaml_text(register_plan()), encoding="utf-8", newline="\n")
    out = CORPORA / f"site-browser-{plans}"
    command = (tool("planlint"), "build", str(corpus.folder), "--out", str(out), "--as-of", AS_OF)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return out


def register_plan() -> dict[str, Any]:
    """A plan of the corpus whose first priority has actions of other plans too, refs made new."""
    plan = make_plan(0)
    first, *others = plan["priorities"]
    room = ACTIONS_OF_THE_REGISTER - sum(len(each["actions"]) for each in plan["priorities"])
    more = [action for each in others for action in each["actions"]][:room]
    first["actions"] += [
        {**action, "ref": f"R{place}", "depends_on": []} for place, action in enumerate(more)
    ]
    return plan


def filter_lines(page: Page, site: Path, runs: int) -> list[Line]:
    """Each choice in the register."""
    page.goto((site / "plans/register/actions.html").resolve().as_uri())
    lines = []
    for name, value in CHOICES:
        answers = [page.evaluate(TIMED_FILTER, [name, value]) for _ in range(runs)]
        lines.append(
            Line(f"{name} {value}".strip(), [taken for taken, _ in answers], answers[0][1])
        )
    return lines


def search_lines(page: Page, site: Path, runs: int) -> list[Line]:
    """The first query, for or before which the plans are read, and each query after it."""
    lines = []
    for asked, pause in FIRSTS:
        page.goto((site / "search.html").resolve().as_uri())
        if pause:
            page.locator("#search-words").focus()
            page.wait_for_timeout(pause)
        taken, said = page.evaluate(TIMED_SEARCH, "first")
        lines.append(Line(asked, [taken], said))
    for query in QUERIES:
        answers = [page.evaluate(TIMED_SEARCH, query) for _ in range(runs)]
        lines.append(Line(query, [taken for taken, _ in answers], answers[0][1]))
    return lines


def table(name: str, lines: list[Line]) -> str:
    """A table in Markdown."""
    rows = [f"| {name} | median ms | worst | answer |", "| --- | ---: | ---: | --- |"]
    rows += [
        f"| {each.asked} | {median(each.taken):.0f} | {max(each.taken):.0f} | {each.said} |"
        for each in lines
    ]
    return "\n".join((*rows, ""))


def sizes(site: Path) -> str:
    """What the indexes weigh beside the site."""
    indexes = [file.stat().st_size for file in site.glob("plans/*/search.js")]
    whole = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    return (
        f"{len(indexes)} indexes, {sum(indexes) / 1e6:.1f} MB, a median of "
        f"{median(indexes) / 1e3:.0f} KB, in a site of {whole / 1e6:.0f} MB."
    )


if __name__ == "__main__":
    main()
