"""The report tells what the cards hold, whoever reads it, and stands alone."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.delivery.report.report_film import ANN, BEN, export, keep_cards, publish, shoot, story
from tests.delivery.report.report_reading import PageReader

from matchcut.continuity.cards import MemberCard, Scorecard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.delivery.report.charts import Chart, Plot, svg
from matchcut.delivery.report.strips import shown_frames
from matchcut.film import edits
from matchcut.film.ids import ShotId
from matchcut.film.vocabulary import ContinuationWay
from matchcut.media.mezzanine import GOP
from matchcut.store.project import Project


@pytest.fixture(scope="session")
def written(crossing: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The report of that film, in all its forms."""
    folder = tmp_path_factory.mktemp("written")
    with Project.open(crossing) as project:
        pages = {tag: export(project, folder / f"{tag}.html", language=tag) for tag in ("en", "de", "fr")}
        return {**pages, "json": export(project, folder / "report.json")}


DOCUMENT = Path(__file__).parents[3] / "resources" / "report.md"
WAY = {"en": "tail", "de": "Ende", "fr": "fin"}


def dash(value: float | None) -> float | str:
    return "–" if value is None else value


def test_the_figures_of_the_page_are_those_of_the_data(written: dict[str, str]) -> None:
    data = json.loads(written["json"])
    shots = {shot["label"]: shot for shot in data["shots"]}
    cards = {
        label: take["card"]
        for label, shot in shots.items()
        for take in shot["takes"]
        if take["circled"] and take["card"]
    }
    assert list(shots) == ["1", "2", "3", "4", "5"]
    assert list(cards) == ["1", "2", "3", "4"]
    for tag in ("en", "de", "fr"):
        tables = PageReader(written[tag]).tables
        assert tables["table-cast"][1:] == [
            [label, *(dash(own["members"][0][name]) for name in ("identity", "low", "coverage", "clothes", "hair"))]
            for label, own in cards.items()
        ]
        assert tables["table-seams"][1:] == [
            [
                label,
                shots[label]["continues"],
                WAY[tag],
                "0",
                *(dash(own["seam"].get(name)) for name in ("jump", "cosine", "delta_e")),
            ]
            for label, own in cards.items()
            if own["seam"]
        ]
        assert [row[4:] for row in tables["table-drift"][1:]] == [
            [dash(own["drift"].get(name)) for name in ("delta_e", "contrast", "chroma", "sharpness")]
            for own in cards.values()
            if own["drift"]
        ]
        faults = [
            [fault["first"], dash(fault["value"]), dash(fault["limit"])]
            for shot in shots.values()
            for take in shot["takes"]
            for fault in take["faults"]
            if take["circled"]
        ]
        assert [[row[1], *row[3:]] for row in tables["table-faults"] if row[0] in ("1", "2")] == faults
        assert len(faults) == 2
        assert [row[2] for row in tables["table-takes"][1:]] == [take["card"]["score"] for take in shots["2"]["takes"]]
        spent = {label: [take["seconds"] for take in shot["takes"]] for label, shot in shots.items() if shot["takes"]}
        *rows, everything = tables["table-cost"][1:]
        assert [(row[0], row[1], row[4]) for row in rows] == [
            (label, str(len(seconds)), sum(seconds)) for label, seconds in spent.items()
        ]
        assert everything[4] == pytest.approx(sum(sum(seconds) for seconds in spent.values()))


def test_every_key_of_the_data_is_documented(written: dict[str, str]) -> None:
    data = json.loads(written["json"])
    rows = [line.split("|")[1] for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("| `")]
    documented = {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    takes = [take for shot in data["shots"] for take in shot["takes"]]
    assert documented == {key for part in (data, *data["shots"], *takes) for key in part}


def test_what_was_taken_again_tells_why_and_what_changed(written: dict[str, str]) -> None:
    _, first, second = PageReader(written["en"]).tables["table-takes"]
    assert first[:2] == ["1", "needs a look"]
    assert first[3:] == [
        2.125,
        "The colours drifted by a ΔE of 3.29, where 3.00 is the most. The picture flashes for 2 frames.",
        "asked for",
        "the first",
    ]
    assert (second[0], second[1], *second[4:]) == (
        *("2 (in the cut)", "passed", "–"),
        *("by the loop, after take 1: again, of fresh noise", "the seed changed"),
    )
    assert "Of 2 takes the loop kept take 2, which passed." in written["en"]
    (shot,) = (shot for shot in json.loads(written["json"])["shots"] if len(shot["takes"]) == 2)
    assert shot["takes"][1]["remade"] == {"how": "fresh", "of": "take2-1", "faults": ["colour drift"]}
    assert shot["takes"][1]["changed"] == [{"code": "Reason.seed_changed", "text": "the seed changed"}]


def test_what_was_handed_on_points_at_where_it_came_from(tmp_path: Path) -> None:
    drift = Fault(kind=FaultKind.COLOUR_DRIFT, first=0, frames=24, value=4.0, limit=3.0)
    with Project.create(tmp_path / "film", story(3)) as project:
        takes = [publish(project, number) for number in (1, 2, 3)]
        faults = {1: (Fault(kind=FaultKind.FLASH, first=2),), 2: (drift,), 3: (drift,)}
        keep_cards(
            project,
            [
                Scorecard(take=take.id, key="", verdict=Verdict.FAILED, faults=faults[number])
                for number, take in enumerate(takes, 1)
            ],
        )
        page = export(project, tmp_path / "report.html")
        shots = json.loads(export(project, tmp_path / "report.json"))["shots"]
        assert [shot["inherits"] for shot in shots] == [None, None, "2"]
        assert page.count("It goes on from shot 2, which has it, too: look there first.") == 2
        project.transact("Cut", lambda film: edits.revise_shot(film, ShotId("shot3"), way=ContinuationWay.CUT))
        shots = json.loads(export(project, tmp_path / "cut.json"))["shots"]
        assert shots[2]["inherits"] is None


def test_what_was_not_measured_is_told_with_what_to_type(written: dict[str, str]) -> None:
    _, *rows = PageReader(written["en"]).tables["table-unmeasured"]
    assert rows == [["it has no take", "5"]]
    assert "<code>matchcut render &#x27;The Crossing&#x27;</code>" in written["en"]
    assert [entry["code"] for entry in json.loads(written["json"])["shots"][4]["not_measured"]] == [
        "ReportText.no_take"
    ]


def test_each_language_has_its_words_and_its_numbers(written: dict[str, str]) -> None:
    assert [PageReader(written[tag]).text["title"] for tag in ("en", "de", "fr")] == [
        "The Crossing – Continuity report",
        "The Crossing – Bericht zum Anschluss",
        "The Crossing – Rapport de continuité",
    ]
    for tag, figure in (("en", "3.43"), ("de", "3,43"), ("fr", "3,43")):
        assert f'<html lang="{tag}">' in written[tag]
        assert f">{figure}</data>" in written[tag]


def sound(page: str) -> PageReader:
    """The page, which needs nothing from elsewhere, and can be read without seeing it."""
    reader = PageReader(page)
    ids = Counter(own["id"] for tag, own in reader.elements if "id" in own and tag != "table")
    assert set(ids.values()) <= {1}
    for tag, own in reader.elements:
        assert tag not in ("script", "link", "iframe", "object", "base", "form")
        assert not any(name.startswith("on") for name in own)
        if "href" in own:
            assert str(own["href"])[0] == "#"
            assert str(own["href"])[1:] in ids
        if tag == "img":
            assert own["alt"]
            assert str(own["src"]).startswith("data:image/jpeg;base64,")
        if tag == "th":
            assert own["scope"] in ("col", "row")
        if tag == "svg":
            assert own.get("aria-label") or own.get("aria-hidden")
    tags = Counter(tag for tag, _ in reader.elements)
    assert tags["table"] == tags["caption"] == tags["thead"]
    assert tags["h1"] == tags["main"] == 1
    return reader


def test_the_page_stands_alone_and_can_be_read_aloud(written: dict[str, str]) -> None:
    for tag in ("en", "de", "fr"):
        tags = Counter(element for element, _ in sound(written[tag]).elements)
        assert tags["img"] == 4
    assert "@media print" in written["en"]
    assert "prefers-color-scheme:dark" in written["en"]


@pytest.mark.parametrize(
    "words",
    ['<script>alert("1")</script>&amp;', "שלום العالم", "東京物語 🎬", "x" * 10_000, "a\x00b\x1b[31m", "{title} %s"],
    ids=["script", "rtl", "cjk", "long", "control", "gaps"],
)
def test_whatever_a_film_is_called_stays_text(words: str, tmp_path: Path) -> None:
    film = story(1, title=words, name=words)
    with Project.create(tmp_path / "film", film) as project:
        shoot(project, 1)
        reader = sound(export(project, tmp_path / "report.html"))
        data: dict[str, Any] = json.loads(export(project, tmp_path / "report.json"))
    shown = reader.text["bdi"]
    assert shown.startswith(words[:200].replace("\x00", "\ufffd").replace("\x1b", "\ufffd"))
    assert len(shown) < 2_000  # It stands in several places, cut in each.
    assert data["film"]["title"] == project.film.settings.title
    assert data["cast"][0]["name"] == project.film.characters[ANN].name


def test_a_film_of_which_nothing_is_measured_says_what_to_type(tmp_path: Path) -> None:
    with Project.create(tmp_path / "film", story(2)) as project:
        publish(project, 1)
        page = export(project, tmp_path / "report.html")
        data = json.loads(export(project, tmp_path / "report.json"))
    assert "<code>matchcut measure film</code>" in page
    assert PageReader(page).tables["table-unmeasured"][1:] == [
        ["its take is not measured yet", "1"],
        ["it has no take", "2"],
    ]
    sound(page)
    assert [shot["verdict"] for shot in data["shots"]] == ["not measured", "not measured"]
    assert data["shots"][0]["takes"][0]["card"] is None


def test_a_card_that_measured_nothing_shows_dashes_and_no_zero(tmp_path: Path) -> None:
    with Project.create(tmp_path / "film", story(1)) as project:
        take = publish(project, 1)
        keep_cards(
            project,
            [Scorecard(take=take.id, key="", verdict=Verdict.NOT_MEASURED, members=(MemberCard(character=ANN),))],
        )
        reader = sound(export(project, tmp_path / "report.html"))
    assert reader.tables["table-cast"][1:] == [["1", *"–" * 5]]
    assert [row[0] for row in reader.tables["table-unmeasured"][1:]] == [
        "there is nothing to measure it by",
        "Ann: the weights that compare faces were not there",
    ]


def test_a_line_is_broken_where_nothing_was_measured() -> None:
    points = ((0.0, 0.5, "a"), (1.0, None, ""), (2.0, 0.7, "c"), (3.0, 0.9, "d"))
    chart = Chart(title="t", across="x", up="y", plots=(Plot(name="p", points=points),), ticks=(), span=(0, 3))
    drawn = svg(chart, lambda value, digits: f"{value:.{digits}f}")
    line, _legend = (own["d"] or "" for _, own in PageReader(drawn).elements if own.get("class") == "line k0")
    assert line.count("M") == line.count("L") == 1


@pytest.mark.parametrize(("frames", "many"), [(1, 1), (6, 6), (24, 6), (121, 6), (480, 4)])
def test_a_strip_has_a_frame_of_each_stretch(frames: int, many: int) -> None:
    shown = shown_frames(frames, many)
    for stretch, frame in enumerate(shown):
        assert frames * stretch // many <= frame < frames * (stretch + 1) // many
    if frames // many >= 2 * GOP:
        assert all(frame % GOP == 0 for frame in shown)
    last = frames - 1
    assert shown_frames(frames, many, (last,)) == (*shown[:-1], last)


def test_a_card_is_told_to_be_from_before_what_it_is_judged_by_changed(tmp_path: Path) -> None:
    with Project.create(tmp_path / "film", story(3)) as project:
        shoot(project, 3)
        shots = json.loads(export(project, tmp_path / "before.json"))["shots"]
        assert not any(take["stale"] for shot in shots for take in shot["takes"])
        project.transact("Cast", lambda film: edits.cast_in(film, ShotId("shot3"), BEN))
        page = export(project, tmp_path / "report.html")
        shots = json.loads(export(project, tmp_path / "after.json"))["shots"]
    assert [shot["label"] for shot in shots if any(take["stale"] for take in shot["takes"])] == ["3"]
    assert [row[1] for row in PageReader(page).tables["table-unmeasured"][1:] if "from before" in str(row[0])] == ["3"]
    assert "<code>matchcut measure film</code>" in page


def test_how_far_a_chain_went_is_told_by_its_shots(written: dict[str, str]) -> None:
    data = json.loads(written["json"])
    values = [
        take["card"]["members"][0]["identity"]
        for shot in data["shots"]
        for take in shot["takes"]
        if take["circled"] and take["card"]
    ]
    error = sum(
        weight * abs(value - values[0]) / values[0] for weight, value in zip((3, 2, 1), values[1:], strict=True)
    )
    (chain,) = data["chains"]
    assert (chain["first"], chain["last"], chain["links"]) == ("1", "4", 3)
    assert chain["identity_error"] == pytest.approx(error)
    assert PageReader(written["en"]).tables["table-chains"][1:] == [
        ["1 to 4", "3", chain["identity_error"], chain["sharpness_error"]]
    ]
