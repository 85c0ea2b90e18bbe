"""The rules: a folder a family, a file a rule, named after it."""
