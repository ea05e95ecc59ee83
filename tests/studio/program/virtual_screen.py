"""A virtual screen with a window manager, and hands on it: a mouse and a keyboard that the X server itself moves.

What is done here reaches the program as what a person does: through the server, the window manager and Qt's own xcb
platform, with real grabs of popups. Nothing here knows the studio.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import Xlib.display
from Xlib import XK, X
from Xlib.error import XError
from Xlib.ext import xtest
from Xlib.protocol import event as x_event

T = TypeVar("T")

WIDE, HIGH = 1600, 1000
PATIENCE = 90.0
_HELD = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
_BUTTONS = {"left": 1, "middle": 2, "right": 3, "up": 4, "down": 5}


def until(found: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
    """Wait for something and return it; fail, saying what did not come."""
    began = time.monotonic()
    while time.monotonic() - began < patience:
        value = found()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"{what} did not come")


@contextmanager
def virtual_screen(home: Path) -> Iterator[Screen]:
    """A screen with the window manager on it, whose settings are its own: `home` has none."""
    for program in ("Xvfb", "openbox"):
        assert shutil.which(program), f"There is no {program}: `make test` installs it."
    read, write = os.pipe()
    size = f"{WIDE}x{HIGH}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    manager: subprocess.Popen[bytes] | None = None
    try:
        with os.fdopen(read) as told:
            display = f":{int(told.readline())}"
        environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        screen = Screen(display)
        until(screen.is_managed, "the window manager")
        yield screen
        screen.close()
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait(10)


class Screen:
    """A screen, its windows, and hands: positions are pixels of the screen from its upper left corner."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "MATCHCUT_LANGUAGE": "en"}
        self._display = Xlib.display.Display(display)
        self._root = self._display.screen().root
        self._asking = self._root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.sent = 0
        """How many keys were pressed, buttons let go and notches of the wheel turned, so far."""

    def close(self) -> None:
        self._display.close()

    # Windows

    def is_managed(self) -> bool:
        """Whether a window manager is there and ready."""
        return self._property(self._root, "_NET_SUPPORTING_WM_CHECK") is not None

    def windows(self) -> dict[int, str]:
        """The windows that the manager shows, from the lowest to the highest, with their names."""
        found = {}
        for window in self._property(self._root, "_NET_CLIENT_LIST_STACKING") or ():
            name = self._property(self._window(window), "_NET_WM_NAME")
            if name is not None:
                found[window] = bytes(name).decode()
        return found

    def window(self, name: str) -> int:
        """Wait for a window with that in its name, which has the keyboard then, and return its id."""
        window = until(lambda: next((w for w, n in self.windows().items() if name in n), 0), f"the window '{name}'")
        self._ask(window, "_NET_ACTIVE_WINDOW", [2, X.CurrentTime, 0])
        # The manager may say that a window is active before the server gives it the keys.
        until(lambda: self.active() == window == self._keyed(), f"the keyboard in '{name}'")
        return window

    def _keyed(self) -> int:
        """The window that the server gives the keys."""
        focus = self._display.get_input_focus().focus
        return focus.id if hasattr(focus, "id") else 0

    def active(self) -> int:
        """The window that has the keyboard."""
        found = self._property(self._root, "_NET_ACTIVE_WINDOW")
        return int(found[0]) if found else 0

    def resize(self, window: int, width: int, height: int) -> None:
        """Put a window into the upper left corner, and its inside at a size."""
        self._window(window).configure(x=0, y=0, width=width, height=height)
        self._display.sync()
        until(lambda: self.place(window)[2:] == (width, height), "the window's size")

    def place(self, window: int) -> tuple[int, int, int, int]:
        """Where the inside of a window begins on the screen, and its size."""
        there = self._window(window).get_geometry()
        corner = self._root.translate_coords(self._window(window), 0, 0)
        return corner.x, corner.y, there.width, there.height

    def _window(self, window: int) -> Any:
        return self._display.create_resource_object("window", window)

    def _property(self, window: Any, name: str) -> Any:
        try:
            found = window.get_full_property(self._display.intern_atom(name), X.AnyPropertyType)
        except XError:
            return None  # The window went meanwhile.
        return found.value if found is not None else None

    def _ask(self, window: int, message: str, data: list[int]) -> None:
        """Ask the window manager for something, as a taskbar does."""
        told = x_event.ClientMessage(
            window=self._window(window),
            client_type=self._display.intern_atom(message),
            data=(32, (data + [0] * 5)[:5]),
        )
        self._root.send_event(told, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self._display.sync()

    # Hands

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._do(X.MotionNotify, 0, x, y)

    def press(self, button: str = "left") -> None:
        """Press a button, and wait until the manager let the program have it.

        It holds a button back until it has put the window in front. Keys are not held back: one that is sent before
        that overtakes the button, as no hand's does.
        """
        self._do(X.ButtonPress, _BUTTONS[button])
        extents = self._display.intern_atom("_NET_FRAME_EXTENTS")
        self._asking.delete_property(extents)
        self._ask(self._asking.id, "_NET_REQUEST_FRAME_EXTENTS", [])
        until(lambda: self._property(self._asking, "_NET_FRAME_EXTENTS") is not None, "the manager's answer")

    def release(self, button: str = "left") -> None:
        self._do(X.ButtonRelease, _BUTTONS[button])

    def click(self, x: int, y: int, button: str = "left", times: int = 1) -> None:
        """Click at a place; with `times` 2 twice in a row."""
        self.move(x, y)
        for _ in range(times):
            self.press(button)
            self.release(button)

    def wheel(self, x: int, y: int, by: int) -> None:
        """Turn the wheel over a place by so many notches, down where `by` is positive."""
        self.move(x, y)
        for _ in range(abs(by)):
            self.press("down" if by > 0 else "up")
            self.release("down" if by > 0 else "up")

    def drag(self, start: tuple[int, int], end: tuple[int, int], *, held: str = "", steps: int = 8) -> None:
        """Drag from a place to another, in steps, as a hand does; with a key held."""
        with self._holding((held,) if held else ()):
            self.move(*start)
            self.press()
            for step in range(1, steps + 1):
                self.move(*(a + (b - a) * step // steps for a, b in zip(start, end, strict=True)))
                time.sleep(0.02)
            self.release()

    def key(self, *keys: str) -> None:
        """Press keys one after the other: `n`, `Return`, `ctrl+shift+z`."""
        for key in keys:
            *held, name = key.split("+") if len(key) > 1 else [key]
            code, shifted = self._key_of(name)
            with self._holding((*held, *(("shift",) if shifted and "shift" not in held else ()))):
                self._do(X.KeyPress, code)
                self._do(X.KeyRelease, code)

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        self.key(*words)

    @contextmanager
    def holding(self, key: str) -> Iterator[None]:
        """Hold a key down; none where it has no name."""
        with self._holding((key,) if key else ()):
            yield

    @contextmanager
    def _holding(self, names: tuple[str, ...]) -> Iterator[None]:
        codes = [self._key_of(_HELD[name])[0] for name in names]
        for code in codes:
            self._do(X.KeyPress, code)
        yield
        for code in reversed(codes):
            self._do(X.KeyRelease, code)

    def _key_of(self, name: str) -> tuple[int, bool]:
        """The key of a letter or a name, and whether Shift has to be held for it."""
        symbol = ord(name) if len(name) == 1 else XK.string_to_keysym(name)
        codes = [(code, level) for code, level in self._display.keysym_to_keycodes(symbol) if level in (0, 1)]
        assert codes, f"There is no key for {name!r}"
        code, level = min(codes, key=lambda pair: pair[1])
        return code, level == 1

    def _do(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        turned = detail in (_BUTTONS["up"], _BUTTONS["down"])
        self.sent += kind == X.KeyPress or (kind == X.ButtonRelease and not turned)
        self.sent += kind == X.ButtonPress and turned
        xtest.fake_input(self._display, kind, detail, x=x, y=y)
        self._display.sync()
