"""The watermark's models, as the user's models file names them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.film.errors import BadInput
from matchcut.models.files import Licence
from matchcut.models.users_file import tables


@dataclass(frozen=True, slots=True, kw_only=True)
class WatermarkEntry:
    """A pair of models that belong together, and their licence."""

    id: str
    encoder: Path
    decoder: Path
    licence: Licence


def watermark_entry() -> WatermarkEntry:
    """The first `[[watermark]]` of the user's models file. BadInput where there is none, or its files are not there."""
    file, written = tables("watermark")
    if not written:
        raise BadInput(
            DeliveryProblem.NO_WATERMARK_WEIGHTS(),
            advice=DeliveryAdvice.NAME_WATERMARK(file=str(file)),
            field="invisible_watermark",
        )
    fields = written[0]
    entry = WatermarkEntry(
        id=fields.text("id"),
        encoder=file.parent / Path(fields.text("encoder")).expanduser(),
        decoder=file.parent / Path(fields.text("decoder")).expanduser(),
        licence=fields.licence(None),
    )
    fields.finish()
    for path in (entry.encoder, entry.decoder):
        if not path.is_file():
            raise BadInput(DeliveryProblem.WATERMARK_MODEL_MISSING(), advice=DeliveryAdvice.CORRECT_PATH(), file=path)
    return entry
