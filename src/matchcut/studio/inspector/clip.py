"""The inspector of what hangs on shots or on the film: a title, a sound and its track, or a marker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.fields import MAXIMUM_DUCK
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, TitleId
from matchcut.film.model import AudioClip, Marker, Title
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import SoundRole, TitleStyle
from matchcut.studio.inspector.fields import ChoiceField, LineField, LinesField, SwitchField
from matchcut.studio.inspector.settled import HundredthsField, Length, Number, Settled
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import Statement

QUIETEST, LOUDEST = -6000, 2400
"""The levels that can be set here, in hundredths of a decibel."""


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
        self.title, self.sound, self.marker = TitlePage(session), SoundPage(session), MarkerPage(session)
        for page in (self.title, self.sound, self.marker):
            self._pages.addWidget(page)
        self.setWidget(self._pages)
        session.changed.connect(self.refresh)
        session.selected.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is picked as it is now."""
        film, clips = self.session.film, self.session.selection.clips
        if not clips:
            return
        last = clips[-1]
        for page, table in ((self.title, film.titles), (self.sound, film.audio), (self.marker, film.markers)):
            if last in table:
                self._pages.setCurrentWidget(page)
                page.show_clip(last)

    def write(self) -> None:
        """Put the keyboard into the words of what is picked, all of them marked."""
        page = self._pages.currentWidget()
        if isinstance(page, _Page):
            page.words.setFocus()
            page.words.selectAll()


class _Page(QWidget):
    """The fields of one kind of thing. `clip` is the one that they show."""

    words: LineField | LinesField

    def __init__(self, session: Session, heading: str) -> None:
        super().__init__()
        self.session = session
        self.clip = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(10)
        self.heading = _heading(heading)
        self.column.addWidget(self.heading)

    def show_clip(self, clip: str) -> None:
        """Fill the fields from a title, sound or marker of the film."""
        self.clip = clip

    def form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.column.addLayout(form)
        return form

    def tell_refusals(self) -> None:
        """Let the studio tell why what is written in a field can't be."""
        for field in self.findChildren(Settled):
            field.refused.connect(self.session.refused.emit)

    def edit(self, step: Statement[StepKind], change: Callable[[Film], Film], field: str = "") -> None:
        """Make an edit; typing in one `field` is one step of undo. Shows what stands where it was refused."""
        if not self.session.edit(step, change, merge=f"{field}:{self.clip}" if field else ""):
            self.show_clip(self.clip)


class TitlePage(_Page):
    """A title: its words, where in the frame and how long they stand."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Title"))
        self.words = LinesField(self.tr("Words"), 3, self.tr("What is written"))
        self.column.addWidget(self.words)
        self.style_ = ChoiceField(self.tr("Place"), [(style, tr(style.value)) for style in TitleStyle])
        self.length = Length(self.tr("Length"))
        self.fade = Length(self.tr("Fade"), in_frames=True, least=0)
        form = self.form()
        form.addRow(self.tr("Place"), self.style_)
        form.addRow(self.tr("Length"), self.length)
        form.addRow(self.tr("Fades"), self.fade)
        self.column.addStretch(1)
        self.words.changed.connect(lambda value: self._revise(StepKind.WRITE_TITLE(), "text", text=value))
        self.style_.changed.connect(lambda value: self._revise(StepKind.PLACE_TITLE(), style=value))
        self.length.changed.connect(self._stretch)
        self.fade.changed.connect(lambda value: self._revise(StepKind.FADE_TITLE(), "fade", fade=value))
        self.tell_refusals()

    def show_clip(self, clip: str) -> None:
        super().show_clip(clip)
        title = self._title()
        if title is None:
            return
        self.words.show_value(title.text)
        self.style_.show_value(title.style)
        rate = self.session.film.settings.rate
        self.length.show_value(title.frames, rate)
        self.fade.show_value(title.fade, rate)

    def _title(self) -> Title | None:
        return self.session.film.titles.get(TitleId(self.clip))

    def _stretch(self, frames: int) -> None:
        title = self._title()
        if title is not None:
            self._revise(StepKind.TRIM_TITLE(), frames=frames, fade=min(title.fade, frames // 2))

    def _revise(self, step: Statement[StepKind], field: str = "", **fields: Any) -> None:
        title = TitleId(self.clip)
        self.edit(step, lambda film: edits.revise_title(film, title, **fields), field)


class SoundPage(_Page):
    """A sound: its name, place, level and fades; and how all of its track is mixed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Sound"))
        self.words = LineField(self.tr("Name"), self.tr("What is heard"))
        self.length = Length(self.tr("Length"))
        self.gain = HundredthsField(self.tr("Level in decibels"), QUIETEST, LOUDEST)
        self.pan = Number(self.tr("Pan"), -100, 100)
        self.fade_in = Length(self.tr("Fade in"), in_frames=True, least=0)
        self.fade_out = Length(self.tr("Fade out"), in_frames=True, least=0)
        form = self.form()
        for words, field in (
            (self.tr("Name"), self.words),
            (self.tr("Length"), self.length),
            (self.tr("Level, dB"), self.gain),
            (self.tr("Pan"), self.pan),
            (self.tr("Fade in"), self.fade_in),
            (self.tr("Fade out"), self.fade_out),
        ):
            form.addRow(words, field)
        self._build_track()
        self.column.addStretch(1)
        self.words.changed.connect(self._name)
        self.length.changed.connect(self._stretch)
        self.gain.changed.connect(lambda value: self._revise(StepKind.SET_LEVEL(), gain=value))
        self.pan.changed.connect(lambda value: self._revise(StepKind.PAN_SOUND(), "pan", pan=value))
        self.fade_in.changed.connect(lambda _: self._fade())
        self.fade_out.changed.connect(lambda _: self._fade())
        self.tell_refusals()

    def _build_track(self) -> None:
        self.column.addSpacing(6)
        self._of_track = _heading("")
        self.column.addWidget(self._of_track)
        roles = [(role, tr(role.value)) for role in SoundRole]
        self.muted = SwitchField(self.tr("The track is muted"), self.tr("Muted"))
        self.role = ChoiceField(self.tr("What the track is to the film"), roles)
        self.track_gain = HundredthsField(self.tr("Level of the track in decibels"), QUIETEST, LOUDEST)
        self.duck = HundredthsField(self.tr("How far the track goes down under dialogue, in decibels"), 0, MAXIMUM_DUCK)
        form = self.form()
        form.addRow("", self.muted)
        form.addRow(self.tr("Holds"), self.role)
        form.addRow(self.tr("Level, dB"), self.track_gain)
        form.addRow(self.tr("Under dialogue, dB"), self.duck)
        self.muted.changed.connect(
            lambda on: self._mix(StepKind.MUTE_TRACK() if on else StepKind.UNMUTE_TRACK(), muted=on)
        )
        self.role.changed.connect(lambda role: self._mix(StepKind.SET_TRACK_ROLE(), role=role))
        self.track_gain.changed.connect(lambda value: self._mix(StepKind.MIX_TRACK(), gain=value))
        self.duck.changed.connect(lambda value: self._mix(StepKind.MIX_TRACK(), duck=value))

    def show_clip(self, clip: str) -> None:
        super().show_clip(clip)
        sound, film = self._sound(), self.session.film
        if sound is None:
            return
        self.words.show_value(sound.label)
        rate = film.settings.rate
        self.length.show_value(edits.audio_frames(film, sound), rate)
        self.gain.show_value(sound.gain)
        self.pan.show_value(sound.pan)
        self.fade_in.show_value(sound.fade_in, rate)
        self.fade_out.show_value(sound.fade_out, rate)
        track = film.track(sound.track)
        self._of_track.setText(self.tr("Track {0}").format(sound.track))
        self.muted.show_value(track.muted)
        self.role.show_value(track.role)
        self.track_gain.show_value(track.gain)
        self.duck.show_value(track.duck)

    def _sound(self) -> AudioClip | None:
        return self.session.film.audio.get(AudioClipId(self.clip))

    def _name(self, words: str) -> None:
        clip = AudioClipId(self.clip)
        self.edit(StepKind.NAME_SOUND(), lambda film: edits.revise_audio(film, clip, label=words), "label")

    def _stretch(self, frames: int) -> None:
        sound = self._sound()
        if sound is not None:
            by = frames - edits.audio_frames(self.session.film, sound)
            self.edit(StepKind.TRIM_SOUND(), lambda film: edits.trim_audio_tail(film, sound.id, by))

    def _fade(self) -> None:
        clip, fade_in, fade_out = AudioClipId(self.clip), self.fade_in.frames or 0, self.fade_out.frames or 0
        self.edit(
            StepKind.FADE_SOUND(), lambda film: edits.fade_audio(film, clip, fade_in=fade_in, fade_out=fade_out), "fade"
        )

    def _revise(self, step: Statement[StepKind], field: str = "", **fields: Any) -> None:
        clip = AudioClipId(self.clip)
        self.edit(step, lambda film: edits.revise_audio(film, clip, **fields), field)

    def _mix(self, step: Statement[StepKind], **fields: Any) -> None:
        sound = self._sound()
        if sound is not None:
            self.edit(step, lambda film: edits.set_track(film, sound.track, **fields))


class MarkerPage(_Page):
    """A marker: its note."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, tr("Marker"))
        self.words = LinesField(self.tr("Note"), 4, self.tr("What is to be said about this frame"))
        self.column.addWidget(self.words)
        self.column.addStretch(1)
        self.words.changed.connect(self._write)

    def show_clip(self, clip: str) -> None:
        super().show_clip(clip)
        marker = self.session.film.markers.get(MarkerId(clip))
        if marker is not None:
            self.words.show_value(marker.text)

    def _write(self, text: str) -> None:
        marker = MarkerId(self.clip)

        def change(film: Film) -> Film:
            row = film.markers[marker]
            return film.with_rows("markers", [Marker(id=marker, shot=row.shot, offset=row.offset, text=text)])

        self.edit(StepKind.WRITE_MARKER(), change, "marker")


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "heading")
    return label
