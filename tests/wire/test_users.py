"""Each process that is asked through the wire, as it really is: its errors, its noise, its deaths."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from matchcut.delivery.watermark.messages import BitsRead, Mark, Marked
from matchcut.film.errors import BadInput, Cancelled, MatchcutError
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.faces import Face
from matchcut.identity.helper import ask
from matchcut.identity.messages import EmbedPictures, PictureFacts, PictureFile, PictureMissed, PictureSeen
from matchcut.identity.pictures import read_picture
from matchcut.identity.problems import IdentityNote
from matchcut.media.stills import write_png
from matchcut.speech.messages import SayLine, Spoken
from matchcut.wire.failures import OutOfMemory
from matchcut.wire.helper import Helper
from matchcut.wire.messages import Content, Message, Reader, encode

PATIENCE = 20.0


def noisy(module: str) -> list[str]:
    """The command of a process that is loud before it begins and whenever anything is imported."""
    script = (
        "import os, runpy, sys\n"
        "print('loud from the first', flush=True); os.write(1, b'and without an end')\n"
        "sys.addaudithook(lambda event, _: event == 'import' and sys.stdout.write('one more module\\n'))\n"
        f"runpy.run_module({module!r}, run_name='__main__')\n"
    )
    return [sys.executable, "-P", "-c", script]


def mark(path: Path) -> Mark:
    return Mark(path=str(path), width=8, height=8, bits=(0,) * 32, picture=Content(8 * 8 * 3))


HELPERS = {
    "matchcut.speech.work": (Spoken, lambda path: SayLine(path=str(path), words="Wait", speaker="", seed=1)),
    "matchcut.delivery.watermark.work": (Marked | BitsRead, mark),
    "matchcut.identity.work": (
        PictureSeen | PictureMissed,
        lambda path: EmbedPictures(embedder=path.name, pictures=(PictureFile(id="a", path=str(path)),)),
    ),
}


@pytest.mark.parametrize("module", HELPERS)
def test_it_tells_what_it_can_not_do_through_noise_and_its_death_when_it_is_killed(module: str, tmp_path: Path) -> None:
    answers, question_of = HELPERS[module]
    question: Message = question_of(tmp_path / "nothing here.onnx")
    with Helper("The process", module, answers, command=noisy(module)) as helper:
        for _ in range(2):
            with pytest.raises(MatchcutError) as caught:
                list(helper.ask(question))
            assert isinstance(caught.value, BadInput), caught.value
            assert "nothing here.onnx" in str(caught.value)
        os.kill(helper.pid, signal.SIGKILL)
        with pytest.raises(OutOfMemory, match=r"The process died: .*SIGKILL.*often because memory ran out"):
            list(helper.ask(question))
    assert not psutil.pid_exists(helper.pid)


def test_pictures_are_seen_whole_and_one_that_is_none_is_missed(tmp_path: Path) -> None:
    write_png(tmp_path / "grey.png", np.full((48, 64, 3), 128, np.uint8))
    (tmp_path / "text.png").write_text("no picture")
    pictures = tuple(PictureFile(id=name, path=str(tmp_path / f"{name}.png")) for name in ("grey", "text", "gone"))
    heard: list[Any] = []
    seen = ask(
        EmbedPictures(embedder="plain", pictures=pictures), heard.append, command=noisy("matchcut.identity.work")
    )
    assert tuple(heard) == seen
    grey, text, gone = seen
    assert isinstance(grey, PictureSeen)
    assert isinstance(text, PictureMissed)
    assert isinstance(gone, PictureMissed)
    assert (grey.id, grey.facts.size, grey.facts.face) == ("grey", (64, 48), None)
    spec = embedder_named("plain")
    here = embed_picture(open_embedder(spec), spec, read_picture(tmp_path / "grey.png"))
    assert grey.vector is not None
    assert np.array_equal(grey.vector, here.vector)
    assert "text.png: This file can't be read as a picture" in str(text.reason)
    assert "no such file" in str(gone.reason)


def test_a_face_crosses_as_it_is() -> None:
    face = Face(left=-1.5, top=2, right=30.25, bottom=40, score=0.9, landmarks=((1.0, 2.5),) * 5, sharpness=21.5)
    note = IdentityNote.SEVERAL_FACES(count=2, percent=53)
    said = PictureSeen(id="a", embedder="faces", facts=PictureFacts.of((64, 48), face, note))
    sent = Reader(io.BytesIO(encode(said)), PictureSeen).next()
    assert (sent.facts.face, sent.vector, sent.facts.note) == (face, None, note)
    assert PictureFacts.from_json(said.facts.to_json()) == said.facts


def test_looking_stops_when_it_is_told_to(tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled, match="What was seen before is kept"):
        ask(EmbedPictures(embedder="plain", pictures=()), stop=lambda: True)
    assert time.monotonic() - begun < PATIENCE
