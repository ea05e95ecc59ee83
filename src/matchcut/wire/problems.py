"""What is told of processes: how they end, what they fail with, and what they are called."""

from __future__ import annotations

from matchcut.words.statements import Kind


class WireProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    DIED = "died"  # process, ending
    DIED_SAYING = "died_saying"  # process, ending, last
    NO_MEMORY = "no_memory"  # process
    BUG = "bug"  # process, error
    FILE_FAILED = "file_failed"  # reason
    OUTPUT_CLOSED = "output_closed"


class WireAdvice(Kind):
    """What to do about it."""

    CLOSE_PROGRAMS_OR_SMALLER_MODEL = "close_programs_or_smaller_model"
    INSTALL_AGAIN = "install_again"
    TRY_AGAIN = "try_again"
    REPORT_IT = "report_it"
    SEND_DETAILS = "send_details"
    CHECK_ROOM_AND_FOLDER = "check_room_and_folder"


class Ending(Kind):
    """How a process ended, as half a sentence."""

    SPEAKS_OTHERWISE = "speaks_otherwise"
    BY_ITSELF = "by_itself"  # status
    BY_ITSELF_OF_MEMORY = "by_itself_of_memory"  # status
    BY_SIGNAL = "by_signal"  # number, name
    BY_SIGNAL_OF_MEMORY = "by_signal_of_memory"  # number, name


class Process(Kind):
    """What a process or what works in it is called, as part of a sentence."""

    ENGINE = "engine"  # engine
    VOICE = "voice"
    SERVICES = "services"
    WATERMARK = "watermark"
    EMBEDDER = "embedder"
    PROGRAM = "program"
    SPEAKING = "speaking"
    MARKING = "marking"
    LOOKING = "looking"
    SHOT_FINDER = "shot_finder"
    FINDING_SHOTS = "finding_shots"
    TAKE_LOOKER = "take_looker"
    LOOKING_AT_TAKES = "looking_at_takes"
    MINILM = "minilm"
    READING_TEXTS = "reading_texts"
