"""What pages show, as plain values: made from a plan that is already fit for its audience."""
