"""How well it is found that somebody changes within a take: `python tests/bench/bench_defects_people.py [SEED …]`.

Somebody talks before a ground; from a frame on they have another face, other clothes, or are gone. The take is looked
at as any is, with what is in the box. Clean takes are the same without a change. What is reported is of people on whom
nothing was chosen here: seeds from 500 on.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import people
from tests.bench.defect_clips import SHOWN, somebody, turning, write
from tests.continuity.planting import Footage, turned

from matchcut.continuity.looking.look import look_at_take
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.looking.sight import Sight
from matchcut.continuity.seen import DefectKind, DefectSeen

SEEDS = range(501, 509)
_WHO = ("obama3.jpg", "Tom_Hanks_54745.png", "astronaut.png", "biden.jpg")
_ABOUT_PEOPLE = (DefectKind.FACE_CHANGED, DefectKind.CLOTHES_CHANGED, DefectKind.PERSON_LOST)


def main(seeds: Sequence[int]) -> int:
    """Measure, print a row for each kind, and return 1 if fewer than 95 % are found."""
    by = makers_here()
    sight = Sight(by.faces, by.looks)
    shown, grounds = people.pictures(), list(people.without_people().values())
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:

        def defects(frames: Sequence[np.ndarray]) -> list[DefectSeen]:
            path = Path(name) / "take.mp4"
            write(frames, 20, path)
            return list(look_at_take(path, sight, by, lambda _done, _of: None).defects)

        for seed in seeds:
            dice = np.random.default_rng(seed)
            person, stranger = (shown[who] for who in dice.choice(_WHO, 2, replace=False))
            ground = grounds[dice.integers(len(grounds))]
            frames = list(somebody(ground, person, np.random.default_rng(seed), SHOWN))
            footage = Footage(frames, (), SHOWN, turning(ground, person, stranger, seed, SHOWN))
            counts["clean"] += any(defect.kind in _ABOUT_PEOPLE for defect in defects(frames))
            for kind in _ABOUT_PEOPLE:
                planted = turned(footage, int(dice.integers(14, SHOWN - 14)), kind)
                seen = [defect for defect in defects(planted.footage) if abs(defect.first - planted.first) <= 1]
                counts[kind] += any(defect.kind is kind for defect in seen)
                counts["as a cut or jump"] += bool(seen) and not any(defect.kind is kind for defect in seen)
            print(f"seed {seed}: {dict(counts)}", file=sys.stderr, flush=True)
    for kind in _ABOUT_PEOPLE:
        print(f"{kind.value:16} {counts[kind]}/{len(seeds)} at the right frame, give or take one")
    print(f"told at the frame as something else: {counts['as a cut or jump']}; false on clean takes: {counts['clean']}")
    return int(any(counts[kind] < 0.95 * len(seeds) for kind in _ABOUT_PEOPLE))


if __name__ == "__main__":
    sys.exit(main([int(seed) for seed in sys.argv[1:]] or SEEDS))
