"""Two titles, activities, outputs or outcomes of actions with nearly the same text.

Titles are compared with titles, outputs with outputs. Case, punctuation, plurals and small words
do not count; another number or another word does: "Visit victims of burglary" and "Visit victims
of robbery" are two things. A short line ("Monthly report") and a title that is a mere heading
("Robbery") are left out. Of two actions with the same title nothing more is said.

## Why it matters

The same line in two places is either one piece of work that is counted twice, with two leads who
each think that the other does it, or two pieces of work that nobody can tell apart.

## How to put it right

If it is one piece of work, keep it once, and let the action say with `contributes_to` which other
priority it serves. If there are two, say in each how it differs.

## Reported

```yaml
- ref: "1.4"
  title: Increase referrals to the family support team
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.5"
  title: Increase in referrals to the Family Support Team.
  lead: {operational: ann-lowe}
  end: 2014-03-31
```

## Not reported

```yaml
- ref: "1.4"
  title: Visit the victims of burglary within a week
  lead: {operational: jo-bell}
  end: 2014-03-31
- ref: "1.5"
  title: Visit the victims of robbery within a week
  lead: {operational: ann-lowe}
  end: 2014-03-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.actions import Action
from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.route import Route
from planlint.rules.likeness import FEWEST_WORDS, likenesses
from planlint.rules.prose import text_route
from planlint.rules.words.verbs import has_verb

SEVERITY: Severity = "warning"

_KINDS = {"activities": "activity", "outputs": "output", "outcomes": "outcome"}


def find(case: Case) -> Iterator[Finding]:
    """Texts that say nearly the same as an earlier one of their kind."""
    actions = [action for action in case.plan.actions if not action.withdrawn]
    titled = [action for action in actions if not _is_heading(action.title)]
    alike = set()
    for like in likenesses([action.title for action in titled], fewest=1):
        first, second = titled[like.first], titled[like.second]
        alike.add((first.route, second.route))
        yield _finding("title", (*second.route, "title"), (*first.route, "title"), first, like.same)
    for kind, word in _KINDS.items():
        texts = [
            (action, text_route(case, item.route), item.text)
            for action in actions
            for item in getattr(action, kind)
        ]
        for like in likenesses([text for _, _, text in texts], fewest=FEWEST_WORDS):
            first, where, _ = texts[like.first]
            second, route, _ = texts[like.second]
            if (first.route, second.route) not in alike:
                yield _finding(word, route, where, first, like.same)


def _is_heading(title: str) -> bool:
    """Whether a title is a word or two without a verb: that is spoken of elsewhere."""
    return len(title.split()) < FEWEST_WORDS and not has_verb(title)


def _finding(word: str, route: Route, where: Route, first: Action, same: bool) -> Finding:
    if route[:4] == where[:4]:
        other = f"another {word} of this action"
    else:
        article = "the" if word == "title" else "an"
        other = f"{article} {word} of {f'action {first.ref}' if first.ref else 'another action'}"
    return Finding(
        route,
        f"this {word} says {'the same' if same else 'nearly the same'} as {other}",
        "If it is one piece of work, keep it once. If there are two, say in each how it differs.",
        related=(Related(f"the other {word}", where),),
    )
