"""Rules about what oversees."""
