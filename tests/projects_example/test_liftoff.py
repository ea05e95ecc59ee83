"""Liftoff: the example film reads, has the shape that it promises, is honestly credited, and fits its music."""

from __future__ import annotations

import importlib.util
import re
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from matchcut.film.film import Film
from matchcut.media.probe import probe
from matchcut.media.samples import SAMPLE_RATE
from matchcut.media.sound import read_sound
from matchcut.media.stills import read_still
from matchcut.planning.graph import chains
from matchcut.script.storyboard_toml import Storyboard, read_storyboard

LIFTOFF = Path(__file__).parents[2] / "projects_example" / "liftoff"
FREE_LICENCES = {"CC0 1.0", "public domain", "that of this repository"}


@pytest.fixture(scope="module")
def storyboard() -> Storyboard:
    return read_storyboard(LIFTOFF / "storyboard.toml")


@pytest.fixture(scope="module")
def film(storyboard: Storyboard) -> Film:
    return storyboard.film


@pytest.fixture(scope="module")
def composer() -> ModuleType:
    """make_score.py, as a module."""
    spec = importlib.util.spec_from_file_location("make_score", LIFTOFF / "make_score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_film_is_as_long_and_as_rich_as_an_example_must_be(film: Film) -> None:
    assert len(film.scene_order) == 2
    assert len(film.order) >= 8
    assert film.length >= 30 * film.settings.rate.fraction
    titles = {"".join(title.text.split()) for title in film.titles.values()}
    assert {"LIFTOFF", "Backbeforethecoffeeiscold."} == titles
    dissolves = [shot for shot in film.running_order if shot.transition and shot.transition.kind == "dissolve"]
    assert len(dissolves) >= 3


def test_a_chain_of_three_goes_on_in_one_picture(film: Film) -> None:
    chain = max(chains(film), key=len)
    assert len(chain) >= 3
    for earlier, later in pairwise(chain):
        assert film.shot(later).continues == earlier
        assert film.shot(later).transition is None, "a seam that goes on must not be dissolved over"
        assert film.shot(later).keyframe == film.shot(earlier).keyframe


def test_two_shots_are_composed_from_a_plate_and_a_cut_out(film: Film, storyboard: Storyboard) -> None:
    composed = [shot for shot in film.running_order if shot.keyframe is None]
    assert len(composed) >= 2
    for shot in composed:
        location = film.scene(shot.scene).location
        assert location is not None
        assert film.references_by_owner[location]
        (casting,) = film.cast_by_shot[shot.id]
        cut_out = read_still(storyboard.media[film.references_by_owner[casting.character][0].media], alpha=True)
        alpha = cut_out[..., 3]
        assert (alpha[0] == 0).all(), "the head is cut off"
        assert (alpha[:, 0] == 0).all(), "the arm is cut off"
        assert 0.3 < (alpha == 255).mean() < 0.8
        assert ((alpha > 0) & (alpha < 255)).mean() < 0.06, "most of the cut-out is plainly inside or outside"


def test_no_picture_is_shown_larger_than_it_is(film: Film, storyboard: Storyboard) -> None:
    for path in storyboard.media.values():
        facts = probe(path)
        if facts.kind == "image" and path.suffix == ".jpg":
            assert (facts.width or 0) >= film.settings.width, path.name
            assert (facts.height or 0) >= film.settings.height, path.name


def test_every_file_lies_in_the_folder_and_is_credited_with_a_free_licence(storyboard: Storyboard) -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|$", (LIFTOFF / "CREDITS.md").read_text("utf-8"), re.MULTILINE
    )
    credited = dict(rows)
    shipped = {f"{folder}/{path.name}" for folder in ("images", "sound") for path in (LIFTOFF / folder).iterdir()}
    assert set(storyboard.files) == shipped, "a file that the film does not use, or uses from elsewhere"
    assert set(credited) == shipped
    for licences in credited.values():
        assert set(licences.split("; ")) <= FREE_LICENCES


def test_every_photograph_names_its_author_and_licence() -> None:
    about = (LIFTOFF / "CREDITS.md").read_text("utf-8").split("## Photographs")[1]
    photographs = re.split(r"^\*\*", about, flags=re.MULTILINE)[1:]
    assert len(photographs) == 6
    for one in photographs:
        assert re.search(r"^(Photograph|Image): \S", one, re.MULTILINE), one
        assert re.search(r"Licence: (CC0 1\.0|public domain)\b", one), one


def test_every_cut_falls_on_the_beat_that_the_score_expects(film: Film, composer: ModuleType) -> None:
    """A transition counts by its middle; a dip lies half before its shot and half in it."""
    seams = [placed.range.start + placed.overlap // 2 for placed in film.layout]
    beat = composer.BEAT * film.settings.rate.fraction
    assert [seam / beat for seam in [*seams, film.length]] == list(composer.CUTS)


def test_the_score_is_what_its_program_makes(composer: ModuleType) -> None:
    """The first three seconds, but for the dither of 16 bits: one step of it is −90 dB."""
    seconds = 3
    made = composer.compose(seconds)
    kept = read_sound(LIFTOFF / "sound" / "score.flac")[:, : made.shape[1]]
    assert made.shape == (2, seconds * SAMPLE_RATE)
    assert np.sqrt((made**2).mean()) > 0.02
    assert np.abs(made - kept).max() < 4 / 2**15


def test_the_score_covers_the_film_follows_its_arc_and_never_clips(film: Film, composer: ModuleType) -> None:
    score = read_sound(LIFTOFF / "sound" / "score.flac")
    (clip,) = film.audio.values()
    assert (clip.anchor, clip.offset, clip.source_start, clip.frames) == (None, 0, 0, None)
    assert score.shape[1] >= film.length / film.settings.rate.fraction * SAMPLE_RATE
    assert np.abs(score).max() < 0.96
    assert -17 < composer.loudness(score) < -15
    assert np.abs(score[:, :480]).max() < 0.001
    assert np.abs(score[:, -480:]).max() < 0.001

    def power(first: float, last: float) -> float:
        return float((score[:, composer.at(first) : composer.at(last)] ** 2).mean())

    loudest = max(range(composer.END), key=lambda beat: power(beat, beat + 1))
    assert composer.LIFTOFF <= loudest < composer.LIFTOFF + 2
    assert power(composer.LIFTOFF, composer.LIFTOFF + 1) > 3 * power(composer.LIFTOFF - 2, composer.LIFTOFF - 1)
    assert power(41, 44) < 0.1 * power(28, 34), "among the stars it must be quiet"
