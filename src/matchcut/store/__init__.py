"""The project on disk: the film with its journal, takes and jobs in SQLite, and the media beside it."""
