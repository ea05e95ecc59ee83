"""ConsisID: somebody in a scene that a text tells, by a picture of their face and by what two models see of it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.conforming.onnx import OnnxModel
from matchcut.engines.diffusion.adapters.base import Material
from matchcut.engines.diffusion.adapters.cogvideox import CogVideoX
from matchcut.engines.diffusion.approach import no_picture
from matchcut.engines.problems import EngineAdvice

_SIDE = 512
_UPRIGHT = np.array(
    [[192.98, 239.95], [318.90, 240.19], [256.63, 314.02], [201.26, 371.41], [313.09, 371.15]], np.float32
)
"""Where eyes, nose and mouth lie in the square of 512 pixels that the model was taught with."""
_NO_FACE = (0, 7, 8, 9, 14, 15, 16, 18)
"""What the parser calls ground, ears, neck, clothes, hats: it is laid white."""
_PARSED = np.array([[0.485, 0.456, 0.406], [0.229, 0.224, 0.225]], np.float32)
_SEEN = np.array([[0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711]], np.float32)
"""Mean and deviation of the colours that each of the two models was taught with."""
_GREY = np.array([0.299, 0.587, 0.114], np.float32)


class ConsisId(CogVideoX):
    """Drives `ConsisIDPipeline`, after what the library does with models that are published as pickles only.

    insightface finds the face and tells it as a vector; `face_parser` (BiSeNet) cuts it out; `face_encoder` (EVA-CLIP)
    sees it in grey. The two are ONNX files of the user's, told among the entry's `parts`.
    """

    def arguments(self, pipe: Any, material: Material) -> dict[str, Any]:
        import torch

        if not material.references or material.faces is None:
            raise no_picture(self.entry)
        picture = np.asarray(material.references[0])
        face = material.faces.first()
        points = face.points_in(picture)
        cut_out = self._cut_out(picture, points)
        seen, *hidden = (torch.from_numpy(array) for array in self._seen(cut_out))
        device, dtype = pipe._execution_device, pipe.transformer.dtype
        identity = torch.cat([torch.from_numpy(face.raw)[None], seen / seen.norm(dim=1, keepdim=True)], dim=1)
        # Its own arguments, with the face for the picture that is animated elsewhere.
        called = self.common(material)
        called["image"] = _image(cut_out)
        called["use_dynamic_cfg"] = True
        called["max_sequence_length"] = self.entry.prompt_tokens
        called["id_cond"] = identity.to(device, dtype)
        called["id_vit_hidden"] = [array.to(device, dtype) for array in hidden]
        called["kps_cond"] = points
        return called

    def _cut_out(self, picture: NDArray[np.uint8], points: NDArray[np.float32]) -> NDArray[np.float32]:
        """The face upright on white: (512, 512, 3), 0 to 1."""
        turned, _ = cv2.estimateAffinePartial2D(points, _UPRIGHT, method=cv2.LMEDS)
        upright = cv2.warpAffine(picture, turned, (_SIDE, _SIDE), borderValue=(132, 133, 135)).astype(np.float32) / 255
        parts = self._parser.outputs({next(iter(self._parser.inputs)): _planes(upright, _PARSED)})[0][0].argmax(axis=0)
        return np.where(np.isin(parts, _NO_FACE)[..., None], np.float32(1), upright)

    def _seen(self, cut_out: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        """What the face's encoder makes of it: its vector first, then what lies hidden in its layers."""
        side = next(iter(self._encoder.inputs.values()))[-1] or 336
        white = (cut_out == 1).all(axis=-1, keepdims=True)
        grey = np.where(white, np.float32(1), np.repeat((cut_out @ _GREY)[..., None], 3, axis=-1))
        small = cv2.resize(grey, (side, side), interpolation=cv2.INTER_CUBIC)
        return self._encoder.outputs({next(iter(self._encoder.inputs)): _planes(small, _SEEN)})

    @cached_property
    def _parser(self) -> OnnxModel:
        return OnnxModel(dict(self.entry.parts)["face_parser"], EngineAdvice.PARSES_FACES())

    @cached_property
    def _encoder(self) -> OnnxModel:
        return OnnxModel(dict(self.entry.parts)["face_encoder"], EngineAdvice.ENCODES_FACES())


def _planes(picture: NDArray[np.float32], normal: NDArray[np.float32]) -> NDArray[np.float32]:
    mean, deviation = normal
    return np.ascontiguousarray(((picture - mean) / deviation).transpose(2, 0, 1)[None])


def _image(cut_out: NDArray[np.float32]) -> Any:
    from PIL import Image

    return Image.fromarray(np.rint(np.clip(cut_out, 0, 1) * 255).astype(np.uint8))
