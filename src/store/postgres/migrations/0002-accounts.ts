/** People and programs that may use an exposed record: working state, in no fact and no projection. Frozen. */
export const sql = `
CREATE TABLE accounts (
  name     word    PRIMARY KEY,
  role     word    NOT NULL CHECK (role IN ('reader', 'reviewer', 'editor', 'admin')),
  password word,
  subject  word    UNIQUE,
  disabled smallint NOT NULL CHECK (disabled IN (0, 1)),
  epoch    integer NOT NULL
);

CREATE TABLE tokens (
  id         word PRIMARY KEY,
  hash       word NOT NULL UNIQUE,
  account    word NOT NULL REFERENCES accounts (name),
  label      word NOT NULL,
  scope      word NOT NULL CHECK (scope IN ('reader', 'reviewer', 'editor', 'admin')),
  created_at word NOT NULL,
  expires_at word,
  revoked_at word
);

CREATE TABLE audit (
  seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      word NOT NULL,
  who     word NOT NULL,
  what    word NOT NULL,
  origin  word NOT NULL,
  outcome word NOT NULL
);

CREATE TABLE secrets (
  name  word PRIMARY KEY,
  bytes bytea NOT NULL
);
`;
