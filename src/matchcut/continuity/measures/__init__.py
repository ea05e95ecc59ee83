"""Measures of takes and of what lies between them: pure functions over pictures, series and vectors.

Each says its formula, its range, its units and where it comes from. What can't be measured is None, never a number.

    frames        light.py, motion.py, series.py    what is kept of every frame
    patches       colours.py, likeness.py           a histogram in Lab; how alike two parts of pictures are
    a take        identity.py, consistency.py, staging.py, drift.py
    between       seams.py, drift.py, crossing.py   from shot to shot, along a chain, over a film
"""
