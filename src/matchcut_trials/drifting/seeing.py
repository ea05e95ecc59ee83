"""Looks at the picture that a take begins from: who stands where in it, and how worn it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut_trials.drifting.lots import ActorWear
from matchcut_trials.drifting.staging import Staging, Travel
from matchcut_trials.drifting.theatre import Theatre
from matchcut_trials.drifting.wear import Frame, Light, Numbers, Wear, measured, to_lab

_ALIKE = 0.35
"""The least correlation of a part of the picture with what is looked for in it."""
_THERE = 0.5

OWN = ActorWear(True, 0.0, np.zeros(3))


def found_in(picture: Frame, theatre: Theatre, likely: Staging) -> Staging | None:
    """Where the camera and the actors of `likely` are in a picture; None where it does not show this ground.

    Actors are looked for in their lanes; who is not seen there keeps their place, and is lost, as `worn` finds.
    """
    light = picture.astype(np.float32)
    actors = tuple(
        replace(actor, motion=replace(actor.motion, phase=_place_of(light, theatre, index, actor.lane, actor.motion)))
        for index, actor in enumerate(likely.actors)
    )
    staging = replace(likely, actors=actors)
    mask = ground_of(theatre, staging).astype(np.float32)
    above = (theatre.world.shape[0] - theatre.height) // 2
    strip = theatre.world[above : above + theatre.height + 1].mean(axis=2)
    match = cv2.matchTemplate(strip, light.mean(axis=2), cv2.TM_CCOEFF_NORMED, mask=mask)
    score, left = _best(np.where(np.isfinite(match), match, -1))
    # A picture of one colour is as like to everything as to nothing.
    if score < _ALIKE or light.std() < 1:
        return None
    spare = theatre.world.shape[1] - theatre.width
    return replace(staging, camera=replace(likely.camera, phase=float(np.clip(left / spare, 0, 1))))


def ground_of(theatre: Theatre, staging: Staging) -> NDArray[np.bool_]:
    """Where nobody stands in front of the ground, nor near to it."""
    people = np.zeros((theatre.height, theatre.width), np.uint8)
    for index in range(len(staging.actors)):
        head, clothes = theatre.masks(staging, index)
        people |= (head | clothes).astype(np.uint8)
    return np.asarray(cv2.dilate(people, np.ones((9, 9), np.uint8)) == 0)


def _place_of(picture: Light, theatre: Theatre, index: int, lane: int, otherwise: Travel) -> float:
    """How far along their lane somebody is, 0 to 1; as `otherwise` where they are not seen."""
    cutout, (first, travel), top = theatre.cutouts[index], theatre.lane(lane), round(theatre.top)
    rows = min(cutout.own.shape[0], theatre.height - top)
    # Beyond the frame's edges there is nothing to compare with: grey there, and of little weight.
    around = cutout.own.shape[1]
    padded = cv2.copyMakeBorder(picture, 2, 2, around, around, cv2.BORDER_CONSTANT, value=(128, 128, 128))
    begin = round(first) + around
    strip = padded[top : top + rows + 4, max(0, begin - 2) : begin + around + round(travel) + 2]
    mask = (cutout.own_alpha[:rows] > 0.9).astype(np.float32)
    match = cv2.matchTemplate(strip.mean(axis=2), cutout.own[:rows].mean(axis=2), cv2.TM_CCOEFF_NORMED, mask=mask)
    score, left = _best(np.where(np.isfinite(match), match, -1))
    # The strip begins at a whole pixel.
    return float(np.clip((left - 2 + round(first) - first) / travel, 0, 1)) if score >= _ALIKE else otherwise.place


def _best(match: NDArray[np.float32]) -> tuple[float, float]:
    """The best score of a match, and how far from the left it is, in parts of a pixel."""
    _, score, _, (left, top) = cv2.minMaxLoc(match)
    row = match[top]
    if not 0 < left < len(row) - 1:
        return score, float(left)
    before, after = float(row[left - 1]), float(row[left + 1])
    bend = before - 2 * score + after
    return score, left + (0.5 * (before - after) / bend if bend < 0 else 0.0)


def worn(picture: Frame, theatre: Theatre, staging: Staging) -> tuple[Wear, tuple[ActorWear, ...]]:
    """How worn a picture of that moment is, all of it and each of its actors."""
    light = picture.astype(np.float32)
    own = [OWN] * len(staging.actors)
    masks = [theatre.masks(staging, index) for index in range(len(staging.actors))]
    clean = theatre.drawn(staging, own)
    wear = measured(light, clean, ground_of(theatre, staging))
    expected = wear.smooth(clean)
    actors = []
    for index, (head, clothes) in enumerate(masks):
        without = _drawn(theatre, staging, own, wear, index, replace(OWN, here=False))
        strange = _drawn(theatre, staging, own, wear, index, replace(OWN, face=1.0))
        here = _along(light, without, expected, clothes | head) > _THERE
        face = float(np.clip(_along(light, expected, strange, head), 0, 1))
        shift = (_mean(light, clothes) - _mean(expected, clothes)) / np.maximum(wear.gain, 0.2)
        # A hue moves along its circle only as far as there are colours: what is clipped seems smaller than it is.
        actors.append(ActorWear(here, face, shift if here else np.zeros(3)))
    return wear, tuple(actors)


def _drawn(
    theatre: Theatre, staging: Staging, actors: Sequence[ActorWear], wear: Wear, index: int, other: ActorWear
) -> Light:
    """The picture with one of the actors otherwise."""
    return wear.smooth(theatre.drawn(staging, [*actors[:index], other, *actors[index + 1 :]]))


def _along(picture: Light, start: Light, end: Light, mask: NDArray[np.bool_]) -> float:
    """How far a picture is on the way from one (0) to another (1), by what lies in the mask; 0 where they are alike."""
    way = (end - start)[mask]
    power = float((way * way).sum())
    return float(((picture - start)[mask] * way).sum()) / power if power > 1 else 0.0


def _mean(light: Light, mask: NDArray[np.bool_]) -> Numbers:
    """The mean of Lab in the mask; of nothing 0."""
    return to_lab(light)[mask].mean(axis=0).astype(np.float64) if mask.any() else np.zeros(3)
