"""What the words of a shot say, in English, German and French: read narrowly, so that what is read is so.

A sentence that denies, that tells of the camera or of what is elsewhere is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from matchcut.film.camera import HANDHELD, PACES, STATIC
from matchcut.film.camera_text import CAMERA_VERBS, CONNECTORS, FILLERS, SENTENCE_END, camera_words, forms_of

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@lru_cache(maxsize=32768)
def _tokens(text: str) -> tuple[frozenset[str], str]:
    """The words of a text in lower case, and all of them in their order, set apart by blanks."""
    words = _TOKEN.findall(text.lower().replace("’", "'"))
    return frozenset(words), f" {' '.join(words)} "


class WordList:
    """Words that a text is searched for: each a word, several (`_` is a blank), or how words begin or end (`*`)."""

    def __init__(self, words: str) -> None:
        listed = words.split()
        self._phrases = tuple(f" {word.replace('_', ' ')} " for word in listed if "_" in word)
        self._begin = tuple(word[:-1] for word in listed if word.endswith("*"))
        self._end = tuple(word[1:] for word in listed if word.startswith("*"))
        self._exact = frozenset(word for word in listed if "_" not in word and "*" not in word)

    def search(self, text: str) -> bool:
        """Whether any of them stands in the text."""
        words, joined = _tokens(text)
        return (
            not self._exact.isdisjoint(words)
            or any(phrase in joined for phrase in self._phrases)
            or (bool(self._begin) and any(word.startswith(self._begin) for word in words))
            or (bool(self._end) and any(word.endswith(self._end) for word in words))
        )


DENIES = WordList("not *n't never no without nicht nie niemals kein* ohne ne n'* pas jamais sans aucun*")
ELSEWHERE = WordList(
    "phone* telephone* photo* picture* portrait* painting* voice* off_screen offscreen o_s v_o gone absent radio "
    "letter* call* remember* dream* name* think* miss* grave hear* waits_for wait_for waiting_for pov imagin* dead "
    "foto* bild* stimme* telefon* anruf* ruft rufen denkt wartet_auf weg fort hört träumt erinnert vermisst tot "
    "voix téléphone* appelle* pense attend* hors_champ entend rêve souvient absent* mort morte parti partie"
)
WANTED = WordList(
    "looks_for look_for looking_for search* seek* need* want* miss* gone such* brauch* fehlt "
    "cherch* manque* veut where wo où"
)
_CAMERA = WordList("camera kamera caméra schwenk* panoramique travelling dolly zoom* pan pans tilt*")
TURNS = WordList(
    "turn* back return* around reverse* later dreh* kehr* zurück wende* umkehr* später "
    "revien* retourn* demi_tour volte_face plus_tard tourn*"
)
LATER = WordList("later hours minutes meanwhile suddenly später stunden inzwischen plötzlich plus_tard soudain heures")
ANGLES = WordList(
    "reverse angle behind profile above below overhead over_the_shoulder ots pov side seen "
    "from_the low_angle high_angle mirror reflection gegenschuss hinten profil oben unten seite spiegel schulter "
    "dos dessus dessous contrechamp contre_champ plongée contre_plongée épaule miroir côté"
)
COMES_OR_GOES = WordList(
    "enter* come* walk* arrive* exit* leave* left go goes run* step* join* appear* follow* through into away approach* "
    "betritt komm* geht gehen tritt läuft verlässt erscheint folgt nähert entr* vient arriv* sort* apparaî* march* "
    "rejoint suit cour* pass* traverse* approche*"
)
CHANGES_LOOK = WordList(
    "take* took remove* put* pull* doff* don* drop* undress* change* strip* throw* lose* slip* unbutton* "
    "zieh* setz* nimm* leg* wirf* verlier* enlèv* met retir* ôt* pose* perd* chang* jett*"
)
SWITCHES = WordList(
    "switch* turn* goes go fail* blow* blew power flick* lights_the schalt* knips* lösch* geht zünd* strom* "
    "allume éteint coupure panne s'allume s'éteint"
)
FLASHES = WordList("flash* flicker* blitz* éclair* flacker* montage glitch* subliminal frame_by_frame")
PEOPLE = WordList(
    "they them their both all everyone everybody he she him her his each others other crew group team couple two three "
    "man woman boy girl child children people men women someone friend* mother father sister brother "
    "er sie ihn ihm ihr ihre ihnen beide* alle einander sich gruppe paar mann frau junge mädchen kind* leute zwei drei "
    "il elle ils elles lui leur leurs eux tous toutes deux trois groupe couple homme femme garçon fille enfant* gens "
    "mère père sœur frère ami amie on we us wir nous"
)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text that tell of what is seen, and neither deny it nor tell of the camera."""
    parts = (part.strip() for part in SENTENCE_END.split(text))
    return tuple(part for part in parts if part and not DENIES.search(part) and not _of_camera(part))


_OPENS = frozenset([*forms_of(CAMERA_VERBS), *CAMERA_VERBS, *CONNECTORS, *FILLERS, *" ".join(PACES).split(), HANDHELD])
"""What a sentence can begin with that tells of the camera; reading all of it takes long."""


def _of_camera(sentence: str) -> bool:
    if _CAMERA.search(sentence):
        return True
    words, joined = _tokens(sentence)
    if "we" not in words and joined.split(maxsplit=1)[:1] and joined.split(maxsplit=1)[0] not in _OPENS:
        return False
    return camera_words("", sentence).moves != (STATIC,)


# Directions

_EN_GOES = (
    r"(?:walks|runs|goes|moves|drives|rides|cycles|strides|marches|hurries|heads|rushes|sprints|flees|swims|flies|"
    r"sails|jogs|races|limps|crawls|gallops)"
)
_DE_GOES = (
    r"(?:geht|läuft|rennt|fährt|reitet|eilt|schreitet|rast|flieht|schwimmt|kriecht|stürmt|marschiert|galoppiert|radelt)"
)
_FR_GOES = (
    r"(?:marche|court|va|roule|avance|se dirige|s['’]enfuit|pédale|galope|nage|fuit|se précipite|chevauche|conduit)"
)
_END = r"(?=\s*(?:$|,|and\b|while\b|along\b|across\b|past\b))"


Names = Sequence[tuple[str, re.Pattern[str]]]
"""Ids of members of the cast, each with what finds its name."""


def _both_ways(pattern: str, right: str, left: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """The pattern to the right and to the left: `{to}` is the side that it goes to, `{of}` the other."""
    return (
        (re.compile(pattern.format(to=right, of=left), re.IGNORECASE), 1),
        (re.compile(pattern.format(to=left, of=right), re.IGNORECASE), -1),
    )


_MOTION = (
    *_both_ways(_EN_GOES + r"(?: \w+){{0,2}}? (?:from )?(?:the )?{of} to (?:the )?{to}\b", "right", "left"),
    *_both_ways(
        _EN_GOES + r"(?: \w+ly)? (?:(?:off )?to the|towards? the|screen|frame) {to}\b(?! of\b)", "right", "left"
    ),
    *_both_ways(_EN_GOES + r"(?: off)? {to}" + _END, "right", "left"),
    *_both_ways(
        r"(?:exits|leaves)(?: to the| on the| at the| the frame| frame| screen)* {to}\b(?! of\b| hand)" + _END,
        "right",
        "left",
    ),
    *_both_ways(
        r"(?:enters|comes|arrives|walks|runs)(?: in| into)?(?: the)?(?: frame)? from (?:the |screen |frame )?{of}\b"
        r"(?! (?:of|to|hand)\b)",
        "right",
        "left",
    ),
    *_both_ways(_DE_GOES + r"(?: von {of})? nach {to}\b(?! von\b)", "rechts", "links"),
    *_both_ways(r"(?:geht|läuft|tritt|fährt|rennt) {to} (?:ab|hinaus|raus|aus dem Bild)\b", "rechts", "links"),
    *_both_ways(r"(?:kommt|tritt|läuft|rennt|fährt|betritt)(?: \w+){{0,2}}? von {of}\b(?! nach\b)", "rechts", "links"),
    *_both_ways(_FR_GOES + r"(?: de {of} à| vers la| vers) {to}\b(?! de\b| d['’])", "droite", "gauche"),
    *_both_ways(r"sort(?: du cadre)?(?: à| par la| vers la) {to}\b(?! de\b| d['’])", "droite", "gauche"),
    *_both_ways(
        r"(?:entre|arrive|vient)(?: dans le cadre)?(?: par la| de la| depuis la) {of}\b(?! de\b)", "droite", "gauche"
    ),
)
_SIDE_WORD = re.compile(r"right|left|rechts|links|droite|gauche", re.IGNORECASE)
_SUBJECT_GAP = re.compile(r"\s+(?:\w+ly\s+)?")
_PRONOUN = re.compile(r"(?:^|\b(?:and|then|und|et|puis)\s)\s*(?:he|she|it|er|sie|il|elle)\b", re.IGNORECASE)


def directions(text: str, names: Names, alone: str = "") -> dict[str, frozenset[int]]:
    """Which way each of those named goes on the screen: 1 to the right, −1 to the left.

    `alone` is whom a pronoun means, "" where that is open.
    """
    ways: dict[str, set[int]] = {}
    if not _SIDE_WORD.search(text):
        return {}
    subjects = (*names, *(((alone, _PRONOUN),) if alone else ()))
    for sentence in sentences(text):
        for who, pattern in subjects:
            for named in pattern.finditer(sentence):
                gap = _SUBJECT_GAP.match(sentence, named.end())
                if gap:
                    ways.setdefault(who, set()).update(_motion_at(sentence, gap.end()))
    return {who: frozenset(seen) for who, seen in ways.items() if seen}


def _motion_at(sentence: str, place: int) -> Iterator[int]:
    return (way for pattern, way in _MOTION if pattern.match(sentence, place))


_LOOKS = (
    *_both_ways(
        r"(?:looks|gazes|glances|stares) (?:to the {to}|to {to}|screen {to}|camera {to}|off {to}|{to})\b",
        "right",
        "left",
    ),
    *_both_ways(r"(?:blickt|schaut|sieht|guckt)(?: \w+)? nach {to}\b", "rechts", "links"),
    *_both_ways(r"regarde(?: \w+)? (?:à|vers la) {to}\b", "droite", "gauche"),
)
_STRAIGHT_AT = re.compile(r"(?:looks|gazes|glances|stares) right at\b", re.IGNORECASE)
"""That is no direction, or not for certain."""


def looks_at(text: str, who: re.Pattern[str], whom: re.Pattern[str]) -> int:
    """Which way somebody looks at somebody else: 1 to the right, −1 to the left; 0 where that is not said."""
    if not _SIDE_WORD.search(text):
        return 0
    for sentence in sentences(text):
        if _STRAIGHT_AT.search(sentence) or not who.match(sentence) or not whom.search(sentence):
            continue
        for pattern, way in _LOOKS:
            if pattern.search(sentence):
                return way
    return 0


# What somebody wears, and what is lit

_ARTICLE = (
    r"(?:(?:the|an?|her|his|their|de[nrms]|die|das|eine?[mnr]?|ihre?[mnr]?|seine?[mnr]?|des?|les?|la|une?|son|sa|ses)"
    r"\s+)?"
)
_HAS = re.compile(
    rf"^(?:with|wearing|wears|in|has|mit|trägt|im|avec|porte|en)\s+{_ARTICLE}(?P<what>.+)$", re.IGNORECASE
)
_LACKS = re.compile(rf"^(?:without|no|ohne|sans)\s+{_ARTICLE}(?P<what>.+)$", re.IGNORECASE)
_ON_OFF = re.compile(r"^(?:the )?(?P<what>[\w -]+?) (?P<state>on|off|auf|ab)$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def worn(note: str) -> tuple[tuple[str, bool], ...]:
    """What a casting's note says to be there (True) or not."""
    states: list[tuple[str, bool]] = []
    for part in re.split(r"\s*[,;.]\s*", note.strip()):
        has, lacks, switch = _HAS.match(part), _LACKS.match(part), _ON_OFF.match(part)
        if switch:
            states.append((switch["what"].casefold(), switch["state"].lower() in ("on", "auf")))
        elif has:
            states.append((has["what"].casefold(), True))
        elif lacks:
            states.append((lacks["what"].casefold(), False))
    return tuple(states)


_LIT = re.compile(
    r"\b(?P<what>lamp|light|lantern|candle|Lampe|Licht|Laterne|Kerze|lampe|lumière|lanterne|bougie) "
    r"(?:is|ist|est) (?:(?P<on>on|lit|an|allumée)|(?P<off>off|out|aus|éteinte))(?=\s*(?:$|[,.;:!?]))",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def lit(text: str) -> tuple[tuple[str, bool], ...]:
    """Which lights a text says to be on (True) or off."""
    return tuple((match["what"].casefold(), match["on"] is not None) for match in _LIT.finditer(text))


def any_match(words: WordList, texts: Iterable[str]) -> bool:
    """Whether any of the words stands in any of the texts."""
    return any(words.search(text) for text in texts)
