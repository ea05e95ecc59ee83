"""FCPXML."""
