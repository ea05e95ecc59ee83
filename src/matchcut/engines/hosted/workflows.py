"""A ComfyUI workflow as a model: the JSON that "Export (API)" writes, with placeholders where a shot's own goes.

A text of an input that is nothing but a placeholder becomes that value; a `{prompt}` may stand within a text, too:

    {prompt} {negative_prompt}              words
    {first} {last} {style}                  the name of a picture on the server, for its LoadImage
    {reference_1} {reference_2} …           so, one for each reference that it takes
    {frames} {seconds} {width} {height}     whole numbers
    {seed}                                  a whole number
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.problems import ServiceProblem
from matchcut.engines.hosted.requests import MediaRole
from matchcut.film.errors import BadInput
from matchcut.models.index import read_json

_PLACEHOLDER = re.compile(
    r"\{(prompt|negative_prompt|first|last|style|reference_\d|frames|seconds|width|height|seed)\}"
)
_REFERENCE = "reference_"


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What a workflow takes: pictures by role and how many, whether a seed and a negative prompt; and its mark."""

    roles: Mapping[MediaRole, int] = field(default_factory=dict)
    seeded: bool = False
    negative: bool = False
    revision: str = ""


def read_placeholders(workflow: Path | None) -> Placeholders:
    """What a workflow takes; nothing for None. BadInput for a file that is no workflow for the API, or has no {prompt}
    nor a {first} frame to make a shot of.
    """
    if workflow is None:
        return Placeholders()
    plain = read_json(workflow)
    if not plain or not all(
        isinstance(node, dict) and isinstance(node.get("class_type"), str) for node in plain.values()
    ):
        raise BadInput(ServiceProblem.NO_API_WORKFLOW(), file=workflow)
    placed = {name for text in _texts(plain) for name in _PLACEHOLDER.findall(text)}
    if not placed & {"prompt", "first"}:
        raise BadInput(ServiceProblem.WORKFLOW_TAKES_NOTHING(), file=workflow)
    roles = {MediaRole(name): 1 for name in ("first", "last", "style") if name in placed}
    references = sum(name.startswith(_REFERENCE) for name in placed)
    if references:
        roles[MediaRole.REFERENCE] = references
    mark = hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()[:12]
    return Placeholders(roles, "seed" in placed, "negative_prompt" in placed, mark)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
