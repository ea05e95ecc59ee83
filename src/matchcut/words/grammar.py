"""What is warned of from the storyboard alone, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

GRAMMAR_WARNINGS: dict[str, Sentence] = {
    "crosses_line": "{name} goes the other way on the screen than in shot {before}, across the line. Let them "
    "go on to the same side, or turn around in the picture.",
    "eyeline": "{first} in shot {before} and {second} look at each other, and both to the same side. Turn "
    "the gaze of either.",
    "same_size": "It is the shot with which {count} on a row have one size: {size}. Another size gives the "
    "eye something new.",
    "no_wide": "No shot of this scene is wide enough to show where everybody is. Make one of them wide.",
    "jump_cut": "It shows {names} as shot {before} does, in the same size and from the same side: the cut "
    "jumps. Change size or angle, or continue that shot.",
    "look_changes": "{name} is noted as '{old}' in shot {before} and as '{new}' here, and nothing tells of the change. "
    "Write how it comes, or note the same.",
    "light_changes": "Shot {before} says otherwise whether this is on or off: {thing}. Write who "
    "switches it, or leave it as it was.",
    "not_cast": "{name} acts in it and is not cast in it. Cast them, so that they look like themselves.",
    "idle": "{name} is cast in it, and nothing says what they do there. Write it, or take them out.",
    "not_placed": "The prop '{name}' is named in the action and not placed in the shot. Place it, so that it "
    "looks as it does elsewhere.",
    "continues_place": "It continues shot {before} and plays at another place. Start it with a cut.",
    "continues_time": "It continues shot {before}, and between them day and night change. Start it with a cut.",
    "continues_size": "It continues shot {before}, which ends as {old}, and is to be {new}: no camera move leads "
    "there. Start it with a cut, or let the camera move.",
    "continues_cast": "It continues shot {before} and shows none of those who are seen there, and nobody comes or "
    "goes. Start it with a cut.",
    "speech_too_long": "Its dialogue can't be spoken in its time, however fast. Give it about "
    "{count} frames, or fewer words.",
    "too_short": Plural(
        "It is seen for one frame, which is too short to see what happens. Make it longer.",
        "It is seen for {count} frames, which is too short to see what happens. Make it longer.",
    ),
    "title_too_short": "The title '{title}' stands too short to be read. Let it stand for {count} frames.",
}
