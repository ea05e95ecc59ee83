"""What production and a worker process say to each other, beside what every process says (`wire.messages`).

    ──▶ Hello, Order, Cancel, Shutdown            ◀── Hello, Heartbeat, Progress, Preview, TakeMade / Failed / Stopped

Nothing here is a float but what is known of faces.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from matchcut.identity.vectors import ReferenceVector
from matchcut.media.facts import MediaFacts
from matchcut.wire.messages import Cancel, Failed, Heartbeat, Hello, Message, Preview, Progress, Shutdown, Stopped


class FileKind(StrEnum):
    """What a file that a worker made is."""

    VIDEO = "video"
    TAIL = "tail"
    POSTER = "poster"
    SOUND = "sound"


FILE_NAMES = {
    FileKind.VIDEO: "take.part",
    FileKind.TAIL: "tail.part",
    FileKind.POSTER: "poster.part",
    FileKind.SOUND: "sound.part",
}
"""What each file is called in an order's staging folder."""

UNCORRECTED_FILE = "uncorrected.part"
"""The film of a take as it was before it was corrected, which may lie beside these; it is no file of the take."""

FILE_FORMS = {
    FileKind.VIDEO: ("h264", ".mp4"),
    FileKind.TAIL: ("ffv1", ".mkv"),
    FileKind.POSTER: ("jpeg", ".jpg"),
    FileKind.SOUND: ("pcm_s24le", ".wav"),
}
"""The codec and the ending that `media.probe` finds each file to have."""


class Order(Message, frozen=True, kw_only=True):
    """To a worker: make one take.

    `recipe` is a `Recipe` as canonical JSON; `media` tells where each media file that it names lies; all files
    are written into the folder `staging`; the last `tail_frames` frames are kept losslessly. `vectors` are those
    that the project keeps of its references. Where a service made the take, `clip` is the file that came, and `asked`
    what it was asked for (`engines.hosted.requests`).
    """

    job: str
    engine: str
    recipe: str
    media: dict[str, str]
    staging: str
    tail_frames: int
    vectors: tuple[ReferenceVector, ...] = ()
    clip: str = ""
    asked: str = ""


class MadeFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file in the order's staging folder: the SHA-256 of its bytes, and what `media.probe` found in it."""

    kind: FileKind
    sha256: str
    facts: MediaFacts


class TakeMade(Message, frozen=True, kw_only=True):
    """The take is made. `hand_over` is canonical JSON; `milliseconds` how long the making took, and `vectors`
    what had to be made of references meanwhile, to be kept.
    """

    job: str
    files: tuple[MadeFile, ...]
    hand_over: str
    facts: dict[str, str | int | bool]
    frames: int
    tail_frames: int
    milliseconds: int
    vectors: tuple[ReferenceVector, ...] = ()


ToWorker = Hello | Order | Cancel | Shutdown
FromWorker = Hello | Heartbeat | Progress | Preview | TakeMade | Failed | Stopped
