"""What the command line refuses and advises, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

COMMAND_PROBLEMS: dict[str, Sentence] = {
    "out_of_memory": "Memory ran out.",
    "shot_not_to_take_out": "Shot {shot} is still in the script, or not in the film.",
    "events_unread": "Nobody reads the events any more.",
    "nothing_to_free": "'{name}' can't be freed.",
    "model_changed": "{model} is not as it was: {count} of its files are wrong.",
    "licence_not_accepted": "The licence of {model} was not accepted, so nothing was fetched.",
    "part_names_no_file": "'{text}' names no file.",
    "no_size": "'{text}' is no size.",
    "no_amount": "'{text}' is no amount of money.",
    "one_file": "'{first}' and '{second}' are one file where a disk doesn't tell capitals or accents apart.",
    "who_speaks": "Say who speaks.",
    "only_weights": "Only weights have a licence and a seed.",
    "installing_not_agreed": "Nothing is fetched before you say so.",
    "no_voice_given": "'{text}' gives nobody a voice.",
}

COMMAND_ADVICE: dict[str, Sentence] = {
    "use_less_memory": "Close other programs, or use a smaller model or fewer workers.",
    "shots_to_take_out": "Those that can be taken out: {shots}.",
    "no_shots_to_take_out": "Those that can be taken out: none.",
    "name_some": "Name some of: {names}.",
    "write_part": "Write it as vae=FILE.",
    "write_amount": 'Write it as 5, 12.50 or "12.50 EUR", or none for no limit.',
    "write_size": "Write WIDTHxHEIGHT, such as 1920x1080.",
    "own_name_each": "Give each output a name of its own.",
    "write_voice": "Write NAME=VOICE.",
}
