"""A printed document: its pages, and what stands at the head of each."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, Self

from matchcut.cut.cache import Cache
from matchcut.delivery.paper.fonts import REGULAR, STRONG, font_file
from matchcut.delivery.paper.pictures import PAPER_CACHE, logo_picture
from matchcut.delivery.paper.typesetting import Typesetter, TypeStyle
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem, DeliverySummary
from matchcut.delivery.writing import in_place_of
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.model import ParameterValue
from matchcut.media.lettering import Typeface, typefaces
from matchcut.words.statements import Statement

INK, GREY, FAINT, RULE, ACCENT = (28, 28, 30), (104, 106, 112), (170, 172, 178), (206, 208, 212), (186, 70, 46)

TITLE = TypeStyle(11, STRONG)
HEADING = TypeStyle(8.5, ink=GREY)
SIDE = TypeStyle(8, ink=GREY)

_SIZES = {"A4": (210.0, 297.0), "US Letter": (215.9, 279.4)}
_MARGIN = 12.0
_HEAD = 15.0
_LOGO = (42.0, 10.5)


@dataclass(frozen=True, slots=True)
class PageBox:
    """A place on a page, in millimetres from its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The sheet: its size and what its head says. `kind` is what the document is ("Storyboard")."""

    kind: str
    title: str
    paper: str = "A4"
    landscape: bool = False
    date: str = ""
    version: str = ""
    logo: Path | None = None
    font: Path | None = None

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        width, height = _SIZES[self.paper]
        return (height, width) if self.landscape else (width, height)

    @property
    def body(self) -> PageBox:
        """Where a page's contents stand."""
        width, height = self.size
        top = _MARGIN + _HEAD
        return PageBox(_MARGIN, top, width - 2 * _MARGIN, height - _MARGIN - top)


def sheet_of(kind: str, film: Film, options: Mapping[str, ParameterValue], *, landscape: bool | None = None) -> Sheet:
    """The sheet that the options ask for. BadInput for a logo or font that can't be read."""
    logo, font = str(options["logo"]).strip(), str(options["font"]).strip()
    return Sheet(
        kind=kind,
        title=film.settings.title,
        paper=str(options["paper"]),
        landscape=options["orientation"] == "landscape" if landscape is None else landscape,
        date=str(options["date"]).strip() or datetime.now(UTC).astimezone().strftime("%Y-%m-%d"),
        version=str(options["version"]).strip(),
        logo=Path(logo) if logo else None,
        font=Path(font) if font else None,
    )


class PaperDocument:
    """A PDF under way. Pages are planned with `add`, and set when all are known, so that each tells how many.

    A context manager: it holds font files open.
    """

    def __init__(self, sheet: Sheet, cache: Path) -> None:
        self.sheet = sheet
        self.pdf: Any = _blank(sheet)
        self._logo = logo_picture(sheet.logo) if sheet.logo else None
        self._pages: list[tuple[str, Callable[[], None], tuple[str, ...]]] = []
        try:
            file_of = partial(font_file, Cache(cache / PAPER_CACHE))
            for weight in (REGULAR, STRONG):
                self.pdf.add_font(weight, fname=file_of(typefaces()[0], weight))
            given = (_given_typeface(self.pdf, sheet.font),) if sheet.font else ()
        except BaseException:
            self.close()
            raise
        self.type = Typesetter(self.pdf, file_of, given)

    def add(self, heading: str, draw: Callable[[], None], sections: Sequence[str] = ()) -> None:
        """Plan a page: `heading` stands under the film's title, `draw` sets what is in its body.

        `sections` begin on it; a reader's side bar leads there.
        """
        self._pages.append((heading, draw, tuple(sections)))

    def write(
        self,
        out: Path,
        at: Callable[[int, int], None],
        finish: Callable[[Path], object] = lambda _part: None,
    ) -> tuple[Statement[DeliveryNote], ...]:
        """Set all pages and write the file; return notes for a person.

        `at` is told of every page; `finish` is given the file just before it takes its name.
        """
        count = len(self._pages)
        for number, (heading, draw, sections) in enumerate(self._pages, 1):
            at(number - 1, count)
            self.pdf.add_page()
            for section in sections:
                self.pdf.start_section(section)
            self._head(heading, f"{number} / {count}")
            draw()
        with in_place_of(out) as part:
            self.pdf.output(str(part))
            finish(part)
        at(count, count)
        return self._notes()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the font files."""
        for font in self.pdf.fonts.values():
            font.ttfont.close()

    @property
    def summary(self) -> Statement[DeliverySummary]:
        """How many pages are planned."""
        return DeliverySummary.PAGES(count=len(self._pages))

    def rule(self, x: float, y: float, width: float, ink: tuple[int, int, int] = RULE, line: float = 0.2) -> None:
        """A horizontal line."""
        self.pdf.set_draw_color(*ink)
        self.pdf.set_line_width(line)
        self.pdf.line(x, y, x + width, y)

    def picture(self, jpeg: bytes, box: PageBox) -> None:
        """A picture that fills the box."""
        self.pdf.image(BytesIO(jpeg), x=box.x, y=box.y, w=box.width, h=box.height)

    def _head(self, heading: str, page: str) -> None:
        sheet, type_ = self.sheet, self.type
        x, width, y = _MARGIN, sheet.size[0] - 2 * _MARGIN, _MARGIN
        if self._logo:
            wide, tall = _within(self._logo.size, *_LOGO)
            self.pdf.image(self._logo, x=x, y=y, w=wide, h=tall)
            x, width = x + wide + 5, width - wide - 5
        right = [" · ".join(part for part in (sheet.kind, sheet.version) if part), f"{sheet.date}   {page}"]
        side = max(type_.width(line, SIDE) for line in right)
        room = width - side - 6
        type_.line(type_.shortened(sheet.title, TITLE, room), TITLE, x, y)
        type_.line(type_.shortened(heading, HEADING, room), HEADING, x, y + 5.6)
        for index, line in enumerate(right):
            type_.line(line, SIDE, x, y + 0.6 + 5.0 * index, align="right", width=width)
        self.rule(_MARGIN, _MARGIN + _HEAD - 3.6, sheet.size[0] - 2 * _MARGIN)

    def _notes(self) -> tuple[Statement[DeliveryNote], ...]:
        letters = "".join(sorted(self.type.missing))
        return (DeliveryNote.LETTERS_ON_PAPER(letters=letters),) if letters else ()


def _blank(sheet: Sheet) -> Any:
    from fpdf import FPDF

    logging.getLogger("fpdf").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    pdf = FPDF(unit="mm", format=sheet.size)
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_title(f"{sheet.title} · {sheet.kind}")
    pdf.set_creator("Matchcut")
    pdf.set_producer("Matchcut")
    return pdf


def _given_typeface(pdf: Any, path: Path) -> Typeface:
    """The typeface that a person gave. BadInput where it can't be read."""
    from fontTools.ttLib import TTLibError  # type: ignore[import-untyped]
    from fpdf.errors import FPDFException

    try:
        pdf.add_font(f"given-{REGULAR}", fname=path)
    except (OSError, TTLibError, FPDFException, KeyError, ValueError) as error:
        raise BadInput(DeliveryProblem.NO_FONT(), advice=DeliveryAdvice.FONT_FILE(), file=path, field="font") from error
    return Typeface("given", path)


def _within(size: tuple[int, int], width: float, height: float) -> tuple[float, float]:
    """The largest width and height of that shape that fit."""
    scale = min(width / size[0], height / size[1])
    return size[0] * scale, size[1] * scale
