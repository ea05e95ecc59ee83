"""What is told of paid calls, their ledger and keys, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

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
    "key_refused_since": "{service} no longer takes the key: {said}. The job goes on there.",
    "job_unknown": "{service} says that it knows no job of this call: {said}.",
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
    "not_agreed": "Nobody has said yes to paying {service}. Nothing was sent.",
    "price_unknown": "What {service} charges for this shot is not known. Nothing was sent.",
    "of_unknown_price": "an unknown sum",
    "beyond_film_budget": "The film's budget is {limit} {currency}, of which {spent} are spent; this shot would cost "
    "{price}. Nothing was sent.",
    "beyond_shot_budget": "The budget of each shot is {limit} {currency}, of which {spent} are spent on this one; "
    "another take would cost {price}. Nothing was sent.",
    "beyond_day_budget": "The budget of a day is {limit} {currency}, of which {spent} are spent today; this shot would "
    "cost {price}. Nothing was sent.",
    "beyond_run_budget": "You said yes to {limit} {currency}, of which {spent} are spent; this shot would cost "
    "{price}. Nothing was sent.",
    "no_budget_in_currency": "This shot would cost {price} {currency}, and no budget is in {currency}. Nothing was "
    "sent.",
    "not_to_be_shown": "Nobody has said that {name} may be shown to {service}, and what would be sent shows them or "
    "may. Nothing was sent.",
    "no_service": "No service '{service}' is known here.",
    "no_clip": "There is no clip of {model} to make the take of.",
    "key_unfit": "This can't be a key: it is empty, or has signs in it that no key has.",
    "table_unknown": "There is no table '{table}' in a services file: it holds [[service]] and [[model]].",
    "field_service": "The field '{field}' names '{service}', which is no service that is known.",
    "field_seconds": "The field '{field}' has to be whole seconds, as \"4, 6, 8\" or \"2-10\", not '{value}'.",
    "field_sizes": "The field '{field}' has to be sizes by resolution, as {{ 720p = [\"1280x720\"] }}.",
    "field_aspects": 'The field \'{field}\' has to be a list of aspects, as ["16:9", "9:16"].',
    "field_resolution": "The field '{field}' names '{resolution}', which is none of: {known}.",
    "field_role": "The field '{field}' names '{role}', which is none of: {roles}.",
    "field_part": "The field '{field}' names '{part}', which is no part of a request.",
    "field_charged_by": "The field '{field}' has a price by '{value}', which is none of: {known}.",
    "field_price_source": "The field '{field}' needs who says so (source) and when that was read (read_on).",
    "field_workflow": "The field '{field}' names a file that can't be used: {why}",
    "no_api_workflow": "It is no workflow as 'Export (API)' of ComfyUI writes it.",
    "workflow_takes_nothing": "Neither {{prompt}} nor {{first}} stands in it, so nothing of a shot would reach it.",
    "retired_since": "{name} by {maker} was closed on {day}.",
    "retired": "{name} by {maker} is not offered any more.",
    "never_released": "{name} by {maker} was shown, and never released.",
    "no_key": "{service} wants a key, and there is none.",
    "no_sdk": "{service} is called through '{package}', which is not installed.",
    "no_adapter": "This version of Matchcut can't call {service} yet.",
    "no_longer_offered": "{model} is not offered by its maker since {day}.",
    "too_long": "{model} makes clips of {most} s at most, and the shot is longer.",
    "wants_picture": "{model} makes a picture move, and this shot has none.",
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
    "check_services_file": "See that your services file tells of it.",
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
    "set_key": "Set one of these environment variables to your key: {variables}.",
    "install_sdk": "Install it: pip install {package}",
    "use_instead": "Use one of these instead: {models}.",
    "raise_budget_or_other": "Raise the budget, or have another engine make the shot.",
    "ask_them": "If they agree to it, say so.",
    "set_variable": "Set the environment variable {variable} instead.",
}

SERVICE_NOTES: dict[str, Sentence] = {
    "waits_for_service": "the service takes no more for now; asked again in {seconds} s",
    "service_silent": "the service does not answer; asked again in {seconds} s",
    "being_sent": "sent to {service}",
    "at_service": "at {service}",
    "at_service_part": "at {service}: {percent} %",
    "being_fetched": "fetched from {service}",
    "clip_is_here": "the clip of {service} is here",
    "call_elsewhere": "another program follows the call",
    "clip_without_shot": "The clip for {slate}, a shot that is no longer in the film, lies here: {file}",
}

CLIP_NOTES: dict[str, Sentence] = {
    "sized": "The service's clip is {present}; it was brought to {wanted}.",
    "retimed": "The service's clip runs at {present} frames a second; it was brought to {wanted}.",
    "cut": "The service's clip is {seconds} s longer than the shot; they were left out.",
    "held": Plural(
        "The service's clip ends before the shot; its last frame is held for 1 frame.",
        "The service's clip ends before the shot; its last frame is held for {count} frames.",
    ),
    "silent": "The service's clip has no sound.",
}

SERVICE_PROSPECTS: dict[str, Sentence] = {
    "sent": "{service} makes a clip of {seconds} s at {width}×{height}.",
    "sent_with_sound": "{service} makes a clip of {seconds} s at {width}×{height}, with sound.",
    "cropped": "It has no such shape, so {percent} % of the picture are cut away.",
    "style_shown": "{names} through a picture of the style.",
    "not_repeatable": "It takes no seed: the same take can't be had twice.",
    "costs": "About {price} {currency}, by a price read on {day}.",
    "costs_unknown": "What that costs is not known here: look at the service's own page.",
    "no_price": "price not known",
    "price": "{price} {currency}/s",
    "prices": "{low}–{high} {currency}/s",
}

SERVICE_CAUTIONS: dict[str, Sentence] = {
    "negative_unreached": "{model} takes no words for what is not wanted, so these are not sent.",
    "no_references": "{model} takes no references, so those of {names} are not sent.",
    "references_left_out": Plural(
        "{model} takes one reference at most, so those of {names} are not sent.",
        "{model} takes {count} references at most, so those of {names} are not sent.",
    ),
    "references_not_beside": "{model} takes no references beside a first or last frame: those of {names} are not sent.",
    "last_not_alone": "{model} takes a last frame only beside a first one, so the clip ends anywhere.",
    "prompt_cut": "The words are {length} signs long, and {model} takes {most}: the last of them are left out.",
    "speech_unheard": "Somebody speaks, and sound is off: nothing will be heard.",
}
