"""What a service's refusal means for money, the same for all of them; and the calls of services without an SDK.

Each adapter reads its service's own error bodies into an `ErrorAnswer`; what follows from one is decided here alone.
"""

from __future__ import annotations

import functools
import json
import math
import mimetypes
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx2

from matchcut.engines.hosted.adapter import (
    InputRefused,
    JobUnknown,
    KeyRefused,
    NotSent,
    NotSentWhy,
    Patience,
    PerhapsSent,
    Unreachable,
)

_REFUSED = (400, 404, 405, 413, 415, 422)
"""Answers to a create call by which a server says that it made nothing of it."""

_OF_QUESTIONS = {401: KeyRefused, 403: KeyRefused, 404: JobUnknown, 410: JobUnknown}

_NEVER_LEFT = frozenset(
    {"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol", "InvalidURL"}
)
"""Errors of httpx and httpx2, which name them alike, that are raised before a request has a line to leave by: refused,
a name without an address, TLS that failed, a proxy that lets nothing through.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAnswer:
    """What a service answered in place of what it was asked: the HTTP status, its own code and text.

    `refused` is as of `Answer`. `no_credit` says that it speaks of money that is lacking, `retry_after` for how many
    seconds it is not to be asked.
    """

    status: int
    text: str
    code: str = ""
    refused: str = ""
    no_credit: bool = False
    retry_after: float | None = None

    def of_create(self) -> NotSent | InputRefused | PerhapsSent:
        """What it means where the call is paid."""
        error = self._certain()
        return PerhapsSent(self._said()) if error is None else error

    def of_upload(self) -> NotSent | InputRefused | Unreachable:
        """What it means where nothing is paid yet and the same call may be made again."""
        error = self._certain()
        return self.of_question() if error is None else error

    def of_question(self) -> Unreachable:
        """What it means where a job is asked after."""
        return _OF_QUESTIONS.get(self.status, Unreachable)(self._said(), retry_after=self.retry_after)

    def of_key(self) -> NotSent:
        """What it means where only the key is looked at."""
        error = self._certain()
        return error if isinstance(error, NotSent) else NotSent(self._said(), NotSentWhy.UNREACHED)

    def _certain(self) -> NotSent | InputRefused | None:
        if self.no_credit or self.status == 402:
            return NotSent(self._said(), NotSentWhy.NO_CREDIT)
        if self.status == 429:
            return NotSent(self._said(), NotSentWhy.SLOWER, retry_after=self.retry_after)
        if self.status in (401, 403):
            return NotSent(self._said(), NotSentWhy.KEY_REFUSED)
        if self.status in _REFUSED:
            return InputRefused(self.text, code=self.code, refused=self.refused)
        return None

    def _said(self) -> str:
        return " ".join(part for part in (str(self.status), self.code, self.text) if part)


def detail_error(status: int, body: Any, place: Callable[[tuple[Any, ...]], str] = lambda _path: "") -> ErrorAnswer:
    """An `ErrorAnswer` of a body as FastAPI has them, and services written in it: a text under "detail", or a list of
    {"loc", "msg"} for each wrong field. `place` says which input a field's path is, as `refused` of `Answer`.
    """
    said = body if isinstance(body, Mapping) else {"detail": body}
    detail = said.get("detail") or said.get("error") or said.get("message") or ""
    issues = [issue for issue in detail if isinstance(issue, Mapping)] if isinstance(detail, list) else []
    paths = [tuple(part for part in issue.get("loc", ()) if part != "body") for issue in issues]
    texts = [
        f"{'.'.join(map(str, path))}: {issue.get('msg', '')}" for path, issue in zip(paths, issues, strict=True)
    ] or [detail if isinstance(detail, str) else json.dumps(detail)]
    return ErrorAnswer(
        status=status,
        text="; ".join(texts),
        code=str(said.get("code") or said.get("failure_code") or ""),
        refused=next((medium for path in paths if (medium := place(path))), ""),
        no_credit="insufficient credit" in texts[0].casefold(),
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """For how many seconds a service is not to be asked, by its Retry-After: seconds, or a date (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "")
    try:
        seconds = float(value)
        return max(0.0, seconds) if math.isfinite(seconds) else None
    except ValueError:
        pass
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def never_left(error: BaseException) -> bool:
    """Whether an error of httpx or httpx2, or what an SDK made of one, says that the request never left."""
    cause: BaseException | None = error
    while cause is not None:
        if any(kind.__name__ in _NEVER_LEFT for kind in type(cause).__mro__):
            return True
        cause = cause.__cause__
    return False


def lost_create(error: Exception) -> NotSent | PerhapsSent:
    """What it means that a paid call got no answer."""
    return NotSent(_words(error), NotSentWhy.UNREACHED) if never_left(error) else PerhapsSent(_words(error))


def lost_question(error: Exception) -> Unreachable:
    """What it means that a question got no answer."""
    return Unreachable(_words(error))


def _words(error: Exception) -> str:
    """An error with what it came of: SDKs say no more than that there was one."""
    return f"{error} {error.__cause__ or ''}".strip() or type(error).__name__


@functools.cache
def trusted() -> ssl.SSLContext:
    """Whom to trust in TLS: this system, so that a company's own gateway can be called, too. Reading its certificates
    takes longer than all else that a client does, so it is done once.
    """
    return httpx2.create_ssl_context()


class RestService:
    """A service at an address, called without an SDK: no call is repeated, no redirect followed.

    `headers` go with each call, given anew for each where keys run out. `read` makes an `ErrorAnswer` of the status and
    body (parsed JSON, or the text where it is none) of a refusal; `retry_after` is put in here.
    """

    def __init__(
        self,
        address: str,
        headers: Callable[[], Mapping[str, str]],
        read: Callable[[int, Any], ErrorAnswer],
        patience: Patience,
    ) -> None:
        self._address = address.rstrip("/")
        self._headers = headers
        self._read = read
        # A line that was kept open may be dropped by the other end at the worst moment: a paid call goes by a new one.
        self._client = httpx2.Client(
            verify=trusted(),
            timeout=httpx2.Timeout(patience.read, connect=patience.connect),
            limits=httpx2.Limits(max_keepalive_connections=0),
        )

    def create(self, path: str, body: Mapping[str, Any], **parameters: str) -> Any:
        """Send the one paid call, as JSON; its answer. NotSent, PerhapsSent, InputRefused."""
        try:
            answer = self._call("POST", path, body, parameters)
        except httpx2.HTTPError as error:
            raise lost_create(error) from error
        if not answer.is_success:
            raise self._error(answer).of_create()
        return _parsed(answer)

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None, **parameters: str) -> Any:
        """Ask what costs nothing; the answer, None where it is empty. Unreachable, KeyRefused, JobUnknown."""
        try:
            answer = self._call(method, path, body, parameters)
        except httpx2.HTTPError as error:
            raise lost_question(error) from error
        if not answer.is_success:
            raise self._error(answer).of_question()
        return _parsed(answer)

    def look(self, method: str, path: str) -> tuple[int, Any]:
        """Ask what costs nothing, where refusals say something, too: the status, and the body as `ask` has it.
        Unreachable where no answer came.
        """
        try:
            answer = self._call(method, path, None, {})
        except httpx2.HTTPError as error:
            raise lost_question(error) from error
        return answer.status_code, _parsed(answer)

    def upload(self, path: str, field: str, file: Path, name: str, **fields: str) -> Any:
        """Send a file, which costs nothing, as a field of a form under a name that tells nothing; the answer. NotSent,
        InputRefused, Unreachable.
        """
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        try:
            answer = self._client.post(
                f"{self._address}{path}",
                files={field: (name, file.read_bytes(), kind)},
                data=fields,
                headers=dict(self._headers()),
            )
        except httpx2.HTTPError as error:
            raise lost_question(error) from error
        if not answer.is_success:
            raise self._error(answer).of_upload()
        return _parsed(answer)

    def verify(self, path: str, **parameters: str) -> Any:
        """Ask something by which the key is seen to be good; the answer. NotSent."""
        try:
            answer = self._call("GET", path, None, parameters)
        except httpx2.HTTPError as error:
            raise NotSent(_words(error), NotSentWhy.UNREACHED) from error
        if not answer.is_success:
            raise self._error(answer).of_key()
        return _parsed(answer)

    def _call(
        self, method: str, path: str, body: Mapping[str, Any] | None, parameters: Mapping[str, str]
    ) -> httpx2.Response:
        return self._client.request(
            method, f"{self._address}{path}", json=body, params=dict(parameters), headers=dict(self._headers())
        )

    def _error(self, answer: httpx2.Response) -> ErrorAnswer:
        read = self._read(answer.status_code, _parsed(answer))
        return ErrorAnswer(
            status=read.status,
            text=read.text,
            code=read.code,
            refused=read.refused,
            no_credit=read.no_credit,
            retry_after=retry_after(answer.headers),
        )


def _parsed(answer: httpx2.Response) -> Any:
    try:
        return answer.json() if answer.content else None
    except (json.JSONDecodeError, UnicodeDecodeError):
        return answer.text
