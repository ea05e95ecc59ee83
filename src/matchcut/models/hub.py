"""The model hub: which files a model has at one exact commit, and their bytes from any place on.

The library's own download starts anew after every break (huggingface_hub 2.4: `_download_to_tmp_and_move` takes a
file of a new name each time and removes it on failure), which for tens of gigabytes over a home line means never.
So its listing, addresses, login and connection are used, and the bytes are fetched by range.

`HF_ENDPOINT` names a mirror, `HF_HUB_OFFLINE=1` forbids to ask at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.models.problems import ModelAdvice, ModelProblem

_TIMEOUT_SECONDS = 30.0
_ON = ("1", "on", "yes", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class HubFile:
    """One file of a model: its name within it, bytes, and what tells that it is whole.

    `sha256` of the content where the hub stores it aside (all weights), else `git` the hash git gives it.
    """

    name: str
    size: int
    sha256: str = ""
    git: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a model consists of at one commit (40 hexadecimal digits)."""

    commit: str
    files: tuple[HubFile, ...]


class Interrupted(Exception):
    """The connection broke off; what came may be kept, and the rest asked for again."""


def endpoint() -> str:
    """The address of the hub, or of the mirror that the user has named."""
    from huggingface_hub.constants import ENDPOINT

    return os.environ.get("HF_ENDPOINT", "").rstrip("/") or ENDPOINT


def is_offline() -> bool:
    """Whether the user has forbidden to ask the hub."""
    return os.environ.get("HF_HUB_OFFLINE", "").lower() in _ON


def listing(repo: str, revision: str | None) -> Listing:
    """Ask what a model consists of at a revision (None: the newest).

    MachineFailed where the hub can't be reached; BadInput where it has no such model or revision, does not let this
    user have it, or tells what can't be.
    """
    import httpx2
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError

    refuse_offline(repo)
    try:
        model = HfApi(endpoint=endpoint()).model_info(
            repo, revision=revision, files_metadata=True, timeout=_TIMEOUT_SECONDS
        )
    except HFValidationError as error:
        raise BadInput(ModelProblem.HUB_NO_ID(repo=repo), advice=ModelAdvice.CORRECT_HUB()) from error
    except HfHubHTTPError as error:
        raise _refused(repo, revision, error) from error
    except (httpx2.HTTPError, OSError) as error:
        raise _unreachable(error) from error
    if not model.sha or any(sibling.size is None for sibling in model.siblings or ()):
        raise MachineFailed(ModelProblem.HUB_SILENT(hub=endpoint(), repo=repo), advice=ModelAdvice.TRY_LATER())
    return Listing(model.sha, tuple(_file(repo, sibling) for sibling in model.siblings or ()))


@contextmanager
def opened(repo: str, commit: str, name: str, begin: int) -> Iterator[tuple[int, Iterator[bytes]]]:
    """Open a file of a model at byte `begin`; yields the byte from which the chunks come (0 where ranges are ignored).

    `Interrupted` when the connection breaks off, BadInput where the hub refuses.
    """
    import httpx2
    from huggingface_hub import get_session, hf_hub_url
    from huggingface_hub.errors import HfHubHTTPError
    from huggingface_hub.utils import build_hf_headers, hf_raise_for_status  # type: ignore[attr-defined]

    url = hf_hub_url(repo, name, revision=commit, endpoint=endpoint())
    # Compressed on the way, a range would count other bytes than those of the file.
    headers = {**build_hf_headers(), "Accept-Encoding": "identity"}
    if begin:
        headers["Range"] = f"bytes={begin}-"
    try:
        with get_session().stream("GET", url, headers=headers, timeout=_TIMEOUT_SECONDS) as answer:
            if answer.status_code in (408, 429) or answer.status_code >= 500:
                raise Interrupted(f"the hub answered {answer.status_code}")
            hf_raise_for_status(answer)
            yield _first_byte(answer, begin), answer.iter_raw()
    except HfHubHTTPError as error:
        raise _refused(repo, commit, error) from error
    except (httpx2.HTTPError, httpx2.StreamError) as error:
        raise Interrupted(str(error) or type(error).__name__) from error


def refuse_offline(repo: str) -> None:
    """MachineFailed if the user has forbidden to ask the hub."""
    if is_offline():
        raise MachineFailed(
            ModelProblem.HUB_OFFLINE(repo=repo),
            advice=Remedy.GO_ONLINE(),
        )


def _first_byte(answer: Any, begin: int) -> int:
    if answer.status_code != 206:
        return 0
    unit = str(answer.headers.get("Content-Range", ""))
    first = unit.removeprefix("bytes ").partition("-")[0]
    if not first.isdecimal() or int(first) != begin:
        raise Interrupted("the hub sent another part of the file than asked for")
    return begin


def _file(repo: str, sibling: Any) -> HubFile:
    name = PurePosixPath(sibling.rfilename)
    if (
        name.is_absolute()
        or ".." in name.parts
        or "\\" in sibling.rfilename
        or ":" in sibling.rfilename
        or not name.parts
    ):
        raise BadInput(ModelProblem.HUB_ELSEWHERE(repo=repo, file=sibling.rfilename))
    return HubFile(
        name=sibling.rfilename,
        size=int(sibling.size),
        sha256=sibling.lfs.sha256 if sibling.lfs else "",
        git="" if sibling.lfs else sibling.blob_id or "",
    )


def _refused(repo: str, revision: str | None, error: Any) -> BadInput | MachineFailed:
    from huggingface_hub.errors import (
        EntryNotFoundError,
        GatedRepoError,
        RepositoryNotFoundError,
        RevisionNotFoundError,
    )

    if isinstance(error, GatedRepoError):
        return BadInput(
            ModelProblem.HUB_GATED(repo=repo),
            advice=ModelAdvice.ASK_AND_LOG_IN(where=f"{endpoint()}/{repo}"),
        )
    if isinstance(error, RevisionNotFoundError):
        return BadInput(
            ModelProblem.HUB_NO_REVISION(repo=repo, revision=revision or ""), advice=ModelAdvice.CORRECT_REVISION()
        )
    if isinstance(error, RepositoryNotFoundError):
        return BadInput(
            ModelProblem.HUB_NO_MODEL(repo=repo),
            advice=ModelAdvice.CORRECT_HUB_OR_LOG_IN(),
        )
    if isinstance(error, EntryNotFoundError):
        return BadInput(ModelProblem.HUB_FILE_GONE(repo=repo), advice=ModelAdvice.TRY_AGAIN())
    status = getattr(error.response, "status_code", "an error")
    return MachineFailed(
        ModelProblem.HUB_ANSWERED(hub=endpoint(), status=status, repo=repo), advice=ModelAdvice.TRY_LATER()
    )


def _unreachable(error: Exception) -> MachineFailed:
    return MachineFailed(
        ModelProblem.HUB_UNREACHABLE(hub=endpoint(), why=str(error).strip().rstrip(".") or type(error).__name__),
        advice=ModelAdvice.CHECK_CONNECTION(),
    )
