/** The first schema. Frozen: a later need is a later file. `facts`, `blobs` and the finished rows of `jobs` are the
 *  record; every other table is a projection, filled in the transaction of the fact it shows and rebuilt by `fsck`. */
export const sql = `
CREATE TABLE meta (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  created_at TEXT    NOT NULL,
  -- Counts transactions that wrote; its negative guards it against a flipped bit (see the seal).
  writes     INTEGER NOT NULL,
  guard      INTEGER NOT NULL CHECK (guard = -writes)
) STRICT;

CREATE TABLE facts (
  idx         INTEGER PRIMARY KEY CHECK (idx >= 0),
  digest      BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  step        TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  learned_at  TEXT NOT NULL,
  bytes       TEXT NOT NULL
) STRICT;
CREATE INDEX facts_of_subject ON facts (kind, subject, idx);

CREATE TABLE blobs (
  digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE jobs (
  seq         INTEGER PRIMARY KEY,
  step        TEXT    NOT NULL,
  version     INTEGER NOT NULL,
  input       TEXT    NOT NULL,
  -- Jobs with the same value run one at a time, in order of seq.
  lane        TEXT    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('due', 'running', 'done', 'parked')),
  attempts    INTEGER NOT NULL DEFAULT 0,
  due_at      TEXT    NOT NULL DEFAULT '',
  worker      TEXT,
  lease_until TEXT,
  error       TEXT,
  -- Indices of the facts it recorded, as a JSON list; set when done.
  facts       TEXT,
  UNIQUE (step, version, input)
) STRICT;
CREATE INDEX jobs_open ON jobs (seq) WHERE state IN ('due', 'running');
CREATE INDEX jobs_open_in_lane ON jobs (lane, seq) WHERE state IN ('due', 'running');
CREATE INDEX jobs_parked ON jobs (seq) WHERE state = 'parked';

CREATE TABLE documents (
  id                TEXT    PRIMARY KEY,
  idx               INTEGER NOT NULL UNIQUE REFERENCES facts (idx),
  original_resource TEXT    NOT NULL UNIQUE,
  title             TEXT    NOT NULL,
  issuer            TEXT,
  language          TEXT,
  published_at      TEXT,
  versions          INTEGER NOT NULL DEFAULT 0,
  first_seen        TEXT    NOT NULL,
  last_seen         TEXT    NOT NULL,
  newest            TEXT
) STRICT;
CREATE INDEX documents_of_issuer ON documents (issuer, idx);

CREATE TABLE captures (
  id       TEXT    PRIMARY KEY,
  idx      INTEGER NOT NULL UNIQUE REFERENCES facts (idx),
  document TEXT    NOT NULL REFERENCES documents (id),
  at       TEXT    NOT NULL,
  outcome  TEXT    NOT NULL,
  payload  TEXT
) STRICT;
CREATE INDEX captures_of_document ON captures (document, at, idx);
CREATE INDEX captures_of_payload ON captures (payload) WHERE payload IS NOT NULL;

CREATE TABLE versions (
  id           TEXT    PRIMARY KEY,
  idx          INTEGER NOT NULL UNIQUE REFERENCES facts (idx),
  document     TEXT    NOT NULL REFERENCES documents (id),
  ordinal      INTEGER NOT NULL,
  capture      TEXT    NOT NULL,
  text_digest  TEXT,
  first_seen   TEXT    NOT NULL,
  last_seen    TEXT    NOT NULL,
  observations INTEGER NOT NULL
) STRICT;
CREATE INDEX versions_of_document ON versions (document, ordinal);

CREATE TABLE sightings (
  document TEXT    NOT NULL REFERENCES documents (id),
  at       TEXT    NOT NULL,
  idx      INTEGER NOT NULL REFERENCES facts (idx),
  version  TEXT    NOT NULL REFERENCES versions (id),
  capture  TEXT    NOT NULL,
  PRIMARY KEY (document, at, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers (
  id  TEXT    PRIMARY KEY,
  idx INTEGER NOT NULL REFERENCES facts (idx)
) STRICT;

CREATE TABLE dossier_documents (
  dossier  TEXT    NOT NULL REFERENCES dossiers (id),
  position INTEGER NOT NULL,
  document TEXT    NOT NULL,
  PRIMARY KEY (dossier, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossiers_of_document ON dossier_documents (document, dossier);

CREATE TABLE extractions (
  idx          INTEGER PRIMARY KEY REFERENCES facts (idx),
  version      TEXT    NOT NULL REFERENCES versions (id),
  step_version INTEGER NOT NULL
) STRICT;
CREATE INDEX extractions_of_version ON extractions (version, step_version, idx);

-- One row a statement id. current: its version's newest extraction found it. shown: and that version is its
-- document's newest.
CREATE TABLE statements (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      TEXT    NOT NULL REFERENCES versions (id),
  document     TEXT    NOT NULL REFERENCES documents (id),
  document_idx INTEGER NOT NULL,
  idx          INTEGER NOT NULL REFERENCES facts (idx),
  position     INTEGER NOT NULL,
  speaker      TEXT,
  speaker_kind TEXT,
  act          TEXT    NOT NULL,
  issuer       TEXT,
  dated        TEXT    NOT NULL,
  rejected     INTEGER NOT NULL DEFAULT 0,
  current      INTEGER NOT NULL,
  shown        INTEGER NOT NULL,
  chain        TEXT    NOT NULL,
  body         TEXT    NOT NULL
) STRICT;
CREATE INDEX statements_of_version ON statements (version, position);
CREATE INDEX statements_of_document ON statements (document, position) WHERE shown = 1;
CREATE INDEX statements_shown ON statements (document_idx, position) WHERE shown = 1;
CREATE INDEX statements_of_speaker ON statements (speaker, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_by_act ON statements (act, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_of_issuer ON statements (issuer, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_to_count ON statements (document, speaker, speaker_kind, act) WHERE shown = 1 AND rejected = 0;

CREATE TABLE speakers (
  name       TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (name, act, kind)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER speaker_gains AFTER INSERT ON statements
  WHEN new.shown = 1 AND new.rejected = 0 AND new.speaker IS NOT NULL
BEGIN
  INSERT INTO speakers VALUES (new.speaker, new.act, coalesce(new.speaker_kind, 'unknown'), 1)
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER speaker_loses BEFORE UPDATE ON statements
  WHEN old.shown = 1 AND old.rejected = 0 AND old.speaker IS NOT NULL
BEGIN
  UPDATE speakers SET statements = statements - 1
    WHERE name = old.speaker AND act = old.act AND kind = coalesce(old.speaker_kind, 'unknown');
  DELETE FROM speakers
    WHERE name = old.speaker AND act = old.act AND kind = coalesce(old.speaker_kind, 'unknown') AND statements = 0;
END;
CREATE TRIGGER speaker_changes AFTER UPDATE ON statements
  WHEN new.shown = 1 AND new.rejected = 0 AND new.speaker IS NOT NULL
BEGIN
  INSERT INTO speakers VALUES (new.speaker, new.act, coalesce(new.speaker_kind, 'unknown'), 1)
    ON CONFLICT DO UPDATE SET statements = statements + 1;
END;

CREATE TABLE revisions (
  id           TEXT    PRIMARY KEY,
  idx          INTEGER NOT NULL UNIQUE REFERENCES facts (idx),
  document     TEXT    NOT NULL REFERENCES documents (id),
  before       TEXT    NOT NULL REFERENCES versions (id),
  after        TEXT    NOT NULL REFERENCES versions (id),
  step_version INTEGER NOT NULL,
  current      INTEGER NOT NULL
) STRICT;
CREATE INDEX revisions_of_pair ON revisions (before, after, step_version, idx);
CREATE INDEX revisions_of_document ON revisions (document, idx);

CREATE TABLE changes (
  idx      INTEGER NOT NULL REFERENCES facts (idx),
  position INTEGER NOT NULL,
  document TEXT    NOT NULL,
  at       TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  material INTEGER NOT NULL,
  current  INTEGER NOT NULL,
  PRIMARY KEY (idx, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_by_time ON changes (at DESC, idx DESC, position) WHERE current = 1;
CREATE INDEX changes_material ON changes (at DESC, idx DESC, position) WHERE current = 1 AND material = 1;
CREATE INDEX changes_of_document ON changes (document, at DESC, idx DESC, position) WHERE current = 1;

CREATE TABLE events (
  id      TEXT    PRIMARY KEY,
  idx     INTEGER NOT NULL REFERENCES facts (idx),
  dossier TEXT    NOT NULL
) STRICT;
CREATE INDEX events_of_dossier ON events (dossier, id);

-- Words folded by tokens.ts, so that every store finds the same; keys hold the speaker, act, issuer and document.
CREATE VIRTUAL TABLE statement_words USING fts5 (words, keys, content = '', contentless_delete = 1, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE version_words USING fts5 (title, words, keys, content = '', contentless_delete = 1, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0');
`;
