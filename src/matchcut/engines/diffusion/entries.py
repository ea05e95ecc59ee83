"""What models, LoRAs and tools are, in data, and the families of models that are known. Light: it loads nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.spec import Capabilities, FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.model import NO_PARAMETERS, Parameters, ParameterValue
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRate
from matchcut.models.fields import Fields
from matchcut.models.files import UNKNOWN_LICENCE, Licence, ModelFiles, Requirements
from matchcut.models.problems import ModelProblem
from matchcut.planning.recipe import canonical

if TYPE_CHECKING:
    pass

_ADAPTERS = "matchcut.engines.diffusion.adapters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Requirements):
    """What drives a family, and what its models' files have to be: they share their components.

    `adapter` is `module:Class`, loaded in a worker only. `faces` says that it wants a model pack of insightface.
    """

    adapter: str
    faces: bool = False


def _family(adapter: str, *pipelines: str, **more: Any) -> Family:
    return Family(adapter=f"{_ADAPTERS}.{adapter}", pipelines=pipelines, **more)


FAMILIES = {
    "wan-vace": _family("wan:WanVace", "WanVACEPipeline"),
    "wan": _family("wan:Wan", "WanPipeline", "WanImageToVideoPipeline"),
    "skyreels-v2-df": _family(
        "skyreels:SkyReels",
        "SkyReelsV2DiffusionForcingPipeline",
        "SkyReelsV2DiffusionForcingImageToVideoPipeline",
        "SkyReelsV2DiffusionForcingVideoToVideoPipeline",
    ),
    "helios": _family("helios:Helios", "HeliosPipeline"),
    "ltx": _family("ltx:Ltx", "LTXConditionPipeline", "LTXPipeline", "LTXImageToVideoPipeline"),
    "ltx2": _family(
        "ltx:Ltx2",
        "LTX2ConditionPipeline",
        "LTX2InContextPipeline",
        "LTX2ImageToVideoPipeline",
        "LTX2Pipeline",
        module="ltx2",
    ),
    "hunyuan-video": _family("hunyuan:HunyuanVideo", "HunyuanVideoImageToVideoPipeline"),
    "hunyuan-video-1.5": _family("hunyuan:HunyuanVideo15", "HunyuanVideo15ImageToVideoPipeline"),
    "framepack": _family("hunyuan:FramePack", "HunyuanVideoFramepackPipeline"),
    "cogvideox": _family("cogvideox:CogVideoX", "CogVideoXImageToVideoPipeline"),
    "consisid": _family(
        "consisid:ConsisId",
        "ConsisIDPipeline",
        packages=("insightface", "onnxruntime"),
        beside=("face_encoder", "face_parser"),
        faces=True,
    ),
    "svd": _family("svd:StableVideo", "StableVideoDiffusionPipeline"),
    "kandinsky5": _family("kandinsky:Kandinsky5", "Kandinsky5I2VPipeline"),
    "sana-video": _family("sana:SanaVideo", "SanaImageToVideoPipeline", "SanaVideoPipeline"),
    "flux2-klein": _family("flux:Flux2Klein", "Flux2KleinPipeline"),
    "flux2": _family("flux:Flux2", "Flux2Pipeline"),
    "flux-kontext": _family("flux:FluxKontext", "FluxKontextPipeline"),
    "qwen-image-edit": _family("qwen_edit:QwenImageEdit", "QwenImageEditPlusPipeline"),
    "sdxl-faceid": _family(
        "sdxl_faceid:SdxlFaceId",
        "StableDiffusionXLPipeline",
        packages=("insightface", "onnxruntime"),
        beside=("ip_adapter",),
        faces=True,
    ),
    "minimax-h3": _family("minimax_h3:MiniMaxH3", "MiniMaxH3ModularPipeline"),
    "cosmos-predict2.5": _family(
        "cosmos:CosmosPredict", "Cosmos2_5_PredictBasePipeline", packages=("cosmos_guardrail", "torchvision")
    ),
}


INTERPOLATION, ENLARGING = "interpolation", "enlarging"
BY_PAIR = "auto"
"""The interpolation that is chosen for each pair of frames: optical flow, with RIFE where that fails."""
RIFE = "rife_4"
"""The weights in the box by which it is done then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolEntry:
    """One such model. `does` is `INTERPOLATION` or `ENLARGING`; `revision` is raised when the file changes."""

    id: str
    path: Path
    does: str
    revision: str = "1"
    licence: Licence = UNKNOWN_LICENCE

    @property
    def fingerprint(self) -> str:
        """Changes whenever the tool would give other pictures: 16 hexadecimal digits."""
        return hashlib.sha256(f"{self.does}\n{self.path.name}\n{self.revision}".encode()).hexdigest()[:16]


def read_tools(file: Path, text: str, plain: Mapping[str, Any]) -> tuple[dict[str, ToolEntry], list[BadInput]]:
    """The tools that a catalogue file tells of, by id, and what is wrong with those that can't be used."""
    tools: dict[str, ToolEntry] = {}
    mistakes = []
    for number, own in enumerate(plain.get("tool", ())):
        fields = Fields(file, text, "tool", number, own)
        try:
            tool = _tool(fields, file.parent)
            if tool.id in tools:
                raise fields.wrong("id", ModelProblem.TOOL_TAKEN, id=tool.id)
        except BadInput as mistake:
            mistakes.append(mistake)
        else:
            tools[tool.id] = tool
    return tools, mistakes


def _tool(fields: Fields, folder: Path) -> ToolEntry:
    tool = ToolEntry(
        id=fields.text("id"),
        path=folder / Path(fields.text("path")).expanduser(),
        does=fields.text("does"),
        revision=fields.text("revision", "1"),
        licence=fields.licence(),
    )
    fields.finish()
    if tool.does not in (INTERPOLATION, ENLARGING):
        raise fields.wrong("does", ModelProblem.FIELD_TOOL, interpolation=INTERPOLATION, enlarging=ENLARGING)
    return tool


def chosen_by_pair(parameters: Mapping[str, ParameterValue], known: Mapping[str, ToolEntry]) -> bool:
    """Whether the interpolation is `BY_PAIR`. A tool of the user's own that is called so goes before."""
    return parameters.get(INTERPOLATION) == BY_PAIR and BY_PAIR not in known


def tools_asked(parameters: Mapping[str, ParameterValue], known: Mapping[str, ToolEntry]) -> dict[str, ToolEntry]:
    """The tools that a take's parameters name, by what they do. BadInput for one that is unknown or does not do that.

    The parameters are called as what the tools do; an empty one asks for none, and `BY_PAIR` for none of these.
    """
    asked = {}
    for does in (INTERPOLATION, ENLARGING):
        name = str(parameters.get(does, ""))
        if not name or (does == INTERPOLATION and chosen_by_pair(parameters, known)):
            continue
        if name not in known or known[name].does != does:
            ours = (BY_PAIR,) if does == INTERPOLATION else ()
            fitting = ", ".join((*ours, *(tool.id for tool in known.values() if tool.does == does)))
            absent = EngineProblem.NO_INTERPOLATING_TOOL if does == INTERPOLATION else EngineProblem.NO_ENLARGING_TOOL
            advice = EngineAdvice.KNOWN(names=fitting) if fitting else Remedy.ADD_TOOL()
            raise BadInput(absent(tool=name), advice=advice, field=does)
        asked[does] = known[name]
    return asked


CODE = "5"
"""Raised whenever the same recipe and entry would give other pictures because the code here changed."""

PARTS_CODE = "2"
"""Raised whenever the same single file would give other pictures because the code here changed."""

LORA_CODE = "2"
"""Raised whenever the same LoRA would give other pictures because the code here changed."""


_PLAIN = Capabilities()


@dataclass(frozen=True, slots=True)
class Memory:
    """What a model needs, in MiB: its weights at the dtypes given, and what a run at its native size takes besides.

    0 where nobody has said. `source` tells where the figures come from.
    """

    weights_mib: int = 0
    working_mib: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry(ModelFiles):
    """One model as the catalogue tells it.

    `id` is what storyboards write, `family` says which adapter drives it. `dtypes` maps names of components to torch
    dtypes, `default` for the rest. `sizes` are the native sizes (width, height); `size_step` is what sides divide by.
    `rate` is the native one (None: any). `tail_rule` says which numbers of tail frames it takes; `prompt_tokens`
    how long a text it reads (0: none). `keyframe_model` names the image model that makes identity keyframes for it.
    `image` models make one still and are no engines by themselves.
    """

    family: str
    dtypes: tuple[tuple[str, str], ...] = ()
    frame_rule: FrameRule = FrameRule()
    tail_rule: FrameRule = FrameRule()
    sizes: tuple[tuple[int, int], ...] = ()
    size_step: int = 16
    rate: FrameRate | None = None
    prompt_tokens: int = 512
    defaults: Parameters = NO_PARAMETERS
    capabilities: Capabilities = _PLAIN
    image: bool = False
    keyframe_model: str = ""
    memory: Memory = Memory()
    summary: str = ""
    citation: str = ""

    @property
    def requirements(self) -> Family:
        """What drives it, and what its files have to be."""
        return FAMILIES[self.family]

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same recipe would give other pictures: 16 hexadecimal digits."""
        rate = str(self.rate) if self.rate else ""
        plain = {
            "code": CODE,
            "family": self.family,
            "pipeline": self.pipeline,
            "weights": [self._weights, self.revision],
            "parts": [[name, path.name, PARTS_CODE] for name, path in self.parts],
            "dtypes": [list(pair) for pair in self.dtypes],
            "frames": _plain_rule(self.frame_rule),
            "tail": [*_plain_rule(self.tail_rule), self.capabilities.tail_frames],
            "references": self.capabilities.references,
            "sizes": [list(size) for size in self.sizes],
            "rate": rate,
            "defaults": dict(self.defaults),
            "keyframe_model": self.keyframe_model,
        }
        return _digest(plain)

    @property
    def _weights(self) -> str:
        """What tells these weights from others, wherever a disk keeps them."""
        return self.shipped or (self.hub if self.path is None else self.path.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraEntry:
    """A LoRA of the user's: a safetensors file that changes the models named (all of their family if none).

    A model of two experts takes one file for each, `high` (noise) and `low`; or one as `path`, which goes on the
    `expert` told (`high`, `low` or `both`), else on the one that its name says, else on both.
    `weight` is a decimal text; `revision` is raised when the file changes. `defaults` replace the model's (a few-step
    LoRA wants few steps and no guidance).
    """

    id: str
    path: Path | None = None
    high: Path | None = None
    low: Path | None = None
    expert: str = ""
    models: tuple[str, ...] = ()
    weight: str = "1"
    revision: str = "1"
    defaults: Parameters = NO_PARAMETERS
    licence: Licence = UNKNOWN_LICENCE

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that it consists of."""
        return tuple(file for file in (self.path, self.high, self.low) if file is not None)

    @property
    def fingerprint(self) -> str:
        """Changes whenever the LoRA would give other pictures: 16 hexadecimal digits."""
        return _digest(
            {
                "code": LORA_CODE,
                "files": [file.name if file else "" for file in (self.path, self.high, self.low)],
                "expert": self.expert,
                "weight": self.weight,
                "revision": self.revision,
                "defaults": dict(self.defaults),
            }
        )


@dataclass(frozen=True, slots=True)
class UsedLora:
    """A LoRA in use, how strongly, and on which expert of a model with two ("": as its entry and files have it)."""

    entry: LoraEntry
    weight: float
    expert: str = ""

    @property
    def words(self) -> str:
        """As it is written in the setting."""
        return f"{self.entry.id}:{self.weight:g}" + (f"@{self.expert}" if self.expert else "")


def _plain_rule(rule: FrameRule) -> list[int]:
    return [rule.step, rule.offset, rule.minimum, rule.maximum or 0]


def _digest(plain: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(plain).encode()).hexdigest()[:16]


BY_PAIR_CODE = "1"
"""Raised whenever the same frames would be made by the other of the two (`engines.conforming.choosing`)."""
