"""Training goes on where it stopped, and ends in a checkpoint that the real pipeline loads and obeys."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from matchcut_pocket.models import TINY, make_tokenizer
from matchcut_pocket.session import Course, TrainingSession
from matchcut_pocket.stream import HELD_OUT, clip, to_signed
from matchcut_pocket.train_vae import train_vae
from matchcut_pocket.train_video import Encoder, control_of, read_texts, train_video


def begin(folder: Path, minutes: float = 5) -> TrainingSession:
    return TrainingSession.begin(folder, "tiny", seed=1, workers=0, minutes=minutes, device="cpu")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of very few steps of a very small model."""
    folder = tmp_path_factory.mktemp("pocket")
    train_vae(begin(folder), Course(steps=3), stills=0.5, batch=6, crop=48)
    train_video(begin(folder), Course(steps=2), stills=0.5, batch=2, pool_size=6, refresh=1)
    return folder


def test_the_log_tells_how_far_it_is(trained: Path) -> None:
    lines = [json.loads(line) for line in (trained / "log.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(line["stage"], line["step"]) for line in lines] == [("vae", 3), ("video", 2)]
    assert lines[0]["psnr_clip"] > 0


def test_stopped_and_gone_on_with_is_the_same_as_never_stopped(tmp_path: Path) -> None:
    train_vae(begin(tmp_path / "one"), Course(steps=2), stills=1, batch=4, crop=32)
    train_vae(begin(tmp_path / "two", minutes=0), Course(steps=2), stills=1, batch=4, crop=32)
    assert not (tmp_path / "two" / "vae-done.pt").exists()
    train_vae(begin(tmp_path / "two"), Course(steps=2), stills=1, batch=4, crop=32)
    one, two = (begin(tmp_path / name).load("vae-done") for name in ("one", "two"))
    assert one is not None
    assert two is not None
    assert all(torch.equal(one["weights"][name], two["weights"][name]) for name in one["weights"])


def test_within_a_time_as_much_is_done_as_fits(tmp_path: Path) -> None:
    session = begin(tmp_path)
    course = Course(steps=1_000_000, minutes=0.02)
    train_vae(session, course, stills=1, batch=4, crop=32)
    assert course.done
    assert 0 < course.step < 1_000
    made = session.load("vae-done")
    assert made is not None
    assert made["steps"] == course.step


def test_the_rate_rises_and_then_falls_with_the_course() -> None:
    rates = [Course(steps=10_000, step=step).rate(1.0) for step in (0, 150, 299, 5_000, 9_999)]
    assert rates[0] < rates[1] < rates[2]
    assert rates[2] > rates[3] > rates[4] > 0.049


def test_what_is_held_out_is_never_drawn(trained: Path) -> None:
    assert HELD_OUT > 10_000
    drawn = clip(5, 9, TINY.size)
    assert torch.equal(drawn["frames"], clip(5, 9, TINY.size)["frames"])


def test_control_is_what_the_pipeline_prepares(trained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The training lays out references, kept frames and mask exactly as `WanVACEPipeline` does."""
    from matchcut_pocket import train_video as module
    from matchcut_pocket.finish import finish

    monkeypatch.setattr("matchcut_pocket.finish.make_sheet", lambda *_: None)
    monkeypatch.setattr(module, "_CONDITION_NOISE", 0.0)
    monkeypatch.setattr(TrainingSession, "mixed", nullcontext)
    session = begin(trained)
    finish(session, trained / "checkpoint")
    from diffusers import WanVACEPipeline

    pipeline = WanVACEPipeline.from_pretrained(trained / "checkpoint", dtype=torch.float32)
    drawn = clip(7, 25, TINY.size)
    frames, kept = drawn["frames"].numpy(), 5
    grey = Image.new("RGB", TINY.size, (128, 128, 128))
    video = [Image.fromarray(frame) for frame in frames[:kept]] + [grey] * (25 - kept)
    mask = [Image.new("L", TINY.size, 0)] * kept + [Image.new("L", TINY.size, 255)] * (25 - kept)
    sheet = Image.fromarray(drawn["references"][0].numpy())
    pixels, masks, sheets = pipeline.preprocess_conditions(
        video, mask, [sheet], 1, TINY.size[1], TINY.size[0], 25, torch.float32, torch.device("cpu")
    )
    with torch.no_grad():
        theirs = torch.cat(
            [
                pipeline.prepare_video_latents(pixels, masks, sheets, device="cpu"),
                pipeline.prepare_masks(masks, sheets),
            ],
            1,
        )
    encoder = Encoder(session)
    encoder.vae = pipeline.vae
    encoder.nothing = encoder.latents(torch.zeros(1, 3, encoder.frames, TINY.size[1], TINY.size[0]))
    signed = to_signed(drawn["frames"][None], session.device)
    number = torch.arange(25).view(1, 1, -1, 1, 1)
    told = {
        "kept": encoder.latents(signed * (number < kept)),
        "count": torch.tensor([kept]),
        "nothing": encoder.nothing[:, :, :7],
    }
    references = encoder.latents(to_signed(drawn["references"][:1][None], session.device))
    ours = control_of(told, references)
    assert ours.shape == theirs.shape
    assert torch.equal(ours[:, 32:], theirs[:, 32:])
    # In 8 bits, grey is not quite nothing.
    assert (ours[:, :32] - theirs[:, :32]).abs().mean() < 0.01 * theirs[:, :32].abs().mean()


def test_texts_are_read_as_the_pipeline_reads_them(trained: Path) -> None:
    from matchcut_pocket.models import make_text_encoder

    torch.manual_seed(0)
    encoder, tokenizer = make_text_encoder(TINY).eval(), make_tokenizer(TINY)
    with torch.no_grad():
        made = read_texts(encoder, tokenizer, ["Mara waves.", ""], torch.device("cpu"))
    assert (made[0, 20:] == 0).all()
    assert (made[1, 1:] == 0).all()
    assert (made[1, 0] != 0).any()


def test_any_text_can_be_written_in_tokens() -> None:
    tokenizer = make_tokenizer(TINY)
    text = "zürich 東京 crêpe"
    assert tokenizer.decode(tokenizer(text).input_ids, skip_special_tokens=True).strip() == text
    assert np.unique(tokenizer("").input_ids).size == 1
