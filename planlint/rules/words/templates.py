"""Instructions of a form, written for those who fill it in, that stayed when it was filled in."""

from __future__ import annotations

from planlint.rules.prose import pieces_of
from planlint.rules.words.inside import found_in
from planlint.rules.words.phrases import Phrase, is_one_of

# Anywhere in a text: sentences that tell the writer what to write.
INSTRUCTIONS = (
    Phrase(
        r"\binclude actions (?:to|which|that)\b[^.]*\.?",
        "Include actions to support repeat victims",
    ),
    Phrase(
        r"\bnamed (?:senior |lead )?(?:officer|person|individual)(?:\(s\)|s)? responsible\b[^.]*\.?",
        "Named senior officer responsible for tracking progress",
    ),
    Phrase(
        r"(?:\bnb:? *)?(?:\blead )?\b(?:individual|officer|person|lead)\(s\) responsible\b[^.]*\.?",
        "NB: Lead individual(s) responsible for day to day delivery",
    ),
    Phrase(
        r"\bplease (?:insert|enter|state|specify|indicate|tick)\b[^.]*\.?",
        "Please insert the date",
    ),
    Phrase(
        r"(?:\bplease )?\bcomplete (?:this|all|the) (?:section|template|table|text box|column)s?\b[^.]*\.?",
        "Complete this section for each action",
    ),
    Phrase(
        r"\b(?:delete|circle|tick) as (?:appropriate|applicable|necessary)\b",
        "delete as appropriate",
    ),
    Phrase(
        r"\bclick (?:here |or tap (?:here )?)*to (?:enter|add|insert) (?:text|a date)\b\.?",
        "Click or tap here to enter text.",
    ),
    Phrase(r"\bchoose an item\b\.?", "Choose an item."),
    Phrase(
        r"\badd (?:more |extra |additional )?(?:rows?|lines?) (?:as|if|where) "
        r"(?:needed|required|necessary)\b",
        "add more rows as needed",
    ),
    Phrase(
        r"\b(?:use|in) this (?:section|column|box|table),? "
        r"(?:to|describe|list|say|state|set out|explain)\b[^.]*\.?",
        "Use this section to describe the problem",
    ),
    Phrase(
        r"\bthis (?:section|column|box|table) should "
        r"(?:be|contain|describe|explain|include|list|set|state)\b[^.]*\.?",
        "This column should list the outputs",
    ),
    Phrase(
        r"\b(?:describe|explain|list|type|write) [\w' -]{0,30}\bhere\b",
        "Describe the action here",
    ),
    Phrase(r"\bmax(?:imum)?\.? (?:of )?\d+ (?:words|characters)\b", "maximum 200 words"),
)

# A whole line, paragraph or list item that only hints at what belongs there.
HINTS = (
    Phrase(r"\(?(?:e\.? ?g\b\.?|for example)[:,]? .*", "e.g. leaflet/ website/ press release"),
)

# The same after the name of a column, in a text of several paragraphs.
HINTS_IN_BLOCKS = (
    Phrase(
        r"(?:action|activit(?:y|ies)|audience|channel|comment|description|frequency|lead(?: officer)?"
        r"|membership|message|note|outcome|output|purpose|target)s? ?(?:\(s\) ?)?: ?"
        r"(?:e\.? ?g\b\.?|for example)[:,]? .*",
        "Channel (s): e.g. leaflet/ website/ press release",
    ),
)

# In a lead's or forum's place: a choice of names in brackets, as the form offers it.
CHOICES = (Phrase(r"\([^()]*/[^()]*\betc\b\.?\)", "(Police / Council / Probation etc)"),)


def instruction_in(text: str, *, block: bool) -> str:
    """The first instruction that stands in a text, or nothing; a block has paragraphs and lists."""
    pieces = pieces_of(text) if block else [text]
    hints = HINTS + HINTS_IN_BLOCKS if block else HINTS
    found = (
        " ".join(piece.split())
        if is_one_of(piece, hints)
        else next(found_in(piece, INSTRUCTIONS), "")
        for piece in pieces
    )
    return next((words for words in found if words), "")


def is_instruction_for_a_name(text: str) -> bool:
    """Whether an instruction stands where a lead or a forum belongs."""
    return is_one_of(text, CHOICES) or bool(instruction_in(text, block=False))
