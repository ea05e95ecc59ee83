"""All forms of delivery there are, found by id or by a file's ending."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.delivery.bundle.deliverables import DELIVERABLES as BUNDLES
from matchcut.delivery.deliverable import FormKind
from matchcut.delivery.edit.deliverables import DELIVERABLES as EDITS
from matchcut.delivery.film_deliverables import DELIVERABLES as FILMS
from matchcut.delivery.paper.deliverables import DELIVERABLES as PAPERS
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem
from matchcut.delivery.provenance.deliverables import DELIVERABLES as PROVENANCE
from matchcut.delivery.report.deliverables import DELIVERABLES as REPORTS
from matchcut.delivery.subtitles.deliverables import DELIVERABLES as SUBTITLES
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.delivery.deliverable import Deliverable, Delivered, Delivery
    from matchcut.words.statements import Statement

DELIVERABLES: tuple[Deliverable, ...] = (*FILMS, *EDITS, *SUBTITLES, *PAPERS, *REPORTS, *PROVENANCE, *BUNDLES)
"""In the order in which they are offered. Where two have the same ending, the first is meant by it."""


def deliverable_for(out: Path, named: str = "") -> Deliverable:
    """Return the form with the id `named`, or the one that the file's ending means. BadInput if there is none."""
    if named:
        for form in DELIVERABLES:
            if form.id == named:
                return form
        raise BadInput(
            DeliveryProblem.NO_DELIVERABLE(name=named),
            advice=DeliveryAdvice.DELIVERABLES(names=", ".join(form.id for form in DELIVERABLES)),
        )
    name = out.name.lower()
    for form in DELIVERABLES:
        if any(name.endswith(suffix) for suffix in form.suffixes):
            return form
    endings = ", ".join(dict.fromkeys(suffix for form in DELIVERABLES for suffix in form.suffixes))
    raise BadInput(
        DeliveryProblem.ENDING_UNKNOWN(ending=out.suffix or out.name),
        advice=DeliveryAdvice.ENDINGS(endings=endings),
        file=out,
    )


def write(form: Deliverable, delivery: Delivery) -> Delivered:
    """Have a form written. Raises what its writer raises; an older file stays until the new one is whole."""
    module, _, name = form.writer.partition(":")
    delivered: Delivered = getattr(import_module(module), name)(replace(delivery, form=form.id))
    return replace(delivered, notes=(*delivered.notes, *_letters_missing(form, delivery)))


def _letters_missing(form: Deliverable, delivery: Delivery) -> tuple[Statement[DeliveryNote], ...]:
    """What to know where a picture has letters that no typeface here has: in titles, boards and burn-ins."""
    if form.kind not in (FormKind.FILM, FormKind.PICTURES):
        return ()
    from matchcut.media.lettering import missing_among

    cut, burnt = delivery.cut, [str(delivery.options.get("watermark", ""))]
    if delivery.options.get("title"):
        burnt.append(cut.title)
    texts = [(DeliveryNote.BURN_IN(), text) for text in burnt]
    for title in cut.titles:
        label = cut.events[cut.event_at(max(title.record.start, 0))].label
        texts.append((DeliveryNote.TITLE_OF_SHOT(title=title.text, shot=label), title.text))
    boards = (event for event in cut.events if event.media is None and not event.black)
    texts += [(DeliveryNote.BOARD_OF_SHOT(shot=event.label), " ".join(event.board)) for event in boards]
    letters, places = missing_among(texts)
    return (DeliveryNote.LETTERS_MISSING(letters=letters, places=places),) if letters else ()
