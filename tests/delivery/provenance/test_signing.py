"""Credentials in films and stills, read again by C2PA's own reader."""

from __future__ import annotations

import json
from pathlib import Path

import c2pa
import numpy as np
import pytest
from PIL import Image

from matchcut.delivery.provenance.claims import film_claims, still_claims
from matchcut.delivery.provenance.signing import credentials_of, sign
from matchcut.delivery.provenance.sources import Source, source_of, source_of_all
from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.ids import CharacterId, MediaId, ShotId
from matchcut.film.model import Parameters
from matchcut.media.frames import FrameReader
from matchcut.media.sound import write_wav
from matchcut.planning.recipe import Portrait, Recipe
from matchcut.speech.facts import VoiceFacts

MODEL = next(spec.id for spec in engines().values() if spec.kind is EngineKind.DIFFUSION)


def recipe(**fields: object) -> str:
    plain = {"engine": "x", "engine_revision": "7", "width": 128, "height": 72, "frames": 48, "seed": 41}
    return Recipe(rate_numerator=24, rate_denominator=1, **plain, **fields).to_json()


def film_of(room, name: str = "film.mp4") -> Path:
    """A film file: the takes' own format, in a container that can be signed."""
    source = room.project.media.path(room.project.takes.get(room.project.film.circled(ShotId("climb"))).video)
    path = room.folder / name
    path.write_bytes(source.read_bytes())
    return path


def raw(path: Path) -> dict:
    """What C2PA's own reader says, untouched by ours."""
    with c2pa.Reader(path) as reader:
        return json.loads(reader.json())


@pytest.mark.parametrize("name", ["film.mp4", "film.mov"])
def test_a_signed_film_is_valid_plays_as_before_and_says_how_it_was_made(room, key, name: str):
    path = film_of(room, name)
    with FrameReader(path) as reader:
        before = [frame.tobytes() for frame in reader.frames()]
    found = sign(path, film_claims(room.project, room.cut), key)
    with FrameReader(path) as reader:
        assert [frame.tobytes() for frame in reader.frames()] == before
    assert (found.valid, found.trusted, found.troubles) == (True, False, ())
    assert found == credentials_of(path)
    told = raw(path)
    assert told["validation_state"] == "Valid"
    assert [one["code"] for one in told["validation_status"]] == ["signingCredential.untrusted"]
    manifest = told["manifests"][told["active_manifest"]]
    assert manifest["claim_generator_info"][0]["name"] == "Matchcut"
    assert manifest["signature_info"]["common_name"] == "Matchcut test signer (untrusted)"
    assert manifest["title"] == "The Lamplighter"


def test_one_changed_byte_of_the_picture_is_found(room, key):
    path = film_of(room)
    sign(path, film_claims(room.project, room.cut), key)
    content = bytearray(path.read_bytes())
    content[content.rindex(b"mdat") + 200] ^= 1
    path.write_bytes(content)
    found = credentials_of(path)
    assert found is not None
    assert not found.valid
    assert found.troubles == ("assertion.bmffHash.mismatch",)


def test_a_changed_claim_is_found(room, key):
    path = film_of(room)
    sign(path, film_claims(room.project, room.cut), key)
    content = path.read_bytes()
    assert b"algorithmicMedia" in content
    path.write_bytes(content.replace(b"algorithmicMedia", b"digitalCreatione"))
    found = credentials_of(path)
    assert found is None or not found.valid


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "tif"])
def test_stills_carry_credentials_too(room, key, suffix: str):
    path = room.folder / f"still.{suffix}"
    Image.new("RGB", (64, 36), (90, 40, 40)).save(path)
    found = sign(
        path, still_claims(room.project, room.project.takes.get(room.project.film.circled(ShotId("lamp")))), key
    )
    assert found.valid
    assert found.title == "The Lamplighter, shot 2"
    (shot,) = found.shots
    assert (shot["shot"], shot["engine"], shot["revision"], shot["seed"]) == ("2", "animatic", "7", 41)
    with Image.open(path) as image:
        assert image.size == (64, 36)
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    assert not _still_valid(path)


def _still_valid(path: Path) -> bool:
    try:
        found = credentials_of(path)
    except BadInput:
        return False
    return found is not None and found.valid


def test_the_claims_name_takes_pictures_engines_and_seeds(room, key):
    picture = room.folder / "mara.png"
    Image.new("RGB", (64, 36), (1, 2, 3)).save(picture)
    media = room.project.media.add(picture)
    room.project.transact("Ref", lambda film: edits.add_reference(film, CharacterId("mara"), media, label="profile"))
    made = recipe(cast=(Portrait(name="Mara", references=(media,)),))
    room.shoot("table", (9, 9, 9), engine=MODEL, recipe=made, facts=Parameters({"model": "some-model"}))
    found = sign(film_of(room), film_claims(room.project, room.cut), key)
    assert [(one["title"], one["relationship"]) for one in found.ingredients] == [
        ("Reference of Mara: profile", "inputTo"),
        ("Shot 1, take 1", "componentOf"),
        ("Shot 2, take 1", "componentOf"),
        ("Shot 2A, take 1", "componentOf"),
        ("Shot 3, take 1", "componentOf"),
    ]
    assert found.ingredients[0]["instance_id"] == f"sha256:{media}"
    assert [one["action"] for one in found.actions] == ["c2pa.created", *["c2pa.placed"] * 4]
    assert found.source == Source.MIXED
    assert found.actions[4]["digitalSourceType"] == Source.TRAINED
    assert found.actions[4]["softwareAgent"] == {"name": engines()[MODEL].name, "version": "7"}
    table = found.shots[3]
    assert (table["model"], table["seed"], table["digitalSourceType"]) == ("some-model", 41, Source.TRAINED)
    assert (table["start"], table["frames"]) == (132, 48)
    window = found.shots[4]
    assert (window["engine"], window["digitalSourceType"]) == ("board", Source.ALGORITHMIC)


def test_sounds_from_outside_are_named_and_nothing_is_claimed_of_how_they_came_about(room, key):
    sound = room.folder / "rain.wav"
    write_wav(sound, np.zeros((2, 48_000), np.float32))
    media = room.project.media.add(sound)
    room.project.transact("Rain", lambda film: edits.add_audio(film, media, label="rain"))
    found = sign(film_of(room), film_claims(room.project, room.cut), key)
    assert found.ingredients[-1]["title"] == "Sound 'rain'"
    assert (found.ingredients[-1]["format"], found.ingredients[-1]["relationship"]) == ("audio/wav", "componentOf")
    assert found.actions[-1]["action"] == "c2pa.placed"
    assert "digitalSourceType" not in found.actions[-1]


def test_prompts_are_not_given_away(room, key):
    path = film_of(room)
    sign(path, film_claims(room.project, room.cut), key)
    assert b"lamplighter climbs the hill" not in path.read_bytes()


def test_the_source_type_is_the_right_one(room):
    drawn = room.shoot("climb", (1, 1, 1), recipe=recipe())
    moved = room.shoot("table", (2, 2, 2), recipe=recipe(keyframe=MediaId("ab" * 32)))
    trained = room.shoot("window", (3, 3, 3), engine=MODEL, recipe=recipe(keyframe=MediaId("ab" * 32)))
    assert (source_of(drawn), source_of(moved), source_of(trained)) == (
        *(Source.ALGORITHMIC, Source.COMPOSITE, Source.TRAINED),
    )
    assert source_of(room.shoot("lamp", (4, 4, 4), engine="somebody-elses")) is Source.TRAINED
    assert source_of(room.shoot("long", (5, 5, 5), engine="fake")) is Source.ALGORITHMIC


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((Source.TRAINED, Source.TRAINED), Source.TRAINED),
        ((Source.TRAINED, Source.ALGORITHMIC), Source.MIXED),
        ((Source.COMPOSITE, Source.TRAINED), Source.MIXED),
        ((Source.COMPOSITE, Source.ALGORITHMIC), Source.COMPOSITE),
        ((Source.ALGORITHMIC,), Source.ALGORITHMIC),
    ],
)
def test_a_film_is_what_its_parts_make_it(parts: tuple[Source, ...], whole: Source):
    assert source_of_all(parts) is whole


def test_signing_again_replaces_the_credentials(room, key):
    path = film_of(room)
    sign(path, film_claims(room.project, room.cut), key)
    size = path.stat().st_size
    assert sign(path, film_claims(room.project, room.cut), key).valid
    assert path.stat().st_size == pytest.approx(size, abs=200)


def test_a_film_of_many_takes_is_signed_as_well(room, key):
    claims = film_claims(room.project, room.cut)
    place = dict(claims["ingredients"][-1])
    claims["ingredients"] += [{**place, "label": f"more-{number}"} for number in range(500)]
    assert len(sign(film_of(room), claims, key).ingredients) == 503


@pytest.mark.parametrize("name", ["film.srt", "film.txt", "noending"])
def test_a_file_that_can_carry_none_is_told(room, key, name: str):
    path = room.folder / name
    path.write_bytes(b"hello")
    with pytest.raises(BadInput, match="can't carry credentials"):
        sign(path, film_claims(room.project, room.cut), key)
    assert path.read_bytes() == b"hello"


def test_a_damaged_file_stays_as_it_is(room, key):
    path = room.folder / "film.mp4"
    path.write_bytes(b"no film at all")
    with pytest.raises(BadInput, match="could not be signed"):
        sign(path, film_claims(room.project, room.cut), key)
    assert path.read_bytes() == b"no film at all"
    assert {one.name for one in room.folder.iterdir()} == {"film", "film.mp4"}


def test_a_file_without_credentials_has_none(room):
    assert credentials_of(film_of(room)) is None


def test_a_line_that_a_voice_said_is_claimed_as_generated(room, key):
    facts = VoiceFacts(voice="alba", kind="piper", weights="0123", speaker="", seed=1, licence="MIT", forbids="")
    write_wav(room.folder / "line.wav", np.zeros((1, 800), np.float32), tags=facts.tags)
    media = room.project.media.add(room.folder / "line.wav")
    room.project.transact("Say", lambda film: edits.add_audio(film, media, label="MARA: Wait."))
    found = sign(film_of(room), film_claims(room.project, room.cut), key)
    assert found.actions[-1]["digitalSourceType"] == Source.TRAINED
    assert found.source == Source.MIXED
    assert found.actions[-1]["softwareAgent"] == {"name": "alba (piper)", "version": "0123"}


def test_an_invisible_watermark_is_claimed_as_what_it_is(room, key):
    found = sign(film_of(room), film_claims(room.project, room.cut, "beef"), key)
    (marked,) = [one for one in found.actions if one["action"].startswith("c2pa.watermarked")]
    assert marked["action"] == "c2pa.watermarked.unbound"
    assert marked["description"] == "An invisible watermark in every frame says beef."
    assert found.valid
    plain = sign(film_of(room), film_claims(room.project, room.cut), key)
    assert not any(one["action"].startswith("c2pa.watermarked") for one in plain.actions)
