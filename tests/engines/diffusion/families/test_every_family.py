"""Every family on its real pipeline class: the contract that all keep, and what each is called with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.engines.diffusion.families.tiny import others
from tests.engines.diffusion.families.tiny.every import FAMILIES, ours
from tests.engines.diffusion.families.tiny.faces import face_encoder, face_parser
from tests.identity.test_insightface_pack import detector, embedder

from matchcut.engines.diffusion import entries, holding
from matchcut.engines.diffusion.adapters.base import adapter_of
from matchcut.engines.diffusion.catalogue import availability
from matchcut.engines.diffusion.memory import Machine
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.time import FrameRate
from matchcut.models.keeping import verify
from matchcut.words.statements import english

# The library hands torch tensors to numpy in a way that both will change, and makes vocoders in an old way of torch's.
pytestmark = [
    pytest.mark.filterwarnings("ignore:__array:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:.torch.nn.utils.weight_norm. is deprecated:FutureWarning"),
]

APART = {
    "consisid": "it wants a face, and files beside",
    "wan bridge": "it starts from two pictures, never from one",
    "minimax references": "it starts from references alone",
}
"""Families with tests of their own, further down, and not of what all others keep."""


def encodes(name: str) -> bool:
    """Whether a family's prompts are encoded by its adapter, so that what is made of them can be kept."""
    return adapter_of(ours()[FAMILIES[name][1]]).encodes


READ = [name for name in FAMILIES if name not in ("consisid", "stable video")]
"""Families that read a text, and can run here."""


def enough_to_start(family: str, stage: Any, bars: Any) -> dict[str, Any]:
    """A keyframe for a model that takes one, and a shot before it for one that bridges two pictures."""
    can = stage.engine(family).spec.capabilities
    given = {"keyframe": stage.plain("key", (90, 90, 90))} if can.keyframe else {}
    if can.references and not can.text:
        return {"cast": (stage.someone("Ada", stage.plain("ada", (90, 90, 90))),)}
    bridges = can.last_frame and not can.text
    return {**given, "upstream": stage.tail("tail", bars(40, 1), FrameRate(24))} if bridges else given


@pytest.mark.parametrize("family", [name for name in FAMILIES if name not in APART], indirect=True)
def test_the_contract(family: str, contract: Callable[..., None]) -> None:
    contract(family)


@pytest.mark.parametrize("family", READ, indirect=True)
def test_another_text_gives_other_frames(family: str, stage: Any, bars: Any) -> None:
    given = enough_to_start(family, stage, bars)
    for action in ("a man walks in the day", "the woman stands still at night"):
        stage(family, action=action, **given)
    assert not np.array_equal(stage.raw[0], stage.raw[1])


LAST = [name for name, (_, like, _) in FAMILIES.items() if ours()[like].capabilities.last_frame]


@pytest.mark.parametrize("family", LAST, indirect=True)
def test_another_picture_to_end_in_gives_other_frames(family: str, stage: Any, bars: Any) -> None:
    tail = stage.tail("tail", bars(40, 1), FrameRate(24))
    for name, grey in (("light", 200), ("dark", 20)):
        take = stage(family, upstream=tail, keyframe=stage.plain(name, (grey, grey, grey)), frames=20)
        assert len(take.frames) == 20
    assert not np.array_equal(stage.raw[0], stage.raw[1])


SECTIONS = {"vace experts": 5, "skyreels": 17, "helios": 33, "ltx": 9, "ltx2": 9, "cosmos": 5}
"""Families that make long shots in sections, and how many frames those share."""


@pytest.mark.parametrize("family", SECTIONS, indirect=True)
def test_a_long_shot_goes_on_from_section_to_section(
    family: str, stage: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    overlap = SECTIONS[request.node.callspec.params["family"]]
    engine = stage.engine(family)
    entry = engine.entry
    # As if its longest clip were two steps of its rule beyond what sections share.
    longest = entry.frame_rule.at_least(overlap + 2 * entry.frame_rule.step + 6)
    assert entry.capabilities.sections
    short = replace(entry, frame_rule=replace(entry.frame_rule, maximum=longest), rate=FrameRate(24))
    monkeypatch.setattr(engine, "entry", short)
    take = stage(family, frames=longest + 4)
    assert len(take.frames) == longest + 4
    assert take.facts["sections"] == len(stage.calls) == 2
    assert longest + 4 <= take.facts["native_frames"] <= 2 * longest - overlap
    again = stage(family, frames=longest + 4)
    assert np.array_equal(take.frames, again.frames)


@pytest.mark.parametrize("family", [name for name in READ if encodes(name)], indirect=True)
def test_the_text_encoder_may_be_gone_before_sampling_and_its_work_is_kept(
    family: str, stage: Any, bars: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = enough_to_start(family, stage, bars)
    whole = stage(family, **given)
    for kept in (home / "xdg_cache_home").rglob("*.safetensors"):
        kept.unlink()
    stage.restart()
    monkeypatch.setattr(holding, "this_machine", lambda: Machine("cpu", 1 << 20, 1 << 20))
    apart = stage(family, **given)
    assert "The text encoder is loaded for the text alone." in apart.facts["memory"]
    assert {getattr(stage.pipes[-1], name) for name in stage.adapter(family).encoders} == {None}
    assert np.array_equal(whole.frames, apart.frames)
    stage.adapter(family).encode = None  # It must not be asked again.
    assert np.array_equal(whole.frames, stage(family, **given).frames)


def means(images: Any) -> list[int]:
    return [round(float(np.asarray(image).mean())) for image in images]


@pytest.mark.parametrize("family", ["wan 5b"], indirect=True)
def test_wan_changes_its_class_with_what_it_starts_from(family: str, stage: Any) -> None:
    stage(family)
    stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    assert [type(pipe).__name__ for pipe in stage.pipes] == ["WanPipeline", "WanImageToVideoPipeline"]
    assert stage.pipes[0].transformer is stage.pipes[1].transformer
    assert stage.pipes[1].config.expand_timesteps is True


@pytest.mark.parametrize(
    ("family", "guidance"),
    [("wan text experts", (4.0, 3.0)), ("wan experts", (3.5, 3.5)), ("vace experts", (5.0, None))],
    indirect=["family"],
)
def test_both_experts_work_each_with_its_own_guidance(family: str, stage: Any, guidance: tuple[float, Any]) -> None:
    given = {"keyframe": stage.plain("key", (90, 90, 90))} if stage.engine(family).spec.capabilities.keyframe else {}
    both = stage(family, **given)
    assert (stage.calls[-1]["guidance_scale"], stage.calls[-1].get("guidance_scale_2")) == guidance
    low = stage(family, **given, parameters={"guidance_scale_2": "9"})
    assert stage.calls[-1]["guidance_scale_2"] == 9.0
    high = stage(family, **given, parameters={"guidance_scale": "9", "guidance_scale_2": str(guidance[1] or 5)})
    assert not np.array_equal(both.frames, low.frames)
    assert not np.array_equal(both.frames, high.frames)


@pytest.mark.parametrize("family", ["wan bridge"], indirect=True)
def test_a_bridge_goes_from_the_tail_to_the_keyframe_and_needs_both(
    family: str, stage: Any, bars: Any, new_take: Any
) -> None:
    key, tail = stage.plain("key", (200, 200, 200)), stage.tail("tail", bars(3, 1), FrameRate(24))
    bridged = stage(family, keyframe=key, upstream=tail)
    assert np.array_equal(np.asarray(stage.calls[-1]["image"]), bars(3, 1)[-1])
    assert means([stage.calls[-1]["last_image"]]) == [200]
    other = stage(family, keyframe=stage.plain("dark", (20, 20, 20)), upstream=tail)
    assert not np.array_equal(bridged.frames, other.frames)
    assert "Ends in its keyframe." in bridged.facts["approach"]
    with pytest.raises(BadInput, match="bridges two pictures"):
        stage(family, keyframe=key)
    assert np.array_equal(bridged.frames, stage(family, keyframe=key, upstream=tail).frames)
    assert not np.array_equal(bridged.frames, stage(family, keyframe=key, upstream=tail, seed=6).frames)
    stopped = new_take(cancel_after_steps=1)
    with pytest.raises(Cancelled):
        stage(family, stopped, keyframe=key, upstream=tail)
    assert (stopped.steps, stopped.frames) == ([1], [])


@pytest.mark.parametrize("family", ["skyreels"], indirect=True)
def test_skyreels_takes_text_a_picture_or_seventeen_frames(family: str, stage: Any, bars: Any) -> None:
    stage(family)
    stage(family, keyframe=stage.plain("key", (90, 90, 90)))
    stage(family, upstream=stage.tail("tail", bars(20, 1), FrameRate(24)))
    assert [type(pipe).__name__.removeprefix("SkyReelsV2DiffusionForcing") for pipe in stage.pipes] == [
        "Pipeline",
        "ImageToVideoPipeline",
        "VideoToVideoPipeline",
    ]
    last = stage.calls[-1]
    assert (len(last["video"]), last["overlap_history"], last["fps"]) == (17, 17, 24)
    assert last["addnoise_condition"] == pytest.approx(20, abs=0.5)
    # What came out of the pipeline is the tail, then the sampled frames, which begin with the tail again.
    assert len(stage.raw[-1]) == 17 + last["num_frames"]


@pytest.mark.parametrize("family", ["helios"], indirect=True)
def test_helios_starts_from_a_chunk_of_frames_or_else_one_picture(family: str, stage: Any, bars: Any) -> None:
    stage(family, upstream=stage.tail("long", bars(40, 1), FrameRate(24)))
    stage(family, upstream=stage.tail("short", bars(20, 1), FrameRate(24)))
    assert len(stage.calls[0]["video"]) == 33
    assert np.array_equal(np.asarray(stage.calls[1]["image"]), bars(20, 1)[-1])
    assert "video" not in stage.calls[1]
    noises = {f"{which}_noise_sigma_{end}" for which in ("image", "video") for end in ("min", "max")}
    assert {stage.calls[0][name] for name in noises} == {0.123}


@pytest.mark.parametrize("family", ["ltx"], indirect=True)
def test_ltx_conditions_stand_at_both_ends(family: str, stage: Any, bars: Any) -> None:
    stage(family, upstream=stage.tail("tail", bars(12, 1), FrameRate(24)), keyframe=stage.plain("key", (90, 90, 90)))
    tail, last = stage.calls[-1]["conditions"]
    assert (len(tail.video), tail.frame_index) == (9, 0)
    assert last.frame_index == stage.calls[-1]["num_frames"] - 1
    assert stage.calls[-1]["image_cond_noise_scale"] == 0.15


@pytest.mark.parametrize("family", ["ltx2"], indirect=True)
def test_ltx2_makes_the_shots_production_sound(family: str, stage: Any, bars: Any) -> None:
    take = stage(family, frames=8)
    ((samples, rate),) = take.sounds
    made = stage.raw[-1]
    assert rate == 16_000
    assert samples.shape[0] == 2
    assert 0 < samples.shape[1] <= 8 * 16_000 // 24
    assert np.abs(samples).max() <= 1
    assert len(made) == 9
    stage(family, upstream=stage.tail("tail", bars(12, 1), FrameRate(24)), keyframe=stage.plain("key", (90, 90, 90)))
    tail, last = stage.calls[-1]["conditions"]
    assert (len(tail.frames), tail.index, last.index) == (9, 0, -1)


@pytest.mark.parametrize("family", ["ltx2", "ltx2 in context"], indirect=True)
def test_no_codec_lies_between_a_shot_and_what_ltx2_starts_from(family: str, stage: Any) -> None:
    """The library's default is H.264; by ours every pixel of keyframe and tail comes in as it was kept."""
    picture = np.random.default_rng(1).integers(0, 256, (32, 32, 3)).astype(np.uint8)
    key, tail = stage.picture("key", picture), stage.tail("tail", [255 - picture], FrameRate(24))

    def given(**asked: Any) -> list[Any]:
        stage(family, upstream=tail, keyframe=key, **asked)
        conditions = stage.calls[-1]["conditions"]
        frames, *_ = stage.pipes[-1].preprocess_conditions(conditions, 32, 32, num_frames=9, device="cpu")
        return [np.rint((one[0, :, 0].permute(1, 2, 0).numpy() + 1) * 127.5).astype(int) for one in frames]

    start, end = given()
    assert np.array_equal(start, 255 - picture)
    assert np.array_equal(end, picture)
    # As the model was taught: asked for, and so in the recipe.
    coded = given(parameters={"image_crf": 33})
    assert [condition.crf for condition in stage.calls[-1]["conditions"]] == [33, 33]
    assert all(np.abs(one - kept).mean() > 20 for one, kept in zip(coded, (255 - picture, picture), strict=True))


@pytest.mark.parametrize("family", ["ltx2"], indirect=True)
def test_without_guidance_ltx2_reads_one_text(family: str, stage: Any, home: Path) -> None:
    stage(family, parameters={"guidance_scale": "1"})
    call = stage.calls[-1]
    assert (call["guidance_scale"], call["audio_guidance_scale"]) == (1.0, 1.0)
    assert {"prompt_embeds", "prompt_attention_mask"} == {name for name in call if name.endswith(("embeds", "mask"))}
    assert len(list((home / "xdg_cache_home/matchcut/prompts").glob("*.safetensors"))) == 1


@pytest.mark.parametrize("family", ["ltx2 in context"], indirect=True)
def test_ltx2_in_context_takes_references(family: str, stage: Any) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20), (50, 80)))
    bob = stage.someone("Bob", stage.plain("bob", (20, 20, 220), (50, 80)))
    one, two = stage(family, cast=(ada,)), stage(family, cast=(bob,))
    (condition,) = stage.calls[-1]["reference_conditions"]
    assert condition.frames.size == (32, 32)
    assert "Ada through a reference" in one.facts["approach"]
    assert not np.array_equal(stage.raw[0], stage.raw[1])
    assert two.facts["weak_identity"] is False


@pytest.mark.parametrize("family", ["minimax"], indirect=True)
def test_minimax_takes_a_picture_at_either_end_and_makes_sound(family: str, stage: Any, bars: Any) -> None:
    take = stage(
        family, upstream=stage.tail("tail", bars(4, 1), FrameRate(24)), keyframe=stage.plain("key", (90, 90, 90))
    )
    call = stage.calls[-1]
    assert np.array_equal(np.asarray(call["image"]), bars(4, 1)[-1])
    assert means([call["last_image"]]) == [90]
    # Six frames are wanted, and five seconds the least that it makes.
    assert (call["num_frames"], len(stage.raw[-1]), len(take.frames)) == (124, 124, 6)
    ((samples, rate),) = take.sounds
    assert (samples.shape, rate) == ((2, 6 * 32_000 // 24), 32_000)
    # Of two transformers that are published as one model, only what the entry works with is loaded.
    assert stage.pipes[-1].transformer is not None
    assert stage.pipes[-1].transformer_ref is None


@pytest.mark.parametrize("family", ["minimax references"], indirect=True)
def test_minimax_makes_shots_out_of_references(family: str, stage: Any, new_take: Any) -> None:
    red, blue = stage.plain("red", (220, 20, 20), (50, 80)), stage.plain("blue", (20, 20, 220), (50, 80))
    ada, bob = stage.someone("Ada", red), stage.someone("Ada", blue)
    one = stage(family, cast=(ada,))
    assert "Ada through a reference" in one.facts["approach"]
    (reference,) = stage.calls[-1]["references"]
    assert np.array_equal(np.asarray(reference.image)[0, 0], (220, 20, 20))
    assert np.array_equal(one.frames, stage(family, cast=(ada,)).frames)
    stage(family, cast=(bob,))
    stage(family, cast=(ada,), seed=6)
    first, _, other, fresh = stage.raw
    assert not np.array_equal(first, other)
    assert not np.array_equal(first, fresh)
    stopped = new_take(cancel_after_steps=1)
    with pytest.raises(Cancelled):
        stage(family, stopped, cast=(ada,))
    assert (stopped.steps, stopped.frames) == ([1], [])
    with pytest.raises(BadInput, match="makes shots out of references, and this one has none"):
        stage(family)


@pytest.mark.parametrize("family", ["minimax"], indirect=True)
def test_a_gate_keeps_minimax_until_its_licence_is_accepted(family: str) -> None:
    for name in ("minimax-h3", "minimax-h3-references"):
        here = availability(ours()[name])
        assert not here.ready
        assert "has to be accepted first" in english(here.reason)
        assert "European Union" in english(here.reason)


@pytest.fixture
def faces(home: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A model pack of insightface where the program looks for it, and the parts that ConsisID wants besides."""
    pack = home / "tiny_l"
    pack.mkdir()
    detector(pack / "det.onnx"), embedder(pack / "rec.onnx")
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(pack))
    made = {"face_encoder": face_encoder(home / "encoder.onnx"), "face_parser": face_parser(home / "parser.onnx")}
    return {name: str(path) for name, path in made.items()}


@pytest.fixture
def consisid(tiny: Callable[..., str], faces: dict[str, str]) -> str:
    told = ", ".join(f"{name} = '{path}'" for name, path in faces.items())
    return tiny(others.consisid, "consisid", more=f"prompt_tokens = 64\nparts = {{ {told} }}")


def test_consisid_holds_a_face_by_what_is_seen_of_it(consisid: str, stage: Any, new_take: Any) -> None:
    def face(name: str, shade: int) -> dict[str, Any]:
        picture = np.full((640, 640, 3), shade, np.uint8)
        picture[:320] = 255 - shade // 2
        picture[:, :300] //= 3
        return {"cast": (stage.someone("Ada", stage.picture(name, picture)),)}

    ada, bob = face("ada", 200), face("bob", 90)
    one = stage(consisid, **ada)
    call = stage.calls[-1]
    # The vector of the face as the pack makes it, and of unit length what its encoder sees.
    assert call["id_cond"].shape == (1, 16)
    assert float(call["id_cond"][0, 12:].norm()) == pytest.approx(1, abs=1e-5)
    assert [one.shape for one in call["id_vit_hidden"]] == [(1, 2, 2)]
    assert call["image"].size == (512, 512)
    # What is no face is white.
    assert {255} <= set(np.unique(np.asarray(call["image"])))
    assert "Ada through a reference" in one.facts["approach"]
    assert len(one.frames) == 6
    assert np.array_equal(one.frames, stage(consisid, **ada).frames)
    assert not np.array_equal(one.frames, stage(consisid, **bob).frames)
    assert not np.array_equal(one.frames, stage(consisid, seed=6, **ada).frames)
    assert not np.array_equal(one.frames, stage(consisid, action="the woman stands still at night", **ada).frames)
    stopped = new_take(cancel_after_steps=1)
    with pytest.raises(Cancelled):
        stage(consisid, stopped, **ada)
    assert (stopped.steps, stopped.frames) == ([1], [])
    with pytest.raises(BadInput, match="makes shots out of references, and this one has none"):
        stage(consisid)
    with pytest.raises(BadInput, match="No face was found"):
        stage(consisid, cast=(stage.someone("Nobody", stage.plain("black", (0, 0, 0), (640, 640))),))


def test_consisid_says_what_it_wants_besides(consisid: str, stage: Any, faces: dict[str, str]) -> None:
    entry = stage.engine(consisid).entry
    assert availability(entry).ready
    lacking = availability(replace(entry, parts=entry.parts[:1]))
    assert english(lacking.reason).startswith("It wants a file face_parser")
    assert verify(entry).wrong == ()
    Path(faces["face_parser"]).write_bytes(b"\x80\x04 a pickle")
    (wrong,) = map(english, verify(entry).wrong)
    assert "no safetensors file but a pickle" in wrong


@pytest.mark.parametrize("family", ["stable video"], indirect=True)
def test_stable_video_reads_no_text(family: str, stage: Any) -> None:
    stage(family, keyframe=stage.plain("key", (90, 90, 90)), parameters={"motion_bucket_id": 40})
    call = stage.calls[-1]
    assert {"prompt", "guidance_scale"}.isdisjoint(call)
    assert (call["motion_bucket_id"], call["noise_aug_strength"], call["fps"]) == (40, 0.02, 7)


@pytest.mark.parametrize("family", ["cogvideox"], indirect=True)
def test_a_model_that_animates_a_picture_refuses_a_shot_without_one(family: str, stage: Any) -> None:
    with pytest.raises(BadInput, match="animates a picture, and this shot has none"):
        stage(family, parameters={"keyframe_model": "none"})


def test_every_family_is_driven_through_classes_that_the_library_has() -> None:
    import diffusers

    named = {name for family in entries.FAMILIES.values() for name in family.pipelines}
    assert {name for name in named if not hasattr(diffusers, name)} == set()
