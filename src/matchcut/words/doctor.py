"""What the doctor finds, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

DIAGNOSES: dict[str, Sentence] = {
    "system": Plural(
        "Python {python} on {system}, {count} core.",
        "Python {python} on {system}, {count} cores.",
    ),
    "memory": "{free} of {total} GiB of memory are free.",
    "package": "{package} {version} is installed.",
    "no_video_files": "{package} is not installed: takes and films can't be written.",
    "no_moving_pictures": "{package} is not installed: the animatic can't move pictures.",
    "no_pictures": "{package} is not installed: pictures can't be read.",
    "no_video_models": "{package} is not installed: no open video model can run; the animatic can.",
    "no_face_models": "{package} is not installed: faces can't be told apart by insightface's models.",
    "no_studio": "{package} is not installed: the studio can't open; the command line can.",
    "install_again": "Run 'pip install matchcut' again.",
    "encoders": "H.264, AAC, ProRes and FFV1 can be written.",
    "no_encoders": "PyAV was built without {codecs}; those formats can't be made.",
    "disk": "{free} GiB are free in {folder}.",
    "make_room": "A film of some minutes needs about 2 GiB: make room.",
    "box": "In the box: {weights}.",
    "box_empty": "The networks that come with Matchcut are not in this installation.",
    "box_damaged": "{weights}, which comes with Matchcut: {problem}",
    "engines_unreadable": "The engines of '{package}' can't be read ({why}). Update or uninstall that package.",
    "engines": "Ready to make shots: {engines}.",
    "engines_without_weights": Plural(
        "{count} more engine needs weights.",
        "{count} more engines need weights.",
    ),
    "film_opens": Plural(
        "'{title}' opens: {count} shot, each row as written.",
        "'{title}' opens: {count} shots, each row as written.",
    ),
    "unnamed_media_removed": Plural(
        "{count} media file that nothing named was removed ({size} MiB).",
        "{count} media files that nothing named were removed ({size} MiB).",
    ),
    "media_recovered": Plural(
        "{count} media file that the snapshot does not name is in recovered/.",
        "{count} media files that the snapshot does not name are in recovered/.",
    ),
    "unfinished_removed": Plural(
        "{count} unfinished file of a program that died was removed.",
        "{count} unfinished files of programs that died were removed.",
    ),
    "lock_released": "A program that died (process {process}) held the film: let go of.",
    "snapshot_unusable": "{snapshot} can't be used: {problem}",
    "repaired": "The film's file was damaged. Its snapshot of {when} is in its place; what was edited since "
    "then is lost. The damaged file is kept as snapshots/{aside}.",
    "journal": "Every change in the journal can be undone.",
    "journal_damaged": Plural(
        "{count} change in the journal is damaged: undo and redo stop before it.",
        "{count} changes in the journal are damaged: undo and redo stop before them.",
    ),
    "media": Plural(
        "{count} media file is there, with the bytes of its name.",
        "{count} media files are there, each with the bytes of its name.",
    ),
    "file_gone": "The file of {use} is gone.",
    "file_damaged": "The file of {use} is damaged.",
    "use_take": "take {number} of shot {shot}",
    "use_take_tail": "take {number} of shot {shot}'s last frames",
    "use_take_sound": "take {number} of shot {shot}'s sound",
    "use_old_take": "take {number} of a shot that is no longer in the film",
    "use_reference": "a reference of the cast",
    "use_sound": "a sound",
    "use_keyframe": "the keyframe of shot {shot}",
    "use_nothing": "a file that nothing in the film uses",
    "add_picture_again": "Add the picture again.",
    "add_again": "Add it again.",
    "letters_missing": "No font here has the letters {letters}, so boxes will stand for them: {places}.",
    "words_of_shot": "shot {shot}",
    "names_of_film": "the film's title and names",
    "install_font": "Install a font that has them, such as one of Noto's.",
    "snapshots": Plural(
        "{count} snapshot can be gone back to.",
        "{count} snapshots can be gone back to.",
    ),
    "snapshots_damaged": "Damaged snapshots, which can't be gone back to: {snapshots}.",
    "caches_dropped": "Caches were dropped ({size} MiB); it is made anew when needed.",
    "gpu": "{gpu} samples the pictures; {free} GiB of its memory are free.",
    "nvidia_gpu": "An NVIDIA GPU samples the pictures; {free} GiB of its memory are free.",
    "apple_gpu": "Apple's GPU samples the pictures, in the memory that it shares with the machine.",
    "torch_without_cuda": "{gpu} is here, but the torch that is installed can't use it. Install torch's build "
    "for CUDA.",
    "no_gpu": "No GPU was found: the animatic runs well, open video models take minutes for each step.",
    "hosted_not_ready": Plural(
        "A hosted model can't be asked from here.", "{count} hosted models can't be asked from here."
    ),
    "service_entry_broken": "An entry of the services file can't be used: {problem}",
    "model_entry_broken": "A model's entry can't be used: {problem}",
    "voices_here": Plural(
        "{count} voice of Kokoro's is here ({licence}).", "{count} voices of Kokoro's are here ({licence})."
    ),
    "voices_without_phonemes": "Voices are here, and espeak-ng, which tells their sounds, is not installed.",
    "no_voices_here": "No voices are here.",
    "minilm_here": "MiniLM is here ({licence}): shots are found by what their words mean.",
    "words_alone": "Shots are found by their words, not by what these mean.",
    "no_model": "No open video model is here.",
    "model": "{model} is here.",
    "model_cannot_run": "{model} is here but can't run: {reason}",
    "model_too_large": "{model} is here, but does not fit into memory, not even so.",
    "models_would_fit": "Would fit: {models}.",
    "models_too_large": "Too large for the memory that is free: {models}.",
    "not_installed": "Not installed, and only needed for what it says: {packages}.",
    "for_loras": "{package} (LoRAs)",
    "for_gguf": "{package} (GGUF files)",
    "for_onnx": "{package} (interpolation and upscaling by ONNX models)",
}
