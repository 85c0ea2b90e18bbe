"""Plans for the tests of commands, with faults that can be told apart."""

from __future__ import annotations

from pathlib import Path

from tests.rules.fragments import plan_of

ACTION = """\
- ref: "{ref}"
  title: Mark bicycles at the station
  lead: {{operational: {lead}}}
  overseen_by: [{forum}]
  end: {end}
"""


def action(
    ref: str = "1", *, lead: str = "jo-bell", forum: str = "burglary-group", end: str = "2014-03-31"
) -> str:
    """An action; nothing is wrong with it unless it is asked for."""
    return ACTION.format(ref=ref, lead=lead, forum=forum, end=end)


GOOD = plan_of(action()).text
NO_LEAD = plan_of('- ref: "1.4"\n  title: Mark bicycles\n  end: 2014-03-31\n').text
NO_FORUM = plan_of(action(forum="no-such-group")).text
NO_LEAD_NO_FORUM = plan_of(
    '- ref: "1.4"\n  title: Mark bicycles\n  end: 2014-03-31\n'
    + action("1.5", forum="no-such-group")
).text
NOT_YAML = 'format: planlint/1\ntitle: "a plan that nobody closed\n'


def write(path: Path, text: str) -> Path:
    """A file with a text, in folders that are made for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
