"""Abbreviations that everyone reads without help, and capitals that are none."""

from __future__ import annotations

# In every newspaper.
EVERYDAY = frozenset(
    {
        "AIDS",
        "BBC",
        "CD",
        "CV",
        "DVD",
        "EU",
        "FAQ",
        "GB",
        "GCSE",
        "GP",
        "GPS",
        "HIV",
        "HR",
        "ICT",
        "ID",
        "IT",
        "MP",
        "MPs",
        "NHS",
        "OK",
        "PC",
        "PDF",
        "PIN",
        "PR",
        "SIM",
        "SMS",
        "TV",
        "UK",
        "UN",
        "URL",
        "US",
        "USA",
        "VAT",
        "VIP",
        "COVID",
        "CCTV",
        "AM",
        "PM",
        "BC",
        "AD",
        "DIY",
    }
)

# Ranks, which stand before a name.
RANKS = frozenset(
    {
        "PC",
        "PS",
        "DC",
        "DS",
        "DI",
        "CI",
        "DCI",
        "DSU",
        "DAC",
        "ACO",
        "SGT",
        "INSP",
        "SUPT",
        "DCS",
    }
)

# Numerals, quarters, sizes and words that forms shout.
NO_ABBREVIATIONS = frozenset(
    {
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "TBC",
        "TBA",
        "TBD",
        "NB",
        "PS",
        "RAG",
        "RE",
        "NO",
        "NOT",
        "AND",
        "OR",
        "THE",
        "ALL",
        "ANY",
        "NEW",
        "YES",
        "DATE",
        "NOTE",
        "DRAFT",
    }
)
