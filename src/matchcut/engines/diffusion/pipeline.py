"""The diffusion engine: samples a shot with an open video model, as its recipe and the model's abilities have it.

    recipe ─ plan_shot ─▶ size, length, pixels ─ adapter ─▶ arguments ─ pipeline ─▶ frames ─ conform ─▶ the take
                              ▲
       references ─ image model ─▶ identity keyframe, where the approach asks for one

Models stay loaded from one take to the next. Between steps the engine listens: a cancelled take stops within one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.choosing import ChosenMotion
from matchcut.engines.conforming.frames import conform_frames
from matchcut.engines.conforming.motion import FlowPair, Interpolate
from matchcut.engines.diffusion.adapters.base import Material
from matchcut.engines.diffusion.approach import Lengths
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.embeddings import PromptCache
from matchcut.engines.diffusion.entries import ENLARGING, INTERPOLATION, RIFE, chosen_by_pair, tools_asked
from matchcut.engines.diffusion.holding import Holding
from matchcut.engines.diffusion.sampling import sample, sample_shot
from matchcut.engines.diffusion.settings import SHEET_STRENGTH, read_settings
from matchcut.engines.diffusion.shot import KeyframePlan, Picture, TakePlan, plan_shot
from matchcut.engines.outlooks import Caution, Prospect
from matchcut.engines.problems import EngineAdvice, EngineProblem, WorkStage
from matchcut.engines.protocol import BOXED, REMARKS
from matchcut.engines.sizes import Size
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.scaling import Enlarge
from matchcut.models.onnx_session import boxed_file
from matchcut.words.plain import kept_notes
from matchcut.words.statements import Statement, english

if TYPE_CHECKING:
    from matchcut.engines.conforming.enlarging import Enlarger
    from matchcut.engines.conforming.learned import LearnedMotion
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.diffusion.sampling import Sound
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec


class DiffusionEngine:
    """One video model of the catalogue, and the image model that makes keyframes for it.

    Keeps weights between takes and nothing else, so equal orders give equal frames; on one machine, and as long as
    memory allows the same plan, which is among the take's facts.
    """

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec
        self.entry = catalogue().model(spec.id)
        self._holding = Holding()
        self._prompts = PromptCache.users()
        self._reach: tuple[str, ...] = ()
        self._remarks: tuple[Statement[Caution], ...] = ()

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Make one take; see `Engine.generate`.

        BadInput for a prompt, size or length that the model can't do, and for weights that can't be used.
        EngineFailed for a model that is not here, or does not fit into memory.
        """
        control.check()
        settings = read_settings(self.entry, order.recipe.parameters, catalogue().loras)
        finish = finish_for(settings.values)
        shot = plan_shot(order, self.entry, settings)
        keyframe = self._make_keyframe(shot.keyframe, order.recipe.seed, control) if shot.keyframe else None
        frames, sound = self._holding.use(
            self.entry, settings, control, lambda model: self._sample(model, shot, keyframe, control)
        )
        self._deliver(shot, frames, finish, take, control)
        for name, value in self._facts(shot, finish).items():
            take.fact(name, value)
        if sound is not None:
            take.sound(*_trimmed(sound, shot))

    def _make_keyframe(self, keyframe: KeyframePlan, seed: int, control: Control) -> Picture:
        """The first frame of a shot, (h, w, 3) at the image model's size, of the take's own noise.

        Raises as `Holding.use` does, and BadInput for a text that the image model can't read in one piece.
        """

        def work(model: LoadedModel) -> Picture:
            text = model.text(keyframe.prompt, keyframe.settings, self._prompts)
            control.check()
            material = Material(
                text=text,
                settings=keyframe.settings,
                size=keyframe.size,
                num_frames=1,
                rate=1.0,
                references=keyframe.references,
                faces=keyframe.faces,
            )
            frames, _ = sample(model, material, seed, control, first_frame=True)
            picture: Picture = frames[0]
            return picture

        return self._holding.use(keyframe.entry, keyframe.settings, control, work)

    def _sample(
        self, model: LoadedModel, shot: TakePlan, keyframe: NDArray[np.uint8] | None, control: Control
    ) -> tuple[NDArray[np.uint8], Sound | None]:
        """Run the model on a shot: the frames it made, those of the tail first, and the sound if it makes any."""
        self._reach, self._remarks = model.use_loras(shot.settings.loras), model.remarks
        control.check()
        control.progress(0, 1, WorkStage.READING_TEXT())
        text = model.text(shot.prompt, shot.settings, self._prompts)
        control.check()
        return sample_shot(model, shot, text, keyframe, control)

    def _deliver(
        self, shot: TakePlan, frames: NDArray[np.uint8], finish: Finish, take: TakeSink, control: Control
    ) -> None:
        recipe = shot.order.recipe
        if recipe.correction and shot.lengths.tail:
            take.overlap(overlap_of(frames, shot))
        conformed = to_film(frames, shot.native, shot.film, shot.lengths, recipe.frames, shot.film_size, finish)
        for number, frame in enumerate(conformed, 1):
            control.check()
            take.write(frame)
            control.progress(1, 1, WorkStage.CONFORMING(frame=number, frames=recipe.frames))

    def _facts(self, shot: TakePlan, finish: Finish) -> dict[str, str | int | bool]:
        facts: dict[str, str | int | bool] = {
            "model": self.entry.id,
            "approach": english(shot.approach.words),
            "weak_identity": shot.approach.weak,
            "memory": english(self._holding.of(self.entry).plan.words),
            "native_size": f"{shot.size[0]}x{shot.size[1]}",
            "native_frames": shot.lengths.num_frames,
            "tail_frames": shot.lengths.tail,
            "references": len(shot.approach.references),
        }
        if shot.sheet is not None:
            facts["sheet"] = shot.settings.text(SHEET_STRENGTH)
        if shot.lengths.sections > 1:
            facts["sections"] = shot.lengths.sections
        if shot.settings.loras:
            facts["loras"] = ", ".join(lora.words for lora in shot.settings.loras)
            facts["lora_layers"] = "; ".join(self._reach)
        remarks: tuple[Statement[Any], ...] = (*self._remarks, *finish.remarks)
        if remarks:
            facts[REMARKS] = kept_notes(remarks)
        if finish.by_rife:
            facts[BOXED] = RIFE
        for does in (INTERPOLATION, ENLARGING):
            if shot.settings.has(does):
                facts[does] = shot.settings.text(does)
        return facts


def _trimmed(sound: Sound, shot: TakePlan) -> Sound:
    """The sound of the film's new frames, from the first of them."""
    samples, rate = sound
    begin = round(shot.lengths.start * rate)
    length = shot.film.samples(shot.order.recipe.frames, rate)
    return samples[:, begin : begin + length], rate


@dataclass(frozen=True, slots=True)
class Finish:
    """How a take's frames are brought to the film: what makes those in between, and what enlarges (None: Lanczos)."""

    interpolate: Interpolate = FlowPair
    enlarge: Enlarge | None = None

    @property
    def by_rife(self) -> bool:
        """Whether RIFE worked on a frame."""
        chosen = self.interpolate
        return isinstance(chosen, ChosenMotion) and bool(chosen.counts["both"] or chosen.counts["model"])

    @property
    def remarks(self) -> tuple[Statement[Prospect], ...]:
        """What was used for how many frames, once they are made; nothing where there was no choice."""
        chosen = self.interpolate
        if not isinstance(chosen, ChosenMotion) or not chosen.counts:
            return ()
        counts = chosen.counts
        return (Prospect.MADE_BETWEEN(flow=counts["flow"], both=counts["both"], rife=counts["model"]),)


PLAIN = Finish()

OVERLAP = 4
"""So many frames of a tail are shown as the model made them anew, at most."""


def finish_for(parameters: Mapping[str, ParameterValue]) -> Finish:
    """Open the tools that a take's parameters name.

    BadInput for one that is unknown, not there, or not of its kind; MachineFailed where RIFE is wanted and is not what
    came with the program.
    """
    known = catalogue().tools
    asked = tools_asked(parameters, known)
    motion, larger = asked.get(INTERPOLATION), asked.get(ENLARGING)
    interpolate: Interpolate = FlowPair
    if chosen_by_pair(parameters, known):
        rife = boxed_file(RIFE)
        interpolate = ChosenMotion(lambda: _interpolator(rife, _stamp(rife)))
    elif motion:
        interpolate = _interpolator(motion.path, _stamp(motion.path))
    return Finish(interpolate, _enlarger(larger.path, _stamp(larger.path)) if larger else None)


def to_film(
    sampled: NDArray[np.uint8],
    native: FrameRate,
    film: FrameRate,
    lengths: Lengths,
    frames: int,
    size: Size,
    finish: Finish = PLAIN,
) -> Iterator[Picture]:
    """Yield the `frames` new film frames of what a model made (n, h, w, 3): without its tail, at the film's rate."""
    return conform_frames(
        sampled,
        native,
        film,
        frames,
        size,
        start=lengths.start,
        interpolate=finish.interpolate,
        enlarge=finish.enlarge,
    )


def overlap_of(sampled: NDArray[np.uint8], shot: TakePlan) -> tuple[Picture, ...]:
    """The last frames of a shot's tail as its model made them anew (n, h, w, 3), as film frames."""
    tail = shot.native.seconds(shot.lengths.tail - 1)
    count = min(int(tail * shot.film.fraction) + 1, OVERLAP)
    start = tail - shot.film.seconds(count - 1)
    return tuple(conform_frames(sampled, shot.native, shot.film, count, shot.film_size, start=start))


def _stamp(path: Path) -> int:
    """Changes when a file does. BadInput if it is not there."""
    if not path.is_file():
        raise BadInput(EngineProblem.TOOL_ABSENT(), advice=EngineAdvice.CORRECT_PATH_IN_MODELS(), file=path)
    return path.stat().st_mtime_ns


@lru_cache(maxsize=1)
def _interpolator(path: Path, _stamp: int) -> LearnedMotion:
    """A tool stays open from one take to the next."""
    from matchcut.engines.conforming.learned import LearnedMotion

    return LearnedMotion(path)


@lru_cache(maxsize=1)
def _enlarger(path: Path, _stamp: int) -> Enlarger:
    from matchcut.engines.conforming.enlarging import Enlarger

    return Enlarger(path)
