"""What is seen in takes, made by hand: as the process that looks at takes would have it, with what a test needs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from matchcut.continuity.seen import (
    SEEN_VERSION,
    BoxSeen,
    EdgeSeen,
    FaceSeen,
    FigureSeen,
    FrameSeen,
    FrameSeries,
    PatchSeen,
    TakeSeen,
)

FACES_BY, LOOKS_BY = "faces-1-a", "looks-1-b"


def unit(*values: float) -> np.ndarray:
    """The unit vector in a direction of eight dimensions."""
    vector = np.zeros(8, np.float32)
    vector[: len(values)] = values
    return vector / np.linalg.norm(vector)


def patch(lab: Sequence[float] | None = (50, 0, 0), look: np.ndarray | None = None, area: float = 0.1) -> PatchSeen:
    """A part of one colour in Lab, which must lie within the histogram's grid, and of a look."""
    from matchcut.continuity.measures.colours import histogram_of, packed_colours

    colours = b"" if lab is None else packed_colours(histogram_of(np.array([lab], np.float64), np.ones(1)))
    return PatchSeen(area=area, colours=colours, look=b"" if look is None else look.astype("<f2").tobytes())


def face(vector: np.ndarray | None = None, mirrored: np.ndarray | None = None) -> FaceSeen:
    packed = [
        b"" if one is None else one.astype("<f4").tobytes()
        for one in (vector, vector if mirrored is None else mirrored)
    ]
    return FaceSeen(
        box=BoxSeen(left=100, top=50, right=160, bottom=130),
        score=0.9,
        sharpness=200.0,
        vector=packed[0],
        mirrored=packed[1],
    )


def figure(
    vector: np.ndarray | None = None,
    *,
    clothes: PatchSeen | None = None,
    hair: PatchSeen | None = None,
    mirrored: np.ndarray | None = None,
    left: float = 80,
) -> FigureSeen:
    return FigureSeen(
        box=BoxSeen(left=left, top=40, right=left + 100, bottom=360),
        face=None if vector is None else face(vector, mirrored),
        clothes=clothes,
        hair=hair,
    )


def series(frames: int, **values: float | Sequence[float]) -> FrameSeries:
    """A series of so many frames: steady, but for what is given."""
    steady = {
        "lightness": 50,
        "green_red": 2,
        "blue_yellow": 4,
        "contrast": 20,
        "chroma": 10,
        "sharpness": 6,
        "change": 3,
        "motion": 0.01,
        "warp": 1,
    }
    packed = {
        name: np.broadcast_to(np.asarray(value, "<f4"), (frames,)).tobytes()
        for name, value in (steady | values).items()
    }
    return FrameSeries(**packed)


def edge(frame: int, grey: float) -> EdgeSeen:
    return EdgeSeen(frame=frame, width=8, height=4, picture=np.full((4, 8, 3), round(grey), np.uint8).tobytes())


def take(frames: int = 48, looked_at: Sequence[FrameSeen] = (), **given: object) -> TakeSeen:
    values: dict[str, object] = {
        "version": SEEN_VERSION,
        "frames": frames,
        "width": 640,
        "height": 360,
        "rate": "24",
        "faces_by": FACES_BY,
        "looks_by": LOOKS_BY,
        "series": series(frames),
        "looked_at": tuple(looked_at),
        "edges": (edge(0, 100), edge(frames - 1, 100)),
    }
    return TakeSeen(**(values | given))  # type: ignore[arg-type]
