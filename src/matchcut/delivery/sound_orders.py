"""Writers of the film's sound by itself: the mix in one file, or its stems in a folder."""

from __future__ import annotations

from matchcut.cut.cache import Cache
from matchcut.cut.levelling import Levelled
from matchcut.cut.mix import AS_MIXED, Level
from matchcut.cut.model import Cut
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.film_orders import levelled_cut
from matchcut.delivery.folder import new_folder
from matchcut.delivery.presets import ending
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem, DeliverySummary
from matchcut.delivery.sound import level_of, loudness_notes, write_sound
from matchcut.delivery.writing import in_place_of
from matchcut.film.errors import BadInput
from matchcut.film.vocabulary import SoundRole
from matchcut.media.samples import SAMPLE_RATE
from matchcut.words.statements import Figure, Note, Notes, Statement

_FORMATS = {".wav": ("wav", "pcm_s24le"), ".flac": ("flac", "flac")}


def mix(order: Delivery) -> Delivered:
    """The film's mix as WAV (24 bit) or FLAC, as long as the film. BadInput for a silent film."""
    container, codec = _FORMATS[ending(order.out, _FORMATS)]
    cut, level = _levelled(order)
    with in_place_of(order.out) as part:
        steps = _Steps(order, 1)
        held = write_sound(
            cut,
            order.project.media.path,
            part,
            container,
            codec,
            level=level.level if level else AS_MIXED,
            idle=steps.idle,
        )
        steps.done()
    notes: Notes = (*cut.notes, *loudness_notes(cut, level, level is None and held))
    return Delivered(files=(order.out,), notes=notes, summary=(_lasting(cut),))


def stems(order: Delivery) -> Delivered:
    """The mix in its parts, a WAV for each role that a track has, all as long as the film: together they are the mix.

    Music is in its stem as it goes down under dialogue. With a loudness, each stem is raised as the whole mix is.
    """
    cut, level = _levelled(order)
    finish = Level(gain=level.level.gain) if level else AS_MIXED
    roles = {track.id: track.role for track in cut.tracks}
    present = [role for role in SoundRole if role in {roles.get(s.track, SoundRole.EFFECTS) for s in cut.sounds}]  # type: ignore[call-overload]
    steps = _Steps(order, len(present))
    held: list[str] = []
    with new_folder(order.out) as folder:
        for role in present:
            path = folder / f"{role}.wav"
            where = order.project.media.path
            if write_sound(cut, where, path, "wav", "pcm_s24le", level=finish, only=role, idle=steps.idle):
                held.append(role)
            steps.done()
    notes: list[Note] = [*cut.notes, *loudness_notes(cut, level, limited=False)]
    if held:
        notes.append(DeliveryNote.STEMS_HELD(stems=", ".join(held)))
    files = (order.out, *(order.out / f"{role}.wav" for role in present))
    return Delivered(files=files, notes=tuple(notes), summary=(*map(str, present), _lasting(cut)))


def _lasting(cut: Cut) -> Statement[DeliverySummary]:
    minutes, seconds = divmod(cut.samples / SAMPLE_RATE, 60)
    return DeliverySummary.LASTING(minutes=round(minutes), seconds=Figure(f"{seconds:.1f}"))


def _levelled(order: Delivery) -> tuple[Cut, Levelled | None]:
    cut = levelled_cut(order.cut, str(order.options["loudness"]))
    if not cut.sounds:
        raise BadInput(DeliveryProblem.NO_SOUND(), advice=DeliveryAdvice.LAY_A_SOUND())
    cache = Cache(order.project.folder / "cache" / "film")
    return cut, level_of(cut, order.project.media.path, cache, lambda: order.at(0, 1))


class _Steps:
    """Tells an order how many of its files are written."""

    def __init__(self, order: Delivery, of: int) -> None:
        self._order, self._of, self._at = order, of, 0

    def idle(self) -> None:
        self._order.at(self._at, self._of)

    def done(self) -> None:
        self._at += 1
        self.idle()
