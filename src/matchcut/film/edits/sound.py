"""Edits of sounds in time: the frames that a person moves, and the samples that stay under them.

A sound is placed by absolute samples. So where its first frame moves, its source moves by exactly the samples that lie
between the two frames, at any frame rate, and what is heard stays at its place in the film.
"""

from __future__ import annotations

from dataclasses import replace

from matchcut.film.edits.marks import add_audio, revise_audio
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, new_id
from matchcut.film.model import AudioClip
from matchcut.film.refusals import Refusal


def audio_start(film: Film, clip: AudioClip) -> int:
    """The film frame on which a sound begins; negative for one that begins before the film."""
    anchor = 0 if clip.anchor is None else film.layout.starts[film.place_of[clip.anchor]]
    return anchor + clip.offset


def audio_frames(film: Film, clip: AudioClip) -> int:
    """How many film frames a sound fills: its own length, or all up to the film's end."""
    return max(1, film.length - audio_start(film, clip)) if clip.frames is None else clip.frames


def trim_audio_head(film: Film, clip: AudioClipId, by: int) -> Film:
    """Return the film with a sound that begins `by` frames later (or earlier), where what is heard stays in place.

    Its fades shrink where they must. EditRefused where its source has nothing earlier, or nothing of it would be left.
    """
    audio = _audio(film, clip)
    source = audio.source_start + _samples(film, audio_start(film, audio), by)
    if source < 0:
        raise EditRefused(Refusal.SOUND_BEFORE_START(sound=audio.label or clip))
    left = audio_frames(film, audio) - by
    return _with_length(film, audio, left, offset=audio.offset + by, source_start=source)


def trim_audio_tail(film: Film, clip: AudioClipId, by: int) -> Film:
    """Return the film with a sound that ends `by` frames later (or earlier). Its fades shrink where they must."""
    audio = _audio(film, clip)
    left = audio_frames(film, audio) + by
    return _with_length(film, replace(audio, frames=left), left)


def slip_audio(film: Film, clip: AudioClipId, by: int) -> Film:
    """Return the film with a sound that stays in place and plays its source from `by` frames later on."""
    audio = _audio(film, clip)
    source = audio.source_start + _samples(film, audio_start(film, audio), by)
    if source < 0:
        raise EditRefused(Refusal.SOUND_BEFORE_START(sound=audio.label or clip))
    return revise_audio(film, clip, source_start=source)


def split_audio(film: Film, clip: AudioClipId, at: int, id: AudioClipId | None = None) -> Film:
    """Return the film with a sound cut in two before film frame `at`; what is heard does not change.

    The second half hangs on what the first one hangs on. EditRefused outside the sound.
    """
    audio = _audio(film, clip)
    into = at - audio_start(film, audio)
    length = audio_frames(film, audio)
    if not 0 < into < length:
        raise EditRefused(Refusal.SOUND_NOT_AT_FRAME(sound=audio.label or clip, frame=at))
    second = replace(
        audio,
        offset=audio.offset + into,
        source_start=audio.source_start + _samples(film, audio_start(film, audio), into),
        frames=None if audio.frames is None else length - into,
        fade_in=0,
        fade_out=min(audio.fade_out, length - into),
    )
    first = revise_audio(film, clip, frames=into, fade_in=min(audio.fade_in, into), fade_out=0)
    fields = {name: getattr(second, name) for name in AudioClip.__dataclass_fields__ if name not in ("id", "media")}
    return add_audio(first, second.media, id=id or AudioClipId(new_id("au")), **fields)


def move_audio(film: Film, clip: AudioClipId, by: int, track: str) -> Film:
    """Return the film with a sound `by` frames later on `track`."""
    audio = _audio(film, clip)
    return revise_audio(film, clip, offset=audio.offset + by, track=track)


def fade_audio(film: Film, clip: AudioClipId, *, fade_in: int, fade_out: int) -> Film:
    """Return the film with a sound's fades, in frames. EditRefused where they don't fit into it."""
    audio = _audio(film, clip)
    if fade_in < 0 or fade_out < 0 or fade_in + fade_out > audio_frames(film, audio):
        raise EditRefused(Refusal.SOUND_FADES(sound=audio.label or clip))
    return revise_audio(film, clip, fade_in=fade_in, fade_out=fade_out)


def _with_length(film: Film, clip: AudioClip, frames: int, **fields: int) -> Film:
    """Give a sound a length, and let its fades shrink until they fit. A sound that ends with the film goes on to."""
    if frames < 1:
        raise EditRefused(Refusal.SOUND_LENGTH(sound=clip.label or clip.id))
    fade_in = min(clip.fade_in, frames)
    return revise_audio(
        film,
        clip.id,
        frames=None if clip.frames is None else frames,
        fade_in=fade_in,
        fade_out=min(clip.fade_out, frames - fade_in),
        **fields,
    )


def _samples(film: Film, start: int, by: int) -> int:
    """The samples between film frame `start` and the one `by` frames later."""
    rate = film.settings.rate
    return rate.samples(start + by) - rate.samples(start)


def _audio(film: Film, clip: AudioClipId) -> AudioClip:
    if clip not in film.audio:
        raise EditRefused(Refusal.NO_SOUND(sound=clip))
    return film.audio[clip]
