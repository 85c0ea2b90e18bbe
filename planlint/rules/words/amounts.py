"""What stands where an amount of money belongs and is none."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase, is_one_of, matches_own

# An amount that nobody has filled in.
PLACEHOLDERS = (
    Phrase(r"£", "£"),
    Phrase(r"£?\s*['\"]?[x,?_.…–—-]+['\"]?\s*(?:k|m)?", "£ x,xxx"),
    Phrase(r"£?\s*t\.?b\.?[acd]\.?\b.*", "£TBC"),
    Phrase(
        r"£?\s*(?:amount |costs? )?(?:still |yet )?to be (?:confirmed|agreed|decided|determined|identified)\b.*",
        "To be confirmed",
    ),
    Phrase(r"£?\s*(?:amount|cost|figure)(?: t\.?b\.?[acd]\.?)?", "Amount TBC"),
    Phrase(r"(?:amount |cost )?(?:not (?:sure|(?:yet )?known)|unknown)\b.*", "Not known"),
    Phrase(r"awaiting (?:confirmation|details|costs?|quotes?)\b.*", "Awaiting confirmation"),
    Phrase(r"£?\s*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})", "[amount]"),
)

# No money, but something all the same.
IN_KIND = (
    Phrase(
        r"(?:(?:existing|within|from|core|current|own|officer|staff|partners?'?|in|of|the|&|and|,) ?)*"
        r"(?:resources?|budgets?|time|kind|staff|in-kind)",
        "Within existing resources",
    ),
    Phrase(
        r"(?:no|nil|zero) (?:additional |extra )?(?:costs?|funding|budget|money)(?: needed| required)?",
        "No cost",
    ),
    Phrase(r"none|nil|n/?a|not applicable|free", "Nil"),
)

# Money that is not certain.
BIDS = (
    Phrase(r".*\b(?:bids?|bidding|appl(?:y|ied|ying|ication)|subject to)\b.*", "Bid submitted"),
)


def is_placeholder_amount(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in the place of an amount only holds the place."""
    return is_one_of(text, PLACEHOLDERS) or matches_own(text, own)


def advice_for(text: str) -> str:
    """What to write instead of an amount that cannot be read."""
    if is_one_of(text, IN_KIND):
        return "If no money is needed, write `in_kind:` before these words instead of `amount:`."
    if is_one_of(text, BIDS):
        return (
            "Write the amount that was asked for as a plain number, such as 40000, and add `status: "
            "bid`."
        )
    return "Write the pounds as a plain number, such as 40000 or 40000.50."
