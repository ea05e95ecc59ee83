"""What a format can hold of an edit, and the sentences that tell what it could not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.losses import NAMED, listed, quoted

if TYPE_CHECKING:
    from matchcut.interchange.timeline import Join, Timeline

DIPS = (TransitionKind.DIP_BLACK, TransitionKind.DIP_WHITE)


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

    def notes(self, edit: Timeline) -> Iterator[str]:
        """Yield a sentence for each thing in the edit that the format does not hold."""
        if edit.begin and not self.timecode:
            yield f"{self.name} counts from 00:00:00:00; the film's own first timecode is not in it."
        yield from self._pictures(edit)
        if edit.titles and not self.titles:
            yield f"{self.name} holds no titles; {_left_out('title', [title.text for title in edit.titles])}."
        elif edit.titles and self.titles == "text":
            yield f"{self.name} holds the titles' text and time; their lettering and fades are the program's own."
        if (edit.fade_in or edit.fade_out) and not self.fades:
            yield f"{self.name} holds no fade from or to black; the film's own fades are left out."
        elif self.fades == "end" and edit.fade_in:
            yield f"{self.name} holds no fade from black; the film's own is left out."
        if self.fades in ("edges", "end") and self._reaches_over(edit):
            yield f"The film's fade reaches over a cut, which {self.name} can't hold; it is left out."
        overlaps = any(join.overlaps for join in edit.joins)
        shaded = edit.fade_in or edit.fade_out or any(join.kind in self.dips for join in edit.joins)
        if self.own_shades and (overlaps or shaded):
            yield (
                f"{self.name} mixes the frames of transitions and darkens those of fades in its own way; they are the "
                "film's frames, in slightly other parts."
            )
        yield from self._marks(edit)
        yield from self._sounds(edit)

    def _reaches_over(self, edit: Timeline) -> bool:
        """Whether a fade that the format could hold reaches over a cut."""
        into, out = edit.edges
        return (self.fades == "edges" and into != edit.fade_in) or out != edit.fade_out

    def log_notes(self, edit: Timeline) -> Iterator[str]:
        """Yield what a log leaves out, which lists takes and knows nothing of what the film does with them."""
        retimed = {clip.name for clip in edit.clips if clip.retimed}
        counts = {
            ("transition", "transitions"): len(edit.joins) + bool(edit.fade_in) + bool(edit.fade_out),
            ("change of speed", "changes of speed"): len(retimed),
            ("title", "titles"): len(edit.titles),
            ("sound", "sounds"): len(edit.sounds),
            ("marker", "markers"): sum(mark.person for mark in edit.markers),
        }
        left = [f"{count} {single if count == 1 else many}" for (single, many), count in counts.items() if count]
        left.extend(edit.mixing)
        if left:
            yield f"{self.name} lists takes only; of the film's edit it leaves out: {', '.join(left)}."
        black = [clip.name for clip in edit.clips if clip.lacks_take]
        if black:
            yield f"Without a circled take, {self.name} has no row for {shots(black, 'shot')}."
        yield from self._frames(edit)

    def _frames(self, edit: Timeline) -> Iterator[str]:
        """What no format holds: how the film is framed for another shape, and what stands beyond its end."""
        if edit.reframed:
            yield (
                f"{self.name} holds no framing for films of another shape; it is left out of "
                f"{shots(edit.reframed, 'shot')}. Deliver the upright film beside it."
            )
        if edit.beyond:
            yield f"Beyond the film's end, {_left_out('marker', edit.beyond)}."

    def _marks(self, edit: Timeline) -> Iterator[str]:
        people = [mark.text for mark in edit.markers if mark.person]
        if people and not self.markers:
            yield f"{self.name} holds no markers; {_left_out('marker', people)}."
        yield from self._frames(edit)

    def _pictures(self, edit: Timeline) -> Iterator[str]:
        black = [clip.name for clip in edit.clips if clip.lacks_take]
        if black:
            yield f"Without a circled take, black stands in for {shots(black, 'shot')}."
        offline = [clip.name for clip in edit.clips if clip.offline and clip.media is None]
        if offline:
            yield f"{self.name} can't name the media of what is offline; black stands in for {shots(offline, 'shot')}."
        if not self.wipes:
            wiped = [label(edit, join) for join in edit.joins if _wipe(join)]
            if wiped:
                yield f"{self.name} holds no wipes; a dissolve enters {shots(wiped, 'shot')} instead."
        for kind in DIPS:
            dipped = [label(edit, join) for join in edit.joins if join.kind == kind and kind not in self.dips]
            if dipped:
                yield f"{self.name} holds no {kind.value}; a cut enters {shots(dipped, 'shot')} instead."
        if not self.holds:
            held = [clip.name for clip in edit.clips if not clip.speed]
            if held:
                yield f"{self.name} holds no freeze frame; black ends {shots(held, 'shot')}."
        if not self.split_frames:
            between = [clip.name for clip in edit.clips if clip.source.denominator != 1]
            if between:
                yield f"{shots(between)} can be one frame off in {self.name}: retimed, and entered between two frames."

    def _sounds(self, edit: Timeline) -> Iterator[str]:
        if not edit.sounds:
            return
        if self.lanes is not None:
            beyond = [sound.called for sound in edit.sounds if sound.lane >= self.lanes]
            if beyond:
                yield f"{self.name} holds {self.lanes} tracks of sound; left out: {', '.join(beyond[:NAMED])}."
        if not self.levels:
            shaped = [sound for sound in edit.sounds if sound.gain or sound.fade_in or sound.fade_out]
            if shaped:
                names = ", ".join(dict.fromkeys(sound.called for sound in shaped[:NAMED]))
                yield f"{self.name} holds no sound levels; gain and fades are left out of: {names}."
        muted = [sound.called for sound in edit.sounds if sound.muted]
        if muted and not self.muting:
            names = ", ".join(dict.fromkeys(muted[:NAMED]))
            yield f"{self.name} can't mute a track; what is muted in the film is heard there: {names}."
        if edit.mixing:
            yield f"{self.name} holds no {', '.join(edit.mixing)}; deliver the mixed sound beside it."
        if not self.samples:
            moved = max(
                abs(sound_shift(edit, place))
                for sound in edit.sounds
                for place in (sound.first_sample, sound.source_sample)
            )
            if moved:
                yield (
                    f"{self.name} places sound by whole frames; some begins or ends up to {moved / 48:.1f} ms "
                    "from where the film has it."
                )


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


def shots(labels: Iterable[str], word: str = "Shot") -> str:
    """`Shot 3` or `Shots 3, 4A and 5 more`."""
    names = list(dict.fromkeys(labels))
    return f"{word}{'s' if len(names) > 1 else ''} {listed(names)}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _left_out(what: str, texts: Sequence[str]) -> str:
    """`2 markers left out: “Watch the hand”, “Too late?”`: a text's first line, of a dozen at most."""
    return f"{_count(len(texts), what)} left out: {quoted(texts)}"
