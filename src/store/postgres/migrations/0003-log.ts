/** The log's files (tiles, checkpoint, public key), so that all hosts see one log. The private key is never here. Frozen. */
export const sql = `
CREATE TABLE log_files (
  path  word  PRIMARY KEY,
  bytes bytea NOT NULL
);

CREATE TABLE host_turns (
  host    word        PRIMARY KEY,
  next_at timestamptz NOT NULL
);
`;
