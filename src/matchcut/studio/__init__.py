"""The studio: the desktop face of the program, over the same room `app` as the command line.

No torch, cv2 or model is ever imported in this process; what takes longer than 50 ms runs elsewhere.

    session     the open film: one way to change it, and a signal with what changed
    parts       what a window is put together of: parts that name what they need
    theme/      theme, icons, marks: everything that is painted with
    texts/      words in the person's language
    actions/    the book of actions, key maps, the palette
    board/, timeline/, viewer/, sound/, inspector/, panels/    the places
    window/     the parts put together (`parts.py`), docks, workspaces, dialogs
    welcome/    what a person sees first
    running_on  what is made goes on when its window is closed

A place that nobody sees is made after the window is painted (`window/late_places`), and refreshed when it is shown
(`when_seen`); rows of a long film are read off its layout only where somebody looks. `make tour` takes pictures of all
places, `tests/studio/program` works the real program on a virtual screen, `tests/bench/bench_studio.py` measures.
"""
