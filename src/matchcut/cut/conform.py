"""Conform: put the circled takes where the film wants them, and the sounds at their absolute samples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from matchcut.cut.model import Cut, Event, Seam, SoundEvent, TitleEvent
from matchcut.cut.problems import CutAdvice, CutNote, CutProblem
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.layout import Placed
from matchcut.film.model import PRODUCTION, AudioClip, Shot, Take
from matchcut.film.offline import Offline, offline_words
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange
from matchcut.media.facts import MediaFacts
from matchcut.words.statements import Kind, Statement

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
        raise BadInput(CutProblem.NO_SHOTS(), advice=CutAdvice.ADD_SCENE_AND_SHOT())
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
        notes=tuple(_notes([event for event in events if noted is None or event.record.overlaps(noted)], film, chosen)),
        tracks=tuple(sorted(film.tracks.values(), key=lambda track: track.id)),
        loudness=film.settings.loudness,
    )


def require_takes(lacking: Iterable[str]) -> None:
    """Raise BadInput that names those shots, by their labels, which lack a circled take; nothing where none does."""
    labels = list(lacking)
    if labels:
        raise BadInput(
            _of_shots(CutProblem.NO_CIRCLED_TAKE, CutProblem.NO_CIRCLED_TAKE_OF_MANY, labels),
            advice=CutAdvice.RENDER_OR_CIRCLE(),
        )


def _of_shots(few: Kind, many: Kind, labels: Sequence[str]) -> Statement[Any]:
    """A statement about those shots: `few` counts and names them, `many` names the first and tells how many more."""
    named, more = tuple(labels[:_NAMED]), len(labels) - _NAMED
    return many(shots=named, more=more) if more > 0 else few(count=len(labels), shots=named)


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


def _notes(events: Sequence[Event], film: Film, chosen: Mapping[ShotId, Take]) -> Iterator[Statement[Any]]:
    offline = [_offline(event.label, film.shots[event.shot]) for event in events if event.offline]
    if offline:
        shots, more = tuple(offline[:_NAMED]), len(offline) - _NAMED
        yield CutNote.MEDIA_OFFLINE_OF_MANY(shots=shots, more=more) if more > 0 else CutNote.MEDIA_OFFLINE(shots=shots)
        yield Remedy.LINK_MEDIA()
    adrift = [event.label for event in events if (source := film.shots[event.shot].continues) and film.offline(source)]
    if adrift:
        yield _of_shots(CutNote.BEGINS_ANEW, CutNote.BEGINS_ANEW_OF_MANY, adrift)
    for event in events:
        shot = film.shots[event.shot]
        if event.black or event.offline:
            continue
        if event.media is None:
            yield CutNote.BOARD_STANDS_IN(shot=event.label)
            continue
        held = _held(event)
        if held:
            yield CutNote.LAST_FRAME_HELD(shot=event.label, frames=held)
        if chosen[event.shot].sound is not None and shot.speed != 1:
            yield CutNote.RETIMED_SOUND_LEFT_OUT(shot=event.label)


def _offline(label: str, shot: Shot) -> Statement[CutNote]:
    words = Offline.of(shot).words
    return CutNote.SHOT_OF_MEDIUM(shot=label, medium=words) if words else CutNote.SHOT(shot=label)


def _held(event: Event) -> int:
    """How many record frames show the take's last frame only because the take has no more."""
    room = max(0, event.available - event.head)
    # The first i for which head + ⌊i · speed⌋ is beyond the take: ⌈room / speed⌉.
    reached = -(-room * event.speed.denominator // event.speed.numerator)
    return max(0, event.record.frames - reached)
