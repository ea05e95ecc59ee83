"""The embedders, in data: readable anywhere, without loading one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.errors import BadInput
from matchcut.identity.problems import EmbedderText, IdentityAdvice, IdentityProblem
from matchcut.words.statements import Statement


class Compares(StrEnum):
    """What an embedder compares. One for faces finds nothing to compare in a picture without one."""

    FACE = "face"
    LOOK = "look"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedderSpec:
    """One way to turn a picture into a vector.

    `revision` is raised whenever the same picture and weights would give another vector. `dimension` is the vector's
    length, None where the weights decide. `licence` is that of the weights, `forbids` what it rules out. `boxed` names
    weights that come with the program; `needs` are patterns of the files that must lie in its folder, and `get` says
    where people find them. `packages` must be importable; `loads` is `module:Class` of an `embedders.Embedder`, made
    from the weights' folder. `otherwise` is the id of the embedder for pictures in which this one finds no face.
    """

    id: str
    name: str
    revision: str
    compares: Compares
    summary: Statement[EmbedderText]
    licence: str
    loads: str
    forbids: Statement[EmbedderText] | None = None
    dimension: int | None = None
    boxed: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    get: Statement[EmbedderText] | None = None
    packages: tuple[str, ...] = ()
    otherwise: str = ""


FINDER = ("blaze_full", "blaze_short")
"""The weights in the box that find faces."""
_TRANSFORMERS = ("config.json", "model.safetensors", "preprocessor_config.json")

PLAIN = EmbedderSpec(
    id="plain",
    name="Shapes and colours (approximate)",
    revision="2",
    compares=Compares.LOOK,
    summary=EmbedderText.PLAIN(),
    licence="Apache-2.0",
    dimension=1960,
    boxed=FINDER,
    packages=("skimage",),
    loads="matchcut.identity.embedders.plain:PlainEmbedder",
)

LOOKS = EmbedderSpec(
    id="looks",
    name="Looks",
    revision="1",
    compares=Compares.LOOK,
    summary=EmbedderText.LOOKS(),
    licence="Apache-2.0 (EfficientNet-Lite0)",
    dimension=1280,
    boxed=("efficientnet_lite0",),
    loads="matchcut.identity.embedders.look_net:LookNetEmbedder",
)

FACES = EmbedderSpec(
    id="faces",
    name="Faces",
    revision="1",
    compares=Compares.FACE,
    summary=EmbedderText.FACES(),
    licence="Apache-2.0 (BlazeFace), CC0-1.0 (dlib)",
    dimension=128,
    boxed=(*FINDER, "dlib_face"),
    loads="matchcut.identity.embedders.face_net:FaceNetEmbedder",
    otherwise=LOOKS.id,
)

SFACE = EmbedderSpec(
    id="sface",
    name="YuNet and SFace",
    revision="1",
    compares=Compares.FACE,
    summary=EmbedderText.SFACE(),
    licence="MIT (YuNet), Apache-2.0 (SFace)",
    dimension=128,
    needs=("face_detection_yunet*.onnx", "face_recognition_sface*.onnx"),
    get=EmbedderText.IN_OPENCV_ZOO(),
    packages=("cv2",),
    loads="matchcut.identity.embedders.sface:SFaceEmbedder",
)

INSIGHTFACE = EmbedderSpec(
    id="insightface",
    name="InsightFace",
    revision="1",
    compares=Compares.FACE,
    summary=EmbedderText.INSIGHTFACE(),
    licence="InsightFace model licence",
    forbids=EmbedderText.PACKS_FOR_RESEARCH(),
    needs=("*.onnx",),
    get=EmbedderText.ONE_PACK(),
    packages=("insightface", "onnxruntime"),
    loads="matchcut.identity.embedders.insightface_pack:InsightFaceEmbedder",
)

DINOV2 = EmbedderSpec(
    id="dinov2",
    name="DINOv2",
    revision="1",
    compares=Compares.LOOK,
    summary=EmbedderText.DINOV2(),
    licence="Apache-2.0 (facebook/dinov2-base)",
    needs=_TRANSFORMERS,
    get=EmbedderText.AS_IN(repository="facebook/dinov2-base"),
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:DinoEmbedder",
)

CLIP = EmbedderSpec(
    id="clip",
    name="CLIP",
    revision="1",
    compares=Compares.LOOK,
    summary=EmbedderText.CLIP(),
    licence="MIT (openai/clip-vit-base-patch32)",
    needs=_TRANSFORMERS,
    get=EmbedderText.AS_IN_WITH_SAFETENSORS(repository="openai/clip-vit-base-patch32"),
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:ClipEmbedder",
)

SIGLIP = EmbedderSpec(
    id="siglip",
    name="SigLIP",
    revision="1",
    compares=Compares.LOOK,
    summary=EmbedderText.SIGLIP(),
    licence="Apache-2.0 (google/siglip-base-patch16-224)",
    needs=_TRANSFORMERS,
    get=EmbedderText.AS_IN(repository="google/siglip-base-patch16-224"),
    packages=("transformers", "torch"),
    loads="matchcut.identity.embedders.looks:SiglipEmbedder",
)

EMBEDDERS = {spec.id: spec for spec in (FACES, LOOKS, PLAIN, SFACE, INSIGHTFACE, DINOV2, CLIP, SIGLIP)}


def boxed_of(id: str) -> tuple[str, ...]:
    """The names of the weights in the box that an embedder works with; none of one that there is no more."""
    spec = EMBEDDERS.get(id)
    return spec.boxed if spec else ()


def embedder_named(id: str) -> EmbedderSpec:
    """The embedder of that id. BadInput, with the ids there are, for another."""
    spec = EMBEDDERS.get(id)
    if spec is None:
        raise BadInput(
            IdentityProblem.NO_EMBEDDER(embedder=id),
            advice=IdentityAdvice.CHOOSE_EMBEDDER(embedders=", ".join(EMBEDDERS)),
        )
    return spec
