"""What a voice tells of what went wrong, and what to do about it, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class SpeechProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    WEIGHTS_LACK = "weights_lack"  # name, more
    NO_SOUND_FOR = "no_sound_for"  # sentence
    NO_SPEAKER = "no_speaker"  # speaker
    NO_SPEAKER_VECTORS = "no_speaker_vectors"  # wide
    VOICE_NOT_OPENED = "voice_not_opened"  # reason
    LETTERS_UNREAD = "letters_unread"  # reason
    SPEAKER_VECTORS_UNREAD = "speaker_vectors_unread"  # reason
    NO_PHONEMES_FOR_LANGUAGE = "no_phonemes_for_language"  # language, reason
    ESPEAK_MISSING = "espeak_missing"
    NO_PHONEMES = "no_phonemes"  # reason
    PIPER_INPUTS = "piper_inputs"  # present
    PIPER_SETTINGS = "piper_settings"  # reason
    NO_VOICE_HERE = "no_voice_here"
    UNKNOWN_VOICE_TYPE = "unknown_voice_type"  # type
    NO_VOICE_SETTINGS = "no_voice_settings"
    PICKLED_WEIGHTS = "pickled_weights"
    NO_WEIGHTS = "no_weights"
    NOT_A_VOICE = "not_a_voice"
    NO_SPEAKERS_FILE = "no_speakers_file"
    SETTINGS_MISSING = "settings_missing"
    SETTINGS_UNREAD = "settings_unread"  # reason
    NO_WORDS = "no_words"
    NUMBERS_NO_SOUND = "numbers_no_sound"
    KOKORO_INPUTS = "kokoro_inputs"  # present
    LANGUAGE_NOT_SPOKEN = "language_not_spoken"  # speaker, language
    LETTERS_NOT_READ = "letters_not_read"  # speaker, letters
    STYLES_DAMAGED = "styles_damaged"  # speaker


class SpeechAdvice(Kind):
    """What to do about it."""

    SPEAKERS_BY_NAME = "speakers_by_name"  # speakers
    SPEAKERS_BY_NUMBER = "speakers_by_number"  # last
    ONLY_ONE_SPEAKER = "only_one_speaker"
    INSTALL_ESPEAK = "install_espeak"
    TRY_BY_HAND = "try_by_hand"
    PIPER_SHOULD_TAKE = "piper_should_take"  # wanted
    CORRECT_PATH = "correct_path"
    FETCH_SAFETENSORS = "fetch_safetensors"
    NAME_A_VOICE = "name_a_voice"
    PUT_SPEAKER_VECTORS = "put_speaker_vectors"  # name
    WEIGHTS_DAMAGED = "weights_damaged"
    TAKE_OTHER_SPEAKER = "take_other_speaker"


class SpokenLanguage(Kind):
    """A language that a voice speaks, by its name."""

    AMERICAN = "american"
    BRITISH = "british"
    SPANISH = "spanish"
    FRENCH = "french"
    HINDI = "hindi"
    ITALIAN = "italian"
    JAPANESE = "japanese"
    BRAZILIAN = "brazilian"
    CHINESE = "chinese"


class VoiceSex(Kind):
    """Whose voice it sounds like."""

    WOMAN = "woman"
    MAN = "man"
