"""Nobody's picture is sent to a service that they were not allowed for; what the desk asks before it sends."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engines.hosted.jobs import JobAdapter, JobServer, job_server
from tests.engines.hosted.test_desk import CLIP, PACE, Heard
from tests.engines.hosted.test_ledger import ORDER

from matchcut.engines.hosted.allowing import allow, check_sending, consents_of, follow_cast, withdraw
from matchcut.engines.hosted.desk import CallDesk, Door
from matchcut.engines.hosted.keys import ServiceKey
from matchcut.engines.hosted.ledger import Ledger, PaidCall, TakeOrder
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest, request_to_json
from matchcut.engines.hosted.spending import Agreement, agree
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import EngineFailed
from matchcut.film.ids import MediaId


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "paid.sqlite") as opened:
        yield opened


def agreed_order(ledger: Ledger, *media: SentMedia, shot: str = "sh1") -> TakeOrder:
    """An order that may be paid, of a request with these pictures."""
    request = ServiceRequest(service="tiny", model="clip", prompt="p", seconds=4, size=(64, 48), media=media)
    with ledger.changing() as base:
        run = agree(base, "fi1", Agreement({"USD": 10_000_000}, as_estimated=False))
    return replace(ORDER, request=request_to_json(request), run=run, shot=shot)


def picture(role: MediaRole = MediaRole.REFERENCE, of: str = "", *cast: str) -> SentMedia:
    return SentMedia(media=MediaId("a" * 64), path=Path("a.png"), role=role, of=of, cast=cast)


def may_be_sent(ledger: Ledger, order: TakeOrder) -> bool:
    call = ledger.begin(order)
    with ledger.changing() as base:
        try:
            check_sending(base, call)
        except EngineFailed as refusal:
            return "may be shown to tiny" not in f"{refusal}"
        return True


def give(ledger: Ledger, person: str, name: str, service: str = "tiny", film: str = "fi1") -> None:
    with ledger.changing() as base:
        allow(base, film, person, name, service)


def test_a_picture_of_the_cast_needs_consent_for_that_film_person_and_service(ledger: Ledger) -> None:
    order = agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada", "ch-ada"))
    give(ledger, "ch-ada", "Ada", service="other")
    give(ledger, "ch-ada", "Ada", film="fi2")
    give(ledger, "ch-bob", "Bob")
    assert not may_be_sent(ledger, order)
    give(ledger, "ch-ada", "Ada")
    assert may_be_sent(ledger, order)
    assert may_be_sent(ledger, agreed_order(ledger, picture(MediaRole.FIRST, "", "Ada"), shot="sh2"))


def test_a_frame_shows_all_who_may_be_in_it_and_a_house_nobody(ledger: Ledger) -> None:
    give(ledger, "ch-ada", "Ada")
    frame = agreed_order(ledger, picture(MediaRole.FIRST, "", "ch-ada", "ch-bob"))
    assert not may_be_sent(ledger, frame)
    assert may_be_sent(ledger, agreed_order(ledger, picture(MediaRole.REFERENCE, "The house"), shot="sh2"))
    give(ledger, "ch-bob", "Bob")
    assert may_be_sent(ledger, frame)


def test_consent_that_is_taken_back_is_kept_as_having_been_given(ledger: Ledger) -> None:
    order = agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada", "ch-ada"))
    for service in ("tiny", "other"):
        give(ledger, "ch-ada", "Ada", service)
        give(ledger, "ch-ada", "Ada", service)
    with ledger.changing() as base:
        assert withdraw(base, "fi1", "ch-ada", "tiny") == 1
        assert withdraw(base, "fi1", "ch-ada", "tiny") == 0
    assert not may_be_sent(ledger, order)
    give(ledger, "ch-ada", "Ada")
    assert may_be_sent(ledger, order)
    with ledger.changing() as base:
        assert withdraw(base, "fi1", "ch-ada") == 2
        kept = consents_of(base, "fi1")
    assert [(consent.service, consent.withdrawn is None) for consent in kept] == [
        ("tiny", False),
        ("other", False),
        ("tiny", False),
    ]


def test_consent_is_a_persons_and_not_a_names(ledger: Ledger) -> None:
    give(ledger, "ch-ada", "Ada")
    by_name = agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada", "Ada"))
    with ledger.changing() as base:
        follow_cast(base, "fi1", {"ch-ada": "Ada Lee", "ch-new": "Ada"})
    assert not may_be_sent(ledger, by_name)
    assert may_be_sent(ledger, agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada Lee", "Ada Lee"), shot="sh2"))
    with ledger.changing() as base:
        follow_cast(base, "fi1", {"ch-new": "Ada"})
    assert not may_be_sent(ledger, agreed_order(ledger, picture(MediaRole.REFERENCE, "", "ch-ada"), shot="sh3"))


@pytest.mark.parametrize("consent", [False, True])
def test_the_desk_sends_nothing_without_consent(tmp_path: Path, ledger: Ledger, consent: bool) -> None:
    with job_server(CLIP) as server:
        call = ledger.begin(agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada", "ch-ada")))
        if consent:
            give(ledger, "ch-ada", "Ada")
        heard = followed(server, ledger, call, tmp_path)
        (ended, why) = heard.over[0]
        if consent:
            assert ended.state is CallState.FETCHED
            assert why is None
        else:
            assert ended.state is CallState.PREPARED
            assert "ch-ada may be shown to tiny" in str(why)
        assert server.made["p"] == (1 if consent else 0)


def test_consent_taken_back_while_pictures_are_uploaded_stops_the_call(tmp_path: Path, ledger: Ledger) -> None:
    give(ledger, "ch-ada", "Ada")

    class Uploading(JobAdapter):
        def prepare(self, request: ServiceRequest) -> ServiceRequest:
            with ledger.changing() as base:
                withdraw(base, "fi1", "ch-ada")
            return request

    with job_server(CLIP) as server:
        call = ledger.begin(agreed_order(ledger, picture(MediaRole.REFERENCE, "Ada", "ch-ada")))
        heard = followed(server, ledger, call, tmp_path, Uploading)
        assert heard.over[0][0].state is CallState.PREPARED
        assert not server.made


def followed(
    server: JobServer, ledger: Ledger, call: PaidCall, clips: Path, adapter: type[JobAdapter] = JobAdapter
) -> Heard:
    """What came of a call that was followed to its end, with the checks that the program has."""
    heard = Heard()
    door = Door(adapter=adapter("sk-1", server.address), key=ServiceKey("sk-1"), lists_jobs=False)
    desk = CallDesk(ledger, lambda _: door, clips, heard, check_sending, PACE)
    desk.follow(call)
    limit = time.monotonic() + 60
    while not heard.over and time.monotonic() < limit:
        time.sleep(0.01)
    return heard
