"""Pairs of words that are not one term although, written together, they make a word."""

from __future__ import annotations

NOT_ONE_TERM = frozenset(
    {
        "backup",
        "buildup",
        "cutback",
        "feedback",
        "followup",
        "giveaway",
        "lookout",
        "rollout",
        "setback",
        "takeaway",
        "workout",
        "anyone",
        "everyday",
        "everyone",
        "however",
        "meantime",
        "overall",
        "overtime",
        "sometime",
        "therefore",
        "whatever",
        "whenever",
        "wherever",
    }
)

# Before these a hyphen and a blank are two ways to write one term; elsewhere ("high-risk victims",
# "at high risk") the hyphen is grammar.
PREFIXES = frozenset(
    {
        "anti",
        "counter",
        "cross",
        "cyber",
        "inter",
        "intra",
        "mid",
        "mini",
        "multi",
        "non",
        "over",
        "post",
        "pre",
        "pro",
        "semi",
        "sub",
        "super",
        "under",
    }
)
