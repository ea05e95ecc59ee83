"""The continuity place: which seams there are, the two frames that meet at each, and going there."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import CharacterId, ShotId
from matchcut.media.frames import FrameReader
from matchcut.studio.panels.continuity import ContinuityPanel
from matchcut.studio.panels.seams import SEAM, ContinuitySeam, seams_of
from matchcut.studio.pictures import WIDTH, image_of
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

A, B, C = ShotId("a"), ShotId("b"), ShotId("c")
MARA = CharacterId("mara")


@pytest.fixture
def panel(window: StudioWindow, qtbot: QtBot) -> ContinuityPanel:
    window.show_place(Place.CONTINUITY)
    qtbot.waitUntil(lambda: window.continuity.isVisible() and bool(window.continuity.seams.seams))
    return window.continuity


def test_a_seam_is_where_a_shot_continues_or_somebody_is_on_both_sides(window: StudioWindow) -> None:
    film = window.session.film
    assert seams_of(film) == (ContinuitySeam(A, B, True, ()),)
    film = edits.add_character(film, "Mara", id=MARA)
    film = edits.cast_in(edits.cast_in(film, B, MARA), C, MARA)
    assert seams_of(film) == (ContinuitySeam(A, B, True, ()), ContinuitySeam(B, C, False, ("Mara",)))
    assert seams_of(edits.chain(film, B, None)) == (ContinuitySeam(B, C, False, ("Mara",)),)


def test_the_two_frames_that_meet_are_those_of_the_cut(
    window: StudioWindow, panel: ContinuityPanel, pixels: Callable[[QImage | None], NDArray[np.uint8]], qtbot: QtBot
) -> None:
    seam = panel.list.model().index(0, 0).data(SEAM)
    assert (seam.before, seam.after) == (A, B)
    pictures = window.pictures
    qtbot.waitUntil(lambda: pictures.of_end(A, True) is not None and pictures.of_end(B, False) is not None)
    film, takes = window.session.film, window.session.project.takes
    for shot, last, number in ((A, True, film.shots[A].used.end - 1), (B, False, 0)):
        circled = film.circled(shot)
        assert circled is not None
        with FrameReader(window.session.project.media.path(takes.get(circled).video)) as reader:
            mode = Qt.TransformationMode.SmoothTransformation
            wanted = image_of(reader.frame(number)).scaledToWidth(WIDTH, mode)
        shown = pictures.of_end(shot, last)
        assert shown is not None
        assert np.array_equal(pixels(shown.toImage().convertToFormat(wanted.format())), pixels(wanted))
    assert film.shots[A].used.end == 42, "the trimmed frames are not those that meet"


def test_return_goes_to_the_seam(window: StudioWindow, panel: ContinuityPanel, qtbot: QtBot) -> None:
    panel.choose(B)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.session.selection.current == B
    assert window.session.playhead == window.session.film.layout[1].range.start


def test_what_is_still_to_be_made_is_told(window: StudioWindow, panel: ContinuityPanel, qtbot: QtBot) -> None:
    window.session.edit("Chain", lambda film: edits.chain(film, C, B))
    index = panel.list.model().index(1, 0)
    qtbot.waitUntil(lambda: "3: No take yet" in index.data())
    assert index.data().startswith("Shot 3 continues shot 2.")
    window.session.undo()
    assert panel.list.model().rowCount() == 1
