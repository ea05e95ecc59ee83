"""FCPXML (1.0 to 1.13, and the bundles that Final Cut Pro writes): a project as exact pictures, sounds and notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.clips import SoundClip
from matchcut.interchange.fades import with_fades
from matchcut.interchange.fcpxml.parts import FcpxmlDocument, TimeLine
from matchcut.interchange.fcpxml.places import StoryPlace, base_of
from matchcut.interchange.fcpxml.story import StoryContent
from matchcut.interchange.files import read_xml
from matchcut.interchange.formats import BUNDLE, Sequences
from matchcut.interchange.layers import flattened
from matchcut.interchange.problems import EditAdvice, EditLoss, EditProblem
from matchcut.interchange.timeline import Timeline
from matchcut.words.statements import Figure, Term

_MOST_FRAMES = 10_000_000


_DOCUMENT = "Info.fcpxml"


def sequences(path: Path, _rate: FrameRate | None) -> Sequences:
    """The timelines in a file, or in a bundle. BadInput where it is no FCPXML, or holds none."""
    path = _inside(path)
    root = read_xml(path)
    if root.tag != "fcpxml":
        raise BadInput(EditProblem.XML_NOT_FCPXML(), advice=EditAdvice.FIRST_ELEMENT_FCPXML(), file=path)
    return projects_in(path, root)


def _inside(path: Path) -> Path:
    """The document in a `.fcpxmld` bundle; any other path as it is. BadInput for a bundle that holds none."""
    if path.suffix.lower() != BUNDLE or not path.is_dir():
        return path
    named = path / _DOCUMENT
    documents = [named] if named.is_file() else sorted(path.glob("*.fcpxml"))
    if not documents:
        raise BadInput(
            EditProblem.BUNDLE_WITHOUT_DOCUMENT(name=_DOCUMENT), advice=EditAdvice.EXPORT_FROM_FINAL_CUT(), file=path
        )
    return documents[0]


def projects_in(path: Path, root: Element) -> Sequences:
    """The timelines of a document, at least one, each with its name: those of its projects, or where there is none of
    its compound clips. BadInput where there is neither.
    """
    holders = (*root.iter("project"), *((root,) if root.find("sequence") is not None else ()))
    compounds = root.iterfind("resources/media")
    for several in (holders, compounds):
        named = [(holder.get("name", ""), holder.find("sequence")) for holder in several]
        timelines = [(name, timeline) for name, timeline in named if timeline is not None]
        if timelines:
            return [(name, partial(_read, path, root, timeline, name)) for name, timeline in timelines]
    raise BadInput(
        EditProblem.NO_PROJECT_WITH_TIMELINE(),
        advice=EditAdvice.EXPORT_FCPXML(),
        file=path,
    )


def _read(path: Path, root: Element, timeline: Element, title: str) -> Timeline:
    """Return the edit of one of a document's timelines.

    BadInput where it says no frame rate. What of a project can't be read, or is more than an edit holds, is told in
    the edit's notes, clip by clip.
    """
    document = FcpxmlDocument(path, root)
    rate = document.rate(timeline.get("format", ""))
    if rate is None:
        raise BadInput(
            EditProblem.FORMAT_WITHOUT_RATE(format=timeline.get("format", "")), file=path, field="frameDuration"
        )
    begin = document.time(timeline, "tcStart", Fraction(0))
    spine = timeline.find("spine")
    story = StoryContent(document, rate)
    if spine is not None:
        base = base_of(spine, begin)
        story.spine(spine, StoryPlace(line=TimeLine(base)), base)
    start = begin * rate.fraction
    if start.denominator != 1:
        story.losses.add(EditLoss.START_NEAREST())
    if timeline.get("tcFormat") != "DF":
        story.losses.recounted(round(start), rate)
    return _edit(story, title, round(start) if timeline.get("tcStart") else None)


def _edit(story: StoryContent, title: str, start: int | None) -> Timeline:
    length = story.frame(story.end)
    before = [piece.clip.name for piece in story.pieces if piece.clip.record.start < 0]
    for name in before:
        story.losses.add(EditLoss.BEFORE_FILM(), name)
    pieces = story.pieces
    ends = [piece.clip.record.end for piece in pieces] + [title.record.end for title in story.titles]
    ends += [int(sound.end * story.rate.fraction) for sound in story.sounds]
    length = max([length, *ends])
    if length > _MOST_FRAMES:
        raise BadInput(
            EditProblem.TOO_LONG(frames=Figure(f"{length:,}"), most=Figure(f"{_MOST_FRAMES:,}")),
            file=story.document.path,
        )
    seen = flattened(pieces, story.joints, length)
    for joint in seen.lost:
        story.losses.add(EditLoss.TRANSITION_HIDDEN(transition=Term(joint.kind)), "")
    unbroken = {
        index: clip.record == pieces[index].clip.record
        for clip, index in zip(seen.clips, seen.origins, strict=True)
        if index is not None
    }
    heard: set[int] = set()
    sounds = list(story.sounds)
    for own in story.own:
        if all(unbroken.get(index) for index in own.pieces):
            heard.update(own.pieces)
        elif own.sound is not None:
            sounds.append(own.sound)
        else:
            name = pieces[own.pieces[0]].clip.name
            story.losses.add(EditLoss.SOUND_UNDER_PICTURE(), name)
    clips = tuple(
        replace(clip, heard=True) if index in heard else clip
        for clip, index in zip(seen.clips, seen.origins, strict=True)
    )
    shown, transitions = with_fades(clips, seen.joins)
    if story.titles:
        story.losses.add(EditLoss.TITLES_LETTERING())
    return Timeline(
        title=title,
        rate=story.rate,
        start=start,
        clips=shown,
        joins=transitions,
        sounds=_single(sound.part(max(sound.start, Fraction(0)), sound.end) for sound in sounds if sound.end > 0),
        notes=tuple(story.losses.sentences()),
        markers=tuple(story.markers),
        titles=tuple(story.titles),
    )


def _single(sounds: Iterable[SoundClip]) -> tuple[SoundClip, ...]:
    """The sounds, each once: a document tells of every channel of a file by itself."""
    by_content = {(sound.link, sound.start, sound.seconds, sound.source): sound for sound in reversed(list(sounds))}
    return tuple(reversed(by_content.values()))
