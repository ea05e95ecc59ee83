"""The worker process: `python -m matchcut.production.worker`, started and spoken to by production only.

    stdin  ──▶ reader thread ──▶ orders ──▶ main thread: the engine ──▶ files in the staging folder
    stdout ◀── heartbeat thread, progress, take made / failed / cancelled

The engine runs in the main thread and stays loaded between orders. The worker never opens the database; how it speaks,
and that it never outlives its parent, is `wire.serving`'s.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import os
import queue
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.film.errors import Cancelled, MachineFailed
from matchcut.film.ids import MediaId
from matchcut.film.remedies import Remedy
from matchcut.production.messages import Order, TakeMade
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.wire.errors import Doer, failure
from matchcut.wire.messages import (
    EXIT_DONE,
    EXIT_ORPHANED,
    Cancel,
    Failed,
    Heartbeat,
    Preview,
    Progress,
    Shutdown,
    Stopped,
)
from matchcut.wire.problems import Process
from matchcut.wire.serving import Channel, leave
from matchcut.words.plain import plain_notes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.engines.protocol import Engine, WorkOrder
    from matchcut.planning.recipe import Recipe
    from matchcut.production.sink import TakeFiles
    from matchcut.words.statements import Note

HEARTBEAT_SECONDS = 0.5
PROGRESS_SECONDS = 0.1
PREVIEW_SECONDS = 0.5
PREVIEW_WIDTH = 320

_PREVIEW_QUALITY = 70


class Desk:
    """What the threads of a worker share: the take being made, which ones are unwanted, the last sign of life."""

    def __init__(self) -> None:
        self.orders: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self.job = ""
        self.closing = threading.Event()
        self._unwanted: set[str] = set()
        self._seen = time.monotonic()

    def alive(self) -> None:
        """Note that the engine did something just now."""
        self._seen = time.monotonic()

    @property
    def quiet(self) -> int:
        """Milliseconds since the engine last did something; 0 between orders."""
        return int((time.monotonic() - self._seen) * 1000) if self.job else 0

    def accept(self, order: Order) -> None:
        """Put an order in line. What was cancelled before and is ordered again is wanted again."""
        self._unwanted.discard(order.job)
        self.orders.put(order)

    def cancel(self, job: str) -> None:
        self._unwanted.add(job)

    def unwanted(self, job: str) -> bool:
        return self.closing.is_set() or job in self._unwanted

    def close(self) -> None:
        """Give up the present order and take no more."""
        self.closing.set()
        self.orders.put(None)


class LiveControl:
    """The `Control` of one order."""

    def __init__(self, job: str, desk: Desk, channel: Channel) -> None:
        self._job = job
        self._desk = desk
        self._channel = channel
        self._reported_at = self._shown = -PREVIEW_SECONDS

    def check(self) -> None:
        """Raise `Cancelled` if the take is no longer wanted."""
        self._desk.alive()
        if self._desk.unwanted(self._job):
            raise Cancelled(ProductionProblem.TAKE_CANCELLED())

    def progress(self, step: int, steps: int, note: Note = "", preview: NDArray[np.uint8] | None = None) -> None:
        """Pass progress on, at most ten times a second (the last step always), and two previews a second."""
        self._desk.alive()
        now = time.monotonic()
        show = preview is not None and now - self._shown >= PREVIEW_SECONDS
        if not show and step < steps and now - self._reported_at < PROGRESS_SECONDS:
            return
        self._reported_at = now
        stated = plain_notes((note,))
        self._channel.send(Progress(job=self._job, done=int(step), of=int(steps), note=str(note), stated=stated))
        if show and preview is not None:
            self._shown = now
            self._channel.send(Preview(job=self._job, picture=_encoded(preview)))


def _encoded(preview: NDArray[np.uint8]) -> bytes:
    """The picture as a small JPEG."""
    from PIL import Image

    image = Image.fromarray(preview)
    image.thumbnail((PREVIEW_WIDTH, PREVIEW_WIDTH))  # Not by `media.scaling`: workers of light engines stay light.
    encoded = io.BytesIO()
    image.save(encoded, format="JPEG", quality=_PREVIEW_QUALITY)
    return encoded.getvalue()


class Worker:
    """Makes one take after the other as orders come in, until told to shut down or left alone."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._desk = Desk()
        self._engine: tuple[str, Engine] | None = None

    def run(self) -> int:
        """Work until told to stop, and return the exit status."""
        self._channel.listen(self._handle)
        threading.Thread(target=self._beat, name="beat", daemon=True).start()
        self._prepare()
        for order in iter(self._desk.orders.get, None):
            self._desk.alive()
            self._desk.job = order.job
            report = self._work(order)
            self._desk.job = ""
            self._channel.send(report)
            gc.collect()
        return EXIT_DONE

    def _prepare(self) -> None:
        """Import what every take needs, while the parent still makes up the first order."""
        with contextlib.suppress(ImportError):  # The first order says so, of its job.
            importlib.import_module("matchcut.production.sink")

    def _handle(self, message: Any) -> None:
        match message:
            case Order():
                self._desk.accept(message)
            case Cancel(job=job):
                self._desk.cancel(job)
            case Shutdown():
                self._desk.close()

    def _beat(self) -> None:
        while not self._desk.closing.wait(HEARTBEAT_SECONDS):
            if self._channel.orphaned:
                os._exit(EXIT_ORPHANED)
            self._channel.send(Heartbeat(job=self._desk.job, quiet=self._desk.quiet))

    def _work(self, order: Order) -> TakeMade | Failed | Stopped:
        """Make one take and report; whatever goes wrong becomes a report."""
        try:
            return self._make(order)
        except Cancelled:
            return Stopped(job=order.job)
        except (Exception, SystemExit) as error:
            return failure(error, doer_of(order.engine), order.job)

    def _make(self, order: Order) -> TakeMade:
        from matchcut.engines.protocol import WorkOrder
        from matchcut.identity.vectors import ReferenceVectors
        from matchcut.planning.recipe import Recipe
        from matchcut.production.sink import TakeFiles

        began = time.monotonic()
        recipe = Recipe.from_json(order.recipe)
        control = LiveControl(order.job, self._desk, self._channel)
        control.check()
        engine = self._loaded(recipe)
        control.check()
        vectors = ReferenceVectors(order.vectors)
        media = {MediaId(media): Path(path) for media, path in order.media.items()}
        work = WorkOrder(recipe, media, vectors, Path(order.clip) if order.clip else None, order.asked)
        with TakeFiles(recipe, Path(order.staging), order.tail_frames, self._desk.alive) as take:
            _generate(engine, work, take, control, Path(order.staging))
            files = take.finish()
        return TakeMade(
            job=order.job,
            files=files,
            hand_over=take.hand_over_json,
            facts=take.facts,
            frames=take.frames,
            tail_frames=take.tail_frames,
            milliseconds=int((time.monotonic() - began) * 1000),
            vectors=tuple(vectors.added),
        )

    def _loaded(self, recipe: Recipe) -> Engine:
        """The engine, loaded now or before. The one before it is dropped first: two may not fit into memory."""
        from matchcut.engines.registry import engine_spec, load_engine

        name, revision = recipe.engine, recipe.engine_revision
        spec = engine_spec(name)
        present = spec.revision_for(recipe.parameters)
        if present != revision:
            raise MachineFailed(
                ProductionProblem.OTHER_REVISION(engine=name, present=present, wanted=f"{revision or 'none'!s}"),
                advice=ProductionAdvice.START_AGAIN(),
            )
        if self._engine is None or self._engine[0] != name:
            self._engine = None
            gc.unfreeze()
            gc.collect()
            try:
                self._engine = (name, load_engine(spec))
            except ImportError as error:
                raise MachineFailed(
                    ProductionProblem.ENGINE_NOT_LOADED(engine=name, reason=str(error)), advice=Remedy.SEE_MACHINE()
                ) from error
            # What is imported by now stays: the collection after each take need not walk through all of torch.
            gc.freeze()
        return self._engine[1]


def _generate(engine: Engine, work: WorkOrder, take: TakeFiles, control: LiveControl, staging: Path) -> None:
    """Have a take made, and corrected on its way into its files where its recipe says so; what it was before then lies
    in the folder `staging`, too.
    """
    if not work.recipe.correction:
        engine.generate(work, take, control)
        return
    from matchcut.continuity.correction.sink import CorrectingSink
    from matchcut.production.sink import UncorrectedFile

    with UncorrectedFile(work.recipe, staging) as before:
        corrected = CorrectingSink(work, take, before.write)
        engine.generate(work, corrected, control)
        corrected.finish()


def doer_of(engine: str) -> Doer:
    """An engine, as its failures are told."""
    return Doer(
        process=Process.ENGINE(engine=engine),
        lighter=ProductionAdvice.LIGHTER_ENGINE(),
        instead=ProductionAdvice.REPORT_WITH_DETAILS(),
    )


def main() -> None:
    """Run a worker on this process's standard input and output."""
    leave(Worker(Channel.greeted(Order | Cancel)).run())


if __name__ == "__main__":
    main()
