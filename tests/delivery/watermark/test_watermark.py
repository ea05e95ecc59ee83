"""The invisible watermark: put in, not seen, read back from what an encoder left of it, and never claimed wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, helper, save

from matchcut.delivery.deliverable import Delivered
from matchcut.delivery.edit.laying import FilmMedia
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.delivery.verify.files import Against, _marked, verify
from matchcut.delivery.watermark.marking import WatermarkStamp, start_helper
from matchcut.delivery.watermark.payload import BITS, MENDED, bits_of, mark_in, mark_of
from matchcut.delivery.watermark.reading import read_watermark
from matchcut.delivery.watermark.weights import watermark_entry
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.ids import ShotId
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader

Written = Callable[..., Delivered]


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    return float(10 * np.log10(255**2 / np.mean((one.astype(float) - other.astype(float)) ** 2)))


places = st.sets(st.integers(0, BITS - 1), max_size=6)


@given(st.integers(0, 2**16 - 1), places)
def test_a_mark_outlives_two_wrong_bits_and_no_more_are_taken_for_another(number: int, wrong: set[int]) -> None:
    mark = f"{number:04x}"
    bits = [bit ^ (place in wrong) for place, bit in enumerate(bits_of(mark))]
    if len(wrong) <= MENDED:
        assert mark_in(bits) == mark
    elif len(wrong) < 8 - MENDED:
        assert mark_in(bits) is None
    else:
        assert mark_in(bits) != mark


def test_another_cut_has_another_mark_and_another_size_has_not(film: Any) -> None:
    mark = mark_of(film.cut())
    film.settings(title="Another", loudness=-2300)
    assert mark_of(film.cut()) == mark
    film.film = edits.revise_shot(film.film, ShotId("two"), frames=2)
    assert mark_of(film.cut()) != mark


@pytest.mark.parametrize(
    ("form", "options"),
    [("web", {"size": "540p", "timecode": True}), ("film", {"size": "540p"})],
)
def test_it_outlives_the_encoder_and_is_verified(
    film: Any, written: Written, named: Callable[..., None], form: str, options: dict[str, object]
) -> None:
    named()
    delivered = written(form, "film.mp4", invisible_watermark=True, **options)
    assert list(map(str, delivered.summary)) == ["2 frames"], "none of them copied"
    mark = mark_of(film.cut())
    assert str(delivered.notes[-1]) == f"Marked invisibly as {mark}, and read back so from 2 frames."
    (found,) = verify(delivered.files[0], watermark=True)
    assert re.search(rf"marked invisibly as {mark} \(\d+ % of the bits in 2 frames agree\)", found.summary)


def test_it_is_not_seen_and_says_which_cut_it_is(
    film: Any, written: Written, named: Callable[..., None], tmp_path: Path
) -> None:
    named()
    written("film", "plain.mp4")
    delivered = written("ffv1", "marked.mkv", invisible_watermark=True)
    with FrameReader(tmp_path / "plain.mp4") as reader, start_helper() as marks:
        marker = WatermarkStamp(watermark_entry(), bits_of("beef"), marks)
        picture = reader.picture(0)
        plain, marked = (Converter().to_rgb(one) for one in (picture, marker(picture, 0)))
    assert 41 < psnr(plain, marked) < 60
    assert np.abs(plain.astype(int) - marked).max() <= 8
    shelf = FilmMedia(film=film.film, takes=film.takes, where=film.where, samples=lambda _: 0)
    (found,) = verify(delivered.files[0], Against(film.cut(), shelf), watermark=True)
    assert f"marked invisibly as {mark_of(film.cut())}" in found.summary
    with pytest.raises(DeliveryDiffers, match="No invisible watermark can be read from its pictures"):
        verify(tmp_path / "plain.mp4", watermark=True)
    other = Against(replace(film.cut(), events=film.cut().events[:1]), shelf)
    with pytest.raises(DeliveryDiffers, match="it is another film, or another cut of this one"):
        _marked(found, other, lambda *_: None)


def test_a_film_that_is_too_plain_is_told_so(room: Any, written: Written, named: Callable[..., None]) -> None:
    named()
    room.settings(fade_in=1)
    room.shot("one", 2)
    (note,) = [
        str(one) for one in written("h264", "film.mp4", invisible_watermark=True).notes if "invisibly" in str(one)
    ]
    assert "can't be read back from this file: its pictures are too plain" in note


def test_without_weights_it_is_refused_in_a_sentence(film: Any, written: Written, models_file: Path) -> None:
    with pytest.raises(BadInput, match=r"no weights here for an invisible watermark\. Name an encoder and a decoder"):
        written("h264", "film.mp4", invisible_watermark=True)
    assert not (film.folder.parent / "film.mp4").exists()
    models_file.write_text('[[watermark]]\nid = "a"\nencoder = "a.onnx"\ndecoder = "b.onnx"\n')
    with pytest.raises(BadInput, match="The field 'name' is missing") as caught:
        written("h264", "film.mp4", invisible_watermark=True)
    assert caught.value.line == 1


def _identity(path: Path, sides: int) -> Path:
    """An ONNX file that gives back what it takes."""
    shape = [None] * sides
    values = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("given", "made")]
    graph = helper.make_graph([helper.make_node("Identity", ["given"], ["made"])], "same", values[:1], values[1:])
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), path)
    return path


def test_models_of_another_shape_are_refused(
    film: Any, written: Written, named: Callable[..., None], tmp_path: Path, riva: dict[str, Path]
) -> None:
    same = _identity(tmp_path / "same.onnx", 5)
    named(encoder=same)
    with pytest.raises(BadInput, match=r"it takes 1 inputs\. It has to take a frame"):
        written("h264", "film.mp4", invisible_watermark=True)
    named(encoder=tmp_path / "none.onnx")
    with pytest.raises(BadInput, match="The watermark's model is not there"):
        written("h264", "film.mp4", invisible_watermark=True)
    path = written("h264", "plain.mp4").files[0]
    named(decoder=same)
    with pytest.raises(BadInput, match="it makes no 32 numbers"):
        read_watermark(path, watermark_entry())


def test_marking_can_be_stopped(film: Any, written: Written, named: Callable[..., None]) -> None:
    named()

    def stop(_done: int, _of: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        written("h264", "film.mp4", invisible_watermark=True, progress=stop)
    assert not (film.folder.parent / "film.mp4").exists()
