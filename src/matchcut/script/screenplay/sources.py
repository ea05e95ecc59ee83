"""Opening what a person gives as a story: of a fair size, and text where it should be, with the line if it is not."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.names import composed

MAXIMUM_BYTES = 50_000_000
MAXIMUM_CHARACTERS, MAXIMUM_LINES = 10_000_000, 500_000
"""What is read at most, and of text. A screenplay of 120 pages has 200,000 characters and 7,000 lines."""

MOST_SHOTS = 20_000
"""What one film is made of at most where it comes out of a script, a list or boards. A long feature has 3,000."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

_HEAD = 64


def read_source(path: Path) -> bytes:
    """Return the bytes of a story's file. BadInput if it is none or too large, MachineFailed if it can't be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput("This is not a file.", advice="Name the screenplay itself.", file=path)
        if status.st_size >= MAXIMUM_BYTES:
            size, most = status.st_size // 1_000_000, MAXIMUM_BYTES // 1_000_000
            raise BadInput(f"This file has {size} MB; no story of {most} MB or more is read.", file=path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadInput("There is no such file.", file=path) from error
    except OSError as error:
        raise MachineFailed(f"This file can't be read: {error.strerror or error}.", file=path) from error


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, or UTF-16. BadInput, with the line, if they are neither.

    Its letters are composed, so that a name is one name in all of it.
    """
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        name = encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be").upper()
        raise BadInput(f"This is not {name} text.", advice="Save it as UTF-8.", line=before.count("\n") + 1) from error
    null = text.find("\0")
    if null >= 0:
        raise BadInput("This is not text: it has null characters.", line=text.count("\n", 0, null) + 1)
    return composed(text)


def encoding_of(data: bytes) -> str:
    """The encoding that a text's first bytes tell: by their mark, or by every other one being null; else UTF-8."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return marked
    even, odd = (data[:_HEAD][start::2] for start in (0, 1))
    nulls, others = (one.count(0) * 2 > len(one) > 1 for one in (odd, even))
    return "utf-16-le" if nulls and not others else "utf-16-be" if others and not nulls else "utf-8"


def require_fewer(count: int, what: str) -> None:
    """Raise BadInput where a story would make more than MOST_SHOTS shots; `what` names those that were counted."""
    if count > MOST_SHOTS:
        raise BadInput(
            f"This has {count:,} {what}; a film of more than {MOST_SHOTS:,} shots is not read.",
            advice="Make it several films.",
        )


def limited(text: str) -> str:
    """Return a text that a person could have written as a story; BadInput for one that is far too long."""
    if len(text) >= MAXIMUM_CHARACTERS:
        raise BadInput(f"No text of {MAXIMUM_CHARACTERS // 1_000_000} million characters or more is read as a story.")
    if max(text.count("\n"), text.count("\r")) >= MAXIMUM_LINES:
        raise BadInput(f"No text of {MAXIMUM_LINES:,} lines or more is read as a story.")
    return text


def guessed(data: bytes) -> tuple[str, str]:
    """Return bytes as text and a sentence on how, if that was a guess: tables are often saved in an old encoding."""
    try:
        return decoded(data), ""
    except BadInput as error:
        if b"\0" in data:
            raise
        text = data.decode("cp1252", "replace") if any(0x80 <= byte < 0xA0 for byte in data) else data.decode("latin-1")
        return composed(text), f"Line {error.line} is not UTF-8, so the file was read as Western European (Latin-1)."


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let what is wrong with a file's content say which file it is."""
    try:
        yield
    except BadInput as error:
        error.file = error.file or path
        raise
