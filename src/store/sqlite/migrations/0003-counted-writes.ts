/** Every write counts, those to accounts too, so that a seal can tell a record that was written since from one that was
 *  changed. Frozen. */
const tables = ['accounts', 'tokens', 'audit', 'secrets'];
const deeds = ['INSERT', 'UPDATE', 'DELETE'];

export const sql = tables
  .flatMap((table) => deeds.map((deed) => [table, deed] as const))
  .map(
    ([table, deed]) => `CREATE TRIGGER ${table}_${deed.toLowerCase()}_counts AFTER ${deed} ON ${table}
BEGIN UPDATE meta SET writes = writes + 1, guard = guard - 1; END;`,
  )
  .join('\n');
