"""The process in which models look at pictures: `python -m matchcut.identity.work`, started by `helper` only.

It answers an order picture by picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import embedder_named
from matchcut.identity.messages import (
    Answer,
    DrawSheet,
    EmbedPictures,
    FacesInFrame,
    FindInFrames,
    PictureFacts,
    PictureMissed,
    PictureSeen,
    vector_of,
)
from matchcut.identity.problems import IdentityAdvice, IdentityNote
from matchcut.identity.weights import maker_of
from matchcut.wire.errors import Doer, plain_of
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve

if TYPE_CHECKING:
    from matchcut.identity.embedders import Embedder
    from matchcut.identity.faces import Picture

Say = Callable[[Answer | FacesInFrame], None]


def carry_out(order: EmbedPictures | DrawSheet | FindInFrames, say: Say) -> None:
    """Do what is asked. A picture that gives nothing is told and left out; what else fails is raised."""
    if isinstance(order, DrawSheet):
        _draw_sheet(order, say)
    elif isinstance(order, FindInFrames):
        _find_in_frames(order, say)
    else:
        _embed_pictures(order, say)


def _embed_pictures(order: EmbedPictures, say: Say) -> None:
    from matchcut.identity.embedders import open_embedder
    from matchcut.identity.pictures import read_picture

    spec = embedder_named(order.embedder)
    embedders = {spec.id: open_embedder(spec)}
    for picture in order.pictures:
        try:
            say(_embedded(picture.id, read_picture(Path(picture.path)), order, embedders))
        except BadInput as error:
            say(PictureMissed(id=picture.id, error=plain_of(error)))


def _embedded(id: str, rgb: Picture, order: EmbedPictures, embedders: dict[str, Embedder]) -> PictureSeen:
    """A picture as the order's embedder has it, else as the other one; `embedders` are those that are open by now."""
    from matchcut.identity.embedders import embed_picture, open_embedder
    from matchcut.identity.faces import NoFace

    spec, size = embedder_named(order.embedder), (rgb.shape[1], rgb.shape[0])
    try:
        return PictureSeen.of(id, size, spec.id, embed_picture(embedders[spec.id], spec, rgb))
    except NoFace:
        if not order.otherwise:
            raise
    other = embedder_named(order.otherwise)
    if other.id not in embedders:
        embedders[other.id] = open_embedder(other)
    embedding = replace(embed_picture(embedders[other.id], other, rgb), note=IdentityNote.SEEN_WHOLE())
    return PictureSeen.of(id, size, other.id, embedding, maker_of(spec))


def _draw_sheet(order: DrawSheet, say: Say) -> None:
    from matchcut.identity.embedders import open_embedder
    from matchcut.identity.faces import choose
    from matchcut.identity.pictures import read_picture
    from matchcut.identity.sheet import SheetReference, reference_sheet
    from matchcut.media.stills import write_png

    detector = open_embedder(embedder_named(order.embedder)).detector
    shown = []
    for picture in order.pictures:
        try:
            rgb = read_picture(Path(picture.path))
        except BadInput as error:
            say(PictureMissed(id=picture.id, error=plain_of(error)))
            continue
        size = (rgb.shape[1], rgb.shape[0])
        faces = detector.detect(rgb) if detector else ()
        choice = choose(faces, size) if faces else None
        face, note = (choice.face, choice.note) if choice else (None, None)
        say(PictureSeen(id=picture.id, facts=PictureFacts.of(size, face, note), embedder=order.embedder))
        shown.append(SheetReference(rgb, face, picture.label))
    write_png(Path(order.path), reference_sheet(order.name, shown, words=order.words, text=order.text))


def _find_in_frames(order: FindInFrames, say: Say) -> None:
    from matchcut.identity.appearances import appearances
    from matchcut.identity.embedders import open_embedder
    from matchcut.identity.pictures import at_most
    from matchcut.media.frames import FrameReader

    spec = embedder_named(order.embedder)
    embedder = open_embedder(spec)
    cast = {member: [vector_of(floats) for floats in own] for member, own in order.cast.items()}
    with FrameReader(Path(order.path)) as film:
        for number in order.frames:
            rgb = at_most(film.frame(number))
            appearing = appearances(rgb, cast, embedder, spec)
            say(FacesInFrame.of(number, (rgb.shape[1], rgb.shape[0]), appearing))


if __name__ == "__main__":
    serve(
        EmbedPictures | DrawSheet | FindInFrames,
        carry_out,
        Doer(
            process=Process.EMBEDDER(),
            lighter=IdentityAdvice.SMALLER_EMBEDDER(),
            instead=IdentityAdvice.ANOTHER_EMBEDDER_MEANWHILE(),
        ),
    )
