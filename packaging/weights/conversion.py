"""What each script of a model says: where its weights come from, whose they are, and how they become ONNX."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from weights.packages import Package

OURS = Path(__file__).resolve().parents[2] / "LICENSE"
"""The text of the Apache License, for packages that name it and bring no text along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """One file of weights. `convert` takes the folders of package and witness and the file to write.

    It returns a sentence that says what the result was checked against, and how far off it is. `member` is the file
    within the package that holds the weights, `licence_text` the one with the licence's text ("" for `OURS`), and
    `copyright` whose the work is, where that text does not say it.
    """

    name: str
    purpose: str
    package: Package
    member: str
    licence: str
    licence_text: str
    training: str
    convert: Callable[[Conversion, Path, Path, Path], str]
    witness: Package | None = None
    copyright: str = ""
