/** Whose turn it is at each host that is watched, and when the next request may be made; milliseconds. Frozen. */
export const sql = `
CREATE TABLE host_turns (
  host       TEXT PRIMARY KEY,
  holder     TEXT,
  held_until INTEGER NOT NULL,
  next_at    INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
`;
