"""The first workspace: agendas, letters, texts by their content, and the log of steps.

A migration that has shipped is never edited. All foreign keys are checked at the end of a transaction, because
undo puts rows back in its own order. A table that has `last_step` is logged (see `store/steps.py`); a migration
that renames or drops a column of such a table has to rewrite the rows of `change` too.
"""

from briefing_app.store.database import Database


def migrate(db: Database) -> None:
    """Make the tables and their indexes."""
    for statement in (*CONTENT, *LETTERS, *STORE, *INDEXES):
        db.execute(statement)


CONTENT = (
    """
    CREATE TABLE agenda (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        dossiers TEXT NOT NULL DEFAULT '[]',
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE section (
        id TEXT PRIMARY KEY NOT NULL,
        agenda TEXT REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        letter TEXT REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        parent TEXT REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
        order_key TEXT NOT NULL,
        kind TEXT NOT NULL,
        label_mode TEXT NOT NULL DEFAULT 'none' CHECK (label_mode IN ('auto', 'none', 'verbatim')),
        label TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '',
        copied_from TEXT,
        last_step TEXT,
        CHECK ((agenda IS NULL) <> (letter IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE action (
        id TEXT PRIMARY KEY NOT NULL,
        section TEXT NOT NULL REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
        list_no INTEGER NOT NULL DEFAULT 1,
        order_key TEXT NOT NULL,
        text TEXT NOT NULL DEFAULT '',
        timing_note TEXT,
        timing_close TEXT NOT NULL DEFAULT ')',
        timing_date TEXT,
        status TEXT,
        owner TEXT,
        partners TEXT NOT NULL DEFAULT '[]',
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE action_report (
        id TEXT PRIMARY KEY NOT NULL,
        action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
        letter TEXT NOT NULL REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        status TEXT,
        note TEXT,
        reason TEXT,
        date TEXT,
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE motion (
        id TEXT PRIMARY KEY NOT NULL,
        agenda TEXT NOT NULL REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT NOT NULL,
        movers TEXT NOT NULL DEFAULT '[]',
        dossier TEXT,
        chapter TEXT,
        number TEXT,
        order_key TEXT NOT NULL,
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE commitment (
        id TEXT PRIMARY KEY NOT NULL,
        agenda TEXT NOT NULL REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT NOT NULL,
        number TEXT,
        due TEXT,
        state TEXT NOT NULL DEFAULT 'open',
        order_key TEXT NOT NULL,
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE answer (
        id TEXT PRIMARY KEY NOT NULL,
        motion TEXT REFERENCES motion (id) DEFERRABLE INITIALLY DEFERRED,
        commitment TEXT REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
        letter TEXT REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        section TEXT NOT NULL REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
        last_step TEXT,
        CHECK ((motion IS NULL) <> (commitment IS NULL))
    ) STRICT
    """,
)

LETTERS = (
    """
    CREATE TABLE letter (
        id TEXT PRIMARY KEY NOT NULL,
        agenda TEXT NOT NULL REFERENCES agenda (id) DEFERRABLE INITIALLY DEFERRED,
        previous TEXT REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        number TEXT,
        sender TEXT NOT NULL DEFAULT '',
        addressee TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        date TEXT,
        reference TEXT,
        state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'review', 'sent', 'published')),
        template TEXT NOT NULL,
        header TEXT NOT NULL DEFAULT '{}',
        dossiers TEXT NOT NULL DEFAULT '[]',
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE signatory (
        id TEXT PRIMARY KEY NOT NULL,
        letter TEXT NOT NULL REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        order_key TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE letter_item (
        id TEXT PRIMARY KEY NOT NULL,
        letter TEXT NOT NULL REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        section TEXT REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
        parent TEXT REFERENCES letter_item (id) DEFERRABLE INITIALLY DEFERRED,
        order_key TEXT NOT NULL,
        own_title TEXT,
        text TEXT,
        included INTEGER NOT NULL DEFAULT 1 CHECK (included IN (0, 1)),
        last_step TEXT
    ) STRICT
    """,
    """
    CREATE TABLE sent (
        id TEXT PRIMARY KEY NOT NULL,
        letter TEXT NOT NULL UNIQUE REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL,
        source TEXT REFERENCES blob (hash) DEFERRABLE INITIALLY DEFERRED,
        package TEXT,
        last_step TEXT
    ) STRICT
    """,
)

STORE = (
    "CREATE TABLE text (hash TEXT PRIMARY KEY NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE TABLE blob (hash TEXT PRIMARY KEY NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    # `at` is when a step began, `until` when the last typing was merged into it.
    # `undone`: 0 stands, 1 can be redone, 2 undone for good.
    """
    CREATE TABLE step (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        until TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        target INTEGER REFERENCES step (seq) DEFERRABLE INITIALLY DEFERRED,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1, 2)),
        undoable INTEGER NOT NULL DEFAULT 1 CHECK (undoable IN (0, 1)),
        merge_key TEXT,
        CHECK ((kind = 'do') = (target IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        step INTEGER NOT NULL REFERENCES step (seq) DEFERRABLE INITIALLY DEFERRED,
        tbl TEXT NOT NULL,
        row TEXT NOT NULL,
        before TEXT,
        after TEXT,
        before_text TEXT REFERENCES text (hash) DEFERRABLE INITIALLY DEFERRED,
        after_text TEXT REFERENCES text (hash) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (step, tbl, row)
    ) STRICT
    """,
)

INDEXES = (
    "CREATE INDEX section_in_agenda ON section (agenda, parent, order_key) WHERE agenda IS NOT NULL",
    "CREATE INDEX section_in_letter ON section (letter, parent, order_key) WHERE letter IS NOT NULL",
    "CREATE INDEX section_below ON section (parent, order_key) WHERE parent IS NOT NULL",
    "CREATE INDEX action_in_section ON action (section, list_no, order_key)",
    "CREATE INDEX action_report_of_action ON action_report (action)",
    "CREATE INDEX action_report_in_letter ON action_report (letter)",
    "CREATE INDEX motion_in_agenda ON motion (agenda, order_key)",
    "CREATE INDEX commitment_in_agenda ON commitment (agenda, order_key)",
    "CREATE INDEX answer_to_motion ON answer (motion) WHERE motion IS NOT NULL",
    "CREATE INDEX answer_to_commitment ON answer (commitment) WHERE commitment IS NOT NULL",
    "CREATE INDEX answer_in_letter ON answer (letter) WHERE letter IS NOT NULL",
    "CREATE INDEX answer_in_section ON answer (section)",
    "CREATE INDEX letter_on_agenda ON letter (agenda)",
    "CREATE INDEX letter_after ON letter (previous) WHERE previous IS NOT NULL",
    "CREATE INDEX signatory_of_letter ON signatory (letter, order_key)",
    "CREATE INDEX letter_item_in_letter ON letter_item (letter, parent, order_key)",
    "CREATE INDEX letter_item_of_section ON letter_item (section) WHERE section IS NOT NULL",
    "CREATE INDEX letter_item_below ON letter_item (parent) WHERE parent IS NOT NULL",
    "CREATE INDEX sent_from_source ON sent (source) WHERE source IS NOT NULL",
    "CREATE INDEX step_to_redo ON step (seq) WHERE undone = 1",
    "CREATE INDEX step_to_undo ON step (seq) WHERE kind = 'do' AND undone = 0 AND undoable = 1",
    "CREATE INDEX step_applied_to ON step (target) WHERE target IS NOT NULL",
    "CREATE INDEX change_of_row ON change (tbl, row, id)",
    "CREATE INDEX change_before_text ON change (before_text) WHERE before_text IS NOT NULL",
    "CREATE INDEX change_after_text ON change (after_text) WHERE after_text IS NOT NULL",
)
