"""What is outside the program: disk, clock, shipped files, configuration files."""
