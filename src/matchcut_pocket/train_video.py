"""The transformer's training, with the text encoder beside it, by flow matching on latents.

Each clip is encoded once and kept in a pool on the device, so drawing does not hold the training back: new clips take
the place of the oldest. What a sample is told is drawn anew at each use: text or none, references or none, no kept
frame, the first, or a tail of several.

    hidden    references ─ frames    with noise, as `WanVACEPipeline` lays them out
    control   the same: kept frames | what is to be made (nothing) | the mask
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch.nn import functional

from matchcut_pocket import folded
from matchcut_pocket.attending import PlainAttention
from matchcut_pocket.models import (
    SPATIAL,
    TEMPORAL,
    TEXT_TOKENS,
    make_text_encoder,
    make_tokenizer,
    make_transformer,
)
from matchcut_pocket.naming import Naming
from matchcut_pocket.optimizing import Optimizers
from matchcut_pocket.session import KEEP_EVERY, Average, Course, TrainedModule, TrainingSession
from matchcut_pocket.stream import HELD_OUT, Clips, batches, to_signed
from matchcut_pocket.train_vae import loaded_vae

KEPT = (0, 0, 1, 5, 9, 13)
"""How many frames of a clip's beginning are given: none (as often as a third), the first, or a tail."""
_REFERENCE_WEIGHT = 0.25
"""How much the references' own places count in the loss: they are given, so that there is little to learn there."""
_NO_TEXT, _NO_REFERENCE = 0.1, 0.2
_NAMING_WEIGHT = 0.1
"""How much the naming counts beside the picture."""
_CONDITION_NOISE = 0.12
"""Noise on what is given, up to this much: at work it comes from a model, not from paper."""
_HIGHEST_RATE = 1e-3
_KEPT_AVERAGE = 0.999
_EVERY = 200
_REFRESH_EVERY = 4
STILLS = 4
"""How many single frames stand for a clip in a batch and in the pool."""
_STILLS_FRESHER = 1
"""How much oftener a single frame in the pool is a new one: it is soon drawn."""


_KINDS = ("latents", "kept", "sheets", "weights", "whose", "names", "count")


@dataclass(slots=True)
class Pool:
    """Encoded clips: `latents` and `kept` (clips, channels, frames, h, w), `sheets` (clips, 2, channels, h, w).

    `weights` (clips, frames, h, w) say how much each place counts in the loss; `whose` and `names` are `naming`'s.
    """

    latents: torch.Tensor
    kept: torch.Tensor
    sheets: torch.Tensor
    weights: torch.Tensor
    whose: torch.Tensor
    names: torch.Tensor
    count: torch.Tensor
    captions: list[list[str]]
    filled: int = 0
    at: int = 0

    def put(self, clip: dict[str, Any]) -> None:
        """Add clips; the oldest go."""
        for number in range(len(clip["captions"])):
            for name in _KINDS:
                getattr(self, name)[self.at] = clip[name][number]
            self.captions[self.at] = clip["captions"][number]
            self.at = (self.at + 1) % len(self.captions)
            self.filled = max(self.filled, self.at, self.filled if self.at else len(self.captions))


class Encoder:
    """Turns drawn clips into what the pool keeps, with the autoencoder as it came out of its own training."""

    def __init__(self, session: TrainingSession) -> None:
        state = session.load("vae-done")
        if state is None:
            raise SystemExit("The autoencoder is not trained yet. Run `python -m matchcut_pocket.train vae` first.")
        self.vae = loaded_vae(session, state["weights"])
        self._session = session
        self.mean = torch.tensor(state["latents_mean"], device=session.device).view(1, -1, 1, 1, 1)
        self.deviation = torch.tensor(state["latents_std"], device=session.device).view(1, -1, 1, 1, 1)
        self.frames = TEMPORAL * (max(session.scale.lengths) - 1) + 1
        width, height = session.scale.size
        self.nothing = self.latents(torch.zeros(1, 3, self.frames, height, width, device=session.device))

    @torch.no_grad()  # type: ignore[untyped-decorator]
    def latents(self, frames: torch.Tensor) -> torch.Tensor:
        """Signed frames (batch, 3, n, h, w) as normalised latents."""
        with self._session.mixed():
            latents = folded.encode(self.vae, frames)
        return (latents.float() - self.mean) / self.deviation

    def encode(self, batch: dict[str, Any], dice: random.Random) -> dict[str, Any]:
        """A batch of drawn clips, each with some of its first frames kept; of single frames none is."""
        frames = to_signed(batch["frames"], self._session.device)
        alone = frames.shape[2] == 1
        count = torch.tensor([0 if alone else dice.choice(KEPT) for _ in range(len(frames))], device=frames.device)
        latents = self.latents(frames)
        kept = self.nothing[:, :, : latents.shape[2]].expand_as(latents).clone()
        if (some := count > 0).any():
            number = torch.arange(frames.shape[2], device=frames.device).view(1, 1, -1, 1, 1)
            kept[some] = self.latents(frames[some] * (number < count[some].view(-1, 1, 1, 1, 1)))
        sheets = to_signed(batch["references"], self._session.device)
        singly = sheets.permute(0, 2, 1, 3, 4).reshape(-1, 3, 1, *sheets.shape[-2:])
        return {
            "latents": latents,
            "kept": kept,
            "sheets": self.latents(singly)[:, :, 0].unflatten(0, (len(frames), -1)),
            **{name: batch[name].to(frames.device) for name in ("weights", "whose", "names")},
            "count": count,
            "captions": batch["captions"],
        }


def train_video(
    session: TrainingSession, course: Course, stills: float, batch: int, pool_size: int, refresh: int
) -> None:
    """Train for a whole course, or until the session is over.

    The first part of it (`stills`, 0 to 1) is on single frames, `STILLS` to one clip; every fourth step `refresh` new
    clips are drawn, or `STILLS` × `_STILLS_FRESHER` times as many single frames.
    """
    torch.manual_seed(session.seed + 1)
    encoder = Encoder(session)
    tokenizer = make_tokenizer(session.scale)
    model = torch.nn.ModuleDict(
        {
            "text_encoder": make_text_encoder(session.scale),
            "transformer": make_transformer(session.scale),
            "naming": Naming(session.scale.width),
        }
    ).to(session.device)
    if session.device.type == "cpu":
        model["transformer"].set_attn_processor(PlainAttention())
    if session.compiled:
        _compile(model["transformer"])
    run = TrainedModule(
        module=model, optimizer=Optimizers(model, _HIGHEST_RATE), average=Average(model, _KEPT_AVERAGE), course=course
    )
    run.resume(session, "video")
    dice = random.Random(session.seed + course.step)
    at_once = 0
    losses: list[tuple[float, float]] = []
    while not course.done and not session.over:
        wanted = STILLS if course.part < stills else 1
        if wanted != at_once:
            at_once = wanted
            frames = 1 if at_once > 1 else encoder.frames
            fresh = max(1, refresh) * (at_once * _STILLS_FRESHER if at_once > 1 else 1)
            drawn = _encoded(session, encoder, dice, fresh, course.step, frames)
            pool = _first_pool(session, drawn, pool_size * at_once, batch * at_once)
        if refresh and course.step % _REFRESH_EVERY == 0:
            pool.put(next(drawn))
        batch_of_clips = _drawn_batch(pool, encoder.nothing, batch * at_once, session.scale.lengths, dice)
        rate = course.rate(_HIGHEST_RATE)
        losses.append(_step(session, model, tokenizer, run.optimizer, batch_of_clips, rate))
        run.average.update(model)
        course.step += 1
        if course.step % _EVERY == 0 or course.done:
            loss, naming = (sum(of) / len(losses) for of in zip(*losses, strict=True))
            session.tell("video", course.step, loss=loss, naming=naming, rate=rate, pool=pool.filled)
            losses.clear()
        if course.step % KEEP_EVERY == 0:
            run.keep(session, "video")
    run.keep(session, "video")


def _compile(transformer: Any) -> None:
    """Have the blocks compiled, each kind once for each length of clip: a minute's wait for a fifth of the time."""
    torch._dynamo.config.recompile_limit = 64  # Two kinds, two directions, and a shape for each length.
    for block in (*transformer.blocks, *transformer.vace_blocks):
        block.forward = torch.compile(block.forward, dynamic=False)  # Hooks stay outside.


def _encoded(
    session: TrainingSession, encoder: Encoder, dice: random.Random, size: int, step: int, frames: int
) -> Iterator[dict[str, Any]]:
    first = HELD_OUT + (session.seed + 1) * 100_000_000 + step * size
    for drawn in batches(Clips(first, frames, session.scale.size), size, session.workers):
        yield encoder.encode(drawn, dice)


def _first_pool(session: TrainingSession, drawn: Iterator[dict[str, Any]], size: int, batch: int) -> Pool:
    """A pool with as many clips as a batch needs; it fills while training goes on."""
    clip = next(drawn)
    kind = torch.bfloat16 if session.device.type == "cuda" else torch.float32

    def room(of: torch.Tensor) -> torch.Tensor:
        return torch.zeros(
            (size, *of.shape[1:]), dtype=kind if of.is_floating_point() else of.dtype, device=session.device
        )

    pool = Pool(**{name: room(clip[name]) for name in _KINDS}, captions=[[] for _ in range(size)])
    pool.put(clip)
    while pool.filled < min(size, 4 * batch) and not session.over:
        pool.put(next(drawn))
    return pool


def _drawn_batch(
    pool: Pool, nothing: torch.Tensor, batch: int, lengths: tuple[int, ...], dice: random.Random
) -> dict[str, Any]:
    """A batch from the pool, and for each sample what the model is told.

    All samples of a batch are equally long and have equally many references, which lie before the frames. A shorter
    clip is the beginning of a longer one, in latents as in frames, because the autoencoder looks back only.
    """
    chosen = [dice.randrange(pool.filled) for _ in range(batch)]
    index = torch.tensor(chosen, device=nothing.device)
    long = min(dice.choice(lengths), pool.latents.shape[2])
    references = 0 if dice.random() < _NO_REFERENCE else dice.choice((1, 1, 2))
    texts = ["" if dice.random() < _NO_TEXT else dice.choice(pool.captions[number]) for number in chosen]
    return {
        "latents": pool.latents[index, :, :long].float(),
        "kept": pool.kept[index, :, :long].float(),
        "nothing": nothing[:, :, :long].expand(batch, -1, -1, -1, -1),
        "weights": pool.weights[index, :long].float(),
        "whose": pool.whose[index, :long],
        "names": pool.names[index],
        "count": pool.count[index],
        "sheets": pool.sheets[index, :references].float(),
        "texts": texts,
    }


def _step(
    session: TrainingSession, model: Any, tokenizer: Any, optimizer: Optimizers, batch: dict[str, Any], rate: float
) -> tuple[float, float]:
    latents, references = batch["latents"], batch["sheets"].transpose(1, 2)
    clean = torch.cat([references, latents], dim=2)
    noise = torch.randn_like(clean)
    level = torch.sigmoid(torch.randn(len(clean), device=clean.device))
    level = session.scale.shift * level / (1 + (session.scale.shift - 1) * level)
    spread = level.view(-1, 1, 1, 1, 1)
    with session.mixed(), _halfway(model["transformer"]) as tokens:
        predicted = model["transformer"](
            hidden_states=clean * (1 - spread) + noise * spread,
            timestep=level * 1000,
            encoder_hidden_states=read_texts(model["text_encoder"], tokenizer, batch["texts"], session.device),
            control_hidden_states=control_of(batch, references),
        ).sample
    wrong = (predicted.float() - (noise - clean)).square().mean(dim=1)
    count = references.shape[2]
    weights = batch["weights"] / batch["weights"].mean()
    loss, named = (wrong[:, count:] * weights).mean(), model["naming"](tokens[0], batch)
    beside = _NAMING_WEIGHT * named + (_REFERENCE_WEIGHT * wrong[:, :count].mean() if count else 0)
    optimizer.step(loss + beside, rate)
    return float(loss.item()), float(named.item())


@contextmanager
def _halfway(transformer: Any) -> Iterator[list[torch.Tensor]]:
    """What comes out of the middle block: (batch, tokens, width), once the transformer has run."""
    heard: list[torch.Tensor] = []
    hook = transformer.blocks[len(transformer.blocks) // 2].register_forward_hook(
        lambda _module, _given, output: heard.append(output)
    )
    try:
        yield heard
    finally:
        hook.remove()


def read_texts(text_encoder: Any, tokenizer: Any, texts: list[str], device: torch.device) -> torch.Tensor:
    """Texts as the pipeline encodes them: (batch, TEXT_TOKENS, width), zero after each text's end."""
    read = tokenizer(texts, padding="max_length", max_length=TEXT_TOKENS, truncation=True, return_tensors="pt").to(
        device
    )
    states = text_encoder(read.input_ids, read.attention_mask).last_hidden_state
    masked: torch.Tensor = states * read.attention_mask.unsqueeze(-1)
    return masked


def control_of(batch: dict[str, Any], references: torch.Tensor) -> torch.Tensor:
    """What `WanVACEPipeline` gives to the VACE blocks: kept latents, latents of nothing, and the mask's pixels."""
    kept, count = batch["kept"], batch["count"]
    shape = kept.shape
    jitter = torch.rand(len(kept), 1, 1, 1, 1, device=kept.device) * _CONDITION_NOISE
    given = torch.cat([references, kept], dim=2)
    given = given + torch.randn_like(given) * jitter
    empty = torch.cat([torch.zeros_like(references), batch["nothing"]], dim=2)
    frames = (shape[2] - 1) * TEMPORAL + 1
    number = torch.arange(frames, device=kept.device).view(1, -1)
    white = (number >= count.view(-1, 1)).float()
    mask = functional.interpolate(white[:, None], size=shape[2], mode="nearest-exact")[:, 0]
    mask = mask.view(len(kept), 1, -1, 1, 1).expand(-1, SPATIAL * SPATIAL, -1, *shape[-2:])
    before = mask.new_zeros(len(kept), mask.shape[1], references.shape[2], *shape[-2:])
    return torch.cat([given, empty, torch.cat([before, mask], dim=2)], dim=1)
