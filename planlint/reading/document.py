"""The bytes of a file to a document."""

from __future__ import annotations

from planlint.model.document import Document
from planlint.model.source import Source
from planlint.reading.comments import comments_of
from planlint.reading.events import read_events
from planlint.reading.text import decode


def read_document(path: str, data: bytes) -> Document:
    """Read the bytes of a plan. Whatever is wrong with them is among the faults; nothing is raised."""
    decoded = decode(data)
    source = Source(path, decoded.text)
    if not decoded.is_text:
        return Document(source, False, None, {}, {}, (), decoded.faults)
    readable = decoded.readable
    events = read_events(readable)
    comments = comments_of(readable, events.scalars, events.end) if "#" in readable else ()
    return Document(
        source,
        events.whole,
        events.data,
        events.values,
        events.keys,
        tuple(comments),
        decoded.faults + events.faults,
    )
