/** One row while a record is being moved here, with where it comes from: until it has arrived whole, it is not one. Frozen. */
export const sql = `
CREATE TABLE move (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  source TEXT NOT NULL
) STRICT;
`;
