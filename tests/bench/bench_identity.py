"""Who is who: faces found, told apart, and how long that takes, on pictures of people that packages carry.

    python tests/bench/bench_identity.py [--calibrate]

Half of the pictures choose the figures (`--calibrate` writes them to `resources/identity`), and only people in the
other half are reported on. Of the pairs that show one person few are two photographs: most are a photograph and itself
in other light, by another camera, smaller, turned. Intervals are of 1000 draws of people, 2.5 % to 97.5 %.

Embedding and finding stand beside a yardstick of the same run, the network that finds faces run bare on a view of its
own, in turns: machines differ, and others work on them.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tomlkit
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.bench.people import Picture, Somebody

from matchcut.identity.calibration import Calibration, calibration_of
from matchcut.identity.catalogue import FACES
from matchcut.identity.embedders import open_embedder
from matchcut.identity.embedders.face_net import FaceNetEmbedder
from matchcut.identity.faces import Face
from matchcut.identity.likeness import centroid, similarity
from matchcut.identity.weights import version_of
from matchcut.media.resources import resource

FRAME = (1280, 720)
ROUNDS = 20
DRAWS = 1000
REFERENCES = 4
BALANCED_WANTED, FOUND_80_WANTED, FOUND_40_WANTED, FIND_MS_WANTED, EMBED_MS_WANTED = 0.98, 0.97, 0.90, 15, 10

Vectors = NDArray[np.float64]
"""(n, dimension)."""

CastDrawn = tuple[Vectors, list[Vectors]]
"""The unit vectors of somebody's references, and of each other member's."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Vectors by who was seen, in which picture, and under which change of it ("" for the photograph itself)."""

    raw: Vectors
    names: NDArray[np.str_]
    pictures: NDArray[np.str_]
    kinds: NDArray[np.str_]

    def part(self, chosen: NDArray[np.bool_]) -> Looked:
        return Looked(self.raw[chosen], self.names[chosen], self.pictures[chosen], self.kinds[chosen])

    def unit(self, centre: NDArray[np.float64]) -> Vectors:
        away = self.raw - centre
        return away / np.linalg.norm(away, axis=1, keepdims=True)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Cosines of a photograph with every other picture, whether both show one person, and who they are by index."""

    cosines: NDArray[np.float64]
    same: NDArray[np.bool_]
    first: NDArray[np.int64]
    second: NDArray[np.int64]

    def balanced(self, threshold: float, weights: NDArray[np.float64] | None = None) -> float:
        """The mean of how many are right among pairs of one person, and among pairs of two."""
        right = (self.cosines >= threshold) == self.same
        weights = np.ones(len(right)) if weights is None else weights
        return float(np.mean([np.average(right[kind], weights=weights[kind]) for kind in (self.same, ~self.same)]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calibrate", action="store_true", help="choose the figures anew and write them")
    asked = parser.parse_args()
    try:
        pictures = people.pictures()
    except (OSError, RuntimeError, subprocess.CalledProcessError) as error:
        print(f"The pictures can't be fetched: {error}", file=sys.stderr)
        return 1
    embedder = FaceNetEmbedder(Path())
    shown = _everybody(embedder, pictures)
    looked = _looked_at(embedder, shown)
    calibrating = np.isin(looked.pictures, people.CALIBRATING)
    if asked.calibrate:
        _write(_calibrated(looked.part(calibrating)))
        calibration_of.cache_clear()
    _report_telling_apart(looked.part(~calibrating))
    _report_finding(embedder, [somebody for somebody in shown if somebody.picture not in people.CALIBRATING])
    _report_times(embedder, pictures)
    return 0


def _everybody(embedder: FaceNetEmbedder, pictures: dict[str, Picture]) -> list[Somebody]:
    """Every face in the pictures, with one and a half of its widths around it."""
    shown = []
    for name, rgb in pictures.items():
        faces = sorted(embedder.detector.detect(rgb), key=lambda face: face.left)
        for place, face in enumerate(faces):
            middle = ((face.left + face.right) / 2, (face.top + face.bottom) / 2)
            left, top = (max(0, round(at - 2 * face.width)) for at in middle)
            part = np.ascontiguousarray(
                rgb[top : round(middle[1] + 2 * face.width), left : round(middle[0] + 2 * face.width)]
            )
            whose = people.name_of(name, place, middle[0] / rgb.shape[1])
            shown.append(Somebody(whose, name, part, (middle[0] - left, middle[1] - top), face.width))
    return shown


def _looked_at(embedder: FaceNetEmbedder, shown: Sequence[Somebody]) -> Looked:
    """Everybody's vectors, as they are and changed, before the centre is taken off."""
    rng = np.random.default_rng(5)
    centre = np.array(calibration_of(FACES.id).centre or np.zeros(FACES.dimension or 0))
    rows = []
    lost: dict[str, int] = {}
    for somebody in shown:
        for kind, rgb in (("", somebody.rgb), *people.changes(somebody.rgb, somebody.width, rng)):
            face = _nearest(embedder.detector.detect(rgb), somebody)
            if face is None:
                lost[kind] = lost.get(kind, 0) + 1
            else:
                raw = np.asarray(embedder.embed(rgb, face), np.float64) + centre
                rows.append((raw, somebody.name, somebody.picture, kind))
    print(
        f"{len(shown)} faces of {len({somebody.name for somebody in shown})} people; changed pictures without: {lost}"
    )
    raws, names, pictures, kinds = zip(*rows, strict=True)
    return Looked(np.array(raws), np.array(names), np.array(pictures), np.array(kinds))


def _nearest(faces: Sequence[Face], somebody: Somebody) -> Face | None:
    """The face that is where somebody's was, or where a mirror or a turn has put it."""
    if not faces:
        return None

    def away(face: Face) -> float:
        x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
        wide = somebody.rgb.shape[1]
        return min(abs(x - somebody.middle[0]), abs(wide - x - somebody.middle[0])) + abs(y - somebody.middle[1])

    nearest = min(faces, key=away)
    return nearest if away(nearest) < somebody.width else None


def _pairs(looked: Looked, centre: NDArray[np.float64]) -> Pairs:
    unit = looked.unit(centre)
    everybody = {name: index for index, name in enumerate(sorted(set(looked.names)))}
    who = np.array([everybody[name] for name in looked.names])
    photographs = np.flatnonzero(looked.kinds == "")
    first = np.repeat(photographs, len(who))
    second = np.tile(np.arange(len(who)), len(photographs))
    kept = first != second
    first, second = first[kept], second[kept]
    return Pairs((unit[first] * unit[second]).sum(axis=1), who[first] == who[second], who[first], who[second])


def _calibrated(looked: Looked) -> Calibration:
    """The figures that part these people best."""
    photographs = looked.kinds == ""
    centre = np.round(looked.raw[photographs].mean(axis=0), 5)
    pairs = _pairs(looked, centre)
    steps = np.linspace(-1, 1, 2001)
    balanced = np.array([pairs.balanced(step) for step in steps])
    right, wrong = (_distances(_casts(looked, centre, wrong=wrong), wrong=wrong) for wrong in (False, True))
    gap, margin = (np.quantile(right, 0.99, axis=0) + np.quantile(wrong, 0.01, axis=0)) / 2
    return Calibration(
        same=round(float(steps[balanced >= balanced.max() - 1e-9].mean()), 3),
        gap=round(float(gap), 3),
        margin=round(float(margin), 3),
        centre=tuple(centre),
        source=(
            f"bench_identity on {', '.join(people.CALIBRATING)}: {np.count_nonzero(photographs)} photographs of "
            f"{len(set(looked.names))} people and {len(set(looked.kinds)) - 1} changes of each, "
            f"{np.count_nonzero(pairs.same)} pairs of one person and {np.count_nonzero(~pairs.same)} of two. "
            f"same: where most pairs are right, balanced ({balanced.max():.4f}). gap, margin: midway between right "
            "references (99 %) and wrong ones (1 %), in casts drawn of them. centre: the mean of the photographs."
        ),
    )


def _distances(casts: Sequence[CastDrawn], *, wrong: bool) -> Vectors:
    """How far a reference is below the member's others, and on another's side (n, 2): the wrong one, else the farthest
    of the right ones.
    """
    distances = []
    for own, others in casts:
        alone = (own @ own.T - np.eye(REFERENCES)).sum(axis=1) / (REFERENCES - 1)
        at = REFERENCES - 1 if wrong else int(np.argmin(alone))
        rest = np.delete(own, at, axis=0)
        among = (rest @ rest.T)[np.triu_indices(len(rest), 1)].mean()
        nearest = max(own[at] @ centroid(list(other)) for other in others)
        distances.append((among - alone[at], nearest - own[at] @ centroid(list(rest))))
    return np.array(distances)


def _casts(looked: Looked, centre: NDArray[np.float64], *, wrong: bool) -> list[CastDrawn]:
    """Casts drawn of these people: one's four references (`wrong`: the last is another's), and everybody else's."""
    rng = np.random.default_rng(7)
    unit = looked.unit(centre)
    whose = {name: np.flatnonzero(looked.names == name) for name in sorted(set(looked.names))}
    casts = []
    for name in list(whose) * 20:
        drawn = {other: unit[rng.choice(rows, REFERENCES, replace=False)] for other, rows in whose.items()}
        own = drawn.pop(name)
        if wrong:
            own[-1] = unit[rng.choice(whose[rng.choice(list(drawn))])]
        casts.append((own, list(drawn.values())))
    return casts


def _write(figures: Calibration) -> None:
    """Write them where `calibration_of` reads them, with the version of the embedder that has this centre."""
    target = resource("identity") / f"{FACES.id}.toml"
    for version in ("", None):
        document = tomlkit.document()
        document.add(tomlkit.comment("Written by tests/bench/bench_identity.py --calibrate."))
        document["centre"] = list(figures.centre)
        document["figures"] = {"same": figures.same, "gap": figures.gap, "margin": figures.margin}
        document["origin"] = {
            "version": version_of(FACES) if version is None else version,
            "source": figures.source,
        }
        target.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
        calibration_of.cache_clear()


def _report_telling_apart(looked: Looked) -> None:
    figures = calibration_of(FACES.id)
    assert figures.same is not None
    centre = np.array(figures.centre)
    pairs = _pairs(looked, centre)
    low, high = _interval(pairs, figures.same, len(set(looked.names)))
    real = _pairs(looked.part(looked.kinds == ""), centre)
    cosines = sorted({round(float(cosine), 3) for cosine in real.cosines[real.same]})
    _row(
        "same or another person, balanced",
        f"{pairs.balanced(figures.same):.2%} ({low:.2%} to {high:.2%})",
        f"≥ {BALANCED_WANTED:.0%}",
        f"{np.count_nonzero(pairs.same)} pairs of one, {np.count_nonzero(~pairs.same)} of two, of "
        f"{len(set(looked.names))} people; two photographs of one person: {len(cosines)}, {cosines}",
    )
    wrong = (pairs.cosines >= figures.same) != pairs.same
    shares = f"{wrong[pairs.same].mean():.2%}; {wrong[~pairs.same].mean():.2%}"
    _row("one person taken for two; two for one", shares, "", f"one from {figures.same} on")
    right, odd = (_odd(_casts(looked, centre, wrong=wrong), figures) for wrong in (False, True))
    _row("none of four right references stands out", f"{np.mean([not entry for entry in right]):.1%}", "", "of casts")
    stand_out = np.mean([REFERENCES - 1 in entry for entry in odd])
    _row("a wrong one among four stands out", f"{stand_out:.1%}", "", f"of {len(odd)} casts")


def _odd(casts: Sequence[CastDrawn], figures: Calibration) -> list[list[int]]:
    """Which of each cast's references are told as odd."""
    return [
        [
            entry.index
            for entry in similarity(
                list(own.astype(np.float32)),
                {str(number): list(other) for number, other in enumerate(others)},
                figures=figures,
            ).odd
        ]
        for own, others in casts
    ]


def _interval(pairs: Pairs, threshold: float, count: int) -> tuple[float, float]:
    """2.5 % and 97.5 % of the balanced share over draws of people, with replacement."""
    rng = np.random.default_rng(3)
    values = []
    for _ in range(DRAWS):
        times = np.bincount(rng.integers(0, count, count), minlength=count)
        weights = np.where(pairs.same, times[pairs.first], times[pairs.first] * times[pairs.second]).astype(float)
        values.append(pairs.balanced(threshold, weights))
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)


def _report_finding(embedder: FaceNetEmbedder, shown: Sequence[Somebody]) -> None:
    detector, rng = embedder.detector, np.random.default_rng(9)
    for pixels, small, wanted in ((80, False, FOUND_80_WANTED), (40, True, FOUND_40_WANTED), (30, True, None)):
        found = 0
        for somebody in shown:
            frame, at = _in_a_frame(somebody, pixels, rng)
            found += any(_holds(face, at) for face in detector.detect(frame, small=small))
        _row(
            f"faces of {pixels} pixels found in 720p",
            f"{found} of {len(shown)}",
            f"≥ {wanted:.0%}" if wanted else "",
            "tiles" if small else "",
        )
    for quarters in (1, 2, 3):
        found = sum(bool(detector.detect(np.ascontiguousarray(np.rot90(somebody.rgb, quarters)))) for somebody in shown)
        _row(f"faces found in pictures turned by {90 * quarters}°", f"{found} of {len(shown)}", "", "")
    tiny, none = people.tiny_faces()
    for name, pictures in (
        ("tiny grey faces (25 pixels) found", tiny),
        ("pictures of 25 pixels without a face, found in", none),
    ):
        found = sum(
            bool(detector.detect(np.repeat(people.scaled(plain, 4)[..., None], 3, axis=2))) for plain in pictures
        )
        _row(name, f"{found} of {len(pictures)}", "", "lfw_subset")
    nobody = people.without_people()
    _row(
        "pictures without people, found in",
        f"{sum(bool(detector.detect(rgb)) for rgb in nobody.values())} of {len(nobody)}",
        "",
        "calibrated on",
    )


def _in_a_frame(somebody: Somebody, pixels: int, rng: np.random.Generator) -> tuple[Picture, tuple[float, float]]:
    """A grey 720p frame somewhere in which somebody's face is that wide, and where."""
    scale = pixels / somebody.width
    part = people.scaled(somebody.rgb, scale)
    frame = np.full((FRAME[1], FRAME[0], 3), 90, np.uint8)
    left, top = (int(rng.integers(0, outer - inner)) for outer, inner in zip(FRAME, part.shape[1::-1], strict=True))
    frame[top : top + part.shape[0], left : left + part.shape[1]] = part
    return frame, (left + somebody.middle[0] * scale, top + somebody.middle[1] * scale)


def _holds(face: Face, at: tuple[float, float]) -> bool:
    return face.left < at[0] < face.right and face.top < at[1] < face.bottom


def _report_times(embedder: FaceNetEmbedder, pictures: dict[str, Picture]) -> None:
    frame = np.full((FRAME[1], FRAME[0], 3), 90, np.uint8)
    portrait = people.scaled(pictures["astronaut.png"], FRAME[1] / 512)
    frame[:, : portrait.shape[1]] = portrait[: FRAME[1]]
    detector = embedder.detector
    (face,) = detector.detect(frame)
    bare = detector._far  # The yardstick is the network itself.
    view = np.zeros((bare.side, bare.side, 3), np.uint8)
    works: dict[str, Callable[[], object]] = {
        "bare": lambda: bare.find(view, 0.5),
        "find": lambda: detector.detect(frame),
        "tiles": lambda: detector.detect(frame, small=True),
        "embed": lambda: embedder.embed(frame, face),
    }
    clocks: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            begun = time.perf_counter()
            work()
            clocks[name].append(1000 * (time.perf_counter() - begun))
    middle = {name: statistics.median(times) for name, times in clocks.items()}
    beside = "× the bare network"
    _row(
        "find a face in a 720p frame",
        f"{middle['find']:.1f} ms",
        f"≤ {FIND_MS_WANTED} ms",
        f"{middle['find'] / middle['bare']:.2f} {beside}, {middle['bare']:.1f} ms",
    )
    _row("the same with tiles", f"{middle['tiles']:.1f} ms", "", f"{middle['tiles'] / middle['bare']:.2f} {beside}")
    _row(
        "embed a face",
        f"{middle['embed']:.1f} ms",
        f"≤ {EMBED_MS_WANTED} ms",
        f"{middle['embed'] / middle['bare']:.2f} {beside}",
    )
    begun = time.perf_counter()
    open_embedder(FACES)
    _row("open the embedder", f"{1000 * (time.perf_counter() - begun):.0f} ms", "", "once in a process")


def _row(what: str, figure: str, wanted: str, beside: str) -> None:
    print(f"{what:48} {figure:>30} {wanted:>9}  {beside}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
