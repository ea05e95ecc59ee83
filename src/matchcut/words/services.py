"""What is told of paid calls, their ledger and keys, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

SERVICE_PROBLEMS: dict[str, Sentence] = {
    "ledger_damaged": "The ledger of paid calls is damaged: {why}. Nothing was sent, and the file was left as it is.",
    "ledger_foreign": "The file is no ledger of paid calls. It was left as it is.",
    "ledger_newer": "The ledger of paid calls was written by a newer version of Matchcut.",
    "ledger_full": "There is no room on the disk for the ledger of paid calls.",
    "ledger_unusable": "The ledger of paid calls can't be used: {why}.",
    "call_moved": "The paid call {call} has gone on meanwhile: it is '{state}' now.",
    "call_in_hands": "The paid call {call} is followed by another program that runs.",
    "job_of_another_call": "The service's job {job} belongs to the paid call {call} already.",
    "service_unreached": "{service} could not be reached: {said}. Nothing was sent.",
    "key_refused": "{service} does not take the key: {said}. Nothing was sent.",
    "no_credit": "There is no credit left at {service}: {said}. Nothing was sent.",
    "answers_unreadable": "The answers of {service} can't be read: {said}. The job goes on there.",
    "clip_not_fetched": "The clip is made at {service}, but did not come whole: {said}.",
    "adapter_broken": "Something went wrong in speaking with {service}: {said}.",
    "prompt_refused": "{service} refuses the prompt: {said}",
    "reference_refused": "{service} refuses the reference of {name}: {said}",
    "picture_refused": "{service} refuses the picture that was sent as '{role}': {said}",
    "request_refused": "{service} refuses what was asked: {said}",
    "output_refused": "{service} made the clip and keeps it back: {said}",
    "job_failed": "{service} could not make the clip: {said}",
    "clip_expired": "{service} no longer has the clip: {said}",
    "call_cancelled": "The call to {service} was cancelled.",
    "call_unknown": "Whether {service} took the order is not known ({said}). It is not sent again, so that nothing is "
    "paid twice.",
    "key_unfit": "This can't be a key: it is empty, or has signs in it that no key has.",
    "key_not_kept": "This system keeps no keys: there is no keyring, or it is locked.",
}

SERVICE_ADVICE: dict[str, Sentence] = {
    "bring_ledger_back": "Bring the file back from a backup, or move it away and look at the services which calls were "
    "paid.",
    "name_other_ledger": "Name another place in MATCHCUT_LEDGER.",
    "update_program": "Update Matchcut.",
    "free_room": "Free room on that disk; until then nothing is sent.",
    "check_ledgers_folder": "See that you may write there, or name another place in MATCHCUT_LEDGER.",
    "look_again": "Look again how it stands.",
    "copy_key_again": "Copy the key again from the service's own page.",
    "leave_it_there": "Leave it to that program, or end it first.",
    "check_line": "See whether this machine is online, and whether a proxy is needed (HTTPS_PROXY).",
    "give_other_key": "Give another key.",
    "top_up": "Add credit at the service; what waits is sent then.",
    "collect_later": "It is paid and not lost: collect it later.",
    "change_prompt": "Change the shot's words; another seed would be refused, too.",
    "change_picture": "Send another picture; another seed would be refused, too.",
    "change_request": "Change the shot, or have another engine make it; another seed would be refused, too.",
    "change_or_try_again": "Try again, since the same request may pass, or change the shot's words or pictures.",
    "try_again_later": "Try again, or have another engine make the shot.",
    "ask_service": "Ask the service's support for the job of call {call}.",
    "send_anew": "Make the shot again to send it anew.",
    "look_at_service": "Look at the service's own page whether the job is there, and say so for call {call}.",
    "set_variable": "Set the environment variable {variable} instead.",
}

SERVICE_NOTES: dict[str, Sentence] = {
    "waits_for_service": "the service takes no more for now; asked again in {seconds} s",
    "service_silent": "the service does not answer; asked again in {seconds} s",
}
