"""Ranks, titles and honours that stand with a name, and the posts that people hold."""

from typing import NamedTuple

from planlint.rules.words.phrases import Phrase


class Rank(NamedTuple):
    """A rank or office and the ways to write it. A detective's rank counts as the same."""

    grade: str
    phrase: Phrase


# Before a name, in whatever case. "Detective", "Acting" and their short forms may come first.
RANKS = (
    Rank(
        "chief superintendent", Phrase(r"c(?:h(?:ief)?)?[ ./]*supt|chief superintendent", "Ch Supt")
    ),
    Rank("superintendent", Phrase(r"supt|superintendent", "Supt")),
    Rank("chief inspector", Phrase(r"c(?:h(?:ief)?)?[ ./]*insp(?:ector)?", "Chief Inspector")),
    Rank("inspector", Phrase(r"insp|inspector", "Insp")),
    Rank("sergeant", Phrase(r"sgt|sergt|sergeant", "Sgt")),
    Rank("constable", Phrase(r"police constable|constable", "Police Constable")),
    Rank("commander", Phrase(r"borough commander|commander|cmdr|cdr", "Commander")),
    Rank(
        "chief officer",
        Phrase(r"(?:(?:assistant|deputy) )?chief (?:constable|fire officer)", "Chief Constable"),
    ),
    Rank(
        "fire officer",
        Phrase(r"(?:watch|station|group|area) (?:manager|commander)", "Station Manager"),
    ),
    Rank("councillor", Phrase(r"cllrs?|councillor|alderman", "Cllr")),
)

# Before a name, where it is written in capitals alone: "Di Bell" has a first name, "DI Bell" has a rank.
RANKS_IN_CAPITALS = (
    Rank("chief superintendent", Phrase(r"dcs|cs", "DCS")),
    Rank("chief inspector", Phrase(r"dci|ci", "DCI")),
    Rank("inspector", Phrase(r"di|pi", "DI")),
    Rank("sergeant", Phrase(r"ds|ps", "DS")),
    Rank("constable", Phrase(r"dc|pc|pcso", "PC")),
    Rank("chief officer", Phrase(r"acc|dcc|cc|aco|cfo", "ACC")),
)
DETECTIVE = Phrase(r"detective|det|d", "Det")
ACTING = Phrase(r"acting|temporary|temp|[at](?=[ ./])", "Acting")

# Before a name too, and no rank.
COURTESY = (
    Phrase(r"mr|mrs|ms|miss|mx", "Mrs"),
    Phrase(r"dr|prof|professor", "Dr"),
    Phrase(r"sir|dame|lord|lady|hon|rt hon", "Sir"),
    Phrase(r"rev|revd|reverend|rabbi|imam", "Rev"),
)

# After a name.
HONOURS = (
    Phrase(r"mbe|obe|cbe|bem|kpm|qpm|mp|jp|dl|msc|phd", "MBE"),
    Phrase(r"jnr|snr|jr|sr", "Jnr"),
)

# What people are appointed to: words that make a text a post, not a name or a department.
POSTS = (
    Phrase(
        r".*\b(?:head|director|manager|deputy|assistant|leader|lead|leads)\b.*", "Head of Safety"
    ),
    Phrase(
        r".*\b(?:officers?|co-?ordinators?|supervisors?|advis[eo]rs?|workers?)\b.*", "Youth Worker"
    ),
    Phrase(
        r".*\b(?:chair(?:man|woman|person)?|secretary|treasurer|clerk)\b.*", "Chair of the board"
    ),
    Phrase(r".*\b(?:chief executive|executive officer|ceo|commissioner)\b.*", "Chief Executive"),
    Phrase(
        r".*\b(?:commanders?|superintendents?|supt|inspectors?|insps?|sergeants?|sgts?|constables?)\b.*",
        "Sector inspectors",
    ),
    Phrase(
        r".*\b(?:analysts?|engineers?|planners?|wardens?|teachers?|nurses?)\b.*", "Crime Analyst"
    ),
    Phrase(r".*\b(?:rep|reps|representatives?|champions?|nominees?)\b.*", "Rep of the council"),
    Phrase(r".*\b(?:councillors?|cllrs?|mayor|cabinet member|lead member)\b.*", "Cabinet Member"),
    Phrase(r".*\b(?:dci|dcs|pcso|dsu)s?\b.*", "DCI Crime"),
)

# Posts that nobody can have for a name.
CERTAIN_POSTS = (
    Phrase(
        r"(?:.*\W)?(?:head|director|chair|lead|leader|manager|deputy|rep|representative|secretary)"
        r" (?:of|for|from)\b.*",
        "Head of Community Safety",
    ),
    Phrase(
        r".*\W(?:officers?|managers?|co-?ordinators?|analysts?|advis[eo]rs?|executive|director)",
        "Crime Analyst",
    ),
    Phrase(r".*\W(?:inspectors|sergeants|constables|commander|wardens)", "Sector inspectors"),
)
