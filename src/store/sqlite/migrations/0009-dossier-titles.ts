/** Whoever offers dossiers to choose from asks for their names, and not for the lists of their documents. A NUL, which one of the
 *  stores cannot keep in a text, is shown as U+FFFD. Frozen. */
export const sql = `
ALTER TABLE dossiers ADD COLUMN title TEXT NOT NULL DEFAULT '';
UPDATE dossiers SET title = (
  SELECT replace(f.bytes, '\\u0000', '\\ufffd') ->> '$.body.title' FROM facts f WHERE f.idx = dossiers.idx
);
`;
