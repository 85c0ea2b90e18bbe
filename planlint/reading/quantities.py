"""Numbers and money as people write them."""

from __future__ import annotations

import re
from decimal import Decimal

from planlint.model.expression import expression

_PLAIN = expression(r"\d+(?:\.\d{1,2})?\Z")
_AMOUNT = expression(
    r"£?\s*(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<times>k|m|thousand|million)?\Z",
    re.IGNORECASE,
)
_TIMES = {"": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_NUMBER = expression(r"(?P<number>[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*%?\Z")
_MOST_LETTERS = 40
_MOST_DIGITS = 20


def read_amount(text: str) -> tuple[Decimal | None, bool]:
    """Pounds, and whether they are written as the plain number that the format asks for."""
    text = text.strip()
    if text.isdecimal() and len(text) <= _MOST_DIGITS:
        return Decimal(text), True
    match = _AMOUNT.match(text) if len(text) <= _MOST_LETTERS else None
    if not match:
        return None, False
    pounds = Decimal(match["number"].replace(",", "")) * _TIMES[(match["times"] or "").lower()]
    return pounds, bool(_PLAIN.match(text))


def read_number(text: str) -> Decimal | None:
    """The value of a number, signed, with commas between thousands or a per cent sign."""
    text = text.strip()
    if text.isdecimal() and len(text) <= _MOST_DIGITS:
        return Decimal(text)
    match = _NUMBER.match(text) if len(text) <= _MOST_LETTERS else None
    return Decimal(match["number"].replace(",", "").replace("−", "-")) if match else None
