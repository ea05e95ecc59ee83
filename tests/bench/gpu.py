"""`make bench-gpu`: what each accelerator does for Wan VACE at its real size, in one table.

    python -m tests.bench.gpu [--model 1.3b|14b] [--rows NAME ...] [--steps N] [--seconds N] [--out FILE.md]
    python -m tests.bench.gpu --tiny        the same code with a tiny model on the processor

Beside the peak of memory stands what the plan for a model so laid out (`engines/diffusion/memory.py`) reckons with.

Weights are random, so nothing is fetched. Every row is a process of its own: one that fails, or runs out of memory,
says why in its row and harms no other.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NO_DEVICE, ROW_SECONDS = 4, 900
COLUMNS = ("accelerator", "s/step", "against plain", "s to first", "peak GiB", "planned GiB", "blocks computed")
LEFT_OUT = 2
"""Steps at the beginning that are not counted: kernels are chosen and graphs compiled in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is sampled: a model of `gpu_model.TRANSFORMERS`, the device, the picture's size, frames and steps."""

    model: str
    device: str
    width: int = 832
    height: int = 480
    num_frames: int = 81
    steps: int = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One way to run the model. `prepare` lays the pipeline out; `counted` has it counted how much work is spared.

    `offload` is what a memory plan calls this layout, "" where no plan lays a model out so.
    """

    name: str
    prepare: Callable[[Any, Any, int], None]
    counted: bool = False
    offload: str = ""


def _stay(pipe: Any, device: Any) -> None:
    pipe.to(device)


def _attention(backend: str) -> Row:
    def prepare(pipe: Any, device: Any, steps: int) -> None:
        _stay(pipe, device)
        pipe.transformer.set_attention_backend(backend)

    return Row(f"attention {backend}", prepare)


def _cache(name: str, config: Callable[[Any, int], Any]) -> Row:
    def prepare(pipe: Any, device: Any, steps: int) -> None:
        _stay(pipe, device)
        pipe.transformer.enable_cache(config(pipe, steps))

    return Row(name, prepare, counted=True)


def _first_block(pipe: Any, steps: int) -> Any:
    from diffusers import FirstBlockCacheConfig

    return FirstBlockCacheConfig(threshold=0.1)


def _taylor(pipe: Any, steps: int) -> Any:
    from diffusers import TaylorSeerCacheConfig

    # Its own patterns match no module of Wan's (diffusers 0.42.1), so these are named.
    parts = [r"(vace_)?blocks\.\d+\.(attn1|attn2|ffn)"]
    return TaylorSeerCacheConfig(cache_interval=3, disable_cache_before_step=2, cache_identifiers=parts)


def _taylor_lite(pipe: Any, steps: int) -> Any:
    from diffusers import TaylorSeerCacheConfig

    return TaylorSeerCacheConfig(cache_interval=3, disable_cache_before_step=2, use_lite_mode=True)


def _mag(pipe: Any, steps: int) -> Any:
    from diffusers import MagCacheConfig

    # Real ratios belong to one model; those of 1 let it skip as often as its other limits allow.
    return MagCacheConfig(num_inference_steps=steps, mag_ratios=[1.0] * steps, max_skip_steps=2)


def _faster(pipe: Any, steps: int) -> Any:
    from diffusers import FasterCacheConfig

    return FasterCacheConfig(
        spatial_attention_block_skip_range=2,
        spatial_attention_timestep_skip_range=(-1, 1001),
        current_timestep_callback=lambda: pipe.current_timestep,
        attention_weight_callback=lambda _module: 0.3,
        tensor_format="BFCHW",
    )


def _pyramid(pipe: Any, steps: int) -> Any:
    from diffusers import PyramidAttentionBroadcastConfig

    return PyramidAttentionBroadcastConfig(
        spatial_attention_block_skip_range=2,
        spatial_attention_timestep_skip_range=(-1, 1001),
        current_timestep_callback=lambda: pipe.current_timestep,
    )


def _text_kv(pipe: Any, steps: int) -> Any:
    from diffusers import TextKVCacheConfig

    return TextKVCacheConfig()


def _plain(pipe: Any, device: Any, steps: int) -> None:
    _stay(pipe, device)


def _blocks_compiled(pipe: Any, device: Any, steps: int) -> None:
    _stay(pipe, device)
    pipe.transformer.compile_repeated_blocks(fullgraph=True)


def _compiled(pipe: Any, device: Any, steps: int) -> None:
    _stay(pipe, device)
    pipe.transformer.compile(mode="default")


def _float8(pipe: Any, device: Any, steps: int) -> None:
    import torch

    pipe.transformer.enable_layerwise_casting(
        storage_dtype=torch.float8_e4m3fn, compute_dtype=next(pipe.transformer.parameters()).dtype
    )
    _stay(pipe, device)


def _group(kind: str, *, stream: bool) -> Callable[[Any, Any, int], None]:
    def prepare(pipe: Any, device: Any, steps: int) -> None:
        import torch

        more = {"num_blocks_per_group": 2} if kind == "block_level" else {}
        pipe.to("cpu")
        pipe.transformer.enable_group_offload(
            onload_device=device, offload_device=torch.device("cpu"), offload_type=kind, use_stream=stream, **more
        )
        pipe.vae.to(device)

    return prepare


def _model_offload(pipe: Any, device: Any, steps: int) -> None:
    pipe.to("cpu")
    pipe.enable_model_cpu_offload(device=device)


def _compiled_and_cached(pipe: Any, device: Any, steps: int) -> None:
    _blocks_compiled(pipe, device, steps)
    pipe.transformer.enable_cache(_first_block(pipe, steps))


ROWS = {
    row.name: row
    for row in (
        Row("plain", _plain, offload="none"),
        *map(
            _attention,
            ("_native_flash", "_native_cudnn", "_native_efficient", "flash", "_flash_3", "sage", "xformers", "flex"),
        ),
        _cache("first block cache", _first_block),
        _cache("taylorseer cache", _taylor),
        _cache("taylorseer cache, lite", _taylor_lite),
        _cache("mag cache", _mag),
        _cache("faster cache", _faster),
        _cache("pyramid attention broadcast", _pyramid),
        _cache("text kv cache", _text_kv),
        Row("compiled blocks", _blocks_compiled),
        Row("compiled", _compiled),
        Row("compiled blocks, first block cache", _compiled_and_cached),
        Row("float8 weights", _float8),
        Row("group offload by leaves", _group("leaf_level", stream=True), offload="group"),
        Row("group offload by blocks", _group("block_level", stream=True)),
        Row("group offload by leaves, no stream", _group("leaf_level", stream=False)),
        Row("model offload", _model_offload, offload="model"),
    )
}


def attempt(name: str, run: Any) -> dict[str, Any]:
    """Measure one row in this process: its figures, or `failed` with the reason in one line."""
    from tests.bench.gpu_model import measure

    row = ROWS[name]
    try:
        return measure(run, row.prepare, count_blocks=row.counted, offload=row.offload).plain()
    except Exception as error:  # Whatever an accelerator that does not work here raises.
        first = next((line for line in str(error).splitlines() if line.strip()), "")
        return {"failed": f"{type(error).__name__}: {first.strip()}"[:160]}


def in_a_process(name: str, run: Any, seconds: float = ROW_SECONDS) -> dict[str, Any]:
    """Measure one row in a process of its own, for at most so long; whatever becomes of it is told in one line."""
    if seconds <= 0:
        return {"failed": "no time was left"}
    command = [sys.executable, "-m", "tests.bench.gpu", "--one", name, "--run", json.dumps(asdict(run))]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=seconds)
    except subprocess.TimeoutExpired:
        return {"failed": f"took longer than {seconds:.0f} s"}
    told = done.stdout.strip().splitlines()
    if done.returncode or not told:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        return {"failed": f"ended with status {done.returncode}: {last}"[:160]}
    found: dict[str, Any] = json.loads(told[-1])
    return found


def table(found: Sequence[tuple[str, dict[str, Any]]]) -> list[str]:
    """The rows as lines of a Markdown table, and under it why some have no figures.

    The first that has figures is what the others are compared with.
    """
    plain = next((told["step_seconds"] for _, told in found if "failed" not in told), 0.0)
    cells = [COLUMNS, *(_cells(name, told, plain) for name, told in found)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(COLUMNS))]
    lines = [f"| {' | '.join(map(str.ljust, row, widths))} |" for row in cells]
    rule = f"|{'|'.join('-' * (width + 2) for width in widths)}|"
    failed = [f"- {name}: {told['failed']}" for name, told in found if "failed" in told]
    return [lines[0], rule, *lines[1:], *(["", "Without figures:", "", *failed] if failed else [])]


def _cells(name: str, told: dict[str, Any], plain: float) -> tuple[str, ...]:
    if "failed" in told:
        return (name, *("–" for _ in COLUMNS[1:]))
    return (
        name,
        f"{told['step_seconds']:.3f}",
        f"{plain / told['step_seconds']:.2f}×",
        f"{told['first_step_seconds']:.2f}",
        f"{told['peak_gib']:.2f}",
        "–" if told["planned_gib"] is None else f"{told['planned_gib']:.2f}",
        "–" if told["blocks"] is None else f"{100 * told['blocks']:.0f} %",
    )


def heading(run: Any) -> list[str]:
    """What was measured, when and on what."""
    device = f"{platform.machine()}, {os.cpu_count()} cores"
    if run.device == "cuda":
        import torch

        device = torch.cuda.get_device_name(0)
    return [
        f"Wan VACE {run.model}, random weights, {run.num_frames} frames of {run.width}×{run.height}, guidance on; "
        f"{run.steps} steps, the first {LEFT_OUT} not counted. {date.today().isoformat()}, {device}, "
        f"torch {version('torch')}, diffusers {version('diffusers')}. Caches decide otherwise for real weights; "
        "'blocks computed' is how much of the work they did here. Up to the first step the inputs are encoded too; "
        "the peak is that of encoding, sampling and decoding, of a CPU run that of the process.",
        "",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; returns the exit status: 0, or 4 where there is no CUDA device."""
    asked = _read(arguments)
    if asked.one:
        print(json.dumps(attempt(asked.one, Run(**json.loads(asked.run)))))
        return 0
    if asked.tiny:
        run = Run(model="tiny", device="cpu", width=32, height=32, num_frames=5, steps=asked.steps)
    elif _has_cuda():
        run = Run(model=asked.model, device="cuda", steps=asked.steps)
    else:
        print("There is no CUDA device here that torch can use, so nothing was measured.", file=sys.stderr)
        return NO_DEVICE
    text, found = "", []
    lines, until = heading(run), time.monotonic() + asked.seconds
    for name in asked.rows or ROWS:
        print(f"… {name}", file=sys.stderr, flush=True)
        found.append((name, in_a_process(name, run, min(ROW_SECONDS, until - time.monotonic()))))
        text = "\n".join([*lines, *table(found)]) + "\n"
        if asked.out:  # After each row, so that whoever stops the benchmark keeps what it has measured.
            asked.out.write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


def _has_cuda() -> bool:
    import torch

    return bool(torch.cuda.is_available())


def _read(arguments: Sequence[str] | None) -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m tests.bench.gpu", description=__doc__.partition("\n")[0])
    reader.add_argument("--model", choices=("1.3b", "14b"), default="1.3b")
    reader.add_argument("--tiny", action="store_true", help="a tiny model on the processor")
    reader.add_argument("--rows", nargs="+", choices=tuple(ROWS), metavar="NAME", help=f"of: {', '.join(ROWS)}")
    reader.add_argument("--steps", type=int, default=8)
    reader.add_argument("--seconds", type=float, default=float("inf"), help="begin no row later; told in the table")
    reader.add_argument("--out", type=Path, help="a file for the table, in Markdown")
    reader.add_argument("--one", choices=tuple(ROWS), help=argparse.SUPPRESS)
    reader.add_argument("--run", help=argparse.SUPPRESS)
    return reader.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
