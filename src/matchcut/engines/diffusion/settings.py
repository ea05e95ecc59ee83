"""The settings of one take: the model's defaults, its LoRAs', and what the film and the shot ask for, in that order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from matchcut.engines.diffusion.approach import takes_sheets
from matchcut.engines.diffusion.entries import ENLARGING, INTERPOLATION, LoraEntry, ModelEntry, UsedLora
from matchcut.engines.diffusion.lora_names import EXPERTS
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.planning.cooking import BRIDGE

NONE = "none"
AUTO = "auto"
SHEET_STRENGTH = "sheet_strength"
KEYFRAME_MODEL = "keyframe_model"

OFFLOADS = (AUTO, NONE, "model", "group", "sequential")
ATTENTIONS = (AUTO, "native", "flash", "_flash_3", "sage", "xformers", "flex")
CACHES = (NONE, "first block", "taylorseer")
WEIGHTS = (AUTO, "as given", "float8")
SWITCHES = (AUTO, "on", "off")

_TAKEN = (
    Parameter(name="num_inference_steps", kind="integer", default=30, minimum=1, maximum=200, label="Steps"),
    Parameter(
        name="guidance_scale",
        kind="decimal",
        default="5.0",
        minimum="0",
        maximum="30",
        label="Guidance",
        help="How closely the picture keeps to the text; 1 turns guidance off, which is twice as fast.",
    ),
    Parameter(
        name="guidance_scale_2",
        kind="decimal",
        default="",
        minimum="0",
        maximum="30",
        label="Guidance of the second expert",
        help="For models of two experts: the guidance while there is little noise left. Empty: as the first.",
    ),
    Parameter(
        name="flow_shift",
        kind="decimal",
        default="3.0",
        minimum="0.1",
        maximum="20",
        label="Flow shift",
        help="How much of the sampling is spent on the large shapes; higher for larger pictures.",
    ),
    Parameter(name="negative_prompt", kind="text", default="", label="Not wanted"),
    Parameter(
        name="conditioning_scale",
        kind="decimal",
        default="1.0",
        minimum="0",
        maximum="2",
        label="Hold to what is given",
        help="How strongly references, tail and keyframe bind.",
    ),
    Parameter(
        name="history_noise",
        kind="decimal",
        default="0",
        minimum="0",
        maximum="1",
        label="History noise",
        help="Noise laid over the frames that a shot starts from; a little of it hinders errors from adding up.",
    ),
    Parameter(
        name="image_crf",
        kind="integer",
        default=0,
        minimum=0,
        maximum=51,
        label="Pictures through H.264",
        help="The model was taught with pictures that had gone through H.264, at this quality (33; LTX-2.5: 18). 0: a "
        "keyframe, or the one frame that a shot continues from, is given to it as it is.",
    ),
    Parameter(name="motion_bucket_id", kind="integer", default=127, minimum=1, maximum=255, label="Motion"),
)
"""What a model may take; a model has those that its entry gives a default for."""

_ALWAYS = (
    Parameter(
        name="native_size",
        kind="text",
        default="",
        label="Native size",
        help="The size the model works at, as 832x480. Empty: the size nearest to the film's shape.",
    ),
    Parameter(name="prompt", kind="text", default="", label="Prompt", help="Replaces the text made from the shot."),
    Parameter(
        name="loras",
        kind="text",
        default="",
        label="LoRAs",
        help="Names from your models file: film-look:0.8, fast. For one expert of a model with two: fast:1@high.",
    ),
    Parameter(
        name=INTERPOLATION,
        kind="text",
        default="",
        label="Frames in between by",
        help="auto: optical flow, and RIFE where that fails. Or a tool of your models file. Empty: flow alone.",
    ),
    Parameter(
        name=ENLARGING,
        kind="text",
        default="",
        label="Enlarged by",
        help="A tool of your models file. Empty: Lanczos.",
    ),
    Parameter(name="offload", kind="choice", default=AUTO, choices=OFFLOADS, label="Offload"),
    Parameter(name="weights", kind="choice", default=AUTO, choices=WEIGHTS, label="Weights kept as"),
    Parameter(name="vae_tiling", kind="choice", default=AUTO, choices=SWITCHES, label="Decode in tiles"),
    Parameter(name="attention", kind="choice", default=AUTO, choices=ATTENTIONS, label="Attention"),
    Parameter(
        name="cache",
        kind="choice",
        default=NONE,
        choices=CACHES,
        label="Step cache",
        help="Reuses parts of a step in the next one: faster, and slightly other pictures.",
    ),
)


def parameters_of(entry: ModelEntry) -> tuple[Parameter, ...]:
    """The parameters that a model's engine takes, with the entry's own defaults."""
    taken = [
        replace(parameter, default=entry.defaults[parameter.name])
        for parameter in _TAKEN
        if parameter.name in entry.defaults
    ]
    if entry.capabilities.keyframe:
        taken.append(
            Parameter(
                name=KEYFRAME_MODEL,
                kind="text",
                default=(not entry.capabilities.references and entry.keyframe_model) or NONE,
                label="Identity keyframe by",
                help="The image model that makes a first frame of the cast's references for a shot that has no "
                "keyframe; 'none' to go by the text alone.",
            )
        )
    if takes_sheets(entry):
        taken.append(
            Parameter(
                name=SHEET_STRENGTH,
                kind="decimal",
                default="0.5",
                minimum="0.05",
                maximum="1",
                label="Strength of the sheet",
                help="How much of a reference the end of the shot before fills, for a shot that goes on with a sheet, "
                "or the scene's look anchor for one that cuts in place of going on.",
            )
        )
    if entry.capabilities.last_frame:
        taken.append(
            Parameter(
                name=BRIDGE,
                kind="switch",
                default=False,
                label="Bridge to the next shot",
                help="The shot ends in the keyframe of the shot after it.",
            )
        )
    return (*taken, *_ALWAYS)


@dataclass(frozen=True, slots=True)
class TakeSettings:
    """Every setting of one take by name, checked; and the LoRAs it uses."""

    values: Mapping[str, ParameterValue]
    loras: tuple[UsedLora, ...] = ()

    def number(self, name: str, default: str = "0") -> float:
        """A decimal as the model wants it."""
        return float(str(self.values.get(name, default)) or default)

    def integer(self, name: str) -> int:
        return int(self.values[name])

    def text(self, name: str) -> str:
        return str(self.values.get(name, ""))

    def has(self, name: str) -> bool:
        """Whether the model has the setting and it is not left empty."""
        return self.values.get(name, "") != ""


def read_settings(
    entry: ModelEntry, given: Mapping[str, ParameterValue], loras: Mapping[str, LoraEntry]
) -> TakeSettings:
    """Return the settings of a take. BadInput for a value that a parameter can't have, or an unknown LoRA.

    Parameters that belong to other engines (a film's parameters go to every engine) are left alone.
    """
    known = {parameter.name: parameter for parameter in parameters_of(entry)}
    used = _used_loras(entry, given, loras)
    values: dict[str, ParameterValue] = {name: parameter.default for name, parameter in known.items()}
    for lora in used:
        values.update({name: value for name, value in lora.entry.defaults.items() if name in known})
    for name, value in given.items():
        if name in known:
            values[name] = _checked(known[name], value)
    return TakeSettings(values, used)


def _checked(parameter: Parameter, value: ParameterValue) -> ParameterValue:
    if parameter.kind == "choice" and value not in parameter.choices:
        raise BadInput(
            EngineProblem.NOT_ONE_OF(value=value, choices=", ".join(parameter.choices)), field=parameter.name
        )
    if parameter.kind == "integer" and type(value) is not int:
        raise BadInput(EngineProblem.NO_WHOLE_NUMBER(value=value), field=parameter.name)
    if parameter.kind in ("integer", "decimal") and value != "":
        number = _decimal(parameter, value)
        low, high = parameter.minimum, parameter.maximum
        if (low is not None and number < Decimal(str(low))) or (high is not None and number > Decimal(str(high))):
            raise BadInput(EngineProblem.NOT_BETWEEN(value=value, low=str(low), high=str(high)), field=parameter.name)
    return value


def _decimal(parameter: Parameter, value: ParameterValue) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise BadInput(EngineProblem.NO_NUMBER(value=value), field=parameter.name)
    return number


def lora_names(given: Mapping[str, ParameterValue]) -> tuple[str, ...]:
    """The names in the setting `loras`, known or not."""
    return tuple(name for name, _, _ in _loras_told(given))


def _loras_told(given: Mapping[str, ParameterValue]) -> Iterator[tuple[str, str, str]]:
    """The names, weights ("" for the LoRA's own) and experts ("" for none told) in `film-look:0.8, fast:1@high`."""
    for part in filter(None, (lora.strip() for lora in str(given.get("loras", "")).split(","))):
        weighted, _, expert = (piece.strip() for piece in part.partition("@"))
        name, _, weight = (piece.strip() for piece in weighted.partition(":"))
        yield name, weight, expert


def _used_loras(
    entry: ModelEntry, given: Mapping[str, ParameterValue], loras: Mapping[str, LoraEntry]
) -> tuple[UsedLora, ...]:
    used = []
    for name, weight, expert in _loras_told(given):
        lora = loras.get(name)
        if lora is None or (lora.models and entry.id not in lora.models):
            fitting = tuple(lora.id for lora in loras.values() if not lora.models or entry.id in lora.models)
            raise BadInput(
                EngineProblem.NO_LORA(lora=name, model=entry.name),
                advice=EngineAdvice.KNOWN(names=fitting) if fitting else EngineAdvice.KNOWN_NONE(),
                field="loras",
            )
        if expert not in ("", *EXPERTS):
            raise BadInput(
                EngineProblem.NO_EXPERT(expert=expert), advice=EngineAdvice.WRITE_EXPERT(name=name), field="loras"
            )
        used.append(UsedLora(lora, _weight(weight or lora.weight), expert))
    return tuple(used)


def _weight(text: str) -> float:
    try:
        weight = Decimal(text)
    except InvalidOperation:
        weight = Decimal("NaN")
    if not weight.is_finite():
        raise BadInput(EngineProblem.NO_LORA_WEIGHT(value=text), advice=EngineAdvice.WRITE_LORA_WEIGHT(), field="loras")
    return float(weight)
