"""Embedders of looks on their real classes, with tiny random weights: what is loaded, what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import transformers
from skimage import data

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import CLIP, DINOV2, SIGLIP, EmbedderSpec
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.weights import version_of, why_not

SMALL = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2, "image_size": 28, "patch_size": 14}


def dino() -> Any:
    return transformers.Dinov2Model(transformers.Dinov2Config(**SMALL, mlp_ratio=2))


def clip() -> Any:
    config = transformers.CLIPVisionConfig(**SMALL, intermediate_size=64, projection_dim=16)
    return transformers.CLIPVisionModelWithProjection(config)


def siglip() -> Any:
    return transformers.SiglipVisionModel(transformers.SiglipVisionConfig(**SMALL, intermediate_size=64))


MODELS = {DINOV2.id: (DINOV2, dino, 32), CLIP.id: (CLIP, clip, 16), SIGLIP.id: (SIGLIP, siglip, 32)}
PREPARED = {"dinov2": "BitImageProcessor", "clip": "CLIPImageProcessor", "siglip": "SiglipImageProcessor"}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path))
    return tmp_path


def save(place: Path, id: str) -> tuple[EmbedderSpec, int]:
    spec, build, length = MODELS[id]
    torch.manual_seed(3)
    build().save_pretrained(place / id)
    prepare = {"image_processor_type": PREPARED[id], "do_resize": True, "size": {"height": 28, "width": 28}}
    prepare |= {"do_center_crop": False, "do_normalize": True, "image_mean": [0.5] * 3, "image_std": [0.5] * 3}
    (place / id / "preprocessor_config.json").write_text(json.dumps(prepare))
    return spec, length


@pytest.mark.parametrize("id", sorted(MODELS))
def test_a_picture_becomes_a_vector_that_other_pictures_do_not_share(place: Path, id: str) -> None:
    spec, length = save(place, id)
    assert why_not(spec) is None
    embedder = open_embedder(spec)
    face, cat = np.ascontiguousarray(data.astronaut()[:200, :200]), np.ascontiguousarray(data.chelsea()[:200, :200])
    one, again, other = (embed_picture(embedder, spec, picture).vector for picture in (face, face, cat))
    assert one.shape == (length,)
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(one, again)
    assert one @ other < 0.9999


def test_other_weights_are_another_version(place: Path) -> None:
    spec, _ = save(place, "dinov2")
    before = version_of(spec)
    torch.manual_seed(4)
    dino().save_pretrained(place / "dinov2")
    assert version_of(spec) != before


def test_a_pickle_by_that_name_is_not_opened(place: Path) -> None:
    spec, _ = save(place, "clip")
    torch.save({"weight": torch.zeros(3)}, place / "clip" / "model.safetensors")
    with pytest.raises(BadInput, match="can't be read"):
        open_embedder(spec)


def test_weights_that_lack_a_part_are_refused(place: Path) -> None:
    from safetensors.torch import load_file, save_file

    spec, _ = save(place, "siglip")
    weights = place / "siglip" / "model.safetensors"
    kept = load_file(weights)
    save_file(dict(sorted(kept.items())[2:]), weights, {"format": "pt"})
    with pytest.raises(BadInput, match="lack 2 of the model's tensors"):
        open_embedder(spec)
