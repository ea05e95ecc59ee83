"""Footage: a take that is a stretch of a film which somebody has already, conformed to this one."""
