/** Measured with eight workers: half of the time in which a commit kept the others waiting went to looking, once for each
 *  statement, whether its version, its document and its fact are there, which the same commit has just read or written; and
 *  an index that a longer one contains was kept. And with thousands of jobs due of which the server's statistics did not
 *  know yet, each claim compared all of them with all: the two indices of open jobs can no longer be taken for each other.
 *  Frozen. */
export const sql = `
ALTER TABLE statements DROP CONSTRAINT statements_version_fkey;
ALTER TABLE statements DROP CONSTRAINT statements_document_fkey;
ALTER TABLE statements DROP CONSTRAINT statements_idx_fkey;
DROP INDEX statements_shown;
DROP INDEX jobs_open;
CREATE INDEX jobs_open_in_order ON jobs (seq) WHERE state IN ('due', 'running') AND seq > 0;
`;
