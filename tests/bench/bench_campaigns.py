"""Every property with as many examples as there is time for, and other ones each time: see tests/campaigns.py.

    python tests/bench/bench_campaigns.py [TESTS ...]

What breaks is printed with the example that breaks it; the end is then 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def main(tests: list[str]) -> int:
    command = [sys.executable, "-m", "pytest", "-m", "hypothesis", "--timeout", "0", *tests]
    environment = {**os.environ, "MATCHCUT_CAMPAIGNS": "full"}
    return subprocess.run(command, env=environment, check=False, cwd=Path(__file__).parents[2]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
