"""Wonder Unit Storyboarder's .storyboarder: boards with their pictures, into a film of one scene.

The file is JSON; the pictures lie beside it in `images/`, one PNG for each layer of each board. A board becomes a
shot: its layers, laid over one another, are the keyframe (the layer of notes, which are drawn for people, is left
out); its milliseconds become frames of the film without adding up errors; its slate ('2B') the shot's number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from matchcut.film.camera_text import said_move
from matchcut.film.check import MAXIMUM_SIDE
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.media.spelling import as_spelled
from matchcut.script.problems import ScriptAdvice, ScriptNote, ScriptProblem
from matchcut.script.screenplay.cast_list import capitalised
from matchcut.script.screenplay.cues import read_heading, split_spoken
from matchcut.script.screenplay.drafts import DraftFilm, DraftScene, DraftShot
from matchcut.script.screenplay.framing import guessed_size
from matchcut.script.screenplay.sources import require_fewer
from matchcut.words.statements import Note, Notes, Statement, parts_of

if TYPE_CHECKING:
    from matchcut.script.screenplay.board_pictures import BoardLayer

SIDE = 720
"""The film's shorter side, in pixels: all that the file tells is a shape."""

_LAYERS = ("shot-generator", "reference", "fill", "tone", "pencil", "ink")
"""The layers that make the picture, the lowest first, as Storyboarder draws them."""

_DEFAULT_MILLISECONDS = Fraction(2000)
_LONGEST_SECONDS = Fraction(24 * 3600)
_SCENE_FILE = re.compile(r"Scene-(\d+)-(.+?)-\d+-[A-Z0-9]{5}")
_INSIDE_OUTSIDE = re.compile(r"(INT|EXT|EST|I E)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Boards:
    """What a .storyboarder tells. `media` has the files of all media that the draft names."""

    draft: DraftFilm
    rate: FrameRate
    size: tuple[int, int]
    media: Mapping[MediaId, Path]
    notes: Notes


def read_storyboarder(text: str, path: Path, scratch: Path) -> Boards:
    """Read the text of the .storyboarder at `path`; the flattened pictures are written to the folder `scratch`.

    A picture or sound that is missing or damaged is told in the notes, and its board goes without. BadInput, with
    what is wrong, for a file that is none, and for one that names files outside its own `images` folder.
    """
    return _StoryboarderReader(path, scratch).read(_parsed(text))


@dataclass
class _StoryboarderReader:
    path: Path
    scratch: Path
    media: dict[MediaId, Path] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    cast: dict[str, str] = field(default_factory=dict)

    def read(self, plain: Mapping[str, Any]) -> Boards:
        boards = plain.get("boards")
        if not isinstance(boards, list) or not boards or not all(isinstance(board, dict) for board in boards):
            _refuse(ScriptProblem.NO_BOARDS(), ScriptAdvice.NAME_STORYBOARDER)
        require_fewer(len(boards), ScriptProblem.TOO_MANY_BOARDS)
        usual = _number(plain, "defaultBoardTiming", _DEFAULT_MILLISECONDS)
        shots = tuple(self._shot(board, place, usual) for place, board in enumerate(boards, 1))
        number, heading = _heading(self.path.stem)
        parts = read_heading(heading)
        scene = DraftScene(heading, number, capitalised(parts.place), parts.time.lower(), "", shots)
        title = capitalised(self.path.stem.replace("_", " ")) if not number else heading
        draft = DraftFilm(title, (scene,), dict.fromkeys(self.cast, ""))
        return Boards(draft, _rate(plain), _size(plain), self.media, tuple(self.notes))

    def _shot(self, board: Mapping[str, Any], place: int, usual: Fraction) -> DraftShot:
        milliseconds = _number(board, "duration", usual)
        if not 0 < milliseconds / 1000 <= _LONGEST_SECONDS:
            _refuse(ScriptProblem.BOARD_LASTS(board=place, milliseconds=str(milliseconds)))
        action = _text(board, "action")
        cue, dialogue = split_spoken(_text(board, "dialogue"))
        speaker = capitalised(cue)
        if speaker:
            self.cast.setdefault(speaker, "")
        return DraftShot(
            seconds=milliseconds / 1000,
            action=action,
            dialogue=dialogue,
            size=guessed_size(action, 1 if speaker else 0),
            camera=said_move(action),
            cast=(speaker,) if speaker else (),
            number=_text(board, "shot"),
            notes=_text(board, "notes"),
            keyframe=self._keyframe(board, place),
            sound=self._sound(board, place),
        )

    def _keyframe(self, board: Mapping[str, Any], place: int) -> MediaId | None:
        from matchcut.script.screenplay.board_pictures import flattened

        layers = self._layers(board, place)
        if not layers:
            self.notes.append(ScriptNote.BOARD_NO_PICTURE(board=place, folder=self.path.parent.name))
            return None
        target = self.scratch / f"board-{place}.png"
        try:
            media = flattened(layers, target)
        except BadInput as error:
            self.notes.append(ScriptNote.BOARD_WITHOUT_PICTURE(board=place, problem=_all_of(error)))
            return None
        self.media.setdefault(media, target)
        return media

    def _layers(self, board: Mapping[str, Any], place: int) -> list[BoardLayer]:
        """The layers of a board that are there. Older files have one drawing, at the place of the pencil."""
        from matchcut.script.screenplay.board_pictures import BoardLayer

        by_name = board.get("layers")
        by_name = by_name if isinstance(by_name, dict) else {}
        files: list[tuple[str, int]] = []
        for name in _LAYERS:
            layer = by_name.get(name)
            if isinstance(layer, dict) and _text(layer, "url"):
                percent = int(100 * _number(layer, "opacity", Fraction(1)))
                files.append((_text(layer, "url"), max(0, min(100, percent))))
            elif name == "pencil" and _text(board, "url"):
                files.append((_text(board, "url"), 100))
        layers: list[BoardLayer] = []
        for name, opacity in files:
            file = self._file(name, place)
            if file.is_file():
                layers.append(BoardLayer(file, opacity))
            elif name != _text(board, "url"):  # Newer files name a drawing that they don't keep any more.
                self.notes.append(ScriptNote.LAYER_MISSING(board=place, layer=name))
        return layers

    def _sound(self, board: Mapping[str, Any], place: int) -> MediaId | None:
        from matchcut.media.probe import probe
        from matchcut.script.screenplay.board_pictures import media_id

        audio = board.get("audio")
        name = _text(audio, "filename") if isinstance(audio, dict) else ""
        if not name:
            return None
        file = self._file(name, place)
        try:
            facts = probe(file)
            if facts.kind != "sound" and not facts.has_sound:
                raise BadInput(ScriptProblem.NO_SOUND_IN_IT())
        except BadInput as error:
            self.notes.append(ScriptNote.BOARD_WITHOUT_SOUND(board=place, sound=name, problem=error.problem))
            return None
        media = media_id(file)
        self.media.setdefault(media, file)
        return media

    def _file(self, name: str, place: int) -> Path:
        """The file of that name in the images folder. BadInput if it is anywhere else, be it by way of a link."""
        images = (self.path.parent / "images").resolve()
        plain = Path(name).name == name and not re.search(r"[\\/:\0]", name) and name not in ("", ".", "..")
        file = as_spelled(images / name).resolve() if plain else images
        if file.parent != images:
            _refuse(ScriptProblem.BOARD_FILE_ELSEWHERE(board=place, name=name))
        return file


def _all_of(error: BadInput) -> Statement[Any] | str:
    """All that an error says, as one statement."""
    said, *advised = parts_of(error.text)
    for advice in advised:
        said = ScriptAdvice.SENTENCES(first=said, rest=advice)
    return said


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        plain = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise BadInput(ScriptProblem.NO_JSON(error=error.msg), line=error.lineno) from error
    except (RecursionError, ValueError) as error:  # Nested too deeply, or a number of thousands of digits.
        raise BadInput(ScriptProblem.OTHER_JSON()) from error
    if not isinstance(plain, dict):
        _refuse(ScriptProblem.JSON_NO_STORYBOARD())
    return plain


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _number(plain: Mapping[str, Any], key: str, otherwise: Fraction) -> Fraction:
    """A number, which Storyboarder at times writes as a text. BadInput if it is neither."""
    value = plain.get(key)
    if value is None or value == "":
        return otherwise
    try:
        number = Decimal(str(value)) if not isinstance(value, bool) else Decimal("nan")
    except ArithmeticError:
        number = Decimal("nan")
    if not number.is_finite() or not -30 < number.adjusted() < 15 or len(str(value)) > 60:
        _refuse(ScriptProblem.NO_NUMBER(key=key, value=repr(str(value)[:40])))
    return Fraction(number)


def _text(plain: Mapping[str, Any], key: str) -> str:
    value = plain.get(key)
    return value.strip() if isinstance(value, str) else ""


def _rate(plain: Mapping[str, Any]) -> FrameRate:
    value = plain.get("fps")
    return FrameRate(24) if value is None else FrameRate.parse(str(value).removesuffix(".0"))


def _size(plain: Mapping[str, Any]) -> tuple[int, int]:
    """The film's size for a shape: the shorter side has SIDE pixels, the longer one an even number."""
    shape = _number(plain, "aspectRatio", Fraction(16, 9))
    if not Fraction(SIDE, MAXIMUM_SIDE) <= shape <= Fraction(MAXIMUM_SIDE, SIDE):
        _refuse(ScriptProblem.ASPECT_RATIO(shape=str(shape)))
    return (2 * round(shape * SIDE / 2), SIDE) if shape >= 1 else (SIDE, 2 * round(SIDE / shape / 2))


def _heading(stem: str) -> tuple[str, str]:
    """The scene's number and heading, as the file's name tells them: 'Scene-3-EXT-HOUSE-DAY-3-T5KRK'."""
    match = _SCENE_FILE.fullmatch(stem)
    if not match:
        return "", ""
    words = match[2].replace("-", " ")
    side = _INSIDE_OUTSIDE.match(words)
    place = words[side.end() :].strip() if side else words
    before, _, last = place.rpartition(" ")
    timed = read_heading(f"INT. X - {last}").time
    place = f"{before} - {last}" if timed and before else place
    return match[1], f"{side[1]}. {place}" if side else place


def _refuse(problem: Statement[ScriptProblem], advice: ScriptAdvice = ScriptAdvice.SAVE_IN_STORYBOARDER) -> NoReturn:
    raise BadInput(problem, advice=advice())
