"""The parts that `script.storyboard_toml` is made of.

text ─ tomllib ─▶ tables ─ entries ─▶ entries ─ building ─▶ Film
Film ─ telling ─▶ entries ─ layout ─▶ text: the person's own, changed only where the film differs

schema     the format as data: tables, keys, defaults
values     how each kind of value is read (from a `cells` Cell) and written; `rendering` makes it TOML text
places     the line of every key; `blocks` are the stretches of text that layout keeps together
mistakes   what is wrong, collected
files      the media that are named: found, judged, hashed
"""
