"""Who is in a screenplay, under which name, and where the action names them."""

from __future__ import annotations

import pytest

from matchcut.script.screenplay.cast_list import CastList, capitalised
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import ScriptElementKind

SCRIPT = """\
MARA VANE (60), a keeper, climbs. The BOY follows.

MARA
Up.

MARA (V.O.) (CONT'D)
Always up.

MARA'S VOICE
Echo.

BOY
Why?

MARA AND BOY
Look!

MAN AND WIFE
(one person, oddly)
Yes.

@McTavish
Aye.

YOUNG MARA
Once.

Mara looks at the boy. A boy in the street is somebody else. Young Mara's hand. McTAVISH nods.
"""


def _cast() -> CastList:
    return CastList(parse_fountain(SCRIPT).elements)


def test_everybody_is_there_once() -> None:
    assert _cast().names == {
        "Mara": "MARA VANE (60), a keeper, climbs.",
        "Boy": "The BOY follows.",
        "Man and Wife": "",
        "McTAVISH": "",
        "Young Mara": "",
    }


def test_who_speaks_under_a_cue() -> None:
    cast = _cast()
    cues = [one for one in parse_fountain(SCRIPT).elements if one.kind is ScriptElementKind.CHARACTER]
    assert [(cast.speakers(cue).names, cast.speakers(cue).unseen) for cue in cues] == [
        (("Mara",), False),
        (("Mara",), True),
        (("Mara",), True),
        (("Boy",), False),
        (("Mara", "Boy"), False),
        (("Man and Wife",), False),
        (("McTAVISH",), False),
        (("Young Mara",), False),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mara looks at the boy.", ("Mara", "Boy")),
        ("A boy in the street.", ()),
        ("MARA'S hand.", ("Mara",)),
        ("Young Mara's hand.", ("Young Mara",)),
        ("Nobody: marathon, Boycott.", ()),
        ("The BOY and, again, the BOY.", ("Boy",)),
    ],
)
def test_who_is_named_in_an_action(text: str, names: tuple[str, ...]) -> None:
    assert _cast().named_in(text) == names


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("BRICK'S POOL", "Brick's Pool"),
        ("brick's pool", "Brick's Pool"),
        ("THE END OF THE ROAD", "The End of the Road"),
        ("A.P. NEWSROOM", "A.P. Newsroom"),
        ("R2D2", "R2D2"),
        ("TV STUDIO", "TV Studio"),
        ("O'NEIL-SMITH", "O'Neil-Smith"),
        ("McCLANE", "McCLANE"),
        ("ÉMILIE", "Émilie"),
        ("真理", "真理"),
        ("", ""),
    ],
)
def test_capitals_are_spelled_as_in_a_sentence(text: str, spelled: str) -> None:
    assert capitalised(text) == spelled
