"""How the names of forums are written in more than one way, and words that name nobody."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase, is_one_of

# What a forum is, at the end of its name. After an acronym it may be left out: "JAG group".
KINDS = frozenset(
    {
        "board",
        "committee",
        "conference",
        "council",
        "forum",
        "forums",
        "group",
        "groups",
        "meeting",
        "meetings",
        "network",
        "panel",
        "panels",
        "partnership",
        "subgroup",
        "team",
        "teams",
    }
)

# Words of a name that do not tell one forum from another.
SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "for", "in", "into", "of", "on", "or", "the", "to", "with"}
)

# Forms of a word that are used for each other.
FORMS = {
    "operations": "operational",
    "operation": "operational",
    "strategy": "strategic",
    "strategies": "strategic",
    "preventing": "prevention",
    "prevent": "prevention",
    "coordinating": "coordination",
    "ordinating": "ordination",
    "delivering": "delivery",
    "reducing": "reduction",
    "safeguards": "safeguarding",
    "managing": "management",
    "advice": "advisory",
}

# Abbreviations that every partnership knows; the plan's own glossary comes first.
ABBREVIATIONS = {
    "asb": "anti social behaviour",
    "comm's": "communications",
    "comms": "communications",
    "cttee": "committee",
    "dv": "domestic violence",
    "mgmt": "management",
    "mtg": "meeting",
    "mtgs": "meetings",
    "p'ship": "partnership",
    "snt": "safer neighbourhood team",
}

# What is written before a name and is no part of it.
LEAD_INS = (
    Phrase(r"(?:feeds?|reports?|goes)(?: back)? (?:in)?to (?:the )?", "Feed into the "),
    Phrase(r"(?:via|through|by|under|see) (?:the )?", "via the "),
)

# Words for a membership that name nobody.
EVERYBODY = (
    Phrase(
        r"(?:(?:all|any|each|every|key|local|other|our|relevant|several|some|the|usual|various|wider"
        r"|appropriate|interested)[ ,]+(?:of (?:the )?)?)*"
        r"(?:partners?|partner (?:agencies|organisations)|partnership|agenc(?:y|ies)|bod(?:y|ies)"
        r"|organisations?|services|stakeholders?|members?|parties|representatives?|attendees|staff"
        r"|officers?|leads?)"
        r"(?: (?:agencies|organisations|members|staff|bodies))?"
        r"(?: (?:as|if|when|where) (?:and when )?(?:appropriate|needed|necessary|required|relevant))?\.?",
        "All relevant partners",
    ),
    Phrase(
        r"(?:multi|inter)-? ?agency(?: partners| partnership| representatives)?\.?", "Multi-agency"
    ),
    Phrase(
        r"(?:every ?(?:one|body)|any ?(?:one|body)|all|various|several|open to all)\.?", "Everyone"
    ),
    Phrase(r"(?:as|when|where) (?:appropriate|needed|necessary|required)\.?", "As required"),
    Phrase(r"whoever .*", "Whoever is free"),
)


def names_nobody(membership: str) -> bool:
    """Whether the words for a membership could mean anybody."""
    return is_one_of(membership, EVERYBODY)
