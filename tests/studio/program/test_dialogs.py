"""Every window that the film's own window opens: each field and button in it worked, and what comes of it kept."""

from __future__ import annotations

import re
from pathlib import Path

from campaign import TITLE, AtWork
from msgspec.structs import replace
from rounds import Round, bring, give
from tests.continuity.conftest import DISSOLVE, LONG, frames
from tests.continuity.moving import film_of
from virtual_screen import until

from matchcut.continuity.cards import Scorecard
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.vocabulary import FOOTAGE
from matchcut.store.project import Project
from matchcut.store.snapshots import snapshots_of

FINDING_THINGS = ("Measure", "Findings", "What the findings are about", "Whom the findings are about")
MIDDLE = DISSOLVE + LONG // 2
"""Where the second shot of that film's dissolve begins."""


def test_the_keys(person: AtWork) -> None:
    own = person.home / "keys.toml"
    give(person, "help.keys")
    keys = Round(person, "KeyEditor")
    presets = {"The studio's own": "own", "As in Premiere": "premiere", "As in DaVinci Resolve": "resolve"}
    keys.choose_every("Key map", lambda words: person.settings.value("keymap") == presets[words])
    person.choose_from(keys.thing("Key map", "drop-down"), "The studio's own")
    keys.write("Find", "snapping")
    keys.row("Actions", "Snapping")
    press_keys(person, keys, "ctrl+shift+F9")
    keys.press("Use these keys")
    until(lambda: '"view.snap" = ["Ctrl+Shift+F9"]' in text_of(own), "the keys", 10)
    assert person.ask("commands")["view.snap"]["keys"] == ["Ctrl+Shift+F9"]
    press_keys(person, keys, "ctrl+z")
    assert any("has these keys now and will lose them" in words for words in person.ask("labels"))
    keys.press("No keys")
    until(lambda: '"view.snap" = []' in text_of(own), "no keys", 10)
    keys.press("Reset")
    until(lambda: "view.snap" not in text_of(own), "its own keys", 10)
    press_keys(person, keys, "ctrl+shift+F9")
    keys.press("Use these keys")
    keys.press("Reset all")
    until(lambda: "view.snap" not in text_of(own), "all keys as they were", 10)
    keys.leave(lambda: person.close_dialog(TITLE))
    assert person.ask("commands")["view.snap"]["keys"] == ["S"]


def press_keys(person: AtWork, keys: Round, pressed: str) -> None:
    field = keys.thing("Press keys", "keys")
    person.click(field["seen"])
    person.key(pressed)
    until(lambda: person.now(field)["text"], "the keys that were pressed", 5)
    keys.worked.add(keys.sort(field))


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_snapshots(person: AtWork) -> None:
    start, folder = person.film, person.folder
    assert folder is not None
    person.key("ctrl+s")
    snapshots = Round(person, "SnapshotsDialog", but=["What changed since"])
    snapshots.write("Name", "before")
    snapshots.press("Keep")
    until(lambda: any(one.reason == "before" for one in snapshots_of(folder)), "the first snapshot", 20)
    until(lambda: any(words.startswith("before") for words in snapshots.rows("Snapshots")), "it in the list", 20)
    person.close_dialog(TITLE)
    person.key("F3", "m")
    until(lambda: person.film != start, "a marker", 10)
    person.key("ctrl+s")
    again = Round(person, "SnapshotsDialog", but=["What changed since"])
    again.write("Name", "after", "Return")
    until(lambda: any(words.startswith("after") for words in again.rows("Snapshots")), "the second snapshot", 20)
    again.row("Snapshots", "before")
    until(lambda: any("marker" in words for words in again.rows("What changed since")), "what changed", 20)
    again.row("Snapshots", "after", held="ctrl")
    until(lambda: "From 'before' to 'after'" in person.ask("labels"), "both compared", 20)
    again.row("Snapshots", "before")
    until(lambda: "Since then" in person.ask("labels"), "the one compared", 20)
    again.press("Go back to it")
    until(lambda: person.film == start, "the film as it was", 20)
    until(lambda: "The film is as it was then." in person.ask("labels"), "the same film", 20)
    again.worked |= snapshots.worked
    again.leave(lambda: person.close_dialog(TITLE))


def test_free_space(person: AtWork) -> None:
    cache = person.folder / "cache" / "left behind"  # type: ignore[operator]
    give(person, "film.clean")
    free = re.compile(r"Free .*")  # How much stands on the button.
    space = Round(person, "FreeSpaceDialog", sort=lambda thing: (thing["kind"], free.sub("Free", thing["name"])))
    kinds = [one["name"] for one in space.look() if one["kind"] == "tick"]
    assert len(kinds) == 6
    sizes = r"\d+   \d"

    def told() -> int:
        return sum(bool(re.match(sizes, words)) for words in person.ask("labels"))

    until(lambda: told() == 5, "how much could go but for the history", 20)
    for kind in kinds:
        others = 5 - space.thing(kind)["on"]
        space.tick(kind, lambda on, others=others: told() == others + on)  # type: ignore[misc]
    space.write("How many edits stay", "3", "Up", kind="number")
    assert space.thing("How many edits stay")["text"] == "4"
    cache.mkdir(parents=True)
    (cache / "file").write_bytes(bytes(1_000_000))
    person.steady("labels")
    space.press(next(one["name"] for one in space.look() if one["name"].startswith("Free")))
    until(lambda: any(words.endswith("are free.") for words in person.ask("labels")), "space", 30)
    assert not cache.exists()
    space.press("Close")
    space.leave()
    person.window(TITLE)


def test_services(person: AtWork) -> None:
    """No service is asked: what is written is no key."""
    give(person, "film.services")
    services = Round(person, "ServicesDialog")
    services.row("Services", "Luma")
    services.write("Key", "no key at all")
    services.press("Keep the key")
    until(lambda: "can't be a key" in " ".join(person.ask("labels")), "that it is no key", 60)
    for name in [thing["name"] for thing in services.look() if thing["kind"] == "tick"]:
        services.tick(name)
    for budget in ("a day", "on this film", "on each shot"):
        services.write(f"At most {budget}, in USD", "2.50", "Return")
    services.leave(lambda: person.close_dialog(TITLE))


def test_finding_shots(person: AtWork) -> None:
    """Pip may ask no index."""
    give(person, "film.meaning")
    finding = Round(person, "MeaningDialog", but=["Stop"])
    finding.press("Bring it (20.7 MiB)")
    until(lambda: "could not be fetched" in " ".join(person.ask("labels")), "that it can't be fetched", 60)
    finding.press("Close")
    finding.leave()
    person.window(TITLE)


def test_voices(person: AtWork) -> None:
    """The one voice is only named, and pip may ask no index."""
    start = person.film
    give(person, "film.voices")
    voices = Round(person, "VoicesDialog", but=["Stop"])
    voices.tick("Make shots longer that are too short for what is said in them")
    voices.press("Speak the dialogue")
    until(lambda: "Nobody speaks in this film." in " ".join(person.ask("labels")), "that nobody speaks", 20)
    voices.press("Bring them (88.6 MiB)")
    until(lambda: "could not be fetched" in " ".join(person.ask("labels")), "that they can't be fetched", 60)
    voices.press("Close")
    voices.leave()
    person.window(TITLE)
    assert person.film == start


def test_the_shots_in_a_shot(person: AtWork, tmp_path: Path) -> None:
    file = film_of(frames(), tmp_path / "joined.mp4")
    media, scene, footage = person.disk.media.add(file), person.film.scene_order[-1].id, ShotId("footage")

    def board(film: Film) -> Film:
        return edits.add_shot(film, scene, id=footage, number="9", keyframe=media, engine=FOOTAGE, frames=len(frames()))

    person.disk.transact("Board", board)
    before = person.film
    until(lambda: person.ask("film") == before, "the footage in the window", 20)
    person.key("F3", "shift+z")
    person.click(person.steady("bar", footage))
    until(lambda: person.state["current"] == footage, "the footage in hand", 10)
    sort = re.compile(r"Split.*")  # Into how many stands on the button.
    for wanted in ("Leave the film as it is", "Split into 2 shots"):
        give(person, "shot.parts")
        parts = Round(person, "SplitDialog", sort=lambda thing: (thing["kind"], sort.sub("Split", thing["name"])))
        until(lambda parts=parts: len(parts.rows("Shots")) == 3, "the shots in it", 60)  # type: ignore[misc]
        parts.row("Shots", "2")
        person.key("space")
        until(lambda parts=parts: parts.rows("Shots") == ["1", "", "2"], "a shot less", 10)  # type: ignore[misc]
        parts.press(wanted)
        person.window(TITLE)
        if wanted.startswith("Leave"):
            assert person.film == before
            worked = parts.worked
    until(lambda: len(person.film.shots) == len(before.shots) + 1, "two shots of it", 10)
    halves = [shot for shot in person.film.running_order if shot.engine == FOOTAGE]
    assert [shot.length for shot in halves] == [MIDDLE, len(frames()) - MIDDLE]
    parts.worked |= worked
    parts.leave()
    person.key("ctrl+z", "ctrl+z")
    until(lambda: footage not in person.film.shots, "the film as it was", 10)


def test_the_name_that_films_say(person: AtWork) -> None:
    kept = person.home / "config" / "matchcut" / "person.toml"
    for answer, begun, written in (("Cancel", "", "Nobody"), ("OK", "", "Ada Film"), ("OK", "Ada Film", "")):
        give(person, "film.person")
        name = Round(person, "QInputDialog")
        assert name.thing("Your name", "line")["text"] == begun
        name.write("Your name", written)
        name.press(answer)
        person.window(TITLE)
        name.worked |= {("button", "OK"), ("button", "Cancel")}
        name.leave()
        if answer == "OK":
            until(lambda written=written: text_of(kept) == f'name = "{written}"\n', f"the name {written!r}", 10)  # type: ignore[misc]
        else:
            assert not kept.exists()


def test_what_is_seen_and_heard(person: AtWork) -> None:
    """The buttons below the picture, and the slider."""
    person.key("F3", "alt+x")
    person.click(person.steady("at_frame", 30))
    until(lambda: person.state["playhead"] == 30, "the playhead", 10)
    viewer = Round(person, "viewer", inside=True)

    def comes(button: str, what: str, wanted: object) -> None:
        viewer.press(button)
        until(lambda: person.state[what] == wanted, f"{what} {wanted} by '{button}'", 10)

    comes("Play from here", "marks", (30, None))
    comes("One frame on", "playhead", 31)
    comes("Play up to here", "marks", (30, 32))
    comes("One frame back", "playhead", 30)
    comes("To the start", "playhead", 0)
    comes("To the end", "playhead", person.film.length - 1)
    comes("Begin again at the end", "loop", True)
    comes("Play and stop", "playing", True)
    comes("Play and stop", "playing", False)
    comes("Begin again at the end", "loop", False)
    viewer.press("Sound on or off")
    assert person.ask("heard_of_the_film") == (True, 1.0)
    slider = viewer.thing("Loudness", "slider")
    x, y, width, height = slider["seen"]
    person.wheel((x + 5, y + height // 2), 3)
    assert person.now(slider)["value"] == 100, "the wheel turns only what has the keyboard"
    person.click(slider["seen"])
    person.key("shift+Tab", "space")
    assert person.ask("heard_of_the_film")[0], "the space bar presses the button that has the keyboard"
    person.key("space")
    assert not person.ask("heard_of_the_film")[0]
    person.key("Tab", "End")
    assert person.ask("heard_of_the_film") == (False, 1.0)
    person.drag((x + width - 6, y + height // 2), (x + width // 2, y + height // 2))
    dragged = viewer.thing("Loudness", "slider")["value"]
    assert 30 < dragged < 70
    assert person.ask("heard_of_the_film") == (False, dragged / 100)
    person.key("Left")
    assert viewer.thing("Loudness", "slider")["value"] == dragged - 1
    person.key("Home")
    assert person.ask("heard_of_the_film") == (False, 0.0)
    person.key("End")
    assert person.ask("heard_of_the_film") == (False, 1.0)
    viewer.worked.add(viewer.sort(slider))
    viewer.leave()
    person.key("F3", "alt+x")


def test_the_history(person: AtWork) -> None:
    start = person.film
    person.key("F3")
    person.click(person.steady("at_frame", 30))
    person.key("m")
    marked = until(lambda: person.film if person.film != start else None, "a marker", 10)
    person.key("i", "alt+x")
    bring(person, "History")
    history = Round(person, "history", inside=True)
    rows = history.rows("History")
    assert "Add a marker" in rows[0]
    # What was taken back before stands as a branch between the two.
    before = next(words for words in rows[1:] if "branch of" not in words)
    history.row("History", before, times=2)
    until(lambda: person.film == start, "the film before the marker", 10)
    person.key(*["Up"] * rows.index(before), "Return")
    until(lambda: person.film == marked, "the marker again, by keyboard", 10)
    history.row("History", before, times=2)
    until(lambda: person.film == start, "the film before the marker", 10)
    history.leave()


def test_the_seams(person: AtWork) -> None:
    start = person.film
    person.key("F3")
    person.click(person.steady("bar", "shot1"))
    person.key("ctrl+l")
    until(lambda: person.film != start, "the continuation", 10)
    bring(person, "Continuity")
    seams = Round(person, "continuity", inside=True, but=FINDING_THINGS)
    seams.press("Seams")
    row = "Shot 2 continues shot 1"
    person.click(person.steady("at_frame", 60))
    seams.row("Seams", row)
    until(lambda: (person.state["playhead"], person.state["current"]) == (24, "shot1"), "the seam's shot", 10)
    person.click(person.steady("at_frame", 60))
    seams.row("Seams", row)
    person.key("Return")
    until(lambda: person.state["playhead"] == 24, "the seam's shot by keyboard", 10)
    seams.leave()
    person.undo_to(start)


def test_the_findings(person: AtWork) -> None:
    start = person.film
    bring(person, "Continuity")
    findings = Round(person, "continuity", inside=True, but=("Seams",))
    measure(person, findings)
    plant_faults(person)
    measure(person, findings)
    findings.press("Findings")
    until(lambda: len(findings.rows("Findings")) == 3, "the findings", 20)
    findings.choose_every("Whom the findings are about")
    assert [row.split(".")[0] for row in findings.rows("Findings")] == ["Shot 5, frame 7  ·  01:00:04:00"]
    person.choose_from(findings.thing("Whom the findings are about", "drop-down"), "Everybody")
    findings.choose_every("What the findings are about")
    person.choose_from(findings.thing("What the findings are about", "drop-down"), "All")
    findings.row("Findings", "Shot 5, frame 7")
    until(lambda: (person.state["playhead"], person.state["current"]) == (96, "shot4"), "the frame", 10)
    findings.press("Leave it so")
    until(lambda: len(findings.rows("Findings")) == 2, "one finding less", 10)
    assert [(row.fault, row.character) for row in person.film.accepted.values()] == [("other person", "mara")]
    person.undo_to(start)
    takes = person.ask("takes", "shot4")
    findings.row("Findings", "Shot 5, frame 7")
    findings.press("Make another take")
    until(lambda: person.ask("takes", "shot4") > takes, "another take", 60)
    until(lambda: "Nothing to do" in person.ask("queue"), "the end of making", 60)
    findings.row("Findings", "Somebody is to be seen")
    findings.press("Add to the cast")
    until(lambda: "inspector" in person.state["places"], "the cast of the shot", 10)
    findings.leave()
    person.undo_to(start)


def measure(person: AtWork, place: Round) -> None:
    """Have the film measured, and wait until it is."""
    place.press("Measure")
    until(lambda: "The takes are measured." in person.ask("notice"), "the end of measuring", 120)
    person.key("Escape")


def plant_faults(person: AtWork) -> None:
    """Write faults into the cards of two takes, which still hold: it is found again that they do."""
    planted = {
        "shot4": (Fault(kind=FaultKind.OTHER_PERSON, first=6, character="mara", value=0.3, limit=0.45),),
        "shot1": (Fault(kind=FaultKind.EXTRA, first=20), Fault(kind=FaultKind.FLASH, first=22)),
    }
    assert person.folder is not None
    with Project.open(person.folder) as project:
        for shot, faults in planted.items():
            take = project.film.circled(ShotId(shot))
            assert take is not None
            card = Scorecard.from_json(project.cards.of()[take])
            assert card is not None
            project.cards.put({take: replace(card, faults=faults).to_json()})


def test_whose_work_is_in_it(person: AtWork) -> None:
    give(person, "help.about")
    about = Round(person, "AboutDialog")
    listed = about.rows("Whose work is in it")
    assert {"Matchcut", "dlib_face", "Noto Sans Thai"} <= set(listed)
    assert listed[0] == "Matchcut"
    for name in ("dlib_face", "torch", "Noto Sans Thai"):
        about.row("Whose work is in it", name)
    about.press("Close")
    about.leave()
