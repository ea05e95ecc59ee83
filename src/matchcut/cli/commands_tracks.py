"""The commands around sound under the film: list, add, remove, mix, loudness."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.commands_look import AsJson, _print_table, _table
from matchcut.cli.progress import Reporter

sound = typer.Typer(
    name="sound",
    help="""The film's sound: clips laid under it, how their tracks are mixed, how loud the whole is.

    Lengths are written "2.5s", "60f" or "2:12" (seconds:frames), gains in decibels: --gain -6.5.
    """,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(sound)


@sound.command("list")
def list_sounds(source: Source, as_json: AsJson = False) -> None:
    """List the sound clips in the order in which they begin."""
    from matchcut.app.sounding import decibels, sounds_of
    from matchcut.cli.as_json import print_json, sound_json

    with _opened(source) as project:
        film = project.film
    sounds = sounds_of(film)
    if as_json:
        print_json([sound_json(sound) for sound in sounds])
        return
    table = _table("", "sound", "track", "begins", "frames", "gain", "pan")
    for sound in sounds:
        clip = sound.clip
        frames, gain = str(clip.frames or "all"), decibels(clip.gain)
        table.add_row(str(sound.number), sound.label, clip.track, sound.begins, frames, gain, str(clip.pan))
    _print_table(table)
    for track in film.tracks.values():
        muted = ", muted" if track.muted else ""
        ducks = f", {decibels(-track.duck)} dB under dialogue" if track.duck else ""
        print(f"{track.id}: {track.role.value}, gain {decibels(track.gain)} dB, pan {track.pan}{ducks}{muted}.")
    loudness = film.settings.loudness
    print("Loudness: " + ("as mixed." if loudness is None else f"{decibels(loudness)} LUFS."))


@sound.command("add")
def add(
    source: Source,
    file: Annotated[Path, typer.Argument(help="A sound, or a film whose sound is meant.")],
    track: Annotated[str, typer.Option("--track", help="The track it lies on.")] = "A1",
    at: Annotated[
        str, typer.Option("--at", help="The shot that it begins with and moves with.", show_default="the film")
    ] = "",
    offset: Annotated[str, typer.Option("--offset", help="How long after that it begins.")] = "0f",
    length: Annotated[str, typer.Option("--length", help="How long it plays.", show_default="all of it")] = "",
    gain: Annotated[str, typer.Option("--gain", help="Decibels.")] = "0",
    pan: Annotated[int, typer.Option("--pan", min=-100, max=100, help="-100 is left, 100 right.")] = 0,
    fade_in: Annotated[str, typer.Option("--fade-in")] = "0f",
    fade_out: Annotated[str, typer.Option("--fade-out")] = "0f",
    quiet: Quiet = False,
) -> None:
    """Lay a sound under the film. It is heard to its end first, and copied into the project."""
    from matchcut.app.sounding import Laid, add_sound

    laid = Laid(
        track=track, at=at, offset=offset, length=length, gain=gain, pan=pan, fade_in=fade_in, fade_out=fade_out
    )
    with _opened(source) as project, Reporter("Listening", 1, quiet=quiet) as reporter:
        added = add_sound(project, file, laid, reporter.of)
    print(f"Added {added}.")


@sound.command("remove")
def remove(source: Source, number: Annotated[int, typer.Argument(help="As 'sound list' counts.")]) -> None:
    """Take a sound clip out of the film. Undo brings it back."""
    from matchcut.app.sounding import remove_sound

    with _opened(source) as project:
        print(f"Removed {remove_sound(project, number)}.")


@sound.command("mix")
def mix(
    source: Source,
    track: Annotated[str, typer.Argument(help="The track: A1, say, or 'production' for what comes with takes.")],
    gain: Annotated[str, typer.Option("--gain", help="Decibels.")] = "",
    pan: Annotated[int | None, typer.Option("--pan", min=-100, max=100)] = None,
    muted: Annotated[bool | None, typer.Option("--mute/--unmute")] = None,
    role: Annotated[str, typer.Option("--role", help="dialogue, music or effects.")] = "",
    duck: Annotated[str, typer.Option("--duck", help="Decibels that it goes down under dialogue.")] = "",
) -> None:
    """Change how a track is mixed."""
    from matchcut.app.sounding import mix_track

    with _opened(source) as project:
        mix_track(project, track, gain=gain, pan=pan, muted=muted, role=role, duck=duck)


@sound.command("loudness", context_settings={"ignore_unknown_options": True})
def loudness(
    source: Source,
    target: Annotated[str, typer.Argument(help="LUFS: -23 for broadcast, -14 for the web; or 'off'.")],
) -> None:
    """Bring the whole film to a loudness (EBU R128) whenever it is exported."""
    from matchcut.app.sounding import set_loudness

    with _opened(source) as project:
        set_loudness(project, target)
