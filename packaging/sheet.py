"""Draws a sheet of a film's shots, for a person to judge: who is in each, and its first, middle and last frame.

Usage: python packaging/sheet.py FOLDER FILM.mp4 OUT.jpg [--columns 2]

FOLDER holds the film's storyboard, FILM.mp4 is the film that `matchcut render` made of it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from matchcut.film.film import Film
from matchcut.media.frames import FrameReader
from matchcut.media.stills import read_still
from matchcut.script.storyboard_toml import Storyboard, read_storyboard

FRAME = (256, 144)
GAP, EDGE = 6, 18
PAPER, INK = (247, 245, 240), (60, 58, 54)
FONT = Path(__file__).resolve().parent.parent / "resources" / "fonts" / "Inter.ttf"
FIGURES = 2
"""How many of the cast are shown beside a shot."""


def main(arguments: list[str]) -> int:
    """Draw the sheet."""
    parser = argparse.ArgumentParser(prog="python packaging/sheet.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("film", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--columns", type=int, default=2)
    given = parser.parse_args(arguments)
    storyboard = read_storyboard(given.folder / "storyboard.toml")
    with FrameReader(given.film) as film:
        rows = [_row(storyboard, place, film) for place in range(len(storyboard.film.layout))]
    _sheet(rows, given.columns).save(given.out, quality=88)
    return 0


def _row(storyboard: Storyboard, number: int, frames: FrameReader) -> Image.Image:
    """One shot: its number, its cast's first references, and three of its frames outside transitions and fades."""
    film, placed = storyboard.film, storyboard.film.layout[number]
    side = FRAME[1]
    row = Image.new("RGB", (40 + side + 2 * GAP + 3 * (FRAME[0] + GAP), side), PAPER)
    draw = ImageDraw.Draw(row)
    draw.text((4, side // 2), placed.shot.number, INK, ImageFont.truetype(FONT, 20), anchor="lm")
    cast = film.cast_by_shot.get(placed.shot.id, ())[:FIGURES]
    middles = [side * (2 * place + 1) // (2 * len(cast)) for place in range(len(cast))]
    for place, casting in enumerate(cast):
        reference = film.references_by_owner[casting.character][0]
        figure = Image.fromarray(read_still(storyboard.media[reference.media], paper=255))
        figure.thumbnail((side, side // FIGURES), Image.Resampling.LANCZOS)
        row.paste(figure, (40 + (side - figure.width) // 2, middles[place] - figure.height // 2))
    for place, at in enumerate(_moments(film, number)):
        frame = Image.fromarray(frames.frame(at)).resize(FRAME, Image.Resampling.LANCZOS)
        row.paste(frame, (row.width - (3 - place) * (FRAME[0] + GAP), 0))
    return row


def _moments(film: Film, number: int) -> tuple[int, int, int]:
    """The film frames that show a shot alone: the first, the middle and the last."""
    layout = film.layout
    placed = layout[number]
    shared = layout[number + 1].overlap if number + 1 < len(layout) else 0
    first = max(placed.range.start + placed.overlap, film.settings.fade_in)
    last = min(placed.range.end - shared, layout.length - film.settings.fade_out) - 1
    return first, (first + last) // 2, last


def _sheet(rows: list[Image.Image], columns: int) -> Image.Image:
    deep = -(-len(rows) // columns)
    width, height = rows[0].width, rows[0].height + GAP
    sheet = Image.new("RGB", (2 * EDGE + columns * width, 2 * EDGE + deep * height), PAPER)
    for number, row in enumerate(rows):
        sheet.paste(row, (EDGE + number // deep * width, EDGE + number % deep * height))
    return sheet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
