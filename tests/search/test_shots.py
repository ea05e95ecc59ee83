"""Shots are found by their words: the rare ones count, the small ones don't, and no capital or accent matters."""

from __future__ import annotations

import pytest
from tests.search.films import SCENE, cast, film_of

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.search.language import ENGLISH, FRENCH, GERMAN, Language, language_of
from matchcut.search.shots import ShotIndex

HARBOUR = film_of(
    "Mara lights the oil lamp on the windowsill.",
    "Tom drags the boat up the shingle, alone.",
    "The lighthouse, small, at the end of the causeway.",
    "Tom looks out to sea and closes the window.",
    "A dog barks at the empty boat.",
    said=("TOM: Is the lighthouse dark?",),
)


def shots(film: Film, query: str) -> list[str]:
    return [match.shot for match in ShotIndex(film).find(query, 10)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("the one with the lamp", "s0"),
        ("LAMPS", "s0"),
        ("lamp Tom", "s0"),
        ("closing a window", "s3"),
        ("lighthou", "s2"),
        ("shot 5", "s4"),
        ("tom", "s1"),
    ],
)
def test_the_shot_that_has_most_of_what_was_asked_is_first(query: str, first: str) -> None:
    assert shots(HARBOUR, query)[0] == first


def test_a_rare_word_counts_more_than_a_frequent_one() -> None:
    film = film_of("Tom waits.", "Tom walks.", "Tom runs.", "Tom sits.", "A barrel, full of rain.")
    assert shots(film, "tom and the barrel")[0] == "s4"
    scores = ShotIndex(film).scores("tom and the barrel")
    assert 0 < scores[ShotId("s0")] < 0.5 < scores[ShotId("s4")] < 1


def test_whole_words_come_before_beginnings_and_what_is_seen_before_what_is_said() -> None:
    assert shots(HARBOUR, "lighthouse") == ["s2", "s0"]
    film = film_of("A lamplighter.", "A lamp.", "Night.", said=("", "", "TOM: The lamp!"))
    assert shots(film, "lamp") == ["s1", "s2", "s0"]


def test_nothing_is_found_of_what_no_shot_has_and_small_words_find_nothing_beside_others() -> None:
    assert shots(HARBOUR, "the helicopter") == []
    assert shots(HARBOUR, " ") == []
    assert shots(HARBOUR, "0") == shots(HARBOUR, "6") == shots(HARBOUR, "9" * 5000) == []
    assert set(shots(HARBOUR, "the")) == {"s0", "s1", "s2", "s3", "s4"}


def test_numbers_names_and_headings_are_words_of_a_shot() -> None:
    film = cast(film_of("She waits.", "She goes.", heading="INT. CELLAR - NIGHT"), "Élodie", "s1")
    film = edits.revise_shot(film, ShotId("s0"), number="12A")
    assert shots(film, "12a") == ["s0"]
    assert shots(film, "12") == ["s0"]
    assert shots(film, "elodie") == ["s1"]
    assert shots(film, "cellar") == ["s0", "s1"]
    told = edits.revise_scene(film, SCENE, synopsis="She looks for the ledger that was lost in the cellar.")
    assert shots(told, "ledger") == ["s0", "s1"]
    assert shots(edits.revise_shot(told, ShotId("s1"), action="She finds a ledger."), "ledger") == ["s1", "s0"]


@pytest.mark.parametrize(
    ("film", "query", "first"),
    [
        (film_of("Die Tür fällt zu.", "Élodie löscht die Öllampe.", "Nebel."), "die mit der ollampe", "s1"),
        (film_of("Die Tür fällt zu.", "Er löscht die Öllampe.", "Der Lampion."), "die lampen", "s1"),
        (film_of("Die Tür fällt zu.", "Sie öffnet die Türen und geht in den Regen.", "STRASSE."), "Straße", "s2"),
        (film_of("L'homme à la lampe attend.", "La femme et l'enfant.", "Du café."), "celui avec la lampe", "s0"),
        (film_of("L'homme attend.", "Elle ferme les fenêtres.", "Du café."), "fenetre fermée", "s1"),
        (film_of("彼女はランプを灯す", "船が港に着く"), "港の船", "s1"),
        (film_of("Smørrebrød og øl.", "Łódź at night."), "lodz", "s1"),
    ],
)  # fmt: skip
def test_other_languages_are_folded_and_stemmed_as_they_want(film: Film, query: str, first: str) -> None:
    assert shots(film, query)[0] == first


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The man will die in the rain.", ENGLISH),
        ("Der Mann steht in der Tür.", GERMAN),
        ("Il est dans la rue.", FRENCH),
        ("", ENGLISH),
    ],
)
def test_a_language_is_told_by_its_small_words(text: str, language: Language) -> None:
    assert language_of([text]) is language


def test_what_is_small_in_one_language_counts_in_another() -> None:
    assert shots(film_of("The men and the dog.", "The men will die."), "the men die")[0] == "s1"
    assert shots(film_of("Der Mann und der Hund.", "Der Mann, die Frau."), "die hund")[0] == "s0"


def test_an_index_of_another_version_is_as_one_made_anew_and_stays_as_it_was() -> None:
    before = ShotIndex(HARBOUR)
    asked = ("lamp", "rain", "pier", "ada", "4", "lighthouse", "dog", "12a", "boat the dog")
    answers = [before.scores(query) for query in asked]
    for changed in (
        edits.revise_settings(HARBOUR, title="Other"),
        edits.revise_shot(HARBOUR, ShotId("s0"), action="Rain.", number="12A"),
        edits.revise_scene(HARBOUR, SCENE, heading="EXT. PIER"),
        edits.revise_scene(HARBOUR, SCENE, synopsis="The lighthouse goes dark."),
        cast(HARBOUR, "Ada", "s0"),
        edits.delete_shot(HARBOUR, ShotId("s1")),
        edits.add_shot(HARBOUR, SCENE, at=0, action="Rain on the pier."),
        edits.revise_shot(HARBOUR, ShotId("s2"), action="Der Mann und die Frau sind in der Stadt und auf der Pier."),
        Film(),
    ):
        after, anew = ShotIndex(changed, before), ShotIndex(changed)
        for query in asked:
            assert after.scores(query) == pytest.approx(anew.scores(query))
        assert ShotIndex(HARBOUR, after).scores("lamp") == pytest.approx(answers[0])
    assert [before.scores(query) for query in asked] == answers
