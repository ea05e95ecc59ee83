"""The commands that look and tell: status, engines, doctor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from matchcut.cli.commands_film import Source, _opened

if TYPE_CHECKING:
    from rich.table import Table

AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for scripts.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(status)
    app.command()(engines)
    app.command()(doctor)


def status(source: Source, as_json: AsJson = False) -> None:
    """Say how every shot stands: its circled take, whether that still fits, and if not, why."""
    from matchcut.walk.standing import film_standing

    with _opened(source) as project:
        standing = film_standing(project)
    if as_json:
        _print_json(standing)
        return
    table = _table("shot", "frames", "engine", "take", "stands", "because")
    for shot in standing["shots"]:
        take = f"take {shot['circled']['number']}" if shot["circled"] else "–"
        because = "; ".join(shot["reasons"])
        table.add_row(shot["label"], str(shot["frames"]), shot["engine"], take, shot["standing"], because)
    _print_table(table)
    film = standing["film"]
    print(f"{film['title']}: {film['shots']} shots, {film['frames']} frames, {film['timecode']} at {film['rate']} fps.")
    for job in standing["jobs"]:
        reason = f": {job['reason']}" if job["reason"] else ""
        print(f"shot {job['label']} {job['state']}{reason}")


def engines(as_json: AsJson = False) -> None:
    """List the engines there are, what they make, and whether they can run here."""
    from matchcut.walk.standing import engine_list

    found = engine_list()
    if as_json:
        _print_json(found)
        return
    table = _table("engine", "makes", "takes references", "continues from", "licence", "here")
    for one in found:
        can = one["capabilities"]
        tail = f"{can['tail_frames']} frames" if can["tail_frames"] else "–"
        references = str(can["references"]) if can["references"] else "–"
        here = "ready" if one["ready"] else one["reason"]
        table.add_row(one["id"], one["makes"], references, tail, one["licence"], here)
    _print_table(table)


def doctor(
    source: Annotated[
        Path | None, typer.Argument(help="A project to look at as well.", show_default="the machine only")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say what this machine can run and what is missing, and what to do about it."""
    from matchcut.walk.doctor import examine

    findings = examine(source)
    if as_json:
        _print_json([finding.plain() for finding in findings])
        return
    for finding in findings:
        mark = {"good": "✓", "note": "·", "problem": "✗"}[finding.kind]
        print(f"{mark} {finding.sentence}")


def _print_json(value: Any) -> None:
    print(json.dumps(value, indent=2, ensure_ascii=False))


def _table(*columns: str) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(*columns, box=SIMPLE_HEAD, pad_edge=False)


def _print_table(table: Table) -> None:
    from rich.console import Console

    Console(highlight=False, markup=False).print(table)
