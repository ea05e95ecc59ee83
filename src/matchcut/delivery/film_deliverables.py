"""The forms of the whole film, of its pictures and of its sound."""

from __future__ import annotations

from dataclasses import replace

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.delivery.pictures.deliverables import DELIVERABLES as PICTURE_FORMS
from matchcut.delivery.settings import (
    BURN_INS,
    CREDENTIALS,
    INVISIBLE_WATERMARK,
    LOUDNESS,
    QUALITY,
    SIZE,
    with_defaults,
)
from matchcut.engines.spec import Parameter

_COMMON = (SIZE, LOUDNESS, *BURN_INS, INVISIBLE_WATERMARK)
_ENCODED = (QUALITY, *_COMMON)
_ORDERS = "matchcut.delivery.film_orders"


def _film(
    id: str, name: str, suffix: str, writer: str, options: tuple[Parameter, ...], *, needs_takes: bool = True
) -> Deliverable:
    return Deliverable(
        id=id,
        name=name,
        kind=FormKind.FILM,
        of_a_part=True,
        suffixes=(suffix,),
        writer=f"{_ORDERS}:{writer}",
        options=(*options, *CREDENTIALS),
        needs_takes=needs_takes,
    )


DELIVERABLES: tuple[Deliverable, ...] = (
    _film("film", "Film, H.264 with takes copied", ".mp4", "copied", _COMMON),
    _film("prores", "Master, ProRes 422 HQ", ".mov", "prores", _COMMON),
    _film("ffv1", "Master, FFV1 (lossless)", ".mkv", "ffv1", _COMMON),
    _film("h264", "Film, H.264", ".mp4", "h264", _ENCODED),
    _film("hevc", "Film, HEVC (H.265)", ".mp4", "hevc", _ENCODED),
    _film("av1", "Film, AV1", ".mp4", "av1", _ENCODED),
    _film(
        "dnxhr",
        "Master, DNxHR",
        ".mov",
        "dnxhr",
        (Parameter(name="bits", kind="choice", default="8", choices=("8", "10"), label="Bits"), *_COMMON),
    ),
    _film(
        "web",
        "For the web: 1080p H.264 at −14 LUFS",
        ".mp4",
        "h264",
        with_defaults(_ENCODED, size="1080p", loudness="-14"),
    ),
    _film(
        "festival", "For festivals: ProRes 422 HQ at −23 LUFS", ".mov", "prores", with_defaults(_COMMON, loudness="-23")
    ),
    _film(
        "proxy",
        "For the cutting room: a proxy with burn-ins",
        ".mov",
        "proxy",
        (
            Parameter(
                name="codec",
                kind="choice",
                default="ProRes Proxy",
                choices=("ProRes Proxy", "DNxHR LB"),
                label="Codec",
            ),
            *with_defaults(_COMMON, size="540p", slate=True, take=True, timecode=True),
        ),
        needs_takes=False,
    ),
    _film(
        "vertical",
        "For phones: upright 9:16, each shot reframed",
        ".mp4",
        "vertical",
        (
            QUALITY,
            Parameter(
                name="frame",
                kind="choice",
                default="1080x1920",
                choices=("1080x1920", "720x1280", "1080x1350", "1080x1080"),
                label="Frame",
            ),
            replace(LOUDNESS, default="-14"),
            *BURN_INS,
            INVISIBLE_WATERMARK,
        ),
    ),
    *PICTURE_FORMS,
    Deliverable(
        id="mix",
        name="The mix",
        kind=FormKind.SOUND,
        of_a_part=True,
        suffixes=(".wav", ".flac"),
        writer="matchcut.delivery.sound_orders:mix",
        options=(LOUDNESS,),
        needs_takes=False,
    ),
    Deliverable(
        id="stems",
        name="Stems: dialogue, music and effects",
        kind=FormKind.SOUND,
        of_a_part=True,
        suffixes=(),
        writer="matchcut.delivery.sound_orders:stems",
        options=(LOUDNESS,),
        needs_takes=False,
    ),
)
