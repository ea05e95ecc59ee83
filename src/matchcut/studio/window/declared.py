"""What a window can do beside its places: make the film, bring things in and out, and be as the person wants it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from matchcut.studio.actions.action_book import ActionBook, ActionSpec
from matchcut.studio.actions.keymaps import KeyMaps
from matchcut.studio.parts import Act, Ask, PaletteFinding, Part
from matchcut.studio.running_on import WhenClosed, choose
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import Does
from matchcut.studio.theme.theme import Theme
from matchcut.studio.window.choices import KEY_PRESETS, LANGUAGES, THEMES, show_choices, use_language, use_theme
from matchcut.studio.window.going import scenes
from matchcut.studio.window.workspaces import WORKSPACES

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.studio.production import Production, Watcher
    from matchcut.studio.window.media import MediaFinder
    from matchcut.studio.window.notice import Notice
    from matchcut.studio.window.shooting import Shooting
    from matchcut.studio.window.shot_search import ShotSearch
    from matchcut.studio.window.splitting import ShotSplitter
    from matchcut.words.statements import Statement


def opened(dialog: QDialog) -> None:
    """Show a dialog that goes when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _shooting(
    session: Session,
    watcher: Watcher,
    production: Production,
    settings: QSettings,
    window: QWidget,
    fail: Callable[[Exception], object],
) -> Shooting:
    from matchcut.studio.window.paying import Paying
    from matchcut.studio.window.shooting import Shooting

    return Shooting(session, watcher, production, Paying(session, settings, window, fail), fail)


def _media(session: Session, window: QWidget, notice: Notice, fail: Callable[[Exception], object]) -> MediaFinder:
    from matchcut.studio.window.media import MediaFinder

    media = MediaFinder(session, window)
    media.said.connect(notice.say)
    media.failed.connect(fail)
    return media


def _splitter(session: Session, window: QWidget, notice: Notice, fail: Callable[[Exception], object]) -> ShotSplitter:
    from matchcut.studio.window.splitting import ShotSplitter

    return ShotSplitter(session, window, notice, fail)


def _snapshots(session: Session, window: QWidget) -> None:
    from matchcut.studio.window.snapshots import SnapshotsDialog

    opened(SnapshotsDialog(window, session))


def _free_space(session: Session, window: QWidget) -> None:
    from matchcut.studio.window.cleaning import FreeSpaceDialog

    opened(FreeSpaceDialog(window, session))


def _person(window: QWidget, notice: Notice) -> None:
    from matchcut.studio.window.person import ask_name

    ask_name(window, notice.tell)


def _models(window: QWidget, theme: Theme) -> None:
    from matchcut.studio.window.models import show_models  # The shelf and what fetches weights: rarely seen.

    show_models(window, theme)


def _model(window: QWidget, theme: Theme, remedy: Statement[Remedy]) -> None:
    from matchcut.studio.window.models import show_models

    show_models(window, theme, str(remedy.arguments.get("model", "")))


def _services(window: QWidget, session: Session, theme: Theme) -> None:
    from matchcut.studio.window.services import show_services  # Keys and prices: rarely seen.

    show_services(window, session, theme)


def _service(window: QWidget, session: Session, theme: Theme, remedy: Statement[Remedy]) -> None:
    from matchcut.studio.window.services import show_services

    show_services(window, session, theme, str(remedy.arguments.get("service", "")))


def _voices(window: QWidget, session: Session, ask: Ask) -> None:
    from matchcut.studio.window.voices import VoicesDialog

    dialog = VoicesDialog(window, session)
    dialog.installed.connect(lambda: ask(lambda cast: cast.look_for_voices()))
    opened(dialog)


def _meaning(window: QWidget) -> None:
    from matchcut.studio.window.meaning import MeaningDialog

    opened(MeaningDialog(window))


def _keys(window: QWidget, book: ActionBook, key_maps: KeyMaps) -> None:
    from matchcut.studio.actions.key_editor import KeyEditor

    opened(KeyEditor(window, book, key_maps))


def _about(window: QWidget) -> None:
    from matchcut.studio.window.about import AboutDialog

    opened(AboutDialog(window))


def _palette(
    window: QWidget, findings: Callable[[], list[PaletteFinding]], shot_search: ShotSearch, book: ActionBook
) -> None:
    from matchcut.studio.actions.palette import Palette

    palette = Palette(window, findings(), shot_search, book["film.meaning"].trigger)
    palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    palette.open_over(window)


def _quit() -> None:
    QApplication.closeAllWindows()


def _when_closed(when: WhenClosed, settings: QSettings) -> None:
    choose(settings, when)


def _enter(name: str, enter: Callable[[str], object], on: bool) -> None:  # noqa: ARG001
    enter(name)


def _use_key_map(name: str, key_maps: KeyMaps) -> None:
    key_maps.choose(name)


MAKING = (
    Part(
        id="shooting",
        make=_shooting,
        acts=(
            Act(
                ActionSpec(
                    "film.make", "Film", "&Make what is stale", "All that needs a take", ("Ctrl+Return",), "film"
                ),
                lambda shooting: shooting.make_stale(),
            ),
            Act(
                ActionSpec(
                    "film.take", "Film", "New &take", "Make another take of the shots", ("Ctrl+Shift+Return",), "camera"
                ),
                lambda shooting: shooting.make_selected(),
            ),
        ),
        remedies={Does.MAKE: lambda book: book["film.make"].trigger()},
    ),
    Part(id="film_cards", make="film_cards:FilmCards"),
    Part(
        id="measuring",
        make="window.measuring:Measuring",
        acts=(
            Act(
                ActionSpec(
                    "film.measure", "Film", "Meas&ure continuity", "See what doesn't hang together", (), "gauge"
                ),
                lambda measuring: measuring.measure_film(),
            ),
            Act(
                ActionSpec("take.measure", "Shot/Take", "&Measure its takes", "See which take of the shot is best"),
                lambda measuring: measuring.measure_shot(),
            ),
        ),
    ),
    Part(
        id="exporting",
        make="window.exporting:Exporting",
        acts=(
            Act(
                ActionSpec("film.export", "Film", "&Export …", "Write the film to a file", ("Ctrl+E",), "share", 1),
                lambda exporting: exporting.ask(),
            ),
        ),
    ),
    Part(
        id="rereading",
        make="window.reimport:Rereading",
        acts=(
            Act(
                ActionSpec(
                    "film.reread",
                    "Film",
                    "&Read the script again …",
                    "See first what changed in it",
                    (),
                    "file-text",
                    1,
                ),
                lambda rereading: rereading.ask(),
            ),
        ),
    ),
)
"""What is made of the film, and what it is made of again."""

THE_FILM = (
    Part(
        id="splitter",
        make=_splitter,
        acts=(
            Act(
                ActionSpec(
                    "shot.parts", "Shot", "Split into s&hots …", "Find the cuts in its footage or take", (), "", 1
                ),
                lambda splitter: splitter.ask(),
            ),
        ),
    ),
    Part(
        id="media",
        make=_media,
        acts=(
            Act(
                ActionSpec(
                    "film.media", "Film", "&Find media …", "For shots whose media is offline", (), "folder-open", 1
                ),
                lambda media: media.ask(),
            ),
            Act(
                ActionSpec(
                    "shot.media", "Shot", "Find its medi&a …", "Where its media is offline", (), "folder-open", 3
                ),
                lambda media: media.ask(),
            ),
        ),
        remedies={Does.MEDIA: lambda book: book["film.media"].trigger()},
    ),
    Part(
        id="film",
        acts=(
            Act(
                ActionSpec(
                    "film.snapshots", "Film", "&Snapshots …", "Keep, compare, go back", ("Ctrl+S",), "bookmark", 1
                ),
                _snapshots,
            ),
            Act(
                ActionSpec(
                    "film.models", "Film", "Mo&dels …", "Bring, check and remove what shots are made with", (), "box", 1
                ),
                _models,
            ),
            Act(
                ActionSpec(
                    "film.services",
                    "Film",
                    "Ser&vices …",
                    "Keys, prices, who may be shown to them, and what was spent",
                    (),
                    "upload",
                    1,
                ),
                _services,
            ),
            Act(
                ActionSpec(
                    "film.voices", "Film", "&Voices …", "Have the dialogue spoken, and bring voices", (), "volume-2", 1
                ),
                _voices,
            ),
            Act(
                ActionSpec(
                    "film.meaning", "Film", "Findin&g shots …", "By what their words mean, too", (), "search", 1
                ),
                _meaning,
            ),
            Act(
                ActionSpec(
                    "film.clean", "Film", "F&ree space …", "See first what could go, and how much it is", (), "gauge", 1
                ),
                _free_space,
            ),
            Act(
                ActionSpec("film.person", "Film", "Your &name …", "What films say of who made an edit", (), "user", 1),
                _person,
            ),
            Act(
                ActionSpec(
                    "film.open",
                    "Film",
                    "&Open another film …",
                    "Recent films, examples, a new film",
                    ("Ctrl+O",),
                    "folder-open",
                    2,
                ),
                lambda leave: leave(),
            ),
            Act(
                ActionSpec(
                    "film.close", "Film", "&Close", "Close the film; everything is saved already", ("Ctrl+W",), group=2
                ),
                lambda window: window.close(),
            ),
            Act(
                ActionSpec(
                    "film.quit", "Film", "&Quit", "Close every film; everything is saved already", ("Ctrl+Q",), group=2
                ),
                _quit,
            ),
            *(
                Act(
                    ActionSpec(f"film.closed_{when.name.lower()}", "Film/Closed while shots are made", text, tip),
                    partial(_when_closed, when),
                )
                for when, text, tip in (
                    (
                        WhenClosed.ASK,
                        "&Ask what is to become of them",
                        "Each time a film is closed while shots are made",
                    ),
                    (WhenClosed.RUN_ON, "&Run on without the window", "You are told when all that was queued is made"),
                    (WhenClosed.STOP, "&Stop here", "They wait in the queue, and are made when you resume"),
                )
            ),
        ),
        remedies={
            Does.MODELS: _model,
            Does.LICENCE: _model,
            Does.SERVICES: _service,
            Does.MEANING: lambda book: book["film.meaning"].trigger(),
            Does.VOICES: lambda book: book["film.voices"].trigger(),
            Does.REPAIR: lambda repair: repair(),
            Does.MACHINE: lambda leave: leave(),  # Beside the films stands what the doctor finds.
        },
    ),
)
"""What is done with the film as a whole."""

THE_WINDOW = (
    Part(
        id="going",
        make="window.going:Going",
        findings=scenes,
        acts=(
            Act(
                ActionSpec(
                    "shot.warned",
                    "Shot",
                    "To the next &warning",
                    "See what the storyboard is warned of",
                    ("F8",),
                    "triangle-alert",
                    3,
                ),
                lambda going: going.to_next_warning(),
            ),
        ),
    ),
    Part(id="shot_search", make="window.shot_search:ShotSearch"),
    Part(id="offers", make="window.offers:Offers"),
    Part(id="context_menus", make="window.context_menus:ContextMenus"),
    Part(
        id="workspaces",
        acts=(
            Act(
                ActionSpec("view.palette", "View", "&Command palette", "Find anything", ("Ctrl+K",), "command"),
                _palette,
            ),
            *(
                Act(
                    ActionSpec(
                        f"view.{workspace.name.lower()}",
                        "View",
                        workspace.name,
                        f"The {workspace.name} workspace",
                        (f"F{index}",),
                        "",
                        1,
                        checkable=True,
                    ),
                    partial(_enter, workspace.name),
                )
                for index, workspace in enumerate(WORKSPACES, start=1)
            ),
            Act(
                ActionSpec(
                    "view.reset", "View", "Reset the workspace", "Arrange the places as they were at first", group=1
                ),
                lambda reset_workspace: reset_workspace(),
            ),
        ),
    ),
    Part(
        id="choices",
        ready=show_choices,
        acts=(
            *(Act(ActionSpec(f"view.{name}", "View/Theme", text), partial(use_theme, name)) for name, text in THEMES),
            *(
                Act(ActionSpec(f"view.language_{name or 'system'}", "View/Language", text), partial(use_language, name))
                for name, text in LANGUAGES
            ),
            Act(
                ActionSpec(
                    "help.keys", "Help", "&Keys …", "See and change what every key does", ("Ctrl+Alt+K",), "keyboard"
                ),
                _keys,
            ),
            *(
                Act(ActionSpec(f"help.keys_{name}", "Help/Key map", text), partial(_use_key_map, name))
                for name, text in KEY_PRESETS
            ),
            Act(
                ActionSpec("help.about", "Help", "&About Matchcut", "Its version, and whose work is in it", group=1),
                _about,
            ),
        ),
    ),
)
"""Where things are in the window, and how it looks, speaks and is worked."""
