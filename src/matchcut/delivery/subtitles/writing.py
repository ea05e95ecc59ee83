"""Subtitles as files: SubRip, WebVTT, and TTML by the IMSC 1.1 text profile."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from fractions import Fraction
from xml.etree import ElementTree

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.problems import DeliveryAdvice, DeliveryNote, DeliveryProblem, DeliverySummary
from matchcut.delivery.subtitles.cues import Cue, cues_of
from matchcut.delivery.writing import write_whole
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate

_TTML = "http://www.w3.org/ns/ttml"
_STYLING, _PARAMETER = f"{_TTML}#styling", f"{_TTML}#parameter"
_IMSC = f"{_TTML}/profile/imsc1.1/text"
_XML = "http://www.w3.org/XML/1998/namespace"
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?")


def write_srt(order: Delivery) -> Delivered:
    """Write SubRip: numbered cues, times to the millisecond from the film's first frame, UTF-8."""
    return _write(order, srt)


def write_vtt(order: Delivery) -> Delivered:
    """Write WebVTT, as the W3C describes it."""
    return _write(order, vtt)


def write_ttml(order: Delivery) -> Delivered:
    """Write TTML2 by the IMSC 1.1 text profile. Its times count frames, so none is rounded."""
    language = str(order.options["language"]).strip()
    if not _LANGUAGE.fullmatch(language):
        raise BadInput(
            DeliveryProblem.NO_LANGUAGE(language=language), advice=DeliveryAdvice.LANGUAGE(), field="language"
        )
    return _write(order, lambda cues, rate: ttml(cues, rate, order.cut.title, language))


def _write(order: Delivery, content: Callable[[tuple[Cue, ...], FrameRate], str]) -> Delivered:
    options = order.options
    cut = order.full_cut or order.cut
    subtitles = cues_of(order.project.film, cut, titles=bool(options["titles"]), speakers=bool(options["speakers"]))
    if order.full_cut is not None:
        subtitles = subtitles.within(FrameRange(order.cut.before, order.cut.length))
    write_whole(order.out, content(subtitles.cues, order.cut.rate).encode())
    order.at(1, 1)
    silent = () if subtitles.cues else (DeliveryNote.NOBODY_SPEAKS(),)
    return Delivered(
        files=(order.out,),
        notes=(*subtitles.notes, *silent),
        summary=(DeliverySummary.SUBTITLES(count=len(subtitles.cues)),),
    )


def srt(cues: tuple[Cue, ...], rate: FrameRate) -> str:
    """The cues as SubRip text."""
    blocks = []
    for number, cue in enumerate(cues, 1):
        start, end = (_clock(rate.seconds(frame), ",") for frame in (cue.record.start, cue.record.end))
        # An arrow would be read as the line of times, and there is no way to write it otherwise.
        blocks.append(f"{number}\n{start} --> {end}\n{cue.text.replace('-->', '→')}\n")
    return "\n".join(blocks)


def vtt(cues: tuple[Cue, ...], rate: FrameRate) -> str:
    """The cues as WebVTT text."""
    blocks = ["WEBVTT\n"]
    for number, cue in enumerate(cues, 1):
        start, end = (_clock(rate.seconds(frame), ".") for frame in (cue.record.start, cue.record.end))
        blocks.append(f"{number}\n{start} --> {end}\n{html.escape(cue.text, quote=False)}\n")
    return "\n".join(blocks)


def ttml(cues: tuple[Cue, ...], rate: FrameRate, title: str, language: str = "") -> str:
    """The cues as TTML, in one region at the foot of the picture. `language` is a BCP 47 tag, or empty: unknown."""
    for prefix, uri in (("", _TTML), ("tts", _STYLING), ("ttp", _PARAMETER), ("ttm", f"{_TTML}#metadata")):
        ElementTree.register_namespace(prefix, uri)
    factor = rate.fraction / rate.nominal
    root = ElementTree.Element(
        f"{{{_TTML}}}tt",
        {
            f"{{{_XML}}}lang": language,
            f"{{{_PARAMETER}}}contentProfiles": _IMSC,
            f"{{{_PARAMETER}}}timeBase": "media",
            f"{{{_PARAMETER}}}frameRate": str(rate.nominal),
            f"{{{_PARAMETER}}}frameRateMultiplier": f"{factor.numerator} {factor.denominator}",
            f"{{{_PARAMETER}}}cellResolution": "32 15",
        },
    )
    head = _child(root, "head")
    _child(_child(head, "metadata"), "title", namespace=f"{_TTML}#metadata").text = _xml_text(title)
    _child(_child(head, "styling"), "style", **_styled({"id": "said", **_LOOK}))
    _child(_child(head, "layout"), "region", **_styled({"id": "foot", **_PLACE}))
    block = _child(_child(root, "body", style="said"), "div", region="foot")
    for number, cue in enumerate(cues, 1):
        times = {"begin": f"{cue.record.start}f", "end": f"{cue.record.end}f"}
        paragraph = _child(block, "p", **_styled({"id": f"c{number}"}), **times)
        paragraph.text = _xml_text(cue.lines[0])
        for line in cue.lines[1:]:
            _child(paragraph, "br").tail = _xml_text(line)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


_LOOK = {
    "fontFamily": "proportionalSansSerif",
    "fontSize": "80%",
    "lineHeight": "normal",
    "textAlign": "center",
    "color": "white",
    "textOutline": "black 5%",
}
_PLACE = {"origin": "10% 72%", "extent": "80% 20%", "displayAlign": "after"}


def _styled(values: dict[str, str]) -> dict[str, str]:
    """Attributes with their namespaces: an id is XML's, the rest are styles."""
    return {f"{{{_XML if name == 'id' else _STYLING}}}{name}": value for name, value in values.items()}


def _child(parent: ElementTree.Element, name: str, namespace: str = _TTML, **attributes: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, f"{{{namespace}}}{name}", attributes)


def _xml_text(text: str) -> str:
    """A text without the letters that XML 1.0 forbids."""
    return "".join(letter for letter in text if letter >= " " and letter not in "\ufffe\uffff")


def _clock(seconds: Fraction, mark: str) -> str:
    """A moment to the nearest millisecond: '00:00:01,500'."""
    thousandths = (2000 * seconds.numerator + seconds.denominator) // (2 * seconds.denominator)
    full, rest = divmod(thousandths, 1000)
    return f"{full // 3600:02}:{full // 60 % 60:02}:{full % 60:02}{mark}{rest:03}"
