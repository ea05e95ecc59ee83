"""The campaign: every hostile input given to the command that a person would give it to.

A program of its own (`python -m tests.hostile.campaign FOLDER OUTCOMES`), because what a command costs is measured in
forks of it: forked off a test run, they would count all that other tests left in its memory.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.hostile import edits, media, stories
from tests.hostile.harness import Outcome, outcome_of, warm_up, write

_NEW = {
    "storyboard": (stories.storyboards, "storyboard.toml"),
    "fountain": (stories.fountains, "script.fountain"),
    "list": (stories.lists, "shots.csv"),
    "boards": (stories.boards, "boards.storyboarder"),
    "otio": (edits.otios, "edit.otio"),
    "otioz": (edits.otiozs, "edit.otioz"),
    "edl": (edits.edls, "edit.edl"),
    "fcpxml": (edits.fcpxmls, "edit.fcpxml"),
    "xmeml": (edits.xmemls, "edit.xml"),
    "aaf": (edits.aafs, "edit.aaf"),
}


def commands(folder: Path) -> Iterator[tuple[str, Outcome]]:
    """Every input, given to the command that a person would give it to."""
    counter = itertools.count()
    for family, (made, name) in _NEW.items():
        for title, content in made():
            place = folder / str(next(counter))
            rate = ("--rate", "24") if name.endswith(".edl") else ()
            yield f"{family}: {title}", outcome_of("new", place / "film", "--from", write(place / name, content), *rate)
    for title, content in media.bundles():
        place = folder / str(next(counter))
        yield f"bundle: {title}", outcome_of("unpack", write(place / "film.mcbundle", content), place / "film")
    for title, ending, content in (*media.pictures(), *media.sounds()):
        place = folder / str(next(counter))
        write(place / f"medium{ending}", content)
        board = write(
            place / "storyboard.toml",
            f'[film]\ntitle = "x"\n[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "medium{ending}"\n',
        )
        yield f"keyframe: {title}", outcome_of("new", place / "film", "--from", board)


def main(folder: Path, outcomes: Path) -> None:
    """Run the campaign in a folder and write what came of each input, as JSON by its title."""
    warm_up(folder / "small")
    outcomes.write_text(json.dumps({title: asdict(outcome) for title, outcome in commands(folder)}))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
