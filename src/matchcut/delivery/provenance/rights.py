"""The rights sheet: under which licences a film was made, what they forbid, and what nobody has told yet.

It gathers what the program knows and says plainly what it does not. It is no lawyer's opinion.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from matchcut.delivery.problems import DeliveryNote
from matchcut.engines.hosted.catalogue import services, title_of
from matchcut.engines.hosted.sent import SentPicture, sent_of
from matchcut.engines.protocol import BOXED
from matchcut.engines.registry import engines
from matchcut.film import paid
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, ShotId
from matchcut.film.model import NO_PARAMETERS, Reference, Take
from matchcut.identity.catalogue import boxed_of
from matchcut.models.boxed import all_boxed_weights
from matchcut.speech.facts import facts_of
from matchcut.store.project import Project
from matchcut.words.statements import Statement

_MOST_CREDITS = 64 * 1024
_CREDITS = ("CREDITS.md", "CREDITS.txt", "CREDITS", "LICENSE.md", "LICENSE.txt", "LICENSE")

_LONG = 4
"""So many shots in a row, or more, are told as a run."""

NOT_TOLD = "not told to Matchcut"


@dataclass(frozen=True, slots=True)
class Right:
    """One thing in the film: what it is, under which licence, what that forbids, and where it is used."""

    what: str
    licence: str
    forbids: str
    where: str


@dataclass(frozen=True, slots=True)
class RightsSheet:
    """What is known of a film's rights. `credits` is the text of the film's own credits file, with its name.

    `networks` are those of the box that worked on what is seen, or compared the cast. `open_questions` are what a
    person should settle before the film is shown.
    """

    title: str
    engines: tuple[Right, ...]
    networks: tuple[Right, ...]
    people: tuple[Right, ...]
    media: tuple[Right, ...]
    program: tuple[Right, ...]
    sent: tuple[Right, ...]
    credits: tuple[str, str] | None
    open_questions: tuple[Statement[DeliveryNote], ...]

    @property
    def forbidden(self) -> tuple[str, ...]:
        """What the engines' licences forbid, each once, with whose licence it is."""
        return tuple(f"{right.what} ({right.licence}): {right.forbids}" for right in self.engines if right.forbids)


def rights_of(project: Project) -> RightsSheet:
    """Gather the rights of all that the circled takes were made with and from, and of the film's sounds."""
    film = project.film
    circled = {shot: take for shot in film.order if (take := film.circled(shot))}
    by_id = project.takes.several(circled.values())
    takes = {shot: by_id[take] for shot, take in circled.items()}
    voices, spoken = _voices(project)
    engines = _engines(film, takes) + voices
    people = tuple(_people(film))
    credit = _credits(project.folder)
    media = tuple(_media(film, spoken, credits_name=credit[0] if credit else ""))
    return RightsSheet(
        title=film.settings.title,
        engines=engines,
        networks=tuple(_networks(project, takes)),
        people=people,
        media=media,
        program=tuple(_program(film)),
        sent=tuple(_sent(project)),
        credits=credit,
        open_questions=tuple(_questions(film, engines, people, media, credited=credit is not None)),
    )


def _engines(film: Film, takes: dict[ShotId, Take]) -> tuple[Right, ...]:
    """Each engine and model that made a circled take; and for shots without one, the engine that is to make it."""
    used: dict[tuple[str, str, str, str], list[ShotId]] = {}
    for shot in film.running_order:
        take = takes.get(shot.id)
        engine = take.engine if take else shot.engine or film.settings.engine
        revision = take.engine_revision if take else ""
        facts = take.facts if take else NO_PARAMETERS
        model = " ".join(dict.fromkeys(str(facts[name]) for name in (paid.MODEL, paid.VERSION) if name in facts))
        used.setdefault((engine, revision, model, str(facts.get(paid.SERVICE, ""))), []).append(shot.id)
    return tuple(_engine(*key, _shots(film, shots)) for key, shots in used.items())


def _engine(engine: str, revision: str, model: str, service: str, where: str) -> Right:
    spec = engines().get(engine)
    name = spec.name if spec else engine
    parts = [
        name,
        f"model {model}" if model not in ("", engine) else "",
        f"made by the service {title_of(service)}" if service else "",
        f"revision {revision}" if revision else "",
    ]
    what = ", ".join(part for part in parts if part)
    if spec is None:
        return Right(what, "unknown: this engine is not installed here", "", where)
    return Right(what, spec.licence.name, spec.licence.forbids, where)


def _networks(project: Project, takes: dict[ShotId, Take]) -> Iterator[Right]:
    """What of the weights in the box worked on circled takes, as these tell, or compared the film's references."""
    used: dict[str, list[ShotId]] = {}
    for shot in project.film.running_order:
        for name in str(takes[shot.id].facts.get(BOXED, "")).split() if shot.id in takes else ():
            used.setdefault(name, []).append(shot.id)
    compared = {name for embedder in project.embeddings.embedders() for name in boxed_of(embedder)}
    known = {weights.name: weights for weights in all_boxed_weights()}
    for name in sorted(used.keys() | compared):
        where = [_shots(project.film, used[name])] if name in used else []
        where += ["references compared"] if name in compared else []
        licence = known[name].licence.name if name in known else "unknown: it is not in this installation"
        yield Right(f"Network {name}", licence, "", ", ".join(where))


def _people(film: Film) -> list[Right]:
    """The cast whose likeness comes from pictures, and how they agreed to that."""
    rows = []
    for character in sorted(film.characters.values(), key=lambda person: (person.rank, person.id)):
        pictures = film.references_by_owner.get(character.id, ())
        if pictures or character.consent:
            shots = [shot for shot in film.order if _is_in(film, shot, character.id)]
            rows.append(Right(character.name, character.consent or "no consent noted", "", _shots(film, shots)))
    return rows


def _sent(project: Project) -> Iterator[Right]:
    """What was sent to services to make takes, whichever is circled: it can't be called back."""
    known, cast = services(), project.film.characters
    pictures: dict[tuple[str, str], list[SentPicture]] = {}
    for picture in sent_of(project.mark):
        medium = picture.medium
        who = [cast[person].name if person in cast else person for person in map(CharacterId, medium.cast)]
        what = medium.of or (f"a frame with {', '.join(who)}" if who else "a frame")
        pictures.setdefault((what, picture.call.service), []).append(picture)
    for (what, service), sent in pictures.items():
        days = " to ".join(dict.fromkeys((sent[0].day.isoformat(), sent[-1].day.isoformat())))
        row = known.get(service)
        terms = f", {row.terms}" if row and row.terms else ""
        slates = tuple(dict.fromkeys(picture.call.slate for picture in sent))
        where = f"{'shot' if len(slates) == 1 else 'shots'} {', '.join(slates)}"
        yield Right(f"Sent: {what}", f"to {row.title if row else service}, {days}{terms}", "", where)


def _is_in(film: Film, shot: ShotId, character: str) -> bool:
    return any(casting.character == character for casting in film.cast_by_shot.get(shot, ()))


def _voices(project: Project) -> tuple[tuple[Right, ...], set[MediaId]]:
    """Each voice from weights that says a line of the film, as the sounds themselves tell; and those sounds."""
    used: dict[tuple[str, str, str], set[ShotId | None]] = {}
    spoken = set()
    for clip in project.film.audio.values():
        facts = facts_of(project.media.path(clip.media)) if project.media.has(clip.media) else None
        if facts is not None:
            what = f"Voice {facts.voice} ({facts.kind}, weights {facts.weights})"
            used.setdefault((what, facts.licence, facts.forbids), set()).add(clip.anchor)
            spoken.add(clip.media)
    film = project.film
    return tuple(
        Right(*key, _shots(film, [shot for shot in film.order if shot in shots])) for key, shots in sorted(used.items())
    ), spoken


def _media(film: Film, spoken: Collection[MediaId], *, credits_name: str) -> list[Right]:
    """Every picture and sound that somebody brought, with what is known of it."""
    licence = f"see {credits_name}" if credits_name else NOT_TOLD
    rows: dict[str, Right] = {}
    owners: dict[str, str] = {character.id: character.name for character in film.characters.values()}
    owners |= {element.id: element.name for element in film.elements.values()}
    for reference in sorted(film.references.values(), key=lambda entry: (entry.owner, entry.rank, entry.id)):
        rows.setdefault(reference.media, Right(_picture(reference, owners), licence, "", _id(reference.media)))
    for shot in film.running_order:
        if shot.keyframe:
            what = f"Keyframe of shot {film.label(shot.id)}"
            rows.setdefault(shot.keyframe, Right(what, licence, "", _id(shot.keyframe)))
    for clip in sorted(film.audio.values(), key=lambda entry: (entry.track, entry.id)):
        name = f"Sound '{clip.label}'" if clip.label else f"A sound on track {clip.track}"
        if clip.media not in spoken:
            rows.setdefault(clip.media, Right(name, licence, "", _id(clip.media)))
    return list(rows.values())


def _picture(reference: Reference, owners: dict[str, str]) -> str:
    owner = owners[str(reference.owner)]
    return f"Reference of {owner}: {reference.label}" if reference.label else f"Reference of {owner}"


def _program(film: Film) -> list[Right]:
    """What comes from the program itself into the film: the typefaces of its titles."""
    from matchcut.media.lettering import clean, runs_of

    lines = [line for title in film.titles.values() for line in clean(title.text).splitlines()]
    typefaces = dict.fromkeys(run.typeface for line in lines for run in runs_of(line))
    forbids = {"OFL-1.1": "Selling the font by itself; a film set in it is free."}
    return [
        Right(f"The typeface {face.name}", face.licence or "unknown", forbids.get(face.licence, ""), "titles")
        for face in typefaces
    ]


def _questions(
    film: Film, engines: tuple[Right, ...], people: tuple[Right, ...], media: tuple[Right, ...], *, credited: bool
) -> list[Statement[DeliveryNote]]:
    questions = [
        DeliveryNote.CONSENT_UNKNOWN(name=right.what) for right in people if right.licence == "no consent noted"
    ]
    questions += [
        DeliveryNote.LICENCE_UNKNOWN(what=right.what)
        for right in engines
        if right.licence.lower().startswith("unknown")
    ]
    if media and not credited:
        questions.append(DeliveryNote.MEDIA_FROM_OUTSIDE(count=len(media)))
    lacking = [shot for shot in film.order if not film.circled(shot) and not film.black(shot)]
    if lacking:
        questions.append(DeliveryNote.NOT_MADE_YET(shots=_shots(film, lacking)))
    return questions


def _credits(folder: Path) -> tuple[str, str] | None:
    """The film's own credits file: its name and text; None where there is none that can be read as text."""
    for name in _CREDITS:
        path = folder / name
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                content = file.read(_MOST_CREDITS)
            return name, content.decode("utf-8", errors="replace").strip()
    return None


def _shots(film: Film, shots: Sequence[ShotId]) -> str:
    """Shots in running order by what people call them, long runs drawn together: 'shots 1–2G, 4, 5'."""
    if len(shots) == len(film.order) >= _LONG:
        return f"all {len(shots)} shots"
    names: list[str] = []
    for _, group in groupby(enumerate(shots), key=lambda pair: film.place_of[pair[1]] - pair[0]):
        labels = [film.label(shot) for _, shot in group]
        names += labels if len(labels) < _LONG else [f"{labels[0]}–{labels[-1]}"]
    return f"shot{'s' if len(shots) != 1 else ''} {', '.join(names)}" if shots else "no shot"


def _id(media: str) -> str:
    return f"media {media[:12]}"
