"""The report as data: what stands in the JSON, in plain values. What was not measured is null, never a number."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

import msgspec

from matchcut.continuity.cards import Scorecard
from matchcut.continuity.gates import Gates

if TYPE_CHECKING:
    from matchcut.delivery.report.reported import GatesUsed, ReportedFilm, ReportedShot, ReportedTake

_MEASURES = tuple(name for name in Scorecard.__struct_fields__ if name not in ("take", "key", "version", "faults"))
_FIGURES = tuple(field.name for field in fields(Gates) if field.name not in ("defects", "sources"))


def report_data(report: ReportedFilm) -> dict[str, Any]:
    """All of a report. Frames are counted from the take's first, 0; seconds are those of generating."""
    cut, settings = report.cut, report.film.settings
    return {
        "report": "continuity",
        "version": 1,
        "film": {
            "title": cut.title,
            "frames": cut.length,
            "rate": str(cut.rate),
            "width": settings.width,
            "height": settings.height,
        },
        "cast": [{"character": member, "name": name} for member, name in report.cast.items()],
        "shots": [_shot(shot, report.inherited.get(shot.event.shot)) for shot in report.shots],
        "decay_with_gap": [
            {"gap": point.gap, "likeness": point.likeness, "pairs": point.pairs} for point in report.decay
        ],
        "chains": [
            {
                "first": chain.first.event.label,
                "last": chain.last.event.label,
                "links": chain.links,
                "identity_error": chain.identity,
                "sharpness_error": chain.sharpness,
            }
            for chain in report.chains
        ],
        "measured_with": [_gates(used) for used in report.used],
    }


def _shot(shot: ReportedShot, inherited: str | None) -> dict[str, Any]:
    event = shot.event
    return {
        "shot": event.shot,
        "label": event.label,
        "heading": shot.heading,
        "timecode": shot.starts,
        "record": event.record.start,
        "frames": event.record.frames,
        "continues": shot.source or None,
        "link": shot.link,
        "way": shot.way.value if shot.way else None,
        "hand_over": shot.hand_over,
        "by_hand": shot.by_hand,
        "inherits": inherited,
        "verdict": shot.verdict.value,
        "takes": [_take(take) for take in shot.takes],
        "not_measured": [{"code": reason.code, "text": str(reason)} for reason in shot.unmeasured],
    }


def _take(entry: ReportedTake) -> dict[str, Any]:
    take, card = entry.take, entry.card
    return {
        "take": take.id,
        "number": take.number,
        "circled": entry.circled,
        "engine": take.engine,
        "frames": take.frames,
        "seconds": entry.seconds,
        "paid": asdict(entry.paid) if entry.paid else None,
        "made_at": take.made_at,
        "card": {name: _plain(getattr(card, name)) for name in _MEASURES} if card else None,
        "faults": [{**_plain(fault), "text": str(what)} for fault, what in entry.faults],
        "stale": entry.stale,
        "remade": _plain(entry.remade),
        "corrected": dict(zip(("begins", "ends"), map(_plain, entry.corrected), strict=True))
        if entry.corrected
        else None,
        "changed": [{"code": reason.code, "text": str(reason)} for reason in entry.changed],
    }


def _gates(used: GatesUsed) -> dict[str, Any]:
    return {
        "faces_by": used.faces_by or None,
        "looks_by": used.looks_by or None,
        "sort": used.sort or None,
        "gates": {name: getattr(used.gates, name) for name in _FIGURES},
        "sources": dict(used.gates.sources),
    }


def _plain(value: Any) -> Any:
    """A part of a card as plain values, with what was not measured in it."""
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    return [_plain(entry) for entry in value] if isinstance(value, tuple) else value
