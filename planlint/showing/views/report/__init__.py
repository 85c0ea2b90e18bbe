"""What reports show: a file a kind, with `view(plan)`.

A report about one thing of a plan has `NOUN`, what such a thing is called, `choices(plan)`, and
`view(plan, thing)`.
"""
