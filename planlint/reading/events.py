"""YAML text to data with a place for every key and value: the one door to the YAML parser.

libyaml's events are read to a bounded depth, so that no nesting can exhaust the stack; nothing
that a file asks for is constructed. https://github.com/yaml/pyyaml
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from planlint.model.document import FEATURE, SYNTAX, TOO_DEEP, Fault
from planlint.model.expression import expression
from planlint.model.route import Route
from planlint.model.source import Span
from planlint.reading.limits import MAX_DEPTH, MAX_EVENTS, MAX_KEY_LETTERS
from planlint.reading.parser import CParser
from planlint.reading.scalars import MAY_BE_NO_TEXT, resolve

_NOT_A_BREAK_IN_YAML_1_2 = "\x85\u2028\u2029"
_STAND_INS = range(0x10FFFD, 0xFFFF, -1)
_TAG_DIRECTIVE = expression(r"(?:\A|(?<=[\r\n]))%TAG[^\r\n]*")
_MOST_TAG_DIRECTIVES = 50
_PROPERTY = expression(r"[&!][^ \t\r\n]*")
# Twice as quick as calling Span, of which every plan has thousands.
_new_span = tuple.__new__
_OF_BLOCKS = ("|", ">")
_NO_VALUE = expression(r"(?:[ \t\r\n]|#[^\r\n]*)*")


class Events(NamedTuple):
    """What the events of a text amount to. `scalars` are the spans of all scalars, in order.

    `whole` is false where the text breaks off or goes beyond the limits; then there is no data.
    `end` is how far it was read.
    """

    whole: bool
    data: object
    values: dict[Route, Span]
    keys: dict[Route, Span]
    scalars: list[Span]
    faults: tuple[Fault, ...]
    end: int


class _TooDeep(Exception):
    """Lists and mappings stand within each other deeper than anyone writes."""


def read_events(text: str) -> Events:
    """Read a text. Where it cannot be read to its end the last fault says why."""
    if text.count("%TAG") > _MOST_TAG_DIRECTIVES and (directive := _TAG_DIRECTIVE.search(text)):
        fault = Fault(SYNTAX, "directive", Span(*directive.span()))
        return Events(False, None, {}, {}, [], (fault,), 0)
    stand_ins = _stand_ins(text)
    if stand_ins:
        text = text.translate(stand_ins)
    reader = _Reader(text, {stand_in: chr(real) for real, stand_in in stand_ins.items()})
    return reader.read()


def _stand_ins(text: str) -> dict[int, str]:
    """Characters that the text has not, for those that libyaml, after YAML 1.1, takes for line breaks.

    No file within the limits has all of them.
    """
    present = [ord(each) for each in _NOT_A_BREAK_IN_YAML_1_2 if each in text]
    if not present:
        return {}
    taken = set(text)
    free = (chr(code) for code in _STAND_INS if chr(code) not in taken)
    return dict(zip(present, free, strict=False))


class _Reader:
    """One reading of one text: each list and mapping by a call of its own, to a bounded depth.

    A plan has thousands of events, and half of the time of a check went into them: so what every
    event passes through calls little, and asks only for what it needs. Where a route is None, what
    stands there is read and left out.
    """

    def __init__(self, text: str, reals: dict[str, str]) -> None:
        self.text = text
        self.reals = str.maketrans(reals)
        self.values: dict[Route, Span] = {}
        self.keys: dict[Route, Span] = {}
        self.scalars: list[Span] = []
        self.faults: list[Fault] = []
        self.data: object = None
        self.depth = 0
        self.events: Iterator[Any] = iter(())
        self.last: Any = None

    def read(self) -> Events:
        every = iter(CParser(self.text).get_event, None)
        self.events = islice(every, MAX_EVENTS)
        whole = False
        try:
            whole = self.is_followed_by_another() or next(every, None) is None
            if not whole:
                self.faults.append(Fault("oversized", "events", Span(0, 0)))
        except _TooDeep:
            start = self.last.start_mark.index
            self.faults.append(Fault(*TOO_DEEP, Span(start, start + 1)))
        except YAMLError as error:
            from planlint.reading.syntax import fault_of

            self.faults.append(fault_of(error, self.text, self.scalars))
        end = self.last.end_mark.index if self.last else 0
        faults = tuple(self.faults)
        if not whole:
            return Events(False, None, {}, {}, self.scalars, faults, end)
        return Events(True, self.data, self.values, self.keys, self.scalars, faults, end)

    def is_followed_by_another(self) -> bool:
        """Read the first document; whether there is a second, which is not read."""
        documents = 0
        for event in self.events:
            self.last = event
            kind = type(event)
            if kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    start = event.start_mark.index
                    self.faults.append(Fault(FEATURE, "documents", Span(start, start + len("---"))))
                    return True
            elif issubclass(kind, NodeEvent):
                self.data, _ = self.value(event, ())
        return False

    def value(self, event: Any, route: Route | None) -> tuple[object, int]:
        """What begins with an event, and the offset at which it ends."""
        kind = type(event)
        if kind is ScalarEvent:
            span = self.scalar(event, route)
            value = event.value.translate(self.reals) if self.reals else event.value
            if (not value or value[0] in MAY_BE_NO_TEXT) and not event.style and event.tag is None:
                value = resolve(value)
        elif kind is AliasEvent:
            what = "merge" if route and route[-1] == "<<" else "alias"
            value, span = None, self.alias(event, what, route)
        else:
            return self.collection(event, self.begin(event, route), route)
        if route is not None:
            self.values[route] = span
        return value, span[1]

    def scalar(self, event: Any, route: Route | None) -> Span:
        """Where a scalar stands, be it a key or a value."""
        self.last = event
        start = event.start_mark.index
        end = event.end_mark.index
        if event.style in _OF_BLOCKS:
            end = start + len(self.text[start:end].rstrip())
        if event.tag is not None or event.anchor is not None:
            start = self.properties(event, start, route)
        span = _new_span(Span, (start, end))
        self.scalars.append(span)
        return span

    def alias(self, event: Any, what: str, route: Route | None) -> Span:
        """Report an alias, and say where it stands."""
        self.last = event
        span = Span(event.start_mark.index, event.end_mark.index)
        written = self.text[span.start : span.end]
        self.faults.append(Fault(FEATURE, what, span, route or (), written))
        return span

    def properties(self, event: Any, start: int, route: Route | None) -> int:
        """Report an anchor or tag, and say where the value begins behind it."""
        end: int = event.end_mark.index
        while match := _PROPERTY.match(self.text, start, end):
            what = "anchor" if match.group().startswith("&") else "tag"
            self.faults.append(
                Fault(FEATURE, what, Span(*match.span()), route or (), match.group())
            )
            behind = _NO_VALUE.match(self.text, match.end(), end)
            start = behind.end() if behind else match.end()
        return start

    def begin(self, event: Any, route: Route | None) -> int:
        """Where a list or mapping begins."""
        self.last = event
        if self.depth >= MAX_DEPTH:
            raise _TooDeep
        start: int = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            start = self.properties(event, start, route)
        return start

    def collection(self, event: Any, start: int, route: Route | None) -> tuple[object, int]:
        """A list or mapping. It ends with its brackets, where it has these, else with its last value."""
        self.depth += 1
        is_mapping = type(event) is MappingStartEvent
        items, end = self.mapping(start, route) if is_mapping else self.sequence(start, route)
        self.depth -= 1
        if event.flow_style:
            end = self.last.end_mark.index
        if route is not None:
            self.values[route] = _new_span(Span, (start, end))
        return items, end

    def sequence(self, end: int, route: Route | None) -> tuple[object, int]:
        items: list[object] = []
        below = None
        for event in self.events:
            if type(event) is SequenceEndEvent:
                self.last = event
                break
            if route is not None:
                below = (*route, len(items))
            value, value_end = self.value(event, below)
            items.append(value)
            if value_end > end:
                end = value_end
        return items, end

    def mapping(self, end: int, route: Route | None) -> tuple[object, int]:
        items: dict[str, object] = {}
        for event in self.events:
            if type(event) is ScalarEvent:
                span = self.scalar(event, None)
                key = event.value.translate(self.reals) if self.reals else event.value
                if route is None or key in items or len(key) > MAX_KEY_LETTERS:
                    below = None
                    self.key_left_out(key, span, route)
                else:
                    below = (*route, key)
                    self.keys[below] = span
                end = span[1]
            elif type(event) is MappingEndEvent:
                self.last = event
                break
            else:
                key, below = "", None
                end = self.key_that_is_no_text(event, route)
            event = next(self.events, None)
            if event is None:
                break
            value, value_end = self.value(event, below)
            if below is not None:
                items[key] = value
            if value_end > end:
                end = value_end
        return items, end

    def key_left_out(self, text: str, span: Span, route: Route | None) -> None:
        """Report a key of more letters than anyone means, or one that stands twice."""
        if len(text) > MAX_KEY_LETTERS:
            self.faults.append(Fault(FEATURE, "long-key", span, route or ()))
        elif route is not None:
            below = (*route, text)
            self.faults.append(Fault("duplicate-key", "key", span, below, text, self.keys[below]))

    def key_that_is_no_text(self, event: Any, route: Route | None) -> int:
        """Report an alias, a list or a mapping in the place of a key, and say where it ends."""
        if type(event) is AliasEvent:
            span = self.alias(event, "alias", route)
            written = self.text[span.start : span.end]
            if len(written) > MAX_KEY_LETTERS:
                self.key_left_out(written, span, route)
            return span.end
        start = self.begin(event, None)
        self.faults.append(Fault(FEATURE, "complex-key", Span(start, start + 1), route or ()))
        return self.collection(event, start, None)[1]
