"""Each shot's circled take as a file of its own, with handles: frames as they were made, without titles or seams."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path

from matchcut.cut.model import Cut, Event, SoundEvent
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.film import export
from matchcut.delivery.folder import new_folder
from matchcut.delivery.presets import COPIED, DNXHR_HQX, FFV1, PRORES
from matchcut.delivery.problems import DeliveryNote, DeliverySummary
from matchcut.delivery.provenance.ordering import Signing, signing_for
from matchcut.film.ids import MediaId
from matchcut.film.model import PRODUCTION
from matchcut.film.time import FrameRange
from matchcut.interchange.naming import file_name
from matchcut.media.samples import SAMPLE_RATE
from matchcut.words.statements import Statement

_NAMED = 12
_CODECS = {"ProRes 422 HQ": PRORES, "DNxHR HQX": DNXHR_HQX, "H.264": COPIED, "FFV1": FFV1}


def clips(order: Delivery) -> Delivered:
    """One file for each shot into a folder, named by slate and take: `12A_take_3.mov`.

    A file's timecode is that of the take, whose first frame is 00:00:00:00, so it can be conformed to. A note tells
    where a take has fewer frames than the handles ask for.
    """
    cut, handles = order.cut, int(order.options["handles"])
    preset = _CODECS[str(order.options["codec"])]
    files: list[Path] = []
    short: list[str] = []
    signing = signing_for(order)
    with new_folder(order.out) as folder:
        for done, event in enumerate(event for event in cut.events if event.media is not None):
            order.at(done, len(cut.events))
            used = _used(event)
            first, end = max(0, used.start - handles), min(event.available, used.end + handles)
            if end - first < used.frames + 2 * handles:
                short.append(f"{event.label} ({used.start - first} before, {end - used.end} after)")
            take = order.project.takes.get(event.take) if event.take else None
            name = f"{event.label} take {take.number}" if take else event.label
            file = file_name(name, preset.suffix, {path.name.lower() for path in files})
            clip = _clip(order, event, FrameRange(first, end - first), take.sound if take else None)
            export(
                replace(clip, title=name),
                order.project.media.path,
                folder / file,
                cache=order.project.folder / "cache",
                preset=preset,
                check=lambda done=done: order.at(done, len(cut.events)),  # type: ignore[misc]
                finish=partial(_sign, signing, folder / file, event),
            )
            files.append(order.out / file)
    order.at(len(cut.events), len(cut.events))
    notes = (*_notes(handles, short), *signing.notes)
    return Delivered(
        files=(order.out, *signing.files(*files)), notes=notes, summary=(DeliverySummary.CLIPS(count=len(files)),)
    )


def _sign(signing: Signing, out: Path, event: Event, part: Path) -> None:
    signing.stretch(part, out, event.record)


def _notes(handles: int, short: list[str]) -> tuple[Statement[DeliveryNote], ...]:
    if not short:
        return ()
    named, more = ", ".join(short[:_NAMED]), len(short) - _NAMED
    if more > 0:
        return (DeliveryNote.HANDLES_SHORT_MORE(frames=handles, shots=named, more=more),)
    return (DeliveryNote.HANDLES_SHORT(frames=handles, shots=named),)


def _used(event: Event) -> FrameRange:
    """The frames of the take that the cut shows, in the take's own time."""
    last = event.source_frame(event.record.end - 1)
    return FrameRange(event.head, last - event.head + 1)


def _clip(order: Delivery, event: Event, source: FrameRange, sound: MediaId | None) -> Cut:
    """A cut that shows nothing but those frames of a take, with the sound that came with it."""
    cut = order.cut
    start, samples = cut.rate.samples(source.start), cut.rate.samples(source.frames)
    sounds: tuple[SoundEvent, ...] = ()
    if sound is not None:
        facts = order.project.media.facts(sound)
        there = (facts.samples or 0) * SAMPLE_RATE // (facts.sample_rate or SAMPLE_RATE)
        if there > start:
            samples = min(samples, there - start)
            sounds = (SoundEvent(media=sound, start=0, samples=samples, source_start=start, track=PRODUCTION),)
    only = replace(event, record=FrameRange(0, source.frames), head=source.start, speed=Fraction(1))
    return Cut(
        title=cut.title,
        rate=cut.rate,
        width=cut.width,
        height=cut.height,
        start=source.start,
        events=(only,),
        sounds=sounds,
    )
