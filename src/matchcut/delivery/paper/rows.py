"""What paper tells of each shot, in the words that people read: one `ShotRow` for each, in running order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from matchcut.cut.model import Cut, Event
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId, TakeId
from matchcut.film.model import Shot
from matchcut.film.time import FrameRange, timecode
from matchcut.film.vocabulary import ElementKind
from matchcut.store.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotRow:
    """A shot as paper tells it. `frames` is its length in the film; `scene` counts the film's scenes from 1.

    `entered` says how it is entered where that is no plain cut ("dissolve, 12 frames"); `continues` names the shot
    that it carries on from; `opens` tells whether it is its scene's first. `cast` holds names, `cast_notes` what
    differs in the shot, by name.
    """

    id: ShotId
    event: Event
    label: str
    scene: int
    heading: str
    opens: bool
    size: str
    camera: str
    action: str
    dialogue: str
    cast: tuple[str, ...]
    cast_notes: tuple[tuple[str, str], ...]
    props: tuple[str, ...]
    styles: tuple[str, ...]
    frames: int
    seconds: Fraction
    starts: str
    ends: str
    entered: str
    continues: str
    take: str
    engine: str
    notes: str

    @property
    def duration(self) -> str:
        """Its length as people write it: '4.2 s'."""
        return f"{spoken(self.seconds)} s"


def shot_rows(project: Project, cut: Cut) -> tuple[ShotRow, ...]:
    """Every shot of the film, as it runs."""
    film = project.film
    takes = project.takes.summaries()
    scenes = {scene.id: number for number, scene in enumerate(film.scene_order, 1)}
    numbers = {take: summary.number for take, summary in takes.items()}
    return tuple(_row(film, cut, event, scenes, numbers) for event in cut.events)


def _row(film: Film, cut: Cut, event: Event, scenes: dict[SceneId, int], numbers: dict[TakeId, int]) -> ShotRow:
    shot = film.shots[event.shot]
    cast = film.cast_by_shot.get(shot.id, ())
    names = {row.character: film.characters[row.character].name for row in cast}
    placed = [film.elements[row.element] for row in film.placements_by_shot.get(shot.id, ())]
    return ShotRow(
        id=shot.id,
        event=event,
        label=event.label,
        scene=scenes[shot.scene],
        heading=film.scenes[shot.scene].heading,
        opens=film.shot_ids_by_scene[shot.scene][0] == shot.id,
        size=shot.size.value,
        camera=shot.camera.strip() or "static",
        action=shot.action.strip(),
        dialogue=shot.dialogue.strip(),
        cast=tuple(names.values()),
        cast_notes=tuple((names[row.character], row.note.strip()) for row in cast if row.note.strip()),
        props=tuple(element.name for element in placed if element.kind is ElementKind.PROP),
        styles=tuple(element.name for element in placed if element.kind is ElementKind.STYLE),
        frames=event.record.frames,
        seconds=cut.rate.seconds(event.record.frames),
        starts=timecode(cut.start + event.record.start, cut.rate),
        ends=timecode(cut.start + event.record.end, cut.rate),
        entered=_entered(shot),
        continues=film.label(shot.continues) if shot.continues else "",
        take=str(numbers[event.take]) if event.take in numbers else "",
        engine=shot.engine or film.settings.engine,
        notes=shot.notes.strip(),
    )


def _entered(shot: Shot) -> str:
    if shot.transition is None:
        return ""
    return f"{shot.transition.kind.value}, {shot.transition.frames} frames"


def spoken(seconds: Fraction) -> str:
    """Seconds to a tenth, exactly rounded: '4.2'."""
    tenths = (20 * seconds.numerator + seconds.denominator) // (2 * seconds.denominator)
    return f"{tenths // 10}.{tenths % 10}"


def clock(seconds: Fraction) -> str:
    """A length as a clock tells it: '1:02:03', '2:03', '0:03'; to the nearest second."""
    rounded = (2 * seconds.numerator + seconds.denominator) // (2 * seconds.denominator)
    hours, rest = divmod(rounded, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def ranges(numbers: list[int]) -> str:
    """Numbers in rising order, runs drawn together: '1–3, 7'."""
    runs: list[FrameRange] = []
    for number in numbers:
        if runs and runs[-1].end == number:
            runs[-1] = FrameRange(runs[-1].start, runs[-1].frames + 1)
        else:
            runs.append(FrameRange(number, 1))
    return ", ".join(str(run.start) if run.frames == 1 else f"{run.start}–{run.end - 1}" for run in runs)
