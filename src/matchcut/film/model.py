"""What a film is made of: frozen values, one class per table of the project file.

Every entity has an `id`; entities name each other by id. Field types are only `str`, `int`, `bool`, `Fraction`,
the enums of `vocabulary`, `FrameRate`, `Transition`, `Parameters`, ids, and `None`: nothing is a float, so
nothing rounds. Times are frames at the film's rate unless a name says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction

from matchcut.film.camera import ShotSize
from matchcut.film.ids import (
    AcceptedFaultId,
    AudioClipId,
    CastingId,
    CharacterId,
    ElementId,
    MarkerId,
    MediaId,
    PlacementId,
    ReferenceId,
    SceneId,
    ShotId,
    TakeId,
    TitleId,
    TrackId,
)
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import (
    ContinuationWay,
    CorrectionSetting,
    ElementKind,
    SoundRole,
    TitleStyle,
    TransitionKind,
)

ParameterValue = str | int | bool
"""An engine parameter's value. Decimals are texts ("5.5"), read by the engine that owns the parameter."""


class Parameters(Mapping[str, ParameterValue]):
    """Engine parameters by name: a mapping that never changes, so that what holds it can be hashed."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, ParameterValue] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, name: str) -> ParameterValue:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Parameters({self._values!r})"


NO_PARAMETERS = Parameters()
AS_SHOT = Fraction(1)
"""The speed of a shot that is not retimed."""


@dataclass(frozen=True, slots=True)
class Transition:
    """How a shot is entered: `frames` long, counted once for both shots. See `TransitionKind.overlaps`."""

    kind: TransitionKind
    frames: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What holds for the whole film.

    `seed` is where every shot's noise comes from; `engine` the id of the engine a shot uses unless it names
    its own; `start` the film's first timecode in frames from 00:00:00:00 (trade habit: one hour);
    `fade_in`/`fade_out` frames from and to black at the film's ends. `loudness`, where given, is what the
    film's sound is brought to: its integrated loudness (EBU R128) in hundredths of a LUFS, −2300 for broadcast.
    `correction` says whether takes that continue others are corrected to look as those do, `way` how
    they go on from them where neither shot nor scene says.
    """

    id: str = "film"
    title: str = "Untitled"
    rate: FrameRate = FrameRate(24)
    width: int = 1280
    height: int = 720
    seed: int = 1
    engine: str = "animatic"
    parameters: Parameters = NO_PARAMETERS
    start: int = 86_400
    fade_in: int = 0
    fade_out: int = 0
    notes: str = ""
    loudness: int | None = None
    correction: bool = False
    way: ContinuationWay = ContinuationWay.AUTO


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A place and a time: shots in it share a look. `heading` is the slug line ('INT. HANGAR - NIGHT')."""

    id: SceneId
    rank: str
    heading: str = ""
    location: ElementId | None = None
    time_of_day: str = ""
    synopsis: str = ""
    way: ContinuationWay = ContinuationWay.AUTO


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One camera set-up.

    `frames` is the length it is made with. The cut uses the frames `head` … `frames − tail` of it, played at
    `speed` (2 is twice as fast, in half the time). `continues` names the shot whose last frames it carries on
    from. `transition` is how the shot is entered from the one before it. `seed` and `engine`, where given,
    override the film's. `number` is the slate ('12A'). `reframe_x` and `reframe_y` say which point of the picture a
    film of another shape keeps in its middle, in hundredths of a percent from the left and from the top. `correction`
    says whether its take is corrected, where it continues another; `hand_over` how many frames before that one's end it
    goes on from it. `meant` are marks of what the storyboard is warned of there and a person says is meant, parted by
    commas (`planning.grammar.kinds.StoryDoubt.mark`).
    """

    id: ShotId
    scene: SceneId
    rank: str
    number: str = ""
    action: str = ""
    dialogue: str = ""
    size: ShotSize = ShotSize.WIDE
    camera: str = "static"
    frames: int = 72
    head: int = 0
    tail: int = 0
    speed: Fraction = AS_SHOT
    continues: ShotId | None = None
    transition: Transition | None = None
    keyframe: MediaId | None = None
    engine: str | None = None
    parameters: Parameters = NO_PARAMETERS
    seed: int | None = None
    notes: str = ""
    reframe_x: int = 5000
    reframe_y: int = 5000
    correction: CorrectionSetting = CorrectionSetting.AUTO
    hand_over: int = 0
    way: ContinuationWay = ContinuationWay.AUTO
    meant: str = ""

    @property
    def meant_marks(self) -> tuple[str, ...]:
        """What of it is meant, mark by mark."""
        return tuple(mark for part in self.meant.split(",") if (mark := part.strip()))

    @property
    def used(self) -> FrameRange:
        """The frames of the take that the cut uses, in the take's own time."""
        return FrameRange(self.head, self.frames - self.head - self.tail)

    @property
    def length(self) -> int:
        """How many frames of the film the shot fills: ⌊used / speed⌋, at least one."""
        used, speed = self.frames - self.head - self.tail, self.speed
        if speed is not AS_SHOT:  # A film of ten thousand shots asks each for its length.
            used = used * speed.denominator // speed.numerator
        return used if used > 1 else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """A member of the cast. `consent` notes how a real person agreed to their likeness being used; `voice` names the
    voice that their lines are spoken in."""

    id: CharacterId
    rank: str
    name: str
    description: str = ""
    consent: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A location, prop or style with a look of its own."""

    id: ElementId
    rank: str
    kind: ElementKind
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An image of a character or element. `owner` is the id of either; `label` tells the view ('profile')."""

    id: ReferenceId
    owner: CharacterId | ElementId
    rank: str
    media: MediaId
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """A character appears in a shot. `note` is what differs there ('in the pressure suit')."""

    id: CastingId
    shot: ShotId
    character: CharacterId
    rank: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A prop or style is used in a shot. (A location belongs to the scene.)"""

    id: PlacementId
    shot: ShotId
    element: ElementId
    rank: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Text over the picture from frame `offset` of a shot's place in the film, for `frames`, faded at both ends.

    It may run past the end of its shot. It moves with the shot.
    """

    id: TitleId
    shot: ShotId
    text: str
    offset: int = 0
    frames: int = 72
    fade: int = 12
    style: TitleStyle = TitleStyle.CENTRE


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioClip:
    """Sound on `track`, from frame `offset` after its anchor: a shot's first frame, or (None) the film's.

    `source_start` is where in the source it begins, in samples at 48 kHz; `frames` its length in the film, or
    None for all the source has, up to the film's end. `gain` is in hundredths of a decibel; fades in frames; `pan`
    from −100 (left) to 100 (right).
    """

    id: AudioClipId
    media: MediaId
    track: str = "A1"
    anchor: ShotId | None = None
    offset: int = 0
    source_start: int = 0
    frames: int | None = None
    gain: int = 0
    fade_in: int = 0
    fade_out: int = 0
    label: str = ""
    pan: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """How all sound of one track is mixed; its id is the track's name. A track that has no row has these defaults.

    `gain` is in hundredths of a decibel, `pan` from −100 (left) to 100 (right). `duck` is by how many hundredths of a
    decibel it goes down while there is sound on a track whose `role` is dialogue. The sound that comes with takes lies
    on the track PRODUCTION.
    """

    id: TrackId
    gain: int = 0
    pan: int = 0
    muted: bool = False
    role: SoundRole = SoundRole.EFFECTS
    duck: int = 0


PRODUCTION = TrackId("production")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A note that a person left on a frame of a shot."""

    id: MarkerId
    shot: ShotId
    offset: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The take a person (or the render that made it) chose for a shot; `id` is the shot's."""

    id: ShotId
    take: TakeId


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeNote:
    """What a person noted about a take; `id` is the take's. It stays when the shot is deleted, as the take does."""

    id: TakeId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFault:
    """A fault of a take that a person says is fine: its kind (`continuity.faults.FaultKind`), and the character whom
    it concerns, "" for nobody. It stays when the shot is deleted, as the take does.
    """

    id: AcceptedFaultId
    take: TakeId
    fault: str
    character: str = ""


class TakeFile(Enum):
    """What a media file is of a take."""

    PICTURE = auto()
    TAIL = auto()
    SOUND = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One generated version of a shot: a fact, never changed once made.

    `fingerprint` is its recipe's; `recipe` that recipe as canonical JSON. `video` plays, `tail` holds the last
    `tail_frames` frames losslessly, `hand_over` is JSON that the engine leaves for a continuing shot (`{}` if
    nothing). `variation` counts a shot's takes from 0 and, with the film's seed, gives the take its noise.
    `made_at` is UTC, ISO 8601.
    """

    id: TakeId
    shot: ShotId
    number: int
    variation: int
    fingerprint: str
    recipe: str
    engine: str
    engine_revision: str
    seed: int
    frames: int
    video: MediaId
    tail: MediaId | None
    tail_frames: int
    hand_over: str
    sound: MediaId | None
    poster: MediaId | None
    made_at: str
    seconds: str = ""
    facts: Parameters = NO_PARAMETERS


Entity = (
    Settings
    | Scene
    | Shot
    | Character
    | Element
    | Reference
    | Casting
    | Placement
    | Title
    | AudioClip
    | Track
    | Marker
    | Circle
    | TakeNote
    | AcceptedFault
)
"""What an edit can change. Takes are not here: they are made or deleted, never edited, and undo leaves them."""
