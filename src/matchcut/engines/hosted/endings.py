"""What a call that brought no clip is told as: what happened, which input was refused, what to do."""

from __future__ import annotations

from matchcut.engines.hosted.catalogue import title_of
from matchcut.engines.hosted.ledger import PaidCall
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.requests import MediaRole, SentMedia, request_from_json
from matchcut.engines.hosted.states import CallState
from matchcut.film.errors import EngineFailed
from matchcut.words.statements import Statement

_PLAIN = {
    CallState.REFUSED_OUTPUT: (ServiceProblem.OUTPUT_REFUSED, ServiceAdvice.CHANGE_OR_TRY_AGAIN),
    CallState.FAILED: (ServiceProblem.JOB_FAILED, ServiceAdvice.TRY_AGAIN_LATER),
    CallState.EXPIRED: (ServiceProblem.CLIP_EXPIRED, ServiceAdvice.ASK_SERVICE),
    CallState.CANCELLED: (ServiceProblem.CALL_CANCELLED, ServiceAdvice.SEND_ANEW),
    CallState.UNKNOWN: (ServiceProblem.CALL_UNKNOWN, ServiceAdvice.LOOK_AT_SERVICE),
}


def failure_of(call: PaidCall) -> EngineFailed | None:
    """Why a call brings no clip, as an error of its shot; None where it brought one or is still under way."""
    if call.state is CallState.REFUSED_INPUT:
        return EngineFailed(_refused_input(call), advice=_change(call))
    if call.state not in _PLAIN:
        return None
    problem, advice = _PLAIN[call.state]
    return EngineFailed(problem(service=title_of(call.service), said=call.said or "…"), advice=advice(call=call.id))


def _refused_input(call: PaidCall) -> Statement[ServiceProblem]:
    if call.refused == "prompt":
        return ServiceProblem.PROMPT_REFUSED(service=title_of(call.service), said=call.said)
    medium = _refused_medium(call)
    if medium is None:
        return ServiceProblem.REQUEST_REFUSED(service=title_of(call.service), said=call.said)
    if medium.role in (MediaRole.REFERENCE, MediaRole.STYLE) and medium.of:
        return ServiceProblem.REFERENCE_REFUSED(service=title_of(call.service), name=medium.of, said=call.said)
    return ServiceProblem.PICTURE_REFUSED(service=title_of(call.service), role=medium.role.value, said=call.said)


def _change(call: PaidCall) -> Statement[ServiceAdvice]:
    if call.refused == "prompt":
        return ServiceAdvice.CHANGE_PROMPT()
    if _refused_medium(call) is not None:
        return ServiceAdvice.CHANGE_PICTURE()
    return ServiceAdvice.CHANGE_REQUEST()


def _refused_medium(call: PaidCall) -> SentMedia | None:
    """The picture that the service refused, where it says which."""
    if not call.refused.isdecimal():
        return None
    media = request_from_json(call.request).media
    return media[int(call.refused)] if int(call.refused) < len(media) else None
