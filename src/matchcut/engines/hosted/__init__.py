"""Hosted models: takes that a service on the net makes for money, conformed here as any other."""
