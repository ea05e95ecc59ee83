"""Sounds that a person lays under the film: dropped on the timeline, or chosen for the place of the playhead."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, new_id
from matchcut.film.steps import StepKind
from matchcut.media.endings import FILMS, SOUNDS
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.sound.stream import SAMPLE_RATE
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.timeline.tracks import next_track
from matchcut.words.statements import Notes


class Sounding(QObject):
    """Brings sounds in. `failed(Exception)` when one could not be; `said(text)`: what of them is not heard as it is."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def choose(self) -> None:
        """Let the person choose a sound that begins at the playhead, on a track of its own."""
        endings = " ".join(f"*{suffix}" for suffix in (*SOUNDS, *FILMS))
        kinds = self.tr("Sounds, and films whose sound is meant") + f" ({endings})"
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("A sound"), "", kinds)
        if chosen:
            self.bring([chosen], self._session.playhead, next_track(self._session.film))

    def bring(self, files: list[str], frame: int, track: str) -> None:
        """Lay files under the film, each from film frame `frame` on; on `track`, or from the second on below it."""
        paths = [Path(file) for file in files]
        Errand(
            taken,
            self._session.project,
            paths,
            done=lambda sounds: self._lay(sounds, paths, frame, track),
            failed=self.failed.emit,
        )

    def frames_of(self, clip: str) -> int | None:
        """How many frames of the film a sound can fill until its source ends; None where that is not known."""
        film = self._session.film
        sound = film.audio.get(AudioClipId(clip))
        if sound is None:
            return None
        facts = self._session.project.media.facts(sound.media)
        if not facts.samples or not facts.sample_rate:
            return None
        left = Fraction(facts.samples, facts.sample_rate) - Fraction(sound.source_start, SAMPLE_RATE)
        return max(1, ceil(left * film.settings.rate.fraction))

    def _lay(self, sounds: list[tuple[MediaId, Notes]], paths: list[Path], frame: int, track: str) -> None:
        ids = [AudioClipId(new_id("au")) for _ in sounds]

        def edit(film: Film) -> Film:
            name = track
            for clip, (media, _), path in zip(ids, sounds, paths, strict=True):
                film = edits.add_audio(film, media, id=clip, track=name, offset=frame, label=path.stem)
                name = next_track(film)
            return film

        if self._session.edit(
            StepKind.ADD_SOUND(name=paths[0].name) if len(ids) == 1 else StepKind.ADD_SOUNDS(count=len(ids)), edit
        ):
            self._session.pick(ids[-1])
            notes = [
                f"{path.name}: {words_of(note)}" for path, (_, of) in zip(paths, sounds, strict=True) for note in of
            ]
            if notes:
                self.said.emit(" ".join(notes))


def taken(project: Project, files: list[Path]) -> list[tuple[MediaId, Notes]]:
    """Copy sounds into the film's vault: each, and what of it is not heard. Errors as `app.sounding.taken_sound`."""
    from matchcut.app.sounding import taken_sound

    return [taken_sound(project, path) for path in files]
