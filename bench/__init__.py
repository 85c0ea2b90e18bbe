"""Measurements: a corpus of made-up plans, and what planlint and its peers take for it."""
