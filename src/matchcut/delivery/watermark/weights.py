"""The watermark's models, as the user's models file names them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matchcut.engines.diffusion.others import others
from matchcut.engines.spec import Licence
from matchcut.film.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class WatermarkEntry:
    """A pair of models that belong together, and their licence."""

    id: str
    encoder: Path
    decoder: Path
    licence: Licence


def watermark_entry() -> WatermarkEntry:
    """The first `[[watermark]]` of the user's models file. BadInput where there is none, or its files are not there."""
    file, tables = others("watermark")
    if not tables:
        raise BadInput(
            "There are no weights here for an invisible watermark.",
            advice=f"Name an encoder and a decoder as a [[watermark]] in {file}.",
            field="invisible_watermark",
        )
    fields = tables[0]
    licence = fields.table("licence")
    entry = WatermarkEntry(
        id=fields.text("id"),
        encoder=file.parent / Path(fields.text("encoder")).expanduser(),
        decoder=file.parent / Path(fields.text("decoder")).expanduser(),
        licence=Licence(licence.text("name"), licence.text("forbids", "")),
    )
    licence.finish()
    fields.finish()
    for path in (entry.encoder, entry.decoder):
        if not path.is_file():
            raise BadInput("The watermark's model is not there.", advice="Correct its path.", file=path)
    return entry
