"""The addresses of pages below the site's own: the one place where they are made."""

from __future__ import annotations


def rule_address(site: str, rule: str) -> str:
    """The address of a rule's page; nothing where the site's address is not known."""
    return f"{site}rules/{rule}.html" if site else ""
