"""Rebuilds resources/weights, says what differs from what is there, and ends with 1 if anything does."""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from weights import blaze, dlib_face, efficientnet_lite0, rife, selfie, transnet_v2
from weights.cards import write_card
from weights.conversion import Conversion
from weights.graphs import noise, run
from weights.packages import unpacked

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources" / "weights"
KEPT = ROOT / "build" / "weights"
"""Where packages stay, so that they are fetched once."""
CONVERSIONS = tuple(
    conversion
    for script in (blaze, dlib_face, efficientnet_lite0, transnet_v2, rife, selfie)
    for conversion in script.CONVERSIONS
)


def main(arguments: list[str]) -> int:
    """Rebuild the weights that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m weights", description=__doc__)
    names = [conversion.name for conversion in CONVERSIONS]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(names)}")
    wanted = parser.parse_args(arguments).names or names
    if unknown := set(wanted) - set(names):
        parser.error(f"no weights are called {', '.join(sorted(unknown))}")
    RESOURCES.mkdir(exist_ok=True)
    same = [_rebuilt(conversion) for conversion in CONVERSIONS if conversion.name in wanted]
    print(f"{sum(path.stat().st_size for path in RESOURCES.rglob('*') if path.is_file()) / 1e6:.1f} MB in all")
    return 0 if all(same) else 1


def _rebuilt(conversion: Conversion) -> bool:
    """Make a file and its card anew. False if it was there and its bytes were others, which is told."""
    source = unpacked(conversion.package, KEPT)
    witness = unpacked(conversion.witness, KEPT) if conversion.witness else source
    target = RESOURCES / f"{conversion.name}.onnx"
    with tempfile.TemporaryDirectory(dir=KEPT) as folder:
        fresh = Path(folder) / target.name
        checked = conversion.convert(conversion, source, witness, fresh)
        same = not target.is_file() or _digest(target) == _digest(fresh)
        if target.is_file():
            print(f"{conversion.name}: {'as it was' if same else f'DIFFERS, {_apart(target, fresh)}'}")
        else:
            print(f"{conversion.name}: new, {fresh.stat().st_size:,} bytes")
        target.write_bytes(fresh.read_bytes())
    write_card(conversion, target, source, checked)
    print(f"    {checked}", flush=True)
    return same


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


def _inputs(file: Path) -> Any:
    return onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"]).get_inputs()


def _apart(before: Path, after: Path) -> str:
    """How far apart the outputs of two files are, for the same noise."""
    taken, renewed = ({given.name: given.shape for given in _inputs(file)} for file in (before, after))
    if taken != renewed:
        return f"it takes {renewed}, not {taken}"
    # A side that may be any is 64: all of ours take that.
    inputs = {
        name: noise(tuple(side if isinstance(side, int) else 64 for side in shape)) for name, shape in taken.items()
    }
    off = max(float(np.abs(old - new).max()) for old, new in zip(run(before, inputs), run(after, inputs), strict=True))
    return f"its outputs by up to {off:.1e}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
