"""What a card says in words: whole sentences, with the names of a film."""

from __future__ import annotations

import pytest

from matchcut.continuity.cards import Verdict
from matchcut.continuity.faults import Cure, Fault, FaultKind
from matchcut.continuity.telling import cure_statement, fault_statement, verdict_statement
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId
from matchcut.film.model import Character, Element
from matchcut.film.vocabulary import ElementKind

ADA, BOB, ROOM = CharacterId("ch-ada"), CharacterId("ch-bob"), ElementId("el-room")
FILM = Film(
    characters={ADA: Character(id=ADA, rank="a", name="Ada"), BOB: Character(id=BOB, rank="b", name="Bob")},
    elements={ROOM: Element(id=ROOM, rank="a", kind=ElementKind.LOCATION, name="the hangar")},
)


@pytest.mark.parametrize("kind", FaultKind)
@pytest.mark.parametrize("bare", [True, False])
def test_every_fault_is_a_whole_sentence_whatever_is_known_of_it(kind: FaultKind, bare: bool) -> None:
    fault = (
        Fault(kind=kind, first=3)
        if bare
        else Fault(kind=kind, first=3, frames=2, character=ADA, other=BOB, value=0.25, limit=0.5)
    )
    text = str(fault_statement(fault, FILM))
    assert text[0].isupper() or text[0].isdigit()
    assert text.endswith(".")
    assert not {"{", "}"} & set(text)
    assert ADA not in text


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault(kind=FaultKind.SWAPPED, first=0, character=ADA, other=BOB), "Ada and Bob have each other's"),
        (Fault(kind=FaultKind.EXTRA, first=0, other=BOB), "Somebody else has the face of Bob"),
        (Fault(kind=FaultKind.EXTRA, first=0), "Somebody is to be seen whom the cast"),
        (
            Fault(kind=FaultKind.OTHER_PERSON, first=0, character=ADA, value=0.314, limit=0.5),
            "The face of Ada is too unlike the references: 0.31 alike, where 0.50 is the least.",
        ),
        (
            Fault(kind=FaultKind.OTHER_PERSON, first=0, character=ADA, value=0.4966, limit=0.5),
            "0.497 alike, where 0.500 is the least.",
        ),
        (Fault(kind=FaultKind.COLOUR_DRIFT, first=0, value=3.0, limit=3.0), "a ΔE of 3.00, where 3.00 is the most."),
        (Fault(kind=FaultKind.OTHER_PLACE, first=0, element=ROOM, value=0.1, limit=0.4), "look like the hangar: 0.10"),
        (Fault(kind=FaultKind.SOFTER, first=0, value=0.42, limit=0.3), "lost 42 % of its sharpness, where 30 %"),
        (Fault(kind=FaultKind.FLASH, first=0), "flashes for one frame"),
        (Fault(kind=FaultKind.FLASH, first=0, frames=3), "flashes for 3 frames"),
        (Fault(kind=FaultKind.MISSING, first=0, character="ch-gone"), "Somebody is not to be seen."),
    ],
)
def test_a_fault_names_whom_it_concerns_and_what_was_measured(fault: Fault, text: str) -> None:
    assert text in str(fault_statement(fault, FILM))


def test_every_cure_and_verdict_has_words() -> None:
    assert len({str(cure_statement(cure)) for cure in Cure}) == len(Cure)
    assert [str(verdict_statement(verdict)) for verdict in Verdict] == ["passed", "needs a look", "not measured"]
