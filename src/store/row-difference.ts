/** Two rows that should be one, told to a person. */
export type Row = Readonly<Record<string, unknown>>;

export function differing(kept: Row, made: Row): string {
  const column = Object.keys(kept).find((name) => String(kept[name]) !== String(made[name]))!;
  return `column ${column} says “${cut(kept[column])}”, and the facts say “${cut(made[column])}”`;
}

/** A row by its first columns. */
export const shown = (row: Row): string =>
  Object.entries(row)
    .slice(0, 2)
    .map(([name, value]) => `${name} ${cut(value)}`)
    .join(', ');

const cut = (value: unknown): string => String(value).slice(0, 60);
