"""Every field of the inspector, worked by mouse and keys: what is kept is what is shown, and all can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from campaign import AtWork, box_of
from fields import Work, another
from virtual_screen import until

from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineSpec, Parameter
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, CharacterId, ElementId, MarkerId, ShotId, TitleId
from matchcut.film.time import timecode
from matchcut.store.project import Project


def frames(count: int) -> str:
    return "1 frame" if count == 1 else f"{count} frames"


def length(count: int, rate: int = 24) -> str:
    seconds, rest = divmod(count, rate)
    return f"{seconds}s {rest}f" if rest else f"{seconds}s"


def decimal(hundredths: int) -> str:
    return f"{hundredths / 100:g}"


def engine_name(engine: str | None) -> str:
    return engines()[engine].name if engine else "the film's"


def of_shot(shot: ShotId) -> dict[str, Callable[[Film], str]]:
    """What the inspector shows of a shot."""

    def number(frames_of: str) -> Callable[[Film], str]:
        return lambda film: frames(getattr(film.shots[shot], frames_of))

    def plain(field: str) -> Callable[[Film], str]:
        return lambda film: str(getattr(film.shots[shot], field))

    def is_in(rows: str, field: str, name: str) -> Callable[[Film], str]:
        return lambda film: (
            "on" if any(getattr(row, field) == name for row in getattr(film, rows).get(shot, ())) else "off"
        )

    def of_scene(field: str) -> Callable[[Film], str]:
        return lambda film: str(getattr(film.scenes[film.shots[shot].scene], field))

    def continues(film: Film) -> str:
        source = film.shots[shot].continues
        return f"shot {film.label(source)}, just before" if source else "nothing: it starts with a cut"

    def location(film: Film) -> str:
        place = film.scenes[film.shots[shot].scene].location
        return film.elements[place].name if place else "none"

    def transition(film: Film) -> str:
        present = film.shots[shot].transition
        return str(present.kind.value) if present else "cut"

    def over(film: Film) -> str:
        present = film.shots[shot].transition
        return frames(present.frames if present else 12)

    return {
        "Action": plain("action"),
        "Dialogue": plain("dialogue"),
        "Notes": plain("notes"),
        "Note on the take": lambda film: film.note_on(film.circles[shot].take),
        "Engine": lambda film: engine_name(film.shots[shot].engine),
        "Number": plain("number"),
        "Shot size": plain("size"),
        "Camera move": plain("camera"),
        "Length": lambda film: length(film.shots[shot].frames),
        "Continues": continues,
        "How the shot goes on": plain("way"),
        "Hand-over, frames before the end of the shot that it continues": number("hand_over"),
        "Correction of a continuing shot": plain("correction"),
        "Mara is in the shot": is_in("cast_by_shot", "character", "mara"),
        "Noah is in the shot": is_in("cast_by_shot", "character", "noah"),
        "Lamp is used in the shot": is_in("placements_by_shot", "element", "lamp"),
        "Ink is used in the shot": is_in("placements_by_shot", "element", "ink"),
        "Transition": transition,
        "Transition length": over,
        "Trim at the head": number("head"),
        "Trim at the tail": number("tail"),
        "Speed": lambda film: f"{float(film.shots[shot].speed):g}×",
        "Framing for other shapes, percent from the left": lambda film: decimal(film.shots[shot].reframe_x),
        "Framing for other shapes, percent from the top": lambda film: decimal(film.shots[shot].reframe_y),
        "Scene heading": of_scene("heading"),
        "How shots of the scene go on": of_scene("way"),
        "Location": location,
        "Time of day": of_scene("time_of_day"),
        "Synopsis": of_scene("synopsis"),
    }


LENGTHS = {"Length": ("3", "2s 12f", "40f")}


def test_every_field_of_a_shot(person: AtWork) -> None:
    shot = ShotId("shot1")
    person.click(person.ask("bar", "shot1"))
    until(lambda: person.state["current"] == shot, "the shot in hand")
    parameters = {parameter.label for parameter in engines()["animatic"].parameters}
    work = Work(person, of_shot(shot), "Inspector", LENGTHS)
    work.every(but=parameters)
    assert set(work.kept) - {"Transition length"} <= set(work.worked), "all that is kept has a field"
    person.click(person.ask("bar", "shot3"))
    until(lambda: person.state["current"] == "shot3", "another shot in hand")
    entered = Work(person, of_shot(ShotId("shot3")), "Inspector", {"Transition length": ("8f", "5")})
    entered.field(person.thing("Transition length", "Inspector"))


def test_every_setting_of_every_engine(person: AtWork) -> None:
    """Each engine is chosen; a setting that several of them have is worked once."""
    shot = ShotId("shot0")
    person.click(person.ask("bar", "shot0"))
    until(lambda: person.state["current"] == shot, "the shot in hand")
    worked: set[tuple[object, ...]] = set()
    offered = [words for words, _ in person.thing("Engine", "Inspector", "drop-down")["entries"]]
    assert len(offered) > 20
    work = Work(person, of_shot(shot), "Inspector")
    for name in offered[1:]:
        spec = next(one for one in engines().values() if one.name == name)
        new = {one.label: one for one in spec.parameters if _kind_of(one) not in worked}
        if not new:
            continue
        person.choose_from(person.reach(person.thing("Engine", "Inspector", "drop-down"), work.over), name)
        assert person.film.shots[shot].engine == spec.id
        for parameter in new.values():
            _work_parameter(person, shot, spec, parameter)
            worked.add(_kind_of(parameter))
    assert len(worked) > 30


def _kind_of(parameter: Parameter) -> tuple[object, ...]:
    return parameter.label, parameter.kind, parameter.choices


def _work_parameter(person: AtWork, shot: ShotId, spec: EngineSpec, parameter: Parameter) -> None:
    """Work a setting of the engine that the shot has, and its button that goes back to what it is without."""

    def kept(film: Film) -> str:
        own = film.shots[shot].parameters.get(parameter.name, parameter.default)
        return ("on" if own else "off") if isinstance(own, bool) else str(own)

    work = Work(person, {parameter.label: kept}, "Inspector", {parameter.label: (another(parameter),)})
    field = person.thing(parameter.label, "Inspector", KINDS[parameter.kind])
    work.field(field)
    field, before = person.reach(field, work.over), person.film
    person.click(box_of(field) if parameter.kind == "switch" else field["seen"])
    if parameter.kind == "choice":
        until(lambda: person.ask("popup"), "the popup", 5)
        person.key("Escape")
        until(lambda: person.ask("popup") is None, "the closed popup", 5)
        person.key("Down" if str(parameter.default) != parameter.choices[-1] else "Up")
    elif parameter.kind != "switch":
        person.key("ctrl+a")
        person.type(another(parameter))
        person.key("Return")
    reset = person.reach(person.thing(f"Reset {parameter.label}", "Inspector", "button"), work.over)
    until(lambda: parameter.name in person.film.shots[shot].parameters, f"{parameter.label} is set", 5)
    assert person.now(reset)["enabled"]
    person.click(reset["seen"])
    until(lambda: parameter.name not in person.film.shots[shot].parameters, f"{parameter.label} is reset", 5)
    assert not person.now(reset)["enabled"]
    person.quiet(f"the reset of {parameter.label}")
    person.undo_to(before)


KINDS = {"integer": "line", "decimal": "line", "text": "line", "switch": "tick", "choice": "drop-down"}


def test_every_field_of_the_film(person: AtWork) -> None:
    def loudness(film: Film) -> str:
        level = film.settings.loudness
        return "as it is" if level is None else f"−{-level / 100:g} LUFS"

    kept: dict[str, Callable[[Film], str]] = {
        "Title": lambda film: film.settings.title,
        "Frame size": lambda film: f"{film.settings.width} × {film.settings.height}",
        "Frame rate": lambda film: f"{round(float(film.settings.rate.fraction), 3):g} frames a second",
        "Seed": lambda film: str(film.settings.seed),
        "First timecode": lambda film: timecode(film.settings.start, film.settings.rate),
        "Fade in": lambda film: frames(film.settings.fade_in),
        "Fade out": lambda film: frames(film.settings.fade_out),
        "Loudness": loudness,
        "How shots of the film go on": lambda film: film.settings.way.value,
        "Correct the colours and sharpness of shots that continue others": lambda film: (
            "on" if film.settings.correction else "off"
        ),
        "Engine": lambda film: engine_name(film.settings.engine),
        "Notes": lambda film: film.settings.notes,
    }
    person.key("Escape")
    until(lambda: person.state["current"] is None, "no shot in hand")
    written = {"First timecode": ("10:00:00:00", "01:00:00:00"), "Seed": ("77",), "Fade in": ("12f", "5")}
    work = Work(person, kept, "Inspector", written)
    parameters = {parameter.label for parameter in engines()["animatic"].parameters} - {"Burn-in"}
    until(lambda: work.fields, "the film's fields", 10)
    for thing in work.fields:
        if thing["name"] not in parameters and (thing["name"], thing["kind"]) != ("Burn-in", "drop-down"):
            work.field(thing)
    assert set(kept) == set(work.worked)
    for label in sorted(parameters):
        assert person.thing(label, "Inspector")["enabled"]


def test_every_field_of_what_hangs_on_the_film(person: AtWork) -> None:
    title, sound, marker = TitleId("title"), AudioClipId("sound"), MarkerId("marker")

    def of_sound(field: str, told: Callable[[int], str] = str) -> Callable[[Film], str]:
        return lambda film: told(getattr(film.audio[sound], field))

    def of_track(field: str, told: Callable[[int], str] = str) -> Callable[[Film], str]:
        return lambda film: told(getattr(film.track("Music"), field))

    every: dict[str, tuple[dict[str, Callable[[Film], str]], dict[str, tuple[str, ...]]]] = {
        title: (
            {
                "Words": lambda film: film.titles[title].text,
                "Place": lambda film: film.titles[title].style.value,
                "Length": lambda film: length(film.titles[title].frames),
                "Fade": lambda film: frames(film.titles[title].fade),
            },
            {"Length": ("20f", "0.5")},
        ),
        sound: (
            {
                "Name": of_sound("label"),
                "Length": lambda film: length(edits.audio_frames(film, film.audio[sound])),
                "Level in decibels": of_sound("gain", decimal),
                "Pan": of_sound("pan"),
                "Fade in": of_sound("fade_in", frames),
                "Fade out": of_sound("fade_out", frames),
                "The track is muted": of_track("muted", lambda on: "on" if on else "off"),
                "Pan of the track": of_track("pan"),
                "What the track is to the film": lambda film: film.track("Music").role.value,
                "Level of the track in decibels": of_track("gain", decimal),
                "How far the track goes down under dialogue, in decibels": of_track("duck", decimal),
            },
            {
                "Length": ("1", "30f"),
                "Pan": ("-20", "100"),
                "Pan of the track": ("-5", "40"),
                "Level in decibels": ("-6.5",),
            },
        ),
        marker: ({"Note": lambda film: film.markers[marker].text}, {}),
    }
    for clip, (kept, written) in every.items():
        person.click(person.ask("bar", clip))
        until(lambda wanted=clip: person.state["clips"] == (wanted,), f"the {clip} in hand")  # type: ignore[misc]
        work = Work(person, kept, "What hangs on the film", written)
        work.every()
        assert set(kept) == set(work.worked)


def test_every_field_of_the_cast(person: AtWork) -> None:
    person.key("F1")
    person.click(until(lambda: person.ask("tab", "Cast"), "the tab of the cast"))
    mara, kitchen = CharacterId("mara"), ElementId("kitchen")
    for name, kept in (
        (
            "Mara",
            {
                "Name": lambda film: film.characters[mara].name,
                "Description": lambda film: film.characters[mara].description,
                "Consent": lambda film: film.characters[mara].consent,
                "Voice": lambda film: film.characters[mara].voice or "No voice of their own",
            },
        ),
        (
            "Kitchen",
            {
                "Name": lambda film: film.elements[kitchen].name,
                "Description": lambda film: film.elements[kitchen].description,
            },
        ),
    ):
        until(lambda wanted=name: person.ask("things", wanted), f"the card of {name}")  # type: ignore[misc]
        work = Work(person, kept, name)
        work.over = person.thing("Description", name)["scrolled by"]
        for field in ("Description", *(name for name in ("Consent", "Voice") if name in kept), "Name"):
            work.field(person.thing(field, name))
        assert {one["name"] for one in work.fields} == set(kept)


def test_the_note_on_a_take(person: AtWork) -> None:
    person.click(person.ask("bar", "shot0"))
    person.key("F4")
    card = until(lambda: person.ask("area", "Take 1") or person.ask("area", "Take 1, circled"), "the first take's card")
    person.click(card)
    with Project.open(person.folder) as project:
        take = next(take for take in project.takes.of(ShotId("shot0")) if take.number == 1)
    work = Work(person, {"Note on the take": lambda film: film.note_on(take.id)}, "Takes")
    work.field(person.thing("Note on the take", "Takes"))
