"""Final Draft's .fdx: XML whose paragraphs each say what they are, into a `Screenplay`.

Read with expat, event by event: it says the line of everything, and needs no tree. A document type declaration, the
one door for entity bombs and for files of other names, is refused before anything in it is looked at.

    FinalDraft ─ Content ─ Paragraph Type="Scene Heading" Number="12A"
                                ├ Text Style="Bold+Italic"       the words, in runs
                                ├ SceneProperties ─ Summary      a synopsis
                                ├ ScriptNote ─ Paragraph         a note (older versions)
                                ├ DualDialogue ─ Paragraph …     two who speak at once
                                └ OmittedScene ─ Paragraph …     what was cut from the script: the boneyard
               ├ TitlePage ─ Content ─ Paragraph
               └ ScriptNotes ─ ScriptNote Range="120,140"        notes on characters of the text (newer versions)

Text that Final Draft writes for itself (headers, lists, tags, the casts of smart type) is passed over.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.parsers import expat

from matchcut.film.errors import BadInput
from matchcut.film.names import composed, visible
from matchcut.script.problems import ScriptAdvice, ScriptProblem
from matchcut.script.screenplay.cues import split_cue
from matchcut.script.screenplay.fdx_title_page import title_page_of
from matchcut.script.screenplay.model import Screenplay, ScriptElement, ScriptElementKind, Side, TextSpan, TitleEntry

MAXIMUM_DEPTH = 100

_KINDS: Mapping[str, ScriptElementKind] = {
    "scene heading": ScriptElementKind.HEADING,
    "action": ScriptElementKind.ACTION,
    "general": ScriptElementKind.ACTION,
    "shot": ScriptElementKind.SHOT,
    "character": ScriptElementKind.CHARACTER,
    "parenthetical": ScriptElementKind.PARENTHETICAL,
    "dialogue": ScriptElementKind.DIALOGUE,
    "singing": ScriptElementKind.LYRICS,
    "lyrics": ScriptElementKind.LYRICS,
    "transition": ScriptElementKind.TRANSITION,
    "cast list": ScriptElementKind.NOTE,
    "new act": ScriptElementKind.CENTRED,
    "end of act": ScriptElementKind.CENTRED,
    "show/ep. title": ScriptElementKind.CENTRED,
}
_SECTIONS = ("outline 1", "outline 2", "outline 3", "outline 4")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph under construction. `part` is what of the file it belongs to."""

    part: str
    line: int
    attributes: Mapping[str, str]
    runs: list[tuple[str, str]] = field(default_factory=list)
    side: Side = ""

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.runs)


def parse_fdx(data: bytes) -> Screenplay:
    """Read the bytes of an .fdx file. BadInput, with the line, if they are no XML or not Final Draft's."""
    reader = _FdxReader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadInput(
            ScriptProblem.NO_XML(error=expat.ErrorString(error.code)),
            advice=ScriptAdvice.SAVE_OR_EXPORT_FOUNTAIN(),
            line=error.lineno,
        ) from error
    except (ValueError, LookupError) as error:  # An encoding that its declaration names and Python does not know.
        raise BadInput(ScriptProblem.XML_ENCODING(), advice=ScriptAdvice.SAVE_AS_UTF8(), line=1) from error
    return reader.screenplay()


class _FdxReader:
    """Takes expat's events and gathers paragraphs; what it builds is asked for at the end."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._refuse_declarations
        self._path: list[str] = []
        self._open: list[_Paragraph] = []
        self._style: str | None = None
        self._elements: list[ScriptElement] = []
        self._title_page: list[_Paragraph] = []
        self._later_notes: list[tuple[int, ScriptElement]] = []
        self._range: int | None = None
        self._offsets: list[int] = []
        self._lines: list[int] = []
        self._offset = 0
        self._gap = 0
        self._dual_cues = 0

    def screenplay(self) -> Screenplay:
        """All that was read, notes by range among it."""
        title_page: tuple[TitleEntry, ...] = title_page_of(
            [
                (paragraph.text, paragraph.attributes.get("Alignment", ""), paragraph.line)
                for paragraph in self._title_page
            ]
        )
        notes = [replace(note, line=self._line_at(offset, note.line)) for offset, note in self._later_notes]
        return Screenplay(title_page, tuple(sorted([*self._elements, *notes], key=lambda element: element.line)))

    # Events

    def _refuse_declarations(self, *_: object) -> None:
        raise BadInput(
            ScriptProblem.XML_DOCUMENT_TYPE(),
            advice=ScriptAdvice.SAVE_IN_FINAL_DRAFT(),
            line=self.parser.CurrentLineNumber,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path and name != "FinalDraft":
            raise BadInput(ScriptProblem.NOT_FINAL_DRAFT(), line=self.parser.CurrentLineNumber)
        if len(self._path) >= MAXIMUM_DEPTH:
            raise BadInput(ScriptProblem.XML_TOO_DEEP(), line=self.parser.CurrentLineNumber)
        self._path.append(name)
        if name == "Paragraph":
            self._open.append(_Paragraph(self._part(), self.parser.CurrentLineNumber, attributes, side=self._side()))
        elif name == "Text" and self._open:
            self._style = attributes.get("Style", "")
        elif name == "DualDialogue":
            self._dual_cues = 0
            if self._open:  # The paragraph around it is only a box.
                self._open[-1].part = ""
        elif name == "SceneProperties" and self._open and attributes.get("Number"):
            self._open[-1].attributes = {"Number": attributes["Number"], **self._open[-1].attributes}
        elif name == "ScriptNote":
            self._range = _first_number(attributes.get("Range", ""))

    def _characters(self, text: str) -> None:
        if self._style is not None and self._path[-1] == "Text" and self._open:
            self._open[-1].runs.append((text, self._style))

    def _end(self, name: str) -> None:
        self._path.pop()
        if name == "Text":
            self._style = None
        elif name == "Paragraph" and self._open:
            self._finish(self._open.pop())

    # Where a paragraph belongs

    def _part(self) -> str:
        """Which part of the file the paragraph opening now belongs to; empty for what is passed over."""
        path = self._path
        for name, part in (("OmittedScene", "omitted"), ("ScriptNote", "note"), ("Summary", "summary")):
            if name in path:
                return part
        if path[:2] == ["FinalDraft", "Content"]:
            return "script"
        return "title" if path[:3] == ["FinalDraft", "TitlePage", "Content"] else ""

    def _side(self) -> Side:
        if "DualDialogue" not in self._path:
            return ""
        return "left" if self._dual_cues <= 1 else "right"

    def _finish(self, paragraph: _Paragraph) -> None:
        if paragraph.part == "script":
            self._finish_script(paragraph)
        elif paragraph.part == "title":
            self._title_page.append(paragraph)
        elif paragraph.part and paragraph.text.strip():
            kind = {
                "note": ScriptElementKind.NOTE,
                "summary": ScriptElementKind.SYNOPSIS,
                "omitted": ScriptElementKind.BONEYARD,
            }[paragraph.part]
            note = ScriptElement(kind, paragraph.text.strip(), paragraph.line)
            if self._range is not None and "ScriptNotes" in self._path:
                self._later_notes.append((self._range, note))
            else:
                self._elements.append(note)

    def _finish_script(self, paragraph: _Paragraph) -> None:
        kind = paragraph.attributes.get("Type", "").strip().casefold()
        self._offsets.append(self._offset)
        self._lines.append(paragraph.line)
        self._offset += len(paragraph.text) + 1
        if kind == "character" and paragraph.side:
            self._dual_cues += 1
            paragraph.side = "left" if self._dual_cues <= 1 else "right"
        if paragraph.attributes.get("StartsNewPage") == "Yes":
            self._elements.append(ScriptElement(ScriptElementKind.PAGE_BREAK, "", paragraph.line))
        if not paragraph.text.strip():
            self._gap += 1
            return
        self._elements.append(self._element(paragraph, kind))
        self._gap = 0

    def _element(self, paragraph: _Paragraph, type_name: str) -> ScriptElement:
        text, emphasis = _plain(paragraph.runs)
        element = ScriptElement(
            _KINDS.get(type_name, ScriptElementKind.ACTION),
            text,
            paragraph.line,
            self._gap,
            side=paragraph.side,
            emphasis=emphasis,
        )
        if type_name in _SECTIONS:
            return replace(element, kind=ScriptElementKind.SECTION, depth=_SECTIONS.index(type_name) + 1)
        if type_name == "outline body":
            return replace(element, kind=ScriptElementKind.SYNOPSIS)
        if element.kind is ScriptElementKind.ACTION and paragraph.attributes.get("Alignment") == "Center":
            return replace(element, kind=ScriptElementKind.CENTRED)
        if element.kind is ScriptElementKind.HEADING:
            element = replace(element, text=visible(text))
            return replace(element, number=paragraph.attributes.get("Number", "").strip())
        if element.kind is ScriptElementKind.CHARACTER:
            name, extension = split_cue(visible(text))
            return replace(element, text=name, extension=extension, emphasis=())
        return element

    def _line_at(self, offset: int, otherwise: int) -> int:
        """The line of the paragraph that holds a character of the script, counted with one for each paragraph's end."""
        index = bisect_right(self._offsets, offset) - 1
        return self._lines[index] if index >= 0 and offset < self._offset else otherwise


def _plain(runs: list[tuple[str, str]]) -> tuple[str, tuple[TextSpan, ...]]:
    """The words of a paragraph and how they are set, without spaces at its ends and what nobody sees."""
    runs = [(composed(run), style) for run, style in runs]
    text = "".join(run for run, _ in runs)
    left = len(text) - len(text.lstrip())
    right = len(text.rstrip())
    spans: list[TextSpan] = []
    at = 0
    for run, style in runs:
        start, stop = max(at, left) - left, min(at + len(run), right) - left
        at += len(run)
        bold, italic, underline = ("Bold" in style, "Italic" in style, "Underline" in style)
        if (bold or italic or underline) and start < stop:
            spans.append(TextSpan(start, stop, bold, italic, underline))
    return text.strip(), tuple(spans)


def _first_number(text: str) -> int | None:
    number = text.partition(",")[0].strip()
    return int(number) if number.isascii() and number.isdigit() and len(number) < 12 else None
