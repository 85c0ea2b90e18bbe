"""Calendars as iCalendar, RFC 5545: whole days, which block nobody's time.

The day of the site is their time stamp, so that the same plan on the same day makes the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planlint.showing import markdown
from planlint.showing.facts.calendars import Calendar, Entry, calendars_of
from planlint.showing.facts.plans import PlanFacts

MOST_OCTETS = 75
END = "\r\n"

_NOT_IN_TEXTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_MARKED = re.compile(r"([\\;,])")
_LINE_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def files_of(plan: PlanFacts) -> Iterator[tuple[str, str]]:
    """The calendars of a plan; what stands in several is written once."""
    calendars = plan.once(calendars_of)
    if not calendars:
        return
    written = {each.uid: _entry(each, plan) for each in calendars[0].entries}
    for calendar in calendars:
        events = "".join(written[each.uid] for each in calendar.entries)
        yield calendar.address, f"{_head(calendar, plan)}{events}END:VCALENDAR{END}"


def _head(calendar: Calendar, plan: PlanFacts) -> str:
    name = calendar.name
    if calendar.register:
        name = f"{name}: {plan.short}"
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planlint//planlint//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
    )
    return "".join(map(folded, lines))


def _entry(entry: Entry, plan: PlanFacts) -> str:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{plan.site.day:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{_day(entry)}",
        f"SUMMARY:{escaped(' '.join(entry.title.split()))}",
        f"DESCRIPTION:{escaped(chr(10).join(entry.lines))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]
    if plan.site.address:
        lines.insert(-1, f"URL:{plan.site.address}{entry.address}")
    return "".join(map(folded, lines))


def _day(entry: Entry) -> str:
    day = entry.day
    return f"{day.year:04}{day.month:02}{day.day:02}"


def escaped(text: str) -> str:
    """A text as the value of a property."""
    text = _NOT_IN_TEXTS.sub("", _LINE_ENDS.sub("\n", markdown.plain(text)))
    return _MARKED.sub(r"\\\1", text).replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no letter cut in two, with its end."""
    octets = line.encode()
    pieces, begin, room = [], 0, MOST_OCTETS
    while len(octets) - begin > room:
        end = begin + room
        while octets[end] & 0b1100_0000 == 0b1000_0000:  # within a letter
            end -= 1
        pieces.append(octets[begin:end].decode())
        begin, room = end, MOST_OCTETS - 1  # every further piece begins with a blank
    return f"{END} ".join((*pieces, octets[begin:].decode())) + END
