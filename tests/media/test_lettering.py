"""Type in every script: shaped and ordered as Qt does it, which shares no code with us, and told where letters lack."""

from __future__ import annotations

import sys
from pathlib import Path

import bidi
import numpy as np
import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter

from matchcut.cut.titles import overlay
from matchcut.film.vocabulary import TitleStyle
from matchcut.media.lettering import (
    Lettering,
    advance_of,
    line_mask,
    missing_letters,
    reads_leftwards,
    runs_of,
    typefaces,
    width_of,
    wrapped,
    write,
)
from matchcut.media.resources import resource

SCRIPTS = {
    "Arabic": ("Noto Sans Arabic", "السلام عليكم"),
    "Urdu": ("Noto Sans Arabic", "روشنی کا مینار"),
    "Hebrew": ("Noto Sans Hebrew", "מגדל האור שָׁלוֹם"),
    "Thai": ("Noto Sans Thai", "ที่นี่ไม่มีน้ำ"),
    "Devanagari": ("Noto Sans Devanagari", "क्षत्रिय स्त्री"),
    "Bengali": ("Noto Sans Bengali", "ক্ষুদ্র বাংলা"),
    "Gujarati": ("Noto Sans Gujarati", "ગુજરાતી ક્ષ"),
    "Gurmukhi": ("Noto Sans Gurmukhi", "ਪੰਜਾਬੀ ਸ਼੍ਰੀ"),
    "Kannada": ("Noto Sans Kannada", "ಕನ್ನಡ ಕ್ಷ"),
    "Malayalam": ("Noto Sans Malayalam", "മലയാളം ക്ഷ"),
    "Sinhala": ("Noto Sans Sinhala", "සිංහල"),
    "Tamil": ("Noto Sans Tamil", "தமிழ் மொழி"),
    "Telugu": ("Noto Sans Telugu", "తెలుగు స్త్రీ"),
    "Oriya": ("Noto Sans Oriya", "ଓଡ଼ିଆ କ୍ଷ"),
    "Thaana": ("Noto Sans Thaana", "ދިވެހި"),
    "Armenian": ("Noto Sans Armenian", "Հայերեն լեզու"),
    "Ethiopic": ("Noto Sans Ethiopic", "አማርኛ ቋንቋ"),
    "Georgian": ("Noto Sans Georgian", "ქართული ენა"),
    "Khmer": ("Noto Sans Khmer", "ភាសាខ្មែរ ស្រ្តី"),
    "Lao": ("Noto Sans Lao", "ພາສາລາວ ນໍ້າ"),
    "Myanmar": ("Noto Sans Myanmar", "မြန်မာ ကြွက်"),
    "Chinese": ("Droid Sans Fallback", "夜晚的灯塔第一幕"),
    "Korean": ("Droid Sans Fallback", "등대의 밤 첫 장면"),
    "Japanese": ("Kosugi", "灯台の光「夜」へ"),
    "Emoji": ("Noto Emoji", "🎉👍🏽🏳️‍🌈🇩🇪"),
}
MIXED = [
    "Mara: שלום, مرحبا, 你好!",
    "السلام (Take 3) 2026.",
    "הסצנה INT. BAR 12:30 נגמרה",
    'שלום "עולם" [א] ב 5%',
    "المشهد 3 (الليل)",
    "one שתיים three ארבע 5 שש",
    "سعر 12.5€ و 3-4",
]


@pytest.fixture(scope="module")
def qt_fonts(qapp: object) -> dict[str, str]:
    """The names by which Qt knows the typefaces that come along."""
    return {
        typeface.name: QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(typeface.file)))[0]
        for typeface in typefaces()
    }


def drawn_by_qt(text: str, typeface: str, size: float) -> np.ndarray:
    """A line as Qt draws it, cropped to its ink."""
    font = QFont(typeface)
    font.setPixelSize(round(size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    image = QImage(1600, 400, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.white)
    painter.setFont(font)
    painter.drawText(QPointF(100, 200), text)
    painter.end()
    return inked(np.frombuffer(image.constBits(), np.uint8).reshape(400, image.bytesPerLine())[:, :1600])


def inked(mask: np.ndarray) -> np.ndarray:
    """The part of a mask in which there is ink, as what is covered."""
    rows, columns = np.flatnonzero(mask.max(axis=1) > 100), np.flatnonzero(mask.max(axis=0) > 100)
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] > 100


def likeness(ours: np.ndarray, theirs: np.ndarray) -> float:
    """How much of the ink two lines share, when the second is brought to the first one's size."""
    size = ours.shape[1], ours.shape[0]
    same = np.asarray(Image.fromarray(theirs.astype(np.uint8) * 255).resize(size)) > 127
    return float((ours & same).sum() / (ours | same).sum())


@pytest.mark.parametrize("script", SCRIPTS)
def test_each_script_is_shaped_as_qt_shapes_it(script: str, qt_fonts: dict[str, str]) -> None:
    name, text = SCRIPTS[script]
    typeface = next(typeface for typeface in typefaces() if typeface.name == name)
    assert {run.typeface.name for run in runs_of(text)} <= {name, "Inter"}
    ours, theirs = (
        inked(np.asarray(line_mask(text, Lettering(100)))),
        drawn_by_qt(text, qt_fonts[name], 100 * typeface.scale),
    )
    assert ours.shape[1] == pytest.approx(theirs.shape[1], rel=0.02)
    assert likeness(ours, theirs) > 0.85
    turned = inked(np.asarray(line_mask(text[::-1], Lettering(100))))
    assert likeness(ours, turned) < 0.75, "the measure tells one line from another"


@pytest.mark.parametrize("text", MIXED)
def test_a_mixed_line_stands_in_unicodes_order(text: str) -> None:
    ours = [letter for run in runs_of(text) for letter in (reversed(run.text) if run.leftwards else run.text)]
    assert "".join(ours) == bidi.get_display(text)


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_is_missing_and_none_is_cut_off(script: str) -> None:
    text = f"{SCRIPTS[script][1]} Mara"
    lettering = Lettering(40, fine=1)
    assert not missing_letters(text)
    assert "\u25a1" not in "".join(run.text for run in runs_of(text))
    mask = np.asarray(line_mask(text, lettering))
    assert mask.shape[1] == width_of(text, lettering)
    assert mask[0].max() < 128, "a letter reaches out of the mask"
    page = Image.new("RGB", (900, 160))
    write(page, (20, 40), text, lettering, (255, 255, 255))
    written = np.asarray(page)[..., 0] > 100
    columns = np.flatnonzero(written.any(axis=0))
    assert columns[0] >= 15
    assert columns[-1] <= 25 + advance_of(text, lettering)
    assert written.sum() == pytest.approx((mask > 100).sum(), rel=0.1)


@pytest.mark.parametrize("text", ["The lamplighter’s Ärger", "Ночь — Ἑλλάς", "AVATAR fi 2026"])
def test_what_inter_sets_is_pillows_own_to_the_bit(text: str) -> None:
    """Takes of boards hang by it."""
    font = ImageFont.truetype(resource("fonts/Inter.ttf"), 22, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([22, 500])
    ours, theirs = (Image.new("RGB", (400, 60), (240, 235, 228)) for _ in range(2))
    write(ours, (10.4, 12.7), text, Lettering(22, 500, fine=1), (28, 28, 30))
    ImageDraw.Draw(theirs).text((10.4, 12.7), text, fill=(28, 28, 30), font=font)
    assert ours.tobytes() == theirs.tobytes()
    assert advance_of(text, Lettering(22, 500, fine=1)) == font.getlength(text)


def test_letters_that_no_typeface_has_are_told_and_shown_as_boxes() -> None:
    assert missing_letters("ab \U000f0001\u200d灯") == {"\U000f0001"}
    assert [run.text for run in runs_of("ab\U000f0001")] == ["ab\u25a1"]


def test_what_stands_for_other_letters_is_shown_as_those_and_lines_have_no_line_feeds() -> None:
    assert "".join(run.text for run in runs_of("a\ufb01n \U0001d4d7i\n\u2028灯")) == "afin Hi  灯"
    assert not missing_letters("♪ ♫ ★ ✓ → ⇒ ½ № ① ㍿ € ₹ ﷺ \ufb01 \U0001d4d7\n\u2028\u3000")


def test_a_name_that_reads_leftwards_stands_at_the_right_with_its_rule() -> None:
    for text, side in (("Mara Levi\nKeeper", 0), ("מארה לוי\nשומרת", 1)):
        title = overlay(text, TitleStyle.LOWER_THIRD, 640, 360)
        columns = np.flatnonzero((title.planes[0] > 200).any(axis=0) & (title.alphas[0].max(axis=0) > 200)) + title.x
        edge = columns[-1] if side else columns[0]
        assert abs(edge - (640 * 93 // 100 if side else 640 * 7 // 100)) <= 2


def test_a_typeface_of_the_machine_is_taken_where_ours_lack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fonts").mkdir()
    with TTFont(resource("fonts/NotoSansLao.ttf")) as font:
        table = CmapSubtable.newSubtable(12)
        table.platformID, table.platEncID, table.language = 3, 10, 0
        table.cmap = {0x13000: font.getBestCmap()[0x0E81]}
        font["cmap"].tables = [table]
        font.save(tmp_path / "fonts" / "Hieroglyphs.ttf")
    (tmp_path / "fonts" / "broken.ttf").write_bytes(b"no font")
    assert missing_letters("\U00013000") == {"\U00013000"}
    module = sys.modules["matchcut.media.lettering.typefaces"]
    monkeypatch.setattr(module, "_font_folders", lambda: iter([tmp_path / "fonts"]))
    for cached in (module._installed, module.installed_typeface, runs_of):
        cached.cache_clear()
    try:
        assert not missing_letters("\U00013000")
        assert [run.typeface.name for run in runs_of("\U00013000")] == ["Hieroglyphs"]
        assert np.asarray(line_mask("\U00013000", Lettering(40))).max() == 255
    finally:
        for cached in (module._installed, module.installed_typeface, runs_of):
            cached.cache_clear()


def test_japanese_and_chinese_break_between_letters_and_close_what_they_opened() -> None:
    lettering = Lettering(20)
    for width in range(90, 220, 13):
        lines = wrapped("灯台の光、「夜」が（消え）ない。きゃっ" * 2, lettering, width)
        assert "".join(lines) == "灯台の光、「夜」が（消え）ない。きゃっ" * 2
        assert all(width_of(line, lettering) <= width for line in lines)
        assert all(line[0] not in "、。」）ゃっ" and line[-1] not in "「（" for line in lines)
    assert wrapped("등대의 밤 첫 장면", lettering, width_of("등대의 밤", lettering)) == ["등대의 밤", "첫 장면"]


def test_every_line_of_a_paragraph_reads_its_way() -> None:
    lettering = Lettering(20)
    hebrew = wrapped("אור Mara and the light house אור", lettering, 120)
    assert len(hebrew) > 2
    assert all(map(reads_leftwards, hebrew))
    latin = wrapped("Mara said: אור גדול מאוד במגדל האור", lettering, 120)
    assert len(latin) > 2
    assert not any(map(reads_leftwards, latin))


@given(st.text(max_size=30))
def test_any_text_can_be_set(text: str) -> None:
    assert line_mask(text, Lettering(12)).width == max(1, width_of(text, Lettering(12)))
    wrapped(text, Lettering(12, fine=1), 60, 2)
