"""Instructions of a form, written for those who fill it in, that stayed when it was filled in."""

from __future__ import annotations

from planlint.rules.words.inside import found_in
from planlint.rules.words.phrases import Phrase, is_one_of

# Anywhere in a text: sentences that tell the writer what to write.
INSTRUCTIONS = (
    Phrase(r"\binclude actions (?:to|which|that)\b.*", "Include actions to support repeat victims"),
    Phrase(
        r"\bnamed (?:senior |lead )?(?:officer|person|individual)(?:\(s\)|s)? responsible\b.*",
        "Named senior officer responsible for tracking progress",
    ),
    Phrase(
        r"(?:\bnb:? *)?(?:\blead )?\b(?:individual|officer|person|lead)\(s\) responsible\b.*",
        "NB: Lead individual(s) responsible for day to day delivery",
    ),
    Phrase(r"\bplease (?:insert|enter|state|specify|indicate|tick)\b.*", "Please insert the date"),
    Phrase(
        r"\b(?:please )?complete (?:this|the|all|each|every) (?:section|template|table|box|column"
        r"|row|field)s?\b.*",
        "Complete this section for each action",
    ),
    Phrase(
        r"\b(?:delete|circle|tick) as (?:appropriate|applicable|necessary)\b",
        "delete as appropriate",
    ),
    Phrase(
        r"\bclick (?:here|or tap here|or tap)? ?to (?:enter|add|insert) (?:text|a date)\b\.?",
        "Click here to enter text.",
    ),
    Phrase(r"\bchoose an item\b\.?", "Choose an item."),
    Phrase(
        r"\badd (?:more |extra |additional )?rows? (?:as|if|where) (?:needed|required|necessary)\b",
        "add more rows as needed",
    ),
    Phrase(
        r"\b(?:use|in) this (?:section|column|box|table),? (?:to|describe|list|say|state|set out|explain)\b.*",
        "Use this section to describe the problem",
    ),
    Phrase(
        r"\bthis (?:section|column|box|table) should (?:be|contain|describe|explain|include|list|set|state)\b.*",
        "This column should list the outputs",
    ),
    Phrase(
        r"\b(?:describe|explain|list|state|type|write|add|put) (?:your |the )?[\w' -]{0,40}\bhere\b",
        "Describe the action here",
    ),
    Phrase(r"\bmax(?:imum)?\.? (?:of )?\d+ (?:words|characters)\b", "maximum 200 words"),
)

# A whole line, paragraph or list item that only hints at what belongs there.
HINTS = (
    Phrase(
        r"\(?(?:[^:]{1,40}: ?)?(?:e\.? ?g\b\.?|for example)[:,]? .*",
        "Channel(s): e.g. leaflet/ website/ press release",
    ),
)

# In a lead's or forum's place: a choice of names in brackets, as the form offers it.
CHOICES = (
    Phrase(r"\([^()]*/[^()]*\betc\b\.?\)", "(Police / Council / Probation etc)"),
    Phrase(r"(?:\(|\[)?(?:e\.? ?g\b\.?|for example)[:,]? .*", "e.g. police/ council"),
)


def instruction_in(piece: str) -> str:
    """The instruction that stands in a paragraph or list item, or nothing."""
    if is_one_of(piece, HINTS):
        return piece
    return next(found_in(piece, INSTRUCTIONS), "")


def instruction_for_a_lead(text: str) -> str:
    """The instruction that stands in the place of a lead or forum, or nothing."""
    return text if is_one_of(text, CHOICES) else instruction_in(text)
