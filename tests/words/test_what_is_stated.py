"""What is told to people is stated as kinds and arguments: each kind has a sentence, and each gap of it is filled."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import matchcut
from matchcut.engines.footage.notes import FootageNote
from matchcut.media.problems import MediaNote
from matchcut.store.problems import DAMAGE
from matchcut.words.plain import kept_notes, read_notes
from matchcut.words.plural import Plural
from matchcut.words.statements import SENTENCES, Figure, ForeignKind, Statement, Term, say, stated

HOUSE = Path(matchcut.__file__).parent


@cache
def modules() -> Mapping[str, ast.Module]:
    """The source of every module of the house, by its path there."""
    return {
        file.relative_to(HOUSE).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in HOUSE.rglob("*.py")
    }


@cache
def classes_under(root: str) -> Mapping[str, ast.ClassDef]:
    """The classes of the house that derive from `root`, by name."""
    classes = [node for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    under: dict[str, ast.ClassDef] = {}
    while True:
        more = {
            node.name: node
            for node in classes
            if node.name not in under and any(name_of(base) in (root, *under) for base in node.bases)
        }
        if not more:
            return under
        under |= more


def name_of(node: ast.expr) -> str:
    """What an expression is called, without that which it is taken from."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call in the house, with where it stands."""
    for file, tree in modules().items():
        yield from ((f"{file}:{node.lineno}", node) for node in ast.walk(tree) if isinstance(node, ast.Call))


def kinds_of(family: ast.ClassDef) -> dict[str, str]:
    """The kinds of a family: their names and their codes."""
    return {
        target.id: str(statement.value.value)
        for statement in family.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _alternatives(told: ast.expr) -> Iterable[ast.expr]:
    """What an argument may be: either branch of a condition, the parts of a tuple, else itself."""
    if isinstance(told, ast.IfExp):
        return told.body, told.orelse
    return told.elts if isinstance(told, ast.Tuple) else (told,)


def gaps_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_errors_are_stated_and_no_sentence_is_written_into_one() -> None:
    errors = {"MatchcutError", "Trouble", *classes_under("MatchcutError")}
    told_by = ("problem", "what", "advice")
    written = [
        place
        for place, call in calls()
        if name_of(call.func) in errors
        for told in (
            *call.args[:1],
            *(word.value for word in call.keywords if word.arg in told_by),
        )
        if any(
            isinstance(part, ast.JoinedStr) or (isinstance(part, ast.Constant) and isinstance(part.value, str))
            for part in _alternatives(told)
        )
    ]
    assert written == []


def test_every_family_has_a_sentence_for_each_of_its_kinds() -> None:
    families = {name: set(kinds_of(node).values()) for name, node in classes_under("Kind").items()}
    assert families == {name: set(sentences) for name, sentences in SENTENCES.items()}


def test_every_statement_fills_the_gaps_of_its_sentence_and_nothing_else() -> None:
    families = {name: kinds_of(node) for name, node in classes_under("Kind").items()}
    seen = 0
    for place, call in calls():
        kind = call.func
        if not isinstance(kind, ast.Attribute) or kind.attr not in families.get(name_of(kind.value), ()):
            continue
        sentence = SENTENCES[name_of(kind.value)][families[name_of(kind.value)][kind.attr]]
        gaps = gaps_of(sentence.several) | {"count"} if isinstance(sentence, Plural) else gaps_of(sentence)
        given = {word.arg for word in call.keywords}
        assert (given - {None} <= gaps) if None in given else given == gaps, f"{place}: {kind.attr}"
        assert not call.args, f"{place}: {kind.attr}"
        seen += 1
    assert seen > 200


def test_a_statement_of_a_family_that_is_not_loaded_has_its_words() -> None:
    known = stated("Refusal.no_shot", {"shot": "3"})
    assert known is not None
    foreign = type(known)(ForeignKind("Refusal.no_shot"), {"shot": "3"})
    assert (foreign.code, str(foreign)) == ("Refusal.no_shot", "This film has no shot '3'.")
    assert say(foreign, {"This film has no shot '{shot}'.": "Keine Einstellung {shot}."}.__getitem__) == (
        "Keine Einstellung 3."
    )


def test_what_a_newer_program_states_is_no_statement_here() -> None:
    assert stated("Refusal.no_shot", {}) is None
    assert stated("Refusal.brand_new", {"shot": "3"}) is None
    assert stated("Another.no_shot", {"shot": "3"}) is None


def test_terms_and_figures_are_translated_and_names_are_not() -> None:
    arguments = {"shot": Figure("1,200"), "transition": Term("dissolve")}
    opening = stated("Refusal.transition_at_opening", arguments)
    assert opening is not None
    assert say(opening, lambda words: words.upper() if "{" not in words else "{shot} {transition}") == "1,200 DISSOLVE"
    plain = stated("Refusal.transition_at_opening", {"shot": "a", "transition": "b"})
    assert plain is not None
    assert say(plain, lambda words: words.upper() if "{" not in words else "{shot} {transition}") == "a b"


def test_notes_that_a_film_keeps_come_back_whole() -> None:
    held = FootageNote.SOUND_LOST(seconds=Figure("1.25"))
    nested = MediaNote.OTHER_VERSIONS_LEFT_OUT(tracks=("deu", MediaNote.TRACK_NUMBER(number=3)))
    assert read_notes(kept_notes((held, nested, "A sentence."))) == (held, nested, "A sentence.")
    (read, *_) = read_notes(kept_notes((held,)))
    assert isinstance(read, Statement)
    assert isinstance(read.arguments["seconds"], Figure)
    assert (kept_notes(()), read_notes("")) == ("", ())


def test_notes_of_another_program_are_told_as_it_wrote_them() -> None:
    assert read_notes("Its sound ends early. It is silent.") == ("Its sound ends early. It is silent.",)
    assert read_notes("2025") == ("2025",)
    assert read_notes('"Quoted."') == ('"Quoted."',)
    newer = '[{"$statement": "MediaNote.brand_new", "words": "Something new.", "arguments": {"count": 3}}]'
    assert read_notes(newer) == ("Something new.",)


def test_a_snapshot_stands_in_for_a_film_of_which_a_person_reads_that_it_is_damaged() -> None:
    said = {
        code for code, sentence in SENTENCES["StoreProblem"].items() if "The film's file is damaged" in str(sentence)
    }
    assert said == {kind.value for kind in DAMAGE}
