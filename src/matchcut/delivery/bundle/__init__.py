"""A film in one file: `.matchcutz` holds the project and, if wanted, all of its media."""
