"""Rules about funding."""
