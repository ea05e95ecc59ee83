"""What the transformer has to name beside drawing: the world's truth, and nothing that cannot be seen."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import torch

from matchcut_pocket.looks import some_look
from matchcut_pocket.naming import TOKEN, UNKNOWN, Naming, names_of, whose
from matchcut_pocket.world import Performance, PuppetRole, caught, truth

SIZE = (112, 64)


def scene(*xs: float) -> Performance:
    dice = random.Random(3)
    cast = tuple(PuppetRole(look=replace(some_look(dice), hat="no", hair="bun"), action="wave", x=x) for x in xs)
    return Performance(
        place="theatre", time="day", weather="clear", cast=cast, size="wide", move="static", frames=5, variety=1
    )


def test_a_token_is_named_after_the_puppet_that_covers_it() -> None:
    performance = scene(-0.4, 0.4)
    shown = whose(performance, range(5), SIZE)
    assert shown.shape == (2, 4, 7)
    for role, seen in enumerate(truth(performance, 0, SIZE)):
        rows, columns = np.nonzero(shown[0] == role)
        assert len(rows)
        middle = (seen.box[0] + seen.box[2]) / 2 * SIZE[0] / TOKEN
        assert abs(columns.mean() + 0.5 - middle) < 0.75
    assert (shown == UNKNOWN).mean() > 0.5


def test_what_cannot_be_seen_is_not_asked() -> None:
    performance = scene(0.0)
    hat_colour = 9
    assert names_of(performance, 2)[0, hat_colour] == UNKNOWN
    assert (names_of(performance, 2)[1] == UNKNOWN).all()
    look = replace(performance.cast[0].look, hat="cap", hat_colour="teal")
    hatted = replace(performance, cast=(replace(performance.cast[0], look=look),))
    assert names_of(hatted, 2)[0, hat_colour] == 4


def test_the_head_learns_to_name_and_asks_only_for_whom_there_is_a_reference() -> None:
    torch.manual_seed(0)
    performance = scene(-0.4, 0.4)
    told = {
        "whose": torch.from_numpy(whose(performance, range(1), SIZE))[None],
        "names": torch.from_numpy(names_of(performance, 2))[None],
        "sheets": torch.zeros(1, 2, 16, 8, 14),
    }
    head, tokens = Naming(32), torch.randn(1, 3 * 28, 32)
    before = head(tokens, told)
    optimizer = torch.optim.Adam(head.parameters(), lr=0.05)
    for _ in range(60):
        optimizer.zero_grad()
        wrong = head(tokens, told)
        wrong.backward()
        optimizer.step()
    assert wrong < 0.3 * before
    unreferenced = {**told, "sheets": torch.zeros(1, 0, 16, 8, 14)}
    other = {**unreferenced, "names": told["names"].clone()}
    other["names"][0, :, 0] = (other["names"][0, :, 0] + 1) % 5
    assert torch.equal(head(tokens[:, 56:], unreferenced), head(tokens[:, 56:], other))


def test_a_cut_out_shows_the_puppet_alone_on_white() -> None:
    performance = scene(-0.4, 0.4)
    whole = [caught(performance, 0, 0, SIZE, random.Random(seed)) for seed in range(6)]
    for picture in whole:
        inked = (picture < 250).any(axis=2)
        assert 0.01 < inked.mean() < 0.6
        assert (picture[0, 0] == 255).all()
    assert any(not np.array_equal(one, whole[0]) for one in whole[1:])
