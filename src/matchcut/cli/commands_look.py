"""The commands that look and tell: status, engines, doctor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.amounts import spending_words
from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.terminal import console, counted, print_rows
from matchcut.film.time import timecode
from matchcut.words.statements import english

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from rich.table import Column, Table

    from matchcut.app.status import EngineInfo, ShotStatus
    from matchcut.engines.spec import Capabilities, EngineSpec

OF_THE_FILM = ("project", "journal", "media")
"""The doctor's findings that are a film's, by their names."""

AsJson = Annotated[bool, typer.Option("--json", help="Write JSON, for scripts.")]


_ROOM_FOR_ALL = 140
"""How many columns a terminal needs for the whole table of engines."""
_STRETCH = 3
"""From so many shots that follow each other on, a list names the first and the last."""


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(status)
    app.command()(engines)
    app.command()(doctor)


def status(source: Source, as_json: AsJson = False) -> None:
    """Say how every shot stands: its circled take, whether that still fits, and if not, why."""
    from matchcut.app.status import film_status
    from matchcut.cli.as_json import film_json, print_json

    with _opened(source) as project:
        summary = film_status(project)
    if as_json:
        print_json(film_json(summary))
        return
    film, settings, shots = summary.film, summary.film.settings, summary.shots
    rows = [
        (
            shot.label,
            str(shot.shot.frames),
            shot.engine,
            f"take {shot.circled.number}" if shot.circled else "–",
            shot.plan.state.value,
            "; ".join(map(str, shot.plan.reasons)),
        )
        for shot in shots
    ]
    print_rows(("shot", "frames", "engine", "take", "stands", "because"), rows)
    for shot in shots:
        if shot.missing:
            print(f"shot {shot.label}: ⚠ {shot.missing}")
    running = timecode(film.length, settings.rate, drop=False)
    print(
        f"{settings.title}: {counted(len(film.shots), 'shot')}, {film.length} frames, {running} at {settings.rate} fps."
    )
    if summary.spent.calls:
        print(f"Spent at services so far: {spending_words(summary.spent)}.")
    every = [shot.label for shot in shots]
    shared = _shared_warnings(shots)
    for outlook, labels in _outlooks(shots, shared).items():
        print(f"{_shots(labels, every)}: {outlook}")
    for warning, labels in shared.items():
        print(f"{_shots(labels, every)}: ⚠ {warning}")
    for remarks, labels in _remarks(shots).items():
        print(f"{_shots(labels, every)}: {remarks}")
    for verdict, labels in _verdicts(shots).items():
        print(f"{_shots(labels, every)}: measured, {verdict}")
    for engine, held in {shot.engine: english(shot.outlook.held) for shot in shots if shot.outlook.held}.items():
        print(f"{engine}: {held}")
    for job in summary.jobs:
        reason = f": {job.reason_text}" if job.reason_text else ""
        print(f"shot {film.label(job.shot)} {job.state.value}{reason}")


def engines(
    engine: Annotated[str | None, typer.Argument(help="One engine, to be told all about.", show_default="all")] = None,
    boxed: Annotated[
        bool, typer.Option("--boxed", help="List the networks that come along, whose, and for what.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the engines there are, how they make shots, and whether they can run here; or tell all about one."""
    from matchcut.app.status import engine_list
    from matchcut.cli.as_json import engine_json, print_json
    from matchcut.engines.registry import engine_spec

    if boxed:
        _list_boxed(as_json=as_json)
        return
    shown = engine_list()
    if engine is not None:
        wanted = engine_spec(engine)
        shown = tuple(info for info in shown if info.spec.id == wanted.id)
    if as_json:
        print_json([engine_json(info) for info in shown])
    elif engine is not None:
        for info in shown:
            _print_engine(info)
    else:
        _print_engines(shown)


def _list_boxed(*, as_json: bool) -> None:
    from matchcut.cli.as_json import boxed_json, print_json
    from matchcut.models.boxed import all_boxed_weights

    if as_json:
        print_json([boxed_json(weights) for weights in all_boxed_weights()])
        return
    for weights in all_boxed_weights():
        print(f"{weights.name}: {weights.purpose}")
        print(f"    {weights.licence.name}, from {weights.source}. Learned from: {weights.training}")
        for measured in weights.measured:
            print(f"    {measured.what}: {measured.figure} ({measured.on})")


def _print_engines(engines: Sequence[EngineInfo]) -> None:
    """One line each, those that are ready first; in a narrow terminal without how they work."""
    from rich.table import Column

    wide = console().width >= _ROOM_FOR_ALL
    cut = [Column(name, no_wrap=True, overflow="ellipsis", max_width=34) for name in ("licence or price", "here")]
    longest = max((len(info.spec.id) for info in engines), default=0)
    table = _table(Column("engine", min_width=longest), *(("identity", "continues", "native") if wide else ()), *cut)
    for info in sorted(engines, key=lambda info: not info.availability.ready):
        can, licence = info.spec.capabilities, info.spec.licence
        how = (_identity(can), _continues(can), f"{_rate(info.spec)}, {_size(can)}")
        name = english(info.spec.price) or (f"{licence.name} (!)" if licence.forbids else licence.name)
        table.add_row(info.spec.id, *(how if wide else ()), name, str(info.availability.state))
    _print_table(table)
    if any(info.spec.licence.forbids for info in engines):
        print("(!) This licence forbids something.", end=" ")
    print("'matchcut engines ENGINE' tells all about one, and how to get it ready.")


def _identity(can: Capabilities) -> str:
    if can.references:
        return f"{can.references} references"
    return "keyframe" if can.keyframe else "text"


def _continues(can: Capabilities) -> str:
    if not can.tail_frames:
        return "–"
    return f"{can.tail_frames} frames" if can.tail_frames > 1 else "1 frame"


def _rate(spec: EngineSpec) -> str:
    if spec.capabilities.rate is None and spec.service:
        return "fps not known"
    return f"{spec.capabilities.rate or 'any'} fps"


def _size(can: Capabilities) -> str:
    """The largest, as models are called by it."""
    if not can.sizes:
        return "any size"
    width, height = max(can.sizes, key=lambda size: size[0] * size[1])
    return f"{width}×{height}"


def _print_engine(info: EngineInfo) -> None:
    spec, can = info.spec, info.spec.capabilities
    takes = [name.replace("_", " ") for name in ("text", "keyframe", "last_frame", "sound") if getattr(can, name)]
    print(f"{spec.name} ({spec.id}): {spec.makes}.")
    if spec.summary:
        print(spec.summary)
    print("Here: " + ("ready." if info.availability.ready else english(info.availability.reason)))
    print(f"Licence: {spec.licence.name}." + (f" {spec.licence.forbids}" if spec.licence.forbids else ""))
    print(f"Works with: {', '.join([*takes, _identity(can)])}; continues a shot from: {_continues(can)}.")
    sizes = ", ".join(f"{width}×{height}" for width, height in can.sizes) or "any size"
    print(f"Makes: {sizes}; {_rate(spec)}; {can.lengths}.")
    if spec.price:
        print(f"Costs: {english(spec.price)}.")
    print(f"Parameters: {', '.join(parameter.name for parameter in spec.parameters) or 'none'}.")


def _shots(labels: list[str], every: Sequence[str]) -> str:
    """`shot 4`, `shots 2, 4 to 9`: those that follow each other among `every` label of the film as one stretch."""
    place = {label: index for index, label in enumerate(every)}
    stretches: list[list[str]] = []
    for label in labels:
        if stretches and place[label] == place[stretches[-1][-1]] + 1:
            stretches[-1].append(label)
        else:
            stretches.append([label])
    parts = [
        f"{stretch[0]} to {stretch[-1]}" if len(stretch) >= _STRETCH else ", ".join(stretch) for stretch in stretches
    ]
    return f"shot {labels[0]}" if len(labels) == 1 else f"shots {', '.join(parts)}"


def _remarks(shots: Sequence[ShotStatus]) -> dict[str, list[str]]:
    """What circled takes have to say of their making, and the labels of the shots."""
    said: dict[str, list[str]] = {}
    for shot in shots:
        if shot.remarks:
            said.setdefault(" ".join(map(str, shot.remarks)), []).append(shot.label)
    return said


def _verdicts(shots: Sequence[ShotStatus]) -> dict[str, list[str]]:
    """What came of measuring circled takes, and the labels of the shots."""
    from matchcut.continuity.telling import verdict_statement

    labels_by_verdict: dict[str, list[str]] = {}
    for shot in shots:
        if shot.card is not None:
            labels_by_verdict.setdefault(str(verdict_statement(shot.card.verdict)), []).append(shot.label)
    return labels_by_verdict


def _shared_warnings(shots: Sequence[ShotStatus]) -> dict[str, list[str]]:
    """What several shots are warned of, and their labels: it is said once for all of them."""
    labels_by_warning: dict[str, list[str]] = {}
    for shot in shots:
        for warning in shot.outlook.warnings:
            labels_by_warning.setdefault(english(warning), []).append(shot.label)
    return {warning: labels for warning, labels in labels_by_warning.items() if len(labels) > 1}


def _outlooks(shots: Sequence[ShotStatus], shared: Collection[str]) -> dict[str, list[str]]:
    """What is going to be made and how, with its warnings but for the `shared`, and the labels of the shots."""
    labels_by_outlook: dict[str, list[str]] = {}
    for shot in shots:
        warnings = map(english, shot.outlook.warnings)
        own = (f"⚠ {warning}" for warning in warnings if warning not in shared)
        words = " ".join(filter(None, (english(shot.outlook.words), *own)))
        if words:
            labels_by_outlook.setdefault(words, []).append(shot.label)
    return labels_by_outlook


def doctor(
    source: Annotated[
        Path | None, typer.Argument(help="A project to look at as well.", show_default="the machine only")
    ] = None,
    repair: Annotated[
        bool,
        typer.Option("--repair", help="Set right what can be: a damaged file by its newest snapshot, caches dropped."),
    ] = False,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Say what this machine can run and what is missing, and what to do about it.

    Of a project, all is looked at: its file row by row, every media file by the bytes of its name, journal, snapshots,
    and what a crash left, which was swept away when the film was opened.
    With --repair, a damaged file is kept and its newest whole snapshot put in its place, and the lock of a program that
    died is let go of; a take that is damaged is made anew by the next render. Exit status 3 where the film has a
    problem left.
    """
    from matchcut.app.doctor import examine
    from matchcut.cli.as_json import finding_json, print_json
    from matchcut.cli.progress import Reporter

    if repair and source is None:
        raise typer.BadParameter("--repair needs a project.")
    with Reporter("Reading the film's files", 1, quiet=quiet or source is None) as reporter:
        findings = examine(source, reporter.of, repair=repair)
    if as_json:
        print_json([finding_json(finding) for finding in findings])
    else:
        for finding in findings:
            mark = {"good": "✓", "note": "·", "problem": "✗"}[finding.kind]
            print(f"{mark} {finding.sentence}")
    if source is not None and any(finding.kind == "problem" and finding.name in OF_THE_FILM for finding in findings):
        raise typer.Exit(3)


def _table(*columns: str | Column) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    return Table(*columns, box=SIMPLE_HEAD, pad_edge=False)


def _print_table(table: Table) -> None:
    console().print(table)
