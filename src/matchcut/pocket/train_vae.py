"""The autoencoder's training: on single frames first, where it learns about ten times faster, then on clips."""

from __future__ import annotations

from typing import Any

import torch
from torch.nn import functional

from matchcut.pocket.models import LATENT_CHANNELS, make_vae
from matchcut.pocket.session import KEEP_EVERY, Average, Course, Run, Session
from matchcut.pocket.stream import HELD_OUT, Clips, Stills, batches, clip, to_signed

_HIGHEST_RATE = 8e-4
_DIVERGENCE = 2e-6
"""How strongly latents are pulled towards a normal distribution: just enough to keep them bounded."""
_EDGES = 1.0
"""How much differences between neighbouring pixels count beside the pixels: flat art is told by its edges."""
_EVERY = 100
CLIP_FRAMES = 9


def train_vae(session: Session, course: Course, stills: float, batch: int, crop: int) -> None:
    """Train for a whole course, the first part of it (`stills`, 0 to 1) on single frames, or until the session ends."""
    torch.manual_seed(session.seed)
    vae = _laid_out(make_vae(session.scale)).to(session.device)
    run = Run(
        module=vae,
        optimizer=torch.optim.AdamW(vae.parameters(), lr=_HIGHEST_RATE, betas=(0.9, 0.99), weight_decay=0.01),
        average=Average(vae),
        course=course,
    )
    run.resume(session, "vae")
    source, kind, picture = None, "", session.scale.size
    while not course.done and not session.over:
        wanted = "stills" if course.part < stills else "clips"
        if wanted != kind:
            seed = HELD_OUT + (session.seed + course.step) * 10_000_000
            stream = Stills(seed, picture) if wanted == "stills" else Clips(seed, CLIP_FRAMES, picture)
            size = batch if wanted == "stills" else max(1, batch // 6)
            source, kind = batches(stream, size, session.workers), wanted
        for group in run.optimizer.param_groups:
            group["lr"] = course.rate(_HIGHEST_RATE)
        assert source is not None
        frames = _cropped(to_signed(next(source)["frames"], session.device), crop, course.step)
        told = _step(session, vae, run.optimizer, frames)
        run.average.update(vae)
        course.step += 1
        if course.step % _EVERY == 0 or course.done:
            session.tell("vae", course.step, **told, psnr_clip=_psnr(session, run.average))
        if course.step % KEEP_EVERY == 0:
            run.keep(session, "vae")
    run.keep(session, "vae")
    if course.done:
        done = {"weights": run.average.weights, "steps": course.step, **_statistics(session, run.average)}
        session.save("vae-done", done)


def _laid_out(vae: Any) -> Any:
    """The autoencoder with its kernels in the order in which convolutions are computed fastest: channels last."""
    for part in vae.modules():
        if isinstance(part, torch.nn.Conv3d):
            part.weight.data = part.weight.data.contiguous(memory_format=torch.channels_last_3d)
        elif isinstance(part, torch.nn.Conv2d):
            part.weight.data = part.weight.data.contiguous(memory_format=torch.channels_last)
    return vae


def _step(session: Session, vae: Any, optimizer: Any, frames: torch.Tensor) -> dict[str, float]:
    with session.mixed():
        seen = vae.encode(frames).latent_dist
        made = vae.decode(seen.sample()).sample
    made = made.float()
    pixels = functional.l1_loss(made, frames)
    edges = functional.l1_loss(made.diff(dim=-1), frames.diff(dim=-1)) + functional.l1_loss(
        made.diff(dim=-2), frames.diff(dim=-2)
    )
    divergence = 0.5 * (seen.mean.float() ** 2 + seen.var.float() - 1 - seen.logvar.float()).mean()
    loss = pixels + _EDGES * edges + _DIVERGENCE * divergence
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
    optimizer.step()
    return {"pixels": pixels.item(), "edges": edges.item(), "kl": divergence.item()}


def _cropped(frames: torch.Tensor, crop: int, step: int) -> torch.Tensor:
    """A window of `crop` pixels each way, another one at each step; all of it where crop is 0."""
    if not crop:
        return frames
    dice = torch.Generator().manual_seed(step)
    height, width = frames.shape[-2:]
    top = int(torch.randint(0, max(1, height - crop + 1), (1,), generator=dice))
    left = int(torch.randint(0, max(1, width - crop + 1), (1,), generator=dice))
    return frames[..., top : top + crop, left : left + crop]


def loaded_vae(session: Session, weights: dict[str, torch.Tensor]) -> Any:
    """An autoencoder with these weights, for use."""
    vae = make_vae(session.scale).to(session.device)
    vae.load_state_dict(weights)
    return vae.requires_grad_(False).eval()


@torch.no_grad()  # type: ignore[untyped-decorator]
def _psnr(session: Session, average: Average, clips: int = 4) -> float:
    """How well held-out clips come back, in dB over all their pixels."""
    vae = loaded_vae(session, average.weights)
    wrong = []
    for seed in range(clips):
        frames = to_signed(clip(seed, CLIP_FRAMES, session.scale.size)["frames"][None], session.device)
        back = vae.decode(vae.encode(frames).latent_dist.mode()).sample.clamp(-1, 1)
        wrong.append(functional.mse_loss(back, frames).item() / 4)
    return float(-10 * torch.log10(torch.tensor(sum(wrong) / clips)))


@torch.no_grad()  # type: ignore[untyped-decorator]
def _statistics(session: Session, average: Average) -> dict[str, list[float]]:
    """Mean and deviation of each latent channel, by which a pipeline normalises them."""
    vae = loaded_vae(session, average.weights)
    seen = []
    for seed in range(HELD_OUT, HELD_OUT + session.scale.surveyed):
        frames = to_signed(clip(seed, 13, session.scale.size)["frames"][None], session.device)
        latent = vae.encode(frames).latent_dist.mode()
        seen.append(latent.float().transpose(0, 1).reshape(LATENT_CHANNELS, -1))
    together = torch.cat(seen, dim=1)
    return {"latents_mean": together.mean(dim=1).tolist(), "latents_std": together.std(dim=1).tolist()}
