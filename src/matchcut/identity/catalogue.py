"""The embedders, in data: readable anywhere, without loading one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.errors import BadInput


class Sight(StrEnum):
    """What an embedder looks at. One that sees faces finds nothing to compare in a picture without one."""

    FACE = "face"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Need:
    """A file that an embedder needs in its folder: a glob pattern, and what the file is."""

    pattern: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedder:
    """One way to turn a picture into a vector.

    `revision` is raised whenever the same picture and weights would give another vector. `dimension` is the vector's
    length, None where the weights decide. `same` is the cosine from which two pictures count as showing the same one,
    None where nobody has measured such a figure. `licence` is that of the weights, `forbids` what it rules out.
    `get` says where people find the files of `needs`. `packages` must be importable; `loads` is `module:Class`, whose
    instances are `embedders.Eyes`, made from the weights' folder.
    """

    id: str
    name: str
    revision: str
    sees: Sight
    summary: str
    licence: str
    loads: str
    forbids: str = ""
    dimension: int | None = None
    same: float | None = None
    needs: tuple[Need, ...] = ()
    get: str = ""
    packages: tuple[str, ...] = ()


_TRANSFORMERS = (
    Need("config.json", "the model's description"),
    Need("model.safetensors", "the weights"),
    Need("preprocessor_config.json", "how pictures are prepared"),
)

PLAIN = Embedder(
    id="plain",
    name="Built-in (approximate)",
    revision="1",
    sees=Sight.LOOK,
    summary="Shapes, textures and colours of a face and what is around it, or of the whole picture. It needs no "
    "weights, and tells looks apart, not people: two people who are alike and dressed alike are one to it.",
    licence="Apache-2.0",
    dimension=1960,
    same=0.8,
    packages=("skimage",),
    loads="matchcut.identity.embedders.plain:PlainEyes",
)

SFACE = Embedder(
    id="sface",
    name="YuNet and SFace",
    revision="1",
    sees=Sight.FACE,
    summary="Faces through OpenCV: small and quick, also without a graphics card.",
    licence="MIT (YuNet), Apache-2.0 (SFace)",
    dimension=128,
    same=0.363,
    needs=(
        Need("face_detection_yunet*.onnx", "the face detector YuNet"),
        Need("face_recognition_sface*.onnx", "the face embedder SFace"),
    ),
    get="Both are in the OpenCV model zoo.",
    packages=("cv2",),
    loads="matchcut.identity.embedders.sface:SFaceEyes",
)

INSIGHTFACE = Embedder(
    id="insightface",
    name="InsightFace",
    revision="1",
    sees=Sight.FACE,
    summary="Faces through a model pack of insightface (buffalo_l, AuraFace and the like): the surest of these.",
    licence="InsightFace model licence",
    forbids="Non-commercial research only, for insightface's own packs (buffalo_*, antelopev2). "
    "AuraFace is Apache-2.0.",
    same=0.35,
    needs=(Need("*.onnx", "a model pack: a face detector and a face embedder"),),
    get="Unpack one model pack there; its folder keeps its name.",
    packages=("insightface", "onnxruntime"),
    loads="matchcut.identity.embedders.insight:InsightEyes",
)

DINOV2 = Embedder(
    id="dinov2",
    name="DINOv2",
    revision="1",
    sees=Sight.LOOK,
    summary="The look of anything: props, places, animals, costumes.",
    licence="Apache-2.0 (facebook/dinov2-base)",
    needs=_TRANSFORMERS,
    get="As in facebook/dinov2-base.",
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:DinoEyes",
)

CLIP = Embedder(
    id="clip",
    name="CLIP",
    revision="1",
    sees=Sight.LOOK,
    summary="What is in a picture, more than how it looks.",
    licence="MIT (openai/clip-vit-base-patch32)",
    needs=_TRANSFORMERS,
    get="As in openai/clip-vit-base-patch32, in a revision with safetensors.",
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:ClipEyes",
)

SIGLIP = Embedder(
    id="siglip",
    name="SigLIP",
    revision="1",
    sees=Sight.LOOK,
    summary="What is in a picture, finer than CLIP.",
    licence="Apache-2.0 (google/siglip-base-patch16-224)",
    needs=_TRANSFORMERS,
    get="As in google/siglip-base-patch16-224.",
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:SiglipEyes",
)

EMBEDDERS = {one.id: one for one in (PLAIN, SFACE, INSIGHTFACE, DINOV2, CLIP, SIGLIP)}


def embedder(id: str) -> Embedder:
    """The embedder of that id. BadInput, with the ids there are, for another."""
    found = EMBEDDERS.get(id)
    if found is None:
        raise BadInput(f"There is no embedder '{id}'.", advice=f"There are {', '.join(EMBEDDERS)}.")
    return found
