"""All clips of an edit matched with files, and the sentences on how they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from matchcut.film.labels import label_of
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.importing.finding import Candidate, MediaFolders, MediaMatch
from matchcut.interchange.importing.placing import ClipPlace, Filmed, TimecodeMatch, placed
from matchcut.interchange.losses import listed
from matchcut.interchange.timeline import Clip, Timeline

INFERRED = "No M2 line says the speed of {}; the lengths of their events do"


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


def begun_late(read: Timeline, matches: list[MediaMatch]) -> tuple[Timeline, list[MediaMatch], list[str]]:
    """The same where files begin after their clips do: black until then, and sentences that tell it.

    A clip that a transition enters, or that runs backwards, stays as it is.
    """
    entered = {join.incoming for join in read.joins if join.overlaps}
    clips: list[Clip] = []
    files: list[MediaMatch] = []
    notes: list[str] = []
    moved: list[int] = []
    for index, (clip, match) in enumerate(zip(read.clips, matches, strict=True)):
        late = 0 if index in entered else _late(clip, match)
        if late and match.chosen:
            clips.append(Clip(name="", record=FrameRange(clip.record.start, late)))
            files.append(MediaMatch())
            begins = label_of((read.start or 0) + clip.record.start, read.rate, drop=read.rate.drops)
            name = match.chosen.path.name
            frames = "1 frame" if late == 1 else f"{late} frames"
            notes.append(f"{name} begins {frames} after its clip at {begins}, which is black until then.")
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


def remarks_on(place: ClipPlace, filmed: Filmed, name: str) -> Iterator[str]:
    """Sentences on how a clip lies in its file where that is not just what the edit says; `{}` stands for the shots."""
    if place.fit is TimecodeMatch.FIRST and filmed.own is not None:
        own = label_of(filmed.own.frame, filmed.rate, drop=filmed.own.drop)
        yield f"{name} begins at {own}, before or after the timecode of {{}}, which is counted from its first frame"
    if place.fit is TimecodeMatch.HOUR:
        yield f"{name} says no timecode; for {{}} it is taken to begin at {place.hour:02}:00:00:00"
    if place.inferred and place.speed != 1:
        yield INFERRED
    if place.contradicted:
        yield "An M2 line says another speed than the lengths of {} do; it is followed"
    if place.recounted:
        yield f"The source timecode of {{}} counts at the edit's rate, not at the {filmed.rate} fps of {name}"
    if place.beyond:
        yield f"{name} ends {place.beyond} of its frames before {{}}, where a frame is held"
    elif place.first < 0:
        yield f"{name} begins after {{}}, where its first frame is shown early"


def remarked(remarks: Mapping[str, list[str]]) -> Iterator[str]:
    """The sentences, each with the shots that it is about."""
    for sentence, shots in remarks.items():
        named = f"shot{'s' if len(shots) > 1 else ''} {listed(shots)}"
        yield f"{sentence.format(named)}."


def asked_for(clip: Clip) -> str:
    """The source timecode of a clip, for a person."""
    if clip.tape is not None:
        return f"{clip.tape.first} to {clip.tape.end}"
    return f"frame {int(clip.source - clip.media_start)}"


def in_percent(speed: Fraction) -> str:
    """A speed as editors write it: 200 %, or a held frame."""
    return f"{float(speed * 100):.4g} %" if speed else "a held frame"


def paths_of(candidates: Iterable[Candidate]) -> str:
    """The files that something may be, a dozen at most."""
    return listed(str(candidate.path) for candidate in candidates)
