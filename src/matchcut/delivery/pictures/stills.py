"""Frames of the film as pictures: one, one of each shot, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from matchcut.cut.model import Cut
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.folder import new_folder
from matchcut.delivery.mastering import pictures
from matchcut.delivery.pictures.burn_in import burn_in
from matchcut.delivery.pictures.files import SUFFIXES, PictureWriter
from matchcut.delivery.presets import ending
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem, DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.delivery.writing import in_place_of
from matchcut.film.errors import BadInput
from matchcut.film.time import parse_timecode, timecode
from matchcut.interchange.naming import file_name, plain
from matchcut.media.aside import sync_file
from matchcut.words.statements import Notes

_DIGITS = 7
_KINDS = {suffix: kind for kind, suffix in SUFFIXES.items()}


def still(order: Delivery) -> Delivered:
    """One frame, in the form that the file's ending names. BadInput for a frame that the film has not."""
    kind = _KINDS[ending(order.out, _KINDS)]
    frame = _frame(order.cut, str(order.options["at"]))
    order.at(0, 1)
    ((_, picture),) = pictures(order.cut, order.project.media.path, [frame], burn_in(order, order.cut))
    signing = signing_for(order)
    with in_place_of(order.out) as part:
        signing.write_picture(PictureWriter(kind).encoded(picture), part, order.out, frame)
    order.at(1, 1)
    code = timecode(order.cut.start + frame, order.cut.rate)
    return Delivered(
        files=signing.files(order.out), notes=signing.notes, summary=(DeliverySummary.FRAME_AT(timecode=code),)
    )


def stills(order: Delivery) -> Delivered:
    """One frame of each shot into a folder, named by place and slate: `003_12A.png`."""
    cut, suffix = order.cut, SUFFIXES[str(order.options["format"])]
    names: dict[int, str] = {}
    for place, event in enumerate(cut.events, 1):
        record = event.record
        at = {"first": 0, "middle": record.frames // 2, "last": record.frames - 1}[str(order.options["which"])]
        names[record.start + at] = file_name(f"{place:03}_{plain(event.label)}", suffix, ())
    return _into_folder(order, sorted(names), names.__getitem__)


def sequence(order: Delivery) -> Delivered:
    """Every frame into a folder, numbered without a gap: `Liftoff.0086400.png`."""
    cut, suffix = order.cut, SUFFIXES[str(order.options["format"])]
    first = cut.start if order.options["numbers"] == "timecode" else 1
    stem = plain(cut.title) or "film"
    delivered = _into_folder(order, range(cut.length), lambda frame: f"{stem}.{first + frame:0{_DIGITS}}{suffix}")
    silent = (DeliveryNote.SEQUENCE_SILENT(),) if cut.sounds else ()
    return replace(delivered, files=delivered.files[:2], notes=(*delivered.notes, *silent))


def _into_folder(order: Delivery, frames: Iterable[int], name: Callable[[int], str]) -> Delivered:
    writer = PictureWriter(str(order.options["format"]))
    wanted = list(frames)
    files: list[Path] = []
    signing = signing_for(order)
    shown = pictures(order.cut, order.project.media.path, wanted, burn_in(order, order.cut))
    with new_folder(order.out) as folder:
        for done, (frame, picture) in enumerate(shown):
            order.at(done, len(wanted))
            file = folder / name(frame)
            signing.write_picture(writer.encoded(picture), file, file, frame)
            sync_file(file)
            files.append(order.out / name(frame))
    order.at(len(wanted), len(wanted))
    notes: Notes = (*order.cut.notes, *signing.notes)
    return Delivered(
        files=(order.out, *signing.files(*files)), notes=notes, summary=(DeliverySummary.PICTURES(count=len(files)),)
    )


def _frame(cut: Cut, at: str) -> int:
    """The film frame at a timecode, or with a number from 0; in the middle for none."""
    text = at.strip()
    if not text:
        return cut.length // 2
    frame = int(text) if text.isdecimal() else parse_timecode(text, cut.rate) - cut.start
    if not 0 <= frame < cut.length:
        first, last = (timecode(cut.start + frame, cut.rate) for frame in (0, cut.length - 1))
        raise BadInput(
            DeliveryProblem.NO_FRAME_AT(timecode=text),
            advice=DeliveryAdvice.RUNS_FROM(first=first, last=last),
            field="at",
        )
    return frame
