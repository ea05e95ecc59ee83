"""Makes what a project's queue holds, and queues nothing: `python -m matchcut.studio.resume FOLDER`.

The studio's Resume button starts it. `matchcut generate` would queue all that is stale as well.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from matchcut.film.errors import MatchcutError

DONE, FAILED, INTERRUPTED = 0, 4, 130


def resume(folder: Path) -> None:
    """Make the queued takes of the project in `folder`; raises the first failure, as `Made.raise_failures`."""
    from matchcut.store.project import Project
    from matchcut.walk.making import Wanted, make, prepare

    with Project.open(folder) as project:
        work = replace(prepare(project, Wanted()), jobs=())
        make(project, work, lambda _frames, _note: None, lambda _line: None).raise_failures()


def main(arguments: list[str]) -> int:
    """Run, and return the exit status that `matchcut generate` would."""
    try:
        resume(Path(arguments[0]))
    except KeyboardInterrupt:
        return INTERRUPTED
    except MatchcutError as error:
        print(f"matchcut: {error}", file=sys.stderr)
        return FAILED
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
