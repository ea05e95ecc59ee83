"""The bundle as a form of delivery."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.engines.spec import Parameter

SUFFIX = ".matchcutz"

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="bundle",
        name="Matchcut bundle",
        kind=FormKind.BUNDLE,
        suffixes=(SUFFIX,),
        writer="matchcut.delivery.bundle.packing:write",
        options=(
            Parameter(
                name="media",
                kind="switch",
                default=True,
                label="With media",
                help="Packs all takes, pictures and sounds. Without them the bundle is small, and only plans.",
            ),
            Parameter(
                name="people",
                kind="switch",
                default=False,
                label="With face data",
                help="Packs the numbers by which faces are told apart. They are about people's bodies: ask them first.",
            ),
        ),
        needs_takes=False,
    ),
)
