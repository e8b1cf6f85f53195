/** Units of time, as parts of a day or of an hour. */
export const inDays = new Map<string, number>([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
  ['month', 30],
  ['months', 30],
  ['year', 365],
  ['years', 365],
  ['decade', 3650],
]);
export const inHours = new Map<string, number>([
  ['hour', 1],
  ['hours', 1],
  ['minute', 1 / 60],
  ['minutes', 1 / 60],
]);
