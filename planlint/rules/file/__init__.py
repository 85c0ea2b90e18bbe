"""Rules about what a file is."""
