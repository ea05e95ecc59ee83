"""How many tests of the studio there are at least, so that none goes missing unseen; and none is ever skipped."""

from __future__ import annotations

import ast
from pathlib import Path

FEWEST = 205
HERE = Path(__file__).parent


def test_the_studio_is_tested() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in HERE.rglob("test_*.py")]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert sum(function.name.startswith("test_") for function in functions) >= FEWEST


def test_no_test_of_the_studio_is_skipped() -> None:
    named = {"skip", "skipif", "xfail", "importorskip"}
    for path in HERE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & named
        assert not used, path
