"""The cast: each reference with its face, compared with the others; sheets; licences; real deletion."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from skimage import data

from matchcut.app import casting
from matchcut.app.comparing import known_pictures
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ReferenceId
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.panels.cast import CastPanel, OwnerCard
from matchcut.studio.panels.references import GAP, PAD, ROW, SIDE, ReferenceList
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

ADA, TOM = CharacterId("ada"), CharacterId("tom")
PATIENCE_MS = 20_000


@pytest.fixture
def pictures(tmp_path: Path) -> dict[str, Path]:
    """Three pictures of one face, one of a cat that is called hers, and two of the cat."""
    face, cat = data.astronaut()[:300, 60:360], data.chelsea()[:300, 60:360]
    pixels = {
        "front": face,
        "darker": np.clip(face * 0.85, 0, 255),
        "near": face[20:260, 30:270],
        "wrong": cat[10:290, 10:290],
        "tom": cat,
        "tom darker": np.clip(cat * 0.9, 0, 255),
    }
    made = {}
    for name, one in pixels.items():
        made[name] = tmp_path / f"{name}.png"
        Image.fromarray(np.ascontiguousarray(one).astype(np.uint8)).save(made[name])
    return made


@pytest.fixture
def panel(window: StudioWindow, pictures: dict[str, Path], qtbot: QtBot) -> CastPanel:
    """The cast on the screen: Ada with four references, of which one shows Tom, and Tom with two."""
    media = {name: window.session.project.media.add(path) for name, path in pictures.items()}

    def cast(film: Film) -> Film:
        film = edits.delete_character(film, CharacterId("mara"))
        film = edits.add_character(film, "Ada", id=ADA)
        film = edits.add_character(film, "Tom", id=TOM)
        for name, of in media.items():
            owner = TOM if name.startswith("tom") else ADA
            film = edits.add_reference(film, owner, of, id=ReferenceId(name.replace(" ", "-")), label=name)
        return film

    assert window.session.edit("Cast", cast)
    window.enter("Board")
    dock = window.docks[Place.CAST]
    dock.show()
    dock.raise_()
    qtbot.waitUntil(lambda: window.cast.isVisible() and len(ada(window.cast).pictures.rows) == 4)
    return window.cast


def ada(panel: CastPanel) -> OwnerCard:
    return panel.card(ADA)


def looked_at(panel: CastPanel, qtbot: QtBot) -> None:
    """Wait until all is seen and painted."""
    qtbot.waitUntil(lambda: not panel.comparer.busy and bool(panel.comparer.comparison.compared), timeout=PATIENCE_MS)

    def painted() -> bool:
        rows = [*panel.card(ADA).pictures.rows, *panel.card(TOM).pictures.rows]
        return all(row.picture is not None and (row.crop or row.faceless) for row in rows)

    qtbot.waitUntil(painted, timeout=PATIENCE_MS)


def warns(pictures: ReferenceList, row: int, colour: str) -> bool:
    """Whether a mark in about that colour is painted before a row's words."""
    image, warn = pictures.viewport().grab().toImage(), QColor(colour)
    mark = image.copy(2 * (SIDE + PAD + GAP), row * ROW + 16, 13, 16)

    def near(x: int, y: int) -> bool:
        seen = mark.pixelColor(x, y)
        return abs(seen.red() - warn.red()) + abs(seen.green() - warn.green()) + abs(seen.blue() - warn.blue()) < 90

    return any(near(x, y) for x in range(mark.width()) for y in range(mark.height()))


def test_a_wrong_picture_stands_out_by_shape_and_words(panel: CastPanel, window: StudioWindow, qtbot: QtBot) -> None:
    looked_at(panel, qtbot)
    front, darker, near, wrong = ada(panel).pictures.rows
    assert [row.odd for row in (front, darker, near, wrong)] == [False, False, False, True]
    assert wrong.words == "closer to Tom than to Ada"
    assert {row.words for row in (front, darker, near)} == {"like the others"}
    assert [number for number, _ in front.cosines] == [2, 3]
    assert min(cosine for row in (front, darker, near) for _, cosine in row.cosines) > 0.5
    assert wrong.cosines == ()  # It shows no face that could be compared with hers, but the looks of Tom.
    assert {row.words for row in panel.card(TOM).pictures.rows} == {"like the others"}
    pictures = ada(panel).pictures
    for name in ("light", "dark"):
        window.theme.choose(name)
        assert [warns(pictures, row, window.theme.tone.warn) for row in range(4)] == [False, False, False, True]
    texts = [pictures.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert texts[3] == "wrong: closer to Tom than to Ada. no face found"
    assert "of Ada" in pictures.item(0).toolTip()
    assert "like Tom" in pictures.item(3).toolTip()


def test_the_face_that_was_found_is_shown(panel: CastPanel, qtbot: QtBot) -> None:
    looked_at(panel, qtbot)
    front, *_, wrong = ada(panel).pictures.rows
    assert front.faceless == ""
    assert front.crop is not None
    assert front.crop.width() == front.crop.height()
    face = panel.comparer.comparison.pictures[ReferenceId("front")].face
    assert face is not None
    middle = front.crop.pixelColor(front.crop.width() // 2, front.crop.height() // 2)
    there = data.astronaut()[:300, 60:360][round((face.top + face.bottom) / 2), round((face.left + face.right) / 2)]
    assert abs(middle.red() - int(there[0])) < 40
    assert wrong.crop is None
    assert wrong.faceless == "no face found"


def test_a_picture_that_is_moved_to_the_right_person_is_compared_anew_without_being_looked_at_again(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    comparer, before = panel.comparer, panel.comparer.comparison.pictures
    window.session.edit("Remove it", lambda film: edits.delete_reference(film, ReferenceId("wrong")))
    qtbot.waitUntil(lambda: len(comparer.comparison.compared) == 5 and not comparer.busy, timeout=PATIENCE_MS)
    assert [row.odd for row in ada(panel).pictures.rows] == [False, False, False]
    after = comparer.comparison.pictures
    assert all(after[reference] is before[reference] for reference in after)
    assert ReferenceId("wrong") not in after


def test_a_reference_that_shows_another_picture_now_is_compared_by_that(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    comparer, references = panel.comparer, window.session.film.references
    wrong, front = references[ReferenceId("wrong")], references[ReferenceId("front")]

    def replace(film: Film) -> Film:  # As a storyboard does that is read again after its file was replaced.
        film = edits.delete_reference(film, wrong.id)
        return edits.add_reference(film, ADA, front.media, id=wrong.id, label="wrong")

    window.session.edit("Read again", replace)
    qtbot.waitUntil(lambda: len(comparer.comparison.compared) == 6 and not comparer.busy, timeout=PATIENCE_MS)
    assert [row.odd for row in ada(panel).pictures.rows] == [False] * 4


def test_a_picture_whose_file_is_gone_leaves_the_card_as_it_is(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    window.session.project.media.path(window.session.film.references[ReferenceId("near")].media).unlink()
    window.session.edit("Describe", lambda film: edits.revise_character(film, ADA, description="tall"))
    window.session.edit("Remove it", lambda film: edits.delete_reference(film, ReferenceId("wrong")))
    qtbot.waitUntil(lambda: len(panel.comparer.comparison.compared) == 5, timeout=PATIENCE_MS)
    assert [row.words for row in ada(panel).pictures.rows] == ["like the others"] * 3


def test_pictures_that_are_dropped_on_a_card_become_references_and_are_looked_at(
    panel: CastPanel, pictures: dict[str, Path], qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pictures["near"]))])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    panel.card(TOM).dropEvent(drop)
    qtbot.waitUntil(lambda: len(panel.card(TOM).pictures.rows) == 3, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: panel.card(TOM).pictures.rows[2].odd, timeout=PATIENCE_MS)
    assert panel.card(TOM).pictures.rows[2].words == "closer to Ada than to Tom"


def test_one_click_writes_the_sheet_and_deleting_her_removes_it_with_what_was_seen(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    assert [one.known for one in casting.members(window.session.project)] == [4, 2]  # What was seen is kept.
    sheets = window.session.project.folder / "sheets"
    QTest.mouseClick(ada(panel).sheet, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "is written" in ada(panel).message.text(), timeout=PATIENCE_MS)
    (sheet,) = sheets.iterdir()
    assert sheet.name == "Ada.ada.png"
    with Image.open(sheet) as image:
        assert image.width == 1600
    tip = "Delete this, with its references"
    delete = next(one for one in ada(panel).findChildren(QToolButton) if one.toolTip() == tip)
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert ADA not in window.session.film.characters
    assert list(sheets.iterdir()) == []
    assert set(known_pictures(window.session.project, "looks")) == {ReferenceId("tom"), ReferenceId("tom-darker")}
    assert set(panel.comparer.comparison.pictures) == {ReferenceId("tom"), ReferenceId("tom-darker")}


def test_a_non_commercial_embedder_says_so_and_one_that_is_not_here_says_why(
    panel: CastPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at(panel, qtbot)
    choice = panel.embedder
    qtbot.waitUntil(lambda: choice.list.count() > 0, timeout=PATIENCE_MS)
    assert choice.list.value == "faces"
    assert choice.licence.text() == "Licence: Apache-2.0 (BlazeFace), CC0-1.0 (dlib)."
    assert not choice.mark.isVisible()
    packs = choice.list.values.index("insightface")
    assert choice.list.itemText(packs) == "InsightFace – not here"
    tip = choice.list.model().index(packs, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "weights" in tip or "package" in tip
    assert not choice.list.model().flags(choice.list.model().index(packs, 0)) & Qt.ItemFlag.ItemIsEnabled
    # As if it were here: what it forbids stands there from the moment that it is chosen.
    choice.list.setCurrentIndex(packs)
    choice.list.activated.emit(packs)
    assert choice.mark.isVisible()
    assert "Non-commercial research only" in choice.licence.text()
    qtbot.waitUntil(lambda: "can't run here" in choice.licence.text(), timeout=PATIENCE_MS)
    assert {row.words for row in ada(panel).pictures.rows} == {"not looked at"}


def test_a_card_without_pictures_has_no_room_for_them_and_nothing_to_remove(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    before = set(window.session.film.characters)
    qtbot.mouseClick(panel.add_character, Qt.MouseButton.LeftButton)
    (new,) = set(window.session.film.characters) - before
    card = panel.card(new)
    assert card.pictures.height() == 0
    assert not remove_button(card).isEnabled()
    assert not remove_button(ada(panel)).isEnabled()
    pictures = ada(panel).pictures
    pictures.setCurrentRow(1)
    assert remove_button(ada(panel)).isEnabled()
    qtbot.mouseClick(remove_button(ada(panel)), Qt.MouseButton.LeftButton)
    assert [row.number for row in pictures.rows] == [1, 2, 3]
    assert not remove_button(ada(panel)).isEnabled()


def remove_button(card: OwnerCard) -> QToolButton:
    name = "Remove the chosen reference picture"
    return next(one for one in card.findChildren(QToolButton) if one.accessibleName() == name)


def test_what_fails_after_the_window_was_closed_troubles_nobody(
    panel: CastPanel, window: StudioWindow, qtbot: QtBot
) -> None:
    troubles: list[Exception] = []
    panel.comparer.troubled.connect(troubles.append)
    working = panel.comparer._stop
    window.close()
    assert working.is_set()
    panel.comparer._failed(working, RuntimeError("the project was closed"))
    assert troubles == []


def test_a_picture_of_another_thing_stands_out_among_an_elements(
    panel: CastPanel, window: StudioWindow, pictures: dict[str, Path], qtbot: QtBot
) -> None:
    looked_at(panel, qtbot)
    vault, cat, doll = window.session.project.media, ElementId("cat"), ElementId("doll")

    def props(film: Film) -> Film:
        film = edits.add_element(film, ElementKind.PROP, "Stuffed cat", id=cat)
        film = edits.add_element(film, ElementKind.PROP, "Doll", id=doll)
        owners = (("front", doll), ("darker", doll), ("tom", cat), ("tom darker", cat), ("near", cat))
        for name, owner in owners:
            film = edits.add_reference(film, owner, vault.add(pictures[name]), label=name)
        return film

    assert window.session.edit("Props", props)
    qtbot.waitUntil(lambda: len(panel.comparer.comparison.compared) == 11, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: panel.card(cat).odd.isVisibleTo(panel), timeout=PATIENCE_MS)
    assert panel.card(cat).odd.text() == "near: closer to Doll than to Stuffed cat"
    assert not panel.card(doll).odd.isVisibleTo(panel)
    last = panel.card(cat).pictures.item(2)
    assert "like Doll" in last.toolTip()
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == "near: closer to Doll than to Stuffed cat."
    assert {row.words for row in ada(panel).pictures.rows[:3]} == {"like the others"}, (
        "people are not mixed with things"
    )


def test_looking_is_stopped_and_goes_on_where_it_was(panel: CastPanel, window: StudioWindow, qtbot: QtBot) -> None:
    looked_at(panel, qtbot)
    choice, comparer = panel.embedder, panel.comparer
    assert not choice.act.isVisibleTo(panel), "all was looked at"
    comparer.choose("plain")
    assert choice.act.text() == "Stop"
    assert choice.act.isVisibleTo(panel)
    choice.act.click()
    qtbot.waitUntil(lambda: choice.act.text() == "Look again" and bool(comparer.comparison.notes), timeout=PATIENCE_MS)
    assert comparer.left > 0
    assert "looked at by" in choice.progress.text()
    assert "matchcut" not in choice.progress.text(), "what is typed in a terminal is a button here"
    choice.act.click()
    qtbot.waitUntil(lambda: not comparer.busy and comparer.left == 0, timeout=PATIENCE_MS)
    assert len(comparer.comparison.compared) == 6
    assert not choice.act.isVisibleTo(panel)
