"""What a person is to be told, as data: which sentence, and what stands in its gaps; and the words of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, Self, TypeVar, Union

from matchcut.words.animatic import ANIMATIC_ADVICE, ANIMATIC_NOTES, ANIMATIC_PROBLEMS
from matchcut.words.app import APP_ADVICE, APP_NOTES, APP_PROBLEMS
from matchcut.words.command_line import COMMAND_ADVICE, COMMAND_PROBLEMS
from matchcut.words.cut import CUT_ADVICE, CUT_NOTES, CUT_PROBLEMS
from matchcut.words.delivery import (
    DAMAGES,
    DELIVERY_ADVICE,
    DELIVERY_DIFFERENCES,
    DELIVERY_NOTES,
    DELIVERY_PROBLEMS,
    DELIVERY_SUMMARIES,
)
from matchcut.words.doctor import DIAGNOSES
from matchcut.words.engines import ENGINE_ADVICE, ENGINE_PROBLEMS, UNREAD_WEIGHTS
from matchcut.words.footage import FOOTAGE_NOTES
from matchcut.words.identity import EMBEDDER_TEXTS, IDENTITY_ADVICE, IDENTITY_NOTES, IDENTITY_PROBLEMS
from matchcut.words.interchange import EDIT_ADVICE, EDIT_PROBLEMS
from matchcut.words.located import LOCATED
from matchcut.words.media import FILE_KIND, MEDIA_ADVICE, MEDIA_NOTES, MEDIA_PROBLEMS
from matchcut.words.models import MODEL_ADVICE, MODEL_PROBLEMS, OTHER_CONTENTS, VERIFIED_AGAINST
from matchcut.words.outlooks import CAUTIONS, FRAME_COUNTS, PROSPECTS
from matchcut.words.plural import Plural, Sentence
from matchcut.words.production import HANG, JOB_STANDING, PRODUCTION_ADVICE, PRODUCTION_PROBLEMS
from matchcut.words.reasons import REASONS
from matchcut.words.recipes import RECIPE_PROBLEMS
from matchcut.words.refusals import ADVICE, REFUSALS
from matchcut.words.remedies import REMEDIES
from matchcut.words.script import FOREIGN_FORMS, SCRIPT_ADVICE, SCRIPT_PROBLEMS, SCRIPT_VALUES
from matchcut.words.speech import SPEECH_ADVICE, SPEECH_PROBLEMS
from matchcut.words.steps import STEPS
from matchcut.words.store import GONE, STORE_ADVICE, STORE_PROBLEMS
from matchcut.words.storyboard import STORYBOARD_NOTES
from matchcut.words.studio import STUDIO_ADVICE, STUDIO_PROBLEMS
from matchcut.words.wire import ENDING, PROCESS, WIRE_ADVICE, WIRE_PROBLEMS

SENTENCES: Mapping[str, Mapping[str, Sentence]] = MappingProxyType(
    {
        "StepKind": STEPS,
        "Reason": REASONS,
        "Refusal": REFUSALS,
        "Advice": ADVICE,
        "Remedy": REMEDIES,
        "ModelProblem": MODEL_PROBLEMS,
        "ModelAdvice": MODEL_ADVICE,
        "OtherContent": OTHER_CONTENTS,
        "VerifiedAgainst": VERIFIED_AGAINST,
        "EngineProblem": ENGINE_PROBLEMS,
        "EngineAdvice": ENGINE_ADVICE,
        "UnreadWeights": UNREAD_WEIGHTS,
        "Prospect": PROSPECTS,
        "Caution": CAUTIONS,
        "FrameCounts": FRAME_COUNTS,
        "DeliveryProblem": DELIVERY_PROBLEMS,
        "DeliveryAdvice": DELIVERY_ADVICE,
        "DeliveryDifference": DELIVERY_DIFFERENCES,
        "Damage": DAMAGES,
        "Located": LOCATED,
        "Diagnosis": DIAGNOSES,
        "AppProblem": APP_PROBLEMS,
        "CutProblem": CUT_PROBLEMS,
        "CutAdvice": CUT_ADVICE,
        "CutNote": CUT_NOTES,
        "CommandProblem": COMMAND_PROBLEMS,
        "CommandAdvice": COMMAND_ADVICE,
        "StudioProblem": STUDIO_PROBLEMS,
        "StudioAdvice": STUDIO_ADVICE,
        "ScriptProblem": SCRIPT_PROBLEMS,
        "ScriptAdvice": SCRIPT_ADVICE,
        "ScriptValue": SCRIPT_VALUES,
        "ForeignForm": FOREIGN_FORMS,
        "AppAdvice": APP_ADVICE,
        "AppNote": APP_NOTES,
        "IdentityProblem": IDENTITY_PROBLEMS,
        "IdentityAdvice": IDENTITY_ADVICE,
        "IdentityNote": IDENTITY_NOTES,
        "EmbedderText": EMBEDDER_TEXTS,
        "StoreProblem": STORE_PROBLEMS,
        "StoreAdvice": STORE_ADVICE,
        "Gone": GONE,
        "DeliveryNote": DELIVERY_NOTES,
        "MediaProblem": MEDIA_PROBLEMS,
        "MediaAdvice": MEDIA_ADVICE,
        "MediaNote": MEDIA_NOTES,
        "FileKind": FILE_KIND,
        "FootageNote": FOOTAGE_NOTES,
        "AnimaticProblem": ANIMATIC_PROBLEMS,
        "AnimaticAdvice": ANIMATIC_ADVICE,
        "AnimaticNote": ANIMATIC_NOTES,
        "RecipeProblem": RECIPE_PROBLEMS,
        "StoryboardNote": STORYBOARD_NOTES,
        "DeliverySummary": DELIVERY_SUMMARIES,
        "WireProblem": WIRE_PROBLEMS,
        "WireAdvice": WIRE_ADVICE,
        "Ending": ENDING,
        "Process": PROCESS,
        "ProductionProblem": PRODUCTION_PROBLEMS,
        "ProductionAdvice": PRODUCTION_ADVICE,
        "Hang": HANG,
        "JobStanding": JOB_STANDING,
        "SpeechProblem": SPEECH_PROBLEMS,
        "SpeechAdvice": SPEECH_ADVICE,
        "EditProblem": EDIT_PROBLEMS,
        "EditAdvice": EDIT_ADVICE,
    }
)
"""The sentences of each family of kinds, by the name of its class, and within it by code."""

Argument = Union[str, int, "Statement[Any]", tuple[Union[str, int, "Statement[Any]"], ...]]
"""A name, which stays as it is in every language; a number; a `Figure`, a `Term` or another statement, which change."""


class Term(str):
    """A word of the trade in English ("close-up"), or several ("push in, handheld")."""

    __slots__ = ()


class Figure(str):
    """A number as English writes it, with a point and commas: `1,200`, `23.976`."""

    __slots__ = ()


class Kind(StrEnum):
    """What can be stated: each room has such kinds of its own, and `SENTENCES` has a sentence for each of them.

    The value is the stable code under which files and scripts know it. Calling a kind makes the statement.
    """

    def __call__(self, **arguments: Argument) -> Statement[Self]:
        return Statement(self, arguments)


class ForeignKind(str):
    """The code of a kind whose family is not loaded here: another process stated it, or a film keeps it."""

    __slots__ = ()


K = TypeVar("K", bound=Kind | ForeignKind)


@dataclass(frozen=True, slots=True)
class Statement(Generic[K]):
    """One statement: its kind, and the arguments that fill the gaps of its sentence, by name. `str()` is English."""

    kind: K
    arguments: Mapping[str, Argument] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return say(self)

    @property
    def code(self) -> str:
        """By which scripts know what is stated: `Refusal.no_shot`."""
        return self.kind if isinstance(self.kind, ForeignKind) else f"{type(self.kind).__name__}.{self.kind.value}"

    def arguments_json(self) -> str:
        """The arguments as one line of JSON; only names and numbers can be kept so."""
        return json.dumps(dict(self.arguments), ensure_ascii=False)


Note = Statement[Any] | str
"""Something noticed, that stops nothing; a sentence where a room states nothing yet."""

Notes = tuple[Note, ...]

Text = str | Statement[Any] | tuple[str | Statement[Any], ...] | None
"""What is told in one place: statements one after another. Rooms that state nothing yet give their sentences."""


def english(text: Text) -> str:
    """A text in English, as the command line says it."""
    return joined(map(str, parts_of(text)))


def joined(sentences: Iterable[str]) -> str:
    """Sentences as one text, a list on lines of its own."""
    return " ".join(filter(None, sentences)).replace(" \n", "\n")


def parts_of(text: Text) -> tuple[str | Statement[Any], ...]:
    """The statements and sentences of a text; those that are empty are left out."""
    return tuple(part for part in (text if isinstance(text, tuple) else (text,)) if part)


def stated(code: str, arguments: Mapping[str, Argument]) -> Statement[Any] | None:
    """The statement of a `Statement.code` and its arguments, from another process or a file; None where it has no
    sentence here, or its sentence has other gaps.
    """
    name, _, value = code.partition(".")
    if value not in SENTENCES.get(name, ()):
        return None
    family = next((family for family in Kind.__subclasses__() if family.__name__ == name), None)
    statement: Statement[Any] = Statement(ForeignKind(code) if family is None else family(value), arguments)
    try:
        say(statement)
    except (KeyError, TypeError):
        return None
    return statement


def in_english(english: str) -> str:
    """The translation into English."""
    return english


def say(statement: Statement[Any], translate: Callable[[str], str] = in_english) -> str:
    """The statement in words. `translate` gives a sentence or a term of the trade in the person's language.

    Where another statement begins it ("the voice"), that has a capital here.
    """
    family, _, value = statement.code.partition(".")
    sentence = SENTENCES[family][value]
    if isinstance(sentence, Plural):
        sentence = sentence.one if statement.arguments["count"] == 1 else sentence.several
    gaps = {name: _filling(value, translate) for name, value in statement.arguments.items()}
    text = translate(sentence)
    begins = text.startswith("{") and isinstance(statement.arguments[text[1 : text.index("}")]], Statement)
    text = text.format(**gaps)
    return f"{text[:1].upper()}{text[1:]}" if begins else text


def _filling(argument: Argument, translate: Callable[[str], str]) -> str | int:
    if isinstance(argument, tuple):
        return ", ".join(str(_filling(part, translate)) for part in argument)
    if isinstance(argument, Statement):
        return say(argument, translate)
    if isinstance(argument, Figure):
        return translate(argument)
    if isinstance(argument, Term):
        return ", ".join(translate(part) if part else part for part in argument.split(", "))
    return argument
