"""A screenplay's cues and lines, gathered into speeches, and speeches into exchanges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matchcut.script.screenplay.cast_list import CastList
from matchcut.script.screenplay.model import SPOKEN, UNSEEN, ScriptElement, ScriptElementKind


@dataclass(frozen=True, slots=True)
class Speech:
    """What is said under one cue, or under two at once.

    `names` are those who say it, none for a song that nobody is said to sing. `manner` is what the parentheticals
    say; `turn` counts the speeches of those seen in the exchange, from 0; `partner` is who is seen in it besides, if
    that is one.
    """

    names: tuple[str, ...]
    text: str
    line: int
    unseen: bool = False
    manner: tuple[str, ...] = ()
    sung: bool = False
    at_once: bool = False
    turn: int = 0
    partner: str = ""


def gather(elements: Sequence[ScriptElement], cast: CastList) -> list[ScriptElement | Speech]:
    """The elements of a scene with speeches in the place of those that they are made of.

    An exchange is what is said until something else is seen.
    """
    items: list[ScriptElement | Speech] = []
    exchange: list[int] = []
    at = 0
    while at < len(elements):
        if elements[at].kind in SPOKEN:
            end = _end_of_speech(elements, at)
            exchange.append(len(items))
            items.append(_speech(elements[at:end], cast))
            at = end
            continue
        if elements[at].kind not in UNSEEN:
            _take_turns(items, exchange)
            exchange = []
        items.append(elements[at])
        at += 1
    _take_turns(items, exchange)
    return items


def _end_of_speech(elements: Sequence[ScriptElement], begin: int) -> int:
    """The index after a speech: at the next cue, unless that one speaks at the same time."""
    end = begin + 1
    while end < len(elements) and elements[end].kind in SPOKEN:
        if elements[end].kind is ScriptElementKind.CHARACTER and not (
            elements[begin].side == "left" and elements[end].side == "right"
        ):
            break
        if elements[begin].side and not elements[end].side:
            break
        end += 1
    return end


def _speech(elements: Sequence[ScriptElement], cast: CastList) -> Speech:
    cues = [element for element in elements if element.kind is ScriptElementKind.CHARACTER]
    speakers = [cast.speakers(cue) for cue in cues]
    at_once = len(cues) > 1
    said: list[str] = []
    for element in elements:
        if element.kind is ScriptElementKind.CHARACTER and at_once:
            said.append(f"{element.text}:")
        elif element.kind in (ScriptElementKind.DIALOGUE, ScriptElementKind.LYRICS):
            same_line = at_once and said and said[-1].endswith(":")
            said = [*said[:-1], f"{said[-1]} {element.text}"] if same_line else [*said, element.text]
    return Speech(
        names=tuple(dict.fromkeys(name for speaker in speakers for name in speaker.names)),
        text="\n".join(said),
        line=elements[0].line,
        unseen=not cues or all(speaker.unseen for speaker in speakers),
        manner=tuple(_bare(element.text) for element in elements if element.kind is ScriptElementKind.PARENTHETICAL),
        sung=any(element.kind is ScriptElementKind.LYRICS for element in elements),
        at_once=at_once,
    )


def _bare(parenthetical: str) -> str:
    return parenthetical.strip().removeprefix("(").removesuffix(")").strip()


def _take_turns(items: list[ScriptElement | Speech], exchange: Sequence[int]) -> None:
    """Number the turns of an exchange, and tell each speech who else is seen in it."""
    speeches = {index: item for index in exchange if isinstance(item := items[index], Speech)}
    seen = dict.fromkeys(name for speech in speeches.values() if not speech.unseen for name in speech.names)
    turn = 0
    for index, speech in speeches.items():
        partners = [name for name in seen if name not in speech.names] if len(seen) <= len(speech.names) + 1 else []
        items[index] = replace(speech, turn=turn, partner=partners[0] if len(partners) == 1 else "")
        turn += not speech.unseen
