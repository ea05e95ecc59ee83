"""What an edit lost on its way in or out, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

EDIT_NOTES: dict[str, Sentence] = {
    "names_and_more": "{names} and {more} more",
    "quoted": "“{text}”",
    "counts_from_zero": "{format} counts from 00:00:00:00; the film's own first timecode is not in it.",
    "no_titles": Plural(
        "{format} holds no titles; {count} title left out: {titles}.",
        "{format} holds no titles; {count} titles left out: {titles}.",
    ),
    "titles_as_text": ("{format} holds the titles' text and time; their lettering and fades are the program's own."),
    "no_fades": "{format} holds no fade from or to black; the film's own fades are left out.",
    "no_fade_in": "{format} holds no fade from black; the film's own is left out.",
    "fade_over_cut": "The film's fade reaches over a cut, which {format} can't hold; it is left out.",
    "own_shades": (
        "{format} mixes the frames of transitions and darkens those of fades in its own way; "
        "they are the film's frames, in slightly other parts."
    ),
    "log_leaves_out": "{format} lists takes only; of the film's edit it leaves out: {left}.",
    "transitions": Plural("{count} transition", "{count} transitions"),
    "speed_changes": Plural("{count} change of speed", "{count} changes of speed"),
    "titles": Plural("{count} title", "{count} titles"),
    "sounds": Plural("{count} sound", "{count} sounds"),
    "markers": Plural("{count} marker", "{count} markers"),
    "panning": "panning",
    "ducking": "ducking of {tracks}",
    "loudness": "loudness of {loudness} LUFS",
    "no_row": Plural(
        "Without a circled take, {format} has no row for shot {shots}.",
        "Without a circled take, {format} has no row for shots {shots}.",
    ),
    "no_framing": Plural(
        (
            "{format} holds no framing for films of another shape; it is left out of shot "
            "{shots}. Deliver the upright film beside it."
        ),
        (
            "{format} holds no framing for films of another shape; it is left out of shots "
            "{shots}. Deliver the upright film beside it."
        ),
    ),
    "markers_beyond": Plural(
        "Beyond the film's end, {count} marker left out: {markers}.",
        "Beyond the film's end, {count} markers left out: {markers}.",
    ),
    "no_markers": Plural(
        "{format} holds no markers; {count} marker left out: {markers}.",
        "{format} holds no markers; {count} markers left out: {markers}.",
    ),
    "black_stands_in": Plural(
        "Without a circled take, black stands in for shot {shots}.",
        "Without a circled take, black stands in for shots {shots}.",
    ),
    "offline_unnamed": Plural(
        "{format} can't name the media of what is offline; black stands in for shot {shots}.",
        "{format} can't name the media of what is offline; black stands in for shots {shots}.",
    ),
    "no_wipes": Plural(
        "{format} holds no wipes; a dissolve enters shot {shots} instead.",
        "{format} holds no wipes; a dissolve enters shots {shots} instead.",
    ),
    "no_dip_to_black": Plural(
        "{format} holds no dip to black; a cut enters shot {shots} instead.",
        "{format} holds no dip to black; a cut enters shots {shots} instead.",
    ),
    "no_dip_to_white": Plural(
        "{format} holds no dip to white; a cut enters shot {shots} instead.",
        "{format} holds no dip to white; a cut enters shots {shots} instead.",
    ),
    "no_freeze": Plural(
        "{format} holds no freeze frame; black ends shot {shots}.",
        "{format} holds no freeze frame; black ends shots {shots}.",
    ),
    "between_frames": Plural(
        ("Shot {shots} can be one frame off in {format}: retimed, and entered between two frames."),
        ("Shots {shots} can be one frame off in {format}: retimed, and entered between two frames."),
    ),
    "lanes": "{format} holds {lanes} tracks of sound; left out: {sounds}.",
    "no_levels": "{format} holds no sound levels; gain and fades are left out of: {sounds}.",
    "no_muting": "{format} can't mute a track; what is muted in the film is heard there: {sounds}.",
    "no_mixing": "{format} holds no {mixing}; deliver the mixed sound beside it.",
    "whole_frames": (
        "{format} places sound by whole frames; some begins or ends up to {milliseconds} ms from where the film has it."
    ),
    "places_in_full": ("The {suffix} tells in full where its media lie on this disk: programs that read it want that."),
    "no_room_for_dip": Plural(
        "A cut enters shot {shots}: an {format} has no room there for the dip to black.",
        "A cut enters shots {shots}: an {format} has no room there for the dip to black.",
    ),
    "between_steps": Plural(
        ("Shot {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps."),
        ("Shots {shots} can be up to one step off in Premiere XML: retimed, and trimmed between two steps."),
    ),
    "most_events": ("This list has {events} events; programs that keep to CMX 3600 read 999. Deliver it in reels."),
    "speed_rounded": Plural(
        "Shot {shots} can be one frame off within: an EDL can only round such a speed.",
        "Shots {shots} can be one frame off within: an EDL can only round such a speed.",
    ),
    "by_reels": Plural(
        "Shot {shots} is named by the reels that they came in with.",
        "Shots {shots} are named by the reels that they came in with.",
    ),
    "four_channels": ("An EDL has four channels of sound; marked on one of them though they are stereo: {sounds}."),
    "long_transitions": Plural(
        "{count} transition is longer than the 999 frames that programs expect.",
        "{count} transitions are longer than the 999 frames that programs expect.",
    ),
    "takes_only": "An ALE lists takes, not the order of the film: deliver an EDL, AAF or XML beside it.",
    "frames_run_out": Plural(
        ("Shot {shots} can run out of frames under the transition that follows: hold the last one there."),
        ("Shots {shots} can run out of frames under the transition that follows: hold the last one there."),
    ),
    "outside_edit": "Outside of the edit's frames, left out: {texts}.",
    "loss": "{loss}.",
    "loss_of": "{loss}: {clips}.",
    "line": "Line {line}: {what}.",
    "more_lines": "So it is with {lines} more lines.",
    "no_drop_frame": "There is no drop-frame timecode at {rate} fps; its labels are counted as they stand.",
    "more_over_events": "More events lie over others.",
    "recorded_over": (
        "Line {line}: this event is recorded over that of line {under}; what comes later in the list is shown."
    ),
    "track_over": "Line {line}: track V{track} is shown over line {under} of V{under_track}.",
    "transition_overlong": (
        "Line {line}: its transition of {frames} frames is longer than the event, and is brought in with {kept}."
    ),
    "begins_in_transition": (
        "Line {line}: the list begins in a transition out of “{clip}”, of which it shows no "
        "frames before; it begins with a cut."
    ),
    "brought_in_as": "Line {line}: the transition “{effect}” is brought in as a {transition}.",
    "keyed": "Line {line}: “{clip}” is keyed over the picture, which is left out.",
    "sound_mixed": ("Line {line}: this sound is mixed from the one before, which is not read; it is a cut here."),
    "numbered": "{number} “{name}”",
    "numbered_unnamed": "{number} “unnamed”",
    "sequences": "This file holds {count} sequences; read was {chosen}. Not read: {unread}.",
    "begins_late": Plural(
        "{file} begins {count} frame after its clip at {timecode}, which is black until then.",
        "{file} begins {count} frames after its clip at {timecode}, which is black until then.",
    ),
    "counted_from_first": Plural(
        (
            "{file} begins at {timecode}, before or after the timecode of shot {shots}, which is "
            "counted from its first frame."
        ),
        (
            "{file} begins at {timecode}, before or after the timecode of shots {shots}, which "
            "is counted from its first frame."
        ),
    ),
    "taken_to_begin": Plural(
        "{file} says no timecode; for shot {shots} it is taken to begin at {timecode}.",
        "{file} says no timecode; for shots {shots} it is taken to begin at {timecode}.",
    ),
    "speed_inferred": Plural(
        "No M2 line says the speed of shot {shots}; the lengths of their events do.",
        "No M2 line says the speed of shots {shots}; the lengths of their events do.",
    ),
    "speed_contradicted": Plural(
        "An M2 line says another speed than the lengths of shot {shots} do; it is followed.",
        "An M2 line says another speed than the lengths of shots {shots} do; it is followed.",
    ),
    "counts_at_edit_rate": Plural(
        ("The source timecode of shot {shots} counts at the edit's rate, not at the {rate} fps of {file}."),
        ("The source timecode of shots {shots} counts at the edit's rate, not at the {rate} fps of {file}."),
    ),
    "ends_early": Plural(
        "{file} ends {frames} of its frames before shot {shots}, where a frame is held.",
        "{file} ends {frames} of its frames before shots {shots}, where a frame is held.",
    ),
    "begins_after": Plural(
        "{file} begins after shot {shots}, where its first frame is shown early.",
        "{file} begins after shots {shots}, where its first frame is shown early.",
    ),
    "retimed_between": Plural(
        "Retimed between two frames, shot {shots} can be one frame off.",
        "Retimed between two frames, shots {shots} can be one frame off.",
    ),
    "may_be_any": "Shot {shot} is offline: it may be any of {files}.",
    "offline": "Shot {shot} is offline: {why}.",
    "offline_asked": "Shot {shot} is offline: {why}, and the edit asks for {wanted}.",
    "transition_becomes": "The {transition} into shot {shot} becomes a {other}.",
    "transition_moved": "The {transition} into shot {shot} is moved to the middle of its cut.",
    "sound_may_be_any": "The sound {sound} is left out: it may be any of {files}.",
    "sound_without_timecode": "The sound {sound} is left out: {file} has not the timecode that the edit asks for.",
    "not_found": "Not found: {names}; offline for now.",
    "not_found_left_out": "Not found, and left out: {names}.",
    "on_several_tracks": "On several tracks at the same place, and heard once: {names}.",
    "retimed_one_off": "Shots retimed between two frames can be one frame off: {shots}.",
}
