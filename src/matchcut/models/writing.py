"""Small files of ours, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from matchcut.media.aside import new_aside


def write_text(path: Path, text: str) -> None:
    """Put `text` into a file, in place of what was there. MachineFailed if it can't be written; the old one stays."""
    aside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = new_aside(path)
        with aside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        from matchcut.media.files import not_written

        if aside is not None:
            aside.unlink(missing_ok=True)
        raise not_written(path, error) from error
