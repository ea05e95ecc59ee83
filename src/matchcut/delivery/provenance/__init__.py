"""Where a film comes from, and what may be done with it: signed credentials (C2PA) and the rights sheet."""
