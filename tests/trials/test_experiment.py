"""The experiment: a storyboard is made in several ways and measured, and the report tells what came of it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Collection
from itertools import pairwise
from pathlib import Path

import msgspec
import numpy as np
import pytest
from scipy.stats import bootstrap

from matchcut.continuity.cards import LightCard
from matchcut.store.project import Project
from matchcut_trials.continuity import main
from matchcut_trials.figures import QUANTITIES, Case, at_shot, estimate, returns
from matchcut_trials.measuring import FilmFigures, MemberFigures, ShotFigures
from matchcut_trials.reporting import read_figures, table, write_report
from matchcut_trials.storyboards import GAPS, shot_id, storyboard
from matchcut_trials.ways import Way, circled


def test_a_longer_storyboard_begins_as_the_shorter_one() -> None:
    assert storyboard(3, 50).shots[:10] == storyboard(3, 10).shots
    assert storyboard(3, 10) != storyboard(4, 10)


def test_people_come_back_after_every_gap() -> None:
    boards = [storyboard(number, 90) for number in range(10)]
    assert all(len(shot) <= 3 and shot[0] == board.cast[0] for board in boards for shot in board.shots)
    for board in boards:
        for name in board.cast[1:]:
            there = [place for place, shot in enumerate(board.shots) if name in shot]
            gaps = [after - before - 1 for before, after in pairwise(there)]
            assert set(GAPS) <= set(gaps)


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of two ways: its films in `work`, its report in `out`."""
    folder = tmp_path_factory.mktemp("quick")
    main(["--quick", "--ways", "naive", "--work", str(folder / "work"), "--out", str(folder / "out")])
    return folder


def test_the_same_shots_are_made_in_each_way(quick: Path) -> None:
    with Project.open(quick / "work/clean-0") as clean, Project.open(quick / "work/naive-0") as naive:
        assert clean.film.order == naive.film.order
        first, second = (circled(naive, shot_id(place)) for place in range(2))
        assert naive.film.shots[second.shot].continues is None
        assert naive.film.shots[second.shot].keyframe is not None
        assert clean.film.shots[second.shot].continues == first.shot
        assert circled(clean, second.shot).seed == second.seed


def test_what_was_measured_is_reported(quick: Path) -> None:
    films = read_figures(quick / "out")
    assert [film.way for film in films] == [Way.CLEAN, Way.NAIVE]
    assert all(shot.light.contrast > 1 for film in films for shot in film.shots)
    assert all(film.takes == len(film.shots) for film in films)
    page = (quick / "out/table.md").read_text("utf-8")
    assert Way.NAIVE in page
    assert "storyboards | 1 | 1 |" in page
    for name in ("chain.svg", "returns.svg"):
        ET.parse(quick / "out" / name)


def film_of(way: Way, board: int, wear: float, shots: int = 10, cuts: Collection[int] = ()) -> FilmFigures:
    """A film whose shots wear by so much each; who is in its second half was away for three shots. At the places `cuts`
    a shot goes on from none.
    """
    return FilmFigures(
        board=board,
        way=way,
        takes=shots,
        seconds=1.0,
        shots=tuple(
            ShotFigures(
                light=LightCard(
                    lightness=50 + wear * place,
                    green_red=0,
                    blue_yellow=0,
                    contrast=20,
                    chroma=10,
                    sharpness=5 - 0.01 * wear * place,
                ),
                delta_e=wear * place,
                contrast=1.0,
                chroma=1.0,
                goes_on=place > 0 and place not in cuts,
                jump=(9.0 if place in cuts else 1.0 + wear) if place else None,
                true_delta_e=wear * place if place and place not in cuts else None,
                members=(
                    MemberFigures(
                        name="Ada",
                        identity=0.8 - 0.01 * wear * place,
                        clothes=0.9,
                        coverage=1.0,
                        away=3 if place == 5 else 0,
                    ),
                ),
                mishaps=(),
            )
            for place in range(shots)
        ),
    )


def test_a_value_at_a_shot_is_the_mean_of_three() -> None:
    quantity = {quantity.id: quantity for quantity in QUANTITIES}
    clean = film_of(Way.CLEAN, 0, 0.0)
    cases = [Case(film_of(Way.TAIL, 0, 0.5), clean)]
    assert at_shot(cases, quantity["identity"], 10).mean == pytest.approx(0.8 - 0.005 * 8)
    assert at_shot(cases, quantity["kept"], 10).mean == pytest.approx((0.8 - 0.005 * 8) / 0.8)
    assert at_shot(cases, quantity["seams"], 10).mean == 1
    assert at_shot([Case(film_of(Way.TAIL, 0, 2.0), clean)], quantity["seams"], 10).mean == 0
    assert at_shot(cases, quantity["going_on"], 10).mean == 1
    cutting = [Case(film_of(Way.LOOP, 0, 0.5, cuts=(2, 8, 9)), clean)]
    assert at_shot(cutting, quantity["seams"], 10).mean == 1, "a cut is no seam"
    assert at_shot(cutting, quantity["going_on"], 10).mean == pytest.approx(6 / 9)
    assert at_shot(cutting, quantity["true_delta_e"], 10).mean == 0.5 * 7
    assert at_shot(cases, quantity["sharpness"], 2).mean == pytest.approx(1 - np.exp(-0.005))
    assert at_shot(cases, quantity["identity"], 11) is None
    assert returns(cases)[3][0].mean == pytest.approx(0.8 - 0.005 * 5)


def test_the_interval_is_that_of_a_bootstrap() -> None:
    """Compared with SciPy's."""
    values = np.random.default_rng(1).normal(5, 2, 12)
    ours = estimate([*values, None])
    theirs = bootstrap((values,), np.mean, method="percentile", n_resamples=4000, rng=2).confidence_interval
    assert (ours.low, ours.high) == pytest.approx((theirs.low, theirs.high), abs=0.12)
    assert ours.count == 12
    assert estimate([None]) is None


def test_lines_of_a_chart_lie_where_their_values_are(tmp_path: Path) -> None:
    films = {
        Way.CLEAN: [film_of(Way.CLEAN, board, 0.0) for board in range(3)],
        Way.TAIL: [film_of(Way.TAIL, board, 0.5 + board / 4) for board in range(3)],
    }
    write_report(films, tmp_path, "Trial", "A note.")
    assert read_figures(tmp_path) == [film for of_way in films.values() for film in of_way]
    svg = ET.parse(tmp_path / "chain.svg")
    lines = svg.findall(".//{*}polyline")
    heights = [[float(point.split(",")[1]) for point in line.get("points").split()] for line in lines[:2]]
    assert len(set(heights[0])) == 1
    assert heights[1] == sorted(heights[1], reverse=True)  # ΔE grows, so the line climbs.
    rows = table(films, 10)
    assert rows[0] == f"| at shot 10 | {Way.CLEAN} | {Way.TAIL} |"
    assert msgspec.json.decode((tmp_path / "figures.json").read_bytes())[0]["board"] == 0
