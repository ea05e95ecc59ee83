"""Where a take's noise comes from: fresh for every shot and take, yet the same whenever it is asked for again.

The same noise in every clip makes artefacts add up along a film, so the seed is derived from the film's seed,
the shot and the take's variation.
"""

from __future__ import annotations

import hashlib

from matchcut.film.model import Shot

SEED_LIMIT = 2**31
"""Seeds are below this, so that every generator and file format takes them."""


def base_seed(film_seed: int, shot: Shot) -> int:
    """The seed of a shot's first take: the shot's own where it has one, else derived from the film's."""
    return shot.seed if shot.seed is not None else _mixed(film_seed, shot.id)


def take_seed(film_seed: int, shot: Shot, variation: int) -> int:
    """The seed of a shot's take number `variation`, counted from 0; below SEED_LIMIT unless a person chose it."""
    base = base_seed(film_seed, shot)
    return base if variation == 0 else _mixed(base, str(variation))


def _mixed(seed: int, text: str) -> int:
    digest = hashlib.sha256(f"{seed}/{text}".encode()).digest()
    return int.from_bytes(digest[:4], "big") % SEED_LIMIT
