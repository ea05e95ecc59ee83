"""What the SDKs have in common that Stainless generates (runwayml, luma-agents, lumaai): their client and errors.

As read in runwayml 5.24.0, luma-agents 0.5.0 and lumaai 1.21.0, `_base_client.py` and `_exceptions.py`: with
`max_retries=0` a request is sent once; an error status raises `APIStatusError` with the parsed body, no answer
`APIConnectionError` with httpx's error as its cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import httpx

from matchcut.engines.hosted.adapter import NotSent, NotSentWhy, Patience
from matchcut.engines.hosted.adapters.rest import ErrorAnswer, lost_create, lost_question, retry_after, trusted

ErrorReader = Callable[[int, Any], ErrorAnswer]
"""Makes an `ErrorAnswer` of the status and the parsed body of a refusal; `retry_after` is put in here."""


def sdk_client(patience: Patience) -> httpx.Client:
    """The client that an SDK is to use: one line for each call, for one that was kept open may be dropped by the other
    end just when a paid call goes; no redirects, for where a paid call went has to be known.
    """
    return httpx.Client(
        verify=trusted(),
        timeout=httpx.Timeout(patience.read, connect=patience.connect),
        limits=httpx.Limits(max_keepalive_connections=0),
        follow_redirects=False,
    )


class StainlessErrors:
    """The errors of one SDK, by its module, and how its service words them."""

    def __init__(self, sdk: ModuleType, read: ErrorReader) -> None:
        self._sdk = sdk
        self._read = read

    @contextmanager
    def of_create(self) -> Iterator[None]:
        """Around the one paid call: NotSent, PerhapsSent, InputRefused."""
        try:
            yield
        except self._sdk.APIStatusError as error:
            raise self._answer(error).of_create() from error
        except (self._sdk.APIConnectionError, httpx.HTTPError) as error:
            raise lost_create(error) from error

    @contextmanager
    def of_upload(self) -> Iterator[None]:
        """Around what is free and comes before the paid call: NotSent, InputRefused, Unreachable."""
        try:
            yield
        except self._sdk.APIStatusError as error:
            raise self._answer(error).of_upload() from error
        except (self._sdk.APIConnectionError, httpx.HTTPError) as error:
            raise lost_question(error) from error

    @contextmanager
    def of_question(self) -> Iterator[None]:
        """Around a question after a job: Unreachable, KeyRefused, JobUnknown."""
        try:
            yield
        except self._sdk.APIStatusError as error:
            raise self._answer(error).of_question() from error
        except (self._sdk.APIConnectionError, httpx.HTTPError) as error:
            raise lost_question(error) from error

    @contextmanager
    def of_key(self) -> Iterator[None]:
        """Around a call by which a key is looked at: NotSent."""
        try:
            yield
        except self._sdk.APIStatusError as error:
            raise self._answer(error).of_key() from error
        except (self._sdk.APIConnectionError, httpx.HTTPError) as error:
            raise NotSent(str(lost_question(error)), NotSentWhy.UNREACHED) from error

    def _answer(self, error: Any) -> ErrorAnswer:
        read = self._read(error.status_code, error.body)
        return ErrorAnswer(
            status=read.status,
            text=read.text or str(error),
            code=read.code,
            refused=read.refused,
            no_credit=read.no_credit,
            retry_after=retry_after(error.response.headers),
        )
