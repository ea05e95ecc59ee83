"""What the tour needs to show the studio at work, and how it looks at the pictures that it takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from matchcut.app.rereading import Reread
    from matchcut.film.film import Film

QUIET_S, PATIENCE_S = 0.12, 8.0


def fill_queue(project: object) -> None:
    """Queue takes of five shots and leave one running, one failed and three waiting, as a killed production would."""
    from matchcut.engines.problems import WorkStage
    from matchcut.production.jobs import NewJob, ReasonKind, Trouble
    from matchcut.production.queue import Queue
    from matchcut.store.owner import this_process
    from matchcut.store.project import Project

    assert isinstance(project, Project)
    queue, film = Queue(project), project.film
    queue.enqueue([NewJob(shot=shot, engine="animatic", variation=7) for shot in film.order[3:8]])
    failed = queue.claim(this_process())
    assert failed is not None
    memory = "The engine needs 9.1 GiB of memory for 121 frames of 1280 × 720, and 8 GiB are free."
    queue.fail(
        failed,
        Trouble(
            kind=ReasonKind.MEMORY, what=memory, advice=("Make the shot shorter, or close what else uses the GPU.",)
        ),
    )
    running = queue.claim(this_process())
    assert running is not None
    queue.progress(running, 16, 25, WorkStage.SAMPLING(done=16, steps=25))


def changed_script(film: Film) -> Reread:
    """A script that has changed since the film was made of it: a new shot, other words, and a shot that is gone."""
    from matchcut.app.rereading import Reread
    from matchcut.script.merging.notes import MergeNote, MergeSource, RowName
    from matchcut.script.problems import ScriptDifference
    from matchcut.script.screenplay.reimport import Reimport
    from matchcut.script.screenplay.script_changes import ChangeKind, ScriptChange
    from matchcut.store.project import Origin

    kinds = list(ChangeKind)
    differences = (
        ScriptDifference.REWORDED(
            shot="3", old="The commander walks in.", new="The commander walks in from the right."
        ),
        ScriptDifference.SHOT_ADDED(shot="5A", scene="INT. CAPSULE", text="The cat yawns."),
        ScriptDifference.CHARACTER_ADDED(name="THE CAPTAIN"),
    )
    changes = tuple(ScriptChange(kinds[0], "shots", "", stated) for stated in differences)
    overridden = (MergeNote.FIELD_STANDS(row=RowName.SHOT(shot="4"), source=MergeSource.SCRIPT(), key="action"),)
    found = Reimport(film, changes, (film.order[5],), overridden)
    return Reread(film, found, Origin(path="liftoff.fountain", sha256="", text="", media={}))


# Looking at pictures


def picture_of(window: QWidget, over: QWidget) -> QImage:
    """A window's picture, with a dialog painted where it stands over it."""
    from PySide6.QtGui import QColor, QPainter

    image = window.grab().toImage()
    if over is not window:
        painter = QPainter(image)
        painter.fillRect(image.rect(), QColor(0, 0, 0, 96))
        corner = window.mapFromGlobal(over.mapToGlobal(over.rect().topLeft()))
        painter.drawPixmap(corner, over.grab())
        painter.end()
    return image


def colours(image: QImage) -> int:
    """How many colours a picture has, seen from afar."""
    small = image.scaled(192, 120)
    return len({small.pixel(x, y) for x in range(small.width()) for y in range(small.height())})


def clipped(window: QWidget) -> list[str]:
    """The words in a window that don't fit into their place, as sentences."""
    from PySide6.QtWidgets import QWidget

    return [
        f"'{words}' is clipped"
        for child in window.findChildren(QWidget)
        if child.isVisibleTo(window) and not child.visibleRegion().isEmpty()
        for words in _clipped_words(child)
    ]


def _clipped_words(widget: QWidget) -> Iterator[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QLabel, QTabBar, QToolButton

    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is icon_only and not widget.icon().isNull():
        return  # It shows its picture; its words are for screen readers.
    if isinstance(widget, QLabel) and widget.text():
        room, needed = widget.rect(), widget.sizeHint()  # Both with the margins.
        if widget.wordWrap():
            if widget.heightForWidth(widget.width()) > widget.height() + 1:
                yield widget.text()
        elif widget.text().isprintable() and needed.width() > room.width() + 2 and not widget.property("elides"):
            yield widget.text()
    elif isinstance(widget, QAbstractButton) and widget.text() and widget.sizeHint().width() > widget.width() + 1:
        yield widget.text()
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            words = widget.tabText(index)
            if words and widget.fontMetrics().horizontalAdvance(words) > widget.tabRect(index).width() - 8:
                yield words


def settle(window: QWidget) -> None:
    """Let pictures arrive and layouts come to rest."""
    from PySide6.QtCore import QThreadPool

    pools = [QThreadPool.globalInstance(), *window.findChildren(QThreadPool)]
    quiet_since = time.monotonic()

    def quiet() -> bool:
        nonlocal quiet_since
        if any(pool.activeThreadCount() for pool in pools):
            quiet_since = time.monotonic()
        return time.monotonic() - quiet_since > QUIET_S

    spin(0.05)
    wait(quiet)


def spin(seconds: float) -> None:
    """Let the program run for a while."""
    began = time.monotonic()
    wait(lambda: time.monotonic() - began > seconds)


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something holds, but not for ever."""
    from PySide6.QtCore import QCoreApplication, QEvent

    began = time.monotonic()
    while not until() and time.monotonic() - began < PATIENCE_S:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # As a running program would.
        time.sleep(0.004)
