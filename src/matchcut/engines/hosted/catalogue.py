"""The catalogue of services and the models that they host: what comes with the program, and what a person adds.

A file of ours (`resources/services`) tells one service: `[service]`, what its models share in `[family]`, and each
`[[model]]`; `retired.toml` tells names that no service makes films by any more. A person's own file may hold

    [[service]]
    id = "runway"
    address = "https://models.example.org/runway"   # a company's gateway

    [[service]]
    id = "pod"                                      # a ComfyUI server of one's own
    like = "comfyui"
    address = "http://10.0.0.7:8188"

    [[model]]
    id = "house-wan"
    service = "pod"
    workflow = "wan-i2v.json"                       # as "Export (API)" of ComfyUI writes it, with placeholders
    seconds = "2-5"
    rate = "16"
    sizes = { 480p = ["832x480", "480x832"] }

    [[model]]
    id = "runway-new"
    like = "runway-gen4.5"
    name = "gen5"                                   # the service's own name of it

A mistake spoils its own entry only: it is kept among the `mistakes`, with file, line and field.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.problems import ServiceProblem
from matchcut.engines.hosted.rows import read_model, read_retired, read_service
from matchcut.engines.hosted.services import HostedModel, RetiredModel, Service
from matchcut.film.errors import BadInput
from matchcut.media.resources import resource
from matchcut.models.fields import Fields
from matchcut.models.problems import ModelProblem

USERS_FILE = "MATCHCUT_SERVICES"
"""The environment variable that names a person's services file, where it is not the one in their settings."""

_TOML_LINE = re.compile(r"line (\d+)")


@dataclass(slots=True)
class ServiceCatalogue:
    """Services, models and retired names, and the entries that can't be used, each with its reason."""

    services: dict[str, Service] = field(default_factory=dict)
    models: dict[str, HostedModel] = field(default_factory=dict)
    retired: list[RetiredModel] = field(default_factory=list)
    mistakes: list[BadInput] = field(default_factory=list)

    def service_of(self, model: HostedModel) -> Service:
        """The service that hosts a model."""
        return self.services[model.service]


@dataclass(slots=True)
class _Reading:
    """What was read so far: the catalogue, and the tables that later ones may be `like`; and what is being read: a file
    with its text, what its models share, the id of the service that it tells ("": it is a person's own).
    """

    catalogue: ServiceCatalogue = field(default_factory=ServiceCatalogue)
    tables: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    file: Path = Path()
    text: str = ""
    family: Mapping[str, Any] = field(default_factory=dict)
    home: str = ""
    ours: bool = True

    def fields(self, table: str, number: int, values: Any) -> Fields:
        """One table of the file. BadInput for what is none."""
        if not isinstance(values, dict):
            raise BadInput(ModelProblem.FIELD_TABLE(field=table), file=self.file, field=table)
        return Fields(self.file, self.text, table, number, values)


def users_file() -> Path:
    """Where a person's own services are written down; it need not exist."""
    named = os.environ.get(USERS_FILE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("matchcut") / "services.toml"


def catalogue() -> ServiceCatalogue:
    """The catalogue of this machine: ours and the person's."""
    mine = users_file()
    stamp = mine.stat().st_mtime_ns if mine.is_file() else 0
    return _read_once(mine, stamp)


def services() -> dict[str, Service]:
    """All services by id."""
    return catalogue().services


def title_of(service: str) -> str:
    """What people call the service of that id; the id itself where the catalogue has no such service any more."""
    known = services().get(service)
    return known.title if known is not None else service


@cache
def _read_once(mine: Path, stamp: int) -> ServiceCatalogue:
    return read_catalogue(sorted(resource("services").glob("*.toml")), [mine] if stamp else [])


def read_catalogue(ours: Iterable[Path], mine: Iterable[Path] = ()) -> ServiceCatalogue:
    """Read files of ours and then a person's, which may change services and be `like` models that were told before.

    Never raises for what they hold.
    """
    reading = _Reading()
    for file in ours:
        _read_file(reading, file)
    reading.ours = False
    for file in mine:
        _read_file(reading, file)
    return reading.catalogue


def _read_file(reading: _Reading, file: Path) -> None:
    mistakes = reading.catalogue.mistakes
    try:
        text = file.read_text(encoding="utf-8")
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _TOML_LINE.search(str(error))
        mistakes.append(BadInput(ModelProblem.NO_TOML(why=str(error)), file=file, line=int(line[1]) if line else None))
        return
    except (OSError, UnicodeDecodeError) as error:
        mistakes.append(BadInput(ModelProblem.FILE_UNREADABLE(why=str(error)), file=file))
        return
    reading.file, reading.text, reading.family, reading.home = file, text, {}, ""
    if reading.ours:
        reading.family = plain.pop("family", {})
        if "service" in plain:
            reading.home, plain["service"] = plain["service"]["id"], [plain["service"]]
    for name, entries in plain.items():
        if name not in _TABLES or not isinstance(entries, list):
            mistakes.append(BadInput(ServiceProblem.TABLE_UNKNOWN(table=name), file=file, field=name))
    for name, add in _TABLES.items():
        entries = plain.get(name, [])
        for number, entry in enumerate(entries if isinstance(entries, list) else []):
            try:
                add(reading, reading.fields(name, number, entry), entry)
            except BadInput as mistake:
                mistakes.append(mistake)


def _add_service(reading: _Reading, fields: Fields, _own: Mapping[str, Any]) -> None:
    """A service of ours; or a person's, which is one that is known with another address, or `like` one."""
    known = reading.catalogue.services
    if reading.ours:
        service = read_service(fields)
    else:
        like = fields.text("like", "")
        name = fields.text("id")
        if (like or name) not in known:
            raise fields.wrong("like" if like else "id", ServiceProblem.FIELD_SERVICE, service=like or name)
        base = known[like or name]
        title = fields.text("title", name if like else base.title)
        service = replace(base, id=name, title=title, address=fields.text("address", base.address))
        fields.finish()
    known[service.id] = service


def _add_model(reading: _Reading, fields: Fields, own: Mapping[str, Any]) -> None:
    known = reading.catalogue
    like = fields.text("like", "")
    if like and like not in reading.tables:
        raise fields.wrong("like", ModelProblem.FIELD_LIKE, model=like)
    home = {"service": reading.home} if reading.home else {}
    base = reading.tables[like] if like else {**home, **reading.family}
    table = _merged(base, {name: value for name, value in own.items() if name != "like"})
    joined = fields.of(table)
    model = read_model(joined, reading.file.parent)
    if model.service not in known.services:
        raise joined.wrong("service", ServiceProblem.FIELD_SERVICE, service=model.service)
    if model.id in known.models:
        raise joined.wrong("id", ModelProblem.MODEL_TAKEN, id=model.id)
    known.models[model.id] = model
    reading.tables[model.id] = table


def _add_retired(reading: _Reading, fields: Fields, _own: Mapping[str, Any]) -> None:
    reading.catalogue.retired.append(read_retired(fields))


_TABLES = {"service": _add_service, "model": _add_model, "retired": _add_retired}


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """`own` over `base`; the names of parts are joined, all else stands for itself."""
    merged = {**base, **own}
    for name in ("parts", "spelled"):
        if isinstance(base.get(name), dict) and isinstance(own.get(name), dict):
            merged[name] = {**base[name], **own[name]}
    return merged
