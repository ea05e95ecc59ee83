"""What every command of the studio is to come to: seen after it was chosen in its menu, and again from the palette.

Before each, shot 1 (the second one) is in hand, the playhead is in it, and the keyboard is on the timeline.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from campaign import TITLE, AtWork
from virtual_screen import until

from matchcut.film import edits as film_edits
from matchcut.film.film import Film
from matchcut.film.ids import ShotId

IN_HAND, AT = "shot1", 34
"""The shot in hand, and the frame of the film that the playhead is on."""


@dataclass(frozen=True)
class Before:
    """The film and what the window was about, before a command; `again` gives it once more."""

    film: Film
    state: dict[str, Any]
    again: Callable[[], None]


Check = Callable[[AtWork, Before], None]
Ready = Callable[[AtWork], None]


def edits(what: Callable[[Film, Film], Any]) -> Check:
    """The film is another, in a certain way."""

    def check(person: AtWork, before: Before) -> None:
        until(lambda: what(before.film, person.film), "the edit", 10)

    return check


def becomes(key: str, what: Callable[[Any, Any], Any]) -> Check:
    """What the window is about is another, and the film is as it was."""

    def check(person: AtWork, before: Before) -> None:
        until(lambda: what(before.state[key], person.state[key]), f"another {key}", 10)
        assert person.film == before.film

    return check


def turns(key: str, on: Any, off: Any) -> Check:
    """Something is on, and off when it is chosen again."""

    def check(person: AtWork, before: Before) -> None:
        until(lambda: person.state[key] == on, f"{key}: {on}", 10)
        before.again()
        until(lambda: person.state[key] == off, f"{key}: {off}", 10)

    return check


def ticks(command: str) -> Check:
    """A command is on, and off when it is chosen again."""

    def check(person: AtWork, before: Before) -> None:
        on = person.ask("commands")[command]["on"]
        before.again()
        until(lambda: person.ask("commands")[command]["on"] != on, f"{command} turned back", 10)

    return check


def asks(title: str) -> Check:
    """A window or dialog comes, and Escape leaves all as it was."""

    def check(person: AtWork, before: Before) -> None:
        person.window(title)
        until(lambda: person.ask("idle"), "quiet", 20)
        person.close_dialog(TITLE)
        assert person.film == before.film

    return check


def tells(words: str) -> Check:
    """The message at the foot of the window says something."""

    def check(person: AtWork, before: Before) -> None:
        until(lambda: words in person.ask("notice"), f"a message with '{words}'", 10)
        assert person.film == before.film

    return check


def measures(person: AtWork, before: Before) -> None:
    """The takes are looked at, which takes its time, and the message says so."""
    until(lambda: "Looking at the takes" in person.ask("notice"), "measuring", 10)
    until(lambda: "The takes are measured." in person.ask("notice"), "the end of measuring", 120)
    assert person.film == before.film


def opens(person: AtWork, _before: Before) -> None:
    """The palette."""
    until(lambda: person.ask("found"), "the palette", 10)
    person.key("Escape")
    until(lambda: person.ask("popup") is None, "the palette closes", 10)


def shows_all(person: AtWork, _before: Before) -> None:
    """The picture on the whole screen."""
    person.window("Matchcut")
    person.key("Escape")
    person.window(TITLE)


def goes_to_welcome(person: AtWork, _before: Before) -> None:
    person.window("Matchcut")
    person.key("alt+F4")
    person.window(TITLE)


def plays(person: AtWork, _before: Before) -> None:
    until(lambda: person.state["playing"], "playing", 10)
    person.key("k")
    until(lambda: not person.state["playing"], "stopping", 10)


def key_map(name: str) -> Check:
    def check(person: AtWork, _before: Before) -> None:
        until(lambda: person.state["preset"] == name, f"the keys of {name}", 10)

    return check


def writes_note(person: AtWork, _before: Before) -> None:
    until(lambda: (person.ask("focus") or {}).get("name") == "Note on the take", "the keyboard in the note", 10)


def shot(field: str) -> Callable[[Film], Any]:
    return lambda film: getattr(film.shots[IN_HAND], field)  # type: ignore[index]


def order_is(*names: str) -> Check:
    return edits(lambda _before, film: film.order == names)


def takes_of(person: AtWork) -> None:
    """Take the first shot, which has two takes, in hand, and choose the one that is not circled."""
    person.click(person.steady("bar", "shot0"))
    until(lambda: person.state["current"] == "shot0", "the first shot", 10)
    person.key("F4")
    card = until(lambda: person.ask("area", "Take 1") or person.ask("area", "Take 2"), "the other take's card", 20)
    until(lambda: person.ask("idle"), "quiet", 20)
    person.click(card)


def after(*keys: str, at: str = IN_HAND) -> Ready:
    """Press keys before, with a shot in hand."""

    def ready(person: AtWork) -> None:
        person.click(person.steady("bar", at))
        until(lambda: person.state["current"] == at, at, 10)
        person.key(*keys)

    return ready


def says_against_itself(person: AtWork) -> None:
    """Another program writes something into the last shot that does not go with its cast, and the studio reads it."""
    action = "Mara sits. Noah sits down."
    person.disk.transact("Write", lambda film: film_edits.revise_shot(film, ShotId("shot4"), action=action))
    until(lambda: person.ask("film").shots["shot4"].action == action, "the other program's edit", 20)
    until(lambda: person.ask("idle"), "quiet", 20)


def _more(table: str) -> Callable[[Film, Film], bool]:
    return lambda before, film: len(getattr(film, table)) == len(getattr(before, table)) + 1


EVERY: dict[str, tuple[Check, Ready] | Check] = {
    "film.make": lambda person, before: until(lambda: "Nothing to do" in person.ask("queue"), "the queue", 60),
    "film.take": lambda person, before: until(
        lambda: person.ask("takes", IN_HAND) > before.state["takes"] and "Nothing to do" in person.ask("queue"),
        "another take",
        60,
    ),
    "film.measure": measures,
    "film.export": asks("Export"),
    "film.reread": asks("The script"),
    "film.media": asks("Where the media is"),
    "film.snapshots": asks("Snapshots"),
    "film.models": asks("Models"),
    "film.services": asks("Services"),
    "film.voices": asks("Voices"),
    "film.meaning": asks("Finding shots"),
    "film.clean": asks("Free space"),
    "film.person": asks("Your name"),
    "film.open": goes_to_welcome,
    "edit.undo": (edits(lambda before, film: len(film.markers) == len(before.markers) - 1), after("m")),
    "edit.redo": (edits(_more("markers")), after("m", "ctrl+z")),
    "edit.all": becomes("shots", lambda _before, now: len(now) == 5),
    "edit.paste": tells("no picture on the clipboard"),
    "scene.add": edits(_more("scenes")),
    "shot.add": edits(_more("shots")),
    "shot.duplicate": edits(_more("shots")),
    "shot.delete": edits(lambda _before, film: IN_HAND not in film.shots),
    "shot.split": edits(_more("shots")),
    "shot.parts": asks("Split into shots"),
    "shot.merge": (
        edits(lambda before, film: len(film.shots) == len(before.shots) - 1),
        lambda person: (after("ctrl+b")(person), person.click(person.steady("bar", IN_HAND))),  # type: ignore[dict-item]
    ),
    "shot.chain": edits(lambda _before, film: film.shots[IN_HAND].continues == "shot0"),
    "shot.unchain": (edits(lambda _before, film: film.shots[IN_HAND].continues is None), after("ctrl+l")),
    "shot.dissolve": edits(lambda _before, film: film.shots[IN_HAND].transition is not None),
    "shot.cut": (edits(lambda _before, film: film.shots["shot3"].transition is None), after(at="shot3")),
    "shot.earlier": order_is("shot1", "shot0", "shot2", "shot3", "shot4"),
    "shot.later": order_is("shot0", "shot2", "shot1", "shot3", "shot4"),
    "scene.earlier": (order_is("shot3", "shot4", "shot0", "shot1", "shot2"), after(at="shot4")),
    "scene.later": order_is("shot3", "shot4", "shot0", "shot1", "shot2"),
    "scene.delete": order_is("shot3", "shot4"),
    "scene.heading": lambda person, before: until(
        lambda: (person.ask("focus") or {}).get("text") == "INT. ROOM 1 - DAY", "the keyboard in the heading", 10
    ),
    "shot.trim_head": edits(lambda before, film: shot("head")(film) == shot("head")(before) + 10),
    "shot.trim_tail": edits(lambda before, film: shot("tail")(film) == shot("tail")(before) + 13),
    "shot.slip_earlier": edits(lambda before, film: shot("head")(film) == shot("head")(before) - 1),
    "shot.slip_later": edits(lambda before, film: shot("head")(film) == shot("head")(before) + 1),
    "shot.handles_half": (
        edits(lambda before, film: film.shots["shot0"].frames == film.shots["shot0"].frames and film != before),
        after(at="shot0"),
    ),
    "shot.handles_second": (edits(lambda before, film: film.shots["shot0"].frames == 24 * 3), after(at="shot0")),
    "shot.handles_none": edits(lambda before, film: shot("head")(film) == shot("tail")(film) == 0),
    "title.add": edits(_more("titles")),
    "marker.add": edits(_more("markers")),
    "sound.add": asks("A sound"),
    "shot.media": asks("Where the media is"),
    "take.circle": (edits(lambda before, film: film.circles["shot0"] != before.circles["shot0"]), takes_of),
    "take.compare": (lambda person, before: until(lambda: person.ask("comparing"), "the wipe", 10), takes_of),
    "take.uncorrected": (tells("it was not corrected"), takes_of),
    "take.cut": (
        lambda person, before: until(lambda: not person.ask("comparing"), "the cut", 10),
        lambda person: (takes_of(person), person.key("ctrl+shift+w"), until(lambda: person.ask("comparing"), "it", 10)),  # type: ignore[dict-item]
    ),
    "take.measure": (measures, takes_of),
    "take.note": (writes_note, takes_of),
    "take.seed": (edits(lambda before, film: film.shots["shot0"].seed != before.shots["shot0"].seed), takes_of),
    "shot.warned": (
        lambda person, before: until(lambda: person.state["current"] == "shot4", "the last shot", 10),
        says_against_itself,
    ),
    "play.toggle": plays,
    "play.back": lambda person, before: until(lambda: person.state["playhead"] < AT, "playing backwards", 10),
    "play.stop": (becomes("playing", lambda _before, now: not now), after("l")),
    "play.on": lambda person, before: until(lambda: person.state["playhead"] > AT, "playing", 10),
    "play.previous": becomes("playhead", lambda before, now: now == before - 1),
    "play.next": becomes("playhead", lambda before, now: now == before + 1),
    "play.shot_back": becomes("playhead", lambda before, now: now == 24),
    "play.shot_on": becomes("playhead", lambda before, now: now == 48),
    "play.home": becomes("playhead", lambda before, now: now == 0),
    "play.end": becomes("playhead", lambda before, now: now > 100),
    "play.in": becomes("marks", lambda before, now: now[0] == AT),
    "play.out": becomes("marks", lambda before, now: now[1] == AT + 1),
    "play.unmark": becomes("marks", lambda before, now: now == (None, None)),
    "play.loop": turns("loop", True, False),
    "play.mute": lambda person, before: before.again(),
    "view.palette": opens,
    "view.board": becomes("workspace", lambda before, now: now == "Board"),
    "view.shoot": becomes("workspace", lambda before, now: now == "Shoot"),
    "view.cut": becomes("workspace", lambda before, now: now == "Cut"),
    "view.review": becomes("workspace", lambda before, now: now == "Review"),
    "view.reset": becomes("places", lambda before, now: now == before),
    "view.fit": becomes("scale", lambda before, now: now[1] < 0),
    "view.near": becomes("scale", lambda before, now: now[0] > before[0]),
    "view.frames": becomes("scale", lambda before, now: now[0] > before[0]),
    "view.in": becomes("scale", lambda before, now: now[0] > before[0]),
    "view.out": becomes("scale", lambda before, now: now[0] < before[0]),
    "view.snap": turns("snapping", False, True),
    "tool.trim": becomes("tool", lambda before, now: now == "trim"),
    "tool.ripple": becomes("tool", lambda before, now: now == "ripple"),
    "tool.roll": becomes("tool", lambda before, now: now == "roll"),
    "tool.slip": becomes("tool", lambda before, now: now == "slip"),
    "view.razor": becomes("tool", lambda before, now: now == "razor"),
    "tool.select": (becomes("tool", lambda before, now: now == "select"), after("e")),
    "view.script": ticks("view.script"),
    "view.safe": ticks("view.safe"),
    "view.onion": ticks("view.onion"),
    "view.full": shows_all,
    "view.dark": becomes("theme", lambda before, now: now == "dark"),
    "view.light": becomes("theme", lambda before, now: now == "light"),
    "view.system": becomes("theme", lambda before, now: now == "system"),
    "film.closed_run_on": becomes("closed", lambda before, now: now == "run on"),
    "film.closed_stop": becomes("closed", lambda before, now: now == "stop"),
    "film.closed_ask": becomes("closed", lambda before, now: now == "ask"),
    "view.language_system": becomes("language", lambda before, now: now == ""),
    "view.language_en": becomes("language", lambda before, now: now == "en"),
    "view.language_de": becomes("language", lambda before, now: now == "de"),
    "view.language_fr": becomes("language", lambda before, now: now == "fr"),
    "help.keys": asks("Keys"),
    "help.keys_resolve": key_map("resolve"),
    "help.keys_premiere": key_map("premiere"),
    "help.keys_own": key_map("own"),
    "help.about": asks("About Matchcut"),
}
LAST = ("film.close", "film.quit")
"""After these there is no window."""
