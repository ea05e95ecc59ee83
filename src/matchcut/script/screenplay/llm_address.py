"""Asking a language model at an OpenAI-compatible address: one question, one answer, with the standard library."""

from __future__ import annotations

import http.client
import ipaddress
import json
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from matchcut.film.errors import BadInput, EngineFailed
from matchcut.script.problems import ScriptAdvice, ScriptProblem

MAXIMUM_ANSWER = 4_000_000
"""Bytes. An answer is the shots of one scene."""


@dataclass(frozen=True, slots=True)
class ModelAddress:
    """Where a model answers: the address up to `/v1`, the model's name there, and a key if the address needs one."""

    address: str
    model: str = "default"
    key: str = field(default="", repr=False)
    timeout: int = 120

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise BadInput(
                ScriptProblem.NO_ADDRESS(address=self.address),
                advice=ScriptAdvice.WRITE_ADDRESS(),
            )
        if self.key and parts.scheme == "http" and not self.is_local:
            raise BadInput(
                ScriptProblem.KEY_UNENCRYPTED(host=parts.hostname),
                advice=ScriptAdvice.USE_HTTPS(),
            )

    @property
    def is_local(self) -> bool:
        """Whether the address is this machine's own, so that nothing leaves it."""
        host = urlsplit(self.address).hostname or ""
        try:
            return host == "localhost" or ipaddress.ip_address(host).is_loopback
        except ValueError:
            return False


class _StayHere(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: the text and the key go to the address that the person named, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


class NoAnswer(Exception):
    """Nothing came back; the text says why, as the end of a sentence."""


def post(model: ModelAddress, path: str, body: dict[str, Any], *, accept: str, most: int) -> bytes:
    """Return what the address answers to a request with JSON, at most so many bytes. NoAnswer if that is nothing."""
    headers = {"Content-Type": "application/json", "Accept": accept}
    if model.key:
        headers["Authorization"] = f"Bearer {model.key}"
    address = f"{model.address.rstrip('/')}/{path}"
    request = urllib.request.Request(address, json.dumps(body).encode(), headers)  # noqa: S310 - checked above.
    proxies = urllib.request.ProxyHandler({} if model.is_local else None)
    opener = urllib.request.build_opener(_StayHere, proxies)
    try:
        with opener.open(request, timeout=model.timeout) as answer:
            data: bytes = answer.read(most + 1)
    except urllib.error.HTTPError as error:
        error.close()
        raise NoAnswer(f"it answered with status {error.code}") from error
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise NoAnswer(f"it can't be reached ({reason or type(reason).__name__})") from error
    if len(data) > most:
        raise NoAnswer(f"its answer is longer than {most // 1_000_000} MB")
    return data


def ask(model: ModelAddress, instructions: str, question: str) -> str:
    """Return the model's answer. EngineFailed, with what to do, if there is none."""
    body = {
        "model": model.model,
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [{"role": "system", "content": instructions}, {"role": "user", "content": question}],
    }
    try:
        data = post(model, "chat/completions", body, accept="application/json", most=MAXIMUM_ANSWER)
    except NoAnswer as error:
        raise _failed(str(error)) from error
    return _content(data)


def _content(data: bytes) -> str:
    """The text of the first choice of an answer."""
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError) as error:
        raise _failed("its answer is not in the form of this interface") from error
    if not isinstance(content, str):
        raise _failed("its answer has no text")
    return content


def _failed(why: str) -> EngineFailed:
    return EngineFailed(
        ScriptProblem.NO_BREAKDOWN(error=why),
        advice=ScriptAdvice.CHECK_ADDRESS(),
    )
