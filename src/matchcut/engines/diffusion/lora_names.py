"""What a LoRA's file changes, told by the names in its header: every trainer writes them in a way of its own.

    diffusion_model.blocks.0.self_attn.q.lora_down.weight     ComfyUI, lightx2v
    blocks.0.self_attn.q.lora_A.default.weight                DiffSynth
    lora_unet_blocks_0_self_attn_q.lora_down.weight, .alpha   Kohya, musubi-tuner
    transformer.blocks.0.attn1.to_q.lora_A.weight             diffusers
    base_model.model.blocks.0.attn1.to_q.lora_A.weight        PEFT
    lycoris_blocks_0_attn1_to_q.lokr_w1                       LyCORIS

Light: it reads names, and neither tensors nor models.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.outlooks import Caution
from matchcut.engines.problems import EngineAdvice, EngineProblem, UnreadWeights
from matchcut.film.errors import BadInput
from matchcut.media.companions import is_companion
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry, UsedLora

HIGH, LOW = "high", "low"
"""The experts of a model that has two: for high noise, where a picture's layout forms, and for low noise."""

_LORA = r"[._]lora(?:_linear_layer)?[._]"
_ADAPTER = r"(?:\.(?!weight$|bias$)[^.]+)?"
_ENDS = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (rf"{_LORA}(?:A|down){_ADAPTER}(?:\.weight)?$", "down"),
        (rf"{_LORA}(?:B|up){_ADAPTER}(?:\.weight)?$", "up"),
        (rf"{_LORA}(?:B|up){_ADAPTER}\.bias$", "up_bias"),
        (r"\.alpha$", "alpha"),
        (r"\.dora_scale$", "dora"),
        (rf"\.lora_magnitude_vector{_ADAPTER}(?:\.weight)?$", "dora"),
        (r"\.lokr_w1$", "lokr_w1"),
        (r"\.lokr_w1_a$", "lokr_w1_a"),
        (r"\.lokr_w1_b$", "lokr_w1_b"),
        (r"\.lokr_w2$", "lokr_w2"),
        (r"\.lokr_w2_a$", "lokr_w2_a"),
        (r"\.lokr_w2_b$", "lokr_w2_b"),
        (r"\.hada_w1_a$", "hada_w1_a"),
        (r"\.hada_w1_b$", "hada_w1_b"),
        (r"\.hada_w2_a$", "hada_w2_a"),
        (r"\.hada_w2_b$", "hada_w2_b"),
        (r"\.(?:diff|w_norm)$", "diff"),
        (r"\.(?:diff_b|b_norm)$", "diff_b"),
        (r"\.diff_m$", "diff_m"),
    )
)
_FOREIGN_KINDS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"\.(?:lokr_t2|hada_t[12]|lora_mid)\b", UnreadWeights.LORA_TUCKER),
        (r"\.(?:boft_|oft_)", UnreadWeights.OFT),
        (r"\.(?:ia3_|on_input$)", UnreadWeights.IA3),
        (r"\.[ab][12]\.weight$", UnreadWeights.GLORA),
        (r"vera_", UnreadWeights.VERA),
        (r"\.(?:set_weight|reshape_weight)$", UnreadWeights.COMFY_PATCH),
        (r"\.(?:weight|bias|modulation)$", UnreadWeights.WHOLE_WEIGHTS),
    )
)
_TEXT = re.compile(r"lora_(?:te|llm|clip)|text_encoder|text_model|cond_stage_model|conditioner|te\d?_")
_DOTTED = (
    "base_model.model.",
    "base_model.",
    "model.diffusion_model.",
    "diffusion_model.",
    "high_noise_model.",
    "low_noise_model.",
    "transformer.",
    "transformer_2.",
    "unet.",
    "pipe.dit.",
    "dit.",
    "model.",
    "module.",
    "net.",
)
_JOINED = ("lora_unet_", "lora_transformer_", "lora_dit_", "lycoris_")
_SHOWN = 80
_OF_EXPERT = {"transformer_2.": LOW, "low_noise_model.": LOW, "high_noise_model.": HIGH}
_PARAMETERS = (".weight", ".bias")

_WAN = tuple(
    (re.compile(ours), theirs)
    for ours, theirs in (
        (r"^condition_embedder\.time_embedder\.linear_1", "time_embedding.0"),
        (r"^condition_embedder\.time_embedder\.linear_2", "time_embedding.2"),
        (r"^condition_embedder\.text_embedder\.linear_1", "text_embedding.0"),
        (r"^condition_embedder\.text_embedder\.linear_2", "text_embedding.2"),
        (r"^condition_embedder\.time_proj", "time_projection.1"),
        (r"^condition_embedder\.image_embedder\.norm1", "img_emb.proj.0"),
        (r"^condition_embedder\.image_embedder\.ff\.net\.0\.proj", "img_emb.proj.1"),
        (r"^condition_embedder\.image_embedder\.ff\.net\.2", "img_emb.proj.3"),
        (r"^condition_embedder\.image_embedder\.norm2", "img_emb.proj.4"),
        (r"\.attn2\.add_([kv])_proj", r".cross_attn.\1_img"),
        (r"\.attn2\.norm_added_k", ".cross_attn.norm_k_img"),
        (r"\.attn1\.to_out\.0", ".self_attn.o"),
        (r"\.attn2\.to_out\.0", ".cross_attn.o"),
        (r"\.attn1\.to_([qkv])", r".self_attn.\1"),
        (r"\.attn2\.to_([qkv])", r".cross_attn.\1"),
        (r"\.attn1\.", ".self_attn."),
        (r"\.attn2\.", ".cross_attn."),
        (r"\.ffn\.net\.0\.proj", ".ffn.0"),
        (r"\.ffn\.net\.2", ".ffn.2"),
        (r"(blocks\.\d+)\.norm2", r"\1.norm3"),
        (r"(vace_blocks\.\d+)\.proj_in", r"\1.before_proj"),
        (r"(vace_blocks\.\d+)\.proj_out", r"\1.after_proj"),
        (r"(blocks\.\d+)\.scale_shift_table", r"\1.modulation"),
        (r"^scale_shift_table", "head.modulation"),
        (r"^proj_out", "head.head"),
    )
)
_WAN_MARK = "condition_embedder.time_proj"


@dataclass(frozen=True, slots=True)
class LoraLayer:
    """One layer of a LoRA's file: its name there, the expert that the name is for (""), and the keys of its parts."""

    name: str
    expert: str
    keys: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LoraLayout:
    """The layers of a LoRA's file for the model itself, and how many it has for a text encoder."""

    layers: tuple[LoraLayer, ...]
    for_text: int

    def for_expert(self, expert: str) -> tuple[LoraLayer, ...]:
        """The layers for one expert: of a file that names both, only those of that name."""
        unnamed = HIGH if any(layer.expert == LOW for layer in self.layers) else ""
        return tuple(layer for layer in self.layers if not expert or (layer.expert or unnamed) in ("", expert))


def layout_of(keys: Iterable[str], file: Path) -> LoraLayout:
    """What a file of these keys changes. BadInput for one that is no LoRA, or of a kind that is not read here."""
    parts: dict[str, dict[str, str]] = {}
    text = set()
    for key in keys:
        name, role = _split(key, file)
        if _TEXT.match(_without(name, _DOTTED[:2])):
            text.add(name)
        else:
            parts.setdefault(name, {})[role] = key
    for name, stated in parts.items():
        _check_whole(name, stated, file)
    layers = tuple(LoraLayer(name, _expert_of(name), stated) for name, stated in parts.items())
    return LoraLayout(layers, len(text))


def _split(key: str, file: Path) -> tuple[str, str]:
    for pattern, role in _ENDS:
        match = pattern.search(key)
        if match:
            name = key[: match.start()]
            return (f"{name}.modulation", "diff") if role == "diff_m" else (name, role)
    kind = next((kind for pattern, kind in _FOREIGN_KINDS if pattern.search(key)), None)
    shown = key[:_SHOWN]
    raise BadInput(
        EngineProblem.LORA_HOLDS(kind=kind(), key=shown) if kind else EngineProblem.LORA_HOLDS_SOMETHING(key=shown),
        advice=EngineAdvice.LORAS_READ(),
        file=file,
    )


_NEEDS = {
    "down": ("up",),
    "up": ("down",),
    "up_bias": ("up",),
    "dora": (),
    "lokr_w1_a": ("lokr_w1_b",),
    "lokr_w1_b": ("lokr_w1_a",),
    "lokr_w2_a": ("lokr_w2_b",),
    "lokr_w2_b": ("lokr_w2_a",),
    "hada_w1_a": ("hada_w1_b", "hada_w2_a", "hada_w2_b"),
    "hada_w1_b": ("hada_w1_a",),
    "hada_w2_a": ("hada_w1_a",),
    "hada_w2_b": ("hada_w1_a",),
}


def _check_whole(name: str, stated: Mapping[str, str], file: Path) -> None:
    lacks = [need for role in stated for need in _NEEDS.get(role, ()) if need not in stated]
    kinds = {role.partition("_")[0] for role in stated} - {"alpha", "dora"}
    factors = "lokr" not in kinds or all(any(role.startswith(f"lokr_w{n}") for role in stated) for n in (1, 2))
    if kinds and factors and not lacks:
        return
    problem = EngineProblem.LORA_LACKS_FACTOR(layer=name) if kinds else EngineProblem.LORA_LACKS_ALL(layer=name)
    if lacks:
        problem = EngineProblem.LORA_NOT_WHOLE(layer=name, part=lacks[0])
    raise BadInput(problem, advice=EngineAdvice.FETCH_IT_AGAIN(), file=file)


def _expert_of(name: str) -> str:
    return next((expert for prefix, expert in _OF_EXPERT.items() if prefix in f"{name}."[:40]), "")


def _without(name: str, prefixes: Iterable[str]) -> str:
    for prefix in prefixes:
        name = name.removeprefix(prefix)
    return name


class LayerNames:
    """The layers of a model by every name that trainers give them, made of the names of its weights."""

    def __init__(self, weights: Iterable[str]) -> None:
        self._known: dict[str, str] = {}
        own = {_layer_of(name) for name in weights}
        self.complete = _WAN_MARK in own
        """Whether its makers' names are among them; of other families the library knows those."""
        for layer in own:
            for name in (layer, _wan(layer) if self.complete else layer):
                for written in (name, name.replace(".", "_")):
                    self._known.setdefault(written, layer)

    def layer(self, name: str) -> str | None:
        """The model's own name of a layer of a LoRA's file; None if the model has no such layer."""
        return next((self._known[item] for item in _candidates(name) if item in self._known), None)


def _candidates(name: str) -> Iterator[str]:
    """A name as it stands, and without what trainers put before it, more and more of it."""
    yield name
    for prefix in _JOINED:
        if name.startswith(prefix):
            yield name.removeprefix(prefix)
    for prefix in _DOTTED:
        if name.startswith(prefix):
            yield from _candidates(name.removeprefix(prefix))


def _layer_of(weight: str) -> str:
    for ending in _PARAMETERS:
        weight = weight.removesuffix(ending)
    return weight


def _wan(layer: str) -> str:
    """A layer of Wan's transformer as its makers call it."""
    for pattern, theirs in _WAN:
        layer = pattern.sub(theirs, layer)
    return layer


_NOISE = re.compile(r"(?<![a-z])(high|low)[\s_.-]?noise(?![a-z])")
_WORD = re.compile(r"(?<![a-z])(high|low)(?![a-z])")


def expert_in_name(file: Path) -> str:
    """For which expert a file is by its name, as `high_noise` or with a twin that says the other word; or ""."""
    stem = file.stem.lower()
    sure = {match[1] for match in _NOISE.finditer(stem)}
    if len(sure) == 1:
        return sure.pop()
    word = _WORD.search(stem)
    if word is None:
        return ""
    return word[1] if twin_of(file).is_file() else ""


def twin_of(file: Path) -> Path:
    """The file that would be for the other expert, by its name; the file itself where it names none."""
    match = _NOISE.search(file.stem.lower()) or _WORD.search(file.stem.lower())
    if match is None:
        return file
    begin, end = match.span(1)
    other = {"high": "low", "low": "high"}[match[1]]
    was = file.stem[begin:end]
    written = other.upper() if was.isupper() else other.capitalize() if was[0].isupper() else other
    return file.with_name(f"{file.stem[:begin]}{written}{file.stem[end:]}{file.suffix}")


BOTH = "both"
EXPERTS = (HIGH, LOW, BOTH)
_SAVED_AS = ("adapter_model.safetensors", "pytorch_lora_weights.safetensors")


@dataclass(frozen=True, slots=True)
class PlacedLora:
    """A file, the experts that it goes on, and whether its name alone has decided that."""

    file: Path
    experts: tuple[str, ...]
    by_name: bool = False


def expert_by_name(lora: str, place: PlacedLora) -> Statement[Caution]:
    """That a LoRA goes on the expert that its file's name says."""
    return (Caution.LORA_ON_HIGH if place.experts[0] == HIGH else Caution.LORA_ON_LOW)(lora=lora)


def has_two_experts(entry: ModelEntry) -> bool:
    """Whether a model of the catalogue has an expert for high and one for low noise: each has a guidance of its own."""
    return "guidance_scale_2" in entry.defaults


def file_at(path: Path, name: str) -> Path:
    """The file of a LoRA: itself, or that in a folder as PEFT and diffusers save it. BadInput where there is none."""
    if path.is_file():
        return path
    inside = [item for item in sorted(path.glob("*.safetensors")) if not is_companion(item)] if path.is_dir() else []
    usual = [item for item in inside if item.name in _SAVED_AS]
    if len(usual or inside) == 1:
        return (usual or inside)[0]
    if inside:
        raise BadInput(
            EngineProblem.LORA_SEVERAL(lora=name, files=len(inside)), advice=EngineAdvice.NAME_THE_FILE(), file=path
        )
    raise BadInput(EngineProblem.LORA_ABSENT(lora=name), advice=EngineAdvice.CORRECT_PATH(), file=path)


def placed(lora: UsedLora, *, two: bool, model: str) -> tuple[PlacedLora, ...]:
    """Where a LoRA's files go on a model of one or `two` experts. BadInput where one is asked for that is not there."""
    entry, asked = lora.entry, lora.expert or lora.entry.expert
    path = None if entry.path is None else file_at(entry.path, entry.id)
    stated = {expert: file for expert, file in ((HIGH, entry.high), (LOW, entry.low)) if file is not None}
    files = {expert: file_at(file, entry.id) for expert, file in stated.items()}
    if not two:
        if asked in (HIGH, LOW) or path is None:
            raise BadInput(
                EngineProblem.LORA_OF_EXPERTS(lora=entry.id, model=model),
                advice=EngineAdvice.NAME_ONE_FILE(),
                field="loras",
            )
        return (PlacedLora(path, ()),)
    if path is not None:
        if asked:
            return (PlacedLora(path, (HIGH, LOW) if asked == BOTH else (asked,)),)
        named = expert_in_name(path)
        return (PlacedLora(path, (named,), by_name=True) if named else PlacedLora(path, (HIGH, LOW)),)
    wanted = {expert: file for expert, file in files.items() if asked in ("", BOTH, expert)}
    if not wanted or (asked == BOTH and len(wanted) == 1):
        raise BadInput(
            (EngineProblem.LORA_NO_LOW if HIGH in files else EngineProblem.LORA_NO_HIGH)(lora=entry.id),
            advice=EngineAdvice.TELL_HIGH_OR_LOW(),
            field="loras",
        )
    return tuple(PlacedLora(file, (expert,)) for expert, file in wanted.items())
