"""Bytes to a document, and a document to a typed plan: the doors to the YAML parser and the validator."""
