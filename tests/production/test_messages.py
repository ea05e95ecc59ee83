from __future__ import annotations

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.production import messages
from matchcut.production.messages import (
    LINE_LIMIT,
    PROTOCOL_VERSION,
    Cancel,
    Done,
    Failed,
    FailureKind,
    FileKind,
    FromWorker,
    Heartbeat,
    Hello,
    MadeFile,
    Order,
    Progress,
    ProtocolError,
    ToWorker,
    decode_from_worker,
    decode_to_worker,
    encode,
)

text = st.text(max_size=30)
whole = st.integers(-(2**40), 2**40)
facts = st.dictionaries(text, st.one_of(text, whole, st.booleans()), max_size=4)
made = st.builds(MadeFile, kind=st.sampled_from(FileKind), sha256=text)
to_worker = st.one_of(
    st.builds(Hello, pid=whole),
    st.builds(
        Order,
        job=text,
        engine=text,
        recipe=text,
        media=st.dictionaries(text, text, max_size=3),
        staging=text,
        tail_frames=whole,
    ),
    st.builds(Cancel, job=text),
    st.builds(messages.Shutdown),
)
from_worker = st.one_of(
    st.builds(Hello, pid=whole),
    st.builds(Progress, job=text, step=whole, steps=whole, note=text, preview=text),
    st.builds(Heartbeat, job=text, quiet=whole),
    st.builds(
        Done,
        job=text,
        files=st.lists(made, max_size=4).map(tuple),
        hand_over=text,
        facts=facts,
        frames=whole,
        tail_frames=whole,
        milliseconds=whole,
    ),
    st.builds(Failed, job=text, kind=st.sampled_from(FailureKind), what=text, advice=text, detail=text),
    st.builds(messages.Cancelled, job=text),
)


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


@given(to_worker)
def test_what_is_sent_to_a_worker_arrives_as_it_was(message: ToWorker) -> None:
    sent = encode(message)
    assert sent.endswith(b"\n")
    assert sent.count(b"\n") == 1
    assert decode_to_worker(sent) == message


@given(from_worker)
def test_what_a_worker_sends_arrives_as_it_was(message: FromWorker) -> None:
    sent = encode(message)
    assert sent.count(b"\n") == 1
    assert decode_from_worker(sent) == message


def test_every_message_type_is_in_the_round_trips() -> None:
    both = {*get_args(ToWorker), *get_args(FromWorker)}
    assert {one.__name__ for one in both} == {
        "Hello", "Order", "Cancel", "Shutdown", "Progress", "Heartbeat", "Done", "Failed", "Cancelled",
    }  # fmt: skip


@given(from_worker, st.integers())
def test_another_version_is_refused(message: FromWorker, version: int) -> None:
    plain = json.loads(encode(message))
    plain["v"] = version if version != PROTOCOL_VERSION else version + 1
    with pytest.raises(ProtocolError, match="protocol version"):
        decode_from_worker(line(**plain))


@pytest.mark.parametrize("version", [None, "1", 1.0, True, [1]])
def test_a_version_that_only_looks_right_is_refused(version: object) -> None:
    with pytest.raises(ProtocolError, match="protocol version"):
        decode_from_worker(line(v=version, type="hello", pid=1))


@given(st.one_of(to_worker, from_worker), st.data())
def test_a_field_missing_or_extra_is_refused(message: ToWorker | FromWorker, data: st.DataObject) -> None:
    decode = decode_to_worker if isinstance(message, get_args(ToWorker)) else decode_from_worker
    plain = json.loads(encode(message))
    extra = {**plain, "more": 1}
    with pytest.raises(ProtocolError, match="fields"):
        decode(line(**extra))
    names = [name for name in plain if name not in ("v", "type")]
    if names:
        del plain[data.draw(st.sampled_from(names))]
        with pytest.raises(ProtocolError, match="fields"):
            decode(line(**plain))


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "hello", "pid": "7"},
        {"type": "hello", "pid": True},
        {"type": "hello", "pid": 7.0},
        {"type": "hello", "pid": None},
        {"type": "cancelled", "job": ["a"]},
        {"type": "cancelled", "job": {}},
        {"type": "failed", "job": "a", "kind": "weather", "what": "", "advice": "", "detail": ""},
        {"type": "done", "job": "a", "files": "abc", "hand_over": "{}", "facts": {}, "frames": 1, "tail_frames": 0,
         "milliseconds": 1},
        {"type": "done", "job": "a", "files": [{"kind": "video"}], "hand_over": "{}", "facts": {}, "frames": 1,
         "tail_frames": 0, "milliseconds": 1},
        {"type": "done", "job": "a", "files": [], "hand_over": "{}", "facts": {"speed": 0.5}, "frames": 1,
         "tail_frames": 0, "milliseconds": 1},
        {"type": "done", "job": "a", "files": [], "hand_over": "{}", "facts": "none", "frames": 1, "tail_frames": 0,
         "milliseconds": 1},
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ProtocolError):
        decode_from_worker(line(v=PROTOCOL_VERSION, **fields))


@pytest.mark.parametrize("name", ["order", "shutdown", "Hello", "", None, 3])
def test_a_type_that_a_worker_does_not_send_is_refused(name: object) -> None:
    with pytest.raises(ProtocolError, match="unknown message type"):
        decode_from_worker(line(v=PROTOCOL_VERSION, type=name))


@pytest.mark.parametrize("noise", [b"", b"\n", b"hello\n", b"[1]\n", b"7\n", b"\xff\xfe\n", b'{"v":1', b"null\n"])
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode_to_worker(noise)


def test_the_longest_preview_fits_into_a_line() -> None:
    message = Progress(job="j", step=1, steps=2, preview="A" * (LINE_LIMIT // 2))
    assert len(encode(message)) < LINE_LIMIT
