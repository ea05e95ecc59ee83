"""Where an error is, before what it says, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

LOCATED: dict[str, Sentence] = {
    "in_file": "{file}: {problem}",
    "at_line": "line {line}: {problem}",
    "in_field": "field '{field}': {problem}",
    "in_file_at_line": "{file}, line {line}: {problem}",
    "in_file_in_field": "{file}, field '{field}': {problem}",
    "at_line_in_field": "line {line}, field '{field}': {problem}",
    "in_file_at_line_in_field": "{file}, line {line}, field '{field}': {problem}",
}
