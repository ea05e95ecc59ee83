"""What the room production tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

PRODUCTION_PROBLEMS: dict[str, Sentence] = {
    "worker_not_started": "A worker process can't be started: {reason}.",
    "no_engine": "There is no engine '{engine}' here.",
    "worker_cant_run": "The worker process can't run: {ending}.",
    "worker_cant_run_saying": "The worker process can't run: {ending}. {last}",
    "taken_over": "Another program has taken over the making of this film.",
    "made_already": "This film is being made already, by process {process}.",
    "made_on_other_machine": "This film is being made already, by process {process} on the machine '{machine}'.",
    "file_changed": "The {file} that the worker made changed on the disk.",
    "file_unreadable": "The {file} that the worker made can't be read: {reason}",
    "take_video_differs": (
        "The worker made a take that is not the one asked for: its video is {present} instead of {wanted}."
    ),
    "take_tail_differs": "The worker made a take that is not the one asked for: its tail is {present}.",
    "take_form_differs": (
        "The worker made a take that is not the one asked for: the form of its {file} is {present} instead of {wanted}."
    ),
    "no_job": "There is no job '{job}'.",
    "job_is_over": "This job is {standing} already.",
    "job_not_given_up": "This job is {standing}; only a failed or cancelled one can be tried again.",
    "garbage_frame": (
        "The engine '{engine}' wrote garbage: a frame of shape {shape} and type {type} instead of {wanted} and uint8."
    ),
    "garbage_too_many": "The engine '{engine}' wrote garbage: more than the {frames} frames asked for.",
    "garbage_sound": "The engine '{engine}' wrote garbage: sound of shape {shape} and type {type}, or not finite.",
    "garbage_sound_twice": "The engine '{engine}' wrote garbage: sound twice.",
    "garbage_fact": (
        "The engine '{engine}' wrote garbage: the fact '{name}' as {type}, which is no text, whole number or switch."
    ),
    "garbage_too_few": "The engine '{engine}' wrote garbage: {frames} frames instead of {wanted}.",
    "take_cancelled": "The take was cancelled.",
    "other_revision": "The engine '{engine}' is of revision {present} now, and {wanted} was asked for.",
    "engine_not_loaded": "The engine '{engine}' can't be loaded: {reason}.",
    "engine_gave_up": "The engine stopped as if it had been cancelled, which it was not.",
    "engine_hung": "The engine hung: {hang}.",
    "worker_crashed": "The worker crashed: {ending}.",
    "crashed_twice": "{trouble} That is the second time, so it is not tried again by itself.",
    "stopped_before_done": "It was stopped before it was done and goes on at the next start.",
    "made_on_at_service": "{service} goes on making it; its clip is fetched at the next start and not paid again.",
    "upstream_failed": "Shot {shot}, which this continues, failed.",
    "upstream_cancelled": "Shot {shot}, which this continues, was cancelled.",
    "crashed_before": "This very take crashed its worker twice before, so it is not tried again by itself.",
}

PRODUCTION_ADVICE: dict[str, Sentence] = {
    "fewer_workers": "Close other programs, or use fewer workers.",
    "known_engines": "Known engines: {engines}.",
    "let_it_finish": "It thought that this one was gone; let it finish.",
    "wait_or_stop_there": "Wait until it is done, or stop it there; what it makes shows up here.",
    "wait_or_try_later": "Wait until it is done. If it is gone, try again in {seconds} seconds.",
    "check_disk": "Check the disk, then try again.",
    "report_our_fault": "Report this: it is a fault of ours.",
    "fault_of_engine": "This is a fault of the engine; choose another one for the shot, or report it.",
    "start_again": "It was updated in the meantime: start Matchcut again.",
    "lighter_engine": (
        "Close other programs, use fewer workers, make the shot shorter or the film smaller, or choose a "
        "lighter engine."
    ),
    "report_with_details": "Report it with its details; another engine or seed may do meanwhile.",
    "other_engine_or_size": "Choose another engine or a smaller size, or report it.",
    "fewer_workers_or_engine": "Close other programs, use fewer workers, or choose another engine.",
    "change_or_retry": "Change the shot or its engine, or retry the job.",
}

HANG: dict[str, Sentence] = {
    "silent": "its process gave no sign of life for {seconds} seconds",
    "idle": "it did nothing for {seconds} seconds",
}

JOB_STANDING: dict[str, Sentence] = {
    "queued": "queued",
    "running": "running",
    "done": "done",
    "failed": "failed",
    "cancelled": "cancelled",
    "interrupted": "interrupted",
}
