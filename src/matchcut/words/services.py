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
    "set_variable": "Set the environment variable {variable} instead.",
}
