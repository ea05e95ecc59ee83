"""The process that looks at takes: what is seen in them (`seen.TakeSeen`) is made there, once, and kept."""
