"""The samples of Fountain's own syntax page (fountain.io/syntax): each reads as the page says it does."""

from __future__ import annotations

import pytest

from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import ScriptElement, ScriptElementKind

H, A, C, P, D = (
    ScriptElementKind.HEADING,
    ScriptElementKind.ACTION,
    ScriptElementKind.CHARACTER,
    ScriptElementKind.PARENTHETICAL,
    ScriptElementKind.DIALOGUE,
)
T, CENTRED, LYRICS, BREAK = (
    ScriptElementKind.TRANSITION,
    ScriptElementKind.CENTRED,
    ScriptElementKind.LYRICS,
    ScriptElementKind.PAGE_BREAK,
)
SECTION, SYNOPSIS, NOTE, BONEYARD = (
    ScriptElementKind.SECTION,
    ScriptElementKind.SYNOPSIS,
    ScriptElementKind.NOTE,
    ScriptElementKind.BONEYARD,
)

SAMPLES = {
    "a heading and a forced heading": (
        """\
EXT. BRICK'S POOL - DAY

Steel, in the middle of a heated phone call:

STEEL
They're coming out of the woodwork!
(pause)
No, everybody we've put away!
(pause)
Point Blank Sniper?

.SNIPER SCOPE POV

From what seems like only INCHES AWAY.  _Steel's face FILLS the *Leupold Mark 4* scope_.
""",
        [
            (H, "EXT. BRICK'S POOL - DAY"),
            (A, "Steel, in the middle of a heated phone call:"),
            (C, "STEEL"),
            (D, "They're coming out of the woodwork!"),
            (P, "(pause)"),
            (D, "No, everybody we've put away!"),
            (P, "(pause)"),
            (D, "Point Blank Sniper?"),
            (H, "SNIPER SCOPE POV"),
            (A, "From what seems like only INCHES AWAY.  Steel's face FILLS the Leupold Mark 4 scope."),
        ],
    ),
    "an ellipsis is no forced heading": (
        "EXT. OLYMPIA CIRCUS - NIGHT\n\n...where the second-rate carnival is parked for the moment.\n",
        [(H, "EXT. OLYMPIA CIRCUS - NIGHT"), (A, "...where the second-rate carnival is parked for the moment.")],
    ),
    "a heading in small letters": ("ext. brick's pool - day\n", [(H, "ext. brick's pool - day")]),
    "line by line action": (
        "They drink long and well from the beers.\n\n"
        "And then there's a long beat.\nLonger than is funny.\nLong enough to be depressing.\n\n"
        "The men look at each other.\n",
        [
            (A, "They drink long and well from the beers."),
            (A, "And then there's a long beat.\nLonger than is funny.\nLong enough to be depressing."),
            (A, "The men look at each other."),
        ],
    ),
    "indented action": (
        "He opens the card.  A simple little number inside of which is hand written:\n\n"
        "          Scott --\n\n"
        "          Jacob Billups\n          Palace Hotel, RM 412\n\t1:00 pm tomorrow\n\n"
        "Scott exasperatedly picks up the phone, hitting speed dial #1...\n",
        [
            (A, "He opens the card.  A simple little number inside of which is hand written:"),
            (A, "          Scott --"),
            (A, "          Jacob Billups\n          Palace Hotel, RM 412\n    1:00 pm tomorrow"),
            (A, "Scott exasperatedly picks up the phone, hitting speed dial #1..."),
        ],
    ),
    "a cue": ("STEEL\nThe man's a myth!\n", [(C, "STEEL"), (D, "The man's a myth!")]),
    "extensions": (
        "MOM (O. S.)\nLuke! Come down for supper!\n\nHANS (on the radio)\nWhat was it you said?\n",
        [(C, "MOM"), (D, "Luke! Come down for supper!"), (C, "HANS"), (D, "What was it you said?")],
    ),
    "a number is no name, but R2D2 is": (
        "23\nis no name.\n\nR2D2\nBeep.\n",
        [(A, "23\nis no name."), (C, "R2D2"), (D, "Beep.")],
    ),
    "a forced cue": (
        "@McCLANE\nYippie ki-yay! I got my lower-case C back!\n",
        [(C, "McCLANE"), (D, "Yippie ki-yay! I got my lower-case C back!")],
    ),
    "dialogue of two lines": (
        "DAN\nThen let's retire them.\n_Permanently_.\n",
        [(C, "DAN"), (D, "Then let's retire them.\nPermanently.")],
    ),
    "a parenthetical": (
        "STEEL\n(starting the engine)\nSo much for retirement!\n",
        [(C, "STEEL"), (P, "(starting the engine)"), (D, "So much for retirement!")],
    ),
    "lyrics": (
        "~Willy Wonka! Willy Wonka! The amazing chocolatier!\n~Willy Wonka! Willy Wonka! Everybody give a cheer!\n",
        [
            (
                LYRICS,
                "Willy Wonka! Willy Wonka! The amazing chocolatier!\nWilly Wonka! Willy Wonka! Everybody give a cheer!",
            )
        ],
    ),
    "a transition": (
        "Jack begins to argue vociferously in Vietnamese (?), But mercifully we...\n\n"
        "CUT TO:\n\nEXT. BRICK'S POOL - DAY\n",
        [
            (A, "Jack begins to argue vociferously in Vietnamese (?), But mercifully we..."),
            (T, "CUT TO:"),
            (H, "EXT. BRICK'S POOL - DAY"),
        ],
    ),
    "a forced transition": (
        "Brick and Steel regard one another.  A job well done.\n\n> Burn to White.\n",
        [(A, "Brick and Steel regard one another.  A job well done."), (T, "Burn to White.")],
    ),
    "a transition made a heading, and one made action": (
        "One.\n\n.CUT TO:\n\nTwo.\n\nCUT TO: \n\nThree.\n",
        [(A, "One."), (H, "CUT TO:"), (A, "Two."), (A, "CUT TO:"), (A, "Three.")],
    ),
    "centred text": (">THE END<\n\n> THE END <\n", [(CENTRED, "THE END"), (CENTRED, "THE END")]),
    "page breaks": (
        "NARRATOR\nShoot, to the Dukes that's about like taking Grandma for a Sunday drive.\n\n"
        ">**End of Act One**<\n\n===\n\n>**Act Two**<\n\nThe General Lee hangs in the air.\n",
        [
            (C, "NARRATOR"),
            (D, "Shoot, to the Dukes that's about like taking Grandma for a Sunday drive."),
            (CENTRED, "End of Act One"),
            (BREAK, ""),
            (CENTRED, "Act Two"),
            (A, "The General Lee hangs in the air."),
        ],
    ),
    "typewriter punctuation": (
        "Wait -- she said \"no\"... 'never'.\n",
        [(A, "Wait -- she said \"no\"... 'never'.")],
    ),
    "line breaks in action": (
        "An explosion of sound...\nAs it rises like an avenging angel ...\n\n"
        "Screaming, chaos, frenzy.\nThree words that apply to this scene.\n",
        [
            (A, "An explosion of sound...\nAs it rises like an avenging angel ..."),
            (A, "Screaming, chaos, frenzy.\nThree words that apply to this scene."),
        ],
    ),
    "capitals that read as a cue": (
        "INT. CASINO - NIGHT\n\nTHE DEALER eyes the new player warily.\n\n"
        "SCANNING THE AISLES...\nWhere is that pit boss?\n\nNo luck. He has no choice to deal the cards.\n",
        [
            (H, "INT. CASINO - NIGHT"),
            (A, "THE DEALER eyes the new player warily."),
            (C, "SCANNING THE AISLES..."),
            (D, "Where is that pit boss?"),
            (A, "No luck. He has no choice to deal the cards."),
        ],
    ),
    "capitals forced to be action": (
        "INT. CASINO - NIGHT\n\n!SCANNING THE AISLES...\nWhere is that pit boss?\n\nNo luck.\n",
        [(H, "INT. CASINO - NIGHT"), (A, "SCANNING THE AISLES...\nWhere is that pit boss?"), (A, "No luck.")],
    ),
    "dialogue of several lines": (
        "DEALER\nTen.\nFour.\nDealer gets a seven.  Hit or stand sir?\n\nMONKEY\nDude, I'm a monkey.\n",
        [
            (C, "DEALER"),
            (D, "Ten.\nFour.\nDealer gets a seven.  Hit or stand sir?"),
            (C, "MONKEY"),
            (D, "Dude, I'm a monkey."),
        ],
    ),
    "an empty line ends dialogue": (
        "DEALER\nDealer gets a seven.\n\nHit or stand sir?\n",
        [(C, "DEALER"), (D, "Dealer gets a seven."), (A, "Hit or stand sir?")],
    ),
    "two spaces hold dialogue together": (
        "DEALER\nTen.\nFour.\nDealer gets a seven.\n  \nHit or stand sir?\n\nMONKEY\nDude, I'm a monkey.\n",
        [
            (C, "DEALER"),
            (D, "Ten.\nFour.\nDealer gets a seven.\n\nHit or stand sir?"),
            (C, "MONKEY"),
            (D, "Dude, I'm a monkey."),
        ],
    ),
    "indenting": (
        "\t\t\t\tCUT TO:\n\nINT. GARAGE - DAY\n\n"
        "BRICK and STEEL get into Mom's PORSCHE, Steel at the wheel.\n\n"
        "\t\t\tBRICK\n\tThis is everybody we've ever put away.\n\n"
        "            STEEL\n        (starting the engine)\n    So much for retirement!\n\n"
        "They speed off.  To destiny!\n",
        [
            (T, "CUT TO:"),
            (H, "INT. GARAGE - DAY"),
            (A, "BRICK and STEEL get into Mom's PORSCHE, Steel at the wheel."),
            (C, "BRICK"),
            (D, "This is everybody we've ever put away."),
            (C, "STEEL"),
            (P, "(starting the engine)"),
            (D, "So much for retirement!"),
            (A, "They speed off.  To destiny!"),
        ],
    ),
    "notes": (
        "INT. TRAILER HOME - DAY\n\n"
        "This is the home of THE BOY BAND, AKA DAN and JACK[[Or did we think of actual names for these guys?]].  "
        "They too are drinking beer.\n\n"
        "[[It was supposed to be Vietnamese, right?]]\n\n"
        "JACK\n(in Vietnamese, subtitled)\n*Did you know Brick and Steel are retired?*\n",
        [
            (H, "INT. TRAILER HOME - DAY"),
            (A, "This is the home of THE BOY BAND, AKA DAN and JACK.  They too are drinking beer."),
            (NOTE, "Or did we think of actual names for these guys?"),
            (NOTE, "It was supposed to be Vietnamese, right?"),
            (C, "JACK"),
            (P, "(in Vietnamese, subtitled)"),
            (D, "Did you know Brick and Steel are retired?"),
        ],
    ),
    "a note over lines": (
        "Scott pauses for a moment, suspicious for some reason.[[This section needs work.\n"
        "Either that, or I need coffee.\n  \nDefinitely coffee.]] He looks around.  Phone ringing.\n",
        [
            (A, "Scott pauses for a moment, suspicious for some reason. He looks around.  Phone ringing."),
            (NOTE, "This section needs work.\nEither that, or I need coffee.\n  \nDefinitely coffee."),
        ],
    ),
    "the boneyard": (
        "COGNITO\nEveryone's coming after you mate!\n\n"
        "As he rattles off the long list, Brick and Steel share a look.  This is going to be BAD.\n\n"
        "CUT TO:\n/*\nINT. GARAGE - DAY\n\nBRICK and STEEL get into Mom's PORSCHE.\n\n"
        "BRICK\nThis is everybody we've ever put away.\n\nCUT TO:\n*/\nEXT. PALATIAL MANSION - DAY\n\n"
        "An EXTREMELY HANDSOME MAN drinks a beer.  Shirtless, unfortunately.\n",
        [
            (C, "COGNITO"),
            (D, "Everyone's coming after you mate!"),
            (A, "As he rattles off the long list, Brick and Steel share a look.  This is going to be BAD."),
            (T, "CUT TO:"),
            (
                BONEYARD,
                "INT. GARAGE - DAY\n\nBRICK and STEEL get into Mom's PORSCHE.\n\n"
                "BRICK\nThis is everybody we've ever put away.\n\nCUT TO:",
            ),
            (H, "EXT. PALATIAL MANSION - DAY"),
            (A, "An EXTREMELY HANDSOME MAN drinks a beer.  Shirtless, unfortunately."),
        ],
    ),
    "a section": (
        "CUT TO:\n\n# This is a Section\n\nINT. PALACE HALLWAY - NIGHT\n",
        [(T, "CUT TO:"), (SECTION, "This is a Section"), (H, "INT. PALACE HALLWAY - NIGHT")],
    ),
    "synopses": (
        "# ACT I\n\n= Set up the characters and the story.\n\nEXT. BRICK'S PATIO - DAY\n\n"
        "= This scene sets up Brick & Steel's new life as retirees.\n\nA gorgeous day.  The sun is shining.\n",
        [
            (SECTION, "ACT I"),
            (SYNOPSIS, "Set up the characters and the story."),
            (H, "EXT. BRICK'S PATIO - DAY"),
            (SYNOPSIS, "This scene sets up Brick & Steel's new life as retirees."),
            (A, "A gorgeous day.  The sun is shining."),
        ],
    ),
}


def _elements(text: str) -> tuple[ScriptElement, ...]:
    return parse_fountain(text).elements


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_reads_as_the_page_says(name: str) -> None:
    text, wanted = SAMPLES[name]
    read = parse_fountain(text)
    assert [(one.kind, one.text) for one in read.elements] == wanted
    assert read.title_page == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_reads_the_same_with_the_line_ends_of_windows(name: str) -> None:
    text, _ = SAMPLES[name]
    windows = "\ufeff" + text.replace("\n", "\r\n")
    assert parse_fountain(windows) == parse_fountain(text) == parse_fountain(text.replace("\n", "\r"))


@pytest.mark.parametrize("start", ["INT", "EXT", "EST", "INT./EXT", "INT/EXT", "I/E"])
@pytest.mark.parametrize("mark", [".", " "])
def test_every_beginning_makes_a_heading(start: str, mark: str) -> None:
    for text in (f"{start}{mark}HOUSE - DAY", f"{start.lower()}{mark}house - day"):
        assert _elements(f"{text}\n\nAction.\n")[0].kind is ScriptElementKind.HEADING
    assert _elements(f"!{start}{mark}HOUSE - DAY\n")[0].kind is ScriptElementKind.ACTION


@pytest.mark.parametrize(
    ("line", "heading", "number"),
    [
        ("INT. HOUSE - DAY #1#", "INT. HOUSE - DAY", "1"),
        ("INT. HOUSE - DAY #1A#", "INT. HOUSE - DAY", "1A"),
        ("INT. HOUSE - DAY #1a#", "INT. HOUSE - DAY", "1a"),
        ("INT. HOUSE - DAY #A1#", "INT. HOUSE - DAY", "A1"),
        ("INT. HOUSE - DAY #I-1-A#", "INT. HOUSE - DAY", "I-1-A"),
        ("INT. HOUSE - DAY #1.#", "INT. HOUSE - DAY", "1."),
        ("INT. HOUSE - DAY - FLASHBACK (1944) #110A#", "INT. HOUSE - DAY - FLASHBACK (1944)", "110A"),
        (".ROOM #237 #42#", "ROOM #237", "42"),
        ("INT. ROOM #237", "INT. ROOM #237", ""),
    ],
)
def test_scene_numbers(line: str, heading: str, number: str) -> None:
    (element,) = _elements(line)
    assert (element.kind, element.text, element.number) == (ScriptElementKind.HEADING, heading, number)


@pytest.mark.parametrize("caret", ["^", " ^", "     ^"])
def test_dual_dialogue(caret: str) -> None:
    read = _elements(f"BRICK\nScrew retirement.\n\nSTEEL{caret}\nScrew retirement.\n")
    assert [(one.kind, one.text, one.side) for one in read] == [
        (C, "BRICK", "left"),
        (D, "Screw retirement.", "left"),
        (C, "STEEL", "right"),
        (D, "Screw retirement.", "right"),
    ]


def test_extensions_stand_apart_from_the_name() -> None:
    read = _elements("MOM (O. S.)\nLuke!\n\nHANS (on the radio)\nWhat?\n\nEDWARD (V.O.)(CONT'D)\nWell.\n")
    assert [(one.text, one.extension) for one in read if one.kind is C] == [
        ("MOM", "O. S."),
        ("HANS", "on the radio"),
        ("EDWARD", "V.O., CONT'D"),
    ]


def test_sections_nest() -> None:
    read = _elements("# Act\n\n## Sequence\n\n### Scene\n\n## Another Sequence\n\n# Another Act\n")
    assert [(one.text, one.depth) for one in read] == [
        ("Act", 1),
        ("Sequence", 2),
        ("Scene", 3),
        ("Another Sequence", 2),
        ("Another Act", 1),
    ]


def test_the_title_page() -> None:
    read = parse_fountain(
        "Title:\n    _**BRICK & STEEL**_\n    _**FULL RETIRED**_\nCredit: Written by\nAuthor: Stu Maschwitz\n"
        "Source: Story by KTM\nDraft date: 1/20/2012\nContact:\n\tNext Level Productions\n   1588 Mission Dr.\n"
        "    Solvang, CA 93463\n\nFADE IN:\n"
    )
    assert [(one.key, one.values, one.line) for one in read.title_page] == [
        ("Title", ("BRICK & STEEL", "FULL RETIRED"), 1),
        ("Credit", ("Written by",), 4),
        ("Author", ("Stu Maschwitz",), 5),
        ("Source", ("Story by KTM",), 6),
        ("Draft date", ("1/20/2012",), 7),
        ("Contact", ("Next Level Productions", "1588 Mission Dr.", "Solvang, CA 93463"), 8),
    ]
    assert read.title == "BRICK & STEEL FULL RETIRED"
    assert [(one.kind, one.text, one.line) for one in read.elements] == [(A, "FADE IN:", 13)]


def test_one_entry_is_a_title_page() -> None:
    read = parse_fountain("Draft date: 6/23/2012\n")
    assert read.entry("Draft Date") == ("6/23/2012",)
    assert read.elements == ()


def test_any_number_of_empty_lines_in_action_is_kept() -> None:
    assert [one.gap for one in _elements("One.\nStill one.\n\nTwo.\n\n\n\nThree.\n")] == [0, 1, 3]
