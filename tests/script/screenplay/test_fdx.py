"""Final Draft: every kind of paragraph, notes of both ages, and XML that means harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.errors import BadInput
from matchcut.film.names import composed
from matchcut.script.screenplay.fdx import parse_fdx
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import ScriptElementKind, TextSpan

SCRIPT = """\
<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5">
  <Content>
    <Paragraph Number="12A" Type="Scene Heading">
      <SceneProperties Length="2/8" Page="1" Title="">
        <Summary>
          <Paragraph><Text>They meet.</Text></Paragraph>
        </Summary>
      </SceneProperties>
      <Text>INT. KITCHEN - DAY</Text>
    </Paragraph>
    <Paragraph Type="Action">
      <ScriptNote ID="1">
        <Paragraph><Text>Too long?</Text></Paragraph>
      </ScriptNote>
      <Text>John enters, </Text>
      <Text Style="Italic">soaked</Text>
      <Text>. He drops his </Text>
      <Text Style="Bold+Underline">keys</Text>
      <Text>.</Text>
    </Paragraph>
    <Paragraph Type="Action"/>
    <Paragraph Type="Character"><Text>JOHN (V.O.) (CONT'D)</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(dripping)</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>It&#8217;s raining &amp; cold.</Text></Paragraph>
    <Paragraph>
      <DualDialogue>
        <Paragraph Type="Character"><Text>MARY</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Told you.</Text></Paragraph>
        <Paragraph Type="Character"><Text>JOHN</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>You did.</Text></Paragraph>
      </DualDialogue>
    </Paragraph>
    <Paragraph Type="Shot"><Text>CLOSE ON THE KEYS</Text></Paragraph>
    <Paragraph Type="General"><Text>They shine.</Text></Paragraph>
    <Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
    <Paragraph Type="Scene Heading" StartsNewPage="Yes">
      <Text>OMITTED</Text>
      <OmittedScene>
        <Paragraph Type="Scene Heading"><Text>EXT. YARD - DAY</Text></Paragraph>
      </OmittedScene>
    </Paragraph>
    <Paragraph Alignment="Center" Type="Action"><Text>THE END</Text></Paragraph>
  </Content>
  <TitlePage>
    <HeaderAndFooter><Header><Paragraph><Text>not this</Text></Paragraph></Header></HeaderAndFooter>
    <Content>
      <Paragraph Alignment="Center"><Text>The Long Rain</Text></Paragraph>
      <Paragraph Alignment="Center"><Text/></Paragraph>
      <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
      <Paragraph Alignment="Center"><Text>Ann Example</Text></Paragraph>
      <Paragraph Alignment="Center"><Text>Based on the play by Bo Example</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>Second draft, 3/4/2024</Text></Paragraph>
      <Paragraph Alignment="Left"><Text>ann@example.org</Text></Paragraph>
    </Content>
  </TitlePage>
  <SmartType><Characters><Character>NOBODY</Character></Characters></SmartType>
  <ScriptNotes>
    <ScriptNote ID="7" Range="20,25">
      <Paragraph><Text>Which John?</Text></Paragraph>
    </ScriptNote>
  </ScriptNotes>
</FinalDraft>
"""


def test_every_kind_of_paragraph() -> None:
    read = parse_fdx(SCRIPT.encode())
    assert [(one.kind, one.text) for one in read.elements] == [
        (ScriptElementKind.HEADING, "INT. KITCHEN - DAY"),
        (ScriptElementKind.SYNOPSIS, "They meet."),
        (ScriptElementKind.ACTION, "John enters, soaked. He drops his keys."),
        (ScriptElementKind.NOTE, "Which John?"),
        (ScriptElementKind.NOTE, "Too long?"),
        (ScriptElementKind.CHARACTER, "JOHN"),
        (ScriptElementKind.PARENTHETICAL, "(dripping)"),
        (ScriptElementKind.DIALOGUE, "It’s raining & cold."),
        (ScriptElementKind.CHARACTER, "MARY"),
        (ScriptElementKind.DIALOGUE, "Told you."),
        (ScriptElementKind.CHARACTER, "JOHN"),
        (ScriptElementKind.DIALOGUE, "You did."),
        (ScriptElementKind.SHOT, "CLOSE ON THE KEYS"),
        (ScriptElementKind.ACTION, "They shine."),
        (ScriptElementKind.TRANSITION, "CUT TO:"),
        (ScriptElementKind.PAGE_BREAK, ""),
        (ScriptElementKind.HEADING, "OMITTED"),
        (ScriptElementKind.BONEYARD, "EXT. YARD - DAY"),
        (ScriptElementKind.CENTRED, "THE END"),
    ]


def test_lines_numbers_emphasis_and_sides() -> None:
    elements = parse_fdx(SCRIPT.encode()).elements
    lines = SCRIPT.split("\n")
    for one in elements:
        if one.kind in (ScriptElementKind.HEADING, ScriptElementKind.SHOT, ScriptElementKind.TRANSITION):
            assert one.text in "".join(lines[one.line - 1 : one.line + 8])
    heading, action, cue = (
        next(one for one in elements if one.kind is kind)
        for kind in (ScriptElementKind.HEADING, ScriptElementKind.ACTION, ScriptElementKind.CHARACTER)
    )
    assert heading.number == "12A"
    assert action.emphasis == (TextSpan(13, 19, italic=True), TextSpan(34, 38, bold=True, underline=True))
    assert (cue.extension, cue.gap) == ("V.O., CONT'D", 1)
    assert [one.side for one in elements if one.kind is ScriptElementKind.DIALOGUE] == ["", "left", "right"]


def test_the_title_page_is_told_apart() -> None:
    read = parse_fdx(SCRIPT.encode())
    assert {one.key: one.values for one in read.title_page} == {
        "Title": ("The Long Rain",),
        "Credit": ("Written by",),
        "Author": ("Ann Example",),
        "Source": ("Based on the play by Bo Example",),
        "Draft date": ("Second draft, 3/4/2024",),
        "Contact": ("ann@example.org",),
    }


def test_a_script_reads_like_the_same_in_fountain() -> None:
    fountain = parse_fountain("INT. A - DAY #1#\n\nShe *waits*.\n\nMARA (V.O.)\n(low)\nNo.\n\nCUT TO:\n\n> END <\n")
    paragraphs = "".join(
        f'<Paragraph Type="{name}"{more}><Text>{text}</Text></Paragraph>'
        for name, text, more in (
            ("Scene Heading", "INT. A - DAY", ' Number="1"'),
            ("Action", 'She </Text><Text Style="Italic">waits</Text><Text>.', ""),
            ("Character", "MARA (V.O.)", ""),
            ("Parenthetical", "(low)", ""),
            ("Dialogue", "No.", ""),
            ("Transition", "CUT TO:", ""),
            ("Action", "END", ' Alignment="Center"'),
        )
    )
    told = parse_fdx(f"<FinalDraft><Content>{paragraphs}</Content></FinalDraft>".encode())
    keys = ("kind", "text", "number", "extension", "side", "emphasis")
    assert [[getattr(one, key) for key in keys] for one in told.elements] == [
        [getattr(one, key) for key in keys] for one in fountain.elements
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_encodings_that_xml_declares(encoding: str) -> None:
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        '<FinalDraft><Content><Paragraph Type="Action"><Text>Ça va — no: é</Text></Paragraph></Content></FinalDraft>'
    )
    if encoding == "iso-8859-1":
        text = text.replace("—", "-")
    (element,) = parse_fdx(text.encode(encoding)).elements
    assert element.text.endswith("é")


BOMB = """<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<FinalDraft><Content><Paragraph Type="Action"><Text>&c;</Text></Paragraph></Content></FinalDraft>"""


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        (BOMB, "declares a document type", 2),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<FinalDraft/>', "declares a document type", 1),
        ("<FinalDraft>\n<Content>\n</Wrong>\n</FinalDraft>", "not well-formed XML: mismatched tag", 3),
        ("<FinalDraft>\n<Content>\n", "not well-formed XML: no element found", 3),
        ("<FinalDraft>\n&xxe;</FinalDraft>", "not well-formed XML: undefined entity", 2),
        ("<html>\n</html>", "XML, but not Final Draft's", 1),
        ("<FinalDraft>\n" + "<a>" * 200, "nested too deeply", 2),
        ('<?xml version="1.0" encoding="klingon"?>\n<FinalDraft/>', "encoding", 1),
        ("", "not well-formed XML", 1),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, what: str, line: int) -> None:
    with pytest.raises(BadInput, match=what) as told:
        parse_fdx(text.encode())
    assert told.value.line == line


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_survives(text: str) -> None:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    xml = f"<FinalDraft><Content><Paragraph Type='Action'><Text>x{safe}x</Text></Paragraph></Content></FinalDraft>"
    try:
        (element,) = parse_fdx(xml.encode()).elements
    except BadInput:  # XML has no room for U+FFFE and U+FFFF.
        assert {"\ufffe", "\uffff"} & set(text)
    else:
        assert element.text == composed(f"x{text}x")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    refused: list[BadInput] = []
    try:
        parse_fdx(b"<FinalDraft><Content>" + data + b"</Content></FinalDraft>")
    except BadInput as error:
        refused.append(error)
    assert all(error.line is not None for error in refused)


def test_notes_say_no_path(tmp_path: Path) -> None:
    """An entity that names a file never gets as far as being opened."""
    secret = tmp_path / "secret"
    secret.write_text("treasure")
    xml = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>\n<FinalDraft>&s;</FinalDraft>'
    with pytest.raises(BadInput) as told:
        parse_fdx(xml.encode())
    assert "treasure" not in str(told.value)
