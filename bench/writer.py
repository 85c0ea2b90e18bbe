"""The writer of one made-up plan: its names, its sentences, its dates and its money."""

from __future__ import annotations

from datetime import date, timedelta

from bench import words
from bench.dice import Deck

DAY = date(2013, 7, 1)
STRATEGIC_LEADS = 8

ORGANISATIONS = tuple(id_ for id_, _, _ in words.KINDS_OF_ORGANISATIONS)
GOALS = (
    *(f"{id_}.{item}" for id_, _, items in words.FRAMEWORKS for item, _ in items),
    words.THEMES[-1].id,
)

_SIDES = ("", " North", " East", " South", " West", " Upper", " Lower", " Inner", " Outer")


def area_name(number: int) -> str:
    """The name of an area. No two of the first 2,700 numbers have one name."""
    begins, ends = words.PLACE_BEGINNINGS, words.PLACE_ENDINGS
    side, place = divmod(number, len(begins) * len(ends))
    row, column = divmod(place, len(ends))
    # The first name part changes from plan to plan; each pair of parts comes once all the same.
    return f"{begins[(row + 7 * column) % len(begins)]}{ends[column]}{_SIDES[side % len(_SIDES)]}"


class Writer:
    """Writes one plan, and knows what has been used up of its words, dates and money."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.area = area_name(number)
        self.deck = deck = Deck(f"plan {number}")
        self.people = self._people()
        self.leads = list(self.people)[:STRATEGIC_LEADS]
        self.deliverers = list(self.people)[STRATEGIC_LEADS:]
        self.spent: dict[str, int] = {}
        self._places = deck.shuffled(
            begin + end for begin in words.PLACE_BEGINNINGS for end in words.PLACE_ENDINGS
        )
        self._ends = deck.shuffled(DAY + timedelta(days=days) for days in range(70, 269))
        self._said: set[str] = set()

    @property
    def host(self) -> str:
        """The area's name as it stands in an address."""
        return self.area.lower().replace(" ", "-")

    def place(self) -> str:
        """A street or square that the plan has not named for long."""
        name = self._places.pop(0)
        self._places.append(name)
        return f"{name} {self.deck.draw(words.KINDS_OF_PLACES)}"

    def say(self, templates: tuple[str, ...], problem: str = "") -> str:
        """A sentence from one of the templates that the plan does not have yet."""
        while True:
            template = self.deck.draw(templates)
            text = template.format(
                area=self.area,
                place=self.place() if "{place}" in template else "",
                people=self.deck.draw(words.GROUPS_OF_PEOPLE) if "{people}" in template else "",
                problem=problem,
                count=self.deck.between(6, 96),
                month=self.deck.draw(words.MONTHS),
            )
            if text not in self._said:
                self._said.add(text)
                return text[0].upper() + text[1:]

    def end(self) -> str:
        """A day after the corpus' day on which nothing else of the plan ends."""
        return self._ends.pop(0).isoformat()

    def day(self, first: date, last: date) -> str:
        """Any day from the first to the last."""
        return (first + timedelta(days=self.deck.between(0, (last - first).days))).isoformat()

    def spend(self, fund: str) -> int:
        """An amount from a fund."""
        amount = self.deck.between(4, 120) * 250
        self.spent[fund] = self.spent.get(fund, 0) + amount
        return amount

    def _people(self) -> dict[str, str]:
        given = self.deck.shuffled(words.GIVEN_NAMES)
        begins = self.deck.shuffled(words.SURNAME_BEGINNINGS * 2)
        names = [
            f"{given[place]} {begins[place]}{self.deck.draw(words.SURNAME_ENDINGS)}"
            for place in range(len(words.ROLES))
        ]
        return {name.lower().replace(" ", "-"): name for name in names}
