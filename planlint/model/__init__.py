"""Values: what the program speaks of. Nothing here reads, judges or shows."""
