"""What the diffusion engines' tests share: a user's models file, a sink and an ear, and a way to make takes.

The models are real pipeline classes with tiny random weights, saved as safetensors and loaded as any model is.
"""

from __future__ import annotations

import copy
import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import diffusers
import numpy as np
import pytest
import torch
import transformers
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import Adapter
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.holding import Held
from matchcut.engines.diffusion.loading import LoadedModel
from matchcut.engines.diffusion.pipeline import DiffusionEngine
from matchcut.engines.diffusion.spec import spec_of
from matchcut.engines.protocol import WorkOrder
from matchcut.film.errors import Cancelled
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.stills import write_png
from matchcut.media.tail import write_tail
from matchcut.models.users_file import USERS_FILE
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.words.statements import Note

Rgb = NDArray[np.uint8]

WORDS = "<pad> </s> <unk> a an the man woman walks in red blue room day night wide shot camera stands still , . :"


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@dataclass
class Take:
    """Takes what an engine makes, hears what it tells, and can cancel at a step or run out of memory."""

    frames: list[Rgb] = field(default_factory=list)
    facts: dict[str, ParameterValue] = field(default_factory=dict)
    told: list[tuple[int, int, str]] = field(default_factory=list)
    previews: list[Rgb] = field(default_factory=list)
    sounds: list[tuple[NDArray[np.float32], int]] = field(default_factory=list)
    overlaps: list[Rgb] = field(default_factory=list)
    cancel_after_steps: int | None = None

    @property
    def steps(self) -> list[int]:
        return [step for step, _, note in self.told if note.startswith("sampling")]

    def overlap(self, frames: Sequence[Rgb]) -> None:
        assert not self.frames, "it comes first"
        self.overlaps.extend(frames)

    def write(self, frame: Rgb) -> None:
        self.frames.append(frame.copy())

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        self.sounds.append((samples, sample_rate))

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        raise AssertionError("a diffusion engine hands nothing over but its tail")

    def fact(self, name: str, value: ParameterValue) -> None:
        self.facts[name] = value

    def check(self) -> None:
        if self.cancel_after_steps is not None and len(self.steps) >= self.cancel_after_steps:
            raise Cancelled("Stopped.")

    def progress(self, step: int, steps: int, note: Note = "", preview: Rgb | None = None) -> None:
        self.told.append((step, steps, str(note)))
        if preview is not None:
            self.previews.append(preview)


class Stage:
    """Engines of tiny models, and takes made with them. Media are files in a folder, named as in the recipe.

    For every take, `pipes` holds the pipeline that was called, `calls` what it was called with, and `raw` the frames
    that came out of it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.media: dict[MediaId, Path] = {}
        self.calls: list[dict[str, Any]] = []
        self.pipes: list[Any] = []
        self.raw: list[NDArray[np.float32]] = []
        self._engines: dict[str, DiffusionEngine] = {}

    def engine(self, id: str) -> DiffusionEngine:
        if id not in self._engines:
            self._engines[id] = DiffusionEngine(spec_of(catalogue().model(id)))
        return self._engines[id]

    def held(self, id: str, of: str = "") -> Held:
        """What the engine `of` (itself, if none is named) holds of the model `id`."""
        return self.engine(of or id)._holding.of(catalogue().model(id))

    def adapter(self, id: str) -> Adapter:
        return self.held(id).adapter

    def model(self, id: str) -> LoadedModel | None:
        return self.held(id).loaded

    def restart(self) -> None:
        """Forget every engine, as a new worker process would."""
        self._engines.clear()

    def picture(self, name: str, pixels: Rgb) -> MediaId:
        path = self.folder / f"{name}.png"
        write_png(path, pixels)
        self.media[MediaId(name)] = path
        return MediaId(name)

    def plain(self, name: str, colour: tuple[int, int, int], size: tuple[int, int] = (32, 32)) -> MediaId:
        return self.picture(name, np.full((size[1], size[0], 3), colour, np.uint8))

    def tail(self, name: str, frames: list[Rgb], rate: FrameRate) -> Upstream:
        path = self.folder / f"{name}.mkv"
        write_tail(path, frames, rate)
        self.media[MediaId(name)] = path
        return Upstream(tail=MediaId(name), frames=len(frames))

    def recipe(self, engine: str, **changes: Any) -> Recipe:
        plain: dict[str, Any] = {
            "engine": engine,
            "engine_revision": catalogue().model(engine).fingerprint,
            "width": 32,
            "height": 32,
            "rate_numerator": 24,
            "rate_denominator": 1,
            "frames": 6,
            "seed": 5,
            "action": "a man walks in the room",
        }
        plain.update(changes)
        plain["parameters"] = Parameters({"num_inference_steps": 2, **plain.get("parameters", {})})
        return Recipe(**plain)

    def __call__(self, engine: str, take: Take | None = None, **changes: Any) -> Take:
        """Make one take; what its pipeline is called with is noted in `calls`."""
        made = take or Take()
        made_by = self.engine(engine)
        self.listen(engine)
        made_by.generate(WorkOrder(self.recipe(engine, **changes), self.media), made, made)
        return made

    def listen(self, id: str, of: str = "") -> None:
        """Note in `pipes`, `calls` and `raw` what the pipeline of a model gets and gives; see `held`."""
        adapter = self.held(id, of).adapter
        kind = type(adapter)

        def arguments(pipe: Any, material: Any) -> dict[str, Any]:
            self.pipes.append(pipe)
            self.calls.append(kind.arguments(adapter, pipe, material))
            return dict(self.calls[-1])

        def frames(output: Any, material: Any) -> Rgb:
            made = output["videos"] if type(output) is dict else getattr(output, "frames", None)
            self.raw.append(np.asarray(output.images if made is None else made[0]))
            return kind.frames(adapter, output, material)

        adapter.arguments, adapter.frames = arguments, frames  # type: ignore[method-assign]

    @staticmethod
    def someone(name: str, *references: MediaId, description: str = "") -> Portrait:
        return Portrait(name=name, references=references, description=description)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home: nothing of the real one is read or written. Their models file is `models.toml` in it."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    monkeypatch.setenv(USERS_FILE, str(tmp_path / "models.toml"))
    return tmp_path


@pytest.fixture
def tell(home: Path) -> Callable[[str], None]:
    """Adds lines to the user's models file."""

    def add(text: str) -> None:
        file = home / "models.toml"
        file.write_text((file.read_text() if file.exists() else "") + text)

    return add


@pytest.fixture
def stage(home: Path) -> Stage:
    folder = home / "media"
    folder.mkdir()
    return Stage(folder)


@pytest.fixture
def new_take() -> type[Take]:
    return Take


@pytest.fixture(scope="session")
def built(words: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Callable[[Any], Any]], Path]:
    """Saves what a function builds as a model folder, once a session."""
    folder, done = tmp_path_factory.mktemp("models"), dict[str, Path]()

    def save(build: Callable[[Any], Any]) -> Path:
        name = build.__name__
        if name not in done:
            torch.manual_seed(0)
            build(words).save_pretrained(folder / name)
            done[name] = folder / name
            # What the libraries brought with them stays: looking through it at every collection takes most of the time.
            gc.collect()
            gc.freeze()
        return done[name]

    return save


@pytest.fixture
def tiny(tell: Callable[[str], None], built: Callable[[Callable[[Any], Any]], Path]) -> Callable[..., str]:
    """Adds a model that a function builds to the user's file, like a model of the catalogue, and returns its id."""

    def add(build: Callable[[Any], Any], like: str, size: int = 32, more: str = "") -> str:
        name = f"tiny-{build.__name__.replace('_', '-')}"
        single = "{ default = 'float32', vae = 'float32', image_encoder = 'float32' }"
        told = f"id = '{name}'\nlike = '{like}'\npath = '{built(build)}'\nsizes = [[{size}, {size}]]\nsize_step = 8"
        tell(f"[[model]]\n{told}\ndtypes = {single}\n{more}\n")
        return name

    return add


@pytest.fixture
def contract(stage: Stage, bars: Callable[[int, int], list[Rgb]]) -> Callable[..., None]:
    """What every model keeps: frames, steps, seeds, cancelling, and that what it starts from shapes what it makes."""

    def check(engine: str, **always: Any) -> None:
        can = stage.engine(engine).spec.capabilities
        always["parameters"] = {"keyframe_model": "none", **always.get("parameters", {})}
        red, green = stage.plain("red", (220, 20, 20)), stage.plain("green", (20, 220, 20))
        start = {"keyframe": red} if can.keyframe else {}
        first = stage(engine, frames=7, width=48, height=32, **start, **always)
        assert [frame.shape for frame in first.frames] == [(32, 48, 3)] * 7
        assert first.steps == [1, 2]
        assert stage.engine(engine).entry.frame_rule.admits(int(first.facts["native_frames"]))

        base = stage(engine, **start, **always)
        assert np.array_equal(stage(engine, **start, **always).frames, base.frames)
        assert not np.array_equal(stage(engine, seed=6, **start, **always).frames, base.frames)
        started = stage.raw[-3]  # From the red keyframe, if it takes one: `base`.
        stage(engine, keyframe=green, **always)
        assert np.array_equal(stage.raw[-1], started) is not can.keyframe
        if can.text:
            assert (stage(engine, **always) if start else base).facts["tail_frames"] == 0
        if can.tail_frames:
            one = stage.tail("one", bars(40, 1), FrameRate(24))
            other = stage.tail("other", [255 - frame for frame in bars(40, 1)], FrameRate(24))
            assert differ(
                lambda: stage(engine, upstream=one, **always), lambda: stage(engine, upstream=other, **always)
            )
        stopped = Take(cancel_after_steps=1)
        with pytest.raises(Cancelled):
            stage(engine, stopped, **start, **always)
        assert (stopped.steps, stopped.frames) == ([1], [])

    def differ(one: Callable[[], Take], other: Callable[[], Take]) -> bool:
        one()
        other()
        return not np.array_equal(stage.raw[-1], stage.raw[-2])

    return check


@pytest.fixture(scope="session")
def words() -> Any:
    """A tokenizer of some twenty words, each one token, that ends a text as T5's does."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    numbers = {word: number for number, word in enumerate(WORDS.split())}
    plain = Tokenizer(models.WordLevel(numbers, unk_token="<unk>"))
    plain.pre_tokenizer = pre_tokenizers.Whitespace()
    plain.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return PreTrainedTokenizerFast(tokenizer_object=plain, pad_token="<pad>", eos_token="</s>", unk_token="<unk>")


WAN = {
    "patch_size": (1, 2, 2),
    "num_attention_heads": 2,
    "attention_head_dim": 12,
    "in_channels": 16,
    "out_channels": 16,
    "text_dim": 16,
    "freq_dim": 16,
    "ffn_dim": 16,
    "num_layers": 2,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "rope_max_seq_len": 32,
}


def wan_parts(words: Any) -> dict[str, Any]:
    """What every Wan pipeline has beside its transformer."""
    reads = transformers.UMT5Config(vocab_size=64, d_model=16, d_kv=8, d_ff=16, num_layers=1, num_heads=2)
    vae = {"base_dim": 3, "z_dim": 16, "dim_mult": [1, 1, 1, 1], "num_res_blocks": 1}
    return {
        "tokenizer": words,
        "text_encoder": transformers.UMT5EncoderModel(reads),
        "vae": diffusers.AutoencoderKLWan(**vae, temperal_downsample=[False, True, True]),
        "scheduler": diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
        ),
    }


def small_vace(words: Any) -> Any:
    transformer = diffusers.WanVACETransformer3DModel(**WAN, vace_layers=[0], vace_in_channels=96)
    return diffusers.WanVACEPipeline(**wan_parts(words), transformer=transformer)


def small_animator(words: Any) -> Any:
    transformer = diffusers.WanTransformer3DModel(**{**WAN, "in_channels": 36})
    return diffusers.WanImageToVideoPipeline(**wan_parts(words), transformer=transformer)


@pytest.fixture
def vace(tiny: Callable[..., str]) -> str:
    """The id of a tiny VACE model in the user's models file: 32×32 pictures at 16 fps."""
    return tiny(small_vace, "wan2.1-vace-1.3b", more="prompt_tokens = 64")


@pytest.fixture
def animator(tiny: Callable[..., str]) -> str:
    """The id of a tiny model that animates one picture, and takes no references."""
    return tiny(small_animator, "wan2.2-i2v-a14b", more="prompt_tokens = 64")


def small_klein(words: Any) -> Any:
    """Reads its text from the layers 9, 18 and 27, so it needs as many; latents of 2 channels, 2 × 2 of them packed."""
    reads = {"hidden_size": 8, "intermediate_size": 8, "num_attention_heads": 2, "num_key_value_heads": 1}
    text = transformers.Qwen3Config(**reads, head_dim=4, num_hidden_layers=28, vocab_size=64)
    chatty = copy.deepcopy(words)
    chatty.chat_template = "{% for message in messages %}{{ message['content'] }}{% endfor %}"
    return diffusers.Flux2KleinPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=diffusers.AutoencoderKLFlux2(
            down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4,
            block_out_channels=(4, 4, 4, 4),
            layers_per_block=1,
            latent_channels=2,
            norm_num_groups=1,
        ),
        text_encoder=transformers.Qwen3ForCausalLM(text),
        tokenizer=chatty,
        transformer=diffusers.Flux2Transformer2DModel(
            in_channels=8,
            num_layers=1,
            num_single_layers=1,
            attention_head_dim=16,
            num_attention_heads=2,
            joint_attention_dim=24,
            axes_dims_rope=(4, 4, 4, 4),
            guidance_embeds=False,
        ),
    )


@pytest.fixture
def klein(tiny: Callable[..., str]) -> str:
    """The id of a tiny image model that takes four references."""
    return tiny(small_klein, "flux2-klein-4b", more="defaults = { num_inference_steps = 3 }")


@pytest.fixture
def bars() -> Callable[[int, int], list[Rgb]]:
    """Frames (32×32) of a bright bar that wanders to the right, `step` pixels a frame."""

    def draw(frames: int, step: int) -> list[Rgb]:
        drawn = []
        for number in range(frames):
            frame = np.full((32, 32, 3), 40, np.uint8)
            frame[:, (4 + number * step) % 28 : (4 + number * step) % 28 + 4] = (230, 180, 60)
            drawn.append(frame)
        return drawn

    return draw
