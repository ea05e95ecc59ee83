"""Every menu entry by the mouse, and every entry of the palette by the keyboard, each seen to do what it says."""

from __future__ import annotations

from collections.abc import Callable

from campaign import TITLE, AtWork, middle
from outcomes import AT, EVERY, IN_HAND, LAST, Before
from virtual_screen import until

from matchcut.film.film import Film


def begin(person: AtWork) -> Film:
    """Be on the timeline with the second shot in hand and the playhead in it."""
    if (
        person.start
        and (person.state, person.film) == person.start
        and (person.ask("focus") or {}).get("name") == "Timeline"
    ):
        return person.film
    if person.state["preset"] != "own":
        person.choose("Help", "Key map", "The studio's own")
    person.key("F3", "Escape", "k", "shift+z", "alt+x")
    person.click(person.steady("bar", IN_HAND))
    person.click(person.steady("at_frame", AT))
    for what, wanted in (("playhead", AT), ("current", IN_HAND), ("playing", False)):
        until(lambda what=what, wanted=wanted: person.state[what] == wanted, f"{what} {wanted}", 10)  # type: ignore[misc]
    person.start = person.steady("state"), person.film
    return person.film


def work(person: AtWork, command: str, choose: Callable[[], None]) -> str:
    """Give a command in some way, see what it comes to, and take that back; returns what went wrong."""
    told = EVERY[command]
    check, ready = told if isinstance(told, tuple) else (told, None)
    start = begin(person)
    if ready is not None:
        ready(person)
    before = Before(person.film, person.state, choose)
    try:
        choose()
        check(person, before)
        person.quiet(command)
        person.undo_to(start)
        person.quiet(f"undo after {command}")
    except AssertionError as error:
        person.key("Escape", "Escape", "Escape")
        if person.ask("in_front") == TITLE:
            person.undo_to(start)
        return f"{command}: {error}"
    return ""


def test_every_menu_entry(person: AtWork) -> None:
    """By the mouse, through every menu and the menus in it; then the places, and the end."""
    paths: dict[str, tuple[str, ...]] = {}
    toggles: list[tuple[str, ...]] = []
    for head in [one["words"] for one in person.ask("menu_bar")]:
        for path, entry in entries(person, head):
            if entry["id"]:
                paths[entry["id"]] = path
            else:
                toggles.append(path)
    assert set(paths) == set(person.ask("commands")), "every command has its place in a menu"
    assert set(paths) == {*EVERY, *LAST}, "it is known of every command what it comes to"
    wrong = [work(person, command, lambda path=paths[command]: person.choose(*path)) for command in EVERY]  # type: ignore[misc]
    assert len(toggles) == 9
    begin(person)
    for path in toggles:
        places = person.state["places"]
        for same in (False, True):
            person.choose(*path)
            until(lambda p=places, same=same: (person.state["places"] == p) == same, f"{path}", 10)  # type: ignore[misc]
        person.quiet(str(path))
    assert not any(wrong), "\n\n".join(filter(None, wrong))
    person.choose(*paths["film.close"])
    assert person.process.wait(30) == 0
    assert not person.log()


def entries(person: AtWork, *path: str) -> list[tuple[tuple[str, ...], dict[str, object]]]:
    """All that stands in a menu and in the menus in it, with the way there."""
    found = []
    opened = [one for one in person.menu(*path) if not one["separator"]]
    for _ in path:
        person.key("Escape")
    until(lambda: person.ask("popup") is None, "the menu closes", 10)
    for entry in opened:
        if entry["opens"]:
            found += entries(person, *path, entry["words"])
        else:
            found.append(((*path, entry["words"]), entry))
    return found


def test_every_entry_of_the_palette(person: AtWork) -> None:
    """By the keyboard: Ctrl+K, its words, down to it, Return."""
    begin(person)
    everything = person.ask("findings")
    commands = person.ask("commands")
    wrong = []
    for place, (command, known) in enumerate(commands.items()):
        words, more, hint = everything[place]
        assert known["words"].rstrip(" …") == words
        if command not in LAST:
            wrong.append(work(person, command, lambda found=(words, more, hint): run(person, *found)))  # type: ignore[misc]
    for words, more, hint in everything[len(commands) :]:
        begin(person)
        run(person, words, more, hint)
        wrong.append(arrived(person, words, hint))
        person.quiet(words)
    assert not any(wrong), "\n\n".join(filter(None, wrong))
    run(person, "Quit", "Film", "Ctrl+Q")
    assert person.process.wait(30) == 0
    assert not person.log()


def run(person: AtWork, words: str, more: str, hint: str) -> None:
    """Find something in the palette and run it, by the keyboard."""
    told = ", ".join(part for part in (words, more, hint) if part)
    until(lambda: person.ask("popup") is None, "no popup", 10)
    person.steady("popup")  # A popup holds the keyboard, and the server hears only after it has closed that it lets go.
    person.key("ctrl+k")
    until(lambda: person.ask("found"), "the palette", 10)
    person.type(plain(words))
    until(lambda: person.ask("sought") == plain(words), f"{plain(words)!r} in the palette", 10)
    found = until(lambda: [one.removeprefix("*") for one in person.ask("found")], f"anything for {words}", 10)
    assert told in found, f"{told!r} is not among {found}"
    for _ in range(found.index(told)):
        person.key("Down")
    until(lambda: f"*{told}" in person.ask("found"), f"{told} is chosen", 10)
    person.key("Return")


def plain(words: str) -> str:
    """The beginning of words, as far as the keyboard has it."""
    return "".join(letter for letter in words[:9] if letter.isascii())


def arrived(person: AtWork, words: str, hint: str) -> str:
    """Whether what is no command has come: a place, a setting, a person, a thing, a scene or a shot."""

    def has_come() -> bool:
        focus, state = person.ask("focus") or {}, person.state
        if hint == "place":
            return words.lower() in state["places"]
        if hint == "setting of the film" or hint.startswith("Shot "):
            return str(focus.get("name")) == words and focus["seen"] is not None
        if hint in ("cast", "location", "prop", "style"):
            return bool(focus.get("text") == words)
        if hint == "scene":
            return bool(state["current"] in ("shot0", "shot3"))
        return bool(state["current"] == f"shot{int(words.removeprefix('Shot ')) - 1}")

    try:
        until(has_come, f"{words} ({hint})", 10)
    except AssertionError as error:
        return f"{error}: {person.ask('focus')}"
    return ""


def test_every_tool_by_its_button(person: AtWork) -> None:
    start = begin(person)
    buttons = person.ask("things", "timeline-tools")
    assert [one["name"] for one in buttons] == ["Select", "Trim", "Ripple", "Roll", "Slip", "Razor"]
    for button in buttons:
        person.click(button["seen"])
        until(lambda name=button["name"]: person.state["tool"] == name.lower(), button["name"], 10)  # type: ignore[misc]
        assert person.now(button)["on"]
    # The shots before and after the cut between the second and the third have twelve frames of handles each.
    x, y, width, height = person.ask("bar", "shot1")
    begun = {name: start.shots[name] for name in start.order}
    for name, by, check in (
        ("Roll", (width - 2, 30), lambda film: film.shots["shot1"].tail < 12 and film.shots["shot2"].head > 12),
        ("Slip", (width // 2, 20), lambda film: film.shots["shot1"].head != 12 and film.length == start.length),
        ("Trim", (width - 3, -20), lambda film: film.shots["shot1"].tail > 12 and film.length < start.length),
        ("Ripple", (width - 3, 40), lambda film: film.length > start.length),
        ("Select", (width - 3, -20), lambda film: film.shots["shot1"].tail > 12),
    ):
        person.click(next(one for one in buttons if one["name"] == name)["seen"])
        begin_at = (x + by[0], y + height - 12)
        person.drag(begin_at, (begin_at[0] + by[1], begin_at[1]))
        until(lambda check=check: check(person.film), name, 10)  # type: ignore[misc]
        person.quiet(name)
        person.undo_to(start)
    person.click(next(one for one in buttons if one["name"] == "Razor")["seen"])
    person.click((x + width // 2, y + height - 12, 1, 1))
    until(lambda: len(person.film.shots) == len(begun) + 1, "the cut", 10)
    person.undo_to(start)
    # A drag with Alt is the window manager's, and nothing of the film.
    person.click(buttons[0]["seen"])
    place = person.screen.place(person.screen.window("Campaign"))
    person.drag(middle((x, y, width, height)), (x + width // 2 + 60, y + height // 2 + 40), held="alt")
    assert person.film == start
    until(lambda: person.screen.place(person.screen.window("Campaign")) != place, "the moved window", 20)
