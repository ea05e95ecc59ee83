"""What may be done with a film, and what its files say of how they were made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput
from matchcut.film.refusals import Refusal
from matchcut.film.remedies import Remedy

if TYPE_CHECKING:
    from matchcut.delivery.provenance.signing import Credentials
    from matchcut.film.ids import ShotId
    from matchcut.store.project import Project

_FILMS = (".mp4", ".mov", ".m4v", ".mkv")


@dataclass(frozen=True, slots=True)
class Signed:
    """A file's credentials after signing, who signed, and whether that was a person's own certificate."""

    credentials: Credentials
    signer: str
    own: bool


def rights_sheet(project: Project) -> str:
    """The film's rights sheet as text."""
    from matchcut.delivery.provenance.rights import rights_of
    from matchcut.delivery.provenance.rights_sheet import rights_text

    return rights_text(rights_of(project))


def sign(
    project: Project, file: Path, *, shot: str = "", certificate: str = "", key: str = "", timestamp: str = ""
) -> Signed:
    """Sign a film or still that was delivered from a project. `shot` (number or id) says which shot a still shows.

    BadInput where the file is not this film (it has another length), or its kind can't carry credentials.
    """
    from matchcut.delivery.provenance.keys import signing_key
    from matchcut.delivery.provenance.signing import sign as sign_file

    signer = signing_key(certificate, key)
    credentials = sign_file(file, _claims(project, file, shot), signer, timestamp=timestamp)
    return Signed(credentials, signer.signer, signer.own)


def credentials_of(file: Path) -> Credentials | None:
    """The credentials in a file, verified; None if it has none."""
    from matchcut.delivery.provenance.signing import credentials_of as read

    if not file.is_file():
        raise BadInput(AppProblem.NO_SUCH_FILE(), file=file)
    return read(file)


def _claims(project: Project, file: Path, shot: str) -> dict[str, Any]:
    from matchcut.app.exporting import cut_of
    from matchcut.delivery.provenance.claims import film_claims, still_claims

    if shot:
        circled = project.film.circled(_named(project, shot))
        if circled is None:
            raise BadInput(AppProblem.SHOT_NOT_CIRCLED(shot=shot), advice=AppAdvice.CIRCLE_TAKE_SHOWN())
        return still_claims(project, project.takes.get(circled))
    if file.suffix.lower() not in _FILMS:
        raise BadInput(AppProblem.SHOT_SHOWN_UNKNOWN(), advice=Remedy.NAME_SHOT(), file=file)
    cut = cut_of(project, boards=True)
    _require_same_length(file, cut.length)
    return film_claims(project, cut)


def _require_same_length(file: Path, frames: int) -> None:
    from matchcut.media.probe import probe

    length = probe(file).frames
    if length != frames:
        raise BadInput(
            AppProblem.OTHER_LENGTH(frames=length or 0, length=frames),
            advice=Remedy.NAME_SHOT_OR_EXPORT(),
            file=file,
        )


def _named(project: Project, shot: str) -> ShotId:
    film = project.film
    for candidate in film.order:
        if shot in (candidate, film.label(candidate)):
            return candidate
    raise BadInput(Refusal.NO_SHOT(shot=shot), advice=Remedy.SEE_SHOTS())
