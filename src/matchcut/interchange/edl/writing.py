"""CMX 3600: the edit as a list of events, with the comments that today's programs read.

    002  12A_3    V     C        00:00:02:00 00:00:02:00 01:00:04:00 01:00:04:00
    002  12B_1    V     D    012 00:00:00:00 00:00:03:00 01:00:04:00 01:00:07:00
    * FROM CLIP NAME: 12A take 3
    * TO CLIP NAME: 12B take 1

A dissolve is an event of two lines: the outgoing tape stands still at its last frame, then the incoming one comes
over the number of frames that is written. So cut points stand at the start of their overlap. The film's fade to black
is a dissolve to the reel BL, a dip to black one to it and one from it. A fade from black is not written:
OpenTimelineIO, and what is built on it, refuses a whole list that begins with a transition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, timecode
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.fades import dips_left, through_black
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.holding import nearest_frame, of_shots
from matchcut.interchange.losses import NAMED
from matchcut.interchange.naming import plain
from matchcut.interchange.problems import EditNote, EditNotes
from matchcut.interchange.speeds import speed_of, written_speed
from matchcut.interchange.timeline import Join, Timeline
from matchcut.interchange.wipes import listed_wipe
from matchcut.words.statements import Statement

_MOST_EVENTS = 999
_CHANNELS = 4


def write_edl(edit: Timeline, path: Path) -> EditNotes:
    """Write the list, counting as the edit does. Returns notes on what only this format can't hold."""
    lister = _Lister(edit, edit.drop and edit.rate.drops)
    mode = "DROP FRAME" if lister.drop else "NON-DROP FRAME"
    lines = [f"TITLE: {_line(edit.title)}", f"FCM: {mode}"]
    for event in lister.in_order():
        lister.events += 1
        lines += ["", *(lister.picture(event) if isinstance(event, int) else lister.sound(event))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="replace", newline="\r\n")
    return tuple(lister.notes())


class _Lister:
    def __init__(self, edit: Timeline, drop: bool) -> None:
        self.edit = edit
        self.drop = drop
        self.events = 0
        _, self.fade_out = FORMATS["edl"].holds.fades_of(edit)
        self.dips, self.left = through_black(edit), dips_left(edit)
        self.stereo = {source.id for source in edit.media if not source.length and _is_stereo(source)}
        self.channels = self._channels()

    def _channels(self) -> dict[int, tuple[int, ...]]:
        """Which of a list's four channels each lane has: two where there is stereo on it, and room for that."""
        lanes = range(min(_CHANNELS, len(self.edit.lanes)))
        wide = [lane for lane in lanes if any(sound.media.id in self.stereo for sound in self.edit.lanes[lane])]
        wide = wide[: _CHANNELS - len(lanes)]
        self.narrow = [
            sound for lane in lanes if lane not in wide for sound in self.edit.lanes[lane]
            if sound.media.id in self.stereo
        ]  # fmt: skip
        channels: dict[int, tuple[int, ...]] = {}
        at = 1
        for lane in lanes:
            channels[lane] = (at, at + 1) if lane in wide else (at,)
            at += len(channels[lane])
        return channels

    def in_order(self) -> list[int | SoundClip]:
        """Strips (by index) and sounds in order of record time, as an A-mode list has them; pictures first.

        The black that comes before a clip is ~ its index: that of a dip, and last that of the film's fade.
        """
        pictures = [(clip.record.start, 0, index) for index, clip in enumerate(self.edit.clips)]
        pictures += [
            (self.edit.clips[index].record.start - before, 0, ~index) for index, (before, _) in self.dips.items()
        ]
        if self.fade_out:
            pictures.append((self.edit.length - self.fade_out, 0, ~len(self.edit.clips)))
        heard = [sound for sound in self.edit.sounds if sound.lane < 4 and self._frames(sound)[1]]
        order = sorted([*pictures, *((self._frames(sound)[0], 1 + sound.lane, i) for i, sound in enumerate(heard))])
        return [heard[index] if track else index for _, track, index in order]

    def picture(self, index: int) -> Iterator[str]:
        """The lines of an event that `in_order` names."""
        if index < 0:
            yield from self._black(~index)
            return
        clip = self.edit.clips[index]
        join = self.edit.join_into(index)
        over = join if join is not None and join.overlaps else None
        before = self.edit.clips[index - 1] if over else None
        if over and before:
            yield self._still(before, clip.record.start)
        elif index in self.dips:
            black, start = self.dips[index][0], clip.record.start
            yield self._event("BL", "V", "C", "", black, black, start, start)
        shown = self._shown(index)
        if _drops(clip, self.drop) != self.drop:
            yield f"FCM: {'NON-DROP FRAME' if self.drop else 'DROP FRAME'}"
        kind, frames = ("D", f"{self.dips[index][1]:03d}") if index in self.dips else self._kind(over)
        yield self._event(
            _reel(clip),
            "V",
            kind,
            frames,
            shown.lowest,
            _end(shown),
            clip.record.start,
            shown.record.end,
            drop=_drops(clip, self.drop),
        )
        yield from self._motion(before)
        yield from self._motion(clip)
        yield from self._comments(clip, before, join)
        if _drops(clip, self.drop) != self.drop:
            yield f"FCM: {'DROP FRAME' if self.drop else 'NON-DROP FRAME'}"

    def _still(self, clip: Clip, at: int) -> str:
        """The first line of a dissolve: the outgoing tape, standing at its end."""
        end = _end(clip)
        return self._event(_reel(clip), "V", "C", "", end, end, at, at, drop=_drops(clip, self.drop))

    def _shown(self, index: int) -> Clip:
        """A clip as far as it is an event of its own: it ends where black begins to come over it."""
        clip, last = self.edit.clips[index], index == len(self.edit.clips) - 1
        over = self.fade_out if last else self.dips.get(index + 1, (0, 0))[0]
        return clip if not over else replace(clip, record=FrameRange(clip.record.start, clip.record.frames - over))

    def _black(self, index: int) -> Iterator[str]:
        """The black that comes over the clip before: the rest of that clip is seen through it."""
        outgoing = self._shown(index - 1)
        start, stop = outgoing.record.end, self.edit.clips[index - 1].record.end
        yield self._still(outgoing, start)
        yield self._event("BL", "V", "D", f"{stop - start:03d}", 0, stop - start, start, stop)
        yield from self._motion(outgoing)
        yield f"* FROM CLIP NAME: {_line(_name(outgoing))}"
        yield f"EFFECTS NAME IS {'DIP' if index < len(self.edit.clips) else 'FADE'} TO BLACK"

    def _kind(self, join: Join | None) -> tuple[str, str]:
        if join is None:
            return "C", ""
        return listed_wipe(join.kind) or "D", f"{join.record.frames:03d}"

    def _event(
        self,
        reel: str,
        channel: str,
        kind: str,
        frames: str,
        first: int,
        end: int,
        start: int,
        stop: int,
        *,
        drop: bool | None = None,
    ) -> str:
        counted = self.drop if drop is None else drop
        source = (timecode(frame, self.edit.rate, drop=counted) for frame in (first, end))
        times = [*source, self._record(start), self._record(stop)]
        return f"{self.events:03d}  {reel:<8} {channel:<4}  {kind:<4} {frames:<3} {' '.join(times)}"

    def _motion(self, clip: Clip | None) -> Iterator[str]:
        if clip is not None and clip.retimed and clip.media is not None:
            speed = written_speed(clip.speed, self.edit.rate)
            at = timecode(clip.first, self.edit.rate, drop=False)
            yield f"M2   {clip.media.reel:<8}       {speed}                {at}"

    def _comments(self, clip: Clip, before: Clip | None, join: Join | None) -> Iterator[str]:
        if before is not None:
            yield f"* FROM CLIP NAME: {_line(_name(before))}"
            yield f"* TO CLIP NAME: {_line(_name(clip))}"
        else:
            yield f"* FROM CLIP NAME: {_line(_name(clip))}"
        if join is not None:
            yield f"EFFECTS NAME IS {join.kind.upper()}"
        if clip.media is not None:
            yield from self._file(clip.media)
        for mark in self.edit.markers_in(clip):
            if mark.person:
                yield f"* LOC: {self._record(mark.frame)} RED     {_line(mark.text)}"

    def _file(self, source: MediaReference) -> Iterator[str]:
        """Where a picture comes from: what is offline is named as the edit named it that it came in with."""
        if source.offline is None:
            yield f"* SOURCE FILE: {Path(source.link).name}"
            facts = "; ".join(f"{name.upper()} {value}" for name, value in source.facts.items())
            yield f"* MATCHCUT: {_line(facts)}"
            return
        if source.link:
            yield f"* SOURCE FILE: {' '.join(source.link.split())}"
        if source.offline.reel and source.offline.reel != source.reel:
            yield f"* FINAL CUT PRO REEL: {source.offline.reel} REPLACED BY: {source.reel}"

    def sound(self, sound: SoundClip) -> Iterator[str]:
        """A sound's events: one of mono, and of stereo on the first two channels; else one for each channel."""
        start, frames, first = self._frames(sound)
        channels = self.channels[sound.lane] if sound.media.id in self.stereo else self.channels[sound.lane][:1]
        names = ["AA"] if channels == (1, 2) else [f"A{channel}" if channel > 1 else "A" for channel in channels]
        for number, name in enumerate(names):
            self.events += number > 0
            yield self._event(sound.media.reel, name, "C", "", first, first + frames, start, start + frames)
            yield f"* FROM CLIP NAME: {_line(sound.called)}"
            yield f"* SOURCE FILE: {Path(sound.media.link).name}"

    def _frames(self, sound: SoundClip) -> tuple[int, int, int]:
        """A sound's record frame, length in frames, and source frame: the nearest there are."""
        start, stop = nearest_frame(self.edit, sound.first_sample), nearest_frame(self.edit, sound.end_sample)
        return start, stop - start, nearest_frame(self.edit, sound.source_sample)

    def _record(self, frame: int) -> str:
        return timecode(self.edit.begin + frame, self.edit.rate, drop=self.drop)

    def notes(self) -> Iterator[Statement[EditNote]]:
        if self.events > _MOST_EVENTS:
            yield EditNote.MOST_EVENTS(events=self.events)
        rough = [clip.name for clip in self.edit.clips if clip.retimed and not speed_is_told(clip, self.edit)]
        if rough:
            yield of_shots(EditNote.SPEED_ROUNDED, rough)
        cut = [self.edit.clips[join.incoming].name for join in self.edit.joins if join.record.start in self.left]
        if cut:
            yield of_shots(EditNote.NO_ROOM_FOR_DIP, cut, format="EDL")
        taped = [clip.name for clip in self.edit.clips if clip.media and clip.media.offline and not clip.offline]
        if taped:
            yield of_shots(EditNote.BY_REELS, taped)
        if self.narrow:
            names = tuple(dict.fromkeys(sound.called for sound in self.narrow[:NAMED]))
            yield EditNote.FOUR_CHANNELS(sounds=names)
        wide = [join for join in self.edit.joins if join.overlaps and join.record.frames > 999]
        if wide:
            yield EditNote.LONG_TRANSITIONS(count=len(wide))


def is_rough(clip: Clip, edit: Timeline) -> bool:
    """Whether readers may differ by a step of a retimed clip's speed in what they show of it."""
    backwards = clip.speed < 0 and clip.speed != -1  # Readers differ in where the first step of it lies.
    return backwards or not speed_is_told(clip, edit)


def speed_is_told(clip: Clip, edit: Timeline) -> bool:
    """Whether what the list writes of a clip's speed says exactly that."""
    return speed_of(written_speed(clip.speed, edit.rate), edit.rate) == clip.speed


def _end(clip: Clip) -> int:
    """The source frame after a clip's last; that of a held frame is its next, so that it is not read as running."""
    return clip.lowest + (clip.source_frames if clip.speed else 1)


def _drops(clip: Clip, drop: bool) -> bool:
    """Whether a clip's source counts in drop-frame timecode: as the list does, or as what is offline always did."""
    offline = clip.media.offline if clip.media else None
    return drop if offline is None or offline.source is None else offline.source.semicolon


def _reel(clip: Clip) -> str:
    return clip.media.reel if clip.media else "BL"


def _name(clip: Clip) -> str:
    return clip.media.name if clip.media else f"{clip.name} ({'no take' if clip.lacks_take else 'black'})"


def _is_stereo(source: MediaReference) -> bool:
    from matchcut.media.sound import channels_of

    try:
        return channels_of(source.path) > 1
    except BadInput:  # Nobody can say, then.
        return False


def _line(text: str) -> str:
    """Text as one line of ASCII; letters lose their accents."""
    spaced = " ".join(text.split())
    return spaced if spaced.isascii() else " ".join(plain(word) for word in spaced.split())
