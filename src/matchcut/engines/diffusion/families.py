"""The families of models that are known: which adapter drives each, and through which pipeline classes of diffusers."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from matchcut.models.files import Requirements

if TYPE_CHECKING:
    from matchcut.engines.diffusion.adapters.base import Adapter
    from matchcut.engines.diffusion.entries import ModelEntry

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
    "wan-vace": _family("wan_vace:WanVace", "WanVACEPipeline"),
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
        "ltx2:Ltx2",
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
    "flux2-klein": _family("flux2_klein:Flux2Klein", "Flux2KleinPipeline"),
    "flux2": _family("flux2:Flux2", "Flux2Pipeline"),
    "flux-kontext": _family("flux_kontext:FluxKontext", "FluxKontextPipeline"),
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


def adapter_of(entry: ModelEntry) -> Adapter:
    """The adapter that drives a model's family."""
    module, _, name = FAMILIES[entry.family].adapter.partition(":")
    return cast("Adapter", getattr(import_module(module), name)(entry))
