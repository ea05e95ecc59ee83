"""The models that shots are made with: bringing, checking, adding and removing them (`shelf.py`: which there are)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.engines.diffusion.catalogue import add_entries, catalogue
from matchcut.engines.diffusion.entries import LoraEntry
from matchcut.engines.registry import look_again
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.models import licences
from matchcut.models.places import models_folder, weights_of

if TYPE_CHECKING:
    from matchcut.models.keeping import VerifiedModel
    from matchcut.models.manifest import ModelManifest
    from matchcut.models.pulling import PullProgress

MIB = 1024**2
NOTHING: Mapping[str, str] = MappingProxyType({})


def mistakes() -> list[BadInput]:
    """The catalogue entries that can't be used, each with file, line and field."""
    return list(catalogue().mistakes)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a person has to know of a model's licence before it is fetched, and whether they have said yes before."""

    licence: str
    forbids: str
    where: str
    to_accept: bool


def terms(id: str) -> Terms:
    """The licence of a model. BadInput for an unknown id."""
    from matchcut.models.hub import endpoint

    entry = catalogue().model(id)
    to_accept = licences.needs_accepting(entry) and licences.accepted_on(entry) is None
    where = f"{endpoint()}/{entry.hub}" if entry.hub else str(entry.place or entry.shipped)
    return Terms(entry.licence.name, entry.licence.forbids, where, to_accept)


def accept_licence(id: str) -> None:
    """Note that the user accepts the licence of a model. BadInput for an unknown id."""
    licences.accept(catalogue().model(id))


def comes_with_us(id: str) -> bool:
    """Whether a model's weights are part of this installation, so that there is nothing to fetch."""
    entry = catalogue().model(id)
    return bool(entry.shipped) and weights_of(entry) is not None


def in_hubs_cache(id: str) -> Path | None:
    """The folder of a model that another program has brought into the hub's cache, whole; None if there is none."""
    from matchcut.models.layout import check_model

    entry = catalogue().model(id)
    folder = weights_of(entry)
    if folder is None or folder == entry.place or models_folder() in folder.parents:
        return None
    try:
        check_model(folder, entry)
    except BadInput:  # Half of a model is none; ours is pulled beside it.
        return None
    return folder


def pull_model(id: str, progress: Callable[[PullProgress], None] = lambda _: None) -> ModelManifest:
    """Bring a model's weights onto this disk; see `pulling.pull`.

    BadInput for an unknown model, one of the user's own files, or a licence that has not been accepted.
    """
    from matchcut.models.pulling import pull

    entry = catalogue().model(id)
    if entry.shipped:
        raise BadInput(AppProblem.MODEL_SHIPPED(model=entry.name))
    if entry.path is not None:
        raise BadInput(AppProblem.MODEL_OWN(model=entry.name), file=entry.path)
    asked = terms(id)
    if asked.to_accept:
        raise BadInput(
            AppProblem.LICENCE_NOT_ACCEPTED(model=entry.name, licence=asked.licence, terms=asked.forbids),
            advice=Remedy.ACCEPT_LICENCE_AT(where=asked.where, model=id),
        )
    return pull(entry, models_folder(), progress)


def verify_model(id: str, heard: Callable[[int, int], None] = lambda _done, _total: None) -> VerifiedModel:
    """Read all of a model's bytes and say whether they are what was fetched; see `keeping.verify`."""
    from matchcut.models.keeping import verify

    return verify(catalogue().model(id), heard)


def remove_model(id: str) -> int:
    """Remove a pulled model, or forget one of the user's own, and return how many bytes that frees."""
    from matchcut.models.keeping import remove

    freed = remove(catalogue().model(id))
    look_again()
    return freed


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was written down: the file it stands in, the components found as single files, and the LoRAs' ids.

    `to_pull` tells whether the rest of the model (its settings at least) still has to be fetched.
    """

    file: Path
    parts: Mapping[str, Path]
    loras: tuple[str, ...]
    to_pull: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedLora:
    """What was written down of a LoRA: in which file, how many layers a file has for the model and for a text encoder.

    `experts` are those that it goes on, of a model with two; `by_name` says that its file's name has decided that.
    """

    file: Path
    layers: int
    for_text: int
    experts: tuple[str, ...]
    by_name: bool


def add_model(
    id: str, path: Path, like: str = "", parts: Mapping[str, str] = NOTHING, loras: Sequence[str] = ()
) -> Added:
    """Write a model that is on this disk already into the user's models file, to be used where it lies.

    `path` is a folder in diffusers' layout, a single file of the transformer (safetensors or GGUF), ComfyUI's models
    folder, or an ONNX file of a tool that works on finished frames. `like` names the catalogue's model that it is a
    version of, which may be left out for the first where only one is made for the same pipeline. `parts` names files
    by component, `loras` files in ComfyUI's folder or elsewhere, for one
    expert of a model with two as `high=FILE` and `low=FILE`. BadInput, with nothing written, where any of this
    does not fit.
    """
    from matchcut.models.index import index_file
    from matchcut.models.layout import check_model, pipeline_of
    from matchcut.models.single_files import check_part

    place = path.expanduser().resolve()
    if not place.exists():
        raise BadInput(AppProblem.NOTHING_OF_THAT_NAME(), file=place)
    if place.suffix == ".onnx":
        tool = {"id": id, "path": str(place), "does": _does(place)}
        return Added(file=_written([("tool", tool)]), parts={tool["does"]: place}, loras=(), to_pull=False)
    entry: dict[str, Any] = {"id": id}
    files: dict[str, Path] = {}
    if index_file(place).is_file():
        entry["like"] = like or _only_like(pipeline_of(place))
        files = {name: Path(file).expanduser().resolve() for name, file in parts.items()}
        own = tuple(sorted(files.items()))
        check_model(place, replace(catalogue().model(entry["like"]), parts=own))
        entry["path"] = str(place)
    else:
        entry["like"] = _named_like(like, place)
        files = _single_files(place, parts)
        base = weights_of(catalogue().model(like))
        if base is not None:
            entry["path"] = str(base)
    for file in files.values():
        check_part(file)
    if files:
        entry["parts"] = {name: str(file) for name, file in files.items()}
    if "path" in entry:  # Else the revision is that of the hub, where the rest comes from.
        entry["revision"] = "1"
    written = [("model", entry)]
    two = has_experts(entry["like"])
    written += [("lora", lora) for lora in _loras(id, place, loras, two=two)]
    file = _written(written)
    return Added(
        file=file,
        parts=files,
        loras=tuple(str(row["id"]) for table, row in written if table == "lora"),
        to_pull="path" not in entry,
    )


def _written(entries: Sequence[tuple[str, Mapping[str, Any]]]) -> Path:
    file = add_entries(entries)
    look_again()
    return file


def _does(file: Path) -> str:
    """What an ONNX model does, told by what it takes. BadInput for one that neither interpolates nor enlarges."""
    from matchcut.engines.conforming.enlarging import Enlarger
    from matchcut.engines.conforming.learned import LearnedMotion
    from matchcut.engines.diffusion.entries import ENLARGING, INTERPOLATION

    try:
        LearnedMotion(file)
    except BadInput:
        Enlarger(file)
        return ENLARGING
    return INTERPOLATION


def _single_files(place: Path, parts: Mapping[str, str]) -> dict[str, Path]:
    """The files that a model is made of, by component."""
    from matchcut.models.single_files import comfy_parts, is_comfy

    if place.is_file():
        return {"transformer": place, **{name: Path(file).expanduser().resolve() for name, file in parts.items()}}
    if is_comfy(place):
        return comfy_parts(place, parts)
    raise BadInput(
        AppProblem.NO_MODEL_FILES(),
        advice=AppAdvice.NAME_MODEL_PLACE(),
        file=place,
    )


def _named_like(like: str, place: Path) -> str:
    if not like:
        raise BadInput(
            AppProblem.MODEL_OF_FILES_UNKNOWN(),
            advice=Remedy.NAME_LIKE_CATALOGUE(),
            file=place,
        )
    return like


def add_lora(
    id: str, model: str, path: Path, low: Path | None = None, *, expert: str = "", weight: str = "1"
) -> AddedLora:
    """Write a LoRA into the user's models file, for one model; say what it holds.

    Of a model with two experts, `path` and `low` are the files for high and for low noise; without `low`, `path` goes
    on the `expert` (high, low or both), else on the one that its name says, else on both. BadInput for a file that is
    no LoRA, for an expert that the model does not have, or for an id that is taken.
    """
    from matchcut.engines.diffusion.entries import UsedLora
    from matchcut.engines.diffusion.lora_files import LoraFile
    from matchcut.engines.diffusion.lora_names import file_at, has_two_experts, placed

    entry = catalogue().model(model)
    files = [file_at(file.expanduser().resolve(), id) for file in (path, low) if file is not None]
    layouts = [LoraFile.of(file).layout for file in files]
    if low is None:
        where = {"path": files[0]}
        lora = LoraEntry(id=id, expert=expert, path=files[0])
    else:
        where = {"high": files[0], "low": files[1]}
        lora = LoraEntry(id=id, expert=expert, high=files[0], low=files[1])
    places = placed(UsedLora(lora, 1.0), two=has_two_experts(entry), model=entry.name)
    values: dict[str, Any] = {"id": id, **{name: str(place) for name, place in where.items()}, "models": [model]}
    values.update({name: value for name, value in (("expert", expert), ("weight", weight)) if value not in ("", "1")})
    file = _written([("lora", values)])
    return AddedLora(
        file=file,
        layers=max(len(layout.layers) for layout in layouts),
        for_text=max(layout.for_text for layout in layouts),
        experts=tuple(dict.fromkeys(expert for place in places for expert in place.experts)),
        by_name=any(place.by_name for place in places),
    )


def twin_for_low(path: Path) -> Path | None:
    """The file beside one for high noise that is for low noise, by its name; None where there is none."""
    from matchcut.engines.diffusion.lora_names import HIGH, expert_in_name, twin_of

    return twin_of(path) if expert_in_name(path) == HIGH and twin_of(path).is_file() else None


def has_experts(id: str) -> bool:
    """Whether a model of the catalogue has an expert for high and one for low noise."""
    from matchcut.engines.diffusion.lora_names import has_two_experts

    return has_two_experts(catalogue().model(id))


def _loras(model: str, place: Path, names: Sequence[str], *, two: bool) -> Iterator[dict[str, Any]]:
    """The entries of LoRAs that are named by file, or as `high=FILE` and `low=FILE`; twins by name make one."""
    from matchcut.engines.diffusion.lora_files import LoraFile
    from matchcut.engines.diffusion.lora_names import HIGH, LOW, expert_in_name, file_at, twin_of
    from matchcut.models.single_files import LORAS

    files: dict[Path, str] = {}
    for name in names:
        prefix, equals, rest = name.partition("=")
        expert, wanted = (prefix, rest) if equals and prefix in (HIGH, LOW) else ("", name)
        if expert and not two:
            raise BadInput(AppProblem.ONE_EXPERT(lora=name), field="--lora")
        places = [Path(wanted).expanduser(), place / LORAS / wanted]
        base = next((place.resolve() for place in places if place.exists()), None)
        if base is None:
            raise BadInput(AppProblem.NO_LORA(lora=wanted), file=place / LORAS)
        there = file_at(base, wanted)
        LoraFile.of(there)
        files[there] = expert or (expert_in_name(there) if two else "")
    for file, expert in files.items():
        twin = twin_of(file)
        if expert and twin != file and files.get(twin) not in (None, expert, ""):
            if expert == HIGH:
                yield {"id": _slug(_NOISE_WORDS.sub("", file.stem)), HIGH: str(file), LOW: str(twin), "models": [model]}
        else:
            name = expert if expert in (HIGH, LOW) and two else "path"
            yield {"id": _slug(file.stem), name: str(file), "models": [model]}


_NOISE_WORDS = re.compile(r"(?i)[\s_.-]?(?:high|low)(?:[\s_.-]?noise)?")


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-._") or "lora"


def _only_like(pipeline: str) -> str:
    """The one catalogue model of a pipeline class. BadInput where there is none, or more than one."""
    models = [entry.id for entry in catalogue().models.values() if entry.pipeline == pipeline]
    if not models:
        raise BadInput(AppProblem.NO_MODEL_OF_PIPELINE(pipeline=pipeline), advice=Remedy.NAME_LIKE())
    if len(models) > 1:
        raise BadInput(
            AppProblem.MODELS_OF_PIPELINE(pipeline=pipeline, models=tuple(models)), advice=Remedy.NAME_LIKE()
        )
    return models[0]
