"""The image models that make identity keyframes, each on its real pipeline class with tiny random weights."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import diffusers
import numpy as np
import pytest
import transformers
from diffusers.pipelines.flux import pipeline_flux_kontext
from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus
from tests.engines.diffusion.families.tiny.parts import Published, qwen_vl
from tests.engines.diffusion.families.tiny.sdxl import TOKENS, face_adapter, sdxl
from tests.identity.test_insightface_pack import detector, embedder

from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.film.errors import BadInput, Cancelled
from matchcut.words.statements import english

# The library hands torch tensors to numpy in a way that both will change; it runs all the same.
pytestmark = pytest.mark.filterwarnings("ignore:__array:DeprecationWarning")

SMALL = {"hidden_size": 8, "intermediate_size": 8, "num_attention_heads": 2, "num_hidden_layers": 1}


def flow() -> Any:
    return diffusers.FlowMatchEulerDiscreteScheduler()


def flux2(words: Any) -> Any:
    """Reads its text from the layers 10, 20 and 30, so it needs as many."""
    chatty = copy.deepcopy(words)
    chatty.chat_template = "{% for message in messages %}{{ message['content'][0]['text'] }} {% endfor %}"
    reads = {**SMALL, "num_hidden_layers": 30, "num_key_value_heads": 1, "head_dim": 4, "vocab_size": 64}
    sees = {**SMALL, "head_dim": 4, "image_size": 16, "patch_size": 8, "model_type": "pixtral"}
    return diffusers.Flux2Pipeline(
        scheduler=flow(),
        vae=diffusers.AutoencoderKLFlux2(
            down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4,
            block_out_channels=(4, 4, 4, 4),
            layers_per_block=1,
            latent_channels=2,
            norm_num_groups=1,
        ),
        text_encoder=transformers.Mistral3ForConditionalGeneration(
            transformers.Mistral3Config(text_config={**reads, "model_type": "mistral"}, vision_config=sees)
        ),
        tokenizer=chatty,
        transformer=diffusers.Flux2Transformer2DModel(
            in_channels=8,
            num_layers=1,
            num_single_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=24,
            axes_dims_rope=(4, 4, 4, 4),
        ),
    )


def kontext(words: Any) -> Any:
    short = copy.deepcopy(words)
    short.model_max_length = 16  # As of CLIP's, what is longer is cut off.
    return diffusers.FluxKontextPipeline(
        scheduler=flow(),
        vae=diffusers.AutoencoderKL(
            down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4,
            block_out_channels=(4, 4, 4, 4),
            layers_per_block=1,
            latent_channels=2,
            norm_num_groups=1,
            use_quant_conv=False,
            use_post_quant_conv=False,
            shift_factor=0.1,
            scaling_factor=0.4,
        ),
        text_encoder=transformers.CLIPTextModel(
            transformers.CLIPTextConfig(
                **SMALL, vocab_size=64, max_position_embeddings=16, pad_token_id=0, bos_token_id=0, eos_token_id=1
            )
        ),
        tokenizer=short,
        text_encoder_2=transformers.T5EncoderModel(
            transformers.T5Config(vocab_size=64, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)
        ),
        tokenizer_2=words,
        transformer=diffusers.FluxTransformer2DModel(
            patch_size=1,
            in_channels=8,
            num_layers=1,
            num_single_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=16,
            pooled_projection_dim=8,
            guidance_embeds=True,
            axes_dims_rope=(4, 4, 8),
        ),
    )


def qwen_edit(words: Any) -> Any:
    """Its processor is saved as it is published; what reads the files is the program's own."""
    reads = copy.deepcopy(words)
    reads.add_special_tokens({"additional_special_tokens": ["<|image_pad|>", "<|vision_start|>", "<|vision_end|>"]})
    text = qwen_vl()
    text.config.image_token_id = reads.convert_tokens_to_ids("<|image_pad|>")
    pipe = diffusers.QwenImageEditPlusPipeline(
        scheduler=flow(),
        vae=diffusers.AutoencoderKLQwenImage(
            base_dim=3,
            z_dim=4,
            dim_mult=[1, 1, 1, 1],
            num_res_blocks=1,
            latents_mean=[0.0] * 4,
            latents_std=[1.0] * 4,
        ),
        text_encoder=text,
        tokenizer=reads,
        processor=transformers.Qwen2VLImageProcessor(min_pixels=56 * 56, max_pixels=56 * 56),
        transformer=diffusers.QwenImageTransformer2DModel(
            in_channels=16,
            out_channels=4,
            num_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=16,
            axes_dims_rope=(4, 6, 6),
        ),
    )
    return Published(pipe, processor="Qwen2VLProcessor")


IMAGE_MODELS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "flux2": (flux2, "flux2-dev"),
    "kontext": (kontext, "flux-kontext-dev"),
    "qwen": (qwen_edit, "qwen-image-edit-2509"),
    "faceid": (sdxl, "sdxl-faceid"),
}


@pytest.fixture
def painter(
    request: pytest.FixtureRequest,
    tiny: Callable[..., str],
    built: Callable[..., Path],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """The id of a tiny image model of the family that the test is parametrized with.

    What two pipelines enlarge references to, whatever they are given, is small here.
    """
    monkeypatch.setattr(pipeline_qwenimage_edit_plus, "VAE_IMAGE_SIZE", 64 * 64)
    monkeypatch.setattr(pipeline_qwenimage_edit_plus, "CONDITION_IMAGE_SIZE", 56 * 56)
    monkeypatch.setattr(pipeline_flux_kontext, "PREFERRED_KONTEXT_RESOLUTIONS", [(64, 64), (96, 64)])
    build, like = IMAGE_MODELS[request.param]
    more = "gate = false\ndefaults = { num_inference_steps = 2 }"
    if build is sdxl:
        more += f"\nparts = {{ ip_adapter = '{face_adapter(built(sdxl), home / 'faceid.safetensors')}' }}"
        pack = home / "tiny_l"
        pack.mkdir()
        detector(pack / "det_10g.onnx"), embedder(pack / "w600k.onnx")
        monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(pack))
    return tiny(build, like, more=more)


@pytest.fixture
def paint(animator: str, painter: str, stage: Any) -> Callable[..., Any]:
    """Makes a take whose first frame the image model makes."""

    def make(*told: Any, **changes: Any) -> Any:
        stage.listen(painter, of=animator)
        return stage(animator, *told, parameters={"keyframe_model": painter}, **changes)

    return make


@pytest.mark.parametrize("painter", IMAGE_MODELS, indirect=True)
def test_references_and_noise_alone_make_the_keyframe(paint: Any, stage: Any) -> None:
    red = stage.someone("Ada", stage.plain("red", (220, 20, 20), (64, 64)))
    blue = stage.someone("Ada", stage.plain("blue", (20, 20, 220), (64, 64)))
    paint(cast=(red,)), paint(cast=(red,)), paint(cast=(blue,)), paint(cast=(red,), seed=8)
    one, same, other, fresh = (made for made in stage.raw if len(made) == 1)
    assert one.shape == (1, 32, 32, 3)
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    assert not np.array_equal(one, fresh)


@pytest.mark.parametrize("painter", ["flux2"], indirect=True)
def test_flux2_takes_every_reference(paint: Any, stage: Any) -> None:
    two = stage.plain("a", (220, 20, 20), (64, 64)), stage.plain("b", (20, 220, 20), (96, 64))
    paint(cast=(stage.someone("Ada", *two),))
    assert type(stage.pipes[0]).__name__ == "Flux2Pipeline"
    assert [image.size for image in stage.calls[0]["image"]] == [(64, 64), (96, 64)]
    assert {"prompt", "negative_prompt_embeds", "num_frames"}.isdisjoint(stage.calls[0])
    assert stage.calls[0]["guidance_scale"] == 4.0


@pytest.mark.parametrize("painter", ["kontext"], indirect=True)
def test_kontext_takes_the_best_reference_and_keeps_the_size(paint: Any, stage: Any) -> None:
    two = stage.plain("a", (220, 20, 20), (64, 64)), stage.plain("b", (20, 220, 20), (96, 64))
    paint(cast=(stage.someone("Ada", *two),))
    call = stage.calls[0]
    assert type(stage.pipes[0]).__name__ == "FluxKontextPipeline"
    assert np.asarray(call["image"]).mean(axis=(0, 1)).tolist() == [220, 20, 20]
    assert (call["width"], call["height"], call["max_area"]) == (32, 32, 1024)
    assert call["guidance_scale"] == 3.5


@pytest.mark.parametrize("painter", ["qwen"], indirect=True)
def test_qwen_sees_every_reference_and_makes_nothing_without_one(paint: Any, stage: Any, animator: str) -> None:
    red, green = stage.plain("a", (220, 20, 20), (64, 64)), stage.plain("b", (20, 220, 20), (96, 64))
    paint(cast=(stage.someone("Ada", red), stage.someone("Bob", green)))
    call = stage.calls[0]
    assert type(stage.pipes[0]).__name__ == "QwenImageEditPlusPipeline"
    assert [image.size for image in call["image"]] == [(64, 64), (96, 64)]
    assert call["prompt"].startswith("The first frame of a film shot. Picture 1 shows Ada. Picture 2 shows Bob.")
    assert (call["true_cfg_scale"], call["negative_prompt"]) == (4.0, " ")
    assert "guidance_scale" not in call
    with pytest.raises(BadInput, match="makes pictures out of others"):
        paint()


@pytest.mark.parametrize("painter", ["faceid"], indirect=True)
def test_sdxl_gets_the_face_as_a_vector_and_reads_a_long_text_in_pieces(paint: Any, stage: Any, painter: str) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20), (64, 64)), description="a woman in red " * 7)
    paint(cast=(ada,))
    call = stage.calls[0]
    assert type(stage.pipes[0]).__name__ == "StableDiffusionXLPipeline"
    (nobody, face), told = call["ip_adapter_image_embeds"][0], call["prompt_embeds"]
    assert not nobody.any()
    assert float(face.norm()) == pytest.approx(1)
    assert told.shape[1] > 2 * TOKENS
    assert told.shape == call["negative_prompt_embeds"].shape
    assert call["pooled_prompt_embeds"].shape == (1, 8)
    scales = [one.scale for one in stage.pipes[0].unet.attn_processors.values() if hasattr(one, "scale")]
    assert scales == [[0.8]] * len(scales)
    black = stage.someone("Bob", stage.plain("bob", (0, 0, 0), (64, 64)))
    with pytest.raises(BadInput, match="No face was found in the reference"):
        paint(cast=(black,))
    with pytest.raises(BadInput, match="has no reference of one"):
        paint()


@pytest.mark.parametrize("painter", ["faceid"], indirect=True)
def test_sdxl_says_what_it_wants_besides(painter: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = catalogue().model(painter)
    assert availability(entry).ready
    bare = availability(replace(entry, parts=()))
    assert english(bare.reason).startswith("It wants a file ip_adapter, told among its 'parts'.")
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(home / "nowhere"))
    assert "model pack of insightface" in english(availability(entry).reason)
    assert "non-commercial" in english(availability(entry).reason)


@pytest.mark.parametrize("painter", IMAGE_MODELS, indirect=True)
def test_a_keyframe_is_cancelled_within_a_step(paint: Any, stage: Any, new_take: Any) -> None:
    class Impatient(new_take):  # type: ignore[misc, valid-type]
        def check(self) -> None:
            if any("first frame: sampling 1" in note for _, _, note in self.told):
                raise Cancelled("Stopped.")

    take = Impatient()
    with pytest.raises(Cancelled):
        paint(take, cast=(stage.someone("Ada", stage.plain("ada", (220, 20, 20), (64, 64))),))
    assert sum("first frame: sampling" in note for _, _, note in take.told) == 1
    assert take.steps == []
