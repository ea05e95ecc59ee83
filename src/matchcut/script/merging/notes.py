"""What a merge overrode in the film, and what it is called: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class MergeSource(Kind):
    """What is merged into the film, which has the last word."""

    STORYBOARD = "storyboard"
    SCRIPT = "script"


class MergeNote(Kind):
    """What a merge overrode in the film."""

    DELETED_THERE = "deleted_there"  # row, source
    BACK_AS_CHANGED = "back_as_changed"  # row, source
    BACK_AS_NEEDED = "back_as_needed"  # row, source
    FIELD_STANDS = "field_stands"  # row, source, key
    VALUE_STANDS = "value_stands"  # row, source, key, said, here
    ORDER_OF_SCENES = "order_of_scenes"  # source
    ORDER_OF_SHOTS = "order_of_shots"  # source, group
    ORDER_OF_CHARACTERS = "order_of_characters"  # source
    ORDER_OF_LOCATIONS = "order_of_locations"  # source
    ORDER_OF_PROPS = "order_of_props"  # source
    ORDER_OF_STYLES = "order_of_styles"  # source
    ORDER_OF_REFERENCES = "order_of_references"  # source, group
    ORDER_OF_CASTINGS = "order_of_castings"  # source, group
    ORDER_OF_PLACEMENTS = "order_of_placements"  # source, group
    GOES_WITH = "goes_with"  # row, instead, gone, source
    DOES_WITHOUT_DELETED_THERE = "does_without_deleted_there"  # row, gone, source
    DOES_WITHOUT_DELETED_HERE = "does_without_deleted_here"  # row, gone
    WENT_WITH_DELETED_THERE = "went_with_deleted_there"  # row, gone, source
    WENT_WITH_DELETED_HERE = "went_with_deleted_here"  # row, gone
    FADES_SHORTENED = "fades_shortened"  # row
    TRIMS_STANDS = "trims_stands"  # row, source, key
    TOO_SHORT_STANDS = "too_short_stands"  # row, source, key
    LOOP_STANDS = "loop_stands"  # row, source, key
    LOOP_TAKEN_OUT = "loop_taken_out"  # row, key
    OPENS_FILM_STANDS = "opens_film_stands"  # row, source, key
    OPENS_FILM_TAKEN_OUT = "opens_film_taken_out"  # row, key
    NO_ROOM_STANDS = "no_room_stands"  # row, source, key
    NO_ROOM_TAKEN_OUT = "no_room_taken_out"  # row, key


class RowName(Kind):
    """What people call a row of the film, or the value of one of its fields."""

    FILM = "film"
    SHOT = "shot"  # shot
    SCENE = "scene"  # heading
    NAMED = "named"  # name
    REFERENCE = "reference"  # owner
    PRESENCE = "presence"  # name, shot
    TITLE = "title"  # text, shot
    MARKER = "marker"  # text, shot
    SOUND = "sound"  # name
    TRACK = "track"  # name
    NOTHING = "nothing"
    TRANSITION = "transition"  # transition, frames
