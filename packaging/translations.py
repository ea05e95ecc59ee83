"""Brings the studio's translations up to date: `make translations`.

What the studio marks with `self.tr` and `tr` is found by Qt's lupdate; what is data (the sentences of `words/`, the
table of fields, actions, deliverables, the trade's vocabulary) is listed here. New texts stand in the .ts files as
unfinished, with an empty translation; those that nobody says any more are dropped; the .qm files are made of them.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.spec import EngineSpec

HOUSE = Path(__file__).parent.parent
FOLDER = HOUSE / "resources" / "translations"
WORDS = "Words"
"""The context of `tr` of `studio/texts/tell.py`, and of statements."""

Text = tuple[str, str]
"""A context and a text in English."""


def marked() -> set[Text]:
    """What lupdate finds in the studio's source. Of what stands in no class of Qt's the context is `WORDS`."""
    files = sorted(map(str, (HOUSE / "src" / "matchcut" / "studio").rglob("*.py")))
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.ts"
        _run("pyside6-lupdate", *files, "-ts", str(found))
        return {(context or WORDS, text) for context, text in translations(found)}


def listed() -> set[Text]:
    """What is shown of data."""
    from matchcut.delivery.deliverables import DELIVERABLES
    from matchcut.film.camera import OFFERED_MOVES, ShotSize
    from matchcut.film.fields import FIELDS, FieldGroup
    from matchcut.film.vocabulary import (
        ContinuationWay,
        CorrectionSetting,
        ElementKind,
        SoundRole,
        TitleStyle,
        TransitionKind,
    )
    from matchcut.models.boxed import all_boxed_weights
    from matchcut.studio.actions.action_book import MENUS
    from matchcut.studio.theme.marks import ShotState
    from matchcut.studio.window.parts import PARTS

    found = {("Actions", name) for name in (*MENUS, *(part.title for part in PARTS if part.title))}
    for spec in (act.spec for part in PARTS for act in part.acts):
        found |= {("Actions", text) for text in (*spec.menu.split("/"), spec.text, spec.tip) if text}
    found |= {("Fields", group.value) for group in FieldGroup}
    for row in (row for rows in FIELDS.values() for row in rows):
        found |= {("Fields", text) for text in (row.label, row.full_label, row.hint) if text} | {(WORDS, row.called)}
    vocabularies = (ShotSize, TransitionKind, ElementKind, TitleStyle, SoundRole, CorrectionSetting, ContinuationWay)
    words = [*OFFERED_MOVES, *_sentences()]
    words += [word.value for kind in (*vocabularies, ShotState) for word in kind]
    options = [option for form in DELIVERABLES for option in form.options]
    words += [form.name for form in DELIVERABLES]
    for engine in _shipped_engines():
        words += [text for text in (engine.makes, engine.licence.forbids) if text]
        options += engine.parameters
    for option in options:
        words += [text for text in (option.label, *option.choices) if text[:1].isalpha()]
        words += [option.help] if option.help else []
    for weights in all_boxed_weights():
        words += [weights.purpose, weights.training]
    for entry in _shipped_models():
        words += [text for text in (entry.summary, entry.licence.forbids) if text]
    return found | {(WORDS, word) for word in words}


def _shipped_models() -> tuple[ModelEntry, ...]:
    """The open models of the catalogue, without those that a person added."""
    from matchcut.engines.diffusion.catalogue import read_catalogue

    return tuple(read_catalogue(sorted((HOUSE / "resources" / "models").glob("*.toml"))).models.values())


def _shipped_engines() -> tuple[EngineSpec, ...]:
    from matchcut.engines.animatic import spec as animatic
    from matchcut.engines.diffusion.spec import spec_of
    from matchcut.engines.footage import spec as footage
    from matchcut.engines.hosted.catalogue import read_catalogue
    from matchcut.engines.hosted.spec import spec_of as hosted_engine

    videos = (spec_of(entry) for entry in _shipped_models() if not entry.image)
    services = read_catalogue(sorted((HOUSE / "resources" / "services").glob("*.toml")))
    hosted = (hosted_engine(model, services.service_of(model)) for model in services.models.values())
    return (*animatic.specs(), *footage.specs(), *videos, *hosted)


def _sentences() -> Iterator[str]:
    """The sentences of all that can be stated; of those that are nothing but names there is nothing to translate.

    Remedies are the terminal's, and buttons in the studio.
    """
    from matchcut.words.plural import Plural
    from matchcut.words.statements import SENTENCES

    for sentence in (one for name, family in SENTENCES.items() if name != "Remedy" for one in family.values()):
        for text in (sentence.single, sentence.several) if isinstance(sentence, Plural) else (sentence,):
            if re.sub(r"{\w+}", "", text):
                yield text


def translations(file: Path) -> dict[Text, str]:
    """The texts of a .ts file with their translations, "" where there is none yet."""
    tree = ElementTree.parse(file)
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def update(files: list[Path]) -> None:
    """Bring .ts files up to date, and make the .qm files beside them."""
    calls = (f"QCoreApplication.translate({context!r}, {text!r})" for context, text in sorted(marked() | listed()))
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder) / "gathered.py"
        gathered.write_text("\n".join(calls), encoding="utf-8")
        options = ("-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext")
        _run("pyside6-lupdate", str(gathered), *options, "-ts", *map(str, files))
    for file in files:
        _run("pyside6-lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(Path(sysconfig.get_path("scripts")) / program), *arguments], check=True, capture_output=True)


if __name__ == "__main__":
    languages = sorted(FOLDER.glob("*.ts"))
    update(languages)
    for language in languages:
        missing = sorted(text for text in translations(language).items() if not text[1])
        for (context, text), _ in missing:
            print(f"{language.name}: {context}: {text}")
    sys.exit(0)
