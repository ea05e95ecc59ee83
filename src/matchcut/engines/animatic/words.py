"""The words that move the camera: which ones are understood, and how a text is read for them.

`Shot.camera` may say anything; the words below are what this engine acts on. Verbs count in all their forms
("pans", "panning"), `to the`, `towards` and the like are passed over, and several moves in one text are made
together ("slow push in, handheld", "pan left while tilting up").

    move            said as (besides its own name)
    static          still, locked off, lock off, fixed, tripod
    pan             look left, look right; without a side it goes right
    tilt            look up, look down; without a direction it goes up
    push in         push, dolly in, dolly forward, move in, move closer, track in, creep in, close in
    pull out        pull back, pull away, dolly out, dolly back, move back, track back, track out, back away
    truck           track, crab, slide, travel, dolly, move + left or right; without a side right
    pedestal        crane, boom, jib, move + up or down, rise, lower, descend; without a direction up
    arc             orbit, circle; goes round the subject; without a side right
    zoom in, out    zoom alone goes in: the picture grows as one, where a push moves through its depth
    handheld        hand held, shaky, shoulder camera

    pace            slow, slowly, gentle, gently, subtle: 0.6 of the usual; very slow, very slowly: 0.4;
                    fast, quick, quickly, rapid, rapidly: 1.7; whip: 3

In the action text the same words count only where they plainly mean the camera: at the start of a sentence, with
their direction ("Push in on the hatch."), or right after "camera" or "we" ("The camera slowly pans left and tilts
up."). They are used when the camera field is empty or says no more than `static`. All else is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

STATIC, HANDHELD = "static", "handheld"

CAMERA_PHRASES: dict[str, tuple[str, ...]] = {
    STATIC: ("static", "still", "locked off", "lock off", "locked", "fixed", "tripod"),
    HANDHELD: ("handheld", "hand held", "shaky", "shoulder camera"),
    "pan left": ("pan left", "look left"),
    "pan right": ("pan right", "look right", "pan"),
    "tilt up": ("tilt up", "look up", "tilt"),
    "tilt down": ("tilt down", "look down"),
    "push in": (
        "push in",
        "push",
        "dolly in",
        "dolly forward",
        "dolly",
        "move in",
        "move closer",
        "track in",
        "creep in",
        "close in",
    ),
    "pull out": (
        "pull out",
        "pull back",
        "pull away",
        "dolly out",
        "dolly back",
        "move back",
        "track back",
        "track out",
        "back away",
    ),
    "truck left": ("truck left", "track left", "crab left", "slide left", "travel left", "dolly left", "move left"),
    "truck right": (
        "truck right",
        "track right",
        "crab right",
        "slide right",
        "travel right",
        "dolly right",
        "move right",
        "truck",
        "track",
        "crab",
    ),
    "pedestal up": ("pedestal up", "crane up", "boom up", "jib up", "move up", "rise", "pedestal", "crane"),
    "pedestal down": ("pedestal down", "crane down", "boom down", "jib down", "move down", "lower", "descend"),
    "arc left": ("arc left", "orbit left", "circle left"),
    "arc right": ("arc right", "orbit right", "circle right", "arc", "orbit", "circle"),
    "zoom in": ("zoom in", "zoom"),
    "zoom out": ("zoom out",),
}
"""What may be said for each move, after `normal_tokens`."""

PACES: dict[str, float] = {
    "very slow": 0.4,
    "very slowly": 0.4,
    "slow": 0.6,
    "slowly": 0.6,
    "gentle": 0.6,
    "gently": 0.6,
    "subtle": 0.6,
    "fast": 1.7,
    "quick": 1.7,
    "quickly": 1.7,
    "rapid": 1.7,
    "rapidly": 1.7,
    "whip": 3.0,
}

CAMERA_VERBS = """
    pan tilt push pull dolly truck track crab slide travel pedestal crane boom jib arc orbit circle zoom look move
    creep close back rise lower descend begin start continue keep
"""
CAST_VERBS = "enter come walk step run rush arrive exit leave go cross pass stroll march wander approach"
VERBS = (*CAMERA_VERBS.split(), *CAST_VERBS.split())
"""Verbs of the camera and of the cast; every form of them is read as its stem."""

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


def camera_words(camera: str, action: str) -> CameraWords:
    """Return what the camera does, by the camera field, or by the action text where that field says nothing.

    Never without a move: where neither text has one it is `static`.
    """
    said = _read(normal_tokens(camera))
    if said.moves in ((), (STATIC,)):
        runs = (_camera_run(normal_tokens(sentence)) for sentence in SENTENCE_END.split(action))
        in_action = [_read(run) for run in runs if run]
        moves = tuple(dict.fromkeys(move for one in in_action for move in one.moves if move != STATIC))
        if moves:
            pace = next((one.pace for one in in_action if one.pace != 1.0), said.pace)
            return CameraWords(moves, pace)
    return said if said.moves else CameraWords((STATIC,), said.pace)


def normal_tokens(text: str) -> list[str]:
    """Return the words of a text in lower case, verbs as their stems, without those that carry nothing."""
    words = (match[0] for match in _WORD.finditer(text.lower()))
    return [_FORMS.get(word, word) for word in words if word not in FILLERS]


def phrase_at(tokens: Sequence[str], index: int, phrases: Sequence[str]) -> int:
    """Return how many tokens the longest of `phrases` takes at `index`; 0 if none stands there."""
    longest = 0
    for phrase in phrases:
        words = phrase.split()
        if len(words) > longest and list(tokens[index : index + len(words)]) == words:
            longest = len(words)
    return longest


def _forms() -> dict[str, str]:
    """Every form of every verb, to its stem."""
    forms = {"came": "come", "ran": "run", "went": "go"}
    for verb in VERBS:
        stem = verb[:-1] if verb.endswith("e") else verb
        doubled = verb + verb[-1]
        third = verb[:-1] + "ies" if verb.endswith("y") else verb + ("es" if verb.endswith(("s", "h", "o")) else "s")
        for form in (third, stem + "ing", doubled + "ing", stem + "ed", doubled + "ed", verb[:-1] + "ied"):
            forms.setdefault(form, verb)
    return forms


_FORMS = _forms()


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
    found, longest = "", 0
    for move, phrases in CAMERA_PHRASES.items():
        length = phrase_at(tokens, index, phrases)
        if length > longest:
            found, longest = move, length
    return found, longest


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
