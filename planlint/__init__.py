"""planlint keeps community-safety action plans complete: a linter and a site maker for plans in YAML."""

__version__ = "0.1.0"
