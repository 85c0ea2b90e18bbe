"""Rules about what is reported."""
