"""BlazeFace, which finds faces: a `picture` in RGB (1, side, side, 3) from -1 to 1.

`boxes` (1, n, 16) are, for each anchor, a box (middle and size) and six points, in pixels of the input from the
anchor's middle; `scores` (1, n, 1) come before the sigmoid.
"""

from __future__ import annotations

from pathlib import Path

from weights.conversion import Conversion
from weights.packages import Package
from weights.tflite_graph import convert_tflite
from weights.tflite_witness import compared

_PACKAGE = Package(
    registry="npm",
    name="@mediapipe/face_detection",
    version="0.4.1657300184",
    sha256="a118cde74923dc4435257fbfbb613464a0f58d115dff6314d4ff96c8aebf6419",
)


def convert(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    convert_tflite(source / given.member, target, ("boxes", "scores"))
    return compared(source / given.member, target, least=-1.0)


CONVERSIONS = tuple(
    Conversion(
        name=name,
        purpose=purpose,
        package=_PACKAGE,
        member=f"package/{member}.tflite",
        licence="Apache-2.0",
        licence_text="",
        copyright="The MediaPipe authors",
        training="Pictures of phones' cameras, gathered by Google (its model card); not public.",
        convert=convert,
    )
    for name, member, purpose in (
        ("blaze_full", "face_detection_full_range", "Finds faces and their six points, up to five metres away."),
        ("blaze_short", "face_detection_short_range", "Finds large faces and their six points, up to two metres away."),
    )
)
