"""The command line: `matchcut --help`.

Progress goes to stderr, results to stdout. Exit status: 0 done, 2 wrong usage, 3 bad input, 4 an engine or the
machine failed, 130 interrupted. Importing this loads neither torch, cv2, Qt nor the database.
"""

from matchcut.cli.main import app, main

__all__ = ["app", "main"]
