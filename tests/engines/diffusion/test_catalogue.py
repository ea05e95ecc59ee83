"""The catalogue: ours is sound, what a user adds counts, and a mistake spoils its own entry only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from matchcut.engines.diffusion.catalogue import catalogue, read_catalogue
from matchcut.engines.diffusion.entries import FAMILIES
from matchcut.engines.diffusion.spec import spec_of, specs
from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind, FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

Tell = Callable[[str], None]

MINE = """\
[[model]]
id = "mine"
family = "wan-vace"
pipeline = "WanVACEPipeline"
path = "weights/mine"
sizes = [[64, 32]]
"""


def test_what_comes_with_the_program_has_no_mistake_and_is_whole(home: Path) -> None:
    found = catalogue()
    assert found.mistakes == []
    assert len(found.models) > 20
    for entry in found.models.values():
        assert entry.family in FAMILIES
        assert entry.licence.name != "unknown", entry.id
        assert entry.summary, entry.id
        assert entry.hub or entry.shipped, entry.id
        assert entry.memory.source, entry.id
        assert all(entry.frame_rule.admits(entry.frame_rule.at_least(n)) for n in (1, 17, 81)), entry.id
        assert entry.keyframe_model == "" or found.models[entry.keyframe_model].image, entry.id


def test_every_video_model_is_an_engine_and_image_models_are_not(home: Path) -> None:
    ids = {spec.id for spec in specs()}
    assert ids == {entry.id for entry in catalogue().models.values() if not entry.image}
    assert {"wan2.1-vace-1.3b", "wan2.1-vace-14b"} <= ids
    spec = engines()["wan2.1-vace-1.3b"]
    assert (spec.kind, spec.alone) == (EngineKind.DIFFUSION, True)
    assert spec.capabilities.frame_rule == FrameRule(4, 1, 5, 81)
    assert spec.capabilities.rate == FrameRate(16)


def test_an_entry_like_another_changes_what_it_says_and_nothing_else(tell: Tell, home: Path) -> None:
    tell(
        '[[model]]\nid = "mine"\nlike = "wan2.1-vace-1.3b"\npath = "weights/mine"\n'
        "defaults = { num_inference_steps = 4 }\ncan = { references = 1 }\n"
    )
    theirs, mine = catalogue().model("wan2.1-vace-1.3b"), catalogue().model("mine")
    assert mine.path == home / "weights/mine"
    assert mine.defaults == {**theirs.defaults, "num_inference_steps": 4}
    assert (mine.capabilities.references, mine.capabilities.tail_frames) == (1, theirs.capabilities.tail_frames)
    assert (mine.sizes, mine.licence, mine.frame_rule) == (theirs.sizes, theirs.licence, theirs.frame_rule)


def test_the_users_file_is_read_again_when_it_changes(tell: Tell, home: Path) -> None:
    tell(MINE)
    assert "mine" in catalogue().models
    (home / "models.toml").write_text("")
    (home / "models.toml").touch()
    os.utime(home / "models.toml", ns=(1, 1))
    assert "mine" not in catalogue().models


@pytest.mark.parametrize(
    ("wrong", "line", "field", "says"),
    [
        ("", None, "", ""),
        ('sizes = [[64, 32]]\nlicense = "MIT"', 8, "license", "is not known here"),
        ("sizes = [[64, 30]]", 7, "sizes", "multiple of 16"),
        ("sizes = []", 7, "sizes", "at least one size"),
        ('sizes = [[64, 32]]\nrate = "fast"', 8, "rate", "no frame rate"),
        ("sizes = [[64, 32]]\nframes = { step = 0 }", 8, "step", "at least 1"),
        ("sizes = [[64, 32]]\nframes = { minimum = 9, maximum = 5 }", 8, "frames", "no number of frames"),
        ('sizes = [[64, 32]]\ncan = { references = "many" }', 8, "references", "whole number"),
        ("sizes = [[64, 32]]\ncan = { sing = true }", 8, "sing", "is not known here"),
        ("sizes = [[64, 32]]\nprompt_tokens = true", 8, "prompt_tokens", "whole number"),
        ("sizes = [[64, 32]]\ndefaults = { steps = [1] }", 8, "defaults", "holds 'steps'"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_spoils_its_own_entry_only(
    tmp_path: Path, wrong: str, line: int | None, field: str, says: str
) -> None:
    file = tmp_path / "models.toml"
    good = MINE.replace('"mine"', '"good"')
    file.write_text(f"# Mine.\n{MINE.replace('sizes = [[64, 32]]', wrong or 'sizes = [[64, 32]]')}\n{good}")
    found = read_catalogue([file])
    assert ("mine" in found.models) is (not wrong)
    assert "good" in found.models
    assert [(one.file, one.line, one.field) for one in found.mistakes] == ([(file, line, field)] if wrong else [])
    assert all(says in one.what for one in found.mistakes)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('"wan-vace"', '"wan-face"'), "names 'wan-face', which is not known."),
        (('"WanVACEPipeline"', '"EvilPipeline"'), "which the family wan-vace does not drive"),
        (('"mine"', '"My Model"'), "small letters"),
        (('path = "weights/mine"\n', ""), "say where the weights lie"),
        (('id = "mine"\n', ""), "is missing"),
        (('id = "mine"', 'id = "mine"\nlike = "nobody"'), "no model told before"),
    ],
)
def test_a_model_of_an_unknown_class_or_without_weights_is_refused(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    file = tmp_path / "models.toml"
    file.write_text(MINE.replace(*change))
    found = read_catalogue([file])
    assert found.models == {}
    (mistake,) = found.mistakes
    assert says in mistake.what
    assert mistake.file == file
    assert mistake.line


@pytest.mark.parametrize("content", [b"id = ", b"\xff\xfe", b'[[models]]\nid = "x"', b"[model]"])
def test_a_file_that_is_no_catalogue_is_one_mistake(tmp_path: Path, content: bytes) -> None:
    broken, fine = tmp_path / "broken.toml", tmp_path / "fine.toml"
    broken.write_bytes(content)
    fine.write_text(MINE)
    found = read_catalogue([broken, fine])
    assert [one.file for one in found.mistakes] == [broken]
    assert list(found.models) == ["mine"]


def test_two_entries_may_not_share_an_id(tmp_path: Path) -> None:
    file = tmp_path / "models.toml"
    file.write_text(MINE + MINE)
    found = read_catalogue([file])
    assert list(found.models) == ["mine"]
    assert (found.mistakes[0].line, found.mistakes[0].field) == (8, "id")


def test_loras_are_read_beside_the_models(tell: Tell, home: Path) -> None:
    tell(MINE + '[[lora]]\nid = "look"\npath = "look.safetensors"\nmodels = ["mine"]\nweight = "0.8"\n')
    tell('[[lora]]\nid = "bad"\npath = "bad.safetensors"\nweight = "heavy"\n')
    found = catalogue()
    assert found.loras["look"].path == home / "look.safetensors"
    assert (found.loras["look"].weight, found.loras["look"].models) == ("0.8", ("mine",))
    assert [(one.field, one.line) for one in found.mistakes] == [("weight", 15)]


def test_an_unknown_model_is_answered_with_the_likeliest_there_are(home: Path) -> None:
    with pytest.raises(BadInput, match=r"no model 'wan2-vace-14b'.*Perhaps wan2\.1-vace-14b or .*models list"):
        catalogue().model("wan2-vace-14b")
    with pytest.raises(BadInput, match=r"no model 'x' in the catalogue\. 'matchcut models list' shows all"):
        catalogue().model("x")


@pytest.mark.parametrize(
    "change",
    [
        'revision = "2"',
        "defaults = { guidance_scale = '4.0' }",
        "sizes = [[64, 64]]",
        "dtypes = { vae = 'float16' }",
        "can = { tail_frames = 9 }",
        'rate = "24"',
    ],
)
def test_what_would_give_other_pictures_changes_the_revision(tell: Tell, home: Path, change: str) -> None:
    tell('[[model]]\nid = "one"\nlike = "wan2.1-vace-1.3b"\npath = "w"\n')
    tell(f'[[model]]\nid = "two"\nlike = "one"\n{change}\n')
    tell('[[model]]\nid = "three"\nlike = "one"\nname = "Another name"\nsummary = "Other words."\n')
    one, two, three = (spec_of(catalogue().model(name)) for name in ("one", "two", "three"))
    assert one.revision != two.revision
    assert one.revision == three.revision


def test_a_lora_or_keyframe_model_counts_only_for_the_shots_that_use_it(tell: Tell, home: Path) -> None:
    told = MINE + 'can = { keyframe = true }\n[[lora]]\nid = "look"\npath = "look.safetensors"\nrevision = "1"\n'
    still = MINE.replace('"mine"', '"still"') + 'image = true\nrevision = "7"\n'
    tell(told + still)
    before = spec_of(catalogue().model("mine"))
    plain, with_lora = before.revision_for({}), before.revision_for({"loras": "look:0.5"})
    asked = before.revision_for({"keyframe_model": "still"})
    assert plain == before.revision
    assert len({plain, with_lora, asked}) == 3

    (home / "models.toml").write_text((told + still).replace('revision = "1"', 'revision = "2"'))
    os.utime(home / "models.toml", ns=(2, 2))
    after = spec_of(catalogue().model("mine"))
    assert after.revision_for({}) == plain
    assert after.revision_for({"loras": "look:0.5"}) != with_lora
    assert after.revision_for({"keyframe_model": "still"}) == asked
