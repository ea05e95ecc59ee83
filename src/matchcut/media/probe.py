"""What a media file is, found by looking inside it. Every file from outside passes here before anything uses it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.media.content import picture_kind, unread
from matchcut.media.endings import FILMS, PICTURES, SOUNDS
from matchcut.media.existing import require_file
from matchcut.media.facts import Kind, MediaFacts
from matchcut.media.files import MAXIMUM_PIXELS, MAXIMUM_SIDE, opened
from matchcut.media.frames import FrameReader
from matchcut.media.joins import joined_films
from matchcut.media.packets import cut_short, film_stream, sound_streams
from matchcut.media.problems import MediaAdvice, MediaProblem
from matchcut.media.samples import SAMPLE_RATE, Heard
from matchcut.media.sound import listen, sound_stream
from matchcut.media.soundtrack import film_sound
from matchcut.media.stills import upright_size

_SUFFIXES = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp", "TIFF": ".tif", "HEIF": ".heic", "AVIF": ".avif"}
_KIND_OF_SUFFIX: dict[str, Kind] = {
    **dict.fromkeys(PICTURES, "image"),
    **dict.fromkeys(FILMS, "video"),
    **dict.fromkeys(SOUNDS, "sound"),
}
_HOLDS: dict[Kind, MediaProblem] = {
    "image": MediaProblem.HOLDS_PICTURE,
    "video": MediaProblem.HOLDS_FILM,
    "sound": MediaProblem.HOLDS_SOUND,
}
_CONTAINERS = {
    "wav": ".wav",
    "mp3": ".mp3",
    "flac": ".flac",
    "ogg": ".ogg",
    "aiff": ".aiff",
    "avi": ".avi",
    "mpegts": ".ts",
    "aac": ".aac",
    "w64": ".w64",
    "caf": ".caf",
    "au": ".au",
    "mpeg": ".mpg",
    "mxf": ".mxf",
}
_NEVER_FILM = ("wav", "mp3", "flac", "aiff", "aac", "w64", "caf", "au")
_MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: what it holds, and its size and time of change as they were before that."""

    facts: MediaFacts
    size: int
    changed: int

    def fits(self, path: Path) -> bool:
        """Whether a file looks as it did, so that what was found in it need not be looked for again."""
        status = require_file(path)
        return (status.st_size, status.st_mtime_ns) == (self.size, self.changed)


def look(path: Path) -> Looked:
    """As `probe`, with what tells later whether the file is still the same."""
    status = require_file(path)
    return Looked(probe(path), status.st_size, status.st_mtime_ns)


def probe(path: Path, *, listens: bool = True, at: Callable[[Heard], None] | None = None) -> MediaFacts:
    """Return what the file holds, having read all of its index and decoded the first frame or the whole picture.

    Of a sound file all is heard, so that its length is that of its sound; `at` is shown it as it grows, and may
    raise Cancelled. Unless it `listens`: the length is then what its header states.

    Raises BadInput, with a sentence, for a file that is missing, damaged, cut short, beyond the limits, in a format
    that is not read here (playlists among them), or of another kind than its suffix says.
    """
    require_file(path)
    expected = _KIND_OF_SUFFIX.get(path.suffix.lower())
    picture = picture_kind(path)
    if picture and not picture.format:
        raise unread(path, picture)
    if picture and expected in ("video", "sound"):
        raise _mismatch(path, "image")
    if picture or expected == "image":
        return _picture(path)
    with opened(path) as container:
        is_film = film_stream(container) is not None
        facts = _film(container, path) if is_film else _sound(container, path, listens, at)
        if expected == "video" and container.format.name in _NEVER_FILM:
            raise _mismatch(path, "sound")
    if expected == "sound" and facts.kind == "video":
        raise _mismatch(path, "video")
    return facts


def _picture(path: Path) -> MediaFacts:
    name, width, height = upright_size(path)
    return MediaFacts(kind="image", codec=name.lower(), suffix=_SUFFIXES[name], width=width, height=height)


def _film(container: Any, path: Path) -> MediaFacts:
    codec = film_stream(container).codec_context
    if max(codec.width, codec.height) > MAXIMUM_SIDE or codec.width * codec.height > MAXIMUM_PIXELS:
        raise BadInput(
            MediaProblem.FILM_TOO_LARGE(width=codec.width, height=codec.height),
            advice=MediaAdvice.MAKE_FILM_SMALLER(most=MAXIMUM_SIDE),
            file=path,
        )
    if container.format.name == "ogg" and joined_films(path) > 1:
        raise BadInput(
            MediaProblem.FILMS_JOINED(),
            advice=MediaAdvice.JOIN_BY_CUTTING(),
            file=path,
        )
    with FrameReader(path, container) as film:
        _check_complete(container, film)
        width, height = film.size
        sounds = sound_streams(container)
        sample_rate = sounds[0].codec_context.sample_rate if sounds else 0
        return MediaFacts(
            kind="video",
            codec=codec.name,
            suffix=_suffix(container, path, film=True),
            width=width,
            height=height,
            frames=film.count,
            rate=film.rate,
            has_sound=bool(sounds),
            sample_rate=(sample_rate or SAMPLE_RATE) if sounds else None,
            samples=_samples_after(film, sample_rate) if sounds else None,
        )


def _samples_after(film: FrameReader, sample_rate: int) -> int:
    """How long a film's sound is after its first frame; a sound of which nothing is stated is heard (at 48 kHz)."""
    if sample_rate:
        return max(0, round(film.sound_seconds * sample_rate))
    return sum(piece.shape[1] for piece in film_sound(film.path, film.begins))


def _check_complete(container: Any, film: FrameReader) -> None:
    """Refuse a file that lists no frames in an index (as Matroska) and ends before the length that it states."""
    if film.is_indexed or not container.duration or container.streams.subtitles:
        return
    # The stated length counts from the clock's zero, and covers sound too.
    last = max(film.begins, Fraction(0)) + film.time(film.count - 1)
    if film.has_sound:
        last = max(last, film.begins + film.sound_seconds)
    if Fraction(container.duration, _MICROSECONDS) - last > 2 * film.longest:
        raise cut_short(film.path)


def _sound(container: Any, path: Path, listens: bool, at: Callable[[Heard], None] | None) -> MediaFacts:
    if not container.streams.audio:
        raise BadInput(
            MediaProblem.NOTHING_TO_READ(),
            advice=MediaAdvice.COPY_OR_MAKE_AGAIN(),
            file=path,
        )
    stream = sound_stream(container, path)
    stated = stream.codec_context.sample_rate, _samples(container, stream)
    rate, samples = listen(path, at).length if listens else stated
    return MediaFacts(
        kind="sound",
        codec=stream.codec_context.name,
        suffix=_suffix(container, path, film=False),
        has_sound=True,
        sample_rate=rate,
        samples=samples,
    )


def _samples(container: Any, stream: Any) -> int | None:
    rate = stream.codec_context.sample_rate
    if stream.duration is not None:
        return round(stream.duration * stream.time_base * rate)
    return round(Fraction(container.duration * rate, _MICROSECONDS)) if container.duration else None


def _suffix(container: Any, path: Path, *, film: bool) -> str:
    name = container.format.name
    if name.startswith("mov,"):
        is_quicktime = container.metadata.get("major_brand", "").strip() == "qt"
        return ".m4a" if not film else ".mov" if is_quicktime else ".mp4"
    if name.startswith("matroska"):
        return ".webm" if path.suffix.lower() == ".webm" else ".mkv"
    if name == "ogg" and film:
        return ".ogv"
    return _CONTAINERS[name]


def _mismatch(path: Path, kind: Kind) -> BadInput:
    return BadInput(
        _HOLDS[kind](suffix=path.suffix),
        advice=MediaAdvice.RENAME_TO_WHAT_IT_IS(),
        file=path,
    )
