"""Still pictures: read safely as sRGB pixels, and written as PNG."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, PngImagePlugin, TiffImagePlugin

from matchcut.film.errors import BadInput, MatchcutError
from matchcut.media.aside import in_place_of
from matchcut.media.content import (
    AVIF,
    HEIC,
    JPEG,
    PNG,
    TIFF,
    WEBP,
    CodePoints,
    PictureKind,
    picture_kind,
    recognised,
)
from matchcut.media.endings import is_film
from matchcut.media.existing import open_file
from matchcut.media.files import MAXIMUM_PIXELS, MAXIMUM_SIDE
from matchcut.media.problems import MediaAdvice, MediaProblem
from matchcut.media.profiles import ADOBE_RGB, HLG, PQ, SRGB, by_gamma, by_profile, from_lab, named_colours, to_srgb
from matchcut.words.statements import Statement

"""What is decoded at most: four bytes each in Pillow, and three more as an array. Phones have so many."""
_MAXIMUM_JPEG = 4 * MAXIMUM_PIXELS
"""A JPEG can be decoded at half its size, so the largest cameras' are read."""

# What tools write into PNGs beside the picture (profiles, whole workflows as text) may be long; Pillow's own limit is
# a MiB each. This bounds all of it.
PngImagePlugin.MAX_TEXT_CHUNK = PngImagePlugin.MAX_TEXT_MEMORY = 64 << 20
# Pillow's own reader of plain TIFFs takes planes of 16 bits apart wrongly; libtiff reads all kinds.
TiffImagePlugin.READ_LIBTIFF = True

_DECODER_FAILURES = (ArithmeticError, EOFError, LookupError, OSError, RuntimeError, SyntaxError, TypeError, ValueError)
_ORIENTATION, _INTEROP, _PHOTOMETRIC, _BITS = 0x0112, 0xA005, 262, 258
_WHITE_IS_ZERO = 0
_AS_STORED_TO_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def read_still(
    path: Path, *, alpha: bool = False, paper: int = 0, near: tuple[int, int] | None = None
) -> NDArray[np.uint8]:
    """Return the picture as sRGB pixels (h, w, 3), or with `alpha` (h, w, 4) where 255 is opaque.

    It stands upright (the orientation that it names is applied, once) and its colours are converted: from its
    profile, the code points or the gamma that it names, from CMYK and Lab. Without `alpha`, what is transparent is
    laid over a grey `paper`: 0 is black, 255 white. Of several pictures (pages, frames, a phone's second one) it is
    the first. A film shows its first frame. With `near`, a JPEG may come smaller than it is, but at least that size;
    one of over MAXIMUM_PIXELS comes at half its size.

    Raises BadInput for anything else but a PNG, JPEG, WebP, TIFF, HEIC or AVIF within the limits; the size is read
    before any pixel is.
    """
    if is_film(path):
        return _first_frame(path, alpha=alpha)
    with _opened_still(path) as (image, coded):
        if near is not None:
            image.draft(None, near if _orientation(image) < 5 else near[::-1])
        if image.width * image.height > MAXIMUM_PIXELS:
            image.draft(None, (image.width // 2, image.height // 2))
        converted = _in_srgb(image, coded)
        turned = _AS_STORED_TO_UPRIGHT.get(_orientation(image))
        upright = converted if turned is None else converted.transpose(turned)
        if alpha:
            return np.array(upright.convert("RGBA"))
        if upright.mode == "RGBA":
            upright = Image.alpha_composite(Image.new("RGBA", upright.size, (paper, paper, paper, 255)), upright)
        return np.array(upright.convert("RGB"))


def _first_frame(path: Path, *, alpha: bool) -> NDArray[np.uint8]:
    from matchcut.media.frames import FrameReader

    with FrameReader(path) as film:
        frame = film.frame(0)
    return np.dstack([frame, np.full(frame.shape[:2], 255, np.uint8)]) if alpha else frame


def write_png(path: Path, rgb: NDArray[np.uint8]) -> None:
    """Write pixels (h, w, 3 or 4) as PNG, in place of what was there. MachineFailed where the disk won't have it."""
    encoded = BytesIO()
    Image.fromarray(rgb).save(encoded, format="PNG")
    with in_place_of(path) as part:
        part.write_bytes(encoded.getbuffer())


def upright_size(path: Path) -> tuple[str, int, int]:
    """Decode a picture and return Pillow's name for its format, and its width and height as it is shown.

    Errors as `read_still`.
    """
    with _opened_still(path) as (image, _):
        turned = _orientation(image) >= 5  # These lie on their side.
        width, height = image.size[::-1] if turned else image.size
        image.draft(None, (1, 1))  # Of a JPEG all data is still read.
        image.load()
        if image.format == "TIFF":  # Its decoder turns it, and may know only then that it lies on its side.
            width, height = image.size
        return "JPEG" if image.format == "MPO" else image.format or "", width, height


def count_of_pictures(path: Path) -> int:
    """How many pictures follow each other in a file: frames of an animation, pages of a TIFF; 1 for all other files.

    A phone's JPEG or HEIC has others beside its picture, which don't follow it.
    """
    if picture_kind(path) not in (PNG, WEBP, TIFF, AVIF):
        return 1
    with _opened_still(path) as (image, _):
        return int(getattr(image, "n_frames", 1))


@contextmanager
def _opened_still(path: Path) -> Iterator[tuple[Image.Image, CodePoints | None]]:
    """Open a picture whose header was read and whose size is within the limits; BadInput otherwise.

    With it come the colour primaries and transfer of H.273 that it names, None where it names none. Damage that shows
    only while its pixels are decoded becomes BadInput as well.
    """
    kind, coded = recognised(path)
    try:
        with warnings.catch_warnings(), open_file(path) as file:
            # Pillow warns of large pictures (ours are measured here, against our own limit) and of harmless damage.
            warnings.simplefilter("ignore")
            with _opened(file, kind) as image:
                _check_size(path, image)
                _check_values(path, image)
                if nclx := image.info.get("nclx_profile"):
                    coded = int(nclx["color_primaries"]), int(nclx["transfer_characteristics"])
                _check_range(path, coded, image)
                yield image, coded
    except MatchcutError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(path, MediaProblem.PICTURE_FAR_TOO_LARGE()) from error
    except (*_DECODER_FAILURES, struct.error) as error:
        raise BadInput(
            MediaProblem.PICTURE_DAMAGED(kind=kind.name),
            advice=MediaAdvice.SAVE_PICTURE_AGAIN(),
            file=path,
        ) from error


def _opened(file: BinaryIO, kind: PictureKind) -> Image.Image:
    if kind is HEIC:
        from pillow_heif import HeifImageFile

        return HeifImageFile(file)
    if kind is AVIF:
        return Image.open(_without_exif(file.read()), formats=["AVIF"])
    return Image.open(file, formats=["JPEG", "MPO"] if kind is JPEG else [kind.format])


def _without_exif(content: bytes) -> BytesIO:
    """An AVIF whose EXIF is passed over: only the container says how it stands, and damage in EXIF is no matter."""
    start = content.find(b"meta")
    stop = start + int.from_bytes(content[max(0, start - 4) : max(0, start)], "big")
    return BytesIO(content[:start] + content[start:stop].replace(b"Exif", b"skip") + content[stop:])


def _check_size(path: Path, image: Image.Image) -> None:
    width, height = image.size
    most = _MAXIMUM_JPEG if image.format in ("JPEG", "MPO") else MAXIMUM_PIXELS
    if max(width, height) > MAXIMUM_SIDE or width * height > most:
        raise _too_large(path, MediaProblem.PICTURE_TOO_LARGE(width=width, height=height))


def _too_large(path: Path, problem: Statement[MediaProblem]) -> BadInput:
    return BadInput(
        problem,
        advice=MediaAdvice.MAKE_PICTURE_SMALLER(side=MAXIMUM_SIDE, millions=MAXIMUM_PIXELS // 1000000),
        file=path,
    )


def _check_values(path: Path, image: Image.Image) -> None:
    """Refuse pixels whose black and white no file says: floating point, and whole numbers of 32 bits or with a sign."""
    if image.mode in ("F", "I"):
        problem = MediaProblem.PIXELS_FLOATING() if image.mode == "F" else MediaProblem.PIXELS_WHOLE_32()
        raise BadInput(
            problem,
            advice=MediaAdvice.SAVE_8_OR_16_BITS(),
            file=path,
        )


def _check_range(path: Path, coded: CodePoints | None, image: Image.Image) -> None:
    """Refuse a picture of high dynamic range: how bright it is to be on a film is somebody's choice."""
    if coded is not None and coded[1] in (PQ, HLG) and not image.info.get("icc_profile"):
        raise BadInput(
            MediaProblem.PICTURE_HDR(transfer="PQ" if coded[1] == PQ else "HLG"),
            advice=MediaAdvice.SAVE_SDR(),
            file=path,
        )


def _orientation(image: Image.Image) -> int:
    """How a picture lies: 1 to 8, as EXIF counts. 1 where its decoder has turned it, or where nothing readable says."""
    if image.format in ("HEIF", "TIFF") or (image.format == "AVIF" and "exif" not in image.info):
        return 1
    try:
        orientation = int(image.getexif().get(_ORIENTATION, 1))
    except (*_DECODER_FAILURES, struct.error):
        return 1
    return orientation if 1 <= orientation <= 8 else 1


def _in_srgb(image: Image.Image, coded: CodePoints | None) -> Image.Image:
    """The picture as RGB or RGBA in sRGB."""
    image.load()
    plain, opacity = _eight_bit(image)
    profile = image.info.get("icc_profile")
    converted = by_profile(plain, profile) if profile else None
    if converted is None:
        converted = _by_description(plain, image, coded, profile is not None)
    if opacity is not None:
        converted.putalpha(opacity)
    return converted


def _by_description(plain: Image.Image, image: Image.Image, coded: CodePoints | None, has_profile: bool) -> Image.Image:
    """Convert by what a picture says of its colours outside a profile. Plain CMYK is turned as inks without a profile
    are: each takes its share of white away."""
    if plain.mode == "LAB":
        return from_lab(plain)
    rgb = plain.convert("RGB")
    colours = named_colours(*coded) if coded else None
    if coded is None and not has_profile and "srgb" not in image.info:
        if "gamma" in image.info or "chromaticity" in image.info:
            colours = by_gamma(image.info.get("gamma", 1 / 2.2), image.info.get("chromaticity"))
        elif _says_adobe_rgb(image):
            colours = ADOBE_RGB
    return to_srgb(rgb, colours) if colours and colours != SRGB else rgb


def _says_adobe_rgb(image: Image.Image) -> bool:
    """Whether a camera says in EXIF, as DCF wants it, that a JPEG without a profile is in Adobe RGB."""
    if image.format not in ("JPEG", "MPO"):
        return False
    try:
        return image.getexif().get_ifd(_INTEROP).get(1) in ("R03", "R03\0", b"R03\0")
    except (*_DECODER_FAILURES, struct.error):
        return False


def _eight_bit(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """A picture as mode L, RGB, CMYK or LAB, and how opaque it is (mode L), where it is not all opaque."""
    if image.mode.startswith("I;16"):
        return _sixteen_bit(image)
    if image.mode == "CMYK":
        # Pillow takes every JPEG of inks for one that Adobe's programs wrote, where full ink is 0.
        inverted = image.format in ("JPEG", "MPO") and "adobe" not in image.info
        return (ImageChops.invert(image) if inverted else image), None
    if image.mode == "LAB":
        return image, None
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        grey = image.mode in ("LA", "La")
        return (rgba.getchannel("R") if grey else rgba.convert("RGB")), rgba.getchannel("A")
    return image.convert("L" if image.mode in ("1", "L") else "RGB"), None


def _sixteen_bit(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Scale a grey picture of up to 16 bits to 8; Pillow would clip it to white."""
    values = np.asarray(image).astype(np.uint16)
    tags = getattr(image, "tag_v2", {})
    bits = int(tags[_BITS][0]) if _BITS in tags else 16
    top = (1 << bits) - 1
    small = ((values.astype(np.uint32) * 255 + top // 2) // top).clip(0, 255).astype(np.uint8)
    if tags.get(_PHOTOMETRIC) == _WHITE_IS_ZERO:
        small = 255 - small
    clear = image.info.get("transparency")
    opacity = None if clear is None else Image.fromarray(np.where(values == clear, 0, 255).astype(np.uint8))
    return Image.fromarray(small), opacity
