"""What the hosted engines are: one for each model of the catalogue of services. Light: reads the catalogue, no more."""

from __future__ import annotations

import importlib.util
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from matchcut.engines.hosted.asking import AUTO, NEGATIVE, OFF, ON, RESOLUTION, SOUND
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.pricing import price_per_second
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.requests import MediaRole
from matchcut.engines.hosted.services import HostedModel, Service
from matchcut.engines.spec import Availability, Capabilities, EngineKind, EngineSpec, Outlook, Parameter
from matchcut.models.files import Licence

if TYPE_CHECKING:
    from matchcut.planning.recipe import Recipe

PIPELINE = "matchcut.engines.hosted.clip:HostedClip"


def specs() -> tuple[EngineSpec, ...]:
    """The specs that this package registers: every model whose row is well formed."""
    known = catalogue()
    return tuple(spec_of(model, known.service_of(model)) for model in known.models.values())


def spec_of(model: HostedModel, service: Service) -> EngineSpec:
    """The engine that a row describes. Its takes go stale when the row's `revision` changes (a workflow's, when its
    file does), not when a price or a further size is written down: they were paid for.
    """
    return EngineSpec(
        id=model.id,
        name=model.title,
        kind=EngineKind.HOSTED,
        revision=model.revision,
        makes="video made by a hosted model",
        summary=model.summary,
        capabilities=_capabilities(model),
        pipeline=PIPELINE,
        licence=Licence("terms of the service"),
        parameters=_parameters(model),
        drifts=True,
        service=model.service,
        price=price_per_second(model) if service.wants_key or model.prices else (),
        available=partial(availability, model, service),
        explain=partial(_explain, model),
    )


def availability(model: HostedModel, service: Service) -> Availability:
    """Whether a model's service can be asked from here: reads a key, imports no SDK and asks nobody."""
    from matchcut.engines.hosted.keys import key_of, variable_of

    if model.until is not None and date.today() >= model.until:
        return Availability(False, ServiceProblem.NO_LONGER_OFFERED(model=model.title, day=model.until.isoformat()))
    if not all(_is_there(name.partition(":")[0]) for name in (service.adapter, PIPELINE)):
        return Availability(False, ServiceProblem.NO_ADAPTER(service=service.title))
    if service.module and not _is_there(service.module):
        problem = ServiceProblem.NO_SDK(service=service.title, package=service.package)
        return Availability(False, (problem, ServiceAdvice.INSTALL_SDK(package=service.package)))
    if service.wants_key and key_of(service) is None:
        advice = ServiceAdvice.SET_KEY(variables=(variable_of(service), *service.key_names))
        return Availability(False, (ServiceProblem.NO_KEY(service=service.title), advice))
    return Availability(True)


def _is_there(module: str) -> bool:
    """Whether a module could be imported; it is not."""
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # One above it is not there.
        return False


def _capabilities(model: HostedModel) -> Capabilities:
    roles = model.roles
    sizes = dict.fromkeys(size for own in model.sizes.values() for size in own)
    return Capabilities(
        text=model.text,
        references=roles.get(MediaRole.REFERENCE, 0),
        keyframe=MediaRole.FIRST in roles,
        last_frame=MediaRole.LAST in roles,
        tail_frames=int(MediaRole.FIRST in roles),
        sound=model.sound or model.always_sound,
        seeded=model.seeded,
        rate=model.rate,
        sizes=tuple(sizes),
        seconds=model.seconds,
    )


def _parameters(model: HostedModel) -> tuple[Parameter, ...]:
    """What a person can set: the resolution, where there is a choice; sound, what is not wanted, the row's own."""
    own: list[Parameter] = []
    if len(model.sizes) > 1:
        own.append(
            Parameter(
                name=RESOLUTION,
                kind="choice",
                default=AUTO,
                choices=(AUTO, *model.sizes),
                label="Resolution",
                help="Of which the service makes the clip. auto: the smallest that is not below the film's.",
            )
        )
    if model.sound and not model.always_sound:
        own.append(
            Parameter(
                name=SOUND,
                kind="choice",
                default=AUTO,
                choices=(AUTO, ON, OFF),
                label="Sound",
                help="Whether the service makes sound, which may cost more. auto: where somebody speaks.",
            )
        )
    if model.negative:
        own.append(Parameter(name=NEGATIVE, kind="text", default="", label="Not wanted"))
    return (*own, *model.parameters)


def _explain(model: HostedModel, recipe: Recipe, before: str) -> Outlook:
    from matchcut.engines.hosted.explaining import explain

    return explain(catalogue().service_of(model), model, recipe, before)
