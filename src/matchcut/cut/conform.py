"""Conform: put the circled takes where the film wants them, and the sounds at their absolute samples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from matchcut.cut.model import Cut, Event, Seam, SoundEvent, TitleEvent
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.layout import Placed
from matchcut.film.model import PRODUCTION, AudioClip, Take
from matchcut.film.offline import Offline, offline_words
from matchcut.film.time import FrameRange
from matchcut.media.probe import MediaFacts

SAMPLE_RATE = 48_000
_NAMED = 12

Missing = Literal["refuse", "board"]
Facts = Callable[[MediaId], MediaFacts]


def conform(
    film: Film,
    takes: Mapping[TakeId, Take],
    facts: Facts,
    *,
    missing: Missing = "refuse",
    noted: FrameRange | None = None,
) -> Cut:
    """Return the film's cut. Pure but for `facts`, which is asked how long each sound is.

    `takes` holds at least the circled ones. BadInput for a film without shots; for shots without a circled take as
    well, naming them, unless `missing` is "board": then a board with the slate and the action stands in for each.
    Black shots need no take, and one that they have is not used. A shot whose media is offline is never refused: a
    board tells of it, and so does a note. There are notes on all shots, or on those seen in the frames `noted`.
    """
    if not film.shots:
        raise BadInput("This film has no shots yet.", advice="Add a scene and a shot first.")
    showing = [shot for shot in film.order if not film.black(shot)]
    chosen = {shot: takes[take] for shot in showing if (take := film.circled(shot)) and take in takes}
    if missing == "refuse":
        require_takes(film.label(shot) for shot in showing if shot not in chosen and not film.offline(shot))
    events = tuple(_event(film, placed, chosen.get(placed.shot.id)) for placed in film.layout)
    return Cut(
        title=film.settings.title,
        rate=film.settings.rate,
        width=film.settings.width,
        height=film.settings.height,
        start=film.settings.start,
        events=events,
        seams=tuple(_seams(film.layout)),
        titles=_titles(film),
        sounds=(*_production_sound(film, chosen, facts), *_clips(film, facts)),
        fade_in=film.settings.fade_in,
        fade_out=film.settings.fade_out,
        notes=tuple(_notes([one for one in events if noted is None or one.record.overlaps(noted)], film, chosen)),
        tracks=tuple(sorted(film.tracks.values(), key=lambda track: track.id)),
        loudness=film.settings.loudness,
    )


def require_takes(lacking: Iterable[str]) -> None:
    """Raise BadInput that names those shots, by their labels, which lack a circled take; nothing where none does."""
    labels = list(lacking)
    if labels:
        raise BadInput(
            f"{_listed(labels)} {'has' if len(labels) == 1 else 'have'} no circled take.",
            advice="Render the film, or circle a take of each shot.",
        )


def _listed(labels: list[str], most: int = _NAMED) -> str:
    named = ", ".join(labels[:most])
    rest = f" and {len(labels) - most} more" if len(labels) > most else ""
    return f"Shot{'s' if len(labels) > 1 else ''} {named}{rest}"


def _event(film: Film, placed: Placed, take: Take | None) -> Event:
    shot = placed.shot
    label = film.label(shot.id)
    if film.black(shot.id):
        return Event(shot=shot.id, label=label, take=None, media=None, record=placed.range, black=True)
    if take is None:
        board = (label, shot.action or film.scenes[shot.scene].heading)
        if film.offline(shot.id):
            board = (label, offline_words(shot))
        return Event(
            shot=shot.id,
            label=label,
            take=None,
            media=None,
            record=placed.range,
            board=board,
            keyframe=shot.keyframe,
            offline=film.offline(shot.id),
        )
    return Event(
        shot=shot.id,
        label=label,
        take=take.id,
        media=take.video,
        record=placed.range,
        head=shot.head,
        speed=shot.speed,
        available=take.frames,
        centre=(shot.reframe_x, shot.reframe_y),
    )


def _seams(layout: Sequence[Placed]) -> Iterator[Seam]:
    for index, placed in enumerate(layout):
        transition = placed.shot.transition
        if index == 0 or transition is None:
            continue
        before = 0 if transition.kind.overlaps else transition.frames // 2
        turn = placed.range.start
        yield Seam(transition.kind, FrameRange(turn - before, transition.frames), index, turn)


def _titles(film: Film) -> tuple[TitleEvent, ...]:
    """The titles as they begin; what would run past the film's end is cut off there."""
    starts = {placed.shot.id: placed.range.start for placed in film.layout}
    events = [
        TitleEvent(
            title.id, title.text, title.style, FrameRange(starts[title.shot] + title.offset, title.frames), title.fade
        )
        for title in film.titles.values()
    ]
    seen = [event for event in events if event.record.start < film.length and event.text.strip()]
    return tuple(sorted(seen, key=lambda event: (event.record.start, event.id)))


def _clips(film: Film, facts: Facts) -> Iterator[SoundEvent]:
    starts = {placed.shot.id: placed.range.start for placed in film.layout}
    ordered = sorted(film.audio.values(), key=lambda clip: (clip.track, clip.id))
    for clip in ordered:
        anchor = 0 if clip.anchor is None else starts[clip.anchor]
        event = _clip(film, clip, anchor + clip.offset, _length_of(facts(clip.media)))
        if event:
            yield event


def _clip(film: Film, clip: AudioClip, frame: int, available: int) -> SoundEvent | None:
    """Place a clip that starts at film frame `frame`; None where nothing of it is heard."""
    rate = film.settings.rate
    start = rate.samples(frame)
    stop = start + available - clip.source_start
    if clip.frames is not None:
        stop = min(stop, rate.samples(frame + clip.frames))
    stop = min(stop, rate.samples(film.length))
    # What lies before the film's first frame is skipped in the source, not moved.
    skipped = max(0, -start)
    if stop - start <= skipped:
        return None
    return SoundEvent(
        media=clip.media,
        start=start + skipped,
        samples=stop - start - skipped,
        source_start=clip.source_start + skipped,
        gain=clip.gain,
        fade_in=rate.samples(clip.fade_in),
        fade_out=rate.samples(clip.fade_out),
        track=clip.track,
        label=clip.label,
        pan=clip.pan,
    )


def _production_sound(film: Film, chosen: Mapping[ShotId, Take], facts: Facts) -> Iterator[SoundEvent]:
    """The sound that came with the takes, crossfaded where two shots overlap. A retimed shot's is left out."""
    rate = film.settings.rate
    for index, placed in enumerate(film.layout):
        take = chosen.get(placed.shot.id)
        if take is None or take.sound is None or placed.shot.speed != 1:
            continue
        start, head = rate.samples(placed.range.start), rate.samples(placed.shot.head)
        stop = min(rate.samples(placed.range.end), start + _length_of(facts(take.sound)) - head)
        following = film.layout[index + 1].overlap if index + 1 < len(film.layout) else 0
        if stop > start:
            yield SoundEvent(
                media=take.sound,
                start=start,
                samples=stop - start,
                source_start=head,
                fade_in=rate.samples(placed.overlap),
                fade_out=rate.samples(following),
                track=PRODUCTION,
                label=film.label(placed.shot.id),
            )


def _length_of(facts: MediaFacts) -> int:
    """A sound's length in samples at 48 kHz."""
    if not facts.samples or not facts.sample_rate:
        return 0
    return facts.samples * SAMPLE_RATE // facts.sample_rate


def _notes(events: Sequence[Event], film: Film, chosen: Mapping[ShotId, Take]) -> Iterator[str]:
    offline = [f"shot {event.label} ({Offline.of(film.shots[event.shot]).words})" for event in events if event.offline]
    if offline:
        rest = f" and {len(offline) - _NAMED} more" if len(offline) > _NAMED else ""
        yield f"Media offline: {', '.join(offline[:_NAMED])}{rest}. 'matchcut relink' links it.".replace(" ()", "")
    adrift = [event.label for event in events if (source := film.shots[event.shot].continues) and film.offline(source)]
    if adrift:
        yield f"{_listed(adrift)} {'begins' if len(adrift) == 1 else 'begin'} anew: what is to be continued is offline."
    for event in events:
        shot = film.shots[event.shot]
        if event.black or event.offline:
            continue
        if event.media is None:
            yield f"Shot {event.label} has no circled take; a board stands in for it."
            continue
        held = _held(event)
        if held:
            yield f"Shot {event.label} asks for {held} more frames than its take has; its last frame is held."
        if chosen[event.shot].sound is not None and shot.speed != 1:
            yield f"Shot {event.label} is retimed, so the sound that came with its take is left out."


def _held(event: Event) -> int:
    """How many record frames show the take's last frame only because the take has no more."""
    room = max(0, event.available - event.head)
    # The first i for which head + ⌊i · speed⌋ is beyond the take: ⌈room / speed⌉.
    reached = -(-room * event.speed.denominator // event.speed.numerator)
    return max(0, event.record.frames - reached)
