"""The tables of a project file, as the steps that made them: step n brings a file to version n.

A step that has shipped is never edited; a new version is a new step. What the file may hold is the sum of the steps,
character for character (`annotations.store.guard`).
"""

APPLICATION_ID = 0x46414354
"""The bytes "FACT" at offset 68 of the file."""

MIGRATIONS_TABLE = (
    """CREATE TABLE _sqlite_migrations (
  id INTEGER PRIMARY KEY,
  migration_set TEXT NOT NULL,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT""",
    "CREATE UNIQUE INDEX migrations_by_name ON _sqlite_migrations (migration_set, name)",
)
"""sqlite-utils records the steps here. Made by us, so that its form does not hang on the version of sqlite-utils."""

_ARTICLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE articles (
  position INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE,
  revision_id TEXT NOT NULL REFERENCES revisions (revision_id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  date TEXT NOT NULL,
  source TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  origin TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT""",
    "CREATE TABLE raws (raw_sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    """CREATE TABLE revisions (
  position INTEGER PRIMARY KEY,
  revision_id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (article_id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL REFERENCES raws (raw_sha256),
  normalisation TEXT NOT NULL,
  created_at TEXT NOT NULL,
  parts TEXT NOT NULL,
  notices TEXT NOT NULL,
  seal TEXT NOT NULL,
  UNIQUE (article_id, number)
) STRICT""",
    "CREATE INDEX revisions_by_sha256 ON revisions (sha256)",
    "CREATE INDEX revisions_by_raw ON revisions (raw_sha256)",
    "CREATE INDEX articles_by_revision ON articles (revision_id)",
)

_MACHINE = (
    """CREATE TABLE detector_runs (
  revision_id TEXT PRIMARY KEY REFERENCES revisions (revision_id),
  article_id TEXT NOT NULL,
  pipeline TEXT NOT NULL,
  version TEXT NOT NULL,
  model TEXT NOT NULL,
  at TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT""",
    """CREATE TABLE machine_mentions (
  position INTEGER PRIMARY KEY,
  mention_id TEXT NOT NULL UNIQUE,
  revision_id TEXT NOT NULL REFERENCES detector_runs (revision_id),
  article_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  mention TEXT NOT NULL
) STRICT""",
    "CREATE INDEX machine_mentions_by_revision ON machine_mentions (revision_id)",
    "CREATE TABLE check_runs (scope TEXT PRIMARY KEY, at TEXT NOT NULL, seal TEXT NOT NULL) STRICT",
    """CREATE TABLE machine_findings (
  position INTEGER PRIMARY KEY,
  scope TEXT NOT NULL REFERENCES check_runs (scope),
  finding_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  finding TEXT NOT NULL,
  UNIQUE (scope, finding_id)
) STRICT""",
    "CREATE INDEX machine_findings_by_id ON machine_findings (finding_id)",
    """CREATE TABLE finding_articles (
  article_id TEXT NOT NULL,
  finding_id TEXT NOT NULL,
  PRIMARY KEY (article_id, finding_id)
) STRICT, WITHOUT ROWID""",
)

_EVENTS = (
    """CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL UNIQUE,
  lamport INTEGER NOT NULL,
  batch_id TEXT NOT NULL,
  label TEXT NOT NULL,
  reviewer_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  article_id TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload TEXT NOT NULL,
  app_version TEXT NOT NULL,
  chain_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (chain_id, seq)
) STRICT""",
    "CREATE INDEX events_by_order ON events (lamport, event_id)",
    "CREATE INDEX events_by_subject ON events (subject_id, lamport, event_id)",
    "CREATE INDEX events_by_batch ON events (batch_id)",
    "CREATE INDEX events_by_reviewer ON events (reviewer_id, lamport, event_id)",
    """CREATE TABLE log_marks (
  name TEXT PRIMARY KEY CHECK (name IN ('head', 'checkpoint')),
  position INTEGER NOT NULL,
  events INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
)

_CURRENT = (
    """CREATE TABLE current_mentions (
  subject_id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  revision_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  origin TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT""",
    "CREATE INDEX current_mentions_by_article ON current_mentions (article_id, revision_id, status)",
    """CREATE TABLE current_claims (
  subject_id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  mention_id TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  rating TEXT NOT NULL,
  final INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT""",
    "CREATE INDEX current_claims_by_article ON current_claims (article_id, withdrawn)",
    "CREATE INDEX current_claims_by_mention ON current_claims (mention_id)",
    """CREATE TABLE current_entities (
  subject_id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  merged_into TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT""",
    "CREATE INDEX current_entities_by_name ON current_entities (name)",
    """CREATE TABLE current_findings (
  subject_id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL,
  status TEXT NOT NULL,
  severity TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT""",
    """CREATE TABLE current_articles (
  subject_id TEXT PRIMARY KEY,
  finished INTEGER NOT NULL,
  title TEXT,
  publisher TEXT,
  date TEXT,
  state TEXT NOT NULL
) STRICT""",
    "CREATE TABLE current_settings (subject_id TEXT PRIMARY KEY, key TEXT NOT NULL, state TEXT NOT NULL) STRICT",
    "CREATE TABLE current_reviewers (subject_id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL) STRICT",
)

# FTS5 tables are written by `annotations.store.search`, not by triggers: a trigger may not touch a virtual table while
# trusted_schema is off.
_SEARCH = (
    """CREATE VIRTUAL TABLE article_text_index USING fts5 (
  text, content='revisions', content_rowid='position', tokenize='unicode61 remove_diacritics 2'
)""",
    """CREATE TABLE search_texts (
  position INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'claim', 'fact')),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  seal TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT""",
    """CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, content='search_texts', content_rowid='position', tokenize='unicode61 remove_diacritics 2'
)""",
)

_TRIGGERS = (
    """CREATE TRIGGER events_are_never_updated BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END""",
    """CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END""",
    """CREATE TRIGGER revisions_are_never_updated BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'revisions are frozen');
END""",
    """CREATE TRIGGER revisions_are_never_deleted BEFORE DELETE ON revisions BEGIN
  SELECT RAISE(ABORT, 'revisions are frozen');
END""",
    """CREATE TRIGGER raws_are_never_updated BEFORE UPDATE ON raws BEGIN
  SELECT RAISE(ABORT, 'raw bytes are frozen');
END""",
    """CREATE TRIGGER raws_are_never_deleted BEFORE DELETE ON raws BEGIN
  SELECT RAISE(ABORT, 'raw bytes are frozen');
END""",
)

# `suggested_mentions` is what nobody needs to have decided: what a detector found, and what a file brought that no
# detector found at the same place.
_IMPORTED = (
    """CREATE TABLE import_runs (
  position INTEGER PRIMARY KEY,
  revision_id TEXT NOT NULL REFERENCES revisions (revision_id),
  article_id TEXT NOT NULL,
  format TEXT NOT NULL,
  file TEXT NOT NULL,
  at TEXT NOT NULL,
  seal TEXT NOT NULL,
  UNIQUE (revision_id, format)
) STRICT""",
    """CREATE TABLE imported_mentions (
  position INTEGER PRIMARY KEY,
  mention_id TEXT NOT NULL UNIQUE,
  revision_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  format TEXT NOT NULL,
  kind TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  mention TEXT NOT NULL,
  doubled INTEGER NOT NULL,
  FOREIGN KEY (revision_id, format) REFERENCES import_runs (revision_id, format)
) STRICT""",
    "CREATE INDEX imported_mentions_by_revision ON imported_mentions (revision_id, format)",
    """CREATE VIEW suggested_mentions AS
SELECT position, mention_id, revision_id, article_id, kind, mention FROM machine_mentions
UNION ALL
SELECT position, mention_id, revision_id, article_id, kind, mention FROM imported_mentions WHERE doubled = 0""",
)

# What the log and the detections add up to as facts, found by what they name and measure (`store.fact_table`).
_FACTS = (
    """CREATE TABLE known_facts (
  position INTEGER PRIMARY KEY,
  fact_id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL,
  known TEXT NOT NULL,
  seal TEXT NOT NULL
) STRICT""",
    "CREATE INDEX known_facts_by_article ON known_facts (article_id)",
    """CREATE TABLE fact_figures (
  position INTEGER PRIMARY KEY,
  fact INTEGER NOT NULL REFERENCES known_facts (position),
  number INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT""",
    "CREATE INDEX fact_figures_by_fact ON fact_figures (fact)",
    """CREATE TABLE fact_keys (
  name TEXT NOT NULL,
  dimension TEXT NOT NULL,
  figure INTEGER NOT NULL REFERENCES fact_figures (position),
  PRIMARY KEY (name, dimension, figure)
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX fact_keys_by_figure ON fact_keys (figure)",
    "CREATE VIRTUAL TABLE fact_words USING fts5 (tokens, content='', detail='none', columnsize=0)",
    "CREATE TABLE fact_marks (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
)

# The facts as a list that is sorted by any column (`store.fact_list`); all are written again, with what it needs.
_FACT_LIST = (
    """CREATE TABLE fact_list (
  position INTEGER PRIMARY KEY,
  standing TEXT NOT NULL,
  statement TEXT NOT NULL COLLATE NOCASE,
  value INTEGER NOT NULL,
  figure REAL NOT NULL,
  about TEXT NOT NULL COLLATE NOCASE,
  article TEXT NOT NULL COLLATE NOCASE,
  verified TEXT NOT NULL,
  reviewer TEXT NOT NULL COLLATE NOCASE,
  judges TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT""",
    "CREATE INDEX fact_list_by_statement ON fact_list (standing, statement)",
    "CREATE INDEX fact_list_by_value ON fact_list (standing, value)",
    "CREATE INDEX fact_list_by_figure ON fact_list (standing, figure)",
    "CREATE INDEX fact_list_by_about ON fact_list (standing, about)",
    "CREATE INDEX fact_list_by_article ON fact_list (standing, article)",
    "CREATE INDEX fact_list_by_verified ON fact_list (standing, verified)",
    "CREATE INDEX fact_list_by_reviewer ON fact_list (standing, reviewer)",
    "CREATE INDEX fact_list_by_standing ON fact_list (standing)",
    "CREATE TABLE fact_counts (standing TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE VIRTUAL TABLE fact_list_index USING fts5 (
  words, content='fact_list', content_rowid='position', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5',
  detail='none', columnsize=0
)""",
    "DELETE FROM fact_marks",
)

FACT_TABLES = _FACTS + _FACT_LIST
"""What holds facts: all of it follows from the rest of a project."""

# What the open claims of each article add up to (`store.needs`); all of it is due at first.
_NEEDS = (
    """CREATE TABLE article_needs (
  position INTEGER PRIMARY KEY,
  uncertain REAL NOT NULL,
  valuable REAL NOT NULL
) STRICT""",
    "CREATE INDEX article_needs_by_uncertain ON article_needs (uncertain DESC)",
    "CREATE INDEX article_needs_by_valuable ON article_needs (valuable DESC)",
    "CREATE TABLE needs_due (position INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE needs_seen (events INTEGER NOT NULL) STRICT",
    "INSERT INTO needs_due SELECT position FROM articles",
    "INSERT INTO needs_seen SELECT coalesce(max(position), 0) FROM events",
)

Step = tuple[str, ...]

STEPS: tuple[Step, ...] = (
    _ARTICLES + _MACHINE + _EVENTS + _CURRENT + _SEARCH + _TRIGGERS, _IMPORTED, _FACTS, _FACT_LIST,
    _NEEDS,
)  # fmt: skip

VERSION = len(STEPS)
"""The version of the files that this Factdesk writes (`PRAGMA user_version`)."""
