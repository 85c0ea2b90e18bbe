"""What reading a file gives: its data, a place for every key and value, its comments, its faults."""

from typing import NamedTuple

from planlint.model.route import Route
from planlint.model.source import Source, Span


class Comment(NamedTuple):
    """A comment, from its `#` to the end of its line."""

    span: Span
    text: str


SYNTAX = "yaml-syntax"
FEATURE = "yaml-feature"
TOO_DEEP = ("oversized", "depth")


class Fault(NamedTuple):
    """What the reader could not take as it stands; the rule of this name in `file` puts it into words.

    `what` says which of the rule's causes it is, `detail` is the text concerned, `first` the
    earlier place where there is one (a first key, the opening quote).
    """

    rule: str
    what: str
    span: Span
    route: Route = ()
    detail: str = ""
    first: Span | None = None


class Refusal(NamedTuple):
    """What the schema, or the form of a value, does not allow; the rules of `shape` put it into words.

    `rule` names the rule that speaks. `expected` is the schema's own noun phrase for what belongs
    there, `thing` the word for the mapping that it is about, `remedy` a sentence where the schema has one.
    """

    rule: str
    route: Route
    what: str
    expected: str = ""
    thing: str = ""
    remedy: str = ""
    nearest: str = ""
    allowed: tuple[str, ...] = ()


class Document(NamedTuple):
    """A file that was read; `whole` is false where it could not be, and then there is no data.

    `values` and `keys` hold the span of every value and key by its route. Of a key that stands
    twice the first counts; the others are among the faults.
    """

    source: Source
    whole: bool
    data: object
    values: dict[Route, Span]
    keys: dict[Route, Span]
    comments: tuple[Comment, ...]
    faults: tuple[Fault, ...]

    def written(self, route: Route, most: int | None = None) -> str:
        """The source text of a value, or so many letters of it, or nothing where there is none."""
        span = self.values.get(route)
        if span is None:
            return ""
        end = span.end if most is None else min(span.end, span.start + most)
        return self.source.text[span.start : end]
