"""A take is looked at as a person would have it looked at: in a process of its own, every frame, whoever is in it."""

from __future__ import annotations

import os
import signal
from fractions import Fraction
from pathlib import Path

import numpy as np
import psutil
import pytest
from PIL import Image
from skimage import data
from skimage.color import rgb2lab
from tests.continuity.looking.conftest import COMES, FRAMES, SIZE, frames, torn
from tests.continuity.moving import film_of

from matchcut.continuity.looking.helper import Looker
from matchcut.continuity.looking.look import look_at_take
from matchcut.continuity.looking.makers import Makers, makers_here
from matchcut.continuity.looking.sampling import sampled
from matchcut.continuity.looking.sight import Sight
from matchcut.continuity.seen import DefectKind, halves, numbers
from matchcut.film.errors import BadInput, Cancelled, EngineFailed
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import FACES, LOOKS
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.media.frames import FrameReader

NOBODY = Makers(faces="", looks="", faces_by="", looks_by="")


@pytest.fixture(scope="module")
def sight() -> Sight:
    return Sight(FACES.id, LOOKS.id)


def frame_of(path: Path, number: int) -> np.ndarray:
    with FrameReader(path) as film:
        return film.frame(number)


def lightness(pictures: np.ndarray) -> list[float]:
    """The mean L* of each of some pictures, as scikit-image has it."""
    return [rgb2lab(picture)[..., 0].mean() for picture in pictures]


def test_the_frames_that_are_looked_at_closely():
    second = sampled(24, Fraction(24))
    assert [sample.frame for sample in second] == [0, 6, 12, 17, 23]
    assert [sample.frame for sample in second if sample.viewed] == [0, 12, 23]
    assert [sample.frame for sample in second if sample.looks] == [0, 23]
    assert [sample.frame for sample in second if sample.searched] == [0, 23]
    assert [sample.frame for sample in sampled(1, Fraction(24))] == [0]
    assert [sample.frame for sample in sampled(2, Fraction(24))] == [0, 1]
    for length in (7, 50, 721):
        numbers_of = [sample.frame for sample in sampled(length, Fraction(24000, 1001))]
        gaps = np.diff(numbers_of)
        assert (numbers_of[0], numbers_of[-1]) == (0, length - 1)
        assert gaps.max() - gaps.min() <= 1
        assert 5 <= gaps.max() <= 7


def test_a_take_is_seen_by_a_process_that_is_asked_again(take: Path, tmp_path: Path):
    by, told = makers_here(), []
    (tmp_path / "text.mp4").write_bytes(b"no film at all" * 99)
    with Looker(by) as looker:
        with pytest.raises(BadInput):
            looker.look(tmp_path / "text.mp4")
        seen = looker.look(take, lambda done, of: told.append((done, of)))
        process = looker._helper.pid
        assert psutil.Process(process).nice() == min(19, psutil.Process().nice() + 5), "it stands back behind others"
        assert looker.look(take) == seen
        assert looker._helper.pid == process
    assert (seen.frames, seen.width, seen.height, seen.rate) == (FRAMES, *SIZE, "24")
    assert (seen.faces_by, seen.looks_by) == (by.faces_by, by.looks_by)
    assert told
    assert {of for _, of in told} == {FRAMES}
    # What every frame has is what its pixels have.
    assert numbers(seen.series.lightness) == pytest.approx(lightness(frames()), abs=1)
    assert int(np.argmax(numbers(seen.series.change))) == COMES
    assert len(numbers(seen.series.motion)) == FRAMES
    assert [edge.frame for edge in seen.edges][::12] == [0, FRAMES - 2]
    # She is there from when she comes, with her face, and what she wears.
    for looked in seen.looked_at:
        with_face = [figure for figure in looked.figures if figure.face]
        assert len(with_face) == (looked.frame >= COMES), looked.frame
    last = next(figure for figure in seen.looked_at[-1].figures if figure.face)
    embedder, shown = open_embedder(FACES), frame_of(take, FRAMES - 1)
    as_shown, as_mirrored = (
        embed_picture(embedder, FACES, np.ascontiguousarray(picture)).vector for picture in (shown, shown[:, ::-1])
    )
    assert numbers(last.face.vector) @ as_shown > max(0.9, numbers(last.face.vector) @ as_mirrored)
    assert numbers(last.face.mirrored) @ as_mirrored > max(0.9, numbers(last.face.mirrored) @ as_shown)
    same = calibration_of(FACES.id).same
    assert numbers(last.face.vector) @ embed_picture(embedder, FACES, data.astronaut()).vector > same
    assert np.linalg.norm(halves(last.clothes.look)) == pytest.approx(1, abs=0.01)
    assert 60 + FRAMES < last.face.box.left < last.face.box.right < 220 + FRAMES


def test_a_reference_is_seen_as_a_take_of_one_frame(tmp_path: Path):
    path = tmp_path / "reference.png"
    Image.fromarray(data.astronaut()).save(path)
    (tmp_path / "text.png").write_bytes(b"no picture at all")
    with Looker(makers_here()) as looker:
        with pytest.raises(BadInput):
            looker.look_at_picture(tmp_path / "text.png")
        seen = looker.look_at_picture(path)
    assert (seen.frames, seen.width, seen.height, len(seen.looked_at)) == (1, 512, 512, 1)
    (figure,) = (figure for figure in seen.looked_at[0].figures if figure.face)
    assert figure.face.mirrored
    assert figure.clothes.look
    assert halves(figure.clothes.colours).sum() == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    ("broken", "whole"), [((9, 10), 0), ((0, 9, 10), 700)], ids=["not decoded", "decoded to something else"]
)
def test_frames_that_are_damaged_are_broken_and_cost_only_themselves(
    take: Path, tmp_path: Path, sight: Sight, broken: tuple[int, ...], whole: int
):
    seen = look_at_take(torn(take, tmp_path, broken, whole), sight, NOBODY, lambda _done, _of: None)
    assert {defect.kind for defect in seen.defects if defect.first > COMES} == {DefectKind.BROKEN}
    defects = [defect for defect in seen.defects if defect.kind is DefectKind.BROKEN]
    assert [number for defect in defects for number in range(defect.first, defect.first + defect.frames)] == [*broken]
    expected = frames().copy()
    for number in broken:
        expected[number] = expected[number - 1] if number else expected[1]
    assert numbers(seen.series.lightness) == pytest.approx(lightness(expected), abs=1)
    looked_at = [looked.frame for looked in seen.looked_at]
    assert looked_at == [sample.frame for sample in sampled(FRAMES, Fraction(24)) if sample.frame not in broken]


def test_a_take_of_which_nothing_can_be_decoded_is_refused(take: Path, tmp_path: Path, sight: Sight):
    path = torn(take, tmp_path, range(FRAMES), 700)
    with pytest.raises(BadInput, match="damaged"):
        look_at_take(path, sight, NOBODY, lambda _done, _of: None)


def test_who_is_gone_is_missed_from_the_very_frame_on(tmp_path: Path, sight: Sight):
    there, gone = frames()[COMES:], frames()[:COMES]
    path = film_of(np.concatenate([there, there[::-1], gone, gone[::-1]]), tmp_path / "gone.mp4", "-crf", "10")
    seen = look_at_take(path, sight, NOBODY, lambda _done, _of: None)
    (lost,) = (defect for defect in seen.defects if defect.kind is DefectKind.PERSON_LOST)
    assert (lost.first, lost.frames) == (2 * len(there), 1)
    assert [looked.frame for looked in seen.looked_at] == [sample.frame for sample in sampled(36, Fraction(24))]


def test_without_embedders_the_light_is_seen_and_nothing_is_made_up(take: Path):
    seen = look_at_take(take, Sight("", ""), NOBODY, lambda _done, _of: None)
    assert (seen.faces_by, seen.looks_by) == ("", "")
    assert not any(looked.figures for looked in seen.looked_at)
    assert {looked.picture.look for looked in seen.looked_at} == {b""}
    assert halves(seen.looked_at[0].picture.colours).sum() == pytest.approx(1, abs=0.01)
    assert len(numbers(seen.series.sharpness)) == FRAMES


def test_looking_can_be_stopped_and_begun_again(take: Path):
    with Looker(NOBODY) as looker:
        with pytest.raises(Cancelled):
            looker.look(take, stop=lambda: True)
        assert looker.look(take).frames == FRAMES


def test_a_process_that_dies_is_told_and_the_next_take_has_another(take: Path):
    def shoot(_done: int, _of: int) -> None:
        os.kill(looker._helper.pid, signal.SIGABRT)

    with Looker(NOBODY) as looker:
        with pytest.raises(EngineFailed, match="looks at takes"):
            looker.look(take, shoot)
        assert looker.look(take).frames == FRAMES


def test_who_compares_no_faces_is_refused():
    with pytest.raises(BadInput, match="compares no faces"):
        makers_here("dinov2")
    with pytest.raises(BadInput):
        makers_here("sface")


def test_other_makers_have_another_key():
    by = makers_here()
    assert by.key != NOBODY.key
    assert makers_here().key == by.key
