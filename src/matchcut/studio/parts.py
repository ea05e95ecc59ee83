"""What a window is put together of: parts that say what they need, what they can do and where they stand.

A part is declared beside what it is about (`panels/declared.py`), in a module that imports nothing heavy, and listed in
`window/parts.py`. Whatever runs for it (what makes it, its actions, its findings, its remedies) is a function whose
parameters are the names of what it needs: the window's own things (`session`, `theme`, `notice` …) and other parts.
Nobody gets the window. A part is made when somebody needs it first.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtWidgets import QDockWidget

from matchcut.film.changes import ChangeSet
from matchcut.studio.actions.action_book import ActionSpec
from matchcut.studio.texts.remedies import Does
from matchcut.studio.when_seen import WhenSeen

Needing = Callable[..., Any]
"""A function whose parameters are named as what it needs."""
Ask = Callable[[Needing], Any]
"""Calls one with all that it needs, then and not before: `ask(lambda takes: takes.compare())`."""
EVERY_CHANGE = frozenset({"*"})


@dataclass(frozen=True, slots=True)
class Act:
    """An action and what it does; that of a checkable one gets, as `on`, whether it is on."""

    spec: ActionSpec
    run: Needing


@dataclass(frozen=True, slots=True)
class PaletteFinding:
    """Something that the palette can do.

    Its `words` are what it is called; `more` stands dim behind them and is searched for whole words; `hint` (its keys,
    or of which kind it is) stands at the end of the row and is not searched. `run` is what happens. `also` is
    searched as `more` is and not shown: what others call it, and its English name.
    """

    words: str
    hint: str
    run: Callable[[], object]
    more: str = ""
    also: str = ""

    @property
    def summary(self) -> str:
        """All of it, as a screen reader says it."""
        return ", ".join(part for part in (self.words, self.more, self.hint) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a window.

    `id` is the name by which others need it. `make` makes it: a function, or `module:class` below `matchcut.studio`,
    imported then; nothing where there are only actions. One with a `title` is a place: it stands in a dock, which it
    gets as `dock`, and its layout is kept under its id. One that is `late` is made when it comes into view or the
    window is at rest. `shows` names the tables of the film (or EVERY_CHANGE) after whose changes its `refresh` is
    called, while it is seen or when it is. `findings` gives what the palette finds of it, `remedies` what it does for a
    message's button (it gets the `remedy`). `ready` is called once, when all actions and menus are there.
    """

    id: str
    make: Needing | str | None = None
    title: str = ""
    late: bool = False
    shows: Collection[str] = ()
    acts: Sequence[Act] = ()
    findings: Needing | None = None
    ready: Needing | None = None
    remedies: Mapping[Does, Needing] = field(default_factory=dict)


class WindowParts:
    """The parts of one window, by id: `parts["takes"]`. `given` are the window's own things, by name."""

    def __init__(self, parts: Sequence[Part], given: Mapping[str, object]) -> None:
        self.every = tuple(parts)
        self._by_id = {part.id: part for part in parts}
        self._given: dict[str, Any] = {**given, "ask": self.use}
        self._instances: dict[str, Any] = {}
        self._docks: Mapping[str, QDockWidget] = {}
        clash = self._given.keys() & self._by_id.keys()
        if clash or len(self._by_id) != len(self.every):
            raise ValueError(f"two parts of the window have one name: {clash or sorted(part.id for part in parts)}")

    @property
    def places(self) -> tuple[Part, ...]:
        """The parts that stand in docks, in the order of the menu."""
        return tuple(part for part in self.every if part.title)

    def give(self, **things: object) -> None:
        """Have more of the window's own things."""
        self._given.update(things)

    def stand_in(self, docks: Mapping[str, QDockWidget]) -> None:
        """Have the docks of the places, by id."""
        self._docks = docks

    def __getitem__(self, name: str) -> Any:
        """A thing of the window's own, or a part, made if it is not there yet. KeyError for what is neither."""
        if name in self._given:
            return self._given[name]
        if name not in self._instances:
            part = self._by_id[name]
            dock = self._docks.get(name)
            instance = self._instances[name] = self.use(_maker(part.make), dock=dock)
            if part.shows:
                self._refresh_on_changes(part, instance)
            if dock is not None:
                dock.setWidget(instance)
                if part.late:
                    instance.show()  # Qt leaves that to us where the dock is shown already.
        return self._instances[name]

    def use(self, function: Needing, **more: object) -> Any:
        """Call a function with all that it needs; `more` are things that are there for this call only."""
        return function(**{name: more[name] if name in more else self[name] for name in _needs(function)})

    def _refresh_on_changes(self, part: Part, instance: Any) -> None:
        seen = WhenSeen(instance, instance.refresh)

        def changed(changes: ChangeSet) -> None:
            if part.shows == EVERY_CHANGE or any(change.table in part.shows for change in changes):
                seen.ask()

        self["session"].changed.connect(changed)
        self["theme"].changed.connect(seen.ask)

    def handler(self, act: Act) -> Callable[..., object]:
        """What to call when an action is triggered; with whether it is on for a checkable one."""
        if not act.spec.checkable:
            return partial(self.use, act.run)
        return lambda on: self.use(act.run, on=on)


def _needs(function: Needing) -> tuple[str, ...]:
    """The names of what a function, or a class's `__init__`, must be given."""
    called = vars(function).get("__init__", _needs_nothing) if isinstance(function, type) else function
    parameters = inspect.signature(called).parameters.values()
    return tuple(
        parameter.name for parameter in parameters if parameter.default is parameter.empty and parameter.name != "self"
    )


def _needs_nothing() -> None:
    """Stands for the `__init__` of a class that has none of its own."""


def _maker(make: Needing | str | None) -> Needing:
    if make is None:
        raise KeyError("a part that only has actions can't be needed")
    if not isinstance(make, str):
        return make
    module, name = make.split(":")
    maker: Needing = getattr(import_module(f"matchcut.studio.{module}"), name)
    return maker
