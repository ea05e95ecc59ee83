"""A model in memory: loaded from a checked folder by a plan, with its text encoder there only while it is needed."""

from __future__ import annotations

import gc
import inspect
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from matchcut.engines.diffusion.adapters.base import Adapter
from matchcut.engines.diffusion.components import class_of, is_model, load_component
from matchcut.engines.diffusion.embeddings import PromptCache, prompt_key
from matchcut.engines.diffusion.entries import FAMILIES, ModelEntry, UsedLora
from matchcut.engines.diffusion.loras import Loras
from matchcut.engines.diffusion.memory import MemoryPlan
from matchcut.engines.diffusion.parts import load_part, load_parts
from matchcut.engines.diffusion.preview import LatentPreview
from matchcut.engines.diffusion.settings import AUTO, NONE, TakeSettings
from matchcut.engines.outlooks import Caution
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.models.index import read_index
from matchcut.models.layout import component_class
from matchcut.wire.failures import ran_out_of_memory
from matchcut.words.statements import Statement


class LoadedModel:
    """A pipeline ready to be called, laid out by `plan`."""

    def __init__(self, entry: ModelEntry, adapter: Adapter, folder: Path, plan: MemoryPlan) -> None:
        """Load what a folder holds; `check_model` has looked at it. EngineFailed if the library can't use it."""
        self.entry, self.adapter, self.folder, self.plan = entry, adapter, folder, plan
        self.device = torch.device(plan.device)
        self._dtypes = {name: getattr(torch, dtype) for name, dtype in entry.dtypes}
        absent = dict.fromkeys(adapter.encoders) if plan.encoder_apart else {}
        try:
            own = {**load_parts(entry, folder, self._dtypes, leave=absent), **adapter.components(folder)}
            own.update(self._components(leave={*own, *absent, *entry.without}))
            kind = _class_named(entry.pipeline)
            if is_modular(kind):
                self.pipe = load_modular(kind, entry, folder, self._dtypes, own)
            else:
                self.pipe = kind.from_pretrained(
                    folder, dtype=self._dtypes or None, local_files_only=True, use_safetensors=True, **absent, **own
                )
            adapter.furnish(self.pipe)
        except (OSError, ValueError, RuntimeError, KeyError, ImportError, TypeError, AttributeError) as error:
            if ran_out_of_memory(error):
                raise
            raise EngineFailed(
                EngineProblem.CANT_LOAD(model=entry.name, why=_first_line(error)),
                advice=EngineAdvice.FETCH_MODEL_AGAIN(),
                file=folder,
            ) from error
        self.pipe.set_progress_bar_config(disable=True)
        # Before the layout: once parts move between devices by themselves, a look at the VAE would disturb them.
        self.preview = (
            LatentPreview.of(getattr(self.pipe, "vae", None)) if adapter.tells_latents and not entry.image else None
        )
        _lay_out(self.pipe, plan, self.device)
        self._loras = Loras(self.pipe, entry.name, self._at_rest)

    def _components(self, leave: Collection[str]) -> dict[str, Any]:
        """The components that have weights, by name, without those to `leave`."""
        module = FAMILIES[self.entry.family].module
        components = {}
        for name, (library, named) in read_index(self.folder).components.items():
            kind = None if name in leave else class_of(library, named, module)
            if is_model(kind) and (self.folder / name).is_dir():
                components[name] = load_component(kind, self.folder / name, self._dtype_of(name))
        return components

    def _dtype_of(self, name: str) -> torch.dtype | None:
        return self._dtypes.get(name, self._dtypes.get("default"))

    def text(self, prompt: str, settings: TakeSettings, cache: PromptCache) -> dict[str, Any]:
        """The prompt as keyword arguments: its embeddings, kept from before or made now; else the words themselves.

        BadInput for a prompt that is longer than the model reads.
        """
        self._check_length(prompt)
        if not self.adapter.encodes:
            return self.adapter.plain_text(prompt, settings)
        wanted = self.adapter.texts(prompt, settings)
        keys = {begins: self._key(text, settings) for begins, text in wanted.items()}
        kept = {begins: cache.get(key) for begins, key in keys.items()}
        absent = {begins: wanted[begins] for begins, encoding in kept.items() if encoding is None}
        for begins, encoded in self._encode(absent, settings).items():
            kept[begins] = encoded
            cache.put(keys[begins], encoded)
        return {
            f"{begins}{name}": tensor.to(self.device)
            for begins, encoding in kept.items()
            for name, tensor in (encoding or {}).items()
        }

    def _key(self, text: str, settings: TakeSettings) -> str:
        """What a text's embeddings are kept under; of an adapter that encodes both texts at once, by both."""
        both = not self.adapter.one_by_one
        return prompt_key(
            self.folder,
            self.adapter.encoders,
            dict(self.entry.parts),
            prompt=text,
            negative=settings.text("negative_prompt") if both else "",
            guided=both and settings.number("guidance_scale", "1") > 1,
            limit=self.entry.prompt_tokens,
            dtypes=dict(self.entry.dtypes),
        )

    def as_class(self, name: str) -> Any:
        """The pipeline as another class that works with the same components (image- instead of text-to-video, say)."""
        kind = _class_named(name)
        if type(self.pipe) is kind:
            return self.pipe
        wanted = inspect.signature(kind.__init__).parameters
        config = {key: value for key, value in self.pipe.config.items() if key in wanted}
        parts = {key: part for key, part in self.pipe.components.items() if key in wanted}
        pipe = kind(**{**config, **parts})
        pipe.set_progress_bar_config(disable=True)
        return pipe

    def use_loras(self, used: tuple[UsedLora, ...]) -> tuple[str, ...]:
        """Make exactly these LoRAs act, loading what is not there yet, and tell what each reaches.

        BadInput for one that can't.
        """
        return self._loras.use(used)

    @property
    def remarks(self) -> tuple[Statement[Caution], ...]:
        """What a person should know of the LoRAs that act now."""
        return self._loras.remarks

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """Have no component's weights move between devices meanwhile: it is lifted, and laid out anew."""
        if self.plan.offload == NONE or is_modular(type(self.pipe)):
            yield
            return
        for component in self.pipe.components.values():
            if isinstance(component, torch.nn.Module):
                _lift(component)
        try:
            yield
        finally:
            _offload(self.pipe, self.plan, self.device)

    def _check_length(self, prompt: str) -> None:
        if not self.entry.prompt_tokens:
            return
        tokens = len(self.adapter.tokenizer(self.pipe)(prompt, truncation=False)["input_ids"])
        if tokens > self.entry.prompt_tokens:
            raise BadInput(
                EngineProblem.TEXT_TOO_LONG(tokens=tokens, model=self.entry.name, most=self.entry.prompt_tokens),
                advice=EngineAdvice.SHORTEN_TEXT(),
                field="prompt",
            )

    def _encode(self, texts: Mapping[str, str], settings: TakeSettings) -> dict[str, dict[str, Any]]:
        """Encode texts with the text encoder, which is loaded for them and dropped again where the plan says so."""
        if not texts:
            return {}
        if self.plan.encoder_apart:
            for name in self.adapter.encoders:
                dtype, own = self._dtype_of(name), dict(self.entry.parts).get(name)
                component = load_part(self.folder, name, own, dtype) if own else _component(self.folder, name, dtype)
                self.pipe.register_modules(**{name: component.to(self.device)})
        try:
            with torch.no_grad():
                return {
                    begins: self.adapter.encode(self.pipe, text, settings, self.device) or {}
                    for begins, text in texts.items()
                }
        finally:
            if self.plan.encoder_apart:
                self.pipe.register_modules(**dict.fromkeys(self.adapter.encoders))
                free_memory()


def free_memory() -> None:
    """Give back what nobody holds any more."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def _class_named(name: str) -> Any:
    import diffusers

    kind = getattr(diffusers, name, None)
    if kind is None:
        raise EngineFailed(
            EngineProblem.LIBRARY_LACKS(version=diffusers.__version__, name=name),
            advice=EngineAdvice.UPDATE_LIBRARY(),
        )
    return kind


def _component(folder: Path, name: str, dtype: Any) -> Any:
    """Load one component of a model by what its index says."""
    return load_component(class_of(*component_class(folder, name)), folder / name, dtype)


def _lay_out(pipe: Any, plan: MemoryPlan, device: torch.device) -> None:
    for frugal in ("enable_tiling", "enable_slicing"):
        if plan.vae_tiling and hasattr(getattr(pipe, "vae", None), frugal):
            getattr(pipe.vae, frugal)()
    for transformer in _transformers(pipe):
        if plan.float8:
            transformer.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=transformer.dtype)
        if plan.attention != AUTO:
            _set_attention(transformer, plan.attention)
        if plan.cache != NONE:
            _set_cache(transformer, plan.cache)
    if is_modular(type(pipe)):
        lay_out_modular(pipe, plan, device)
        return
    _offload(pipe, plan, device)


def _offload(pipe: Any, plan: MemoryPlan, device: torch.device) -> None:
    match plan.offload:
        case "model":
            pipe.enable_model_cpu_offload(device=device)
        case "group":
            pipe.enable_group_offload(
                onload_device=device,
                offload_device=torch.device("cpu"),
                offload_type="leaf_level",
                use_stream=device.type == "cuda",
            )
        case "sequential":
            pipe.enable_sequential_cpu_offload(device=device)
        case _:
            pipe.to(device)


def _transformers(pipe: Any) -> list[Any]:
    transformers = (getattr(pipe, name, None) for name in ("transformer", "transformer_2", "transformer_ref", "unet"))
    return [transformer for transformer in transformers if transformer is not None]


def _set_attention(transformer: Any, name: str) -> None:
    try:
        transformer.set_attention_backend(name)
    except (RuntimeError, ValueError, ImportError) as error:
        raise BadInput(
            EngineProblem.ATTENTION_UNUSABLE(name=name, why=_first_line(error)),
            advice=EngineAdvice.SET_ATTENTION(),
            field="attention",
        ) from error


def _set_cache(transformer: Any, name: str) -> None:
    from diffusers import FirstBlockCacheConfig, TaylorSeerCacheConfig

    if name == "first block":
        transformer.enable_cache(FirstBlockCacheConfig(threshold=0.1))
    else:
        # Only its lite form finds its way about in every transformer: the other's patterns match nothing of Wan's.
        transformer.enable_cache(
            TaylorSeerCacheConfig(cache_interval=3, disable_cache_before_step=3, use_lite_mode=True)
        )


def _lift(component: torch.nn.Module) -> None:
    """Take away what moves a component's weights between devices; they lie on the machine then."""
    from accelerate.hooks import remove_hook_from_module
    from diffusers.hooks import HookRegistry

    remove_hook_from_module(component, recurse=True)
    registry = HookRegistry.check_if_exists_or_initialize(component)
    for hook in ("group_offloading", "layer_execution_tracker", "lazy_prefetch_group_offloading"):
        registry.remove_hook(hook, recurse=True)
    component.to("cpu")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")


def is_modular(kind: type) -> bool:
    """Whether a pipeline class is one of these."""
    from diffusers import ModularPipeline

    return issubclass(kind, ModularPipeline)


def load_modular(
    kind: Any, entry: ModelEntry, folder: Path, dtypes: Mapping[str, torch.dtype], own: Mapping[str, Any]
) -> Any:
    """Load what a folder holds, but for what the entry does `without`; `own` are components that were made already.

    Raises whatever the library does for files that it can't use. (Its own loading would tell the log, and go on.)
    """
    from diffusers import ComponentsManager

    pipe = kind.from_pretrained(folder, components_manager=ComponentsManager(), local_files_only=True)
    loaded = dict(own)
    for name in pipe.pretrained_component_names:
        if name not in own and name not in entry.without:
            dtype = dtypes.get(name, dtypes.get("default"))
            spec = pipe.get_component_spec(name)
            # It may lie on the hub, by the index of a folder that lacks it.
            spec.pretrained_model_name_or_path = str(folder)
            loaded[name] = spec.load(dtype=dtype, local_files_only=True)
    pipe.register_components(**loaded)
    return pipe


def lay_out_modular(pipe: Any, plan: MemoryPlan, device: torch.device) -> None:
    """Put the components where the plan has them."""
    if plan.offload == "group":
        from diffusers.hooks import apply_group_offloading

        for component in pipe.components.values():
            if isinstance(component, torch.nn.Module):
                apply_group_offloading(
                    component,
                    onload_device=device,
                    offload_device=torch.device("cpu"),
                    offload_type="leaf_level",
                    use_stream=device.type == "cuda",
                )
    elif plan.offload in ("model", "sequential"):
        pipe._components_manager.enable_auto_cpu_offload(device=device)
    else:
        pipe.to(device)
