"""A clip in words, as people and as Matchcut write prompts: by grammar, with synonyms, long and short.

The form of Matchcut's own prompts (size and camera, action, who it is, where and when) is one of the forms, so that
what a film asks for is what the model was taught.
"""

from __future__ import annotations

import random

from matchcut_pocket.looks import PuppetLook
from matchcut_pocket.world import Performance, PuppetRole

NAMES = (
    "Mara",
    "Otto",
    "Ida",
    "Bruno",
    "Nell",
    "Hugo",
    "Ada",
    "Finn",
    "Lotte",
    "Sami",
    "Vera",
    "Emil",
    "Rosa",
    "Anton",
    "Juna",
    "Kofi",
    "Tilda",
    "Yusuf",
    "Mina",
    "Pavel",
)

SIZE_WORDS = {
    "wide": ("wide shot", "long shot", "wide view", "extreme wide shot"),
    "full": ("full shot", "medium wide shot", "full-body shot"),
    "medium": ("medium shot", "waist shot", "mid shot"),
    "close-up": ("close-up", "medium close-up", "close shot"),
}
MOVE_WORDS = {
    "static": ("static camera", "locked-off camera", "the camera stands still", "still camera", "static"),
    "pan left": ("pan left", "the camera pans left", "slow pan to the left", "panning left"),
    "pan right": ("pan right", "the camera pans right", "slow pan to the right", "panning right"),
    "tilt up": ("tilt up", "the camera tilts up", "slow tilt up", "tilting upwards"),
    "tilt down": ("tilt down", "the camera tilts down", "slow tilt down", "tilting downwards"),
    "push in": ("push in", "slow push in", "zoom in", "the camera moves closer", "dolly in"),
    "pull out": ("pull out", "slow pull out", "zoom out", "the camera moves away", "dolly out"),
    "truck left": ("truck left", "the camera trucks left", "tracking shot to the left", "dolly left"),
    "truck right": ("truck right", "the camera trucks right", "tracking shot to the right", "dolly right"),
}
ACTION_WORDS = {
    "stand": ("stands", "stands still", "waits", "is standing there", "stands quietly"),
    "walk left": ("walks left", "walks to the left", "strolls to the left", "goes left"),
    "walk right": ("walks right", "walks to the right", "strolls to the right", "goes right"),
    "wave": ("waves", "waves hello", "raises a hand and waves", "greets us"),
    "jump": ("jumps", "jumps up and down", "leaps into the air", "hops"),
    "sit": ("sits down", "takes a seat", "sits", "lowers down to sit"),
    "turn": ("turns around", "spins around", "turns in a circle", "turns"),
    "nod": ("nods", "nods yes", "bobs up and down, nodding", "agrees with a nod"),
    "dance": ("dances", "is dancing", "sways and dances", "dances happily"),
    "pick up": ("picks up a flower", "bends down to pick up a flower", "finds a flower and picks it up"),
    "point": ("points to the right", "points", "stretches out an arm and points"),
    "bow": ("bows", "takes a bow", "bows deeply"),
    "shrug": ("shrugs", "raises both hands and shrugs", "does not know and shrugs"),
}
PLACE_WORDS = {
    "meadow": ("a meadow", "a green meadow", "a flowery meadow"),
    "forest": ("a forest", "the woods", "a fir forest"),
    "beach": ("a beach", "the beach by the sea", "a sandy beach"),
    "mountains": ("the mountains", "a mountain valley", "a place below snowy peaks"),
    "street": ("a street", "a town street", "a street of small houses"),
    "harbour": ("a harbour", "the harbour", "a pier with sailing ships"),
    "desert": ("a desert", "the desert", "a desert with cacti"),
    "snowfield": ("a snowfield", "a snowy field", "the snow by a hut"),
    "kitchen": ("a kitchen", "the kitchen", "an old kitchen"),
    "library": ("a library", "the library", "a room full of books"),
    "theatre": ("a theatre stage", "the stage", "a theatre with red curtains"),
    "workshop": ("a workshop", "the workshop", "an inventor's workshop"),
}
TIME_WORDS = {
    "day": ("day", "by day", "in daylight", "morning", "noon"),
    "dusk": ("dusk", "at dusk", "at sunset", "evening"),
    "night": ("night", "at night", "by moonlight", "late at night"),
}
WEATHER_WORDS = {
    "clear": ("",),
    "rain": ("rain", "in the rain", "it is raining"),
    "snow": ("snow", "snow is falling", "it is snowing"),
    "fog": ("fog", "in the fog", "it is foggy"),
}
SPOKEN = (
    "Hello! Over here!",
    "Good night.",
    "Good morning. Did you sleep well?",
    "There is nobody here.",
    "Look at that!",
    "I know the way. Follow me.",
    "Where have you been all day?",
    "Not now. I am thinking.",
    "Yes, of course. Why not?",
    "I have never seen anything like it.",
    "Thank you all for coming.",
    "What a beautiful day it is!",
    "Once upon a time there was a stage, and nobody on it.",
    "One, two, three, and we dance.",
)
"""What is said changes nothing that is seen, and a model has to learn that."""
OUTSIDE_BY_SIDE = ("on the left", "on the right")


def caption(performance: Performance, dice: random.Random) -> str:
    """Say what is seen in a clip; another way for other dice. Always told: place and time, action, camera and size."""
    names = dice.sample(NAMES, len(performance.cast))
    form = dice.random()
    if form < 0.5:
        return _as_matchcut(performance, names, dice)
    if form < 0.8:
        return _as_prose(performance, names, dice)
    return _as_tags(performance, dice)


def _as_matchcut(performance: Performance, names: list[str], dice: random.Random) -> str:
    move = dice.choice(MOVE_WORDS[performance.move])
    camera = "the camera stands still" if performance.move == "static" else f"camera: {move}"
    parts = [f"{_upper(dice.choice(SIZE_WORDS[performance.size]))}, {camera}."]
    acts = [f"{name} {_action(role, dice)}" for name, role in zip(names, performance.cast, strict=True)]
    parts.append(f"{' while '.join(acts) if dice.random() < 0.5 else ' and '.join(acts)}.")
    if dice.random() < 0.7:
        parts += [f"{name}: {_described(role.look, dice)}." for name, role in zip(names, performance.cast, strict=True)]
    if dice.random() < 0.2:
        parts.append(f"They say: “{dice.choice(SPOKEN)}”")
    parts.append(f"{_upper(', '.join(_where(performance, dice)))}.")
    return " ".join(parts)


def _as_prose(performance: Performance, names: list[str], dice: random.Random) -> str:
    people = []
    for number, (name, role) in enumerate(zip(names, performance.cast, strict=True)):
        who = name if dice.random() < 0.4 else f"a puppet with {_described(role.look, dice)}"
        side = f" {OUTSIDE_BY_SIDE[number]}" if len(performance.cast) > 1 and dice.random() < 0.7 else ""
        people.append(f"{who}{side} {_action(role, dice)}")
    where = _where(performance, dice)
    camera = dice.choice(MOVE_WORDS[performance.move])
    size = dice.choice(SIZE_WORDS[performance.size])
    return f"{_upper(' and '.join(people))} in {where[0]}, {', '.join([*where[1:], size, camera])}."


def _as_tags(performance: Performance, dice: random.Random) -> str:
    tags = [dice.choice(SIZE_WORDS[performance.size]), dice.choice(MOVE_WORDS[performance.move])]
    tags += [_action(role, dice) for role in performance.cast] + _where(performance, dice)
    if dice.random() < 0.5:
        tags += [_described(role.look, dice) for role in performance.cast]
    return ", ".join(tags)


def _action(role: PuppetRole, dice: random.Random) -> str:
    return dice.choice(ACTION_WORDS[role.action])


def _described(look: PuppetLook, dice: random.Random) -> str:
    features = list(look.features[: dice.randint(2, len(look.features))])
    if dice.random() < 0.5:
        dice.shuffle(features)
    return ", ".join(features)


def _where(performance: Performance, dice: random.Random) -> list[str]:
    places = [dice.choice(PLACE_WORDS[performance.place]), dice.choice(TIME_WORDS[performance.time])]
    weather = dice.choice(WEATHER_WORDS[performance.weather])
    return [*places, weather] if weather else places


def _upper(text: str) -> str:
    return text[0].upper() + text[1:]
