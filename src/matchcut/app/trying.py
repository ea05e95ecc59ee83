"""A person's own first check of a service: the cheapest call there is, with its price before it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.app.problems import AppProblem
from matchcut.app.services import service_named
from matchcut.app.status import foreseen_recipe
from matchcut.engines.hosted.allowing import check_sending
from matchcut.engines.hosted.asking import OFF, RESOLUTION, SOUND, request_of
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.desk import CallDesk
from matchcut.engines.hosted.doors import door_to
from matchcut.engines.hosted.endings import failure_of
from matchcut.engines.hosted.ledger import Ledger, TakeOrder, clips_folder, ledger_file
from matchcut.engines.hosted.pricing import Money, estimate_of
from matchcut.engines.hosted.requests import ServiceRequest, request_to_json
from matchcut.engines.hosted.spending import Agreement, agree
from matchcut.engines.hosted.states import CallState
from matchcut.film import edits
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import new_id
from matchcut.film.model import Parameters, Settings

if TYPE_CHECKING:
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.engines.hosted.problems import ServiceNote
    from matchcut.engines.hosted.services import HostedModel
    from matchcut.planning.recipe import Recipe
    from matchcut.words.statements import Statement

_WORDS = "A calm grey sea under a cloudy sky, seen from the shore."
_RATE = 24


@dataclass(frozen=True, slots=True)
class Trial:
    """A call that shows whether a service works: of words alone, as short and small as it has them.

    `price` is None where nobody knows it.
    """

    model: HostedModel
    recipe: Recipe
    request: ServiceRequest
    price: Money | None


def trial_of(service: str) -> Trial:
    """The cheapest call of a service. BadInput where there is no such service, or it makes nothing of words alone."""
    known = service_named(service)
    trials = [trial for model in catalogue().models.values() if model.service == known.id for trial in _trials(model)]
    if not trials:
        raise BadInput(AppProblem.NOTHING_TO_TRY(service=known.title))
    return min(trials, key=lambda trial: (trial.price is None, trial.price or Money(0), trial.request.seconds))


def try_service(trial: Trial, heard: Callable[[Statement[ServiceNote] | CallState], None]) -> PaidCall:
    """Make a trial's call, for which a person has said yes, and bring its clip. `heard` is told how it stands.

    MatchcutError where no clip came; what was paid stays in the ledger, to be collected.
    """
    with Ledger(ledger_file()) as ledger:
        limits = {} if trial.price is None else {trial.price.currency: trial.price.micro}
        with ledger.changing() as base:
            run = agree(base, "", Agreement(limits, as_estimated=True, unknown_prices=trial.price is None))
        call = ledger.begin(_order(trial, run))
        watching = _Watching(heard)
        CallDesk(ledger, door_to, clips_folder(ledger.path), watching, check_sending).follow(call)
        watching.over.wait()
        call = ledger.get(call.id)
        if call.state is CallState.FETCHED:
            return ledger.move(call, CallState.KEPT)
        raise watching.why or failure_of(call) or BadInput(AppProblem.CALL_IS_KNOWN(call=call.id, state=call.state))


class _Watching:
    """Hears of the one call (`desk.Listener`)."""

    def __init__(self, heard: Callable[[Statement[ServiceNote] | CallState], None]) -> None:
        self.over = threading.Event()
        self.why: MatchcutError | None = None
        self._heard = heard

    def moved(self, call: PaidCall) -> None:
        self._heard(call.state)

    def progressed(self, call: PaidCall, part: int | None) -> None:
        """That it runs was said."""

    def waits(self, _call: PaidCall, why: Statement[ServiceNote]) -> None:
        self._heard(why)

    def ended(self, _call: PaidCall, why: MatchcutError | None) -> None:
        self.why = why
        self.over.set()


def _trials(model: HostedModel) -> Iterator[Trial]:
    """A call of a model in each of its resolutions."""
    if not model.text:
        return
    for resolution in model.sizes:
        settings = Settings(title="try", width=640, height=360)
        film = edits.add_scene(Film(settings=settings))
        parameters = Parameters({RESOLUTION: resolution, SOUND: OFF})
        scene = next(iter(film.scenes))
        film = edits.add_shot(
            film, scene, action=_WORDS, frames=_RATE * min(model.seconds), engine=model.id, parameters=parameters
        )
        recipe = foreseen_recipe(film, next(iter(film.shots)))
        request = request_of(recipe, model)
        yield Trial(model, recipe, request, estimate_of(request, model))


def _order(trial: Trial, run: str) -> TakeOrder:
    price = trial.price
    return TakeOrder(
        film="",
        film_title="",
        shot=new_id("sh"),
        slate="–",
        variation=0,
        job="",
        service=trial.model.service,
        model=trial.model.id,
        recipe=trial.recipe.to_json(),
        fingerprint=trial.recipe.fingerprint,
        request=request_to_json(trial.request),
        estimate=price.micro if price is not None else None,
        currency=price.currency if price is not None else "USD",
        run=run,
    )
