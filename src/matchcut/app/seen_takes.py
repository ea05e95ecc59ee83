"""What is seen in a film's takes and in its references: as it is kept, else looked at now, and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from matchcut.continuity.looking.helper import Looker
from matchcut.continuity.looking.seen_files import SeenFiles
from matchcut.continuity.problems import ContinuityProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.continuity.looking.makers import Makers
    from matchcut.continuity.seen import TakeSeen
    from matchcut.film.ids import MediaId
    from matchcut.store.project import Project

OnFrame = Callable[[int, int], None]
Stop = Callable[[], bool]

_REMEMBERED = 12
"""How many of them stay in memory: each has up to some megabytes."""


class SeenTakes:
    """Looks at a project's media in a process of its own. Use as a context manager, in one thread."""

    def __init__(self, project: Project, by: Makers) -> None:
        self._project, self._by = project, by
        self._files, self._looker = SeenFiles(project.folder), Looker(by)
        self._remembered: OrderedDict[MediaId, TakeSeen] = OrderedDict()
        self._files.sweep(project.media.sizes().keys())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def of_take(self, video: MediaId, at: OnFrame = lambda _done, _of: None, stop: Stop = lambda: False) -> TakeSeen:
        """What is seen in a take's picture. `at(done, of)` tells how many of its frames were looked at.

        BadInput where its file is gone or can't be read; Cancelled when `stop`, which is asked ten times a second, says
        so; EngineFailed or OutOfMemory where the process died.
        """
        return self._seen(video, lambda path: self._looker.look(path, at, stop))

    def of_reference(self, picture: MediaId, stop: Stop = lambda: False) -> TakeSeen:
        """What is seen in a reference, as in a take of one frame; else as `of_take`."""
        return self._seen(picture, lambda path: self._looker.look_at_picture(path, stop))

    def _seen(self, media: MediaId, look: Callable[[Path], TakeSeen]) -> TakeSeen:
        seen = self._remembered.pop(media, None) or self._files.get(media, self._by)
        if seen is None:
            path = self._project.media.path(media)
            seen = look(path)
            self._files.keep(media, self._by, seen)
            if not path.exists():  # Somebody was forgotten meanwhile, and with them what was looked at.
                self._files.remove(media, self._by)
                raise BadInput(ContinuityProblem.GONE_MEANWHILE())
        self._remembered[media] = seen
        while len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)
        return seen

    def close(self) -> None:
        """End the process."""
        self._looker.close()
