"""The closed vocabularies of the trade that a film uses. Their values are what files and the database hold."""

from __future__ import annotations

from enum import StrEnum


class TransitionKind(StrEnum):
    """How one shot becomes the next. A plain cut is the absence of a transition."""

    DISSOLVE = "dissolve"
    WIPE_LEFT = "wipe left"
    WIPE_RIGHT = "wipe right"
    WIPE_UP = "wipe up"
    WIPE_DOWN = "wipe down"
    DIP_BLACK = "dip to black"
    DIP_WHITE = "dip to white"

    @property
    def overlaps(self) -> bool:
        """Whether both shots are seen at once: a dissolve or wipe of n frames shortens the film by n.

        A dip fades the outgoing shot's last ⌊n/2⌋ frames to the colour and the incoming shot's first
        n − ⌊n/2⌋ up from it; nothing overlaps and the film keeps its length.
        """
        return self not in (TransitionKind.DIP_BLACK, TransitionKind.DIP_WHITE)


class ElementKind(StrEnum):
    """What the film keeps references of beside its cast."""

    LOCATION = "location"
    PROP = "prop"
    STYLE = "style"


class TitleStyle(StrEnum):
    """Where a title stands in the frame."""

    CENTRE = "centre"
    LOWER_THIRD = "lower third"
    SUBTITLE = "subtitle"


class SoundRole(StrEnum):
    """What the sound of a track is to the film."""

    DIALOGUE = "dialogue"
    MUSIC = "music"
    EFFECTS = "effects"


class CorrectionSetting(StrEnum):
    """Whether a take that continues another is corrected to look as that one does."""

    AUTO = "auto"
    """As the film has it."""
    ON = "on"
    OFF = "off"


class ContinuationWay(StrEnum):
    """How a shot goes on from the one that it continues."""

    AUTO = "auto"
    """As its scene has it, which goes by the film; where nobody says, from the tail."""
    SHEET = "sheet"
    """From the tail, with what the shot before shows at its end as a reference beside it."""
    TAIL = "tail"
    """From the last frames of that shot, kept without loss, and by nothing else."""
    BRIDGE = "bridge"
    """From the tail, and so that it ends in the keyframe of the shot after it."""
    CUT = "cut"
    """Not from the tail at all: a cut, with the scene's look anchor as a reference."""


BLACK = "black"
"""The engine whose shots are black: they show nothing and need no take."""

FOOTAGE = "footage"
"""The engine whose shots are stretches of films that somebody has: without one, their media is offline."""
