"""Pictures in a sequence of numbered files, which editors cut like a film: found, and put into one file as they are.

shot_%04d.png    shot.####.png    shot.[1001-1100].png    shot_0001.png, where the edit says that it has many frames
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.clips import Clip, MediaReference, PictureSequence
from matchcut.interchange.losses import Losses, first_line
from matchcut.interchange.problems import EditLoss, EditProblem
from matchcut.interchange.timeline import Timeline
from matchcut.media.endings import PICTURES

_GRAPHICS = (".png", ".tif", ".tiff", ".tga", ".psd", ".webp", ".gif", ".exr")
_MOSTLY = 0.5
_LOOK = (64, 64)
_MOST = 100_000
_PATTERN = re.compile(r"%0?(\d*)d|(#+)|(@+)|\[(\d+)-(\d+)\]")
_NUMBERED = re.compile(r"(.*?)(\d+)(\.[^.]+)")
_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class _SequenceName:
    """How the files of a sequence are called: what stands before and after their numbers. `first` where it is told."""

    prefix: str
    suffix: str
    first: int | None = None
    last: int | None = None
    alone: bool = False
    """It is the name of one file, as that of any still might be."""

    def number(self, name: str) -> int | None:
        """The number of a file of that name; None for another file."""
        middle = name[len(self.prefix) : len(name) - len(self.suffix)]
        fits = name.startswith(self.prefix) and name.endswith(self.suffix) and middle.isascii() and middle.isdigit()
        return int(middle) if fits and len(middle) < 12 else None


def with_pictures(read: Timeline, folders: Iterable[Path], scratch: Path) -> Timeline:
    """The edit with each sequence of pictures put together in a film file in the folder `scratch`, frame for frame.

    They are looked for where the edit says, and by their names in `folders` and the folders in them. The edit's notes
    tell of numbers that are missing, and of pictures that can't be read.
    """
    losses = Losses()
    places = tuple(folders)
    movies: dict[tuple[str, PictureSequence | None], Path | None] = {}
    clips: list[Clip] = []
    for clip in read.clips:
        name = _name_of(clip)
        key = (clip.link, clip.pictures)
        if name is not None and key not in movies:
            movies[key] = _movie_of(clip, name, places, scratch / f"pictures-{len(movies) + 1}.mov", read.rate, losses)
        path = movies.get(key) if name is not None else None
        if path is not None:
            clip = replace(clip, media=replace(clip.media or MediaReference(), link=str(path)))  # noqa: PLW2901
        clips.append(clip)
    if not movies:
        return read
    return replace(read, clips=tuple(clips), notes=(*read.notes, *losses.sentences()))


def pictures_of(media: str, rate: FrameRate | None) -> PictureSequence | None:
    """What a file's name tells of the sequence that it may be of, in an edit that gives its rate."""
    name = PurePosixPath(media.replace("\\", "/"))
    numbered = _NUMBERED.fullmatch(name.name)
    if rate is None or numbered is None or name.suffix.lower() not in PICTURES:
        return None
    return PictureSequence(int(numbered[2][:11]), 1, rate)


def hides_nothing(media: str, home: Path | None, name: str, losses: Losses) -> bool:
    """Whether a still that lies over other pictures is one that these are seen through, and is to be left out.

    A film shows one picture at a time: a logo's file is looked at where the edit says, or in its folder `home`. What is
    lost goes to `losses`, also where the file is not there to be looked at.
    """
    written = PurePosixPath(media.replace("\\", "/"))
    if written.suffix.lower() not in _GRAPHICS:
        return False
    opaque = _opaque_part(media, written.name, home)
    if opaque is not None and opaque < _MOSTLY:
        losses.add(EditLoss.SEEN_THROUGH(), name)
        return True
    if opaque != 1:
        losses.add(EditLoss.MAY_BE_TRANSPARENT(), name)
    return False


def _opaque_part(media: str, file_name: str, home: Path | None) -> float | None:
    """How much of a picture hides what is under it, from 0 to 1; None for one that is not there, or can't be read."""
    for path in (Path(media), *((home / media, home / file_name) if home else ())):
        try:
            if path.is_file():
                return _opacity(path, path.stat().st_mtime_ns)
        except (BadInput, OSError, ValueError):
            continue
    return None


@lru_cache(maxsize=64)
def _opacity(path: Path, _written: int) -> float:
    from matchcut.media.stills import read_still

    return float(read_still(path, alpha=True, near=_LOOK)[:, :, 3].mean()) / 255


def _name_of(clip: Clip) -> _SequenceName | None:
    """How a clip's files are called where it shows pictures in a sequence."""
    name = PurePosixPath(clip.link.replace("\\", "/")).name
    if PurePosixPath(name).suffix.lower() not in PICTURES and clip.pictures is None:
        return None
    if not clip.speed and (clip.available or 0) <= 1:
        return None
    match = _PATTERN.search(name)
    if match is not None:
        first, last = (int(match[4]), int(match[5])) if match[4] else (None, None)
        return _SequenceName(name[: match.start()], name[match.end() :], first, last)
    numbered = _NUMBERED.fullmatch(name)
    if numbered is not None and (clip.available or 0) > 1:
        return _SequenceName(numbered[1], numbered[3], int(numbered[2]), alone=True)
    return None


def _movie_of(
    clip: Clip, name: _SequenceName, folders: Sequence[Path], path: Path, rate: FrameRate, losses: Losses
) -> Path | None:
    """The file that a sequence was put into; None where it is not there, or no sequence."""
    sequence = clip.pictures
    files = _files_of(clip, name, folders)
    if len(files) < 2 and (sequence is None or name.alone):
        return None
    first = sequence.first if sequence is not None else name.first if name.first is not None else min(files, default=0)
    last = min(max(files, default=first), name.last if name.last is not None else max(files, default=first))
    wanted = range(first, last + 1, sequence.step if sequence is not None else 1)
    if not files or first > last or len(wanted) > _MOST:
        return None
    own = sequence.rate if sequence is not None else rate
    if name.alone and (clip.available or 0) * own.fraction > (len(wanted) + 1) * rate.fraction:
        return None  # A still in a folder of numbered stills says that it lasts for hours.
    if first not in files:
        first = min(number for number in files if number >= first)
    shown = list(_without_holes(files, wanted, first))
    missing = sum(number not in files for number in wanted)
    if missing:
        losses.add(EditLoss.PICTURES_MISSING(count=missing), clip.name)
    try:
        _put_together(shown, own, path)
    except (BadInput, OSError) as error:
        losses.add(EditLoss.SEQUENCE_UNREADABLE(reason=first_line(error)), clip.name)
        return None
    return path


def _without_holes(files: dict[int, Path], wanted: Iterable[int], first: int) -> Iterator[Path]:
    shown = files[first]
    for number in wanted:
        shown = files.get(number, shown)
        yield shown


def _files_of(clip: Clip, name: _SequenceName, folders: Sequence[Path]) -> dict[int, Path]:
    """The files of a sequence by their numbers, in the first folder that has some."""
    written = Path(clip.link.replace("\\", "/")).parent
    tried = [written, *(folder / written for folder in folders), *folders]
    tried += [inner for folder in folders for inner in _folders_in(folder)]
    for place in tried:
        files = _numbered_in(place, name)
        if files:
            return files
    return {}


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError:
        return []


def _numbered_in(folder: Path, name: _SequenceName) -> dict[int, Path]:
    files: dict[int, Path] = {}
    try:
        for path in folder.iterdir():
            number = name.number(path.name)
            if number is not None:
                files[number] = path
    except (OSError, ValueError):
        return {}
    return files


def _put_together(files: Sequence[Path], rate: FrameRate, path: Path) -> None:
    """Write pictures into a film as they are where a decoder shows them as they are meant, else as PNGs."""
    import av

    first = _FramedPicture.read(files[0])
    with av.open(str(path), "w", format="mov") as container:
        stream: Any = container.add_stream(first.codec, rate=rate.fraction)
        stream.width, stream.height = first.size
        stream.pix_fmt = "rgb24" if first.codec == "png" else "yuvj420p"
        container.start_encoding()
        known = (files[0], first)
        for number, file in enumerate(files):
            known = known if file == known[0] else (file, _FramedPicture.read(file, as_png=first.codec == "png"))
            picture = known[1]
            if (picture.size, picture.codec) != (first.size, first.codec):
                raise BadInput(EditProblem.PICTURE_UNLIKE_OTHERS(file=file.name))
            packet = av.Packet(picture.content)
            packet.stream, packet.time_base = stream, 1 / rate.fraction
            packet.pts = packet.dts = number
            packet.is_keyframe = True
            packet.duration = 1
            container.mux(packet)


@dataclass(frozen=True, slots=True)
class _FramedPicture:
    """One picture as it is put into a film."""

    content: bytes
    codec: str
    size: tuple[int, int]

    @classmethod
    def read(cls, file: Path, *, as_png: bool = False) -> _FramedPicture:
        """Errors as `media.stills.read_still` tells them."""
        from PIL import Image

        from matchcut.media.stills import read_still

        content = file.read_bytes()
        if (content.startswith(_JPEG) and not as_png) or (content.startswith(_PNG) and content[24:26] == b"\x08\x02"):
            with Image.open(BytesIO(content)) as image:
                plain = image.mode == "RGB" and "icc_profile" not in image.info and image.getexif().get(274, 1) == 1
                size = image.size
            if plain:
                return cls(content, "mjpeg" if content.startswith(_JPEG) else "png", size)
        still = Image.fromarray(read_still(file))
        packed = BytesIO()
        still.save(packed, "PNG", compress_level=1)
        return cls(packed.getvalue(), "png", still.size)
