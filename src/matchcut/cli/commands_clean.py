"""The command that frees space: what would go and how much that is, and only then, when told so, does it go."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from matchcut.cli.commands_film import Source, _opened
from matchcut.cli.commands_look import AsJson, _print_table, _table
from matchcut.cli.problems import CommandAdvice, CommandProblem
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.app import cleaning

_WHAT = {
    "takes": "takes neither circled nor noted, here or in a snapshot that stays",
    "media": "pictures, films and sounds that nothing names",
    "caches": "what can be made again",
    "uncorrected": "how takes looked before they were corrected",
    "snapshots": "snapshots that were made without a name",
    "history": "edits that can then no longer be undone",
}


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(clean)


def clean(
    source: Source,
    only: Annotated[
        str,
        typer.Option(
            help="Only these, with commas: takes, media, caches, uncorrected, snapshots.", show_default="all five"
        ),
    ] = "",
    keep_edits: Annotated[
        int | None, typer.Option(min=0, help="Of the history keep the last so many edits.", show_default="all")
    ] = None,
    before: Annotated[
        str, typer.Option(help="Of the history keep what is newer than this snapshot.", show_default="all")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Free it without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say how much space could be freed in a film, and free it when told so.

    The film, its named snapshots and what can still be undone lose nothing that they show, but for takes that were
    circled once and are no more: undo then says that they are gone. Nothing is ever freed without this command.

    Example:  matchcut clean MyFilm

    Example:  matchcut clean MyFilm --only takes,caches --yes

    Example:  matchcut clean MyFilm --before "before the recut" --yes
    """
    from matchcut.app import cleaning
    from matchcut.cli.as_json import print_json, shares_json

    wish = _wish(only, keep_edits, before)
    with _opened(source) as project:
        shares = cleaning.survey(project, wish)
        total = sum(share.size for share in shares.values())
        if as_json:
            print_json(shares_json(shares))
        else:
            table = _table("", "what", "number", "size")
            for part in sorted(wish.parts, key=list(_WHAT).index):
                table.add_row(
                    part.value, _WHAT[part.value], str(shares[part].count), cleaning.english(shares[part].size)
                )
            _print_table(table)
        if not any(share.count for share in shares.values()):
            typer.echo("There is nothing to free.", err=True)
            return
        if not yes and not (sys.stdin.isatty() and typer.confirm(f"Free {cleaning.english(total)} for good?")):
            typer.echo("Nothing was freed. Say --yes to free it.", err=True)
            return
        print(f"{cleaning.english(cleaning.clean(project, wish))} are free.")


def _wish(only: str, keep_edits: int | None, before: str) -> cleaning.CleaningOrder:
    from matchcut.app.cleaning import CleaningOrder, Clearable

    if keep_edits is not None and before:
        raise typer.BadParameter("--keep-edits and --before both say where the history begins. Give one of them.")
    parts = set(CleaningOrder().parts)
    if only:
        try:
            parts = {Clearable(name.strip().lower()) for name in only.split(",")}
        except ValueError:
            advice = CommandAdvice.NAME_SOME(names=tuple(part.value for part in Clearable))
            raise BadInput(CommandProblem.NOTHING_TO_FREE(name=only), advice=advice, field="--only") from None
    if keep_edits is not None or before:
        parts.add(Clearable.HISTORY)
    elif Clearable.HISTORY in parts:
        raise typer.BadParameter("Say with --keep-edits or --before how much of the history stays.")
    return CleaningOrder(frozenset(parts), keep_edits, before)
