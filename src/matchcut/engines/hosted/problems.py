"""What is told of paid calls, of the ledger that they stand in and of keys, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ServiceProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    LEDGER_DAMAGED = "ledger_damaged"  # why
    LEDGER_FOREIGN = "ledger_foreign"
    LEDGER_NEWER = "ledger_newer"
    LEDGER_FULL = "ledger_full"
    LEDGER_UNUSABLE = "ledger_unusable"  # why
    CALL_MOVED = "call_moved"  # call, state
    KEY_UNFIT = "key_unfit"
    KEY_NOT_KEPT = "key_not_kept"


class ServiceAdvice(Kind):
    """What to do about it."""

    BRING_LEDGER_BACK = "bring_ledger_back"
    NAME_OTHER_LEDGER = "name_other_ledger"
    UPDATE_PROGRAM = "update_program"
    FREE_ROOM = "free_room"
    CHECK_LEDGERS_FOLDER = "check_ledgers_folder"
    LOOK_AGAIN = "look_again"
    COPY_KEY_AGAIN = "copy_key_again"
    SET_VARIABLE = "set_variable"  # variable
