"""What a random hand can't be let out to: each way out of the window held at one place, with a harmless answer."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from tests.studio.fuzzing.hand import Hand

from matchcut.film.errors import BadInput
from matchcut.media.sound import write_wav
from matchcut.media.stills import write_png
from matchcut.studio.panels import forgetting
from matchcut.studio.production import Production
from matchcut.studio.window import cleaning
from matchcut.studio.window.exporting import Exporting

SCRIPT = "INT. HARBOUR - DAWN\n\nGulls. MARA waits.\n\nMARA\nIt is late.\n\nEXT. SEA - DAY\n\nA boat.\n"


def files(folder: Path) -> dict[str, Path]:
    """Make what the hand gives where it is asked for a file: a picture, a sound, a script, and what is none of them."""
    folder.mkdir(parents=True, exist_ok=True)
    write_png(folder / "picture.png", np.full((90, 160, 3), 120, np.uint8))
    write_wav(folder / "sound.wav", np.zeros((2, 48_000), dtype=np.float32))
    (folder / "script.fountain").write_text(SCRIPT, encoding="utf-8")
    (folder / "damaged.png").write_bytes(b"no picture")
    return {path.suffix: path for path in folder.iterdir()}


@contextmanager
def sandbox(hand: Hand, folder: Path) -> Iterator[None]:
    """Hold what would leave the window: files asked for come from `folder`, or none is chosen; nothing is
    generated, exported, freed or forgotten.
    """
    offered = [str(path) for path in sorted(files(folder).values())]
    dice: random.Random = hand.dice

    def one_file(*_arguments: object, **_named: object) -> tuple[str, str]:
        return (dice.choice(offered) if dice.random() < 0.6 else "", "")

    def several(*_arguments: object, **_named: object) -> tuple[list[str], str]:
        return (dice.sample(offered, 2) if dice.random() < 0.6 else [], "")

    def nothing(*_arguments: object, **_named: object) -> None:
        return None

    def refused(*_arguments: object) -> None:
        raise BadInput("The hand forgets nobody.")

    held: tuple[tuple[object, str, Callable[..., object]], ...] = (
        (QFileDialog, "getOpenFileName", one_file),
        (QFileDialog, "getOpenFileNames", several),
        (QFileDialog, "getSaveFileName", lambda *_a, **_n: ("", "")),
        (QFileDialog, "getExistingDirectory", lambda *_a, **_n: dice.choice(("", str(folder)))),
        (QDesktopServices, "openUrl", nothing),
        (Production, "_start", nothing),
        (Exporting, "write", nothing),
        (cleaning, "_cleaned", lambda project, _wish: (project.film, 0)),
        (forgetting, "_forgotten", refused),
    )
    with ExitStack() as stack:
        for owner, name, answer in held:
            stack.enter_context(patch.object(owner, name, answer))
        yield
