"""The rights sheet as a form of delivery."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.delivery.paper.deliverables import ORIENTATION, SHEET

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="rights",
        name="Rights sheet (text)",
        kind=FormKind.TEXT,
        suffixes=(".txt",),
        writer="matchcut.delivery.provenance.rights_sheet:write_text",
        needs_takes=False,
    ),
    Deliverable(
        id="rights-pdf",
        name="Rights sheet (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.provenance.rights_sheet:write_pdf",
        options=(ORIENTATION, *SHEET),
        needs_takes=False,
    ),
)
