"""What a format can hold of an edit, and the sentences that tell what it could not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.losses import NAMED, list_of, quotes_of
from matchcut.interchange.problems import EditNote
from matchcut.words.statements import Argument, Figure, Statement

if TYPE_CHECKING:
    from matchcut.interchange.timeline import Join, Timeline

DIPS = (TransitionKind.DIP_BLACK, TransitionKind.DIP_WHITE)
_NO_DIP = {
    TransitionKind.DIP_BLACK: EditNote.NO_DIP_TO_BLACK,
    TransitionKind.DIP_WHITE: EditNote.NO_DIP_TO_WHITE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds:
    """What a format (called `name`) can hold. What it can't is left out or replaced, and told.

    `timecode`: that of the film's first frame. `wipes`: as wipes, else they become dissolves. `dips`: those to these
    colours, others become cuts. `holds`: freeze frames; `split_frames`: a retimed clip that starts between two source
    frames. `titles`: all of them, or their text and time. `fades`: the film's own, as transitions at its end, at both
    its edges, or of any length; `own_shades`: its program mixes transitions and darkens fades in a way of its own.
    `samples`: sound placed to the sample, else to the frame. `levels`: gain and fades of
    sounds; `muting`: that a track is not heard. `markers`: the notes that people left on frames. `lanes`: how many
    tracks of sound (None: any number). `offline`: shots whose media is not here, by tapes and their
    timecode, or by files that begin with one; `reverse`: such that run backwards (a take is backwards already).
    `through_black`: a dip to black is two dissolves, for which there is not always room. `conforms`: takes of footage
    that came in with an edit are named by their tapes too, for it names no files.
    """

    name: str
    timecode: bool = True
    wipes: bool = True
    dips: frozenset[TransitionKind] = frozenset()
    holds: bool = True
    split_frames: bool = True
    titles: Literal["", "text", "all"] = ""
    fades: Literal["", "end", "edges", "any"] = ""
    samples: bool = True
    own_shades: bool = False
    levels: bool = False
    muting: bool = True
    markers: bool = True
    lanes: int | None = None
    offline: Literal["", "tapes", "files"] = ""
    reverse: bool = False
    conforms: bool = False
    through_black: bool = False

    def fades_of(self, edit: Timeline) -> tuple[int, int]:
        """How many frames the film's own fades have in this format, in and out."""
        if self.fades in ("edges", "end"):
            into, out = edit.edges
            return (into if self.fades == "edges" else 0), out
        return (edit.fade_in, edit.fade_out) if self.fades else (0, 0)

    def notes(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        """Yield a sentence for each thing in the edit that the format does not hold."""
        if edit.begin and not self.timecode:
            yield EditNote.COUNTS_FROM_ZERO(format=self.name)
        yield from self._pictures(edit)
        if edit.titles and not self.titles:
            texts = [title.text for title in edit.titles]
            yield EditNote.NO_TITLES(format=self.name, count=len(texts), titles=quotes_of(texts))
        elif edit.titles and self.titles == "text":
            yield EditNote.TITLES_AS_TEXT(format=self.name)
        if (edit.fade_in or edit.fade_out) and not self.fades:
            yield EditNote.NO_FADES(format=self.name)
        elif self.fades == "end" and edit.fade_in:
            yield EditNote.NO_FADE_IN(format=self.name)
        if self.fades in ("edges", "end") and self._reaches_over(edit):
            yield EditNote.FADE_OVER_CUT(format=self.name)
        overlaps = any(join.overlaps for join in edit.joins)
        shaded = edit.fade_in or edit.fade_out or any(join.kind in self.dips for join in edit.joins)
        if self.own_shades and (overlaps or shaded):
            yield EditNote.OWN_SHADES(format=self.name)
        yield from self._marks(edit)
        yield from self._sounds(edit)

    def _reaches_over(self, edit: Timeline) -> bool:
        """Whether a fade that the format could hold reaches over a cut."""
        into, out = edit.edges
        return (self.fades == "edges" and into != edit.fade_in) or out != edit.fade_out

    def log_notes(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        """Yield what a log leaves out, which lists takes and knows nothing of what the film does with them."""
        counts = {
            EditNote.TRANSITIONS: len(edit.joins) + bool(edit.fade_in) + bool(edit.fade_out),
            EditNote.SPEED_CHANGES: len({clip.name for clip in edit.clips if clip.retimed}),
            EditNote.TITLES: len(edit.titles),
            EditNote.SOUNDS: len(edit.sounds),
            EditNote.MARKERS: sum(mark.person for mark in edit.markers),
        }
        left = (*(kind(count=count) for kind, count in counts.items() if count), *edit.mixing)
        if left:
            yield EditNote.LOG_LEAVES_OUT(format=self.name, left=left)
        yield from self._of(EditNote.NO_ROW, (clip.name for clip in edit.clips if clip.lacks_take))
        yield from self._frames(edit)

    def _of(self, kind: EditNote, labels: Iterable[str]) -> Iterator[Statement[EditNote]]:
        """The note on the shots of these labels, where there are any."""
        names = list(labels)
        if names:
            yield of_shots(kind, names, format=self.name)

    def _frames(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        """What no format holds: how the film is framed for another shape, and what stands beyond its end."""
        yield from self._of(EditNote.NO_FRAMING, edit.reframed)
        if edit.beyond:
            yield EditNote.MARKERS_BEYOND(count=len(edit.beyond), markers=quotes_of(edit.beyond))

    def _marks(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        people = [mark.text for mark in edit.markers if mark.person]
        if people and not self.markers:
            yield EditNote.NO_MARKERS(format=self.name, count=len(people), markers=quotes_of(people))
        yield from self._frames(edit)

    def _pictures(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        clips = edit.clips
        black = [clip.name for clip in clips if clip.lacks_take]
        if black:
            yield of_shots(EditNote.BLACK_STANDS_IN, black)
        yield from self._of(
            EditNote.OFFLINE_UNNAMED, (clip.name for clip in clips if clip.offline and clip.media is None)
        )
        if not self.wipes:
            yield from self._of(EditNote.NO_WIPES, (label(edit, join) for join in edit.joins if _wipe(join)))
        for kind, note in _NO_DIP.items():
            if kind not in self.dips:
                yield from self._of(note, (label(edit, join) for join in edit.joins if join.kind == kind))
        if not self.holds:
            yield from self._of(EditNote.NO_FREEZE, (clip.name for clip in clips if not clip.speed))
        if not self.split_frames:
            yield from self._of(EditNote.BETWEEN_FRAMES, (clip.name for clip in clips if clip.source.denominator != 1))

    def _sounds(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        if not edit.sounds:
            return
        if self.lanes is not None:
            beyond = [sound.called for sound in edit.sounds if sound.lane >= self.lanes]
            if beyond:
                yield EditNote.LANES(format=self.name, lanes=self.lanes, sounds=tuple(beyond[:NAMED]))
        if not self.levels:
            shaped = [sound for sound in edit.sounds if sound.gain or sound.fade_in or sound.fade_out]
            if shaped:
                names = tuple(dict.fromkeys(sound.called for sound in shaped[:NAMED]))
                yield EditNote.NO_LEVELS(format=self.name, sounds=names)
        muted = [sound.called for sound in edit.sounds if sound.muted]
        if muted and not self.muting:
            yield EditNote.NO_MUTING(format=self.name, sounds=tuple(dict.fromkeys(muted[:NAMED])))
        if edit.mixing:
            yield EditNote.NO_MIXING(format=self.name, mixing=edit.mixing)
        if not self.samples:
            moved = max(
                abs(sound_shift(edit, place))
                for sound in edit.sounds
                for place in (sound.first_sample, sound.source_sample)
            )
            if moved:
                yield EditNote.WHOLE_FRAMES(format=self.name, milliseconds=Figure(f"{moved / 48:.1f}"))


def sound_shift(edit: Timeline, sample: int) -> int:
    """How many samples the frame nearest to `sample` begins after it."""
    return edit.rate.samples(nearest_frame(edit, sample)) - sample


def nearest_frame(edit: Timeline, sample: int) -> int:
    """The frame that begins nearest to a 48 kHz sample."""
    rate = edit.rate
    return (2 * sample * rate.numerator + 48_000 * rate.denominator) // (2 * 48_000 * rate.denominator)


def _wipe(join: Join) -> bool:
    return join.overlaps and join.kind != TransitionKind.DISSOLVE


def label(edit: Timeline, join: Join) -> str:
    """The shot that a join enters."""
    return edit.clips[join.incoming].name


def of_shots(kind: EditNote, labels: Iterable[str], **arguments: Argument) -> Statement[EditNote]:
    """The note, for one shot or several: `Shot 3`, or `Shots 3, 4A and 5 more`."""
    names = list(dict.fromkeys(labels))
    return kind(count=len(names), shots=list_of(names), **arguments)
