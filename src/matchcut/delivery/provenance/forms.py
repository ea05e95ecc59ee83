"""The rights sheet as a form of delivery."""

from __future__ import annotations

from matchcut.delivery.form import Form, FormKind
from matchcut.delivery.paper.forms import ORIENTATION, SHEET

FORMS: tuple[Form, ...] = (
    Form(
        id="rights",
        name="Rights sheet (text)",
        kind=FormKind.TEXT,
        suffixes=(".txt",),
        writer="matchcut.delivery.provenance.rights_sheet:write_text",
        needs_takes=False,
    ),
    Form(
        id="rights-pdf",
        name="Rights sheet (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.provenance.rights_sheet:write_pdf",
        options=(ORIENTATION, *SHEET),
        needs_takes=False,
    ),
)
