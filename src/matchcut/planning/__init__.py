"""From a film to what must be made: recipes, the graph of continuations, and what is stale and why."""
