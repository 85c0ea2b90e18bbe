"""What stands in a field that nobody has filled in yet."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase, is_one_of, matches_own

# In any field: the usual short forms, marks and rows of marks.
ANYWHERE = (
    Phrase(r"[?\s]*\?[?\s]*", "????"),
    Phrase(r"[-–—_.…\s]+", "---"),
    Phrase(r"x{2,}", "xxx"),
    Phrase(r"t\.?b\.?[acd]\.?\b.*", "TBC"),
    Phrase(
        r"to be (?:confirmed|agreed|decided|determined|advised|announced|identified)\b.*",
        "To be confirmed",
    ),
    Phrase(r"(?:date|name|lead|amount|details?) t\.?b\.?[acd]\.?", "DATE TBC"),
    Phrase(r"n/?a|not applicable", "N/A"),
    Phrase(r"not (?:sure|known|yet known)\b.*", "Not sure"),
    Phrase(r"unknown|none|nil", "Unknown"),
    Phrase(r"awaiting (?:confirmation|details)\b.*", "Awaiting confirmation"),
    Phrase(r"\[[^\]]*\]|<[^>]*>|\{[^}]*\}", "[insert name]"),
    Phrase(r"insert\b.*", "Insert name here"),
)

# Where a person belongs: the words of the form, and what is said instead of a name.
OF_A_LEAD = (
    Phrase(
        r"(?:the )?names? of (?:the )?(?:lead )?(?:officers?|person|lead|manager)\b.*",
        "Name of officer",
    ),
    Phrase(r"(?:lead )?(?:officers?|person|lead|name|contact)", "Lead officer"),
    Phrase(r"(?:officer|lead|person)\s*[-–:]?\s*is it\b.*", "Officer-is it Jo Bell"),
    Phrase(r"named (?:senior )?(?:officer|lead|person)\b.*", "Named officer"),
    Phrase(r"various|variable|varies|several|all|everyone|anyone", "Variable"),
    Phrase(
        r"vacant(?: post)?|vacancy|post (?:is )?vacant|to be (?:appointed|recruited|filled|named)\b.*",
        "Vacant",
    ),
    Phrase(r"no ?body|no one", "Nobody"),
    Phrase(r".*\?\s*", "Consultation team?"),
    Phrase(
        r"(?:is|are|who|which|should|could|does|do|can|what) .*\?.*",
        "Who leads this? Ask the board",
    ),
)

# Where a forum belongs: a question, or what is said instead of a name.
OF_A_FORUM = (
    Phrase(r"(?:name of )?(?:the )?(?:forum|group|board|meeting)", "Name of group"),
    Phrase(r".*\?\s*", "Is there a steering group?"),
    Phrase(r"(?:is|are|which|should|could|does|do) .*\?.*", "Is there one? Ask"),
    Phrase(r"various|variable|several", "Various"),
    Phrase(r"no ?body|no one", "Nobody"),
)


def is_placeholder_lead(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in a lead's place only holds the place."""
    return is_one_of(text, ANYWHERE + OF_A_LEAD) or matches_own(text, own)


def is_placeholder_forum(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in a forum's place only holds the place."""
    return is_one_of(text, ANYWHERE + OF_A_FORUM) or matches_own(text, own)
