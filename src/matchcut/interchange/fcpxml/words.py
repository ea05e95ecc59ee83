"""What an FCPXML element is called, says and is, in words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from matchcut.interchange.fcpxml.parts import FcpxmlDocument
from matchcut.interchange.layers import Level


def name_of(element: Element) -> str:
    """What an element is called; a title by its text where it has no name."""
    return element.get("name", "") or (text_of(element) if element.tag in ("title", "caption") else "")


def text_of(element: Element) -> str:
    """A title's words, as lines."""
    texts = ("".join(text.itertext()).strip() for text in element.iterfind("text"))
    return "\n".join(text for text in texts if text)


def remark_of(element: Element) -> str:
    """What a person noted on a clip, and the keywords it has."""
    note = (element.findtext("note") or "").strip()
    words = [word.get("value", "") for word in element.iterfind("keyword") if word.get("value")]
    return "\n".join(filter(None, (note, f"Keywords: {', '.join(dict.fromkeys(words))}" if words else "")))


def track_of(element: Element, level: Level) -> str:
    """The track of a sound: its role without subroles, or the lane on which it lies."""
    role = element.get("audioRole") or element.get("role") or ""
    return role.partition(".")[0].partition("?")[0].strip() or (str(level[-1]) if level else "")


def lane_of(lane: str | None) -> int:
    """A lane's number; 0 for what is none."""
    try:
        return max(-9999, min(9999, int(lane or 0)))
    except ValueError:
        return 0


def kind_of(element: Element, document: FcpxmlDocument) -> str:
    """What a transition is, in our words where it is one of ours."""
    film = element.find("filter-video")
    effect = document.resources.get(film.get("ref", "")) if film is not None else None
    names = [element.get("name", ""), film.get("name", "") if film is not None else ""]
    names += [effect.get("name", "")] if effect is not None else []
    name = next((name for name in names if name), "").lower()
    words = " ".join(names).lower()
    if "dissolve" in words or not name:
        return "dissolve"
    if "fade to color" in words or "dip" in words:
        return "dip to white" if _light(film) else "dip to black"
    for way in ("wipe left", "wipe right", "wipe up", "wipe down"):
        if way in words:
            return way
    return "wipe" if "wipe" in words else "dissolve" if name in ("fade in", "fade out") else name


def _light(film: Element | None) -> bool:
    """Whether the colour that a transition goes through is nearer to white than to black."""
    for parameter in film.iterfind(".//param") if film is not None else ():
        if "color" in parameter.get("name", "").lower():
            values = parameter.get("value", "").split()[:3]
            try:
                return bool(values) and sum(map(float, values)) / len(values) > 0.5
            except ValueError:
                return False
    return False
