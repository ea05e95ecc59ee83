"""Names of reels and files: short enough, safe everywhere, and never twice."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from matchcut.interchange.naming import file_name, reel_name


@given(st.lists(st.tuples(st.text(max_size=12), st.integers(1, 200)), max_size=40))
def test_reels_are_short_unique_and_plain(slates):
    taken: set[str] = set()
    for slate, take in slates:
        reel = reel_name(slate, take, taken)
        assert re.fullmatch(r"[A-Z0-9_]{1,8}", reel)
        assert reel not in taken
        taken.add(reel)


def test_reels_say_slate_and_take():
    assert reel_name("12A", 3, ()) == "12A_3"
    assert reel_name("Réveil 2", 1, ()) == "REVEIL_1"
    assert reel_name("...", 1, ()) == "S_1"


@given(st.lists(st.text(max_size=100), max_size=30))
def test_files_are_safe_on_every_system(names):
    taken: set[str] = set()
    for name in [*names, "con", "Aux", "film", "FILM"]:
        file = file_name(name, ".mp4", taken)
        assert re.fullmatch(r"[A-Za-z0-9_]+\.mp4", file)
        assert file.lower() not in taken
        assert file.lower() not in ("con.mp4", "aux.mp4")
        taken.add(file.lower())
