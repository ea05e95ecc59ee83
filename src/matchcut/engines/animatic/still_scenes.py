"""Scenes of one still: a shot's keyframe, or the last frame of the shot before it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.camera import (
    AXES,
    DOLLY,
    PAN_X,
    PAN_Y,
    TRUCK_X,
    TRUCK_Y,
    ZOOM,
    CameraStart,
    Poses,
    end_velocity,
    fresh_path,
)
from matchcut.engines.animatic.continuing import CALM, continued_camera, region_for, run_out, turned_to, within
from matchcut.engines.animatic.framing import (
    MOST_CROP,
    Box,
    Depth,
    PicturePlacement,
    middle_of,
    placed,
    reach,
    smallest_cover,
)
from matchcut.engines.animatic.layers import Picture
from matchcut.engines.animatic.matte import Alpha, Subject, find_subject
from matchcut.engines.animatic.pictures import richest_part
from matchcut.engines.animatic.scene import LayeredScene, PictureRole, SetUp
from matchcut.engines.animatic.seam import HandOver
from matchcut.engines.animatic.still_layers import StillLook, plate_layers, still_layers, subject_point
from matchcut.film.ids import MediaId

NEARNESS = 0.45
"""How much further a subject moves than its background, at a parallax of 1."""

HEADROOM = 0.09
"""The room above a subject that is taller than the frame, in heights of the frame."""

TAIL_MARGIN = 0.04
"""How far a tail's frame is continued beyond its edges by its own mirror image, in heights of the frame."""


def fresh_still(set_up: SetUp, media: MediaId, role: PictureRole, closer: float = 1.0) -> LayeredScene:
    """Return the scene of a picture that a shot starts with; `closer` shows so much less of it."""
    rgb = set_up.picture(media, role)
    subject = find_subject(rgb)
    set_up.check()
    size = rgb.shape[1], rgb.shape[0]
    aspect = size[0] / size[1]
    path, depth, room = fresh_camera(set_up, _parallax(set_up, subject), aspect)
    closer *= set_up.look.closer
    placement = placed(room, aspect, _wanted(set_up, rgb, subject, room, closer), closer)
    path = _aimed(path, depth, set_up, placement.box(aspect), _point(set_up, subject, placement, aspect))
    region = region_for(placement, room, size, set_up.aspect)
    look = StillLook(depth.parallax, set_up.look.background)
    layers = still_layers(rgb, subject.alpha if depth.parallax else None, placement, region, set_up.recipe.height, look)
    left = HandOver(
        kind="still",
        start=CameraStart(path[-1], end_velocity(path)),
        picture=media,
        placement=placement,
        region=region,
        depth=depth,
        background=look.background,
    )
    return LayeredScene(layers, path, set_up, left)


def continued_still(set_up: SetUp, before: HandOver) -> LayeredScene:
    """Return the scene that goes on in the very still that the shot before showed: same layers, next pose."""
    rgb = set_up.picture(MediaId(before.picture), "BEFORE")
    subject = find_subject(rgb)
    set_up.check()
    size = rgb.shape[1], rgb.shape[0]
    point = _point(set_up, subject, before.placement, size[0] / size[1])
    part = before.region
    box = before.placement.of_region(part, size).box((part.right - part.left) / (part.bottom - part.top))
    path = continued_camera(set_up, before.start, before.depth, box, point)
    look = StillLook(before.depth.parallax, before.background)
    alpha = subject.alpha if before.depth.parallax else None
    layers = still_layers(rgb, alpha, before.placement, part, set_up.recipe.height, look)
    left = replace(before, start=CameraStart(path[-1], end_velocity(path, before.start)))
    return LayeredScene(layers, path, set_up, left)


def tail_still(set_up: SetUp, frame: Picture, before: HandOver | None) -> LayeredScene:
    """Return the scene that goes on from the last frame of the shot before, taken as a still of its own.

    `frame` is that frame. Where `before` tells how its camera moved, the first frame is one step on; otherwise it is
    the frame itself.
    """
    subject = find_subject(frame)
    set_up.check()
    nothing = np.zeros(len(AXES))
    parallax = _parallax(set_up, subject)
    if before and parallax and before.depth.parallax:
        parallax = before.depth.parallax  # What is near goes on as fast as it went.
    start = CameraStart(nothing, _seen_velocity(before, parallax) if before else nothing)
    depth = Depth(nothing, parallax)
    height, width = frame.shape[:2]
    margin = round(TAIL_MARGIN * height)
    placement = PicturePlacement(0.5, 0.5, (height + 2 * margin) / height)
    box = placement.box((width + 2 * margin) / (height + 2 * margin))
    seen = PicturePlacement(0.5, 0.5, 1.0)
    path = continued_camera(set_up, start, depth, box, subject_point(subject, seen, width / height))
    depth = depth.limited(path)
    alpha = _enlarged(subject.alpha, width, height) if subject.alpha is not None and depth.parallax else None
    alpha = _widened(alpha, margin) if alpha is not None else None
    layers = plate_layers(_widened(frame, margin), alpha, placement, StillLook(depth.parallax), sharp=True)
    left = HandOver(kind="frames", start=CameraStart(path[-1], end_velocity(path, start)), depth=depth)
    return LayeredScene(layers, path, set_up, left, vignette=False)


def _parallax(set_up: SetUp, subject: Subject) -> float:
    return NEARNESS * set_up.look.parallax if subject.alpha is not None else 0.0


def fresh_camera(set_up: SetUp, parallax: float, aspect: float) -> tuple[Poses, Depth, Box]:
    """Return the path of a shot's moves, its depth and the room it takes, calmed until a picture can hold it.

    `parallax` is the most that the subject may move beyond its background, `aspect` the picture's.
    """
    least = smallest_cover(set_up.frame_box, aspect)
    for calm in CALM:
        style = replace(set_up.style, strength=set_up.style.strength * calm)
        path = fresh_path(set_up.words, set_up.timing, style, set_up.recipe.seed)
        depth = Depth(middle_of(path), parallax).limited(path)
        room = reach(run_out(path, set_up.timing.rate), depth, set_up.aspect)
        if smallest_cover(room, aspect) <= MOST_CROP * least:
            break
    return path, depth, room


def _aimed(path: Poses, depth: Depth, set_up: SetUp, box: Box, point: NDArray[np.float64]) -> Poses:
    """The path with its pushes aimed at `point`, as far as the picture's `box` has room for that."""
    for share in (1.0, 0.75, 0.5, 0.25):
        aimed = turned_to(path, within(point) * share)
        if box.holds(reach(run_out(aimed, set_up.timing.rate), depth, set_up.aspect)):
            return aimed
    return path


def _wanted(set_up: SetUp, rgb: Picture, subject: Subject, room: Box, closer: float) -> tuple[float, float]:
    """Which point of a picture to put in the middle of the frame, in fractions of its sides."""
    if set_up.look.aim:
        return set_up.look.aim
    aspect = rgb.shape[1] / rgb.shape[0]
    tall = smallest_cover(room, aspect) * closer
    body = subject.box or _body(subject.face)
    return _framed(body, tall) if body else richest_part(rgb, room.width / (tall * aspect), room.height / tall)


def _point(set_up: SetUp, subject: Subject, placement: PicturePlacement, aspect: float) -> NDArray[np.float64]:
    """Where pushes aim, in heights of the frame from the origin."""
    aim = set_up.look.aim
    return placement.seen(aim, aspect) if aim else subject_point(subject, placement, aspect)


def _body(face: Box | None) -> Box | None:
    """What a face makes known of its owner's place: the hair above it, and that the body goes on below."""
    if face is None:
        return None
    return Box(face.left - face.width, max(0.0, face.top - 0.45 * face.height), face.right + face.width, 1.0)


def _framed(body: Box, tall: float) -> tuple[float, float]:
    """Which point of a picture, `tall` heights of the frame high, to put in the middle so that `body` sits well.

    A body that is taller than the frame gets its head-room, any other the middle.
    """
    x, y = body.middle
    if body.height * tall > 1 - 2 * HEADROOM:
        y = body.top + (0.5 - HEADROOM) / tall
    return x, y


def _seen_velocity(before: HandOver, parallax: float) -> NDArray[np.float64]:
    """The last velocity as it looked in the frame, which is what a still made of that frame has to go on with.

    A still without `parallax` moves as one: then as the subject did, for that is what one watched.
    """
    pose, velocity = before.start.pose, before.start.velocity.copy()
    velocity[[PAN_X, PAN_Y, TRUCK_X, TRUCK_Y]] *= np.exp(pose[ZOOM] + pose[DOLLY])
    if not parallax:
        velocity[[TRUCK_X, TRUCK_Y, DOLLY]] *= 1 + before.depth.parallax
    return velocity


def _enlarged(alpha: Alpha, width: int, height: int) -> Alpha:
    larger: Alpha = cv2.resize(alpha, (width, height), interpolation=cv2.INTER_LINEAR)
    return larger


def _widened(picture: NDArray[Any], margin: int) -> NDArray[Any]:
    """The picture with its mirror image around it."""
    wide: NDArray[Any] = cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_REFLECT_101)
    return wide
