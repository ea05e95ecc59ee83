"""MediaPipe's selfie segmentation: where somebody is in a picture.

`picture` is (1, h, w, 3) in RGB from 0 to 1, `person` (1, h, w, 1) how surely each place is somebody's.
"""

from __future__ import annotations

from pathlib import Path

from weights.conversion import Conversion
from weights.packages import Package
from weights.tflite_graph import convert_tflite
from weights.tflite_witness import compared

_PACKAGE = Package(
    registry="npm",
    name="@mediapipe/selfie_segmentation",
    version="0.1.1675465747",
    sha256="7767b33eaa68990ee06c28bbb89f39a13a47ebb07ff0f1fd4947d9e817bb9bf9",
)


def convert(given: Conversion, source: Path, _witness: Path, target: Path) -> str:
    convert_tflite(source / given.member, target, ("person",))
    return compared(source / given.member, target, least=0.0)


CONVERSIONS = tuple(
    Conversion(
        name=name,
        purpose=purpose,
        package=_PACKAGE,
        member=f"package/{member}.tflite",
        licence="Apache-2.0",
        licence_text="",
        copyright="The MediaPipe authors",
        training="Pictures of people before cameras, gathered by Google (its model card); not public.",
        convert=convert,
    )
    for name, member, purpose in (
        ("selfie", "selfie_segmentation", "Where somebody is in a picture, upright or square (256 × 256)."),
        ("selfie_wide", "selfie_segmentation_landscape", "Where somebody is in a wide picture (256 × 144), quicker."),
    )
)
