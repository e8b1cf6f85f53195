/** Whose turn it is at each host that is watched, and when the next request may be made. Frozen. */
export const sql = `
DROP TABLE host_turns;
CREATE TABLE host_turns (
  host       word PRIMARY KEY,
  holder     word,
  held_until timestamptz NOT NULL,
  next_at    timestamptz NOT NULL
);
`;
