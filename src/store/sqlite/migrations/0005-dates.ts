/** Searches narrowed to days find the range of rows that these days can be in before they read a single word. Frozen. */
export const sql = `
CREATE INDEX statements_by_date ON statements (dated);
CREATE INDEX versions_by_date ON versions (first_seen, idx);
`;
