"""The rights sheet: what is known is told with what it forbids, and what is not known is told too."""

from __future__ import annotations

import numpy as np
import pymupdf
from PIL import Image

from matchcut.delivery.provenance.rights import _shots, rights_of
from matchcut.delivery.provenance.rights_sheet import rights_text
from matchcut.engines.protocol import BOXED
from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId
from matchcut.film.model import Parameters
from matchcut.media.sound import write_wav
from matchcut.speech.facts import VoiceFacts, facts_of

FORBIDDING = next(spec for spec in engines().values() if spec.kind is EngineKind.DIFFUSION and spec.licence.forbids)


def reference(room) -> None:
    picture = room.folder / "mara.png"
    Image.new("RGB", (8, 8)).save(picture)
    media = room.project.media.add(picture)
    room.project.transact("Ref", lambda film: edits.add_reference(film, CharacterId("mara"), media, label="profile"))
    room.project.transact("Key", lambda film: edits.revise_shot(film, ShotId("table"), keyframe=media))


def test_every_engine_is_told_with_its_licence_and_shots(room):
    room.shoot("table", (1, 1, 1), engine=FORBIDDING.id, facts=Parameters({"model": "its-model"}))
    sheet = rights_of(room.project)
    assert [(right.what, right.licence, right.where) for right in sheet.engines] == [
        ("Animatic, revision 7", "Apache-2.0", "shots 1, 2, 2A"),
        (f"{FORBIDDING.name}, model its-model, revision 7", FORBIDDING.licence.name, "shot 3"),
        ("Animatic", "Apache-2.0", "shot 4"),
    ]
    (forbidden,) = sheet.forbidden
    assert FORBIDDING.licence.forbids in forbidden
    assert "Not made yet: shot 4." in str(sheet.open_questions[-1])


def test_an_engine_that_is_not_here_is_no_guess(room):
    room.shoot("table", (1, 1, 1), engine="somebody-elses")
    sheet = rights_of(room.project)
    assert sheet.engines[1].licence == "unknown: this engine is not installed here"
    assert any("somebody-elses" in question and "look it up" in question for question in map(str, sheet.open_questions))


def test_people_without_a_noted_consent_are_asked_about(room):
    reference(room)
    sheet = rights_of(room.project)
    assert [(right.what, right.licence) for right in sheet.people] == [
        ("Mara", "no consent noted"),
        ("Tom", "Signed on 3 March."),
    ]
    assert "Nobody has noted whether Mara agreed to their likeness being used." in map(str, sheet.open_questions)


def test_pictures_are_told_once_and_credits_are_taken_word_for_word(room):
    reference(room)
    sheet = rights_of(room.project)
    (picture,) = sheet.media
    assert (picture.what, picture.licence) == ("Reference of Mara: profile", "not told to Matchcut")
    assert any("CREDITS.md" in question for question in map(str, sheet.open_questions))
    (room.project.folder / "CREDITS.md").write_text(
        "# Pictures\n\nMara: drawn by hand,\nCC0.\n\n| a | b |\n|---|---|\n| `x` | y |\n"
    )
    sheet = rights_of(room.project)
    assert sheet.media[0].licence == "see CREDITS.md"
    assert not any("CREDITS.md" in question for question in map(str, sheet.open_questions))
    room.order("rights", "rights.txt")
    text = (room.folder / "rights.txt").read_text()
    assert "  Mara: drawn by hand,\n  CC0." in text
    assert "no legal advice" in text


def test_the_text_and_the_page_say_the_same(room):
    reference(room)
    room.shoot("table", (1, 1, 1), engine=FORBIDDING.id)
    (room.project.folder / "CREDITS.md").write_text(
        "# Pictures\n\nMara: drawn by **hand**,\nCC0.\n\n| a | b |\n|---|---|\n| `x` | y |\n"
    )
    room.order("rights", "rights.txt")
    done = room.order("rights-pdf", "rights.pdf")
    text = " ".join((room.folder / "rights.txt").read_text().split())
    with pymupdf.open(room.folder / "rights.pdf") as document:
        page = " ".join(" ".join(one.get_text() for one in document).split())
    for part in (FORBIDDING.licence.name, "Signed on 3 March.", "Reference of Mara: profile"):
        assert part in text
        assert part in page
    assert "Mara: drawn by hand, CC0." in page
    assert "x – y" in page
    assert set(rights_of(room.project).open_questions) <= set(done.notes)
    for question in map(str, rights_of(room.project).open_questions):
        assert question in text


def test_titles_bring_the_typeface_along(room):
    assert rights_of(room.project).program == ()
    room.project.transact("Title", lambda film: edits.add_title(film, ShotId("climb"), "The Lamplighter", frames=24))
    assert rights_of(room.project).program[0].licence == "OFL-1.1"
    room.project.transact("Title", lambda film: edits.add_title(film, ShotId("climb"), "灯台の夜", frames=24))
    told = [(right.what, right.licence) for right in rights_of(room.project).program]
    assert told == [("The typeface Inter", "OFL-1.1"), ("The typeface Kosugi", "Apache-2.0")]


def test_a_credits_file_that_is_a_link_is_not_followed(room):
    secret = room.folder / "secret.txt"
    secret.write_text("secret")
    (room.project.folder / "CREDITS.md").symlink_to(secret)
    assert rights_of(room.project).credits is None


def test_a_voice_is_told_once_with_its_licence_and_shots(room):
    told = {"voice": "alba", "kind": "piper", "weights": "0123", "speaker": "", "seed": 1}
    for number, (shot, licence, forbids) in enumerate(
        [("climb", "CC-BY-NC-4.0", "Selling it."), ("lamp", "CC-BY-NC-4.0", "Selling it."), ("climb", "Unknown", "")]
    ):
        path = room.folder / f"line-{number}.wav"
        facts = VoiceFacts(**told, licence=licence, forbids=forbids)
        write_wav(path, np.full((1, 800), number / 9, np.float32), tags=facts.tags)
        assert facts_of(path) == facts
        media = room.project.media.add(path)
        room.project.transact(
            "Say",
            lambda film, media=media, shot=shot: edits.add_audio(film, media, anchor=ShotId(shot), label="A line"),
        )
    rain = media_of_rain(room)
    room.project.transact("Rain", lambda film: edits.add_audio(film, rain, label="rain"))
    sheet = rights_of(room.project)
    assert [(one.licence, one.forbids, one.where) for one in sheet.engines if one.what.startswith("Voice alba")] == [
        ("CC-BY-NC-4.0", "Selling it.", "shots 1, 2"),
        ("Unknown", "", "shot 1"),
    ]
    assert any(one == "Voice alba (piper, weights 0123) (CC-BY-NC-4.0): Selling it." for one in sheet.forbidden)
    assert [one.what for one in sheet.media] == ["Sound 'rain'"], "a voice's lines were not brought from outside"
    assert any(one.startswith("The licence of Voice alba") for one in map(str, sheet.open_questions))


def media_of_rain(room):
    path = room.folder / "rain.wav"
    write_wav(path, np.zeros((1, 800), np.float32), tags={"comment": "[1]"})
    assert facts_of(path) is None
    return room.project.media.add(path)


def test_shots_in_a_row_are_told_as_a_run():
    film = edits.add_scene(Film(), id=SceneId("scene"))
    for name in "ABCDEFGH":
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(name.lower()), number=name, frames=4)
    assert _shots(film, [shot for shot in film.order if shot not in ("e", "g")]) == "shots A–D, F, H"
    assert _shots(film, film.order[:3]) == "shots A, B, C"
    assert _shots(film, film.order) == "all 8 shots"
    assert (_shots(film, film.order[:1]), _shots(film, [])) == ("shot A", "no shot")


def test_networks_of_the_box_are_told_where_they_worked_or_compared(room):
    room.shoot("table", (1, 1, 1), facts=Parameters({BOXED: "rife_4 selfie"}))
    reference(room)
    person = next(iter(room.project.film.references.values()))
    vector = np.ones(128, np.float32)
    room.project.embeddings.put(person.id, person.media, "faces", "1", vector)
    room.project.embeddings.put(person.id, person.media, "gone-by-now", "1", vector)
    sheet = rights_of(room.project)
    assert [(right.what, right.licence, right.where) for right in sheet.networks] == [
        ("Network blaze_full", "Apache-2.0", "references compared"),
        ("Network blaze_short", "Apache-2.0", "references compared"),
        ("Network dlib_face", "CC0-1.0", "references compared"),
        ("Network rife_4", "MIT", "shot 3"),
        ("Network selfie", "Apache-2.0", "shot 3"),
    ]
    assert "Networks in the box\n" in rights_text(sheet)


def test_a_network_that_is_not_here_any_more_is_told_as_that(room):
    room.shoot("table", (1, 1, 1), facts=Parameters({BOXED: "of-another-version"}))
    (right,) = rights_of(room.project).networks
    assert right.licence == "unknown: it is not in this installation"
