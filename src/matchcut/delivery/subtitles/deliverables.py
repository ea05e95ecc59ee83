"""The forms of subtitles."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.engines.spec import Parameter

_OPTIONS = (
    Parameter(
        name="titles",
        kind="switch",
        default=False,
        label="Titles too",
        help="Adds the film's titles, where nobody speaks: for a copy without them, or for translation.",
    ),
    Parameter(
        name="speakers",
        kind="switch",
        default=False,
        label="Names of speakers",
        help="Keeps 'MARA:' before what is said, for viewers who can't hear.",
    ),
)

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="srt",
        name="Subtitles (SubRip)",
        kind=FormKind.TEXT,
        suffixes=(".srt",),
        writer="matchcut.delivery.subtitles.writing:write_srt",
        options=_OPTIONS,
        needs_takes=False,
        of_a_part=True,
    ),
    Deliverable(
        id="webvtt",
        name="Subtitles (WebVTT)",
        kind=FormKind.TEXT,
        suffixes=(".vtt",),
        writer="matchcut.delivery.subtitles.writing:write_vtt",
        options=_OPTIONS,
        needs_takes=False,
        of_a_part=True,
    ),
    Deliverable(
        id="ttml",
        name="Subtitles (TTML, IMSC 1.1)",
        kind=FormKind.TEXT,
        suffixes=(".ttml",),
        writer="matchcut.delivery.subtitles.writing:write_ttml",
        options=(
            *_OPTIONS,
            Parameter(
                name="language",
                kind="text",
                default="",
                label="Language",
                help="The language's tag: 'en', 'de', 'pt-BR'. Empty: not told.",
            ),
        ),
        needs_takes=False,
        of_a_part=True,
    ),
)
