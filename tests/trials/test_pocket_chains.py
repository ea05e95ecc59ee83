"""Chains by Pocket: that the puppet that is seen is told from others like it, and the chains from each other."""

from __future__ import annotations

import random

from matchcut_pocket.looks import distractors
from matchcut_pocket.matching import with_look
from matchcut_pocket.world import draw
from matchcut_trials.pocket_chains import PocketChain, PocketShot, performance_of, table, unlike
from matchcut_trials.ways import Way


def test_the_puppet_that_is_played_is_told_from_those_that_share_its_features() -> None:
    for board in range(2):
        played = performance_of(board, 1)
        assert (len(played.cast), played.move) == (1, "static")
        assert not played.cast[0].action.startswith("walk")
        assert unlike(draw(played), played, board) < 0.5
        rival = distractors(played.cast[0].look, 9, random.Random(board))[4]
        assert unlike(draw(with_look(played, rival)), played, board) > 1.5


def test_each_chain_is_told_by_its_last_shot() -> None:
    first = PocketShot(delta_e=None, contrast=None, chroma=None, softer=None, jump=None, unlike=0.5)
    last = PocketShot(delta_e=4.0, contrast=1.2, chroma=0.9, softer=0.25, jump=1.5, unlike=1.25)
    jumps = PocketShot(delta_e=None, contrast=None, chroma=None, softer=None, jump=3.0, unlike=0.75)
    chains = [
        PocketChain(board=0, way=Way.TAIL, shots=(first, jumps, last), takes=3),
        PocketChain(board=1, way=Way.LOOP, shots=(first, first), takes=3),
    ]
    assert table(chains)[2:] == [
        "| 0, lossless tail | 1.00 | 4.00 | 1.20 | 0.90 | 0.25 | 1 of 2 | 0.50 → 1.25 |",
        "| 1, full loop | 1.50 | " + "not comparable | " * 4 + "no seam | 0.50 → 0.50 |",
    ]
