"""`make bench`: every benchmark in turn, each in a process of its own, each figure beside what it is compared with.

    python -m tests.bench [NAME ...]

Run it on a machine that has nothing else to do. Figures are medians unless a row says otherwise.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main(names: list[str]) -> int:
    found = {path.stem.removeprefix("bench_"): path for path in sorted(HERE.glob("bench_*.py"))}
    unknown = [name for name in names if name not in found]
    if unknown:
        print(f"There is no benchmark '{unknown[0]}'; there are {', '.join(found)}.", file=sys.stderr)
        return 2
    worst = 0
    for name in names or found:
        print(f"\n── {name} " + "─" * (70 - len(name)), flush=True)
        worst = max(worst, subprocess.run([sys.executable, found[name]], check=False, cwd=HERE.parents[1]).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
