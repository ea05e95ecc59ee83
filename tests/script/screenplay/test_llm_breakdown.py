"""A language model's breakdown, against a real HTTP server on this machine that each test starts and scripts."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.screenplay.breakdown import draft_of
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.importing import read_story
from matchcut.script.screenplay.llm_address import MAXIMUM_ANSWER, ModelAddress
from matchcut.script.screenplay.llm_breakdown import ask_for_breakdown

SCRIPT = """\
EXT. QUAY - DAWN

Fog. [[thick]]

MARA
The boat is late.

DISSOLVE TO:

INT. HUT - DAY

SUPER: 1911

Dust.
"""


def _shot(**more: Any) -> dict[str, Any]:
    plain = {"action": "Fog.", "dialogue": "", "size": "wide", "camera": "static", "seconds": 4, "cast": []}
    return {**plain, **more}


QUAY = {"shots": [_shot(seconds=2.5), _shot(dialogue="The boat is late.", size="close-up", cast=["mara"], camera="")]}
HUT = {"shots": [_shot(action="Dust dances."), _shot(action="A chair.")]}


@dataclass
class Model:
    """What the server was asked, and what it answers: status and body, by turns."""

    address: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    answers: list[tuple[int, bytes]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    def says(self, *contents: Any) -> None:
        """Answer with these, as the content of the first choice."""
        for content in contents:
            text = content if isinstance(content, str) else json.dumps(content)
            self.answers.append((200, json.dumps({"choices": [{"message": {"content": text}}]}).encode()))


@pytest.fixture
def model() -> Iterator[Model]:
    """A model that answers on this machine, until the test is over."""
    told = Model()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.paths.append(self.path)
            told.keys.append(self.headers.get("Authorization"))
            told.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            status, body = told.answers.pop(0)
            self.send_response(status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    told.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


def _ask(model: Model, **more: Any) -> Any:
    return ask_for_breakdown(parse_fountain(SCRIPT), ModelAddress(model.address, "local", **more))


def test_a_model_makes_the_shots_within_the_frame_of_the_rules(model: Model) -> None:
    model.says(QUAY, f"```json\n{json.dumps(HUT)}\n```\n")
    seen: list[tuple[int, int]] = []
    made = ask_for_breakdown(
        parse_fountain(SCRIPT), ModelAddress(model.address), on_scene=lambda *done: seen.append(done)
    )
    quay, hut = made.draft.scenes
    assert (quay.heading, quay.place, hut.time_of_day) == ("EXT. QUAY - DAWN", "Quay", "day")
    assert [(one.seconds, one.size, one.dialogue, one.cast, one.camera) for one in quay.shots] == [
        (Fraction(5, 2), ShotSize.WIDE, "", (), "static"),
        (Fraction(4), ShotSize.CLOSE_UP, "The boat is late.", ("Mara",), "static"),
    ]
    assert quay.shots[0].notes == "thick"
    assert hut.shots[0].transition is TransitionKind.DISSOLVE
    assert [one.text for one in hut.shots[0].titles] == ["1911"]
    assert [one.action for one in hut.shots] == ["Dust dances.", "A chair."]
    assert made.notes == ()
    assert seen == [(1, 2), (2, 2)]


def test_what_is_sent_is_the_scene_and_the_cast(model: Model) -> None:
    model.says(QUAY, HUT)
    _ask(model, key="secret")
    assert model.paths == ["/v1/chat/completions"] * 2
    assert model.keys == ["Bearer secret"] * 2
    first = model.asked[0]
    assert (first["model"], first["temperature"], first["response_format"]) == ("local", 0, {"type": "json_object"})
    system, user = first["messages"]
    assert "JSON only" in system["content"]
    assert user["content"].split("\n\n") == [
        f"Sizes: {', '.join(ShotSize)}.\nCast: Mara.",
        "EXT. QUAY - DAWN",
        "Fog.",
        "MARA",
        "The boat is late.",
        "DISSOLVE TO:",
    ]


def test_nothing_is_sent_unless_asked(model: Model, tmp_path: Path) -> None:
    path = tmp_path / "a.fountain"
    path.write_text(SCRIPT)
    read_story(path, scratch=tmp_path)
    assert model.asked == []
    model.says(QUAY, HUT)
    story = read_story(path, scratch=tmp_path, model=ModelAddress(model.address))
    check_all(story.film)
    assert len(model.asked) == 2
    assert [shot.action for shot in story.film.running_order] == ["Fog.", "Fog.", "Dust dances.", "A chair."]


def test_a_scene_whose_dialogue_the_model_changed_stays_by_the_rules(model: Model) -> None:
    changed = {"shots": [_shot(), _shot(dialogue="The ship is late.", cast=["Mara"])]}
    model.says(changed, HUT)
    made = _ask(model)
    (note,) = made.notes
    assert str(note) == "'EXT. QUAY - DAWN': the model did not keep the dialogue, so the rules' shots stand."
    assert made.draft.scenes[0] == draft_of(parse_fountain(SCRIPT)).draft.scenes[0]
    assert made.draft.scenes[1].shots[0].action == "Dust dances."


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ("Sure! Here are your shots.", "Expecting value"),
        ("[]", "an object with a list of shots"),
        ({"shots": []}, "it has 0 shots"),
        ({"shots": [_shot()] * 201}, "it has 201 shots"),
        ({"shots": [_shot()], "note": ""}, "an object with a list of shots"),
        ({"shots": [{"action": "Fog."}]}, "shot 1 should have the keys"),
        ({"shots": [_shot(run="rm -rf")]}, "shot 1 should have the keys"),
        ({"shots": [_shot(), _shot(size="huge")]}, "shot 2 has no size"),
        ({"shots": [_shot(size=["wide"])]}, "short texts"),
        ({"shots": [_shot(action="x" * 6000)]}, "short texts"),
        ({"shots": [_shot(seconds="4")]}, "should last from"),
        ({"shots": [_shot(seconds=True)]}, "should last from"),
        ({"shots": [_shot(seconds=0)]}, "should last from"),
        ('{"shots": [{"seconds": NaN}]}', "shot 1 should have the keys"),
        (json.dumps({"shots": [_shot()]}).replace(": 4", ": 1e999999999"), "should last from"),
        ({"shots": [_shot(cast="Mara")]}, "a list of names"),
        ({"shots": [_shot(cast=["Nobody"])]}, "'Nobody' in it, who is not in the cast"),
    ],
)
def test_an_answer_that_is_not_what_was_asked_for_makes_no_film(model: Model, answer: Any, what: str) -> None:
    model.says(answer)
    with pytest.raises(EngineFailed, match=what) as told:
        _ask(model)
    assert "breakdown by rules" in told.value.advice
    assert "EXT. QUAY - DAWN" in told.value.what


@pytest.mark.parametrize(
    ("status", "body", "what"),
    [
        (500, b"boom", "status 500"),
        (401, b"{}", "status 401"),
        (200, b"<html>", "not in the form"),
        (200, b"{}", "not in the form"),
        (200, b'{"choices": []}', "not in the form"),
        (200, b"[1]", "not in the form"),
        (200, b'{"choices": [{"message": {"content": null}}]}', "no text"),
        (200, b" " * (MAXIMUM_ANSWER + 1), "longer than 4 MB"),
    ],
)
def test_a_server_that_fails_is_told(model: Model, status: int, body: bytes, what: str) -> None:
    model.answers.append((status, body))
    with pytest.raises(EngineFailed, match=what):
        _ask(model)


def test_no_redirection_is_followed(model: Model) -> None:
    model.answers = [(307, b""), (200, b"")]
    model.headers["Location"] = f"{model.address}/elsewhere"
    with pytest.raises(EngineFailed, match="status 307"):
        _ask(model, key="secret")
    assert model.paths == ["/v1/chat/completions"]


def test_a_server_that_is_not_there_is_told(model: Model) -> None:
    port = int(model.address.split(":")[2].split("/")[0])
    with pytest.raises(EngineFailed, match="can't be reached"):
        ask_for_breakdown(parse_fountain(SCRIPT), ModelAddress(f"http://127.0.0.2:{port}/v1"))


def test_no_proxy_stands_between_this_machine_and_itself(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    model.says(QUAY, HUT)
    assert len(_ask(model).draft.scenes) == 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: ModelAddress("ftp://host/v1"),
        lambda: ModelAddress("file:///etc/passwd"),
        lambda: ModelAddress("localhost:8080"),
        lambda: ModelAddress("http://name:word@host/v1"),
        lambda: ModelAddress("https://host/v1?key=1"),
        lambda: ModelAddress("http://example.org/v1", key="secret"),
    ],
)
def test_addresses_that_are_none_or_would_leak_a_key(make: Callable[[], ModelAddress]) -> None:
    with pytest.raises(BadInput) as told:
        make()
    assert "secret" not in str(told.value)


def test_a_key_is_never_shown() -> None:
    assert "secret" not in repr(ModelAddress("https://example.org/v1", key="secret"))
    assert ModelAddress("http://localhost:1/v1", key="secret").is_local
    assert ModelAddress("http://[::1]:1/v1").is_local
    assert not ModelAddress("https://example.org/v1").is_local
