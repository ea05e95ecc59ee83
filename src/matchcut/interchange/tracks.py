"""Tracks of picture as OpenTimelineIO and Final Cut Pro 7 XML have them, and the edit that they show together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, SoundClip
from matchcut.interchange.fades import with_fades
from matchcut.interchange.layers import Flattened, Joint, LayeredClip, flattened
from matchcut.interchange.losses import Losses
from matchcut.interchange.problems import EditLoss, EditProblem
from matchcut.interchange.timeline import Timeline, TimelineMarker, TimelineTitle
from matchcut.words.statements import Figure, Term

MOST_PIECES = 500_000
_LARGEST = 16_384
_MOST_FRAMES = 10_000_000


@dataclass
class PictureTrack:
    """What lies on a track: pictures that do not overlap, transitions at their edges, and titles.

    `lasts` is how many frames it has at least, with a gap at its end.
    """

    clips: list[Clip] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    titles: list[TimelineTitle] = field(default_factory=list)
    lasts: int = 0

    @property
    def end(self) -> int:
        records = [clip.record for clip in self.clips] + [title.record for title in self.titles]
        return max([self.lasts, *(record.end for record in records)])


def fair_size(width: int | None, height: int | None) -> tuple[int, int] | None:
    """A picture's size as a film can have it; None for one that it can't."""
    if width is None or height is None or not all(2 <= side <= _LARGEST for side in (width, height)):
        return None
    return width, height


def stacked(tracks: Sequence[PictureTrack], losses: Losses) -> PictureTrack:
    """Several tracks, the lowest first, as the one that is seen. BadInput for more than a machine can lay out."""
    length = max((track.end for track in tracks), default=0)
    seen = _flat(tracks, losses, length)
    pictures = PictureTrack(titles=[title for track in tracks for title in track.titles])
    pictures.clips = [clip for clip, origin in zip(seen.clips, seen.origins, strict=True) if origin is not None]
    for join in seen.joins:
        cut = seen.clips[join.incoming].record.start if join.incoming < len(seen.clips) else length
        pictures.joints.append(Joint("dissolve" if join.kind == "fade" else join.kind, join.record, cut))
    return pictures


def _flat(tracks: Sequence[PictureTrack], losses: Losses, length: int) -> Flattened:
    pieces = [LayeredClip(clip, (level,)) for level, track in enumerate(tracks) for clip in track.clips]
    if len(pieces) > MOST_PIECES:
        raise BadInput(EditProblem.TOO_MANY_CLIPS(clips=Figure(f"{len(pieces):,}"), most=Figure(f"{MOST_PIECES:,}")))
    if length > _MOST_FRAMES:
        raise BadInput(EditProblem.TOO_LONG(frames=Figure(f"{length:,}"), most=Figure(f"{_MOST_FRAMES:,}")))
    joints = [replace(joint, level=(level,)) for level, track in enumerate(tracks) for joint in track.joints]
    seen = flattened(pieces, joints, length)
    for joint in seen.lost:
        losses.add(EditLoss.TRANSITION_UNSEEN(transition=Term(joint.kind), frame=joint.cut))
    for joint in joints:
        if joint.kind != "dissolve" and (joint.cut <= 0 or joint.cut >= length):
            losses.add(EditLoss.EDGE_FADE(transition=Term(joint.kind)))
    return seen


def placed(nested: PictureTrack, window: FrameRange, at: int, losses: Losses, name: str) -> PictureTrack:
    """The frames `window` of a nested edit as they lie in the edit around it, from its frame `at` on."""
    by = at - window.start
    pictures = PictureTrack()
    for clip in nested.clips:
        seen = clip.record.intersection(window)
        if seen.frames:
            pictures.clips.append(replace(clip.during(seen), record=seen.shifted(by)))
    for joint in nested.joints:
        if joint.record.start >= window.start and joint.record.end <= window.end:
            pictures.joints.append(replace(joint, record=joint.record.shifted(by), cut=joint.cut + by))
        elif joint.record.overlaps(window):
            losses.add(EditLoss.NESTED_TRIMMED(), name)
    for title in nested.titles:
        seen = title.record.intersection(window)
        if seen.frames:
            pictures.titles.append(replace(title, record=seen.shifted(by)))
    return pictures


def retimed(
    nested: PictureTrack, record: FrameRange, first: Fraction, speed: Fraction, losses: Losses, name: str
) -> PictureTrack:
    """A nested edit at a speed of its own: frame i of `record` shows its frame ⌊first + i · speed⌋.

    Below 0 it runs backwards, 0 holds a frame.
    """
    pictures = PictureTrack()
    for clip in nested.clips:
        seen = _seen_during(clip.record, first, speed, record.frames)
        if seen.frames:
            source = clip.source + (first + seen.start * speed - clip.record.start) * clip.speed
            shown = replace(clip, record=seen.shifted(record.start), source=source, speed=clip.speed * speed)
            pictures.clips.append(shown)
    for joint in nested.joints:
        if _seen_during(joint.record, first, speed, record.frames).frames:
            losses.add(EditLoss.NESTED_RETIMED(), name)
    for title in nested.titles:
        seen = _seen_during(title.record, first, speed, record.frames)
        if seen.frames:
            pictures.titles.append(replace(title, record=seen.shifted(record.start)))
    pictures.clips.sort(key=lambda clip: clip.record.start)
    return pictures


def _seen_during(inner: FrameRange, first: Fraction, speed: Fraction, frames: int) -> FrameRange:
    """For which i from 0 up to `frames` the frame ⌊first + i · speed⌋ is one of `inner`."""
    if not speed:
        return FrameRange(0, frames if inner.contains(first.numerator // first.denominator) else 0)
    if speed > 0:
        begin, end = (-((first - edge) // speed) for edge in (inner.start, inner.end))
    else:
        begin, end = ((first - edge) // -speed + 1 for edge in (inner.end, inner.start))
    begin, end = max(0, int(begin)), min(frames, int(end))
    return FrameRange(begin, max(0, end - begin))


def edit_of(
    tracks: Sequence[PictureTrack],
    *,
    title: str,
    rate: FrameRate,
    start: int | None,
    losses: Losses,
    sounds: Sequence[SoundClip] = (),
    markers: Sequence[TimelineMarker] = (),
    least: int = 0,
    size: tuple[int, int] | None = None,
) -> Timeline:
    """The edit that tracks of picture and sound show and play; it has `least` frames at least. Errors as `stacked`."""
    pictures = max((track.end for track in tracks), default=0)
    length = max(pictures, least, _as_long_as(sounds, rate, losses))
    seen = _flat(tracks, losses, length)
    shown, joins = with_fades(seen.clips, seen.joins)
    titles = (title for track in tracks for title in track.titles)
    return Timeline(
        title=title,
        rate=rate,
        start=start,
        clips=shown,
        joins=joins,
        sounds=tuple(sounds),
        notes=losses.sentences(),
        size=size,
        markers=tuple(markers),
        titles=tuple(sorted(titles, key=lambda title: title.record.start)),
    )


def _as_long_as(sounds: Sequence[SoundClip], rate: FrameRate, losses: Losses) -> int:
    """How many whole frames an edit's sounds last."""
    longest = 0
    for sound in sounds:
        frames = int((sound.start + sound.seconds) * rate.fraction)
        if frames > _MOST_FRAMES:
            losses.add(EditLoss.SOUND_TOO_LONG(), sound.name)
        else:
            longest = max(longest, frames)
    return longest
