"""What credentials claim of a film or a still: how it was made, from what, with which engines, revisions and seeds.

Prompts are not among it. The recipe of each take is named by its fingerprint, so that whoever holds the project can
show which recipe it was, and nobody else learns it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matchcut import __version__
from matchcut.cut.model import Cut, Event
from matchcut.delivery.provenance.sources import Source, pictures_in, source_of, source_of_all
from matchcut.engines.registry import engines
from matchcut.film import paid
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import Take
from matchcut.film.time import FrameRange
from matchcut.speech.facts import VoiceFacts, facts_of
from matchcut.store.project import Project

GENERATION = "org.matchcut.generation"
"""The label of our own assertion: a list of shots, each with take, engine, revision, model, seed and fingerprint."""

Claims = dict[str, Any]


def film_claims(project: Project, cut: Cut, mark: str = "") -> Claims:
    """The claims of a film, for `signing.sign`. A shot without a take is a board, drawn by the program, or black.

    `mark` is the invisible watermark in its pictures, "" for none.
    """
    takes = project.takes.several(event.take for event in cut.events if event.take is not None)
    shots = [(event, takes.get(event.take) if event.take else None) for event in cut.events]
    names = _names(project.film)
    own = {take.sound for take in takes.values()}
    inputs = dict.fromkeys(media for take in takes.values() for media in pictures_in(take))
    sounds = {sound.media: sound.label for sound in reversed(cut.sounds) if sound.media not in own}
    voiced = [Source.TRAINED for media in sounds if _voice(project, media)]
    source = source_of_all([*(_source(take) for _, take in shots), *voiced])
    return _claims(
        title=cut.title,
        source=source,
        ingredients=[
            *(_input(project, MediaId(media), names) for media in inputs),
            *(_component(event, take) for event, take in _once(shots)),
            *(_brought(project, media, label) for media, label in sounds.items()),
        ],
        actions=[
            _created(source, [_input_id(media) for media in inputs]),
            *(_placed(take) for _, take in _once(shots)),
            *(_laid(project, media) for media in sounds),
            *([_marked(mark)] if mark else []),
        ],
        shots=[_shot(event.label, take, event.record, black=event.black) for event, take in shots],
    )


def still_claims(project: Project, take: Take) -> Claims:
    """The claims of a still, or of a take by itself, for `signing.sign`."""
    film = project.film
    label = film.label(take.shot)
    names = _names(film)
    inputs = pictures_in(take)
    source = source_of(take)
    created = _created(source, [_input_id(media) for media in inputs]) | {"softwareAgent": _agent(take)}
    return _claims(
        title=f"{film.settings.title}, shot {label}",
        source=source,
        ingredients=[_input(project, MediaId(media), names) for media in inputs],
        actions=[created],
        shots=[_shot(label, take, None)],
    )


def _claims(
    *, title: str, source: Source, ingredients: list[Claims], actions: list[Claims], shots: list[Claims]
) -> Claims:
    generation = {"digitalSourceType": source.value, "shots": shots}
    return {
        "claim_version": 2,
        "claim_generator_info": [{"name": "Matchcut", "version": __version__}],
        "title": title,
        "ingredients": ingredients,
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": actions}},
            {"label": GENERATION, "data": generation},
        ],
    }


def _source(take: Take | None) -> Source:
    return Source.ALGORITHMIC if take is None else source_of(take)


def _once(shots: Iterable[tuple[Event, Take | None]]) -> list[tuple[Event, Take]]:
    """Each take at its first place in the film."""
    return list({take.id: (event, take) for event, take in reversed(list(shots)) if take is not None}.values())[::-1]


def _created(source: Source, inputs: list[str]) -> Claims:
    action: Claims = {
        "action": "c2pa.created",
        "digitalSourceType": source.value,
        "softwareAgent": {"name": "Matchcut", "version": __version__},
    }
    return action | ({"parameters": {"ingredientIds": inputs}} if inputs else {})


def _placed(take: Take) -> Claims:
    """A take put into the film."""
    return {
        "action": "c2pa.placed",
        "digitalSourceType": source_of(take).value,
        "softwareAgent": _agent(take),
        "parameters": {"ingredientIds": [_component_id(take)]},
    }


def _laid(project: Project, media: MediaId) -> Claims:
    """A sound laid under the film. What a voice from weights said is told as such; of others nothing is claimed."""
    action: Claims = {"action": "c2pa.placed", "parameters": {"ingredientIds": [_sound_id(media)]}}
    facts = _voice(project, media)
    if facts is None:
        return action
    agent = {"name": f"{facts.voice} ({facts.kind})", "version": facts.weights}
    return action | {"digitalSourceType": Source.TRAINED.value, "softwareAgent": agent}


def _voice(project: Project, media: MediaId) -> VoiceFacts | None:
    """The voice from weights that said a sound; None for any other."""
    return facts_of(project.media.path(media)) if project.media.has(media) else None


def _marked(mark: str) -> Claims:
    """An invisible watermark. "Unbound" is C2PA 2.2's word for one by which nobody's registry finds the credentials."""
    return {
        "action": "c2pa.watermarked.unbound",
        "softwareAgent": {"name": "Matchcut", "version": __version__},
        "description": f"An invisible watermark in every frame says {mark}.",
    }


def _agent(take: Take) -> Claims:
    """The engine that made a take."""
    spec = engines().get(take.engine)
    return {"name": spec.name if spec else take.engine, "version": take.engine_revision or "unknown"}


def _component(event: Event, take: Take) -> Claims:
    return {
        "title": f"Shot {event.label}, take {take.number}",
        "format": "video/mp4",
        "relationship": "componentOf",
        "label": _component_id(take),
        "instance_id": f"sha256:{take.video}",
    }


def _brought(project: Project, media: MediaId, label: str) -> Claims:
    """A sound that somebody laid under the film, or that a voice said."""
    kinds = {".wav": "audio/wav", ".flac": "audio/flac", ".mp3": "audio/mpeg", ".m4a": "audio/mp4"}
    return {
        "title": f"Sound '{label}'" if label else "A sound",
        "format": kinds.get(_suffix(project, media), "application/octet-stream"),
        "relationship": "componentOf",
        "label": _sound_id(media),
        "instance_id": f"sha256:{media}",
    }


def _input(project: Project, media: MediaId, names: dict[str, str]) -> Claims:
    """A picture that was shown to an engine: a reference, a keyframe, the end of the shot before."""
    kinds = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp"}
    return {
        "title": names.get(media, "The end of the shot before"),
        "format": kinds.get(_suffix(project, media), "application/octet-stream"),
        "relationship": "inputTo",
        "label": _input_id(media),
        "instance_id": f"sha256:{media}",
    }


def _suffix(project: Project, media: MediaId) -> str:
    """The ending of a media file; empty where the file is missing."""
    return project.media.path(media).suffix if project.media.has(media) else ""


def _sound_id(media: str) -> str:
    return f"sound-{media[:16]}"


def _input_id(media: str) -> str:
    return f"input-{media[:16]}"


def _component_id(take: Take) -> str:
    return f"take-{take.id}"


def _names(film: Film) -> dict[str, str]:
    """What each picture of the film is, in words."""
    names = {shot.keyframe: f"Keyframe of shot {film.label(shot.id)}" for shot in film.running_order if shot.keyframe}
    owners: dict[str, str] = {character.id: character.name for character in film.characters.values()}
    owners |= {element.id: element.name for element in film.elements.values()}
    for reference in film.references.values():
        owner = owners[reference.owner]
        names[reference.media] = f"Reference of {owner}" + (f": {reference.label}" if reference.label else "")
    return {str(media): name for media, name in names.items()}


def _shot(label: str, take: Take | None, place: FrameRange | None, *, black: bool = False) -> Claims:
    claims: Claims = {"shot": label}
    if place is not None:
        claims |= {"start": place.start, "frames": place.frames}
    if take is None:
        return claims | {"digitalSourceType": Source.ALGORITHMIC.value, "engine": "black" if black else "board"}
    claimed = {
        "model": paid.MODEL,
        "modelVersion": paid.VERSION,
        "service": paid.SERVICE,
        "serviceJob": paid.SERVICE_JOB,
    }
    return (
        claims
        | {
            "digitalSourceType": source_of(take).value,
            "take": take.number,
            "engine": take.engine,
            "revision": take.engine_revision,
            "seed": take.seed,
            "recipe": take.fingerprint,
            "sha256": take.video,
            "made": take.made_at,
        }
        | {name: str(take.facts[fact]) for name, fact in claimed.items() if take.facts.get(fact)}
    )
