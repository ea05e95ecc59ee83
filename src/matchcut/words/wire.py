"""What the room wire tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

WIRE_PROBLEMS: dict[str, Sentence] = {
    "died": "{process} died: {ending}.",
    "died_saying": "{process} died: {ending}. It last said: {last}",
    "no_memory": "There was not enough memory for {process}.",
    "bug": "{process} hit a bug: {error}.",
    "file_failed": "A file could not be read or written: {reason}.",
    "output_closed": "Standard output is closed, and events are written there.",
}

WIRE_ADVICE: dict[str, Sentence] = {
    "close_programs_or_smaller_model": "Close other programs, or use a smaller model.",
    "install_again": "Install Matchcut again.",
    "try_again": "Try again.",
    "report_it": "Report it.",
    "send_details": "Please send us the details.",
    "check_room_and_folder": "Check that the disk has room and that its folder can be written.",
}

ENDING: dict[str, Sentence] = {
    "speaks_otherwise": "it speaks another version of the protocol, or is broken",
    "by_itself": "it ended by itself with exit status {status}",
    "by_itself_of_memory": "it ended by itself with exit status {status}, often because memory ran out",
    "by_signal": "it was killed by signal {number} ({name})",
    "by_signal_of_memory": "it was killed by signal {number} ({name}), often because memory ran out",
}

PROCESS: dict[str, Sentence] = {
    "engine": "the engine '{engine}'",
    "voice": "the voice",
    "services": "the process that calls services",
    "watermark": "the watermark",
    "embedder": "the embedder",
    "program": "the program",
    "speaking": "the process that speaks",
    "marking": "the process that marks pictures",
    "looking": "the process that looks at pictures",
    "shot_finder": "the finder of shots",
    "finding_shots": "the process that looks for shots",
    "take_looker": "the looker at takes",
    "looking_at_takes": "the process that looks at takes",
    "minilm": "MiniLM",
    "reading_texts": "the process that reads texts",
}
