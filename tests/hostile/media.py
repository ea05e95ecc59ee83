"""Pictures, films, sounds and bundles that somebody means ill with."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator

Content = bytes | str


def _png(
    width: int, height: int, *chunks: tuple[bytes, bytes], data: bytes = b"", depth: int = 8, colour: int = 2
) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    packed = data or zlib.compress(b"\0" * min(10_000_000, (width * 3 + 1) * height), 1)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + b"".join(chunk(*one) for one in chunks)
        + chunk(b"IDAT", packed)
        + chunk(b"IEND", b"")
    )


def _pixels(width: int, height: int, channels: int) -> bytes:
    squeeze = zlib.compressobj(1)
    row = b"\0" * (width * channels + 1)
    return b"".join(squeeze.compress(row) for _ in range(height)) + squeeze.flush()


def _tiff(
    width: int, height: int, *, samples: int = 3, strips: int = 1, compression: int = 1, data: bytes = b"\0" * 100
) -> bytes:
    entries = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, compression),
        (262, 3, 1, 2 if samples == 3 else 1),
        (273, 4, strips, 8),
        (277, 3, 1, samples),
        (278, 4, 1, height),
        (279, 4, strips, len(data)),
    ]
    body = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries) + b"\0\0\0\0"
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + body


def pictures() -> Iterator[tuple[str, str, Content]]:
    """Pictures, with the endings of their names."""
    yield "a PNG of two thousand million pixels", ".png", _png(65_535, 32_768)
    yield "a PNG at the limit", ".png", _png(10_000, 10_000, data=_pixels(10_000, 10_000, 3))
    yield "a PNG with alpha at the limit", ".png", _png(9_999, 9_999, data=_pixels(9_999, 9_999, 4), colour=6)
    yield "a PNG of 16 bits at the limit", ".png", _png(7_000, 7_000, data=_pixels(7_000, 7_000, 6), depth=16)
    yield "a PNG that is wider than it says", ".png", _png(1, 1, data=zlib.compress(b"\0" * 50_000_000, 9))
    yield "a PNG with a large text", ".png", _png(8, 8, (b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 60_000_000, 9)))
    yield "a PNG with many texts", ".png", _png(8, 8, *[(b"tEXt", b"a\0b")] * 20_000)
    yield "a PNG with a large profile", ".png", _png(8, 8, (b"iCCP", b"x\0\0" + zlib.compress(b"a" * 60_000_000, 9)))
    yield "a PNG of no size", ".png", _png(0, 0)
    yield "half a PNG", ".png", _png(64, 64)[:80]
    yield "a TIFF at the limit", ".tif", _tiff(10_000, 10_000)
    yield "a TIFF of two thousand million pixels", ".tif", _tiff(65_535, 32_768)
    yield "a TIFF of many strips", ".tif", _tiff(64, 64, strips=100_000_000)
    yield "a TIFF of many samples", ".tif", _tiff(64, 64, samples=60_000)
    yield (
        "a TIFF deflated at the limit",
        ".tif",
        _tiff(10_000, 10_000, compression=8, data=zlib.compress(b"\0" * 300_000_000, 1)),
    )
    yield "a TIFF that leads to itself", ".tif", b"II*\0\x08\0\0\0\x01\0\x00\x01\x04\0\x01\0\0\0\x40\0\0\0\x08\0\0\0"
    yield (
        "a JPEG of 65,535 a side",
        ".jpg",
        (
            b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0\x3f\0\xff\xd9"
        ),
    )
    yield "half a JPEG", ".jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0"
    yield "a WebP of 16,383 a side", ".webp", b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\xfe\xff\xff\x0f\0\0\0\0\0\0\0\0"
    yield "a WebP that lies", ".webp", b"RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f" + b"\0" * 100
    yield "text as a picture", ".png", "hello" * 100
    yield "a PostScript program", ".png", "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\nshowpage\n"
    yield "an SVG", ".png", '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>'
    yield "a HEIC that lies", ".heic", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0\0\xff\xffmeta" + b"\xff" * 200


def sounds() -> Iterator[tuple[str, str, Content]]:
    """Films and sounds, with the endings of their names."""

    def wav(
        rate: int = 48_000, channels: int = 1, bits: int = 16, size: int | None = None, data: bytes = b"\0" * 9600
    ) -> bytes:
        block = channels * bits // 8
        form = struct.pack(
            "<HHIIHH", 1, channels & 0xFFFF, rate & 0xFFFFFFFF, rate * block & 0xFFFFFFFF, block & 0xFFFF, bits
        )
        body = (
            b"fmt "
            + struct.pack("<I", 16)
            + form
            + b"data"
            + struct.pack("<I", len(data) if size is None else size)
            + data
        )
        return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WAVE" + body

    yield "a WAV of no rate", ".wav", wav(rate=0)
    yield "a WAV of a huge rate", ".wav", wav(rate=0xFFFFFFFF)
    yield "a WAV of 65,535 channels", ".wav", wav(channels=65_535)
    yield "a WAV of no channels", ".wav", wav(channels=0)
    yield "a WAV of no bits", ".wav", wav(bits=0)
    yield "a WAV at one sample a second", ".wav", wav(rate=1, data=b"\0" * 200_000)
    yield "a WAV that claims four gigabytes", ".wav", wav(size=0xFFFFFFFF)
    yield "an MP3 of zeroes", ".mp3", b"\xff\xfb\x90\0" + b"\0" * 100_000
    yield "an MP3 with a large tag", ".mp3", b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + b"\0" * 1000
    yield "half an OGG", ".ogg", b"OggS\0\x02" + b"\0" * 100
    yield "half a FLAC", ".flac", b"fLaC\0\0\0\x22" + b"\xff" * 34
    yield "an MP4 of boxes", ".mp4", b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0\0\0\x08free" * 100_000
    yield "an MP4 of nested boxes", ".mp4", b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0\1\0\0moov" * 8000
    yield "an MP4 that claims all", ".mp4", b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0\0\0\x01moov\x7f" + b"\xff" * 7
    yield "a Matroska of sizes", ".mkv", b"\x1aE\xdf\xa3\x01\xff\xff\xff\xff\xff\xff\xff" + b"\x18S\x80g" * 1000
    yield "a playlist", ".mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n"
    yield "another playlist", ".mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"
    yield "an AVI that lies", ".avi", b"RIFF\xff\xff\xff\x7fAVI LIST\xff\xff\xff\x7fhdrl" + b"\0" * 1000
    yield "a TS of zeroes", ".ts", (b"G\0\0\x10" + b"\0" * 184) * 500
    yield (
        "an AIFF that lies",
        ".aiff",
        b"FORM\x7f\xff\xff\xffAIFFCOMM\0\0\0\x12\xff\xff\xff\xff\xff\xff\0\x10" + b"\x40" * 10,
    )


def bundles() -> Iterator[tuple[str, Content]]:
    """Bundles, and ZIPs that say they are some."""

    def packed(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        memory = io.BytesIO()
        with zipfile.ZipFile(memory, "w", method) as archive:
            for name, content in entries:
                archive.writestr(name, content)
        return memory.getvalue()

    zeroes = b"\0" * 80_000_000
    manifest = json.dumps({"format": 1, "title": "x", "files": []}).encode()
    yield "zeroes", packed(("film.matchcut", zeroes), ("manifest.json", manifest))
    yield "a large manifest", packed(("manifest.json", zeroes), ("film.matchcut", b""))
    yield "a deep manifest", packed(("manifest.json", b"[" * 100_000), ("film.matchcut", b""))
    yield "an entry elsewhere", packed(("../../evil", b"x"), ("manifest.json", manifest), ("film.matchcut", b""))
    yield "an absolute entry", packed(("/evil", b"x"), ("manifest.json", manifest), ("film.matchcut", b""))
    yield "many entries", packed(*((f"media/{i}", b"") for i in range(20_000)))
    yield "nothing", packed()
    yield "a name with escapes", packed(("\x1b]0;x\x07", b"x"))
    yield "half", packed(("film.matchcut", b"x" * 1000))[:60]
    yield "no zip", b"PK\x03\x04" + b"\xff" * 1000
    yield "a text", b"hello"
    whole = bytearray(packed(("film.matchcut", b"x" * 1000), ("manifest.json", manifest)))
    whole[-6:-2] = b"\xff\xff\xff\x7f"
    yield "a directory that lies", bytes(whole)
