"""How fast stories are read: `python tests/bench/bench_script.py`.

The screenplay has 120 pages: its own text is made here, with the shares of action, dialogue and scenes that scripts
have. A page is 55 lines as a screenplay is laid out (35 columns of dialogue, 61 of action). Times are medians.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.time import FrameRate
from matchcut.script.screenplay.breakdown import break_down
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.importing import read_story
from matchcut.script.screenplay.model import Screenplay, ScriptElementKind
from matchcut.script.screenplay.reimport import reimport

PAGES = 120
LINES_A_PAGE = 55
WORDS = """the a lamp boat harbour rope street window slowly turns looks door opens behind hand light rain stairs
smiles waits another voice nothing morning letter table crowd runs quietly under over stone watch cold bread""".split()  # noqa: SIM905
CAST = ["MARA", "TOM", "ODILE", "PIP", "CRANE", "TOBIAS", "ANN", "THE VERGER", "OLD SAM", "DR. HOLT", "LUCY", "WIM"]
PLACES = ["QUAY", "LIGHTHOUSE", "MARKET SQUARE", "KITCHEN", "CHURCH TOWER", "FISHING BOAT", "ROPE STREET", "TAVERN"]
_TYPES = {
    ScriptElementKind.HEADING: "Scene Heading",
    ScriptElementKind.ACTION: "Action",
    ScriptElementKind.CHARACTER: "Character",
    ScriptElementKind.PARENTHETICAL: "Parenthetical",
    ScriptElementKind.DIALOGUE: "Dialogue",
    ScriptElementKind.TRANSITION: "Transition",
}


def main() -> int:
    """Measure, print the table, and return 1 if a figure is missed."""
    text = screenplay(PAGES)
    screen = parse_fountain(text)
    rate = FrameRate(24)
    film = break_down(screen, rate, (1280, 720))
    edited = text.replace(" lamp ", " lantern ", 200).replace("INT. KITCHEN", "INT. PANTRY", 3)
    changed = break_down(parse_fountain(edited), rate, (1280, 720))
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        folder = Path(name)
        (folder / "a.fountain").write_text(text, encoding="utf-8")
        (folder / "a.fdx").write_text(fdx(screen), encoding="utf-8")
        rows: list[tuple[str, Callable[[], object], float]] = [
            ("read and break down, .fountain", lambda: _read(folder / "a.fountain"), 1.0),
            ("read and break down, .fdx", lambda: _read(folder / "a.fdx"), 1.0),
            ("of that, parse Fountain", lambda: parse_fountain(text), 1.0),
            ("re-import after some 200 changes", lambda: reimport(film, changed, film, with_takes=film.order), 2.0),
        ]
        print(
            f"{PAGES} pages: {len(text):,} characters, {len(film.scenes)} scenes, {len(film.shots)} shots, "
            f"{film.length // 24 // 60} minutes"
        )
        return max(_row(*row) for row in rows)


def _read(path: Path) -> Film:
    film = read_story(path, scratch=path.parent).film
    check_all(film)
    return film


def _row(what: str, work: Callable[[], object], wanted: float) -> int:
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    median = statistics.median(times)
    reached = median <= wanted
    print(f"{what:36} {median:6.3f} s   ≤ {wanted:g} s   {'reached' if reached else 'MISSED'}")
    return not reached


def screenplay(pages: int) -> str:
    """A script of that many pages: a scene every 50 lines or so, a third of it action."""
    rng = random.Random(7)
    parts = ["Title: The Long Script\nAuthor: The benchmark\n"]
    printed = 0
    while printed < pages * LINES_A_PAGE:
        side, place, hour = rng.choice(["INT.", "EXT."]), rng.choice(PLACES), rng.choice(["DAY", "NIGHT", "DAWN"])
        parts.append(f"{side} {place} - {hour}")
        printed += 2
        for _ in range(rng.randint(2, 6)):
            action = _sentences(rng, rng.randint(1, 4), rng.choice(CAST))
            parts.append(action)
            printed += len(textwrap.wrap(action, 61)) + 1
            for speaker in rng.sample(CAST, 2) * rng.randint(0, 2):
                speech = _sentences(rng, rng.randint(1, 3), "")
                manner = "(softly)\n" if rng.random() < 0.2 else ""
                parts.append(f"{speaker}\n{manner}{speech}")
                printed += len(textwrap.wrap(speech, 35)) + 2 + bool(manner)
        if rng.random() < 0.3:
            parts.append("DISSOLVE TO:")
            printed += 2
    return "\n\n".join(parts) + "\n"


def _sentences(rng: random.Random, count: int, name: str) -> str:
    made = [" ".join(rng.choices(WORDS, k=rng.randint(4, 14))).capitalize() + "." for _ in range(count)]
    if name:
        made[0] = f"{name.title()} {made[0].lower()}"
    return " ".join(made)


def fdx(screen: Screenplay) -> str:
    """The same script as Final Draft would save it."""
    paragraphs = [
        f'<Paragraph Type="{_TYPES[one.kind]}">\n<Text>{escape(one.text)}</Text>\n</Paragraph>'
        for one in screen.elements
    ]
    return "<FinalDraft>\n<Content>\n" + "\n".join(paragraphs) + "\n</Content>\n</FinalDraft>\n"


if __name__ == "__main__":
    sys.exit(main())
