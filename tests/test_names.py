"""One word, one meaning: the glossary's words are where it says, no two classes share a name, no name names nothing."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import matchcut

HOUSE = Path(matchcut.__file__).parent
GLOSSARY = re.compile(r"^\|[^|]+\|[^|]+\| `(?P<module>[a-z0-9_.]+)\.(?P<name>\w+)` \|$", re.MULTILINE)
NAMELESS = {"one", "told", "made", "found", "whole", "others", "standing", "keeping"}
"""They say that something came of something, not what it is."""


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the sources by its dotted name."""
    sources = HOUSE.parent
    files = [
        file for name in ("matchcut", "matchcut_pocket", "matchcut_trials") for file in (sources / name).rglob("*.py")
    ]
    names = {
        file: ".".join(file.relative_to(sources).with_suffix("").parts).removesuffix(".__init__") for file in files
    }
    return {names[file]: ast.parse(file.read_text("utf-8")) for file in files}


def test_each_word_of_the_glossary_is_where_it_says() -> None:
    page = (HOUSE.parent.parent / "ARCHITECTURE.md").read_text("utf-8")
    named = [(row["module"], row["name"]) for row in GLOSSARY.finditer(page.partition("## Words")[2])]
    assert len(named) > 20
    for module, name in named:
        defined = {getattr(node, "name", "") for node in trees()[f"matchcut.{module}"].body}
        assert name in defined, f"{module}.{name}"


def test_no_two_classes_share_a_name() -> None:
    homes = defaultdict(list)
    for module, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                homes[node.name].append(module)
    assert {name: modules for name, modules in homes.items() if len(modules) > 1} == {}


def test_no_name_names_nothing() -> None:
    assert [f"{module}: {name}" for module, tree in trees().items() for name in given(tree) if is_nameless(name)] == []


def is_nameless(name: str) -> bool:
    return name.strip("_").lower() in NAMELESS


def given(tree: ast.Module) -> Iterator[str]:
    """Every name that a module gives to something."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name


def test_no_module_imports_one_that_imports_it() -> None:
    """Nor for types, nor late: `prepare` raises CycleError, with the circle."""
    known = trees()
    TopologicalSorter({module: set(imported(tree, known)) - {module} for module, tree in known.items()}).prepare()


def imported(tree: ast.Module, known: dict[str, ast.Module]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
