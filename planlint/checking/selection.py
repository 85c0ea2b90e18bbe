"""Which rules are on: selected, added and ignored, by their own names or their families'."""

from typing import NamedTuple

from planlint.reading.nearest import nearest
from planlint.rules.catalogue import FAMILIES, Rule

ALWAYS_ON = "internal-error"
UNREADABLE = ("yaml-syntax", "oversized")


class UnknownRule(ValueError):
    """A name is neither a rule's nor a family's; the message names the nearest."""


class Selection(NamedTuple):
    """Names of rules and families. Nothing selected means every rule that is no preview."""

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def over(self, other: "Selection") -> "Selection":
        """This selection laid over another: what is selected here counts instead, the rest adds up.

        What is named here is on, whatever the other ignores.
        """
        named = {*self.select, *self.extend}
        return Selection(
            self.select or other.select,
            self.extend + other.extend,
            self.ignore + tuple(name for name in other.ignore if name not in named),
        )

    @property
    def names(self) -> tuple[str, ...]:
        """All the names that were given."""
        return self.select + self.extend + self.ignore

    def has(self, rule: Rule) -> bool:
        """Whether a rule is on. A preview is only when it is named itself.

        That a file cannot be read is always said, unless that rule is ignored by its own name.
        """
        if rule.name == ALWAYS_ON:
            return True
        if rule.name in self.ignore:
            return False
        if rule.name in (*self.select, *self.extend) or rule.name in UNREADABLE:
            return True
        if rule.preview or rule.family in self.ignore:
            return False
        return not self.select or rule.family in (*self.select, *self.extend)


def hold_names(names: tuple[str, ...], rules: tuple[Rule, ...]) -> None:
    """UnknownRule where a name is neither a rule's nor a family's."""
    known = [*(rule.name for rule in rules), *FAMILIES]
    for name in names:
        if name not in known:
            near = nearest(name, known)
            meant = f'Did you mean "{near}"?' if near else "`planlint rules` lists all of them."
            raise UnknownRule(f'There is no rule or family "{name}". {meant}')
