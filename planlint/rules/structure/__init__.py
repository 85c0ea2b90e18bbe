"""Rules about how a plan hangs together."""
