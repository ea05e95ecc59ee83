"""Writers of the film's forms: each takes an order for the whole film in one encoding."""

from __future__ import annotations

import re
from dataclasses import replace

from matchcut.cut.model import Cut
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.film import ExportReport, export
from matchcut.delivery.pictures.burn_in import burn_in
from matchcut.delivery.presets import (
    AV1,
    COPIED,
    DNXHR_HQ,
    DNXHR_HQX,
    DNXHR_LB,
    FFV1,
    H264,
    HEVC,
    PRORES,
    PRORES_PROXY,
    Preset,
    ending,
)
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem, DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.delivery.watermark.marking import marking
from matchcut.delivery.watermark.reading import mark_notes
from matchcut.film.errors import BadInput
from matchcut.film.fields import LOUDNESS
from matchcut.words.statements import Notes

_LUFS = re.compile(r"-?([0-9]{1,2})(?:\.([0-9]{1,2}))?")


def copied(order: Delivery) -> Delivered:
    """The film as H.264, with takes copied wherever they are seen untouched."""
    return _film(order, COPIED)


def h264(order: Delivery) -> Delivered:
    """The film as H.264, all of it encoded for its size."""
    return _film(order, H264)


def hevc(order: Delivery) -> Delivered:
    """The film as HEVC (H.265)."""
    return _film(order, HEVC)


def av1(order: Delivery) -> Delivered:
    """The film as AV1."""
    return _film(order, AV1)


def prores(order: Delivery) -> Delivered:
    """The film as ProRes 422 HQ."""
    return _film(order, PRORES)


def dnxhr(order: Delivery) -> Delivered:
    """The film as DNxHR, in 8 bits (HQ) or 10 (HQX)."""
    return _film(order, DNXHR_HQX if order.options["bits"] == "10" else DNXHR_HQ)


def ffv1(order: Delivery) -> Delivered:
    """The film as FFV1, without loss."""
    return _film(order, FFV1)


def proxy(order: Delivery) -> Delivered:
    """The film as a small file for cutting."""
    return _film(order, DNXHR_LB if order.options["codec"] == "DNxHR LB" else PRORES_PROXY)


def vertical(order: Delivery) -> Delivered:
    """The film as H.264 upright, each shot cropped around its own centre."""
    width, height = (int(side) for side in str(order.options["frame"]).split("x"))
    cut = replace(order.cut, width=width, height=height, filled=True)
    return _film(replace(order, cut=cut), H264)


def _film(order: Delivery, preset: Preset) -> Delivered:
    options = order.options
    ending(order.out, [preset.suffix])
    cut = levelled_cut(sized(order.cut, str(options.get("size", "film"))), str(options["loudness"]))
    if "quality" in options:
        preset = preset.of_quality(str(options["quality"]))
    with marking(order, cut, burn_in(order, cut)) as (stamp, mark):
        signing = signing_for(order, mark)
        report = export(
            cut,
            order.project.media.path,
            order.out,
            cache=order.project.folder / "cache",
            preset=preset,
            stamp=stamp,
            on_progress=order.at,
            finish=lambda part: signing.film(part, order.out),
        )
    notes = (*report.notes, *mark_notes(report.out, mark, lambda *_: order.at(1, 1)), *signing.notes)
    return Delivered(files=signing.files(report.out), notes=notes, summary=_summary(report))


def _summary(report: ExportReport) -> Notes:
    frames = DeliverySummary.FRAMES(count=report.frames)
    return (frames, DeliverySummary.COPIED(count=report.copied)) if report.copied else (frames,)


def sized(cut: Cut, size: str) -> Cut:
    """The cut with a height such as "1080p", in its own shape; as it is for "film"."""
    if size == "film":
        return cut
    height = int(size.removesuffix("p"))
    width = (cut.width * height + cut.height) // (2 * cut.height) * 2
    return replace(cut, width=width, height=height)


def levelled_cut(cut: Cut, loudness: str) -> Cut:
    """The cut with another loudness, in LUFS; "" leaves the film's own, "as mixed" none. BadInput for other words."""
    text = loudness.strip().replace("−", "-")
    if not text:
        return cut
    if text == "as mixed":
        return replace(cut, loudness=None)
    match = _LUFS.fullmatch(text)
    hundredths = -(int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))) if match else 1
    if hundredths not in LOUDNESS:
        raise BadInput(
            DeliveryProblem.NO_LOUDNESS(loudness=loudness),
            advice=DeliveryAdvice.LOUDNESS(),
            field="loudness",
        )
    return replace(cut, loudness=hundredths)
