"""The wire between Matchcut's processes: one protocol, one way to start, hear, cancel and end a child.

    Child  ── Hello, requests, Cancel, Shutdown ──▶ Channel      (production.worker, casting, speech, watermark)
           ◀── Hello, Progress, Preview, …, Done / Failed / Stopped ──

A message is a line of JSON that names its type; pixels and samples follow it as they are (`messages`). A child keeps
the channel to itself: whatever prints on its standard output meanwhile lands on stderr (`serving`). `Child` starts a
process, hears it, and ends it with all that it started (`child`); `Helper` asks one question by question (`helper`).
Errors cross whole (`errors`); memory that ran out is recognised in one place (`failures`). What
`matchcut generate|export|render --events` writes is the same protocol, one way (`events`).
"""
