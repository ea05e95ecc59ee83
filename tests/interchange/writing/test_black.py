"""Black shots go out as the gap that a format has, wherever they stand, and come back as the same film."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchcut.delivery.edit.laying import lay_out
from matchcut.delivery.verify.edits import reread, verify_written
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Shot, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import BLACK, TransitionKind
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.importing.film import import_edit

DISSOLVE = Transition(TransitionKind.DISSOLVE, 6)
PLACES = {
    "between two shots": "xbx",
    "at the beginning": "bx",
    "at the end": "xb",
    "twice in a row": "xbbx",
    "dissolved to and from": "xBXx",
    "at both ends and between": "bxbxb",
}


def shots_of(letters: str) -> list[Shot]:
    """A shot for each letter: `b` is black, a capital is dissolved into."""
    return [
        Shot(
            id=ShotId(f"s{index}"),
            scene=SceneId("scene"),
            rank=f"{index}m",
            number=str(index + 1),
            frames=20,
            engine=BLACK if letter in "bB" else None,
            transition=DISSOLVE if letter.isupper() else None,
        )
        for index, letter in enumerate(letters)
    ]


def film_of(make_reels, letters: str):
    made = make_reels(shots_of(letters))
    black = {ShotId(f"s{index}") for index, letter in enumerate(letters) if letter in "bB"}
    circles = {shot: circle for shot, circle in made.film.circles.items() if shot not in black}
    return replace(made, film=replace(made.film, circles=circles))


NAMES = sorted(set(FORMATS) - {"ale", "otioz"})


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("letters", PLACES.values(), ids=PLACES)
def test_black_is_a_gap_in_every_format(make_reels, tmp_path, name, letters):
    reels = film_of(make_reels, letters)
    form = FORMATS[name]
    for path in set(reels.files.values()):
        path.write_bytes(b"media")
    edit = lay_out(reels.cut, reels.shelf, tmp_path, align=form.align, folder="media")
    path = tmp_path / f"film{form.suffix}"
    written = form.write(edit, path)
    verify_written(path, reels.cut, edit, form)
    assert not [note for note in (*reels.cut.notes, *form.notes(edit), *written) if "take" in str(note)]
    read = reread(path, FrameRate(24))
    assert read.length == reels.cut.length
    for frame in range(read.length):
        shown = [read.clips[index].black for index, _ in read.shown(frame).clips] if hasattr(read, "clips") else []
        composite = reels.cut.composite(frame)
        pictures = [composite.base] if composite.over is None else [composite.base, composite.over]
        assert shown == [picture.black for picture in pictures], frame
    if name in ("mlt", "kdenlive"):
        return
    back = import_edit(read, ()).film
    assert back.length == reels.film.length
    assert [back.black(shot) for shot in back.order if back.black(shot)]
