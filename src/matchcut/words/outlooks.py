"""How shots are going to be made, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

PROSPECTS: dict[str, Sentence] = {
    "ready": "ready",
    "not_ready": "not ready",
    "before": "the shot before",
    "shot": "shot {shot}",
    "both": "{names} and {last}",
    "cut": "Starts with a cut.",
    "cut_from_keyframe": "Starts with a cut, from its keyframe.",
    "continues": "Continues {before} with {count} tail frames.",
    "continues_last_frame": "Continues {before} from its last frame (one frame carries no motion).",
    "cant_continue": "Can't continue {before}, so it starts with a cut.",
    "cant_continue_keyframe": "Can't continue {before}, so it starts with a cut, from its keyframe.",
    "way_of_shot": "Goes on by the way {way}, as the shot says.",
    "way_of_scene": "Goes on by the way {way}, as its scene says.",
    "way_of_film": "Goes on by the way {way}, as the film says.",
    "sheet": "What {before} shows at its end is the last and weakest reference.",
    "look_anchor": "The scene's look anchor is the last and weakest reference.",
    "ends_in_next": "Ends in the next shot's keyframe.",
    "ends_in_keyframe": "Ends in its keyframe.",
    "cant_end_in_next": "Can't end in the next shot's keyframe.",
    "keyframe_unused_after": "Its keyframe is not used, as it starts from {before}.",
    "keyframe_unused": "Its keyframe can't be used.",
    "references": Plural("{names} through a reference.", "{names} through {count} references."),
    "made_keyframe": "{names} through a first frame that {model} makes.",
    "made_keyframe_references": Plural(
        "{names} through a first frame that {model} makes, and through a reference.",
        "{names} through a first frame that {model} makes, and through {count} references.",
    ),
    "what_is_seen": "What is seen",
    "carried": "{names} carried over from {before}.",
    "as_in_keyframe": "{names} as in the keyframe.",
    "by_description": "{names} by description alone, which is weak: the face may be anybody's.",
    "samples": "Samples {frames} frames of {width}×{height} at {rate} fps.",
    "samples_in_sections": "Samples {frames} frames of {width}×{height} at {rate} fps, in {sections} sections "
    "that overlap by {overlap}.",
    "brought_to_size": "They are brought to {width}×{height}.",
    "brought_to_rate": "They are brought to {rate} fps.",
    "brought_to_both": "They are brought to {width}×{height} and {rate} fps.",
    "chosen_between": Plural(
        "A frame lies in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.",
        "{count} frames lie in between: by optical flow, and by RIFE where that fails, in about {seconds} s at most.",
    ),
    "made_between": "Frames in between: {flow} by optical flow, {both} by flow and RIFE, {rife} by RIFE alone.",
    "gpu": "GPU",
    "apple_gpu": "Apple GPU",
    "stays_in_memory": "The model stays in main memory.",
    "stays_on_gpu": "The model stays on the {device}.",
    "by_component": "One component at a time on the {device}.",
    "by_layer": "Layer by layer on the {device}, streamed from main memory.",
    "one_layer": "One layer at a time on the {device}, which is slow.",
    "encoder_apart": "The text encoder is loaded for the text alone.",
    "in_tiles": "Pictures are decoded in tiles.",
    "float8": "Weights are kept as float8.",
    "attention": "Attention is by {name}.",
    "steps_reused": "Steps reuse each other ({name}).",
    "takes": "That takes about {gib} GiB.",
}

CAUTIONS: dict[str, Sentence] = {
    "nothing_but_words": "Nothing but words tells what {names} looks like. Choose an engine that takes "
    "references, or give the shot a keyframe.",
    "nothing_carried": "{model} can't start from another shot, so nothing of {before} is carried on.",
    "keyframe_for_nothing": "{model} can't start from a picture, so the keyframe counts for nothing.",
    "no_sheet": "{model} takes no pictures as references, so the end of the shot before, or the look anchor, is not "
    "shown to it.",
    "no_room_for_sheet": "The references leave no room for the end of the shot before, or for the look anchor: {model} "
    "takes no more.",
    "short_tail": Plural(
        "It goes on from a frame before the end of shot {before} and not from {wanted} before it: the take there kept "
        "no longer a tail.",
        "It goes on from {count} frames before the end of shot {before} and not from {wanted}: the take there kept no "
        "longer a tail.",
    ),
    "seen_twice": Plural(
        "The last frame of shot {before} is seen twice: it goes on from before it, and the shot is trimmed by less.",
        "The last {count} frames of shot {before} are seen twice: it goes on from before them, and the shot is trimmed "
        "by less.",
    ),
    "no_bridge": "{model} can't end in a picture, so it does not bridge to the next shot.",
    "no_keyframe_model": "There is no model '{model}' that could make the first frame. Set keyframe_model anew.",
    "keyframe_wants_references": "{model} makes pictures out of others, and this shot has no references. Give it one.",
    "keyframe_model_not_ready": "{model} can't make the first frame yet.",
    "set_keyframe_model": "Or set keyframe_model to one of: {models}.",
    "drifts": "It is made in {sections} sections, along which colours and faces drift. Shorter "
    "shots, with cuts between them, hold better.",
    "memory": "Memory may not do.",
    "lora_on_high": "The LoRA '{lora}' goes on the high-noise expert, by its file's name.",
    "lora_on_low": "The LoRA '{lora}' goes on the low-noise expert, by its file's name.",
    "lora_reaches_none": "The LoRA '{lora}' does not fit {model}: none of its {layers} layers do.",
    "lora_reaches_some": "The LoRA '{lora}' reaches {reached} of its {layers} layers in {model}.",
    "lora_text_layers": "The LoRA '{lora}' has {layers} layers for a text encoder, which are not used.",
    "lora_misses": "The LoRA '{lora}' reached {reached} of its {layers} layers; the model has no {missing}.",
}

FRAME_COUNTS: dict[str, Sentence] = {
    "any": "any length",
    "range": "{first} to {last} frames",
    "range_in_sections": "{first} to {last} frames, longer shots in sections",
    "steps": "{first}, {second}, {third} … frames",
    "steps_to": "{first}, {second}, {third} … {last} frames",
    "steps_to_in_sections": "{first}, {second}, {third} … {last} frames, longer shots in sections",
    "seconds": "clips of {seconds} s",
    "seconds_range": "clips of {first} to {last} s",
}
