"""What a dispatcher asks of somebody who looks at takes while the next ones are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from matchcut.film.ids import ShotId
    from matchcut.film.model import ParameterValue
    from matchcut.production.jobs import JobRow


class Supervisor(Protocol):
    """Judges takes as they are published, and may queue others before a shot is settled. It never waits."""

    @property
    def unsettled(self) -> Collection[ShotId]:
        """The shots whose circled take may still become another one: no shot that continues one of them is begun, and
        the run goes on while there are any.
        """

    def published(self, job: JobRow) -> None:
        """A job is done, and its take kept."""

    def facts_of(self, job: JobRow) -> Mapping[str, ParameterValue]:
        """What a job's take is to tell of its making beside what its engine tells."""

    def ended(self, job: JobRow) -> None:
        """A job failed or was taken back: no take of it comes."""

    def previewed(self, job: JobRow, picture: bytes, part: float) -> None:
        """What a take looks like so far (a small JPEG), when that part of its steps is done, 0 to 1."""

    def work(self) -> None:
        """Do what has become possible; called many times a second, in the dispatcher's thread."""
