"""What an edit loses on its way in, told clip by clip."""

from __future__ import annotations

from dataclasses import dataclass, field

from matchcut.film.labels import label_of
from matchcut.film.time import FrameRate, timecode

_NAMED = 12


@dataclass
class Losses:
    """Collects what is lost of which clip, and words one sentence for each kind."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, what: str, name: str = "") -> None:
        """Note that `what` (a sentence without its full stop) holds for the clip `name`; "" for no clip."""
        self.found.setdefault(what, []).append(name.strip())

    def recounted(self, start: int, rate: FrameRate) -> None:
        """Note, where it is so, that an edit calls its first frame by another label, for it counts non-drop."""
        if rate.drops and start:
            label, here = label_of(start, rate, drop=False), timecode(start, rate)
            fps = f"{float(rate.fraction):.5g} fps"
            self.add(f"It counts non-drop, which the film does not at {fps}: its first frame {label} is {here} here")

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each kind, with the clips' names: `The film holds no opacity: “Logo”, “Smoke”.`"""
        return tuple(f"{what}{_names(names)}." for what, names in self.found.items())


def _names(names: list[str]) -> str:
    known = list(dict.fromkeys(name for name in names if name))
    rest = f" and {len(known) - _NAMED} more" if len(known) > _NAMED else ""
    return f": {', '.join(f'“{name}”' for name in known[:_NAMED])}{rest}" if known else ""
