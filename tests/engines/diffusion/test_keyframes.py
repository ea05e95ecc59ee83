"""The keyframe rung: an image model makes a shot's first frame of its references, and a video model animates it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from matchcut.engines.diffusion import holding
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.memory import Machine
from matchcut.engines.diffusion.spec import specs
from matchcut.engines.prompting import write_keyframe_prompt, write_prompt
from matchcut.film.errors import Cancelled, EngineFailed
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.planning.recipe import Portrait, Recipe

SHOT = Recipe(
    engine="m",
    engine_revision="",
    width=64,
    height=32,
    rate_numerator=24,
    rate_denominator=1,
    frames=8,
    seed=1,
)


@pytest.fixture
def rung(animator: str, klein: str, stage: Any) -> Callable[..., Any]:
    """Makes a take with the animator, whose keyframes the image model makes; both are listened to."""

    def make(*told: Any, **changes: Any) -> Any:
        stage.listen(klein, of=animator)
        changes["parameters"] = {"keyframe_model": klein, **changes.get("parameters", {})}
        return stage(animator, *told, **changes)

    return make


def test_references_become_a_keyframe_that_is_then_animated(rung: Any, stage: Any, klein: str) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20), (70, 80)), stage.plain("side", (90, 20, 20), (32, 48)))
    take = rung(cast=(ada,))
    first, second = stage.calls
    # The image model gets the references (it wants 64 pixels at least), and makes one picture.
    assert type(stage.pipes[0]).__name__ == "Flux2KleinPipeline"
    assert [image.size for image in first["image"]] == [(70, 80), (64, 96)]
    assert stage.raw[0].shape == (1, 32, 32, 3)
    # That picture, and nothing else, is what the video model starts from.
    keyframe = np.rint(stage.raw[0][0] * 255).astype(np.uint8)
    assert np.array_equal(np.asarray(second["image"]), keyframe)
    assert "reference_images" not in second
    assert f"Ada through a first frame that {klein} makes" in take.facts["approach"]
    assert take.facts["weak_identity"] is False


def test_other_references_or_noise_give_another_keyframe_and_equal_ones_the_same(rung: Any, stage: Any) -> None:
    red = stage.someone("Ada", stage.plain("red", (220, 20, 20)))
    blue = stage.someone("Ada", stage.plain("blue", (20, 20, 220)))
    one, again = rung(cast=(red,)), rung(cast=(red,))
    rung(cast=(blue,)), rung(cast=(red,), seed=8)
    keyframes = [made for made in stage.raw if len(made) == 1]
    assert len(keyframes) == 4
    assert np.array_equal(keyframes[0], keyframes[1])
    assert not np.array_equal(keyframes[0], keyframes[2])
    assert not np.array_equal(keyframes[0], keyframes[3])
    assert np.array_equal(one.frames, again.frames)


def test_a_shot_with_a_picture_of_its_own_has_none_made(rung: Any, stage: Any, bars: Any) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20)))
    rung(cast=(ada,), keyframe=stage.plain("key", (9, 99, 9)))
    rung(cast=(ada,), upstream=stage.tail("tail", bars(3, 1), FrameRate(24)))
    assert len(stage.calls) == 2
    assert np.asarray(stage.calls[0]["image"]).mean(axis=(0, 1)).tolist() == [9, 99, 9]
    assert np.array_equal(np.asarray(stage.calls[1]["image"]), bars(3, 1)[-1])


def test_both_models_stay_loaded_where_there_is_room(rung: Any, stage: Any, animator: str, klein: str) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20)))
    rung(cast=(ada,))
    both = stage.model(animator), stage.held(klein, of=animator).loaded
    again = rung(cast=(ada,))
    assert both == (stage.model(animator), stage.held(klein, of=animator).loaded)
    assert None not in both
    assert not any(note.startswith("loading") for _, _, note in again.told)


def test_where_there_is_room_for_one_the_other_has_to_go(
    rung: Any, stage: Any, animator: str, klein: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20)))
    monkeypatch.setattr(holding, "this_machine", lambda: Machine("cpu", 1 << 20, 1 << 20))
    resident: list[tuple[bool, bool]] = []
    loaded = holding.LoadedModel

    class Seen(loaded):  # type: ignore[valid-type, misc]
        def __init__(self, *told: Any) -> None:
            held = [stage.held(one, of=animator).loaded is not None for one in (animator, klein)]
            resident.append((held[0], held[1]))
            super().__init__(*told)

    monkeypatch.setattr(holding, "LoadedModel", Seen)
    rung(cast=(ada,)), rung(cast=(ada,), seed=8)
    # Each was loaded while the other was not there: image, video, image, video.
    assert resident == [(False, False)] * 4


def test_the_keyframe_is_told_in_words_and_can_be_cancelled(
    rung: Any, stage: Any, new_take: Any, animator: str
) -> None:
    class Impatient(new_take):  # type: ignore[misc, valid-type]
        def check(self) -> None:
            if any("first frame: sampling 1" in note for _, _, note in self.told):
                raise Cancelled("Stopped.")

    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20)))
    take = rung(cast=(ada,))
    told = [note for _, _, note in take.told if note.startswith("first frame: sampling")]
    assert [note.partition(" of ")[0] for note in told] == [f"first frame: sampling {step}" for step in (1, 2, 3)]
    assert take.steps == [1, 2]
    impatient = Impatient()
    with pytest.raises(Cancelled):
        rung(impatient, cast=(ada,))
    assert sum("first frame: sampling" in note for _, _, note in impatient.told) == 1
    assert impatient.steps == []


def test_an_image_model_that_is_not_here_fails_with_what_to_do(rung: Any, stage: Any, tell: Any, vace: str) -> None:
    tell(f"[[model]]\nid = 'absent'\nlike = '{vace}'\nname = 'Absent'\nimage = true\npath = 'nowhere'\n")
    ada = stage.someone("Ada", stage.plain("ada", (220, 20, 20)))
    with pytest.raises(EngineFailed, match="Absent can't run here"):
        rung(cast=(ada,), parameters={"keyframe_model": "absent"})


def test_an_image_model_is_no_engine(klein: str) -> None:
    assert catalogue().model(klein).image
    assert klein not in {spec.id for spec in specs()}


def test_the_text_binds_every_picture_to_whom_it_shows() -> None:
    ada = Portrait(name="Ada", description="tall, red hair", references=(MediaId("a"),))
    bob = Portrait(name="Bob", references=(MediaId("b"),))
    recipe = replace(SHOT, action="Ada meets Bob", cast=(ada, bob))
    assert write_keyframe_prompt(recipe, (MediaId("a"), MediaId("b"))) == (
        "The first frame of a film shot. Picture 1 shows Ada. Picture 2 shows Bob. "
        "Keep their faces, hair and clothes exactly. "
        "Wide shot, the camera stands still. Ada meets Bob. Ada: tall, red hair."
    )


def test_only_a_model_that_makes_sound_reads_what_is_said() -> None:
    recipe = replace(SHOT, action="Ada waits", dialogue="There is a ship\nout there.")
    seen = "Wide shot, the camera stands still. Ada waits."
    assert write_prompt(recipe, sound=True) == f"{seen} They say: “There is a ship out there.”"
    assert write_prompt(recipe, sound=False) == f"{seen} They talk."
    assert "ship" not in write_keyframe_prompt(recipe, ())
