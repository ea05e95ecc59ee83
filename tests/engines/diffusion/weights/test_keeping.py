"""Models on this disk: checked byte for byte, removed without touching what is not ours, licences asked once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matchcut.app.models import pull_model, terms
from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.models import licences
from matchcut.models.keeping import remove, size_of, verify
from matchcut.models.manifest import MANIFEST, digest_of_edges, read_manifest
from matchcut.models.places import weights_of
from matchcut.models.pulling import pull
from matchcut.words.statements import english

BIG = "transformer/diffusion_pytorch_model.safetensors"


@pytest.fixture
def pulled(hub: Any, models: Path) -> Path:
    pull(catalogue().model("tiny"), models)
    return models / "tiny"


def test_a_pulled_model_verifies_and_every_change_is_found(pulled: Path) -> None:
    entry = catalogue().model("tiny")
    heard: list[tuple[int, int]] = []
    found = verify(entry, lambda done, total: heard.append((done, total)))
    assert found.wrong == ()
    assert heard[-1][0] == heard[-1][1] == sum(one.size for one in read_manifest(pulled).files.values())  # type: ignore[union-attr]

    content = bytearray((pulled / BIG).read_bytes())
    content[-1] ^= 1
    (pulled / BIG).write_bytes(content)
    (pulled / "LICENSE").unlink()
    assert tuple(map(english, verify(entry).wrong)) == (
        "LICENSE is missing.",
        f"{BIG} is not what was fetched: it was changed or is damaged.",
    )
    (pulled / BIG).write_bytes(content[:-3])
    assert any("cut short or damaged" in english(wrong) for wrong in verify(entry).wrong)


def test_a_model_that_is_not_here_can_be_neither_verified_nor_removed(hub: Any) -> None:
    with pytest.raises(EngineFailed, match="models pull tiny"):
        verify(catalogue().model("tiny"))
    with pytest.raises(BadInput, match="not on this disk"):
        remove(catalogue().model("tiny"))


def test_removing_frees_the_model_and_what_was_half_pulled(pulled: Path, models: Path) -> None:
    half = models / ".pulling" / "tiny" / "vae" / "a.safetensors.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(bytes(500))
    expected = size_of(pulled) + 500
    assert remove(catalogue().model("tiny")) == expected
    assert not pulled.exists()
    assert not half.exists()
    assert not availability(catalogue().model("tiny")).ready


def test_a_spoiled_manifest_is_told(pulled: Path) -> None:
    (pulled / MANIFEST).write_text("{}")
    with pytest.raises(BadInput, match="pull it again"):
        verify(catalogue().model("tiny"))


def test_the_hubs_cache_is_used_in_place_and_never_removed(hub: Any, home: Path) -> None:
    """As huggingface_hub lays it out: blobs named by hash, snapshots that link to them."""
    root = Path(os.environ["HF_HOME"]) / "hub" / "models--somebody--tiny-vace"
    snapshot = root / "snapshots" / hub.commit
    for name, content in hub.files.items():
        blob = root / "blobs" / hashlib.sha256(content).hexdigest()
        blob.parent.mkdir(parents=True, exist_ok=True)
        blob.write_bytes(content)
        (snapshot / name).parent.mkdir(parents=True, exist_ok=True)
        (snapshot / name).symlink_to(blob)
    (root / "refs").mkdir()
    (root / "refs" / "main").write_text(hub.commit)
    for model in ("tiny", "pinned"):
        entry = catalogue().model(model)
        assert weights_of(entry) == snapshot
        assert verify(entry).wrong == ()
        with pytest.raises(BadInput, match="other programs use too"):
            remove(entry)
    blob = (snapshot / BIG).resolve()
    blob.write_bytes(blob.read_bytes()[:-1] + b"?")
    (wrong,) = map(english, verify(catalogue().model("tiny")).wrong)
    assert wrong == f"{BIG} is not what was fetched: it was changed or is damaged."


def test_a_licence_that_forbids_something_is_asked_for_once_and_the_day_is_kept(
    hub: Any, home: Path, models: Path
) -> None:
    assert not terms("tiny").to_accept
    asked = terms("bound")
    assert (asked.to_accept, asked.licence, asked.forbids) == (True, "Odd-1.0", "Not for sale.")
    assert asked.where == f"{hub.address}/somebody/tiny-vace"
    with pytest.raises(BadInput, match=r"Odd-1\.0\) has not been accepted: Not for sale\."):
        pull_model("bound")
    assert hub.asked == []
    licences.accept(catalogue().model("bound"))
    assert licences.accepted() == {"Odd-1.0": date.today()}
    assert not terms("bound").to_accept
    pull_model("bound")
    assert (models / "bound" / MANIFEST).is_file()


def test_accepting_one_model_card_accepts_no_other(hub: Any, tell: Callable[[str], None]) -> None:
    vague = "licence = { name = 'see the model card', forbids = 'Read it.' }"
    tell(f"[[model]]\nid = 'one'\nlike = 'tiny'\n{vague}\n[[model]]\nid = 'two'\nlike = 'tiny'\nhub = 'a/b'\n{vague}\n")
    licences.accept(catalogue().model("one"))
    assert (terms("one").to_accept, terms("two").to_accept) == (False, True)


def test_a_gated_model_is_not_ready_before_its_licence_is_accepted(hub: Any, tell: Callable[[str], None]) -> None:
    tell("[[model]]\nid = 'gated'\nlike = 'bound'\ngate = true\n")
    entry = catalogue().model("gated")
    assert "models accept gated" in english(availability(entry).reason)
    licences.accept(entry)
    assert "models pull gated" in english(availability(entry).reason)


def test_weights_are_told_apart_by_names_sizes_and_edges(tmp_path: Path) -> None:
    """As vectors of the cast and spoken lines are known by it, the mark may never change for the same files."""
    small, large = tmp_path / "in" / "a.onnx", tmp_path / "b.onnx"
    small.parent.mkdir()
    small.write_bytes(b"abc")
    large.write_bytes(bytes(3 << 20))
    told = b"in/a.onnx\x003\x00abcabc" + b"b.onnx\x003145728\x00" + bytes(2 << 20)
    assert digest_of_edges([small, large], tmp_path) == hashlib.sha256(told).hexdigest()
    middle = bytearray(3 << 20)
    middle[3 << 19] = 1
    large.write_bytes(middle)
    assert digest_of_edges([small, large], tmp_path) == hashlib.sha256(told).hexdigest()
    large.write_bytes(bytes((3 << 20) - 1) + b"x")
    assert digest_of_edges([small, large], tmp_path) != hashlib.sha256(told).hexdigest()
