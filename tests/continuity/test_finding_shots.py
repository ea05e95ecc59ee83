"""Films are looked through: as files that cameras and phones write, in a process of its own, a stretch at a time."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from skimage import data
from tests.continuity.conftest import CUT, DISSOLVE, LONG
from tests.continuity.moving import HEIGHT, WIDTH, film_of, seen_at

from matchcut.continuity.cuts import finding
from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.helper import find_shots
from matchcut.continuity.cuts.messages import FindShots
from matchcut.continuity.cuts.network import CutNetwork, colours_alike
from matchcut.continuity.cuts.reading import SmallFrames, sighted
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.time import FrameRate
from matchcut.media.frames import FrameReader


def test_the_shots_of_a_film_are_found(joined):
    at = []
    found = find_shots(FindShots(path=str(joined)), lambda done, of: at.append((done, of)))
    cut, dissolve = found.boundaries
    assert (cut.kind, cut.at, cut.frames) == (BoundaryKind.CUT, CUT, 0)
    assert dissolve.kind is BoundaryKind.DISSOLVE
    assert dissolve.at == DISSOLVE + LONG // 2
    assert abs(dissolve.first - DISSOLVE) <= 2
    assert abs(dissolve.end - DISSOLVE - LONG) <= 2
    assert (found.film.frames, found.film.rate, found.film.width, found.film.height) == (50, "24", WIDTH, HEIGHT)
    assert found.notes == ()
    assert at
    assert at[-1][1] == 50


def test_looking_can_be_stopped(joined):
    with pytest.raises(Cancelled):
        find_shots(FindShots(path=str(joined)), stop=lambda: True)


def test_a_file_that_is_no_film_is_told(tmp_path):
    (tmp_path / "broken.mp4").write_bytes(b"no film at all" * 99)
    with pytest.raises(BadInput) as refused:
        find_shots(FindShots(path=str(tmp_path / "broken.mp4")))
    assert "broken.mp4" in str(refused.value.file)


class Nobody(CutNetwork):
    """Stands in for the network where it is not asked: says nothing of any frame."""

    def __init__(self):
        pass

    def scores(self, frames):
        return ((frame, 0.0, 0.0) for frame in frames)


def test_a_film_is_judged_a_stretch_at_a_time_and_each_boundary_once(monkeypatch):
    monkeypatch.setattr(finding, "_STRETCH", 30)
    monkeypatch.setattr(finding, "_ABOUT", 20)
    pictures = [data.astronaut(), data.coffee(), data.chelsea()]
    lengths = [17, 12, 31, 10, 40, 30, 13, 29]
    film = np.concatenate([seen_at(pictures[number % 3], length) for number, length in enumerate(lengths)])
    found = list(finding.boundaries(iter(film), Nobody()))
    assert [seen.boundary.at for seen in found] == np.cumsum(lengths)[:-1].tolist()
    for seen in found:
        assert np.array_equal(seen.before, film[seen.boundary.at - 1])
        assert np.array_equal(seen.after, film[seen.boundary.at])


def test_the_likeness_of_colours_is_that_of_histograms():
    frames = np.stack([np.full((27, 48, 3), shade, np.uint8) for shade in (0, 0, 200)])
    frames[1, :9] = 200
    alike = colours_alike(frames)
    assert alike.shape == (3, 101)
    third = 2 / np.sqrt(5)
    assert alike[:, 50] == pytest.approx([1, 1, 1])
    assert alike[0, 51:53] == pytest.approx([third, 0])
    assert alike[1, [49, 51]] == pytest.approx([third, 1 / np.sqrt(5)])
    assert alike[0, :50].max() == 0


def test_where_nothing_happens_the_network_is_not_asked(monkeypatch):
    network = Nobody()
    scores = list(CutNetwork.scores(network, iter(seen_at(data.astronaut(), 130, 0))))
    assert len(scores) == 130
    assert {(change, passage) for _, change, passage in scores} == {(0.0, 0.0)}


def looked_at(path, **order):
    """How a file is looked at: the numbers of its frames, and the first of the take's frames that each is."""
    with FrameReader(path) as film:
        seen = sighted(film, FindShots(path=str(path), **order))
        frames = list(SmallFrames(film, seen, lambda _done, _of: None))
        return seen, frames, film.notes


def test_a_slower_film_shows_some_frames_and_a_faster_one_each_for_longer(joined):
    slower, frames, _ = looked_at(joined, rate="12")
    assert slower.numbers == tuple(range(0, 50, 2))
    assert (slower.frames, len(frames)) == (25, 25)
    faster, frames, _ = looked_at(joined, rate="48")
    assert faster.numbers == tuple(range(50))
    assert faster.firsts == tuple(range(0, 100, 2))
    assert (faster.frames, len(frames)) == (100, 50)


def test_a_boundary_is_where_the_take_shows_it(joined):
    cut = ShotBoundary(BoundaryKind.CUT, 14, 0, 14, 1.0)
    range_ = ShotBoundary(BoundaryKind.DISSOLVE, 26, 8, 30, 1.0)
    faster, _, _ = looked_at(joined, rate="48")
    assert faster.in_take(cut, reverse=False).at == 28
    stretch, _, _ = looked_at(joined, rate="24", start=10, frames=30)
    assert stretch.numbers == tuple(range(10, 40))
    backwards = stretch.in_take(ShotBoundary(BoundaryKind.DISSOLVE, 16, 8, 20, 1.0), reverse=True)
    assert (backwards.first, backwards.at, backwards.end) == (6, 10, 14)
    assert stretch.in_take(range_, reverse=False).end == 30, "no later than the take ends"


def test_a_stretch_that_ends_after_its_file_looks_at_the_last_frame_once(joined):
    held, frames, _ = looked_at(joined, rate="24", start=40, frames=30)
    assert held.numbers == tuple(range(40, 50))
    assert (held.frames, len(frames)) == (30, 10)


def test_frames_that_last_unequally_are_looked_at_by_their_times(written):
    path = written("phone.mp4", "-vf", "select='not(eq(mod(n,5),3))'", "-fps_mode", "vfr")
    seen, frames, notes = looked_at(path)
    assert seen.seen.unequal
    assert seen.seen.frame_rate in map(FrameRate.parse, ("24000/1001", "24", "25"))
    with FrameReader(path) as film:
        assert len(frames) == film.count == len(seen.numbers)
        rate = seen.seen.frame_rate
        assert [film.number_at(rate.seconds(first)) for first in seen.firsts] == list(seen.numbers)
        assert Fraction(seen.frames) / rate.fraction >= film.time(film.count)
    assert any("last unequally" in str(note) for note in notes)


def test_interlaced_and_turned_films_are_looked_at_as_they_are_seen(written, tmp_path):
    path = written("fields.mkv", "-vf", "interlace", "-flags", "+ilme+ildct", "-x264-params", "tff=1")
    seen, frames, notes = looked_at(path)
    assert any("interlaced" in str(note) for note in notes)
    assert (seen.seen.width, frames[0].shape) == (WIDTH, (HEIGHT, WIDTH, 3))


def test_a_film_on_its_edge_is_small_on_its_longer_side(tmp_path):
    tall = np.zeros((6, 384, 108, 3), np.uint8)
    seen, frames, _ = looked_at(film_of(tall, tmp_path / "tall.mp4"))
    assert (seen.seen.width, seen.seen.height, frames[0].shape) == (108, 384, (192, 54, 3))


def test_a_timecode_is_that_of_the_first_frame(written):
    path = written("coded.mov", "-timecode", "10:00:00:12")
    assert looked_at(path)[0].seen.timecode == 10 * 3600 * 24 + 12
