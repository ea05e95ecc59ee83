"""What is said between the process that looks at pictures and whoever asked for it, beside what every process says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from matchcut.wire.messages import Message

if TYPE_CHECKING:
    from matchcut.identity.faces import Face, Vector


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A picture to look at. `id` comes back with what was found; `label` is what people call it."""

    id: str
    path: str
    label: str = ""


class LookAt(Message, frozen=True, kw_only=True):
    """What is to be done with pictures, by the embedder of that id.

    Their vectors are made, or with `sheet` a page is written to that path, headed by `name` and `words` if `text`.
    """

    embedder: str
    pictures: tuple[Asked, ...]
    sheet: str = ""
    name: str = ""
    words: str = ""
    text: bool = True


class FaceFields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fields of a `faces.Face`, which is loaded late: what it loads would slow the studio's first window down."""

    left: float
    top: float
    right: float
    bottom: float
    score: float
    landmarks: tuple[tuple[float, float], ...]
    sharpness: float


class Seen(Message, frozen=True, kw_only=True):
    """What was found in a picture, `size` large (width, height) as it was looked at. `words` is what to tell people,
    often nothing. `floats` are the vector's float32 numbers; None where a sheet was asked for.
    """

    id: str
    size: tuple[int, int]
    floats: bytes | None = None
    face_fields: FaceFields | None = None
    words: str = ""

    @classmethod
    def of(cls, id: str, size: tuple[int, int], vector: Vector | None, face: Face | None, words: str) -> Seen:
        """What was found, from the values that models give."""
        floats = None if vector is None else vector.astype("<f4").tobytes()
        return cls(id=id, size=size, floats=floats, face_fields=None if face is None else _fields_of(face), words=words)

    @property
    def vector(self) -> Vector | None:
        """The embedding."""
        import numpy as np

        return None if self.floats is None else np.frombuffer(self.floats, dtype="<f4").astype(np.float32)

    @property
    def face(self) -> Face | None:
        """The face that was found, in pixels of the picture as it was looked at."""
        if self.face_fields is None:
            return None
        from matchcut.identity.faces import Face

        return Face(**msgspec.structs.asdict(self.face_fields))


def _fields_of(face: Face) -> FaceFields:
    return FaceFields(
        left=float(face.left),
        top=float(face.top),
        right=float(face.right),
        bottom=float(face.bottom),
        score=float(face.score),
        landmarks=tuple((float(x), float(y)) for x, y in face.landmarks),
        sharpness=float(face.sharpness),
    )


class Missed(Message, frozen=True, kw_only=True):
    """A picture that gave nothing, and why, with what to do."""

    id: str
    why: str


Found = Seen | Missed
