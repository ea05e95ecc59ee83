"""What the making of takes tells of what went wrong, and what to do about it, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ProductionProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    WORKER_NOT_STARTED = "worker_not_started"  # reason
    NO_ENGINE = "no_engine"  # engine
    WORKER_CANT_RUN = "worker_cant_run"  # ending
    WORKER_CANT_RUN_SAYING = "worker_cant_run_saying"  # ending, last
    TAKEN_OVER = "taken_over"
    MADE_ALREADY = "made_already"  # process
    MADE_ON_OTHER_MACHINE = "made_on_other_machine"  # process, machine
    FILE_CHANGED = "file_changed"  # file
    FILE_UNREADABLE = "file_unreadable"  # file, reason
    TAKE_VIDEO_DIFFERS = "take_video_differs"  # present, wanted
    TAKE_TAIL_DIFFERS = "take_tail_differs"  # present
    TAKE_FORM_DIFFERS = "take_form_differs"  # file, present, wanted
    NO_JOB = "no_job"  # job
    JOB_IS_OVER = "job_is_over"  # standing
    JOB_NOT_GIVEN_UP = "job_not_given_up"  # standing
    GARBAGE_FRAME = "garbage_frame"  # engine, shape, type, wanted
    GARBAGE_TOO_MANY = "garbage_too_many"  # engine, frames
    GARBAGE_SOUND = "garbage_sound"  # engine, shape, type
    GARBAGE_SOUND_TWICE = "garbage_sound_twice"  # engine
    GARBAGE_FACT = "garbage_fact"  # engine, name, type
    GARBAGE_TOO_FEW = "garbage_too_few"  # engine, frames, wanted
    TAKE_CANCELLED = "take_cancelled"
    OTHER_REVISION = "other_revision"  # engine, present, wanted
    ENGINE_NOT_LOADED = "engine_not_loaded"  # engine, reason
    ENGINE_GAVE_UP = "engine_gave_up"
    ENGINE_HUNG = "engine_hung"  # hang
    WORKER_CRASHED = "worker_crashed"  # ending
    CRASHED_TWICE = "crashed_twice"  # trouble
    STOPPED_BEFORE_DONE = "stopped_before_done"
    MADE_ON_AT_SERVICE = "made_on_at_service"  # service
    UPSTREAM_FAILED = "upstream_failed"  # shot
    UPSTREAM_CANCELLED = "upstream_cancelled"  # shot
    CRASHED_BEFORE = "crashed_before"


class ProductionAdvice(Kind):
    """What to do about it."""

    FEWER_WORKERS = "fewer_workers"
    KNOWN_ENGINES = "known_engines"  # engines
    LET_IT_FINISH = "let_it_finish"
    WAIT_OR_STOP_THERE = "wait_or_stop_there"
    WAIT_OR_TRY_LATER = "wait_or_try_later"  # seconds
    CHECK_DISK = "check_disk"
    REPORT_OUR_FAULT = "report_our_fault"
    FAULT_OF_ENGINE = "fault_of_engine"
    START_AGAIN = "start_again"
    LIGHTER_ENGINE = "lighter_engine"
    REPORT_WITH_DETAILS = "report_with_details"
    OTHER_ENGINE_OR_SIZE = "other_engine_or_size"
    FEWER_WORKERS_OR_ENGINE = "fewer_workers_or_engine"
    CHANGE_OR_RETRY = "change_or_retry"


class Hang(Kind):
    """How a worker hung, as half a sentence."""

    SILENT = "silent"  # seconds
    IDLE = "idle"  # seconds


class JobStanding(Kind):
    """How a job stands, as part of a sentence."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
