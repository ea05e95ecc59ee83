"""Media that turned up: looked for, shown, and linked to the shots that wait for it, as one edit.

A shot is offline where an edit named media that was not there (`film.offline`). What is found for it is a proposal,
which says by what it was found; nothing is linked that may as well be another file, unless a person chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from matchcut.app.problems import AppAdvice, AppNote, AppProblem, FoundBy, RelinkNote
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import Parameters, ParameterValue, Settings, Shot
from matchcut.film.offline import Offline
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.interchange.importing.finding import By, Candidate, MediaFolders, MediaMatch
from matchcut.interchange.importing.linking import clip_of, linked, origin_of
from matchcut.interchange.importing.matching import by_one_beginning, remarked, remarks_on
from matchcut.interchange.importing.placing import TimecodeMatch
from matchcut.interchange.problems import EditLoss, EditNote
from matchcut.media.endings import FILMS, SOUNDS
from matchcut.store.disk import sha256_of
from matchcut.store.project import Project
from matchcut.words.statements import Note, Notes, Statement

_KEPT_WHILE_OFFLINE = ("source", "file")
_UNKNOWN_SIZE = (1920, 1080)
"""The size of a film that was made of an edit without any of its media."""

_FOUND_BY = {
    By.PATH: (FoundBy.PATH, FoundBy.PATH_AND_TIMECODE),
    By.FOLDERS: (FoundBy.FOLDERS, FoundBy.FOLDERS_AND_TIMECODE),
    By.NAME: (FoundBy.NAME, FoundBy.NAME_AND_TIMECODE),
    By.CLIP_NAME: (FoundBy.CLIP_NAME, FoundBy.CLIP_NAME_AND_TIMECODE),
    By.STEM: (FoundBy.STEM, FoundBy.STEM_AND_TIMECODE),
    By.REEL: (FoundBy.REEL, FoundBy.REEL_AND_TIMECODE),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What was found for an offline shot: `label` is the shot's, `wanted` tells reel, timecode and file."""

    shot: ShotId
    label: str
    wanted: str
    match: MediaMatch

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The files that it may be, one where that is certain."""
        return (self.match.chosen,) if self.match.chosen else self.match.candidates


@dataclass(frozen=True, slots=True)
class Search:
    """What was found in folders. `restored` are files that the film had, and that are missing in its own folder."""

    proposals: tuple[Proposal, ...]
    restored: Mapping[MediaId, Path]
    shelf: MediaFolders
    lost: tuple[MediaId, ...] = ()

    @property
    def certain(self) -> dict[ShotId, Candidate]:
        """The files that are meant for certain."""
        return {proposal.shot: proposal.match.chosen for proposal in self.proposals if proposal.match.chosen}


@dataclass(frozen=True, slots=True)
class Relinked:
    """What came of it: how many shots have their media, how many files are back, and notes."""

    shots: int
    restored: int
    notes: Notes


def how(candidate: Candidate) -> Statement[FoundBy]:
    """By what a file was found, for a person: `its reel and timecode`."""
    alone, and_timecode = _FOUND_BY[candidate.by]
    timecode = candidate.place is not None and candidate.place.fit is TimecodeMatch.OWN
    return and_timecode() if timecode else alone()


def search(
    project: Project, folders: Iterable[Path], at: Callable[[int, int], None] = lambda _done, _of: None
) -> Search:
    """Look in folders, and all folders in them, for the media of offline shots and for missing files of the film.

    `at(done, of)` tells how far it is, and stops the search by raising `Cancelled`. Nothing is changed. BadInput for a
    folder that there is not.
    """
    places = tuple(folders)
    for folder in places:
        if not folder.is_dir():
            raise BadInput(AppProblem.NO_SUCH_FOLDER(), advice=AppAdvice.NAME_MEDIA_FOLDER(), file=folder)
    film, shelf = project.film, MediaFolders(places, levels=None, ordered=False)
    offline = [shot for shot in film.order if film.offline(shot)]
    lost = project.media.missing()
    steps = len(offline) + bool(lost)
    rate = film.settings.rate
    clips = [clip_of(film.shots[shot], rate) for shot in offline]
    files = []
    for done, clip in enumerate(clips):
        at(done, steps)
        files.append(shelf.picture(clip, rate))
    proposals = [
        Proposal(shot, film.label(shot), Offline.of(film.shots[shot]).words, match)
        for shot, match in zip(offline, map(_in_step, by_one_beginning(files, clips, rate, shelf)), strict=True)
    ]
    restored = _by_hash(project, lost, shelf) if lost else {}
    at(steps, steps)
    return Search(tuple(proposals), restored, shelf, lost)


def _in_step(match: MediaMatch) -> MediaMatch:
    """What was found, unless it begins after the shot does: a shot can't be black for a while."""
    chosen = match.chosen
    if chosen is None or chosen.place is None or chosen.place.first >= 0:
        return match
    return MediaMatch(why=EditLoss.BEGINS_AFTER_SHOT(file=chosen.path.name))


def _by_hash(project: Project, lost: Iterable[MediaId], shelf: MediaFolders) -> dict[MediaId, Path]:
    """Files with the very bytes of those that are missing in the film's own folder."""
    wanted = set(lost)
    kinds = {project.media.facts(media).kind for media in wanted}
    endings = {"video": FILMS, "sound": SOUNDS}
    paths: dict[MediaId, Path] = {}
    for path in shelf.files():
        kind = next((kind for kind, known in endings.items() if path.suffix.lower() in known), "image")
        if kind not in kinds or wanted <= paths.keys():
            continue
        media = MediaId(sha256_of(path))
        if media in wanted:
            paths.setdefault(media, path)
    return paths


def bring_in(project: Project, search: Search, chosen: Mapping[ShotId, Candidate]) -> dict[ShotId, MediaId]:
    """Put missing files of the film back, take the chosen ones into it, and return which is whose.

    BadInput or MachineFailed where a file can't be taken in. No shot is linked yet: see `linking`.
    """
    for media, path in search.restored.items():
        if project.media.add(path) != media:
            raise BadInput(AppProblem.FILE_CHANGED(), advice=AppAdvice.SEARCH_AGAIN(), file=path)
    paths = {candidate.path for candidate in chosen.values()}
    files = {path: project.media.add(path, looked=search.shelf.looked(path)) for path in sorted(paths)}
    return {shot: files[candidate.path] for shot, candidate in chosen.items()}


def linking(
    search: Search, chosen: Mapping[ShotId, Candidate], files: Mapping[ShotId, MediaId], notes: list[Note]
) -> Callable[[Film], Film]:
    """The edit that links shots to the files chosen for them; sentences on how they lie there go to `notes`.

    Each gets a second of handles where its file has them. A shot that is no longer offline is left as it is;
    EditRefused where that is so of all of them.
    """

    def edit(film: Film) -> Film:
        notes.clear()
        remarks: list[Statement[EditNote]] = []
        waiting = [shot for shot in chosen if shot in film.shots and film.offline(shot)]
        put = [_linked(film, shot, chosen[shot], files[shot], search.shelf, remarks) for shot in waiting]
        if not put:
            raise EditRefused(AppProblem.NONE_WAITS_FOR_MEDIA(), advice=AppAdvice.SEARCH_AGAIN())
        notes.extend(remarked(remarks))
        settings = _sized(film, chosen, search.shelf)
        if settings is not film.settings:
            notes.append(AppNote.FILM_RESIZED(width=settings.width, height=settings.height))
        return replace(film.with_rows("shots", put=put), settings=settings)

    return edit


def relink(project: Project, search: Search, chosen: Mapping[ShotId, Candidate]) -> Relinked:
    """Link shots to the files chosen for them, as one edit, and put missing files back. Errors as of both steps."""
    files = bring_in(project, search, chosen)
    notes: list[Note] = []
    if chosen:
        project.transact(StepKind.LINK_MEDIA(), linking(search, chosen, files, notes))
    return Relinked(len(chosen), len(search.restored), tuple(notes))


def _linked(
    film: Film,
    shot_id: ShotId,
    candidate: Candidate,
    media: MediaId,
    shelf: MediaFolders,
    remarks: list[Statement[EditNote]],
) -> Shot:
    shot, rate = film.shots[shot_id], film.settings.rate
    filmed, place = shelf.filmed(candidate.path), candidate.place
    offline = Offline.of(shot)
    kept = {name: value for name, value in shot.parameters.items() if name not in _KEPT_WHILE_OFFLINE}
    if offline.file_name:
        kept["file"] = offline.file_name  # Where it lay on somebody's disk is of no use any more.
    if filmed is None or place is None:
        return replace(shot, keyframe=media, parameters=Parameters(kept))  # A still, which is held.
    remarks += remarks_on(place, filmed, candidate.path.name, film.label(shot_id))
    speed = shot.speed if place.speed > 0 else -shot.speed
    link = linked(shot, replace(place, speed=speed), filmed.frames, _handles(rate))
    if not link.exact:
        remarks.append(EditNote.RETIMED_BETWEEN(count=1, shots=film.label(shot_id)))
    given: dict[str, ParameterValue] = {**kept, "start": link.start} if link.start else kept
    if offline.source is not None and (origin := origin_of(place, filmed, drop=offline.source.semicolon)):
        given = {**given, "origin": origin}
    if link.begins:
        given = {**given, "start_time": str(Fraction(link.begins) / filmed.rate.fraction)}
    return replace(link.shot, keyframe=media, parameters=Parameters(given))


def _handles(rate: FrameRate) -> int:
    return rate.nominal


def _sized(film: Film, chosen: Mapping[ShotId, Candidate], shelf: MediaFolders) -> Settings:
    """The film's settings: of the size of its first media, where it could not have one of its own before."""
    settings = film.settings
    known = any(shot.keyframe for shot in film.shots.values()) or bool(film.circles)
    if known or (settings.width, settings.height) != _UNKNOWN_SIZE:
        return settings
    for shot in film.order:
        facts = shelf.facts(chosen[shot].path) if shot in chosen else None
        if facts is not None and facts.width and facts.height:
            return replace(settings, width=facts.width // 2 * 2, height=facts.height // 2 * 2)
    return settings


def chosen_by_hand(search: Search, shot: ShotId, path: Path, film: Film) -> Candidate:
    """A file that a person names for a shot. BadInput where it can't be its media."""
    facts = search.shelf.facts(path)
    if facts is None or facts.kind == "sound":
        raise BadInput(AppProblem.NO_FILM_OR_PICTURE(), file=path)
    filmed, clip = search.shelf.filmed(path), clip_of(film.shots[shot], film.settings.rate)
    if filmed is None:
        return Candidate(path, By.PATH)
    from matchcut.interchange.importing.placing import held_by, placed

    place = placed(clip, film.settings.rate, filmed)
    if place.fit is TimecodeMatch.OUTSIDE or place.first < 0:
        raise BadInput(
            AppProblem.FRAMES_NOT_IN_FILE(shot=film.label(shot), held=held_by(filmed)),
            advice=AppAdvice.EDIT_ASKS_FOR(wanted=Offline.of(film.shots[shot]).words),
            file=path,
        )
    return Candidate(path, By.PATH, place)


def proposal_lines(search: Search) -> Iterator[Statement[RelinkNote]]:
    """What was found, a line for each shot."""
    for proposal in search.proposals:
        shot, match = RelinkNote.SHOT(shot=proposal.label), proposal.match
        if proposal.wanted:
            shot = RelinkNote.SHOT_WANTING(shot=proposal.label, wanted=proposal.wanted)
        if match.chosen:
            yield RelinkNote.CHOSEN(shot=shot, file=str(match.chosen.path), by=how(match.chosen))
        elif match.candidates:
            yield RelinkNote.SEVERAL(shot=shot)
            for candidate in match.candidates:
                yield RelinkNote.CANDIDATE(file=str(candidate.path), by=how(candidate))
        elif match.why:
            yield RelinkNote.NONE_FITS(shot=shot, why=match.why)
        else:
            yield RelinkNote.NONE_THERE(shot=shot)
    for media, path in search.restored.items():
        yield RelinkNote.RESTORED(media=media[:12], file=str(path))
    left = len(search.lost) - len(search.restored)
    if left:
        yield RelinkNote.STAY_MISSING(count=left)
