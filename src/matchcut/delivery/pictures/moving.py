"""One shot as a moving picture for pages and messages: GIF, and WebP in full colour. It is repeated without an end."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
from PIL import Image

from matchcut.cut.model import Cut, Event
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.mastering import pictures
from matchcut.delivery.pictures.burn_in import burn_in
from matchcut.delivery.presets import ending
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem, DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.delivery.writing import in_place_of
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.media.colour import Converter
from matchcut.media.files import muxing
from matchcut.words.statements import Notes

_HUNDREDTH = Fraction(1, 100)
_LOSSY_EFFORT = 4
_MOST = 1 << 30
"""Bytes of frames that are held at once: a palette, and a WebP, is made from all of them."""


def gif(order: Delivery) -> Delivered:
    """The shot as a GIF with a palette of its own, made from all its frames. BadInput for a shot that is not there."""
    ending(order.out, [".gif"])
    fps = Fraction(str(order.options["fps"]))
    event = _event(order.cut, str(order.options["shot"]))
    first, rate = event.record.start, order.cut.rate
    count = max(1, rate.seconds(event.record.frames) * fps // 1)
    shown = [min(event.record.end - 1, first + rate.frames(Fraction(index) / fps)) for index in range(count)]
    signing = signing_for(order)
    with in_place_of(order.out) as part:
        _write_gif(part, _small(order, shown), 1 / fps)
        signing.stretch(part, order.out, event.record)
    return Delivered(files=(order.out,), notes=signing.notes, summary=_summary(event, count))


def webp(order: Delivery) -> Delivered:
    """The shot as a WebP with all its frames. BadInput for a shot that is not there."""
    ending(order.out, [".webp"])
    event = _event(order.cut, str(order.options["shot"]))
    record = event.record
    images = [Image.fromarray(rgb) for rgb in _small(order, list(range(record.start, record.end)))]
    times = [round(order.cut.rate.seconds(frame) * 1000) for frame in range(record.frames + 1)]
    lasting = [after - before for before, after in pairwise(times)]
    signing = signing_for(order)
    with in_place_of(order.out) as part:
        images[0].save(
            part,
            "WEBP",
            save_all=True,
            append_images=images[1:],
            duration=lasting,
            loop=0,
            quality=int(order.options["quality"]),
            method=_LOSSY_EFFORT,
        )
        signing.stretch(part, order.out, record)
    return Delivered(files=(order.out,), notes=signing.notes, summary=_summary(event, record.frames))


def _small(order: Delivery, frames: list[int]) -> Iterator[Any]:
    """The film's frames in RGB (h, w, 3), reduced to the order's width. BadInput for more than memory should hold."""
    cut = order.cut
    width = min(cut.width, int(order.options["width"])) // 2 * 2
    height = max(2, cut.height * width // cut.width // 2 * 2)
    if width * height * 3 * len(frames) > _MOST:
        raise BadInput(
            DeliveryProblem.MOVING_TOO_LARGE(frames=len(frames), width=width, height=height),
            advice=DeliveryAdvice.MOVING_SMALLER(),
            field="width",
        )
    converter = Converter()
    for done, (_, picture) in enumerate(pictures(cut, order.project.media.path, frames, burn_in(order, cut))):
        order.at(done, len(frames))
        yield converter.to_rgb(converter.conformed(picture, width, height))
    order.at(len(frames), len(frames))


def _event(cut: Cut, shot: str) -> Event:
    """The event of the shot with that number or id; the first for an empty name."""
    name = shot.strip()
    match = next((event for event in cut.events if not name or name in (event.label, event.shot)), None)
    if match is None:
        raise BadInput(DeliveryProblem.NO_SHOT(shot=name), advice=Remedy.SEE_SHOTS(), field="shot")
    return match


def _write_gif(path: Path, frames: Iterator[Any], lasting: Fraction) -> None:
    """Write frames that each last so many seconds, a multiple of a hundredth."""
    with muxing(path, "gif", sync=True, options={"loop": "0"}) as container:
        stream = None
        for number, frame in enumerate(_paletted(frames)):
            if stream is None:
                stream = container.add_stream("gif", rate=1 / lasting)
                stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, "pal8"
                stream.time_base = stream.codec_context.time_base = _HUNDREDTH
            frame.pts, frame.time_base = int(number * lasting / _HUNDREDTH), _HUNDREDTH
            container.mux(stream.encode(frame))
        assert stream is not None, "a shot has at least one frame"
        container.mux(stream.encode(None))


def _paletted(frames: Iterator[Any]) -> Iterator[Any]:
    """The frames in the 256 colours that suit all of them best; errors are spread, and only where a frame changes."""
    graph: Any = None
    for number, rgb in enumerate(frames):
        frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
        frame.pts, frame.time_base = number, _HUNDREDTH
        graph = graph or _palette_graph(frame)
        graph.push(frame)
    graph.push(None)
    while True:
        try:
            yield graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return


def _palette_graph(like: Any) -> Any:
    graph = av.filter.Graph()
    source = graph.add_buffer(width=like.width, height=like.height, format=like.format, time_base=_HUNDREDTH)
    split, palette = graph.add("split"), graph.add("palettegen", "stats_mode=full:reserve_transparent=0")
    use, sink = graph.add("paletteuse", "dither=sierra2_4a:diff_mode=rectangle"), graph.add("buffersink")
    source.link_to(split)
    split.link_to(palette, 0, 0)
    palette.link_to(use, 0, 1)
    split.link_to(use, 1, 0)
    use.link_to(sink)
    graph.configure()
    return graph


def _summary(event: Event, frames: int) -> Notes:
    return DeliverySummary.SHOT(shot=event.label), DeliverySummary.FRAMES(count=frames)
