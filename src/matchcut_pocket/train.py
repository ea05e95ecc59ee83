"""Train the pocket model, from nothing to a checkpoint. Can be stopped and started again at any time.

    python -m matchcut_pocket.train all --folder build/pocket          # about half an hour on a data-centre GPU
    python -m matchcut_pocket.train vae --folder build/pocket --minutes 10
    python -m matchcut_pocket.train video --folder build/pocket --minutes 10
    python -m matchcut_pocket.train finish --folder build/pocket       # writes build/pocket/checkpoint and a sheet

On a machine that is lent for a time, `all --within 11` does as many steps as fit and ends with a whole checkpoint.
The same seed, scale and number of drawing processes give the same clips in the same order.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from matchcut_pocket.models import SCALES
from matchcut_pocket.session import Course, TrainingSession

VAE_PART = 0.4
"""How much of a training's time the autoencoder gets."""


def main(arguments: list[str] | None = None) -> None:
    """Do what the command line says."""
    given = _parser().parse_args(arguments)
    session = TrainingSession.begin(
        given.folder, given.scale, given.seed, given.workers, given.minutes, given.device, compiled=given.compile
    )
    if given.stage in ("vae", "all"):
        from matchcut_pocket.train_vae import train_vae

        course = Course(steps=given.vae_steps, minutes=given.within * VAE_PART)
        train_vae(session, course, given.vae_stills, given.vae_batch, given.vae_crop)
    if given.stage in ("video", "all"):
        from matchcut_pocket.train_video import train_video

        course = Course(steps=given.steps, minutes=given.within * (1 - VAE_PART))
        train_video(session, course, given.stills, given.batch, given.pool, given.refresh)
    if given.stage in ("finish", "all"):
        from matchcut_pocket.finish import finish

        finish(session, given.folder / "checkpoint", given.sheet)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m matchcut_pocket.train", description=__doc__.split("\n", 1)[0])
    parser.add_argument("stage", choices=("all", "vae", "video", "finish"))
    parser.add_argument("--folder", type=Path, default=Path("build/pocket"), help="where the run lies")
    parser.add_argument("--scale", choices=tuple(SCALES), default="pocket")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="", help="cuda or cpu; what there is, unless told")
    parser.add_argument("--workers", type=int, default=max(0, (os.cpu_count() or 1) - 1), help="drawing processes")
    parser.add_argument("--minutes", type=float, default=600.0, help="stop by then; start again to go on")
    parser.add_argument(
        "--within", type=float, default=0.0, help="be done in so many minutes, with fewer steps if need be"
    )
    parser.add_argument(
        "--compile", action="store_true", help="compile the transformer: faster after a minute's wait; needs a compiler"
    )
    parser.add_argument("--vae-steps", type=int, default=14_000)
    parser.add_argument("--vae-stills", type=float, default=0.6, help="which part of them on single frames")
    parser.add_argument("--vae-batch", type=int, default=96)
    parser.add_argument("--vae-crop", type=int, default=0, help="train on windows of so many pixels; 0: whole frames")
    parser.add_argument("--steps", type=int, default=30_000, help="of the transformer")
    parser.add_argument("--stills", type=float, default=0.4, help="which part of them on single frames")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--pool", type=int, default=60_000, help="encoded clips kept on the device")
    parser.add_argument("--refresh", type=int, default=64, help="new clips for every fourth step")
    parser.add_argument("--sheet", type=int, default=8, help="how many clips sheet.png shows")
    return parser


if __name__ == "__main__":
    main()
