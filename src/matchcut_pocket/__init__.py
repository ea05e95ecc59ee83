"""The training of Pocket: a world that we draw, a small video model trained on it, and how well that model obeys.

`world` draws clips of a paper-cut puppet theatre with everything known about them; `train` makes a checkpoint that
`WanVACEPipeline` loads unchanged; `evaluate` measures it against the world. Matchcut itself imports nothing of this:
at work, Pocket is an entry of the diffusion engine's catalogue with the weights in `resources/pocket`.
"""
