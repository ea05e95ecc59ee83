"""A random hand on the studio: 5,000 keys, clicks, wheels and drags on the example film and on an empty one.

    python tests/bench/bench_hand.py [SEED]

Each step is over when the window has answered. What holds is said in tests/studio/fuzzing/trial.py; where something
does not, the seed, the step and what was done last are printed, and the end is 1.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.campaigns import HAND_STEPS

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from tests.studio.fuzzing.trial import FILMS, Wrong, run

from matchcut.studio.theme.theme import Theme

STEPS = HAND_STEPS.full


def main(seed: int) -> int:
    application = QApplication([])
    theme = Theme(application)
    theme.choose("dark")
    print(f"{'film':<10}{'steps':>8}{'edits':>8}{'actions':>9}{'widgets':>9}{'median':>10}{'p99':>10}")
    for film in FILMS:
        with tempfile.TemporaryDirectory() as place:
            os.environ["XDG_CONFIG_HOME"] = place
            try:
                trial = run(film, seed, STEPS, Path(place), theme)
            except Wrong as wrong:
                print(wrong)
                return 1
        slowest = statistics.quantiles(trial.milliseconds, n=100)[-1]
        print(
            f"{film:<10}{len(trial.milliseconds):>8}{sum(trial.edits.values()):>8}{len(trial.reached.actions):>9}"
            f"{len(trial.reached.widgets):>9}{statistics.median(trial.milliseconds):>7.1f} ms{slowest:>7.1f} ms"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
