"""YAML text to data with a place for every key and value: the one door to the YAML parser.

libyaml's events are read in one loop, so that no nesting can exhaust the stack; nothing that a
file asks for is constructed. https://github.com/yaml/pyyaml
"""

import re
from typing import Any, NamedTuple

import yaml

from planlint.model.document import Fault
from planlint.model.route import Route
from planlint.model.source import Span
from planlint.reading.limits import MAX_DEPTH, MAX_EVENTS, MAX_KEY_LETTERS
from planlint.reading.parser import CParser
from planlint.reading.scalars import resolve
from planlint.reading.syntax import SYNTAX, TOO_DEEP, fault_of

FEATURE = "yaml-feature"

_NOT_A_BREAK_IN_YAML_1_2 = "\x85\u2028\u2029"
_STAND_INS = range(0x10FFFD, 0xFFFF, -1)
_TAG_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n]))%TAG[^\r\n]*")
_MOST_TAG_DIRECTIVES = 50
_PROPERTY = re.compile(r"[&!][^ \t\r\n]*")
_NO_VALUE = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")


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


class _Stop(Exception):
    """The text goes on to what is not read; the fault says where."""


class _Frame:
    """A list or mapping that is being read. Without a route its content is read and left out."""

    __slots__ = ("end", "flow", "items", "key", "key_span", "route", "start")

    def __init__(self, items: Any, route: Route | None, start: int, flow: bool) -> None:
        self.items = items
        self.route = route
        self.start = start
        self.end = start
        self.flow = flow
        self.key: str | None = None
        self.key_span: Span | None = None


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
    """One reading of one text."""

    def __init__(self, text: str, reals: dict[str, str]) -> None:
        self.text = text
        self.reals = str.maketrans(reals)
        self.values: dict[Route, Span] = {}
        self.keys: dict[Route, Span] = {}
        self.scalars: list[Span] = []
        self.faults: list[Fault] = []
        self.frames: list[_Frame] = []
        self.data: object = None
        self.documents = 0
        self.end = 0

    def read(self) -> Events:
        parser = CParser(self.text)
        whole = False
        handlers = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping_start,
            yaml.SequenceStartEvent: self.sequence_start,
            yaml.MappingEndEvent: self.collection_end,
            yaml.SequenceEndEvent: self.collection_end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document_start,
        }
        get_event = parser.get_event
        try:
            for _ in range(MAX_EVENTS):
                event: Any = get_event()
                if event is None:
                    whole = True
                    self.end = len(self.text)
                    break
                self.end = event.end_mark.index
                handler = handlers.get(type(event))
                if handler:
                    handler(event)
            else:
                self.faults.append(Fault("oversized", "events", Span(0, 0)))
        except _Stop:
            whole = self.documents > 1
        except yaml.YAMLError as error:
            self.faults.append(fault_of(error, self.text, self.scalars))
        faults = tuple(self.faults)
        if not whole:
            return Events(False, None, {}, {}, self.scalars, faults, self.end)
        return Events(True, self.data, self.values, self.keys, self.scalars, faults, self.end)

    def document_start(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            start = event.start_mark.index
            self.faults.append(Fault(FEATURE, "documents", Span(start, start + len("---"))))
            raise _Stop

    def scalar(self, event: Any) -> None:
        start = event.start_mark.index
        end = event.end_mark.index
        value = event.value
        if event.style in {"|", ">"}:
            end = start + len(self.text[start:end].rstrip())
        if event.anchor is not None or event.tag is not None:
            start = self.properties(event, start)
        span = Span(start, end)
        self.scalars.append(span)
        if self.reals:
            value = value.translate(self.reals)
        frame = self.frames[-1] if self.frames else None
        if frame and isinstance(frame.items, dict) and frame.key is None:
            self.key(frame, value, span)
            return
        plain = not event.style and event.tag is None
        self.value(resolve(value) if plain else value, span)

    def properties(self, event: Any, start: int) -> int:
        """Report an anchor or tag, and say where the value begins behind it."""
        route = self.next_route() or ()
        end: int = event.end_mark.index
        while match := _PROPERTY.match(self.text, start, end):
            what = "anchor" if match.group().startswith("&") else "tag"
            self.faults.append(Fault(FEATURE, what, Span(*match.span()), route, match.group()))
            behind = _NO_VALUE.match(self.text, match.end(), end)
            start = behind.end() if behind else match.end()
        return start

    def alias(self, event: Any) -> None:
        span = Span(event.start_mark.index, event.end_mark.index)
        frame = self.frames[-1] if self.frames else None
        route = self.next_route() or ()
        written = self.text[span.start : span.end]
        if frame and isinstance(frame.items, dict) and frame.key is None:
            self.faults.append(Fault(FEATURE, "alias", span, frame.route or (), written))
            self.key(frame, written, span, counts=False)
            return
        what = "merge" if route and route[-1] == "<<" else "alias"
        self.faults.append(Fault(FEATURE, what, span, route, written))
        self.value(None, span)

    def key(self, frame: _Frame, text: str, span: Span, counts: bool = True) -> None:
        if len(text) > MAX_KEY_LETTERS:
            self.faults.append(Fault(FEATURE, "long-key", span, frame.route or ()))
            counts = False
        frame.key = text
        frame.key_span = span if counts else None
        frame.end = span.end
        if frame.route is None or not counts:
            return
        route = (*frame.route, text)
        if route in self.keys:
            first = self.keys[route]
            self.faults.append(Fault("duplicate-key", "key", span, route, text, first))
            frame.key_span = None
        else:
            self.keys[route] = span

    def next_route(self) -> Route | None:
        """Where the value that comes now belongs; None where it is left out."""
        if not self.frames:
            return ()
        frame = self.frames[-1]
        if frame.route is None:
            return None
        if isinstance(frame.items, list):
            return (*frame.route, len(frame.items))
        if frame.key is None or frame.key_span is None:
            return None
        return (*frame.route, frame.key)

    def value(self, value: object, span: Span) -> None:
        route = self.next_route()
        if route is not None:
            self.values[route] = span
        self.attach(value, span.end, route is not None)

    def attach(self, value: object, end: int, counts: bool) -> None:
        if not self.frames:
            self.data = value
            return
        frame = self.frames[-1]
        frame.end = max(frame.end, end)
        if isinstance(frame.items, list):
            frame.items.append(value)
            return
        if counts:
            frame.items[frame.key] = value
        frame.key = None

    def mapping_start(self, event: Any) -> None:
        self.open(event, {})

    def sequence_start(self, event: Any) -> None:
        self.open(event, [])

    def open(self, event: Any, items: dict[str, object] | list[object]) -> None:
        start = event.start_mark.index
        if len(self.frames) >= MAX_DEPTH:
            self.faults.append(Fault(*TOO_DEEP, Span(start, start + 1)))
            raise _Stop
        frame = self.frames[-1] if self.frames else None
        route = self.next_route()
        if event.anchor is not None or event.tag is not None:
            start = self.properties(event, start)
        if frame and isinstance(frame.items, dict) and frame.key is None:
            self.faults.append(
                Fault(FEATURE, "complex-key", Span(start, start + 1), frame.route or ())
            )
            route = None
        self.frames.append(_Frame(items, route, start, bool(event.flow_style)))

    def collection_end(self, event: Any) -> None:
        frame = self.frames.pop()
        end = event.end_mark.index if frame.flow else frame.end
        outer = self.frames[-1] if self.frames else None
        if outer and isinstance(outer.items, dict) and outer.key is None:
            outer.key, outer.key_span, outer.end = "", None, end
            return
        if frame.route is not None:
            self.values[frame.route] = Span(frame.start, end)
        self.attach(frame.items, end, frame.route is not None)
