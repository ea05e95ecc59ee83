"""The films that were open last, as the settings remember them, and the examples that come with a checkout."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage

from matchcut.media.endings import is_film
from matchcut.media.resources import resource
from matchcut.store.project import Project
from matchcut.studio.pictures import read_picture

KEPT = 12
_KEY = "recent"
_PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class FilmEntry:
    """A film to choose: its folder or storyboard, its title, and a picture of it where there is one."""

    place: str
    title: str
    poster: str = ""


class RecentFilms:
    """The newest first, each folder once. What the settings hold and can't be read counts as nothing."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def entries(self) -> tuple[FilmEntry, ...]:
        try:
            rows = json.loads(str(self._settings.value(_KEY, "[]")))
            return tuple(FilmEntry(str(row["place"]), str(row["title"]), str(row["poster"])) for row in rows)
        except (ValueError, TypeError, KeyError):
            return ()

    def remember(self, project: Project) -> None:
        """Put a film at the top, with its first shot that has a picture."""
        poster = poster_of(project)
        entry = FilmEntry(str(project.home), project.film.settings.title, str(poster) if poster else "")
        self._keep((entry, *(film for film in self.entries if film.place != entry.place)))

    def forget(self, place: str) -> None:
        """Take a film out of the list. The film itself stays where it is."""
        self._keep(tuple(entry for entry in self.entries if entry.place != place))

    def _keep(self, entries: tuple[FilmEntry, ...]) -> None:
        self._settings.setValue(_KEY, json.dumps([asdict(entry) for entry in entries[:KEPT]], ensure_ascii=False))


def poster_of(project: Project) -> Path | None:
    """A still that stands for the film: the poster of the first circled take, else the first keyframe."""
    film = project.film
    for shot in film.order:
        circled = film.circled(shot)
        take = project.takes.get(circled) if circled else None
        media = (take.poster if take else None) or film.shots[shot].keyframe
        path = project.media.path(media) if media is not None else None
        if path is not None and not is_film(path):
            return path
    return None


def examples() -> tuple[FilmEntry, ...]:
    """The example films beside the program's resources; none where the program was installed without them."""
    folder = resource("icons").parents[1] / "projects_example"
    return tuple(_example(storyboard) for storyboard in sorted(folder.glob("*/storyboard.toml")))


def _example(storyboard: Path) -> FilmEntry:
    import tomllib

    folder = storyboard.parent
    try:
        with storyboard.open("rb") as file:
            title = str(tomllib.load(file)["film"]["title"])
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError):
        title = folder.name.capitalize()
    pictures = sorted(path for path in (folder / "images").glob("*") if path.suffix in _PICTURES)
    return FilmEntry(str(folder), title, str(_most_like_a_frame(pictures)) if pictures else "")


def _most_like_a_frame(pictures: list[Path]) -> Path:
    """The picture whose shape is nearest to a film's; portraits of the cast are tall."""
    from PIL import Image

    def off(path: Path) -> float:
        with Image.open(path) as image:
            width, height = image.size
        return float(abs(width / height - 16 / 9))

    return min(pictures, key=off)


def with_pictures(entries: tuple[FilmEntry, ...]) -> tuple[tuple[FilmEntry, QImage | None, bool], ...]:
    """Each film with its picture and whether it is still there. Reads the disk: not for the window's thread."""
    return tuple((entry, _picture(entry), Path(entry.place).exists()) for entry in entries)


def _picture(entry: FilmEntry) -> QImage | None:
    return read_picture(Path(entry.poster), 0) if entry.poster else None
