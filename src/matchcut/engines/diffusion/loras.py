"""LoRAs at work in a pipeline that stays loaded: each file is read once, and acts from take to take as it is asked to.

What is two flat matrices works beside the weight, through peft. All else (LoHa, LoKr, DoRA, whole differences, layers
that are no matrices) is laid into the weights, which are kept and put back exactly.

A model of two experts has two transformers of one shape. A LoRA is told for one of them or for both, never taken to be
for the first; see `placed`.
"""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.lora_files import LoraChange, LoraFile, by_library
from matchcut.engines.diffusion.lora_names import HIGH, LOW, LayerNames, PlacedLora, expert_by_name, placed
from matchcut.engines.outlooks import Caution
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from torch import Tensor

    from matchcut.engines.diffusion.entries import UsedLora

_COMPONENTS = {HIGH: "transformer", LOW: "transformer_2"}
_SHOWN = 3


@dataclass(slots=True)
class _Loaded:
    """A file in a component: which changes are laid into weights, and how many of the file's layers were reached."""

    beside: bool
    laid_in: Mapping[str, LoraChange]
    reached: int
    of: int
    missed: tuple[str, ...]
    for_text: int


@dataclass(slots=True)
class Loras:
    """The LoRAs of one pipeline. `rest` is entered around changes of weights: it lifts offloading and restores it."""

    pipe: Any
    name: str
    rest: Callable[[], Any]
    _loaded: dict[tuple[str, str], _Loaded] = field(default_factory=dict)
    _kept: dict[str, dict[str, Tensor]] = field(default_factory=dict)
    _acting: tuple[tuple[Any, ...], ...] | None = ()
    remarks: tuple[Statement[Caution], ...] = ()
    """What a person should know of those that act now: layers not reached, an expert taken by a file's name."""

    def use(self, used: tuple[UsedLora, ...]) -> tuple[str, ...]:
        """Make exactly these act, and tell of each how many layers it reaches, in words.

        BadInput for one that is not there, is not for the model, or can't be laid into weights as they are held.
        """
        experts = self._experts()
        if used and not experts:
            raise BadInput(
                EngineProblem.TAKES_NO_LORAS(model=self.name), advice=EngineAdvice.EMPTY_THE_SETTING(), field="loras"
            )
        asked = [(lora, item) for lora in used for item in placed(lora, two=len(experts) > 1, model=self.name)]
        wanted = tuple((*place.experts, _adapter(place.file), lora.weight) for lora, place in asked)
        if wanted == self._acting:
            return self._notes_on(used, asked, experts)
        self._acting = None
        with self.rest():
            for component in experts.values():
                self._put_back(component)
            for _, place in asked:
                for component in _components(place, experts):
                    self._load(component, place.file)
            for component in experts.values():
                here = [(lora, place) for lora, place in asked if component in _components(place, experts)]
                self._act(component, here)
        self._acting = wanted
        return self._notes_on(used, asked, experts)

    def _experts(self) -> dict[str, str]:
        """The components that a LoRA can be for, by expert; of a model with one transformer, that by ''."""
        loadable = [name for name in getattr(self.pipe, "_lora_loadable_modules", ()) if not name.startswith("text_")]
        there = [name for name in loadable if hasattr(getattr(self.pipe, name, None), "load_lora_adapter")]
        if set(there) >= set(_COMPONENTS.values()):
            return dict(_COMPONENTS)
        main = next((name for name in there if name.startswith(("transformer", "unet"))), None)
        return {"": main} if main else {}

    def _load(self, component: str, file: Path) -> None:
        """Read a file for a component, if it was not before."""
        key = component, _adapter(file)
        if key in self._loaded:
            return
        lora = LoraFile.of(file)
        model = getattr(self.pipe, component)
        changes, missed = _matched(self.pipe, model, component, lora)
        if not changes and (missed or not lora.layout.layers):
            layers, text = len(lora.layout.layers), lora.layout.for_text
            problem = (
                EngineProblem.LORA_OF_TEXT(model=self.name)
                if text and not layers
                else EngineProblem.LORA_OF_OTHER(model=self.name, layers=layers)
            )
            raise BadInput(
                problem,
                advice=EngineAdvice.USE_ITS_MODEL(),
                file=file,
            )
        beside = {layer: item for layer, item in changes.items() if item.is_low_rank and _is_linear(model, layer)}
        laid_in = {layer: item for layer, item in changes.items() if layer not in beside}
        for layer, item in changes.items():
            _check_size(model, layer, item, file)
        if beside:
            _inject(model, key[1], beside)
        self._loaded[key] = _Loaded(
            bool(beside), laid_in, len(changes), len(changes) + len(missed), missed, lora.layout.for_text
        )

    def _act(self, component: str, here: Iterable[tuple[UsedLora, PlacedLora]]) -> None:
        model, weights, laid_in = getattr(self.pipe, component), dict[str, float](), []
        for lora, place in here:
            name = _adapter(place.file)
            loaded = self._loaded[component, name]
            if loaded.beside:
                weights[name] = weights.get(name, 0.0) + lora.weight
            if loaded.laid_in:
                laid_in.append((loaded.laid_in, lora.weight, place.file))
        if weights:
            model.set_adapters(list(weights), list(weights.values()))
            model.enable_lora()
        elif getattr(model, "peft_config", None):
            model.disable_lora()
        for changes, weight, file in laid_in:
            self._lay_in(component, changes, weight, file)

    def _lay_in(self, component: str, changes: Mapping[str, LoraChange], strength: float, file: Path) -> None:
        """Change weights by so much of what a file does to them, reckoned from what they were at first."""
        import torch

        model, kept = getattr(self.pipe, component), self._kept.setdefault(component, {})
        with torch.no_grad():
            for layer, change in changes.items():
                for parameter in change.parameters:
                    name, holder = f"{layer}.{parameter}", _parameter(model, layer, parameter)
                    if holder is None or not _is_whole(holder):
                        raise BadInput(
                            EngineProblem.LORA_LAID_IN(weight=name),
                            advice=EngineAdvice.HOLD_AS_GIVEN(),
                            file=file,
                        )
                    was = kept.setdefault(name, holder.detach().cpu().clone())
                    step = strength * (change.changed(parameter, was) - was.float())
                    holder.copy_((holder.float() + step.to(holder.device)).to(holder.dtype))

    def _put_back(self, component: str) -> None:
        import torch

        model = getattr(self.pipe, component)
        with torch.no_grad():
            for name, was in self._kept.pop(component, {}).items():
                layer, _, parameter = name.rpartition(".")
                holder = _parameter(model, layer, parameter)
                assert holder is not None
                holder.copy_(was)

    def _notes_on(
        self, used: tuple[UsedLora, ...], asked: list[tuple[UsedLora, PlacedLora]], experts: Mapping[str, str]
    ) -> tuple[str, ...]:
        stated = []
        remarks: list[Statement[Caution]] = []
        for lora in used:
            parts, places = [], [place for item, place in asked if item is lora]
            for place in places:
                for expert, component in experts.items():
                    if component in _components(place, experts):
                        loaded = self._loaded[component, _adapter(place.file)]
                        if not loaded.of:
                            continue  # The file names the other expert.
                        by_name = ", by its file's name" if place.by_name else ""
                        where = f" on the {expert}-noise expert{by_name}" if expert else ""
                        remarks.extend(_remarks(lora.entry.id, loaded))
                        parts.append(f"{loaded.reached} of {loaded.of} layers{where}{_missed(loaded)}")
                if place.by_name:
                    remarks.append(expert_by_name(lora.entry.id, place))
            stated.append(f"{lora.entry.id}: {', '.join(parts)}")
        self.remarks = tuple(remark for index, remark in enumerate(remarks) if remark not in remarks[:index])
        return tuple(stated)


def _remarks(lora: str, loaded: _Loaded) -> Iterator[Statement[Caution]]:
    """What a person should know of how a file acts in a component."""
    if loaded.missed:
        shown, more = ", ".join(loaded.missed[:_SHOWN]), len(loaded.missed) - _SHOWN
        missing = EngineProblem.AND_MORE(names=shown, count=more) if more > 0 else shown
        yield Caution.LORA_MISSES(lora=lora, reached=loaded.reached, layers=loaded.of, missing=missing)
    if loaded.for_text:
        yield Caution.LORA_TEXT_LAYERS(lora=lora, layers=loaded.for_text)


def _missed(loaded: _Loaded) -> str:
    words = ""
    if loaded.missed:
        more = f" and {len(loaded.missed) - _SHOWN} more" if len(loaded.missed) > _SHOWN else ""
        words += f" (the model has no {', '.join(loaded.missed[:_SHOWN])}{more})"
    if loaded.for_text:
        words += f" ({loaded.for_text} more, for a text encoder, not used)"
    return words


def _components(place: PlacedLora, experts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(component for expert, component in experts.items() if not expert or expert in place.experts)


def _adapter(file: Path) -> str:
    """What a file's changes are called within the model: peft takes no dots."""
    facts = file.stat() if file.is_file() else None
    mark = f"{file}|{facts.st_size}|{facts.st_mtime_ns}" if facts else str(file)
    plain = re.sub(r"[^A-Za-z0-9_-]", "_", file.stem)[:40]
    return f"{plain}_{hashlib.sha256(mark.encode()).hexdigest()[:8]}"


def _matched(pipe: Any, model: Any, component: str, lora: LoraFile) -> tuple[dict[str, LoraChange], tuple[str, ...]]:
    """What a file does to the layers of a component, by the model's own names, and the file's layers that it lacks."""
    names = LayerNames(_plain_name(name) for name, _ in model.named_parameters())
    expert = next(item for item, name in {**_COMPONENTS, "": component}.items() if name == component)
    read, changes, missed = lora.changes(), dict[str, LoraChange](), []
    for of in lora.layout.for_expert(expert):
        layer = names.layer(of.name)
        if layer is None:
            missed.append(of.name)
        elif layer in changes:
            raise BadInput(EngineProblem.LORA_TWICE(layer=layer), advice=EngineAdvice.FETCH_IT_AGAIN(), file=lora.file)
        else:
            changes[layer] = read[of.name]
    if missed and not names.complete:
        # All of the file, or nothing.
        converted = by_library(pipe, component, read, lora.file, names)
        if converted:
            return converted, ()
    return changes, tuple(missed)


def _plain_name(name: str) -> str:
    """A weight's name as it was before peft put something beside it."""
    return name.replace(".base_layer.", ".")


def _module(model: Any, layer: str) -> Any:
    """The module of a layer, below what peft put around it; None for a weight that has no module of its own."""
    module = model
    for part in layer.split("."):
        module = getattr(module, part, None)
        if module is None:
            return None
    import torch

    if not isinstance(module, torch.nn.Module):
        return None
    return module.get_base_layer() if hasattr(module, "get_base_layer") else module


def _is_linear(model: Any, layer: str) -> bool:
    import torch

    return isinstance(_module(model, layer), torch.nn.Linear)


def _parameter(model: Any, layer: str, parameter: str) -> Any:
    module = _module(model, layer)
    if module is not None:
        return getattr(module, parameter, None)
    above, _, own = layer.rpartition(".")
    holder = _module(model, above) if above else model
    return getattr(holder, own, None) if parameter == "weight" else None


def _is_whole(holder: Any) -> bool:
    """Whether a weight is held as numbers that can be added to, and not packed or in eight bits."""
    return bool(holder.is_floating_point()) and holder.dtype.itemsize > 1 and not holder.is_meta


def _check_size(model: Any, layer: str, change: LoraChange, file: Path) -> None:
    """BadInput for a change that is made for a layer of another size."""
    try:
        if change.is_low_rank and _is_linear(model, layer):
            linear = _module(model, layer)
            given = change.tensors["up"].shape[0], change.tensors["down"].shape[1]
            wanted = linear.out_features, linear.in_features
            ranks = change.tensors["up"].shape[1], change.tensors["down"].shape[0]
            if given != wanted or ranks[0] != ranks[1]:
                raise ValueError(
                    f"it is made for {given[1]}→{given[0]} values, and the model has {wanted[1]}→{wanted[0]}"
                )
            return
        for parameter in change.parameters:
            holder = _parameter(model, layer, parameter)
            if holder is not None and _is_whole(holder):
                change.changed(parameter, holder.detach().cpu())
    except (ValueError, RuntimeError, IndexError) as error:
        raise BadInput(
            EngineProblem.LORA_SIZE(layer=layer, why=str(error).splitlines()[0]),
            advice=EngineAdvice.USE_ITS_MODEL_SIZE(),
            file=file,
        ) from error


def _inject(model: Any, name: str, changes: Mapping[str, LoraChange]) -> None:
    """Put low-rank changes beside the weights of a model, under a name; `up` has the scale in it."""
    from peft import LoraConfig, inject_adapter_in_model, set_peft_model_state_dict

    ranks = {layer: int(item.tensors["down"].shape[0]) for layer, item in changes.items()}
    pattern = {f"^{re.escape(layer)}$": rank for layer, rank in ranks.items()}
    rank = max(ranks.values())
    config = LoraConfig(
        r=rank,
        lora_alpha=rank,
        rank_pattern=pattern,
        alpha_pattern=dict(pattern),
        target_modules=f"(?:{'|'.join(re.escape(layer) for layer in ranks)})",
        init_lora_weights=False,
    )
    state = {}
    for layer, item in changes.items():
        state[f"{layer}.lora_A.weight"] = item.tensors["down"].contiguous()
        state[f"{layer}.lora_B.weight"] = (item.tensors["up"] * item.scale).contiguous()
    with warnings.catch_warnings():
        # Several LoRAs side by side are what we want.
        warnings.filterwarnings("ignore", message="Already found a `peft_config` attribute")
        inject_adapter_in_model(config, model, adapter_name=name)
    for layer in changes:
        around = model.get_submodule(layer)
        if not _is_whole(around.get_base_layer().weight):  # Beside eight bits it would be rounded to them.
            around.lora_A[name].float()
            around.lora_B[name].float()
    result: Any = set_peft_model_state_dict(model, state, name)
    assert not result.unexpected_keys, result.unexpected_keys
    model._hf_peft_config_loaded = True
