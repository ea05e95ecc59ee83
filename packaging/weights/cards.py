"""The card beside each file of weights: what it is, whose, where it comes from, what it reaches."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import tomlkit
from tomlkit.items import AoT

from weights.conversion import OURS, Conversion

TEXTS = "licences"


def write_card(given: Conversion, file: Path, source: Path, checked: str) -> None:
    """Write `NAME.toml` and the licence's text beside the weights in `file`.

    The `measured` entries of the card that is there stay: who measures writes them.
    """
    target = file.with_suffix(".toml")
    measured = tomlkit.parse(target.read_text(encoding="utf-8")).get("measured") if target.is_file() else None
    card = tomlkit.document()
    card.add(tomlkit.comment("Written by packaging/weights; what was measured is added by those who measure."))
    card["purpose"] = given.purpose
    card["file"] = file.name
    card["bytes"] = file.stat().st_size
    card["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    card["training"] = given.training
    card["checked"] = checked
    text = _licence_text(given, source, file.parent / TEXTS)
    card["licence"] = _table(
        name=given.licence,
        text=text.relative_to(file.parent).as_posix(),
        copyright=given.copyright or _copyright(text),
    )
    card["source"] = _table(
        registry=given.package.registry,
        package=given.package.name,
        version=given.package.version,
        sha256=given.package.sha256,
        file=given.member,
    )
    if isinstance(measured, AoT):
        card["measured"] = measured
    target.write_text(tomlkit.dumps(card), encoding="utf-8", newline="\n")


def _table(**values: str) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.update(values)
    return table


def _licence_text(given: Conversion, source: Path, folder: Path) -> Path:
    """Put the licence's text into `folder`: one for each licence, or a package whose text names whose work it is."""
    folder.mkdir(exist_ok=True)
    text = folder / (f"{given.licence}.txt" if given.copyright else f"{given.licence}-{given.package.name}.txt")
    shutil.copyfile(source / given.licence_text if given.licence_text else OURS, text)
    return text


def _copyright(text: Path) -> str:
    lines = text.read_text(encoding="utf-8").splitlines()
    return next(line.strip() for line in lines if line.startswith("Copyright"))
