"""Wan: text-, image- and first-last-frame-to-video, of one transformer or of two experts, at 2.1 and 2.2; and VACE."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PIL import Image

from matchcut.engines.diffusion.adapters.base import Material, PairAdapter, Sampling, start_of
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from torch import Tensor


class Wan(PairAdapter):
    """Drives `WanPipeline`, and `WanImageToVideoPipeline` where there is a picture to start from."""

    def pipeline(self, material: Material) -> str:
        started = material.start is not None or not self.entry.capabilities.text
        return "WanImageToVideoPipeline" if started else "WanPipeline"

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        # Of a model with one expert it is refused.
        if pipe.config.boundary_ratio is not None and material.settings.has("guidance_scale_2"):
            called["guidance_scale_2"] = material.settings.number("guidance_scale_2")
        if self.pipeline(material) == "WanPipeline":
            return called
        called["image"] = start_of(self.entry, material)
        if material.last is not None:
            called["last_image"] = material.last
        elif self.entry.capabilities.last_frame and not self.entry.capabilities.text:
            raise BadInput(
                EngineProblem.WANTS_TWO_PICTURES(model=self.entry.name),
                advice=EngineAdvice.CONTINUE_WITH_KEYFRAME(),
                field="keyframe",
            )
        return called


_GREY = (128, 128, 128)


class WanVace(PairAdapter):
    """Drives `WanVACEPipeline`: `reference_images` tell who is in it, `video` and `mask` what is kept and what is made.

        video   tail ─ tail ─ tail ─ grey ─ grey ─ … ─ grey ─ last
        mask    black  black  black  white  white  …  white  black

    Frames that are kept come back as they were given, up to the VAE: after the last step their own latents are put
    back, so that what is new is decoded after what was there and not after the model's copy of it.
    """

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        called = self.common(material)
        called["conditioning_scale"] = material.settings.number("conditioning_scale", "1")
        # Of a model with one expert it is refused.
        if pipe.config.boundary_ratio is not None and material.settings.has("guidance_scale_2"):
            called["guidance_scale_2"] = material.settings.number("guidance_scale_2")
        if material.references:
            called["reference_images"] = list(material.references)
        if material.given or material.last:
            called["video"], called["mask"] = _video_and_mask(material)
        return called

    def sampling(self, pipe: Any, material: Material) -> Sampling | None:
        if not material.given:
            return None
        return Sampling(_latents(pipe, material), pinned_at=len(material.references))


def _video_and_mask(material: Material) -> tuple[list[Image.Image], list[Image.Image]]:
    ends = [material.last] if material.last else []
    open_frames = material.num_frames - len(material.given) - len(ends)
    grey = Image.new("RGB", material.size, _GREY)
    keep, make = Image.new("L", material.size, 0), Image.new("L", material.size, 255)
    video = [*material.given, *[grey] * open_frames, *ends]
    return video, [keep] * len(material.given) + [make] * open_frames + [keep] * len(ends)


def _latents(pipe: Any, material: Material) -> Tensor:
    """The kept frames as the pipeline's own normalised latents: (1, channels, latent frames, h, w)."""
    import torch

    device = pipe._execution_device
    pixels = pipe.video_processor.preprocess_video(list(material.given), material.size[1], material.size[0])
    with torch.no_grad():
        nothing = torch.zeros_like(pixels)
        both = pipe.prepare_video_latents(pixels.to(device), nothing.to(device), [[]], device=device)
    kept: Tensor = both[:, : pipe.vae.config.z_dim]
    return kept
