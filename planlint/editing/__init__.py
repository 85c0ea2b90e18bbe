"""Edits of a plan's text: exact spans are replaced, every other byte stays."""
