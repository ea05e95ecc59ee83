"""A still before the virtual camera: one picture taken apart into its subject and what is behind it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.framing import PicturePlacement, Region
from matchcut.engines.animatic.layers import Picture, SetLayer, opaque
from matchcut.engines.animatic.matte import Alpha, Subject
from matchcut.engines.animatic.pictures import OVERSAMPLING, blurred, dimmed, fitted, resized
from matchcut.engines.animatic.regions import disc

_MOST_ENLARGED = 4.0  # Enlarged further, a picture has nothing more to show between its pixels.
_FILL_SIDE, _SMOOTH_SIDE = 960, 280  # Longer sides, in pixels, of the copies on which a background is filled in.
_FILL_RADIUS = 4
_MIRROR_DEPTH = 0.10  # How far in the mirror image fades out, in heights of the picture.
_MIRROR_BLUR = 0.6
_SOFT = 0.0035  # The blur of a soft background, in heights of the frame.
_DIM = 0.82

BackgroundTreatment = str
"""`natural`, `soft` or `dim`; see `spec.PARAMETERS`."""


@dataclass(frozen=True, slots=True)
class StillLook:
    """How a still is shown: the nearness of its subject, and what is done to what is behind it."""

    nearness: float
    background: BackgroundTreatment = "natural"


def still_layers(
    rgb: Picture, alpha: Alpha | None, placement: PicturePlacement, region: Region, height: int, look: StillLook
) -> tuple[SetLayer, ...]:
    """Return the layers of a picture placed before a frame of `height` pixels: backdrop, then (by `alpha`) subject.

    Only the `region` of the picture is made ready. At the pose where depth rests, the layers together are the picture.
    """
    source = rgb.shape[1], rgb.shape[0]
    part = placement.of_region(region, source)
    scale = plate_scale(source[1], placement.tall * height)
    size = round((region.right - region.left) * scale), round((region.bottom - region.top) * scale)
    plate = resized(rgb[region.top : region.bottom, region.left : region.right], *size)
    alpha = _alpha_of(alpha, region, source, size) if alpha is not None else None
    return plate_layers(plate, alpha, part, look)


def plate_scale(source: int, shown: float) -> float:
    """How much to enlarge a picture of `source` rows that is shown `shown` pixels high: beyond that, if it helps."""
    oversampling = min(OVERSAMPLING, max(1.0, _MOST_ENLARGED * source / shown))
    return shown * oversampling / source


def plate_layers(
    plate: Picture, alpha: Alpha | None, placement: PicturePlacement, look: StillLook, *, sharp: bool = False
) -> tuple[SetLayer, ...]:
    """The same for a picture, and an alpha of its size, that have their final number of pixels already.

    `sharp`: it has no more of them than the frame, and at rest it is shown as it is, pixel for pixel.
    """
    height, width = plate.shape[:2]
    per_height = height / placement.tall
    anchor = (placement.x * width - 0.5, placement.y * height - 0.5)
    places = np.array([[0.0, 0.0, per_height]])
    if alpha is None:
        return (SetLayer(opaque(plate), anchor, places, backdrop=True, sharp=sharp),)
    behind = filled_behind(plate, alpha)
    if sharp:
        alpha = whole_alpha(plate, behind, alpha)
    subject = subject_over(plate, behind, alpha)
    behind = _treated(behind, look.background, per_height)
    return (
        SetLayer(opaque(behind), anchor, places, backdrop=True, sharp=sharp),
        SetLayer(subject, anchor, places, nearness=look.nearness, sharp=sharp),
    )


def _alpha_of(alpha: Alpha, region: Region, source: tuple[int, int], size: tuple[int, int]) -> Alpha:
    """A picture's alpha for a region of it, enlarged to `size`; the picture is `source` pixels large."""
    height, width = alpha.shape
    across, down = width / source[0], height / source[1]
    step_x = (region.right - region.left) * across / size[0]
    step_y = (region.bottom - region.top) * down / size[1]
    # Centres of pixels lie half a pixel in, on both sides of the map.
    matrix = np.array(
        [
            [step_x, 0, region.left * across + step_x / 2 - 0.5],
            [0, step_y, region.top * down + step_y / 2 - 0.5],
        ]
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped: Alpha = cv2.warpAffine(alpha, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return warped


def filled_behind(rgb: Picture, alpha: Alpha) -> Picture:
    """Return the picture with its subject painted over by what surrounds it.

    Near the subject's edge, which is all that parallax bares, stands the mirror image of what lies beyond the edge,
    so that its texture goes on; further in, a smooth inpainting, made small and enlarged.
    """
    height, width = rgb.shape[:2]
    fine = fitted(rgb, _FILL_SIDE)
    size = fine.shape[1], fine.shape[0]
    subject = (cv2.resize(alpha, size, interpolation=cv2.INTER_AREA) > 0.02).astype(np.uint8)
    hidden = cv2.dilate(subject, disc(15))  # Its light spills a little over its edge.
    mirror, depth = _mirrored(fine, hidden)
    near = np.clip(1 - depth / (_MIRROR_DEPTH * size[1]), 0, 1) * (1 - cv2.GaussianBlur(mirror[1], (0, 0), 2.0))
    fill = cv2.blendLinear(mirror[0], _smooth_fill(fine, hidden), near, 1 - near)
    share = cv2.GaussianBlur(hidden.astype(np.float32), (0, 0), 0.8)
    fill = cv2.resize(fill, (width, height), interpolation=cv2.INTER_CUBIC)
    share = cv2.resize(share, (width, height), interpolation=cv2.INTER_LINEAR)
    painted: Picture = cv2.blendLinear(fill, rgb, share, 1 - share)
    return painted


def _mirrored(rgb: Picture, hidden: NDArray[np.uint8]) -> tuple[tuple[Picture, Alpha], Alpha]:
    """What is hidden, mirrored at the hidden region's border, with where the mirror itself shows what is hidden (1).

    And each pixel's distance to the border.
    """
    depth, labels = cv2.distanceTransformWithLabels(hidden, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    border_y, border_x = np.nonzero(hidden == 0)
    order = labels[border_y, border_x]
    nearest = np.zeros((int(labels.max()) + 1, 2), np.float32)
    nearest[order] = np.stack([border_x, border_y], axis=1)
    at = nearest[labels]
    height, width = hidden.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    map_x, map_y = 2 * at[..., 0] - x, 2 * at[..., 1] - y
    picture = cv2.remap(rgb, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101)
    blind = cv2.remap(hidden, map_x, map_y, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT_101)
    # A little out of focus, so that a pattern does not show its fold.
    return (blurred(picture, _MIRROR_BLUR), blind.astype(np.float32)), depth


def _smooth_fill(rgb: Picture, hidden: NDArray[np.uint8]) -> Picture:
    """What is hidden, inpainted from all around it."""
    size = rgb.shape[1], rgb.shape[0]
    small = fitted(rgb, _SMOOTH_SIDE)
    covered = cv2.resize(hidden, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_AREA)
    covered = cv2.dilate((covered > 0).astype(np.uint8), np.ones((3, 3), np.uint8))
    fill = cv2.inpaint(small, covered, _FILL_RADIUS, cv2.INPAINT_TELEA)
    fill = np.where(covered[..., None] > 0, cv2.GaussianBlur(fill, (0, 0), 1.5), fill)
    large: Picture = cv2.resize(fill, size, interpolation=cv2.INTER_CUBIC)
    return large


def subject_over(rgb: Picture, behind: Picture, alpha: Alpha) -> Picture:
    """Return the subject as premultiplied RGBA such that, laid over `behind`, it gives `rgb` again.

    What the soft edge holds of the background is thereby left out of the subject, so it wears no halo.
    """
    eight = np.rint(alpha * 255).astype(np.uint8)
    through = cv2.multiply(behind, cv2.cvtColor(cv2.bitwise_not(eight), cv2.COLOR_GRAY2RGB), scale=1 / 255)
    own = cv2.min(cv2.subtract(rgb, through), cv2.cvtColor(eight, cv2.COLOR_GRAY2RGB))
    subject: Picture = cv2.merge([*cv2.split(own), eight])
    return subject


def whole_alpha(rgb: Picture, behind: Picture, alpha: Alpha) -> Alpha:
    """Return `alpha`, raised where it is too thin for any subject over `behind` to look as in `rgb`."""
    seen, back = rgb.astype(np.float32), behind.astype(np.float32)
    darker = 1 - seen / np.maximum(back, 1)
    brighter = (seen - back) / np.maximum(255 - back, 1)
    least = np.maximum(darker, brighter).max(axis=2)
    raised: Alpha = np.maximum(alpha, np.ceil(np.clip(least, 0, 1) * 255) / 255).astype(np.float32)
    return raised


def _treated(behind: Picture, treatment: BackgroundTreatment, per_height: float) -> Picture:
    if treatment == "soft":
        return blurred(behind, _SOFT * per_height)
    if treatment == "dim":
        return dimmed(behind, _DIM)
    return behind


def subject_point(subject: Subject, placement: PicturePlacement, picture_aspect: float) -> NDArray[np.float64]:
    """Where a push aims, in heights of the frame from the origin: the face, the subject's upper part, or the origin."""
    if subject.face:
        at = subject.face.middle
    elif subject.box:
        at = subject.box.middle[0], subject.box.top + 0.3 * subject.box.height
    else:
        return np.zeros(2)
    return placement.seen(at, picture_aspect)
