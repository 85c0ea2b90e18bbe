"""Texts that would run, lead away or break a page, were they not shown as texts; and plans full of them."""

from __future__ import annotations

import json
from typing import Any

from planlint.model.route import Route
from tests.showing.making import whole_plan

RUN = "window.hacked=1"
AWAY = "http://away.invalid"
HOSTILE = (
    f"</script><script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    f'"><svg onload={RUN}><animate onbegin={RUN}>',
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="',
    f"' onclick='{RUN}' style='position:fixed",
    f"[press](javascript:{RUN})",
    f"[press](JaVaScRiPt&colon;{RUN}) <javascript:{RUN}>",
    f"[press](data:text/html,<script>{RUN}</script>)",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"![picture]({AWAY}/x.png) <iframe src={AWAY}></iframe>",
    f"[a]: javascript:{RUN}\n\n[a]",
    f"<style>@import url({AWAY})</style><link rel=stylesheet href={AWAY}>",
    f"<meta http-equiv=refresh content='0;url={AWAY}'><base href={AWAY}>",
    "{{ 7*191 }}{% for x in y %}{{ x }}",
    "</title></textarea></table></svg></main><h1>Taken</h1>",
    "<!-- ]]> --><![CDATA[ <plaintext>",
    "\u202eeman.exe\u2066\u202d",
    "w" * 1_000,
    "w" * 500 + "@" + "w" * 500 + ".example",
    "../../../../../outside",
    "..\\..\\outside/con",
    "=HYPERLINK(1)\r\nBEGIN:VEVENT\r\nSUMMARY:Taken",
    "&lt;script&gt;&#60;script>",
    "a\u2028b\u0085c",
)
IDS = ("../../../outside", "con", "a/b", "<b>", '"x', "..", "w" * 300, "%2e%2e%2foutside")


def hostile_plan(first: int, title: str = "") -> dict[str, Any]:
    """A plan with such a text in every field of the schema, beginning with one of them; ids too."""
    texts = iter(range(first, first + 100_000))

    def text(route: Route, kind: str) -> str:
        return HOSTILE[next(texts) % len(HOSTILE)]

    plan = whole_plan(text)
    written = json.dumps(plan)
    for place, id_ in enumerate(("1.1", "one", "police", "board", "calls", "hidden", "ASB")):
        new = IDS[(first + place) % len(IDS)]
        written = written.replace(json.dumps(id_), json.dumps(new[:30] if id_ == "1.1" else new))
    made: dict[str, Any] = json.loads(written)
    # What the reader would have to leave out were it not a word of the format.
    made["status"] = "agreed"
    return {**made, "title": title} if title else made


def open_plan(first: int) -> dict[str, Any]:
    """The same with an action that is followed: nothing withdrawn, completed or ongoing."""
    plan = hostile_plan(first)
    for priority in plan["priorities"]:
        for action in priority["actions"]:
            for key in ("withdrawn", "completed", "ongoing", "conditional"):
                action.pop(key, None)
            action["end"] = "2013-09-30"
    return plan
