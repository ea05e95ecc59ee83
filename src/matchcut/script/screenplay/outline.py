"""Outlines: scripts of headings, sections and synopses, in which nothing is to be seen or heard yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from matchcut.film.camera import ShotSize
from matchcut.script.screenplay.drafts import DraftScene, DraftShot
from matchcut.script.screenplay.model import Screenplay, ScriptElementKind
from matchcut.script.screenplay.timing import ESTABLISHING, action_seconds


def outlined(screenplay: Screenplay, scenes: Sequence[DraftScene]) -> list[DraftScene]:
    """The scenes of an outline, each with one shot of its synopsis; none where there is no outline either.

    `scenes` are those of its headings. Without one, the innermost sections are the scenes; without those, the synopses.
    """
    drafts = list(scenes) or list(_of_sections(screenplay)) or list(_of_synopses(screenplay))
    return [replace(scene, shots=(_shot(scene),)) for scene in drafts]


def _shot(scene: DraftScene) -> DraftShot:
    words = scene.synopsis or scene.place or scene.heading
    return DraftShot(max(ESTABLISHING, action_seconds(words)), action=words, size=ShotSize.WIDE)


def _of_sections(screenplay: Screenplay) -> Iterator[DraftScene]:
    elements = [
        element
        for element in screenplay.elements
        if element.kind in (ScriptElementKind.SECTION, ScriptElementKind.SYNOPSIS)
    ]
    sections = [index for index, part in enumerate(elements) if part.kind is ScriptElementKind.SECTION]
    for place, (begin, end) in enumerate(pairwise([*sections, len(elements)])):
        synopsis = "\n".join(part.text for part in elements[begin + 1 : end])
        has_inner = end < len(elements) and elements[end].depth > elements[begin].depth
        if not has_inner:
            yield DraftScene(elements[begin].text, synopsis=synopsis, index=place)


def _of_synopses(screenplay: Screenplay) -> Iterator[DraftScene]:
    synopses = [
        element for element in screenplay.elements if element.kind is ScriptElementKind.SYNOPSIS and element.text
    ]
    for place, synopsis in enumerate(synopses):
        yield DraftScene(f"Scene {place + 1}", synopsis=synopsis.text, index=place)
