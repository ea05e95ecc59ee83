"""The forms a film is encoded in: containers, encoders, and how they are set."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.film.errors import BadInput

QUALITIES = ("small", "good", "fine")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One form. `video` None means that takes are copied as they are and the rest is encoded like them.

    `format` names ffmpeg's container, `pixels` the encoder's pixel format, `sound` its codec with `bit_rate` in
    bits a second where that is chosen. `tag` is the code that the container names the codec by, where the usual one is
    not understood everywhere. `qualities` are the values of the encoder's constant quality for `QUALITIES`.
    """

    name: str
    suffix: str
    format: str
    sound: str
    bit_rate: int | None = None
    video: str | None = None
    pixels: str = "yuv420p"
    video_options: tuple[tuple[str, str], ...] = ()
    tag: str = ""
    smallest: tuple[int, int] = (2, 2)
    qualities: tuple[int, int, int] | None = None

    def of_quality(self, quality: str) -> Preset:
        """The same form, encoded in one of `QUALITIES`. A form without such a choice stays as it is."""
        if self.qualities is None:
            return self
        value = self.qualities[QUALITIES.index(quality)]
        return replace(self, video_options=(*self.video_options, ("crf", str(value))))


COPIED = Preset(name="H.264 and AAC", suffix=".mp4", format="mp4", sound="aac", bit_rate=256_000)
H264 = Preset(
    name="H.264 and AAC, encoded anew",
    suffix=".mp4",
    format="mp4",
    sound="aac",
    bit_rate=256_000,
    video="libx264",
    video_options=(("preset", "medium"), ("profile", "high")),
    qualities=(25, 20, 16),
)
HEVC = Preset(
    name="HEVC and AAC",
    suffix=".mp4",
    format="mp4",
    sound="aac",
    bit_rate=256_000,
    video="libx265",
    # Each picture carries its MD5, so that damage is found later; most of HEVC's decodes to something without a fault.
    video_options=(("preset", "fast"), ("x265-params", "log-level=error:info=0:hash=1")),
    tag="hvc1",
    qualities=(27, 22, 18),
)
AV1 = Preset(
    name="AV1 and AAC",
    suffix=".mp4",
    format="mp4",
    sound="aac",
    bit_rate=256_000,
    video="libsvtav1",
    pixels="yuv420p10le",
    video_options=(("preset", "8"), ("svtav1-params", "tune=0")),
    qualities=(40, 30, 22),
)
PRORES = Preset(
    name="ProRes 422 HQ and PCM",
    suffix=".mov",
    format="mov",
    sound="pcm_s24le",
    video="prores_ks",
    pixels="yuv422p10le",
    video_options=(("profile", "3"), ("vendor", "apl0")),
)
PRORES_PROXY = replace(PRORES, name="ProRes 422 Proxy and PCM", video_options=(("profile", "0"), ("vendor", "apl0")))
DNXHR_HQ = Preset(
    name="DNxHR HQ and PCM",
    suffix=".mov",
    format="mov",
    sound="pcm_s24le",
    video="dnxhd",
    pixels="yuv422p",
    video_options=(("profile", "dnxhr_hq"),),
    smallest=(256, 120),
)
DNXHR_HQX = replace(DNXHR_HQ, name="DNxHR HQX and PCM", pixels="yuv422p10le", video_options=(("profile", "dnxhr_hqx"),))
DNXHR_LB = replace(DNXHR_HQ, name="DNxHR LB and PCM", video_options=(("profile", "dnxhr_lb"),))
FFV1 = Preset(
    name="FFV1 and FLAC, lossless",
    suffix=".mkv",
    format="matroska",
    sound="flac",
    video="ffv1",
    video_options=(("level", "3"), ("slices", "4"), ("slicecrc", "1"), ("g", "1")),
)

PRESETS: tuple[Preset, ...] = (COPIED, PRORES, FFV1)
"""Those that an ending alone means."""


def preset_for(out: Path) -> Preset:
    """The preset for a file of that name. BadInput, naming those there are, for another ending."""
    for preset in PRESETS:
        if out.suffix.lower() == preset.suffix:
            return preset
    known = ", ".join(f"{preset.suffix} ({preset.name})" for preset in PRESETS)
    raise BadInput(
        DeliveryProblem.NO_FILM_ENDING(ending=out.suffix or out.name),
        advice=DeliveryAdvice.CHOOSE_ENDING(endings=known),
        file=out,
    )


def ending(out: Path, known: Collection[str]) -> str:
    """The ending of a file's name, in small letters. BadInput unless it is one of those `known` ones."""
    if out.suffix.lower() not in known:
        raise BadInput(
            DeliveryProblem.NO_FORM_ENDING(ending=out.suffix or out.name),
            advice=DeliveryAdvice.END_NAME_IN(endings=" or ".join(known)),
            file=out,
        )
    return out.suffix.lower()
