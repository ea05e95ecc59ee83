"""What sets something right that was refused, failed or found: commands and options, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class Remedy(Kind):
    """What to type in a terminal, in a sentence of its own that stands in the advice beside others.

    The studio leaves that sentence out and shows a button, where there is one for its kind
    (`studio/texts/remedies.py`). What stands behind a kind's name are the arguments that it takes.
    """

    GET_MODEL = "get_model"  # model
    GET_MODEL_FROM = "get_model_from"  # model, hub
    GET_MODELS = "get_models"
    FETCH_AGAIN = "fetch_again"
    SEE_MODELS = "see_models"
    ADD_TOOL = "add_tool"
    GO_ONLINE = "go_online"
    ACCEPT_LICENCE = "accept_licence"  # model
    ACCEPT_LICENCE_AT = "accept_licence_at"  # model, where
    REMOVE_MODEL = "remove_model"  # model
    ACCEPT_LICENCE_HERE = "accept_licence_here"
    NAME_VOICE = "name_voice"
    INSTALL_VOICES = "install_voices"
    INSTALL_MINILM = "install_minilm"
    SEE_VOICES = "see_voices"
    AGREE_WITH_YES = "agree_with_yes"
    OFFER_ARCHIVE = "offer_archive"  # archive
    SEE_ENGINES = "see_engines"
    SEE_ABSENT_ENGINES = "see_absent_engines"
    SEE_MACHINE = "see_machine"
    REPAIR = "repair"
    REPAIR_FROM_SNAPSHOT = "repair_from_snapshot"  # film
    LINK_MEDIA = "link_media"
    FIND_MEDIA = "find_media"
    MAKE_AGAIN = "make_again"  # film
    MAKE_STALE = "make_stale"
    SEE_SHOTS = "see_shots"
    SEE_SOUNDS = "see_sounds"
    LOOK_AGAIN = "look_again"  # film
    NEW_FILM = "new_film"
    SPLIT_FILM = "split_film"
    FILM_OF_EDIT = "film_of_edit"
    NAME_RATE = "name_rate"
    NAME_LIST_RATE = "name_list_rate"
    NAME_RATE_OR_FILM = "name_rate_or_film"
    NAME_SEQUENCE = "name_sequence"
    NAME_PART = "name_part"  # part
    NAME_LIKE = "name_like"
    NAME_LIKE_CATALOGUE = "name_like_catalogue"
    NAME_SHOT = "name_shot"
    NAME_SHOT_OR_EXPORT = "name_shot_or_export"
    NAME_LICENCE = "name_licence"
    READ_EVENTS = "read_events"
    AGREE_TO_PAY = "agree_to_pay"
    ALLOW_UNKNOWN_PRICES = "allow_unknown_prices"
    RAISE_BUDGET = "raise_budget"  # scope
    RAISE_RUN_BUDGET = "raise_run_budget"
    ALLOW_SHOWING = "allow_showing"  # name, service
