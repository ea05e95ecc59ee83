"""Every message of every process: it arrives as it was, and what is none is refused as a whole."""

from __future__ import annotations

import io
import json
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.continuity.cuts import messages as continuity
from matchcut.delivery.watermark import messages as watermark
from matchcut.engines.hosted import messages as hosted
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.identity import messages as identity
from matchcut.identity.vectors import ReferenceVector
from matchcut.media.facts import MediaFacts
from matchcut.production import messages as production
from matchcut.speech import messages as speech
from matchcut.wire import events
from matchcut.wire import messages as wire
from matchcut.wire.errors import error_of, plain_of
from matchcut.wire.events import RunEvent
from matchcut.wire.failures import FailureKind
from matchcut.wire.messages import (
    CONTENT_LIMIT,
    LINE_LIMIT,
    Content,
    Failed,
    Hello,
    Message,
    Preview,
    ProtocolError,
    Reader,
    encode,
)

FROM_WORKER, TO_WORKER = production.FromWorker, production.ToWorker
OTHERS = (
    identity.EmbedPictures | identity.DrawSheet | identity.PictureSeen | identity.PictureMissed
    | identity.FindInFrames | identity.FacesInFrame
    | speech.SayLine | speech.Spoken
    | continuity.FindShots | continuity.FilmSeen | continuity.BoundaryFound
    | hosted.FollowCall | hosted.CancelCall | hosted.CallStands | hosted.CallProgressed
    | hosted.CallWaits | hosted.CallLeft
    | watermark.Mark | watermark.ReadMark | watermark.Marked | watermark.BitsRead | wire.Done
)  # fmt: skip
EVERY = FROM_WORKER | TO_WORKER | OTHERS | RunEvent

text = st.text(max_size=30)
whole = st.integers(-(2**40), 2**40)
plain = st.recursive(st.none() | st.booleans() | whole | text, lambda part: st.dictionaries(text, part, max_size=2))
number = st.floats(allow_nan=False, allow_infinity=False)
point = st.tuples(number, number)
face = st.builds(
    identity.FaceFields,
    **dict.fromkeys(("left", "top", "right", "bottom", "score", "sharpness"), number),
    landmarks=st.lists(point, max_size=5).map(tuple),
)
note = st.dictionaries(text, plain, max_size=2)
facts = st.builds(
    identity.PictureFacts,
    size=st.tuples(whole, whole),
    length=number,
    face_fields=st.none() | face,
    plain_note=st.none() | note,
)
content = st.binary(max_size=200).map(Content)
rate = st.builds(FrameRate, st.integers(1, 240), st.integers(1, 1001))
made_file = st.builds(production.MadeFile, facts=st.builds(MediaFacts, rate=st.none() | rate))
face_in_frame = st.builds(identity.FaceInFrame, face_fields=face, cosines=st.dictionaries(text, number, max_size=2))
vectors = st.builds(ReferenceVector, **dict.fromkeys(("media", "embedder", "version"), text), facts=facts)
some_vectors = st.lists(vectors, max_size=2).map(tuple)
stated = st.lists(st.dictionaries(text, plain, max_size=2), max_size=2).map(tuple)
DRAWN: dict[type[Message], dict[str, Any]] = {
    Failed: {"error": st.dictionaries(text, plain, max_size=3)},
    production.Order: {"vectors": some_vectors},
    production.TakeMade: {"vectors": some_vectors, "files": st.lists(made_file, max_size=2).map(tuple)},
    hosted.CallWaits: {"stated": note},
    hosted.CallLeft: {"error": st.none() | st.dictionaries(text, plain, max_size=3)},
    continuity.BoundaryFound: {"confidence": number, "before": content, "after": content},
    identity.FacesInFrame: {"faces": st.lists(face_in_frame, max_size=2).map(tuple)},
    wire.Remark: {"stated": stated},
    wire.Progress: {"stated": stated},
    **{
        kind: {"stated": stated}
        for kind in (events.FileWritten, events.ShotRetried, events.ShotFailed, events.ShotSupervised)
    },
    identity.PictureSeen: {"facts": facts},
    identity.PictureMissed: {"error": st.dictionaries(text, plain, max_size=3)},
    speech.Spoken: {"samples": content},
    watermark.Mark: {"picture": content},
    watermark.ReadMark: {"picture": content},
    watermark.Marked: {"added": content},
}


def message_of(kind: type[Message]) -> st.SearchStrategy[Message]:
    """Messages of a type, with every field drawn by its type."""
    return st.builds(kind, **(dict.fromkeys(kind.__struct_fields__, ...) | DRAWN.get(kind, {})))


every_message = st.one_of([message_of(kind) for kind in get_args(EVERY)])


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def decode(sent: bytes, expected: Any) -> Any:
    """The message that a pipe holds, and nothing after it."""
    pipe = io.BytesIO(sent)
    message = Reader(pipe, expected).next()
    assert pipe.read() == b""
    return message


@given(st.data())
@pytest.mark.parametrize("kind", get_args(EVERY), ids=lambda kind: kind.__name__)
def test_what_is_sent_arrives_as_it_was(kind: type[Message], data: st.DataObject) -> None:
    message = data.draw(message_of(kind))
    sent = encode(message)
    first, _, rest = sent.partition(b"\n")
    assert rest == b"".join(
        one for name in kind.__struct_fields__ if isinstance(one := getattr(message, name), Content)
    )
    assert decode(sent, EVERY) == message
    assert json.loads(first)["type"] == kind.__struct_config__.tag
    for cut in {len(sent) - 1, len(first), len(first) // 2}:
        assert Reader(io.BytesIO(sent[:cut]), EVERY).next() is None


def test_types_on_the_line_are_names_in_snake_case_and_none_is_used_twice() -> None:
    tags = [kind.__struct_config__.tag for kind in get_args(EVERY)]
    assert len(tags) == len(set(tags))
    assert {"hello", "take_made", "shot_failed", "file_written", "bits_read"} <= set(tags)


@given(every_message)
def test_a_field_too_many_is_refused(message: Message) -> None:
    first, _, contents = encode(message).partition(b"\n")
    with pytest.raises(ProtocolError, match="unknown field"):
        decode(line(**json.loads(first), more=1) + contents, EVERY)


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "hello"},
        {"type": "hello", "pid": "7"},
        {"type": "hello", "pid": True},
        {"type": "hello", "pid": 7.0},
        {"type": "hello", "pid": None},
        {"type": "stopped", "job": ["a"]},
        {"type": "failed", "job": "a", "kind": "weather", "error": {}, "detail": ""},
        {"type": "preview", "job": "a", "picture": "no base64"},
        {"type": "take_made", "job": "a", "files": "abc", "hand_over": "{}", "facts": {}, "frames": 1,
         "tail_frames": 0, "milliseconds": 1},
        {"type": "take_made", "job": "a", "files": [{"kind": "video"}], "hand_over": "{}", "facts": {}, "frames": 1,
         "tail_frames": 0, "milliseconds": 1},
        {"type": "take_made", "job": "a", "files": [], "hand_over": "{}", "facts": {"speed": 0.5}, "frames": 1,
         "tail_frames": 0, "milliseconds": 1},
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ProtocolError):
        decode(line(**fields), FROM_WORKER)


@pytest.mark.parametrize("name", ["order", "shutdown", "Hello", "", None, 3])
def test_a_type_that_the_other_does_not_send_is_refused(name: object) -> None:
    with pytest.raises(ProtocolError):
        decode(line(type=name), FROM_WORKER)


@pytest.mark.parametrize("noise", [b"\n", b"hello\n", b"[1]\n", b"7\n", b"\xff\xfe\n", b'{"type":"hel\n', b"null\n"])
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(noise, EVERY)


@pytest.mark.parametrize("size", [-1, True, 1.5, "7", None, CONTENT_LIMIT + 1])
def test_a_content_of_no_such_size_is_refused(size: object) -> None:
    with pytest.raises(ProtocolError):
        Reader(io.BytesIO(line(type="marked", added=size) + bytes(99)), OTHERS).next()


def test_megabytes_arrive_and_what_can_never_be_read_is_not_sent() -> None:
    samples = Content(bytes(range(256)) * 40_000)
    sent = encode(speech.Spoken(sample_rate=8000, samples=samples))
    assert len(sent) < len(samples) + 100
    assert decode(sent + b"", OTHERS).samples == samples
    with pytest.raises(ProtocolError, match="too long"):
        encode(Preview(job="j", picture=bytes(LINE_LIMIT)))


def test_contents_come_after_text_which_may_have_to_be_read_twice() -> None:
    for kind in get_args(EVERY):
        are = [hint is Content for hint in get_type_hints(kind).values()]
        assert are == sorted(are), kind


def test_a_file_whose_name_is_no_unicode_arrives_by_that_name() -> None:
    """Cameras' cards and old archives have such names: Python holds their bytes as lone surrogates."""
    name = b"caf\xe9.mov".decode(errors="surrogateescape")
    order: Any = production.Order(job="j", engine="e", recipe="{}", media={"a": name}, staging="", tail_frames=0)
    assert decode(encode(order), TO_WORKER) == order
    mark = watermark.ReadMark(path=name, width=1, height=1, picture=Content(b"\xff\n\x00"))
    assert decode(encode(mark), OTHERS) == mark
    refused = Failed(kind=FailureKind.INPUT, error=plain_of(BadInput("It can't be read.", file=name)))
    sent = encode(refused)
    assert sent.isascii()
    assert str(error_of(decode(sent, FROM_WORKER).error).file) == name


def test_the_version_is_in_the_greeting() -> None:
    assert json.loads(encode(Hello(pid=7))) == {"type": "hello", "pid": 7, "version": wire.VERSION}
