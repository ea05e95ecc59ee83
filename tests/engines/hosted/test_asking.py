"""What a service is asked for a take is within what its model has, whatever the shot; what can't reach it is told."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from matchcut.engines.hosted.asking import length_of, pictures_of, request_of
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.explaining import explain
from matchcut.engines.hosted.pictures import made_ready
from matchcut.engines.hosted.pricing import Money, estimate_of, price_per_second
from matchcut.engines.hosted.requests import MediaRole, request_from_json, request_to_json
from matchcut.engines.hosted.services import HostedModel
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters
from matchcut.film.time import FrameRate
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.words.statements import english

MARA = Portrait(name="Mara", description="grey coat", references=(MediaId("m1"), MediaId("m2")))
BO = Portrait(name="Bo", references=(MediaId("b1"),))
LAMP = Portrait(name="Lamp", references=(MediaId("l1"),))
TAIL = Upstream(tail=MediaId("tail"), frames=8)
SHOT = Recipe(
    engine="",
    engine_revision="",
    width=1920,
    height=1080,
    rate_numerator=24,
    rate_denominator=1,
    frames=96,
    seed=12345678901234567,
    action="She turns the lamp off.",
)


def model(id: str) -> HostedModel:
    return catalogue().models[id]


def asked(id: str, **changes: Any) -> Any:
    return request_of(replace(SHOT, **changes), model(id))


def told(id: str, **changes: Any) -> tuple[str, list[str]]:
    row = model(id)
    outlook = explain(catalogue().services[row.service], row, replace(SHOT, **changes), "12A")
    return english(outlook.words), [english(warning) for warning in outlook.warnings]


RECIPES = st.builds(
    Recipe,
    engine=st.just(""),
    engine_revision=st.just(""),
    width=st.sampled_from([1920, 1080, 2048, 640]),
    height=st.sampled_from([1080, 1920, 858, 640]),
    rate_numerator=st.sampled_from([24, 25, 24000, 60]),
    rate_denominator=st.sampled_from([1, 1001]),
    frames=st.integers(1, 2000),
    seed=st.integers(0, 2**63),
    action=st.text(max_size=9000),
    dialogue=st.sampled_from(["", "Off, then."]),
    cast=st.lists(st.sampled_from([MARA, BO]), unique=True).map(tuple),
    props=st.sampled_from([(), (LAMP,)]),
    styles=st.sampled_from([(), (Portrait(name="Noir", references=(MediaId("s1"),)),)]),
    keyframe=st.sampled_from([None, MediaId("key")]),
    next_keyframe=st.sampled_from([None, MediaId("next")]),
    upstream=st.sampled_from([None, TAIL, replace(TAIL, before=3, sheet=True)]),
    look=st.sampled_from([None, MediaId("look")]),
    parameters=st.sampled_from(
        [{}, {"resolution": "720p"}, {"sound": "on"}, {"sound": "off", "negative_prompt": "rain"}, {"resolution": "8k"}]
    ).map(Parameters),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(recipe=RECIPES, chosen=st.sampled_from(sorted(catalogue().models)))
def test_no_request_asks_for_what_the_model_has_not(recipe: Recipe, chosen: str) -> None:
    row = model(chosen)
    filled = pictures_of(recipe, row).roles
    allowed = set(row.seconds).intersection(*(row.seconds_with.get(role, row.seconds) for role in filled))
    if recipe.frames > max(allowed) * _rate(recipe) or not (row.text or filled):
        with pytest.raises(BadInput) as refused:
            request_of(recipe, row)
        assert refused.value.advised
        return
    request = request_of(recipe, row)
    roles = [sent.role for sent in request.media]
    assert all(roles.count(role) <= row.roles.get(role, 0) for role in roles)
    assert not any({*pair} <= {*roles} for pair in row.exclusive if pair[0] != pair[1])
    assert len(roles) <= (row.most_pictures or 99)
    assert MediaRole.FIRST in roles or MediaRole.LAST not in roles or row.last_alone
    assert request.seconds in row.seconds
    assert all(request.seconds in row.seconds_with.get(role, row.seconds) for role in roles)
    assert request.seconds >= Fraction(recipe.frames) / _rate(recipe)
    sizes = row.sizes if roles or not row.text_sizes else row.text_sizes
    assert request.size in sizes[request.resolution]
    assert length_of(request.prompt) <= row.longest_prompt
    assert request.sound <= (row.sound or row.always_sound)
    assert not row.always_sound or request.sound
    assert not request.negative_prompt or row.negative
    assert (request.seed is not None) == row.seeded
    assert request.seed is None or 0 <= request.seed < 2**31
    estimate = estimate_of(request, row)
    assert estimate is None or estimate.micro > 0
    assert request_from_json(request_to_json(request)) == request
    explain(catalogue().service_of(row), row, recipe, "")


def _rate(recipe: Recipe) -> Fraction:
    return FrameRate(recipe.rate_numerator, recipe.rate_denominator).fraction


def test_the_shortest_clip_that_covers_the_shot_is_asked_for() -> None:
    seconds = {frames: asked("google-veo-3.1", frames=frames).seconds for frames in (1, 96, 97, 144, 145, 192)}
    assert seconds == {1: 4, 96: 4, 97: 6, 144: 6, 145: 8, 192: 8}
    with pytest.raises(BadInput, match=r"Veo 3\.1 makes clips of 8 s at most, and the shot is longer") as refused:
        asked("google-veo-3.1", frames=193)
    assert "192 frames" in refused.value.advice
    # With a first and a last frame, Omni makes less.
    assert asked("google-omni-1.2-flash", frames=15 * 24).seconds == 15
    with pytest.raises(BadInput, match="10 s at most"):
        asked("google-omni-1.2-flash", frames=15 * 24, keyframe="k", next_keyframe="n")


def test_a_shot_that_continues_sends_the_frame_that_was_there_before() -> None:
    request = asked("runway-gen4.5", upstream=replace(TAIL, before=2))
    (first,) = request.media
    assert (first.media, first.role, first.before, first.of) == ("tail", MediaRole.FIRST, 2, "")


@pytest.mark.parametrize(
    ("film", "size", "resolution", "aspect"),
    [
        ((1920, 1080), (1920, 1080), "1080p", "16:9"),
        ((1280, 720), (1280, 720), "720p", "16:9"),
        ((1080, 1920), (1080, 1920), "1080p", "9:16"),
        ((2048, 858), (1920, 1080), "1080p", "16:9"),
        ((320, 180), (1280, 720), "720p", "16:9"),
    ],
)
def test_the_size_is_the_nearest_in_shape_that_covers_the_film(
    film: tuple[int, int], size: tuple[int, int], resolution: str, aspect: str
) -> None:
    request = asked("google-veo-3.1", width=film[0], height=film[1])
    assert (request.size, request.resolution, request.aspect) == (size, resolution, aspect)


def test_a_resolution_that_a_person_sets_counts_and_words_alone_have_sizes_of_their_own() -> None:
    assert asked("google-omni-1.1-flash", parameters=Parameters({"resolution": "360p"})).size == (640, 360)
    square = {"width": 1000, "height": 1000}
    assert asked("runway-gen4.5", **square).size in {(1280, 720), (720, 1280)}
    assert asked("runway-gen4.5", **square, keyframe="k").size == (960, 960)


def test_references_go_along_as_far_as_the_model_takes_them_the_cast_first() -> None:
    company = {"cast": (MARA, BO), "props": (LAMP,)}
    request = request_of(replace(SHOT, **company), model("google-veo-3.1"), people={"Mara": "c1", "Bo": "c2"})
    assert [(sent.media, sent.of, sent.cast) for sent in request.media] == [
        ("m1", "Mara", ("c1",)),
        ("b1", "Bo", ("c2",)),
        ("l1", "Lamp", ()),
    ]
    assert (request.seconds, request.prompt[:22]) == (8, "Picture 1 shows Mara. ")
    # A frame of the film may show everybody.
    continuing = request_of(replace(SHOT, **company, upstream=TAIL), model("google-veo-3.1"), people={"Mara": "c1"})
    assert [(sent.role, sent.cast) for sent in continuing.media] == [(MediaRole.FIRST, ("c1", "Bo"))]


def test_a_service_whose_models_have_names_of_their_own_gets_these() -> None:
    bridge = {
        "keyframe": "k",
        "next_keyframe": "n",
        "dialogue": "Off.",
        "parameters": Parameters({"negative_prompt": "rain"}),
    }
    request = asked("fal-kling-3-pro", **bridge)
    assert request.model == "fal-ai/kling-video/v3/pro/image-to-video"
    assert [(sent.role, sent.part) for sent in request.media] == [
        ("first", "start_image_url"),
        ("last", "end_image_url"),
    ]
    assert dict(request.settings) == {
        "prompt": request.prompt,
        "duration": "4",
        "aspect_ratio": "16:9",
        "generate_audio": True,
        "negative_prompt": "rain",
    }
    assert asked("fal-kling-3-pro").model == "fal-ai/kling-video/v3/pro/text-to-video"
    kling = asked("replicate-kling-3", parameters=Parameters({"resolution": "720p"}))
    assert {name: kling.settings[name] for name in ("mode", "duration", "generate_audio")} == {
        "mode": "standard",
        "duration": 4,
        "generate_audio": False,
    }
    veo = asked("replicate-veo-3.1", cast=(MARA,))
    assert ({sent.part for sent in veo.media}, veo.settings["duration"]) == ({"reference_images[]"}, 8)
    assert asked("replicate-ray-3.2", keyframe="k", frames=100).settings["duration"] == "5s"


def test_a_workflow_gets_its_file_and_frames(tmp_path: Path) -> None:
    row = replace(model("luma-ray-3.2"), workflow=tmp_path / "w.json", rate=FrameRate(16), service="comfyui")
    assert dict(request_of(SHOT, row).settings) == {"workflow": str(tmp_path / "w.json"), "frames": 81}


def test_a_model_that_makes_pictures_move_wants_one() -> None:
    with pytest.raises(BadInput, match="Gen-4 Turbo makes a picture move, and this shot has none"):
        asked("runway-gen4-turbo")
    assert asked("runway-gen4-turbo", keyframe="k").seconds == 4


def test_a_long_prompt_is_cut_between_sentences_and_that_is_told() -> None:
    action = "She turns it off. " * 80
    request = asked("runway-gen4.5", action=action)
    assert 900 < length_of(request.prompt) <= 1000
    assert request.prompt.endswith("off.")
    _, warnings = told("runway-gen4.5", action=action)
    assert any("Runway Gen-4.5 takes 1000: the last of them are left out" in warning for warning in warnings)


@pytest.mark.parametrize(
    ("id", "changes", "micro"),
    [
        # 4 s at 12 credits of 0.01 USD each.
        ("runway-gen4.5", {}, 4 * 120_000),
        # 4 s of Veo at Runway, without sound and with it.
        ("runway-veo-3.1", {}, 4 * 200_000),
        ("runway-veo-3.1", {"dialogue": "Off."}, 4 * 400_000),
        # The duration that is sent counts, not the shot's: 4.1 s are 6.
        ("runway-veo-3.1-fast", {"frames": 99}, 6 * 100_000),
        ("google-omni-1.1-flash", {"width": 1280, "height": 720}, 4 * 100_000),
        ("google-omni-1.1-flash", {}, 4 * 150_000),
        # Kling's Omni at 1080p with sound.
        ("kling-v3-omni", {"dialogue": "Off."}, 4 * 140_000),
        # H3 covers 1080p at 2K only; two pictures are free.
        ("minimax-h3-hosted", {"cast": (MARA,)}, 4 * 130_000),
        # By the clip: 9 s at 1080p.
        ("luma-ray-2", {"frames": 200}, 2_870_000),
        # fal names a price for frames, none for words alone.
        ("fal-kling-4", {"keyframe": "k"}, 4 * 157_000),
        ("fal-kling-4", {}, None),
        ("luma-ray-3.2", {}, None),
        ("fal-kling-3-standard", {"dialogue": "Off."}, None),
    ],
)
def test_estimates_are_what_the_price_lists_come_to(id: str, changes: dict[str, Any], micro: int | None) -> None:
    estimate = estimate_of(asked(id, **changes), model(id))
    assert estimate == (None if micro is None else Money(micro, "USD"))


def test_pictures_beyond_the_free_ones_are_charged_each() -> None:
    crowd = tuple(Portrait(name=f"P{n}", references=(MediaId(f"p{n}"),)) for n in range(8))
    request = asked("minimax-h3-hosted", cast=crowd)
    assert len(request.media) == 8
    assert estimate_of(request, model("minimax-h3-hosted")) == Money(4 * 130_000 + 3 * 40_000)


def test_money_is_written_with_as_many_decimals_as_it_has() -> None:
    assert [str(Money(micro)) for micro in (0, 84_000, 1_200_000, 1_234_500_000)] == [
        "0.00 USD",
        "0.084 USD",
        "1.20 USD",
        "1,234.50 USD",
    ]
    assert english((price_per_second(model("luma-ray-2")),)) == "0.08–1.27 USD/s"


def test_the_plan_says_what_is_sent_and_what_it_costs() -> None:
    words, warnings = told("runway-veo-3.1", upstream=TAIL, next_keyframe=MediaId("n"), cast=(MARA,), dialogue="Off.")
    assert words == (
        "Continues shot 12A from its last frame (one frame carries no motion). Ends in the next shot's keyframe. "
        "Mara carried over from shot 12A. Runway makes a clip of 4 s at 1920×1080, with sound. "
        "About 1.60 USD, by a price read on 2026-11-29."
    )
    assert warnings == ["Veo 3.1 at Runway takes no references, so those of Mara are not sent."]


@pytest.mark.parametrize(
    ("id", "changes", "warning"),
    [
        ("runway-gen4.5", {"parameters": Parameters({"negative_prompt": "rain"})}, "no words for what is not wanted"),
        ("google-veo-3.1-fast", {"cast": (BO,)}, "Veo 3.1 Fast takes no references, so those of Bo are not sent"),
        ("google-veo-3.1", {"cast": (MARA,), "keyframe": "k"}, "no references beside a first or last frame"),
        ("runway-gen4.5", {"keyframe": "k", "next_keyframe": "n"}, "Runway Gen-4.5 can't end in a picture"),
        ("runway-veo-3.1", {"next_keyframe": "n"}, "a last frame only beside a first one"),
        ("runway-veo-3.1", {"dialogue": "Off.", "parameters": Parameters({"sound": "off"})}, "Somebody speaks"),
        ("google-veo-3.1", {"cast": (Portrait(name="Al"),)}, "Nothing but words tells what Al looks like"),
        ("runway-gen4-turbo", {}, "makes a picture move, and this shot has none. "),
        ("google-veo-3.1", {"frames": 400}, "clips of 8 s at most"),
        ("runway-gen4.5", {"look": MediaId("look")}, "takes no pictures as references"),
    ],
)
def test_what_can_t_reach_the_service_is_told_before_anything_runs(
    id: str, changes: dict[str, Any], warning: str
) -> None:
    _, warnings = told(id, **changes)
    assert any(warning in one for one in warnings), warnings


def test_a_third_reference_too_many_is_told_with_its_name() -> None:
    crowd = tuple(Portrait(name=f"P{n}", references=(MediaId(f"p{n}"),)) for n in range(5))
    _, warnings = told("google-veo-3.1", cast=crowd)
    assert warnings == ["Veo 3.1 takes 3 references at most, so those of P3 and P4 are not sent."]


def test_a_price_that_nobody_knows_and_a_shape_that_is_cut_are_told() -> None:
    words, _ = told("google-veo-3.1", width=2048, height=858)
    assert "26 % of the picture are cut away" in words
    assert "What that costs is not known here" in words
    assert "takes no seed" in told("kling-v3")[0]


def test_the_tails_last_frame_becomes_a_picture_without_loss(tmp_path: Path) -> None:
    dice = np.random.default_rng(3)
    frames = [dice.integers(0, 256, (36, 64, 3), np.uint8) for _ in range(4)]
    write_tail(tmp_path / "tail", frames, FrameRate(24))
    recipe = replace(SHOT, width=64, height=36, upstream=Upstream(tail=MediaId("tail"), frames=4, before=1))
    request = request_of(recipe, model("runway-gen4.5"), {MediaId("tail"): tmp_path / "tail"})
    (first,) = made_ready(request, tmp_path / "sent", (64, 36)).media
    assert first.before is None
    with Image.open(first.path) as picture:
        assert picture.format == "PNG"
        assert np.array_equal(np.array(picture), frames[2])
    again = made_ready(request, tmp_path / "sent", (64, 36)).media[0]
    assert again.path == first.path


def test_a_film_of_another_shape_is_laid_into_the_one_asked_for_and_cut_back_whole(tmp_path: Path) -> None:
    scope = np.full((86, 204, 3), 90, np.uint8)
    write_tail(tmp_path / "tail", [scope], FrameRate(24))
    recipe = replace(SHOT, width=204, height=86, upstream=Upstream(tail=MediaId("tail"), frames=1))
    request = request_of(recipe, model("google-veo-3.1"), {MediaId("tail"): tmp_path / "tail"})
    (first,) = made_ready(request, tmp_path / "sent", (204, 86)).media
    with Image.open(first.path) as picture:
        assert abs(picture.width / picture.height - 16 / 9) < 0.02
        assert picture.width == 204


def test_what_a_reference_was_taken_with_and_where_stays_here(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[271] = "SecretCameraMaker"
    Image.new("RGB", (3000, 2000), "red").save(tmp_path / "m1", format="JPEG", exif=exif)
    assert b"SecretCameraMaker" in (tmp_path / "m1").read_bytes()
    request = request_of(
        replace(SHOT, cast=(replace(MARA, references=(MediaId("m1"),)),)),
        model("google-veo-3.1"),
        {MediaId("m1"): tmp_path / "m1"},
    )
    (sent,) = made_ready(request, tmp_path / "sent", (1920, 1080)).media
    assert b"SecretCameraMaker" not in sent.path.read_bytes()
    with Image.open(sent.path) as picture:
        assert picture.size == (2048, 1365)


def test_telling_and_asking_load_nothing_heavy() -> None:
    import subprocess
    import sys

    program = (
        "import sys; from matchcut.engines.hosted.spec import specs;"
        "from matchcut.planning.recipe import Recipe;"
        "made = specs();"
        "r = Recipe(engine='', engine_revision='', width=8, height=8, rate_numerator=24, rate_denominator=1,"
        " frames=9, seed=1);"
        "[s.explain(r, '') for s in made];"
        "print(*{m.split('.')[0] for m in sys.modules} & "
        "{'torch', 'cv2', 'numpy', 'av', 'PIL', 'google', 'runwayml', 'luma_agents', 'lumaai', 'fal_client',"
        "'replicate', 'httpx', 'httpx2', 'keyring', 'pydantic'})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
