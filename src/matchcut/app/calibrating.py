"""Gates picked anew by the takes that a person circled and passed over, in one film or several, and written down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from matchcut.app.measuring import measure
from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.continuity.calibrating import LEAST_KEPT, LEAST_REJECTED, ChosenTake, picked_gates
from matchcut.continuity.gates import read_gates, users_gates, with_figures
from matchcut.film.errors import BadInput
from matchcut.media.aside import write_text
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.app.measuring import MeasuredTake
    from matchcut.continuity.calibrating import PickedGate
    from matchcut.film.model import Take
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class PickedGates:
    """What came of picking gates, of so many takes `kept` and `rejected`; those `unmeasured` could not be looked at.

    `before` is what held so far for each of the `gates`. `file` is where those that tell were written down, None where
    there are none or none were to be.
    """

    gates: tuple[PickedGate, ...]
    before: tuple[float | None, ...]
    kept: int
    rejected: int
    unmeasured: tuple[MeasuredTake, ...] = ()
    file: Path | None = None


def calibrate(
    projects: Sequence[Project],
    heard: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
    *,
    faces: str = "",
    write: bool = True,
) -> PickedGates:
    """Pick gates by what a person chose in films, and write those that tell into their own file (`users_gates`).

    Takes are measured where they are not yet; `heard`, `stop`, `faces` and errors are as of `measure`. BadInput where
    there are too few takes for any gate, and for a file that can't be read.
    """
    book = read_gates()
    chosen: list[ChosenTake] = []
    unmeasured: list[MeasuredTake] = []
    for number, project in enumerate(projects):
        kept, rejected = chosen_in(project)
        keeps = {take.id for take in kept}
        for entry in measure(project, (*kept, *rejected), heard, stop, faces=faces):
            if entry.card is None:
                unmeasured.append(entry)
                continue
            shot = f"{number} {entry.take.shot}"
            chosen.append(ChosenTake(shot=shot, kept=entry.take.id in keeps, card=entry.card))
    count = sum(take.kept for take in chosen), sum(not take.kept for take in chosen)
    gates = picked_gates(chosen)
    if all(gate.passing is None for gate in gates):
        raise BadInput(
            AppProblem.TOO_FEW_CHOSEN(kept=count[0], rejected=count[1]),
            advice=AppAdvice.CHOOSE_MORE_TAKES(kept=LEAST_KEPT, rejected=LEAST_REJECTED),
        )
    telling = {(gate.group, gate.table, gate.figure): gate.value for gate in gates if gate.value is not None}
    file = (
        _written(telling, f"calibrated on {count[0]} takes kept and {count[1]} rejected") if write and telling else None
    )
    before = tuple(book.figure(gate.group, gate.table, gate.figure) for gate in gates)
    return PickedGates(
        gates=gates, before=before, kept=count[0], rejected=count[1], unmeasured=tuple(unmeasured), file=file
    )


def chosen_in(project: Project) -> tuple[tuple[Take, ...], tuple[Take, ...]]:
    """The takes of a film that a person kept, by circling them, and those that they rejected by that.

    Rejected are the takes that were there when another of their shot was circled, and were made of the same but for
    their noise: one that was made of other words was not asked for any more.
    """
    kept: list[Take] = []
    rejected: list[Take] = []
    for shot, circling in project.circlings().items():
        circled = project.film.circled(shot)
        if not circling.by_hand or circled is None:
            continue
        takes = project.takes.of(shot)
        own = [take for take in takes if take.id == circled]
        kept.extend(own)
        rejected.extend(
            take
            for take in takes
            for other in own
            if take.id != circled and take.made_at <= circling.made_at and _asked(take) == _asked(other) is not None
        )
    return tuple(kept), tuple(rejected)


def _asked(take: Take) -> Recipe | None:
    """What a take was made of, but for its noise; None where its recipe can't be read."""
    try:
        return replace(Recipe.from_json(take.recipe), seed=0)
    except BadInput:
        return None


def take_back() -> Path:
    """Let the gates hold again that the user's own file had before any were picked last; those come back by doing it
    again. Returns the file. BadInput where none were picked.
    """
    file = users_gates()
    before = _before(file)
    if not before.is_file():
        raise BadInput(AppProblem.NO_EARLIER_GATES(), file=file)
    earlier, now = _text(before), _text(file)
    write_text(file, earlier)
    write_text(before, now)
    return file


def _written(figures: dict[tuple[str, str, str], float], source: str) -> Path:
    file = users_gates()
    text = _text(file)
    picked = with_figures(text, figures, source)
    write_text(_before(file), text)
    write_text(file, picked)
    return file


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""


def _before(file: Path) -> Path:
    """Where what the user's gates were before lies."""
    return file.with_name(f"{file.name}.before")
