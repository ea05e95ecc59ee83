"""Reads the rows of the catalogue of services: one table of a TOML file each, BadInput for one that can't be used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from matchcut.engines.hosted.problems import ServiceProblem
from matchcut.engines.hosted.requests import MediaRole
from matchcut.engines.hosted.services import ADAPTERS, ChargedBy, HostedModel, Price, RetiredModel, Service
from matchcut.engines.hosted.workflows import Placeholders, read_placeholders
from matchcut.engines.sizes import Size
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.models.fields import Fields
from matchcut.models.problems import ModelProblem

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_SIZE = re.compile(r"([1-9]\d{1,4})x([1-9]\d{1,4})")
_ASPECT = re.compile(r"([1-9]\d{0,2}):([1-9]\d{0,2})")
_SPAN = re.compile(r"(\d{1,3})-(\d{1,3})")
_SHORT_SIDES = {
    **{f"{side}p": side for side in (360, 480, 540, 720, 768, 1080)},
    "2k": 1440,
    "4k": 2160,
}
"""What the shorter side comes to of a clip that is asked for by the resolution's name; the clip says for sure."""
_LONGEST = 600
_REQUEST_PARTS = ("prompt", "negative", "seconds", "aspect", "resolution", "sound", "seed")


def read_service(fields: Fields) -> Service:
    """A service of ours, all of whose fields are known."""
    adapter = fields.text("adapter")
    service = Service(
        id=_id(fields),
        title=fields.text("title"),
        package=fields.text("package", ""),
        module=fields.text("module", ""),
        adapter=f"{ADAPTERS}.{adapter}",
        key_names=fields.texts("key_names"),
        wants_key=fields.switch("wants_key", True),
        address=fields.text("address", ""),
        terms=fields.text("terms", ""),
        region=fields.text("region", ""),
        retention=fields.text("retention", ""),
        links_last=fields.integer("links_last", 3600, 1),
        in_flight=fields.integer("in_flight", 8, 1),
        lists_jobs=fields.switch("lists_jobs", False),
        cancels=fields.switch("cancels", False),
    )
    fields.finish()
    return service


def read_retired(fields: Fields) -> RetiredModel:
    """A name that no service makes films by."""
    retired = RetiredModel(
        name=fields.text("name"),
        maker=fields.text("maker"),
        since=fields.day("since"),
        released=fields.switch("released", True),
        names=fields.texts("names"),
        instead=fields.texts("instead"),
    )
    fields.finish()
    return retired


def read_model(fields: Fields, folder: Path) -> HostedModel:
    """A model; the path of its workflow is told from `folder`. What a workflow takes, its own placeholders say."""
    name, service = _id(fields), fields.text("service")
    path = fields.text("workflow", "")
    workflow = folder / Path(path).expanduser() if path else None
    placeholders = _placeholders(fields, workflow)
    aspects = fields.texts("aspects")
    seconds = _seconds(fields, "seconds", fields.text("seconds"))
    parts = fields.mapping("parts")
    for part in parts:
        if part not in (*_REQUEST_PARTS, *MediaRole):
            raise fields.wrong("parts", ServiceProblem.FIELD_PART, part=part)
    sizes = _sizes(fields, "sizes") or _named_sizes(fields, aspects, fields.texts("resolutions"))
    if not sizes:
        raise fields.wrong("sizes", ServiceProblem.FIELD_SIZES)
    model = HostedModel(
        id=name,
        service=service,
        name=fields.text("name", name if workflow else None),
        title=fields.text("title", name),
        summary=fields.text("summary", ""),
        seconds=seconds,
        seconds_with=_seconds_with(fields, seconds),
        sizes=sizes,
        text_sizes=_sizes(fields, "text_sizes"),
        aspects=aspects,
        rate=_rate(fields),
        roles=placeholders.roles if workflow else _roles(fields),
        exclusive=_exclusive(fields),
        most_pictures=fields.integer("most_pictures", 0),
        last_alone=fields.switch("last_alone", workflow is not None),
        frames_name=fields.text("frames_name", ""),
        references_name=fields.text("references_name", ""),
        text=fields.switch("text", not (workflow and MediaRole.FIRST in placeholders.roles)),
        sound=fields.switch("sound", False),
        always_sound=fields.switch("always_sound", False),
        seeded=fields.switch("seeded", placeholders.seeded),
        negative=fields.switch("negative", placeholders.negative),
        longest_prompt=fields.integer("longest_prompt", 20000 if workflow else 2000, 1),
        parts=parts,
        spelled=fields.mapping("spelled"),
        workflow=workflow,
        revision=fields.text("revision", placeholders.revision or "1"),
        prices=_prices(fields),
        until=fields.day("until"),
    )
    fields.finish()
    return model


def _id(fields: Fields) -> str:
    name = fields.text("id")
    if not _ID.fullmatch(name):
        raise fields.wrong("id", ModelProblem.FIELD_ID)
    return name


def _placeholders(fields: Fields, workflow: Path | None) -> Placeholders:
    try:
        return read_placeholders(workflow)
    except BadInput as error:
        raise fields.wrong("workflow", ServiceProblem.FIELD_WORKFLOW, why=error.problem) from error


def _seconds(fields: Fields, name: str, text: str) -> tuple[int, ...]:
    """`2-10` (each whole second), `4, 6, 8`, `5`; in order, each once."""
    span = _SPAN.fullmatch(text.strip())
    counts = range(int(span[1]), int(span[2]) + 1) if span else _numbers(text)
    seconds = tuple(sorted(set(counts)))
    if not seconds or not 0 < seconds[0] <= seconds[-1] <= _LONGEST:
        raise fields.wrong(name, ServiceProblem.FIELD_SECONDS, value=text)
    return seconds


def _numbers(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    return [int(part) for part in parts] if all(part.isdecimal() and len(part) < 4 for part in parts) else []


def _seconds_with(fields: Fields, seconds: tuple[int, ...]) -> Mapping[MediaRole, tuple[int, ...]]:
    given: dict[MediaRole, tuple[int, ...]] = {}
    for name, text in fields.mapping("seconds_with").items():
        given[_role(fields, "seconds_with", name)] = own = _seconds(fields, "seconds_with", text)
        if not set(own) <= set(seconds):
            raise fields.wrong("seconds_with", ServiceProblem.FIELD_SECONDS, value=text)
    return given


def _role(fields: Fields, field: str, name: str) -> MediaRole:
    if name not in tuple(MediaRole):
        raise fields.wrong(field, ServiceProblem.FIELD_ROLE, role=name, roles=tuple(MediaRole))
    return MediaRole(name)


def _roles(fields: Fields) -> Mapping[MediaRole, int]:
    inner = fields.table("roles")
    return {_role(fields, "roles", name): inner.integer(name, 0, 1) for name in inner.names()}


def _exclusive(fields: Fields) -> tuple[tuple[MediaRole, MediaRole], ...]:
    pairs = []
    for text in fields.texts("exclusive"):
        first, _, other = text.partition(" ")
        pairs.append((_role(fields, "exclusive", first), _role(fields, "exclusive", other.strip())))
    return tuple(pairs)


def _sizes(fields: Fields, name: str) -> Mapping[str, tuple[Size, ...]]:
    inner = fields.table(name)
    sizes: dict[str, tuple[Size, ...]] = {}
    for resolution in inner.names():
        pairs = [_SIZE.fullmatch(text) for text in inner.texts(resolution)]
        if not pairs or None in pairs:
            raise fields.wrong(name, ServiceProblem.FIELD_SIZES)
        sizes[resolution] = tuple((int(size[1]), int(size[2])) for size in pairs if size)
    return sizes


def _named_sizes(
    fields: Fields, aspects: tuple[str, ...], resolutions: tuple[str, ...]
) -> Mapping[str, tuple[Size, ...]]:
    """What aspects come to at resolutions that are called by their shorter side."""
    shapes = [_ASPECT.fullmatch(aspect) for aspect in aspects]
    if None in shapes:
        raise fields.wrong("aspects", ServiceProblem.FIELD_ASPECTS)
    if unknown := next((name for name in resolutions if name not in _SHORT_SIDES), ""):
        raise fields.wrong(
            "resolutions", ServiceProblem.FIELD_RESOLUTION, resolution=unknown, known=tuple(_SHORT_SIDES)
        )
    return {
        name: tuple(_size(Fraction(int(shape[1]), int(shape[2])), _SHORT_SIDES[name]) for shape in shapes if shape)
        for name in resolutions
        if shapes
    }


def _size(shape: Fraction, short: int) -> Size:
    """The size of that shape and shorter side; the longer one is even."""
    long = 2 * round(short * max(shape, 1 / shape) / 2)
    return (long, short) if shape >= 1 else (short, long)


def _rate(fields: Fields) -> FrameRate | None:
    text = fields.text("rate", "")
    try:
        return FrameRate.parse(text) if text else None
    except BadInput as error:
        raise fields.wrong("rate", ModelProblem.FIELD_RATE, why=error.what) from error


def _prices(fields: Fields) -> tuple[Price, ...]:
    """The price table; each line has the source and the day of the model's own, where it names none."""
    source, read_on = fields.text("source", ""), fields.day("read_on")
    prices = []
    for line in fields.tables("prices"):
        by, day = line.text("by", ChargedBy.SECOND), line.day("read_on") or read_on
        where, amount = line.text("source", source), line.decimal("price", "")
        if by not in tuple(ChargedBy):
            raise fields.wrong("prices", ServiceProblem.FIELD_CHARGED_BY, value=by, known=tuple(ChargedBy))
        if day is None or not where:
            raise fields.wrong("prices", ServiceProblem.FIELD_PRICE_SOURCE)
        prices.append(
            Price(
                micro=round(Decimal(amount) * 1_000_000),
                charged_by=ChargedBy(by),
                resolution=line.text("resolution", ""),
                sound=line.switch("sound", False) if "sound" in line.names() else None,
                pictures=line.switch("pictures", False) if "pictures" in line.names() else None,
                seconds=line.integer("seconds", 0),
                beyond=line.integer("beyond", 0),
                currency=line.text("currency", "USD"),
                read_on=day,
                source=where,
            )
        )
        line.finish()
        if prices[-1].micro < 0:
            raise fields.wrong("prices", ModelProblem.FIELD_NUMBER, value=amount)
    return tuple(prices)
