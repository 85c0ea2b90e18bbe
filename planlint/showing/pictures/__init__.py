"""Pictures as values: what is to be shown goes in, positions come out, and a template draws them.

A picture is drawn for the width of a phone, in units of which a letter of its words is about
seven wide, and grows on a desk. It has a title that says what it shows, a description in words,
and the same facts stand beside it as a table or list.
"""

LETTER = 6.7
"""How wide a letter of a picture's words is, on average and with room to spare."""

WIDTH = 360.0
"""How wide a picture is."""
