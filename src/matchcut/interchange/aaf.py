"""AAF, for Avid Media Composer and others: the edit in the object model that pyaaf2 writes.

    composition ─▶ master mob (the take, with its provenance) ─▶ file mob (where the file lies) ─▶ tape mob (its reel)

A transition lies over the end of one component and the beginning of the next, as our own shots do. A retimed clip is
an operation whose length is the clip's and whose input is as much of the take as it runs through. The film's own fades
are transitions from and to nothing, as long as the nothing; a dip to black is one to nothing and one from it.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.fades import dips_left, through_black
from matchcut.interchange.files import contents
from matchcut.interchange.formats import Sequences
from matchcut.interchange.holding import of_shots
from matchcut.interchange.paths import place_in_url
from matchcut.interchange.problems import EditNote, EditNotes, EditProblem
from matchcut.interchange.timeline import Join, Timeline

_DISSOLVE = uuid.UUID("0c3bea40-fc05-11d2-8a29-0050040ef7d2")
_SPEED = uuid.UUID("9d2ea890-0968-11d3-8a38-0050040ef7d2")
_SPEED_RATIO = uuid.UUID("72559a80-24d7-11d3-8a50-0050040ef7d2")
_LEVEL = uuid.UUID("e4962320-2267-11d3-8a4c-0050040ef7d2")
_SAMPLE_RATE = 48_000
_NAMESPACE = uuid.UUID("7b0c3c9e-3f4c-5a55-9d59-2f0b3a1c8d11")
"""Mobs are named by what they stand for, so that a program knows a take again when the edit comes anew."""


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container that AAF files are kept in begins."""


def sequences(path: Path, _rate: FrameRate | None) -> Sequences:
    """The sequences of a file, as OpenTimelineIO's adapter reads it. BadInput where it is no AAF, or damaged."""
    from matchcut.interchange.otio.reading import adapted

    if not contents(path).startswith(_COMPOUND):
        raise BadInput(EditProblem.NOT_AAF(), file=path)
    return adapted(path, "AAF")


def write_aaf(edit: Timeline, path: Path) -> EditNotes:
    """Write the edit. Returns a note on dips that it has no room for."""
    import aaf2

    with aaf2.open(str(path), "w") as file:
        _AafBuilder(edit, file).composition()
    left = dips_left(edit)
    cut = [edit.clips[join.incoming].name for join in edit.joins if join.record.start in left]
    return (of_shots(EditNote.NO_ROOM_FOR_DIP, cut, format="AAF"),) if cut else ()


class _AafBuilder:
    def __init__(self, edit: Timeline, file: Any) -> None:
        self.edit = edit
        self.file = file
        self.make = file.create
        self.rate = str(edit.rate.fraction)
        self.masters: dict[str, Any] = {}

    def composition(self) -> None:
        edit = self.edit
        mob = self.make.CompositionMob(edit.title)
        mob.usage = "Usage_TopLevel"
        mob.mob_id = self._mob_id("composition", f"{edit.title} {edit.begin} {edit.length}")
        self.file.content.mobs.append(mob)
        for source in edit.media:
            self._master(source)
        self._dissolve, self._retime = self._operations()
        self._timecode(mob, edit.begin, edit.length)
        pictures = self._pictures(mob)
        for number, lane in enumerate(edit.lanes, 1):
            self._sounds(mob, number, lane)
        self._markers(mob, pictures)

    def _mob_id(self, kind: str, name: str) -> Any:
        from aaf2.mobid import MobID

        mob_id = MobID.new()
        mob_id.material = uuid.uuid5(_NAMESPACE, f"{kind} {name}")
        return mob_id

    def _master(self, source: MediaReference) -> None:
        """The chain of mobs behind a source."""
        kind, rate, length = ("picture", self.rate, source.length)
        if not source.length:
            kind, rate, length = "sound", str(_SAMPLE_RATE), source.samples
        tape = self.make.SourceMob()
        tape.mob_id = self._mob_id("tape", source.id)
        edit_rate = self.edit.rate
        drops = edit_rate.drops
        slot, _ = tape.create_tape_slots(
            source.reel, rate, edit_rate.nominal, drop_frame=drops, media_kind=kind, length=length
        )
        slot.segment.length = max(slot.segment.length, length)  # 12 hours, but a tape may run in the afternoon.
        self.file.content.mobs.append(tape)
        held = self.make.SourceMob()
        held.mob_id = self._mob_id("file", source.id)
        held.name = Path(source.link).name
        held.descriptor = self._descriptor(source, rate, length)
        self.file.content.mobs.append(held)
        self._refer(held, tape, kind, rate, length)
        master = self.make.MasterMob(source.name)
        master.mob_id = self._mob_id("master", source.id)
        self.file.content.mobs.append(master)
        self._refer(master, held, kind, rate, length)
        for name, value in source.facts.items():
            master.comments[f"Matchcut {name}"] = value
        master.comments["Tape"] = source.reel
        self.masters[source.id] = master

    def _refer(self, mob: Any, to: Any, kind: str, rate: str, length: int) -> None:
        slot = mob.create_timeline_slot(rate)
        clip = self.make.SourceClip(start=0, length=length, mob_id=to.mob_id, slot_id=1, media_kind=kind)
        slot.segment = clip
        slot["PhysicalTrackNumber"].value = 1

    def _descriptor(self, source: MediaReference, rate: str, length: int) -> Any:
        if source.length:
            descriptor = self.make.CDCIDescriptor()
            descriptor["ComponentWidth"].value = 8
            descriptor["HorizontalSubsampling"].value = 2
            descriptor["ImageAspectRatio"].value = f"{self.edit.width}/{self.edit.height}"
            descriptor["StoredWidth"].value = self.edit.width
            descriptor["StoredHeight"].value = self.edit.height
            descriptor["FrameLayout"].value = "FullFrame"
            descriptor["VideoLineMap"].value = [0, 0]
        else:
            descriptor = self.make.PCMDescriptor()
            descriptor["AudioSamplingRate"].value = _SAMPLE_RATE
            descriptor["Channels"].value = 2
            descriptor["QuantizationBits"].value = 16
            descriptor["BlockAlign"].value = 4
            descriptor["AverageBPS"].value = _SAMPLE_RATE * 4
        descriptor["SampleRate"].value = rate
        descriptor["Length"].value = length
        locator = self.make.NetworkLocator()
        locator["URLString"].value = place_in_url(self.edit, source)
        if source.offline is None or source.link:
            descriptor["Locator"].append(locator)
        return descriptor

    def _operations(self) -> tuple[Any, Any]:
        """The dissolve and the change of speed, as this file defines them."""
        dictionary = self.file.dictionary
        rational = dictionary.lookup_typedef("Rational")
        level = self.make.ParameterDef(_LEVEL, "ParameterDef_Level", "", rational)
        ratio = self.make.ParameterDef(_SPEED_RATIO, "SpeedRatio", "", rational)
        operations = []
        for identity, name, parameter, inputs, warps in (
            (_DISSOLVE, "Video Dissolve", level, 2, False),
            (_SPEED, "Motion Control", ratio, 1, True),
        ):
            dictionary.register_def(parameter)
            operation = self.make.OperationDef(identity, name)
            dictionary.register_def(operation)
            operation.media_kind = "picture"
            operation["IsTimeWarp"].value = warps
            operation["Bypass"].value = 0
            operation["NumberInputs"].value = inputs
            operation["OperationCategory"].value = "OperationCategory_Effect"
            operation["Description"].value = name
            operation["ParametersDefined"].extend([parameter])
            operations.append(operation)
        return operations[0], operations[1]

    def _timecode(self, mob: Any, start: int, length: int) -> None:
        rate = self.edit.rate
        slot = mob.create_timeline_slot(self.rate)
        slot.segment = self.make.Timecode(rate.nominal, drop=rate.drops, length=length)
        slot.name = "TC1"
        slot.segment.start = start
        slot["PhysicalTrackNumber"].value = 1

    def _pictures(self, mob: Any) -> int:
        edit = self.edit
        slot = mob.create_picture_slot(self.rate)
        slot.name = "V1"
        slot["PhysicalTrackNumber"].value = 1
        sequence = slot.segment
        fade_in, fade_out = edit.edges
        dips = through_black(edit)
        if fade_in:
            sequence.components.append(self.make.Filler("picture", fade_in))
            sequence.components.append(self._dissolved(fade_in, 0))
        for index, clip in enumerate(edit.clips):
            if index in dips:
                before, after = dips[index]
                sequence.components.append(self._dissolved(before, 0))
                sequence.components.append(self.make.Filler("picture", before + after))
                sequence.components.append(self._dissolved(after, 0))
            into, out = self._overlap(index), self._overlap(index + 1)
            if into:
                sequence.components.append(self._transition(into, clip))
            start = into.record.start if into else clip.record.start
            end = out.record.end if out else clip.record.end
            sequence.components.append(self._component(clip, FrameRange(start, end - start)))
        if fade_out:
            sequence.components.append(self._dissolved(fade_out, 0))
            sequence.components.append(self.make.Filler("picture", fade_out))
        sequence.length = edit.length
        return int(slot.slot_id)

    def _overlap(self, index: int) -> Join | None:
        join = self.edit.join_into(index)
        return join if join is not None and join.overlaps else None

    def _transition(self, join: Join, clip: Clip) -> Any:
        return self._dissolved(join.record.frames, clip.record.start - join.record.start)

    def _dissolved(self, length: int, cut: int) -> Any:
        """A dissolve of so many frames, whose cut point lies `cut` frames into it."""
        group = self.make.OperationGroup(self._dissolve, length, media_kind="picture")
        transition = self.make.Transition("picture", length)
        transition["OperationGroup"].value = group
        transition["CutPoint"].value = cut
        return transition

    def _component(self, clip: Clip, span: FrameRange) -> Any:
        if clip.media is None or not clip.speed:
            return self.make.Filler("picture", span.frames)
        begin = clip.source + (span.start - clip.record.start) * clip.speed
        first = max(0, begin.numerator // begin.denominator)
        through = span.frames * clip.speed
        length = -(-through.numerator // through.denominator)
        part = self._source_clip(clip.media, first, length, "picture")
        if not clip.retimed:
            return part
        group = self.make.OperationGroup(self._retime, span.frames, media_kind="picture")
        parameter = self.make.ConstantValue(self._retime["ParametersDefined"].value[0], str(1 / clip.speed))
        group.parameters.append(parameter)
        group.segments.append(part)
        return group

    def _source_clip(self, source: MediaReference, start: int, length: int, kind: str) -> Any:
        mob_id = self.masters[source.id].mob_id
        return self.make.SourceClip(start=start, length=length, mob_id=mob_id, slot_id=1, media_kind=kind)

    def _sounds(self, mob: Any, number: int, lane: tuple[SoundClip, ...]) -> None:
        slot = mob.create_sound_slot(str(_SAMPLE_RATE))
        slot.name = f"A{number}"
        slot["PhysicalTrackNumber"].value = number
        at = 0
        for sound in lane:
            if sound.first_sample > at:
                slot.segment.components.append(self.make.Filler("sound", sound.first_sample - at))
            slot.segment.components.append(self._source_clip(sound.media, sound.source_sample, sound.samples, "sound"))
            at = sound.end_sample
        slot.segment.length = at

    def _markers(self, mob: Any, pictures: int) -> None:
        from aaf2 import misc

        if not self.edit.markers:
            return
        slot = self.make.EventMobSlot()
        slot["EditRate"].value = self.rate
        slot["SlotID"].value = 1000
        slot["PhysicalTrackNumber"].value = 1
        sequence = self.make.Sequence("DescriptiveMetadata")
        for mark in self.edit.markers:
            marker = self.make.DescriptiveMarker()
            marker["DescribedSlots"].value = {pictures}
            marker["Position"].value = mark.frame
            marker["Comment"].value = mark.text if mark.person else f"{mark.text}: {mark.comment}"
            marker["Length"].value = 1
            colour = misc.TaggedValueHelper(marker["CommentMarkerAttributeList"])
            colour["_ATN_CRM_COLOR"] = "Red" if mark.person else "Green"
            sequence.components.append(marker)
        slot.segment = sequence
        mob.slots.append(slot)
