"""What a shot without its media keeps of it, until `matchcut relink` finds the file: in its footage's parameters.

`reel` is the tape, `source` the timecode there of the shot's first frame (before its trims), `file` the path or name as
the edit wrote it, `reverse` whether it runs backwards. Its length and speed are the shot's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from matchcut.film.labels import Label, rate_that_counts
from matchcut.film.model import Shot, Take
from matchcut.film.time import FrameRate

NO_REEL = "AX"
"""What lists write in place of a reel for what never was on one."""

REEL, MEDIUM, TIMECODE, BACKWARDS = "reel", "medium", "timecode", "backwards"
"""What a take of footage that came in with an edit says of its tape: its name, that of the file, the timecode of the
take's first frame there (its last one's, where it runs backwards)."""


@dataclass(frozen=True, slots=True)
class Offline:
    """The media of an offline shot. `source` is None where the edit said no timecode."""

    reel: str
    source: Label | None
    file: str
    reverse: bool = False

    @classmethod
    def of(cls, shot: Shot) -> Offline:
        """What a shot's parameters tell."""
        given = shot.parameters
        source = Label.parse(str(given.get("source", "")))
        reel, file = (str(given.get(name, "")).strip() for name in ("reel", "file"))
        return cls(reel, source, file, given.get("reverse") is True)

    @classmethod
    def of_take(cls, take: Take) -> Offline | None:
        """What a take of footage says of the tape that it is a stretch of; None where it is on none."""
        reel, file, source = (str(take.facts.get(name, "")) for name in (REEL, MEDIUM, TIMECODE))
        label = Label.parse(source)
        if label is None or not (reel or file):
            return None
        return cls(reel, label, file, take.facts.get(BACKWARDS) == "yes")

    @property
    def file_name(self) -> str:
        """The file's own name, whichever way the edit's system separates folders."""
        return file_name_in(self.file)

    @property
    def words(self) -> str:
        """`TAPE3 01:02:03:04 B.mov`: as much as there is."""
        reel = "" if self.reel.upper() == NO_REEL else self.reel
        return " ".join(str(part) for part in (reel, self.source, self.file_name) if part)

    def first(self, rate: FrameRate) -> tuple[int, FrameRate]:
        """The shot's first frame as its tape counts, and the rate that it counts at: the film's where that can be."""
        if self.source is None:
            return 0, rate
        counted = rate_that_counts((self.source,), rate)
        return self.source.frame(counted, drop=self.source.semicolon), counted


def file_name_in(path: str) -> str:
    """The name at the end of a path, whichever way its system separates folders."""
    return PurePosixPath(path.replace("\\", "/")).name


def offline_words(shot: Shot) -> str:
    """What people are told of a shot whose media is not there: `media offline: TAPE3 01:02:03:04`."""
    words = Offline.of(shot).words
    return f"media offline: {words}" if words else "media offline"
