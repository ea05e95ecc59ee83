"""From a training run to a checkpoint, and a sheet by which a person judges it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

from matchcut_pocket.captions import MOVE_WORDS, PLACE_WORDS, SIZE_WORDS, TIME_WORDS
from matchcut_pocket.models import (
    TEXT_TOKENS,
    make_text_encoder,
    make_tokenizer,
    make_transformer,
    make_vae,
    save_checkpoint,
)
from matchcut_pocket.session import TrainingSession
from matchcut_pocket.world import Performance, reference, sample

FACTS = "pocket.json"
"""What a checkpoint says of its training, beside its weights."""
SHEET_ROWS = 8
SHEET_COLUMNS = 5
_ENLARGED = 2
STEPS, GUIDANCE = 12, 1.0
"""How a checkpoint is sampled unless told, here as in the catalogue. Guidance would strengthen the text alone."""


def finish(session: TrainingSession, folder: Path, sheet_rows: int = SHEET_ROWS) -> None:
    """Write what was trained as a pipeline to `folder`, and `sheet.png` of so many clips beside it."""
    vae_state, video_state = session.load("vae-done"), session.load("video")
    if vae_state is None or video_state is None:
        raise SystemExit("Both parts have to be trained first: run the stages 'vae' and 'video'.")
    weights = video_state["average"]["weights"]
    vae = make_vae(session.scale)
    vae.load_state_dict(vae_state["weights"])
    vae.register_to_config(latents_mean=vae_state["latents_mean"], latents_std=vae_state["latents_std"])
    save_checkpoint(
        folder,
        session.scale,
        vae,
        make_tokenizer(session.scale),
        _filled(make_text_encoder(session.scale), weights, "text_encoder."),
        _filled(make_transformer(session.scale), weights, "transformer."),
    )
    facts = {
        "scale": session.scale.name,
        "size": session.scale.size,
        "seed": session.seed,
        "steps": {"vae": vae_state["steps"], "video": video_state["step"]},
    }
    (folder / FACTS).write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    make_sheet(folder, folder.parent / "sheet.png", str(session.device), sheet_rows)


def size_of(checkpoint: Path) -> tuple[int, int]:
    """The width and height in pixels that a checkpoint was trained at."""
    width, height = json.loads((checkpoint / FACTS).read_text(encoding="utf-8"))["size"]
    return width, height


def _filled(module: Any, weights: dict[str, torch.Tensor], prefix: str) -> Any:
    module.load_state_dict(
        {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
    )
    return module


def make_sheet(checkpoint: Path, out: Path, device: str = "cpu", clips: int = SHEET_ROWS) -> None:
    """Draw a sheet of so many held-out clips: the reference; frames that the world drew, below them the model's."""
    from diffusers import WanVACEPipeline

    from matchcut_pocket.world import draw

    pipeline = WanVACEPipeline.from_pretrained(checkpoint, dtype=torch.float32).to(device)
    pipeline.set_progress_bar_config(disable=True)
    rows, size = [], size_of(checkpoint)
    for seed in range(clips):
        performance = sample(seed, frames=25)
        picks = np.linspace(0, 24, SHEET_COLUMNS).astype(int)
        clip = generate(pipeline, performance, seed, size)
        sheets = [reference(role.look, size) for role in performance.cast] * 2
        rows.append(np.concatenate([sheets[0], *draw(performance, size)[picks]], axis=1))
        rows.append(np.concatenate([sheets[1], *clip[picks]], axis=1))
    picture = Image.fromarray(np.concatenate(rows))
    picture.resize((picture.width * _ENLARGED, picture.height * _ENLARGED), Image.Resampling.LANCZOS).save(out)


def generate(
    pipeline: Any,
    performance: Performance,
    seed: int,
    size: tuple[int, int],
    *,
    steps: int = STEPS,
    guidance: float = GUIDANCE,
    **given: Any,
) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """Have the model make a performance from its prompt and references: frames (n, h, w, 3) of 8 bits."""
    given.setdefault("reference_images", [Image.fromarray(reference(role.look, size)) for role in performance.cast])
    output = pipeline(
        prompt=prompt_of(performance),
        negative_prompt="",
        width=size[0],
        height=size[1],
        num_frames=performance.frames,
        num_inference_steps=steps,
        guidance_scale=guidance,
        max_sequence_length=TEXT_TOKENS,
        generator=torch.Generator("cpu").manual_seed(seed),
        output_type="np",
        **given,
    ).frames[0]
    return np.asarray(np.rint(np.clip(output, 0, 1) * 255), np.uint8)


def prompt_of(performance: Performance) -> str:
    """The prompt of a performance as Matchcut writes it, without saying who it is."""
    from matchcut_pocket.captions import ACTION_WORDS, NAMES

    move = "the camera stands still" if performance.move == "static" else f"camera: {MOVE_WORDS[performance.move][0]}"
    acts = " and ".join(
        f"{name} {ACTION_WORDS[role.action][0]}" for name, role in zip(NAMES, performance.cast, strict=False)
    )
    where = f"{PLACE_WORDS[performance.place][0]}, {TIME_WORDS[performance.time][0]}"
    if performance.weather != "clear":
        where += f", {performance.weather}"
    size = SIZE_WORDS[performance.size][0]
    return f"{size[0].upper()}{size[1:]}, {move}. {acts}. {where[0].upper()}{where[1:]}."
