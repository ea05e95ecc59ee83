"""The rights sheet as a form of delivery, and the options that any form takes whose file can be signed."""

from __future__ import annotations

from matchcut.delivery.form import Form, FormKind
from matchcut.delivery.paper.forms import ORIENTATION, SHEET
from matchcut.engines.spec import Parameter

SIGNED = (".mp4", ".mov", ".m4v", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff")
"""The endings of files that can hold content credentials."""

CREDENTIALS: tuple[Parameter, ...] = (
    Parameter(
        name="credentials",
        kind="switch",
        default=False,
        label="Sign with content credentials",
        help="Puts signed C2PA credentials into the file: that and how it was generated, with which engines and seeds.",
    ),
    Parameter(
        name="certificate",
        kind="text",
        default="",
        label="Certificate",
        help="A PEM file with your certificate chain. Empty: MATCHCUT_CERTIFICATE, else a test certificate made on "
        "this machine, which shows changes but vouches for nobody.",
    ),
    Parameter(
        name="key",
        kind="text",
        default="",
        label="Private key",
        help="The PEM file of the certificate's key. Empty: MATCHCUT_KEY. It is read when the file is signed and kept "
        "nowhere; its passphrase, if it has one, is taken from MATCHCUT_KEY_PASSPHRASE.",
    ),
    Parameter(
        name="timestamp",
        kind="text",
        default="",
        label="Time stamp",
        help="The address of a time-stamping authority (RFC 3161), so that the signature outlives the certificate. "
        "Empty: none, and nothing is asked of the network.",
    ),
)

FORMS: tuple[Form, ...] = (
    Form(
        id="rights",
        name="Rights sheet (text)",
        kind=FormKind.TEXT,
        suffixes=(".txt",),
        writer="matchcut.delivery.provenance.rights_sheet:write_text",
        needs_takes=False,
    ),
    Form(
        id="rights-pdf",
        name="Rights sheet (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.provenance.rights_sheet:write_pdf",
        options=(ORIENTATION, *SHEET),
        needs_takes=False,
    ),
)
