"""Trials of continuity: an engine that spoils what it makes in known amounts, and the experiment that measures by it.

`drifting` is the engine: real photographs of people before real grounds, drifting from link to link of a chain as
video models do, with the truth written beside each take. Films know nothing of it: it is there only where
`registering` was asked for it.
"""
