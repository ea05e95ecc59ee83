"""What the room store tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

STORE_PROBLEMS: dict[str, Sentence] = {
    "may_not_open": "You may not open this.",
    "cant_open_file": "This file can't be opened.",
    "not_a_file": "This is not a file.",
    "link_out_of_folder": "This is a link to a file in another folder.",
    "file_in_folders_place": "A file has the place of this folder.",
    "folder_is_link": "This folder of a project can't be a link.",
    "network_drive": "This folder lies on a network drive ({kind}), where a film can't be edited safely.",
    "text_not_storable": "This text holds characters that no file can hold (half of a surrogate pair).",
    "number_too_large": "The number {value} is too large.",
    "film_only_looked_at": (
        "This film lies where nothing can be written: it can be looked at and exported, and not changed."
    ),
    "film_newer_than_program": "This film was made by a newer Matchcut (its file is of version {version}).",
    "disk_without_log": "This disk can't hold a film that is being edited: it does not allow a write-ahead log.",
    "disk_failed": "The disk did not take or give the film's data ({reason}).",
    "film_not_writable": "The film can't be written.",
    "film_busy": "Another program has been writing to this film for {seconds} seconds.",
    "log_held": "Deleted data is still in the film's log, because another program is reading it.",
    "page_or_row_damaged": "The film's file is damaged (a page or row is not as it was written).",
    "file_damaged": "The film's file is damaged ({finding}).",
    "file_empty": "The film's file is damaged (it is empty).",
    "file_cut_short": "The film's file is damaged (it is cut short).",
    "row_damaged": "The film's file is damaged (row {row} of {table} is not as it was written).",
    "row_missing": "The film's file is damaged (a row of {table} names a row of {other} that is missing).",
    "settings_missing": "The film's file is damaged (it has no settings).",
    "table_unreadable": "The film's file is damaged (in {table}: {reason}).",
    "take_row_damaged": "The film's file is damaged (the take '{take}' is not as it was written).",
    "media_row_damaged": "The film's file is damaged (its row of the media file '{media}…' is not as it was written).",
    "film_impossible": "The film's file is damaged: {reason}",
    "embedder_gave_nothing": "The embedder {embedder} gave nothing that can be compared.",
    "no_film_in_folder": "There is no film in this folder (no {name}).",
    "not_a_project": "This is not a project.",
    "nothing_there": "There is nothing there.",
    "film_here_already": "There is a film in this folder already.",
    "film_being_made": "Another program (process {process}) is just making a film in this folder.",
    "film_just_made": "Another program has just made a film in this folder.",
    "sqlite_too_old": "This Python has SQLite {present}; films need {needed}.",
    "foreign_journal": (
        "Beside the film lies a journal that Matchcut did not write; it would change the film when it is opened."
    ),
    "no_film_here": "There is no film here.",
    "film_is_link": "This is a link; a film's file must lie in the film's folder itself.",
    "may_not_read_film": "You may not read this film.",
    "not_a_film": "This is not a Matchcut film: it is a file of another kind.",
    "database_of_another_program": "This is a database of another program, not a Matchcut film.",
    "film_never_finished": "This film was never finished being made.",
    "foreign_entry": (
        "This film's file was tampered with: it holds the {kind} '{name}', which Matchcut did not make. "
        "Nothing was read from it."
    ),
    "entry_lacking": "This film's file was tampered with: it lacks the {kind} '{name}'. Nothing was read from it.",
    "journal_damaged": "The film's journal is damaged there, so this can't be undone or redone.",
    "no_media_file": "This film has no media file '{media}…'.",
    "media_file_missing": "This media file of the film is missing.",
    "name_too_long": "A name has {most} characters at most.",
    "name_unprintable": "This holds characters that can't be printed.",
    "names_what_is_not_there": (
        "This would leave something in the film that names what is not there, so nothing was changed."
    ),
    "snapshot_failed": "The film is saved, but no snapshot of it could be made: {reason}",
    "row_not_as_expected": "'{id}' in {table} is not as it was when this was done, so nothing was changed.",
    "change_not_storable": "The change to {table} can't be stored: {reason}.",
    "no_take": "This film has no take '{take}'.",
    "edits_no_longer_kept": (
        "These edits are no longer kept: later ones have left them behind, or they were cleaned away."
    ),
    "film_changed_elsewhere": "Another program changed the film just now, so nothing was undone or redone.",
}

STORE_ADVICE: dict[str, Sentence] = {
    "check_write_protection": "Check that the disk is not write-protected and that the folder belongs to you.",
    "ask_owner_or_allow": "Ask who owns it, choose another place, or let the program see it in your system's settings.",
    "check_name_and_rights": "Check its name and its rights.",
    "name_media_file": "Name a picture, film or sound file.",
    "give_file_itself": "Give the file itself, or a copy of it.",
    "move_it_away": "Move it away.",
    "move_folder_here": "Move the folder here.",
    "copy_to_this_machine": "Copy the film's folder to a disk of this machine and open it there.",
    "type_again": "Type it again.",
    "copy_where_writable": "Copy its folder to a place where you may write, and open it there.",
    "update_program": "Update Matchcut to open it.",
    "copy_to_local_disk": "Copy the film's folder to a local disk.",
    "check_disk_and_room": "Check the disk and that there is room on it, then try again.",
    "wait_or_close": "Wait until it is done, or close it.",
    "close_film_there": "Close the film there, then delete again.",
    "no_snapshot": "There is no snapshot of it; put the file back from a copy of your own.",
    "newest_snapshot": "Its newest snapshot is {snapshot}, of {moment}.",
    "try_another_image": "Try another image.",
    "name_films_folder": "Name the folder that holds a {name}.",
    "open_or_choose_folder": "Open it, or choose another folder.",
    "wait_and_open": "Wait until it is done and open the film, or choose another folder.",
    "newer_python": "Install a newer Python.",
    "move_unknown_away": "Move it away if you don't know where it is from.",
    "ask_owner": "Ask who owns it.",
    "make_film_again": "Make it again.",
    "take_change_out": "Open it only if you made that change, and take it out first.",
    "change_by_hand": "Make the change by hand.",
    "add_file_again": "Add the file again.",
    "put_back_or_add": "Put it back from a copy of the film's folder, or add the file again.",
    "write_name_as_in_films": "Write the name as it should stand in films.",
    "look_and_change_again": "Look at the film as it is now and make the change again.",
    "make_shot_again": "Make the shot again.",
    "history_shows_kept": "The history shows what is kept.",
    "look_and_try_again": "Look at the film as it is now, then try again.",
}

GONE: dict[str, Sentence] = {
    "take_cleaned_away": "The take that was circled then was cleaned away, so the shot has none here.",
    "earlier_edits_cleaned_away": "The edits before this were cleaned away, so nothing earlier can be undone.",
    "later_edits_cleaned_away": "The edits after this were cleaned away, so nothing later can be made again.",
    "person_forgotten": "What this did to a member of the cast is gone for good: they were forgotten.",
    "english": "{words}",
}
