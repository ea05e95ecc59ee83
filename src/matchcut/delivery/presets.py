"""The forms a film is delivered in, by the ending of the file's name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from matchcut.film.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """One form. `video` None means that takes are copied as they are and the rest is encoded like them.

    `format` names ffmpeg's container, `pixels` the encoder's pixel format, `sound` its codec with `bit_rate` in
    bits a second where that is chosen.
    """

    name: str
    suffix: str
    format: str
    sound: str
    bit_rate: int | None = None
    video: str | None = None
    pixels: str = "yuv420p"
    video_options: tuple[tuple[str, str], ...] = ()


PRESETS: tuple[Preset, ...] = (
    Preset(name="H.264 and AAC", suffix=".mp4", format="mp4", sound="aac", bit_rate=256_000),
    Preset(
        name="ProRes 422 HQ and PCM",
        suffix=".mov",
        format="mov",
        sound="pcm_s24le",
        video="prores_ks",
        pixels="yuv422p10le",
        video_options=(("profile", "3"), ("vendor", "apl0")),
    ),
    Preset(
        name="FFV1 and FLAC, lossless",
        suffix=".mkv",
        format="matroska",
        sound="flac",
        video="ffv1",
        video_options=(("level", "3"), ("slices", "4"), ("slicecrc", "1"), ("g", "1")),
    ),
)


def preset_for(out: Path) -> Preset:
    """The preset for a file of that name. BadInput, naming those there are, for another ending."""
    for preset in PRESETS:
        if out.suffix.lower() == preset.suffix:
            return preset
    known = ", ".join(f"{preset.suffix} ({preset.name})" for preset in PRESETS)
    raise BadInput(f"A film can't be written as '{out.suffix or out.name}'.", advice=f"Choose {known}.", file=out)
