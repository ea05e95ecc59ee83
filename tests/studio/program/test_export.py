"""The export window: every form, every setting in every way, presets, orders, and the question before a file goes."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from campaign import TITLE, AtWork, Thing
from rounds import Round, name_file
from virtual_screen import until

from matchcut.delivery.deliverable import Deliverable
from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.engines.spec import Parameter
from matchcut.media.frames import FrameReader

KINDS = {"integer": "line", "text": "line", "switch": "tick", "choice": "drop-down"}
PRESET = "Ours"


def sort(thing: Thing) -> tuple[object, ...]:
    """Forms have settings of one name and several kinds, or with other choices."""
    return thing["kind"], thing["name"], tuple(words for words, _ in thing.get("entries", ()))


def test_every_form_and_setting_of_an_export(person: AtWork, tmp_path: Path) -> None:
    person.click(person.steady("at_frame", 30))
    person.key("i", "ctrl+e")
    export = Round(person, "ExportDialog", sort=sort)
    person.click(export.thing("Forms", "list")["seen"])
    known: set[tuple[object, ...]] = set()
    for form in DELIVERABLES:
        export.row("Forms", form.name)
        until(lambda form=form: form.name in person.ask("labels"), form.name, 10)  # type: ignore[misc]
        if form is DELIVERABLES[0]:
            export.choose_every("How much")
        new = [one for one in form.options if (one.label, one.kind, one.choices) not in known]
        if new:
            set_each(person, export, form, new)
            known |= {(one.label, one.kind, one.choices) for one in new}
    order_several(person, export, tmp_path)
    assert person.ask("in_front") == TITLE
    person.key("alt+x")


def set_each(person: AtWork, export: Round, form: Deliverable, new: list[Parameter]) -> None:
    """Set what is new in every way, keep it as a preset, which holds what is shown, and reset it."""
    shown: dict[str, Any] = {}
    for one in new:
        if one.kind == "choice":
            export.choose_every(one.label)
            shown[one.name] = export.thing(one.label, "drop-down")["text"]
        elif one.kind == "switch":
            export.tick(one.label)
            export.turn(one.label)
            shown[one.name] = export.thing(one.label, "tick")["on"]
        elif one.kind == "integer":
            field = export.write(one.label, "what", "Return")
            assert person.now(field)["hint"]
            export.press("Export")
            person.settle()
            assert person.ask("kind_in_front") == "ExportDialog", "nothing is ordered with what can't be read"
            assert any("is not a whole number" in words for words in person.ask("labels"))
            export.write(one.label, "33", "Return")
            assert person.ask("kind_in_front") == "ExportDialog", "Return in a setting settles it"
            shown[one.name] = 33
        else:
            export.write(one.label, "words", "Return")
            shown[one.name] = "words"
    if form is DELIVERABLES[0]:
        export.write("Name of a preset", PRESET, "Return")
    else:
        export.write("Name of a preset", PRESET)
        export.press("Keep")
    until(lambda: presets(person) == {PRESET: (form.id, shown)}, f"{shown} of {form.name} kept", 10)
    for one in new:
        export.press(f"Reset {one.label}")
        until(partial(_is_as_at_first, export, one), f"{one.label} as at first", 10)
    export.press("Remove")
    until(lambda: not presets(person), "the preset removed", 10)
    until(lambda: form.name in person.ask("labels"), form.name, 10)


def _is_as_at_first(export: Round, setting: Parameter) -> bool:
    field = export.thing(setting.label, KINDS[setting.kind])
    if setting.kind == "switch":
        return bool(field["on"] == setting.default)
    return bool(field["text"] == str(setting.default))


def presets(person: AtWork) -> dict[str, tuple[str, dict[str, Any]]]:
    kept = json.loads(str(person.settings.value("export_presets", "[]")))
    return {one["name"]: (one["form"], one["options"]) for one in kept}


def order_several(person: AtWork, export: Round, folder: Path) -> None:
    """Several files in one order, in parts; the question before one is replaced; what is ordered meanwhile waits."""
    titles, shots = folder / "titles.srt", folder / "shots.csv"
    export.row("Forms", "Stems: dialogue, music and effects")
    export.press("Choose …")
    name_file(person, "Export", folder, "Export")
    assert export.thing("File", "line")["text"] == str(folder)
    export.row("Forms", "Subtitles (SubRip)")
    export.turn("Titles too")
    field = export.thing("How much", "drop-down")
    person.choose_from(field, "Scene 1  ·  INT. ROOM 1 - DAY")
    export.press("Choose …")
    name_file(person, "Export", titles, "Export")
    assert export.thing("File", "line")["text"] == str(titles)
    export.press("Add")
    export.press("Add")
    assert any("in the order already" in words for words in person.ask("labels"))
    export.write("File", str(folder / "more.srt"))
    export.press("Add")
    export.row("In this order", "more.srt")
    export.press("Take out")
    export.row("Forms", "Shot list (CSV)")
    export.turn("Byte order mark")
    export.write("File", str(folder / "gone.csv"))
    export.press("Add")
    export.row("In this order", "gone.csv")
    person.key("Delete")
    export.write("File", str(shots))
    export.press("Add")
    until(
        lambda: (
            export.rows("In this order")
            == ["titles.srt  ·  Subtitles (SubRip)  ·  Scene 1  ·  INT. ROOM 1 - DAY", "shots.csv  ·  Shot list (CSV)"]
        ),
        "the order",
        5,
    )
    export.press("Export 2 files")
    export.worked.add(("button", "Export", ()))
    export.leave()
    person.window(TITLE)
    until(lambda: "Written: titles.srt, shots.csv" in person.ask("notice"), "both files", 60)
    assert "The title" in titles.read_text(encoding="utf-8")
    assert shots.read_bytes().startswith(b"\xef\xbb\xbf")
    replaced(person, folder)


def replaced(person: AtWork, folder: Path) -> None:
    """What is there already is replaced only as far as a person says so, once for all where they say that."""
    titles, shots = folder / "titles.srt", folder / "shots.csv"
    begun = [(one.stat().st_mtime_ns, one.read_bytes()) for one in (titles, shots)]
    person.key("ctrl+e")
    export = Round(person, "ExportDialog", kinds=(), sort=sort)
    export.row("Forms", "Subtitles (SubRip)")
    export.write("File", str(titles))
    export.press("Add")
    export.row("Forms", "Shot list (CSV)")
    export.write("File", str(shots))
    export.press("Add")
    question = ask(person, export)
    question.press("Cancel")
    export = Round(person, "ExportDialog", kinds=(), sort=sort)
    assert [(one.stat().st_mtime_ns, one.read_bytes()) for one in (titles, shots)] == begun
    question.worked |= answer(person, export, "No")
    question.worked |= answer(person, None, "Yes")
    person.window(TITLE)
    until(lambda: person.ask("notice").startswith(f"Written: {shots}"), "the list", 60)
    assert (titles.stat().st_mtime_ns, titles.read_bytes()) == begun[0]
    assert shots.read_bytes() != begun[1][1], "this one is without a byte order mark"
    assert not shots.read_bytes().startswith(b"\xef\xbb\xbf")
    # A film, which takes a while; what is ordered then waits, and one 'yes' is for all that come after it.
    film = folder / "film.mp4"
    for form, out, asked in (
        ("Film, H.264 with takes copied", film, False),
        ("Subtitles (SubRip)", titles, True),
        ("Shot list (CSV)", shots, False),
    ):
        person.key("ctrl+e")
        export = Round(person, "ExportDialog", kinds=(), sort=sort)
        export.row("Forms", form)
        export.write("File", str(out))
        if asked:
            question.worked |= answer(person, export, "Yes to All")
        else:
            export.press("Export")
        person.window(TITLE)
    question.leave()
    until(lambda: "Written: film.mp4, titles.srt, shots.csv" in person.ask("notice"), "all three", 90)
    assert titles.read_bytes() != begun[0][1], "this one is without titles"
    with FrameReader(film) as reader:
        assert reader.count == person.film.length
    told_of(person, folder)


def told_of(person: AtWork, folder: Path) -> None:
    """The message at the foot of the window: its end, and the button that stops what is being written."""
    lost = folder / "no folder" / "shots.csv"
    for out, form, button in ((lost, "Shot list (CSV)", "Close"), (folder / "film.mov", "Master, DNxHR", "Stop")):
        person.key("ctrl+e")
        export = Round(person, "ExportDialog", kinds=(), sort=sort)
        export.row("Forms", form)
        export.write("File", str(out))
        export.press("Export")
        person.window(TITLE)
        message = Round(person, "Message", inside=True, but=["Show it"])  # That is another program's window.
        if button == "Close":
            until(lambda: "There is no such folder." in person.ask("notice"), "why not", 60)
            message.press("Close")
            until(lambda: person.ask("notice") == "", "no message", 10)
        else:
            message.press("Stop")
            until(lambda: "Stopped. film.mov was not written." in person.ask("notice"), "the end", 30)
            assert not out.exists()
        message.worked |= {one for one in message.seen if one[1] in ("Close", "Stop")}
        message.leave()


def ask(person: AtWork, export: Round) -> Round:
    """Order, and be asked."""
    export.press(
        next(one["name"] for one in export.look() if one["name"].startswith("Export ") or one["name"] == "Export")
    )
    return Round(person, "QMessageBox")


def answer(person: AtWork, export: Round | None, words: str) -> set[tuple[object, ...]]:
    """Order where that was not done yet, and answer the question; what was worked of it."""
    question = ask(person, export) if export is not None else Round(person, "QMessageBox")
    question.press(words)
    return question.worked
