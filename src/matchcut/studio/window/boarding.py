"""Pictures and footage that a person brings to the board: dropped, pasted, or chosen for the shot in hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, new_id
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import FOOTAGE
from matchcut.media.endings import FILMS
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.board.incoming import BOARDED, boardable_files
from matchcut.studio.problems import StudioAdvice, StudioProblem
from matchcut.studio.session import Session


@dataclass(frozen=True, slots=True)
class Boarded:
    """A file in the film's vault; `frames` tells how many frames of the film it lasts if it is footage."""

    media: MediaId
    frames: int | None = None


class Boarding(QObject):
    """Brings files in. `failed(Exception)` when one could not be."""

    failed = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def choose(self) -> None:
        """Let the person choose a picture or footage for the shot in hand."""
        kinds = self.tr("Pictures and films") + f" ({' '.join(f'*{suffix}' for suffix in BOARDED)})"
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("A picture for the shot"), "", kinds)
        if chosen:
            self.bring([chosen], self._session.selection.current, None, 0)

    def paste(self) -> None:
        """Take the files on the clipboard, or the picture that was copied in another program."""
        data: QMimeData | None = QApplication.clipboard().mimeData()  # None where nothing was ever copied.
        data = data or QMimeData()
        files, shot = boardable_files(data), self._session.selection.current
        if files:
            self.bring(files, shot, None, 0)
        elif data.hasImage():
            image = QImage(data.imageData())
            self._bring(lambda: kept_image(self._session.project, image), shot, None, 0)
        else:
            self.failed.emit(BadInput(self.tr("There is no picture on the clipboard."), advice=self.tr("Copy one.")))

    def bring(self, files: list[str], shot: ShotId | None, scene: SceneId | None, place: int) -> None:
        """Bring files in: the first becomes the keyframe of `shot`; without a shot, each becomes a shot of `scene`.

        A film becomes footage: all of it is the shot's take, to be trimmed.
        """
        project, rate = self._session.project, self._session.film.settings.rate
        self._bring(lambda: kept(project, rate, [Path(file) for file in files]), shot, scene, place)

    def _bring(self, keep: Callable[[], list[Boarded]], shot: ShotId | None, scene: SceneId | None, place: int) -> None:
        """Have something kept in a thread, then board it."""
        Errand(keep, done=lambda boarded: self._boarded(boarded, shot, scene, place), failed=self.failed.emit)

    def _boarded(self, boarded: list[Boarded], shot: ShotId | None, scene: SceneId | None, place: int) -> None:
        def edit(film: Film) -> Film:
            rest = list(boarded)
            if shot is not None and shot in film.shots:
                film = shown(film, shot, rest.pop(0))
            into = scene or (film.shots[shot].scene if shot is not None and shot in film.shots else None)
            if rest and into is None:
                into = SceneId(new_id("sc"))
                film = edits.add_scene(film, id=into)
            for index, picture in enumerate(rest):
                assert into is not None
                new_shot = ShotId(new_id("sh"))
                film = shown(edits.add_shot(film, into, at=place + index, id=new_shot), new_shot, picture)
            return film

        self._session.edit(StepKind.BOARD_PICTURES(count=len(boarded)), edit)


def kept(project: Project, rate: FrameRate, files: list[Path]) -> list[Boarded]:
    """Take files into the film's vault. Errors as `MediaVault.add`."""
    boarded = []
    for path in files:
        media = project.media.add(path)
        facts = project.media.facts(media)
        frames = None
        if path.suffix.lower() in FILMS and facts.kind == "video" and facts.frames and facts.rate:
            frames = max(1, int(facts.frames * rate.fraction / facts.rate.fraction))
        boarded.append(Boarded(media, frames))
    return boarded


def kept_image(project: Project, image: QImage) -> list[Boarded]:
    """Take a picture that is in memory into the film's vault. Errors as `MediaVault.add`."""
    folder = project.staging()
    path = folder / "pasted.png"
    try:
        if not image.save(str(path)):
            raise BadInput(StudioProblem.CLIPBOARD_PICTURE(), advice=StudioAdvice.DROP_FILE())
        return [Boarded(project.media.add(path, move=True))]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def shown(film: Film, shot: ShotId, picture: Boarded) -> Film:
    """The film with a file as a shot's keyframe: a picture to make it from, or footage that is its take."""
    if picture.frames is not None:
        return edits.revise_shot(
            film, shot, keyframe=picture.media, engine=FOOTAGE, frames=picture.frames, head=0, tail=0
        )
    from matchcut.engines.registry import engines

    engine = film.shots[shot].engine
    spec = engines().get(engine or "")
    shows_only = spec is not None and not spec.generates  # Footage or black, which a picture takes the place of.
    return edits.revise_shot(film, shot, keyframe=picture.media, engine=None if shows_only else engine)
