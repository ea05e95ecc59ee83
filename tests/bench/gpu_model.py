"""Wan VACE at its real size, of random weights, and one measured run of it by one accelerator.

Speed does not depend on what the weights are, with one exception that the table tells: a cache that decides by how
much the pictures change decides otherwise for real ones. `blocks` is the share of the blocks' work that was done.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import torch
from tests.bench.gpu import LEFT_OUT, Run

from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.memory import GIB, Machine, Needs, ladder

_WAN = {
    "patch_size": (1, 2, 2),
    "attention_head_dim": 128,
    "in_channels": 16,
    "out_channels": 16,
    "text_dim": 4096,
    "freq_dim": 256,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "eps": 1e-6,
    "vace_in_channels": 96,
}
# The config.json of Wan2.1-VACE-1.3B and -14B, and of a model that fits anywhere and runs in no time.
TRANSFORMERS: dict[str, dict[str, Any]] = {
    "1.3b": {
        **_WAN,
        "num_attention_heads": 12,
        "ffn_dim": 8960,
        "num_layers": 30,
        "vace_layers": list(range(0, 30, 2)),
    },
    "14b": {
        **_WAN,
        "num_attention_heads": 40,
        "ffn_dim": 13824,
        "num_layers": 40,
        "vace_layers": list(range(0, 40, 5)),
    },
    "tiny": {
        **_WAN,
        "num_attention_heads": 2,
        "attention_head_dim": 12,
        "text_dim": 16,
        "freq_dim": 32,
        "ffn_dim": 32,
        "num_layers": 4,
        "vace_layers": [0, 2],
    },
}
ENTRIES = {"1.3b": "wan2.1-vace-1.3b", "14b": "wan2.1-vace-14b", "tiny": "wan2.1-vace-1.3b"}
"""The catalogue's entries, of which a plan of memory is made."""
_TINY_VAE = {
    "base_dim": 3,
    "dim_mult": [1, 1, 1, 1],
    "num_res_blocks": 1,
    "temperal_downsample": [False, True, True],
}
Prepare = Callable[[Any, torch.device, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Seconds per step (median) and to the end of the first one, peak memory in GiB and what a plan reckons with.

    `planned_gib` is None where no plan lays a model out as it was. `blocks` is the share of the blocks' work that was
    done; None where it was not counted.
    """

    step_seconds: float
    first_step_seconds: float
    peak_gib: float
    planned_gib: float | None
    blocks: float | None

    def plain(self) -> dict[str, float | None]:
        return asdict(self)


def build(run: Run) -> Any:
    """The pipeline, weights drawn at random where they are going to work. Text is given as embeddings."""
    from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanVACEPipeline, WanVACETransformer3DModel

    torch.manual_seed(0)
    device = torch.device(run.device)
    dtype = torch.float32 if device.type == "cpu" else torch.bfloat16
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        with device:
            transformer = WanVACETransformer3DModel(**TRANSFORMERS[run.model])
    finally:
        torch.set_default_dtype(before)
    for name, weight in transformer.named_parameters():
        if any(kept in name for kept in transformer._keep_in_fp32_modules or ()):
            weight.data = weight.data.float()
    with device:
        vae = AutoencoderKLWan(**(_TINY_VAE if run.model == "tiny" else {}))
    scheduler = UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0)
    pipe = WanVACEPipeline(
        tokenizer=None, text_encoder=None, vae=vae.eval(), scheduler=scheduler, transformer=transformer.eval()
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe


def measure(run: Run, prepare: Prepare, *, count_blocks: bool = False, offload: str = "") -> Measured:
    """Build the model, have `prepare` lay it out, and make one clip: inputs encoded, sampled, decoded."""
    pipe, device = build(run), torch.device(run.device)
    planned = _planned(pipe, run, offload)
    prepare(pipe, device, run.steps)
    done = _count(pipe.transformer) if count_blocks else None
    ticks: list[float] = []

    def tick(_pipe: Any, _step: int, _timestep: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        if device.type == "cuda":
            torch.cuda.synchronize()
        ticks.append(time.perf_counter())
        return tensors

    text = torch.randn(2, 1, 512, TRANSFORMERS[run.model]["text_dim"], device=device, dtype=pipe.transformer.dtype)
    if device.type == "cuda":
        torch.cuda.reset_peak_memory_stats()
        torch.cuda.synchronize()
    begin = time.perf_counter()
    with torch.no_grad():
        pipe(
            prompt_embeds=text[0],
            negative_prompt_embeds=text[1],
            height=run.height,
            width=run.width,
            num_frames=run.num_frames,
            num_inference_steps=run.steps,
            guidance_scale=5.0,
            output_type="pt",
            generator=torch.Generator("cpu").manual_seed(0),
            callback_on_step_end=tick,
        )
    steps = [after - before for before, after in zip([begin, *ticks], ticks, strict=False)]
    return Measured(
        step_seconds=statistics.median(steps[LEFT_OUT:] or steps),
        first_step_seconds=steps[0],
        peak_gib=_peak(device),
        planned_gib=planned,
        blocks=None if done is None else done() / (2 * run.steps),
    )


def _planned(pipe: Any, run: Run, offload: str) -> float | None:
    """GiB that the house's plan by this name reckons with; None where no plan on this device lays a model out so."""
    parts = {name: sum(weight.nbytes for weight in getattr(pipe, name).parameters()) for name in ("transformer", "vae")}
    needs = Needs(parts, catalogue().model(ENTRIES[run.model]).memory.working_mib * 1024**2, encoders=())
    rungs = ladder(needs, Machine(run.device, free=0, main_free=0))
    return next((plan.takes / GIB for plan in rungs if plan.offload == offload and not plan.float8), None)


def _count(transformer: Any) -> Callable[[], int]:
    """Counts how often a block in the middle works: twice a step (with text and without) where nothing is reused."""
    calls = 0

    def noted(_module: Any, _arguments: Any) -> None:
        nonlocal calls
        calls += 1

    transformer.blocks[len(transformer.blocks) // 2].attn1.to_q.register_forward_pre_hook(noted)
    return lambda: calls


def _peak(device: torch.device) -> float:
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated() / 1024**3
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1024**3
