"""What the columns of a shot list hold, by their heads as people write them in English, German and French."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from matchcut.film.names import visible

_HEADS: Mapping[str, tuple[str, ...]] = {
    "scene": (
        *("scene", "sc", "scene number", "scene no", "scn", "scene id", "scene nr", "sequence", "seq", "sequence no"),
        *("szene", "szenen nr", "szene nr", "bild nr", "bild", "sequenz", "scène", "scène no", "séquence", "séq"),
    ),
    "heading": (
        *("heading", "scene heading", "slug", "slugline", "slug line", "scene name", "scene title"),
        *("szenenüberschrift", "szenentitel", "intitulé", "titre de scène", "en tête"),
    ),
    "side": ("int ext", "i e", "int or ext", "interior exterior", "innen außen", "innen aussen", "i a", "int ext d n"),
    "location": (
        *("location", "set", "place", "setting", "int ext location"),
        *("ort", "schauplatz", "drehort", "motiv", "lieu", "décor", "décors", "lieux"),
    ),
    "time": (
        *("time", "time of day", "day night", "d n", "dn", "tageszeit", "tag nacht", "zeit"),
        *("moment", "moment de la journée", "jour nuit", "effet", "heure"),
    ),
    "shot": (
        *("shot", "shot number", "shot no", "shot nr", "setup", "set up", "slate", "shot id", "number", "no", "nr"),
        *("shot name", "shot code", "name", "code", "shots", "num"),
        *("einstellung", "einstellung nr", "einstellungsnummer", "einst", "schuss", "plan", "plan no", "no plan"),
        *("no de plan", "numéro", "numéro de plan", "plans"),
    ),
    "size": (
        *("size", "shot size", "framing", "frame", "shot type", "type", "field size"),
        *("einstellungsgröße", "einstellungsgrösse", "bildgröße", "größe", "kadrierung"),
        *("valeur", "valeur de plan", "valeur plan", "échelle", "échelle de plan", "cadre", "cadrage", "type de plan"),
    ),
    "camera": (
        *("camera", "movement", "move", "camera movement", "camera move", "moves", "motion", "angle", "lens"),
        *("camera angle", "kamera", "kamerabewegung", "bewegung", "perspektive", "objektiv", "brennweite"),
        *("caméra", "mouvement", "mouvements", "mouvement de caméra", "mouvement caméra", "focale", "objectif"),
    ),
    "action": (
        *("action", "description", "shot description", "visual", "what happens", "subject", "content", "desc"),
        *("visuals", "synopsis", "handlung", "beschreibung", "inhalt", "bildinhalt", "aktion", "was passiert"),
        *("image", "descriptif", "contenu", "description du plan", "ce qu on voit"),
    ),
    "dialogue": (
        *("dialogue", "dialog", "dialogs", "dialogues", "line", "lines", "audio", "vo", "voice over", "sound dialogue"),
        *("spoken", "narration", "dialoge", "ton", "text", "sprache", "son", "texte", "voix", "voix off"),
    ),
    "duration": (
        *("duration", "length", "time in seconds", "dur", "trt", "screen time", "est time", "estimated duration"),
        *("shot length", "shot duration", "runtime", "run time", "est duration", "estimated time", "timing"),
        *("dauer", "länge", "laenge", "zeitdauer", "laufzeit", "durée", "durée estimée", "longueur", "minutage"),
    ),
    "frames": (
        *(
            "frames",
            "nb frames",
            "no frames",
            "number of frames",
            "no of frames",
            "frame count",
            "num frames",
            "of frames",
            "total frames",
        ),
        *("frames count", "anzahl frames", "einzelbilder", "anzahl bilder", "bilder", "framezahl"),
        *("images", "nb images", "nombre d images", "nombre de frames", "nb d images", "nb im"),
    ),
    "in": (
        *("in", "frame in", "tc in", "timecode in", "start", "start frame", "first frame", "record in", "rec in"),
        *("start tc", "start timecode", "start time", "in point", "mark in", "begin", "from"),
        *("von", "beginn", "anfang", "startframe", "erstes bild", "début", "entrée", "image début", "tc début"),
    ),
    "out": (
        *("out", "frame out", "tc out", "timecode out", "end", "end frame", "last frame", "record out", "rec out"),
        *("end tc", "end timecode", "end time", "out point", "mark out", "to"),
        *("bis", "ende", "endframe", "letztes bild", "fin", "sortie", "image fin", "tc fin"),
    ),
    "cast": (
        *("cast", "characters", "character", "actors", "actor", "talent", "who", "people", "roles"),
        *("figuren", "figur", "darsteller", "rollen", "rolle", "personen", "besetzung", "wer"),
        *("personnages", "personnage", "comédiens", "acteurs", "distribution", "qui"),
    ),
    "notes": (
        *("notes", "note", "remarks", "comments", "comment"),
        *("bemerkungen", "bemerkung", "anmerkungen", "anmerkung", "notizen", "notiz", "hinweise"),
        *("remarques", "remarque", "observations", "commentaires", "commentaire"),
    ),
}
_UNITS: Mapping[str, tuple[str, ...]] = {
    "s": ("s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes", "seconde"),
    "min": ("min", "mins", "minute", "minutes", "minuten"),
    "ms": ("ms", "msec", "milliseconds", "millisekunden", "millisecondes"),
    "f": ("f", "fr", "frm", "frame", "frames", "bilder", "images", "im", "i"),
    "": ("tc", "timecode", "hh mm ss ff", "mm ss ff", "h m s f", "smpte"),
    "clock": ("hh mm ss", "h m s", "mm ss", "m s", "min sec"),
}
_IN_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_TIMED = ("duration", "frames", "in", "out")


@dataclass(frozen=True, slots=True)
class ListedColumn:
    """What a column holds ("" for nothing that is known) and the unit that its head names.

    A unit is "s", "min", "ms", "f" (frames), "clock" (hours, minutes and seconds), or "" where none is named.
    """

    holds: str = ""
    unit: str = ""


def _plain(head: str) -> str:
    """A head in small letters without accents and punctuation; '#', 'N°' and 'Nº' are 'no'."""
    folded = unicodedata.normalize("NFKD", re.sub(r"#|n[°º.]|№", " no ", visible(head).casefold()))
    letters = "".join(letter for letter in folded.replace("ß", "ss") if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", letters))


_COLUMN = {_plain(head): column for column, heads in _HEADS.items() for head in heads}
_UNIT = {name: unit for unit, names in _UNITS.items() for name in names}


def column_of(head: str) -> ListedColumn:
    """What a column holds by its head: 'Duration (s)', 'Nb Frames', 'Cast/Characters', 'Länge in Sekunden'."""
    head = re.sub(
        r"^\s*(?:est|estim|estimated|approx|approximate|ca|geschätzte?)\b\.?\s+(?=\w)", "", head, flags=re.IGNORECASE
    )
    bracketed = [_plain(inside) for inside in _IN_BRACKETS.findall(head)]
    bare = _plain(_IN_BRACKETS.sub(" ", head))
    unit = next((_UNIT[inside] for inside in bracketed if inside in _UNIT), "")
    holds = _COLUMN.get(bare) or _COLUMN.get(_plain(head)) or _shared(head)
    if not holds:
        words = [word for word in bare.split() if word not in ("in", "en", "of", "total")]
        for count in (3, 2, 1):
            ending = " ".join(words[-count:])
            if len(words) > count and ending in _UNIT and _COLUMN.get(" ".join(words[:-count])) in _TIMED:
                holds, unit = _COLUMN[" ".join(words[:-count])], _UNIT[ending]
                break
    if not holds and bare in _UNIT and _UNIT[bare] in ("s", "min", "ms"):
        holds, unit = "duration", _UNIT[bare]
    if holds == "frames" or (holds == "duration" and unit == "f"):
        return ListedColumn("frames", "f")
    if holds in ("in", "out") and not unit and re.search(r"\b(?:frame|bild|image)", bare):
        unit = "f"
    return ListedColumn(holds, unit if holds in _TIMED else "")


def _shared(head: str) -> str:
    """What all parts of 'Cast/Characters' or 'Action & Description' name, where that is the same."""
    parts = {_COLUMN.get(_plain(part), "") for part in re.split(r"[/&|+,]", _IN_BRACKETS.sub(" ", head))}
    return parts.pop() if len(parts) == 1 else ""
