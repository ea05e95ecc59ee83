"""The frame from which a shot goes on is picked: sharp, with its faces, and no earlier than that is worth."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from matchcut.continuity.hand_over import best_hand_over
from matchcut.continuity.seen import (
    BoxSeen,
    DefectKind,
    DefectSeen,
    FaceSeen,
    FigureSeen,
    FrameSeen,
    FrameSeries,
    TakeSeen,
)

FRAMES = 24


def seen(
    sharpness: Mapping[int, float] | None = None,
    faces: Mapping[int, FaceSeen | None] | None = None,
    defects: tuple[DefectSeen, ...] = (),
    frames: int = FRAMES,
) -> TakeSeen:
    """A take of even sharpness but for some frames, with faces in the frames that were looked at."""
    even = b"".join([np.zeros(frames, "<f4").tobytes()])
    sharp = np.full(frames, 6, "<f4")
    for frame, value in (sharpness or {}).items():
        sharp[frame] = value
    names = ("lightness", "green_red", "blue_yellow", "contrast", "chroma", "change")
    return TakeSeen(
        version=1,
        frames=frames,
        width=64,
        height=48,
        rate="24",
        faces_by="",
        looks_by="",
        series=FrameSeries(**dict.fromkeys(names, even), sharpness=sharp.tobytes()),
        looked_at=tuple(
            FrameSeen(frame=frame, figures=(FigureSeen(box=BOX, face=face),) if face else ())
            for frame, face in (faces or {}).items()
        ),
        defects=defects,
    )


BOX = BoxSeen(left=0, top=0, right=9, bottom=9)


def face(score: float = 0.9) -> FaceSeen:
    return FaceSeen(box=BOX, score=score, sharpness=50)


def test_a_take_that_ends_well_is_gone_on_from_at_its_end() -> None:
    assert best_hand_over(seen()) == 0
    assert best_hand_over(seen(faces={11: face(), 17: face(), 23: face()})) == 0
    assert best_hand_over(seen(sharpness={20: 6.01})) == 0, "a little sharper is not worth three frames"


def test_a_soft_end_is_left_out() -> None:
    assert best_hand_over(seen(sharpness={23: 5, 22: 5.2})) == 2
    assert best_hand_over(seen(sharpness={20: 7.5})) == 3


def test_a_lost_face_and_one_that_is_hardly_found_are_left_out() -> None:
    assert best_hand_over(seen(faces={17: face(), 20: face(), 23: None})) == 3
    assert best_hand_over(seen(faces={17: face(), 20: face(), 23: face(0.4)})) == 3
    assert best_hand_over(seen(faces={17: face(), 20: face(), 23: face(0.88)})) == 0


def test_only_frames_of_the_window_are_taken() -> None:
    soft = dict.fromkeys(range(84, 96), 4.0)
    assert best_hand_over(seen(sharpness=soft, frames=96), window=6) == 0
    assert best_hand_over(seen(sharpness=soft, frames=96), window=12) == 12
    assert best_hand_over(seen(frames=1)) == 0
    blurred = dict.fromkeys(range(20, 24), 4.0)
    assert best_hand_over(seen(sharpness=blurred)) == 0, "of a short take no more than an eighth is given up"


@pytest.mark.parametrize("kind", [DefectKind.BROKEN, DefectKind.SOFT, DefectKind.HIDDEN_CUT])
def test_a_frame_with_a_defect_is_never_taken(kind: DefectKind) -> None:
    defect = DefectSeen(kind=kind, first=22, frames=2, sure=1)
    assert best_hand_over(seen(defects=(defect,))) == 2
    everywhere = DefectSeen(kind=kind, first=0, frames=FRAMES, sure=1)
    assert best_hand_over(seen(defects=(everywhere,))) == 0
