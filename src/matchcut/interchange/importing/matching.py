"""All clips of an edit matched with files, and the sentences on how they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from matchcut.film.labels import label_of
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip
from matchcut.interchange.importing.finding import Candidate, MediaFolders, MediaMatch
from matchcut.interchange.importing.placing import ClipPlace, Filmed, TimecodeMatch, placed
from matchcut.interchange.losses import list_of
from matchcut.interchange.problems import EditLoss, EditNote
from matchcut.interchange.timeline import Timeline
from matchcut.words.statements import Argument, Figure, Statement


def found_for(read: Timeline, shelf: MediaFolders) -> list[MediaMatch]:
    """What was found for each clip of an edit; nothing for black."""
    matches = [MediaMatch() if clip.black else shelf.picture(clip, read.rate) for clip in read.clips]
    return by_one_beginning(matches, read.clips, read.rate, shelf)


def by_one_beginning(
    matches: list[MediaMatch], clips: Sequence[Clip], rate: FrameRate, shelf: MediaFolders
) -> list[MediaMatch]:
    """The same, all clips of a file without timecode counted from one beginning: the hour that most of them fit."""
    by_file: dict[Path, list[int]] = {}
    for index, (match, clip) in enumerate(zip(matches, clips, strict=True)):
        if match.chosen and clip.tape and (filmed := shelf.filmed(match.chosen.path)) and filmed.own is None:
            by_file.setdefault(match.chosen.path, []).append(index)
    corrected = list(matches)
    for path, indexes in by_file.items():
        filmed = shelf.filmed(path)
        tapes = (clips[index].tape for index in indexes)
        hours = {0, *(tape.first.hours for tape in tapes if tape)}
        if filmed is None or hours == {0}:
            continue
        places = {hour: [placed(clips[index], rate, filmed, hour) for index in indexes] for hour in sorted(hours)}
        best = max(places.values(), key=lambda all_of_it: sum(_fits(place) for place in all_of_it))
        for index, place in zip(indexes, best, strict=True):
            chosen = matches[index].chosen
            if chosen and place.fit is not TimecodeMatch.OUTSIDE:
                corrected[index] = replace(matches[index], chosen=replace(chosen, place=place))
    return corrected


def begun_late(
    read: Timeline, matches: list[MediaMatch]
) -> tuple[Timeline, list[MediaMatch], list[Statement[EditNote]]]:
    """The same where files begin after their clips do: black until then, and sentences that tell it.

    A clip that a transition enters, or that runs backwards, stays as it is.
    """
    entered = {join.incoming for join in read.joins if join.overlaps}
    clips: list[Clip] = []
    files: list[MediaMatch] = []
    notes: list[Statement[EditNote]] = []
    moved: list[int] = []
    for index, (clip, match) in enumerate(zip(read.clips, matches, strict=True)):
        late = 0 if index in entered else _late(clip, match)
        if late and match.chosen:
            clips.append(Clip(name="", record=FrameRange(clip.record.start, late)))
            files.append(MediaMatch())
            begins = label_of((read.start or 0) + clip.record.start, read.rate, drop=read.rate.drops)
            name = match.chosen.path.name
            notes.append(EditNote.BEGINS_LATE(file=name, count=late, timecode=str(begins)))
        moved.append(len(clips))
        clips.append(clip.during(FrameRange(clip.record.start + late, clip.record.frames - late)) if late else clip)
        files.append(_entered_late(match, late))
    moved.append(len(clips))
    if not notes:
        return read, matches, []
    joins = tuple(replace(join, incoming=moved[join.incoming]) for join in read.joins)
    return replace(read, clips=tuple(clips), joins=joins), files, notes


def _late(clip: Clip, match: MediaMatch) -> int:
    """How many of a clip's frames lie before its file's first; never all of them."""
    place = match.chosen.place if match.chosen else None
    if place is None or place.first >= 0 or place.speed <= 0:
        return 0
    early = place.first / (place.speed * place.pace)
    return min(-(early.numerator // early.denominator), clip.record.frames - 1)


def _entered_late(match: MediaMatch, late: int) -> MediaMatch:
    place = match.chosen.place if match.chosen else None
    if not late or match.chosen is None or place is None:
        return match
    place = replace(place, first=place.first + late * place.speed * place.pace)
    return replace(match, chosen=replace(match.chosen, place=place))


def _fits(place: ClipPlace) -> bool:
    return place.fit is not TimecodeMatch.OUTSIDE and not place.beyond


def remarks_on(place: ClipPlace, filmed: Filmed, name: str, shot: str) -> Iterator[Statement[EditNote]]:
    """Notes on how a shot's clip lies in its file where that is not just what the edit says."""
    if place.fit is TimecodeMatch.FIRST and filmed.own is not None:
        own = label_of(filmed.own.frame, filmed.rate, drop=filmed.own.drop)
        yield EditNote.COUNTED_FROM_FIRST(file=name, timecode=str(own), count=1, shots=shot)
    if place.fit is TimecodeMatch.HOUR:
        yield EditNote.TAKEN_TO_BEGIN(file=name, timecode=f"{place.hour:02}:00:00:00", count=1, shots=shot)
    if place.inferred and place.speed != 1:
        yield EditNote.SPEED_INFERRED(count=1, shots=at_speed(shot, place.speed))
    if place.contradicted:
        yield EditNote.SPEED_CONTRADICTED(count=1, shots=shot)
    if place.recounted:
        yield EditNote.COUNTS_AT_EDIT_RATE(rate=str(filmed.rate), file=name, count=1, shots=shot)
    if place.beyond:
        yield EditNote.ENDS_EARLY(file=name, frames=place.beyond, count=1, shots=shot)
    elif place.first < 0:
        yield EditNote.BEGINS_AFTER(file=name, count=1, shots=shot)


def remarked(remarks: Iterable[Statement[EditNote]]) -> Iterator[Statement[EditNote]]:
    """The notes on single shots, each once, with all the shots that it is about."""
    alike: dict[Statement[EditNote], list[Any]] = {}
    for note in remarks:
        of_all = {name: value for name, value in note.arguments.items() if name not in ("count", "shots")}
        alike.setdefault(Statement(note.kind, of_all), []).append(note.arguments["shots"])
    for note, shots in alike.items():
        yield Statement(note.kind, {**note.arguments, "count": len(shots), "shots": list_of(shots)})


def asked_for(clip: Clip) -> Statement[EditLoss]:
    """The source timecode of a clip, for a person."""
    if clip.tape is not None:
        return EditLoss.FROM_TO(first=str(clip.tape.first), end=str(clip.tape.end))
    return EditLoss.FRAME_NUMBER(frame=int(clip.source - clip.media_start))


def at_speed(shot: str, speed: Fraction) -> Statement[EditLoss]:
    """A shot and its speed as editors write it: 200 %, or a held frame."""
    if not speed:
        return EditLoss.SHOT_HELD(shot=shot)
    return EditLoss.SHOT_AT_SPEED(shot=shot, percent=Figure(f"{float(speed * 100):.4g}"))


def paths_of(candidates: Iterable[Candidate]) -> Argument:
    """The files that something may be, a dozen at most."""
    return list_of(str(candidate.path) for candidate in candidates)
