"""What comes into a film from outside, worked by hand: media that is found, and a script that has changed."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from campaign import AtWork
from rounds import Round, give, name_file
from virtual_screen import until

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.store.project import Project

LIST = """\
TITLE: Away
FCM: NON-DROP FRAME
001  R001C01  V     C        01:00:00:12 01:00:01:00 01:00:00:00 01:00:00:12
* FROM CLIP NAME: slate 1
002  AX       V     C        00:00:01:00 00:00:01:12 01:00:00:12 01:00:01:00
* FROM CLIP NAME: slate 2
* SOURCE FILE: clip.mov
"""
"""An edit of two shots: one whose file is certain by its reel, and one that two files of a name may be meant by."""
SCRIPT = "Title: Bell\n\nINT. KITCHEN - DAY\n\nA kettle sings.\n\nINT. HALL - DAY\n\nThe bell rings twice.\n"


def media_is_found(person: AtWork, folder: Path, coded: ModuleType, title: str) -> None:
    """In front is the film of that edit, in `folder`; each file is chosen for each shot, left, and linked at last."""
    cards = folder.parent / "cards"
    coded.film(cards / "R001C01.mov", 1, 48, "24", "01:00:00:00")
    for number, place in enumerate(("a", "b"), 2):
        coded.film(cards / place / "clip.mov", number, 48)
    before = film_in(folder)
    assert [before.offline(shot) for shot in before.order] == [True, True]
    found = look_for_media(person, cards, title)
    found.choose_every("The media of shot 1")
    found.choose_every("The media of shot 2")
    found.press("Leave the film as it is")
    person.window(title)
    assert film_in(folder) == before
    again = look_for_media(person, cards, title)
    choice = again.thing("The media of shot 2", "drop-down")
    person.choose_from(choice, choice["entries"][-1][0])
    again.press("Link")
    person.window(title)
    until(lambda: [film_in(folder).offline(shot) for shot in before.order] == [False, False], "the media", 30)
    again.worked |= found.worked
    again.leave()
    person.key("ctrl+z")
    until(lambda: film_in(folder) == before, "the film as it was", 10)


def look_for_media(person: AtWork, cards: Path, title: str) -> Round:
    give(person, "film.media")
    name_file(person, "Where the media is", cards, "Find media")
    return Round(person, "MediaDialog")


def a_script_has_changed(person: AtWork, script: Path, folder: Path, title: str) -> None:
    """In front is the film of that script, in `folder`; it is read again, left, and applied with what is to go."""
    with Project.open(folder) as project:
        bell = next(shot for shot in project.film.running_order if "bell" in shot.action)
        project.transact("Note", lambda film: edits.revise_shot(film, bell.id, notes="My best shot"))
        before = project.film
    script.write_text(SCRIPT.split("INT. HALL", maxsplit=1)[0].replace("sings", "whistles"), encoding="utf-8")
    changed = read_again(person, script)
    changed.press("Leave the film as it is")
    person.window(title)
    assert film_in(folder) == before
    again = read_again(person, script)
    gone = f"Take shot {before.label(bell.id)} out"
    again.tick(gone)
    again.turn(gone)
    again.press("Apply")
    person.window(title)
    until(lambda: bell.id not in film_in(folder).shots, "a shot less", 20)
    assert "A kettle whistles." in {shot.action for shot in film_in(folder).running_order}
    again.worked |= changed.worked
    again.leave()
    person.key("ctrl+z")
    until(lambda: film_in(folder) == before, "the film as it was", 10)


def read_again(person: AtWork, script: Path) -> Round:
    give(person, "film.reread")
    name_file(person, "The script", script, "The script has changed")
    return Round(person, "ReimportDialog")


def film_in(folder: Path) -> Film:
    with Project.open(folder) as project:
        return project.film
