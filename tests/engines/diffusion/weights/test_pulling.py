"""Weights from the hub: whole or not at all, whatever breaks; and nothing that could run a program."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matchcut.engines.diffusion.catalogue import availability, catalogue
from matchcut.film.errors import BadInput, Cancelled, MachineFailed
from matchcut.models import pulling
from matchcut.models.manifest import MANIFEST, read_manifest, sha256_of
from matchcut.models.places import weights_of
from matchcut.models.pulling import PullProgress, pull

COMMIT = "ab" * 20
NEWER = "cd" * 20
BIG = "transformer/diffusion_pytorch_model.safetensors"
WANTED = {
    "model_index.json",
    "LICENSE",
    "transformer/config.json",
    BIG,
    "vae/config.json",
    "vae/diffusion_pytorch_model.safetensors",
    "tokenizer/tokenizer.json",
}


@pytest.fixture
def get(hub: Any, models: Path) -> Callable[..., Any]:
    def pulled(id: str = "tiny", told: Any = lambda _: None) -> Any:
        return pull(catalogue().model(id), models, told)

    return pulled


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_model_comes_whole_with_a_manifest_and_nothing_else(hub: Any, models: Path, get: Any) -> None:
    told: list[PullProgress] = []
    assert not availability(catalogue().model("tiny")).ready
    manifest = get(told=told.append)
    assert _files(models / "tiny") == {*WANTED, MANIFEST}
    for name in WANTED:
        path = models / "tiny" / name
        assert path.read_bytes() == hub.files[name]
        assert manifest.files[name].sha256 == sha256_of(path)
    assert (manifest.commit, manifest.hub, manifest.licence) == (COMMIT, "somebody/tiny-vace", "Apache-2.0")
    assert read_manifest(models / "tiny") == manifest
    assert weights_of(catalogue().model("tiny")) == models / "tiny"
    assert availability(catalogue().model("tiny")).ready
    assert told[-1].done == told[-1].total == sum(len(hub.files[name]) for name in WANTED)
    assert not (models / ".pulling" / "tiny").exists()


def test_a_model_of_blocks_comes_without_what_its_entry_does_without(
    hub: Any, models: Path, get: Any, home: Path
) -> None:
    def block(library: str, kind: str) -> list[Any]:
        return [None, None, {"pretrained_model_name_or_path": "somebody/else", "type_hint": [library, kind]}]

    index = {
        "_class_name": "MiniMaxH3ModularPipeline",
        "_blocks_class_name": "MiniMaxH3Blocks",
        "transformer": block("diffusers", "MiniMaxH3Transformer3DModel"),
        "transformer_ref": block("diffusers", "MiniMaxH3Transformer3DModel"),
        "vae": block("diffusers", "AutoencoderKLMiniMaxH3"),
        "canvas_short_edge": 768,
    }
    del hub.files["model_index.json"]
    hub.files["modular_model_index.json"] = json.dumps(index).encode()
    hub.files["transformer_ref/weights.safetensors"] = hub.files[BIG]
    file = home / "models.toml"
    more = '[[model]]\nid = "blocks"\nlike = "minimax-h3"\nhub = "somebody/tiny-vace"\ngate = false\n'
    file.write_text(file.read_text() + more + 'licence = { name = "MIT", forbids = "" }\n')
    get("blocks")
    came = {path.parent.name for path in (models / "blocks").rglob("*.safetensors")}
    assert came == {"transformer", "vae"}
    assert (models / "blocks" / "modular_model_index.json").is_file()
    assert availability(catalogue().model("blocks")).ready
    del hub.files["modular_model_index.json"]
    with pytest.raises(BadInput, match="no model in diffusers' layout"):
        get("tiny")


def test_a_second_pull_asks_nobody(hub: Any, get: Any) -> None:
    first = get()
    hub.asked.clear()
    assert get() == first
    assert hub.asked == []


@pytest.mark.parametrize("cut", [1, 9, 2600])
def test_a_line_that_is_cut_is_taken_up_where_it_broke(hub: Any, models: Path, get: Any, cut: int) -> None:
    hub.break_after = {BIG: cut}
    get()
    assert [begin for name, begin in hub.files_asked() if name == BIG] == ["", f"bytes={cut}-"]
    assert (models / "tiny" / BIG).read_bytes() == hub.files[BIG]


def test_a_pull_that_was_given_up_goes_on_another_day(hub: Any, models: Path, get: Any) -> None:
    hub.break_after, hub.always_break = {BIG: 0}, True
    with pytest.raises(MachineFailed, match="goes on where it stopped"):
        get()
    assert not availability(catalogue().model("tiny")).ready

    def stop(progress: PullProgress) -> None:
        if progress.file == BIG:
            raise Cancelled("Stopped.")

    hub.break_after, hub.always_break = {}, False
    with pytest.raises(Cancelled):
        get(told=stop)
    part = models / ".pulling" / "tiny" / f"{BIG}.part"
    part.write_bytes(hub.files[BIG][:4000])
    hub.asked.clear()
    get()
    assert hub.files_asked() == [(BIG, "bytes=4000-")]
    assert (models / "tiny" / BIG).read_bytes() == hub.files[BIG]


def test_a_server_that_ignores_ranges_costs_a_start_from_the_beginning(hub: Any, models: Path, get: Any) -> None:
    hub.ranges, hub.break_after = False, {BIG: 2000}
    get()
    assert (models / "tiny" / BIG).read_bytes() == hub.files[BIG]


def test_an_unpinned_pull_ends_with_the_commit_it_began_with(hub: Any, models: Path, get: Any) -> None:
    hub.break_after, hub.always_break = {BIG: 0}, True
    with pytest.raises(MachineFailed):
        get()
    asked = [path for path, _ in hub.asked if path.startswith("/api")]
    hub.asked.clear()
    hub.always_break = False
    hub.break_after = {}
    get()
    assert asked == ["/api/models/somebody/tiny-vace"]
    assert hub.asked[0][0] == f"/api/models/somebody/tiny-vace/revision/{COMMIT}"


def test_a_branch_or_tag_is_asked_for_by_its_name(hub: Any, tell: Callable[[str], None], get: Any) -> None:
    tell("[[model]]\nid = 'tagged'\nlike = 'tiny'\nrevision = 'v2'\n")
    with pytest.raises(BadInput):
        get("tagged")
    assert hub.asked == [("/api/models/somebody/tiny-vace/revision/v2", "")]


def test_a_newly_pinned_revision_replaces_the_old_one_only_when_it_is_whole(
    hub: Any, models: Path, get: Any, home: Path
) -> None:
    get("pinned")
    file = home / "models.toml"
    file.write_text(file.read_text().replace(COMMIT, NEWER))
    hub.commit, hub.files[BIG] = NEWER, hub.files[BIG][:-1] + b"!"
    hub.break_after, hub.always_break = {BIG: 0}, True
    with pytest.raises(MachineFailed):
        get("pinned")
    assert read_manifest(models / "pinned").commit == COMMIT  # type: ignore[union-attr]
    hub.break_after = {}
    assert get("pinned").commit == NEWER
    assert (models / "pinned" / BIG).read_bytes().endswith(b"!")
    assert {path.name for path in models.iterdir()} == {"pinned", ".pulling"}


def test_a_file_with_another_hash_is_thrown_away(hub: Any, models: Path, get: Any) -> None:
    content = hub.files[BIG]
    hub.lies = {BIG: content[:-1] + b"?"}
    with pytest.raises(BadInput, match="another hash"):
        get()
    assert not any(path.name.startswith("diffusion") for path in (models / ".pulling/tiny/transformer").iterdir())
    hub.lies = {"tokenizer/tokenizer.json": b'{"a": 2}'}
    (models / ".pulling/tiny/tokenizer/tokenizer.json").unlink()
    with pytest.raises(BadInput, match=r"tokenizer\.json' of somebody/tiny-vace came with another hash"):
        get()
    hub.lies = {}
    assert get().files[BIG].size == len(content)


def test_a_pickle_under_the_name_of_safetensors_is_refused_at_its_first_bytes(hub: Any, models: Path, get: Any) -> None:
    hub.files[BIG] = b"\x80\x04\x95" + bytes(4_000_000)
    with pytest.raises(BadInput, match="calls itself safetensors and is something else"):
        get()
    assert not (models / "tiny").exists()
    assert (models / f".pulling/tiny/{BIG}.part").stat().st_size == 0


def test_weights_that_are_only_there_as_a_pickle_are_not_fetched(hub: Any, get: Any) -> None:
    hub.files["transformer/diffusion_pytorch_model.bin"] = hub.files.pop(BIG)
    with pytest.raises(BadInput, match=r"'transformer' only as transformer/diffusion_pytorch_model.bin"):
        get()
    assert [name for name, _ in hub.files_asked()] == ["model_index.json"]


def test_a_model_of_another_class_is_refused_before_its_weights(hub: Any, get: Any) -> None:
    hub.files["model_index.json"] = json.dumps({"_class_name": "EvilPipeline"}).encode()
    with pytest.raises(BadInput, match="a model for EvilPipeline"):
        get()
    assert [name for name, _ in hub.files_asked()] == ["model_index.json"]


def test_a_disk_that_is_too_small_is_told_before_anything_large_comes(
    hub: Any, get: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    need = sum(len(hub.files[name]) for name in WANTED) - len(hub.files["model_index.json"])
    monkeypatch.setattr(pulling, "free_space", lambda folder: pulling.RESERVE + need - 1)
    with pytest.raises(MachineFailed, match=r"needs 512 MiB on this disk, and 512 MiB are free\. Make room"):
        get()
    assert [name for name, _ in hub.files_asked()] == ["model_index.json"]
    monkeypatch.setattr(pulling, "free_space", lambda folder: pulling.RESERVE + need)
    get()


def test_a_disk_that_fills_up_meanwhile_loses_nothing(
    hub: Any, models: Path, get: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = pulling._Running.write

    def full(running: Any, chunk: bytes) -> None:
        if len(chunk) > 1000:
            raise OSError(errno.ENOSPC, "No space left on device")
        write(running, chunk)

    monkeypatch.setattr(pulling._Running, "write", full)
    with pytest.raises(MachineFailed, match="no room left on this disk"):
        get()
    assert (models / ".pulling/tiny/vae/diffusion_pytorch_model.safetensors").is_file()
    monkeypatch.setattr(pulling._Running, "write", write)
    get()


def test_offline_asks_nobody(hub: Any, get: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(MachineFailed, match="offline mode is on"):
        get()
    assert hub.asked == []


def test_a_name_that_leads_out_of_the_folder_is_refused(hub: Any, models: Path, get: Any) -> None:
    for name in ("../../home", "/etc/passwd", "a\\..\\b", "c:x"):
        hub.names = {"LICENSE": name}
        with pytest.raises(BadInput, match="lie elsewhere"):
            get()
    assert [name for name, _ in hub.files_asked()] == []


@pytest.mark.parametrize(
    ("status", "headers", "kind", "sentence"),
    [
        (404, {"X-Error-Code": "RepoNotFound"}, BadInput, "The hub has no model"),
        (404, {"X-Error-Code": "RevisionNotFound"}, BadInput, "has no revision"),
        (403, {"X-Error-Code": "GatedRepo"}, BadInput, "only to those who asked"),
        (503, {}, MachineFailed, "answered 503"),
    ],
)
def test_what_the_hub_refuses_is_told_in_a_sentence(
    hub: Any, get: Any, status: int, headers: dict[str, str], kind: type[Exception], sentence: str
) -> None:
    hub.status, hub.headers = status, headers
    with pytest.raises(kind, match=sentence):
        get()


def test_a_file_that_is_listed_and_not_there_is_told(hub: Any, get: Any) -> None:
    hub.names = {"LICENSE": "NOTICE"}
    with pytest.raises(BadInput, match="no longer holds a file that it listed"):
        get()


def test_a_hub_that_is_not_there_is_told(hub: Any, get: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(MachineFailed, match=r"127\.0\.0\.1:9 can't be reached"):
        get()


def test_two_programs_do_not_pull_one_model_at_once(hub: Any, get: Any) -> None:
    def inside(progress: PullProgress) -> None:
        with pytest.raises(MachineFailed, match="by another program"):
            get()
        raise Cancelled("Seen.")

    with pytest.raises(Cancelled):
        get(told=inside)
