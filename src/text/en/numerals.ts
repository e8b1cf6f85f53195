/** Numbers that English has a word for. */

/** "zero" to "nineteen", and the tens. */
export const numerals = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i] as [string, number]),
);
for (const [i, w] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  numerals.set(w, 20 + 10 * i);

/** Slips of the pen, and the words that were meant. */
const slips = (table: string, words: Map<string, number>): void => {
  for (const [slip, word] of table.split(';').map((pair) => pair.split(' '))) words.set(slip!, words.get(word!)!);
};
slips(
  'fourty forty;ninty ninety;eigthy eighty;fivety fifty;fivteen fifteen;fiveteen fifteen;ninteen nineteen;forteen fourteen;eightteen eighteen;twelfe twelve',
  numerals,
);

/** "fortyfive", where the hyphen is forgotten. */
for (const [tens, value] of [...numerals].filter(([, n]) => n >= 20))
  for (const [ones, n] of [...numerals].filter(([, m]) => m > 0 && m < 10)) numerals.set(tens + ones, value + n);

/** "first" to "nineteenth", the tens, "hundredth" and "thousandth". */
export const ordinals = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((w, i) => [w, i + 1] as [string, number]),
);
for (const [i, w] of 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .entries())
  ordinals.set(w, 20 + 10 * i);
slips('fourtieth fortieth;nintieth ninetieth;twelth twelfth;nineth ninth;eigth eighth;fourtenth fourteenth', ordinals);
ordinals.set('hundredth', 100);
ordinals.set('thousandth', 1000);
