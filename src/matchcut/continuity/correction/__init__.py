"""A take that continues another, brought to how that one looks: once, as it is made, and recorded in its recipe.

    the tail                 what the take before shows at its end, without loss
    the overlap              the same moments, as the model made them anew
    the scene's look anchor  the tail of the take that the chain began with

The overlap shows the same twice, so how the colours and the sharpness of the two differ is the model's drift and
nothing else; it is taken back in all frames alike. A light that is switched on within the shot stays as it is. What
little is left over the links of a chain is pulled back weakly to the anchor, but for what changed on purpose.
"""
