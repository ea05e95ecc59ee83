"""Each edit format in one table: who writes it, what it holds, and what may therefore differ when it is read back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from matchcut.cut.model import Cut
from matchcut.delivery.edit.laying import Shelf
from matchcut.delivery.edit.offline import on_tapes, with_tapes
from matchcut.delivery.verify.comparing import Allowed
from matchcut.film.film import Film
from matchcut.interchange import aaf, ale
from matchcut.interchange.dips import dips_left
from matchcut.interchange.edl import writing as edl
from matchcut.interchange.fcp7 import writing as fcp7
from matchcut.interchange.fcpxml import writing as fcpxml
from matchcut.interchange.holding import Holds
from matchcut.interchange.mlt import kdenlive
from matchcut.interchange.mlt import writing as mlt
from matchcut.interchange.otio import writing as otio
from matchcut.interchange.timeline import Align, Edit, Strip

Write = Callable[[Edit, Path], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. `write` makes the file and returns notes beyond those of `holds`.

    `rough` tells whether a strip's pictures may be off by up to a step of its speed, which the notes say too.
    `blank`: whether it can hold a film of which no picture is there yet: all of it black.
    `cuts` tells where dips begin that it has no room for, though it holds such dips; its writer's notes say which.
    `placed`: the programs that read it find media by their full places on a disk, and so the file tells those.
    `ordered`: whether the format tells the order of the film; a log does not, so nothing can be missing from that.
    """

    suffix: str
    holds: Holds
    write: Write
    align: Align = Align.START
    rough: Callable[[Strip, Edit], bool] = lambda _strip, _edit: False
    placed: bool = False
    ordered: bool = True
    blank: bool = True
    cuts: Callable[[Edit], frozenset[int]] = lambda _edit: frozenset()

    def cut(self, cut: Cut, shelf: Shelf) -> Cut:
        """The cut as the format is to tell it: with the tapes of offline shots, where it can name them."""
        if self.holds.conforms:
            cut = on_tapes(cut, shelf.film, shelf.takes)
        return self._with_tapes(cut, shelf.film) if self.holds.offline else cut

    def _with_tapes(self, cut: Cut, film: Film) -> Cut:
        holds = self.holds
        return with_tapes(cut, film, stretches=holds.offline == "files", reverse=holds.reverse, held=holds.holds)

    def notes(self, edit: Edit) -> Iterator[str]:
        """What the format can't hold of an edit, apart from what only its writer knows; and what it tells of a disk."""
        yield from self.holds.notes(edit) if self.ordered else self.holds.log_notes(edit)
        if self.placed:
            yield f"The {self.suffix} tells in full where its media lie on this disk: programs that read it want that."

    def allowed(self, edit: Edit) -> Allowed:
        """What may differ when the edit is read back."""
        rough = {
            strip.label: -(-abs(strip.speed) // 1) for strip in edit.strips if strip.retimed and self.rough(strip, edit)
        }
        half_a_frame = Fraction(1, 2) / edit.rate.fraction
        return Allowed(
            start=self.holds.timecode,
            wipes=self.holds.wipes,
            dips=self.holds.dips,
            holds=self.holds.holds,
            rough=rough,
            fades=self.holds.fades_of(edit),
            cuts=self.cuts(edit),
            sound=Fraction(0) if self.holds.samples else half_a_frame,
            lanes=self.holds.lanes,
        )


def _edl(drop: bool) -> Format:
    def write(edit: Edit, path: Path) -> tuple[str, ...]:
        return edl.write_edl(edit, path, drop=drop and edit.rate.drops)

    def rough(strip: Strip, edit: Edit) -> bool:
        backwards = strip.speed < 0 and strip.speed != -1  # Readers differ in where the first step of it lies.
        return strip.at.denominator != 1 or backwards or not edl.speed_is_told(strip, edit)

    return Format(suffix=".edl", holds=edl.HOLDS, write=write, rough=rough, cuts=dips_left)


def _between(strip: Strip, _edit: Edit) -> bool:
    return strip.at.denominator != 1


def _within(strip: Strip, _edit: Edit) -> bool:
    return fcp7.place_in(strip).denominator != 1


FORMATS: Mapping[str, Format] = {
    "otio": Format(suffix=".otio", holds=otio.HOLDS, write=otio.write_otio),
    "otioz": Format(suffix=".otioz", holds=otio.HOLDS, write=otio.write_otioz),
    "edl": _edl(True),
    "edl non-drop": _edl(False),
    "fcpxml": Format(suffix=".fcpxml", holds=fcpxml.HOLDS, write=fcpxml.write_fcpxml, align=Align.CENTRE),
    "premiere": Format(suffix=".xml", holds=fcp7.HOLDS, write=fcp7.write_fcp7, rough=_within, placed=True, blank=False),
    "aaf": Format(
        suffix=".aaf",
        holds=aaf.HOLDS,
        write=aaf.write_aaf,
        rough=_between,
        cuts=dips_left,
        placed=True,
        blank=False,
    ),
    "mlt": Format(suffix=".mlt", holds=mlt.HOLDS, write=mlt.write_mlt),
    "kdenlive": Format(suffix=".kdenlive", holds=kdenlive.HOLDS, write=kdenlive.write_kdenlive),
    "ale": Format(suffix=".ale", holds=ale.HOLDS, write=ale.write_ale, ordered=False),
}
