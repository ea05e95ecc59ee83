"""How well it is found that somebody changes within a take: `python tests/bench/bench_defects_people.py [SEED …]`.

Somebody sways and talks before a ground, now and then beside another: a photograph's face on a body cut out of another
photograph, in tinted clothes (`tests/continuity/people/stage.py`). From a frame on they have another face, other
clothes, or are gone. The take is looked at as any is, with what is in the box. Clean takes are the same without a
change. Nothing is chosen on seeds from 500 on, whose faces are of people that seeds below do not show.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import av
import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.bench.bench_who import BODIES, COLOURS, LOOKS_AHEAD
from tests.continuity.people.stage import Body, Placed, body_of, dressed, staged, with_face

from matchcut.continuity.looking.look import look_at_take
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.looking.sight import Sight
from matchcut.continuity.people.figures import turned_aside
from matchcut.continuity.seen import DefectKind, DefectSeen
from matchcut.identity.blazeface import BlazeFaceDetector
from matchcut.identity.faces import Face, Picture

SEEDS = range(510, 525)
CHOSEN_BELOW = 500
SHOWN, RATE, SIZE = 48, 24, (960, 540)
_QUALITY = "20"
_HIGHEST = 0.25
"""Faces are no higher up, in parts of the picture's height: who is large goes beyond its bottom."""
_ABOUT_PEOPLE = (DefectKind.FACE_CHANGED, DefectKind.CLOTHES_CHANGED, DefectKind.PERSON_LOST)


@dataclass(frozen=True, slots=True, eq=False)
class Wardrobe:
    """What takes are made of: bodies, faces with the pictures they are in, and grounds."""

    bodies: Sequence[Body]
    faces: Sequence[tuple[Picture, Face]]
    grounds: Sequence[Picture]

    @classmethod
    def of(cls, *, chosen: bool) -> Wardrobe:
        """Of the half of the people that figures are chosen on, or of the other."""
        detector, pictures = BlazeFaceDetector(), people.pictures()
        faces = [
            (rgb, face)
            for name, rgb in pictures.items()
            if (name in people.CALIBRATING) == chosen
            for face in detector.detect(rgb)
            if (turned_aside(face) or 0) <= LOOKS_AHEAD and face.width >= 50
        ]
        grounds = [ground for ground in people.without_people().values() if min(ground.shape[:2]) > 250]
        return cls([body_of(pictures[name], detector) for name in BODIES], faces, grounds)


class Scene:
    """Who is in a take, and how they move; `frames` shows it with somebody else's body from a frame on."""

    def __init__(self, wardrobe: Wardrobe, seed: int) -> None:
        self._dice = dice = np.random.default_rng(seed)
        faces = [wardrobe.faces[number] for number in dice.choice(len(wardrobe.faces), 3, replace=False)]
        colours = [COLOURS[number] for number in dice.choice(len(COLOURS), 3, replace=False)]
        plain = wardrobe.bodies[dice.integers(len(wardrobe.bodies))]
        person, stranger = (with_face(plain, *face) for face in faces[:2])
        self.otherwise: dict[DefectKind, Body | None] = {
            DefectKind.FACE_CHANGED: dressed(stranger, colours[0]),
            DefectKind.CLOTHES_CHANGED: dressed(person, colours[1]),
            DefectKind.PERSON_LOST: None,
        }
        self._person = dressed(person, colours[0])
        other = with_face(wardrobe.bodies[dice.integers(len(wardrobe.bodies))], *faces[2])
        self._other = dressed(other, colours[2]) if dice.random() < 0.4 else None
        self._ground = cv2.resize(wardrobe.grounds[dice.integers(len(wardrobe.grounds))], SIZE)
        self._wide = float(np.exp(dice.uniform(np.log(45), np.log(110))))
        self._beats, self._sways = dice.uniform(0.3, 1.2, 3), dice.uniform(0.004, 0.015, 2)
        self._left = bool(dice.random() < 0.5)
        self._grain = dice.normal(0, 2, (SIZE[1] * 2, SIZE[0] * 2)).astype(np.float32)

    def frames(self, at: int = SHOWN, then: Body | None = None) -> Iterator[Picture]:
        """The take's frames; from `at` on it shows this body, None for nobody, in place of the person's."""
        dice = np.random.default_rng(1)
        for number in range(SHOWN):
            shown = [self._place(self._other, 1, number)] if self._other else []
            body = self._person if number < at else then
            if body is not None:
                shown.append(self._place(_talking(body, number, self._beats[2]), 0, number))
            top, left = dice.integers(0, SIZE[1]), dice.integers(0, SIZE[0])
            grain = self._grain[top : top + SIZE[1], left : left + SIZE[0], None]
            yield np.clip(np.rint(staged(self._ground, shown) + grain), 0, 255).astype(np.uint8)

    def _place(self, body: Body, who: int, number: int) -> Placed:
        seconds = number / RATE * 2 * np.pi
        middle = 0.5 if self._other is None else 0.3 if self._left == (who == 0) else 0.7
        face = body.face
        below = (len(body.rgb) - (face.top + face.bottom) / 2) * self._wide / face.width / SIZE[1]
        return Placed(
            body,
            middle + self._sways[0] * np.sin(self._beats[0] * seconds + who),
            max(_HIGHEST, 1.02 - below) + self._sways[1] * np.sin(self._beats[1] * seconds + 2 * who),
            self._wide,
        )


def _talking(body: Body, number: int, beat: float) -> Body:
    """Somebody whose lower face opens and shuts."""
    face = body.face
    rows, columns = np.mgrid[: len(body.rgb), : body.rgb.shape[1]].astype(np.float32)
    mouth = face.bottom - 0.2 * face.height
    near = np.exp(-(((rows - mouth) / (0.15 * face.height)) ** 2) - ((columns - face.left) / face.width - 0.5) ** 2 * 6)
    by = 0.04 * face.height * np.sin(6 * np.pi * beat * number / RATE)
    return replace(body, rgb=cv2.remap(body.rgb, columns, (rows + by * near).astype(np.float32), cv2.INTER_LINEAR))


def write_take(frames: Iterator[Picture], path: Path) -> None:
    """Write the frames as a film."""
    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=RATE)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": _QUALITY, "preset": "ultrafast", "threads": "1"}
        for frame in frames:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        film.mux(stream.encode())


def main(seeds: Sequence[int]) -> int:
    """Measure, print a row for each kind, and return 1 if fewer than 95 % are found."""
    by = makers_here()
    sight = Sight(by.faces, by.looks)
    wardrobes: dict[bool, Wardrobe] = {}
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:

        def defects(frames: Iterator[Picture]) -> list[DefectSeen]:
            path = Path(name) / "take.mp4"
            write_take(frames, path)
            return list(look_at_take(path, sight, by, lambda _done, _of: None).defects)

        for seed in seeds:
            chosen = seed < CHOSEN_BELOW
            scene = Scene(wardrobes.setdefault(chosen, Wardrobe.of(chosen=chosen)), seed)
            told = defects(scene.frames())
            counts["clean"] += bool(told)
            print(f"{seed} clean: {_told(told)}", file=sys.stderr)
            for kind in _ABOUT_PEOPLE:
                at = int(np.random.default_rng([seed, _ABOUT_PEOPLE.index(kind)]).integers(14, SHOWN - 14))
                told = defects(scene.frames(at, scene.otherwise[kind]))
                seen = [defect for defect in told if abs(defect.first - at) <= 1]
                counts[kind] += any(defect.kind is kind for defect in seen)
                counts["as a cut or jump"] += bool(seen) and not any(defect.kind is kind for defect in seen)
                print(f"{seed} {kind} at {at}: {_told(told)}", file=sys.stderr, flush=True)
    for kind in _ABOUT_PEOPLE:
        print(f"{kind.value:16} {counts[kind]}/{len(seeds)} at the right frame, give or take one")
    print(f"told at the frame as something else: {counts['as a cut or jump']}; false on clean takes: {counts['clean']}")
    return int(any(counts[kind] < 0.95 * len(seeds) for kind in _ABOUT_PEOPLE))


def _told(defects: Sequence[DefectSeen]) -> list[tuple[str, int, int, float]]:
    return [(defect.kind.value, defect.first, defect.frames, round(defect.sure, 2)) for defect in defects]


if __name__ == "__main__":
    sys.exit(main([int(seed) for seed in sys.argv[1:]] or SEEDS))
