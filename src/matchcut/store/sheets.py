"""Where reference sheets lie: in the project's folder `sheets`, named after the person, and theirs by their id."""

from __future__ import annotations

import re
from pathlib import Path

from matchcut.store.disk import machine_failures

FOLDER = "sheets"


def sheet_of(project: Path, owner: str, name: str) -> Path:
    """The file of a person's sheet. Letters and digits of the name lead, so that people find it."""
    readable = re.sub(r"\W+", "-", name).strip("-") or "somebody"
    return project / FOLDER / f"{readable}.{owner}.png"


def remove_sheets(project: Path, owner: str) -> None:
    """Remove every sheet of a person, whatever they were called when it was written. MachineFailed if that fails."""
    for sheet in (project / FOLDER).glob(f"*.{owner}.png"):
        with machine_failures(sheet):
            sheet.unlink(missing_ok=True)
