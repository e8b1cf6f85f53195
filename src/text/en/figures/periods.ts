/** Periods by which rates are told. */

/** Periods of time, by how many of them a year has. */
export const periods = new Map<string, number>([
  ['hour', 8760],
  ['year', 1],
  ['month', 12],
  ['week', 52],
  ['fortnight', 26],
  ['day', 365],
  ['quarter', 4],
  ['years', 1],
  ['months', 12],
  ['weeks', 52],
  ['fortnights', 26],
  ['days', 365],
]);
