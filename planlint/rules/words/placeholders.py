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
    Phrase(r"named (?:senior )?(?:officer|lead|person)\b.*", "Named officer"),
    Phrase(r"(?:various|variable|varies|several|different|multiple)\b.*", "Variable"),
    Phrase(r"all|everyone|everybody|anyone|anybody|whoever\b.*", "Everyone"),
    Phrase(
        r"vacant(?: post)?|vacancy|post (?:is )?vacant|to be (?:appointed|recruited|filled|named)\b.*",
        "Vacant",
    ),
    Phrase(r"(?:awaiting|pending|not yet|yet to be|recruiting)\b.*", "Awaiting appointment"),
    Phrase(r"no ?body|no one|no (?:named )?lead\b.*", "Nobody"),
    Phrase(r"as above|as below|ditto|same|see (?:above|below|actions?\b.*)", "As above"),
    Phrase(r".*\betc\b\.?\)?", "(Police, council etc)"),
    # A name that nobody has confirmed yet.
    Phrase(
        r".*\W(?:t\.?b\.?[acd]\b|to be (?:confirmed|agreed|decided|determined)\b).*",
        "Jo Bell (TBC)",
    ),
    # A text that asks, with a question mark or without one.
    Phrase(r".*\?.*", "Consultation team?"),
    Phrase(r"(?:.*\W)?is it\b.*", "Officer-is it Jo Bell"),
    Phrase(r"(?:who|which|what)\b.*", "Who leads this"),
)

# Where a forum belongs: a question, or what is said instead of a name.
OF_A_FORUM = (
    Phrase(r"(?:name of )?(?:the )?(?:forum|group|board|meeting)", "Name of group"),
    Phrase(r".*\?\s*", "Is there a steering group?"),
    Phrase(r"(?:is|are|which|should|could|does|do) .*\?.*", "Is there one? Ask"),
    Phrase(r"(?:is|are) (?:this|that|there|it|they)\b.*", "Is this covered by the board"),
    Phrase(r"various|variable|several", "Various"),
    Phrase(r"no ?body|no one", "Nobody"),
)


_LEADS = ANYWHERE + OF_A_LEAD
_FORUMS = ANYWHERE + OF_A_FORUM


def is_placeholder_lead(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in a lead's place only holds the place."""
    return is_one_of(text, _LEADS) or matches_own(text, own)


def is_placeholder_forum(text: str, own: tuple[str, ...]) -> bool:
    """Whether a text in a forum's place only holds the place."""
    return is_one_of(text, _FORUMS) or matches_own(text, own)
