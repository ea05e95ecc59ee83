"""What a media file is by its name. Loads nothing, so that the studio may ask before its first window stands."""

from __future__ import annotations

from pathlib import Path

FILMS = (
    *(".mp4", ".m4v", ".mov", ".3gp", ".mkv", ".webm", ".avi", ".ts", ".mts", ".m2ts", ".m2t"),
    *(".mpg", ".mpeg", ".vob", ".mxf", ".ogv"),
)
PICTURES = (
    *(".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".webp", ".tif", ".tiff", ".btf", ".tf8"),
    *(".heic", ".heif", ".hif", ".avif"),
)
UNREAD_PICTURES = (
    *(".gif", ".bmp", ".psd", ".svg", ".exr", ".jxl", ".jp2", ".ico"),
    *(".dng", ".cr2", ".cr3", ".nef", ".arw"),
)
"""Pictures that people bring all the same, to be told what else to give."""
SOUNDS = (
    *(".wav", ".w64", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".mp2", ".m4a", ".m4b", ".aac"),
    *(".aif", ".aiff", ".aifc", ".caf", ".au", ".mka"),
)


def is_film(path: Path) -> bool:
    """Whether a media file is a film, by the ending that it was given for its content."""
    return path.suffix.lower() in FILMS
