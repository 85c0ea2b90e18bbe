"""Rules about what is fit to be published."""
