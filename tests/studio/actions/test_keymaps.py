"""Key maps: presets name real actions, no key does two things, and what a person presses is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.store.project import Project
from matchcut.studio.actions.key_editor import KeyEditor
from matchcut.studio.actions.keymaps import PRESETS, KeyMap, KeyMaps, map_text, preset_map, read_map
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.window import StudioWindow


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(tmp_path: Path, settings: QSettings, qapp: QApplication, qtbot: QtBot) -> Iterator[StudioWindow]:
    film = edits.add_shot(edits.add_scene(Film(), id=SceneId("s")), SceneId("s"), id=ShotId("a"), frames=48)
    theme = Theme(qapp)
    theme.choose("dark")
    made = StudioWindow(Project.create(tmp_path / "film", film), theme, settings)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.arranger.current != "")
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()


@pytest.fixture
def editor(window: StudioWindow, qtbot: QtBot) -> Iterator[KeyEditor]:
    made = KeyEditor(window, window.book, window.key_maps)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def keys_of(window: StudioWindow, action: str) -> list[str]:
    return [key.toString() for key in window.book[action].shortcuts()]


@pytest.mark.parametrize("preset", PRESETS)
def test_in_every_preset_each_key_does_one_thing(window: StudioWindow, preset: str) -> None:
    window.key_maps.choose(preset)
    count = Counter(key for name in window.book.ids for key in keys_of(window, name))
    assert [key for key, times in count.items() if times > 1] == []


@pytest.mark.parametrize("preset", PRESETS[1:])
def test_presets_name_actions_that_there_are(window: StudioWindow, preset: str) -> None:
    key_map = preset_map(preset)
    assert set(key_map.keys) <= set(window.book.ids)
    window.key_maps.choose(preset)
    for action, keys in key_map.keys.items():
        assert keys_of(window, action) == list(keys)


def test_a_preset_is_chosen_in_the_menu_works_and_is_remembered(window: StudioWindow, settings: QSettings) -> None:
    window.session.select((ShotId("a"),))
    window.session.seek(20)
    window.book["help.keys_premiere"].trigger()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [shot.used.frames for shot in window.session.film.shots.values()] == [20, 28]
    assert KeyMaps(settings).preset == "premiere"
    assert "Ctrl+K" in window.book["shot.split"].toolTip()
    window.book["help.keys_own"].trigger()
    assert keys_of(window, "view.palette") == ["Ctrl+K"]


def test_pressing_keys_in_the_editor_gives_them_and_says_who_loses_them(
    window: StudioWindow, editor: KeyEditor, settings: QSettings
) -> None:
    QTest.keyClicks(editor.search, "new shot")
    assert editor.action == "shot.add"
    QTest.keyClick(editor.pressed, Qt.Key.Key_M)
    assert editor.message.text() == "'Add a marker' has these keys now and will lose them."
    QTest.mouseClick(editor.give, Qt.MouseButton.LeftButton)
    assert (keys_of(window, "shot.add"), keys_of(window, "marker.add")) == (["M"], [])
    assert KeyMaps(settings).keys["shot.add"] == ("M",)
    assert KeyMaps(settings).file.parent == Path(settings.fileName()).parent
    assert editor.action == "shot.add"
    QTest.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert (keys_of(window, "shot.add"), keys_of(window, "marker.add")) == (["N"], ["M"])


def test_keys_are_found_taken_away_and_all_reset(window: StudioWindow, editor: KeyEditor) -> None:
    QTest.keyClicks(editor.search, "ctrl+b")
    found = [editor.list.topLevelItem(row).text(0) for row in range(editor.list.topLevelItemCount())]
    assert "Split" in found
    editor.choose("shot.split")
    QTest.mouseClick(editor.take_away, Qt.MouseButton.LeftButton)
    assert keys_of(window, "shot.split") == []
    QTest.mouseClick(editor.reset_all, Qt.MouseButton.LeftButton)
    assert keys_of(window, "shot.split") == ["Ctrl+B"]
    assert not editor.reset_all.isEnabled()


def test_one_s_own_keys_stay_on_top_of_a_preset(window: StudioWindow) -> None:
    window.key_maps.give("scene.add", ("B",))
    window.key_maps.choose("resolve")
    assert keys_of(window, "scene.add") == ["B"]
    assert keys_of(window, "view.razor") == []
    window.key_maps.reset("scene.add")
    assert keys_of(window, "view.razor") == ["B"]


@pytest.mark.parametrize(
    "text", ["keys = 3 =", '[keys]\n"shot.add" = "N"', '[keys]\n"shot.add" = ["Ctrl+Nonsense"]', "\x00"]
)
def test_a_damaged_map_is_told_and_the_preset_holds(settings: QSettings, text: str) -> None:
    file = KeyMaps(settings).file
    file.write_text(text)
    with pytest.raises(BadInput):
        read_map(file)
    maps = KeyMaps(settings)
    assert maps.trouble is not None
    assert maps.keys == {}
    maps.give("shot.add", ("N",))
    assert KeyMaps(settings).trouble is None


@given(
    st.dictionaries(
        st.text(min_size=1).filter(lambda text: text.isprintable()),
        st.lists(st.sampled_from(["Ctrl+B", "M", "Alt+\\", "Shift+[", 'Ctrl+"']), unique=True).map(tuple),
    )
)
def test_a_map_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, keys: dict[str, tuple[str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "keys.toml"
    path.write_text(map_text(KeyMap("Mine", keys)), encoding="utf-8")
    assert read_map(path) == KeyMap("Mine", keys)
