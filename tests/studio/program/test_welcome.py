"""The welcome and what it opens: every way to begin a film, and the shelf of models with its forms."""

from __future__ import annotations

import json
import re
import shutil
import signal
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from campaign import AtWork, Thing, at_work
from incoming import LIST, SCRIPT, a_script_has_changed, media_is_found
from PySide6.QtCore import QSettings
from rounds import Round, Sort, name_file
from tests.studio.hub import ENTRIES, Hub, hub_with_a_model, write_lora
from virtual_screen import Screen, until

from matchcut.film.film import Film
from matchcut.film.model import Settings
from matchcut.film.time import FrameRate
from matchcut.store.project import Project

SEQUENCE = '<project name="{0}"><sequence format="r1"><spine><gap duration="{1}s"/></spine></sequence></project>'
FILES = (
    '<fcpxml version="1.10"><resources><format id="r1" frameDuration="1/24s"/></resources><library>'
    f'<event name="All">{"".join(SEQUENCE.format(name, seconds) for name, seconds in (("A", 1), ("B", 2), ("C", 3)))}'
    "</event></library></fcpxml>"
)
STORY = '[film]\ntitle = "Tea"\nrate = "24"\nsize = [160, 90]\n\n[[scene]]\n[[scene.shot]]\naction = "A kettle."\n'
EXAMPLES = ("Liftoff", "Two for the Stage")
"""To open one would write into what lies beside the program."""


@pytest.fixture
def hub() -> Iterator[Hub]:
    with hub_with_a_model() as there:
        yield there


@pytest.fixture
def welcomed(screen: Screen, tmp_path: Path, hub: Hub) -> Iterator[AtWork]:
    """Somebody before the welcome, with two films that were open, of which one is gone."""
    entries = []
    for name in ("Gone", "Old"):
        Project.create(tmp_path / name, Film(settings=Settings(title=name))).close()
        entries.append({"place": str(tmp_path / name), "title": name, "poster": ""})
    shutil.rmtree(tmp_path / "Gone")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", json.dumps(entries))
    settings.sync()
    (tmp_path / "models.toml").write_text(ENTRIES)
    more = {
        "HF_ENDPOINT": hub.address,
        "HF_HOME": str(tmp_path / "hf"),
        "MATCHCUT_MODELS": str(tmp_path / "models.toml"),
        "MATCHCUT_MODELS_FOLDER": str(tmp_path / "models"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    with at_work(screen, tmp_path, more=more) as person:
        person.screen.window("Matchcut")
        yield person


def sort(thing: Thing) -> Sort:
    """What is told of the machine has buttons of its own; they all show the models."""
    return thing["kind"], re.sub(r"^(Get the model|See the models) …$", "Models", thing["name"])


def test_every_way_to_begin(welcomed: AtWork, hub: Hub, coded: ModuleType) -> None:
    person, home = welcomed, welcomed.home
    until(lambda: person.ask("idle"), "what is told of the machine", 60)
    welcome = Round(person, "WelcomeWindow", sort=sort, but=EXAMPLES)
    gone(person, welcome)
    a_new_film(person, welcome, home)
    an_edit(person, welcome, home, coded)
    a_script(person, welcome, home)
    film_from(
        person, welcome, "From a storyboard …", "A storyboard", written(home / "tea" / "storyboard.toml", STORY), "Tea"
    )
    film_from(person, welcome, "Open …", "The folder of a film", home / "Old", "Old")
    the_models(person, welcome, hub)
    welcome.worked |= {
        one for one in welcome.seen if str(one[1]) in ("Models", "New", "Away", "B", "Bell", "Tea", "Old")
    }
    welcome.leave()
    # A log-out while a file is named ends all the same.
    welcome.press("Open …")
    until(lambda: person.ask("kind_in_front") == "QFileDialog", "the file dialog", 20)
    person.process.send_signal(signal.SIGTERM)
    assert person.process.wait(30) == 0
    assert not person.log()


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def opened(person: AtWork, title: str, folder: Path) -> Settings:
    """Wait for a film's window, go back to the welcome, and return the film's settings as they are kept."""
    person.window(f"{title} – Matchcut")
    with Project.open(folder) as project:
        settings = project.film.settings
    person.key("ctrl+o")
    person.window("Matchcut")
    return settings


def film_from(person: AtWork, welcome: Round, button: str, dialog: str, place: Path, title: str) -> None:
    """Open something by a button and its file dialog."""
    welcome.press(button)
    name_file(person, dialog, place, f"{title} – Matchcut")
    opened(person, title, place if place.is_dir() else place.parent)


def a_new_film(person: AtWork, welcome: Round, home: Path) -> None:
    welcome.press("New film")
    form = Round(person, "New film", inside=True)
    form.write("Title", "New")
    form.choose_every("Frame rate")
    form.choose_every("Size")
    form.press("Choose …")
    name_file(person, "A folder for the film", home, "Matchcut")
    until(lambda: form.thing("Folder")["text"] == str(home), "the folder", 5)
    form.press("Back")
    welcome.press("New film")
    form.write("Folder", str(home / "New"))
    shown = {name: form.thing(name)["text"] for name in ("Title", "Frame rate", "Size")}
    form.press("Make the film")
    form.leave()
    kept = opened(person, "New", home / "New")
    size = f"{kept.width} × {kept.height}"
    assert {"Title": kept.title, "Frame rate": "60 frames a second", "Size": size} == shown
    assert kept.rate == FrameRate(60)


def an_edit(person: AtWork, welcome: Round, home: Path, coded: ModuleType) -> None:
    """A list is asked its rate, a file of several sequences which of them."""
    for file, text, field, chosen, film, length in (
        ("reel.edl", LIST, "Frame rate", "24 frames a second", "Away", 24),
        ("files.fcpxml", FILES, "Sequence", "B", "B", 2 * 24),
    ):
        place = written(home / file, text)
        welcome.press("From a screenplay …")
        name_file(person, "A screenplay", place, "Matchcut")
        until(lambda: person.ask("area", "An edit"), "what the edit does not say", 20)
        form = Round(person, "An edit", inside=True)
        form.choose_every(field)
        form.press("Back")
        welcome.press("From a screenplay …")
        name_file(person, "A screenplay", place, "Matchcut")
        person.choose_from(form.thing(field), chosen)
        form.press("Make the film")
        form.leave()
        person.window(f"{film} – Matchcut")
        with Project.open(place.with_suffix("")) as project:
            assert (project.film.settings.rate, project.film.length) == (FrameRate(24), length)
        if field == "Frame rate":
            media_is_found(person, place.with_suffix(""), coded, f"{film} – Matchcut")
        opened(person, film, place.with_suffix(""))


def a_script(person: AtWork, welcome: Round, home: Path) -> None:
    script = written(home / "bell.fountain", SCRIPT)
    welcome.press("From a screenplay …")
    name_file(person, "A screenplay", script, "Bell – Matchcut")
    a_script_has_changed(person, script, script.with_suffix(""), "Bell – Matchcut")
    opened(person, "Bell", script.with_suffix(""))


def gone(person: AtWork, welcome: Round) -> None:
    """A film that is gone is told to be, and is taken out of the list; another by the keyboard and by its menu."""

    def recent() -> list[str]:
        return [one["title"] for one in json.loads(str(person.settings.value("recent")))]

    welcome.press("Gone")
    welcome.press("Close")
    until(lambda: person.ask("notice") == "", "the message closed", 10)
    welcome.press("Gone")
    told(person, "not there any more")
    welcome.press("Take out of this list")
    until(lambda: "Gone" not in recent(), "a film less", 10)
    person.click(welcome.thing("Old")["seen"], button="right")
    entry = until(lambda: person.ask("popup"), "the card's menu", 10)[0]
    person.click(entry["seen"])
    until(lambda: "Old" not in recent(), "another film less", 10)
    welcome.worked.add(("button", "Old"))
    welcome.look()


def the_models(person: AtWork, welcome: Round, hub: Hub) -> None:
    welcome.press("Models …")
    models = Round(person, "ModelsDialog", sort=but_size)
    folder, file = person.home / "models" / "tiny", person.home / "models.toml"
    models.write("Find", "tiny")
    until(lambda: models.rows("Models") == ["To be pulled", "Tiny"], "the one that is sought", 20)
    models.row("Models", "Tiny")
    hub.gate.clear()
    models.press("Pull")
    models.press("Cancel")
    told(person, "Stopped. What came is kept")
    hub.gate.set()
    models.press("Go on with the pull")
    told(person, "It is here, whole and checked")
    assert (folder / "model_index.json").read_bytes() == hub.files["model_index.json"]
    models.press("Verify")
    told(person, "It is whole")
    a_folder(person, models, folder)
    loras(person, models, file)
    models.row("Models", "Tiny")
    models.press("Remove")
    models.press("Really remove 4.0 MiB?")
    told(person, "It is removed")
    assert not folder.exists()
    models.write("Find", "bound")
    models.row("Models", "Bound")
    models.tick("I have read the licence and accept it", lambda on: models.thing("Pull")["enabled"] == on)
    models.turn("I have read the licence and accept it")
    models.press("Pull")
    told(person, "It is here, whole and checked")
    models.leave(lambda: person.close_dialog("Matchcut"))


def but_size(thing: Thing) -> Sort:
    """The second press on Remove is on a button that says how much goes; forgetting a folder is the same button."""
    name = re.sub(r"^(Really remove .*|Forget it|Really forget it\?)$", "Remove", thing["name"])
    return thing["kind"], "Pull" if name == "Go on with the pull" else name


def told(person: AtWork, words: str) -> None:
    try:
        until(lambda: any(words in one for one in person.ask("labels")), f"'{words}'", 30)
    except AssertionError as error:
        raise AssertionError(f"{error}; there is {person.ask('labels')}") from error


def a_folder(person: AtWork, models: Round, folder: Path) -> None:
    """A folder on this disk, used where it lies, as a version of each model that there is, and forgotten."""
    own, file = person.home / "own", person.home / "models.toml"
    shutil.copytree(folder, own)
    models.press("Use a folder on this disk …")
    name_file(person, "The model's folder", own, "Models")
    assert [models.thing(name, "line")["text"] for name in ("Folder", "Name")] == [str(own), "own"]
    models.press("Choose …")
    name_file(person, "The model's folder", own, "Models")
    models.choose_every("A version of")
    person.choose_from(models.reached(models.thing("A version of")), "Tiny")
    models.write("Folder", str(own))
    models.write("Name", "mine")
    models.press("Back")
    models.press("Use a folder on this disk …")
    name_file(person, "The model's folder", own, "Models")
    models.write("Name", "mine")
    models.press("Add it")
    told(person, "It is used where it lies, and written down in")
    kept = next(one for one in entries(file, "model") if one["id"] == "mine")
    assert (kept["like"], kept["path"]) == ("tiny", str(own))
    models.write("Find", "mine")
    models.row("Models", models.rows("Models")[-1])
    models.press("Forget it")
    models.press("Really forget it?")
    until(lambda: "mine" not in {one["id"] for one in entries(file, "model")}, "the forgotten folder", 20)
    models.write("Find", "tiny")


def loras(person: AtWork, models: Round, file: Path) -> None:
    """LoRAs of a model of two experts: one file for each, or one and each thing that can be said of where it goes."""
    high, low = (person.home / f"Fast_{name}.safetensors" for name in ("High", "Low"))
    for one in (high, low):
        write_lora(one)
    person.close_dialog("Matchcut")
    pair = {"id": "pair", "name": "Pair", "like": "tiny", "path": str(person.home / "models" / "tiny")}
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in pair.items())
    with file.open("a") as text:
        text.write(f'\n[[model]]\n{lines}defaults = {{ guidance_scale_2 = "" }}\n')
    Round(person, "WelcomeWindow", kinds=()).press("Models …")
    again = Round(person, "ModelsDialog", sort=but_size)
    again.worked = models.worked
    again.write("Find", "pair")
    again.row("Models", "Pair")
    again.press("Add a LoRA …")
    again.press("File: Choose …")
    name_file(person, "The LoRA's file", high, "Models")
    assert again.thing("File for low noise", "line")["text"] == str(low)
    again.press("File for low noise: Choose …")
    name_file(person, "The LoRA's file", low, "Models")
    again.write("File", str(high))
    again.write("Name", "both")
    again.press("Add it")
    told(person, "It goes on both experts.")
    assert {(one["high"], one["low"]) for one in entries(file, "lora")} == {(str(high), str(low))}
    again.press("Add a LoRA …")
    again.press("Back")
    again.press("Add a LoRA …")
    again.write("File for low noise", "")
    again.choose_every("Goes on")
    again.write("File", str(high))
    again.write("Name", "deep")
    again.press("Add it")
    told(person, "It goes on the expert for low noise.")
    kept = entries(file, "lora")[-1]
    assert (kept["path"], kept["expert"]) == (str(high), "low")
    again.write("Find", "tiny")
    models.seen |= again.seen
    models.worked = again.worked


def entries(file: Path, table: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(file.read_text(encoding="utf-8")).get(table, []))
