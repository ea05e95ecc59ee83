"""All forms of delivery there are, found by id or by a file's ending."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.delivery.bundle.deliverables import DELIVERABLES as BUNDLES
from matchcut.delivery.edit.deliverables import DELIVERABLES as EDITS
from matchcut.delivery.film_deliverables import DELIVERABLES as FILMS
from matchcut.delivery.paper.deliverables import DELIVERABLES as PAPERS
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.provenance.deliverables import DELIVERABLES as PROVENANCE
from matchcut.delivery.subtitles.deliverables import DELIVERABLES as SUBTITLES
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.delivery.deliverable import Deliverable, Delivered, Delivery

DELIVERABLES: tuple[Deliverable, ...] = (*FILMS, *EDITS, *SUBTITLES, *PAPERS, *PROVENANCE, *BUNDLES)
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
    return delivered
