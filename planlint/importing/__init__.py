"""Drafts of plans: from answers, and later from other files."""
