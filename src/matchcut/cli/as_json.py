"""What the app answers, as the JSON that scripts read: `--json`. Its keys stay as they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from matchcut.cli.services_json import spending_json
from matchcut.film.time import timecode
from matchcut.planning.plan import TakeState
from matchcut.words.statements import Statement, english, parts_of, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchcut.app.accepting import Acceptable
    from matchcut.app.calibrating import PickedGates
    from matchcut.app.cleaning import Clearable, Share
    from matchcut.app.finding import Finding
    from matchcut.app.measuring import MeasuredTake
    from matchcut.app.shelf import ModelInfo
    from matchcut.app.shot_search import ShotMatches
    from matchcut.app.sounding import SoundInfo
    from matchcut.app.splitting import FilmShots
    from matchcut.app.status import EngineInfo, FilmStatus, ShotStatus
    from matchcut.app.voice_list import VoiceInfo
    from matchcut.continuity.cuts.boundaries import ShotBoundary
    from matchcut.delivery.provenance.signing import Credentials
    from matchcut.film.film import Film
    from matchcut.models.boxed import BoxedWeights
    from matchcut.words.statements import Argument

Json = dict[str, Any]


def print_json(value: Json | list[Json] | None) -> None:
    """Print it on stdout."""
    print(json.dumps(value, indent=2, ensure_ascii=False))


def film_json(status: FilmStatus) -> Json:
    """`matchcut status`."""
    film, settings = status.film, status.film.settings
    return {
        "film": {
            "title": settings.title,
            "rate": str(settings.rate),
            "width": settings.width,
            "height": settings.height,
            "engine": settings.engine,
            "shots": len(film.shots),
            "frames": film.length,
            "timecode": timecode(film.length, settings.rate, drop=False),
        },
        "shots": [_shot(shot) for shot in status.shots],
        "stale": [shot.shot.id for shot in status.shots if shot.plan.state is not TakeState.CURRENT],
        "jobs": [
            {"shot": job.shot, "label": film.label(job.shot), "state": job.state.value, "reason": job.reason_text}
            for job in status.jobs
        ],
        "spent": spending_json(status.spent),
        "spent_on": {shot: spending_json(part) for shot, part in status.spent_on.items()},
    }


def _shot(status: ShotStatus) -> Json:
    shot, take, card = status.shot, status.circled, status.card
    return {
        "id": shot.id,
        "label": status.label,
        "scene": shot.scene,
        "frames": shot.frames,
        "engine": status.engine,
        "continues": shot.continues,
        "standing": status.plan.state.value,
        "reasons": [say(reason) for reason in status.plan.reasons],
        "outlook": english(status.outlook.words),
        "warnings": [english(warning) for warning in status.outlook.warnings],
        "held": english(status.outlook.held),
        "takes": status.takes,
        "circled": {"id": take.id, "number": take.number, "seed": take.seed} if take else None,
        "remarks": " ".join(map(str, status.remarks)),
        "missing": english(status.missing),
        "measured": {"verdict": card.verdict.value, "score": card.score, "faults": len(card.faults)} if card else None,
        "warned": _warned(status),
        "meant": list(shot.meant_marks),
    }


def _warned(status: ShotStatus) -> list[Json]:
    """What the shot's next take is warned of, as data; `mark` by which it is accepted, None for what can't be."""
    parts = [part for warning in status.outlook.warnings for part in parts_of(warning)]
    marks = {(doubt.what.code, str(doubt.what)): doubt.mark for doubt in status.doubts}
    return [
        {**_stated(part), "mark": marks.get((part.code, str(part))) if isinstance(part, Statement) else None}
        for part in parts
    ]


def acceptable_json(entry: Acceptable, film: Film) -> Json:
    """One of `matchcut accept`."""
    return {
        "shot": entry.shot,
        "label": film.label(entry.shot),
        "mark": entry.mark,
        "accepted": entry.accepted,
        "take": entry.take,
        **_stated(entry.what),
    }


def engine_json(engine: EngineInfo) -> Json:
    """One of `matchcut engines`."""
    spec, can = engine.spec, engine.spec.capabilities
    return {
        "id": spec.id,
        "name": spec.name,
        "kind": spec.kind.value,
        "service": spec.service,
        "price": english(spec.price),
        "makes": spec.makes,
        "summary": spec.summary,
        "revision": spec.revision,
        "licence": spec.licence.name,
        "forbids": spec.licence.forbids,
        "ready": engine.availability.ready,
        "state": engine.availability.state.kind.value,
        "reason": english(engine.availability.reason),
        "capabilities": {
            "text": can.text,
            "references": can.references,
            "keyframe": can.keyframe,
            "last_frame": can.last_frame,
            "tail_frames": can.tail_frames,
            "sound": can.sound,
            "rate": str(can.rate) if can.rate else None,
            "sizes": [list(size) for size in can.sizes],
            "frames": say(can.lengths),
        },
        "parameters": [parameter.name for parameter in spec.parameters],
    }


def boxed_json(weights: BoxedWeights) -> Json:
    """One of `matchcut engines --boxed`."""
    return {
        "name": weights.name,
        "purpose": weights.purpose,
        "licence": weights.licence.name,
        "copyright": weights.copyright,
        "source": weights.source,
        "training": weights.training,
        "sha256": weights.sha256,
        "bytes": weights.bytes,
        "measured": [
            {"what": measured.what, "figure": measured.figure, "on": measured.on} for measured in weights.measured
        ],
    }


def model_json(model: ModelInfo) -> Json:
    """One of `matchcut models list`."""
    return {
        "id": model.id,
        "name": model.name,
        "summary": model.summary,
        "makes": model.makes,
        "here": model.here,
        "ready": model.ready,
        "reason": english(model.reason),
        "folder": str(model.folder) if model.folder is not None else None,
        "bytes": model.size,
        "shipped": model.shipped,
        "hub": model.hub,
        "revision": model.revision,
        "commit": model.commit or None,
        "licence": model.terms.licence,
        "forbids": model.terms.forbids,
        "accepted": model.accepted.isoformat() if model.accepted is not None else None,
        "can": list(model.takes),
    }


def voice_json(voice: VoiceInfo) -> Json:
    """What is known of a voice."""
    return {
        "name": voice.name,
        "language": voice.tag or None,
        "sex": voice.sex.kind.value if voice.sex else None,
        "licence": voice.licence,
    }


def matches_json(query: str, matches: ShotMatches, film: Film) -> Json:
    """`matchcut find`."""
    shots = ((match, film.shots[match.shot]) for match in matches.shots)
    return {
        "query": query,
        "by": ["words", "meaning"] if matches.by_meaning else ["words"],
        "failed": str(matches.failed) if matches.failed else None,
        "shots": [
            {
                "id": shot.id,
                "label": film.label(shot.id),
                "score": round(match.score, 3),
                "scene": film.scenes[shot.scene].heading,
                "action": shot.action,
                "dialogue": shot.dialogue,
            }
            for match, shot in shots
        ],
    }


def measured_json(measured: MeasuredTake, film: Film) -> Json:
    """A take of `matchcut measure`. Frames are counted from the take's first, 0; what was not measured is null."""
    import msgspec

    from matchcut.continuity.cards import Scorecard
    from matchcut.continuity.faults import CURES

    card, take = measured.card, measured.take
    shown = [name for name in Scorecard.__struct_fields__ if name not in ("key", "version", "faults")]
    return {
        "shot": take.shot,
        "label": measured.label,
        "number": take.number,
        "circled": film.circled(take.shot) == take.id,
        "error": str(measured.error) if measured.error else None,
        "card": msgspec.to_builtins({name: getattr(card, name) for name in shown}) if card else None,
        "faults": [
            {
                **{name: getattr(placed.fault, name) for name in placed.fault.__struct_fields__},
                "timecode": placed.timecode,
                "what": str(placed.what),
                "cures": [cure.value for cure in CURES[placed.fault.kind]],
            }
            for placed in measured.faults
        ],
    }


def shots_json(shots: FilmShots) -> Json:
    """The shots of a film, of `matchcut new --split`."""
    seen = shots.search.film
    rate = seen.frame_rate
    return {
        "file": str(shots.file),
        "rate": seen.rate,
        "frames": seen.frames,
        "width": seen.width,
        "height": seen.height,
        "shots": [
            {
                "number": number,
                "first": shot.first,
                "frames": shot.frames,
                "timecode": timecode(seen.timecode + shot.first, rate),
                "entered": shot.entered and _boundary(shot.entered),
            }
            for number, shot in enumerate(shots.shots, 1)
        ],
        "notes": [str(note) for note in shots.notes],
    }


def _boundary(boundary: ShotBoundary) -> Json:
    return {
        "kind": boundary.kind.value,
        "first": boundary.first,
        "frames": boundary.frames,
        "confidence": round(boundary.confidence, 3),
    }


def sound_json(sound: SoundInfo) -> Json:
    """One of `matchcut sound list`."""
    from matchcut.app.sounding import decibels

    clip = sound.clip
    return {
        "number": sound.number,
        "label": sound.label,
        "track": clip.track,
        "begins": sound.begins,
        "frames": clip.frames,
        "gain": decibels(clip.gain),
        "pan": clip.pan,
    }


def finding_json(finding: Finding) -> Json:
    """One of `matchcut doctor`."""
    stated = next((part for part in parts_of(finding.text) if isinstance(part, Statement)), None)
    return {
        "name": finding.name,
        "kind": finding.kind,
        "sentence": finding.sentence,
        **_coded(stated or ""),
    }


def _stated(said: Statement[Any] | str) -> Json:
    """What is said, as code and arguments, and in English."""
    return {**_coded(said), "text": str(said)}


def _coded(said: Statement[Any] | str) -> Json:
    """Code and arguments of what is said; none of a sentence that is no data."""
    if isinstance(said, str):
        return {"code": "", "arguments": {}}
    return {"code": said.code, "arguments": {name: _plain(value) for name, value in said.arguments.items()}}


def _plain(argument: Argument) -> str | int | list[Any]:
    """An argument of a statement; one that is itself stated, in English."""
    if isinstance(argument, tuple):
        return [_plain(part) for part in argument]
    return argument if isinstance(argument, int) else str(argument)


def shares_json(shares: Mapping[Clearable, Share]) -> Json:
    """`matchcut clean`."""
    return {part.value: {"count": share.count, "bytes": share.size} for part, share in shares.items()}


def credentials_json(credentials: Credentials) -> Json:
    """`matchcut credentials`."""
    return {
        "valid": credentials.valid,
        "trusted": credentials.trusted,
        "signer": credentials.signer,
        "title": credentials.title,
        "digital_source_type": credentials.source,
        "actions": [dict(action) for action in credentials.actions],
        "ingredients": [dict(ingredient) for ingredient in credentials.ingredients],
        "shots": [dict(shot) for shot in credentials.shots],
        "troubles": list(credentials.troubles),
    }


def calibration_json(picked: PickedGates) -> Json:
    """`matchcut calibrate`."""
    return {
        "kept": picked.kept,
        "rejected": picked.rejected,
        "file": str(picked.file) if picked.file else None,
        "gates": [
            {
                "gate": f"{gate.group}.{gate.table}.{gate.figure}",
                "kept": gate.kept,
                "rejected": gate.rejected,
                "kept_pass": gate.passing,
                "rejected_fail": gate.failing,
                "before": before,
                "picked": gate.value,
            }
            for gate, before in zip(picked.gates, picked.before, strict=True)
        ],
    }
