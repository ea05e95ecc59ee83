"""One take, worked out before anything heavy is loaded: how it is made, at what size and length, from what pixels.

A shot that continues another starts from the lossless RGB tail of its take, and not from its latents. The video VAEs
here are causal in time: the first latent frame of a clip stands for one picture, and every later one for four or eight
that are told apart only with those before them. So the latents at the end of one clip are not what the beginning of
another has to be, and only pixels go across. What is given is encoded once, and what came of it is put back after
sampling where the family allows (`Sampling.pinned`), so that no second trip is made within the shot.

A film frame fills the largest window of the model's picture that has the film's shape. What goes into the model lies
in that same window, so that a shot which continues another neither jumps nor creeps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.engines.company import choose_references
from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.diffusion.adapters.base import Material, ReferenceFaces
from matchcut.engines.diffusion.approach import Approach, Lengths, describe, lengths, native_size
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.settings import SHEET_STRENGTH, TakeSettings, read_settings
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.prompting import write_keyframe_prompt, write_prompt
from matchcut.engines.protocol import WorkOrder
from matchcut.engines.sizes import Size
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.media.scaling import contained, laid_out
from matchcut.media.stills import read_still
from matchcut.media.tail import read_tail

Picture = NDArray[np.uint8]

WHITE = 255
"""What references lie on: models learned them cut out on white, and pad them with white."""


class OrderPictures:
    """The pictures that an order names, as pixels: each is read when it is first asked for, and once.

    BadInput for one that is not at hand or can't be read.
    """

    def __init__(self, order: WorkOrder) -> None:
        self._order = order
        self._stills: dict[tuple[MediaId, int], Picture] = {}

    def still(self, media: MediaId, *, paper: int = 0) -> Picture:
        """A picture (h, w, 3), on `paper` where it is a cut-out."""
        key = media, paper
        if key not in self._stills:
            self._stills[key] = read_still(self._path(media), paper=paper)
        return self._stills[key]

    def tail(self) -> Picture | None:
        """The last frames (n, h, w, 3) of the shot that this one continues; None where it continues none."""
        upstream = self._order.recipe.upstream
        return read_tail(self._path(upstream.tail), upstream.before) if upstream else None

    def end(self, tail: MediaId) -> Picture:
        """The last frame (h, w, 3) of a tail; of the one that is gone on from, the frame where that is."""
        upstream = self._order.recipe.upstream
        before = upstream.before if upstream and upstream.tail == tail else 0
        frame: Picture = read_tail(self._path(tail), before)[-1]
        return frame

    def _path(self, media: MediaId) -> Path:
        if media not in self._order.media:
            absent = EngineProblem.PICTURE_ABSENT(media=media[:12])
            raise BadInput(absent, advice=EngineAdvice.IMPORT_AGAIN(), field="media")
        return self._order.media[media]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyframePlan:
    """What an image model needs to make a shot's first frame."""

    entry: ModelEntry
    settings: TakeSettings
    prompt: str
    size: Size
    references: tuple[Image.Image, ...]
    faces: ReferenceFaces


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePlan:
    """What one take needs of its model, the text it is made by, and the pixels it starts from."""

    order: WorkOrder
    entry: ModelEntry
    settings: TakeSettings
    prompt: str
    keyframe: KeyframePlan | None
    approach: Approach
    film: FrameRate
    native: FrameRate
    size: Size
    lengths: Lengths
    tail: tuple[Image.Image, ...]
    sheet: Image.Image | None
    stills: Mapping[MediaId, Picture]

    @property
    def film_size(self) -> Size:
        return self.order.recipe.width, self.order.recipe.height

    def _references(self) -> Iterator[Image.Image]:
        return (as_image(self.stills[media]) for media in self.approach.references)

    def material(
        self,
        text: Mapping[str, Any],
        made_keyframe: NDArray[np.uint8] | None,
        section: int = 0,
        before: NDArray[np.uint8] | None = None,
    ) -> Material:
        """All that goes into the pipeline for one section.

        `made_keyframe` is the identity keyframe, where one was made; `before` are the frames made so far.
        """
        first, tail = made_keyframe, self.tail
        if first is None and self.approach.first:
            first = self.stills[self.approach.first]
        if before is not None:
            first, tail = None, tuple(as_image(frame) for frame in before[-self.lengths.overlap :])
        is_last = section == self.lengths.sections - 1
        last = self.stills[self.approach.last] if self.approach.last and is_last else None
        return Material(
            text=text,
            settings=self.settings,
            size=self.size,
            num_frames=self.lengths.clip,
            rate=float(self.native.fraction),
            references=(*self._references(), *((self.sheet,) if self.sheet else ())),
            faces=ReferenceFaces(self.order, self.approach.references),
            tail=tail,
            first=None if first is None else keyframe_for_model(first, self.film_size, self.size),
            last=None if last is None else keyframe_for_model(last, self.film_size, self.size),
        )


def plan_shot(order: WorkOrder, entry: ModelEntry, settings: TakeSettings) -> TakePlan:
    """Work a take out. BadInput for what the model can't make, and for a picture that is absent or can't be read."""
    recipe = order.recipe
    film = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    native = entry.rate or film
    approach = describe(recipe, entry)
    size = native_size(entry, (recipe.width, recipe.height), settings.text("native_size"))
    pictures = OrderPictures(order)
    kept = pictures.tail() if approach.tail else None
    planned = lengths(entry, film, recipe.frames, 0 if kept is None else len(kept))
    tail: tuple[Image.Image, ...] = ()
    if kept is not None:
        tail = tuple(as_image(frame) for frame in tail_for_model(kept, film, native, planned.tail, size))
    wanted = [media for media in (*approach.references, approach.first, approach.last) if media]
    return TakePlan(
        order=order,
        entry=entry,
        settings=settings,
        prompt=settings.text("prompt") or write_prompt(recipe, sound=entry.capabilities.sound),
        keyframe=_plan_keyframe(order, approach.keyframe_model, pictures) if approach.keyframe_model else None,
        approach=approach,
        film=film,
        native=native,
        size=size,
        lengths=planned,
        tail=tail,
        sheet=_sheet(pictures.end(approach.sheet), size, settings) if approach.sheet is not None else None,
        stills={media: pictures.still(media, paper=WHITE if media in approach.references else 0) for media in wanted},
    )


def _sheet(frame: Picture, size: Size, settings: TakeSettings) -> Image.Image:
    """A frame as the weakest reference: on white, as references lie, on so much of a picture of `size` as the setting
    `sheet_strength` (0 to 1) says. What takes less room counts for less.
    """
    side = settings.number(SHEET_STRENGTH, "1") ** 0.5
    inner = contained(frame, (max(1, round(size[0] * side)), max(1, round(size[1] * side))), (WHITE, WHITE, WHITE))
    sheet = np.full((size[1], size[0], 3), WHITE, np.uint8)
    top, left = (size[1] - inner.shape[0]) // 2, (size[0] - inner.shape[1]) // 2
    sheet[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    return as_image(sheet)


def _plan_keyframe(order: WorkOrder, model: str, pictures: OrderPictures) -> KeyframePlan:
    entry, recipe = catalogue().model(model), order.recipe
    shown = choose_references(recipe, entry.capabilities.references)
    return KeyframePlan(
        entry=entry,
        settings=read_settings(entry, {}, {}),
        prompt=write_keyframe_prompt(recipe, shown),
        size=native_size(entry, (recipe.width, recipe.height), ""),
        references=tuple(as_image(pictures.still(media, paper=WHITE)) for media in shown),
        faces=ReferenceFaces(order, shown),
    )


def tail_for_model(
    tail: NDArray[np.uint8], film: FrameRate, native: FrameRate, count: int, size: Size
) -> list[Picture]:
    """The last `count` moments of a tail at the model's rate, laid out for a model of `size`; the last frame exact."""
    start = film.seconds(len(tail) - 1) - native.seconds(count - 1)
    height, width = tail.shape[1:3]
    moments = conform_frames(tail, film, native, count, (width, height), start=start)
    return [laid_out(moment, (width, height), size) for moment in moments]


def as_image(picture: Picture) -> Image.Image:
    """The picture as the model library takes it."""
    return Image.fromarray(np.ascontiguousarray(picture))


def keyframe_for_model(picture: Picture, film: Size, size: Size) -> Image.Image:
    """A still as a frame of the shot."""
    return as_image(laid_out(picture, film, size))
