"""What the room speech tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

SPEECH_PROBLEMS: dict[str, Sentence] = {
    "weights_lack": "The weights of this voice lack {name} and {more} more.",
    "no_sound_for": "This voice has no sound for '{sentence}'.",
    "no_speaker": "This voice has no speaker '{speaker}'.",
    "no_speaker_vectors": "These are no vectors of {wide} numbers for each speaker.",
    "voice_not_opened": "This voice can't be opened: {reason}",
    "letters_unread": "This voice's letters can't be read: {reason}",
    "speaker_vectors_unread": "The speakers' vectors can't be read: {reason}.",
    "no_phonemes_for_language": "espeak-ng made no phonemes for the language '{language}': {reason}",
    "espeak_missing": "This voice wants phonemes, and espeak-ng, which makes them, is not installed.",
    "no_phonemes": "espeak-ng made no phonemes: {reason}.",
    "piper_inputs": "This is no Piper voice: it takes {present}.",
    "piper_settings": "These are no settings of a Piper voice ({reason}).",
    "no_voice_here": "There is no voice here.",
    "unknown_voice_type": "A model of the type '{type}' is no voice that is known here.",
    "no_voice_settings": "These are no settings of a voice.",
    "pickled_weights": (
        "There are no weights as safetensors here (there is a pickle, which may run any code, and is refused)."
    ),
    "no_weights": "There are no weights as safetensors here (there is none).",
    "not_a_voice": "This is no voice.",
    "no_speakers_file": "SpeechT5 does not know whose voice to speak in.",
    "settings_missing": "This voice's settings are not here.",
    "settings_unread": "This voice's settings can't be read: {reason}.",
    "no_words": "There are no words to say.",
    "numbers_no_sound": "The voice made numbers that are no sound.",
    "kokoro_inputs": "This is no model of Kokoro's: it takes {present}, not tokens, style, speed.",
    "language_not_spoken": (
        "'{speaker}' speaks {language}, which can't be spoken here: its sounds need a dictionary of their own."
    ),
    "letters_not_read": "'{speaker}' can't read {letters}.",
    "styles_damaged": "The styles of the voice '{speaker}' are no 510 × 256 numbers.",
}

SPEECH_ADVICE: dict[str, Sentence] = {
    "speakers_by_name": "There are {speakers}.",
    "speakers_by_number": "There are 0 to {last}.",
    "only_one_speaker": "It has only one.",
    "install_espeak": "Install espeak-ng, or use a voice that reads letters.",
    "try_by_hand": "Try it by hand.",
    "piper_should_take": "It should take {wanted}.",
    "correct_path": "Correct its path.",
    "fetch_safetensors": "Fetch the model's .safetensors file.",
    "name_a_voice": (
        "Name a Piper voice (NAME.onnx with NAME.onnx.json beside it), or a folder of VITS, MMS or SpeechT5 "
        "in the transformers library's layout, with its weights as safetensors."
    ),
    "put_speaker_vectors": "Put the speakers' vectors here as {name}: 512 numbers for each name.",
    "weights_damaged": "Its weights are damaged.",
    "take_other_speaker": "Take a voice of another language.",
}

SPOKEN_LANGUAGES: dict[str, Sentence] = {
    "american": "English (US)",
    "british": "English (UK)",
    "spanish": "Spanish",
    "french": "French",
    "hindi": "Hindi",
    "italian": "Italian",
    "japanese": "Japanese",
    "brazilian": "Portuguese (Brazil)",
    "chinese": "Chinese",
}

VOICE_SEXES: dict[str, Sentence] = {
    "woman": "woman",
    "man": "man",
}
