"""A video model's faults in known amounts: what it makes drifts from link to link of a chain, and some takes are bad.

    what it is given           tail, keyframe, references
         │ looked at: `seeing` finds who stands where, `wear` how worn the picture is beside a clean one
         ▼
    clean frames               `theatre`: photographs of people before a ground; or another engine's (`wrapped`)
         │ spoiled: `lots` draws from the seed what this link adds, and whether the take is bad
         ▼
    frames, and the truth      `pipeline`

What adds up along a chain is only what can be seen in the frames that a take begins from: whoever mends those, mends
what comes after.
"""
