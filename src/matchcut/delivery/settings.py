"""Settings that several forms share, described once."""

from __future__ import annotations

from dataclasses import replace

from matchcut.delivery.presets import QUALITIES
from matchcut.engines.spec import Parameter
from matchcut.film.model import ParameterValue

LOUDNESS = Parameter(
    name="loudness",
    kind="text",
    default="",
    label="Loudness (LUFS)",
    help='-23 for broadcast, -14 for the web; "as mixed" leaves it alone. Empty: what the film says.',
)
SIZE = Parameter(
    name="size",
    kind="choice",
    default="film",
    choices=("film", "540p", "720p", "1080p", "2160p"),
    label="Size",
    help="The picture's height; its shape stays the film's.",
)
QUALITY = Parameter(name="quality", kind="choice", default="good", choices=QUALITIES, label="Quality")
BURN_INS = (
    Parameter(name="slate", kind="switch", default=False, label="Shot number in the picture"),
    Parameter(name="take", kind="switch", default=False, label="Take number in the picture"),
    Parameter(name="timecode", kind="switch", default=False, label="Timecode in the picture"),
    Parameter(name="title", kind="switch", default=False, label="The film's title in the picture"),
    Parameter(name="watermark", kind="text", default="", label="Watermark", help="Large faint words over the picture."),
    Parameter(
        name="ai_label",
        kind="switch",
        default=False,
        label="AI label",
        help="Says in the picture that it was made by a machine.",
    ),
)

INVISIBLE_WATERMARK = Parameter(
    name="invisible_watermark",
    kind="switch",
    default=False,
    label="Invisible watermark",
    help="Writes the film's mark into every frame, by the model that your models file names as a [[watermark]].",
)

CREDENTIALS: tuple[Parameter, ...] = (
    Parameter(
        name="credentials",
        kind="switch",
        default=True,
        label="Sign with content credentials",
        help="Puts signed C2PA credentials into the file: that and how it was generated, with which engines and seeds. "
        "Beside a file that can hold none (.mkv, .exr) they are called NAME.c2pa.",
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
"""The options of a form whose file is signed."""


def with_defaults(options: tuple[Parameter, ...], **defaults: ParameterValue) -> tuple[Parameter, ...]:
    """The options with other defaults."""
    return tuple(
        replace(option, default=defaults[option.name]) if option.name in defaults else option for option in options
    )
