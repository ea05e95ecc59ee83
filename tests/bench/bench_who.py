"""Who is who in a shot: figures named, swaps, changes and losses found, on people put on a stage.

    python tests/bench/bench_who.py [--films 40]

Faces are photographs' (`people.py`) and scikit-image's of LFW (25 pixels, enlarged: small, grey, but of 100 people), on
bodies cut out of four photographs, in tinted clothes, before other pictures. Two or three walk, come near and go, turn
their backs, cross, and stand in changing light, with faces of 40 to 200 pixels of 720p. In two films of three something
is planted. A face on stage is its photograph in another size and light, not a second photograph, but for one man, of
whom there are three. They are looked at as takes are, four times a second.

Figures that the program goes by were chosen on one half of the people (`people.CALIBRATING` and every second one of
LFW); reported are both, that half and the other. Intervals are of 1000 draws of films, 2.5 % to 97.5 %.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.continuity.people.stage import Body, Placed, body_of, dressed, staged, with_face

from matchcut.continuity.looking.sampling import Sample
from matchcut.continuity.looking.sight import Sight
from matchcut.continuity.people.assigning import Assignment, Member, NamedBy, assign
from matchcut.continuity.people.changes import defects_of
from matchcut.continuity.people.figures import turned_aside
from matchcut.continuity.people.swaps import Swap, swaps_in
from matchcut.continuity.seen import DefectKind, DefectSeen, FigureSeen, FrameSeen
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import FACES
from matchcut.identity.embedders import embed_face
from matchcut.identity.embedders.face_net import FaceNetEmbedder
from matchcut.identity.faces import Face, Picture

WIDE, HIGH = 1280, 720
SAMPLES, EVERY = 14, 6
DRAWS = 1000
BODIES = ("biden.jpg", "obama.jpg", "obama3.jpg", "astronaut.png")
COLOURS = (
    (50, 60, 40),
    (40, 10, -45),
    (55, -45, 35),
    (75, 0, 0),
    (25, 0, 0),
    (65, 5, 60),
    (45, 45, -30),
    (60, -20, -25),
)
"""Of clothes, in Lab."""

PLANTED = (
    "",
    "faces swapped",
    "places swapped",
    "clothes swapped",
    "other face",
    "other clothes",
    "lost",
    "extra",
    "missing",
)
SHOULD = {
    "faces swapped": "swap",
    "places swapped": "swap",
    "clothes swapped": "swap",
    "other face": DefectKind.FACE_CHANGED.value,
    "other clothes": DefectKind.CLOTHES_CHANGED.value,
    "lost": DefectKind.PERSON_LOST.value,
    "extra": "extra",
    "missing": "missing",
}
"""What is to be told of what is planted."""


LOOKS_AHEAD = 0.5
"""How far a face may be turned that is put on a body that looks ahead."""

Rng = np.random.Generator


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """Somebody's face: on stage it is that of `rgb`, and `references` are vectors of their photographs."""

    name: str
    rgb: Picture
    face: Face
    references: tuple[NDArray[np.float32], ...]


@dataclass(slots=True)
class Role:
    """Somebody in a film: whose face, in which body and colour, and where they go."""

    who: str
    body: Body
    starts: tuple[float, float]
    goes: tuple[float, float]
    wide: float
    grows: float
    backs: range = range(0)


@dataclass(frozen=True, slots=True, eq=False)
class Staged:
    """A film as it was looked at: for each frame who is where (x, y and the face's width), by name."""

    planted: str
    at: int
    cast: tuple[Head, ...]
    frames: tuple[FrameSeen, ...]
    truth: tuple[tuple[tuple[str, float, float, float], ...], ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--films", type=int, default=40, help="how many films of each half")
    asked = parser.parse_args()
    stage = Stage()
    for half, heads in stage.halves.items():
        films = list(films_of(stage, heads, asked.films, seed=len(half)))
        print(f"\n{half}: {len(films)} films, {len(heads)} people")
        report(films)
    return 0


class Stage:
    """What films are made of."""

    def __init__(self) -> None:
        pictures = people.pictures()
        self.embedder = FaceNetEmbedder(Path())
        self._sight = Sight(FACES.id, "")
        detector = self.embedder.detector
        self.bodies = [body_of(pictures[name], detector) for name in BODIES]
        self.grounds = [
            cv2.resize(rgb, (WIDE, HIGH))
            for rgb in people.without_people().values()
            if rgb.ndim == 3 and min(rgb.shape[:2]) > 250
        ]
        self.noise = np.random.default_rng(7).normal(0, 3, (HIGH, WIDE, 3)).round().astype(np.int16)
        own, other = [], []
        for name, rgb in pictures.items():
            if name in people.ONE_MAN[1:]:
                continue
            for place, face in enumerate(sorted(detector.detect(rgb), key=lambda face: face.left)):
                if (turned_aside(face) or 0) > LOOKS_AHEAD:
                    continue
                head = self._head(people.name_of(name, place, (face.left + face.right) / 2 / rgb.shape[1]), rgb, face)
                (own if name in people.CALIBRATING else other).append(head)
        man = people.ONE_MAN[2]
        other.append(
            self._head(
                "another photograph", pictures[man], detector.detect(pictures[man])[0], pictures[people.ONE_MAN[1]]
            )
        )
        other = [head for head in other if head.name != people.ONE_MAN[0]]
        for number, grey in enumerate(people.tiny_faces()[0]):
            large = cv2.resize(grey, (100, 100), interpolation=cv2.INTER_CUBIC)
            rgb = cv2.copyMakeBorder(np.dstack([large] * 3), 70, 70, 70, 70, cv2.BORDER_CONSTANT, value=(110, 110, 110))
            for face in detector.detect(rgb)[:1]:
                filled = cv2.copyMakeBorder(rgb[70:170, 70:170], 70, 70, 70, 70, cv2.BORDER_REPLICATE)
                (other if number % 2 else own).append(self._head(f"lfw {number}", filled, face))
        self.halves = {"chosen on": own, "reported": other}

    def _head(self, name: str, rgb: Picture, face: Face, photograph: Picture | None = None) -> Head:
        """Somebody, with the vectors of their photograph in two lights, or of another one."""
        known = rgb if photograph is None else photograph
        own = face if photograph is None else self.embedder.detector.detect(known)[0]
        warm = np.clip(known * np.array([1.15, 1, 0.8]), 0, 255).astype(np.uint8)
        return Head(name, rgb, face, tuple(embed_face(self.embedder, picture, own).vector for picture in (known, warm)))

    def seen(self, number: int, rgb: Picture) -> FrameSeen:
        """The frame of a film that is looked at as that number, as the program looks at takes."""
        searched = number % 4 == 0 or number == SAMPLES - 1
        sample = Sample(frame=EVERY * number, viewed=False, looks=False, searched=searched)
        if not number:
            self._sight.begin()
        return self._sight.figures(sample, rgb, self._sight.faces(sample, rgb))


def films_of(stage: Stage, heads: Sequence[Head], count: int, seed: int) -> Iterator[Staged]:
    """So many films, two of three with something planted, each kind in turn."""
    rng = np.random.default_rng(seed)
    for number in range(count):
        planted = PLANTED[1 + (number - number // 3 - 1) % (len(PLANTED) - 1)] if number % 3 else ""
        yield _film(stage, heads, planted, rng)


def _film(stage: Stage, heads: Sequence[Head], planted: str, rng: Rng) -> Staged:
    count = int(rng.integers(2, 4))
    chosen = [heads[index] for index in rng.choice(len(heads), count + 1, replace=False)]
    cast, stranger = chosen[:count], chosen[count]
    colours = [COLOURS[index] for index in rng.choice(len(COLOURS), count + 1, replace=False)]
    bodies = [stage.bodies[index] for index in rng.integers(0, len(stage.bodies), count + 1)]
    wide = float(np.exp(rng.uniform(np.log(40), np.log(200 if count == 2 else 140))))
    lanes = rng.permutation(count + 1)
    at = int(rng.integers(5, SAMPLES - 4))
    cross = not planted and rng.random() < 0.3

    def role(place: int, head: Head) -> Role:
        lane = (lanes[place] + 0.5) / (count + 1)
        x, y = 0.12 + 0.76 * lane + rng.uniform(-0.03, 0.03), rng.uniform(0.28, 0.42)
        to = 1 - x if cross and place < 2 else x + rng.uniform(-0.08, 0.08)
        backs = range(0)
        if rng.random() < 0.35:
            begin = int(rng.integers(3, SAMPLES - 4))
            backs = range(begin, begin + int(rng.integers(2, 5)))
            if planted and set(backs) & {at - 2, at - 1, at, at + 1}:
                backs = range(0)
        body = dressed(with_face(bodies[place], head.rgb, head.face), colours[place])
        return Role(
            head.name,
            body,
            (x, y),
            (to, y + rng.uniform(-0.04, 0.04)),
            wide * rng.uniform(0.8, 1.25),
            rng.uniform(0.85, 1.2),
            backs,
        )

    roles = [role(place, head) for place, head in enumerate(cast)]
    ground = stage.grounds[int(rng.integers(len(stage.grounds)))]
    ends = rng.uniform(0.55, 1.1, (2, 1)) * rng.uniform(0.88, 1.12, (2, 3))
    if planted == "extra":
        roles.append(role(count, stranger))
    if planted == "missing":
        roles.pop()
    frames, truth = [], []
    for sample in range(SAMPLES):
        if sample == at:
            _plant(planted, roles, cast, stranger, bodies, colours)
        share = sample / (SAMPLES - 1)
        placed = []
        for part in roles:
            x, y = (
                begin + (end - begin) * share + rng.normal(0, 0.002)
                for begin, end in zip(part.starts, part.goes, strict=True)
            )
            placed.append((part.who, Placed(part.body, x, y, part.wide * part.grows**share, sample in part.backs)))
        depth = sorted(range(len(roles)), key=lambda place: roles[place].wide)
        rgb = staged(ground, [placed[place][1] for place in depth], ends[0] * (1 - share) + ends[1] * share)
        noise = np.roll(stage.noise, int(rng.integers(HIGH)), axis=0)
        rgb = np.clip(rgb + noise, 0, 255).astype(np.uint8)
        frames.append(stage.seen(sample, rgb))
        truth.append(tuple((who, entry.x * WIDE, entry.y * HIGH, entry.wide) for who, entry in placed))
    return Staged(planted, at, tuple(cast), tuple(frames), tuple(truth))


def _plant(
    planted: str,
    roles: list[Role],
    cast: Sequence[Head],
    stranger: Head,
    bodies: Sequence[Body],
    colours: Sequence[Sequence[float]],
) -> None:
    """Let happen what is planted, from this frame on."""

    def wear(place: int, head: Head, colour: int) -> None:
        roles[place].body = dressed(with_face(bodies[place], head.rgb, head.face), colours[colour])
        roles[place].who = head.name

    match planted:
        case "faces swapped":
            wear(0, cast[1], 0)
            wear(1, cast[0], 1)
        case "places swapped":
            first, second = roles[:2]
            ways = first.starts, first.goes
            first.starts, first.goes = second.starts, second.goes
            second.starts, second.goes = ways
        case "clothes swapped":
            wear(0, cast[0], 1)
            wear(1, cast[1], 0)
        case "other face":
            wear(0, stranger, 0)
        case "other clothes":
            wear(0, cast[0], len(colours) - 1)
        case "lost":
            roles.pop(0)


def report(films: Sequence[Staged]) -> None:
    """Print what is reached on films."""
    same = calibration_of(FACES.id).same
    rows = []
    spent = 0.0
    for film in films:
        members = [Member(id=head.name, faces=head.references) for head in film.cast]
        began = time.process_time()
        assignment = assign(film.frames, members, same)
        swaps = swaps_in(film.frames, assignment)
        defects = defects_of(film.frames, (WIDE, HIGH), same)
        spent += time.process_time() - began
        rows.append(judged(film, assignment, swaps, defects))
    for name, key in (("figures rightly named", "named"), ("people seen", "seen")):
        _rate(name, [row[f"{key} right"] for row in rows], [row[f"{key} of"] for row in rows])
    swapped = [row for row in rows if SHOULD.get(row["planted"]) == "swap"]
    calm = [row for row in rows if SHOULD.get(row["planted"]) != "swap"]
    _rate("swaps found", [row["hit"] for row in swapped], [1] * len(swapped))
    _rate("films without a swap in which one was told", ["swap" in row["told"] for row in calm], [1] * len(calm))
    within = [row["within"] for row in swapped if row["hit"]]
    print(f"  frames that a swap is told to lie in: {np.median(within):.0f} (median), {max(within)} at most")
    for planted in PLANTED:
        those = [row for row in rows if row["planted"] == planted]
        kinds = Counter(kind for row in those for kind in row["told"])
        hits = f"{sum(row['hit'] for row in those)} found, " if planted else ""
        print(f"  {planted or 'nothing planted'}: {len(those)} films, {hits}told {dict(kinds)}")
    print(f"  {1000 * spent / len(films):.1f} ms for each film of {SAMPLES} frames")


def _rate(name: str, right: Sequence[int], of: Sequence[int]) -> None:
    """Print how many of how many, with an interval of draws of films."""
    hits, counts = np.array(right, float), np.array(of, float)
    draws = np.random.default_rng(3).integers(0, len(hits), (DRAWS, len(hits)))
    low, high = np.percentile(hits[draws].sum(axis=1) / counts[draws].sum(axis=1), (2.5, 97.5))
    print(f"  {name}: {hits.sum() / counts.sum():.2%} of {counts.sum():.0f} ({low:.2%} to {high:.2%})")


def judged(
    film: Staged, assignment: Assignment, swaps: Sequence[Swap], defects: Sequence[DefectSeen]
) -> dict[str, Any]:
    """What was right in a film: figures named and people seen of how many, and what was told of it."""
    named_right = named_of = seen_right = seen_of = 0
    cast = {head.name for head in film.cast}
    for frame, names, truth in zip(film.frames, assignment.frames, film.truth, strict=True):
        owners = _owners(frame.figures, truth)
        seen_of += len(truth)
        seen_right += len({owner for owner in owners if owner})
        for named, owner in zip(names, owners, strict=True):
            if owner == "" and named is None:  # A crumb that nobody takes for somebody.
                continue
            sure = named.member if named and named.by is not NamedBy.EXCLUSION else ""
            named_of += 1
            named_right += sure == owner if owner in cast else not sure
    told = [("swap", swap.first, swap.frames) for swap in swaps]
    told += [(defect.kind.value, defect.first, defect.frames) for defect in defects]
    lasting = ["extra"] * len(assignment.strangers) + ["missing"] * len(assignment.unseen)
    kinds = [kind for kind, *_ in told] + lasting
    wanted, at = SHOULD.get(film.planted), EVERY * film.at
    near = [frames for kind, first, frames in told if kind == wanted and first - EVERY <= at < first + frames + EVERY]
    return {
        "planted": film.planted,
        "named right": named_right,
        "named of": named_of,
        "seen right": seen_right,
        "seen of": seen_of,
        "told": kinds,
        "hit": bool(near) or wanted in lasting,
        "within": min(near, default=0),
    }


def _owners(figures: Sequence[FigureSeen], truth: Sequence[tuple[str, float, float, float]]) -> list[str]:
    """Whose each figure is, "" for nobody's: by faces where they are, then by who is left in its box."""
    owners = [""] * len(figures)
    left = list(truth)
    for faces in (True, False):
        for place, figure in enumerate(figures):
            if (figure.face is None) is faces:
                continue
            box = figure.face.box if figure.face else figure.box
            middle = np.array([(box.left + box.right) / 2, (box.top + box.bottom) / 2])
            away = [float(np.hypot(*(middle - person[1:3]))) / person[3] for person in left]
            inside = [
                box.left < x < box.right and box.top - wide < y < box.bottom and (away[index] < 0.7 or not faces)
                for index, (_, x, y, wide) in enumerate(left)
            ]
            if any(inside):
                nearest = min(np.flatnonzero(inside), key=lambda index: away[index])
                owners[place] = left.pop(int(nearest))[0]
    return owners


if __name__ == "__main__":
    sys.exit(main())
