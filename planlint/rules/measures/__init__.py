"""Rules about what is promised and measured: outputs, outcomes, indicators, targets, readings."""
