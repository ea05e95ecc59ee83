"""The model catalogue: what comes with the program (resources/models/*.toml), and what the user adds to it.

A file of ours tells one family: `[family]` holds what its models share, each `[[model]]` what is its own. A user's
file holds `[[model]]` entries that are `like` another one with changes (a folder of their own, say), and `[[lora]]`s:

    [[model]]
    id = "my-vace"
    like = "wan2.1-vace-1.3b"
    path = "/models/my-vace"
    revision = "2"              # change it when you change the weights, so that old takes count as stale

    [[lora]]
    id = "film-look"
    path = "film-look.safetensors"
    models = ["my-vace"]
    weight = "0.8"

    [[lora]]
    id = "fast"                 # for a model of two experts: one file for high noise, one for low
    high = "fast_high_noise.safetensors"
    low = "fast_low_noise.safetensors"

A `[[tool]]` is a model that works on finished frames: its `path` (an ONNX file), and what it `does`, "interpolation" or
"enlarging". A `[[voice]]` and a `[[watermark]]` are read by the rooms that use them (`models.users_file.tables`).

A model whose weights come with the program names their folder among its resources: `shipped = "pocket"`.

A mistake spoils its own entry only: it is kept among the `mistakes`, with file, line and field.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.approach import overlap
from matchcut.engines.diffusion.entries import FAMILIES, LoraEntry, Memory, ModelEntry, ToolEntry, read_tools
from matchcut.engines.diffusion.lora_names import EXPERTS
from matchcut.engines.parameters import nearest
from matchcut.engines.spec import Availability, Capabilities, FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRate
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.identity.problems import IdentityProblem
from matchcut.identity.weights import why_not
from matchcut.media.resources import resource
from matchcut.models.fields import Fields
from matchcut.models.files import UNPINNED
from matchcut.models.places import folder_of, lacking
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.models.users_file import TABLES, append, users_file
from matchcut.words.statements import Statement

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_TOML_LINE = re.compile(r"line (\d+)")


@dataclass(slots=True)
class Catalogue:
    """The models, LoRAs and tools by id, and the entries that can't be used, each with its reason."""

    models: dict[str, ModelEntry] = field(default_factory=dict)
    loras: dict[str, LoraEntry] = field(default_factory=dict)
    tools: dict[str, ToolEntry] = field(default_factory=dict)
    mistakes: list[BadInput] = field(default_factory=list)

    def model(self, id: str) -> ModelEntry:
        """Return one model's entry. BadInput, naming the likeliest that there are, for an id that is unknown."""
        if id not in self.models:
            advice = (*nearest(id, self.models), Remedy.SEE_MODELS())
            raise BadInput(ModelProblem.NO_MODEL(id=id), advice=advice)
        return self.models[id]


def catalogue() -> Catalogue:
    """Return the catalogue of this machine: ours and the user's."""
    mine = users_file()
    stamp = mine.stat().st_mtime_ns if mine.is_file() else 0
    return _read_once(mine, stamp)


@cache
def _read_once(mine: Path, stamp: int) -> Catalogue:
    ours = sorted(resource("models").glob("*.toml"))
    return read_catalogue([*ours, *([mine] if stamp else [])])


def read_catalogue(files: Iterable[Path]) -> Catalogue:
    """Read catalogue files in order; a later entry may be `like` an earlier one. Never raises for what they hold."""
    catalogue = Catalogue()
    tables: dict[str, Mapping[str, Any]] = {}
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
            plain = tomllib.loads(text)
            _refuse_unknown(file, plain)
        except BadInput as mistake:
            catalogue.mistakes.append(mistake)
        except tomllib.TOMLDecodeError as error:
            line = _TOML_LINE.search(str(error))
            catalogue.mistakes.append(
                BadInput(ModelProblem.NO_TOML(why=str(error)), file=file, line=int(line[1]) if line else None)
            )
        except (OSError, UnicodeDecodeError) as error:
            catalogue.mistakes.append(BadInput(ModelProblem.FILE_UNREADABLE(why=str(error)), file=file))
        else:
            _read_models(catalogue, tables, file, text, plain)
            _read_loras(catalogue, file, text, plain)
            tools, mistakes = read_tools(file, text, plain)
            catalogue.tools.update(tools)
            catalogue.mistakes.extend(mistakes)
    return catalogue


def add_entries(entries: Sequence[tuple[str, Mapping[str, Any]]]) -> Path:
    """Append `[[model]]`s, `[[lora]]`s and `[[tool]]`s, (table, values) each, to the user's models file; return it.

    BadInput, with the file as it was, where the catalogue would not take an entry, has its id, or the file is spoiled.
    """
    known = catalogue()
    for table, values in entries:
        if values["id"] in _ids(known, table):
            taken = ModelProblem.ENTRY_TAKEN(table=table, id=values["id"])
            raise BadInput(taken, advice=ModelAdvice.CHOOSE_OTHER_ID(), field="id")

    def check(trial: Path) -> None:
        read = read_catalogue([*sorted(resource("models").glob("*.toml")), trial])
        for table, values in entries:
            if values["id"] not in _ids(read, table):
                why = next((mistake for mistake in reversed(read.mistakes) if mistake.file == trial), None)
                if why is None:
                    raise BadInput(ModelProblem.ENTRY_REFUSED())
                raise BadInput(why.problem, advice=why.advised)

    return append(entries, check)


def _ids(read: Catalogue, table: str) -> Collection[str]:
    tables: dict[str, Collection[str]] = {"model": read.models, "lora": read.loras, "tool": read.tools}
    return tables[table]


def _refuse_unknown(file: Path, plain: Mapping[str, Any]) -> None:
    for name, value in plain.items():
        if name not in ("family", *TABLES) or isinstance(value, dict) != (name == "family"):
            raise BadInput(
                ModelProblem.TABLE_UNKNOWN(table=name),
                advice=ModelAdvice.WRITE_TABLES(),
                file=file,
                field=name,
            )


def _read_models(
    catalogue: Catalogue, tables: dict[str, Mapping[str, Any]], file: Path, text: str, plain: Mapping[str, Any]
) -> None:
    for number, own in enumerate(plain.get("model", ())):
        fields = Fields(file, text, "model", number, own)
        try:
            like = fields.text("like", "")
            if like and like not in tables:
                raise fields.wrong("like", ModelProblem.FIELD_LIKE, model=like)
            table = _merged(_elsewhere(tables[like], own) if like else plain.get("family", {}), own)
            table.pop("like", None)
            entry = _entry(Fields(file, text, "model", number, table), file.parent)
            if entry.id in catalogue.models:
                raise fields.wrong("id", ModelProblem.MODEL_TAKEN, id=entry.id)
        except BadInput as mistake:
            catalogue.mistakes.append(mistake)
        else:
            catalogue.models[entry.id] = entry
            tables[entry.id] = table


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`own` over `base`, tables within tables joined."""
    merged = dict(base)
    for name, value in own.items():
        below = merged.get(name)
        merged[name] = {**below, **value} if isinstance(value, dict) and isinstance(below, dict) else value
    return merged


def _elsewhere(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`base` without the place of its weights, where `own` names another. (A folder keeps the hub it came from.)"""
    replaced = {"path", "shipped"} if {"path", "shipped", "hub"} & set(own) else set()
    return {name: value for name, value in base.items() if name not in replaced}


def _entry(fields: Fields, folder: Path) -> ModelEntry:
    name, family = fields.text("id"), fields.text("family")
    if not _ID.fullmatch(name):
        raise fields.wrong("id", ModelProblem.FIELD_ID)
    if family not in FAMILIES:
        known = ModelAdvice.KNOWN_FAMILIES(families=", ".join(FAMILIES))
        raise fields.wrong("family", ModelProblem.FIELD_FAMILY, advice=known, family=family)
    pipeline = fields.text("pipeline")
    if pipeline not in FAMILIES[family].pipelines:
        driven = ModelAdvice.KNOWN_PIPELINES(family=family, pipelines=", ".join(FAMILIES[family].pipelines))
        raise fields.wrong("pipeline", ModelProblem.FIELD_PIPELINE, advice=driven, pipeline=pipeline, family=family)
    hub, path, shipped = fields.text("hub", ""), fields.text("path", ""), fields.text("shipped", "")
    if not (hub or path or shipped):
        raise fields.wrong("path", ModelProblem.FIELD_PLACE)
    if shipped and (path or Path(shipped).is_absolute() or ".." in Path(shipped).parts):
        raise fields.wrong("shipped", ModelProblem.FIELD_SHIPPED)
    sizes, rule, rate = fields.sizes("sizes"), _rule(fields, "frames"), _rate(fields)
    entry = ModelEntry(
        id=name,
        name=fields.text("name", name),
        family=family,
        pipeline=pipeline,
        hub=hub,
        revision=fields.text("revision", UNPINNED),
        path=(folder / Path(path).expanduser()) if path else None,
        shipped=shipped,
        parts=tuple((name, folder / Path(file).expanduser()) for name, file in sorted(fields.mapping("parts").items())),
        without=fields.texts("without"),
        dtypes=tuple(sorted(fields.mapping("dtypes").items())),
        frame_rule=rule,
        tail_rule=_rule(fields, "tail"),
        sizes=sizes,
        size_step=fields.integer("size_step", 16, 1),
        rate=rate,
        prompt_tokens=fields.integer("prompt_tokens", 512),
        defaults=fields.parameters("defaults"),
        capabilities=_capabilities(fields.table("can"), sizes, rule, rate, _rule(fields, "tail")),
        image=fields.switch("image", False),
        keyframe_model=fields.text("keyframe_model", ""),
        licence=fields.licence(),
        gate=fields.switch("gate", False),
        memory=_memory(fields.table("memory")),
        summary=fields.text("summary", ""),
        citation=fields.text("citation", ""),
    )
    fields.finish()
    _check_sizes(fields, entry)
    return entry


def _rate(fields: Fields) -> FrameRate | None:
    text = fields.text("rate", "")
    try:
        return FrameRate.parse(text) if text else None
    except BadInput as error:
        raise fields.wrong("rate", ModelProblem.FIELD_RATE, why=error.what) from error


def _capabilities(can: Fields, sizes: Any, rule: FrameRule, rate: FrameRate | None, tails: FrameRule) -> Capabilities:
    tail_frames = can.integer("tail_frames", 0)
    capabilities = Capabilities(
        text=can.switch("text", True),
        references=can.integer("references", 0),
        keyframe=can.switch("keyframe", False),
        last_frame=can.switch("last_frame", False),
        tail_frames=tail_frames,
        sound=can.switch("sound", False),
        rate=rate,
        sizes=sizes,
        frame_rule=rule,
        sections=rule.maximum is not None and 1 < overlap(tails, tail_frames) < rule.maximum,
    )
    can.finish()
    return capabilities


def _rule(fields: Fields, name: str) -> FrameRule:
    """A frame rule: `{ step = 4, offset = 1, minimum = 5, maximum = 81 }`."""
    inner = fields.table(name)
    maximum = inner.integer("maximum", 0)
    rule = FrameRule(
        inner.integer("step", 1, 1), inner.integer("offset", 0), inner.integer("minimum", 1, 1), maximum or None
    )
    inner.finish()
    if rule.maximum is not None and rule.at_least(rule.minimum) < rule.minimum:
        raise fields.wrong(name, ModelProblem.FIELD_NO_FRAMES)
    return rule


def _memory(inner: Fields) -> Memory:
    memory = Memory(inner.integer("weights_mib", 0), inner.integer("working_mib", 0), inner.text("source", ""))
    inner.finish()
    return memory


def _check_sizes(fields: Fields, entry: ModelEntry) -> None:
    odd = [size for size in entry.sizes if size[0] % entry.size_step or size[1] % entry.size_step]
    if odd or not entry.sizes:
        raise fields.wrong("sizes", ModelProblem.FIELD_STEP, step=entry.size_step)


def _read_loras(catalogue: Catalogue, file: Path, text: str, plain: Mapping[str, Any]) -> None:
    for number, own in enumerate(plain.get("lora", ())):
        fields = Fields(file, text, "lora", number, own)
        try:
            lora = LoraEntry(
                id=fields.text("id"),
                path=_file_of(fields, "path", file.parent),
                high=_file_of(fields, "high", file.parent),
                low=_file_of(fields, "low", file.parent),
                expert=fields.text("expert", ""),
                models=fields.texts("models"),
                weight=fields.decimal("weight", "1"),
                revision=fields.text("revision", "1"),
                defaults=fields.parameters("defaults"),
                licence=fields.licence(),
            )
            fields.finish()
            _check_lora(fields, lora)
            if lora.id in catalogue.loras:
                raise fields.wrong("id", ModelProblem.LORA_TAKEN, id=lora.id)
        except BadInput as mistake:
            catalogue.mistakes.append(mistake)
        else:
            catalogue.loras[lora.id] = lora


def _file_of(fields: Fields, name: str, folder: Path) -> Path | None:
    path = fields.text(name, "")
    return folder / Path(path).expanduser() if path else None


def _check_lora(fields: Fields, lora: LoraEntry) -> None:
    if not lora.files:
        raise fields.wrong("path", ModelProblem.FIELD_LORA_PLACE)
    if lora.path is not None and len(lora.files) > 1:
        raise fields.wrong("path", ModelProblem.FIELD_LORA_FILES)
    if lora.expert not in ("", *EXPERTS):
        raise fields.wrong("expert", ModelProblem.FIELD_EXPERT, experts=", ".join(EXPERTS))


def availability(entry: ModelEntry) -> Availability:
    """Whether a model can be loaded here. Cheap: no weights are read."""
    reason = lacking(entry) or (_no_faces() if FAMILIES[entry.family].faces else ())
    return Availability(not reason, reason)


def _no_faces() -> tuple[str | Statement[Any], ...]:
    """Why no face can be told by numbers here, and what to do; () if it can."""
    error = why_not(INSIGHTFACE)
    if error is None or error.problem != IdentityProblem.NO_PACK():
        return () if error is None else (error.problem, *error.advised)
    return (ModelProblem.FACES_ABSENT(folder=str(folder_of(INSIGHTFACE.id))),)
