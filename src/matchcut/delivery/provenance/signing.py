"""Signing files with C2PA credentials, and reading them again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matchcut.delivery.provenance.claims import GENERATION, Claims
from matchcut.delivery.provenance.forms import SIGNED
from matchcut.delivery.provenance.keys import SigningKey
from matchcut.delivery.whole import in_place_of
from matchcut.film.errors import BadInput, MachineFailed

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


def sign(path: Path, claims: Claims, key: SigningKey, *, timestamp: str = "") -> Credentials:
    """Put credentials into a file, in its place, and return them as they were read back from it.

    The signed file is written beside it, read and verified, and only then takes its name; whatever fails, the file
    stays as it was. `timestamp` is the address of a time-stamping authority (RFC 3161), which keeps the signature
    valid after the certificate has expired; nothing is asked of the network without one. BadInput for a file of a
    kind that can't carry credentials; MachineFailed where it can't be written or the signature does not hold.
    """
    import c2pa

    if path.suffix.lower() not in SIGNED:
        known = ", ".join(SIGNED)
        raise BadInput("This kind of file can't carry credentials.", advice=f"Sign one of {known}.", file=path)
    if not path.is_file():
        raise BadInput("There is no such file.", file=path)
    info = c2pa.C2paSignerInfo(key.algorithm, key.chain.encode(), key.key.encode(), timestamp or None)
    try:
        with (
            c2pa.Signer.from_info(info) as signer,
            c2pa.Builder({**claims, "format": _mime(path)}) as builder,
            in_place_of(path) as part,
        ):
            builder.sign_file(path, part, signer)
            found = credentials_of(part)
            if found is None or not found.valid:
                troubles = ", ".join(found.troubles) if found else "there is none"
                raise MachineFailed(
                    f"The signature did not hold when it was read again ({troubles}).",
                    advice="Check the certificate: C2PA asks for one made for signing documents or e-mail.",
                    file=path,
                )
    except c2pa.C2paError as error:
        raise BadInput(
            f"This file could not be signed: {_sentence(error)}",
            advice="Check the certificate (and the time-stamping address), and that the file is whole.",
            file=path,
        ) from error
    return found


def credentials_of(path: Path) -> Credentials | None:
    """The credentials in a file, verified; None if it has none. BadInput for a file that can't be read for them."""
    import c2pa

    try:
        reader = c2pa.Reader.try_create(path)
    except (c2pa.C2paError, OSError) as error:
        raise BadInput(f"No credentials can be read from this file: {_sentence(error)}", file=path) from error
    if reader is None:
        return None
    with reader:
        plain = json.loads(reader.json())
    manifest = plain["manifests"][plain["active_manifest"]]
    assertions = {one["label"]: one["data"] for one in manifest.get("assertions", ())}
    done: tuple[dict[str, Any], ...] = ()
    for label, data in assertions.items():
        if label.startswith("c2pa.actions"):
            done = tuple(data["actions"])
    results = plain.get("validation_results", {}).get("activeManifest", {})
    troubles = tuple(one["code"] for one in results.get("failure", ()))
    return Credentials(
        valid=plain.get("validation_state") in ("Valid", "Trusted"),
        trusted=plain.get("validation_state") == "Trusted",
        signer=str(manifest.get("signature_info", {}).get("common_name", "")),
        title=str(manifest.get("title", "")),
        source=next((one["digitalSourceType"] for one in done if "digitalSourceType" in one), ""),
        actions=done,
        ingredients=tuple(manifest.get("ingredients", ())),
        shots=tuple(assertions.get(GENERATION, {}).get("shots", ())),
        troubles=tuple(code for code in troubles if code != _UNTRUSTED),
    )


def _mime(path: Path) -> str:
    film = {".mp4": "video/mp4", ".m4v": "video/mp4", ".mov": "video/quicktime", ".webp": "image/webp"}
    still = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".tif": "image/tiff"}
    return {**film, **still}.get(path.suffix.lower(), "image/tiff")


def _sentence(error: Exception) -> str:
    text = str(error).strip().rstrip(".")
    return f"{text}."
