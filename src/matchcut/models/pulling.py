"""A model brought from the hub: all of it at one commit, every file's hash checked, or nothing that counts as a model.

    models/.pulling/ID/  ──files come here, one after the other──▶  checked as a whole  ──renamed──▶  models/ID/

Whatever breaks it off (a cut line, a full disk, Ctrl-C), the files so far stay in `.pulling`, and the next pull goes
on at the byte where this one stopped. What was pulled before stays in use until the new one is whole.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.aside import rename, write_text
from matchcut.models import hub
from matchcut.models.files import UNPINNED, ModelFiles
from matchcut.models.hub import HubFile, Interrupted, Listing
from matchcut.models.index import INDEX, INDEXES, index_of, read_json
from matchcut.models.layout import UNREADABLE, check_model, check_safetensors
from matchcut.models.manifest import ModelManifest, PulledFile, read_manifest, sha256_of, write_manifest
from matchcut.models.problems import ModelAdvice, ModelProblem

STAGING = ".pulling"
RESERVE = 512 * 1024**2
"""What is left free on the disk, whatever is pulled."""
_TRIES = 5
_PLAIN_KINDS = (".json", ".txt", ".model", ".jinja", ".md")
_ROOT_FILES = ("license", "license.md", "license.txt", "notice", "readme.md", *INDEXES)


@dataclass(frozen=True, slots=True)
class PullProgress:
    """How far a pull is, in bytes; `file` is what comes now."""

    done: int
    total: int
    file: str


OnProgress = Callable[[PullProgress], None]


def pull(model: ModelFiles, models: Path, progress: OnProgress = lambda _: None) -> ModelManifest:
    """Bring a model into the folder `models` and return what came.

    `progress` hears how far it is, once for every file and often between; what it raises stops the pull, as Ctrl-C
    does.
    BadInput for a model that is not what the entry says, is not given to this user, has no safetensors, or came other
    than the hub said; MachineFailed where the hub can't be reached or the disk is too small. What came stays.
    """
    target, staging = models / model.id, models / STAGING / model.id
    there = read_manifest(target)
    if there is not None and (not model.pinned or there.commit == model.revision):
        return there
    hub.refuse_offline(model.hub)
    with alone(model, staging):
        return _pull(model, target, staging, progress)


def _pull(model: ModelFiles, target: Path, staging: Path, progress: OnProgress) -> ModelManifest:
    listing = _listing(model, staging)
    index = next((file for name in INDEXES for file in listing.files if file.name == name), None)
    if index is None:
        raise BadInput(ModelProblem.NO_INDEX(repo=model.hub, file=INDEX), advice=ModelAdvice.CORRECT_HUB())
    _Fetch(model, listing.commit, staging, lambda _: None, (index,)).run()
    wanted = files_wanted(model, read_json(staging / index.name), listing.files)
    _forget_others(staging, wanted)
    require_room(model, staging, sum(file.size - _there(staging, file) for file in wanted))
    kept = _Fetch(model, listing.commit, staging, progress, wanted).run()
    check_model(staging, model)
    manifest = ModelManifest(
        model=model.id,
        hub=model.hub,
        commit=listing.commit,
        pulled=date.today().isoformat(),
        licence=model.licence.name,
        files=kept,
    )
    into_place(staging, target, manifest)
    return manifest


def files_wanted(model: ModelFiles, plain: Mapping[str, Any], files: Iterable[HubFile]) -> tuple[HubFile, ...]:
    """The files of a model that are fetched: its components' settings and safetensors, and the licence.

    BadInput for another pipeline than the entry's, and for a component that has its weights only as a pickle.
    """
    index = index_of(plain)
    if index.pipeline not in model.requirements.pipelines:
        raise BadInput(
            ModelProblem.HUB_OTHER_PIPELINE(repo=model.hub, pipeline=index.pipeline, wanted=model.pipeline),
            advice=ModelAdvice.CORRECT_ENTRY(),
        )
    parts = set(index.components) - set(model.without)
    wanted: list[HubFile] = []
    for part in sorted(parts):
        inside = [file for file in files if PurePosixPath(file.name).parts[0] == part]
        if part in dict(model.parts):  # Its weights lie in a file of the user's own.
            wanted += [candidate for candidate in inside if candidate.name.endswith(_PLAIN_KINDS)]
            continue
        weights = [candidate for candidate in inside if candidate.name.endswith(".safetensors")]
        pickles = [candidate.name for candidate in inside if PurePosixPath(candidate.name).suffix in UNREADABLE]
        if pickles and not weights:
            raise BadInput(
                ModelProblem.HUB_PICKLE(repo=model.hub, component=part, file=pickles[0]),
                advice=ModelAdvice.LOOK_FOR_SAFETENSORS(),
            )
        wanted += _plain_weights(weights)
        wanted += [candidate for candidate in inside if candidate.name.endswith(_PLAIN_KINDS)]
    wanted += [file for file in files if file.name.lower() in _ROOT_FILES]
    return tuple(sorted(wanted, key=lambda candidate: (candidate.size, candidate.name)))


def free_space(folder: Path) -> int:
    """The bytes free where a folder lies. Tests put small disks here."""
    return shutil.disk_usage(folder).free


def wait(seconds: float) -> None:
    """Pause before the hub is asked again. Tests put no pause here."""
    time.sleep(seconds)


def _plain_weights(weights: list[HubFile]) -> list[HubFile]:
    """Without the variants (`.fp16.safetensors`) of weights that are there as such: one kind is enough."""
    names = {PurePosixPath(weight.name).name for weight in weights}

    def is_variant(name: str) -> bool:
        stem, *middle = name.removesuffix(".safetensors").split(".")
        return bool(middle) and any(other.startswith((f"{stem}.safetensors", f"{stem}-0")) for other in names)

    return [weight for weight in weights if not is_variant(PurePosixPath(weight.name).name)]


@contextmanager
def alone(model: ModelFiles, staging: Path) -> Iterator[None]:
    """Hold the folder that a model is pulled into. MachineFailed while another program does."""
    from filelock import FileLock, Timeout

    from matchcut.media.aside import not_written

    try:
        staging.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(staging, error) from error
    lock = FileLock(staging.with_name(f"{staging.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise MachineFailed(ModelProblem.BEING_PULLED(model=model.name), advice=ModelAdvice.WAIT_FOR_IT()) from error
    try:
        yield
    finally:
        lock.release()


def _listing(model: ModelFiles, staging: Path) -> Listing:
    """What the model consists of: at its pinned commit, else at the one that was begun with before, else the newest."""
    note = staging / "commit"
    begun = note.read_text(encoding="utf-8").strip() if note.is_file() else ""
    asked = None if model.revision == UNPINNED else model.revision
    revision = asked if model.pinned else begun or asked
    listing = hub.listing(model.hub, revision)
    if model.pinned and listing.commit != model.revision:
        raise BadInput(ModelProblem.HUB_OTHER_COMMIT(commit=listing.commit, repo=model.hub, wanted=model.revision))
    if begun != listing.commit:
        for part in staging.rglob("*.part"):
            part.unlink()
        write_text(note, listing.commit)
    return listing


def _forget_others(staging: Path, wanted: Iterable[HubFile]) -> None:
    """Remove what a pull of another commit has left: a file of the same size may still be an older one."""
    names = {file.name for file in wanted}
    for path in [path for path in staging.rglob("*") if path.is_file()]:
        name = path.relative_to(staging).as_posix()
        if name != "commit" and name.removesuffix(".part") not in names:
            path.unlink()


def require_room(model: ModelFiles, staging: Path, missing: int) -> None:
    """MachineFailed where the disk has no room for so many bytes of a model more, and the reserve."""
    free = free_space(staging)
    if missing + RESERVE > free:
        raise MachineFailed(
            ModelProblem.NO_ROOM(model=model.name, needed=_size(missing + RESERVE), free=_size(free)),
            advice=ModelAdvice.MAKE_ROOM(),
            file=staging.parent.parent,
        )


def _there(staging: Path, file: HubFile) -> int:
    for path in (staging / file.name, _part(staging / file.name)):
        if path.is_file():
            return min(path.stat().st_size, file.size)
    return 0


def _part(path: Path) -> Path:
    return path.with_name(f"{path.name}.part")


def _size(number: int) -> str:
    return f"{number / 1024**3:.1f} GiB" if number >= 1024**3 else f"{number / 1024**2:.0f} MiB"


class _Fetch:
    """Fetches files into a folder, each hashed as it comes."""

    def __init__(
        self, model: ModelFiles, commit: str, staging: Path, progress: OnProgress, wanted: tuple[HubFile, ...]
    ) -> None:
        self._model, self._commit, self._staging, self._progress, self._wanted = (
            model,
            commit,
            staging,
            progress,
            wanted,
        )
        self._total = sum(file.size for file in wanted)
        self._before = 0

    def run(self) -> dict[str, PulledFile]:
        """Fetch all and return what they are."""
        kept = {}
        for file in self._wanted:
            kept[file.name] = self._file(file)
            self._before += file.size
            self._tell(0, file)
        return kept

    def _file(self, wanted: HubFile) -> PulledFile:
        path = self._staging / wanted.name
        if path.is_file() and path.stat().st_size == wanted.size:
            kept = PulledFile(wanted.size, self._hash(wanted, path))
            if _is_whole(wanted, kept, path):
                return kept
            path.unlink()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with _part(path).open("ab+") as file:
                kept = self._fill(wanted, file)
        except OSError as error:
            from matchcut.media.aside import not_written

            raise not_written(path, error) from error
        if not _is_whole(wanted, kept, _part(path)):
            _part(path).unlink()
            raise BadInput(
                ModelProblem.OTHER_HASH(file=wanted.name, repo=self._model.hub),
                advice=ModelAdvice.TRY_AGAIN_MIRROR(),
            )
        if path.suffix == ".safetensors":
            check_safetensors(_part(path))
        rename(_part(path), path)
        return kept

    def _hash(self, wanted: HubFile, path: Path) -> str:
        """Hash a file that came before, telling how far that is: tens of gigabytes take their time."""
        done = 0

        def heard(count: int) -> None:
            nonlocal done
            done += count
            self._tell(done, wanted)

        return sha256_of(path, heard)

    def _fill(self, wanted: HubFile, file: BinaryIO) -> PulledFile:
        """Bring a file to its full length, from where it stands, asking again when the connection breaks off."""
        tries = 0
        running = _Running(file)
        while running.size < wanted.size:
            before = running.size
            try:
                self._stream(wanted, running)
            except Interrupted as broken:
                tries = 0 if running.size > before else tries + 1
                if tries >= _TRIES:
                    raise MachineFailed(
                        ModelProblem.BROKE_OFF(hub=hub.endpoint(), file=wanted.name, why=str(broken)),
                        advice=ModelAdvice.GOES_ON(),
                    ) from broken
                self._tell(running.size, wanted)
                wait(min(2.0**tries, 20.0))
        os.fsync(file.fileno())
        return PulledFile(running.size, running.sha256)

    def _stream(self, wanted: HubFile, running: _Running) -> None:
        with hub.opened(self._model.hub, self._commit, wanted.name, running.size) as (begin, chunks):
            if begin != running.size:
                running.restart()
            for chunk in chunks:
                if running.size + len(chunk) > wanted.size:
                    running.restart()
                    raise BadInput(ModelProblem.LONGER_THAN_LISTED(file=wanted.name, repo=self._model.hub))
                running.write(chunk)
                if wanted.name.endswith(".safetensors"):
                    _refuse_early(wanted, running, self._model)
                self._tell(running.size, wanted)
        if running.size < wanted.size:
            raise Interrupted("the hub stopped sending")

    def _tell(self, done: int, file: HubFile) -> None:
        self._progress(PullProgress(self._before + done, self._total, file.name))


class _Running:
    """A file that grows, and the hash of all that is in it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._hash = hashlib.sha256()
        self.size = 0
        self.begin = b""
        file.seek(0)
        while chunk := file.read(1 << 22):
            self._note(chunk)

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def write(self, chunk: bytes) -> None:
        self._file.write(chunk)
        self._note(chunk)

    def restart(self) -> None:
        """Throw away what is there."""
        self._file.truncate(0)
        self._hash, self.size, self.begin = hashlib.sha256(), 0, b""

    def _note(self, chunk: bytes) -> None:
        self._hash.update(chunk)
        self.size += len(chunk)
        if len(self.begin) < 16:
            self.begin = (self.begin + chunk[:16])[:16]


def _refuse_early(file: HubFile, running: _Running, model: ModelFiles) -> None:
    """Stop at the first bytes of a file that can be no safetensors, instead of after all of its gigabytes."""
    if len(running.begin) < 9:
        return
    header = int.from_bytes(running.begin[:8], "little")
    if header + 8 > file.size or running.begin[8:9] != b"{":
        running.restart()
        raise BadInput(
            ModelProblem.FALSE_SAFETENSORS(file=file.name, repo=model.hub),
            advice=ModelAdvice.DO_NOT_USE(),
        )


def _is_whole(file: HubFile, kept: PulledFile, path: Path) -> bool:
    """Whether a file has the size and hash that the hub told of it."""
    if kept.size != file.size:
        return False
    if file.sha256:
        return kept.sha256 == file.sha256
    return not file.git or file.git == _git_hash(path, file.size)


def _git_hash(path: Path, size: int) -> str:
    """The hash by which git knows a file's content (git-hash-object(1))."""
    running = hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False)
    running.update(path.read_bytes())
    return running.hexdigest()


def into_place(staging: Path, target: Path, manifest: ModelManifest) -> None:
    """Make what was fetched the model in use; an older one goes only now."""
    write_manifest(staging, manifest)
    (staging / "commit").unlink(missing_ok=True)
    older = staging.with_name(f"{staging.name}.older")
    shutil.rmtree(older, ignore_errors=True)
    if target.exists():
        rename(target, older)
    rename(staging, target)
    shutil.rmtree(older, ignore_errors=True)
