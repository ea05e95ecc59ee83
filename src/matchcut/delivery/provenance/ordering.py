"""Signing what a form has just written, where its options ask for it."""

from __future__ import annotations

from matchcut.delivery.form import Delivery
from matchcut.delivery.provenance.claims import film_claims
from matchcut.delivery.provenance.keys import signing_key
from matchcut.delivery.provenance.signing import sign


def sign_if_asked(order: Delivery, mark: str = "") -> tuple[str, ...]:
    """Sign the film at `order.out` if its options (`forms.CREDENTIALS`) say so; return notes for a person.

    `mark` is the invisible watermark that was put into it, if there is one.
    A writer calls it when its file is whole. Errors are those of `keys.signing_key` and `signing.sign`.
    """
    options = order.options
    if not options.get("credentials"):
        return ()
    key = signing_key(str(options.get("certificate", "")), str(options.get("key", "")))
    claims = film_claims(order.project, order.cut, mark)
    sign(order.out, claims, key, timestamp=str(options.get("timestamp", "")))
    if key.own:
        return (f"Signed by {key.signer}.",)
    return ("Signed with the test certificate of this machine, which nobody vouches for.",)
