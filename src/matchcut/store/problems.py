"""What a project tells of what went wrong, and what to do about it, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class StoreProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    MAY_NOT_OPEN = "may_not_open"
    CANT_OPEN_FILE = "cant_open_file"
    NOT_A_FILE = "not_a_file"
    LINK_OUT_OF_FOLDER = "link_out_of_folder"
    FILE_IN_FOLDERS_PLACE = "file_in_folders_place"
    FOLDER_IS_LINK = "folder_is_link"
    NETWORK_DRIVE = "network_drive"  # kind
    TEXT_NOT_STORABLE = "text_not_storable"
    NUMBER_TOO_LARGE = "number_too_large"  # value
    FILM_ONLY_LOOKED_AT = "film_only_looked_at"
    FILM_NEWER_THAN_PROGRAM = "film_newer_than_program"  # version
    DISK_WITHOUT_LOG = "disk_without_log"
    DISK_FAILED = "disk_failed"  # reason
    FILM_NOT_WRITABLE = "film_not_writable"
    FILM_BUSY = "film_busy"  # seconds
    LOG_HELD = "log_held"
    PAGE_OR_ROW_DAMAGED = "page_or_row_damaged"
    FILE_DAMAGED = "file_damaged"  # finding
    FILE_EMPTY = "file_empty"
    FILE_CUT_SHORT = "file_cut_short"
    ROW_DAMAGED = "row_damaged"  # row, table
    ROW_MISSING = "row_missing"  # table, other
    SETTINGS_MISSING = "settings_missing"
    TABLE_UNREADABLE = "table_unreadable"  # table, reason
    TAKE_ROW_DAMAGED = "take_row_damaged"  # take
    MEDIA_ROW_DAMAGED = "media_row_damaged"  # media
    FILM_IMPOSSIBLE = "film_impossible"  # reason
    EMBEDDER_GAVE_NOTHING = "embedder_gave_nothing"  # embedder
    NO_FILM_IN_FOLDER = "no_film_in_folder"  # name
    NOT_A_PROJECT = "not_a_project"
    NOTHING_THERE = "nothing_there"
    FILM_HERE_ALREADY = "film_here_already"
    FILM_BEING_MADE = "film_being_made"  # process
    FILM_JUST_MADE = "film_just_made"
    SQLITE_TOO_OLD = "sqlite_too_old"  # present, needed
    FOREIGN_JOURNAL = "foreign_journal"
    NO_FILM_HERE = "no_film_here"
    FILM_IS_LINK = "film_is_link"
    MAY_NOT_READ_FILM = "may_not_read_film"
    NOT_A_FILM = "not_a_film"
    DATABASE_OF_ANOTHER_PROGRAM = "database_of_another_program"
    FILM_NEVER_FINISHED = "film_never_finished"
    FOREIGN_ENTRY = "foreign_entry"  # kind, name
    ENTRY_LACKING = "entry_lacking"  # kind, name
    JOURNAL_DAMAGED = "journal_damaged"
    NO_MEDIA_FILE = "no_media_file"  # media
    MEDIA_FILE_MISSING = "media_file_missing"
    NAME_TOO_LONG = "name_too_long"  # most
    NAME_UNPRINTABLE = "name_unprintable"
    NAMES_WHAT_IS_NOT_THERE = "names_what_is_not_there"
    SNAPSHOT_FAILED = "snapshot_failed"  # reason
    ROW_NOT_AS_EXPECTED = "row_not_as_expected"  # id, table
    CHANGE_NOT_STORABLE = "change_not_storable"  # table, reason
    NO_TAKE = "no_take"  # take
    EDITS_NO_LONGER_KEPT = "edits_no_longer_kept"
    FILM_CHANGED_ELSEWHERE = "film_changed_elsewhere"


DAMAGE = frozenset(
    {
        StoreProblem.PAGE_OR_ROW_DAMAGED,
        StoreProblem.FILE_DAMAGED,
        StoreProblem.FILE_EMPTY,
        StoreProblem.FILE_CUT_SHORT,
        StoreProblem.ROW_DAMAGED,
        StoreProblem.ROW_MISSING,
        StoreProblem.SETTINGS_MISSING,
        StoreProblem.TABLE_UNREADABLE,
        StoreProblem.TAKE_ROW_DAMAGED,
        StoreProblem.MEDIA_ROW_DAMAGED,
        StoreProblem.FILM_IMPOSSIBLE,
    }
)
"""What says that a film's file is not as it was written, so that a snapshot may stand in for it."""


class StoreAdvice(Kind):
    """What to do about it."""

    CHECK_WRITE_PROTECTION = "check_write_protection"
    ASK_OWNER_OR_ALLOW = "ask_owner_or_allow"
    CHECK_NAME_AND_RIGHTS = "check_name_and_rights"
    NAME_MEDIA_FILE = "name_media_file"
    GIVE_FILE_ITSELF = "give_file_itself"
    MOVE_IT_AWAY = "move_it_away"
    MOVE_FOLDER_HERE = "move_folder_here"
    COPY_TO_THIS_MACHINE = "copy_to_this_machine"
    TYPE_AGAIN = "type_again"
    COPY_WHERE_WRITABLE = "copy_where_writable"
    UPDATE_PROGRAM = "update_program"
    COPY_TO_LOCAL_DISK = "copy_to_local_disk"
    CHECK_DISK_AND_ROOM = "check_disk_and_room"
    WAIT_OR_CLOSE = "wait_or_close"
    CLOSE_FILM_THERE = "close_film_there"
    NO_SNAPSHOT = "no_snapshot"
    NEWEST_SNAPSHOT = "newest_snapshot"  # snapshot, moment
    TRY_ANOTHER_IMAGE = "try_another_image"
    NAME_FILMS_FOLDER = "name_films_folder"  # name
    OPEN_OR_CHOOSE_FOLDER = "open_or_choose_folder"
    WAIT_AND_OPEN = "wait_and_open"
    NEWER_PYTHON = "newer_python"
    MOVE_UNKNOWN_AWAY = "move_unknown_away"
    ASK_OWNER = "ask_owner"
    MAKE_FILM_AGAIN = "make_film_again"
    TAKE_CHANGE_OUT = "take_change_out"
    CHANGE_BY_HAND = "change_by_hand"
    ADD_FILE_AGAIN = "add_file_again"
    PUT_BACK_OR_ADD = "put_back_or_add"
    WRITE_NAME_AS_IN_FILMS = "write_name_as_in_films"
    LOOK_AND_CHANGE_AGAIN = "look_and_change_again"
    MAKE_SHOT_AGAIN = "make_shot_again"
    HISTORY_SHOWS_KEPT = "history_shows_kept"
    LOOK_AND_TRY_AGAIN = "look_and_try_again"


class Gone(Kind):
    """What was taken out of a step of the history for good, which undo then says."""

    TAKE_CLEANED_AWAY = "take_cleaned_away"
    EARLIER_EDITS_CLEANED_AWAY = "earlier_edits_cleaned_away"
    LATER_EDITS_CLEANED_AWAY = "later_edits_cleaned_away"
    PERSON_FORGOTTEN = "person_forgotten"
    IN_WORDS = "english"  # words
