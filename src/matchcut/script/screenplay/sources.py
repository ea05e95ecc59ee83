"""Opening what a person gives as a story: of a fair size, and text where it should be, with the line if it is not."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.names import composed
from matchcut.script.problems import ScriptAdvice, ScriptNote, ScriptProblem
from matchcut.words.statements import Figure, Notes

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
            raise BadInput(ScriptProblem.NO_FILE(), advice=ScriptAdvice.NAME_SCREENPLAY(), file=path)
        if status.st_size >= MAXIMUM_BYTES:
            size, most = status.st_size // 1_000_000, MAXIMUM_BYTES // 1_000_000
            raise BadInput(ScriptProblem.STORY_TOO_LARGE(size=size, most=most), file=path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise BadInput(ScriptProblem.NO_SUCH_FILE(), file=path) from error
    except OSError as error:
        raise MachineFailed(ScriptProblem.CANNOT_READ(error=error.strerror or str(error)), file=path) from error


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
        raise BadInput(
            ScriptProblem.NO_TEXT_IN(encoding=name), advice=ScriptAdvice.SAVE_AS_UTF8(), line=before.count("\n") + 1
        ) from error
    null = text.find("\0")
    if null >= 0:
        raise BadInput(ScriptProblem.NULL_CHARACTERS(), line=text.count("\n", 0, null) + 1)
    return composed(text)


def encoding_of(data: bytes) -> str:
    """The encoding that a text's first bytes tell: by their mark, or by every other one being null; else UTF-8."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return marked
    even, odd = (data[:_HEAD][start::2] for start in (0, 1))
    odd_nulls, even_nulls = (half.count(0) * 2 > len(half) > 1 for half in (odd, even))
    return "utf-16-le" if odd_nulls and not even_nulls else "utf-16-be" if even_nulls and not odd_nulls else "utf-8"


def require_fewer(count: int, too_many: ScriptProblem) -> None:
    """Raise BadInput where a story would make more than MOST_SHOTS shots; `too_many` says of what it has so many."""
    if count > MOST_SHOTS:
        problem = too_many(count=Figure(f"{count:,}"), most=Figure(f"{MOST_SHOTS:,}"))
        raise BadInput(problem, advice=ScriptAdvice.SEVERAL_FILMS())


def limited(text: str) -> str:
    """Return a text that a person could have written as a story; BadInput for one that is far too long."""
    if len(text) >= MAXIMUM_CHARACTERS:
        raise BadInput(ScriptProblem.TOO_MANY_CHARACTERS(most=MAXIMUM_CHARACTERS // 1000000))
    if max(text.count("\n"), text.count("\r")) >= MAXIMUM_LINES:
        raise BadInput(ScriptProblem.TOO_MANY_LINES(most=Figure(f"{MAXIMUM_LINES:,}")))
    return text


def guessed(data: bytes) -> tuple[str, Notes]:
    """Return bytes as text and a note on how, if that was a guess: tables are often saved in an old encoding."""
    try:
        return decoded(data), ()
    except BadInput as error:
        if b"\0" in data:
            raise
        text = data.decode("cp1252", "replace") if any(0x80 <= byte < 0xA0 for byte in data) else data.decode("latin-1")
        return composed(text), (ScriptNote.READ_AS_LATIN(line=error.line or 1),)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let what is wrong with a file's content say which file it is."""
    try:
        yield
    except BadInput as error:
        error.file = error.file or path
        raise
