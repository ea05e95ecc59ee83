"""Signing files with C2PA credentials, and reading them again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.provenance.claims import GENERATION, Claims
from matchcut.delivery.provenance.keys import SigningKey
from matchcut.delivery.writing import in_place_of, write_whole
from matchcut.film.errors import BadInput, MachineFailed

SIDECAR = ".c2pa"

_UNTRUSTED = "signingCredential.untrusted"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a file's credentials say. `valid`: the signature holds and the file was not changed since.

    `trusted`: an authority that this machine trusts vouches for the signer. `source` is a digital source type.
    `actions` and `shots` are as claimed; `troubles` are C2PA's codes for what is wrong.
    """

    valid: bool
    trusted: bool
    signer: str
    title: str
    source: str
    actions: tuple[Mapping[str, Any], ...]
    ingredients: tuple[Mapping[str, Any], ...]
    shots: tuple[Mapping[str, Any], ...]
    troubles: tuple[str, ...]


def sign(
    path: Path, claims: Claims, key: SigningKey, *, timestamp: str = "", called: Path | None = None
) -> Credentials:
    """Give a file credentials, in its place, and return them as they were read back.

    They are put into the file; beside a file of a kind that can hold none (Matroska, EXR), as `NAME.c2pa`, where
    `called` says what it is going to be called if that is another name. The signed
    file is written beside it, read and verified, and only then takes its name; whatever fails, the file stays as it
    was. `timestamp` is the address of a time-stamping authority (RFC 3161), which keeps the signature valid after the
    certificate has expired; nothing is asked of the network without one. BadInput for what is no film, picture, PDF
    or sound; MachineFailed where it can't be written or the signature does not hold.
    """
    kind = _kind_of(path)
    if not path.is_file():
        raise BadInput(DeliveryProblem.NO_FILE(), file=path)
    if kind.holds:
        with in_place_of(path) as part, path.open("rb") as source, part.open("w+b") as target:
            return _sign(source, target, path, claims, key, timestamp)[0]
    with path.open("rb") as source:
        credentials, manifest = _sign(source, BytesIO(), path, claims, key, timestamp)
    write_whole(sidecar_of(called or path), manifest)
    return credentials


def signed(content: bytes, name: Path, claims: Claims, key: SigningKey, *, timestamp: str = "") -> bytes:
    """The bytes of a file that will be called `name`, with credentials in it. Errors are those of `sign`.

    ValueError for a kind that can't hold them, which is `sign`'s to do.
    """
    if not _kind_of(name).holds:
        raise ValueError(f"{name.suffix} holds no credentials")
    target = BytesIO()
    _sign(BytesIO(content), target, name, claims, key, timestamp)
    return target.getvalue()


def sidecar_of(path: Path) -> Path:
    """Where the credentials of a file lie that can hold none itself."""
    return path.with_suffix(SIDECAR)


def _sign(
    source: IO[bytes], target: IO[bytes], name: Path, claims: Claims, key: SigningKey, timestamp: str
) -> tuple[Credentials, bytes]:
    """Write `source` with credentials to `target`, and return them as they were read back, and the manifest itself.

    Where the kind of file can't hold them, nothing is written to `target`.
    """
    import c2pa

    kind = _kind_of(name)
    info = c2pa.C2paSignerInfo(key.algorithm, key.chain.encode(), key.key.encode(), timestamp or None)
    try:
        with (
            c2pa.Signer.from_info(info) as signer,
            c2pa.Builder({**claims, "format": kind.mime}, context=_context()) as builder,
        ):
            if not kind.holds:
                builder.set_no_embed()
            manifest = bytes(builder.sign(signer, kind.mime, source, target))
        checked = target if kind.holds else source
        checked.seek(0)
        with c2pa.Reader(kind.mime, checked, None if kind.holds else manifest) as reader:
            credentials = _read(reader)
    except c2pa.C2paError as error:
        raise BadInput(
            DeliveryProblem.NOT_SIGNED(why=_sentence(error)),
            advice=DeliveryAdvice.CHECK_CERTIFICATE_AND_FILE(),
            file=name,
        ) from error
    if not credentials.valid:
        raise MachineFailed(
            DeliveryProblem.SIGNATURE_DID_NOT_HOLD(codes=", ".join(credentials.troubles)),
            advice=DeliveryAdvice.CERTIFICATE_FOR_SIGNING(),
            file=name,
        )
    return credentials, manifest


@cache
def _context() -> Any:
    """Without small pictures of what is signed, which cost more than all the rest; what is signed is read back here."""
    import c2pa

    return c2pa.Context(
        c2pa.Settings.from_dict({"builder": {"thumbnail": {"enabled": False}}, "verify": {"verify_after_sign": False}})
    )


def credentials_of(path: Path) -> Credentials | None:
    """The credentials in a file, verified; None if it has none. BadInput for a file that can't be read for them."""
    import c2pa

    beside = sidecar_of(path)
    try:
        if path.suffix.lower() in BESIDE and beside.is_file():
            with path.open("rb") as source:
                return _read(c2pa.Reader(_kind_of(path).mime, source, beside.read_bytes()))
        reader = c2pa.Reader.try_create(path)
    except (c2pa.C2paError, OSError) as error:
        raise BadInput(DeliveryProblem.CREDENTIALS_UNREADABLE(why=_sentence(error)), file=path) from error
    return _read(reader) if reader is not None else None


def _read(reader: Any) -> Credentials:
    with reader:
        plain = json.loads(reader.json())
    manifest = plain["manifests"][plain["active_manifest"]]
    assertions = {entry["label"]: entry["data"] for entry in manifest.get("assertions", ())}
    done: tuple[dict[str, Any], ...] = ()
    for label, data in assertions.items():
        if label.startswith("c2pa.actions"):
            done = tuple(data["actions"])
    results = plain.get("validation_results", {}).get("activeManifest", {})
    troubles = tuple(result["code"] for result in results.get("failure", ()))
    return Credentials(
        valid=plain.get("validation_state") in ("Valid", "Trusted"),
        trusted=plain.get("validation_state") == "Trusted",
        signer=str(manifest.get("signature_info", {}).get("common_name", "")),
        title=str(manifest.get("title", "")),
        source=next((entry["digitalSourceType"] for entry in done if "digitalSourceType" in entry), ""),
        actions=done,
        ingredients=tuple(manifest.get("ingredients", ())),
        shots=tuple(assertions.get(GENERATION, {}).get("shots", ())),
        troubles=tuple(code for code in troubles if code != _UNTRUSTED),
    )


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of file as C2PA knows it, and whether it can hold credentials itself."""

    mime: str
    holds: bool = True


_KINDS = {
    ".mp4": _Kind("video/mp4"),
    ".m4v": _Kind("video/mp4"),
    ".mov": _Kind("video/quicktime"),
    ".png": _Kind("image/png"),
    ".jpg": _Kind("image/jpeg"),
    ".jpeg": _Kind("image/jpeg"),
    ".webp": _Kind("image/webp"),
    ".gif": _Kind("image/gif"),
    ".tif": _Kind("image/tiff"),
    ".tiff": _Kind("image/tiff"),
    ".pdf": _Kind("application/pdf"),
    ".wav": _Kind("audio/wav"),
    ".flac": _Kind("audio/flac"),
    ".mkv": _Kind("video/x-matroska", holds=False),
    ".webm": _Kind("video/webm", holds=False),
    ".exr": _Kind("image/x-exr", holds=False),
}

BESIDE = tuple(suffix for suffix, kind in _KINDS.items() if not kind.holds)
"""The endings of files whose credentials lie beside them."""


def _kind_of(path: Path) -> _Kind:
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        known = ", ".join(_KINDS)
        raise BadInput(
            DeliveryProblem.CARRIES_NO_CREDENTIALS(), advice=DeliveryAdvice.SIGN_ONE_OF(endings=known), file=path
        )
    return kind


def _sentence(error: Exception) -> str:
    text = str(error).strip().rstrip(".")
    return f"{text}."
