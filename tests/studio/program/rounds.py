"""A person's round through a window or a part of one: all that can be worked there is worked, or the round fails.

What is seen is asked of the running program's own widgets, so a field, a button or a list that somebody adds to a
window later, and that no round works, is found by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from campaign import Area, AtWork, Thing, box_of, middle
from virtual_screen import until

from matchcut.studio.actions.action_book import words
from matchcut.studio.window.parts import PARTS

Sort = tuple[object, ...]
ALL = ("drop-down", "number", "keys", "line", "lines", "tick", "slider", "list", "button")


def plain_sort(thing: Thing) -> Sort:
    """What tells one thing of a window from another: its kind and its name."""
    return thing["kind"], thing["name"]


class Round:
    """All that was worked in one place, beside all that was seen there.

    `place` is the class of the window in front or, with `inside`, the accessible name of a part of it. Only things of
    some `kinds` are told apart by `sort`, and have to be worked, but for those called as one in `but`.
    """

    def __init__(
        self,
        person: AtWork,
        place: str,
        *,
        inside: bool = False,
        kinds: Collection[str] = ALL,
        but: Collection[str] = (),
        sort: Callable[[Thing], Sort] = plain_sort,
    ) -> None:
        self.person, self.place, self._kinds, self._but, self.sort = person, place, kinds, but, sort
        self._inside = place if inside else ""
        self.seen: set[Sort] = set()
        self.worked: set[Sort] = set()
        if not inside:
            until(lambda: person.ask("kind_in_front") == place, f"a {place} in front", 20)
        self.look()

    def look(self) -> list[Thing]:
        """What can be worked there now; all of it is to be."""
        every: list[Thing] = self.person.ask("things", self._inside)
        self.seen |= {self.sort(one) for one in every if one["kind"] in self._kinds and one["name"] not in self._but}
        return every

    def thing(self, name: str, kind: str = "") -> Thing:
        """Wait for a thing of that name."""

        def found() -> Thing | None:
            return next((one for one in self.look() if one["name"] == name and kind in ("", one["kind"])), None)

        try:
            return dict(until(found, f"{kind or 'thing'} {name!r} in {self.place}", 10))  # type: ignore[arg-type]
        except AssertionError as error:
            raise AssertionError(f"{error}; there is {[plain_sort(one) for one in self.look()]}") from error

    def leave(self, after: Callable[[], object] | None = None) -> None:
        """Fail where anything that was seen was not worked, or where the program has written anything."""
        missing = sorted(str(one) for one in self.seen - self.worked)
        assert not missing, f"{self.place} has what no round works: {missing}"
        self.person.quiet(self.place)
        if after is not None:
            after()
            self.person.quiet(f"leaving {self.place}")

    # Working

    def press(self, name: str, kind: str = "button") -> None:
        """Click on a button, as soon as it can be pressed."""
        until(lambda: self.thing(name, kind)["enabled"], f"{name!r} that can be pressed", 20)
        button = self.reached(self.thing(name, kind))
        self.person.click(button["seen"])
        self.worked.add(self.sort(button))

    def write(self, name: str, written: str, *then: str, kind: str = "line") -> Thing:
        """Write into a field in place of what stands there, see it there, and press keys then."""
        field = self.reached(self.thing(name, kind))
        field = self._unmoved_by_the_wheel(field)
        self.person.click(field["seen"])
        until(lambda: self.person.now(field)["focus"], f"the keyboard in {name}", 5)
        self.person.key("ctrl+a")
        if written:
            self.person.type(written)
        else:
            self.person.key("Delete")
        shown = self.person.steady("thing", field["key"])["text"]
        assert shown == written, f"{name} shows {shown!r} where {written!r} was written"
        self.worked.add(self.sort(field))
        if then:
            self.person.key(*then)
        return field

    def tick(self, name: str, kept: Callable[[bool], bool] = lambda _: True) -> None:
        """Turn a tick with the mouse and back with the space bar; what is kept agrees each time, and at last."""
        tick = self.reached(self.thing(name, "tick"))
        begun = tick["on"]
        for turn, wanted in ((lambda: self.person.click(box_of(tick)), not begun), (self._space, begun)):
            turn()
            until(lambda wanted=wanted: self.person.now(tick)["on"] == wanted, f"{name}: {wanted}", 5)  # type: ignore[misc]
            until(lambda wanted=wanted: kept(wanted), f"{name}: {wanted} that is kept", 10)  # type: ignore[misc]
        self.worked.add(self.sort(tick))

    def turn(self, name: str) -> None:
        """Turn a tick with the mouse, and leave it so."""
        tick = self.reached(self.thing(name, "tick"))
        self.person.click(box_of(tick))
        until(lambda: self.person.now(tick)["on"] != tick["on"], f"{name} turned", 5)
        self.worked.add(self.sort(tick))

    def _space(self) -> None:
        self.person.key("space")

    def choose_every(self, name: str, kept: Callable[[str], bool] = lambda _: True) -> None:
        """Choose each entry of a drop-down through its popup with the mouse, and each again by the keyboard.

        What is kept agrees with what is shown after each; the last entry stays.
        """
        field = self.reached(self.thing(name, "drop-down"))
        field = self._unmoved_by_the_wheel(field)
        texts = [entry for entry, enabled in field["entries"] if enabled]
        assert texts, f"{name} offers nothing"
        for entry in texts[::-1]:
            self.person.choose_from(self.reached(self.person.now(field)), entry)
            until(lambda entry=entry: kept(entry), f"{entry!r} of {name} that is kept", 10)  # type: ignore[misc]
        for entry in texts[1:]:
            self.person.key("Down")
            until(lambda entry=entry: self.person.now(field)["text"] == entry, f"{entry!r} in {name} by key", 5)  # type: ignore[misc]
            until(lambda entry=entry: kept(entry), f"{entry!r} of {name} that is kept", 10)  # type: ignore[misc]
        self.worked.add(self.sort(field))

    def row(self, name: str, told: str, times: int = 1, held: str = "") -> None:
        """Click on the row of a list that is called so, or else on the first that has these words in it."""
        listed = self.thing(name, "list")

        def place() -> int | None:
            rows = self.person.ask("rows", listed["key"])
            fit = [at for at, one in enumerate(rows) if told in one["words"]]
            return min(fit, key=lambda at: (rows[at]["words"] != told, at)) + 1 if fit else None

        for _ in range(60):
            at = until(place, f"{told!r} in the list {name}", 20) - 1  # type: ignore[operator]
            rows = self.person.ask("rows", listed["key"])
            if rows[at]["seen"] is not None:
                with self.person.screen.holding(held):
                    self.person.click(rows[at]["seen"], times=times)
                self.worked.add(self.sort(listed))
                return
            first = next(other for other, one in enumerate(rows) if one["seen"] is not None)
            self.person.wheel(middle(listed["seen"]), 1 if at > first else -1)
        raise AssertionError(f"{told!r} in {name} is never seen")

    def rows(self, name: str) -> list[str]:
        """The words of a list's rows."""
        return [one["words"] for one in self.person.ask("rows", self.thing(name, "list")["key"])]

    def reached(self, thing: Thing) -> Thing:
        """A thing that is seen whole and stands still, scrolled to where it has to be."""
        thing = self.person.steady("thing", thing["key"]) or thing
        seen, whole = thing["seen"], thing["whole"]
        if seen is not None and seen[3] >= min(whole[3], 60):
            return thing
        return self.person.reach(thing, thing["scrolled by"])

    def _unmoved_by_the_wheel(self, field: Thing) -> Thing:
        """The field as it is after the wheel was turned over it, which changes nothing that has not the keyboard."""
        if field["focus"]:
            return field
        self.person.wheel(middle(field["seen"]), 1)
        self.person.wheel(middle(field["seen"]), -1)
        now = self.person.now(field)
        assert now.get("text") == field.get("text"), f"the wheel over {field['name']} changed it"
        assert not now["focus"], f"the wheel gave {field['name']} the keyboard"
        return self.reached(now)


def give(person: AtWork, command: str) -> None:
    """Give a command by its menu."""
    spec = next(act.spec for part in PARTS for act in part.acts if act.spec.id == command)
    path = [*spec.menu.split("/"), spec.text]
    person.choose(*(words(part).replace("&", "") for part in path))


def bring(person: AtWork, place: str) -> None:
    """Have a place of the film's window in sight, by its menu."""
    for _ in range(3):
        if person.ask("area", place.casefold()) is not None:
            person.steady("geometry")  # Places move to where they will be.
            return
        before = person.state["places"]
        person.choose("View", "Places", place)
        until(lambda before=before: person.state["places"] != before, f"{place} turned", 10)  # type: ignore[misc]
    raise AssertionError(f"{place} does not come")


def name_file(person: AtWork, title: str, place: object, back_to: str) -> None:
    """Type a path into a file dialog of Qt's, as soon as it has read its folder, and take it."""
    person.window(title)
    until(lambda: person.ask("kind_in_front") == "QFileDialog", f"the file dialog '{title}'", 20)
    field = person.steady("focus")
    for _ in range(3):  # What the dialog finds out of a folder may complete what is written.
        person.key("ctrl+a")
        person.type(str(place))
        if person.steady("thing", field["key"])["text"] == str(place):
            break
    person.key("Return")
    person.window(back_to)


def left_third(area: Area) -> Area:
    """The left third of an area."""
    x, y, width, height = area
    return x, y, width // 3, height
