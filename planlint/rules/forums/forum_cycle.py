"""Forums that report to one another in a circle.

## Why it matters

In a circle there is no top: whatever goes wrong is passed round, and nobody answers for it in the
end. The picture of the delivery structure cannot be drawn either.

## How to put it right

Remove `reports_to` from the forum at the top, which answers for the whole.

## Reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe, reports_to: burglary-group}
  burglary-group: {name: Burglary Group, meets: monthly, chair: jo-bell, reports_to: board}
```

## Not reported

```yaml
forums:
  board: {name: Safer Hartley Board, meets: quarterly, chair: ann-lowe}
  burglary-group: {name: Burglary Group, meets: monthly, chair: jo-bell, reports_to: board}
  youth-panel: {name: Youth Panel, meets: monthly, chair: jo-bell, reports_to: [board, burglary-group]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from planlint.model.case import Case
from planlint.model.finding import Finding, Related, Severity
from planlint.model.plan import Plan
from planlint.model.values import Reference
from planlint.rules.circles import MOST_NAMED, circles, in_a_circle

SEVERITY: Severity = "error"


def find(case: Case) -> Iterator[Finding]:
    """Each circle once, where the first of its forums reports to the next."""
    plan = case.plan
    above = {id_: _above(plan, id_) for id_ in plan.forums}
    for circle in circles({id_: list(reports) for id_, reports in above.items()}):
        steps = tuple(zip(circle, (*circle[1:], circle[0]), strict=True))
        names = [_name(plan, id_) for id_ in circle[1:]]
        yield Finding(
            above[steps[0][0]][steps[0][1]].route,
            f"it reports to {in_a_circle(names, 'reports to')}",
            "Remove `reports_to` from the forum at the top, which answers for the whole.",
            related=tuple(
                Related(
                    f"{_name(plan, id_)} reports to {_name(plan, following)}",
                    above[id_][following].route,
                )
                for id_, following in steps[1 : MOST_NAMED + 1]
            ),
        )


def _above(plan: Plan, id_: str) -> dict[str, Reference]:
    """The forums that a forum reports to, by their ids."""
    return {
        reference.target.id: reference
        for reference in plan.forums[id_].reports_to
        if reference.target and reference.target.register == "forums"
    }


def _name(plan: Plan, id_: str) -> str:
    forum = plan.forums[id_]
    return forum.short or forum.name or id_
