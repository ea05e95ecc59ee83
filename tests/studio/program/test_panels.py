"""The buttons and lists of the places around the film, and the questions that they ask, each worked and kept."""

from __future__ import annotations

import re
import signal
from pathlib import Path

from campaign import TITLE, AtWork, Thing
from fields import another
from PIL import Image
from rounds import Round, Sort, bring, name_file
from virtual_screen import until

from matchcut.engines.registry import engines
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.model import Parameters
from matchcut.production.jobs import JobState
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.store.sheets import sheet_of

MARA = CharacterId("mara")


def test_the_keyframe(person: AtWork, tmp_path: Path) -> None:
    start = person.film
    picture = tmp_path / "picture.png"
    Image.new("RGB", (160, 90), "orange").save(picture)
    person.click(person.steady("bar", "shot1"))
    until(lambda: person.state["current"] == "shot1", "the shot in hand", 10)
    # Its fields and the buttons beside them are worked in `test_fields`.
    buttons = Round(person, "Inspector", inside=True, kinds=["button"], sort=but_resets)
    buttons.worked.add(("button", "Reset"))
    assert not start.shots[ShotId("shot1")].keyframe
    for button in ("Choose a picture …", "Another picture …"):
        before = person.film.shots[ShotId("shot1")].keyframe
        buttons.press(button)
        name_file(person, "A picture for the shot", picture, TITLE)
        until(lambda before=before: person.film.shots[ShotId("shot1")].keyframe != before, "the picture", 20)  # type: ignore[misc]
        Image.new("RGB", (160, 90), "purple").save(picture)
    buttons.press("Remove the keyframe")
    until(lambda: not person.film.shots[ShotId("shot1")].keyframe, "no picture", 10)
    buttons.leave()
    person.undo_to(start)


def but_resets(thing: Thing) -> Sort:
    """All buttons that take a setting back are one to this."""
    return thing["kind"], re.sub(r"^Reset .*", "Reset", thing["name"])


def test_the_cast(person: AtWork, tmp_path: Path) -> None:
    start = person.film
    person.key("F1")
    person.click(until(lambda: person.ask("tab", "Cast"), "the tab of the cast"))
    cast = Round(person, "cast", inside=True, kinds=["button", "drop-down"])
    cast.choose_every("Compare by", lambda _: any(words.startswith("Licence: ") for words in person.ask("labels")))
    cast.press("New character")
    until(lambda: len(person.film.characters) == 3, "somebody new", 10)
    person.type("Ada")
    until(lambda: "Ada" in {one.name for one in person.film.characters.values()}, "her name", 10)
    for kind in ("Location", "Prop", "Style"):
        before = len(person.film.elements)
        cast.press("New element")
        person.click(next(one for one in until(lambda: person.ask("popup"), "kinds") if one["words"] == kind)["seen"])
        until(lambda before=before: len(person.film.elements) == before + 1, kind, 10)  # type: ignore[misc]
        person.key("ctrl+z")
        until(lambda before=before: len(person.film.elements) == before, f"no {kind}", 10)  # type: ignore[misc]
    # Each card has its own buttons; one card of a person and one of a thing stand for all.
    ada = Round(person, "Ada", inside=True, kinds=["button", "list", "drop-down"])
    owner = next(one for one in person.film.characters.values() if one.name == "Ada")
    ada.choose_every(
        "Voice", lambda words: person.film.characters[owner.id].voice == ("narrator" if words == "narrator" else "")
    )
    ada.press("Hear this voice")
    until(lambda: any("There is no voice here." in words for words in person.ask("labels")), "its trouble", 20)
    references_of(person, ada, owner.id, tmp_path)
    ada.press("Write a sheet of all references and faces")
    sheet = sheet_of(person.folder, owner.id, owner.name)  # type: ignore[arg-type]
    until(sheet.exists, "the sheet", 60)
    ada.press("Forget this person for good …")
    forget = Round(person, "ForgetDialog")
    forget.press("Close")
    forget.look()
    person.window(TITLE)
    ada.press("Delete this, with its references")
    until(lambda: owner.id not in person.film.characters, "nobody", 10)
    assert not sheet.exists(), "a sheet of somebody goes with them"
    ada.leave()
    person.undo_to(start)
    lamp = Round(person, "Lamp", inside=True, kinds=["button", "list"])
    references_of(person, lamp, "lamp", tmp_path)
    lamp.press("Delete this, with its references")
    until(lambda: "lamp" not in person.film.elements, "no lamp", 10)
    lamp.leave()
    person.undo_to(start)
    cast.worked |= ada.worked
    # Both are there for the moments in which pictures are looked at: `test_looking_is_stopped…` works them.
    cast.worked |= {("button", "Stop"), ("button", "Look again")}
    cast.leave()


def references_of(person: AtWork, card: Round, owner: str, folder: Path) -> None:
    """Add two reference pictures by a card, and take one out again."""
    pictures = [folder / f"{owner}{number}.png" for number in (1, 2)]
    for number, picture in enumerate(pictures):
        Image.new("RGB", (64, 64), (40 * number, 90, 160)).save(picture)
        card.press("Add reference pictures")
        name_file(person, "Reference pictures", picture, TITLE)
        until(lambda number=number: len(references(person.film, owner)) == number + 1, "the reference", 20)  # type: ignore[misc]
    kept = references(person.film, owner)[1]
    listed = card.thing("References", "list")
    rows = until(lambda: person.ask("rows", listed["key"]), "the pictures", 10)
    person.click(rows[0]["seen"])
    card.worked.add(card.sort(listed))
    card.press("Remove the chosen reference picture")
    until(lambda: references(person.film, owner) == (kept,), "the other picture alone", 10)


def references(film: Film, owner: str) -> tuple[object, ...]:
    return tuple(film.references_by_owner.get(owner, ()))  # type: ignore[call-overload]


def test_forgetting_somebody(person: AtWork) -> None:
    person.key("F1")
    person.click(until(lambda: person.ask("tab", "Cast"), "the tab of the cast"))
    person.steady("geometry")
    Round(person, "Mara", inside=True, kinds=()).press("Forget this person for good …")
    forget = Round(person, "ForgetDialog")
    until(lambda: forget.thing("Forget for good", "button")["enabled"], "what the film holds of her", 20)
    tick = "Remove the 1 takes that were made of them"
    forget.tick(tick)
    forget.turn(tick)
    forget.press("Forget for good")
    until(lambda: MARA not in person.film.characters, "nobody of that name", 30)
    until(lambda: any(words.startswith("Forgot Mara, with") for words in person.ask("labels")), "what was done", 20)
    assert person.ask("takes", "shot4") == 0
    forget.press("Close")
    forget.leave()
    person.window(TITLE)


def test_the_engine_of_the_film(person: AtWork) -> None:
    """Each engine is the film's once; each setting of the one that it has is set, told of, and reset."""
    start = person.film
    let_go(person)
    page = Round(person, "Inspector", inside=True, kinds=["drop-down", "button"])
    names = {spec.name: spec.id for spec in engines().values()}
    field = page.thing("Engine", "drop-down")
    page.choose_every("Engine", lambda words: person.film.settings.engine == names[words])
    assert len(field["entries"]) > 20
    person.undo_to(start)
    page = Round(person, "Inspector", inside=True, kinds=["button"])
    for parameter in engines()["animatic"].parameters:
        kind = {"switch": "tick", "choice": "drop-down"}.get(parameter.kind, "line")
        if parameter.kind == "switch":
            page.turn(parameter.label)
        elif parameter.kind == "choice":
            page.choose_every(parameter.label)
        else:
            page.write(parameter.label, another(parameter), "Return")
        shown = page.thing(parameter.label, kind)

        def kept(name: str = parameter.name, shown: Thing = shown) -> bool:
            value = person.film.settings.parameters.get(name)
            return value == shown["on"] if shown["kind"] == "tick" else str(value) == shown["text"]

        until(kept, f"{parameter.label} as it is shown", 10)
        page.press(f"Reset {parameter.label}")
        until(lambda name=parameter.name: name not in person.film.settings.parameters, "the reset", 10)  # type: ignore[misc]
    page.leave()
    person.undo_to(start)


def let_go(person: AtWork) -> None:
    """Have no shot in hand: a click beside all of them."""
    person.key("F3", "shift+z")
    x, y, width, height = person.steady("bar", "shot4")
    person.click((x + width + 4, y, 6, height))
    until(lambda: person.state["current"] is None, "no shot in hand", 10)


def states(person: AtWork) -> dict[str, JobState]:
    """How the shots in the queue stand, on the disk."""
    with Project.open(person.folder) as project:
        return {job.shot: job.state for job in Queue(project).all()}


def test_the_queue_and_the_end(person: AtWork) -> None:
    """Jobs are stopped, gone on with, cancelled and tried again; the window is closed in each way that is asked."""
    disk = person.disk
    slow = Parameters({"behaviour": "slow", "delay": 2_000})

    def edit(film: Film) -> Film:
        film = edits.revise_shot(film, ShotId("shot3"), engine="fake", parameters=slow)
        film = edits.revise_shot(film, ShotId("shot2"), engine="fake", parameters=slow)
        fails = Parameters({"behaviour": "fail"})
        return edits.revise_shot(film, ShotId("shot4"), engine="fake", parameters=fails)

    disk.transact("Other engines", edit)
    until(lambda: person.ask("film") == person.film, "the other engines in the window", 20)
    bring(person, "Queue")
    queue = Round(person, "queue", inside=True, sort=but_shots)
    person.click(person.steady("bar", "shot4"))
    queue.tick("Measure, and make anew what broke")
    queue.press("Make what is stale")
    until(lambda: states(person).get("shot2") is JobState.RUNNING, "the first shot that is made", 60)
    until(lambda: "Cancel: Shot 5" in names(queue), "the cards", 20)
    queue.press("Pause")
    until(lambda: "Paused" in person.ask("queue"), "the pause", 30)
    assert states(person)["shot2"] is JobState.INTERRUPTED
    queue.press("Resume")
    until(lambda: states(person).get("shot2") is JobState.RUNNING, "the first shot again", 60)
    queue.press("Cancel: Shot 3")
    until(
        lambda: states(person).get("shot2") not in (JobState.RUNNING, JobState.QUEUED), "the first shot cancelled", 30
    )
    queue.press("Cancel: Shot 4")
    until(lambda: states(person).get("shot4") is JobState.FAILED, "the shot that fails", 60)
    queue.press("Try again: Shot 5")
    until(lambda: states(person).get("shot4") is not JobState.FAILED, "another try", 30)
    until(lambda: states(person).get("shot4") is JobState.FAILED, "the shot that fails again", 60)
    person.key("Delete")
    queue.leave()
    closed_in_each_way(person)


def closed_in_each_way(person: AtWork) -> None:
    """Close the film while a shot is made; the welcome keeps the program when it stops with its window."""
    queue = Round(person, "queue", inside=True, sort=but_shots)
    queue.press("Make what is stale")
    until(lambda: states(person).get("shot2") is JobState.RUNNING, "the first shot again", 60)
    person.key("ctrl+w")
    question = Round(person, "ClosingQuestion")
    question.tick("Always do so")
    question.press("Cancel")
    person.window(TITLE)
    assert states(person)["shot2"] is JobState.RUNNING
    person.key("ctrl+o")
    person.window("Matchcut")
    person.screen.window("Campaign")
    person.window(TITLE)
    person.key("ctrl+w")
    question.press("Stop here")
    until(lambda: person.ask("films") == 0, "the closed film", 30)
    assert states(person)["shot2"] is JobState.INTERRUPTED
    assert person.settings.value("when_closed") is None
    person.window("Matchcut")
    Round(person, "WelcomeWindow", kinds=()).press("Campaign")
    person.window(TITLE)
    person.ask("things")
    bring(person, "Queue")
    queue = Round(person, "queue", inside=True, sort=but_shots)
    queue.press("Resume")
    until(lambda: states(person).get("shot2") is JobState.RUNNING, "the first shot again", 60)
    person.key("ctrl+w")
    question.turn("Always do so")
    question.press("Run on without the window")
    question.leave()
    until(lambda: person.ask("films") == 0, "the closed film", 30)
    assert states(person)["shot2"] is JobState.RUNNING
    assert person.settings.value("when_closed") == "run on"
    person.process.send_signal(signal.SIGTERM)
    assert person.process.wait(30) == 0
    assert states(person)["shot2"] is JobState.INTERRUPTED
    assert not person.log()


def but_shots(thing: Thing) -> Sort:
    """The buttons of all shots are one to this."""
    return thing["kind"], thing["name"].split(":")[0]


def names(place: Round) -> list[str]:
    return [one["name"] for one in place.look()]
