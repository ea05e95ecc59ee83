"""What lines, statuses and headers of any service mean, and how a clip is brought."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from tests.engines.hosted.plays.runway import RunwayPlay
from tests.engines.hosted.wire_server import Asks, Fault, Reply, WireRequest, WireServer, wire_server

from matchcut.engines.hosted.adapter import (
    InputRefused,
    JobUnknown,
    KeyRefused,
    LinkExpired,
    NotSent,
    NotSentWhy,
    Patience,
    PerhapsSent,
    Unreachable,
)
from matchcut.engines.hosted.adapters.downloading import download
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, RestService, detail_error, retry_after

PATIENCE = Patience(1, 1)
CLIP = bytes(range(256)) * 1000


class SaysWhatItIsTold(RunwayPlay):
    """A service whose every answer a test sets."""

    answer = Reply(200, {"id": "job"})

    def asks(self, heard: WireRequest) -> Asks:
        return Asks.CREATE if heard.method == "POST" else Asks.OTHER

    def refusal(self, fault: Fault) -> Reply:
        return self.answer

    def created(self, job: Any) -> Reply:
        return self.answer

    def other(self, heard: WireRequest, server: WireServer) -> Reply:
        return self.answer


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[WireServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost,*.invalid")
    with wire_server(SaysWhatItIsTold(), CLIP) as server:
        yield server


def rest(address: str) -> RestService:
    return RestService(address, lambda: {"Authorization": "Bearer key"}, detail_error, PATIENCE)


def says(service: WireServer, reply: Reply) -> None:
    service.play.answer = reply  # type: ignore[attr-defined]


STATUSES: list[tuple[int, type[Exception], NotSentWhy | None]] = [
    (302, PerhapsSent, None),
    (400, InputRefused, None),
    (401, NotSent, NotSentWhy.KEY_REFUSED),
    (402, NotSent, NotSentWhy.NO_CREDIT),
    (403, NotSent, NotSentWhy.KEY_REFUSED),
    (404, InputRefused, None),
    (408, PerhapsSent, None),
    (409, PerhapsSent, None),
    (422, InputRefused, None),
    (425, PerhapsSent, None),
    (429, NotSent, NotSentWhy.SLOWER),
    (500, PerhapsSent, None),
    (502, PerhapsSent, None),
    (503, PerhapsSent, None),
    (504, PerhapsSent, None),
]


@pytest.mark.parametrize(("status", "kind", "why"), STATUSES)
def test_only_what_certainly_made_no_job_may_be_sent_again(
    service: WireServer, status: int, kind: type[Exception], why: NotSentWhy | None
) -> None:
    says(service, Reply(status, {"detail": "no"}, {"location": f"{service.address}/elsewhere", "retry-after": "7"}))
    with pytest.raises((NotSent, InputRefused, PerhapsSent)) as caught:
        rest(service.address).create("/jobs", {"prompt": "a kettle"})
    assert type(caught.value) is kind
    assert "no" in str(caught.value)
    if why is not None:
        assert isinstance(caught.value, NotSent)
        assert caught.value.why is why
    if status == 429:
        assert isinstance(caught.value, NotSent)
        assert caught.value.retry_after == 7
    assert len(service.heard) == 1
    with pytest.raises(Unreachable) as asked:
        rest(service.address).ask("GET", "/jobs/1")
    kinds = {401: KeyRefused, 403: KeyRefused, 404: JobUnknown}
    assert type(asked.value) is kinds.get(status, Unreachable)
    with pytest.raises(NotSent):
        rest(service.address).verify("/me")


def test_an_upload_that_certainly_came_to_nothing_is_told_and_all_else_tried_again() -> None:
    def meant(status: int) -> Exception:
        return ErrorAnswer(status=status, text="no").of_upload()

    assert [type(meant(status)) for status in (400, 401, 500)] == [InputRefused, NotSent, Unreachable]


def test_what_never_left_may_be_sent_again_and_what_may_have_left_may_not(service: WireServer) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{closed.getsockname()[1]}"
        no_tls = service.address.replace("http:", "https:")
        for address in (nowhere, "http://no-such-service.invalid", no_tls, "gopher://127.0.0.1"):
            with pytest.raises(NotSent) as caught:
                rest(address).create("/jobs", {})
            assert caught.value.why is NotSentWhy.UNREACHED
            with pytest.raises(Unreachable):
                rest(address).ask("GET", "/jobs/1")
    service.faults = [Fault.LOST_ANSWER, Fault.TIMEOUT_AFTER]
    for _ in range(2):
        with pytest.raises(PerhapsSent):
            rest(service.address).create("/jobs", {})
    assert len(service.jobs) == 2


def test_what_is_sent_and_asked_goes_with_the_key_and_comes_back_parsed(service: WireServer) -> None:
    assert rest(f"{service.address}/v2/").create("/jobs", {"prompt": "é"}, group="7") == {"id": "job"}
    (heard,) = service.heard
    assert (heard.path, heard.query, heard.json) == ("/v2/jobs", {"group": ["7"]}, {"prompt": "é"})
    assert heard.headers["authorization"] == "Bearer key"
    says(service, Reply(200, b"plain text"))
    assert rest(service.address).ask("GET", "/jobs/1") == "plain text"
    says(service, Reply(204))
    assert rest(service.address).ask("DELETE", "/jobs/1") is None


def test_how_long_to_wait_is_read_in_seconds_and_as_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert 50 < (retry_after({"retry-after": soon}) or 0) <= 60
    past = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)
    assert [retry_after({"retry-after": value}) for value in ("2.5", "-1", past)] == [2.5, 0, 0]
    assert [retry_after({"retry-after": value}) for value in ("", "soon", "nan", "inf")] == [None] * 4


@pytest.mark.parametrize(
    ("body", "text", "no_credit"),
    [
        ({"detail": "Insufficient credits"}, "Insufficient credits", True),
        ({"detail": [{"loc": ["body", "prompt"], "msg": "too long"}]}, "prompt: too long", False),
        ({"error": {"code": 7}}, '{"code": 7}', False),
        ("<html>", "<html>", False),
        (["a", "list"], '["a", "list"]', False),
        (None, "", False),
    ],
)
def test_a_refusal_of_any_form_is_read(body: object, text: str, no_credit: bool) -> None:
    answer = detail_error(400, body)
    assert (answer.text, answer.no_credit) == (text, no_credit)


def test_a_clip_comes_whole_or_is_told_not_to(service: WireServer, tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    link = f"{service.address}/clips/1.mp4?signed=1"
    download(link, path, PATIENCE)
    assert path.read_bytes() == CLIP
    assert "authorization" not in service.heard[-1].headers
    service.faults = [Fault.CLIP_TRUNCATED]
    with pytest.raises(Unreachable):
        download(link, path, PATIENCE)
    service.faults = [Fault.LINK_EXPIRED]
    with pytest.raises(LinkExpired) as caught:
        download(link, path, PATIENCE)
    assert "signed" not in str(caught.value)  # Whoever has a signed link has the clip.
    for status, kind in ((404, LinkExpired), (410, LinkExpired), (401, Unreachable), (503, Unreachable)):
        says(service, Reply(status))
        with pytest.raises(kind):
            download(f"{service.address}/elsewhere", path, PATIENCE)
    for nowhere in ("http://no-such-service.invalid/1", "nonsense", "http://["):
        with pytest.raises(Unreachable):
            download(nowhere, path, PATIENCE)
    with pytest.raises(OSError, match="directory"):
        download(link, tmp_path / "missing" / "clip.mp4", PATIENCE)


def test_a_key_goes_to_the_address_that_it_is_for_and_to_none_that_this_leads_to(tmp_path: Path) -> None:
    with wire_server(SaysWhatItIsTold(), CLIP) as other, wire_server(SaysWhatItIsTold(), CLIP) as own:
        leads = {"location": f"{other.address}/clips/1.mp4"}
        own.play.answer = Reply(302, None, leads)  # type: ignore[attr-defined]
        download(f"{own.address}/file", tmp_path / "clip.mp4", PATIENCE, {"x-goog-api-key": "secret"})
        assert own.heard[-1].headers["x-goog-api-key"] == "secret"
        assert "x-goog-api-key" not in other.heard[-1].headers
    assert (tmp_path / "clip.mp4").read_bytes() == CLIP
