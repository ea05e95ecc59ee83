"""Matchcut: a desktop studio for films made of many generated shots."""

__version__ = "0.1.0"
