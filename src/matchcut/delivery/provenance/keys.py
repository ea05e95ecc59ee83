"""Whose name credentials are signed in: a person's own certificate, or one made here that nobody vouches for.

A certificate of your own comes from an authority (a chain of PEM certificates, yours first) with its private key (PEM).
Both stay where they are: they are named by options or by the variables below, read when a file is signed, and never
copied into a project, a bundle or a log. Without one, Matchcut makes a certificate on this machine, once, in your
settings folder. What is signed with it proves that the file was not changed since; it does not prove who made it, and
every program that looks says so.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.aside import in_place_of

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

CERTIFICATE, KEY, PASSPHRASE = "MATCHCUT_CERTIFICATE", "MATCHCUT_KEY", "MATCHCUT_KEY_PASSPHRASE"
"""The environment variables that name a person's certificate and key, and hold the key's passphrase if it has one."""

UNTRUSTED = "Matchcut test signer (untrusted)"
"""Who signs with the certificate made here: stands in every file signed with it."""

_NOBODY = "Made on this machine, vouched for by nobody"
_YEARS = 5
_MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A certificate chain and its key, both as PEM text, the algorithm's C2PA name, and whether it was made here."""

    chain: str
    key: str
    algorithm: str
    signer: str
    own: bool

    def __repr__(self) -> str:
        return f"SigningKey({self.signer!r})"


def signing_key(certificate: str = "", key: str = "") -> SigningKey:
    """The key to sign with: of the files named, else of those that the environment names, else the one made here.

    BadInput where the files can't be read, don't belong together, or the certificate is not valid now.
    """
    certificate = certificate.strip() or os.environ.get(CERTIFICATE, "").strip()
    key = key.strip() or os.environ.get(KEY, "").strip()
    if not certificate and not key:
        return made_here(_credentials_folder())
    if not certificate or not key:
        raise BadInput(
            DeliveryProblem.KEY_OR_CERTIFICATE_ALONE(),
            advice=DeliveryAdvice.NAME_BOTH(certificate=CERTIFICATE, key=KEY),
        )
    return _read(Path(certificate), Path(key), own=True)


def made_here(folder: Path) -> SigningKey:
    """The certificate of this machine that nobody vouches for; made in `folder` if it is not there, or has expired.

    Where nothing can be kept in the folder it is made for this time only: an export does not fail for want of it.
    """
    kept = folder / "test-signer.pem"
    with suppress(BadInput):
        return _read(kept, kept, own=False)
    pem = _new_key_pem()
    with suppress(OSError, MachineFailed):
        folder.mkdir(parents=True, exist_ok=True)
        with in_place_of(kept) as part:
            part.chmod(0o600)
            part.write_bytes(pem)
    return _checked(pem, pem, kept, kept, own=False)


def _credentials_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path("matchcut") / "credentials"


def _read(certificate: Path, key: Path, *, own: bool) -> SigningKey:
    return _checked(
        _content(certificate, DeliveryProblem.CERTIFICATE_UNREADABLE),
        _content(key, DeliveryProblem.KEY_UNREADABLE),
        certificate,
        key,
        own=own,
    )


def _checked(chain: bytes, secret: bytes, certificate: Path, key: Path, *, own: bool) -> SigningKey:
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    try:
        links = x509.load_pem_x509_certificates(chain)
        first = links[0]
    except (ValueError, IndexError) as error:
        raise BadInput(
            DeliveryProblem.NO_CERTIFICATE(), advice=DeliveryAdvice.GIVE_CERTIFICATE(), file=certificate
        ) from error
    private = _private_key(secret, key)
    plain, spki = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    if private.public_key().public_bytes(plain, spki) != first.public_key().public_bytes(plain, spki):
        raise BadInput(DeliveryProblem.KEY_OF_ANOTHER(), advice=DeliveryAdvice.KEY_OF_CERTIFICATE(), file=key)
    now = datetime.now(UTC)
    if not first.not_valid_before_utc <= now <= first.not_valid_after_utc:
        raise BadInput(
            DeliveryProblem.CERTIFICATE_OUT_OF_DATE(
                first=f"{first.not_valid_before_utc:%Y-%m-%d}", last=f"{first.not_valid_after_utc:%Y-%m-%d}"
            ),
            advice=DeliveryAdvice.NEW_CERTIFICATE(),
            file=certificate,
        )
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    certificates = b"".join(link.public_bytes(serialization.Encoding.PEM) for link in links)
    return SigningKey(certificates.decode(), pem.decode(), _algorithm(private, key), _name(first), own)


def _content(path: Path, unreadable: DeliveryProblem) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        raise BadInput(unreadable(), advice=DeliveryAdvice.CHECK_NAME_AND_RIGHTS(), file=path) from error


def _private_key(secret: bytes, path: Path) -> Any:
    from cryptography.hazmat.primitives import serialization

    passphrase = os.environ.get(PASSPHRASE) or None
    try:
        return serialization.load_pem_private_key(secret, passphrase.encode() if passphrase else None)
    except TypeError as error:
        raise BadInput(
            DeliveryProblem.KEY_LOCKED(), advice=DeliveryAdvice.UNLOCK_KEY(variable=PASSPHRASE), file=path
        ) from error
    except ValueError as error:
        raise BadInput(
            DeliveryProblem.NO_PRIVATE_KEY(),
            advice=DeliveryAdvice.GIVE_KEY(variable=PASSPHRASE),
            file=path,
        ) from error


def _algorithm(private: Any, path: Path) -> str:
    """The name that C2PA has for signatures by a key of that kind."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(private, ed25519.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(private, rsa.RSAPrivateKey) and private.key_size >= 2048:
        return "ps256"
    curves = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
    if isinstance(private, ec.EllipticCurvePrivateKey) and private.curve.name in curves:
        return curves[private.curve.name]
    raise BadInput(
        DeliveryProblem.KEY_KIND(),
        advice=DeliveryAdvice.KEY_KINDS(),
        file=path,
    )


def _name(certificate: x509.Certificate) -> str:
    from cryptography.x509.oid import NameOID

    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in certificate.subject.get_attributes_for_oid(kind):
            return str(attribute.value)
    return "a signer without a name"


def _new_key_pem() -> bytes:
    """A key and its certificates, of an authority and a signer of this machine; the authority's key is thrown away."""
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    authority, signer = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root = _certificate("Matchcut test authority (untrusted)", authority, "", authority)
    leaf = _certificate(UNTRUSTED, signer, "Matchcut test authority (untrusted)", authority)
    pem = serialization.Encoding.PEM
    secret = signer.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return secret + leaf.public_bytes(pem) + root.public_bytes(pem)


def _certificate(
    name: str, own: ec.EllipticCurvePrivateKey, issuer: str, signed_by: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    """A certificate as C2PA asks for it; an authority's where there is no other issuer."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    def called(common: str) -> x509.Name:
        organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, _NOBODY)
        return x509.Name([organisation, x509.NameAttribute(NameOID.COMMON_NAME, common)])

    root, now = not issuer, datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(called(name))
        .issuer_name(called(issuer or name))
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=root, path_length=0 if root else None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signed_by.public_key()), critical=False)
        .add_extension(_usage(root=root), critical=True)
    )
    if not root:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    return builder.sign(signed_by, hashes.SHA256())


def _usage(*, root: bool) -> x509.KeyUsage:
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=not root,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=root,
        crl_sign=root,
        encipher_only=False,
        decipher_only=False,
    )
