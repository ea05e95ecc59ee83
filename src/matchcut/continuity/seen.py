"""What is seen in a take, frame by frame, without any judgement: made once, by the process that looks at it.

    every frame        light, colour, sharpness, change            `FrameSeries`
    its first and last ones, very small                            `EdgeSeen`
    some of its frames  figures (face, hair, clothes), the ground   `FrameSeen`
    wherever it is      what went wrong in the picture itself       `DefectSeen`

It depends on the take's file and on the embedders alone. Whom it shows, and whether that is well, is worked out of it
(`judging`), so another reference or another gate needs no second look. Messages and cache files have this form.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEEN_VERSION = 5
"""The version of what is seen: another one where the same take would give other values."""


class _Seen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One value of what is seen."""


class BoxSeen(_Seen, frozen=True, kw_only=True):
    """A part of the picture, in its pixels from the left top corner; it may go beyond the picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


class PatchSeen(_Seen, frozen=True, kw_only=True):
    """How a part of a picture looks.

    `area` is its part of the picture, 0 to 1. `colours` is a histogram in Lab that adds up to 1 (`measures.colours`),
    little-endian float16; `look` a unit vector of the looks' embedder, little-endian float16, b"" where none was made.
    """

    area: float
    colours: bytes
    look: bytes = b""


class FaceSeen(_Seen, frozen=True, kw_only=True):
    """A face: `score` and `sharpness` as of `identity.faces.Face`; `turned` how far it looks to a side (about 0 from
    the front, from 0.5 on in profile), None where that can't be told; `vector` and `mirrored` are unit vectors of the
    faces' embedder, of the face and of its mirror image, little-endian float32, b"" where none was made.
    """

    box: BoxSeen
    score: float
    sharpness: float
    turned: float | None = None
    vector: bytes = b""
    mirrored: bytes = b""


class FigureSeen(_Seen, frozen=True, kw_only=True):
    """Somebody: with a face, or seen from behind or too small for it. Parts that are not seen are None."""

    box: BoxSeen
    face: FaceSeen | None = None
    hair: PatchSeen | None = None
    clothes: PatchSeen | None = None


class ViewSeen(_Seen, frozen=True, kw_only=True):
    """A frame very small, to compare its light with another's (`measures.views`).

    `picture` is its sRGB pixels, uint8 (height, width, 3); `ground` tells of each whether nobody stands there, eight to
    a byte; `detail` how much detail of the frame each covers, a byte as `measures.views` counts it.
    """

    width: int
    height: int
    picture: bytes
    ground: bytes
    detail: bytes


class FrameSeen(_Seen, frozen=True, kw_only=True):
    """One frame that was looked at: `frame` counts from the take's first, 0. `ground` is what nobody stands in front
    of, `picture` all of it, and `view` that made small, None in every second frame.
    """

    frame: int
    figures: tuple[FigureSeen, ...] = ()
    ground: PatchSeen | None = None
    picture: PatchSeen | None = None
    view: ViewSeen | None = None


class FrameSeries(_Seen, frozen=True, kw_only=True):
    """A value for each frame, each series little-endian float32.

    `lightness`, `green_red` and `blue_yellow` are means of CIE L*, a* and b*; `contrast` the standard deviation of L*,
    `chroma` the mean of √(a*² + b*²); `sharpness` the natural logarithm of the Laplacian's variance, in the frame's own
    size; `change` the mean absolute difference (0 to 255) from the frame before, both very small; `motion` the mean
    optical flow from the frame before in parts of the picture's diagonal, and `warp` the mean absolute difference (0 to
    255) that is left when the frame before is moved along it, over pixels whose flow is consistent (NaN where none
    are). These three are 0 for the first frame.
    """

    lightness: bytes
    green_red: bytes
    blue_yellow: bytes
    contrast: bytes
    chroma: bytes
    sharpness: bytes
    change: bytes
    motion: bytes = b""
    warp: bytes = b""


class EdgeSeen(_Seen, frozen=True, kw_only=True):
    """A frame at a take's beginning or end, very small (`measures.light.TINY`): `picture` is its sRGB pixels, uint8
    (height, width, 3). Where a shot goes on from another, it is compared with that one's.
    """

    frame: int
    width: int
    height: int
    picture: bytes


class DefectKind(StrEnum):
    """What can be wrong in a picture that nobody has to know the film for."""

    HIDDEN_CUT = "hidden cut"
    DISSOLVE = "dissolve"
    REPEATED_FRAME = "repeated frame"
    FREEZE = "freeze"
    FLASH = "flash"
    BLACK = "black"
    BLANK = "blank"
    """One colour all over, but not black."""
    BROKEN = "broken"
    """Noise, blocks or torn lines in place of a picture."""
    LETTERS = "letters"
    SOFT = "soft"
    """Some frames are much less sharp than those about them."""
    JUMP = "jump"
    """The picture goes on, but not from where it was."""
    FACE_CHANGED = "face changed"
    """Somebody's face is another one from a frame on."""
    PERSON_LOST = "person lost"
    CLOTHES_CHANGED = "clothes changed"


class DefectSeen(_Seen, frozen=True, kw_only=True):
    """Something wrong in frames `first` … `first + frames − 1`; `sure` tells how sure that is, 0 to 1."""

    kind: DefectKind
    first: int
    frames: int
    sure: float


class TakeSeen(_Seen, frozen=True, kw_only=True):
    """All that is seen in a take. `faces_by` and `looks_by` name what made the vectors, with its version; "" for
    nothing: then no vector is there, and what they would tell is not measured.
    """

    version: int
    frames: int
    width: int
    height: int
    rate: str
    faces_by: str
    looks_by: str
    series: FrameSeries
    looked_at: tuple[FrameSeen, ...]
    edges: tuple[EdgeSeen, ...] = ()
    defects: tuple[DefectSeen, ...] = ()


def numbers(packed: bytes) -> NDArray[np.float32]:
    """The values of a series of `FrameSeries`, or of a face's vector: float32 (n,)."""
    import numpy as np

    return np.frombuffer(packed, "<f4")


def halves(packed: bytes) -> NDArray[np.float32]:
    """The values of a histogram or a look of `PatchSeen`: float32 (n,)."""
    import numpy as np

    return np.frombuffer(packed, "<f2").astype(np.float32)
