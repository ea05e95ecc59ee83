"""Any film that holds is told by a storyboard without loss, and its text keeps what a person put there."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import USUAL

from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.script.storyboard_toml import as_written, film_of, text_of

NameOf = Callable[[MediaId], str]


def by_name(film: Film, name_of: NameOf) -> dict[str, MediaId]:
    media = [*(row.media for row in film.references.values()), *(row.media for row in film.audio.values())]
    return {name_of(one): one for one in [*media, *(shot.keyframe for shot in film.shots.values() if shot.keyframe)]}


@USUAL
@given(data=st.data())
def test_reading_what_was_written_gives_the_film_again(
    data: st.DataObject, films: st.SearchStrategy[Film], name_of: NameOf
) -> None:
    film = data.draw(films)
    read = film_of(text_of(film, name_of), by_name(film, name_of))
    assert read == as_written(film)
    assert read.order == film.order


@USUAL
@given(data=st.data())
def test_a_changed_film_is_written_into_the_text_that_is_there(
    data: st.DataObject,
    films: st.SearchStrategy[Film],
    edited: Callable[[Film], st.SearchStrategy[Film]],
    name_of: NameOf,
) -> None:
    film = data.draw(films)
    before = text_of(film, name_of)
    after = data.draw(edited(as_written(film)))
    text = text_of(after, name_of, previous=before)
    assert film_of(text, by_name(after, name_of)) == as_written(after)
    if as_written(after) == as_written(film):
        assert text == before


@USUAL
@given(data=st.data())
def test_comments_stay_with_what_they_are_about(
    data: st.DataObject,
    films: st.SearchStrategy[Film],
    edited: Callable[[Film], st.SearchStrategy[Film]],
    name_of: NameOf,
) -> None:
    film = data.draw(films)
    commented, count = re.subn(
        r'(?m)^(\[\[.*\]\])\n(id = ".*")$', r"# about \1 \2\n\1 # here\n\2 # this", text_of(film, name_of)
    )
    after = data.draw(edited(as_written(film)))
    text = text_of(after, name_of, previous=commented)
    assert film_of(text, by_name(after, name_of)) == as_written(after)
    headers = {"characters": "[[cast]]", "scenes": "[[scene]]", "shots": "[[scene.shot]]"}
    for table, header in headers.items():
        for key in getattr(film, table).keys() & getattr(after, table).keys():
            assert f'# about {header} id = "{key}"\n{header} # here\nid = "{key}" # this\n' in text
    assert count >= sum(len(getattr(film, table)) for table in headers)
