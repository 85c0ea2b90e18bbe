"""Who leads, chairs and reports: names with roles where names may be shown, roles elsewhere."""

from __future__ import annotations

from typing import NamedTuple

from planlint.model.plan import Person, Plan, Reference


class Who(NamedTuple):
    """Somebody or something that is referred to; `known` where the plan defines it."""

    name: str
    detail: str
    known: bool


def who(reference: Reference, plan: Plan) -> Who:
    """Whom or what a reference means."""
    target = reference.target
    if target is None:
        return Who(" ".join(reference.text.split()), "", False)
    if target.register == "people":
        return person(plan.people[target.id], plan)
    entries = plan.forums if target.register == "forums" else plan.organisations
    entry = entries.get(target.id)
    return Who(entry.name or target.id if entry else target.id, entry.short if entry else "", True)


def person(entry: Person, plan: Plan) -> Who:
    """A person by name and first role; a post by its first role."""
    organisations = [each.name for each in (who(ref, plan) for ref in entry.organisations)]
    roles = [role.text for role in entry.roles][:1]
    if entry.name:
        return Who(entry.name, ", ".join((*roles, *organisations)), True)
    return Who(", ".join(roles) or entry.id, ", ".join(organisations), True)
