"""What stands in the ledger of paid calls, in SQL."""

from __future__ import annotations

from matchcut.engines.hosted.states import LIVE, CallState

APPLICATION = 0x4D435043
VERSION = 1

SCHEMA = f"""
CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    film TEXT NOT NULL,
    film_title TEXT NOT NULL,
    shot TEXT NOT NULL,
    slate TEXT NOT NULL,
    variation INTEGER NOT NULL,
    job TEXT NOT NULL,
    service TEXT NOT NULL,
    model TEXT NOT NULL,
    recipe TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    request TEXT NOT NULL,
    estimate INTEGER CHECK (estimate >= 0),
    currency TEXT NOT NULL,
    run TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ({", ".join(f"'{state}'" for state in CallState)})),
    owner TEXT NOT NULL DEFAULT '',
    prepared TEXT NOT NULL DEFAULT '',
    provider_id TEXT NOT NULL DEFAULT '',
    cost INTEGER CHECK (cost >= 0),
    cost_currency TEXT NOT NULL DEFAULT '',
    clip TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT '',
    refused TEXT NOT NULL DEFAULT '',
    said TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    begun INTEGER NOT NULL,
    moved INTEGER NOT NULL,
    sent INTEGER
) STRICT;
CREATE UNIQUE INDEX live_calls ON calls (film, shot, variation, fingerprint)
    WHERE state IN ({", ".join(f"'{state}'" for state in sorted(LIVE))});
CREATE UNIQUE INDEX jobs_of_calls ON calls (service, provider_id) WHERE provider_id != '';

-- What each call that is or may be paid costs: what the service says, else what was estimated (NULL: nobody knows).
-- A job that failed, was refused or cancelled may be paid, too, unless the service says otherwise; what was refused or
-- cancelled before a job was made is not.
CREATE VIEW costs AS
    SELECT id, film, shot, service, run, sent, estimate,
        coalesce(cost, estimate) AS micro,
        CASE WHEN cost IS NULL THEN currency ELSE cost_currency END AS currency,
        currency AS estimate_currency,
        cost IS NULL AS estimated
    FROM calls
    WHERE state NOT IN ('prepared', 'not_sent')
        AND (state NOT IN ('cancelled', 'refused_input') OR provider_id != '');

-- At most so much is spent on a film, a shot of it, in a day or in a run; `of` is the film's or the run's id, or ''.
CREATE TABLE budgets (
    scope TEXT NOT NULL CHECK (scope IN ('film', 'shot', 'day', 'run')),
    of TEXT NOT NULL,
    currency TEXT NOT NULL,
    micro INTEGER NOT NULL CHECK (micro >= 0),
    PRIMARY KEY (scope, of, currency)
) STRICT;

-- What a person said yes to; with `as_estimated`, to a sum of estimates, so that these count and not what they became.
CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    film TEXT NOT NULL,
    as_estimated INTEGER NOT NULL CHECK (as_estimated IN (0, 1)),
    unknown_prices INTEGER NOT NULL CHECK (unknown_prices IN (0, 1)),
    agreed INTEGER NOT NULL
) STRICT;

-- Who of a film's cast may be shown to which service; `withdrawn` is when that ended.
CREATE TABLE consents (
    film TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    service TEXT NOT NULL,
    given INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT;
CREATE UNIQUE INDEX standing_consents ON consents (film, person, service) WHERE withdrawn IS NULL;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""  # noqa: S608 (our own names)
