"""Screenplays, shot lists and boards of other programs, read into films.

A screenplay is read twice over: a format's reader makes a `Screenplay` of it (what each line is), and the breakdown
makes a `Film` of that (scenes, cast, shots). Shot lists and boards name their shots, so they become films at once.

    .fountain .spmd .txt .fdx ─ fountain, plain, fdx ─▶ Screenplay ─ breakdown ─▶ drafts ─▶ Film
    .csv .tsv .storyboarder ─ shotlist_csv, storyboarder ───────────────────────▶ drafts ─▶ Film
    Film of the changed script + the present Film ─ reimport ─▶ Reimport (the film to apply, and the changes in words)

`importing.read_story` is the door to all of it.
"""
