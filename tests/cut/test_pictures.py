"""What composites look like: dissolves, wipes, dips, fades, titles and boards, to the pixel."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.cut.boards import board
from matchcut.cut.compose import Composer
from matchcut.cut.model import FULL, Composite
from matchcut.cut.planes import BLACK, WHITE, dimmed, filled, laid, mixed, picture_of, planes_of, wiped
from matchcut.cut.titles import overlay
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.lettering import Lettering, line_mask, width_of, wrapped
from matchcut.media.stills import write_png

W, H = 128, 96
GREY, LIGHT = filled((60, 100, 140), W, H), filled((200, 150, 90), W, H)


def noise(seed: int):
    rng = np.random.default_rng(seed)
    return tuple(rng.integers(0, 256, shape, dtype=np.uint8) for shape in ((H, W), (H // 2, W // 2), (H // 2, W // 2)))


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, FULL))
def test_a_dissolve_is_the_weighted_mean(one, other, level):
    a, b = noise(one), noise(other)
    for made, x, y in zip(mixed(a, b, level), a, b, strict=True):
        exact = (x.astype(float) * (FULL - level) + y.astype(float) * level) / FULL
        assert np.abs(made - exact).max() <= 0.5


def test_the_ends_of_a_dissolve_are_the_pictures():
    a, b = noise(1), noise(2)
    for made, x in zip((*mixed(a, b, 0), *mixed(a, b, FULL)), (*a, *b), strict=True):
        np.testing.assert_array_equal(made, x)


@pytest.mark.parametrize(
    ("kind", "axis", "arrives_last"),
    [
        (TransitionKind.WIPE_LEFT, 1, False),
        (TransitionKind.WIPE_RIGHT, 1, True),
        (TransitionKind.WIPE_UP, 0, False),
        (TransitionKind.WIPE_DOWN, 0, True),
    ],
)
@pytest.mark.parametrize("level", [0, 64, 128, 200, FULL])
def test_a_wipe_stands_where_it_should(kind, axis, arrives_last, level):
    """The new picture comes in behind the edge: a wipe to the left uncovers it from the right."""
    for made, old, new in zip(wiped(GREY, LIGHT, kind, level), GREY, LIGHT, strict=True):
        line = made[0] if axis else made[:, 0]
        shown = np.abs(line.astype(int) - int(old[0, 0])) * 2 > abs(int(new[0, 0]) - int(old[0, 0]))
        shown = shown[::-1] if not arrives_last else shown
        assert abs(int(shown.sum()) - line.size * level / FULL) <= 1
        assert shown[: shown.sum()].all()
        assert (made == (made[:1] if axis else made[:, :1])).all()


def test_a_dip_goes_to_its_colour():
    for colour in (BLACK, WHITE):
        for made, value in zip(dimmed(noise(3), colour, 0), colour, strict=True):
            assert (made == value).all()
    untouched = noise(3)
    assert dimmed(untouched, BLACK, FULL) is untouched


def test_planes_survive_the_way_into_a_picture_and_back():
    for size in ((W, H), (330, 34)):
        picture = av.VideoFrame(*size, "yuv420p")
        for plane in picture.planes:
            np.frombuffer(plane, np.uint8)[:] = np.random.default_rng(1).integers(0, 256, plane.buffer_size)
        for one, other in zip(planes_of(picture), planes_of(picture_of(planes_of(picture))), strict=True):
            np.testing.assert_array_equal(one, other)


@given(st.integers(0, FULL), st.integers(0, FULL))
def test_what_is_laid_over_is_weighed_by_alpha_and_level(alpha, level):
    below, above = noise(4)[0], noise(5)[0]
    made = laid(below, above, np.full(below.shape, alpha, np.uint16), level)
    weight = alpha * level / FULL / FULL
    assert np.abs(made - (below * (1 - weight) + above * weight)).max() <= 1.01


@pytest.mark.parametrize("style", TitleStyle)
@pytest.mark.parametrize("text", ["LIFTOFF", "Liftoff\nA film", "W" * 60, "i", "שלום", "café\u0301"])
def test_titles_stay_inside_the_safe_area(style, text):
    title = overlay(text, style, 640, 360)
    height, width = title.planes[0].shape
    assert [plane.shape for plane in title.planes] == [alpha.shape for alpha in title.alphas]
    assert title.x % 2 == title.y % 2 == 0
    assert title.x >= 0
    assert title.x + width <= 640
    assert title.y >= 0
    assert title.y + height <= 360
    letters = (title.alphas[0] > 200) & (title.planes[0] > 220)
    assert letters.any()
    columns = np.flatnonzero(letters.any(axis=0)) + title.x
    if style is not TitleStyle.SUBTITLE or " " in text or len(text) < 20:
        assert columns[0] >= 640 * 4 // 100
        assert columns[-1] <= 640 * 96 // 100


def test_where_titles_stand():
    for style, low, high in (
        (TitleStyle.CENTRE, 0.4, 0.6),
        (TitleStyle.LOWER_THIRD, 0.7, 0.9),
        (TitleStyle.SUBTITLE, 0.8, 0.97),
    ):
        title = overlay("LIFTOFF", style, 640, 360)
        letters = (title.alphas[0] > 200) & (title.planes[0] > 220)
        rows = np.flatnonzero(letters.any(axis=1)) + title.y
        assert low * 360 <= rows[0] < rows[-1] <= high * 360
        columns = np.flatnonzero(letters.any(axis=0)) + title.x
        middle = (columns[0] + columns[-1]) / 2
        assert (abs(middle - 320) <= 3) == (style is not TitleStyle.LOWER_THIRD)


def test_lettering_is_measured_as_it_is_drawn():
    for face in (Lettering(40), Lettering(40, 300, 200), Lettering(12, 700)):
        for text in ("LIFTOFF", "AVATAR", "fi"):
            mask = np.asarray(line_mask(text, face))
            assert mask.shape == (face.size * 3 // 2, width_of(text, face))
            assert mask.max() == 255 or face.size == 12
    assert width_of("LIFTOFF", Lettering(40, 400, 500)) == pytest.approx(
        width_of("LIFTOFF", Lettering(40)) + 6 * 20, abs=1
    )
    assert width_of("", Lettering(40)) == 0


@given(st.text(alphabet="ab ", max_size=80), st.integers(40, 200))
def test_wrapping_loses_no_letter(text, width):
    face = Lettering(14)
    lines = wrapped(text, face, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line, face) <= width for line in lines)
    if all(width_of(word, face) <= width for word in text.split()):
        assert " ".join(lines).split() == text.split()


def test_a_board_says_what_is_missing():
    card, other = board("3", "A rocket rises.", 320, 180), board("4", "A rocket rises.", 320, 180)
    assert card.shape == (180, 320, 3)
    assert card.max() > 200
    assert np.median(card) < 40
    assert (card != other).any()


def fetched(room, frame, **how):
    cut = room.cut(**how)
    with Composer(cut, room.where) as composer:
        return Converter().to_rgb(composer.picture(cut.composite(frame)))


def source(room, shot, frame, look):
    """What the take's own frame looks like once decoded."""
    take = [take for take in room.takes.values() if take.shot == shot][look]
    with FrameReader(room.where(take.video)) as reader:
        return reader.frame(frame)


def test_untouched_frames_are_the_takes_own(room, mark_of):
    room.shot("a", 20)
    room.shot("b", 20, head=3, speed=Fraction(2))
    np.testing.assert_array_equal(fetched(room, 7), source(room, "a", 7, 0))
    assert mark_of(fetched(room, 22)) == (2, 7)


def test_the_middle_of_a_dissolve_is_the_mean(room):
    room.shot("a", 20)
    room.shot("b", 20, transition=Transition(TransitionKind.DISSOLVE, 5))
    cut = room.cut()
    middle = cut.composite(17)
    assert (middle.base.frame, middle.over.frame) == (17, 2)
    with Composer(cut, room.where) as composer:
        seen = (middle, Composite(base=middle.base), Composite(base=middle.over))
        made, a, b = (planes_of(composer.picture(one)) for one in seen)
    for plane, x, y in zip(made, a, b, strict=True):
        assert np.abs(plane - (x.astype(int) + y) / 2).max() <= 0.5


def test_a_take_of_another_shape_is_fitted_in(room, mark_of):
    room.shot("a", 5)
    room.settings(width=256, height=96)
    made = fetched(room, 2)
    assert made.shape == (96, 256, 3)
    assert mark_of(made[:, 64:192]) == (1, 2)
    assert made[:, :60].max() <= 3
    assert made[:, 196:].max() <= 3


def test_a_take_of_another_size_is_scaled(room, mark_of):
    room.shot("a", 5)
    room.settings(width=256, height=192)
    assert mark_of(fetched(room, 3)) == (1, 3)


def test_a_board_stands_in(room):
    room.shot("a", 5, take=False)
    assert np.abs(fetched(room, 0, missing="board").astype(int) - board("1", "Shot a.", W, H)).mean() < 4


def test_a_board_shows_the_keyframe_whole_with_a_plate(room, tmp_path):
    write_png(tmp_path / "tall.png", np.full((60, 30, 3), (200, 40, 40), np.uint8))
    room.shot("a", 5, take=False, keyframe=room.keep(tmp_path / "tall.png"))
    shown = fetched(room, 0, missing="board").astype(int)
    assert np.abs(shown[H // 2, W // 2] - (200, 40, 40)).max() < 12
    assert shown[H // 2, 2].max() < 60, "what the picture does not fill is the board's ground"
    plate = shown[H * 75 // 100 :, : W * 20 // 100]
    assert plate.max() > 150, "the slate is written"


def test_a_title_lies_over_the_picture_and_under_the_fade(room):
    room.shot("a", 20)
    room.settings(width=4 * W, height=4 * H)
    plain = fetched(room, 10)
    room.title("a", "TITLE", frames=20, fade=0)
    titled = fetched(room, 10)
    changed = np.abs(titled.astype(int) - plain).max(axis=2) > 4
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    assert 4 * H * 0.3 < rows[0] < rows[-1] < 4 * H * 0.7
    assert 4 * W * 0.1 < columns[0] < columns[-1] < 4 * W * 0.9
    assert titled.max() >= 250
    room.settings(fade_out=5)
    assert fetched(room, 19).max() <= 2


@pytest.mark.parametrize(("width", "height"), [(160, 90), (96, 54), (320, 240), (1280, 720)])
def test_what_happens_stops_above_the_words_at_the_foot_of_a_board(width: int, height: int) -> None:
    words = "A long account of all that happens in this shot, which fills more lines than there are. " * 4
    full, empty = board("12A", words, width, height), board("12A", "", width, height)
    foot = height * 88 // 100
    np.testing.assert_array_equal(full[foot:], empty[foot:])
    assert (full[:foot] != empty[:foot]).any()
