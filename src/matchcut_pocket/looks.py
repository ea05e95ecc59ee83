"""Who a puppet is: everything by which one is told from another, and how a person would say it."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields, replace

from matchcut_pocket.paper import Rgb

COLOURS: dict[str, Rgb] = {
    "red": (196, 52, 48),
    "orange": (226, 128, 44),
    "yellow": (236, 196, 66),
    "green": (74, 140, 74),
    "teal": (40, 142, 146),
    "blue": (56, 92, 176),
    "purple": (122, 76, 152),
    "pink": (226, 136, 160),
    "white": (238, 234, 224),
    "black": (52, 50, 56),
}
SKINS: dict[str, Rgb] = {
    "pale": (248, 220, 196),
    "light": (238, 196, 160),
    "tan": (212, 160, 116),
    "brown": (160, 108, 72),
    "dark": (104, 70, 52),
}
HAIR_COLOURS: dict[str, Rgb] = {
    "black": (44, 38, 40),
    "brown": (104, 66, 40),
    "red": (178, 74, 36),
    "blond": (228, 186, 100),
    "grey": (168, 166, 168),
    "blue": (66, 110, 176),
}
HAIRS = ("short", "long", "curly", "spiky", "bun", "ponytail", "no")
PATTERNS = ("plain", "striped", "dotted", "checked")
CLOTHES = ("coat", "dress", "sweater")
HATS = ("no", "top hat", "beanie", "straw hat", "cap", "crown")
GLASSES = ("no", "round", "square")
BUILDS = ("slim", "medium", "stout")
NO_SCARF = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class PuppetLook:
    """One puppet. Every value is one of the names above; `scarf` and the colours are names of colours."""

    skin: str
    hair: str
    hair_colour: str
    clothes: str
    colour: str
    second: str
    pattern: str
    legs: str
    hat: str
    hat_colour: str
    glasses: str
    scarf: str
    build: str

    @property
    def features(self) -> tuple[str, ...]:
        """What is seen of it, most telling first, as a person would say it."""
        features = []
        if self.hat != "no":
            features.append(_with_article(f"{self.hat_colour} {self.hat}"))
        if self.hair == "no":
            features.append("a bald head")
        elif self.hair in ("bun", "ponytail"):
            features.append(_with_article(f"{self.hair_colour} {self.hair}"))
        else:
            features.append(f"{self.hair} {self.hair_colour} hair")
        features.append(
            _with_article(f"{'' if self.pattern == 'plain' else f'{self.pattern} '}{self.colour} {self.clothes}")
        )
        if self.scarf != NO_SCARF:
            features.append(_with_article(f"{self.scarf} scarf"))
        if self.glasses != "no":
            features.append(f"{self.glasses} glasses")
        features.append(f"{self.skin} skin")
        return tuple(features)


def _with_article(thing: str) -> str:
    return f"{'an' if thing[0] in 'aeiou' else 'a'} {thing}"


def choices() -> dict[str, tuple[str, ...]]:
    """What each field of a look can be."""
    colours = tuple(COLOURS)
    return {
        "skin": tuple(SKINS),
        "hair": HAIRS,
        "hair_colour": tuple(HAIR_COLOURS),
        "clothes": CLOTHES,
        "colour": colours,
        "second": colours,
        "pattern": PATTERNS,
        "legs": colours,
        "hat": HATS,
        "hat_colour": colours,
        "glasses": GLASSES,
        "scarf": (NO_SCARF, *colours),
        "build": BUILDS,
    }


def some_look(dice: random.Random) -> PuppetLook:
    """A puppet by chance. Clothes never hide their pattern, a scarf never vanishes on what it lies on."""
    drawn = {name: dice.choice(values) for name, values in choices().items()}
    if dice.random() < 0.45:
        drawn["hat"] = "no"
    if dice.random() < 0.6:
        drawn["scarf"] = NO_SCARF
    if dice.random() < 0.5:
        drawn["glasses"] = "no"
    return _settled(PuppetLook(**drawn), dice)


def _settled(look: PuppetLook, dice: random.Random) -> PuppetLook:
    free = [name for name in COLOURS if name != look.colour]
    if look.second == look.colour:
        look = replace(look, second=dice.choice(free))
    if look.scarf == look.colour:
        look = replace(look, scarf=dice.choice(free))
    return look


def distractors(look: PuppetLook, count: int, dice: random.Random) -> tuple[PuppetLook, ...]:
    """Other puppets that are easily taken for this one: all but two to four of what is seen is the same."""
    telling = ("skin", "hair", "hair_colour", "clothes", "colour", "pattern", "hat", "hat_colour", "glasses", "scarf")
    looks: list[PuppetLook] = []
    while len(looks) < count:
        changed = dice.sample(telling, dice.randint(2, 4))
        other = _settled(replace(look, **{name: dice.choice(choices()[name]) for name in changed}), dice)
        if len(set(other.features) ^ set(look.features)) > 1 and other not in looks:
            looks.append(other)
    return tuple(looks)


def number_of_looks() -> int:
    """How many puppets there could be."""
    total = 1
    for field in fields(PuppetLook):
        total *= len(choices()[field.name])
    return total
