"""The report: how a film's takes hang together, as one page that stands alone, and as data."""
