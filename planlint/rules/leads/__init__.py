"""Rules about who answers and who delivers."""
