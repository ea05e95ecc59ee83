"""Dialogue in pieces: nothing of it is lost, every piece fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.delivery.subtitles.pieces import LINE, cells, pieces_of, title_pieces

LONG = (
    "I kept the lamp for forty years, and in all that time nobody asked me who I lit it for. "
    "You are the first. Sit down, then, and don't touch the glass; it is older than both of us."
)
JAPANESE = "灯台の光は四十年のあいだ一度も消えたことがない。誰のために灯しているのかと尋ねる者もいなかった。"


def words(pieces: list[tuple[str, ...]]) -> str:
    return "".join("".join(line.split()) for lines in pieces for line in lines)


def test_a_short_line_stays_one_line():
    assert pieces_of("Wait.") == [("Wait.",)]


def test_a_longer_line_is_broken_after_its_comma_and_not_where_the_room_ends():
    assert pieces_of("If you see him on the pier, tell him the boat has left.") == [
        ("If you see him on the pier,", "tell him the boat has left.")
    ]


def test_a_speech_is_parted_between_sentences():
    pieces = pieces_of(LONG)
    assert words(pieces) == "".join(LONG.split())
    assert any(lines[-1].endswith("You are the first.") or lines == ("You are the first.",) for lines in pieces)
    assert all(cells(line) <= LINE for lines in pieces for line in lines)


def test_each_line_of_the_dialogue_begins_a_piece():
    assert pieces_of("Who is there?\nNobody.") == [("Who is there?",), ("Nobody.",)]


def test_names_are_left_out_unless_they_are_asked_for():
    assert pieces_of("MARA: Wait.") == [("Wait.",)]
    assert pieces_of("MARA: Wait.", speakers=True) == [("MARA: Wait.",)]
    assert pieces_of("Listen: it rains.") == [("Listen: it rains.",)]


def test_two_who_speak_at_once_share_a_subtitle():
    assert pieces_of("MARA: Wait!\nTOM: Too late.") == [("– Wait!", "– Too late.")]


def test_japanese_is_parted_without_spaces_and_a_full_stop_never_begins_a_line():
    pieces = pieces_of(
        "灯台の光は四十年のあいだ一度も消えたことがない。誰のために灯しているのかと尋ねる者もいなかった。"
    )
    assert words(pieces) == JAPANESE
    assert all(cells(line) <= LINE and line[0] not in "。、" for lines in pieces for line in lines)


def test_a_title_keeps_its_own_lines():
    assert title_pieces("LIFT OFF\na film by nobody") == [("LIFT OFF", "a film by nobody")]


@pytest.mark.parametrize("empty", ["", "  \n ", "\x00\x07"])
def test_nothing_said_is_no_piece(empty: str):
    assert pieces_of(empty) == []


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=400))
def test_every_piece_fits_and_nothing_is_lost(text: str):
    pieces = pieces_of(text, speakers=True)
    assert all(1 <= len(lines) <= 2 and all(line.strip() for line in lines) for lines in pieces)
    assert all(cells(line) <= LINE for lines in pieces for line in lines)
    assert pieces_of("\n".join(" ".join(lines) for lines in pieces), speakers=True) is not None


@given(
    st.lists(
        st.sampled_from(["a", "bb,", "ccc.", "dd!", "eeeeeeeeeeeeeee,", "f;", "gggggggg?", "光", "灯台。"]), max_size=80
    )
)
def test_words_keep_their_order(said: list[str]):
    assert words(pieces_of(" ".join(said), speakers=True)) == "".join(said)
