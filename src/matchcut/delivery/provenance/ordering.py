"""Signing what a form writes, before it takes its name, unless its options say not to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.problems import DeliveryNote
from matchcut.delivery.provenance.claims import Claims, film_claims
from matchcut.delivery.provenance.keys import SigningKey, signing_key
from matchcut.delivery.provenance.signing import BESIDE, sidecar_of, sign, signed
from matchcut.film.time import FrameRange
from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True)
class Signing:
    """Credentials for what one order writes: key, claims and time stamp, found once. Without a key it does nothing.

    `whole` gives the claims of the film, `pictures` those of it without its sound, `claims_at` of what shows the record
    frames from one up to another.
    """

    key: SigningKey | None
    timestamp: str
    claims_of_film: Callable[[], Claims]
    pictures: Callable[[], Claims]
    claims_at: Callable[[int, int], Claims]

    @property
    def notes(self) -> tuple[Statement[DeliveryNote], ...]:
        """Who signed, where it is somebody."""
        return (DeliveryNote.SIGNED_BY(signer=self.key.signer),) if self.key and self.key.own else ()

    def files(self, *signed_files: Path) -> tuple[Path, ...]:
        """Those files, each followed by that beside it which holds its credentials, if there is one."""
        beside = {file: sidecar_of(file) for file in signed_files if self.key is not None and file.suffix in BESIDE}
        return tuple(path for file in signed_files for path in (file, beside.get(file)) if path is not None)

    def film(self, part: Path, out: Path) -> None:
        """Sign a file of the whole film that is about to become `out`."""
        self._sign(part, out, self.claims_of_film)

    def paper(self, part: Path) -> None:
        """Sign a file on paper that shows pictures of the film."""
        self._sign(part, part, self.pictures)

    def stretch(self, part: Path, out: Path, frames: FrameRange) -> None:
        """Sign a file that is about to become `out` and shows those record frames."""
        self._sign(part, out, lambda: self.claims_at(frames.start, frames.end))

    def write_picture(self, content: bytes, part: Path, out: Path, frame: int) -> None:
        """Write the picture of a record frame to `part`, which is about to become `out`, with its credentials."""
        if self.key is None or out.suffix in BESIDE:
            part.write_bytes(content)
            self.stretch(part, out, FrameRange(frame, 1))
        else:
            claims = self.claims_at(frame, frame + 1)
            part.write_bytes(signed(content, out, claims, self.key, timestamp=self.timestamp))

    def _sign(self, part: Path, out: Path, claims: Callable[[], Claims]) -> None:
        if self.key is not None:
            sign(part, claims(), self.key, timestamp=self.timestamp, called=out)
        elif out.suffix in BESIDE:  # Those of an older file of this name would say that this one was changed.
            sidecar_of(out).unlink(missing_ok=True)


def signing_for(order: Delivery, mark: str = "", *, shows: bool = True) -> Signing:
    """How an order's files are signed, by its options (`forms.CREDENTIALS`).

    `mark` is the invisible watermark in its pictures; `shows` says whether they show anything of the film: what does
    not is not signed. Errors are those of `keys.signing_key`.
    """
    options, shown = order.options, order.cut
    wanted = shows and bool(options.get("credentials"))
    key = signing_key(str(options.get("certificate", "")), str(options.get("key", ""))) if wanted else None

    @cache
    def of_events(first: int, last: int) -> Claims:
        return film_claims(order.project, replace(shown, events=shown.events[first:last], sounds=()), mark)

    def claims_at(first: int, end: int) -> Claims:
        begun = shown.event_at(first)
        if (seam := shown.seam_at(first)) is not None and seam.kind.overlaps:
            begun = min(begun, seam.incoming - 1)
        return of_events(begun, shown.event_at(end - 1) + 1)

    return Signing(
        key=key,
        timestamp=str(options.get("timestamp", "")),
        claims_of_film=lambda: film_claims(order.project, shown, mark),
        pictures=lambda: of_events(0, len(shown.events)),
        claims_at=claims_at,
    )
