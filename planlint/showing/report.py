"""Reports of a plan: a kind is a view of `views/report/` and a template for each form.

`templates/reports/board.html.j2` makes the board paper as HTML of what `views/report/board.py`
shows. Files that begin with `_` are parts of others; those of the site's pages are there too.
"""

from __future__ import annotations

import html
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from planlint.showing.calendar_words import day_in_words
from planlint.showing.facts.actions import status_of
from planlint.showing.facts.choices import NotChosen, chosen
from planlint.showing.facts.course import is_overdue
from planlint.showing.facts.plans import PlanFacts
from planlint.showing.facts.tags import TAGS
from planlint.showing.markdown import plain
from planlint.showing.own_templates import Own, sandbox_of, watched
from planlint.showing.report_markdown import FILTERS, harmless, without_gaps
from planlint.showing.sandbox import Sandbox
from planlint.showing.views import module_of

SUFFIX = ".j2"
STYLE = "_style.css"
HTML, MARKDOWN, PDF = "html", "md", "pdf"
FOR_INTERNAL_USE = "Internal: shows names"

_LINK_TO_A_PAGE = re.compile(
    r'<a [^>]*?href="(?!https?:|mailto:|tel:|#)[^"]*"[^>]*>(.*?)</a>', re.DOTALL
)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 .,]")
_PLACE_OF_STYLE = "<style></style>"


def forms_of(templates: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The forms that there are of each kind of report; a PDF is made of HTML."""
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(templates):
        kind, _, form = name.removesuffix(SUFFIX).rpartition(".")
        if name.endswith(SUFFIX) and not name.startswith("_"):
            more = (form, PDF) if form == HTML else (form,)
            found[kind] = (*found.get(kind, ()), *more)
    return found


class ReportMaker:
    """The templates of reports, made ready once."""

    def __init__(self, templates: Mapping[str, str], own: Own | None = None) -> None:
        """`own` stand in the places of the templates, and then all are run in the sandbox."""
        self._own = own
        self._environments = {form: _environment(templates, form, own) for form in (HTML, MARKDOWN)}
        if own:
            templates = {**templates, **own.texts}
        self.forms = forms_of(templates)
        self._style = templates[STYLE]

    def make(self, kind: str, form: str, plan: PlanFacts, wanted: str = "") -> str:
        """A report of a plan, as its audience may see it, in HTML or Markdown.

        NotChosen where it is of one thing of the plan, and `wanted` is not the id or name of one.
        """
        environment = self._environments[form]
        name = f"{kind}.{form}{SUFFIX}"
        view = _view(kind, plan, wanted)
        given: dict[str, Callable[..., Any]] = {
            "status": lambda action: TAGS[status_of(action)].word,
            "overdue": lambda action: is_overdue(plan.on, action),
        }
        with watched(name, environment, self._own):
            if isinstance(environment, Sandbox):
                environment.permit(given.values())
            text = environment.get_template(name).render(
                plan=plan,
                model=plan.model,
                site=plan.site,
                labels=plan.labels,
                as_of=day_in_words(plan.on.day),
                state=plan.state,
                view=view,
                person=plan.directory.person,
                **given,
            )
        return _styled(text, self._style, plan) if form == HTML else without_gaps(harmless(text))


def _environment(templates: Mapping[str, str], form: str, own: Own | None) -> Environment:
    options: dict[str, Any] = {
        "autoescape": form == HTML,  # in Markdown what could be HTML is made harmless
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }
    more = FILTERS if form == MARKDOWN else {}
    if own:
        sandbox = sandbox_of(templates, own, **options)
        sandbox.add_filters(more)
        return sandbox
    loader = FunctionLoader(templates.get)
    environment = Environment(loader=loader, undefined=StrictUndefined, **options)  # noqa: S701
    environment.filters |= more
    return environment


def _view(kind: str, plan: PlanFacts, wanted: str) -> Any:
    module = module_of("report", kind)
    if module is None:
        return None
    if hasattr(module, "choices"):
        return module.view(plan, chosen(module.NOUN, wanted, module.choices(plan)))
    if wanted:
        raise NotChosen(f'the report "{kind}" is of the whole plan, so --id has no place here.')
    return module.view(plan)


def _styled(text: str, style: str, plan: PlanFacts) -> str:
    """HTML that stands by itself: with its style inside, and without links to pages of the site."""
    text = _LINK_TO_A_PAGE.sub(r"\1", plain(text))
    title = _TITLE.search(text)
    name = html.unescape(title[1]) if title else ""
    inside = FOR_INTERNAL_USE if plan.site.internal else ""
    style = f"{style}@page {{ @bottom-left {{ content: {_in_css(name)} }} "
    style += f"@top-right {{ content: {_in_css(inside)} }} }}\n"
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">"
    )
    return text.replace(_PLACE_OF_STYLE, f"{policy}\n<style>{style}</style>", 1)


def _in_css(words: str) -> str:
    """A text as a string of CSS."""
    return '"' + _NOT_PLAIN.sub(lambda match: f"\\{ord(match[0]):06x} ", words) + '"'
