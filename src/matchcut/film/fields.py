"""The fields that the film's rows have for people, as data: a row here for each field of `model` that somebody writes,
sees or is told of.

All that lists fields reads this table: the inspector's controls (`studio/inspector/controls.py`), what lies between two
states of a film (`film/differences.py`), the storyboard's keys (`script/storyboard/schema.py`) with their page
(`resources/storyboard.md`, written by `packaging/storyboard_page.py`), and the ranges that `check` holds. Its words are
English, and translated where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from fractions import Fraction

from matchcut.film.camera import OFFERED_MOVES, ShotSize
from matchcut.film.model import (
    AcceptedFault,
    AudioClip,
    Casting,
    Character,
    Element,
    Entity,
    Marker,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    TakeNote,
    Title,
    Track,
)
from matchcut.film.refusals import Advice, Refusal
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ContinuationWay, CorrectionSetting, SoundRole, TitleStyle
from matchcut.words.statements import Statement

MAXIMUM_FRAMES = 10_000_000
MAXIMUM_DUCK = 6000
MOST_HAND_OVER = 12
"""So many frames before its source's end a shot goes on from it, at most: takes keep no longer a tail."""
LOUDNESS = range(-7000, 1)
"""Loudness that a film can be brought to, in hundredths of a LUFS: from the gate of EBU R128 to full scale."""


# What a field holds


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text of about so many `lines`, blank only where that is allowed; `offers` are texts that people often take."""

    lines: int = 1
    blank: bool = True
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OneOf:
    """A word of a closed vocabulary."""

    words: type[StrEnum]


@dataclass(frozen=True, slots=True)
class Amount:
    """A whole number from `low` to `high`, both included; None where there is no bound.

    `offered` is the range that a control lets people choose from, where a film may hold more than that.
    """

    low: int | None = None
    high: int | None = None
    offered: tuple[int, int] | None = None

    @property
    def choosable(self) -> tuple[int | None, int | None]:
        """The range of a control."""
        return self.offered or (self.low, self.high)


@dataclass(frozen=True, slots=True)
class FrameCount(Amount):
    """A length of time in frames of the film; a number that a person writes alone is seconds, or frames where it is
    counted `in_frames`.
    """

    in_frames: bool = True


@dataclass(frozen=True, slots=True)
class Hundredths(Amount):
    """A decimal number kept in hundredths: percent, decibels, LUFS."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A fraction above nothing; `offers` are those that people take."""

    offers: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class OnOff:
    """True or false."""


@dataclass(frozen=True, slots=True)
class NameOf:
    """The id of another row, of an engine or of a medium: what can be named is the film's to say."""

    file: bool = False


@dataclass(frozen=True, slots=True)
class Special:
    """What has a control and a key made for it alone: frame rate, transition, timecode, an engine's settings."""


Holds = FreeText | OneOf | Amount | Ratio | OnOff | NameOf | Special


class UsedBy(Enum):
    """Who depends on a field. What takes are made of is in their recipe, so another value makes the shot stale."""

    TAKES = "takes"
    CUT = "cut"
    PEOPLE = "people"


class FieldGroup(StrEnum):
    """Under which heading the inspector shows a field."""

    STORY = "Story"
    CAMERA = "Camera"
    CUT = "In the cut"
    SCENE = "Scene"
    NOTES = "Notes"
    PICTURE = "Picture"
    ENDS = "Ends and sound"
    TITLE = "Title"
    SOUND = "Sound"
    TRACK = "Track"
    MARKER = "Marker"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmField:
    """One field of a row of the film.

    `name` is the dataclass's, `called` what it is called where it is said to have changed. `meaning` what the page of
    the storyboard says of its key, and `absent` what the key's absence means where its default does not say it; `key`
    is how a storyboard calls it (None: by its name; empty: it has no key), always written where it is `written`. The
    inspector shows it in its `group` beside a `label`, with a `hint`; screen readers say its `full_label`, if any.
    `step` is what the history says of a change, else that the field was set; `alone` where only the shot in hand is
    changed, however many are selected. `refusal` and `advice` are for a value out of range.
    """

    name: str
    holds: Holds
    used_by: UsedBy
    called: str
    meaning: str = ""
    absent: str = ""
    key: str | None = None
    written: bool = False
    group: FieldGroup | None = None
    label: str = ""
    full_label: str = ""
    hint: str = ""
    step: StepKind | None = None
    alone: bool = False
    refusal: Refusal | None = None
    advice: Statement[Advice] | None = None

    @property
    def storyboard_key(self) -> str:
        """How a storyboard calls it; empty where it has no key."""
        return self.name if self.key is None and self.meaning else self.key or ""

    @property
    def spoken(self) -> str:
        """What a screen reader calls the control, and tests."""
        return self.full_label or self.label


_WAYS = (
    "how a shot goes on from the one that it continues: `tail`, from its last frames; `sheet`, from these, with what "
    "that one shows at its end as a reference; `bridge`, so that it ends in the next shot's picture; `cut`, by a cut, "
    "with the first shot of the chain as a reference; or `auto`"
)
_TAKES, _CUT, _PEOPLE = UsedBy.TAKES, UsedBy.CUT, UsedBy.PEOPLE
_FADE = FrameCount(0)
_PERCENT = Hundredths(0, 10_000)
_PAN = Amount(-100, 100)
_LEVEL = Hundredths(offered=(-6000, 2400))
_SEED = Amount(offered=(0, 2**31 - 1))
_SPEEDS = tuple(map(Fraction, ("1/4", "1/2", "3/4", "1", "3/2", "2", "4")))

FIELDS: Mapping[type[Entity], tuple[FilmField, ...]] = {
    Settings: (
        FilmField(
            name="title",
            holds=FreeText(),
            used_by=_PEOPLE,
            called="the title",
            meaning="the film's name",
            written=True,
            group=FieldGroup.PICTURE,
            label="Title",
            step=StepKind.NAME_FILM,
        ),
        FilmField(
            name="rate",
            holds=Special(),
            used_by=_TAKES,
            called="the frame rate",
            meaning="frames per second: a whole number, a fraction, or `23.976`, `29.97`, `59.94`",
            written=True,
            group=FieldGroup.PICTURE,
            label="Rate",
        ),
        FilmField(
            name="width",
            holds=Special(),
            used_by=_TAKES,
            called="the frame size",
            key="size",
            meaning="width and height in pixels, both even",
            written=True,
            group=FieldGroup.PICTURE,
            label="Size",
        ),
        FilmField(name="height", holds=Special(), used_by=_TAKES, called="the frame size", key="size"),
        FilmField(
            name="seed",
            holds=_SEED,
            used_by=_TAKES,
            called="the seed",
            meaning="a whole number that all randomness comes from",
            group=FieldGroup.PICTURE,
            label="Seed",
            hint="Where the noise of every shot comes from that has no seed of its own",
            step=StepKind.SET_FILM_SEED,
        ),
        FilmField(
            name="engine",
            holds=NameOf(),
            used_by=_TAKES,
            called="the engine",
            meaning="the engine that makes a shot which names none",
        ),
        FilmField(
            name="parameters",
            holds=Special(),
            used_by=_TAKES,
            called="the engine's settings",
            meaning="the engine's own settings, by name: texts, numbers, true or false",
        ),
        FilmField(
            name="correction",
            holds=OnOff(),
            used_by=_TAKES,
            called="the correction",
            meaning="`true`: a take that continues another is corrected to look as that one does, where models made it",
            group=FieldGroup.PICTURE,
            label="Correct what continues",
            full_label="Correct the colours and sharpness of shots that continue others",
            step=StepKind.SET_CORRECTION,
        ),
        FilmField(
            name="way",
            holds=OneOf(ContinuationWay),
            used_by=_TAKES,
            called="the way to go on",
            meaning=f"{_WAYS}, from the tail",
            group=FieldGroup.PICTURE,
            label="Goes on",
            full_label="How shots of the film go on",
            step=StepKind.SET_WAY,
        ),
        FilmField(
            name="start",
            holds=Special(),
            used_by=_CUT,
            called="the first timecode",
            meaning="the first frame's timecode",
            group=FieldGroup.ENDS,
            label="Starts at",
        ),
        FilmField(
            name="fade_in",
            holds=_FADE,
            used_by=_CUT,
            called="the fade in",
            meaning="how long the film rises from black",
            group=FieldGroup.ENDS,
            label="Fade in",
            step=StepKind.FADE_IN,
        ),
        FilmField(
            name="fade_out",
            holds=_FADE,
            used_by=_CUT,
            called="the fade out",
            meaning="how long it falls to black",
            group=FieldGroup.ENDS,
            label="Fade out",
            step=StepKind.FADE_OUT,
        ),
        FilmField(
            name="loudness",
            holds=Hundredths(LOUDNESS[0], LOUDNESS[-1]),
            used_by=_CUT,
            called="the loudness",
            meaning="how loud the whole film is made, in LUFS (EBU R128): `-23` for broadcast, `-14` for the web",
            absent="as it is mixed",
            refusal=Refusal.LOUDNESS,
            advice=Advice.TAKE_LOUDNESS(),
            group=FieldGroup.ENDS,
            label="Loudness",
        ),
        FilmField(
            name="notes",
            holds=FreeText(3),
            used_by=_PEOPLE,
            called="the notes",
            meaning="for people",
            group=FieldGroup.NOTES,
            label="Notes",
            hint="For yourself and the crew",
            step=StepKind.WRITE_NOTES,
        ),
    ),
    Scene: (
        FilmField(
            name="heading",
            holds=FreeText(),
            used_by=_TAKES,
            called="the heading",
            meaning='the slug line: `"INT. HANGAR - NIGHT"`',
            group=FieldGroup.SCENE,
            label="Heading",
            full_label="Scene heading",
            hint="INT. KITCHEN - NIGHT",
            step=StepKind.WRITE_HEADING,
        ),
        FilmField(
            name="location",
            holds=NameOf(),
            used_by=_TAKES,
            called="the location",
            meaning="the id of the location that it is set in",
        ),
        FilmField(
            name="time_of_day",
            holds=FreeText(),
            used_by=_TAKES,
            called="the time of day",
            meaning='`"dusk"`',
            group=FieldGroup.SCENE,
            label="Time of day",
            hint="dusk",
            step=StepKind.SET_TIME_OF_DAY,
        ),
        FilmField(
            name="synopsis",
            holds=FreeText(2),
            used_by=_PEOPLE,
            called="the synopsis",
            meaning="what happens",
            group=FieldGroup.SCENE,
            label="Synopsis",
            hint="What happens in the scene",
            step=StepKind.WRITE_SYNOPSIS,
        ),
        FilmField(
            name="way",
            holds=OneOf(ContinuationWay),
            used_by=_TAKES,
            called="the way to go on",
            meaning=f"{_WAYS}, as the film says",
            group=FieldGroup.SCENE,
            label="Goes on",
            full_label="How shots of the scene go on",
            step=StepKind.SET_WAY,
        ),
        FilmField(name="rank", holds=Special(), used_by=_CUT, called="the place"),
    ),
    Shot: (
        FilmField(
            name="number",
            holds=FreeText(),
            used_by=_CUT,
            called="the number",
            meaning='the slate: `"12A"`',
            group=FieldGroup.CAMERA,
            label="Number",
            hint="12A",
            step=StepKind.NUMBER_SHOT,
            alone=True,
        ),
        FilmField(
            name="action",
            holds=FreeText(4),
            used_by=_TAKES,
            called="the action",
            meaning="what is seen to happen",
            group=FieldGroup.STORY,
            label="Action",
            hint="What we see, in plain words",
            step=StepKind.WRITE_ACTION,
            alone=True,
        ),
        FilmField(
            name="dialogue",
            holds=FreeText(2),
            used_by=_TAKES,
            called="the dialogue",
            meaning="what is said",
            group=FieldGroup.STORY,
            label="Dialogue",
            hint="What is said",
            step=StepKind.WRITE_DIALOGUE,
            alone=True,
        ),
        FilmField(
            name="size",
            holds=OneOf(ShotSize),
            used_by=_TAKES,
            called="the shot size",
            meaning="how much the frame holds; one of the sizes below",
            group=FieldGroup.CAMERA,
            label="Size",
            full_label="Shot size",
            step=StepKind.SET_SHOT_SIZE,
        ),
        FilmField(
            name="camera",
            holds=FreeText(offers=OFFERED_MOVES),
            used_by=_TAKES,
            called="the camera",
            meaning='how the camera moves: `"slow push in, handheld"`',
            group=FieldGroup.CAMERA,
            label="Move",
            full_label="Camera move",
            step=StepKind.SET_CAMERA,
        ),
        FilmField(
            name="frames",
            holds=FrameCount(1, MAXIMUM_FRAMES, in_frames=False),
            used_by=_TAKES,
            called="the length",
            key="duration",
            meaning="how long it is made",
            written=True,
            group=FieldGroup.CAMERA,
            label="Length",
            step=StepKind.SET_LENGTH,
        ),
        FilmField(
            name="keyframe",
            holds=NameOf(file=True),
            used_by=_TAKES,
            called="the picture",
            meaning="an image of its first frame",
        ),
        FilmField(
            name="continues",
            holds=Special(),
            used_by=_TAKES,
            called="what it continues",
            meaning="`true`: it goes on from the last frames of the shot just before in its scene. "
            "Or the id of any shot: it goes on from that one",
        ),
        FilmField(
            name="way",
            holds=OneOf(ContinuationWay),
            used_by=_TAKES,
            called="the way to go on",
            meaning=f"{_WAYS}, as the scene says",
            group=FieldGroup.CAMERA,
            label="Goes on",
            full_label="How the shot goes on",
            step=StepKind.SET_WAY,
        ),
        FilmField(
            name="hand_over",
            holds=FrameCount(0, MOST_HAND_OVER),
            used_by=_TAKES,
            called="the hand-over",
            meaning="how long before the end of the shot that it continues it goes on from that, whose tail has to be "
            "trimmed by as much, or what is between is seen twice",
            group=FieldGroup.CAMERA,
            label="Hand-over",
            full_label="Hand-over, frames before the end of the shot that it continues",
            step=StepKind.MOVE_HAND_OVER,
            alone=True,
        ),
        FilmField(
            name="correction",
            holds=OneOf(CorrectionSetting),
            used_by=_TAKES,
            called="the correction",
            meaning="whether it is corrected to look as the shot that it continues: `on`, `off`, or `auto`, as the "
            "film has it",
            group=FieldGroup.CAMERA,
            label="Correction",
            full_label="Correction of a continuing shot",
            step=StepKind.SET_CORRECTION,
        ),
        FilmField(
            name="transition",
            holds=Special(),
            used_by=_CUT,
            called="the transition",
            meaning="how it is entered, in place of a cut: a table with the keys below",
            absent="a cut",
        ),
        FilmField(
            name="head",
            holds=FrameCount(0),
            used_by=_CUT,
            called="the trim",
            key="trim",
            meaning="how much of what is made is left out of the cut: a table with the keys below",
            absent="nothing",
            group=FieldGroup.CUT,
            label="Trim head",
            full_label="Trim at the head",
            step=StepKind.TRIM,
        ),
        FilmField(
            name="tail",
            holds=FrameCount(0),
            used_by=_CUT,
            called="the trim",
            key="trim",
            group=FieldGroup.CUT,
            label="Trim tail",
            full_label="Trim at the tail",
            step=StepKind.TRIM,
        ),
        FilmField(
            name="speed",
            holds=Ratio(_SPEEDS),
            used_by=_CUT,
            called="the speed",
            meaning='how fast it plays: `"3/2"`, `1.5` or `2`; 2 is twice as fast',
            group=FieldGroup.CUT,
            label="Speed",
            step=StepKind.RETIME,
        ),
        FilmField(
            name="engine",
            holds=NameOf(),
            used_by=_TAKES,
            called="the engine",
            meaning="the engine that makes it",
            absent="the film's",
        ),
        FilmField(
            name="parameters",
            holds=Special(),
            used_by=_TAKES,
            called="the engine's settings",
            meaning="the engine's own settings; they win over the film's",
        ),
        FilmField(
            name="seed",
            holds=Amount(),
            used_by=_TAKES,
            called="the seed",
            meaning="a whole number that its randomness comes from",
            absent="from the film's",
        ),
        FilmField(
            name="reframe_x",
            holds=_PERCENT,
            used_by=_CUT,
            called="the framing for other shapes",
            key="reframe",
            meaning="which point of the picture stays in the middle where the film is delivered in another shape: "
            "percent from the left and from the top",
            group=FieldGroup.CUT,
            label="Framing, % from left",
            full_label="Framing for other shapes, percent from the left",
            hint="Which point stays in the middle where the film is delivered in another shape, such as upright",
            refusal=Refusal.REFRAME_OUTSIDE,
            advice=Advice.TAKE_PERCENT(),
        ),
        FilmField(
            name="reframe_y",
            holds=_PERCENT,
            used_by=_CUT,
            called="the framing for other shapes",
            key="reframe",
            group=FieldGroup.CUT,
            label="Framing, % from top",
            full_label="Framing for other shapes, percent from the top",
            hint="Which point stays in the middle where the film is delivered in another shape, such as upright",
            refusal=Refusal.REFRAME_OUTSIDE,
            advice=Advice.TAKE_PERCENT(),
        ),
        FilmField(
            name="notes",
            holds=FreeText(2),
            used_by=_PEOPLE,
            called="the notes",
            meaning="for people",
            group=FieldGroup.NOTES,
            label="Notes",
            hint="For yourself and the crew",
            step=StepKind.WRITE_NOTES,
            alone=True,
        ),
        FilmField(
            name="meant",
            holds=FreeText(),
            used_by=_PEOPLE,
            called="what is meant",
            meaning="what it is warned of and is meant, parted by commas: `jump_cut, not_cast:mara`",
        ),
        FilmField(name="scene", holds=NameOf(), used_by=_TAKES, called="the place", key=""),
        FilmField(name="rank", holds=Special(), used_by=_CUT, called="the place"),
    ),
    Character: (
        FilmField(name="name", holds=FreeText(), used_by=_TAKES, called="the name", meaning="what they are called"),
        FilmField(
            name="description",
            holds=FreeText(3),
            used_by=_TAKES,
            called="the description",
            meaning="what they look like",
        ),
        FilmField(
            name="consent",
            holds=FreeText(2),
            used_by=_PEOPLE,
            called="the consent",
            meaning="how a real person agreed to their likeness being used",
        ),
        FilmField(
            name="voice",
            holds=FreeText(),
            used_by=_PEOPLE,
            called="the voice",
            meaning='the voice that their lines are spoken in: `"bf_emma"`, or of your own `"alba/tom"`',
        ),
        FilmField(name="rank", holds=Special(), used_by=_PEOPLE, called="the place"),
    ),
    Element: (
        FilmField(
            name="name",
            holds=FreeText(blank=False),
            used_by=_TAKES,
            called="the name",
            meaning="what it is called",
        ),
        FilmField(
            name="description",
            holds=FreeText(3),
            used_by=_TAKES,
            called="the description",
            meaning="what it looks like",
        ),
        FilmField(name="kind", holds=Special(), used_by=_TAKES, called="the kind"),
        FilmField(name="rank", holds=Special(), used_by=_PEOPLE, called="the place"),
    ),
    Reference: (
        FilmField(name="label", holds=FreeText(), used_by=_PEOPLE, called="the name"),
        FilmField(name="owner", holds=NameOf(), used_by=_TAKES, called="whom it shows"),
        FilmField(name="media", holds=NameOf(file=True), used_by=_TAKES, called="the file"),
        FilmField(name="rank", holds=Special(), used_by=_TAKES, called="the place"),
    ),
    Casting: (FilmField(name="note", holds=FreeText(), used_by=_TAKES, called="the note"),),
    Placement: (),
    Title: (
        FilmField(
            name="text",
            holds=FreeText(3),
            used_by=_CUT,
            called="the words",
            meaning="what it says",
            group=FieldGroup.TITLE,
            label="Words",
            hint="What is written",
            step=StepKind.WRITE_TITLE,
        ),
        FilmField(
            name="offset",
            holds=FrameCount(0),
            used_by=_CUT,
            called="the place",
            meaning="when it appears, after the shot's first frame",
        ),
        FilmField(
            name="frames",
            holds=FrameCount(1, in_frames=False),
            used_by=_CUT,
            called="the length",
            key="duration",
            meaning="how long it stays, fades included",
            group=FieldGroup.TITLE,
            label="Length",
            step=StepKind.TRIM_TITLE,
        ),
        FilmField(
            name="fade",
            holds=_FADE,
            used_by=_CUT,
            called="the fade",
            meaning="how long it takes to appear, and to go",
            absent='`"12f"`, or half its duration if that is shorter',
            group=FieldGroup.TITLE,
            label="Fades",
            full_label="Fade",
            step=StepKind.FADE_TITLE,
        ),
        FilmField(
            name="style",
            holds=OneOf(TitleStyle),
            used_by=_CUT,
            called="the style",
            meaning="where it stands: `centre`, `lower third`, `subtitle`",
            group=FieldGroup.TITLE,
            label="Place",
            step=StepKind.PLACE_TITLE,
        ),
        FilmField(name="shot", holds=NameOf(), used_by=_CUT, called="the shot it is in", key=""),
    ),
    Marker: (
        FilmField(
            name="offset",
            holds=FrameCount(None),
            used_by=_PEOPLE,
            called="the place",
            meaning="which frame, counted from the shot's first",
        ),
        FilmField(
            name="text",
            holds=FreeText(4),
            used_by=_PEOPLE,
            called="the words",
            meaning="what it says",
            group=FieldGroup.MARKER,
            label="Note",
            hint="What is to be said about this frame",
            step=StepKind.WRITE_MARKER,
        ),
        FilmField(name="shot", holds=NameOf(), used_by=_PEOPLE, called="the shot it is in", key=""),
    ),
    AudioClip: (
        FilmField(
            name="media",
            holds=NameOf(file=True),
            used_by=_CUT,
            called="the file",
            key="file",
            meaning="the sound: WAV, FLAC, MP3, Ogg, M4A, or a film with sound",
        ),
        FilmField(
            name="label",
            holds=FreeText(),
            used_by=_PEOPLE,
            called="the name",
            meaning="what it is called",
            group=FieldGroup.SOUND,
            label="Name",
            hint="What is heard",
            step=StepKind.NAME_SOUND,
        ),
        FilmField(
            name="track", holds=FreeText(), used_by=_CUT, called="the track", meaning="the track that it lies on"
        ),
        FilmField(
            name="anchor",
            holds=NameOf(),
            used_by=_CUT,
            called="the place",
            meaning="the id of the shot that it moves with",
            absent="the film's first frame",
        ),
        FilmField(
            name="offset",
            holds=FrameCount(None),
            used_by=_CUT,
            called="the place",
            meaning="when it begins, after its anchor's first frame; before it, if negative",
        ),
        FilmField(
            name="source_start",
            holds=Special(),
            used_by=_CUT,
            called="where in its file it begins",
            meaning="where in the file it begins: a duration as text, or samples at 48 kHz as a number",
        ),
        FilmField(
            name="frames",
            holds=FrameCount(1, in_frames=False),
            used_by=_CUT,
            called="the length",
            key="duration",
            meaning="how long it plays",
            absent="to its end, or the film's",
            group=FieldGroup.SOUND,
            label="Length",
            step=StepKind.TRIM_SOUND,
        ),
        FilmField(
            name="gain",
            holds=_LEVEL,
            used_by=_CUT,
            called="the level",
            key="gain_db",
            meaning="louder or softer, in decibels",
            group=FieldGroup.SOUND,
            label="Level, dB",
            full_label="Level in decibels",
            step=StepKind.SET_LEVEL,
        ),
        FilmField(
            name="pan",
            holds=_PAN,
            used_by=_CUT,
            called="the pan",
            meaning="from -100, left, to 100, right",
            refusal=Refusal.SOUND_PAN,
            advice=Advice.TAKE_PAN(),
            group=FieldGroup.SOUND,
            label="Pan",
            step=StepKind.PAN_SOUND,
        ),
        FilmField(
            name="fade_in",
            holds=_FADE,
            used_by=_CUT,
            called="the fade in",
            meaning="how long it rises",
            group=FieldGroup.SOUND,
            label="Fade in",
            step=StepKind.FADE_SOUND,
        ),
        FilmField(
            name="fade_out",
            holds=_FADE,
            used_by=_CUT,
            called="the fade out",
            meaning="how long it falls",
            group=FieldGroup.SOUND,
            label="Fade out",
            step=StepKind.FADE_SOUND,
        ),
    ),
    Track: (
        FilmField(
            name="id",
            holds=FreeText(blank=False),
            used_by=_CUT,
            called="the name",
            key="name",
            meaning="the track's name, as sounds say it",
        ),
        FilmField(
            name="gain",
            holds=_LEVEL,
            used_by=_CUT,
            called="the level",
            key="gain_db",
            meaning="louder or softer, in decibels",
            group=FieldGroup.TRACK,
            label="Level, dB",
            full_label="Level of the track in decibels",
            step=StepKind.MIX_TRACK,
        ),
        FilmField(
            name="pan",
            holds=_PAN,
            used_by=_CUT,
            called="the pan",
            meaning="from -100, left, to 100, right",
            refusal=Refusal.TRACK_PAN,
            advice=Advice.TAKE_PAN(),
            group=FieldGroup.TRACK,
            label="Pan",
            full_label="Pan of the track",
            step=StepKind.MIX_TRACK,
        ),
        FilmField(
            name="muted",
            holds=OnOff(),
            used_by=_CUT,
            called="whether it is heard",
            meaning="whether nothing of it is heard",
            group=FieldGroup.TRACK,
            label="Muted",
            full_label="The track is muted",
        ),
        FilmField(
            name="role",
            holds=OneOf(SoundRole),
            used_by=_CUT,
            called="the role",
            meaning="what it is to the film: `dialogue`, `music` or `effects`",
            group=FieldGroup.TRACK,
            label="Holds",
            full_label="What the track is to the film",
            step=StepKind.SET_TRACK_ROLE,
        ),
        FilmField(
            name="duck",
            holds=Hundredths(0, MAXIMUM_DUCK),
            used_by=_CUT,
            called="the ducking",
            key="duck_db",
            meaning="by how many decibels it goes down while somebody speaks on a track of dialogue",
            refusal=Refusal.TRACK_DUCK,
            advice=Advice.TAKE_DUCK(most=MAXIMUM_DUCK // 100),
            group=FieldGroup.TRACK,
            label="Under dialogue, dB",
            full_label="How far the track goes down under dialogue, in decibels",
            step=StepKind.MIX_TRACK,
        ),
    ),
    TakeNote: (FilmField(name="text", holds=FreeText(2), used_by=_PEOPLE, called="the note"),),
    AcceptedFault: (
        FilmField(name="take", holds=FreeText(), used_by=_PEOPLE, called="the take"),
        FilmField(name="fault", holds=FreeText(), used_by=_PEOPLE, called="the fault"),
        FilmField(name="character", holds=FreeText(), used_by=_PEOPLE, called="whom it concerns"),
    ),
}
"""The fields of each class of row, in the order in which they are shown and written."""


def field_of(entity: type[Entity], name: str) -> FilmField:
    """The row of one field. KeyError where the table has none."""
    row = next((row for row in FIELDS.get(entity, ()) if row.name == name), None)
    if row is None:
        raise KeyError(f"{entity.__name__}.{name}")
    return row
