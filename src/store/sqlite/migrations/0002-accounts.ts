/** People and programs that may use an exposed record: working state, in no fact and no projection. Frozen. */
export const sql = `
CREATE TABLE accounts (
  name     TEXT    PRIMARY KEY,
  role     TEXT    NOT NULL CHECK (role IN ('reader', 'reviewer', 'editor', 'admin')),
  password TEXT,
  subject  TEXT    UNIQUE,
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  epoch    INTEGER NOT NULL
) STRICT;

CREATE TABLE tokens (
  id         TEXT PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE,
  account    TEXT NOT NULL REFERENCES accounts (name),
  label      TEXT NOT NULL,
  scope      TEXT NOT NULL CHECK (scope IN ('reader', 'reviewer', 'editor', 'admin')),
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
) STRICT;

CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  who     TEXT NOT NULL,
  what    TEXT NOT NULL,
  origin  TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE TABLE secrets (
  name  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
`;
