"""Delivered files, looked at afterwards: alone, beside each other, and beside the project that they came from.

Alone, an edit must be readable, its media there and long enough; a film must decode without a fault from its first
frame to its last. Beside a project, both must be its cut, frame for frame: an edit as when it was written, a film by
its pictures. Pictures, moving ones too, and sound files are decoded whole and compared with nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from matchcut.cut.model import Cut
from matchcut.delivery.edit.laying import FilmMedia
from matchcut.delivery.problems import DeliveryAdvice, DeliveryDifference, DeliveryProblem
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.delivery.verify.decoding import decode_whole
from matchcut.delivery.verify.hearing import gone_silent, lateness
from matchcut.delivery.verify.looking import Looks
from matchcut.delivery.verify.model import VerifiedFile
from matchcut.delivery.verify.pictures import verify_pictures, verify_sound
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRate, timecode
from matchcut.interchange.formats import FORMATS, format_of
from matchcut.interchange.reading import reread
from matchcut.interchange.timeline import SampledTimeline, Timeline

EDITS = tuple(kind.suffix for kind in FORMATS.values() if kind.writer and kind.ordered)
FILMS = (".mp4", ".mov", ".mkv")
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp")
SOUNDS = (".wav",)
KNOWN = (*EDITS, *FILMS, *PICTURES, *SOUNDS)
At = Callable[[int, int], None]

_MOST_SHIFT = Fraction(5, 1000)
"""How many seconds a film's sound may begin or end from its picture."""

_NAMED = 8
"""Of so many missing files the names are told."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a delivery is compared with."""

    cut: Cut
    shelf: FilmMedia


def verify(
    out: Path,
    against: Against | None = None,
    rate: FrameRate | None = None,
    at: At | None = None,
    *,
    watermark: bool = False,
    sample: bool = False,
) -> list[VerifiedFile]:
    """Verify a delivered file, or every edit, film, picture and sound in a folder, and return what was found.

    `rate` is for an EDL, which does not say its own; the project's or the film's beside it is used where there is one.
    With `watermark`, the invisible watermark of every film is read too, and has to be the project's. With `sample`, a
    film's pictures are compared at both ends of every shot only.
    BadInput for what can't be read; DeliveryDiffers, with its place, for what is not the film.
    """
    files = _files(out)
    films = [verify_film(file, against, at or _silent, sample=sample) for file in files if file.suffix.lower() in FILMS]
    if watermark:
        films = [_marked(film, against, at or _silent) for film in films]
    rate = rate or (against.cut.rate if against else films[0].rate if films else None)
    edits = [verify_edit(file, against, rate) for file in files if file.suffix.lower() in EDITS]
    for edit in edits:
        for film in films:
            if film.path.stem == edit.path.stem and (film.frames, film.rate) != (edit.frames, edit.rate):
                raise DeliveryDiffers(
                    DeliveryDifference.FILM_BESIDE(
                        frames=edit.frames,
                        rate=str(edit.rate),
                        film=film.path.name,
                        film_frames=film.frames,
                        film_rate=str(film.rate),
                    ),
                    file=edit.path,
                )
    pictures = [file for file in files if file.suffix.lower() in PICTURES]
    sounds = [verify_sound(file) for file in files if file.suffix.lower() in SOUNDS]
    return [*films, *edits, *verify_pictures(pictures), *sounds]


def _silent(_done: int, _of: int) -> None:
    return None


def _files(out: Path) -> list[Path]:
    if not out.exists():
        raise BadInput(DeliveryProblem.NOTHING_THERE(), file=out)
    if out.is_file():
        if out.suffix.lower() not in KNOWN:
            raise BadInput(
                DeliveryProblem.NEITHER_EDIT_NOR_FILM(), advice=DeliveryAdvice.KNOWN(endings=", ".join(KNOWN)), file=out
            )
        return [out]
    files = sorted(file for file in out.iterdir() if file.suffix.lower() in KNOWN and file.is_file())
    if not files:
        raise BadInput(DeliveryProblem.NOTHING_TO_VERIFY(), file=out)
    return files


def verify_edit(path: Path, against: Against | None, rate: FrameRate | None = None) -> VerifiedFile:
    """Read an edit with a reader that did not write it; look at its media; compare it with the cut, if there is one."""
    kind = format_of(path)
    if kind is not None and kind.asks_rate and rate is None:
        raise BadInput(DeliveryProblem.EDL_RATE(), advice=Remedy.NAME_RATE_OR_FILM(), file=path)
    read = reread(path, rate or FrameRate(24))
    offline = _as_cut(path, read, against) if against is not None else frozenset()
    missing = [name for name in _missing(path, read) if name not in offline]
    if missing:
        names, more = ", ".join(missing[:_NAMED]), len(missing) - _NAMED
        problem = (
            DeliveryProblem.EDIT_MEDIA_MISSING_MORE(names=names, more=more)
            if more > 0
            else DeliveryProblem.EDIT_MEDIA_MISSING(names=names)
        )
        raise BadInput(problem, advice=DeliveryAdvice.DELIVER_MEDIA(), file=path)
    used = {clip.link or clip.reel for clip in read.clips if not clip.black}
    summary = (
        f"{read.length} frames at {read.rate} fps, {len(used)} takes, {len(read.joins)} transitions, "
        f"{len(read.sounds)} sounds"
    )
    return VerifiedFile(path, summary, read.length, read.rate, read.notes, compared=against is not None)


def _as_cut(path: Path, read: Timeline, against: Against) -> frozenset[str]:
    """Compare an edit with the film's; return the names of files that it names and that need not be with it."""
    from matchcut.delivery.edit.laying import lay_out
    from matchcut.delivery.edit.offline import with_tapes
    from matchcut.delivery.verify.comparing import compare
    from matchcut.delivery.verify.edits import names_of

    kind = format_of(path)
    assert kind is not None
    folder = "media" if kind.bundled else f"{path.stem} media"
    home = path.absolute().parent
    cut = with_tapes(against.cut, against.shelf.film, against.shelf.takes, kind.holds)
    edit = lay_out(cut, against.shelf, home, align=kind.align, folder=folder)
    in_place = lay_out(cut, against.shelf, home, align=kind.align)
    try:
        compare(cut, read, edit, kind, names_of(in_place) | names_of(edit), path)
    except DeliveryDiffers as error:
        # Nobody delivers anything here: the file, or the film, was changed since.
        error.advised = (Remedy.FILM_OF_EDIT(),)
        raise
    return frozenset(source.offline.file_name for source in edit.media if source.offline)


def _missing(path: Path, read: Timeline) -> Iterator[str]:
    """The media that an edit names by a path and that is not there, or too short for what it is used for."""
    kind = format_of(path)
    inside = _bundled(path) if kind is not None and kind.bundled else None
    looked: dict[str, Path | None] = {}
    for media in dict.fromkeys([*(clip.link for clip in read.clips), *(sound.link for sound in read.sounds)]):
        if not media:
            continue
        place = (path.parent / media).absolute()
        # What an edit names absolutely may have been moved with it.
        beside = path.parent / f"{path.stem} media" / Path(media).name
        there = media in inside if inside is not None else place.is_file() or beside.is_file()
        looked[media] = None if inside is not None or not there else (place if place.is_file() else beside)
        if not there:
            yield Path(media).name
    if not isinstance(read, SampledTimeline):
        yield from _short(read, looked)


def _short(read: Timeline, looked: dict[str, Path | None]) -> Iterator[str]:
    from matchcut.media.frames import FrameReader

    for media, place in looked.items():
        clips = [clip for clip in read.clips if clip.link == media and clip.speed == 1]
        if place is None or not clips:
            continue
        with FrameReader(place) as reader:
            for clip in clips:
                last = clip.source_frame(clip.record.end - 1) - clip.media_start
                if last >= reader.count:
                    yield f"{place.name} ({reader.count} frames, {last + 1} needed)"


def _bundled(path: Path) -> set[str]:
    import zipfile

    with zipfile.ZipFile(path) as bundle:
        return set(bundle.namelist())


def verify_film(path: Path, against: Against | None, at: At, *, sample: bool = False) -> VerifiedFile:
    """Decode all of a film strictly; compare its length and rate, its pictures and its sound with the cut.

    Every picture is compared, or with `sample` those at both ends of every shot.
    """
    from matchcut.media.frames import FrameReader

    with FrameReader(path) as reader:
        size, count, stated = reader.size, reader.count, reader.rate
    if against:
        _same_measure(path, count, stated, against.cut)
        _same_start(path, against.cut)
    _as_signed(path)
    looks = None
    if against:
        taken = against.shelf.takes
        takes = {
            event.shot: taken[event.take].number for event in against.cut.events if event.take and event.take in taken
        }
        looks = Looks(path, against.cut, against.shelf.where, size, takes, sample=sample)
    with looks or nullcontext():
        decoded = decode_whole(path, looks.at if looks else (lambda _number, _picture: None), at)
        if looks:
            looks.finish()
    frames, rate = decoded.frames, decoded.rate
    summary = f"{frames} frames at {rate} fps, every one decoded"
    if decoded.sound is not None:
        shift = decoded.sound - rate.seconds(frames)
        if against:
            _same_sound(path, shift, against)
        summary += f", sound of the same length to {abs(float(shift)) * 1000:.1f} ms"
    elif against and against.cut.sounds:
        raise DeliveryDiffers(DeliveryDifference.NO_SOUND(), advice=DeliveryAdvice.EXPORT_AGAIN(), file=path)
    if looks:
        summary += f", {'all' if looks.compared == frames else looks.compared} of them compared with the takes"
    return VerifiedFile(path, summary, frames, rate, tuple(decoded.notes), compared=against is not None)


def _as_signed(path: Path) -> None:
    """BadInput where a film carries content credentials and its bytes are not those that were signed."""
    if path.suffix.lower() not in (".mp4", ".mov"):
        return
    from matchcut.delivery.provenance.signing import credentials_of

    credentials = credentials_of(path)
    changed = [code for code in credentials.troubles if code.endswith("ash.mismatch")] if credentials else []
    if changed:
        raise BadInput(
            DeliveryProblem.CHANGED_AFTER_SIGNING(code=changed[0]),
            advice=DeliveryAdvice.COPY_OR_EXPORT_AGAIN(),
            file=path,
        )


def _same_sound(path: Path, shift: Fraction, against: Against) -> None:
    if abs(shift) > _MOST_SHIFT + Fraction(1024, 48_000):
        raise DeliveryDiffers(DeliveryDifference.SOUND_LONGER(seconds=f"{float(shift):+.3f}"), file=path)
    if not against.cut.sounds:
        return
    late = lateness(path, against.cut, against.shelf.where)
    if late is not None and abs(late) > 1000 * _MOST_SHIFT:
        comes = DeliveryDifference.SOUND_LATE if late > 0 else DeliveryDifference.SOUND_EARLY
        raise DeliveryDiffers(comes(milliseconds=abs(late)), advice=DeliveryAdvice.EXPORT_AGAIN(), file=path)
    silent = gone_silent(path, against.cut, against.shelf.where)
    if silent is not None:
        place = timecode(against.cut.start + int(silent * against.cut.rate.fraction), against.cut.rate)
        raise DeliveryDiffers(
            DeliveryDifference.SOUND_MISSING(timecode=place), advice=DeliveryAdvice.EXPORT_AGAIN(), file=path
        )


def _marked(film: VerifiedFile, against: Against | None, at: At) -> VerifiedFile:
    """The film with its invisible watermark told. DeliveryDiffers where it has none, or another film's."""
    from matchcut.delivery.watermark.payload import mark_of
    from matchcut.delivery.watermark.reading import read_watermark
    from matchcut.delivery.watermark.weights import watermark_entry

    reading = read_watermark(film.path, watermark_entry(), at)
    if reading.mark is None:
        raise DeliveryDiffers(DeliveryDifference.NO_WATERMARK(), file=film.path)
    if against is not None and reading.mark != mark_of(against.cut):
        raise DeliveryDiffers(
            DeliveryDifference.OTHER_WATERMARK(read=reading.mark, wanted=mark_of(against.cut)),
            file=film.path,
        )
    sure = f"{reading.agreeing * 100:.0f} % of the bits in {reading.frames} frames agree"
    return replace(film, summary=f"{film.summary}, marked invisibly as {reading.mark} ({sure})")


def _same_measure(path: Path, frames: int, rate: FrameRate, cut: Cut) -> None:
    if rate != cut.rate or frames != cut.length:
        raise DeliveryDiffers(
            DeliveryDifference.LENGTH_AND_RATE(
                frames=frames, rate=str(rate), wanted=cut.length, wanted_rate=str(cut.rate)
            ),
            file=path,
        )


def _same_start(path: Path, cut: Cut) -> None:
    """DeliveryDiffers where a film states another first timecode; one that states none is fine."""
    from matchcut.media.files import opened

    with opened(path, header_only=True) as container:
        holders = (container.metadata, *(stream.metadata for stream in container.streams))
        timecodes = {holder.get("timecode") or holder.get("TIMECODE") for holder in holders} - {None}
    wanted = timecode(cut.start, cut.rate)
    if timecodes and timecodes != {wanted}:
        raise DeliveryDiffers(
            DeliveryDifference.FIRST_TIMECODE(read=", ".join(sorted(timecodes)), wanted=wanted), file=path
        )
