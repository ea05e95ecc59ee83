"""What a person is to be told, as data: which sentence, and what stands in its gaps; and the words of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from types import MappingProxyType
from typing import Any, Generic, Self, TypeVar, Union

from matchcut.words.plural import Plural, Sentence

_HOMES = MappingProxyType(
    {
        "StepKind": ("steps", "STEPS"),
        "Difference": ("differences", "DIFFERENCES"),
        "Reason": ("reasons", "REASONS"),
        "Refusal": ("refusals", "REFUSALS"),
        "Advice": ("refusals", "ADVICE"),
        "Remedy": ("remedies", "REMEDIES"),
        "ModelProblem": ("models", "MODEL_PROBLEMS"),
        "ModelAdvice": ("models", "MODEL_ADVICE"),
        "OtherContent": ("models", "OTHER_CONTENTS"),
        "VerifiedAgainst": ("models", "VERIFIED_AGAINST"),
        "EngineProblem": ("engines", "ENGINE_PROBLEMS"),
        "EngineAdvice": ("engines", "ENGINE_ADVICE"),
        "UnreadWeights": ("engines", "UNREAD_WEIGHTS"),
        "GrammarWarning": ("grammar", "GRAMMAR_WARNINGS"),
        "Prospect": ("outlooks", "PROSPECTS"),
        "Caution": ("outlooks", "CAUTIONS"),
        "FrameCounts": ("outlooks", "FRAME_COUNTS"),
        "DeliveryProblem": ("delivery", "DELIVERY_PROBLEMS"),
        "DeliveryAdvice": ("delivery", "DELIVERY_ADVICE"),
        "DeliveryDifference": ("delivery", "DELIVERY_DIFFERENCES"),
        "Damage": ("delivery", "DAMAGES"),
        "Located": ("located", "LOCATED"),
        "Diagnosis": ("doctor", "DIAGNOSES"),
        "AppProblem": ("app", "APP_PROBLEMS"),
        "CutProblem": ("cut", "CUT_PROBLEMS"),
        "CutAdvice": ("cut", "CUT_ADVICE"),
        "CutNote": ("cut", "CUT_NOTES"),
        "CommandProblem": ("command_line", "COMMAND_PROBLEMS"),
        "CommandAdvice": ("command_line", "COMMAND_ADVICE"),
        "StudioProblem": ("studio", "STUDIO_PROBLEMS"),
        "StudioAdvice": ("studio", "STUDIO_ADVICE"),
        "ScriptProblem": ("script", "SCRIPT_PROBLEMS"),
        "ScriptAdvice": ("script", "SCRIPT_ADVICE"),
        "ScriptValue": ("script", "SCRIPT_VALUES"),
        "ForeignForm": ("script", "FOREIGN_FORMS"),
        "ScriptNote": ("script", "SCRIPT_NOTES"),
        "MergeNote": ("merging", "MERGE_NOTES"),
        "MergeSource": ("merging", "MERGE_SOURCES"),
        "RowName": ("merging", "ROW_NAMES"),
        "ScriptForm": ("script", "SCRIPT_FORMS"),
        "AppAdvice": ("app", "APP_ADVICE"),
        "AppNote": ("app", "APP_NOTES"),
        "RelinkNote": ("app", "RELINK_NOTES"),
        "FoundBy": ("app", "FOUND_BY"),
        "IdentityProblem": ("identity", "IDENTITY_PROBLEMS"),
        "IdentityAdvice": ("identity", "IDENTITY_ADVICE"),
        "IdentityNote": ("identity", "IDENTITY_NOTES"),
        "FigureDoubt": ("identity", "FIGURE_DOUBTS"),
        "EmbedderText": ("identity", "EMBEDDER_TEXTS"),
        "ContinuityProblem": ("continuity", "CONTINUITY_PROBLEMS"),
        "ContinuityAdvice": ("continuity", "CONTINUITY_ADVICE"),
        "ContinuityNote": ("continuity", "CONTINUITY_NOTES"),
        "FaultText": ("continuity", "FAULT_TEXTS"),
        "CureText": ("continuity", "CURE_TEXTS"),
        "VerdictText": ("continuity", "VERDICT_TEXTS"),
        "CorrectionNote": ("continuity", "CORRECTION_NOTES"),
        "ShotEntry": ("continuity", "SHOT_ENTRIES"),
        "StoreProblem": ("store", "STORE_PROBLEMS"),
        "StoreAdvice": ("store", "STORE_ADVICE"),
        "Gone": ("store", "GONE"),
        "DeliveryNote": ("delivery", "DELIVERY_NOTES"),
        "MediaProblem": ("media", "MEDIA_PROBLEMS"),
        "MediaAdvice": ("media", "MEDIA_ADVICE"),
        "MediaNote": ("media", "MEDIA_NOTES"),
        "FileNoun": ("media", "FILE_KIND"),
        "FootageNote": ("footage", "FOOTAGE_NOTES"),
        "AnimaticProblem": ("animatic", "ANIMATIC_PROBLEMS"),
        "AnimaticAdvice": ("animatic", "ANIMATIC_ADVICE"),
        "AnimaticNote": ("animatic", "ANIMATIC_NOTES"),
        "RecipeProblem": ("recipes", "RECIPE_PROBLEMS"),
        "StoryboardNote": ("storyboard", "STORYBOARD_NOTES"),
        "DeliverySummary": ("delivery", "DELIVERY_SUMMARIES"),
        "WireProblem": ("wire", "WIRE_PROBLEMS"),
        "WireAdvice": ("wire", "WIRE_ADVICE"),
        "Ending": ("wire", "ENDING"),
        "Process": ("wire", "PROCESS"),
        "ProductionProblem": ("production", "PRODUCTION_PROBLEMS"),
        "ProductionAdvice": ("production", "PRODUCTION_ADVICE"),
        "Hang": ("production", "HANG"),
        "JobStanding": ("production", "JOB_STANDING"),
        "ServiceProblem": ("services", "SERVICE_PROBLEMS"),
        "ServiceAdvice": ("services", "SERVICE_ADVICE"),
        "ServiceNote": ("services", "SERVICE_NOTES"),
        "ServiceProspect": ("services", "SERVICE_PROSPECTS"),
        "ServiceCaution": ("services", "SERVICE_CAUTIONS"),
        "ClipNote": ("services", "CLIP_NOTES"),
        "SpeechProblem": ("speech", "SPEECH_PROBLEMS"),
        "SpeechAdvice": ("speech", "SPEECH_ADVICE"),
        "SearchProblem": ("search", "SEARCH_PROBLEMS"),
        "SpokenLanguage": ("speech", "SPOKEN_LANGUAGES"),
        "VoiceSex": ("speech", "VOICE_SEXES"),
        "EditProblem": ("interchange", "EDIT_PROBLEMS"),
        "EditAdvice": ("interchange", "EDIT_ADVICE"),
        "EditLoss": ("edit_losses", "EDIT_LOSSES"),
        "EditNote": ("edit_notes", "EDIT_NOTES"),
        "ScriptDifference": ("script", "SCRIPT_DIFFERENCES"),
        "WorkStage": ("engines", "WORK_STAGES"),
        "MeasuringNote": ("app", "MEASURING_NOTES"),
        "LoopNote": ("app", "LOOP_NOTES"),
        "ReportText": ("report", "REPORT_TEXTS"),
    }
)
"""Where the sentences of each family of kinds lie, by the name of its class: a module of this room, and its table."""


class _Families(Mapping[str, Mapping[str, Sentence]]):
    """Each family's sentences by code, read when the first of them is said: most runs say none."""

    def __getitem__(self, family: str) -> Mapping[str, Sentence]:
        module, table = _HOMES[family]
        sentences: Mapping[str, Sentence] = getattr(import_module(f"matchcut.words.{module}"), table)
        return sentences

    def __iter__(self) -> Iterator[str]:
        return iter(_HOMES)

    def __len__(self) -> int:
        return len(_HOMES)


SENTENCES: Mapping[str, Mapping[str, Sentence]] = _Families()
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
        return str(self.kind) if isinstance(self.kind, ForeignKind) else f"{type(self.kind).__name__}.{self.kind.value}"

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
        sentence = sentence.single if statement.arguments["count"] == 1 else sentence.several
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
