"""How well looks are told apart, how people are parted from their ground, and how long that takes.

    python tests/bench/bench_looks.py [--calibrate]

Every second picture chooses the figures (`--calibrate` writes them to `resources/identity`), the others are reported.
A view is a part of a picture (0.55 to 0.8 of its sides, or 0.4 to 0.6: two such views may share nothing) in other
light, tinted, with noise, some mirrored. So the same thing is one photograph, seen otherwise, not two photographs. The
intervals are of 1000 draws of pictures, 2.5 % to 97.5 %.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import skimage
import tomlkit
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import LOOKS, PLAIN, EmbedderSpec
from matchcut.identity.embedders import embed_picture, open_embedder
from matchcut.identity.figures import person_mask
from matchcut.identity.perceptual import perceptual_distance
from matchcut.identity.weights import version_of
from matchcut.media.resources import resource
from matchcut.media.stills import read_still

VIEWS = 4
DRAWS = 1000
LARGEST = 640
AUC_WANTED, EMBED_MS_WANTED = 0.98, 30
SEVERAL = (
    "sheet",
    "logo",
    "chessboard",
    "phantom",
    "color",
    "multipage",
    "motorcycle_right",
    "no_time",
    "horse",
    "skin",
)
"""What is in the names of pictures that are left out: patterns, and what shows the same as another."""

Rgb = NDArray[np.uint8]
Vectors = NDArray[np.float64]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calibrate", action="store_true", help="choose the figures anew and write them")
    pictures = _pictures()
    if parser.parse_args().calibrate:
        _calibrate(dict(list(pictures.items())[::2]))
    others = dict(list(pictures.items())[1::2])
    for far in (False, True):
        for spec in (LOOKS, PLAIN):
            _report_looks(spec, others, far=far)
    _report_times(pictures["astronaut.png"])
    _report_masks(pictures)
    _report_distance(others)
    return 0


def _pictures() -> dict[str, Rgb]:
    """The photographs of scikit-image's package and of the example films, by name: (h, w, 3)."""
    places = (Path(skimage.__file__).parent / "data", *Path(__file__).parents[2].glob("projects_example/*/images"))
    files = (file for place in places for file in place.iterdir() if file.suffix in (".png", ".jpg"))
    found = {}
    for file in sorted(files, key=lambda file: file.name):
        if any(part in file.name for part in SEVERAL):
            continue
        rgb = read_still(file)
        scale = min(1.0, LARGEST / max(rgb.shape[:2]))
        size = round(rgb.shape[1] * scale), round(rgb.shape[0] * scale)
        found[file.name] = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA)
    return found


def _view(rgb: Rgb, rng: np.random.Generator, *, far: bool) -> Rgb:
    height, width = rgb.shape[:2]
    share = rng.uniform(0.4, 0.6) if far else rng.uniform(0.55, 0.8)
    tall, wide = int(height * share), int(width * share)
    top, left = rng.integers(0, height - tall + 1), rng.integers(0, width - wide + 1)
    part = rgb[top : top + tall, left : left + wide].astype(np.float32)
    part = part * rng.uniform(0.5, 1.35) * np.array([rng.uniform(0.8, 1.2), 1, rng.uniform(0.8, 1.2)])
    noisy = np.clip(part + rng.normal(0, 6, part.shape), 0, 255).astype(np.uint8)
    return np.ascontiguousarray(noisy[:, ::-1] if rng.random() < 0.5 else noisy)


def _embedded(spec: EmbedderSpec, pictures: dict[str, Rgb], *, far: bool) -> Vectors:
    """The unit vectors of `VIEWS` views of each picture: (pictures, views, dimension)."""
    rng, embedder = np.random.default_rng(1), open_embedder(spec)
    views = [[_view(rgb, rng, far=far) for _ in range(VIEWS)] for rgb in pictures.values()]
    return np.array([[embed_picture(embedder, spec, view).vector for view in row] for row in views], np.float64)


def _cosines(vectors: Vectors) -> tuple[Vectors, NDArray[np.int64], NDArray[np.int64]]:
    """The cosine of each pair of views, and of which pictures they are."""
    flat = vectors.reshape(-1, vectors.shape[-1])
    first, second = np.triu_indices(len(flat), 1)
    return (flat[first] * flat[second]).sum(axis=1), first // VIEWS, second // VIEWS


def _calibrate(pictures: dict[str, Rgb]) -> None:
    """Choose the figures on these pictures, and write them where `calibration_of` reads them."""
    vectors = np.concatenate([_embedded(LOOKS, pictures, far=far) for far in (False, True)], axis=1)[:, ::2]
    cosines, first, second = _cosines(vectors)
    same = first == second
    steps = np.linspace(-0.2, 1, 1201)
    balanced = np.array([((cosines[same] >= step).mean() + (cosines[~same] < step).mean()) / 2 for step in steps])
    right, wrong = (_castings(vectors, wrong=wrong) for wrong in (False, True))
    gap, margin = (
        float((np.quantile(ours, 0.99) + np.quantile(theirs, 0.01)) / 2)
        for ours, theirs in zip(right, wrong, strict=True)
    )
    document = tomlkit.document()
    document.add(tomlkit.comment("Written by tests/bench/bench_looks.py --calibrate."))
    document["figures"] = {
        "same": round(float(np.mean(steps[balanced >= balanced.max() - 1e-9])), 3),
        "gap": round(gap, 3),
        "margin": round(margin, 3),
    }
    document["origin"] = {
        "version": version_of(LOOKS),
        "source": f"bench_looks: {VIEWS} views of each of {len(pictures)} pictures, {int(same.sum())} pairs of one and "
        f"{int((~same).sum())} of two. same: where most pairs are right, balanced ({balanced.max():.4f}). gap, margin: "
        "midway between right references (99 %) and wrong ones (1 %).",
    }
    (resource("identity") / f"{LOOKS.id}.toml").write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
    calibration_of.cache_clear()


def _castings(vectors: Vectors, *, wrong: bool) -> tuple[Vectors, Vectors]:
    """How far the farthest of a thing's references is below the others, and on another thing's side; `wrong`: it shows
    another thing.
    """
    rng, drops, sides = np.random.default_rng(7), [], []
    for index, own in enumerate(vectors):
        for _ in range(20):
            other = (index + int(rng.integers(1, len(vectors)))) % len(vectors)
            references = own[rng.permutation(VIEWS)]
            if wrong:
                references = np.vstack([references[:-1], vectors[other][rng.integers(VIEWS)][None]])
            likeness = references @ references.T
            alone = (likeness.sum(axis=1) - 1) / (VIEWS - 1)
            at = VIEWS - 1 if wrong else int(alone.argmin())
            rest = np.delete(references, at, axis=0)
            among = (rest @ rest.T)[np.triu_indices(len(rest), 1)]
            drops.append(float(among.mean()) - float(alone[at]))
            centres = np.array([_centre(theirs) for theirs in np.delete(vectors, index, axis=0)])
            sides.append(float((centres @ references[at]).max()) - float(_centre(rest) @ references[at]))
    return np.array(drops), np.array(sides)


def _centre(vectors: Vectors) -> Vectors:
    mean = vectors.mean(axis=0)
    return mean / np.linalg.norm(mean)


def _report_looks(spec: EmbedderSpec, pictures: dict[str, Rgb], *, far: bool) -> None:
    vectors = _embedded(spec, pictures, far=far)
    cosines, first, second = _cosines(vectors)
    same = first == second
    rng, draws = np.random.default_rng(3), []
    for _ in range(DRAWS):
        times = np.bincount(rng.integers(0, len(pictures), len(pictures)), minlength=len(pictures))
        # A picture that is drawn twice is no other one: only pairs of two that were drawn count.
        weights = np.where(same, times[first], times[first] * times[second]).astype(float)
        draws.append(_area(cosines, same, weights))
    low, high = np.quantile(draws, [0.025, 0.975])
    area = _area(cosines, same, np.ones(len(same)))
    figures = calibration_of(spec.id)
    assert figures.same is not None
    right = (cosines >= figures.same) == same
    _row(
        f"{spec.id}: the same thing, {'small' if far else 'large'} overlap, AUC",
        f"{area:.4f} ({low:.4f} to {high:.4f})",
        f"≥ {AUC_WANTED}" if spec is LOOKS else "",
        f"{len(pictures)} pictures, {int(same.sum())} pairs of one; balanced "
        f"{(right[same].mean() + right[~same].mean()) / 2:.1%} from {figures.same} on",
    )


def _area(cosines: Vectors, same: NDArray[np.bool_], weights: Vectors) -> float:
    """The area under the curve: how likely a pair of one thing is more alike than a pair of two."""
    order = cosines.argsort(kind="stable")
    ours, theirs = weights[order] * same[order], weights[order] * ~same[order]
    return float((ours * (theirs.cumsum() - theirs / 2)).sum() / (ours.sum() * theirs.sum()))


def _report_times(rgb: Rgb) -> None:
    frame = cv2.resize(rgb, (1280, 720), interpolation=cv2.INTER_AREA)
    looks = open_embedder(LOOKS)
    small = np.ascontiguousarray(frame[::3, ::3])
    works: dict[str, tuple[Callable[[], object], str]] = {
        "embed the look of a 720p frame": (lambda: looks.embed(frame, None), f"≤ {EMBED_MS_WANTED} ms"),
        "the mask of people in a 720p frame": (lambda: person_mask(frame), ""),
        "the distance of two pictures of 427 × 240": (lambda: perceptual_distance(small, small[:, ::-1].copy()), ""),
    }
    for name, (work, wanted) in works.items():
        work()
        clocks = []
        for _ in range(10):
            wall, own = time.perf_counter(), time.process_time()
            work()
            clocks.append((time.perf_counter() - wall, time.process_time() - own))
        wall, own = (1000 * statistics.median(times) for times in zip(*clocks, strict=True))
        _row(name, f"{wall:.1f} ms, {own:.1f} of CPU", wanted, "")


def _report_masks(pictures: dict[str, Rgb]) -> None:
    person = pictures["astronaut.png"]
    mask, overlaps = person_mask(person) > 0.5, []
    for name in ("coffee.png", "rocket.jpg", "brick.png", "grass.png", "hubble_deep_field.jpg", "ihc.png"):
        ground = cv2.resize(pictures[name], person.shape[1::-1], interpolation=cv2.INTER_AREA)
        again = person_mask(np.where(mask[..., None], person, ground)) > 0.5
        overlaps.append(float((mask & again).sum() / (mask | again).sum()))
    _row(
        "a person's mask before six other grounds, IoU",
        f"{min(overlaps):.3f} to {max(overlaps):.3f}",
        "",
        "with their mask before the first; one person",
    )


def _report_distance(pictures: dict[str, Rgb]) -> None:
    rng, right = np.random.default_rng(4), 0
    for rgb in pictures.values():
        small = cv2.resize(rgb, (272, 272), interpolation=cv2.INTER_AREA)
        picture, shifted = (np.ascontiguousarray(small[8:264, left : left + 256]) for left in (8, 9))
        wanted = float(np.square(picture.astype(float) - shifted).mean())
        low, high = 0.05, 12.0
        for _ in range(20):
            sigma = (low + high) / 2
            blurred = cv2.GaussianBlur(picture, (0, 0), sigma)
            low, high = (sigma, high) if np.square(picture.astype(float) - blurred).mean() < wanted else (low, sigma)
        noisy = np.clip(np.rint(picture + rng.normal(0, wanted**0.5, picture.shape)), 0, 255).astype(np.uint8)
        shift = perceptual_distance(picture, shifted)
        right += shift < min(perceptual_distance(picture, damaged) for damaged in (blurred, noisy))
    _row(
        "a shift is nearer than blur and noise of its MSE",
        f"{right} of {len(pictures)}",
        f"{len(pictures)}",
        "pictures",
    )


def _row(what: str, figure: str, wanted: str, beside: str) -> None:
    print(f"{what:56} {figure:>28} {wanted:>9}  {beside}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
