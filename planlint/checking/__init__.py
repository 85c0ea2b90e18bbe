"""The check: from a file's bytes to what its readers are told."""
