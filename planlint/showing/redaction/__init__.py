"""What the public is not shown: the names of persons, replaced before anything is made of a plan."""
