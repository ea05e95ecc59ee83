"""Keys: a person's own, checked before they are used; or one made here, which says what it is."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import Image

from matchcut.delivery.provenance import keys
from matchcut.delivery.provenance.keys import UNTRUSTED, made_here, signing_key
from matchcut.delivery.provenance.signing import sign
from matchcut.film.errors import BadInput

CLAIMS = {
    "claim_version": 2,
    "claim_generator_info": [{"name": "Matchcut", "version": "1"}],
    "title": "x",
    "assertions": [
        {
            "label": "c2pa.actions.v2",
            "data": {
                "actions": [
                    {
                        "action": "c2pa.created",
                        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
                    }
                ]
            },
        }
    ],
}


def issued(folder: Path, private, *, days: int = 30, passphrase: bytes | None = None) -> tuple[str, str]:
    """A chain from an authority and its key, as files."""
    root = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)

    def made(name: str, issuer: str, public, ca: bool) -> x509.Certificate:
        def named(common: str) -> x509.Name:
            return x509.Name(
                [
                    x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Studio"),
                    x509.NameAttribute(NameOID.COMMON_NAME, common),
                ]
            )

        builder = (
            x509.CertificateBuilder()
            .subject_name(named(name))
            .issuer_name(named(issuer))
            .public_key(public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=60))
            .not_valid_after(now + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root.public_key()), critical=False)
            .add_extension(x509.KeyUsage(not ca, False, False, False, False, ca, ca, False, False), critical=True)
        )
        if not ca:
            builder = builder.add_extension(
                x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
            )
        return builder.sign(root, hashes.SHA256())

    chain = [made("The studio", "Root", private.public_key(), False), made("Root", "Root", root.public_key(), True)]
    certificate, key = folder / "studio.pem", folder / "studio.key"
    certificate.write_bytes(b"".join(one.public_bytes(serialization.Encoding.PEM) for one in chain))
    locked = serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption()
    key.write_bytes(private.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked))
    return str(certificate), str(key)


def still(folder: Path) -> Path:
    path = folder / "still.png"
    Image.new("RGB", (8, 8)).save(path)
    return path


OWN = {
    "es256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "es384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "ps256": lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


@pytest.mark.parametrize("algorithm", OWN)
def test_a_persons_own_certificate_signs_in_their_name(tmp_path: Path, algorithm: str):
    key = signing_key(*issued(tmp_path, OWN[algorithm]()))
    assert (key.algorithm, key.signer, key.own) == (algorithm, "The studio", True)
    found = sign(still(tmp_path), CLAIMS, key)
    assert (found.valid, found.signer) == (True, "The studio")


def test_the_environment_names_them_and_holds_the_passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    certificate, key = issued(tmp_path, OWN["es256"](), passphrase=b"lamp oil")
    monkeypatch.setenv("MATCHCUT_CERTIFICATE", certificate)
    monkeypatch.setenv("MATCHCUT_KEY", key)
    with pytest.raises(BadInput, match="passphrase is missing"):
        signing_key()
    monkeypatch.setenv("MATCHCUT_KEY_PASSPHRASE", "wrong")
    with pytest.raises(BadInput, match="passphrase is another"):
        signing_key()
    monkeypatch.setenv("MATCHCUT_KEY_PASSPHRASE", "lamp oil")
    found = signing_key()
    assert found.signer == "The studio"
    assert "lamp oil" not in repr(found)
    assert "PRIVATE" not in repr(found)


def test_without_one_a_certificate_is_made_once_that_says_what_it_is(tmp_path: Path):
    first, again = signing_key(), signing_key()
    assert (first.signer, first.own) == (UNTRUSTED, False)
    assert first == again
    kept = tmp_path / "credentials" / "test-signer.pem"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert (
        b"vouched for by nobody"
        in x509.load_pem_x509_certificate(first.chain.encode()).subject.rfc4514_string().encode()
    )


def test_one_that_has_expired_or_is_damaged_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(keys, "_YEARS", -1 / 365 / 2)
    kept, expired = tmp_path / "test-signer.pem", keys._new_key_pem()
    kept.write_bytes(expired)
    monkeypatch.undo()
    fresh = made_here(tmp_path)
    assert kept.read_bytes() != expired
    assert fresh == made_here(tmp_path)
    kept.write_text("damaged")
    assert made_here(tmp_path).key != fresh.key


def test_where_nothing_can_be_kept_one_is_made_for_this_time(tmp_path: Path):
    (tmp_path / "credentials").write_text("a file has the folder's place")
    key = made_here(tmp_path / "credentials")
    assert sign(still(tmp_path), CLAIMS, key).valid


def test_half_of_a_pair_is_told(tmp_path: Path):
    certificate, key = issued(tmp_path, OWN["es256"]())
    for half in ((certificate, ""), ("", key)):
        with pytest.raises(BadInput, match="only one of them"):
            signing_key(*half)


def test_a_key_of_another_certificate_is_told(tmp_path: Path):
    certificate, _ = issued(tmp_path, OWN["es256"]())
    (tmp_path / "other").mkdir()
    _, other = issued(tmp_path / "other", OWN["es256"]())
    with pytest.raises(BadInput, match="not the certificate's") as told:
        signing_key(certificate, other)
    assert told.value.file == Path(other)


def test_an_expired_certificate_is_told(tmp_path: Path):
    with pytest.raises(BadInput, match=r"valid from .* not now"):
        signing_key(*issued(tmp_path, OWN["es256"](), days=-1))


def test_a_key_that_is_too_weak_or_of_another_kind_is_told(tmp_path: Path):
    for private in (ec.generate_private_key(ec.SECP256K1()), dsa.generate_private_key(2048)):
        with pytest.raises(BadInput, match="key of this kind"):
            signing_key(*issued(tmp_path, private))


@pytest.mark.parametrize("missing", ["certificate", "key"])
def test_a_file_that_is_none_is_told(tmp_path: Path, missing: str):
    certificate, key = issued(tmp_path, OWN["es256"]())
    Path(certificate if missing == "certificate" else key).write_text("hello")
    with pytest.raises(BadInput, match=f"holds no (private )?{missing}"):
        signing_key(certificate, key)
    Path(certificate if missing == "certificate" else key).unlink()
    with pytest.raises(BadInput, match=f"This {missing} can't be read"):
        signing_key(certificate, key)
