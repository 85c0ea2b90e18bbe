"""`python -m planlint` is the same program as `planlint`."""

from planlint.commands import main

main()
