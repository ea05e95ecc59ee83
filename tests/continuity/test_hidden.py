"""Cuts and dissolves hidden in a take are found, and the network is asked only where the pictures leave a doubt."""

from __future__ import annotations

import numpy as np
import pytest
from skimage import data
from tests.continuity.moving import seen_at

from matchcut.continuity.cuts.boundaries import BoundaryKind
from matchcut.continuity.cuts.hidden import hidden_cuts
from matchcut.continuity.cuts.network import CutNetwork

A, B = data.astronaut(), data.coffee()


@pytest.fixture
def unasked(monkeypatch):
    """The network is not there."""

    def session(_network):
        pytest.fail("the network is asked")

    monkeypatch.setattr(CutNetwork, "_session", property(session))


def test_a_cut_hidden_in_a_take_is_found_at_its_frame():
    (cut,) = hidden_cuts(np.concatenate([seen_at(A, 61), seen_at(B, 60)]))
    assert (cut.kind, cut.at) == (BoundaryKind.CUT, 61)


def test_a_dissolve_hidden_in_a_take_is_found():
    first, second = seen_at(A, 60), seen_at(B, 60)
    share = (np.arange(1, 13) / 13)[:, None, None, None]
    mixed = (first[-12:] * (1 - share) + second[:12] * share).round().astype(np.uint8)
    (dissolve,) = hidden_cuts(np.concatenate([first[:-12], mixed, second[12:]]))
    assert dissolve.kind is BoundaryKind.DISSOLVE
    assert abs(dissolve.at - 54) <= 2


@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.usefixtures("unasked")
def test_a_take_in_which_the_camera_moves_on_needs_no_network(step):
    assert list(hidden_cuts(seen_at(A, 120, step))) == []


def test_a_flash_is_no_hidden_cut():
    shot = seen_at(A, 120)
    shot[60:62] = np.clip(shot[60:62].astype(int) + 110, 0, 255)
    assert list(hidden_cuts(shot)) == []
