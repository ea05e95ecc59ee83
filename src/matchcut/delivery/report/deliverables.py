"""The forms of the report."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.engines.spec import Parameter

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="report",
        name="Continuity report (HTML)",
        kind=FormKind.PAPER,
        suffixes=(".html", ".htm"),
        writer="matchcut.delivery.report.writing:write_page",
        options=(
            Parameter(name="language", kind="choice", default="en", choices=("en", "de", "fr"), label="Language"),
            Parameter(name="date", kind="text", default="", label="Date", help="Stands at its head. Empty: today."),
        ),
        needs_takes=False,
        needs_files=False,
    ),
    Deliverable(
        id="report-json",
        name="Continuity report (JSON)",
        kind=FormKind.TEXT,
        suffixes=(".json",),
        writer="matchcut.delivery.report.writing:write_data",
        needs_takes=False,
        needs_files=False,
    ),
)
