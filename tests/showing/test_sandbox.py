"""Templates of strangers: what they may do, and that whatever else they try ends in a sentence."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

import pytest

from planlint.showing.own_templates import BadTemplate, Own
from planlint.showing.pages import PageMaker
from planlint.showing.report import ReportMaker
from planlint.showing.sandbox import SECONDS_OF_A_PAGE, SECONDS_OF_A_SITE
from planlint.world.folders import read_tree
from planlint.world.shipped import shipped
from tests.showing.making import facts_of, made_by, read, site_of, templates
from tests.showing.redaction.test_redaction import plan_with
from tests.sites import EXAMPLE

FILE = "own/templates/site/index.html.j2"
SITE = site_of(read(plan_with({}), "a"))
LONGEST = 20


def own(texts: dict[str, str], clock: Callable[[], float] = time.monotonic) -> Own:
    return Own(
        tuple((name, f"own/templates/site/{name}", text) for name, text in texts.items()), clock
    )


def made(text: str, clock: Callable[[], float] = time.monotonic, **others: str) -> str:
    """What the index is with a text for its template."""
    ours = {"index.html.j2": "ours", "_part.html.j2": "part {% block b %}of ours{% endblock %}"}
    more = {f"_{name}.html.j2": each for name, each in others.items()}
    maker = PageMaker(ours, own({"index.html.j2": text, **more}, clock))
    (page,) = maker.pages_of_collection(SITE.collection)
    return page.text


def said(text: str, clock: Callable[[], float] = time.monotonic, **others: str) -> str:
    """What is said of a template; it must not take long."""
    begun = time.monotonic()
    with pytest.raises(BadTemplate) as raised:
        made(text, clock, **others)
    assert time.monotonic() - begun < LONGEST
    return str(raised.value)


def test_our_own_templates_make_the_same_pages_in_the_sandbox() -> None:
    site = site_of(read(EXAMPLE.read_text(encoding="utf-8"), "example"))
    maker = PageMaker(templates(), own({}))
    pages = {
        page.address: page.text
        for page in (
            *maker.pages_of_plan(site.plans[0]),
            *maker.pages_of_collection(site.collection),
        )
    }
    assert pages == made_by(templates(), site)


def test_a_template_may_do_what_templates_do() -> None:
    text = (
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}"
        "{% set n = namespace(sum=0) %}{% for i in range(4) if i %}{% set n.sum = n.sum + i %}"
        "{{ loop.index }}{{ ',' if not loop.last }}{% endfor %}|{{ n.sum }}|{{ twice('<b>') }}|"
        "{{ 'a b'.split()|join('-')|upper }}|{{ '{:,}'.format(1234) }}|{{ site.title }}|"
        "{% for key, value in {'x': 1}.items() %}{{ key ~ value }}{% endfor %}|{{ '%s' % 'y' }}"
    )
    assert made(text) == "1,2,3|6|&lt;b&gt;&lt;b&gt;|A-B|1,234|Plans|x1|y"


def test_a_template_may_begin_with_ours_of_the_same_name() -> None:
    assert made('{% include "!index.html.j2" %} and mine') == "ours and mine"
    text = '{% extends "_part.html.j2" %}{% block b %}{{ super() }} and mine{% endblock %}'
    assert made(text) == "part of ours and mine"


def test_a_part_of_its_own_stands_in_the_place_of_ours() -> None:
    assert made('{% include "_part.html.j2" %}', part="mine") == "mine"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("one\n{{ nothing }}", "line 2: 'nothing' is undefined."),
        ("one\n\n{% if %}", "line 3: Expected an expression, got 'end of statement block'."),
        ("{% for i in [1] %}", "line 1: Unexpected end of template."),
        ("{{ 1 / 0 }}", "line 1: division by zero."),
        ('{% include "../../etc/passwd" %}', 'line 1: there is no template "../../etc/passwd".'),
        ('{% extends "/etc/passwd" %}', 'line 1: there is no template "/etc/passwd".'),
        ('{% import "!../x" as x %}', 'line 1: there is no template "!../x".'),
        ("{{ site|nosuch }}", "line 1: No filter named 'nosuch'."),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(text: str, why: str) -> None:
    assert said(text).startswith(f"{FILE}, {why[:-1]}")


def test_a_fault_in_a_part_is_said_of_the_part() -> None:
    found = said('{% include "_part.html.j2" %}', part="\n\n{{ nothing }}")
    assert found == "own/templates/site/_part.html.j2, line 3: 'nothing' is undefined."
    found = said('{% include "_part.html.j2" %}', part="\n{% endif %}")
    assert found.startswith("own/templates/site/_part.html.j2, line 2: Encountered unknown tag")


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ site.__class__ }}",
        "{{ site.title.__init__.__globals__ }}",
        "{{ site._replace(title='x') }}",
        "{{ (site.rules.values()|first).find.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ '{0.__class__}'.format(site) }}",
        "{{ '{0.__class__}'.format_map({'0': site}) }}",
        "{{ site.rules.clear() }}",
        "{{ site.rules.update({}) }}",
        "{{ [].append(1) }}",
        "{{ range.__self__ }}",
        "{{ 'x'.encode() }}",
        "{{ 'x'.translate }}{{ 'x'.translate({120: 'y'}) }}",
        "{{ (1).to_bytes(10) }}",
        "{{ lipsum() }}",
        "{{ [1]|random }}",
        "{{ site|pprint }}",
    ],
)
def test_a_template_reaches_no_further_than_the_facts(text: str) -> None:
    assert said(text).startswith(f"{FILE}, line 1: ")


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 10**10 }}",
        "{{ 10**10 * 'a' }}",
        "{{ [1] * 10**10 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{{ 10**300 * 10**300 * 10**300 * 10**300 }}",
        "{{ 'a'|center(10**9) }}",
        "{{ 'a\na'|indent(10**9) }}",
        "{{ ('a\n' * 100000)|indent(9999) }}",
        "{{ ('a' * 100000)|replace('a', 'a' * 9999) }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ '%*d' % (1000000000, 1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 1000000000) }}",
        "{{ 'a'.center(10**9) }}",
        "{{ 'a'.ljust(10**9) }}",
        "{{ 'a'.zfill(10**9) }}",
        "{{ 'a'.expandtabs(10**9) }}",
        "{{ range(10**9) }}",
        "{{ range(10**9)|list|length }}",
        "{{ [1]|batch(10**9, 0)|list|length }}",
        "{{ [1]|slice(10**9)|list|length }}",
        "{{ range(100000)|join('a' * 9999) }}",
        "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x == ns.x }}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = {1: ns.x, 2: ns.x} %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = dict(a=ns.x, b=ns.x) %}{% endfor %}",
        "{% set ns = namespace(x='ab') %}{% for i in range(60) %}{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}{% set ns.x = y %}{% endfor %}",
        "{% macro a() %}" + "0123456789" * 100 + "{% endmacro %}{% macro b() %}{% for i in range(1000) %}{{ a() }}{% endfor %}{% endmacro %}{% macro c() %}{% for i in range(1000) %}{{ b() }}{% endfor %}{% endmacro %}{{ c() }}",
        "{% for i in range(100000) %}{% for j in range(100000) %}0123456789{% endfor %}{% endfor %}",
        "{{ [[1]] }}",
        "{{ site }}",
        "{{ [[1]] ~ '' }}",
        "{{ [[1]]|string }}",
        "{{ [[[1]]]|join }}",
        "{{ [site]|join }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        '{% include "index.html.j2" %}',
        '{% extends "index.html.j2" %}',
        "{% for i in [[]] recursive %}{{ loop([[]]) }}{% endfor %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{% if 1 %}" * 500 + "{% endif %}" * 500,
        "{{ " + "-" * 5000 + "1 }}",
    ],
    ids=lambda each: each[:60],
)  # fmt: skip
def test_what_would_take_too_much_ends_in_a_sentence(text: str) -> None:
    found = said(text)
    assert found.startswith(FILE)
    assert len(found) < 400


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
        "{% for i in range(100000) %}{% for j in range(100000) if j < 0 %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    ],
)
def test_what_takes_long_without_writing_is_stopped(text: str) -> None:
    ticks = count()
    assert said(text, lambda: next(ticks) / 1000) == (
        f"{FILE}, line 1: this page takes more than {SECONDS_OF_A_PAGE:.0f} seconds."
    )


def test_all_pages_together_have_a_time_too() -> None:
    time_of_day = iter([0.0])
    found = said("{% for i in [1] %}{% endfor %}", lambda: next(time_of_day, SECONDS_OF_A_SITE + 1))
    assert found == f"{FILE}, line 1: all pages together take more than 300 seconds."


@pytest.mark.parametrize("name", ["nothing", "__class__", "site"])
def test_braces_that_stand_for_nothing_are_told(name: str) -> None:
    path = f"plans/{{plan}}/{{{name}}}.html.j2"
    maker = PageMaker({}, own({path: "x"}))
    with pytest.raises(BadTemplate, match="own/templates/site/plans/"):
        list(maker.pages_of_plan(facts_of(plan_with({}))))


def test_our_reports_are_the_same_in_the_sandbox_and_may_be_replaced() -> None:
    facts = facts_of(EXAMPLE.read_text(encoding="utf-8"))
    ours = {name: data.decode() for name, data in read_tree(shipped("templates/reports")).items()}
    plain, boxed = ReportMaker(ours), ReportMaker(ours, own({}))
    for kind in ("full", "board", "exceptions", "indicators", "funding"):
        for form in ("md", "html"):
            assert boxed.make(kind, form, facts) == plain.make(kind, form, facts)
    mine = ReportMaker(ours, own({"short.md.j2": "{{ plan.title }}, {{ overdue }}"}))
    assert mine.forms["short"] == ("md",)
    with pytest.raises(BadTemplate, match="line 1: only texts and numbers"):
        mine.make("short", "md", facts)
    with pytest.raises(BadTemplate, match="is given a number or text of more than"):
        ReportMaker(ours, own({"full.md.j2": "{{ 'x'|indented(10**9) }}"})).make(
            "full", "md", facts
        )
