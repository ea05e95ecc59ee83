"""The media of a film, each file under the SHA-256 of its bytes: `media/ab/ab12….mp4`.

A file is in the vault when its row is in the database, and by then it is whole and on the disk: it was copied
aside, synced, probed and hashed, and renamed into place in the transaction that wrote the row. What a crash leaves
between the two is an orphan, which `sweep` removes.
"""

from __future__ import annotations

import secrets
import shutil
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, select

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.remedies import Remedy
from matchcut.media.aside import rename, sync_file, sync_folder
from matchcut.media.facts import MediaFacts
from matchcut.store.checksums import intact
from matchcut.store.codec import Codec, codec_of
from matchcut.store.database import Database
from matchcut.store.disk import copy_whole, machine_failures, real_folder, require_regular, safe_suffix, sha256_of
from matchcut.store.media_checks import GONE, MediaChecks
from matchcut.store.media_files import STAGING, StagedFile
from matchcut.store.owner import this_process
from matchcut.store.problems import StoreAdvice, StoreProblem
from matchcut.store.schema import media as table

if TYPE_CHECKING:
    from matchcut.media.probe import Looked
    from matchcut.media.samples import Heard

_CODEC: Codec[MediaFacts] = codec_of(MediaFacts)


class MediaVault:
    """Keeps and finds the media of one project, in `folder` (the project's `media`)."""

    def __init__(self, folder: Path, database: Database, cache: Path) -> None:
        self.folder = folder
        self._database = database
        self._suffixes: dict[MediaId, str] = {}
        self._checks = MediaChecks(cache)

    def add(
        self,
        path: Path,
        *,
        move: bool = False,
        at: Callable[[Heard], None] | None = None,
        looked: Looked | None = None,
    ) -> MediaId:
        """Take a picture, film or sound into the film and return its id; the same bytes are kept once.

        With `move`, the file given is removed once its copy is safe. All of a sound is heard, and `at` shown what was
        so far; it may raise Cancelled. `looked` is what was found in the file already: it is then looked at again only
        where it has changed. Raises BadInput for what is no media file (a folder, a device, a link out of its folder,
        damaged or disguised content), MachineFailed for a full disk; the film is then as it was.
        """
        from matchcut.media.probe import probe

        require_regular(path)
        with machine_failures(path):
            media = MediaId(sha256_of(path))
        if self.trouble(media, read=True):
            staging = self.staging()
            try:
                copy = staging / f"copy{safe_suffix(path)}"
                with machine_failures(self.folder):
                    # What is kept is what was copied, even where the file changes while it is read.
                    media = MediaId(copy_whole(path, copy))
                try:
                    facts = looked.facts if looked and looked.fits(path) else probe(copy, at=at)
                except BadInput as refusal:
                    raise BadInput(refusal.problem, advice=refusal.advised, file=path) from refusal
                with self._database.writing() as connection:
                    self.place(connection, {media: StagedFile(copy, facts)})
            finally:
                shutil.rmtree(staging, ignore_errors=True)
        if move and not path.samefile(self.path(media)):
            with machine_failures(path):
                path.unlink()
        return media

    def path(self, media: MediaId) -> Path:
        """Where a media file lies. BadInput if the film does not have it, or its file is gone."""
        suffix = self._suffix(media)
        if suffix is None:
            raise BadInput(StoreProblem.NO_MEDIA_FILE(media=media[:12]), advice=StoreAdvice.ADD_FILE_AGAIN())
        path = self._place(media, suffix)
        if not _is_there(path):
            raise BadInput(
                StoreProblem.MEDIA_FILE_MISSING(),
                advice=StoreAdvice.PUT_BACK_OR_ADD(),
                file=path,
            )
        return path

    def has(self, media: MediaId) -> bool:
        """Whether the film has a media file, and its file is there."""
        suffix = self._suffix(media)
        return suffix is not None and _is_there(self._place(media, suffix))

    def sizes(self) -> Mapping[MediaId, int]:
        """Every media file of the film and its size in bytes, 0 where it is gone."""
        with self._database.reading() as connection:
            rows = connection.execute(select(table.c.id, table.c.suffix).order_by(table.c.id)).all()
        places = {MediaId(row.id): self._place(row.id, row.suffix) for row in rows}
        return {media: place.lstat().st_size if _is_there(place) else 0 for media, place in places.items()}

    def trouble(self, media: MediaId, *, read: bool = False, again: bool = False) -> str:
        """Why a media file can't be used: "gone", "damaged" (its bytes are not those of its name), or "".

        A file that looks as when it was last compared with its name is not read; one of which nothing is known is,
        with `read`. With `again`, every file is.
        """
        if not self._suffixes:
            with self._database.reading() as connection:
                self._suffixes.update(
                    (row.id, row.suffix) for row in connection.execute(select(table.c.id, table.c.suffix))
                )
        suffix = self._suffix(media)
        if suffix is None:
            return GONE
        return self._checks.trouble(self._place(media, suffix), media, read=read, again=again)

    def facts(self, media: MediaId) -> MediaFacts:
        """What `media.probe` found in a media file when it came in. BadInput if the film does not have it."""
        with self._database.reading() as connection:
            columns = [table.c[name] for name in _CODEC.names]
            row = connection.execute(select(*columns, intact(table)).where(table.c.id == media)).first()
        if row is None:
            raise BadInput(StoreProblem.NO_MEDIA_FILE(media=media[:12]), advice=StoreAdvice.ADD_FILE_AGAIN())
        *values, as_written = row
        if not as_written:
            raise BadInput(
                StoreProblem.MEDIA_ROW_DAMAGED(media=media[:12]),
                advice=Remedy.REPAIR(),
            )
        return _CODEC.value(values)

    def missing(self) -> tuple[MediaId, ...]:
        """The media whose files are gone, in order of their ids."""
        with self._database.reading() as connection:
            rows = connection.execute(select(table.c.id, table.c.suffix).order_by(table.c.id)).all()
        return tuple(MediaId(row.id) for row in rows if not _is_there(self._place(row.id, row.suffix)))

    def staging(self) -> Path:
        """A fresh folder on the vault's file system, to write files in before they are placed.

        Whoever asked removes it. One that a dead process left is swept.
        """
        with machine_failures(self.folder):
            place = real_folder(self.folder / STAGING) / f"{this_process()}.{secrets.token_hex(6)}"
            place.mkdir()
        return place

    def secure(self, files: Iterable[StagedFile]) -> None:
        """Bring staged files to the disk, before the transaction that places them."""
        for file in files:
            with machine_failures(file.path):
                sync_file(file.path)

    def place(self, connection: Connection, files: Mapping[MediaId, StagedFile]) -> None:
        """Rename secured files into the vault and write their rows, in a transaction of the caller's.

        A file that is in the vault already stays, and the staged one is left where it is.
        """
        for media, file in files.items():
            known = connection.execute(select(table.c.suffix).where(table.c.id == media)).scalar()
            target = self._place(media, known or file.facts.suffix)
            with machine_failures(target):
                if self._checks.trouble(target, media, read=True):
                    shard_is_new = not target.parent.exists()
                    real_folder(target.parent)
                    rename(file.path, target)
                    sync_folder(target.parent)
                    if shard_is_new:
                        sync_folder(self.folder)
                    self._checks.know(target, media)
            if known is None:
                row = dict(zip(_CODEC.names, _CODEC.row(file.facts), strict=True))
                connection.execute(insert(table).values(id=media, **row))

    def remove_files(self, media: Mapping[MediaId, str]) -> int:
        """Remove the files of media whose rows are gone, by id with their suffixes; return how many bytes they had.

        What can't be removed now is an orphan, which `sweep` removes.
        """
        freed = 0
        for medium, suffix in media.items():
            self._suffixes.pop(medium, None)
            path = self._place(medium, suffix)
            if _is_there(path):
                with suppress(OSError):
                    freed += path.stat().st_size
                    path.unlink()
        return freed

    def _place(self, media: MediaId, suffix: str) -> Path:
        return self.folder.joinpath(media[:2], f"{media}{suffix}")

    def _suffix(self, media: MediaId) -> str | None:
        if media not in self._suffixes:
            with self._database.reading() as connection:
                suffix = connection.execute(select(table.c.suffix).where(table.c.id == media)).scalar()
            if suffix is None:
                return None
            self._suffixes[media] = suffix
        return self._suffixes[media]


def _is_there(path: Path) -> bool:
    try:
        # Not `stat`: a link would lead to bytes that nobody hashed.
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
