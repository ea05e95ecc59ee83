"""The commands that carry a film elsewhere and say whose it is: pack, unpack, rights, sign, credentials."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Quiet, Source, _opened
from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes

if TYPE_CHECKING:
    from matchcut.delivery.provenance.signing import Credentials

_CHANGED = 3


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(pack)
    app.command()(unpack)
    app.command()(rights)
    app.command()(sign)
    app.command()(credentials)


def pack(
    source: Source,
    output: Annotated[Path, typer.Option("--output", "-o", help="The bundle to write: film.matchcutz.")],
    without_media: Annotated[
        bool, typer.Option("--without-media", help="Leave takes, pictures and sounds out: small, and only the plan.")
    ] = False,
    with_face_data: Annotated[
        bool,
        typer.Option(
            "--with-face-data", help="Pack the numbers by which faces are told apart. Ask those people first."
        ),
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Put a project into one file, to be sent or kept: the film, its history and all its media.

    Snapshots, caches and the storyboard's text file stay behind; what was read from the storyboard is in the film.

    Example:  matchcut pack MyFilm -o myfilm.matchcutz
    """
    from matchcut.app.bundling import check_bundle
    from matchcut.app.bundling import pack as pack_project

    check_bundle(output)
    with _opened(source) as project, Reporter(f"Packing {output.name}", 1, quiet=quiet) as reporter:
        done = pack_project(project, output, reporter.of, media=not without_media, people=with_face_data)
    tell_notes(done.notes)
    print(f"{output}: {', '.join(map(str, done.summary))}.")


def unpack(
    bundle: Annotated[Path, typer.Argument(help="A .matchcutz file.")],
    folder: Annotated[
        Path | None, typer.Argument(help="A new folder for the film.", show_default="named as the bundle, beside it")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Make a project of a bundle. Everything in it is checked first; a bundle that plays tricks leaves nothing.

    Example:  matchcut unpack myfilm.matchcutz
    """
    from matchcut.app.bundling import unpack as unpack_bundle

    with Reporter(f"Unpacking {bundle.name}", 1, quiet=quiet) as reporter:
        done = unpack_bundle(bundle, folder, reporter.of)
    tell_notes(done.notes)
    print(f"{done.folder}: '{done.title}'.")


def rights(source: Source) -> None:
    """Say under which licences a film was made, what they forbid, and what is still to settle.

    For paper: matchcut export MyFilm -o rights.pdf --as rights-pdf
    """
    from matchcut.app.rights import rights_sheet

    with _opened(source) as project:
        print(rights_sheet(project), end="")


def sign(
    file: Annotated[Path, typer.Argument(help="A film (.mp4, .mov) or still (.png, .jpg) that was delivered.")],
    source: Source,
    shot: Annotated[str, typer.Option("--shot", help="The shot that a still shows, by number or id.")] = "",
    certificate: Annotated[
        str,
        typer.Option(
            "--certificate",
            help="A PEM file with your certificate chain.",
            envvar="MATCHCUT_CERTIFICATE",
            show_default="a test certificate of this machine",
        ),
    ] = "",
    key: Annotated[
        str, typer.Option("--key", help="The PEM file of its private key.", envvar="MATCHCUT_KEY", show_default=False)
    ] = "",
    timestamp: Annotated[
        str,
        typer.Option("--timestamp", help="A time-stamping authority's address (RFC 3161).", show_default="none"),
    ] = "",
) -> None:
    """Put signed content credentials (C2PA) into a film or still: that it was generated, how, and from what.

    Exports are signed by themselves; this is for what was exported unsigned, or is to be signed by somebody else.

    The key is read when the file is signed, and is kept and copied nowhere; if it has a passphrase, set
    MATCHCUT_KEY_PASSPHRASE. Without a certificate of your own, one is made on this machine, once: what is signed
    with it shows every later change, but vouches for nobody, and every program that looks says so.

    Example:  matchcut sign liftoff.mp4 projects_example/liftoff
    """
    from matchcut.app.rights import sign as sign_file

    with _opened(source) as project:
        signed = sign_file(project, file, shot=shot, certificate=certificate, key=key, timestamp=timestamp)
    print(f"{file}: signed by {signed.signer}, as {_kind(signed.credentials.source)}.")
    if not signed.own:
        typer.echo(
            "matchcut: Nobody vouches for this test certificate. Give your own with --certificate and --key.",
            err=True,
        )


def credentials(
    file: Annotated[Path, typer.Argument(help="A film or still.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON, for scripts.")] = False,
) -> None:
    """Show and verify the content credentials (C2PA) in a file. Exit status 3 if it was changed since it was signed."""
    from matchcut.app.rights import credentials_of
    from matchcut.cli.as_json import credentials_json, print_json

    signed = credentials_of(file)
    if as_json:
        print_json(credentials_json(signed) if signed else None)
    elif signed is None:
        print(f"{file} has no content credentials.")
    else:
        _print_credentials(file, signed)
    if signed and not signed.valid:
        raise typer.Exit(_CHANGED)


def _print_credentials(file: Path, credentials: Credentials) -> None:
    state = "unchanged since it was signed" if credentials.valid else "CHANGED, or the signature does not hold"
    print(f"{file}: {state}.")
    print(f"Signed by {credentials.signer}{'' if credentials.trusted else ', whom nobody known here vouches for'}.")
    print(
        f"'{credentials.title}' is {_kind(credentials.source)}, made from {len(credentials.ingredients)} ingredients."
    )
    for shot in credentials.shots:
        engine = f"{shot.get('engine')} {shot.get('revision', '')}".strip()
        seed = f", seed {shot['seed']}" if "seed" in shot else ""
        print(f"  shot {shot.get('shot')}: {engine}{seed}, {_kind(str(shot.get('digitalSourceType', '')))}")
    for trouble in credentials.troubles:
        print(f"  ✗ {trouble}")


def _kind(source: str) -> str:
    """A digital source type's own word: 'trainedAlgorithmicMedia'."""
    return source.rpartition("/")[2] or "of unknown origin"
