"""Words for organisations, departments, teams and groups, where a person belongs."""

from __future__ import annotations

from planlint.rules.words.phrases import Phrase

# What the name of a body ends in.
KINDS_OF_BODIES = (
    Phrase(
        r"(?:.*\W)?(?:teams?|units?|departments?|dept|directorates?|divisions?|sections?|services?)",
        "Community Safety Team",
    ),
    Phrase(
        r"(?:.*\W)?(?:councils?|borough|authority|authorities|agency|agencies|office)",
        "Hartley Borough Council",
    ),
    Phrase(
        r"(?:.*\W)?(?:police|constabulary|brigade|(?:magistrates'?|crown|youth) court)",
        "Hartley Police",
    ),
    Phrase(
        r"(?:.*\W)?(?:boards?|groups?|forums?|fora|panels?|committees?|partnerships?|partners|cabinet)",
        "Safer Hartley Partnership",
    ),
    Phrase(
        r"(?:.*\W)?(?:associations?|foundation|charity|charities|network|alliance|consortium|trust)",
        "Hartley Housing Association",
    ),
    Phrase(r"(?:.*\W)?(?:company|ltd|limited|plc|providers?|contractors?)", "Hartley Homes Ltd"),
    Phrase(r"(?:.*\W)?(?:schools|colleges|university|universities|academies)", "Local schools"),
    Phrase(
        r"(?:.*\W)?(?:members|staff|colleagues|stakeholders|organisations?|sectors?|communities)",
        "Partnership members",
    ),
)

# What departments are called after, alone or with a place before it and more behind.
FIELDS_OF_WORK = (
    Phrase(r"(?:[\w'-]+ ){0,2}community (?:safety|protection|cohesion)\b.*", "Community Safety"),
    Phrase(r"communit(?:y|ies)\b.*", "Community S"),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:(?:public|mental|environmental) )?health(?: (?:and|&) .*)?",
        "Public Health",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:(?:adult|adults|children'?s) )?(?:social (?:care|services|work)|safeguarding)"
        r"(?: (?:and|&) .*)?",
        "Adult Social Care",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:children|children'?s|young people|youth|famil(?:y|ies))"
        r"(?: (?:(?:and|&) )?.*)?",
        "Children & Families",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:education|early help|youth (?:offending|justice|work)|probation)",
        "Early Help",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:housing|regeneration|planning|licensing|highways|transport|parking)"
        r"(?: (?:and|&) .*)?",
        "Housing and Community Care",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:trading standards|street (?:care|scene)|cctv|leisure|libraries)",
        "Trading Standards",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:communications|comms|legal|finance|procurement|human resources"
        r"|commissioning)",
        "LA comms",
    ),
    Phrase(
        r"(?:[\w'-]+ ){0,2}(?:strategy|policy|performance|neighbourhoods?)(?: .*)?",
        "Strategy and Partnership",
    ),
)
