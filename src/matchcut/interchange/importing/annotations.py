"""What people noted over an edit's pictures, markers and titles, brought to the shots that it lies on."""

from __future__ import annotations

from matchcut.film.film import Film
from matchcut.film.ids import MarkerId, TitleId
from matchcut.film.model import Marker, Title
from matchcut.interchange.losses import quotes_of
from matchcut.interchange.problems import EditNote, EditNotes
from matchcut.interchange.timeline import Timeline


def annotated(film: Film, read: Timeline) -> tuple[Film, EditNotes]:
    """Return the film with the edit's markers and titles, and a sentence for those that stand on no frame of it.

    `film` is the film that the edit's clips became. A marker that says twice the same on a frame is kept once; those
    that our own exports put on every take, to tell how it was made, are not read as a person's.
    """
    markers: list[Marker] = []
    titles: list[Title] = []
    lost: list[str] = []
    for marker in dict.fromkeys(read.markers):
        place = film.layout.at(marker.frame)
        if place is None:
            lost.append(marker.text)
            continue
        name = MarkerId(f"ma-{len(markers) + 1:04}")
        markers.append(Marker(id=name, shot=place.shot.id, offset=marker.frame - place.range.start, text=marker.text))
    for title in read.titles:
        place, frames = film.layout.at(title.record.start), title.record.frames
        if place is None or not frames:
            lost.append(title.text)
            continue
        titles.append(
            Title(
                id=TitleId(f"ti-{len(titles) + 1:04}"),
                shot=place.shot.id,
                text=title.text,
                offset=title.record.start - place.range.start,
                frames=frames,
                fade=0,
            )
        )
    return film.with_rows("markers", put=markers).with_rows("titles", put=titles), (
        EditNote.OUTSIDE_EDIT(texts=quotes_of(lost)),
    ) if lost else ()
