"""Pictures as phones, cameras, editors and trainers write them: the right pixels, or a sentence."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
import tifffile
from PIL import Image, ImageCms, ImageFile

from matchcut.film.errors import BadInput
from matchcut.media.probe import probe
from matchcut.media.stills import read_still

HERE = Path(__file__).parent
FLAT = (200, 60, 30)


def picture(width: int = 96, height: int = 64) -> np.ndarray:
    """Four corners that are told apart by colour, in a picture that is not square."""
    rgb = np.zeros((height, width, 3), np.uint8)
    rgb[: height // 2, : width // 2] = (220, 30, 30)
    rgb[: height // 2, width // 2 :] = (30, 200, 40)
    rgb[height // 2 :, : width // 2] = (40, 50, 210)
    rgb[height // 2 :, width // 2 :] = (230, 220, 40)
    return rgb


# How a picture is stored that is to be shown upright, for each orientation that EXIF knows.
AS_STORED = {
    1: lambda shown: shown,
    2: lambda shown: shown[:, ::-1],
    3: lambda shown: shown[::-1, ::-1],
    4: lambda shown: shown[::-1],
    5: lambda shown: shown.transpose(1, 0, 2),
    6: lambda shown: np.rot90(shown, 1),
    7: lambda shown: np.rot90(shown, 2).transpose(1, 0, 2),
    8: lambda shown: np.rot90(shown, -1),
}


def near(path: Path, expected: object, off: float = 12) -> None:
    """What is read is what is expected, but for what a lossy codec does along edges; and probe tells the same size."""
    read = read_still(path)
    expected = np.broadcast_to(np.asarray(expected), read.shape) if np.ndim(expected) == 1 else np.asarray(expected)
    assert read.shape == expected.shape
    assert np.abs(read.astype(int) - expected).mean() <= off
    facts = probe(path)
    assert (facts.kind, facts.width, facts.height) == ("image", read.shape[1], read.shape[0])


def exif_of(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def with_chunk(png: bytes, name: bytes, data: bytes) -> bytes:
    chunk = struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return png[:33] + chunk + png[33:]


def png_of(rgb: np.ndarray) -> bytes:
    content = BytesIO()
    Image.fromarray(rgb).save(content, format="PNG")
    return content.getvalue()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".png", ".tif", ".avif", ".heic"])
def test_every_orientation_in_every_kind(tmp_path, suffix, orientation):
    shown, path = picture(), tmp_path / f"phone{suffix}"
    stored = Image.fromarray(np.ascontiguousarray(AS_STORED[orientation](shown)))
    if suffix == ".heic":
        exif = exif_of(orientation).tobytes()
        pillow_heif.from_pillow(stored).save(path, exif=exif, quality=95, chroma=444)
    else:
        stored.save(path, exif=exif_of(orientation), quality=95)
    near(path, shown)


XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".png", ".tif"])
def test_orientation_that_only_xmp_tells(tmp_path, suffix):
    shown, path = picture(), tmp_path / f"edited{suffix}"
    stored = Image.fromarray(np.ascontiguousarray(AS_STORED[6](shown)))
    if suffix == ".png":
        png = with_chunk(png_of(np.asarray(stored)), b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP.encode())
        path.write_bytes(png)
    elif suffix == ".tif":
        tifffile.imwrite(
            path, np.asarray(stored), photometric="rgb", extratags=[(700, 1, len(XMP), XMP.encode(), True)]
        )
    else:
        stored.save(path, xmp=XMP.encode(), quality=95)
    near(path, shown)


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".png", ".avif", ".heic"])
@pytest.mark.parametrize("damage", [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\x7f", b"Exif\0\0nothing of the kind" * 9])
def test_damaged_exif_refuses_nothing(tmp_path, suffix, damage):
    shown, path = picture(), tmp_path / f"harmed{suffix}"
    image = Image.fromarray(shown)
    if suffix == ".heic":
        pillow_heif.from_pillow(image).save(path, exif=damage, quality=95)
    elif suffix == ".avif":
        exif = exif_of(1)
        exif[271] = "A maker of phones"
        image.save(path, exif=exif, quality=95)
        whole = path.read_bytes()
        at = whole.index(b"II*\0" if b"II*\0" in whole else b"MM\0*")
        path.write_bytes(whole[:at] + bytes(len(damage) % 9 + 1) + whole[at + len(damage) % 9 + 1 :])
    else:
        image.save(path, exif=damage, quality=95)
    near(path, shown)


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_phones_jpeg_of_two_pictures(tmp_path, orientation):
    shown, path = picture(), tmp_path / "mpo.jpg"
    first = Image.fromarray(np.ascontiguousarray(AS_STORED[orientation](shown)))
    second = Image.new("RGB", (48, 32), (9, 9, 9))
    first.save(path, format="MPO", save_all=True, append_images=[second], exif=exif_of(orientation), quality=95)
    with Image.open(path) as file:
        assert file.format == "MPO"
    near(path, shown)
    assert probe(path).suffix == ".jpg"


def test_a_jpeg_with_a_gain_map_shows_its_base(tmp_path):
    path, gain = tmp_path / "ultra.jpg", Image.new("L", (24, 16), 128)
    xmp = b'<rdf:Description hdrgm:Version="1.0"/>'
    Image.fromarray(picture()).save(path, format="MPO", save_all=True, append_images=[gain], xmp=xmp, quality=95)
    near(path, picture())


def test_a_malformed_index_of_pictures_shows_the_first(tmp_path):
    path = tmp_path / "mpo.jpg"
    image = Image.fromarray(picture())
    image.save(path, format="MPO", save_all=True, append_images=[image], quality=95)
    whole = path.read_bytes()
    at = whole.index(b"MPF\0") + 4
    path.write_bytes(whole[: at + 4] + b"\xff\xff" + whole[at + 6 :])
    near(path, picture())


def test_a_heic_of_tiles_is_whole(tmp_path):
    path = HERE / "tiled.heic"
    read = read_still(path)
    assert read.shape == (1536, 1024, 3)
    assert (probe(path).width, probe(path).height, probe(path).suffix) == (1024, 1536, ".heic")
    tiles = [(200, 40, 40), (40, 200, 60), (40, 60, 200), *[(230, 230, 230)] * 3]
    for index, colour in enumerate(tiles):
        y, x = 512 * (index // 2), 512 * (index % 2)
        assert np.abs(read[y + 8 : y + 504, x + 8 : x + 504].astype(int) - colour).mean() < 2


@pytest.mark.parametrize("suffix", [".heic", ".avif"])
def test_heic_and_avif_with_alpha_and_by_content(tmp_path, suffix):
    rgba = np.dstack([picture(), np.full((64, 96), 255, np.uint8)])
    rgba[:, :48, 3] = 0
    path = tmp_path / f"cut-out{suffix}"
    if suffix == ".heic":
        pillow_heif.from_pillow(Image.fromarray(rgba)).save(path, quality=95)
    else:
        Image.fromarray(rgba).save(path, quality=95)
    read = read_still(path, alpha=True)
    assert read.shape == (64, 96, 4)
    assert np.abs(read[..., 3].astype(int) - rgba[..., 3]).max() <= 3
    assert read_still(path, paper=255)[32, 10].min() >= 252
    renamed = path.rename(tmp_path / "called.jpg")
    assert probe(renamed).suffix == suffix


def test_ten_bits_of_heic(tmp_path):
    deep = np.repeat(np.linspace(0, 65_535, 96).astype(np.uint16)[None, :, None], 64, axis=0).repeat(3, axis=2)
    encoder = pillow_heif.from_bytes(mode="RGB;16", size=(96, 64), data=deep.tobytes())
    encoder.save(tmp_path / "deep.heic", quality=-1, chroma=444, bit_depth=10)
    near(tmp_path / "deep.heic", np.rint(deep / 257), 2)


# Text, profiles and depth of PNGs


@pytest.mark.parametrize("name", [b"zTXt", b"iTXt", b"tEXt", b"iCCP"])
def test_what_tools_write_beside_a_png_may_be_long(tmp_path, name):
    long = b"workflow " * 500_000
    data = {
        b"zTXt": b"workflow\0\0" + zlib.compress(long),
        b"iTXt": b"workflow\0\1\0\0\0" + zlib.compress(long),
        b"tEXt": b"workflow\0" + long,
        b"iCCP": b"screen\0\0" + zlib.compress(long),
    }[name]
    (tmp_path / "long.png").write_bytes(with_chunk(png_of(picture()), name, data))
    near(tmp_path / "long.png", picture(), 0)


def deep_of(channels: int) -> np.ndarray:
    ramp = np.linspace(0, 65_535, 257).astype(np.uint16)
    return np.stack([ramp, ramp[::-1], ramp, ramp[::-1]][:channels], axis=-1)[None].repeat(3, axis=0)


def deep_png(values: np.ndarray) -> bytes:
    height, width, channels = values.shape
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in values)
    kind = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    png = b"\x89PNG\r\n\x1a\n"
    for name, data in (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    ):
        png += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return png


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_sixteen_bits_of_png(tmp_path, channels):
    values, path = deep_of(channels), tmp_path / "deep.png"
    path.write_bytes(deep_png(values))
    colours = values[..., :1].repeat(3, axis=-1) if channels < 3 else values[..., :3]
    read = read_still(path, alpha=True).astype(int)
    assert np.abs(read[..., :3] - np.rint(colours / 257)).max() <= 1
    opaque = values[..., -1] if channels in (2, 4) else np.full(values.shape[:2], 65_535)
    assert np.abs(read[..., 3] - np.rint(opaque / 257)).max() <= 1


TIFFS = [{}, {"byteorder": ">"}, {"compression": "zlib"}, {"bigtiff": True}, {"tile": (16, 16)}, {"planarconfig": 2}]


@pytest.mark.parametrize("options", [*TIFFS, {"byteorder": ">", "compression": "zlib", "predictor": 2}])
@pytest.mark.parametrize(("kind", "top"), [(np.uint8, 255), (np.uint16, 65_535)])
def test_tiffs_of_every_build(tmp_path, options, kind, top):
    path = tmp_path / "scan.tif"
    values = (picture().astype(np.float64) * top / 255).round().astype(kind)
    values[5, 7] = (top, 0, top // 2)
    data = values.transpose(2, 0, 1) if options.get("planarconfig") == 2 else values
    tifffile.imwrite(path, np.ascontiguousarray(data), photometric="rgb", **options)
    near(path, np.rint(values * (255 / top)), 1)
    assert probe(path).suffix == ".tif"


@pytest.mark.parametrize("photometric", ["minisblack", "miniswhite"])
@pytest.mark.parametrize("top", [255, 65_535])
def test_grey_tiffs(tmp_path, photometric, top):
    values = np.linspace(0, top, 64).round().astype(np.uint8 if top == 255 else np.uint16)[None].repeat(4, axis=0)
    tifffile.imwrite(tmp_path / "grey.tif", values, photometric=photometric)
    shown = np.rint(values * (255 / top))
    near(tmp_path / "grey.tif", (shown if photometric == "minisblack" else 255 - shown)[..., None].repeat(3, -1), 1)


@pytest.mark.parametrize("kind", [np.float32, np.uint32, np.int16])
def test_values_that_have_no_white_are_told(tmp_path, kind):
    tifffile.imwrite(tmp_path / "render.tif", np.ones((8, 8), kind), photometric="minisblack")
    for read in (probe, read_still):
        with pytest.raises(BadInput, match="nothing says which of them is white"):
            read(tmp_path / "render.tif")


def test_float_rgb_is_told(tmp_path):
    tifffile.imwrite(tmp_path / "render.tif", np.ones((8, 8, 3), np.float32), photometric="rgb")
    with pytest.raises(BadInput, match="built in a way that is not read here"):
        read_still(tmp_path / "render.tif")


def test_pages_palettes_and_bits(tmp_path):
    first, second = Image.fromarray(picture()), Image.new("RGB", (20, 20))
    first.save(tmp_path / "pages.tif", save_all=True, append_images=[second])
    near(tmp_path / "pages.tif", picture(), 0)
    clear = first.quantize(8)
    clear.save(tmp_path / "palette.png", transparency=clear.getpixel((0, 0)))
    read = read_still(tmp_path / "palette.png", alpha=True)
    assert read[0, 0, 3] == 0
    assert (read[-1, -1] == (230, 220, 40, 255)).all()
    for suffix in (".png", ".tif"):
        bits = Image.fromarray(picture()).convert("1", dither=Image.Dither.NONE)
        bits.save(tmp_path / f"bits{suffix}")
        near(tmp_path / f"bits{suffix}", np.asarray(bits.convert("RGB")), 0)


# Inks and colours


def test_inks_of_every_polarity(tmp_path):
    inks = Image.new("CMYK", (32, 32), (0, 200, 220, 40))
    shown = np.array([255 - 0, 255 - 200, 255 - 220]) * (255 - 40) / 255
    inks.save(tmp_path / "adobe.jpg", quality=95)
    near(tmp_path / "adobe.jpg", shown, 3)
    whole = (tmp_path / "adobe.jpg").read_bytes()
    at = whole.index(b"\xff\xee")
    length = int.from_bytes(whole[at + 2 : at + 4], "big")
    (tmp_path / "plain.jpg").write_bytes(whole[:at] + whole[at + 2 + length :])
    near(tmp_path / "plain.jpg", (255 - np.array([255, 55, 35])) * (40 / 255), 3)
    inks.save(tmp_path / "inks.tif")
    near(tmp_path / "inks.tif", shown, 1)


def test_lab_without_a_profile(tmp_path):
    lab = ImageCms.profileToProfile(
        Image.new("RGB", (8, 8), FLAT), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    lab.save(tmp_path / "lab.tif")
    near(tmp_path / "lab.tif", FLAT, 3)


P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
ADOBE = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
REC2020 = ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046))
# What ffmpeg's zscale makes of (200, 60, 30) and of white: primaries smpte432 and bt2020 with sRGB's transfer.
KNOWN = {"P3": (217, 42, 0), "2020": (247, 0, 0)}


def tag(kind: bytes, data: bytes) -> bytes:
    return kind + bytes(4) + data


def fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65_536)) for value in values)


def icc(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """A display profile with these tags, by the ICC's own layout."""
    tags = {b"desc": tag(b"desc", struct.pack(">I", 2) + b"t\0" + bytes(78)), b"wtpt": XYZ_D50, **tags}
    table, body, at = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4sI4s4s4s12s4s", 0, b"none", 0x02400000, b"mntr", space, b"XYZ ", bytes(12), b"acsp")
    head += bytes(28) + fixed(0.9642, 1, 0.8249) + bytes(48)
    whole = head + table + body
    return struct.pack(">I", len(whole)) + whole[4:]


XYZ_D50 = tag(b"XYZ ", fixed(0.9642, 1, 0.8249))


def gamma(value: float) -> bytes:
    return tag(b"curv", struct.pack(">IH", 1, round(value * 256)) + bytes(2))


def rgb_profile(columns: list[tuple[float, float, float]], curve: float) -> bytes:
    """A profile of three D50 columns and a gamma."""
    names = zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)
    tags = {name: tag(b"XYZ ", fixed(*column)) for name, column in names}
    return icc(b"RGB ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), gamma(curve)))


# Columns as the makers of these spaces publish them, adapted to D50.
WIDE = {
    "Display P3": ([(0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407)], 2.2),
    "Adobe RGB": ([(0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457)], 2.2),
    "ProPhoto": ([(0.79767, 0.28804, 0.0), (0.13519, 0.71188, 0.0), (0.03134, 0.00009, 0.82491)], 1.8),
}


def reference(columns: list[tuple[float, float, float]], curve: float, rgb: tuple[int, ...]) -> np.ndarray:
    """What a matrix profile means, by arithmetic: linear light, D50, sRGB's own D50 columns, its curve."""
    srgb = np.array([(0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.7141)]).T
    light = np.linalg.inv(srgb) @ np.array(columns).T @ (np.array(rgb) / 255) ** curve
    light = light.clip(0, 1)
    return 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif", ".heic"])
@pytest.mark.parametrize("space", sorted(WIDE))
def test_wide_gamuts_are_converted(tmp_path, space, suffix):
    path, (columns, curve) = tmp_path / f"wide{suffix}", WIDE[space]
    image, profile = Image.new("RGB", (32, 32), FLAT), rgb_profile(columns, curve)
    if suffix == ".heic":
        pillow_heif.from_pillow(image).save(path, quality=-1, chroma=444, icc_profile=profile)
    else:
        image.save(path, icc_profile=profile, quality=100, lossless=True)
    near(path, reference(columns, curve, FLAT), 4)


def test_profiles_of_grey_and_with_alpha(tmp_path):
    grey = icc(b"GRAY", {b"kTRC": gamma(1.0)})
    Image.new("L", (16, 16), 55).save(tmp_path / "grey.png", icc_profile=grey)
    near(tmp_path / "grey.png", (128, 128, 128), 2)
    Image.new("L", (16, 16), 55).save(tmp_path / "grey.jpg", icc_profile=grey, quality=100)
    near(tmp_path / "grey.jpg", (128, 128, 128), 2)
    Image.fromarray(np.full((4, 4), 55 * 257, np.uint16)).save(tmp_path / "deep.tif", icc_profile=grey)
    near(tmp_path / "deep.tif", (128, 128, 128), 2)
    columns, curve = WIDE["ProPhoto"]
    rgba = Image.new("RGBA", (16, 16), (*FLAT, 77))
    rgba.save(tmp_path / "clear.png", icc_profile=rgb_profile(columns, curve))
    read = read_still(tmp_path / "clear.png", alpha=True)[3, 3]
    assert read[3] == 77
    assert np.abs(read[:3] - reference(columns, curve, FLAT)).max() <= 2


def test_a_profile_of_inks(tmp_path):
    """A profile by which cyan at full is (50, −40, −50) in Lab and all else is white paper."""
    grid = np.zeros((16, 3), np.uint8)
    for corner in range(16):
        grid[corner] = (128, 88, 78) if corner & 8 else (255, 128, 128)
    matrix = fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    curves = bytes(range(256))
    lut = struct.pack(">BBBB", 4, 3, 2, 0) + matrix + curves * 4 + grid.tobytes() + curves * 3
    profile = icc(b"CMYK", {b"A2B0": tag(b"mft1", lut)})
    profile = profile[:12] + b"prtr" + profile[16:20] + b"Lab " + profile[24:]
    lab = Image.new("LAB", (1, 1), (128, 88, 78))
    shown = ImageCms.profileToProfile(
        lab, ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    for suffix in (".tif", ".jpg"):
        Image.new("CMYK", (16, 16), (255, 0, 0, 0)).save(tmp_path / f"inks{suffix}", icc_profile=profile, quality=100)
        near(tmp_path / f"inks{suffix}", shown.getpixel((0, 0)), 4)


def test_code_points_and_gammas_of_png(tmp_path):
    plain = png_of(np.full((8, 8, 3), FLAT, np.uint8))

    def write(name: str, *chunks: tuple[bytes, bytes]) -> Path:
        content = plain
        for chunk in chunks:
            content = with_chunk(content, *chunk)
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    chrm = struct.pack(">8I", *(round(100_000 * one) for one in (0.3127, 0.329, *sum(P3, ()))))
    near(write("p3.png", (b"cICP", bytes([12, 13, 0, 1]))), KNOWN["P3"], 1.5)
    near(write("2020.png", (b"cICP", bytes([9, 13, 0, 1]))), KNOWN["2020"], 1.5)
    near(write("chrm.png", (b"gAMA", struct.pack(">I", 45_455)), (b"cHRM", chrm)), KNOWN["P3"], 1.5)
    near(write("srgb.png", (b"gAMA", struct.pack(">I", 45_455))), FLAT, 0)
    near(write("told.png", (b"gAMA", struct.pack(">I", 100_000)), (b"sRGB", b"\0")), FLAT, 0)
    linear = 255 * (1.055 * (np.array(FLAT) / 255) ** (1 / 2.4) - 0.055)
    near(write("linear.png", (b"gAMA", struct.pack(">I", 100_000))), linear, 1)
    near(write("code.png", (b"cICP", bytes([12, 13, 0, 1])), (b"gAMA", struct.pack(">I", 100_000))), KNOWN["P3"], 1.5)


def test_code_points_of_heic_and_avif(tmp_path):
    image = Image.new("RGB", (32, 32), FLAT)
    nclx = {"color_primaries": 12, "transfer_characteristics": 13, "matrix_coefficients": 6, "full_range_flag": 1}
    pillow_heif.from_pillow(image).save(tmp_path / "p3.heic", quality=-1, chroma=444, **nclx, save_nclx_profile=True)
    near(tmp_path / "p3.heic", KNOWN["P3"], 3)
    image.save(tmp_path / "p3.avif", quality=100, subsampling="4:4:4")
    whole = (tmp_path / "p3.avif").read_bytes()
    at = whole.index(b"colrnclx") + 8
    (tmp_path / "p3.avif").write_bytes(whole[:at] + struct.pack(">HH", 12, 13) + whole[at + 4 :])
    near(tmp_path / "p3.avif", KNOWN["P3"], 3)


@pytest.mark.parametrize("transfer", [16, 18])
def test_high_dynamic_range_is_told(tmp_path, transfer):
    (tmp_path / "hdr.png").write_bytes(with_chunk(png_of(picture()), b"cICP", bytes([9, transfer, 0, 1])))
    nclx = {"color_primaries": 9, "transfer_characteristics": transfer, "matrix_coefficients": 9, "full_range_flag": 1}
    image = pillow_heif.from_pillow(Image.fromarray(picture()))
    image.save(tmp_path / "hdr.heic", **nclx, save_nclx_profile=True)
    for name in ("hdr.png", "hdr.heic"):
        for read in (probe, read_still):
            with pytest.raises(BadInput, match="high dynamic range"):
                read(tmp_path / name)


def test_a_picture_that_ends_within_its_code_points_is_damaged(tmp_path):
    whole = with_chunk(png_of(picture()), b"cICP", bytes([9, 16, 0, 1]))
    (tmp_path / "cut.png").write_bytes(whole[: whole.index(b"cICP") + 5])
    with pytest.raises(BadInput, match="damaged"):
        read_still(tmp_path / "cut.png")


def test_a_camera_says_adobe_rgb_in_exif(tmp_path):
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0xA001] = 65_535
    exif.get_ifd(0x8769)[0xA005] = {1: "R03", 2: b"0100"}
    Image.new("RGB", (32, 32), FLAT).save(tmp_path / "_dsc.jpg", exif=exif, quality=100)
    columns, _ = WIDE["Adobe RGB"]
    near(tmp_path / "_dsc.jpg", reference(columns, 563 / 256, FLAT), 3)


# What is not read


def tiff_with(*entries: tuple[int, int, int]) -> bytes:
    table = b"".join(struct.pack("<HHII", tag, 4, count, value) for tag, count, value in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + table + bytes(4)


UNREAD = {
    "a.gif": (b"GIF89a\x01\0\x01\0\0\0\0;", "GIF"),
    "b.bmp": (b"BM" + bytes(12) + struct.pack("<I", 40) + bytes(60), "BMP"),
    "c.psd": (b"8BPS\0\x01" + bytes(60), "PSD"),
    "d.svg": (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
    "e.exr": (b"\x76\x2f\x31\x01" + bytes(60), "OpenEXR"),
    "f.jxl": (b"\xff\x0a" + bytes(60), "JPEG XL"),
    "g.ico": (b"\0\0\1\0\1\0" + bytes(60), "ICO"),
    "h.dng": (tiff_with((254, 1, 1), (330, 1, 99), (50706, 1, 1)), "raw file"),
    "i.nef": (tiff_with((254, 1, 1), (330, 2, 99)), "raw file"),
    "j.cr2": (b"II*\0\x10\0\0\0CR\2\0" + bytes(60), "raw file"),
    "k.jpg": (tiff_with((254, 1, 1), (330, 2, 99)), "raw file"),
    "l.png": (b"GIF87a" + bytes(60), "GIF"),
    "m.cr3": (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "raw file"),
    "n.jp2": (b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(60), "JPEG 2000"),
}


@pytest.mark.parametrize("name", sorted(UNREAD))
def test_other_kinds_are_told_by_their_content(tmp_path, name):
    content, kind = UNREAD[name]
    for file in (tmp_path / name, tmp_path / "noname"):
        file.write_bytes(content)
        for read in (probe, read_still):
            with pytest.raises(BadInput, match=kind) as refusal:
                read(file)
            assert re.search("PNG, JPEG, WebP, TIFF", refusal.value.advice)


def test_a_name_that_lies_is_no_matter(tmp_path):
    Image.fromarray(picture()).save(tmp_path / "one.jpg", format="PNG")
    near(tmp_path / "one.jpg", picture(), 0)
    assert probe(tmp_path / "one.jpg").suffix == ".png"


def test_an_animation_shows_its_first_frame(tmp_path):
    first, second = Image.fromarray(picture()), Image.new("RGB", (96, 64))
    for name in ("moving.webp", "moving.png"):
        first.save(tmp_path / name, save_all=True, append_images=[second], duration=100, lossless=True)
        near(tmp_path / name, picture(), 0)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif", ".webp", ".avif", ".heic"])
def test_cut_short_is_told(tmp_path, suffix):
    path = tmp_path / f"half{suffix}"
    noise = np.random.default_rng(1).integers(0, 255, (96, 96, 3), np.uint8)
    if suffix == ".heic":
        pillow_heif.from_pillow(Image.fromarray(noise)).save(path)
    else:
        Image.fromarray(noise).save(path)
    whole = path.read_bytes()
    for share in (3, 50, 90):
        path.write_bytes(whole[: len(whole) * share // 100])
        with pytest.raises(BadInput, match="can't be read as a picture"):
            probe(path)
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_jpeg_read_smaller_is_large_enough_and_upright(tmp_path):
    shown = picture(800, 400)
    Image.fromarray(np.ascontiguousarray(AS_STORED[6](shown))).save(tmp_path / "a.jpg", exif=exif_of(6), quality=95)
    small = read_still(tmp_path / "a.jpg", near=(200, 100))
    assert small.shape == (100, 200, 3)
    assert np.abs(small.astype(int) - shown[::4, ::4]).mean() < 6


@pytest.mark.parametrize("form", ["TGA", "ICO", "CUR"])
@pytest.mark.parametrize("packed", [False, True])
def test_targa_icons_and_cursors_are_told_apart_without_a_name(tmp_path, form, packed):
    """A Targa picture of true colour may begin as a cursor does."""
    path = tmp_path / "reference"
    if form == "TGA":
        Image.new("RGB", (40, 30), "teal").save(path, "TGA", compression="tga_rle" if packed else None)
    else:
        Image.new("RGB", (32, 32), "teal").save(path, "ICO", bitmap_format="bmp" if packed else "png")
        content = path.read_bytes()
        path.write_bytes(content[:2] + (b"\2" if form == "CUR" else b"\1") + content[3:])
    with pytest.raises(BadInput, match=rf"\({form}\)"):
        probe(path)
