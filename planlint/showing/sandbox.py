"""Templates of strangers: Jinja's sandbox, with limits of what they may call, take and write.

A repository's own templates run with these. What a limit cannot see is one operation of Python on
values that are within the limits, such as sorting a hundred thousand texts: it ends by itself,
and time is looked at after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import wraps
from types import BuiltinMethodType, FunctionType, MethodType, ModuleType
from typing import Any

from jinja2 import StrictUndefined, nodes, pass_context, pass_eval_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import make_attrgetter
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner

from planlint.showing.template_limits import (
    MOST_ITEMS,
    MOST_LETTERS_OF_ALL,
    OURS,
    OverLimit,
    bits_of,
    hold_arguments,
    hold_digits,
    hold_format,
    hold_letters,
    written,
)

SECONDS_OF_A_PAGE = 10.0
SECONDS_OF_A_SITE = 300.0

_LEFT_OUT = ("pprint", "tojson", "urlize", "random", "xmlattr")
_TEXT_METHODS = frozenset({
    "capitalize", "casefold", "count", "endswith", "find", "format", "format_map", "index",
    "isalnum", "isalpha", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "isupper",
    "lower", "lstrip", "partition", "removeprefix", "removesuffix", "rfind", "rpartition",
    "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "title", "upper"
})  # fmt: skip
_METHODS: dict[type, frozenset[str]] = {
    dict: frozenset({"get", "items", "keys", "values"}),
    list: frozenset({"count", "index"}),
    tuple: frozenset({"count", "index"}),
    date: frozenset({"isoformat", "weekday"}),
}
_OF_TEXT = frozenset({
    "capitalize", "center", "e", "escape", "forceescape", "format", "indent", "lower",
    "replace", "safe", "string", "striptags", "title", "trim", "truncate", "upper", "urlencode",
    "wordcount", "wordwrap"
})  # fmt: skip
_ANY_ARGUMENT = frozenset({"d", "default"})


class _Counting(CodeGenerator):
    """Code in which loops are counted, and texts and lists are measured as they are put together."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        counted = nodes.EnvironmentAttribute("counted")
        node.iter = nodes.Call(counted, [node.iter], [], None, None, lineno=node.lineno)
        super().visit_For(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.joined(context, (")
        for each in node.nodes:
            self.visit(each, frame)
            self.write(", ")
        self.write("))")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self._held(lambda: super(_Counting, self).visit_List(node, frame))

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self._held(lambda: super(_Counting, self).visit_Dict(node, frame))

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        if node.ctx == "store":
            super().visit_Tuple(node, frame)
        else:
            self._held(lambda: super(_Counting, self).visit_Tuple(node, frame))

    def _held(self, write: Callable[[], None]) -> None:
        self.write("environment.held(")
        write()
        self.write(")")


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of templates that are not ours. `clock` tells seconds that only go forward."""

    code_generator_class = _Counting
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, clock: Callable[[], float], **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, finalize=_finalize, optimized=False, **options)
        self._clock = clock
        self._site_ends = clock() + SECONDS_OF_A_SITE
        self._ends = self._site_ends
        self._letters = 0
        self._given: dict[int, object] = {}
        for name in _LEFT_OUT:
            self.filters.pop(name)
        self.filters["join"] = _join
        self.filters = {name: self._held_filter(name, each) for name, each in self.filters.items()}
        self.globals.pop("lipsum")
        self.globals["dict"] = lambda *args, **kwargs: self.held(dict(*args, **kwargs))
        self.counted = self._counted
        self._permitted = {id(each): each for each in (*self.globals.values(), self.counted)}

    def begin(self) -> None:
        """Begin a page: its time starts now, and nothing is written yet."""
        self._letters = 0
        self._ends = min(self._clock() + SECONDS_OF_A_PAGE, self._site_ends)

    def tick(self) -> None:
        """OverLimit where the time of the page, or of the site, has run out."""
        if self._clock() > self._ends:
            of_site = self._ends == self._site_ends
            seconds = SECONDS_OF_A_SITE if of_site else SECONDS_OF_A_PAGE
            what = "all pages together take" if of_site else "this page takes"
            raise OverLimit(f"{what} more than {seconds:.0f} seconds")

    def permit(self, functions: Iterable[object]) -> None:
        """Let templates call functions that are given to them by name, in the place of any before."""
        self._given = {id(each): each for each in functions}

    def add_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Let templates use more filters, measured as those of Jinja are."""
        self.filters |= {name: self._held_filter(name, each) for name, each in filters.items()}

    # What is put together.

    def concat(self, parts: Iterable[str]) -> str:
        """The parts as one text. OverLimit where it grows too long."""
        found: list[str] = []
        letters = 0
        for part in parts:
            letters += len(part)
            hold_letters(letters)
            self.tick()
            found.append(part)
        self._count(letters)
        return "".join(found)

    def joined(self, context: Context, parts: tuple[Any, ...]) -> str:
        """What `~` makes of its sides."""
        from jinja2.runtime import markup_join, str_join

        self.tick()
        texts = [written(part) for part in parts]
        letters = sum(len(each) if isinstance(each, str) else 0 for each in texts)
        hold_letters(letters)
        self._count(letters)
        return (markup_join if context.eval_ctx.autoescape else str_join)(texts)

    def held(self, things: Any) -> Any:
        """A list or mapping as it is. OverLimit where all that is in it, seen as a tree, is too much."""
        self.tick()
        left = [things]
        count = 0
        while left:
            each = left.pop()
            inside = each.values() if type(each) is dict else each
            if type(each) in {list, tuple, dict, set}:
                count += len(each)
                if count > MOST_ITEMS:
                    raise OverLimit(f"this list has more than {MOST_ITEMS:,} items")
                left += (one for one in inside if type(one) in {list, tuple, dict})
        return things

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """An operation whose result may be large. OverLimit where it would be."""
        self.tick()
        match operator, left, right:
            case "*", int() | float(), int() | float():
                hold_digits(bits_of(left) + bits_of(right))
            case "*", _, int():
                hold_letters(len(left) * right)
            case "*", int(), _:
                hold_letters(len(right) * left)
            case "**", _, _:
                hold_digits(bits_of(left) * (int(right) if isinstance(right, int) else 1))
            case "+", str(), str():
                hold_letters(len(left) + len(right))
            case "%", str(), _:
                hold_format(left)
        return self._held_result(super().call_binop(context, operator, left, right))

    def _count(self, letters: int) -> None:
        """Count what is put together on the way to a page, of which much may be held at once."""
        self._letters += letters
        if self._letters > MOST_LETTERS_OF_ALL:
            raise OverLimit(
                f"what this page puts together has more than {MOST_LETTERS_OF_ALL:,} letters"
            )

    def _held_result(self, result: Any) -> Any:
        if isinstance(result, str):
            hold_letters(len(result))
            self._count(len(result))
        return self.held(result) if type(result) in {list, tuple, dict} else result

    def _held_filter(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that measures what it is given and what it makes."""
        skipped = 1 if hasattr(function, "jinja_pass_arg") else 0

        @wraps(function)
        def held(*args: Any, **kwargs: Any) -> Any:
            self.tick()
            value = args[skipped] if len(args) > skipped else None
            if name not in _ANY_ARGUMENT:
                hold_arguments(name, value, (*args[skipped + 1 :], *kwargs.values()))
            if name in _OF_TEXT:
                written(value)
            if name == "format":
                hold_format(str(value))
            return self._held_result(function(*args, **kwargs))

        return held

    def _counted(self, things: Iterable[Any]) -> Iterator[Any]:
        for each in things:
            self.tick()
            yield each

    # What may be reached and called.

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute: values, and methods that are known to be harmless."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if isinstance(value, ModuleType | type):
            return False
        return not callable(value) or self.is_safe_callable(value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call something."""
        if isinstance(obj, Macro | BlockReference | LoopContext):
            return True
        if id(obj) in self._permitted or id(obj) in self._given:
            return True
        if isinstance(obj, FunctionType):
            obj = getattr(obj, "__wrapped__", None)
        if not isinstance(obj, MethodType | BuiltinMethodType):
            return False
        owner, name = obj.__self__, obj.__name__
        if isinstance(owner, str):
            return name in _TEXT_METHODS
        if isinstance(owner, Cycler | Joiner | LoopContext):
            return not name.startswith("_")
        if any(isinstance(owner, kind) and name in _METHODS[kind] for kind in _METHODS):
            return True
        return isinstance(obj, MethodType) and type(owner).__module__.startswith(OURS)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063
        """Call what may be called, and measure what comes back."""
        __self.tick()
        return __self._held_result(super().call(__context, __obj, *args, **kwargs))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute, while there is time."""
        self.tick()
        return super().getattr(obj, attribute)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """`"…".format`, save with widths that make long texts of short ones."""
        wrapped = super().wrap_str_format(value)
        if wrapped is not None:
            hold_format(value.__self__)
        return wrapped


@pass_context
def _finalize(_context: Context, value: Any) -> Any:
    return written(value)


@pass_eval_context
def _join(eval_ctx: Any, value: Iterable[Any], d: str = "", attribute: Any = None) -> str:
    from jinja2.filters import sync_do_join

    environment: Sandbox = eval_ctx.environment
    get = make_attrgetter(environment, attribute) if attribute is not None else lambda each: each
    items: list[Any] = []
    letters = 0
    for each in value:
        environment.tick()
        item = written(get(each))
        letters += len(str(item)) + len(d)
        hold_letters(letters)
        items.append(item)
    return sync_do_join(eval_ctx, items, d)
