"""Paths and URLs as systems and programs write them."""

from __future__ import annotations

import pytest

from matchcut.interchange.paths import path_of


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("A.mov", "A.mov"),
        ("sub/A%20B.mov", "sub/A B.mov"),
        ("/Volumes/Raid 1/100%25.mov", "/Volumes/Raid 1/100%25.mov"),
        ("file:///a/b.mov", "/a/b.mov"),
        ("file://localhost/a/b%20c.mov", "/a/b c.mov"),
        ("file:/a/b.mov", "/a/b.mov"),
        ("file:////server/share/a.mov", "//server/share/a.mov"),
        ("file://server/share/a.mov", "//server/share/a.mov"),
        ("file://A.mov/", "A.mov"),
        ("\\\\server\\share\\a.mov", "//server/share/a.mov"),
        ("C:\\a\\b.mov", "C:/a/b.mov"),
        ("file:///C:/a/b.mov", "C:/a/b.mov"),
        ("file://localhost/C%3a/a/b.mov", "C:/a/b.mov"),
        ("file:///C|/a.mov", "C:/a.mov"),
        ("file://C:/a.mov", "C:/a.mov"),
        ("file:///a/shot#1?.mov", "/a/shot#1?.mov"),
        ("file:///a/Gr%C3%B6%C3%9Fe.mov", "/a/Größe.mov"),
        ("https://example.org/a.mov", "https://example.org/a.mov"),
        ("", ""),
    ],
)
def test_a_place_becomes_a_path(written: str, path: str) -> None:
    assert path_of(written) == path
