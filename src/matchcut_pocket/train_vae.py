"""The autoencoder's training: on single frames first, where it learns about ten times faster, then on clips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch.nn import functional

from matchcut_pocket import folded
from matchcut_pocket.models import LATENT_CHANNELS, make_vae
from matchcut_pocket.optimizing import Optimizers
from matchcut_pocket.session import KEEP_EVERY, Average, Course, TrainedModule, TrainingSession
from matchcut_pocket.stream import HELD_OUT, Clips, Stills, batches, clip, to_signed

_HIGHEST_RATE = 1e-3
_PULL = 1e-5
"""How strongly latents are pulled towards a deviation of 1: just enough to keep them bounded."""
_LATENT_NOISE = 0.08
"""Noise on the latents that are decoded, in deviations: at work they come from a model that is never exact."""
_EDGES = 1.0
"""How much differences between neighbouring pixels count beside the pixels: flat art is told by its edges."""
_KEPT_AVERAGE = 0.995
_EVERY = 200
_USES, _ALBUM = 4, 40
"""How often a drawn picture is used, and how many batches of them are at hand."""
CLIP_FRAMES = 9
_SHOWN = {"still": 1, "clip": CLIP_FRAMES}


def train_vae(session: TrainingSession, course: Course, stills: float, batch: int, crop: int) -> None:
    """Train for a whole course, the first part of it (`stills`, 0 to 1) on single frames, or until the session ends."""
    torch.manual_seed(session.seed)
    vae = make_vae(session.scale).to(session.device)
    run = TrainedModule(
        module=vae, optimizer=Optimizers(vae, _HIGHEST_RATE), average=Average(vae, _KEPT_AVERAGE), course=course
    )
    run.resume(session, "vae")
    source, kind, picture = None, "", session.scale.size
    while not course.done and not session.over:
        wanted = "stills" if course.part < stills else "clips"
        if wanted != kind:
            seed = HELD_OUT + (session.seed + course.step) * 10_000_000
            stream = Stills(seed, picture) if wanted == "stills" else Clips(seed, CLIP_FRAMES, picture)
            size = batch if wanted == "stills" else max(1, batch // 6)
            source = batches(stream, max(1, size // _USES), session.workers)
            source, kind = _again(source, size, torch.Generator().manual_seed(seed)), wanted
        assert source is not None
        frames = _cropped(to_signed(next(source), session.device), crop, course.step)
        losses = _step(session, run, frames)
        run.average.update(vae)
        course.step += 1
        if course.step % _EVERY == 0 or course.done:
            shown = {f"psnr_{kind}": _psnr(session, run.average, number) for kind, number in _SHOWN.items()}
            session.tell("vae", course.step, **losses, **shown, seconds=course.seconds)
        if course.step % KEEP_EVERY == 0:
            run.keep(session, "vae")
    run.keep(session, "vae")
    if course.done:
        done = {"weights": run.average.weights, "steps": course.step, **_statistics(session, run.average)}
        session.save("vae-done", done)


def _step(session: TrainingSession, run: TrainedModule, frames: torch.Tensor) -> dict[str, float]:
    with session.mixed():
        latents = folded.encode(run.module, frames)
        decoded = folded.decode(run.module, _noisy(latents))
    decoded = decoded.float()
    pixels = functional.l1_loss(decoded, frames)
    edges = functional.l1_loss(decoded.diff(dim=-1), frames.diff(dim=-1)) + functional.l1_loss(
        decoded.diff(dim=-2), frames.diff(dim=-2)
    )
    spread = latents.float().square().mean()
    loss = pixels + _EDGES * edges + _PULL * (spread - 1).square()
    run.optimizer.step(loss, run.course.rate(_HIGHEST_RATE))
    return {"pixels": pixels.item(), "edges": edges.item(), "spread": spread.item()}


def _again(drawn: Iterator[dict[str, Any]], size: int, dice: torch.Generator) -> Iterator[torch.Tensor]:
    """Batches of `size` from the last that were drawn, half of them mirrored: each is used `_USES` times or so."""
    album: list[torch.Tensor] = []
    while True:
        album.extend(next(drawn)["frames"])
        del album[: -_ALBUM * size]
        if len(album) < size:
            continue
        chosen = torch.stack([album[i] for i in torch.randint(0, len(album), (size,), generator=dice).tolist()])
        mirrored = torch.rand(size, generator=dice) < 0.5
        yield torch.where(mirrored.view(-1, 1, 1, 1, 1), chosen.flip(3), chosen)


def _noisy(latents: torch.Tensor) -> torch.Tensor:
    axes = [axis for axis in range(latents.ndim) if axis != 1]
    deviation = latents.detach().float().std(dim=axes, keepdim=True)
    return latents + (_LATENT_NOISE * deviation * torch.randn_like(latents, dtype=torch.float32)).to(latents.dtype)


def _cropped(frames: torch.Tensor, crop: int, step: int) -> torch.Tensor:
    """A window of `crop` pixels each way, another one at each step; all of it where crop is 0."""
    if not crop:
        return frames
    dice = torch.Generator().manual_seed(step)
    height, width = frames.shape[-2:]
    top = int(torch.randint(0, max(1, height - crop + 1), (1,), generator=dice))
    left = int(torch.randint(0, max(1, width - crop + 1), (1,), generator=dice))
    return frames[..., top : top + crop, left : left + crop]


def loaded_vae(session: TrainingSession, weights: dict[str, torch.Tensor]) -> Any:
    """An autoencoder with these weights, for use."""
    vae = make_vae(session.scale).to(session.device)
    vae.load_state_dict(weights)
    return vae.requires_grad_(False).eval()


@torch.no_grad()  # type: ignore[untyped-decorator]
def _psnr(session: TrainingSession, average: Average, frames_each: int, clips: int = 4) -> float:
    """How well held-out clips come back, in dB over all their pixels."""
    vae = loaded_vae(session, average.weights)
    wrong = []
    for seed in range(clips):
        frames = to_signed(clip(seed, frames_each, session.scale.size)["frames"][None], session.device)
        back = folded.decode(vae, folded.encode(vae, frames)).clamp(-1, 1)
        wrong.append(functional.mse_loss(back, frames).item() / 4)
    return float(-10 * torch.log10(torch.tensor(sum(wrong) / clips)))


@torch.no_grad()  # type: ignore[untyped-decorator]
def _statistics(session: TrainingSession, average: Average) -> dict[str, list[float]]:
    """Mean and deviation of each latent channel, by which a pipeline normalises them."""
    vae = loaded_vae(session, average.weights)
    seen = []
    for seed in range(HELD_OUT, HELD_OUT + session.scale.surveyed):
        frames = to_signed(clip(seed, 13, session.scale.size)["frames"][None], session.device)
        latent = folded.encode(vae, frames)
        seen.append(latent.transpose(0, 1).reshape(LATENT_CHANNELS, -1))
    together = torch.cat(seen, dim=1)
    return {"latents_mean": together.mean(dim=1).tolist(), "latents_std": together.std(dim=1).tolist()}
