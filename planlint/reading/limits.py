"""How much of a file is read: what goes beyond is refused before it can do harm."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 40
MAX_EVENTS = 500_000
MAX_NUMBER_DIGITS = 300
MAX_KEY_LETTERS = 1_000
MAX_FINDINGS = 20_000
MAX_VALIDATED_AT_ONCE = 20_000
