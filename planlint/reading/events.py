"""YAML text to data with a place for every key and value: the one door to the YAML parser.

libyaml's events are read in one loop, so that no nesting can exhaust the stack; nothing that a
file asks for is constructed. https://github.com/yaml/pyyaml
"""

from itertools import islice
from typing import Any, NamedTuple

import yaml

from planlint.model.document import Fault
from planlint.model.expression import expression
from planlint.model.route import Route
from planlint.model.source import Span
from planlint.reading.limits import MAX_DEPTH, MAX_EVENTS, MAX_KEY_LETTERS
from planlint.reading.parser import CParser
from planlint.reading.scalars import MAY_BE_NO_TEXT, resolve

SYNTAX = "yaml-syntax"
FEATURE = "yaml-feature"
TOO_DEEP = ("oversized", "depth")

_NOT_A_BREAK_IN_YAML_1_2 = "\x85\u2028\u2029"
_STAND_INS = range(0x10FFFD, 0xFFFF, -1)
_TAG_DIRECTIVE = expression(r"(?:\A|(?<=[\r\n]))%TAG[^\r\n]*")
_MOST_TAG_DIRECTIVES = 50
_PROPERTY = expression(r"[&!][^ \t\r\n]*")
# Twice as quick as calling Span, of which every plan has thousands.
_new_span = tuple.__new__
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


class _Stop(Exception):
    """The text goes on to what is not read; the fault says where."""


class _Frame:
    """A list or mapping that is being read. Without a route its content is read and left out.

    In a mapping `key` is the one whose value comes next, and `value_route` where that belongs.
    """

    __slots__ = ("end", "flow", "is_list", "items", "key", "route", "start", "value_route")

    def __init__(self, items: Any, route: Route | None, start: int, flow: bool) -> None:
        self.items = items
        self.is_list = type(items) is list
        self.route = route
        self.start = start
        self.end = start
        self.flow = flow
        self.key: str | None = None
        self.value_route: Route | None = None

    @property
    def awaits_key(self) -> bool:
        """Whether what comes next is a key."""
        return not self.is_list and self.key is None


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
    """One reading of one text.

    A plan has thousands of events, and half of the time of a check went into them: so what every
    event passes through calls little, and asks only for what it needs.
    """

    def __init__(self, text: str, reals: dict[str, str]) -> None:
        self.text = text
        self.reals = str.maketrans(reals)
        self.values: dict[Route, Span] = {}
        self.keys: dict[Route, Span] = {}
        self.scalars: list[Span] = []
        self.faults: list[Fault] = []
        self.frames: list[_Frame] = []
        self.frame: _Frame | None = None
        self.data: object = None
        self.documents = 0

    def read(self) -> Events:
        handlers = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping_start,
            yaml.SequenceStartEvent: self.sequence_start,
            yaml.MappingEndEvent: self.collection_end,
            yaml.SequenceEndEvent: self.collection_end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document_start,
            yaml.DocumentEndEvent: self.nothing,
            yaml.StreamStartEvent: self.nothing,
            yaml.StreamEndEvent: self.nothing,
        }
        event: Any = None
        whole = False
        try:
            events = iter(CParser(self.text).get_event, None)
            for event in islice(events, MAX_EVENTS):
                handlers[type(event)](event)
            whole = next(events, None) is None
            if not whole:
                self.faults.append(Fault("oversized", "events", Span(0, 0)))
        except _Stop:
            whole = self.documents > 1
        except yaml.YAMLError as error:
            from planlint.reading.syntax import fault_of

            self.faults.append(fault_of(error, self.text, self.scalars))
        end = event.end_mark.index if event else 0
        faults = tuple(self.faults)
        if not whole:
            return Events(False, None, {}, {}, self.scalars, faults, end)
        return Events(True, self.data, self.values, self.keys, self.scalars, faults, end)

    def nothing(self, event: Any) -> None:
        """Pass over an event that says nothing of the data."""

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
        style = event.style
        tag = event.tag
        if style and style in "|>":
            end = start + len(self.text[start:end].rstrip())
        if tag is not None or event.anchor is not None:
            start = self.properties(event, start)
        span = _new_span(Span, (start, end))
        self.scalars.append(span)
        if self.reals:
            value = value.translate(self.reals)
        frame = self.frame
        if frame is not None and frame.key is None and not frame.is_list:
            self.key(frame, value, span)
            return
        if not style and tag is None and (not value or value[0] in MAY_BE_NO_TEXT):
            value = resolve(value)
        self.value(value, span)

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
        frame = self.frame
        route = self.next_route() or ()
        written = self.text[span.start : span.end]
        if frame and frame.awaits_key:
            self.faults.append(Fault(FEATURE, "alias", span, frame.route or (), written))
            self.key(frame, written, span, counts=False)
            return
        what = "merge" if route and route[-1] == "<<" else "alias"
        self.faults.append(Fault(FEATURE, what, span, route, written))
        self.value(None, span)

    def key(self, frame: _Frame, text: str, span: Span, counts: bool = True) -> None:
        frame.key = text
        frame.value_route = None
        frame.end = span[1]
        if len(text) > MAX_KEY_LETTERS:
            self.faults.append(Fault(FEATURE, "long-key", span, frame.route or ()))
            counts = False
        if frame.route is None or not counts:
            return
        route = (*frame.route, text)
        if text in frame.items:
            self.faults.append(Fault("duplicate-key", "key", span, route, text, self.keys[route]))
        else:
            self.keys[route] = span
            frame.value_route = route

    def next_route(self) -> Route | None:
        """Where the value that comes now belongs; None where it is left out."""
        frame = self.frame
        if frame is None:
            return ()
        if frame.is_list:
            return None if frame.route is None else (*frame.route, len(frame.items))
        return frame.value_route

    def value(self, value: object, span: Span) -> None:
        frame = self.frame
        if frame is None:
            self.values[()] = span
            self.data = value
            return
        end = span[1]
        if end > frame.end:
            frame.end = end
        if frame.is_list:
            if frame.route is not None:
                self.values[(*frame.route, len(frame.items))] = span
            frame.items.append(value)
            return
        route = frame.value_route
        if route is not None:
            self.values[route] = span
            frame.items[frame.key] = value
        frame.key = frame.value_route = None

    def attach(self, value: object, end: int, counts: bool) -> None:
        frame = self.frame
        if frame is None:
            self.data = value
            return
        if end > frame.end:
            frame.end = end
        if frame.is_list:
            frame.items.append(value)
            return
        if counts:
            frame.items[frame.key] = value
        frame.key = frame.value_route = None

    def mapping_start(self, event: Any) -> None:
        self.open(event, {})

    def sequence_start(self, event: Any) -> None:
        self.open(event, [])

    def open(self, event: Any, items: dict[str, object] | list[object]) -> None:
        start = event.start_mark.index
        if len(self.frames) >= MAX_DEPTH:
            self.faults.append(Fault(*TOO_DEEP, Span(start, start + 1)))
            raise _Stop
        frame = self.frame
        route = self.next_route()
        if event.anchor is not None or event.tag is not None:
            start = self.properties(event, start)
        if frame and frame.awaits_key:
            self.faults.append(
                Fault(FEATURE, "complex-key", Span(start, start + 1), frame.route or ())
            )
            route = None
        self.frame = _Frame(items, route, start, bool(event.flow_style))
        self.frames.append(self.frame)

    def collection_end(self, event: Any) -> None:
        frame = self.frames.pop()
        end = event.end_mark.index if frame.flow else frame.end
        outer = self.frame = self.frames[-1] if self.frames else None
        if outer and outer.awaits_key:
            outer.key, outer.value_route, outer.end = "", None, end
            return
        if frame.route is not None:
            self.values[frame.route] = _new_span(Span, (frame.start, end))
        self.attach(frame.items, end, frame.route is not None)
