"""The inspector of what hangs on shots or on the film: a title, a sound and its track, or a marker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.fields import FieldGroup, FilmField
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, TitleId
from matchcut.film.model import AudioClip, Entity, Marker, Title, Track
from matchcut.film.steps import StepKind
from matchcut.studio.inspector.controls import (
    Control,
    add_controls,
    merge_key,
    show_values,
    step_of_field,
    tell_refusals,
)
from matchcut.studio.inspector.fields import LineField, LinesField
from matchcut.studio.inspector.rows import field_rows, heading
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import field_words
from matchcut.words.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipKind:
    """What a page of the inspector shows: rows of a table of the film.

    `shown(film, clip, field)` is what a field shows of one of them, `changed(film, clip, field, value)` the film with
    another value there. EditRefused where it can't be.
    """

    entity: type[Entity]
    table: str
    group: FieldGroup
    shown: Callable[[Film, str, str], Any]
    changed: Callable[[Film, str, str, Any], Film]


def _with_title(film: Film, clip: str, field: str, value: Any) -> Film:
    title = TitleId(clip)
    if field == "frames":
        return edits.revise_title(film, title, frames=value, fade=min(film.titles[title].fade, value // 2))
    return edits.revise_title(film, title, **{field: value})


def _with_sound(film: Film, clip: str, field: str, value: Any) -> Film:
    sound = film.audio[AudioClipId(clip)]
    match field:
        case "frames":
            return edits.trim_audio_tail(film, sound.id, value - edits.audio_frames(film, sound))
        case "fade_in":
            return edits.fade_audio(film, sound.id, fade_in=value, fade_out=sound.fade_out)
        case "fade_out":
            return edits.fade_audio(film, sound.id, fade_in=sound.fade_in, fade_out=value)
    return edits.revise_audio(film, sound.id, **{field: value})


def _of_sound(film: Film, clip: str, field: str) -> Any:
    sound = film.audio[AudioClipId(clip)]
    return edits.audio_frames(film, sound) if field == "frames" else getattr(sound, field)


def _with_marker(film: Film, clip: str, field: str, value: Any) -> Film:
    return film.with_rows("markers", [replace(film.markers[MarkerId(clip)], **{field: value})])


TITLE = ClipKind(
    entity=Title,
    table="titles",
    group=FieldGroup.TITLE,
    shown=lambda film, clip, field: getattr(film.titles[TitleId(clip)], field),
    changed=_with_title,
)
SOUND = ClipKind(entity=AudioClip, table="audio", group=FieldGroup.SOUND, shown=_of_sound, changed=_with_sound)
MARKER = ClipKind(
    entity=Marker,
    table="markers",
    group=FieldGroup.MARKER,
    shown=lambda film, clip, field: getattr(film.markers[MarkerId(clip)], field),
    changed=_with_marker,
)


class ClipInspector(QScrollArea):
    """Shows the title, sound or marker that was picked last, field by field."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setAccessibleName(self.tr("What hangs on the film"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._pages = QStackedWidget()
        self.title, self.sound = ClipPage(session, TITLE), SoundPage(session)
        self.marker = ClipPage(session, MARKER)
        for page in (self.title, self.sound, self.marker):
            page.column.addStretch(1)
            self._pages.addWidget(page)
        self.setWidget(self._pages)
        session.changed.connect(self.refresh)
        session.selected.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is picked as it is now."""
        clips = self.session.selection.clips
        for page in (self.title, self.sound, self.marker):
            if clips and page.has(clips[-1]):
                self._pages.setCurrentWidget(page)
                page.show_clip(clips[-1])

    def write(self) -> None:
        """Put the keyboard into the words of what is picked, all of them marked."""
        page = self._pages.currentWidget()
        if isinstance(page, ClipPage):
            page.words.setFocus()
            page.words.selectAll()


class ClipPage(QWidget):
    """The fields of one kind of thing, as `film/fields.py` lists them. `clip` is the one that they show."""

    def __init__(self, session: Session, kind: ClipKind) -> None:
        super().__init__()
        self.session, self._kind = session, kind
        self.clip = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(10)
        self.fields = self.add_group(heading(field_words(kind.group)), kind.entity, kind.group, self._set_field)

    def add_group(
        self, title: QLabel, entity: type[Entity], group: FieldGroup, changed: Callable[[FilmField, Any], object]
    ) -> dict[str, Control]:
        """Lay the fields of a group out under a title, long texts first; returns their controls by name."""
        self.column.addWidget(title)
        rows = field_rows()
        controls = add_controls(self.column, rows, entity, group, changed)
        self.column.addLayout(rows)
        tell_refusals(controls.values(), self.session.refused)
        return controls

    @property
    def words(self) -> LineField | LinesField:
        """The field that says what it is called, or what it says."""
        return next(control for control in self.fields.values() if isinstance(control, LineField | LinesField))

    def has(self, clip: str) -> bool:
        """Whether the film has such a thing by that id."""
        return clip in getattr(self.session.film, self._kind.table)

    def show_clip(self, clip: str) -> None:
        """Fill the fields from a thing of the film."""
        self.clip = clip
        film = self.session.film
        if self.has(clip):
            for name, control in self.fields.items():
                show_values(control, [self._kind.shown(film, clip, name)], film.settings.rate)

    def edit(self, step: Statement[StepKind], change: Callable[[Film], Film], merge: str = "") -> None:
        """Make an edit; those with one `merge` are one step of undo. Shows what stands where it was refused."""
        if not self.session.edit(step, change, merge=f"{merge}:{self.clip}" if merge else ""):
            self.show_clip(self.clip)

    def _set_field(self, field: FilmField, value: Any) -> None:
        clip = self.clip
        self.edit(
            step_of_field(field), lambda film: self._kind.changed(film, clip, field.name, value), merge_key(field)
        )


class SoundPage(ClipPage):
    """A sound, and how all of its track is mixed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, SOUND)
        self.column.addSpacing(6)
        self._of_track = heading("")
        self.track_fields = self.add_group(self._of_track, Track, FieldGroup.TRACK, self._mix)

    def show_clip(self, clip: str) -> None:
        super().show_clip(clip)
        film = self.session.film
        if not self.has(clip):
            return
        track = film.track(film.audio[AudioClipId(clip)].track)
        self._of_track.setText(self.tr("Track {0}").format(film.audio[AudioClipId(clip)].track))
        for name, control in self.track_fields.items():
            show_values(control, [getattr(track, name)], film.settings.rate)

    def _mix(self, field: FilmField, value: Any) -> None:
        film = self.session.film
        if not self.has(self.clip):
            return
        name = film.audio[AudioClipId(self.clip)].track
        step = step_of_field(field)
        if field.name == "muted":
            step = StepKind.MUTE_TRACK() if value else StepKind.UNMUTE_TRACK()
        self.edit(step, lambda film: edits.set_track(film, name, **{field.name: value}), merge_key(field))
