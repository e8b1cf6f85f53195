/** The first schema. Frozen: a later need is a later file. The same tables as SQLite's 0001, in PostgreSQL's own types.
 *  `word` compares byte by byte, so that orders are the same under any database locale. */
export const sql = `
CREATE DOMAIN word AS text COLLATE "C";

CREATE TABLE meta (
  one        integer PRIMARY KEY CHECK (one = 1),
  created_at word    NOT NULL,
  schema     integer NOT NULL
);

CREATE TABLE facts (
  idx         bigint PRIMARY KEY CHECK (idx >= 0),
  digest      bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
  kind        word NOT NULL,
  subject     word NOT NULL,
  step        word NOT NULL,
  happened_at word NOT NULL,
  learned_at  word NOT NULL,
  bytes       text NOT NULL
);
CREATE INDEX facts_of_subject ON facts (kind, subject, idx);

CREATE TABLE blobs (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  bytes  bytea NOT NULL
);

CREATE TABLE jobs (
  seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  step        word    NOT NULL,
  version     integer NOT NULL,
  input       word    NOT NULL,
  -- Jobs with the same value run one at a time, in order of seq.
  lane        word    NOT NULL,
  state       word    NOT NULL CHECK (state IN ('due', 'running', 'done', 'parked')),
  attempts    integer NOT NULL DEFAULT 0,
  due_at      word    NOT NULL DEFAULT '',
  worker      word,
  lease_until word,
  error       text,
  -- Indices of the facts it recorded, as a JSON list; set when done.
  facts       text,
  UNIQUE (step, version, input)
);
CREATE INDEX jobs_open ON jobs (seq) WHERE state IN ('due', 'running');
CREATE INDEX jobs_open_in_lane ON jobs (lane, seq) WHERE state IN ('due', 'running');
CREATE INDEX jobs_parked ON jobs (seq) WHERE state = 'parked';

CREATE TABLE documents (
  id                word    PRIMARY KEY,
  idx               bigint  NOT NULL UNIQUE REFERENCES facts (idx),
  original_resource word    NOT NULL,
  title             text    NOT NULL,
  issuer            word,
  language          word,
  published_at      word,
  versions          integer NOT NULL DEFAULT 0,
  first_seen        word    NOT NULL,
  last_seen         word    NOT NULL,
  newest            word
);
CREATE INDEX documents_of_issuer ON documents (issuer, idx);

CREATE TABLE captures (
  id       word   PRIMARY KEY,
  idx      bigint NOT NULL UNIQUE REFERENCES facts (idx),
  document word   NOT NULL REFERENCES documents (id),
  at       word   NOT NULL,
  outcome  word   NOT NULL,
  payload  word
);
CREATE INDEX captures_of_document ON captures (document, at, idx);
CREATE INDEX captures_of_payload ON captures (payload) WHERE payload IS NOT NULL;

CREATE TABLE versions (
  id           word    PRIMARY KEY,
  idx          bigint  NOT NULL UNIQUE REFERENCES facts (idx),
  document     word    NOT NULL REFERENCES documents (id),
  ordinal      integer NOT NULL,
  capture      word    NOT NULL,
  text_digest  word,
  first_seen   word    NOT NULL,
  last_seen    word    NOT NULL,
  observations integer NOT NULL,
  found        tsvector NOT NULL,
  -- The folded words themselves, between spaces: what phrases are looked for in.
  title_words  text    NOT NULL,
  words        text    NOT NULL
);
CREATE INDEX versions_of_document ON versions (document, ordinal);
CREATE INDEX versions_found ON versions USING gin (found);

CREATE TABLE sightings (
  document word   NOT NULL REFERENCES documents (id),
  at       word   NOT NULL,
  idx      bigint NOT NULL REFERENCES facts (idx),
  version  word   NOT NULL REFERENCES versions (id),
  capture  word   NOT NULL,
  PRIMARY KEY (document, at, idx)
);

CREATE TABLE dossiers (
  id  word   PRIMARY KEY,
  idx bigint NOT NULL REFERENCES facts (idx)
);

CREATE TABLE dossier_documents (
  dossier  word    NOT NULL REFERENCES dossiers (id),
  position integer NOT NULL,
  document word    NOT NULL,
  PRIMARY KEY (dossier, position)
);
CREATE INDEX dossiers_of_document ON dossier_documents (document, dossier);

CREATE TABLE extractions (
  idx          bigint  PRIMARY KEY REFERENCES facts (idx),
  version      word    NOT NULL REFERENCES versions (id),
  step_version integer NOT NULL
);
CREATE INDEX extractions_of_version ON extractions (version, step_version, idx);

-- One row a statement id. current: its version's newest extraction found it. shown: and that version is its
-- document's newest. "row" counts up as SQLite's does, so that both stores list hits in one order.
CREATE TABLE statements (
  "row"        bigint  PRIMARY KEY,
  id           word    NOT NULL UNIQUE,
  version      word    NOT NULL REFERENCES versions (id),
  document     word    NOT NULL REFERENCES documents (id),
  document_idx bigint  NOT NULL,
  idx          bigint  NOT NULL REFERENCES facts (idx),
  position     integer NOT NULL,
  speaker      word,
  speaker_kind word,
  act          word    NOT NULL,
  issuer       word,
  dated        word    NOT NULL,
  rejected     smallint NOT NULL DEFAULT 0,
  current      smallint NOT NULL,
  shown        smallint NOT NULL,
  chain        text    NOT NULL,
  body         text    NOT NULL,
  found        tsvector NOT NULL,
  words        text    NOT NULL
);
CREATE INDEX statements_of_version ON statements (version, position);
CREATE INDEX statements_shown ON statements (document_idx, position) WHERE shown = 1;
CREATE INDEX statements_of_speaker ON statements (speaker, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_by_act ON statements (act, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_of_issuer ON statements (issuer, document_idx, position) WHERE shown = 1;
CREATE INDEX statements_to_count ON statements (document, speaker, speaker_kind, act) WHERE shown = 1 AND rejected = 0;
CREATE INDEX statements_found ON statements USING gin (found);
-- "row" is given out by hand inside the one transaction that may write.

CREATE TABLE speakers (
  name       word    NOT NULL,
  act        word    NOT NULL,
  kind       word    NOT NULL,
  statements integer NOT NULL,
  PRIMARY KEY (name, act, kind)
);

CREATE FUNCTION count_speaker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND old.shown = 1 AND old.rejected = 0 AND old.speaker IS NOT NULL THEN
    UPDATE speakers s SET statements = s.statements - 1
      WHERE s.name = old.speaker AND s.act = old.act AND s.kind = coalesce(old.speaker_kind, 'unknown');
    DELETE FROM speakers s
      WHERE s.name = old.speaker AND s.act = old.act AND s.kind = coalesce(old.speaker_kind, 'unknown') AND s.statements = 0;
  END IF;
  IF new.shown = 1 AND new.rejected = 0 AND new.speaker IS NOT NULL THEN
    INSERT INTO speakers AS s VALUES (new.speaker, new.act, coalesce(new.speaker_kind, 'unknown'), 1)
      ON CONFLICT (name, act, kind) DO UPDATE SET statements = s.statements + 1;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER speaker_added AFTER INSERT ON statements FOR EACH ROW EXECUTE FUNCTION count_speaker();
CREATE TRIGGER speaker_changed AFTER UPDATE OF shown, rejected, speaker, speaker_kind, act ON statements
  FOR EACH ROW EXECUTE FUNCTION count_speaker();

CREATE TABLE revisions (
  id           word    PRIMARY KEY,
  idx          bigint  NOT NULL UNIQUE REFERENCES facts (idx),
  document     word    NOT NULL REFERENCES documents (id),
  before       word    NOT NULL REFERENCES versions (id),
  after        word    NOT NULL REFERENCES versions (id),
  step_version integer NOT NULL,
  current      smallint NOT NULL
);
CREATE INDEX revisions_of_pair ON revisions (before, after, step_version, idx);
CREATE INDEX revisions_of_document ON revisions (document, idx);

CREATE TABLE changes (
  idx      bigint  NOT NULL REFERENCES facts (idx),
  position integer NOT NULL,
  document word    NOT NULL,
  at       word    NOT NULL,
  type     word    NOT NULL,
  material smallint NOT NULL,
  current  smallint NOT NULL,
  PRIMARY KEY (idx, position)
);
CREATE INDEX changes_by_time ON changes (at DESC, idx DESC, position) WHERE current = 1;
CREATE INDEX changes_material ON changes (at DESC, idx DESC, position) WHERE current = 1 AND material = 1;
CREATE INDEX changes_of_document ON changes (document, at DESC, idx DESC, position) WHERE current = 1;

CREATE TABLE events (
  id      word   PRIMARY KEY,
  idx     bigint NOT NULL REFERENCES facts (idx),
  dossier word   NOT NULL
);
CREATE INDEX events_of_dossier ON events (dossier, id);
`;
