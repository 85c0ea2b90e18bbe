"""Rules about the shape of a plan: its keys and the kinds of its values."""
