"""One thing that the doctor saw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matchcut.words.statements import Kind, Text, english


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the doctor saw: `good`, worth a `note`, or a `problem`; `name` is for scripts."""

    name: str
    kind: Literal["good", "note", "problem"]
    text: Text

    @property
    def sentence(self) -> str:
        """What was seen, and what to do about it, in English."""
        return english(self.text)


class Diagnosis(Kind):
    """What the doctor finds of a machine or a film, and what to do about it."""

    SYSTEM = "system"  # python, system, count
    MEMORY = "memory"  # free, total
    PACKAGE = "package"  # package, version
    NO_VIDEO_FILES = "no_video_files"  # package
    NO_MOVING_PICTURES = "no_moving_pictures"  # package
    NO_PICTURES = "no_pictures"  # package
    NO_VIDEO_MODELS = "no_video_models"  # package
    NO_FACE_MODELS = "no_face_models"  # package
    NO_STUDIO = "no_studio"  # package
    INSTALL_AGAIN = "install_again"
    ENCODERS = "encoders"
    NO_ENCODERS = "no_encoders"  # codecs
    DISK = "disk"  # free, folder
    MAKE_ROOM = "make_room"
    BOX = "box"  # weights
    BOX_EMPTY = "box_empty"
    BOX_DAMAGED = "box_damaged"  # weights, problem
    ENGINES_UNREADABLE = "engines_unreadable"  # package, why
    ENGINES = "engines"  # engines
    ENGINES_WITHOUT_WEIGHTS = "engines_without_weights"  # count
    FILM_OPENS = "film_opens"  # title, count
    UNNAMED_MEDIA_REMOVED = "unnamed_media_removed"  # count, size
    MEDIA_RECOVERED = "media_recovered"  # count
    UNFINISHED_REMOVED = "unfinished_removed"  # count
    LOCK_RELEASED = "lock_released"  # process
    SNAPSHOT_UNUSABLE = "snapshot_unusable"  # snapshot, problem
    REPAIRED = "repaired"  # when, aside
    JOURNAL = "journal"
    JOURNAL_DAMAGED = "journal_damaged"  # count
    MEDIA = "media"  # count
    FILE_GONE = "file_gone"  # use
    FILE_DAMAGED = "file_damaged"  # use
    USE_TAKE = "use_take"  # number, shot
    USE_TAKE_TAIL = "use_take_tail"  # number, shot
    USE_TAKE_SOUND = "use_take_sound"  # number, shot
    USE_OLD_TAKE = "use_old_take"  # number
    USE_REFERENCE = "use_reference"
    USE_SOUND = "use_sound"
    USE_KEYFRAME = "use_keyframe"  # shot
    USE_NOTHING = "use_nothing"
    ADD_PICTURE_AGAIN = "add_picture_again"
    ADD_AGAIN = "add_again"
    LETTERS_MISSING = "letters_missing"  # letters, places
    WORDS_OF_SHOT = "words_of_shot"  # shot
    NAMES_OF_FILM = "names_of_film"
    INSTALL_FONT = "install_font"
    SNAPSHOTS = "snapshots"  # count
    SNAPSHOTS_DAMAGED = "snapshots_damaged"  # snapshots
    CACHES_DROPPED = "caches_dropped"  # size
    GPU = "gpu"  # gpu, free
    NVIDIA_GPU = "nvidia_gpu"  # free
    APPLE_GPU = "apple_gpu"
    TORCH_WITHOUT_CUDA = "torch_without_cuda"  # gpu
    NO_GPU = "no_gpu"
    MODEL_ENTRY_BROKEN = "model_entry_broken"  # problem
    HOSTED_NOT_READY = "hosted_not_ready"  # count
    SERVICE_ENTRY_BROKEN = "service_entry_broken"  # problem
    NO_MODEL = "no_model"
    VOICES_HERE = "voices_here"  # count, licence
    VOICES_WITHOUT_PHONEMES = "voices_without_phonemes"
    NO_VOICES_HERE = "no_voices_here"
    MINILM_HERE = "minilm_here"  # licence
    WORDS_ALONE = "words_alone"
    MODEL = "model"  # model
    MODEL_CANNOT_RUN = "model_cannot_run"  # model, reason
    MODEL_TOO_LARGE = "model_too_large"  # model
    MODELS_WOULD_FIT = "models_would_fit"  # models
    MODELS_TOO_LARGE = "models_too_large"  # models
    NOT_INSTALLED = "not_installed"  # packages
    FOR_LORAS = "for_loras"  # package
    FOR_GGUF = "for_gguf"  # package
    FOR_ONNX = "for_onnx"  # package
