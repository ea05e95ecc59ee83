"""What is done to the models on this disk: pulled, verified, removed and added, one after the other, in a thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer, Signal

from matchcut.app.models import (
    accept_licence,
    add_lora,
    add_model,
    in_hubs_cache,
    pull_model,
    remove_model,
    verify_model,
)
from matchcut.film.errors import Cancelled, MatchcutError
from matchcut.studio.background import Errand
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.window.model_pace import TransferPace, size_words

if TYPE_CHECKING:
    from matchcut.models.pulling import PullProgress

TICK_MS = 100
PATIENCE_MS = 3_000
"""How long a closing window waits for what is being done to break off."""


class WorkKind(StrEnum):
    """What is done."""

    PULL = "pull"
    VERIFY = "verify"
    REMOVE = "remove"
    ADD = "add"
    LORA = "lora"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lora:
    """A LoRA to be added to a model: one file, or with `low` one for each expert; `expert` says where one file goes."""

    name: str
    model: str
    file: Path
    low: Path | None = None
    expert: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProgress:
    """How far it is, in bytes (`total` 0: nobody can tell yet), and the file in hand."""

    done: int = 0
    total: int = 0
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkEnded:
    """How it came out: `good` or not, and in words."""

    kind: WorkKind
    model: str
    words: str
    good: bool = True


class ModelWork(QObject):
    """Does one thing at a time, whether or not the shelf is on the screen; closing the window breaks off a pull.

    A pull that is broken off goes on where it stopped when it is asked for again. `begun()`, `moved()` some times a
    second, and `ended(Ended)`.
    """

    begun = Signal()
    moved = Signal()
    ended = Signal(object)

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self.kind: WorkKind | None = None
        self.model = ""
        self.progress = WorkProgress()
        self.pace = TransferPace()
        self._stop = threading.Event()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._look)
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self.kind is not None

    @property
    def stopping(self) -> bool:
        """Whether what is being done was cancelled, but has not come to its end."""
        return self.busy and self._stop.is_set()

    def pull(self, model: str, *, accept: bool) -> None:
        """Bring a model here, or the rest of it; with `accept` the person has accepted its licence."""
        self._begin(WorkKind.PULL, model, partial(_pull, model, accept, self._hear, self._check))

    def verify(self, model: str) -> None:
        """Compare all of a model's bytes with what was fetched."""
        self._begin(WorkKind.VERIFY, model, partial(_verify, model, self._hear, self._check))

    def remove(self, model: str) -> None:
        """Remove a model's weights, or forget a folder of the person's own."""
        self._begin(WorkKind.REMOVE, model, partial(_remove, model))

    def add(self, model: str, folder: Path, like: str) -> None:
        """Use a model that is on this disk already, where it lies."""
        self._begin(WorkKind.ADD, model, partial(_add, model, folder, like))

    def add_lora(self, lora: Lora) -> None:
        """Use a LoRA with a model."""
        self._begin(WorkKind.LORA, lora.model, partial(_add_lora, lora))

    def cancel(self) -> None:
        """Break off what is being done."""
        self._stop.set()
        self.moved.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Break off when the window closes."""
        if event.type() == QEvent.Type.Close and self.busy:
            self._stop.set()
            self._pool.waitForDone(PATIENCE_MS)
        return super().eventFilter(watched, event)

    def _begin(self, kind: WorkKind, model: str, work: Callable[[], WorkEnded]) -> None:
        if self.busy:
            return
        self._stop.clear()
        self.kind, self.model = kind, model
        self.progress, self.pace = WorkProgress(), TransferPace()
        self._tick.start()
        self.begun.emit()
        Errand(work, done=self._done, failed=partial(self._failed, kind, model), pool=self._pool)

    # In the thread

    def _hear(self, progress: WorkProgress) -> None:
        self.progress = progress

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled(tr("Stopped. What came is kept: a pull goes on where it stopped."))

    # In the window

    def _look(self) -> None:
        if self.progress.total:
            self.pace.note(time.monotonic(), self.progress.done)
        self.moved.emit()

    def _done(self, ended: WorkEnded) -> None:
        self._tick.stop()
        self.kind = None
        self.ended.emit(ended)

    def _failed(self, kind: WorkKind, model: str, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            self._tick.stop()
            self.kind = None
            raise error
        self._done(WorkEnded(kind=kind, model=model, words=told_error(error), good=False))


def _pull(model: str, accept: bool, hear: Callable[[WorkProgress], None], check: Callable[[], None]) -> WorkEnded:
    if accept:
        accept_licence(model)
    cached = in_hubs_cache(model)
    if cached is not None:
        words = tr("It is here already, in the hub's cache: {0}").format(cached)
        return WorkEnded(kind=WorkKind.PULL, model=model, words=words)

    def report(now: PullProgress) -> None:
        hear(WorkProgress(done=now.done, total=now.total, file=now.file))
        check()

    manifest = pull_model(model, report)
    size = size_words(sum(file.size for file in manifest.files.values()))
    return WorkEnded(kind=WorkKind.PULL, model=model, words=tr("It is here, whole and checked: {0}.").format(size))


def _verify(model: str, hear: Callable[[WorkProgress], None], check: Callable[[], None]) -> WorkEnded:
    def report(done: int, total: int) -> None:
        hear(WorkProgress(done=done, total=total))
        check()

    verified = verify_model(model, report)
    if verified.wrong:
        advice = tr("Remove it, then pull it again.")
        return WorkEnded(
            kind=WorkKind.VERIFY, model=model, words="\n".join((*map(words_of, verified.wrong), advice)), good=False
        )
    words = tr("It is whole: {0}, compared with {1}.").format(size_words(verified.size), words_of(verified.against))
    return WorkEnded(kind=WorkKind.VERIFY, model=model, words=words)


def _remove(model: str) -> WorkEnded:
    freed = remove_model(model)
    words = tr("It is removed; {0} are free again.").format(size_words(freed)) if freed else tr("It is forgotten.")
    return WorkEnded(kind=WorkKind.REMOVE, model=model, words=words)


def _add(model: str, folder: Path, like: str) -> WorkEnded:
    added = add_model(model, folder, like)
    words = tr("It is used where it lies, and written down in {0}.").format(added.file)
    if added.to_pull:
        words += " " + tr("What else it needs is still to be pulled.")
    return WorkEnded(kind=WorkKind.ADD, model=model, words=words)


def _add_lora(lora: Lora) -> WorkEnded:
    added = add_lora(lora.name, lora.model, lora.file, lora.low, expert=lora.expert)
    words = [tr("The LoRA {0} changes {1} layers.").format(lora.name, added.layers)]
    if added.for_text:
        words.append(tr("{0} more are for a text encoder, and are not used.").format(added.for_text))
    if len(added.experts) > 1:
        words.append(tr("It goes on both experts."))
    elif added.experts:
        expert = (
            tr("It goes on the expert for high noise.")
            if added.experts == ("high",)
            else tr("It goes on the expert for low noise.")
        )
        words.append(expert)
    return WorkEnded(kind=WorkKind.LORA, model=lora.model, words=" ".join(words))
