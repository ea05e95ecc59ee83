"""The edits of the film from the menus, as a part of a window."""

from __future__ import annotations

from fractions import Fraction

from matchcut.studio.actions.action_book import ActionSpec
from matchcut.studio.parts import Act, Ask, Part
from matchcut.studio.session import Session
from matchcut.studio.window.commands import FilmCommands


def _commands(session: Session, ask: Ask) -> FilmCommands:
    commands = FilmCommands(session)
    commands.words_wanted = lambda: ask(lambda going: going.write_on_clip())
    commands.shot_words_wanted = lambda shot: ask(lambda going: going.write_on_shot(shot))
    commands.handles_wanted = lambda shots: ask(lambda offers: offers.handles(shots))
    return commands


FILM_EDITS = Part(
    id="commands",
    make=_commands,
    acts=(
        Act(
            ActionSpec("edit.undo", "Edit", "&Undo", "Take the last edit back", ("Ctrl+Z",), "undo-2"),
            lambda session: session.undo(),
        ),
        Act(
            ActionSpec("edit.redo", "Edit", "&Redo", "Make the edit again", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
            lambda session: session.redo(),
        ),
        Act(
            ActionSpec("edit.all", "Edit", "Select &all", "Select every shot", ("Ctrl+A",), group=1),
            lambda commands: commands.select_all(),
        ),
        Act(
            ActionSpec(
                "scene.add", "Shot", "New s&cene", "Add a scene after this one", ("Ctrl+Shift+N",), "clapperboard"
            ),
            lambda commands: commands.add_scene(),
        ),
        Act(
            ActionSpec("shot.add", "Shot", "&New shot", "Add a shot after this one", ("N",), "plus"),
            lambda commands: commands.add_shot(),
        ),
        Act(
            ActionSpec("shot.duplicate", "Shot", "&Duplicate", "Copy the shot, with its cast", ("Ctrl+D",), "copy"),
            lambda commands: commands.duplicate(),
        ),
        Act(
            ActionSpec("shot.delete", "Shot", "De&lete", "Take what is selected out of the film", ("Del",), "trash-2"),
            lambda commands: commands.delete(),
        ),
        Act(
            ActionSpec(
                "shot.split", "Shot", "S&plit", "Cut the shot in two at the playhead", ("Ctrl+B",), "scissors", 1
            ),
            lambda commands: commands.split(),
        ),
        Act(
            ActionSpec("shot.merge", "Shot", "&Merge", "Make two halves one shot again", ("Ctrl+Shift+B",), "merge", 1),
            lambda commands: commands.merge(),
        ),
        Act(
            ActionSpec(
                "shot.chain", "Shot", "C&ontinue the shot before", "Start from its last frames", ("Ctrl+L",), "link", 2
            ),
            lambda commands: commands.chain(),
        ),
        Act(
            ActionSpec("shot.unchain", "Shot", "Start with a c&ut", "Start fresh", ("Ctrl+Shift+L",), "unlink", 2),
            lambda commands: commands.unchain(),
        ),
        Act(
            ActionSpec("shot.dissolve", "Shot", "D&issolve into it", "Over half a second", ("Ctrl+T",), "blend", 2),
            lambda commands: commands.dissolve(),
        ),
        Act(
            ActionSpec(
                "shot.cut", "Shot", "Cut into it", "Remove the transition into the shot", ("Ctrl+Shift+T",), "", 2
            ),
            lambda commands: commands.cut_into(),
        ),
        Act(
            ActionSpec("shot.earlier", "Shot/Move", "&Earlier", "Move before the shot before", ("Alt+Left",)),
            lambda commands: commands.move(-1),
        ),
        Act(
            ActionSpec("shot.later", "Shot/Move", "&Later", "Move after the shot after", ("Alt+Right",)),
            lambda commands: commands.move(1),
        ),
        Act(
            ActionSpec(
                "scene.earlier", "Shot/Scene", "&Earlier", "Move before the scene before", ("Alt+Shift+Left",), group=1
            ),
            lambda commands: commands.move_scene(-1),
        ),
        Act(
            ActionSpec(
                "scene.later", "Shot/Scene", "&Later", "Move after the scene after", ("Alt+Shift+Right",), group=1
            ),
            lambda commands: commands.move_scene(1),
        ),
        Act(
            ActionSpec(
                "scene.delete", "Shot/Scene", "De&lete the scene", "Take it out with all its shots", (), "trash-2", 2
            ),
            lambda commands: commands.delete_scene(),
        ),
        Act(
            ActionSpec("shot.trim_head", "Shot/Trim", "&Head", "Cut away what lies before the playhead", ("Q",)),
            lambda commands: commands.trim_to_playhead(head=True),
        ),
        Act(
            ActionSpec("shot.trim_tail", "Shot/Trim", "&Tail", "Cut away what lies after the playhead", ("W",)),
            lambda commands: commands.trim_to_playhead(head=False),
        ),
        Act(
            ActionSpec("shot.slip_earlier", "Shot/Trim", "Slip &earlier", "Show the take a frame earlier", ("Ctrl+,",)),
            lambda commands: commands.slip(-1),
        ),
        Act(
            ActionSpec("shot.slip_later", "Shot/Trim", "Slip &later", "Show the take a frame later", ("Ctrl+.",)),
            lambda commands: commands.slip(1),
        ),
        Act(
            ActionSpec(
                "shot.handles_half", "Shot/Handles", "&Half a second", "Make frames beyond the cut, at both ends"
            ),
            lambda commands: commands.handles(Fraction(1, 2)),
        ),
        Act(
            ActionSpec("shot.handles_second", "Shot/Handles", "A &second", "Make frames beyond the cut, at both ends"),
            lambda commands: commands.handles(Fraction(1)),
        ),
        Act(
            ActionSpec("shot.handles_none", "Shot/Handles", "&None", "Make no more than the cut shows"),
            lambda commands: commands.handles(Fraction(0)),
        ),
        Act(
            ActionSpec("title.add", "Shot", "Add a &title", "Put words over the shot", ("Ctrl+Shift+I",), "type", 3),
            lambda commands: commands.add_title(),
        ),
        Act(
            ActionSpec("marker.add", "Shot", "Add a ma&rker", "Leave a note on this frame", ("M",), "flag", 3),
            lambda commands: commands.add_marker(),
        ),
    ),
)
