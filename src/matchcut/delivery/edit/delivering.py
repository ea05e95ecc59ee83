"""An edit delivered: laid out, written, read back and compared with the cut, and only then put in its place.

Everything is made in a folder beside the edit's place. What a reader finds there is what is delivered: the files are
renamed out of it, media first, so that an edit that is there has its media.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.edit.laying import FilmMedia, held_in_joins, lay_out
from matchcut.delivery.edit.offline import with_tapes
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.writing import check_place, sweep
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.interchange.clips import MediaReference
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.holding import of_shots
from matchcut.interchange.problems import EditNote
from matchcut.interchange.timeline import Timeline
from matchcut.media.aside import aside_name, not_written, rename, sync_file, sync_folder
from matchcut.store.disk import copy_whole
from matchcut.store.owner import this_process
from matchcut.store.project import Circling, Project
from matchcut.words.statements import Notes

_STEPS = 100
"""How finely progress is told: copying is most of the work."""


def deliver(delivery: Delivery) -> Delivered:
    """Write an edit in the format that is asked for, verify it, and put it and its media in place.

    BadInput for shots that can't be laid out, media that is missing, or a film without pictures in a format that can
    hold none; MachineFailed for a full disk;
    DeliveryDiffers where the file, read back, is not the cut: nothing is delivered then. What was at `out` before
    stays as it was until the new edit is whole; of its media, files of the same names are replaced at the end.
    """
    from matchcut.delivery.verify.edits import verify_written

    out = delivery.out.absolute()
    check_place(out)
    kind = FORMATS[delivery.form]
    folder = None if delivery.options.get("media") == "in place" else f"{out.stem} media"
    if kind.bundled:
        folder = "media"
    shelf = shelf_of(delivery.project)
    delivery = replace(delivery, cut=with_tapes(delivery.cut, shelf.film, shelf.takes, kind.holds))
    drop = delivery.options.get("timecode") != "non-drop"
    edit = lay_out(delivery.cut, shelf, out.parent, align=kind.align, folder=folder, drop=drop)
    if not kind.blank and all(clip.media is None for clip in edit.clips):
        raise BadInput(
            DeliveryProblem.EDIT_ALL_BLACK(ending=kind.suffix),
            advice=DeliveryAdvice.EDIT_TAKES_FIRST(),
            file=out,
        )
    stage = out.with_name(aside_name(out, this_process()))
    part = stage / out.name
    try:
        sweep(out)
        stage.mkdir()
        copies = _copied(edit, stage, folder, delivery) if folder is not None and not kind.bundled else []
        written = kind.write(edit, part)
        sync_file(part)
        verify_written(part, delivery.cut, edit, kind)
        delivery.at(_STEPS - 1, _STEPS)
        files = [_put(copy, out.parent / copy.relative_to(stage)) for copy in copies]
        _put(part, out)
        sync_folder(out.parent)
    except OSError as error:
        raise not_written(out, error) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    delivery.at(_STEPS, _STEPS)
    notes = (*delivery.cut.notes, *_held(delivery, edit), *kind.notes(edit), *written)
    return Delivered(files=(out, *files), notes=tuple(dict.fromkeys(notes)))


def _held(delivery: Delivery, edit: Timeline) -> Notes:
    held = list(held_in_joins(delivery.cut, edit))
    if not held:
        return ()
    return (of_shots(EditNote.FRAMES_RUN_OUT, held),)


def _copied(edit: Timeline, stage: Path, folder: str, delivery: Delivery) -> list[Path]:
    """Copy the media into the stage under their readable names."""
    (stage / folder).mkdir()
    copies: list[Path] = []
    here = [source for source in edit.media if source.offline is None]
    for number, source in enumerate(here):
        delivery.at(number * (_STEPS - 10) // len(here), _STEPS)
        copies.append(_copy(source, stage / source.link))
    return copies


def _copy(source: MediaReference, to: Path) -> Path:
    if copy_whole(source.path, to) != source.id:
        raise BadInput(
            DeliveryProblem.EDIT_MEDIA_DAMAGED(name=source.name),
            advice=DeliveryAdvice.SHOOT_AGAIN_OR_PUT_BACK(),
            file=source.path,
        )
    return to


def _put(stage: Path, to: Path) -> Path:
    to.parent.mkdir(exist_ok=True)
    rename(stage, to)
    return to


def shelf_of(project: Project) -> FilmMedia:
    """What an edit needs to know of a project's media."""
    film = project.film
    takes = project.takes.several(circle.take for shot, circle in film.circles.items() if shot in film.shots)

    def samples(media: MediaId) -> int:
        facts = project.media.facts(media)
        return (facts.samples or 0) * 48_000 // (facts.sample_rate or 48_000)

    circled = {shot: _words(circling) for shot, circling in project.circlings().items()}
    return FilmMedia(film=film, takes=takes, where=project.media.path, samples=samples, circled=circled)


def _words(circling: Circling) -> str:
    """Who circled a take: somebody by choice, or the render that somebody started."""
    who = circling.who or "somebody"
    return who if circling.by_hand else f"the render, for {who}"
