"""What every adapter shares: the material of a shot, and how a pipeline's output becomes frames and sound."""

# ruff: noqa: ARG002 - every adapter has the same signatures, whatever it needs of them

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.engines.diffusion.approach import no_picture
from matchcut.engines.diffusion.entries import FAMILIES, ModelEntry
from matchcut.engines.diffusion.settings import TakeSettings
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.protocol import WorkOrder
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.ids import MediaId
from matchcut.identity.catalogue import INSIGHTFACE

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor


@dataclass(frozen=True, slots=True)
class ReferenceFace:
    """The face in a reference: its vector (512 numbers in all known packs) of length 1, and `raw` as it was made.

    `landmarks` (5, 2) are the eyes, the tip of the nose and the corners of the mouth, x and y in pixels of a picture of
    `size` (width, height).
    """

    vector: NDArray[np.float32]
    raw: NDArray[np.float32]
    landmarks: NDArray[np.float32]
    size: tuple[int, int]

    def points_in(self, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The landmarks in pixels of the reference as a picture (h, w, 3) of any size."""
        scale = np.array(picture.shape[1::-1], np.float64) / self.size
        return (self.landmarks * scale).astype(np.float32)


@dataclass(frozen=True, slots=True)
class ReferenceFaces:
    """The faces in the references of an order that a model is shown."""

    order: WorkOrder
    shown: tuple[MediaId, ...]

    def first(self) -> ReferenceFace:
        """The face in the first of them. BadInput where there is none, or the pack can't be used."""
        from matchcut.identity.faces import NoFace

        media = self.shown[0]
        try:
            known = self.order.vectors.of(media, self.order.media[media], INSIGHTFACE)
        except NoFace as error:
            raise BadInput(
                EngineProblem.NO_FACE(),
                advice=EngineAdvice.GIVE_LARGE_FACE(),
                field="references",
            ) from error
        face, vector = known.facts.face, known.vector
        assert face is not None
        return ReferenceFace(
            vector=vector,
            raw=(vector * known.facts.length).astype(np.float32),
            landmarks=np.array(face.landmarks, np.float32),
            size=known.facts.size,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that goes into one call of a pipeline, at the model's own size and rate.

    `text` is the prompt as keyword arguments: words, or what the text encoder made of them. `tail` are the last
    frames of the shot before, oldest first; `first` and `last` stills as the shot's first and last frame; `faces` are
    those in the `references`, for a model that holds somebody by theirs.
    `num_frames` counts the tail in; `rate` is in frames per second.
    """

    text: Mapping[str, Any]
    settings: TakeSettings
    size: tuple[int, int]
    num_frames: int
    rate: float
    references: tuple[Image.Image, ...] = ()
    faces: ReferenceFaces | None = None
    tail: tuple[Image.Image, ...] = ()
    first: Image.Image | None = None
    last: Image.Image | None = None

    @property
    def start(self) -> Image.Image | None:
        """The one picture to start from, for a model that takes one: the shot before's last frame, or the keyframe."""
        return self.tail[-1] if self.tail else self.first

    @property
    def given(self) -> tuple[Image.Image, ...]:
        """The frames to start from, for a model that takes several."""
        return self.tail or ((self.first,) if self.first else ())


@dataclass(slots=True)
class Sampling:
    """What happens while a pipeline samples: `latents` that are put back at `pinned_at` after the last step."""

    pinned: Tensor | None = None
    pinned_at: int = 0


class Adapter(ABC):
    """Drives one family. A subclass gives `arguments`, and overrides what its family does in another way."""

    encoders: tuple[str, ...] = ("text_encoder",)
    """The components that are needed for the text alone, and so can be absent once it is encoded."""

    encodes = False
    """Whether `encode` does the pipeline's encoding, so that its result can be kept."""

    one_by_one = False
    """Whether `encode` is given one text at a time, so that what is not wanted, the same in many shots, is kept too."""

    tells_latents = True
    """Whether the pipeline shows its latents between steps, of which a preview can be made."""

    frames_name = "num_frames"
    """What the pipeline calls the number of frames."""

    def __init__(self, entry: ModelEntry) -> None:
        self.entry = entry

    @property
    def absent_while_sampling(self) -> tuple[str, ...]:
        """The components that need not be in memory while sampling."""
        return self.encoders if self.encodes else ()

    def components(self, folder: Path) -> dict[str, Any]:
        """Components of the model in a folder that are made here and not by the library."""
        return {}

    def furnish(self, pipe: Any) -> None:  # noqa: B027
        """Put into a pipeline that was just loaded what does not belong to its components."""

    @abstractmethod
    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        """The pipeline's keyword arguments, without the generator and the callback."""

    def pipeline(self, material: Material) -> str:
        """The pipeline class to call: of a family whose classes share their components, the one that fits."""
        return self.entry.pipeline

    def common(self, material: Material) -> dict[str, Any]:
        """The arguments that nearly every video pipeline takes."""
        settings = material.settings
        return {
            **material.text,
            "height": material.size[1],
            "width": material.size[0],
            self.frames_name: material.num_frames,
            "num_inference_steps": settings.integer("num_inference_steps"),
            "guidance_scale": settings.number("guidance_scale"),
            "output_type": "np",
        }

    def steps(self, pipe: Any, material: Material) -> int:
        """How many steps the sampling will take in all; an estimate where the model works in sections."""
        return material.settings.integer("num_inference_steps")

    def tokenizer(self, pipe: Any) -> Any:
        """What counts the prompt's tokens."""
        return pipe.tokenizer

    def plain_text(self, prompt: str, settings: TakeSettings) -> dict[str, Any]:
        """The prompt in words, as keyword arguments."""
        return {"prompt": prompt, "negative_prompt": settings.text("negative_prompt")}

    def texts(self, prompt: str, settings: TakeSettings) -> dict[str, str]:
        """What there is to encode, by what the names of its arguments begin with."""
        if not self.one_by_one or settings.number("guidance_scale", "1") <= 1:
            return {"": prompt}
        return {"": prompt, "negative_": settings.text("negative_prompt")}

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor] | None:  # noqa: B027
        """What the text encoder makes of one of the `texts`, as keyword arguments; only where the adapter `encodes`."""

    def configure(self, pipe: Any, settings: TakeSettings) -> None:
        """Set what is the scheduler's and not the call's: the flow shift, where the model has one."""
        if not settings.has("flow_shift"):
            return
        config = pipe.scheduler.config
        name = "flow_shift" if "flow_shift" in config else "shift"
        if name in config and config[name] != settings.number("flow_shift"):
            pipe.scheduler = type(pipe.scheduler).from_config(config, **{name: settings.number("flow_shift")})

    def grid(self, latents: Tensor) -> Tensor | None:
        """Unfinished latents as (1, channels, frames, h, w), for a preview; None where they lie in another order."""
        return latents if latents.ndim == 5 else None

    def sampling(self, pipe: Any, material: Material) -> Sampling | None:  # noqa: B027
        """What has to be at hand while sampling, if anything."""

    def frames(self, output: Any, material: Material) -> NDArray[np.uint8]:
        """The frames that came out: (n, h, w, 3), the given tail first."""
        return eight_bits(output.frames[0])

    def sound(self, pipe: Any, output: Any) -> tuple[NDArray[np.float32], int] | None:  # noqa: B027
        """The sound that came out, (channels, samples) and its rate, if the model makes any."""


def eight_bits(frames: Any) -> NDArray[np.uint8]:
    """Frames of 0 to 1 (n, h, w, 3), or a list of pictures, as 8 bits. EngineFailed for what is no number."""
    if isinstance(frames, list) and frames and isinstance(frames[0], Image.Image):
        return np.stack([np.asarray(frame.convert("RGB")) for frame in frames])
    levels = np.asarray(frames, dtype=np.float32)
    if not np.isfinite(levels).all():
        raise EngineFailed(
            EngineProblem.NO_PICTURE_MADE(),
            advice=EngineAdvice.LARGER_DTYPES(),
        )
    return np.rint(np.clip(levels, 0, 1) * 255).astype(np.uint8)


def start_of(entry: ModelEntry, material: Material) -> Image.Image:
    """The picture to start from, for a model that can't do without. BadInput if the shot has none."""
    if material.start is None:
        raise no_picture(entry)
    return material.start


def pixels_of(images: Sequence[Image.Image]) -> NDArray[np.uint8]:
    """Pictures as frames (n, h, w, 3)."""
    return np.stack([np.asarray(image) for image in images])


class PairAdapter(Adapter):
    """Drives a pipeline whose `encode_prompt` returns the prompt's embeddings and the negative prompt's."""

    encodes = True
    one_by_one = True

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        embeds, _ = pipe.encode_prompt(
            prompt=text,
            do_classifier_free_guidance=False,
            device=device,
            max_sequence_length=self.entry.prompt_tokens,
        )
        return {"prompt_embeds": embeds}


class MaskedAdapter(Adapter):
    """Drives a pipeline whose `encode_prompt` returns embeddings and their mask, then the negative prompt's."""

    encodes = True
    one_by_one = True

    def encode(self, pipe: Any, text: str, settings: TakeSettings, device: Any) -> dict[str, Tensor]:
        embeds, mask, *_ = pipe.encode_prompt(
            prompt=text,
            do_classifier_free_guidance=False,
            device=device,
            max_sequence_length=self.entry.prompt_tokens,
        )
        return {"prompt_embeds": embeds, "prompt_attention_mask": mask}


def adapter_of(entry: ModelEntry) -> Adapter:
    """The adapter that drives a model's family."""
    module, _, name = FAMILIES[entry.family].adapter.partition(":")
    return cast("Adapter", getattr(import_module(module), name)(entry))
