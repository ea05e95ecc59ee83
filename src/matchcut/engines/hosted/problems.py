"""What is told of paid calls, of the ledger that they stand in and of keys, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind, Statement


class ServiceProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    LEDGER_DAMAGED = "ledger_damaged"  # why
    LEDGER_FOREIGN = "ledger_foreign"
    LEDGER_NEWER = "ledger_newer"
    LEDGER_FULL = "ledger_full"
    LEDGER_UNUSABLE = "ledger_unusable"  # why
    CALL_MOVED = "call_moved"  # call, state
    CALL_IN_HANDS = "call_in_hands"  # call
    JOB_OF_ANOTHER_CALL = "job_of_another_call"  # job, call
    SERVICE_UNREACHED = "service_unreached"  # service, said
    KEY_REFUSED = "key_refused"  # service, said
    NO_CREDIT = "no_credit"  # service, said
    ANSWERS_UNREADABLE = "answers_unreadable"  # service, said
    KEY_REFUSED_SINCE = "key_refused_since"  # service, said
    JOB_UNKNOWN = "job_unknown"  # service, said
    CLIP_NOT_FETCHED = "clip_not_fetched"  # service, said
    ADAPTER_BROKEN = "adapter_broken"  # service, said
    PROMPT_REFUSED = "prompt_refused"  # service, said
    REFERENCE_REFUSED = "reference_refused"  # service, name, said
    PICTURE_REFUSED = "picture_refused"  # service, role, said
    REQUEST_REFUSED = "request_refused"  # service, said
    OUTPUT_REFUSED = "output_refused"  # service, said
    JOB_FAILED = "job_failed"  # service, said
    CLIP_EXPIRED = "clip_expired"  # service, said
    CALL_CANCELLED = "call_cancelled"  # service, said
    CALL_UNKNOWN = "call_unknown"  # service, said
    NOT_AGREED = "not_agreed"  # service
    PRICE_UNKNOWN = "price_unknown"  # service
    OF_UNKNOWN_PRICE = "of_unknown_price"
    BEYOND_FILM_BUDGET = "beyond_film_budget"  # limit, spent, price, currency
    BEYOND_SHOT_BUDGET = "beyond_shot_budget"  # limit, spent, price, currency
    BEYOND_DAY_BUDGET = "beyond_day_budget"  # limit, spent, price, currency
    BEYOND_RUN_BUDGET = "beyond_run_budget"  # limit, spent, price, currency
    NO_BUDGET_IN_CURRENCY = "no_budget_in_currency"  # currency, price
    NOT_TO_BE_SHOWN = "not_to_be_shown"  # name, service
    NO_CLIP = "no_clip"  # model
    NO_SERVICE = "no_service"  # service
    KEY_UNFIT = "key_unfit"
    KEY_NOT_KEPT = "key_not_kept"
    TABLE_UNKNOWN = "table_unknown"  # table
    FIELD_SERVICE = "field_service"  # field, service
    FIELD_SECONDS = "field_seconds"  # field, value
    FIELD_SIZES = "field_sizes"  # field
    FIELD_ASPECTS = "field_aspects"  # field
    FIELD_RESOLUTION = "field_resolution"  # field, resolution, known
    FIELD_ROLE = "field_role"  # field, role, roles
    FIELD_PART = "field_part"  # field, part
    FIELD_CHARGED_BY = "field_charged_by"  # field, value, known
    FIELD_PRICE_SOURCE = "field_price_source"  # field
    FIELD_WORKFLOW = "field_workflow"  # field, why
    NO_API_WORKFLOW = "no_api_workflow"
    WORKFLOW_TAKES_NOTHING = "workflow_takes_nothing"
    RETIRED_SINCE = "retired_since"  # name, maker, day
    RETIRED = "retired"  # name, maker
    NEVER_RELEASED = "never_released"  # name, maker
    NO_KEY = "no_key"  # service
    NO_SDK = "no_sdk"  # service, package
    NO_ADAPTER = "no_adapter"  # service
    NO_LONGER_OFFERED = "no_longer_offered"  # model, day
    TOO_LONG = "too_long"  # model, most
    WANTS_PICTURE = "wants_picture"  # model


class ServiceAdvice(Kind):
    """What to do about it."""

    BRING_LEDGER_BACK = "bring_ledger_back"
    NAME_OTHER_LEDGER = "name_other_ledger"
    UPDATE_PROGRAM = "update_program"
    FREE_ROOM = "free_room"
    CHECK_LEDGERS_FOLDER = "check_ledgers_folder"
    LOOK_AGAIN = "look_again"
    COPY_KEY_AGAIN = "copy_key_again"
    RAISE_BUDGET_OR_OTHER = "raise_budget_or_other"
    ASK_THEM = "ask_them"
    SET_VARIABLE = "set_variable"  # variable
    CHECK_SERVICES_FILE = "check_services_file"
    LEAVE_IT_THERE = "leave_it_there"
    CHECK_LINE = "check_line"
    GIVE_OTHER_KEY = "give_other_key"
    TOP_UP = "top_up"
    COLLECT_LATER = "collect_later"
    CHANGE_PROMPT = "change_prompt"
    CHANGE_PICTURE = "change_picture"
    CHANGE_REQUEST = "change_request"
    CHANGE_OR_TRY_AGAIN = "change_or_try_again"
    TRY_AGAIN_LATER = "try_again_later"
    ASK_SERVICE = "ask_service"  # call
    SEND_ANEW = "send_anew"
    SET_KEY = "set_key"  # variables
    INSTALL_SDK = "install_sdk"  # package
    USE_INSTEAD = "use_instead"  # models
    LOOK_AT_SERVICE = "look_at_service"  # call


class ServiceNote(Kind):
    """What is told of a call while it goes on."""

    WAITS_FOR_SERVICE = "waits_for_service"  # seconds
    SERVICE_SILENT = "service_silent"  # seconds
    BEING_SENT = "being_sent"  # service
    AT_SERVICE = "at_service"  # service
    AT_SERVICE_PART = "at_service_part"  # service, percent
    BEING_FETCHED = "being_fetched"  # service
    CLIP_IS_HERE = "clip_is_here"  # service
    CALL_ELSEWHERE = "call_elsewhere"
    CLIP_WITHOUT_SHOT = "clip_without_shot"  # slate, file


class ClipNote(Kind):
    """How a service's clip is not as the film wants it."""

    SIZED = "sized"  # present, wanted
    RETIMED = "retimed"  # present, wanted
    CUT = "cut"  # seconds
    HELD = "held"  # count
    SILENT = "silent"


_REFUSALS = frozenset(
    {
        *(ServiceProblem.PROMPT_REFUSED, ServiceProblem.REFERENCE_REFUSED),
        *(ServiceProblem.PICTURE_REFUSED, ServiceProblem.REQUEST_REFUSED),
    }
)


def is_refused(why: object) -> bool:
    """Whether this is why a job failed whose request would be refused again, with whatever seed."""
    return isinstance(why, Statement) and why.kind in _REFUSALS
