"""The training of Pocket: a world that we draw, a small video model trained on it, and how well that model obeys.

`world` draws clips of a paper-cut puppet theatre with everything known about them; `train` makes a checkpoint that
`WanVACEPipeline` loads unchanged; `evaluate` measures it against the world. Matchcut itself imports nothing of this:
at work, Pocket is an entry of the diffusion engine's catalogue with the weights in `resources/pocket`.

To go on: scale `pocket` on a GPU (`packaging/gpu_session.sh`, or `python -m matchcut_pocket.train all` for the minutes
that there are); or, where `build/pocket` still holds the state of the last run, `train video --within MINUTES`. Then
`make eval-pocket`, a look at `build/pocket/sheet.png`, and new weights only if they are much better, for git keeps each
version; then the card and `packaging/sheet.py`. On CPUs nothing else may run beside it. Guidance and more steps brought
nothing; fewer steps by distillation are not tried. Before a training from nothing, let the captions say "They talk.",
which is all that a silent model hears of dialogue: it changes the tokenizer.
"""
