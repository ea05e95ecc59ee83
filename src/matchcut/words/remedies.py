"""What to type in a terminal to set something right, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

REMEDIES: dict[str, Sentence] = {
    "get_model": "Run 'matchcut models pull {model}'.",
    "get_model_from": "Run 'matchcut models pull {model}' ({hub}).",
    "get_models": "See 'matchcut models list', then pull one that fits.",
    "fetch_again": "Fetch them again: 'matchcut models pull' goes on where it stopped.",
    "see_models": "'matchcut models list' shows all.",
    "add_tool": "Add one with 'matchcut models add NAME --path FILE.onnx'.",
    "go_online": "Leave out --offline (or unset HF_HUB_OFFLINE), or use weights already on this disk with "
    "'matchcut models add'.",
    "accept_licence": "Read it, then run 'matchcut models accept {model}'.",
    "accept_licence_at": "Read it at {where}, then run 'matchcut models accept {model}'.",
    "remove_model": "Run 'matchcut models remove {model}', then pull it again.",
    "accept_licence_here": "Read it, then run the command with --accept-licence.",
    "name_voice": "Give --weights, --program or --address, one of them.",
    "install_voices": "'matchcut voices install' brings voices.",
    "install_minilm": "'matchcut find install' brings MiniLM, or mends it.",
    "see_voices": "'matchcut voices list' lists those that are here, and 'matchcut voices install' brings more.",
    "agree_with_yes": "Run the command with --yes.",
    "offer_archive": "Or fetch {archive} another way, and name its folder with --from.",
    "see_engines": "'matchcut engines' lists all.",
    "see_absent_engines": "See 'matchcut engines'.",
    "see_machine": "`matchcut doctor` says what is missing.",
    "repair": "'matchcut doctor FILM' tells what else is damaged, and --repair how far it can be mended.",
    "repair_from_snapshot": "'matchcut doctor {film} --repair' puts it in the place of the damaged file, "
    "which is kept.",
    "link_media": "'matchcut relink' links it.",
    "find_media": "'matchcut relink' finds them.",
    "make_again": "Make the shot again: 'matchcut render {film}'.",
    "make_stale": "The next 'matchcut render' makes it anew.",
    "see_shots": "'matchcut status' lists the shots.",
    "see_sounds": "'matchcut sound list' counts them.",
    "look_again": "'matchcut cast {film}' looks at them again.",
    "new_film": "Make a project with 'matchcut new'.",
    "split_film": "Add --split to make a film of the shots in it.",
    "film_of_edit": "Export it again if the film is right; if the edit is, make a film of it ('matchcut new').",
    "name_rate": "Give it along: --rate 24.",
    "name_list_rate": "Give the list's own frame rate with --rate.",
    "name_rate_or_film": "Give --rate or --against.",
    "name_sequence": "Choose another with --sequence NAME or NUMBER.",
    "name_part": "Say which: --part {part}=FILE.",
    "name_like": "Name one with --like.",
    "name_like_catalogue": "Name the catalogue's model with --like.",
    "name_shot": "Name it with --shot.",
    "name_shot_or_export": "Export the film again and sign that, or name the shot that it shows with --shot.",
    "name_licence": 'Say it with --licence, as their page does ("CC-BY-4.0"), or "unknown": the rights sheet tells it.',
    "read_events": "Read it, or leave --events out.",
}
