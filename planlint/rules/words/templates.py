"""Instructions of a form, written for those who fill it in, that stayed when it was filled in."""

from __future__ import annotations

from planlint.rules.prose import pieces_of
from planlint.rules.words.inside import Passage, found_in, may_have
from planlint.rules.words.phrases import Phrase, is_one_of

# Anywhere in a text: sentences that tell the writer what to write.
INSTRUCTIONS = (
    Passage(
        r"\binclude actions (?:to|which|that)\b[^.]*\.?",
        "include actions ",
        "Include actions to support repeat victims",
    ),
    Passage(
        r"\bnamed (?:senior |lead )?(?:officer|person|individual)(?:\(s\)|s)? responsible\b"
        r"[^.]*\.?",
        " responsible",
        "Named senior officer responsible for tracking progress",
    ),
    Passage(
        r"(?:\bnb:? *)?(?:\blead )?\b(?:individual|officer|person|lead)\(s\) responsible\b"
        r"[^.]*\.?",
        "(s) responsible",
        "NB: Lead individual(s) responsible for day to day delivery",
    ),
    Passage(
        r"\bplease (?:insert|enter|state|specify|indicate|tick)\b[^.]*\.?",
        "please ",
        "Please insert the date",
    ),
    Passage(
        r"(?:\bplease )?\bcomplete (?:this|all|the) (?:section|template|table|text box|column)s?\b"
        r"[^.]*\.?",
        "complete ",
        "Complete this section for each action",
    ),
    Passage(
        r"\b(?:completed (?:templates?|forms?|returns?)|(?:templates?|forms?) when completed) should be"
        r" (?:returned|sent|submitted|e-?mailed)\b(?: to)?",
        " should be ",
        "Completed templates should be returned to",
    ),
    Passage(
        r"\b(?:delete|circle|tick) as (?:appropriate|applicable)\b",
        " as app",
        "delete as appropriate",
    ),
    Passage(
        r"\bclick (?:here |or tap (?:here )?){0,2}to (?:enter|add|insert) (?:text|a date)\b\.?",
        "click ",
        "Click or tap here to enter text.",
    ),
    Passage(r"\bchoose an item\b\.?", "choose an item", "Choose an item."),
    Passage(
        r"\badd (?:more |extra |additional )?(?:rows?|lines?) (?:as|if|where) "
        r"(?:needed|required|necessary)\b",
        "add ",
        "add more rows as needed",
    ),
    Passage(
        r"\buse this (?:section|column|box|table) to\b[^.]*\.?",
        "use this ",
        "Use this section to describe the problem",
    ),
    Passage(
        r"\bin this (?:section|column|box|table),? (?:describe|list|say|state|set out|explain)\b"
        r"[^.]*\.?",
        "in this ",
        "In this column, list the outputs",
    ),
    Passage(
        r"\bthis (?:section|column|box|table) should "
        r"(?:be|contain|describe|explain|include|list|set|state)\b[^.]*\.?",
        " should ",
        "This column should list the outputs",
    ),
    Passage(
        r"\b(?:describe|explain|list|type|write) [\w' -]{0,30}\bhere\b",
        " here",
        "Describe the action here",
    ),
    Passage(r"\bmax(?:imum)?\.? (?:of )?\d+ (?:words|characters)\b", "max", "maximum 200 words"),
)

# How a hint begins.
EXAMPLES = (
    Passage(r"\be\.g\b", "e.g", "e.g"),
    Passage(r"\beg\b", "eg", "eg"),
    Passage(r"\bfor example\b", "for example", "for example"),
)

# A whole line, paragraph or list item that only hints at what belongs there.
HINTS = (Phrase(r"\(?(?:e\.?g\b\.?|for example)[:,]? .*", "e.g. leaflet/ website/ press release"),)

# The same after the name of a column, in a text of several paragraphs.
HINTS_IN_BLOCKS = (
    Phrase(
        r"(?:action|activit(?:y|ies)|audience|channel|comment|description|frequency|lead(?: officer)?"
        r"|membership|message|note|outcome|output|purpose|target)s? ?(?:\(s\) ?)?: ?"
        r"(?:e\.?g\b\.?|for example)[:,]? .*",
        "Channel (s): e.g. leaflet/ website/ press release",
    ),
)

# In a lead's or forum's place: a choice of names in brackets, as the form offers it.
CHOICES = (Phrase(r"\([^()]*/[^()]*\betc\b\.?\)", "(Police / Council / Probation etc)"),)


def instruction_in(text: str, *, block: bool) -> str:
    """The first instruction that stands in a text, or nothing; a block has paragraphs and lists."""
    if not may_have(text, INSTRUCTIONS + EXAMPLES):
        return ""
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
