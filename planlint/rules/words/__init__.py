"""The words that rules look for: data, grouped, each with an example that a test matches."""
