"""Every family of video models, as a tiny model of it: the real classes with random weights."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.engines.diffusion.families.tiny import cosmos, hunyuan, ltx, minimax, others, wan

from matchcut.engines.diffusion.catalogue import read_catalogue
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.media.resources import resource


def ours() -> dict[str, ModelEntry]:
    """The models that come with the program, by id, and none of the user's."""
    return read_catalogue(sorted(resource("models").glob("*.toml"))).models


FAMILIES: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "wan text": (wan.wan_text, "wan2.1-t2v-1.3b", ""),
    "wan image": (wan.wan_image, "wan2.1-i2v-14b-480p", ""),
    "wan bridge": (wan.wan_bridge, "wan2.1-flf2v-14b", ""),
    "wan text experts": (wan.wan_text_experts, "wan2.2-t2v-a14b", ""),
    "wan experts": (wan.wan_experts, "wan2.2-i2v-a14b", ""),
    "wan 5b": (wan.wan_5b, "wan2.2-ti2v-5b", ""),
    "vace experts": (wan.vace_experts, "wan2.2-vace-fun-14b", ""),
    "skyreels": (wan.skyreels, "skyreels-v2-df-1.3b", ""),
    "helios": (wan.helios, "helios-base", ""),
    "ltx": (ltx.ltx, "ltx-video-0.9.5", ""),
    "ltx2": (ltx.ltx2, "ltx-2", ""),
    "ltx2 in context": (ltx.ltx2_in_context, "ltx-2.3-in-context", ""),
    "hunyuan": (hunyuan.hunyuan, "hunyuan-video-i2v", "gate = false"),
    "hunyuan beside": (hunyuan.hunyuan_beside, "hunyuan-video-i2v", "gate = false"),
    "hunyuan 1.5": (hunyuan.hunyuan_15, "hunyuan-video-1.5-i2v", "gate = false"),
    "framepack": (hunyuan.framepack, "framepack-i2v", "gate = false"),
    "cogvideox": (others.cogvideox, "cogvideox-5b-i2v", ""),
    "consisid": (others.consisid, "consisid", ""),
    "stable video": (others.stable_video, "svd-xt", ""),
    "kandinsky": (others.kandinsky, "kandinsky-5-i2v-pro", ""),
    "sana": (others.sana, "sana-video-2b", ""),
    "minimax": (minimax.minimax, "minimax-h3", "gate = false"),
    "minimax references": (minimax.minimax, "minimax-h3-references", "gate = false"),
    "cosmos": (cosmos.cosmos, "cosmos-predict2.5-2b", ""),
}
"""What builds each tiny model, the catalogue's model that it is like, and what its own entry says besides."""
