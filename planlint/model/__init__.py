"""Values: what the program speaks of. Nothing here reads, judges or shows.

Its modules do without `from __future__ import annotations` where they can: a NamedTuple compiles
every annotation that is a text, which doubles the time that importing it takes.
"""
