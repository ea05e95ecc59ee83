"""Still pictures: read safely as sRGB pixels, and written as PNG."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps

from matchcut.film.errors import BadInput
from matchcut.media.endings import is_film
from matchcut.media.files import NewFile, require_file

FORMATS = ("PNG", "JPEG", "WEBP", "TIFF")
MAXIMUM_SIDE = 16_384
MAXIMUM_PIXELS = 100_000_000

_SRGB = ImageCms.createProfile("sRGB")


def read_still(path: Path, *, alpha: bool = False, paper: int = 0) -> NDArray[np.uint8]:
    """Return the picture as sRGB pixels (h, w, 3), or with `alpha` (h, w, 4) where 255 is opaque.

    It stands upright (its EXIF orientation is applied) and an embedded colour profile is converted from. Without
    `alpha`, what is transparent is laid over a grey `paper`: 0 is black, 255 white. A film shows its first frame.
    Raises BadInput for anything else but a PNG, JPEG, WebP or TIFF within the limits; the size is read before any
    pixel is.
    """
    if is_film(path):
        return _first_frame(path, alpha=alpha)
    with opened_still(path) as image:
        upright = _in_srgb(ImageOps.exif_transpose(image))
        rgba = upright.convert("RGBA") if alpha or _has_alpha(upright) else None
        if alpha and rgba is not None:
            return np.array(rgba)
        if rgba is not None:
            upright = Image.alpha_composite(Image.new("RGBA", rgba.size, (paper, paper, paper, 255)), rgba)
        return np.array(upright.convert("RGB"))


def _first_frame(path: Path, *, alpha: bool) -> NDArray[np.uint8]:
    from matchcut.media.frames import FrameReader

    with FrameReader(path) as film:
        frame = film.frame(0)
    return np.dstack([frame, np.full(frame.shape[:2], 255, np.uint8)]) if alpha else frame


def write_png(path: Path, rgb: NDArray[np.uint8]) -> None:
    """Write pixels (h, w, 3 or 4) as PNG. MachineFailed, with nothing left behind, if that can't be done."""
    encoded = BytesIO()
    Image.fromarray(rgb).save(encoded, format="PNG")
    file = NewFile(path)
    try:
        file.write(encoded.getbuffer())
        file.finish()
    except OSError:
        file.discard()
        file.check()
        raise


@contextmanager
def opened_still(path: Path) -> Iterator[Image.Image]:
    """Open a picture whose header was read and whose size is within the limits; BadInput otherwise.

    Damage that shows only while its pixels are decoded becomes BadInput as well.
    """
    require_file(path)
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            # Pillow warns of large pictures; ours are measured here, against our own limit.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                _check_size(path, image.size)
                yield image
    except Image.DecompressionBombError as error:
        raise _too_large(path, "far more pixels than a picture needs") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadInput(
            "This file can't be read as a picture: it is damaged, cut short, or of another kind.",
            advice="Give a complete PNG, JPEG, WebP or TIFF file.",
            file=path,
        ) from error


def _check_size(path: Path, size: tuple[int, int]) -> None:
    width, height = size
    if max(size) > MAXIMUM_SIDE or width * height > MAXIMUM_PIXELS:
        raise _too_large(path, f"{width} × {height} pixels")


def _too_large(path: Path, size: str) -> BadInput:
    return BadInput(
        f"This picture has {size}, which is more than is read here.",
        advice=f"Make it smaller: at most {MAXIMUM_SIDE} a side and {MAXIMUM_PIXELS // 1_000_000} million in all.",
        file=path,
    )


def _has_alpha(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


def _in_srgb(image: Image.Image) -> Image.Image:
    """Convert from the embedded colour profile, if there is one that can be read; else leave as it is."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return _eight_bit(image)
    if not profile:
        return image
    has_alpha = _has_alpha(image)
    plain = image.convert("RGBA" if has_alpha else "RGB") if image.mode in ("P", "PA", "LA", "L", "1") else image
    mode = "RGBA" if has_alpha else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(plain, source, _SRGB, outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image  # A profile that does not fit its picture is ignored, as browsers do.
    return converted or plain


def _eight_bit(image: Image.Image) -> Image.Image:
    """Scale a 16-bit grey picture to 8 bits; Pillow would clip it to white."""
    values = np.asarray(image).astype(np.int64)
    return Image.fromarray(np.clip((values * 255 + 32_767) // 65_535, 0, 255).astype(np.uint8))
