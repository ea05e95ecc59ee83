"""The parts that `script.merge` is made of: order of rows, rules that both sides keep only together, and words."""
