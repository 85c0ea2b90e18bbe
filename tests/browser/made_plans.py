"""Made-up plans for the tests of the script: one that is hostile, one to be searched, one of a hundred actions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.showing.redaction.test_redaction import PLAN

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \" ' & {{ 7*7 }}"
HUNDRED = 100


def plan_of(title: str, actions: list[dict[str, Any]], **keys: Any) -> dict[str, Any]:
    """A plan with one priority."""
    return {
        **PLAN,
        "title": title,
        "area": {"name": title},
        "priorities": [{"id": "one", "title": "One", "actions": actions}],
        **keys,
    }


def hostile_plan() -> dict[str, Any]:
    """A plan with a text in its fields that would run, were it not shown as text."""
    action = {
        "ref": HOSTILE[:30],
        "title": f"Zebra {HOSTILE}",
        "note": f"Okapi {HOSTILE}",
        "lead": {"operational": f"Zebra {HOSTILE}"},
        "overseen_by": [HOSTILE],
        "places": [HOSTILE, "y" * 1_000],
        "tags": [HOSTILE],
    }
    long = {
        "ref": "3",
        "title": "z" * 1_000,
        "lead": {"operational": "l" * 1_000},
        "overseen_by": ["f" * 1_000],
        "end": "e" * 1_000,
        "note": "n" * 1_000,
    }
    return plan_of(
        f"Hostile {HOSTILE}",
        [action, {"ref": "2", "title": "Calm"}, long],
        labels={"forum": HOSTILE, "priority": HOSTILE, "action": HOSTILE},
    )


# In the order in which a search for "lantern" is to find them.
BY_RANK = (
    "Lantern",
    "Hang up a lantern",
    "Lanterns at dusk",
    "Dusk",
    "Evening",
    "Lanturn",
    "Night",
)


def searched_plan() -> dict[str, Any]:
    """A plan in whose actions a word stands in every way in which it can be found."""
    texts = {"Dusk": "A lantern.", "Evening": "All lanterns.", "Night": "A lanern, in short."}
    actions = [
        {"ref": str(place), "title": title, "note": texts.get(title, "Nothing else.")}
        for place, title in enumerate(reversed(BY_RANK), 1)
    ]
    others = [
        {"ref": "8.10", "title": "Anti-social noise", "note": "Burglaries go down. Café Zoë."},
        {"ref": "8.1", "title": "Antisocial parking", "note": "Burglary goes up."},
        {"ref": "9", "title": "Neighbourhood wardens", "note": "Women’s safety."},
    ]
    return plan_of("Searched", [*actions, *others])


def hundred_actions() -> dict[str, Any]:
    """A plan of a hundred actions with something to filter by in each."""
    actions = [
        {
            "ref": f"{number // 10 + 1}.{number % 10 + 1}",
            "title": f"Action number {number} of a long plan",
            "lead": {"operational": ["ann-lowe", "jo-bell", "post"][number % 3]},
            "overseen_by": [f"Group {number % 7}"],
            "places": [f"Ward {number % 20}"],
            "tags": [f"tag {number % 5}", f"tag {number % 4 + 5}"],
            "end": f"2013-{number % 12 + 1:02}-15",
            "progress": [
                {
                    "period": "2013/14 Q1",
                    "rag": ["red", "amber", "green"][number % 3],
                    "text": "So.",
                }
            ],
        }
        for number in range(HUNDRED)
    ]
    return plan_of("Hundred", actions)


def write_plans(folder: Path) -> list[Path]:
    """The three plans in files."""
    made = {"hostile": hostile_plan(), "hundred": hundred_actions(), "searched": searched_plan()}
    for name, data in made.items():
        text = json.dumps(data, ensure_ascii=False)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return sorted(folder.glob("*.yaml"))
