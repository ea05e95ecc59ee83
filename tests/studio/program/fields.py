"""Fields of the film as a person works them: what is shown is what is kept on the disk, and all can be taken back."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from campaign import Area, AtWork, Thing, box_of, middle
from virtual_screen import until

from matchcut.engines.spec import Parameter
from matchcut.film.film import Film
from matchcut.store.project import Project


class Work:
    """Works fields: chooses, writes, turns, and compares what is shown with what is kept.

    `kept` tells of each field by its name what the film says of it, as the field would show it. `inside` names the part
    of the window that the fields are in, `over` is where the wheel scrolls it. `written` has what to write into fields
    that don't take any words.
    """

    def __init__(
        self,
        person: AtWork,
        kept: dict[str, Callable[[Film], str]],
        inside: str,
        written: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.person, self.kept, self.inside = person, kept, inside
        self.over: Area = person.ask("area", inside)
        self.written = written or {}
        self.worked: list[str] = []

    @property
    def fields(self) -> list[Thing]:
        """What can be chosen, written or turned there now."""
        return [one for one in self.person.ask("things", self.inside) if one["kind"] not in ("button", "list")]

    def every(self, but: Collection[str] = ()) -> None:
        """Work every field that there is, but for some; fail with all that went wrong."""
        wrong = []
        for thing in self.fields:
            if thing["name"] in but or not thing["enabled"]:
                continue
            before = self.person.film
            try:
                self.field(thing)
            except AssertionError as error:
                wrong.append(f"{thing['name']}: {error}")
                self.person.key("Escape", "Escape")
                self.person.undo_to(before)
        assert not wrong, "\n\n".join(wrong)

    def field(self, thing: Thing) -> None:
        """Work one field in every way that it has, and take all of it back."""
        name, person = thing["name"], self.person
        assert name in self.kept, f"nobody has said what is kept of the field {name!r} ({thing['class']})"
        before = person.film
        thing = person.reach(thing, self.over)
        self._agrees(thing)
        self._wheel(thing)
        thing = person.reach(thing, self.over)
        {
            "drop-down": self.drop_down,
            "line": self._line,
            "lines": self._lines,
            "tick": self._tick,
        }[thing["kind"]](thing)
        self.worked.append(name)
        person.quiet(name)
        with Project.open(person.folder) as project:
            assert project.film == person.ask("film"), f"{name}: the window and the disk have two films"
        person.key("ctrl+z")
        person.undo_to(before)
        self._agrees(thing)

    def _agrees(self, thing: Thing) -> None:
        """What is shown is what is kept."""
        name = thing["name"]
        tell = self.kept[name]

        def shown() -> str:
            now = self.person.now(thing)
            return ("on" if now["on"] else "off") if now["kind"] == "tick" else str(now["text"])

        began = time.monotonic()
        while shown() != tell(self.person.film):
            assert time.monotonic() - began < 5, f"{name} shows {shown()!r}, the film says {tell(self.person.film)!r}"

    def _wheel(self, thing: Thing) -> None:
        """The wheel over what has not the keyboard changes nothing."""
        person, before = self.person, self.person.film
        if thing["focus"]:
            return
        place = middle(thing["seen"])
        person.wheel(place, 1)
        person.wheel(place, -1)
        now = person.now(thing)
        assert person.film == before, f"the wheel over {thing['name']} changed the film"
        assert not now["focus"], f"the wheel gave {thing['name']} the keyboard"

    def drop_down(self, thing: Thing) -> None:
        """Choose every entry with the mouse, and by the keyboard."""
        person, name = self.person, thing["name"]
        texts = [words for words, enabled in thing["entries"] if enabled]
        assert texts, f"{name} offers nothing"
        for words in [*texts[1:], texts[0]]:
            thing = person.reach(thing, self.over)
            person.choose_from(thing, words)
            self._agrees(thing)
        self._by_keyboard(thing, texts)

    def _by_keyboard(self, thing: Thing, texts: list[str]) -> None:
        person, name = self.person, thing["name"]
        until(lambda: person.now(thing)["focus"], f"the keyboard in {name}", 5)
        for words in texts[1:]:
            person.key("Down")
            until(lambda wanted=words: person.now(thing)["text"] == wanted, f"{words!r} in {name} by key", 5)
            self._agrees(thing)
        if thing["free"]:
            person.key("ctrl+a")
            person.type("circle them")
            person.key("Return")
            assert person.now(thing)["text"] == "circle them"
        elif len(texts) > 1:
            person.type(texts[0][0].casefold())
            first = texts[0][0].casefold()
            until(lambda: person.now(thing)["text"][:1].casefold() == first, f"{first!r} typed in {name}", 5)
        self._agrees(thing)

    def _line(self, thing: Thing) -> None:
        person, name = self.person, thing["name"]
        person.click(thing["seen"])
        until(lambda: person.now(thing)["focus"], f"the keyboard in {name}", 5)
        if thing["class"] in ("Length", "Number", "Decimal", "HundredthsField"):
            self._settled(thing)
            return
        for words in self.written.get(name, ("Words 1",)):
            person.key("ctrl+a")
            person.type(words)
            person.key("Return")
            assert person.now(thing)["text"] == words, f"{name} shows {person.now(thing)['text']!r} for {words!r}"
            self._agrees(thing)

    def _settled(self, thing: Thing) -> None:
        """A field that is read when it is settled: a value, the neighbours, what can't be read, and back."""
        person, name = self.person, thing["name"]
        begun = person.now(thing)["text"]
        for words in self.written.get(name, ("1",)):
            person.key("ctrl+a")
            person.type(words)
            person.key("Return")
            self._agrees(thing)
            assert person.now(thing)["text"] != begun, f"{words!r} in {name} is not taken: {person.now(thing)}"
        for key in ("Up", "Down"):
            person.key(key)
            self._agrees(thing)
        film = person.film
        person.key("ctrl+a")
        person.type("what")
        person.key("Return")
        now = person.now(thing)
        assert now["text"] == "what", f"what can't be read goes from {name}"
        assert now["hint"], f"{name} says nothing of what it can't read"
        assert person.film == film
        person.key("Escape")
        self._agrees(thing)

    def _lines(self, thing: Thing) -> None:
        person = self.person
        person.click(thing["seen"])
        until(lambda: person.now(thing)["focus"], f"the keyboard in {thing['name']}", 5)
        person.key("ctrl+a")
        person.type("One, two?")
        person.key("Return")
        person.type("Three")
        assert person.now(thing)["text"] == "One, two?\nThree"
        self._agrees(thing)

    def _tick(self, thing: Thing) -> None:
        person = self.person
        begun = person.now(thing)["on"]
        person.click(box_of(thing))
        until(lambda: person.now(thing)["on"] != begun, f"a click turns {thing['name']}", 5)
        self._agrees(thing)
        person.key("space")
        until(lambda: person.now(thing)["on"] == begun, f"the space bar turns {thing['name']}", 5)
        self._agrees(thing)


def another(parameter: Parameter) -> str:
    """Something to write that is not the default and is allowed."""
    if parameter.kind == "text":
        return "Words 1"
    low, high = parameter.minimum, parameter.maximum
    for words in ("2", "3") if parameter.kind == "integer" else ("0.5", "1.5", "0.75"):
        fits = (low is None or float(low) <= float(words)) and (high is None or float(words) <= float(high))
        if fits and words != str(parameter.default):
            return words
    raise AssertionError(parameter)
