"""Bringing a mix to a loudness: measured, raised or lowered as a whole, its true peaks limited, and measured again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from matchcut.cut.mix import AS_MIXED, Level, Mixer
from matchcut.cut.model import Cut
from matchcut.cut.stock import Where
from matchcut.media.loudness import LoudnessMeter

PEAK = 10 ** (-1 / 20)
"""The highest true peak that is let through: −1 dBTP, as EBU R128 asks."""

NEAR = 0.1
"""How near to what was asked for is near enough, in LU."""

_PASSES = 4
_LIMITED = {"threshold": PEAK, "ceiling": PEAK}
_UNLIMITED = Level(threshold=float("inf"))


@dataclass(frozen=True, slots=True)
class Levelled:
    """A level for a cut's mix. `before` and `after` are its loudness as mixed and at that level, in LUFS.

    None for silence, which no level makes louder.
    """

    level: Level
    before: float | None
    after: float | None

    def plain(self) -> dict[str, object]:
        """All of it in what JSON holds."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: dict[str, object]) -> Levelled:
        """The inverse of `plain`."""
        level = plain["level"]
        assert isinstance(level, dict)
        return cls(Level(**level), plain["before"], plain["after"])  # type: ignore[arg-type]


def levelled(cut: Cut, where: Where, target: int, idle: Callable[[], None]) -> Levelled:
    """Return the level that brings a cut's mix to `target` hundredths of a LUFS.

    Where many peaks are held back, the limiter makes the mix softer than meant; it is then raised a little more, up to
    three times. `idle` is called between blocks and may raise. BadInput where a sound can't be read.
    """
    wanted = target / 100
    mixed = _measured(cut, where, _UNLIMITED, idle)
    before = mixed.loudness
    if before is None:
        return Levelled(AS_MIXED, None, None)
    gain = wanted - before
    level, after = Level(gain=10 ** (gain / 20), **_LIMITED), wanted
    if mixed.true_peak * level.gain <= PEAK:
        return Levelled(level, before, after)
    for left in reversed(range(_PASSES)):
        loudness = _measured(cut, where, level, idle).loudness
        assert loudness is not None, "a limiter does not silence"
        after = loudness
        if left == 0 or abs(after - wanted) <= NEAR:
            break
        gain += wanted - after
        level = Level(gain=10 ** (gain / 20), **_LIMITED)
    return Levelled(level, before, after)


def _measured(cut: Cut, where: Where, level: Level, idle: Callable[[], None]) -> LoudnessMeter:
    meter = LoudnessMeter()
    for block in Mixer(cut, where, level).blocks():
        idle()
        meter.add(block)
    return meter
