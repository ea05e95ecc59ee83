"""The project file's first schema, as migration 1 makes it. Never edit this text: files in the world have it.

Every table is STRICT, so a value of the wrong type can't get in, and `quick_check` proves that none did. CHECKs
say again what `film.check` says for single rows. Foreign keys among the film's own tables are checked at the end
of a transaction, so that an edit and its undo may write rows in any order. Circles, takes and jobs name shots
without one: they may outlive them.
"""

from __future__ import annotations

_DEFERRED = "DEFERRABLE INITIALLY DEFERRED"

_SHA256 = "length({0}) = 64 AND {0} NOT GLOB '*[^0-9a-f]*'"

_FILM = (
    """
    CREATE TABLE settings (
        id TEXT NOT NULL PRIMARY KEY CHECK (id = 'film'),
        title TEXT NOT NULL,
        rate TEXT NOT NULL CHECK (rate GLOB '[1-9]*/[1-9]*'),
        width INTEGER NOT NULL CHECK (width BETWEEN 16 AND 16384 AND width % 2 = 0),
        height INTEGER NOT NULL CHECK (height BETWEEN 16 AND 16384 AND height % 2 = 0),
        seed INTEGER NOT NULL,
        engine TEXT NOT NULL,
        parameters TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        fade_in INTEGER NOT NULL CHECK (fade_in >= 0),
        fade_out INTEGER NOT NULL CHECK (fade_out >= 0),
        burn_in INTEGER NOT NULL CHECK (burn_in IN (0, 1)),
        notes TEXT NOT NULL
    ) STRICT
    """,
    f"""
    CREATE TABLE scenes (
        id TEXT NOT NULL PRIMARY KEY,
        rank TEXT NOT NULL,
        heading TEXT NOT NULL,
        location TEXT REFERENCES elements (id) {_DEFERRED},
        time_of_day TEXT NOT NULL,
        synopsis TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX scenes_location ON scenes (location)",
    f"""
    CREATE TABLE shots (
        id TEXT NOT NULL PRIMARY KEY,
        scene TEXT NOT NULL REFERENCES scenes (id) {_DEFERRED},
        rank TEXT NOT NULL,
        number TEXT NOT NULL,
        action TEXT NOT NULL,
        dialogue TEXT NOT NULL,
        size TEXT NOT NULL CHECK (size IN (
            'extreme wide', 'wide', 'full', 'medium wide', 'medium', 'medium close', 'close-up', 'extreme close-up',
            'insert'
        )),
        camera TEXT NOT NULL,
        frames INTEGER NOT NULL CHECK (frames BETWEEN 1 AND 10000000),
        head INTEGER NOT NULL CHECK (head >= 0),
        tail INTEGER NOT NULL CHECK (tail >= 0 AND head + tail < frames),
        speed TEXT NOT NULL CHECK (speed GLOB '[1-9]*/[1-9]*'),
        continues TEXT REFERENCES shots (id) {_DEFERRED} CHECK (continues <> id),
        transition TEXT CHECK (transition GLOB '[1-9]* [a-z]*'),
        keyframe TEXT,
        engine TEXT,
        parameters TEXT NOT NULL,
        seed INTEGER,
        notes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX shots_scene ON shots (scene)",
    "CREATE INDEX shots_continues ON shots (continues)",
    """
    CREATE TABLE characters (
        id TEXT NOT NULL PRIMARY KEY,
        rank TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        consent TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE elements (
        id TEXT NOT NULL PRIMARY KEY,
        rank TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('location', 'prop', 'style')),
        name TEXT NOT NULL,
        description TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE "references" (
        id TEXT NOT NULL PRIMARY KEY,
        owner TEXT NOT NULL,
        rank TEXT NOT NULL,
        media TEXT NOT NULL,
        label TEXT NOT NULL
    ) STRICT
    """,
    f"""
    CREATE TABLE castings (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL REFERENCES shots (id) {_DEFERRED},
        character TEXT NOT NULL REFERENCES characters (id) {_DEFERRED},
        rank TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX castings_shot ON castings (shot)",
    "CREATE INDEX castings_character ON castings (character)",
    f"""
    CREATE TABLE placements (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL REFERENCES shots (id) {_DEFERRED},
        element TEXT NOT NULL REFERENCES elements (id) {_DEFERRED},
        rank TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX placements_shot ON placements (shot)",
    "CREATE INDEX placements_element ON placements (element)",
    f"""
    CREATE TABLE titles (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL REFERENCES shots (id) {_DEFERRED},
        text TEXT NOT NULL,
        "offset" INTEGER NOT NULL CHECK ("offset" >= 0),
        frames INTEGER NOT NULL CHECK (frames >= 1),
        fade INTEGER NOT NULL CHECK (fade >= 0 AND 2 * fade <= frames),
        style TEXT NOT NULL CHECK (style IN ('centre', 'lower third', 'subtitle'))
    ) STRICT
    """,
    "CREATE INDEX titles_shot ON titles (shot)",
    f"""
    CREATE TABLE audio (
        id TEXT NOT NULL PRIMARY KEY,
        media TEXT NOT NULL,
        track TEXT NOT NULL,
        anchor TEXT REFERENCES shots (id) {_DEFERRED},
        "offset" INTEGER NOT NULL,
        source_start INTEGER NOT NULL CHECK (source_start >= 0),
        frames INTEGER CHECK (frames >= 1),
        gain INTEGER NOT NULL,
        fade_in INTEGER NOT NULL CHECK (fade_in >= 0),
        fade_out INTEGER NOT NULL CHECK (fade_out >= 0),
        label TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audio_anchor ON audio (anchor)",
    f"""
    CREATE TABLE markers (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL REFERENCES shots (id) {_DEFERRED},
        "offset" INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX markers_shot ON markers (shot)",
    """
    CREATE TABLE circles (
        id TEXT NOT NULL PRIMARY KEY,
        take TEXT NOT NULL
    ) STRICT
    """,
)

_FACTS = (
    f"""
    CREATE TABLE media (
        id TEXT NOT NULL PRIMARY KEY CHECK ({_SHA256.format("id")}),
        kind TEXT NOT NULL CHECK (kind IN ('video', 'image', 'sound')),
        codec TEXT NOT NULL,
        suffix TEXT NOT NULL CHECK (suffix GLOB '.[a-z0-9]*' AND substr(suffix, 2) NOT GLOB '*[^a-z0-9]*'),
        width INTEGER NOT NULL CHECK (width >= 0),
        height INTEGER NOT NULL CHECK (height >= 0),
        frames INTEGER CHECK (frames >= 0),
        rate TEXT CHECK (rate GLOB '[1-9]*/[1-9]*'),
        has_sound INTEGER NOT NULL CHECK (has_sound IN (0, 1)),
        sample_rate INTEGER CHECK (sample_rate > 0),
        samples INTEGER CHECK (samples >= 0)
    ) STRICT
    """,
    f"""
    CREATE TABLE take (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        variation INTEGER NOT NULL CHECK (variation >= 0),
        fingerprint TEXT NOT NULL CHECK (fingerprint <> ''),
        recipe TEXT NOT NULL,
        engine TEXT NOT NULL,
        engine_revision TEXT NOT NULL,
        seed INTEGER NOT NULL,
        frames INTEGER NOT NULL CHECK (frames >= 1),
        video TEXT NOT NULL REFERENCES media (id) {_DEFERRED},
        tail TEXT REFERENCES media (id) {_DEFERRED},
        tail_frames INTEGER NOT NULL CHECK (tail_frames >= 0 AND (tail_frames = 0) = (tail IS NULL)),
        hand_over TEXT NOT NULL,
        sound TEXT REFERENCES media (id) {_DEFERRED},
        poster TEXT REFERENCES media (id) {_DEFERRED},
        made_at TEXT NOT NULL,
        seconds TEXT NOT NULL,
        facts TEXT NOT NULL,
        UNIQUE (shot, number)
    ) STRICT
    """,
    "CREATE INDEX take_fingerprint ON take (fingerprint)",
    """
    CREATE TABLE embedding (
        reference TEXT NOT NULL,
        owner TEXT NOT NULL,
        embedder TEXT NOT NULL,
        version TEXT NOT NULL,
        dimension INTEGER NOT NULL CHECK (dimension >= 1),
        vector BLOB NOT NULL CHECK (length(vector) = 4 * dimension),
        made_at TEXT NOT NULL,
        PRIMARY KEY (reference, embedder, version)
    ) STRICT
    """,
    "CREATE INDEX embedding_owner ON embedding (owner)",
)

_JOURNAL = (
    """
    CREATE TABLE revision (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        number INTEGER NOT NULL CHECK (number >= 0),
        told_since INTEGER NOT NULL CHECK (told_since BETWEEN 0 AND number)
    ) STRICT
    """,
    """
    CREATE TABLE step (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        merge TEXT NOT NULL,
        made_at TEXT NOT NULL,
        who TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
        revision INTEGER NOT NULL UNIQUE
    ) STRICT
    """,
    "CREATE INDEX step_state ON step (state, revision)",
    """
    CREATE TABLE change (
        step INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
        sequence INTEGER NOT NULL,
        "table" TEXT NOT NULL,
        "key" TEXT NOT NULL,
        before TEXT,
        after TEXT CHECK (before IS NOT NULL OR after IS NOT NULL),
        PRIMARY KEY (step, sequence),
        UNIQUE (step, "table", "key")
    ) STRICT
    """,
    """
    CREATE TABLE origin (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        text TEXT NOT NULL,
        media TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE snapshot (
        file TEXT NOT NULL PRIMARY KEY,
        reason TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT
    """,
)

_PRODUCTION = (
    f"""
    CREATE TABLE job (
        id TEXT NOT NULL PRIMARY KEY,
        shot TEXT NOT NULL,
        state TEXT NOT NULL CHECK (
            state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')
        ),
        priority INTEGER NOT NULL,
        rank INTEGER NOT NULL,
        engine TEXT NOT NULL,
        variation INTEGER NOT NULL CHECK (variation >= 0),
        circle INTEGER NOT NULL CHECK (circle IN (0, 1)),
        depends_on TEXT REFERENCES job (id) {_DEFERRED} CHECK (depends_on <> id),
        attempts INTEGER NOT NULL CHECK (attempts >= 0),
        crashes INTEGER NOT NULL CHECK (crashes >= 0),
        owner TEXT CHECK ((owner IS NOT NULL) = (state = 'running')),
        heartbeat INTEGER,
        recipe TEXT,
        fingerprint TEXT,
        step INTEGER NOT NULL CHECK (step >= 0),
        steps INTEGER NOT NULL CHECK (steps >= 0),
        note TEXT NOT NULL,
        reason_kind TEXT NOT NULL,
        reason TEXT NOT NULL,
        advice TEXT NOT NULL,
        take TEXT REFERENCES take (id) {_DEFERRED} CHECK ((take IS NOT NULL) = (state = 'done')),
        queued_at TEXT NOT NULL,
        started_at TEXT,
        ended_at TEXT CHECK ((ended_at IS NULL) = (state IN ('queued', 'running'))),
        version INTEGER NOT NULL CHECK (version >= 0)
    ) STRICT
    """,
    "CREATE INDEX job_state ON job (state, priority, rank)",
    "CREATE INDEX job_shot ON job (shot)",
    "CREATE INDEX job_depends_on ON job (depends_on)",
    """
    CREATE TABLE lock (
        name TEXT NOT NULL PRIMARY KEY,
        owner TEXT NOT NULL,
        heartbeat INTEGER NOT NULL
    ) STRICT
    """,
)

FIRST_SCHEMA: tuple[str, ...] = (
    *_FILM,
    *_FACTS,
    *_JOURNAL,
    *_PRODUCTION,
    "INSERT INTO revision (id, number, told_since) VALUES (1, 0, 0)",
)
"""The statements that make an empty project file, in order."""
