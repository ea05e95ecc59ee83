"""From a film and its cut to the edit that is delivered: sources with names and reels, strips, sounds, markers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from matchcut.cut.model import CENTRE, Cut, Event, SoundEvent
from matchcut.delivery.edit.offline import is_tape, on_tapes, source_of, with_tapes
from matchcut.delivery.edit.strips import lay
from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId, TrackId
from matchcut.film.model import Take
from matchcut.film.offline import MEDIUM
from matchcut.interchange.formats import Align, Format
from matchcut.interchange.naming import file_name, reel_name
from matchcut.interchange.timeline import Edit, Mark, SoundStrip, Source, Title


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
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


def cut_for(format: Format, cut: Cut, shelf: Shelf) -> Cut:
    """The cut as a format is to tell it: with the tapes of offline shots, where it can name them."""
    holds = format.holds
    if holds.conforms:
        cut = on_tapes(cut, shelf.film, shelf.takes)
    if not holds.offline:
        return cut
    return with_tapes(cut, shelf.film, stretches=holds.offline == "files", reverse=holds.reverse, held=holds.holds)


def lay_out(
    cut: Cut,
    shelf: Shelf,
    home: Path,
    *,
    align: Align = Align.START,
    folder: str | None = None,
    drop: bool = True,
) -> Edit:
    """Return the edit of a cut, whose file is to lie in the folder `home`.

    `folder` names the folder beside the edit that holds (or will hold) copies of the media under readable names; None
    leaves them where they lie, and the edit names them by absolute paths. `drop`: timecode is counted with drops, where
    the rate has them. BadInput for shots that can't be laid out.
    """
    namer = _Namer(shelf, folder)
    pictures = _pictures(cut, namer)
    strips, joins = lay(cut, pictures, align)
    notes = _notes(cut, shelf)
    return Edit(
        title=cut.title,
        rate=cut.rate,
        width=cut.width,
        height=cut.height,
        start=cut.start,
        length=cut.length,
        home=home,
        strips=strips,
        joins=joins,
        titles=tuple(Title(each.id, each.text, each.style, each.record, each.fade) for each in cut.titles),
        sounds=_sounds(cut, namer),
        marks=tuple(sorted([*_told(cut, shelf), *_seen(cut, notes)], key=lambda mark: mark.frame)),
        fade_in=cut.fade_in,
        fade_out=cut.fade_out,
        mixing=tuple(_mixing(cut)),
        drop=drop,
        reframed=tuple(event.label for event in cut.events if event.centre != CENTRE),
        beyond=tuple(mark.name for mark in notes if not 0 <= mark.frame < cut.length),
    )


def _mixing(cut: Cut) -> Iterator[str]:
    """What the mix does that stays behind, in words."""
    if any(event.pan for event in cut.sounds) or any(track.pan for track in cut.tracks):
        yield "panning"
    ducked = [track.id for track in cut.tracks if track.duck]
    if ducked:
        yield f"ducking of {', '.join(ducked)}"
    if cut.loudness is not None:
        yield f"loudness of {cut.loudness / 100:g} LUFS"


class _Namer:
    """Gives each media file its names, once."""

    def __init__(self, shelf: Shelf, folder: str | None) -> None:
        self.shelf = shelf
        self._folder = folder
        self._files: set[str] = set()
        self._reels: set[str] = set()
        self._sources: dict[MediaId, Source] = {}

    def picture(self, media: MediaId, event: Event, take: Take) -> Source:
        facts, name = self.shelf.facts(take, event.shot), f"{event.label} take {take.number}"
        source = self._source(media, event.label, take.number, name, take.frames, 0, facts)
        if not facts.get(MEDIUM):
            return source
        # Footage is called as it was in the edit that it came in with.
        return replace(source, name=facts[MEDIUM], facts={**facts, "shot": event.label})

    def tape(self, event: Event) -> Source:
        """The source of an event that is named by its tape: it keeps the reel that it has."""
        source = source_of(event, self.shelf.film, self.shelf.takes[event.take] if event.take else None)
        self._reels.add(source.reel)
        return source

    def sound(self, event: SoundEvent, take: Take | None) -> Source:
        name = f"{event.label} take {take.number} sound" if take else event.label or f"sound {event.track}"
        facts = self.shelf.facts(take) if take else {}
        samples = self.shelf.samples(event.media)
        return self._source(event.media, event.label or "SND", take.number if take else 1, name, 0, samples, facts)

    def _source(
        self, media: MediaId, slate: str, number: int, name: str, frames: int, samples: int, facts: Mapping[str, str]
    ) -> Source:
        if media in self._sources:
            return self._sources[media]
        path = self.shelf.where(media)
        reel = reel_name(slate, number, self._reels)
        file = file_name(name, path.suffix, self._files)
        self._reels.add(reel)
        self._files.add(file.lower())
        link = str(path.absolute()) if self._folder is None else f"{self._folder}/{file}"
        source = Source(
            media=media, name=name, reel=reel, path=path, link=link, frames=frames, samples=samples, facts=facts
        )
        self._sources[media] = source
        return source


def _pictures(cut: Cut, namer: _Namer) -> dict[MediaId, Source]:
    sources: dict[MediaId, Source] = {}
    for event in sorted(cut.events, key=lambda event: not is_tape(event.media)):  # Their reels are given.
        if event.media is None or event.media in sources:
            continue
        if is_tape(event.media):
            sources[event.media] = namer.tape(event)
        elif event.take is not None:
            sources[event.media] = namer.picture(event.media, event, namer.shelf.takes[event.take])
    return sources


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
        "generated": "" if _is_footage(take) else "yes",
        "circled_by": circled,
        "note": note,
    }
    facts.update({name: str(value) for name, value in sorted(take.facts.items()) if name not in facts})
    return {name: value for name, value in facts.items() if value}


def _is_footage(take: Take) -> bool:
    """Whether a take only shows a film that somebody brought, of whose making nothing is known here."""
    spec = engines().get(take.engine)
    return spec is not None and spec.kind is EngineKind.FOOTAGE


def _sounds(cut: Cut, namer: _Namer) -> tuple[SoundStrip, ...]:
    """The sounds on lanes: each on the first lane of its track that is free, so that none overlap."""
    by_sound = {take.sound: take for take in namer.shelf.takes.values() if take.sound is not None}
    tracks = {track.id: track for track in cut.tracks}
    ends: list[tuple[str, int]] = []
    strips: list[SoundStrip] = []
    for event in sorted(cut.sounds, key=lambda event: (event.track, event.start)):
        lane = next((i for i, (track, end) in enumerate(ends) if track == event.track and end <= event.start), None)
        if lane is None:
            lane = len(ends)
            ends.append((event.track, 0))
        ends[lane] = (event.track, event.start + event.samples)
        track = tracks.get(TrackId(event.track))
        strips.append(
            SoundStrip(
                source=namer.sound(event, by_sound.get(event.media)),
                lane=lane,
                track=event.track,
                label=event.label,
                start=event.start,
                samples=event.samples,
                source_start=event.source_start,
                gain=event.gain + (track.gain if track else 0),
                muted=track is not None and track.muted,
                fade_in=event.fade_in,
                fade_out=event.fade_out,
            )
        )
    return tuple(strips)


def _told(cut: Cut, shelf: Shelf) -> Iterator[Mark]:
    """A marker on each take's first frame that tells where it came from."""
    for event in cut.events:
        if event.take is not None:
            take = shelf.takes[event.take]
            told = "; ".join(f"{name} {value}" for name, value in shelf.facts(take, event.shot).items())
            yield Mark(event.record.start, f"{event.label} take {take.number}", told)


def _notes(cut: Cut, shelf: Shelf) -> tuple[Mark, ...]:
    """The markers that people left, wherever they stand."""
    starts = {event.shot: event.record.start for event in cut.events}
    return tuple(
        Mark(starts[marker.shot] + marker.offset, marker.text, marker.text, person=True)
        for marker in shelf.film.markers.values()
    )


def _seen(cut: Cut, notes: tuple[Mark, ...]) -> Iterator[Mark]:
    return (mark for mark in notes if 0 <= mark.frame < cut.length)
