"""All clips of an edit matched with files, and the sentences on how they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from matchcut.film.labels import label_of
from matchcut.film.time import FrameRate
from matchcut.script.edit.finding import Candidate, Found, Shelf
from matchcut.script.edit.model import ReadClip, ReadEdit
from matchcut.script.edit.placing import Filmed, Fit, Place, placed

INFERRED = "No M2 line says the speed of {}; the lengths of their events do"
_NAMED = 12


def found_for(read: ReadEdit, shelf: Shelf) -> list[Found]:
    """What was found for each clip of an edit; nothing for black."""
    found = [Found() if clip.black else shelf.picture(clip, read.rate) for clip in read.clips]
    return _by_one_beginning(found, read.clips, read.rate, shelf)


def _by_one_beginning(found: list[Found], clips: Iterable[ReadClip], rate: FrameRate, shelf: Shelf) -> list[Found]:
    """The same, all clips of a file without timecode counted from one beginning of it.

    Where the timecode of one of them can only be counted from an hour, it is so for those that might also be counted
    from the file's first frame.
    """
    hourly = {
        (one.chosen.path, clip.tape.first.hours)
        for one, clip in zip(found, clips, strict=True)
        if one.chosen and one.chosen.place and one.chosen.place.fit is Fit.HOUR and clip.tape
    }
    made: list[Found] = []
    for one, clip in zip(found, clips, strict=True):
        chosen = one.chosen
        if chosen and chosen.place and clip.tape and (chosen.path, clip.tape.first.hours) in hourly:
            filmed = shelf.filmed(chosen.path)
            place = placed(clip, rate, filmed, by_hour=True) if filmed else chosen.place
            made.append(replace(one, chosen=replace(chosen, place=place)))
        else:
            made.append(one)
    return made


def remarks_on(place: Place, filmed: Filmed, name: str, clip: ReadClip) -> Iterator[str]:
    """Sentences on how a clip lies in its file where that is not just what the edit says; `{}` stands for the shots."""
    tape = clip.tape
    if place.fit is Fit.FIRST and filmed.own is not None:
        own = label_of(filmed.own.frame, filmed.rate, drop=filmed.own.drop)
        yield f"{name} begins at {own}, before or after the timecode of {{}}, which is counted from its first frame"
    if place.fit is Fit.HOUR and tape is not None:
        yield f"{name} says no timecode; for {{}} it is taken to begin at {tape.first.hours:02}:00:00:00"
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
        rest = f" and {len(shots) - _NAMED} more" if len(shots) > _NAMED else ""
        named = f"shot{'s' if len(shots) > 1 else ''} {', '.join(shots[:_NAMED])}{rest}"
        yield f"{sentence.format(named)}."


def asked_for(clip: ReadClip) -> str:
    """The source timecode of a clip, for a person."""
    if clip.tape is not None:
        return f"{clip.tape.first} to {clip.tape.end}"
    return f"frame {int(clip.source - clip.media_start)}"


def in_percent(speed: Fraction) -> str:
    """A speed as editors write it: 200 %, or a held frame."""
    return f"{float(speed * 100):.4g} %" if speed else "a held frame"


def paths_of(candidates: Iterable[Candidate]) -> str:
    """The files that something may be, a dozen at most."""
    paths: list[Path] = [one.path for one in candidates]
    rest = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return f"{', '.join(str(path) for path in paths[:_NAMED])}{rest}"
