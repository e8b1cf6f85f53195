/** COPY: many new rows in one stream, without the quoting and parsing that arrays need. It can neither leave out what is
 *  there nor change it, so that it serves for rows that are known to be new. The driver has its messages and no more. */
import type pg from 'pg';

/** Rows from which on a stream is worth the second way to the server that it takes. */
export const MANY = 8;

export type Cell = string | number | Buffer | null;

/** Bytes handed to the connection at a time. */
const CHUNK = 65536;

/** Adds rows to columns of a table: all of them, or none and an error. */
export function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const bytes = Buffer.from(rows.map(lineOf).join(''));
  return new Promise((done, failed) => {
    const question = {
      submit: (connection: Sending) => connection.query(`COPY ${table} (${names}) FROM STDIN`),
      handleCopyInResponse(connection: Sending) {
        for (let at = 0; at < bytes.length; at += CHUNK) connection.sendCopyFromChunk(bytes.subarray(at, at + CHUNK));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      // At once: a connection that broke says nothing more.
      handleError: failed,
      handleReadyForQuery: () => done(),
    };
    client.query(question as unknown as pg.Submittable);
  });
}

type Sending = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** A row in COPY's text format (manual, COPY: “Text Format”): a tab between columns, \N for nothing. */
const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join('\t')}\n`;

const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cellOf(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return `\\\\x${cell.toString('hex')}`;
  return cell.replace(/[\\\t\n\r]/g, (sign) => signs[sign]!);
}
