"""Who is in a screenplay: everybody who speaks, what they are called, and where the action names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from matchcut.script.screenplay.cues import is_upper
from matchcut.script.screenplay.model import ScriptElement, ScriptElementKind

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
_SEVERAL = re.compile(r"\s*(?:/|&|,|\+|\bAND\b)\s*")
_VOICE = re.compile(r"['’]S VOICE$|^VOICE OF ")
_UNSEEN = re.compile(
    r"\bV\.?\s?O\b|\bO\.?\s?S\b|\bO\.?\s?C\b|\bVOICE.?OVER\b|\bOFF.?(?:SCREEN|CAMERA)\b|\bPRE-?LAP\b|\bFILTERED\b|"
    r"\b(?:RADIO|INTERCOM|LOUDSPEAKER)\b"
)
_SMALL = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
_FIRST_LETTERS = re.compile(r"^\W*\w|(?<=[-/])\w|(?<=\b[od]['’])\w")
_LONGEST_DESCRIPTION = 300

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says a speech; `unseen` if only heard (V.O., O.S., on the radio)."""

    names: tuple[str, ...]
    unseen: bool


@dataclass(slots=True)
class _Member:
    """Somebody who speaks. `name` is as the action spells it, else as the cue does."""

    cue: str
    name: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class _Mention:
    key: Words
    text: str
    after_the: bool


@dataclass
class CastList:
    """Everybody who speaks in a screenplay, in the order in which they first do.

    MARA, MARA (V.O.), MARA'S VOICE and Mara are one; MARA AND TOM are two if both speak alone as well.
    """

    elements: Sequence[ScriptElement]
    _members: dict[Words, _Member] = field(init=False, default_factory=dict)
    _by_first_word: dict[str, list[Words]] = field(init=False, default_factory=dict)
    _roles: set[Words] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        cues = [element for element in self.elements if element.kind is ScriptElementKind.CHARACTER]
        alone = {_key(cue.text): cue.text for cue in cues}
        for key, cue in alone.items():
            parts = _parts(cue)
            if key and not (len(parts) > 1 and all(part in alone for part in parts)):
                self._members[key] = _Member(cue)
        for key in self._members:
            self._by_first_word.setdefault(key[0], []).append(key)
        for keys in self._by_first_word.values():
            keys.sort(key=len, reverse=True)
        self._read_action()
        for key, member in self._members.items():
            if not member.name:
                self._roles.add(key)
                member.name = capitalised(member.cue)

    @property
    def names(self) -> dict[str, str]:
        """Everybody's name, with the sentence that introduces them, or an empty text."""
        return {member.name: member.description for member in self._members.values()}

    def speakers(self, cue: ScriptElement) -> Speakers:
        """Who speaks under a cue."""
        full_key = _key(cue.text)
        keys = [full_key] if full_key in self._members else _parts(cue.text)
        names = tuple(dict.fromkeys(self._members[key].name for key in keys if key in self._members))
        unseen = bool(_VOICE.search(cue.text.upper())) or bool(_UNSEEN.search(cue.extension.upper()))
        return Speakers(names, unseen)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The names of those whom an action names, in that order. A role counts as "the keeper" too."""
        names = [
            self._members[mention.key].name
            for mention in self._mentions(text)
            if not mention.text[0].islower() or (mention.after_the and mention.key in self._roles)
        ]
        return tuple(dict.fromkeys(names))

    def _read_action(self) -> None:
        """Learn from the action how names are spelled, and who they are."""
        for element in self.elements:
            if element.kind is not ScriptElementKind.ACTION:
                continue
            for sentence in _SENTENCE.finditer(element.text):
                for mention in self._mentions(sentence[0]):
                    member = self._members[mention.key]
                    if is_upper(mention.text):
                        member.description = member.description or _shortened(sentence[0])
                    elif mention.text[0].isupper() and not member.name:
                        member.name = mention.text

    def _mentions(self, text: str) -> Iterator[_Mention]:
        """Where the words of a name stand in a text, in whatever case; the longest name that fits."""
        words = list(_WORD.finditer(text))
        upper = [word[0].upper() for word in words]
        at = 0
        while at < len(words):
            for key in self._by_first_word.get(upper[at], ()):
                end = at + len(key)
                if tuple(upper[at:end]) == key:
                    after_the = at > 0 and upper[at - 1] == "THE"
                    yield _Mention(key, text[words[at].start() : words[end - 1].end()], after_the)
                    at = end - 1
                    break
            at += 1


def capitalised(text: str) -> str:
    """A name in capitals (or in none) as it would stand in a sentence: "BRICK'S POOL" becomes "Brick's Pool"."""
    text = " ".join(text.split())
    if not (is_upper(text) or text.islower()):
        return text
    words = text.split(" ")
    return " ".join(_capital(word, first=not index) for index, word in enumerate(words))


def _capital(word: str, *, first: bool) -> str:
    if word.lower() in _SMALL and not first:
        return word.lower()
    letters = sum(map(str.isalpha, word))
    initials = "." in word[:-1] or any(map(str.isdigit, word)) or not set("AEIOUY") & set(word.upper())
    if initials and letters <= 4 and word.isascii():  # A.P., R2D2, TV.
        return word.upper()
    return _FIRST_LETTERS.sub(lambda match: match[0].upper(), word.lower())


def _key(cue: str) -> Words:
    return tuple(word.upper() for word in _WORD.findall(_VOICE.sub("", cue.upper())))


def _parts(cue: str) -> list[Words]:
    """The keys of those whom 'MARA AND TOM' names; one for any other cue."""
    return [key for part in _SEVERAL.split(cue.upper()) if (key := _key(part))]


def _shortened(sentence: str) -> str:
    flat = " ".join(sentence.split())
    return flat if len(flat) <= _LONGEST_DESCRIPTION else flat[: _LONGEST_DESCRIPTION - 1] + "…"
