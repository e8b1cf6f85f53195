/** Whoever offers dossiers to choose from asks for their names, and not for the lists of their documents. A NUL, which cannot be
 *  kept in a text here, is shown as U+FFFD. Frozen. */
export const sql = `
ALTER TABLE dossiers ADD COLUMN title word NOT NULL DEFAULT '';
UPDATE dossiers d SET title = replace(f.bytes, '\\u0000', '\\ufffd')::json #>> '{body,title}' FROM facts f WHERE f.idx = d.idx;
`;
