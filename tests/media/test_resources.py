from __future__ import annotations

import pytest

from matchcut.media.resources import resource


def test_what_the_program_comes_with_is_found() -> None:
    assert resource("fonts/Inter.ttf").read_bytes()[:4] == b"\x00\x01\x00\x00"
    assert "SIL OPEN FONT LICENSE" in resource("fonts/Inter-LICENSE.txt").read_text(encoding="utf-8")


def test_what_it_does_not_come_with_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/fonts/None\.ttf"):
        resource("fonts/None.ttf")
