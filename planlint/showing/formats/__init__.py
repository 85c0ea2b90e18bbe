"""The output formats of `check`: a file a format, named after it, with one function `show`."""
