"""Words that name no forum where one belongs: a question, "????", "TBC".

Also the words of the template itself ("Name of group"), "Various", and whatever the repository
lists under `phrases` in its configuration.

## Why it matters

A question in a table looks like an answer from afar. The action comes before no meeting, and the
question that somebody put there in the first draft is still there when the plan is agreed.

## How to put it right

Answer the question: name the forum that oversees the action, and add it under `forums`. If none is
needed, remove the words and say why: `not_needed: {forum: …}`.

## Reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [Is there a burglary group?]
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit repeat victims of burglary
  lead: {operational: jo-bell}
  overseen_by: [burglary-group]
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Severity
from planlint.model.route import Route
from planlint.rules.forum_names import oversight
from planlint.rules.words.placeholders import is_placeholder_forum
from planlint.rules.words.quotes import quoted

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Placeholders where a forum belongs."""
    for reference in oversight(case.plan):
        if reference.target is None and is_placeholder_forum(reference.text, case.phrases):
            yield Finding(
                reference.route,
                f"the forum, {quoted(reference.text)}, is only a placeholder",
                _help(reference.route),
            )


def _help(route: Route) -> str:
    if route[0] == "forums":
        return "Name the board or group that it reports to, or remove `reports_to`."
    advice = "Name the board or group that oversees this, and add it under `forums`."
    if "actions" in route:
        advice += " If none is needed, say why: `not_needed: {forum: …}`."
    return advice
