"""The catalogue of services: every row loads; a person's own file adds to it, and a mistake costs its own row only."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from matchcut.engines.diffusion.catalogue import catalogue as open_models
from matchcut.engines.hosted.catalogue import USERS_FILE, catalogue, read_catalogue, users_file
from matchcut.engines.hosted.requests import MediaRole
from matchcut.engines.hosted.retired import retired_by_name, told_of
from matchcut.engines.hosted.services import ChargedBy, HostedModel
from matchcut.engines.hosted.spec import availability, specs
from matchcut.engines.registry import engine_spec, look_again
from matchcut.engines.spec import EngineKind
from matchcut.film.errors import BadInput
from matchcut.media.resources import resource
from matchcut.words.statements import english

SERVICES = {"google", "runway", "luma", "lumaai", "kling", "minimax", "fal", "replicate", "comfyui"}
WORKFLOW = {
    "1": {"class_type": "LoadImage", "inputs": {"image": "{first}"}},
    "2": {"class_type": "CLIPTextEncode", "inputs": {"text": "film still, {prompt}"}},
    "3": {"class_type": "WanImageToVideo", "inputs": {"length": "{frames}", "start": ["1", 0], "seed": "{seed}"}},
    "4": {"class_type": "LoadImage", "inputs": {"image": "{reference_1}"}},
}

WORKFLOW_ROW = """
[[model]]
id = "w"
service = "comfyui"
workflow = "w.json"
seconds = "5"
sizes = { a = ["640x480"] }
"""


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's services file."""
    file = tmp_path / "services.toml"
    monkeypatch.setenv(USERS_FILE, str(file))
    return file


def rows() -> list[HostedModel]:
    return list(catalogue().models.values())


def test_every_row_that_comes_along_loads_and_is_whole(mine: Path) -> None:
    known = catalogue()
    assert [str(mistake) for mistake in known.mistakes] == []
    assert set(known.services) == SERVICES
    assert {model.service for model in rows()} == SERVICES - {"comfyui"}
    for model in rows():
        assert model.title
        assert model.summary
        assert model.text or MediaRole.FIRST in model.roles, model.id
        for price in model.prices:
            assert price.micro > 0
            assert price.source
            assert date(2025, 1, 1) < price.read_on <= date(2026, 12, 1)
            assert price.resolution in ("", *model.sizes), model.id
            assert price.seconds in (0, *model.seconds)
            assert price.sound is None or model.sound


def test_every_service_names_the_module_that_its_sdk_brings(mine: Path) -> None:
    from importlib.util import find_spec

    for service in catalogue().services.values():
        assert service.adapter.startswith("matchcut.engines.hosted.adapters.")
        assert bool(service.package) == bool(service.module)
        if service.module:
            assert find_spec(service.module) is not None, service.module


def test_no_hosted_model_has_the_id_of_an_open_one(mine: Path) -> None:
    assert not set(catalogue().models) & set(open_models().models)


@pytest.mark.parametrize(
    ("model", "sdk"),
    [
        ("runway-gen4.5", "Gen4_5"),
        ("runway-gen4-turbo", "Gen4Turbo"),
        ("runway-veo-3.1", "Veo3_1"),
        ("runway-veo-3.1-fast", "Veo3_1Fast"),
        ("runway-kling-3-standard", "Kling3_0Standard"),
        ("runway-kling-3-pro", "Kling3_0Pro"),
        ("runway-kling-3-4k", "Kling3_0_4k"),
        ("runway-seedance-2", "Seedance2"),
        ("runway-omni-1.1-flash", "GeminiOmniFlash1_1"),
    ],
)
def test_what_runways_rows_say_is_what_its_sdk_takes(mine: Path, model: str, sdk: str) -> None:
    """The types of the SDK are the referee: model names and sizes, of frames and of words alone."""
    import typing

    from runwayml.types import image_to_video_create_params as frames
    from runwayml.types import text_to_video_create_params as words

    def literals(module: object, field: str) -> set[str]:
        found = typing.get_type_hints(getattr(module, sdk), include_extras=False).get(field)
        return {str(value) for value in _literals(found)}

    row = catalogue().models[model]
    assert row.name in literals(frames, "model")
    assert {f"{width}:{height}" for own in row.sizes.values() for width, height in own} <= literals(frames, "ratio")
    if row.text:
        alone = row.text_sizes or row.sizes
        assert {f"{width}:{height}" for own in alone.values() for width, height in own} <= literals(words, "ratio")


def _literals(kind: object) -> list[object]:
    import typing

    if typing.get_origin(kind) is typing.Literal:
        return list(typing.get_args(kind))
    return [value for inner in typing.get_args(kind) for value in _literals(inner)]


def test_what_lumas_and_googles_rows_say_is_what_their_sdks_take(mine: Path) -> None:
    from google.genai._gaos.types.interactions.model import Model
    from google.genai._gaos.types.interactions.videoresponseformat import Resolution
    from luma_agents.types.video_duration import VideoDuration
    from luma_agents.types.video_resolution import VideoResolution
    from lumaai.types.generation_create_params import GenerationCreateParams

    models = catalogue().models
    ray, omni, older = models["luma-ray-3.2"], models["google-omni-1.2-flash"], models["luma-ray-2"]
    assert [f"{seconds}s" for seconds in ray.seconds] == _literals(VideoDuration)
    assert list(ray.sizes) == _literals(VideoResolution)
    assert list(omni.sizes) == _literals(Resolution)
    assert {omni.name, models["google-omni-1.1-flash"].name} <= set(_literals(Model))
    import typing

    hints = typing.get_type_hints(GenerationCreateParams)
    assert set(older.aspects) == set(_literals(hints["aspect_ratio"]))
    assert list(older.sizes) == _literals(hints["resolution"])
    assert [f"{seconds}s" for seconds in older.seconds] == _literals(hints["duration"])


def test_the_engines_are_light_hosted_and_drift(mine: Path) -> None:
    made = {spec.id: spec for spec in specs()}
    assert set(made) == set(catalogue().models)
    spec = made["runway-veo-3.1"]
    assert (spec.kind, spec.service, spec.drifts, spec.alone) == (EngineKind.HOSTED, "runway", True, False)
    can = spec.capabilities
    assert (can.tail_frames, can.last_frame, can.references, can.sound) == (1, True, 0, True)
    assert english((can.lengths,)) == "clips of 4, 6, 8 s"
    assert english((made["runway-gen4.5"].capabilities.lengths,)) == "clips of 2 to 10 s"
    assert english(spec.price) == "0.20–0.40 USD/s"
    assert english(made["luma-ray-3.2"].price) == "price not known"


def test_what_keeps_an_engine_from_running_is_told_with_what_mends_it(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from matchcut.engines.hosted import spec as hosted

    known = catalogue()
    model, service = known.models["runway-gen4.5"], known.services["runway"]
    there = "matchcut.engines.hosted.keys:ServiceKey"
    monkeypatch.setattr(hosted, "PIPELINE", there)
    service = replace(service, adapter=there)
    for name in ("MATCHCUT_RUNWAY_KEY", *service.key_names):
        monkeypatch.delenv(name, raising=False)
    told = english(availability(model, service).reason)
    assert told.startswith("Runway wants a key, and there is none. Set one of these environment variables")
    assert "RUNWAYML_API_SECRET" in told
    monkeypatch.setenv("RUNWAYML_API_SECRET", "k")
    assert availability(model, service).ready
    absent = replace(service, module="no_such_sdk", package="no-such-sdk")
    assert "pip install no-such-sdk" in english(availability(model, absent).reason)
    unwritten = replace(service, adapter="matchcut.engines.hosted.adapters.nobody:Nobody")
    assert "can't call Runway yet" in english(availability(model, unwritten).reason)
    over = replace(model, until=date(2020, 1, 1))
    assert "not offered by its maker since 2020-01-01" in english(availability(over, service).reason)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("sora", "Sora by OpenAI was closed on 2026-09-24. Use one of these instead: google-omni-1.2-flash"),
        ("Sora 2 Pro", "Sora by OpenAI was closed"),
        ("sorra", "Sora by OpenAI"),
        ("veo-2.0-generate-001", "Veo 2 by Google was closed on 2026-06-30"),
        ("veo2", "Veo 2 by Google"),
        ("minimax-video-01", "MiniMax Video-01 by MiniMax is not offered any more"),
        ("video-01", "Use one of these instead: minimax-h3-hosted"),
        ("kling-2.0", "Kling 2.0 by Kuaishou is not offered any more. Use one of these instead: kling-v3"),
        ("gen-2", "Gen-2 by Runway is not offered any more. Use one of these instead: runway-gen4.5"),
        ("dream machine", "Dream Machine by Luma"),
        ("make-a-video", "Make-A-Video by Meta was shown, and never released"),
        ("imagen-video", "Imagen Video by Google was shown, and never released"),
    ],
)
def test_a_name_that_people_have_read_of_tells_what_took_its_place(mine: Path, asked: str, told: str) -> None:
    look_again()
    with pytest.raises(BadInput) as refused:
        engine_spec(asked)
    assert told in str(refused.value)


@pytest.mark.parametrize("other", ["veo-3", "kling-2.6", "gen-3", "x", "", "pockett", "wan2.1-vace", "ray-3"])
def test_no_other_name_is_taken_for_a_retired_one(mine: Path, other: str) -> None:
    assert retired_by_name(other) is None


def test_what_is_named_in_place_of_a_retired_model_is_there(mine: Path) -> None:
    there = set(catalogue().models) | set(open_models().models)
    for retired in catalogue().retired:
        assert set(retired.instead) <= there
        assert retired.name in english(told_of(retired))


def test_a_persons_file_moves_a_service_adds_one_and_adds_models(mine: Path) -> None:
    (mine.parent / "wan.json").write_text(json.dumps(WORKFLOW))
    mine.write_text(
        """
[[service]]
id = "runway"
address = "https://models.example.org/runway"

[[service]]
id = "pod"
like = "comfyui"
address = "http://10.0.0.7:8188"

[[model]]
id = "house-wan"
service = "pod"
workflow = "wan.json"
seconds = "2-5"
rate = "16"
sizes = { 480p = ["832x480", "480x832"] }

[[model]]
id = "runway-next"
like = "runway-gen4.5"
name = "gen5"
prices = [{ price = "0.20", source = "our contract", read_on = 2026-11-01 }]
"""
    )
    known = catalogue()
    assert [str(mistake) for mistake in known.mistakes] == []
    assert known.services["runway"].address == "https://models.example.org/runway"
    assert known.services["runway"].key_names == ("RUNWAYML_API_SECRET",)
    assert (known.services["pod"].title, known.services["pod"].wants_key) == ("pod", False)
    wan = known.models["house-wan"]
    assert dict(wan.roles) == {MediaRole.FIRST: 1, MediaRole.REFERENCE: 1}
    assert (wan.seeded, wan.negative, wan.text) == (True, False, False)
    assert wan.workflow == mine.parent / "wan.json"
    following = known.models["runway-next"]
    assert (following.name, following.sizes) == ("gen5", known.models["runway-gen4.5"].sizes)
    assert [price.micro for price in following.prices] == [200_000]
    assert following.prices[0].charged_by is ChargedBy.SECOND


def test_another_workflow_in_the_same_file_makes_other_takes(mine: Path) -> None:
    marks = set()
    for step in (20, 30, 30):
        sampler = {"class_type": "KSampler", "inputs": {"steps": step}}
        (mine.parent / "w.json").write_text(json.dumps({**WORKFLOW, "5": sampler}))
        mine.write_text(WORKFLOW_ROW)
        marks.add(read_catalogue(sorted(resource("services").glob("*.toml")), [mine]).models["w"].revision)
    assert len(marks) == 2


GOOD = """[[model]]\nid = "good"\nlike = "runway-gen4.5"\n\n"""


@pytest.mark.parametrize(
    ("lines", "line", "field", "why"),
    [
        ('id = "a"\nlike = "runway-gen9"', 7, "like", "names 'runway-gen9', which is no model told before"),
        ('id = "a"\nlike = "runway-gen4.5"\nseconds = "4 or 5"', 8, "seconds", "whole seconds"),
        ('id = "a"\nlike = "runway-gen4.5"\nseconds = "9-2"', 8, "seconds", "whole seconds"),
        ('id = "a"\nlike = "runway-gen4.5"\nsizes = { b = ["wide"] }', 8, "sizes", "sizes by resolution"),
        ('id = "a"\nlike = "runway-gen4.5"\nroles = { fist = 1 }', 8, "roles", "names 'fist'"),
        ('id = "a"\nlike = "runway-gen4.5"\ncolour = "red"', 8, "colour", "not known here"),
        ('id = "a"\nlike = "runway-gen4.5"\nprices = [{ price = "dear" }]', None, "price", "has to be a number"),
        ('id = "a"\nlike = "luma-ray-3.2"\nprices = [{ price = "1" }]', 8, "prices", "needs who says so"),
        ('id = "good"\nlike = "runway-gen4.5"', 6, "id", "good"),
        ('id = "A B"\nlike = "runway-gen4.5"', 6, "id", "small letters"),
        ('id = "a"\nservice = "nobody"\nname = "n"\nseconds = "5"\nsizes = { b = ["8x8"] }', 7, "service", "'nobody'"),
        ('id = "a"\nservice = "comfyui"\nworkflow = "gone.json"\nseconds = "5"', 8, "workflow", "can't be used"),
    ],
)
def test_a_bad_row_costs_itself_only_and_is_told_with_its_place(
    mine: Path, lines: str, line: int | None, field: str, why: str
) -> None:
    lines = lines.replace('["8x8"]', '["80x80"]')
    mine.write_text(f"{GOOD}[[model]]\n{lines}\n\n[[model]]\nid = 'last'\nlike = 'good'\n")
    known = catalogue()
    assert {"good", "last"} <= set(known.models)
    (mistake,) = known.mistakes
    assert (mistake.file, mistake.field) == (mine, field)
    assert line is None or mistake.line == line
    assert why in str(mistake)


@pytest.mark.parametrize(
    ("text", "why"),
    [("nonsense [", ""), ("[[servce]]\nid = 'a'\n", "no table 'servce'"), ("[service]\nid = 'runway'\n", "no table")],
)
def test_a_file_that_can_t_be_read_leaves_what_comes_along(mine: Path, text: str, why: str) -> None:
    mine.write_text(text)
    known = catalogue()
    assert set(known.services) == SERVICES
    (mistake,) = known.mistakes
    assert why in str(mistake)


@pytest.mark.parametrize(
    ("workflow", "why"),
    [
        ("{", ""),
        ('{"nodes": []}', "no workflow as 'Export (API)'"),
        ('{"1": {"class_type": "A", "inputs": {"x": 1}}}', "nothing of a shot would reach it"),
    ],
)
def test_a_file_that_is_no_workflow_is_told(mine: Path, workflow: str, why: str) -> None:
    (mine.parent / "w.json").write_text(workflow)
    mine.write_text(WORKFLOW_ROW)
    (mistake,) = catalogue().mistakes
    assert why in str(mistake)


def test_the_persons_file_is_where_their_settings_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(USERS_FILE, raising=False)
    assert users_file().name == "services.toml"
