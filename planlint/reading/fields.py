"""The fields of a mapping, each as the kind that the format gives it.

A value of the wrong kind is absent. A number where a ref, an id or a date belongs is taken as
it was written.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from planlint.model.document import Document
from planlint.model.route import Route
from planlint.model.values import Amount, Date, Number, Period, Reference, Text
from planlint.reading.calendar import read_date, read_period
from planlint.reading.quantities import read_amount, read_number
from planlint.reading.references import Registers

Part = TypeVar("Part")


class Fields:
    """A mapping of the document with what is needed to read its values."""

    __slots__ = ("data", "document", "registers", "route")

    def __init__(
        self, document: Document, registers: Registers, route: Route, data: dict[str, object]
    ) -> None:
        self.document = document
        self.registers = registers
        self.route = route
        self.data = data

    def text(self, key: str) -> str:
        """A text, or nothing."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    def written(self, key: str) -> str:
        """A text, or a number as it is written."""
        return self._scalar(key) or ""

    def flag(self, key: str) -> bool:
        """Whether the value is true."""
        return self.data.get(key) is True

    def below(self, key: str) -> "Fields":
        """The mapping under a key, empty where there is none."""
        return self._at((*self.route, key), self.data.get(key))

    def has_mapping(self, key: str) -> bool:
        """Whether a mapping stands under a key."""
        return isinstance(self.data.get(key), dict)

    def mappings(self, key: str) -> "Iterator[Fields]":
        """The mappings of the list under a key."""
        for route, value in self.entries(key):
            if isinstance(value, dict):
                yield Fields(self.document, self.registers, route, value)

    def entries(self, key: str) -> list[tuple[Route, object]]:
        """The items of the list under a key, with their routes."""
        value = self.data.get(key)
        if not isinstance(value, list):
            return []
        above = self.route
        return [((*above, key, index), item) for index, item in enumerate(value)]

    def lines(self, key: str) -> tuple[Text, ...]:
        """The texts of the list under a key."""
        if key not in self.data:
            return ()
        texts = [Text(route, item) for route, item in self.entries(key) if isinstance(item, str)]
        return tuple(texts)

    def register(self, key: str, make: "Callable[[Fields, str], Part]") -> dict[str, Part]:
        """The entries of a register, made one by one; entries of the wrong kind are absent."""
        value = self.data.get(key)
        if not isinstance(value, dict):
            return {}
        return {
            id_: make(self._at((*self.route, key, id_), entry), id_)
            for id_, entry in value.items()
            if isinstance(entry, dict)
        }

    def words(self, key: str) -> dict[str, str]:
        """A mapping of texts."""
        value = self.data.get(key)
        if not isinstance(value, dict):
            return {}
        return {name: text for name, text in value.items() if isinstance(text, str)}

    def date(self, key: str) -> Date | None:
        """A date, in whatever form."""
        text = self._scalar(key)
        return None if text is None else Date((*self.route, key), text, *read_date(text))

    def dates(self, key: str) -> tuple[Date, ...]:
        """The dates of a list."""
        read = ((route, self._text_of(route, item)) for route, item in self.entries(key))
        return tuple(Date(route, text, *read_date(text)) for route, text in read if text)

    def period(self, key: str) -> Period | None:
        """A period."""
        text = self._scalar(key)
        return None if text is None else Period((*self.route, key), text, *read_period(text))

    def number(self, key: str) -> Number | None:
        """A number, or what stands for one."""
        text = self._scalar(key)
        return None if text is None else Number((*self.route, key), text, read_number(text))

    def amount(self, key: str) -> Amount | None:
        """An amount of money, or what stands for one."""
        text = self._scalar(key)
        if text is None:
            return None
        pounds, plain = read_amount(text)
        plain = plain and not isinstance(self.data.get(key), str)
        return Amount((*self.route, key), text, pounds, plain)

    def reference(self, key: str, registers: tuple[str, ...]) -> Reference | None:
        """One reference."""
        references = self.references(key, registers)
        return references[0] if references else None

    def references(self, key: str, registers: tuple[str, ...]) -> tuple[Reference, ...]:
        """The references under a key: one, or a list."""
        if key not in self.data:
            return ()
        refer = self.registers.refer
        if not isinstance(self.data[key], list):
            text = self._scalar(key)
            return (refer((*self.route, key), text, registers),) if text else ()
        read = [(route, self._text_of(route, item)) for route, item in self.entries(key)]
        return tuple([refer(route, text, registers) for route, text in read if text])

    def one_or_more(self, key: str) -> tuple[Text, ...]:
        """The texts under a key: one, or a list."""
        value = self.data.get(key)
        if isinstance(value, str):
            return (Text((*self.route, key), value),)
        return self.lines(key)

    def _at(self, route: Route, value: object) -> "Fields":
        return Fields(
            self.document, self.registers, route, value if isinstance(value, dict) else {}
        )

    def _scalar(self, key: str) -> str | None:
        """The text under a key, or the number as it is written."""
        value = self.data.get(key)
        if value is None or isinstance(value, str):
            return value
        return self._text_of((*self.route, key), value)

    def _text_of(self, route: Route, value: object) -> str | None:
        if isinstance(value, str):
            return value
        return self._as_written(route) if _is_number(value) else None

    def _as_written(self, route: Route) -> str:
        return self.document.written(route)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
