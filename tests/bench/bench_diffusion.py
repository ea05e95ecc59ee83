"""What the program costs on top of the pipeline that it drives, on tiny random weights of a real VACE pipeline.

    python tests/bench/bench_diffusion.py

Three questions: how much longer a take takes than the bare pipeline call with the same arguments; how twenty shots
through the app compare with a script that loads the pipeline for every shot; and what previews cost. Real models at
their real sizes are another benchmark's (`make bench-gpu`).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import diffusers
import numpy as np
import torch
import transformers
from tokenizers import Tokenizer, models, pre_tokenizers

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.pipeline import DiffusionEngine
from matchcut.engines.diffusion.spec import spec_of
from matchcut.engines.protocol import WorkOrder
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId
from matchcut.film.model import Parameters, Settings
from matchcut.media.stills import write_png
from matchcut.models.users_file import USERS_FILE
from matchcut.planning.recipe import Portrait, Recipe
from matchcut.production.sink import TakeFiles
from matchcut.production.worker import _encoded
from matchcut.store.project import Project

STEPS = 20
REPEATS = 5
SHOTS = 20
SIZE = 128
FRAMES = 49
"""Film frames at 24 fps: 33 of the model's at 16."""

ENTRY = """\
[[model]]
id = "bench"
like = "wan2.1-vace-1.3b"
path = "model"
sizes = [[{size}, {size}]]
dtypes = {{ default = "float32", vae = "float32" }}
defaults = {{ num_inference_steps = {steps} }}
"""

SCRIPT = """\
import sys, torch, diffusers
from diffusers.utils import export_to_video
folder, shots, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
torch.set_num_threads(1)
for shot in range(shots):
    pipe = diffusers.WanVACEPipeline.from_pretrained(folder, local_files_only=True, use_safetensors=True)
    pipe.set_progress_bar_config(disable=True)
    made = pipe(
        prompt=f"shot {{shot}}", negative_prompt="worst quality", height={size}, width={size}, num_frames=9,
        num_inference_steps=2, generator=torch.Generator().manual_seed(shot), output_type="np",
    )
    export_to_video(list(made.frames[0]), f"{{out}}/{{shot}}.mp4", fps=16)
"""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    figure: str
    beside: str
    wanted: str
    holds: bool


class Ear:
    """A `Control` that nobody listens to."""

    def check(self) -> None:
        pass

    def progress(self, step: int, steps: int, note: str = "", preview: Any = None) -> None:
        pass


def build(folder: Path) -> None:
    """Save a VACE pipeline of small modules and random weights."""
    torch.manual_seed(0)
    words = Tokenizer(models.WordLevel({"<pad>": 0, "<unk>": 1, "</s>": 2}, unk_token="<unk>"))
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    # As with real models, the text encoder is the largest part.
    reads = transformers.UMT5Config(vocab_size=64, d_model=512, d_kv=64, d_ff=1024, num_layers=8, num_heads=8)
    transformer = diffusers.WanVACETransformer3DModel(
        patch_size=(1, 2, 2),
        num_attention_heads=4,
        attention_head_dim=32,
        text_dim=512,
        freq_dim=32,
        ffn_dim=256,
        num_layers=4,
        cross_attn_norm=True,
        qk_norm="rms_norm_across_heads",
        rope_max_seq_len=64,
        vace_layers=[0, 2],
        vace_in_channels=96,
    )
    diffusers.WanVACEPipeline(
        tokenizer=transformers.PreTrainedTokenizerFast(
            tokenizer_object=words, pad_token="<pad>", unk_token="<unk>", eos_token="</s>"
        ),
        text_encoder=transformers.UMT5EncoderModel(reads),
        vae=diffusers.AutoencoderKLWan(
            base_dim=8, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
        ),
        scheduler=diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
        ),
        transformer=transformer,
    ).save_pretrained(folder)


class Takes:
    """Takes of one shot by the app, and bare calls of the same pipeline with the very same arguments."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._media = {MediaId("face"): folder / "face.png"}
        write_png(self._media[MediaId("face")], np.full((SIZE, SIZE, 3), 120, np.uint8))
        self.engine = DiffusionEngine(spec_of(catalogue().model("bench")))
        self._adapter = self.engine._holding.of(self.engine.entry).adapter
        self._called: dict[str, Any] = {}
        arguments = self._adapter.arguments

        def noted(pipe: Any, material: Any) -> dict[str, Any]:
            self._called = arguments(pipe, material)
            return dict(self._called)

        self._adapter.arguments = noted  # type: ignore[method-assign]
        self.take()

    @property
    def pipe(self) -> Any:
        loaded = self.engine._holding.of(self.engine.entry).loaded
        assert loaded is not None
        return loaded.pipe

    def take(self) -> float:
        """Seconds of one take, from the order to the files in the staging folder."""
        recipe = Recipe(
            engine="bench",
            engine_revision="",
            width=SIZE,
            height=SIZE,
            rate_numerator=24,
            rate_denominator=1,
            frames=FRAMES,
            seed=3,
            action="a man walks",
            cast=(Portrait(name="Ada", references=(MediaId("face"),)),),
        )
        with tempfile.TemporaryDirectory(dir=self._folder) as staging:
            began = time.perf_counter()
            with TakeFiles(recipe, Path(staging), 16, lambda: None) as files:
                self.engine.generate(WorkOrder(recipe, self._media), files, Ear())
                files.finish()
            return time.perf_counter() - began

    def bare(self) -> float:
        """Seconds of the pipeline call alone."""
        began = time.perf_counter()
        with torch.no_grad():
            self.pipe(**self._called, generator=torch.Generator().manual_seed(3))
        return time.perf_counter() - began


def overhead(takes: Takes) -> Row:
    pairs = [(takes.take(), takes.bare()) for _ in range(REPEATS)]
    bare = statistics.median(pair[1] for pair in pairs)
    more = statistics.median(take - bare for take, bare in pairs)
    allowed = 0.02 * bare + 1
    return Row(
        f"a take of {STEPS} steps, beyond the bare pipeline call",
        f"{more:.2f} s",
        f"bare call {bare:.2f} s",
        f"≤ 2 % + 1 s = {allowed:.2f} s",
        more <= allowed,
    )


def preview(takes: Takes) -> Row:
    """A look, and its way into a line of progress, cost so much, and there are at most two a second."""
    loaded = takes.engine._holding.of(takes.engine.entry).loaded
    assert loaded is not None
    assert loaded.preview is not None
    # Latents of a real run: 81 frames of 832 × 480.
    latents = torch.zeros(1, 16, 21, 60, 104)
    spent = []
    for _ in range(50):
        loaded.preview._looked = -1.0
        began = time.perf_counter()
        seen = loaded.preview.look(latents)
        assert seen is not None
        assert _encoded(seen)  # As the worker puts it into a line.
        spent.append(time.perf_counter() - began)
    share = 2 * statistics.median(spent)
    return Row(
        "previews: share of the sampling time, at two a second",
        f"{share:.2%}",
        f"a look {statistics.median(spent) * 1000:.2f} ms (832 × 480)",
        "≤ 2 %",
        share <= 0.02,
    )


def twenty_shots(folder: Path) -> Row:
    """The whole of `matchcut generate` against a plain script; both make as many frames in as many steps."""
    film = edits.add_scene(
        Film(settings=Settings(title="Bench", engine="bench", width=SIZE, height=SIZE)), id=SceneId("s")
    )
    parameters = Parameters({"num_inference_steps": 2})
    film = edits.revise_settings(film, parameters=parameters)
    for number in range(SHOTS):
        film = edits.add_shot(film, SceneId("s"), id=ShotId(f"h{number:03}"), frames=13, action=f"Shot {number}.")
    Project.create(folder / "film", film).close()
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    app = timed([sys.executable, "-m", "matchcut", "generate", str(folder / "film"), "--quiet"], environment)
    (folder / "out").mkdir()
    script = folder / "script.py"
    script.write_text(SCRIPT.format(size=SIZE))
    plain = timed([sys.executable, str(script), str(folder / "model"), str(SHOTS), str(folder / "out")], environment)
    with Project.open(folder / "film") as project:
        made = project.takes.summaries()
    return Row(
        f"{SHOTS} shots by `matchcut generate`, all of it",
        f"{app:.1f} s",
        f"a script that loads for every shot {plain:.1f} s: {plain / app:.2f} of it",
        f"{SHOTS} takes",
        len(made) == SHOTS,
    )


def timed(command: list[str], environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began


def main() -> int:
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        build(folder / "model")
        (folder / "models.toml").write_text(ENTRY.format(size=SIZE, steps=STEPS))
        os.environ[USERS_FILE] = str(folder / "models.toml")
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        takes = Takes(folder)
        rows = [overhead(takes), preview(takes), twenty_shots(folder)]
    for row in rows:
        print(f"{row.what:<56} {row.figure:>8}   {row.beside:<52} {row.wanted:<22} {'ok' if row.holds else 'MISSED'}")
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
