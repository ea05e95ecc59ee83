"""Storyboards, screenplays, shot lists and boards that somebody means ill with: small on the disk, made by code."""

from __future__ import annotations

import json
from collections.abc import Iterator

Content = bytes | str

HEAD = '[film]\ntitle = "x"\n'


def storyboards() -> Iterator[tuple[str, Content]]:
    """Storyboards: TOML."""
    yield "dotted key", "a." * 60_000 + "a = 1\n"
    yield "dotted key with spaces", "a . " * 60_000 + "a = 1\n"
    yield "quoted dotted key", '"a".' * 40_000 + "a = 1\n"
    yield "single-quoted dotted key", "'a'." * 40_000 + "a = 1\n"
    yield "dotted table", "[" + "a." * 60_000 + "a]\n"
    yield "dotted array of tables", "[[" + "a." * 60_000 + "a]]\n"
    yield "dotted key in an inline table", "x = { " + "a." * 60_000 + "a = 1 }\n"
    yield "many deep keys", "".join("a." * 50 + f"b{i} = 1\n" for i in range(1200))
    yield "dots behind a comment", "# '''\n" + "a." * 60_000 + "a = 1\n"
    yield "dots behind a text that looks open", 'x = "\\""\n' + "a." * 60_000 + "a = 1\n"
    yield "deep array", "x = " + "[" * 50_000 + "]" * 50_000 + "\n"
    yield "deep inline tables", "x = " + "{a=" * 20_000 + "1" + "}" * 20_000 + "\n"
    yield "unclosed arrays", "x = " + "[" * 100_000
    yield "30,000 mistakes", HEAD + "".join(f"k{i} = 1\n" for i in range(30_000))
    yield "mistakes in scenes", HEAD + "[[scene]]\nheading = 1\nfoo = 2\n" * 15_000
    yield "mistakes in one list", HEAD + "size = [" + "'x', " * 100_000 + "]\n"
    yield "decimal digits", HEAD + "seed = " + "9" * 100_000 + "\n"
    yield "hexadecimal digits", HEAD + "seed = 0x" + "f" * 100_000 + "\n"
    yield "a float of many digits", HEAD + "seed = 1." + "1" * 100_000 + "e" + "9" * 900 + "\n"
    yield "a large exponent", HEAD + "seed = 1e999999999\n"
    yield "not a number", HEAD + "seed = nan\n"
    yield "a long key", '"' + "k" * 4_000_000 + '" = 1\n'
    yield "many scenes", HEAD + '[[scene]]\nheading = "a"\n' * 200_000
    yield "many shots", HEAD + '[[scene]]\nheading = "a"\n' + '[[scene.shot]]\naction = "a"\n' * 100_000
    yield "many cast", HEAD + "".join(f'[[cast]]\nname = "n{i}"\n' for i in range(60_000))
    yield "one name 20,000 times", HEAD + '[[cast]]\nname = "n"\n' * 20_000
    yield "a long title", f'[film]\ntitle = "{"x" * 7_000_000}"\n'
    yield "a nul", b'[film]\ntitle = "\0"\n'
    yield "utf-16", '[film]\ntitle = "x"\n'.encode("utf-16")
    yield "no utf-8", b'[film]\ntitle = "\xff\xfe"\n'
    yield "surrogates", '[film]\ntitle = "\\ud800"\n'
    yield "a line without an end", HEAD + "action = '''" + "x" * 1_000_000
    yield "carriage returns", HEAD.replace("\n", "\r") * 1000
    yield "a date that is none", HEAD + "seed = 2026-13-45\n"
    yield "a huge film", '[film]\ntitle = "x"\nsize = [999999999, 999999999]\n'
    yield "a rate of nothing", '[film]\ntitle = "x"\nrate = "0"\n'
    yield "a rate over nothing", '[film]\ntitle = "x"\nrate = "24/0"\n'
    yield "a long shot", HEAD + '[[scene]]\nheading = "a"\n[[scene.shot]]\nduration = "999999999999h"\n'
    yield (
        "a loop of continuations",
        (
            HEAD + '[[scene]]\nheading = "a"\n[[scene.shot]]\nid = "a"\ncontinues = "b"\n'
            '[[scene.shot]]\nid = "b"\ncontinues = "a"\n'
        ),
    )
    yield "a keyframe elsewhere", HEAD + '[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "../../../etc/passwd"\n'
    yield "a keyframe that is a device", HEAD + '[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "/dev/zero"\n'
    yield (
        "a keyframe of 100,000 letters",
        (HEAD + f'[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "{"k" * 100_000}.png"\n'),
    )
    yield "a keyframe with a nul", HEAD + '[[scene]]\nheading = "a"\n[[scene.shot]]\nkeyframe = "a\\u0000.png"\n'


def fountains() -> Iterator[tuple[str, Content]]:
    """Screenplays in Fountain."""
    yield "stars", "INT. A - DAY\n\n" + "*a" * 100_000
    yield "stars and underlines", "INT. A - DAY\n\n" + "*_a" * 60_000 + "_*" * 60_000
    yield "stars that open only", "INT. A - DAY\n\n" + " *a" * 100_000
    yield "stars that close only", "INT. A - DAY\n\n" + "a* " * 100_000
    yield "runs of stars", "INT. A - DAY\n\n" + "*" * 200_000
    yield "runs of three", "INT. A - DAY\n\n" + "***a " * 60_000 + "a*** " * 60_000
    yield "growing runs", "INT. A - DAY\n\n" + " ".join("*" * n + "a" for n in range(1, 600))
    yield "backslashes", "INT. A - DAY\n\n" + "\\*" * 150_000
    yield "emphasis on many lines", "INT. A - DAY\n\n" + "*a\n" * 100_000
    yield "open notes", "INT. A - DAY\n\n" + "[[" * 100_000
    yield "closed notes", "INT. A - DAY\n\n" + "[[" * 50_000 + "]]" * 50_000
    yield "open boneyards", "INT. A - DAY\n\n" + "/*" * 100_000
    yield "boneyards", "INT. A - DAY\n\n" + "/* */" * 60_000
    yield "parentheses", "INT. A - DAY\n\nBOB\n" + "(" * 100_000 + ")" * 100_000
    yield "many scenes", "INT. A - DAY\n\n" * 30_000
    yield "many cues", "INT. A - DAY\n\n" + "".join(f"BOB {i}\nHello.\n\n" for i in range(30_000))
    yield "many numbers", "".join(f"INT. A - DAY #{'1' * 50}{i}#\n\nx\n\n" for i in range(5000))
    yield "one long line", "INT. " + "A" * 3_000_000
    yield "one long word", "INT. A - DAY\n\n" + "a" * 3_000_000
    yield "one long cue", "INT. A - DAY\n\n" + "B" * 100_000 + "\nHello.\n"
    yield "many sentences", "INT. A - DAY\n\n" + "A. " * 100_000
    yield "a title page without an end", "Title:\n" + "    x\n" * 100_000
    yield "sections", "#" * 100_000 + "\n" + "# a\n\n" * 30_000
    yield "synopses", "= a\n\n" * 50_000
    yield "spaces", "INT. A - DAY" + " " * 1_000_000 + "x\n"
    yield "line ends", "\n" * 1_000_000
    yield "nuls", b"INT. A - DAY\n\n" + b"\0" * 100_000
    yield "bytes", bytes(range(256)) * 1000
    yield "combining letters", "INT. A - DAY\n\n" + "e" + "\u0301" * 300_000
    yield "right to left", "INT. A - DAY\n\n" + "\u202e" * 100_000
    yield "dual dialogue", "INT. A - DAY\n\n" + "BOB ^\nHi.\n\n" * 20_000


def lists() -> Iterator[tuple[str, Content]]:
    """Shot lists: CSV."""
    yield "many columns", ",".join(f"c{i}" for i in range(100_000)) + "\n"
    yield "many rows", "shot,action\n" + "1,a\n" * 100_000
    yield "an open quote", 'shot,action\n1,"' + "a\n" * 200_000
    yield "quotes", 'shot,action\n1,"' + '""' * 500_000 + '"\n'
    yield "commas", "," * 1_000_000
    yield "a long cell", "shot,action\n1," + "a" * 2_000_000 + "\n"
    yield "nuls", b"shot,action\n1,\0\0\0\n"
    yield "bytes", bytes(range(256)) * 500
    yield "ragged rows", "shot,action\n" + "".join("," * (i % 200) + "\n" for i in range(3000))
    yield "a long length", "shot,duration\n1," + "9" * 10_000 + "\n"
    yield "lengths without sense", "shot,duration\n" + "".join(f"{i},{i}e9\n" for i in range(2000))
    yield "no head", "\n" * 100_000
    yield "utf-16 half", "shot,action\n1,a\n".encode("utf-16")[:-1]
    yield "one column", "action\n" + "x\n" * 60_000


def boards() -> Iterator[tuple[str, Content]]:
    """Storyboarder's JSON."""
    yield "nested arrays", "[" * 100_000
    yield "nested objects", '{"a":' * 100_000
    yield "closed nesting", "[" * 50_000 + "]" * 50_000
    yield "not a number", '{"fps": NaN, "boards": []}'
    yield "infinity", '{"fps": Infinity, "boards": [{"duration": -Infinity}]}'
    yield "no rate", '{"fps": 0, "boards": [{}]}'
    yield "a rate below nothing", '{"fps": -1, "boards": [{}]}'
    yield "a rate of many digits", '{"fps": ' + "9" * 100_000 + ', "boards": []}'
    yield "boards that are none", '{"fps": 24, "boards": "x"}'
    yield "boards of numbers", '{"fps": 24, "boards": [1, 2, null]}'
    yield "many boards", json.dumps({"fps": 24, "boards": [{"dialogue": "x"}] * 60_000})
    yield "a number", "1"
    yield "nothing", "null"
    yield "half", '{"fps": 24, "boards": [{"uid": "'
    yield "a picture elsewhere", '{"fps": 24, "boards": [{"url": "../../../../etc/passwd"}]}'
    yield "a long duration", '{"fps": 24, "boards": [{"duration": 1e300}]}'
