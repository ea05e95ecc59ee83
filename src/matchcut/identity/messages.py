"""What is said between the process that looks at pictures and whoever asked for it, beside what every process says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from matchcut.wire.messages import Message
from matchcut.words.plain import from_plain, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchcut.film.errors import MatchcutError
    from matchcut.identity.appearances import Appearance
    from matchcut.identity.embedders import Embedding
    from matchcut.identity.faces import Face, Vector
    from matchcut.words.statements import Note, Statement


class PictureFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A picture to look at. `id` comes back with what was found; `label` is what people call it."""

    id: str
    path: str
    label: str = ""


class EmbedPictures(Message, frozen=True, kw_only=True):
    """Make the vectors of pictures, by the embedder of that id; where it finds no face, by `otherwise` ("": none).

    The answers come in their order.
    """

    embedder: str
    pictures: tuple[PictureFile, ...]
    otherwise: str = ""


class DrawSheet(Message, frozen=True, kw_only=True):
    """Write a page of pictures and the faces in them to `path`, headed by `name` and `words` if `text`."""

    embedder: str
    pictures: tuple[PictureFile, ...]
    path: str
    name: str = ""
    words: str = ""
    text: bool = True


class FindInFrames(Message, frozen=True, kw_only=True):
    """Find the faces in frames of the film at `path`, and compare each with a cast, by the embedder of that id.

    `cast` are the little-endian float32 vectors of each member's references. The answers come in the frames' order.
    """

    embedder: str
    path: str
    frames: tuple[int, ...]
    cast: dict[str, tuple[bytes, ...]]


class FaceFields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fields of a `faces.Face`, which is loaded late: what it loads would slow the studio's first window down."""

    left: float
    top: float
    right: float
    bottom: float
    score: float
    landmarks: tuple[tuple[float, float], ...]
    sharpness: float


class PictureFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of a picture beside its vector, kept with it as JSON: `size` (width, height) as it was looked at,
    the vector's `length` as the model made it, the face that it is of (None: the whole picture), and a note for people.
    `faceless_by` names the embedder and version that found no face, where this vector stands in for theirs.
    """

    size: tuple[int, int]
    length: float = 1.0
    face_fields: FaceFields | None = None
    plain_note: dict[str, Any] | None = None
    faceless_by: str = ""

    @classmethod
    def of(
        cls,
        size: tuple[int, int],
        face: Face | None,
        note: Statement[Any] | None = None,
        length: float = 1.0,
        faceless_by: str = "",
    ) -> PictureFacts:
        """The facts, from the values that models give."""
        return cls(
            size=size,
            length=length,
            face_fields=None if face is None else fields_of(face),
            plain_note=None if note is None else plain_of(note),
            faceless_by=faceless_by,
        )

    @classmethod
    def from_json(cls, text: str) -> PictureFacts | None:
        """What `to_json` gave; None for anything else, such as what another version of this program told."""
        try:
            facts = msgspec.json.decode(text, type=cls)
            return facts if facts.note or facts.plain_note is None else None
        except (msgspec.MsgspecError, KeyError, TypeError, AttributeError):
            return None

    def to_json(self) -> str:
        """The facts as one line of JSON; its numbers come back to the bit."""
        return msgspec.json.encode(self).decode()

    @property
    def face(self) -> Face | None:
        """The face that was found, in pixels of the picture as it was looked at."""
        return None if self.face_fields is None else face_of(self.face_fields)

    @property
    def note(self) -> Note | None:
        """What to tell people; None for nothing. A note of another version of this program comes in its words."""
        return None if self.plain_note is None else from_plain(self.plain_note)


class PictureSeen(Message, frozen=True, kw_only=True):
    """What was found in a picture. `floats` are the vector's little-endian float32, which `embedder` made; None where a
    sheet was drawn.
    """

    id: str
    facts: PictureFacts
    embedder: str
    floats: bytes | None = None

    @classmethod
    def of(
        cls, id: str, size: tuple[int, int], embedder: str, embedding: Embedding, faceless_by: str = ""
    ) -> PictureSeen:
        """What an embedder made of a picture of that size; `faceless_by` as in `PictureFacts`."""
        facts = PictureFacts.of(size, embedding.face, embedding.note, embedding.length, faceless_by)
        return cls(id=id, facts=facts, embedder=embedder, floats=embedding.vector.astype("<f4").tobytes())

    @property
    def vector(self) -> Vector | None:
        """The embedding, float32 (dimension,), of length 1."""
        return None if self.floats is None else vector_of(self.floats)


class FaceInFrame(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A face in a frame: where it is, its vector as `floats`, and its cosine with each member's centroid (-1 to 1)."""

    face_fields: FaceFields
    floats: bytes
    cosines: dict[str, float]

    @property
    def face(self) -> Face:
        """Where it is, in pixels of the frame as it was looked at."""
        return face_of(self.face_fields)

    @property
    def vector(self) -> Vector:
        """The embedding, float32 (dimension,), of length 1."""
        return vector_of(self.floats)


class FacesInFrame(Message, frozen=True, kw_only=True):
    """The faces in a frame, the surest first; `size` is the frame's (width, height) as it was looked at."""

    frame: int
    size: tuple[int, int]
    faces: tuple[FaceInFrame, ...]

    @classmethod
    def of(cls, frame: int, size: tuple[int, int], appearances: Iterable[Appearance]) -> FacesInFrame:
        """What appears in a frame of that size."""
        faces = (
            FaceInFrame(
                face_fields=fields_of(appearance.face),
                floats=appearance.vector.astype("<f4").tobytes(),
                cosines=dict(appearance.cosines),
            )
            for appearance in appearances
        )
        return cls(frame=frame, size=size, faces=tuple(faces))


class PictureMissed(Message, frozen=True, kw_only=True):
    """A picture that gave nothing; `error` is why, as `wire.errors.plain_of` has it."""

    id: str
    error: dict[str, Any]

    @property
    def reason(self) -> MatchcutError:
        """Why."""
        from matchcut.wire.errors import error_of

        return error_of(self.error)


Answer = PictureSeen | PictureMissed


def vector_of(floats: bytes) -> Vector:
    """The vector that was written as little-endian float32."""
    import numpy as np

    return np.frombuffer(floats, dtype="<f4").astype(np.float32)


def face_of(fields: FaceFields) -> Face:
    """The face that has these fields."""
    from matchcut.identity.faces import Face

    return Face(**msgspec.structs.asdict(fields))


def fields_of(face: Face) -> FaceFields:
    """The fields of a face."""
    return FaceFields(
        left=float(face.left),
        top=float(face.top),
        right=float(face.right),
        bottom=float(face.bottom),
        score=float(face.score),
        landmarks=tuple((float(x), float(y)) for x, y in face.landmarks),
        sharpness=float(face.sharpness),
    )
