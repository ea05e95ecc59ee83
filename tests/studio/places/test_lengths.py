"""Lengths and decimals as a hand writes them: what they come to is said before Return, and no word is taken wrongly."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from matchcut.engines.spec import Parameter
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TitleId
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.studio.inspector.form import field_for
from matchcut.studio.inspector.settled import Decimal, Length, Number, Settled, Unread, read_length, written
from matchcut.studio.window.window import StudioWindow

A, B = ShotId("a"), ShotId("b")
TITLE = TitleId("title")
RATES = [FrameRate.parse(rate) for rate in ("24", "25", "23.976", "29.97", "30", "59.94", "12")]


def write(field: Settled, words: str) -> None:
    """Write over what a field shows; it is not settled yet."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def settle(field: Settled, words: str) -> None:
    write(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def refused(window: StudioWindow) -> list[str]:
    told: list[str] = []
    window.session.refused.connect(lambda error: told.append(str(error)))
    return told


SAID = {
    "5": 120,
    "6s": 144,
    "5 sec.": 120,
    "6f": 6,
    "5 frames": 5,
    "3,5s": 84,
    "3.25": 78,
    ",5": 12,
    "2s 12f": 60,
    "2s13f": 61,
    "1m": 1440,
    "1m 2,5s": 1500,
    "00:00:02:12": 60,
}


def test_a_length_is_what_it_says_it_is_before_return(window: StudioWindow) -> None:
    window.session.select((A,))
    length = window.inspector.fields["frames"]
    for words, frames in SAID.items():
        before = window.session.film
        write(length, words)
        assert (length.hint, window.session.film) == (f"= {frames} frames", before)
        QTest.keyClick(length, Qt.Key.Key_Return)
        assert window.session.film.shots[A].frames == frames
        assert (read_length(length.text(), FrameRate(24)), length.hint) == (frames, "")


NO_LENGTHS = ("2:12", "soon", "-3", "3 apples", "1.2.3", "2f 3s", "3s 4s", "2s 12", "1.5f", "0", "99h", "9999m")


def test_what_is_no_length_is_said_and_changes_nothing(window: StudioWindow, refused: list[str]) -> None:
    window.session.select((A,))
    length, before = window.inspector.fields["frames"], window.session.film
    for words in NO_LENGTHS:
        refused.clear()
        settle(length, words)
        assert (length.text(), length.hint[:2]) == (words, "⚠ ")
        length.clearFocus()
        assert (length.text(), length.hint, len(refused)) == ("2s", "", 1)
    assert window.session.film == before


def test_two_numbers_and_a_colon_are_asked_about(window: StudioWindow) -> None:
    window.session.select((A,))
    settle(window.inspector.fields["frames"], "2:12")
    assert window.inspector.fields["frames"].hint == "⚠ 2s 12f or 2m 12s?"
    QTest.keyClick(window.inspector.fields["frames"], Qt.Key.Key_Escape)
    assert (window.inspector.fields["frames"].text(), window.inspector.fields["frames"].hint) == ("2s", "")


def fill(film: Film) -> Film:
    film = edits.add_title(film, B, "Meanwhile", id=TITLE)
    return edits.set_transition(film, B, Transition(TransitionKind.DISSOLVE, 6))


Kept = Callable[[Film], int]
IN_FRAMES: dict[str, tuple[str, Kept]] = {
    "Fade": (TITLE, lambda film: film.titles[TITLE].fade),
    "Transition length": (B, lambda film: film.shots[B].transition.frames if film.shots[B].transition else 0),
    "Trim at the head": (B, lambda film: film.shots[B].head),
    "Trim at the tail": (B, lambda film: film.shots[B].tail),
    "Fade in": ("", lambda film: film.settings.fade_in),
    "Fade out": ("", lambda film: film.settings.fade_out),
}


def test_fields_that_count_frames_read_the_same_words(window: StudioWindow) -> None:
    assert window.session.edit("Fill", fill)
    for name, (thing, kept) in IN_FRAMES.items():
        if thing == TITLE:
            window.session.pick(thing)
        else:
            window.session.select((B,) if thing else ())
        field = next(one for one in window.findChildren(Length) if one.accessibleName() == name and one.isVisible())
        for words, frames in (("8", 8), ("0.5s", 12), ("1f", 1), ("10 frames", 10)):
            settle(field, words)
            assert (kept(window.session.film), field.frames) == (frames, frames), (name, words)
            assert field.text() == ("1 frame" if frames == 1 else f"{frames} frames")
        QTest.keyClick(field, Qt.Key.Key_Up)
        assert kept(window.session.film) == 11, name


def test_the_length_of_several_transitions_leaves_their_kinds(window: StudioWindow) -> None:
    dip = Transition(TransitionKind.DIP_BLACK, 4)
    window.session.edit("Fill", lambda film: fill(edits.set_transition(film, ShotId("c"), dip)))
    window.session.select((B, ShotId("c")))
    settle(window.inspector.transition_frames, "8")
    found = [window.session.film.shots[shot].transition for shot in (B, ShotId("c"))]
    assert found == [Transition(TransitionKind.DISSOLVE, 8), Transition(TransitionKind.DIP_BLACK, 8)]


@given(frames=st.integers(1, 500_000), rate=st.sampled_from(RATES), in_frames=st.booleans())
def test_what_a_field_shows_is_read_as_what_it_holds(frames: int, rate: FrameRate, in_frames: bool) -> None:
    assert read_length(written(frames, rate, in_frames=in_frames), rate, in_frames=in_frames) == frames


@given(seconds=st.decimals(0, 1000, places=3), rate=st.sampled_from(RATES))
def test_decimals_of_seconds_are_the_nearest_frame(seconds: object, rate: FrameRate) -> None:
    expected = rate.frames(Fraction(str(seconds)))
    for words in (f"{seconds}", f"{seconds}s", f"{seconds} s".replace(".", ",")):
        assert read_length(words, rate) == expected


@given(words=st.one_of(st.text(max_size=12), st.text("0123456789.,:;smf -", max_size=12)))
def test_no_words_break_a_field(words: str) -> None:
    with suppress(Unread):
        assert read_length(words, FrameRate(24)) >= 0


def test_decimals_are_written_as_the_language_does(qapp: object) -> None:
    told: list[object] = []
    for language, shown in (("de", "0,6"), ("fr", "0,6"), ("en", "0.6")):
        QLocale.setDefault(QLocale(language))
        field = Decimal("Settle", "0", "1")
        field.changed.connect(told.append)
        field.show_value("0.6")
        assert field.text() == shown
        for words, kept in (("0,75", "0.75"), ("0.25", "0.25"), (".5", "0.5")):
            field.setText(words)
            field.editingFinished.emit()
            assert (told.pop(), field.text()) == (kept, kept.replace(".", shown[1]))


@pytest.mark.parametrize("words", ["nan", "inf", "1e9", "7", "-1", "1.2.3", "٣", "six"])
def test_what_is_no_number_here_is_said(qapp: object, words: str) -> None:
    made = field_for(Parameter(name="x", kind="decimal", default="1", minimum="0", maximum="3", label="X", help=""))
    assert isinstance(made, Decimal)
    told: list[object] = []
    made.changed.connect(told.append)
    made.refused.connect(lambda error: told.append(type(error)))
    made.show_value("1")
    made.setText(words)
    assert made.hint.startswith("⚠ ")
    made.editingFinished.emit()
    assert (told, made.text()) == ([Unread], "1")


def test_a_whole_number_of_any_size_is_shown_and_written(window: StudioWindow, refused: list[str]) -> None:
    window.session.edit("x", lambda film: edits.revise_settings(film, seed=2**40))
    window.session.select(())
    seed = window.inspectors.film_page.fields["seed"]
    assert (seed.text(), window.session.film.settings.seed) == (str(2**40), 2**40)
    QTest.keyClick(seed, Qt.Key.Key_Down)
    assert window.session.film.settings.seed == 2**40, "what is beyond the field's range has no neighbours"
    for words, kept in (("12", 12), ("0", 0), ("+7", 7)):
        settle(seed, words)
        assert (window.session.film.settings.seed, seed.text()) == (kept, str(kept))
    QTest.keyClick(seed, Qt.Key.Key_Up)
    assert window.session.film.settings.seed == 8
    for words in ("-1", "99999999999", "1.5", "many"):
        settle(seed, words)
        assert seed.hint.startswith("⚠ ")
        seed.clearFocus()
        assert (seed.text(), window.session.film.settings.seed, len(refused)) == ("8", 8, 1)
        refused.clear()


def test_a_whole_number_stops_at_its_ends(qapp: object) -> None:
    pan, told = Number("Pan", -100, 100), []
    pan.changed.connect(told.append)
    pan.show_value(99)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(pan, key)
    assert told == [100, 99]
