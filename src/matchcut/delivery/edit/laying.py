"""From a film and its cut to the edit that is delivered: laid end to end, its media under names and reels.

Our shots overlap in a dissolve; other programs lay clips end to end at a cut point and let a transition reach into
their handles. Where the cut point stands in the overlap is the format's habit (`Align`):

    shot 0      ▇▇▇▇▇▇▇▇▇▇▇▇▇▇                     record  0 … 13
    shot 1                ▇▇▇▇▇▇▇▇▇▇▇▇             record 10 … 21, dissolve 10 … 13
    at start    [clip 0  ][ clip 1           ]     the cut point is 10
    at centre   [clip 0    ][ clip 1         ]     the cut point is 12
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from matchcut.cut.model import CENTRE, Cut, Event, SoundEvent
from matchcut.delivery.edit.offline import is_tape, reference_to
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.engines.protocol import REMARKS
from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId, TrackId
from matchcut.film.model import Take
from matchcut.film.offline import MEDIUM
from matchcut.film.time import FrameRange
from matchcut.interchange.clips import SAMPLE_RATE, Clip, MediaReference, SoundClip
from matchcut.interchange.formats import Align
from matchcut.interchange.naming import file_name, reel_name
from matchcut.interchange.problems import EditNote
from matchcut.interchange.timeline import Join, Timeline, TimelineMarker, TimelineTitle
from matchcut.words.plain import read_notes
from matchcut.words.statements import Figure, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmMedia:
    """What is known of the film's media: its takes, where each file lies, and a sound's length in 48 kHz samples.

    `circled` tells who circled a shot's take, in words, where that is known.
    """

    film: Film
    takes: Mapping[TakeId, Take]
    where: Callable[[MediaId], Path]
    samples: Callable[[MediaId], int]
    circled: Mapping[ShotId, str] = field(default_factory=dict)

    def facts(self, take: Take, shot: ShotId | None = None) -> dict[str, str]:
        """A take's provenance; `shot` is the one that shows it, where that is not the one it was made for."""
        return provenance(take, self.film.note_on(take.id), self.circled.get(shot or take.shot, ""))


def lay_out(
    cut: Cut,
    shelf: FilmMedia,
    home: Path,
    *,
    align: Align = Align.START,
    folder: str | None = None,
    drop: bool = True,
) -> Timeline:
    """Return the edit of a cut, whose file is to lie in the folder `home`.

    `folder` names the folder beside the edit that holds (or will hold) copies of the media under readable names; None
    leaves them where they lie, and the edit names them by absolute paths. `drop`: timecode is counted with drops, where
    the rate has them. BadInput for shots that can't be laid out.
    """
    namer = _Namer(shelf, folder)
    media, points = _pictures(cut, namer), _cut_points(cut, align)
    clips: list[Clip] = []
    firsts: list[int] = []
    for event, start, end in zip(cut.events, points, [*points[1:], cut.length], strict=True):
        firsts.append(len(clips))
        clips.extend(_pieces(event, FrameRange(start, end - start), media))
    notes = _notes(cut, shelf)
    return Timeline(
        title=cut.title,
        rate=cut.rate,
        size=(cut.width, cut.height),
        start=cut.start,
        home=home,
        clips=tuple(clips),
        joins=tuple(Join(seam.kind, seam.record, firsts[seam.incoming], seam.kind.overlaps) for seam in cut.seams),
        titles=tuple(TimelineTitle(each.record, each.text, each.style, each.fade, each.id) for each in cut.titles),
        sounds=_sounds(cut, namer),
        markers=tuple(sorted([*_of_takes(cut, shelf), *_seen(cut, notes)], key=lambda marker: marker.frame)),
        fade_in=cut.fade_in,
        fade_out=cut.fade_out,
        mixing=tuple(_mixing(cut)),
        drop=drop,
        reframed=tuple(event.label for event in cut.events if event.centre != CENTRE),
        beyond=tuple(marker.text for marker in notes if not 0 <= marker.frame < cut.length),
    )


def _cut_points(cut: Cut, align: Align) -> list[int]:
    """The record frame at which each event's clip begins: within its overlap, leaving a frame to the one before.

    BadInput where two shots overlap so far that neither has a frame of its own to lie on a track.
    """
    overlaps = {seam.incoming: seam.record.frames for seam in cut.seams if seam.kind.overlaps}
    points: list[int] = []
    for index, event in enumerate(cut.events):
        frames = overlaps.get(index, 0)
        point = event.record.start + (frames // 2 if align is Align.CENTRE else 0)
        if points and point <= points[-1]:
            point = points[-1] + 1
            if point > event.record.start + frames:
                raise BadInput(
                    DeliveryProblem.SHOTS_OVERLAP(first=cut.events[index - 1].label, second=event.label),
                    advice=DeliveryAdvice.SHORTEN_TRANSITION_SHOTS(),
                )
        points.append(point)
    if points[-1] >= cut.length:
        raise BadInput(
            DeliveryProblem.SHOT_ONLY_IN_TRANSITION(shot=cut.events[-1].label),
            advice=DeliveryAdvice.SHORTEN_TRANSITION(),
        )
    return points


def _pieces(event: Event, record: FrameRange, media: Mapping[MediaId, MediaReference]) -> Iterator[Clip]:
    """The clips of one event: its frames, and its last frame held where the take has no more."""
    of = media[event.media] if event.media is not None else None
    if of is None:
        lacks_take = not event.black and not event.offline
        yield Clip(name=event.label, record=record, remark=event.board[1], offline=event.offline, lacks_take=lacks_take)
        return
    into = record.start - event.record.start
    clip = Clip(
        name=event.label,
        record=record,
        media=of,
        source=event.head + into * event.speed,
        speed=event.speed,
        offline=event.offline,
    )
    # The first i for which ⌊source + i · speed⌋ is beyond the take: ⌈(available − source) / speed⌉.
    moving = record.frames
    if event.speed > 0 and event.source_frame(record.end) >= event.available - 1:
        room = (event.available - clip.source) / event.speed
        moving = min(record.frames, max(0, -(-room.numerator // room.denominator)))
    if moving == record.frames:
        yield clip
    elif moving:
        yield replace(clip, record=FrameRange(record.start, moving))
    if moving < record.frames:
        held = FrameRange(record.start + moving, record.frames - moving)
        yield replace(clip, record=held, source=Fraction(event.available - 1), speed=Fraction(0))


def held_in_joins(cut: Cut, edit: Timeline) -> Iterator[str]:
    """The labels of shots whose last frame is held under a transition, where an edit has only handles."""
    by_label = {event.label: event for event in cut.events}
    for join in edit.joins:
        clip = edit.clips[join.incoming - 1]
        if not join.overlaps or clip.media is None:
            continue
        last = clip.source + (join.record.end - 1 - clip.record.start) * clip.speed
        if last >= by_label[clip.name].available and clip.speed:
            yield clip.name


def _mixing(cut: Cut) -> Iterator[Statement[EditNote]]:
    """What the mix does that stays behind, in words."""
    if any(event.pan for event in cut.sounds) or any(track.pan for track in cut.tracks):
        yield EditNote.PANNING()
    ducked = [track.id for track in cut.tracks if track.duck]
    if ducked:
        yield EditNote.DUCKING(tracks=tuple(ducked))
    if cut.loudness is not None:
        yield EditNote.LOUDNESS(loudness=Figure(f"{cut.loudness / 100:g}"))


class _Namer:
    """Gives each media file its names, once."""

    def __init__(self, shelf: FilmMedia, folder: str | None) -> None:
        self.shelf = shelf
        self._folder = folder
        self._files: set[str] = set()
        self._reels: set[str] = set()
        self._media: dict[MediaId, MediaReference] = {}

    def picture(self, media: MediaId, event: Event, take: Take) -> MediaReference:
        facts, name = self.shelf.facts(take, event.shot), f"{event.label} take {take.number}"
        reference = self._named(media, event.label, take.number, name, take.frames, 0, facts)
        if not facts.get(MEDIUM):
            return reference
        # Footage is called as it was in the edit that it came in with.
        return replace(reference, name=facts[MEDIUM], facts={**facts, "shot": event.label})

    def tape(self, event: Event) -> MediaReference:
        """The source of an event that is named by its tape: it keeps the reel that it has."""
        reference = reference_to(event, self.shelf.film, self.shelf.takes[event.take] if event.take else None)
        self._reels.add(reference.reel)
        return reference

    def sound(self, event: SoundEvent, take: Take | None) -> MediaReference:
        name = f"{event.label} take {take.number} sound" if take else event.label or f"sound {event.track}"
        facts = self.shelf.facts(take) if take else {}
        samples = self.shelf.samples(event.media)
        return self._named(event.media, event.label or "SND", take.number if take else 1, name, 0, samples, facts)

    def _named(
        self, media: MediaId, slate: str, number: int, name: str, frames: int, samples: int, facts: Mapping[str, str]
    ) -> MediaReference:
        if media in self._media:
            return self._media[media]
        path = self.shelf.where(media)
        reel = reel_name(slate, number, self._reels)
        file = file_name(name, path.suffix, self._files)
        self._reels.add(reel)
        self._files.add(file.lower())
        link = str(path.absolute()) if self._folder is None else f"{self._folder}/{file}"
        reference = MediaReference(
            id=media, name=name, reel=reel, path=path, link=link, frames=frames, samples=samples, facts=facts
        )
        self._media[media] = reference
        return reference


def _pictures(cut: Cut, namer: _Namer) -> dict[MediaId, MediaReference]:
    known: dict[MediaId, MediaReference] = {}
    for event in sorted(cut.events, key=lambda event: not is_tape(event.media)):  # Their reels are given.
        if event.media is None or event.media in known:
            continue
        if is_tape(event.media):
            known[event.media] = namer.tape(event)
        elif event.take is not None:
            known[event.media] = namer.picture(event.media, event, namer.shelf.takes[event.take])
    return known


def provenance(take: Take, note: str = "", circled: str = "") -> dict[str, str]:
    """What a take is, how it came to be, who chose it and what was noted on it, for an editor's metadata."""
    facts = {
        "engine": take.engine,
        "engine_revision": take.engine_revision,
        "seed": str(take.seed),
        "recipe": take.fingerprint,
        "take": str(take.number),
        "variation": str(take.variation),
        "made_at": take.made_at,
        "generated": "yes" if _is_generated(take) else "",
        "circled_by": circled,
        "note": note,
    }
    more = {name: str(value) for name, value in sorted(take.facts.items()) if name not in facts}
    more |= {REMARKS: " ".join(map(str, read_notes(more[REMARKS])))} if REMARKS in more else {}
    facts.update(more)
    return {name: value for name, value in facts.items() if value}


def _is_generated(take: Take) -> bool:
    """Whether a take is more than a film that somebody brought. Of an unknown engine: better said than not."""
    spec = engines().get(take.engine)
    return spec is None or spec.generates


def _sounds(cut: Cut, namer: _Namer) -> tuple[SoundClip, ...]:
    """The sounds on lanes: each on the first lane of its track that is free, so that none overlap."""
    by_sound = {take.sound: take for take in namer.shelf.takes.values() if take.sound is not None}
    tracks = {track.id: track for track in cut.tracks}
    ends: list[tuple[str, int]] = []
    clips: list[SoundClip] = []
    for event in sorted(cut.sounds, key=lambda event: (event.track, event.start)):
        lane = next((i for i, (track, end) in enumerate(ends) if track == event.track and end <= event.start), None)
        if lane is None:
            lane = len(ends)
            ends.append((event.track, 0))
        ends[lane] = (event.track, event.start + event.samples)
        track = tracks.get(TrackId(event.track))
        clips.append(
            SoundClip(
                media=namer.sound(event, by_sound.get(event.media)),
                lane=lane,
                track=event.track,
                name=event.label,
                start=Fraction(event.start, SAMPLE_RATE),
                seconds=Fraction(event.samples, SAMPLE_RATE),
                source=Fraction(event.source_start, SAMPLE_RATE),
                gain=event.gain + (track.gain if track else 0),
                muted=track is not None and track.muted,
                fade_in=Fraction(event.fade_in, SAMPLE_RATE),
                fade_out=Fraction(event.fade_out, SAMPLE_RATE),
            )
        )
    return tuple(clips)


def _of_takes(cut: Cut, shelf: FilmMedia) -> Iterator[TimelineMarker]:
    """A marker on each take's first frame that tells where it came from."""
    for event in cut.events:
        if event.take is not None:
            take = shelf.takes[event.take]
            facts = "; ".join(f"{name} {value}" for name, value in shelf.facts(take, event.shot).items())
            yield TimelineMarker(event.record.start, f"{event.label} take {take.number}", facts, person=False)


def _notes(cut: Cut, shelf: FilmMedia) -> tuple[TimelineMarker, ...]:
    """The markers that people left, wherever they stand."""
    starts = {event.shot: event.record.start for event in cut.events}
    return tuple(
        TimelineMarker(starts[marker.shot] + marker.offset, marker.text, marker.text)
        for marker in shelf.film.markers.values()
    )


def _seen(cut: Cut, notes: tuple[TimelineMarker, ...]) -> Iterator[TimelineMarker]:
    return (marker for marker in notes if 0 <= marker.frame < cut.length)
