"""From where on clothes are other clothes, and a place another place: the gates of looks.

    python tests/bench/bench_gates.py [--scenes 24] [--calibrate]

People on a stage (`bench_who`): bodies cut out of four photographs, in tinted clothes, before parts of other pictures,
small and large, in light that changes from shot to shot in strength and colour. Half of the bodies, colours and grounds
choose the figures (`--calibrate` writes them to `resources/continuity/gates.toml`), the other half is reported.
Other clothes are the same cut in another colour, and another cut in the same colour. Intervals are of 1000 draws of
scenes, 2.5 % to 97.5 %.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import tomlkit
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.bench.bench_who import BODIES, COLOURS
from tests.continuity.people.stage import Body, Placed, body_of, dressed, staged

from matchcut.continuity.measures.likeness import light_changed, patches_alike, stacked
from matchcut.continuity.people.figures import frame_seen
from matchcut.continuity.seen import FrameSeen, PatchSeen
from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import LOOKS
from matchcut.identity.embedders import embed_face, open_embedder
from matchcut.identity.faces import Picture
from matchcut.identity.figures import person_mask
from matchcut.identity.weights import maker_of
from matchcut.media.resources import resource

WIDE, HIGH = 960, 540
DRAWS = 1000
MORE_COLOURS = (
    (30, 5, -20),
    (60, 20, 30),
    (40, 25, 5),
    (70, -8, 20),
    (35, -15, 12),
    (80, 2, 12),
    (50, 0, -8),
    (20, 12, 4),
)
HALVES = {
    "chosen on": (BODIES[:2], (*COLOURS, *MORE_COLOURS)[::2], slice(0, None, 2)),
    "reported": (BODIES[2:], (*COLOURS, *MORE_COLOURS)[1::2], slice(1, None, 2)),
}
KEPT, MARGIN = {"clothes": 0.02, "cut": 0.02}, 0.9
"""A gate lies at so many times what this part of the same falls below: people who turn and bend change more than these
cut-outs do, and no gate is better for clothes that are hardly other ones. Two places are
told apart by the figure of `resources/identity`: a place from another side is less like itself than two parts of one
photograph are. A place beside its reference is measured on clean films of `matchcut_trials`, as `gates.toml` says."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How alike what is the same is, and what is not: a value for each scene."""

    same: NDArray[np.float64]
    other: NDArray[np.float64]


class Eyes:
    """Looks at frames as takes are looked at."""

    def __init__(self) -> None:
        self.detector = BlazeFaceDetector()
        self._looks = open_embedder(LOOKS)

    def seen(self, rgb: Picture) -> FrameSeen:
        faces = self.detector.detect(rgb, small=True)[:1]
        return frame_seen(0, rgb, faces, person_mask(rgb, faces), look=self._look)

    def _look(self, rgb: Picture) -> bytes:
        return embed_face(self._looks, rgb, None).vector.astype("<f2").tobytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenes", type=int, default=24, help="how many scenes of each half")
    parser.add_argument("--calibrate", action="store_true", help="choose the figures anew and write them")
    asked = parser.parse_args()
    eyes = Eyes()
    measured = {half: pairs_of(eyes, half, asked.scenes) for half in HALVES}
    chosen = {name: _limit(name, pairs) for name, pairs in measured["chosen on"].items()}
    if asked.calibrate:
        _write(chosen, asked.scenes)
    for half, pairs in measured.items():
        print(f"\n{half}: {asked.scenes} scenes")
        for name, values in pairs.items():
            _report(name, values, chosen[name])
    return 0


def pairs_of(eyes: Eyes, half: str, scenes: int) -> dict[str, Pairs]:
    """Measure scenes of one half."""
    names, colours, every = HALVES[half]
    pictures = people.pictures()
    bodies = [body_of(pictures[name], eyes.detector) for name in names]
    grounds = [rgb for rgb in people.without_people().values() if rgb.ndim == 3 and min(rgb.shape[:2]) > 250][every]
    rng = np.random.default_rng(len(half))
    rows = [_scene(eyes, bodies, colours, grounds, rng) for _ in range(scenes)]
    return {
        name: Pairs(*(np.array([row[name][side] for row in rows if row[name][side] is not None]) for side in (0, 1)))
        for name in rows[0]
    }


def _scene(
    eyes: Eyes,
    bodies: list[Body],
    colours: tuple[tuple[int, int, int], ...],
    grounds: list[Picture],
    rng: np.random.Generator,
) -> dict[str, tuple[float | None, float | None]]:
    """Somebody in one shot, and in others of the same place: as before, in other clothes, and elsewhere."""
    body, cut = (bodies[index] for index in rng.permutation(len(bodies))[:2])
    worn, other = (colours[index] for index in rng.permutation(len(colours))[:2])
    place, elsewhere = (grounds[index] for index in rng.permutation(len(grounds))[:2])
    near, far = _view(place, rng), _view(place, rng)
    before = _shot(eyes, dressed(body, worn), near, rng)
    later = _shot(eyes, dressed(body, worn), far, rng)
    changed = _shot(eyes, dressed(body, other), far, rng)
    recut = _shot(eyes, dressed(cut, worn), far, rng)
    away = _shot(eyes, dressed(body, worn), _view(elsewhere, rng), rng)
    return {
        "clothes": (_clothes(before, later), _clothes(before, changed)),
        "clothes by colour": (_clothes(before, later, colour=True), _clothes(before, changed, colour=True)),
        "cut": (_clothes(before, later), _clothes(before, recut)),
        "place": (_cosine(before.ground, later.ground), _cosine(before.ground, away.ground)),
    }


def _view(picture: Picture, rng: np.random.Generator) -> Picture:
    """Another part of a place, half to nine tenths of its sides."""
    height, width = picture.shape[:2]
    share = rng.uniform(0.5, 0.9)
    tall, wide = int(height * share), int(width * share)
    top, left = int(rng.integers(0, height - tall + 1)), int(rng.integers(0, width - wide + 1))
    return np.asarray(cv2.resize(picture[top : top + tall, left : left + wide], (WIDE, HIGH)))


def _shot(eyes: Eyes, body: Body, ground: Picture, rng: np.random.Generator) -> FrameSeen:
    placed = Placed(body, rng.uniform(0.3, 0.7), rng.uniform(0.25, 0.4), float(rng.uniform(50, 130)))
    light = rng.uniform(0.65, 1.1) * rng.uniform(0.9, 1.1, 3)
    rgb = staged(ground, [placed], light)
    return eyes.seen(np.clip(rgb + rng.normal(0, 3, rgb.shape), 0, 255).astype(np.uint8))


def _clothes(first: FrameSeen, second: FrameSeen, *, colour: bool = False) -> float | None:
    worn = [frame.figures[0].clothes if frame.figures else None for frame in (first, second)]
    if worn[0] is None or worn[1] is None:
        return None
    light = light_changed(first.ground, second.ground, calibration_of(LOOKS.id).same or 0.0)
    before, after = (_bare(patch) if colour else patch for patch in worn if patch is not None)
    return patches_alike(before, after, None if colour else light)


def _bare(patch: PatchSeen) -> PatchSeen:
    import msgspec

    return msgspec.structs.replace(patch, look=b"")


def _cosine(first: PatchSeen | None, second: PatchSeen | None) -> float | None:
    looks = stacked((patch.look for patch in (first, second) if patch is not None), np.float16)
    return float(looks[0] @ looks[1]) if len(looks) == 2 else None


def _limit(name: str, pairs: Pairs) -> float:
    """The limit: below nearly all of the same (`KEPT`), else where most are right, balanced."""
    if name == "place":
        return calibration_of(LOOKS.id).same or 0.0
    part = KEPT.get(name.partition(" ")[0])
    if part is not None:
        return round(MARGIN * float(np.quantile(pairs.same, part)), 3)
    steps = np.linspace(0, 1, 1001)
    right = [(pairs.same >= step).mean() + (pairs.other < step).mean() for step in steps]
    best = np.flatnonzero(np.isclose(right, max(right)))
    return round(float(steps[best].mean()), 3)


def _report(name: str, pairs: Pairs, limit: float) -> None:
    rng = np.random.default_rng(3)
    texts = []
    for words, right in (("the same kept", pairs.same >= limit), ("the other told", pairs.other < limit)):
        draws = right[rng.integers(0, len(right), (DRAWS, len(right)))].mean(axis=1)
        low, high = np.percentile(draws, (2.5, 97.5))
        texts.append(f"{words} {right.mean():.1%} of {len(right)} ({low:.0%} to {high:.0%})")
    middle = [float(np.median(side)) for side in (pairs.same, pairs.other)]
    print(f"  {name}: limit {limit}; {', '.join(texts)}; medians {middle[0]:.2f}, {middle[1]:.2f}")


def _write(chosen: dict[str, float], scenes: int) -> None:
    """Write the figures where `gates.read_gates` reads them."""
    file = resource("continuity/gates.toml")
    document = tomlkit.parse(file.read_text(encoding="utf-8"))
    source = f"bench_gates, {scenes} scenes of two people and every second ground"
    below = f"{MARGIN} times what 2 % of the same fall below"
    looks = document["looks"][LOOKS.id]
    looks["clothes"], looks["place"] = chosen["clothes"], chosen["place"]
    looks["same_place"] = chosen["place"]
    looks["source"] = f"{source}: clothes: {below}; place, same_place: of resources/identity; {maker_of(LOOKS)}"
    bare = document["looks"]["none"]
    bare["clothes"], bare["source"] = chosen["clothes by colour"], f"{source}: {below}"
    file.write_text(tomlkit.dumps(document), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
