"""What is warned of from the storyboard alone: as data, of which faces make sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matchcut.words.statements import Kind, Statement


class GrammarWarning(Kind):
    """What does not go together in a storyboard. What stands behind a kind's name are the arguments that it takes."""

    CROSSES_LINE = "crosses_line"  # name, before
    EYELINE = "eyeline"  # first, second, before
    SAME_SIZE = "same_size"  # count, size: a word of the trade
    NO_WIDE = "no_wide"
    JUMP_CUT = "jump_cut"  # names, before
    LOOK_CHANGES = "look_changes"  # name, old, new, before
    LIGHT_CHANGES = "light_changes"  # thing, before
    NOT_CAST = "not_cast"  # name
    IDLE = "idle"  # name
    NOT_PLACED = "not_placed"  # name
    CONTINUES_PLACE = "continues_place"  # before
    CONTINUES_TIME = "continues_time"  # before
    CONTINUES_SIZE = "continues_size"  # before, old, new: words of the trade
    CONTINUES_CAST = "continues_cast"  # before
    SPEECH_TOO_LONG = "speech_too_long"  # count
    TOO_SHORT = "too_short"  # count
    TITLE_TOO_SHORT = "title_too_short"  # title, count


@dataclass(frozen=True, slots=True)
class StoryDoubt:
    """What is warned of in a shot. `about` are the ids of whom and what it concerns, or the word for it; none where it
    concerns the shot itself.
    """

    what: Statement[GrammarWarning]
    about: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """By what it is said to be meant (`Shot.meant`): its kind, and whom and what it concerns: `not_cast:mara`."""
        return ":".join((self.what.kind.value, *self.about))


StoryDoubts = Iterator[StoryDoubt]
