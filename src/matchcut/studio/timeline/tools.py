"""The timeline's tools: what a drag on a shot or a sound does while one of them is in hand."""

from __future__ import annotations

from enum import StrEnum


class Tool(StrEnum):
    """One tool.

    select   a drag moves, at an edge it trims             roll   moves the nearest cut; nothing else moves
    trim     moves the nearest edge in what was made       slip   moves the take under a shot, which stays
    ripple   moves the nearest edge, beyond it, too        razor  a click cuts in two
    """

    SELECT = "select"
    TRIM = "trim"
    RIPPLE = "ripple"
    ROLL = "roll"
    SLIP = "slip"
    RAZOR = "razor"

    def with_alt(self, alt: bool, *, edge: bool) -> Tool:
        """The tool that is meant: with Alt held, select rolls at an edge and slips elsewhere."""
        if not alt or self is not Tool.SELECT:
            return self
        return Tool.ROLL if edge else Tool.SLIP


TOOL_ACTIONS = {tool: "view.razor" if tool is Tool.RAZOR else f"tool.{tool}" for tool in Tool}
"""The action that takes each tool in hand."""
