"""The experiment's report: a table with intervals, charts, and the figures as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from matchcut_trials.figures import QUANTITIES, Case, Estimate, at_shot, returns
from matchcut_trials.measuring import FilmFigures
from matchcut_trials.plots import COLOURS, Line, Panel, chart
from matchcut_trials.ways import Way

CHECKPOINTS = (10, 20, 50)
"""The shots at which the table tells how things stand."""
_DRAWN = ("delta_e", "contrast", "sharpness", "seams", "identity", "clothes")

Films = Mapping[Way, Sequence[FilmFigures]]
"""The films of each way, those of the clean one among them."""
Cases = Mapping[Way, Sequence[Case]]


def write_report(films: Films, folder: Path, title: str, note: str) -> None:
    """Write `figures.json`, `table.md`, `chain.svg` and `returns.svg` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    everything = [film for of_way in films.values() for film in of_way]
    (folder / "figures.json").write_bytes(msgspec.json.encode(everything) + b"\n")
    (folder / "table.md").write_text(_page(films, title, note), "utf-8")
    (folder / "chain.svg").write_text(chart(_along(_cases(films))), "utf-8")
    (folder / "returns.svg").write_text(chart(_back(_cases(films)), columns=2), "utf-8")


def read_figures(folder: Path) -> list[FilmFigures]:
    """What `write_report` wrote into a folder; nothing where it did not."""
    path = folder / "figures.json"
    return msgspec.json.decode(path.read_bytes(), type=list[FilmFigures]) if path.is_file() else []


def table(films: Films, shot: int) -> list[str]:
    """How each way stands at a shot, as lines of Markdown."""
    cases = _cases(films)
    ways = [way for way in cases if any(len(case.film.shots) >= shot for case in cases[way])]
    lines = [f"| at shot {shot} | " + " | ".join(ways) + " |", "|---|" + "---|" * len(ways)]
    for quantity in QUANTITIES:
        cells = [_cell(at_shot(cases[way], quantity, shot), quantity.digits) for way in ways]
        lines.append(f"| {quantity.name} | " + " | ".join(cells) + " |")
    counts = [str(sum(len(case.film.shots) >= shot for case in cases[way])) for way in ways]
    return [*lines, "| storyboards | " + " | ".join(counts) + " |"]


def _cases(films: Films) -> Cases:
    """Each film beside the clean one of its storyboard."""
    clean = {film.board: film for film in films[Way.CLEAN]}
    return {way: [Case(film, clean[film.board]) for film in of_way] for way, of_way in films.items()}


def _page(films: Films, title: str, note: str) -> str:
    longest = max((len(film.shots) for of_way in films.values() for film in of_way), default=0)
    parts = [f"# {title}", note]
    parts += ["\n".join(table(films, shot)) for shot in CHECKPOINTS if shot <= longest] or [
        "\n".join(table(films, longest))
    ]
    parts += ["![Along the chain](chain.svg)", "![When somebody comes back](returns.svg)"]
    return "\n\n".join(parts) + "\n"


def _cell(value: Estimate | None, digits: int) -> str:
    if value is None:
        return "not measured"
    if value.count == 1:
        return f"{value.mean:.{digits}f}"
    return f"{value.mean:.{digits}f} ({value.low:.{digits}f} to {value.high:.{digits}f})"


def _along(cases: Cases) -> list[Panel]:
    """A panel for each drawn quantity, by the place of the shot."""
    panels = []
    for quantity in (quantity for quantity in QUANTITIES if quantity.id in _DRAWN):
        lines = []
        for way, of_way in cases.items():
            longest = max((len(case.film.shots) for case in of_way), default=0)
            points = {shot: at_shot(of_way, quantity, shot) for shot in range(2, longest + 1)}
            lines.append(_line(way, {shot: point for shot, point in points.items() if point is not None}))
        panels.append(Panel(quantity.name, "shot", lines))
    return panels


def _back(cases: Cases) -> list[Panel]:
    """How people are when they come back, by how long they were away."""
    by_way = {way: returns(of_way) for way, of_way in cases.items()}
    panels = []
    for index, title in enumerate(("identity on coming back", "clothes on coming back")):
        lines = [
            _line(way, {gap: point for gap, both in gaps.items() if (point := both[index]) is not None})
            for way, gaps in by_way.items()
        ]
        panels.append(Panel(title, "shots away", lines))
    return panels


def _line(way: Way, points: Mapping[int, Estimate]) -> Line:
    return Line(way, COLOURS[list(Way).index(way)], points)
