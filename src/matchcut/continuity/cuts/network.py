"""What TransNetV2 says of a run of frames, window by window. Loads onnxruntime: workers only.

    window      0 ········ 25 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 75 ········ 100      of each 100 frames, the middle 50 count
    the next               0 ········ 25 ▇▇▇▇▇▇▇▇▇ …

The first frame stands for those before it, and the last one for those after it. The likeness of colours, which an
exported graph gets wrong, is worked out here and handed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, repeat
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.models.onnx_session import open_boxed

Picture = NDArray[np.uint8]

WEIGHTS = "transnet_v2"
_WINDOW, _COUNTED = 100, 50
_MARGIN = (_WINDOW - _COUNTED) // 2
_SIZE = (48, 27)
_SHADES = 3
"""Bits of each colour that a histogram tells apart."""
_THREADS = 2
_STEP, _SLOW, _DRIFT = 2.0, 24, 4.0
"""Where frames differ by less than `_STEP` greys of 255 from the next, and by less than `_DRIFT` from the one `_SLOW`
frames on, nothing is looked for: the longest dissolve changes more.
"""


class CutNetwork:
    """The network, opened when it is first asked: MachineFailed where its weights or onnxruntime are not there."""

    @cached_property
    def _session(self) -> Any:
        return open_boxed(WEIGHTS, threads=_THREADS)

    def scores(self, frames: Iterable[Picture]) -> Iterator[tuple[Picture, float, float]]:
        """Yield each frame (h, w, 3) with two scores from 0 to 1, once the frames after it are known.

        The first is that a shot ends with the frame, the second that the frame lies in a change from shot to shot.
        """
        waiting: list[Picture] = []
        window: list[Picture] = []
        for frame in frames:
            small = cv2.resize(frame, _SIZE, interpolation=cv2.INTER_AREA)
            window = window or [small] * _MARGIN
            window.append(small)
            waiting.append(frame)
            if len(window) == _WINDOW:
                yield from self._counted(window, waiting)
                del waiting[:_COUNTED], window[:_COUNTED]
        while waiting:
            padded = list(chain(window, repeat(window[-1], _WINDOW - len(window))))
            yield from self._counted(padded, waiting)
            del waiting[:_COUNTED], window[:_COUNTED]

    def _counted(self, window: list[Picture], waiting: list[Picture]) -> Iterator[tuple[Picture, float, float]]:
        frames = np.stack(window)
        if not self._is_in_doubt(frames):
            yield from ((frame, 0.0, 0.0) for frame in waiting[:_COUNTED])
            return
        given = {"frames": frames[None].astype(np.float32), "colour": colours_alike(frames)[None]}
        change, passage = (scores[0, _MARGIN : _MARGIN + _COUNTED] for scores in self._session.run(None, given))
        yield from zip(waiting, change.tolist(), passage.tolist(), strict=False)

    def _is_in_doubt(self, frames: Picture) -> bool:
        """Whether a shot may end with a frame that counts, of a window's (100, 27, 48, 3)."""
        return not is_still(frames)


def is_still(frames: Picture) -> bool:
    """Whether so little changes about the frames that count that no shot can end there, which is quicker to see."""
    grey = frames[_MARGIN - _SLOW // 2 : _WINDOW - _MARGIN + _SLOW // 2].mean(axis=-1, dtype=np.float32)
    at_once, slowly = (np.abs(grey[by:] - grey[:-by]).mean(axis=(1, 2)).max() for by in (1, _SLOW))
    return bool(at_once < _STEP and slowly < _DRIFT)


def colours_alike(frames: Picture) -> NDArray[np.float32]:
    """How alike the colours of each frame (n, h, w, 3) are to those of each within 50 frames of it: (n, 101), to 1."""
    shades = frames.reshape(len(frames), -1, 3).astype(np.int64) >> (8 - _SHADES)
    kinds = (shades[..., 0] << 2 * _SHADES) + (shades[..., 1] << _SHADES) + shades[..., 2]
    counts = np.stack([np.bincount(row, minlength=1 << 3 * _SHADES) for row in kinds]).astype(np.float32)
    counts /= np.linalg.norm(counts, axis=1, keepdims=True)
    reach = _WINDOW // 2
    alike = np.pad(counts @ counts.T, ((0, 0), (reach, reach)))
    return np.stack([alike[number, number : number + 2 * reach + 1] for number in range(len(frames))])
