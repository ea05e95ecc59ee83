"""Colours that are not bt709's, made so: HLG and PQ by one documented tone mapping, wide gamuts by their matrices.

**HLG and PQ.** ITU-R BT.2100 says what light a signal means on a display of 1000 cd/m² (HLG by its inverse OETF and an
OOTF of gamma 1.2; PQ by its EOTF). ITU-R BT.2408 puts diffuse white at 203 cd/m²: 75 % HLG, 58 % PQ. The curve of ITU-R
BT.2390 (a Hermite spline above a knee, in PQ) brings 1000 cd/m² down to 203, which becomes white; it is applied to the
largest of red, green and blue, so that hues stay. What is brighter than 1000 cd/m² is white. Diffuse white comes out
at 160 cd/m² of 203, which is 231 of 255.

**Gamuts.** BT.2020 and Display P3 become bt709 by matrices on light; a colour beyond bt709 is drawn towards grey of its
own luminance until it fits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from matchcut.media.problems import MediaNote
from matchcut.words.statements import Statement

Light = NDArray[np.float64]

LEVEL = 8
"""Of the look-up table: LEVEL² steps of each channel."""

WHITE = 203.0
PEAK = 1000.0
"""cd/m² of SDR's white in HDR, and of the brightest light that is told apart."""

_GAMMA = 2.4
_HLG, _PQ = 18, 16
_BT709, _BT2020, _P3_THEATRE, _P3 = 1, 9, 11, 12
_TO_709: dict[int, Light] = {
    _BT709: np.eye(3),
    _BT2020: np.array(
        [[1.660491, -0.587641, -0.072850], [-0.124550, 1.132900, -0.008349], [-0.018151, -0.100579, 1.118730]]
    ),
    _P3: np.array([[1.224940, -0.224940, 0.0], [-0.042057, 1.042057, 0.0], [-0.019638, -0.078636, 1.098274]]),
}
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_NAMES = {_BT2020: "BT.2020", _P3: "P3", _P3_THEATRE: "P3"}


@dataclass(frozen=True, slots=True)
class Grade:
    """A conversion to bt709 by ffmpeg's numbers of a transfer (0: of SDR) and of primaries."""

    transfer: int
    primaries: int

    @property
    def note(self) -> Statement[MediaNote]:
        """What is done, for people."""
        name = {_HLG: "HLG", _PQ: "PQ"}.get(self.transfer)
        if name:
            return MediaNote.HDR_CONVERTED(transfer=name)
        return MediaNote.COLOURS_CONVERTED(primaries=_NAMES[self.primaries])


def grade_of(transfer: int, primaries: int) -> Grade | None:
    """What has to be done to colours of this transfer and these primaries; None: nothing."""
    if transfer in (_HLG, _PQ):
        return Grade(transfer, primaries if primaries in (_BT709, *_NAMES) else _BT2020)
    return Grade(0, primaries) if primaries in _NAMES else None


def graded(rgb: Light, grade: Grade) -> Light:
    """Return RGB (…, 3) from 0 to 1, coded as the grade says, as bt709 from 0 to 1."""
    light = _LIGHT.get(grade.transfer, _sdr_light)(rgb)
    if grade.transfer:
        light = _toned(light)
    matrix = _TO_709[_P3 if grade.primaries == _P3_THEATRE else grade.primaries]
    coded: Light = np.clip(_fitted(light @ matrix.T), 0, 1) ** (1 / _GAMMA)
    return coded


@cache
def table(grade: Grade) -> NDArray[np.uint16]:
    """The grade as a picture for FFmpeg's `haldclut` (side, side, 3) of 16 bits: red runs fastest, then green."""
    steps = LEVEL * LEVEL
    blue, green, red = np.meshgrid(*[np.linspace(0, 1, steps)] * 3, indexing="ij")
    coded = graded(np.stack((red, green, blue), axis=-1), grade)
    side = LEVEL**3
    return np.rint(coded.reshape(side, side, 3) * 65_535).astype(np.uint16)


def _sdr_light(rgb: Light) -> Light:
    return np.asarray(np.clip(rgb, 0, 1) ** _GAMMA, np.float64)


def _hlg_light(rgb: Light) -> Light:
    """cd/m² on a display of 1000 cd/m² (BT.2100, table 5)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(rgb <= 0.5, rgb**2 / 3, (np.exp((rgb - c) / a) + b) / 12)
    luminance = scene @ np.array([0.2627, 0.6780, 0.0593])
    return np.asarray(PEAK * scene * luminance[..., None] ** 0.2)


def _pq_light(rgb: Light) -> Light:
    """cd/m² (BT.2100, table 4)."""
    power = np.clip(rgb, 0, 1) ** (1 / _M2)
    return np.asarray(10_000 * (np.maximum(power - _C1, 0) / (_C2 - _C3 * power)) ** (1 / _M1))


def _pq(light: Light | float) -> Light:
    power = (np.asarray(light) / 10_000) ** _M1
    return np.asarray(((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2)


_M1, _M2 = 2610 / 16_384, 2523 / 4096 * 128
_C1, _C2, _C3 = 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_LIGHT: dict[int, Callable[[Light], Light]] = {_HLG: _hlg_light, _PQ: _pq_light}


def _toned(light: Light) -> Light:
    """Light in cd/m² brought to 0 … 1 of SDR by BT.2390's curve (section 5.4.1, without its black lift)."""
    brightest = np.maximum(light.max(axis=-1, keepdims=True), 1e-6)
    top = float(_pq(PEAK))
    most = float(_pq(WHITE)) / top
    knee = 1.5 * most - 0.5
    signal = np.minimum(_pq(brightest) / top, 1)
    t = np.clip((signal - knee) / (1 - knee), 0, 1)
    spline = (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (-2 * t**3 + 3 * t**2) * most
    toned = _pq_light(np.where(signal < knee, signal, spline) * top)
    return np.asarray(light * (toned / brightest) / WHITE)


def _fitted(light: Light) -> Light:
    """Bring colours into 0 … 1 by drawing them towards grey of their luminance, no further than needed."""
    grey = np.clip(light @ _LUMINANCE, 0, 1)[..., None]
    away = light - grey
    with np.errstate(divide="ignore", invalid="ignore"):
        room = np.where(away > 0, (1 - grey) / away, np.where(away < 0, grey / -away, np.inf))
    return np.asarray(grey + away * np.minimum(room.min(axis=-1, keepdims=True), 1))
