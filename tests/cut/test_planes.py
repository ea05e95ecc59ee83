"""Planes are taken out of a picture as copies, whatever its rows look like in memory."""

from __future__ import annotations

import av
import numpy as np
import pytest

from matchcut.cut.planes import planes_of


@pytest.mark.parametrize("width", [128, 256, 130])
def test_writing_on_planes_leaves_the_picture_alone(width: int) -> None:
    """A decoder predicts the frames that follow from the one it gave out; letters on that would smear into them.

    At 128 and 256 rows lie end to end, so that a view of them is contiguous as it is.
    """
    picture = av.VideoFrame(width, 96, "yuv420p")
    for plane in picture.planes:
        np.frombuffer(plane, np.uint8)[:] = 7
    for plane in planes_of(picture):
        assert (plane == 7).all()
        plane[:] = 200
    assert all((np.frombuffer(plane, np.uint8) == 7).all() for plane in picture.planes)
