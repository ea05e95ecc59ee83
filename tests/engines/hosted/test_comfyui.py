"""What a ComfyUI server is sent, to the letter, and what is made of its answers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.engines.hosted.plays.comfyui import PLAY, WORKFLOW, ComfyuiPlay
from tests.engines.hosted.sending import PATIENCE, PNG, picture, sent
from tests.engines.hosted.wire_server import Phase, Reply, WireServer, wire_server

from matchcut.engines.hosted.adapter import InputRefused, RemoteState
from matchcut.engines.hosted.adapters.comfyui import ComfyuiAdapter
from matchcut.engines.hosted.requests import MediaRole
from matchcut.film.model import Parameters

NAME = f"{hashlib.sha256(PNG).hexdigest()[:32]}.png"


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with wire_server(PLAY, b"clip") as server:
        yield server


def test_a_shots_own_stands_where_the_workflow_has_placeholders(service: WireServer) -> None:
    path, body = sent(service, PLAY.request())
    own = body["prompt_id"]
    assert (path, body) == (
        "/prompt",
        {
            "prompt": {
                **WORKFLOW,
                "3": {"class_type": "KSampler", "inputs": {"seed": 7, "steps": 20, "model": ["4", 0]}},
                "6": {"class_type": "CLIPTextEncode", "inputs": {"text": 'film, a "kettle" boils', "clip": ["4", 1]}},
                "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "steam", "clip": ["4", 1]}},
                "8": {"class_type": "EmptyVideo", "inputs": {"width": 832, "height": 480, "length": 81}},
            },
            "prompt_id": own,
            "client_id": own,
            "extra_data": {"matchcut": own},
        },
    )


def test_pictures_are_uploaded_and_named_in_their_nodes(service: WireServer, tmp_path: Path) -> None:
    names = ("{first}", "{last}", "{reference_1}", "{reference_2}")
    workflow = {
        str(number): {"class_type": "LoadImage", "inputs": {"image": name}} for number, name in enumerate(names)
    }
    roles = (MediaRole.FIRST, MediaRole.LAST, MediaRole.REFERENCE, MediaRole.REFERENCE)
    media = tuple(picture(tmp_path, role) for role in roles)
    _, body = sent(service, replace(PLAY.request(workflow), media=media))
    assert [node["inputs"]["image"] for node in body["prompt"].values()] == [NAME] * 4
    assert PNG in service.heard[0].body


@pytest.mark.parametrize("workflow", [{"1": {"class_type": "LoadImage", "inputs": {"image": "{last}"}}}, "gone"])
def test_a_workflow_that_can_not_be_filled_is_refused_before_anything_is_sent(
    service: WireServer, tmp_path: Path, workflow: Any
) -> None:
    request = PLAY.request(None if workflow == "gone" else workflow)
    if workflow == "gone":
        request = replace(request, settings=Parameters({"workflow": str(tmp_path / "gone.json")}))
    with pytest.raises(InputRefused):
        sent(service, request)
    assert service.heard == []


def test_a_picture_that_the_server_can_not_read_is_named(
    service: WireServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue = {"type": "custom_validation_failed", "message": "Custom validation failed for node"}
    issue["details"] = f"image - Invalid image file: {NAME}"
    error = {"type": "prompt_outputs_failed_validation", "message": "Prompt outputs failed validation"}
    nodes = {"1": {"errors": [issue], "class_type": "LoadImage"}}
    monkeypatch.setattr(ComfyuiPlay, "created", lambda *_: Reply(400, {"error": error, "node_errors": nodes}))
    workflow = {"1": {"class_type": "LoadImage", "inputs": {"image": "{first}"}}}
    with pytest.raises(InputRefused) as caught:
        sent(service, replace(PLAY.request(workflow), media=(picture(tmp_path, MediaRole.FIRST),)))
    assert caught.value.refused == "0"
    assert "LoadImage" in str(caught.value)


def test_a_server_without_a_key_is_sent_none(service: WireServer, tmp_path: Path) -> None:
    adapter = ComfyuiAdapter("", service.address, PATIENCE)
    assert adapter.verify_key() == "ComfyUI 0.3.76"
    assert "authorization" not in service.heard[0].headers


def test_the_film_is_taken_and_no_preview_beside_it(service: WireServer, tmp_path: Path) -> None:
    adapter = ComfyuiAdapter("key", service.address, PATIENCE)
    job = adapter.submit(adapter.prepare(PLAY.request())).provider_id
    service.jobs[0].phase = Phase.DONE
    answer = adapter.poll(job)
    assert (answer.state, answer.cost) == (RemoteState.DONE, 0)
    assert answer.links == (f"{service.address}/view?filename=shot_1_.mp4&subfolder=video&type=output",)
    adapter.fetch(answer.links[0], tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == b"clip"
    assert service.heard[-1].query["subfolder"] == ["video"]


@pytest.mark.parametrize(
    ("done", "state", "text"),
    [
        (
            {
                "outputs": {"9": {"images": [{"filename": "still.png", "type": "output"}]}},
                "status": {"status_str": "success"},
            },
            RemoteState.FAILED,
            "still.png",
        ),
        (
            {
                "outputs": {"9": {"gifs": [{"filename": "a.webm", "type": "temp"}]}},
                "status": {"status_str": "success"},
            },
            RemoteState.DONE,
            "",
        ),
        (
            {"outputs": {}, "status": {"status_str": "error", "messages": [["execution_interrupted", {}]]}},
            RemoteState.CANCELLED,
            "",
        ),
    ],
)
def test_what_an_order_has_brought(
    service: WireServer, monkeypatch: pytest.MonkeyPatch, done: dict[str, Any], state: RemoteState, text: str
) -> None:
    monkeypatch.setattr(ComfyuiPlay, "polled", lambda _play, job, *_: Reply(200, {job.id: {"prompt": [], **done}}))
    adapter = ComfyuiAdapter("", service.address, PATIENCE)
    answer = adapter.poll(adapter.submit(adapter.prepare(PLAY.request())).provider_id)
    assert (answer.state, answer.text) == (state, text)


def test_an_order_is_stopped_where_it_is(service: WireServer) -> None:
    adapter = ComfyuiAdapter("", service.address, PATIENCE)
    first, second = (adapter.submit(adapter.prepare(PLAY.request())).provider_id for _ in range(2))
    service.jobs[0].phase = Phase.RUNNING
    adapter.cancel(first)
    adapter.cancel(second)
    stops = [(heard.path, heard.json) for heard in service.heard if heard.method == "POST"][2:]
    assert stops == [("/interrupt", {"prompt_id": first}), ("/queue", {"delete": [second]})]
    adapter.cancel(first)  # It runs no more, and nobody else's order is stopped in its place.
    assert sum(heard.path == "/interrupt" for heard in service.heard) == 1
