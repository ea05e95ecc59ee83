"""What a text says of the camera: in a shot's camera field and its action, in a script, in a cell of a shot list.

`Shot.camera` may say anything; the ways of saying a move that count stand in `camera.MOVES`. Verbs count in all their
forms ("pans", "panning"), `to the`, `towards` and the like are passed over, and several moves in one text are made
together ("slow push in, handheld", "pan left while tilting up"). `camera.PACES` says how fast.

In the action text the same words count only where they plainly mean the camera: at the start of a sentence, with
their direction ("Push in on the hatch."), or right after "camera" or "we" ("The camera slowly pans left and tilts
up."). They are used when the camera field is empty or says no more than `static`. All else is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from matchcut.film.camera import (
    HANDHELD,
    MOVES,
    MOVES_IN_CAPITALS,
    PACES,
    SIZES,
    SIZES_AT_A_HEAD,
    SIZES_IN_CAPITALS,
    STATIC,
    ShotSize,
)

_VERBS = """
    pan tilt push pull dolly truck track crab slide travel pedestal crane boom jib arc orbit circle zoom look move
    creep close back rise lower descend begin start continue keep
"""
CAMERA_VERBS = tuple(_VERBS.split())
"""Every form of these is read as its stem."""

FILLERS = frozenset(["to", "the", "a", "an", "towards", "toward", "on", "onto", "further", "of", "side"])
CONNECTORS = frozenset(["and", "then", "while", "as", "with"])
_STARTERS = frozenset(["begin", "start", "continue", "keep"])
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SENTENCE_END = re.compile(r"[.!?;:\n]+")


@dataclass(frozen=True, slots=True)
class CameraWords:
    """The moves a text asks for, each once and in order (empty: none understood), and their pace (1: usual)."""

    moves: tuple[str, ...] = ()
    pace: float = 1.0


@lru_cache(maxsize=1024)
def camera_words(camera: str, action: str) -> CameraWords:
    """Return what the camera does, by the camera field, or by the action text where that field says nothing.

    Never without a move: where neither text has one it is `static`.
    """
    said = _read(normal_tokens(camera))
    if said.moves in ((), (STATIC,)):
        runs = (_camera_run(normal_tokens(sentence)) for sentence in SENTENCE_END.split(action))
        in_action = [_read(run) for run in runs if run]
        moves = tuple(dict.fromkeys(move for words in in_action for move in words.moves if move != STATIC))
        if moves:
            pace = next((words.pace for words in in_action if words.pace != 1.0), said.pace)
            return CameraWords(moves, pace)
    return said if said.moves else CameraWords((STATIC,), said.pace)


def forms_of(verbs: Iterable[str]) -> Mapping[str, str]:
    """Every form of every verb, to its stem."""
    forms = {"came": "come", "ran": "run", "went": "go"}
    for verb in verbs:
        stem = verb[:-1] if verb.endswith("e") else verb
        doubled = verb + verb[-1]
        third = verb[:-1] + "ies" if verb.endswith("y") else verb + ("es" if verb.endswith(("s", "h", "o")) else "s")
        for form in (third, stem + "ing", doubled + "ing", stem + "ed", doubled + "ed", verb[:-1] + "ied"):
            forms.setdefault(form, verb)
    return forms


_FORMS = forms_of(CAMERA_VERBS)


def normal_tokens(text: str, forms: Mapping[str, str] = _FORMS) -> list[str]:
    """Return the words of a text in lower case, verbs as their stems, without those that carry nothing."""
    words = (match[0] for match in _WORD.finditer(text.lower()))
    return [forms.get(word, word) for word in words if word not in FILLERS]


def phrase_at(tokens: Sequence[str], index: int, phrases: Sequence[str]) -> int:
    """Return how many tokens the longest of `phrases` takes at `index`; 0 if none stands there."""
    longest = 0
    for phrase in phrases:
        words = phrase.split()
        if len(words) > longest and list(tokens[index : index + len(words)]) == words:
            longest = len(words)
    return longest


def _read(tokens: Sequence[str]) -> CameraWords:
    """Find the moves and the pace anywhere in `tokens`."""
    moves: list[str] = []
    pace = 1.0
    index = 0
    while index < len(tokens):
        move, length = _move_at(tokens, index)
        if move and move not in moves:
            moves.append(move)
        if not move:
            said, length = _pace_at(tokens, index)
            pace = said or pace
        index += max(1, length)
    if len(moves) > 1 and STATIC in moves:
        moves.remove(STATIC)
    return CameraWords(tuple(moves), pace)


def _move_at(tokens: Sequence[str], index: int) -> tuple[str, int]:
    longest_name, longest = "", 0
    for name, move in MOVES.items():
        length = phrase_at(tokens, index, move.said)
        if length > longest:
            longest_name, longest = name, length
    return longest_name, longest


def _pace_at(tokens: Sequence[str], index: int) -> tuple[float | None, int]:
    for length in (2, 1):
        pace = PACES.get(" ".join(tokens[index : index + length]))
        if pace is not None:
            return pace, length
    return None, 1


def _camera_run(tokens: Sequence[str]) -> list[str]:
    """Return the part of a sentence that speaks of the camera: moves, paces and connectors without a gap."""
    for start in (0, *(index + 1 for index, token in enumerate(tokens) if token in ("camera", "we"))):
        run = _run_from(tokens, start)
        if run:
            return run
    return []


def _run_from(tokens: Sequence[str], start: int) -> list[str]:
    """The moves that begin at `start`; empty unless there is one. A bare verb may not open a sentence ('Push!')."""
    run: list[str] = []
    index, moves = start, 0
    while index < len(tokens):
        move, length = _move_at(tokens, index)
        if move and not moves and start == 0 and length == 1 and move != HANDHELD:
            break
        if not move:
            pace, length = _pace_at(tokens, index)
            if pace is None and tokens[index] not in CONNECTORS | _STARTERS:
                break
        moves += bool(move) and move != STATIC
        run.extend(tokens[index : index + length])
        index += length
    return run if moves else []


# Scripts and lists


_SAID_SIZES = (
    *((re.compile(rf"(?<!\w)(?:{words})(?!\w)"), size) for words, size in SIZES_IN_CAPITALS),
    *((re.compile(rf"(?:^|[.!?…] )(?:{words})(?!\w)", re.IGNORECASE), size) for words, size in SIZES_AT_A_HEAD),
)
_ON_SOMEBODY = re.compile(r"ON [^a-z]+")
_SAID_MOVES = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?i:\b(?:we|camera) (?:slowly |gently )?(?:{words})\b)"), move)
    for words, move in MOVES_IN_CAPITALS
)
_BY_LETTERS = {letters: size for size, names in SIZES.items() for letters in names.letters}


def said_size(text: str) -> ShotSize | None:
    """The size that a script asks for in so many words; None if it leaves that open."""
    said = next((size for pattern, size in _SAID_SIZES if pattern.search(text)), None)
    if said is None and _ON_SOMEBODY.fullmatch(text.strip()):
        return ShotSize.MEDIUM
    return said


def listed_size(text: str) -> ShotSize | None:
    """The size that a cell of a shot list names, in words or in the trade's letters; None if it names none."""
    words = re.findall(r"[A-Z0-9]+", text.upper())
    named = next((size for size in ShotSize if size.value.upper().replace("-", " ").split() == words), None)
    short = next((_BY_LETTERS[word] for word in words if word in _BY_LETTERS), None)
    return named or said_size(text.upper()) or short


def said_move(text: str) -> str:
    """How the camera moves, as a script says: in capitals, or as what "we" or the camera do. Else `static`."""
    return next((move for pattern, move in _SAID_MOVES if pattern.search(text)), STATIC)
