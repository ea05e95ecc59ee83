"""The command that says what a person wants to be called in films."""

from __future__ import annotations

from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(person)


def person(
    name: Annotated[
        str | None,
        typer.Option(help='What edits and exports say of who circled a take; "" for nothing.', show_default=False),
    ] = None,
) -> None:
    """Say or set what you want to be called in films. Nothing else of who you are is ever written into one.

    Example:  matchcut person --name "Ann Lee"
    """
    from matchcut.store.person import display_name, set_display_name

    if name is not None:
        set_display_name(name)
    shown = display_name()
    print(f"Films say: {shown}." if shown else "Films don't say who you are.")
